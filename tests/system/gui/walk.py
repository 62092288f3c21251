"""A whole migration of the sample company in the real window, from Start to Finish.

    walk.py [--by mouse|keyboard] [--org URL] [--site URL] [--sample FOLDER]

By mouse, with real drags, or by keyboard alone. From the sample's files, or from a simulated org after a login. To
the practice site, or to a simulated one, whose store is then compared with the source: what was mapped by hand here
has arrived there."""

import argparse
import csv
import json
import time
import urllib.request

import pyatspi

from driver import Window, cell, centre, click, drag, enabled, item, key, photograph, rows, type_text, until, walk, xdo

arguments = argparse.ArgumentParser()
arguments.add_argument("--by", choices=["mouse", "keyboard"], default="mouse")
arguments.add_argument("--org")
arguments.add_argument("--site")
arguments.add_argument("--sample")
arguments = arguments.parse_args()
by_mouse = arguments.by == "mouse"
window = Window()


def has_focus(node):
    try:
        return node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRole() != pyatspi.ROLE_FRAME
    except Exception:  # it went away
        return False


def focused():
    """Where the keyboard is. Of a bar of tabs Qt always calls the current one focused, so others come first."""
    found = [node for top in range(window.app.childCount) for node in walk(window.app.getChildAtIndex(top))
             if has_focus(node)]
    others = [node for node in found if node.getRole() not in (pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_PAGE_TAB_LIST)]
    return next(iter(others + found), None)


def focus(name, most=120):
    """Goes to a control by Tab alone, as somebody without a mouse does."""
    for _ in range(most):
        node = focused()
        if node is not None and node.name == name:
            return node
        key("Tab")
    raise SystemExit(f"Tab does not lead to {name!r}")


def press(name):
    node = window.wait_until_enabled(name)
    if by_mouse:
        click(node)
    else:
        focus(name)
        key("space")


def choose(name, after):
    """One of the cards of which one is chosen; by keyboard from the one before it."""
    if by_mouse:
        click(next(iter(window.all(name=name)), None))
    else:
        focus(after)
        key("Right")
    until(f"{name} is not chosen", lambda: next(iter(window.all(name=name))).getState().contains(pyatspi.STATE_CHECKED))


def go_on(to):
    window.wait_until_enabled("Next")
    if by_mouse:
        click(window.button("Next"))
    else:
        key("alt+Right")
    window.wait_for_text(to)


def write(name, text):
    """Into a line, whatever stood there."""
    if by_mouse:
        click(window.find(pyatspi.ROLE_TEXT, name) if name != "API token"
              else window.find(pyatspi.ROLE_PASSWORD_TEXT, name))
    else:
        focus(name)
    key("ctrl+a")
    type_text(text)


def log_in(org):
    """Through the browser, which is a simulated one, and then reads what the org holds."""
    press("New migration")
    window.wait_for_text("Where are your Salesforce records?")
    press("Log in to Salesforce")
    window.wait_for_text("Where do you log in?")
    write("Address of your org", org)
    press("Hide the steps")
    write("Consumer Key", "3MVG9d8..z.hDcPK" + 69 * "x")
    photograph("login")
    press("Log in in the browser")
    window.wait_for_text("You are logged in as")
    window.wait_for_text("1,201 contacts")
    photograph("org")
    press("Read the records")
    window.wait_until_enabled("Next")


def connect(site):
    write("Site address", site)
    write("Email", "admin@example.com")
    write("API token", "api-token")
    press("Connect")
    window.wait_for_text("Customer Service Management is there")


def map_department():
    """Department goes to Region, in the place of what was matched there, and Country is China for everybody."""
    fields = window.find(pyatspi.ROLE_LIST, "Fields not used yet")
    slot = window.button("Source of Region")
    if by_mouse:
        write("Find a field", "Department")
        time.sleep(0.4)
        drag(item(fields, "Department"), slot)
        time.sleep(0.5)  # a menu asks: replace, join, use if empty
        key("Down", "Return")
    else:
        focus("Source of Region")
        key("Return")
        time.sleep(0.4)
        type_text("Department")
        time.sleep(0.2)
        key("Return")
        time.sleep(0.5)
        if "Department" not in (slot.description or ""):
            key("Down", "Return")
    until("Department is not in Region", lambda: "Department" in window.button("Source of Region").description)


def add_field():
    """LeadSource goes into a detail field that the site does not have."""
    fields = window.find(pyatspi.ROLE_LIST, "Fields not used yet")
    if by_mouse:
        x, y = centre(window.button("Source of Title"))
        xdo("mousemove", x, y)
        for _ in range(25):
            xdo("click", 5)  # the wheel, down to the end of the fields
        time.sleep(0.4)
        write("Find a field", "LeadSource")
        time.sleep(0.4)
        drag(item(fields, "LeadSource"), window.button("New detail field"))
    else:
        focus("Fields not used yet")
        type_text("LeadS")
        key("Return")
        time.sleep(0.4)
        key("Up", "Return")  # the last of the menu: a new detail field
    until("no new field", lambda: window.all(pyatspi.ROLE_PUSH_BUTTON, "Source of Lead Source"))


