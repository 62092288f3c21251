"""Drives the window from outside, as a user with a mouse, a keyboard or a screen reader does.

It sees what a screen reader sees (the accessibility bus), so a control without a name cannot be found, and it acts
through the X server, so a control that is covered or too small to hit cannot be used."""

import os
import subprocess
import sys
import time

import pyatspi

# They may claim to have millions of children.
LARGE = {pyatspi.ROLE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE}
PATIENCE = 20


class NotThere(Exception):
    pass


def until(what, condition, patience=PATIENCE):
    """Waits for a condition to give something true, and returns that."""
    end = time.time() + patience
    while True:
        try:
            value = condition()
        except Exception as error:  # what is asked may go while it is asked
            if time.time() > end:
                raise NotThere(f"{what}: {error}")
            value = None
        if value:
            return value
        if time.time() > end:
            raise NotThere(what)
        time.sleep(0.05)


# They hold nothing that is looked for.
LEAVES = {pyatspi.ROLE_LABEL, pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TEXT, pyatspi.ROLE_SCROLL_BAR}


def walk(node):
    """What is in sight: pages that are not shown are many, and each question goes through the bus. What goes away
    meanwhile is left out."""
    try:
        role, children = node.getRole(), node.childCount if showing(node) else 0
    except Exception:
        return
    yield node
    if role in LARGE or role in LEAVES:
        return
    for i in range(children):
        try:
            child = node.getChildAtIndex(i)
        except Exception:
            continue
        if child is not None:
            yield from walk(child)


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def enabled(node):
    return node.getState().contains(pyatspi.STATE_ENABLED)


def xdo(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


class Window:
    """A running Salesferry."""

    def __init__(self, name="salesferry"):
        self.app = until(f"no program {name} on the accessibility bus", lambda: next(
            (app for app in pyatspi.Registry.getDesktop(0) if app is not None and app.name.lower() == name), None))

    def all(self, role=None, name=None, contains=None):
        found = []
        for top in range(self.app.childCount):
            for node in walk(self.app.getChildAtIndex(top)):
                if (role is None or node.getRole() == role) and showing(node) \
                        and (name is None or node.name == name) and (contains is None or contains in node.name):
                    found.append(node)
        return found

    def find(self, role, name=None, contains=None, patience=PATIENCE):
        return until(f"no {pyatspi.role.ROLE_NAMES[role] if hasattr(pyatspi.role, 'ROLE_NAMES') else role} "
                     f"{name or contains!r}", lambda: next(iter(self.all(role, name, contains)), None), patience)

    def button(self, name, patience=PATIENCE):
        return self.find(pyatspi.ROLE_PUSH_BUTTON, name, patience=patience)

    def wait_for_text(self, text, patience=PATIENCE):
        """Until a label shows it."""
        return until(f"no text with {text!r}", lambda: next(iter(self.all(None, contains=text)), None), patience)

    def wait_until_enabled(self, name, patience=PATIENCE):
        return until(f"{name!r} stays disabled", lambda: next(
            (node for node in self.all(pyatspi.ROLE_PUSH_BUTTON, name) if enabled(node)), None), patience)

    def outline(self):
        for top in range(self.app.childCount):
            self._outline(self.app.getChildAtIndex(top), 0)

    def _outline(self, node, depth):
        if showing(node):
            print("  " * depth + node.getRoleName(), repr(node.name), file=sys.stderr)
        if node.getRole() not in LARGE:
            for i in range(node.childCount):
                child = node.getChildAtIndex(i)
                if child is not None:
                    self._outline(child, depth + 1)


def centre(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x + box.width // 2, box.y + box.height // 2


def items(container):
    """The entries of a list or a menu, also those that walk() leaves out."""
    return [container.getChildAtIndex(i) for i in range(container.childCount)]


def item(container, name, patience=PATIENCE):
    return until(f"no entry {name!r} in {container.name!r}", lambda: next(
        (entry for entry in items(container) if entry.name.split(",")[0] == name), None), patience)


def click(node):
    x, y = centre(node)
    xdo("mousemove", x, y)
    time.sleep(0.05)
    xdo("click", 1)


def drag(source, target):
    """In small steps: one big jump starts no drag."""
    (x0, y0), (x1, y1) = centre(source), centre(target)
    xdo("mousemove", x0, y0)
    xdo("mousedown", 1)
    for i in range(1, 13):
        xdo("mousemove", x0 + (x1 - x0) * i // 12, y0 + (y1 - y0) * i // 12)
        time.sleep(0.03)
    time.sleep(0.1)
    xdo("mouseup", 1)


def type_text(text):
    xdo("type", "--delay", 8, text)


def key(*keys):
    for one in keys:
        xdo("key", one)
        time.sleep(0.04)


def cell(table, row, column):
    return table.queryTable().getAccessibleAt(row, column).name


def rows(table):
    return table.queryTable().nRows


def photograph(name):
    """A picture of the screen, where somebody wants pictures."""
    folder = os.environ.get("SALESFERRY_SCREENSHOTS")
    if folder:
        subprocess.run(f"xwd -root -silent | convert xwd:- {folder}/{name}.png", shell=True, check=False)
