"""Runs programs in rounds, each once a round, and compares them round by round: on a machine that others use as well,
what two programs took in the same minute says more than what each took in all."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field

MIB = 1024


@dataclass
class Run:
    """One run of a whole program."""

    seconds: float
    processor: float  # seconds of it, of all threads
    memory: float  # MiB at most
    output: str


@dataclass
class Tool:
    """A program that is compared. Of what it prints the first line counts."""

    name: str
    command: list
    expected: str = None  # what it has to print; None: whatever it says
    runs: list = field(default_factory=list)

    def run(self):
        self.runs.append(run(self.command))
        return self.runs[-1]

    def answer(self):
        return self.runs[-1].output.split("\n", 1)[0].strip()

    def is_right(self):
        return self.expected is None or all(r.output.split() and r.output.split("\n", 1)[0].strip() == self.expected
                                            for r in self.runs)


def run(command):
    """The command, watched by time(1): it is small, and a process is never smaller than what started it."""
    with tempfile.NamedTemporaryFile(mode="r") as note, tempfile.TemporaryFile(mode="w+") as output:
        watched = ["time", "-q", "-o", note.name, "-f", "%M", *map(str, command)]
        began = time.perf_counter()
        process = subprocess.Popen(watched, stdout=output, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}.")
        output.seek(0)
        return Run(seconds, usage.ru_utime + usage.ru_stime, int(note.read()) / MIB, output.read())


def run_rounds(tools, rounds):
    """The first tool is what the others are compared with. The order turns, so that none always follows the same."""
    for number in range(rounds):
        turn = number % len(tools)
        for tool in tools[turn:] + tools[:turn]:
            tool.run()


def ratio(tool, base, what="seconds"):
    """The median of what tool took for each second of base, round by round."""
    return statistics.median(getattr(one, what) / max(getattr(other, what), 1e-4)
                             for one, other in zip(tool.runs, base.runs))


def print_table(title, tools):
    """One line for each tool; times are those of the first tool in the same round."""
    base = tools[0]
    print(f"\n{title}, {len(base.runs)} rounds")
    print(f"{'':44} {'time':>8} {'processor':>9} {'seconds':>8} {'MiB':>7}  answer")
    for tool in tools:
        seconds = statistics.median(one.seconds for one in tool.runs)
        memory = statistics.median(one.memory for one in tool.runs)
        wrong = "" if tool.is_right() else "  WRONG"
        print(f"{tool.name:44} {ratio(tool, base):8.2f} {ratio(tool, base, 'processor'):9.2f} {seconds:8.3f} "
              f"{memory:7.0f}  {tool.answer()}{wrong}")


def print_goal(name, text, value, limit, at_most=True):
    """Whether a goal is met; a report, never a test."""
    met = value <= limit if at_most else value >= limit
    print(f"  {name}: {text}: {value:.2f}, goal {'at most' if at_most else 'at least'} {limit:g}: "
          f"{'met' if met else 'NOT MET'}")
