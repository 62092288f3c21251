"""Reads CSV with Python's csv, for tst_readers.cpp: a JSON object a line in, one a line out.

{"path", "encoding", "delimiter", "utf8"}: reads the file; what it holds comes out, and its text goes into the file utf8.
{"path", "encoding", "text"}: writes text in the encoding, with what "mark" says before it.
"""

import csv
import hashlib
import io
import json
import sys

csv.field_size_limit(1 << 30)


def seen(text, delimiter):
    """How many records and cells follow the header, and a hash of all of these cells."""
    records = [record for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if record]
    hashed = hashlib.sha256()
    for record in records[1:]:
        for cell in record:
            content = cell.encode()
            hashed.update(b"%d:%s" % (len(content), content))
        hashed.update(b"\n")
    return {"header": len(records[0]), "records": len(records) - 1, "cells": sum(map(len, records[1:])),
            "hash": hashed.hexdigest()}


def answer(order):
    if "text" in order:
        text = ("\ufeff" if order["mark"] else "") + order["text"]
        with open(order["path"], "wb") as file:
            file.write(text.encode(order["encoding"]))
        return {}
    with open(order["path"], "rb") as file:
        content = file.read()
    if order["encoding"].startswith("UTF-32") and len(content) % 4 == 2:  # behind a mark of UTF-16, as in some samples
        content = content[2:]
    text = content.decode(order["encoding"]).removeprefix("\ufeff")
    with open(order["utf8"], "wb") as file:
        file.write(text.encode())
    return seen(text, order["delimiter"])


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
