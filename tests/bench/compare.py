"""Compares Salesferry with what others use for the same work, in the same rounds, and prints one table for each goal.

    compare.py --programs FOLDER --data FOLDER [--rows CONTACTS] [--rounds 5] [--npm FOLDER] [--only NAME] [--check]

The programs are those of this folder, built. The data is made where it is missing. npm is the folder where package.json
of this folder is installed; without it, its programs are left out, as is everything that this computer lacks. --check
asks only whether all that count agree with what the data was made of; then nothing but that decides how it ends.
"""

import argparse
import json
import pathlib
import shutil
import sys

import counting
import dryrun
import memory
import opening
from salesforceexport import Export

REPORTS = {"counting": counting.report, "opening": opening.report, "memory": memory.report,
           "dryrun": dryrun.report}


class Bench:
    """Where everything is that a comparison needs."""

    def __init__(self, arguments):
        self.sources = pathlib.Path(__file__).resolve().parent
        self.programs = arguments.programs.resolve()
        self.npm = arguments.npm and arguments.npm.resolve()
        self.rounds = arguments.rounds
        self.full = not arguments.quick
        self.data = arguments.data.resolve() / str(arguments.rows)
        self.contacts, self.accounts = self.data / "Contact.csv", self.data / "Account.csv"
        self.make_data(arguments.rows)
        self.large, self.large_rows = self.repeated(2), 2 * arguments.rows
        self.truth = json.loads((self.data / "truth.json").read_text())

    @property
    def has_npm(self):
        return self.npm is not None and (self.npm / "node_modules" / "csv-parse").is_dir() and self.has("node")

    @staticmethod
    def has(program):
        return shutil.which(program) is not None

    def make_data(self, rows):
        if not (self.data / "truth.json").exists():
            print(f"Making {rows:,} contacts in {self.data}.", flush=True)
            Export(rows, 1).write(self.data)

    def repeated(self, times):
        """A file with the same contacts so many times: as good as others to whoever only opens it."""
        path = self.data / f"Contacts{times}.csv"
        if not path.exists():
            unfinished = path.with_suffix(".new")
            with open(unfinished, "wb") as out:
                for number in range(times):
                    with open(self.contacts, "rb") as file:
                        if number > 0:
                            file.readline()
                        shutil.copyfileobj(file, out, 1 << 20)
            unfinished.rename(path)
        return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--npm", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=REPORTS)
    parser.add_argument("--quick", action="store_true", help="without those that take minutes")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    bench = Bench(arguments)
    compared = []
    for name, report in REPORTS.items():
        if arguments.only in (None, name):
            compared += report(bench)
    wrong = [tool.name for tool in compared if not tool.is_right()]
    if wrong:
        print("These do not answer as the data was made:", ", ".join(wrong))
    sys.exit(1 if wrong and arguments.check else 0)


if __name__ == "__main__":
    main()