def create_fields():
    button = until("nothing to create", lambda: next(
        (node for node in window.all(pyatspi.ROLE_PUSH_BUTTON) if node.name.startswith("Create ")), None))
    press(button.name)
    table = window.find(pyatspi.ROLE_TABLE, "Detail fields to create")
    until("not created", lambda: all(
        "Created" in " ".join(cell(table, row, column) or "" for column in range(table.queryTable().nColumns))
        for row in range(rows(table))), patience=60)
    photograph("fields")


def untick_first():
    """The first record stays behind; its email."""
    table = window.find(pyatspi.ROLE_TABLE, "Records as they will be sent")
    email = cell(table, 0, 2)
    if by_mouse:
        box = table.queryTable().getAccessibleAt(0, 0).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        xdo("mousemove", box.x + 14, box.y + box.height // 2)
        time.sleep(0.05)
        xdo("click", 1)
    else:
        focus("Records as they will be sent")
        key("ctrl+Home", "Home", "space")
    window.wait_for_text("Left out, as you chose")
    migrate_button()  # the numbers know of it
    return email


def look_through_review():
    press("Rehearse")
    window.wait_for_text("Rehearsed:", patience=60)
    table = window.find(pyatspi.ROLE_TABLE, "Records as they will be sent")
    assert rows(table) > 1000, rows(table)
    photograph("review")


def migrate_button():
    """It can be pressed when everything is read and known."""
    return until("no button to migrate", lambda: next(
        (node for node in window.all(pyatspi.ROLE_PUSH_BUTTON) if node.name.startswith("Migrate ")
         and node.name.endswith("records") and enabled(node)), None), patience=60)


def migrate():
    button = migrate_button()
    if by_mouse:
        click(button)
    else:
        key("alt+Right")
    # Pause in the middle, and go on.
    window.wait_for_text("Look at the first records", patience=60)
    photograph("first-records")
    press("Send the others")
    window.wait_for_text("Migrating", patience=30)
    time.sleep(0.5)
    photograph("run")
    press("Pause")
    window.wait_for_text("Paused at", patience=60)
    photograph("paused")
    press("Continue")
    window.wait_for_text("The migration is finished", patience=120)
    photograph("finished")


def check_finish():
    go_on("records are in your")
    table = window.find(pyatspi.ROLE_TABLE, "How many records ended how")
    photograph("finish")
    for row in range(2):
        numbers = [int(cell(table, row, column).replace(",", "") or 0)
                   for column in range(1, table.queryTable().nColumns)]
        assert numbers[0] == sum(numbers[1:]) and numbers[0] > 100, numbers


def check_site(site, sample, left_behind):
    """What arrived there is what the source says, in the fields that were mapped by hand."""
    with urllib.request.urlopen(f"{site}/__site/store") as answer:
        store = json.load(answer)
    arrived = {}
    for customer in store["customers"]:
        assert customer["createdCount"] == 1, customer["email"]
        arrived[customer["email"].lower()] = [(customer["details"].get(name) or [""])[0]
                                              for name in ("Region", "Lead Source")]
    assert left_behind not in arrived, left_behind
    with open(f"{sample}/Account.csv", encoding="utf-8-sig", newline="") as file:
        people = {row["PersonContactId"] for row in csv.DictReader(file)}  # their contacts go as the account
    with open(f"{sample}/Contact.csv", encoding="utf-8-sig", newline="") as file:
        contacts = [row for row in csv.DictReader(file) if row.get("Email") and row["Id"] not in people]
    emails = [row["Email"].strip().lower() for row in contacts]
    compared = 0
    for row in contacts:
        email = row["Email"].strip().lower()
        if email in arrived and emails.count(email) == 1:
            meant = [row["Department"].strip(), row["LeadSource"].strip()]
            assert arrived[email] == meant, (email, arrived[email], meant)
            compared += bool(meant[0])
    assert compared > 500, compared
    organizations = {organization["name"] for organization in store["organizations"]}
    with open(f"{sample}/Account.csv", encoding="utf-8-sig", newline="") as file:
        persons = [row["Name"] for row in csv.DictReader(file) if row["IsPersonAccount"] in ("1", "true")
                   and row["Name"].strip() and row["IsDeleted"] in ("0", "false")]
    assert len(persons) > 40 and set(persons) <= organizations, set(persons) - organizations
    print(f"{len(arrived)} customers arrived once each, {compared} with the department that was mapped")


try:
    photograph("start")
    if arguments.org:
        log_in(arguments.org)
    else:
        press("Practise with sample data")
        window.wait_for_text("Where are your Salesforce records?")
    photograph("source")
    go_on("Where should they go?")
    if arguments.site:
        connect(arguments.site)
    photograph("destination")
    go_on("person accounts become?")
    choose("Organizations", after="Customers")
    photograph("person")
    go_on("Match Salesforce fields")
    map_department()
    add_field()
    photograph("map")
    go_on("Create the detail fields")
    create_fields()
    go_on("Check everything before it is sent")
    migrate_button()
    left_behind = untick_first()
    look_through_review()
    migrate()
    check_finish()
    if arguments.site:
        check_site(arguments.site, arguments.sample, left_behind)
    print(f"walked by {arguments.by}")
except BaseException:
    photograph("failed")
    window.outline()
    raise
