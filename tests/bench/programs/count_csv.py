"""Counts the records and cells of a CSV file behind its header with Python's csv."""

import csv
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = cells = 0
    records = csv.reader(file)
    next(records)
    for record in records:
        rows += 1
        cells += len(record)
print(rows, cells)
