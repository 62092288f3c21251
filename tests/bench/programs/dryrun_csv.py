"""A dry run with Python's csv and json, as the vendor's guide shows it: reads contacts and accounts, joins them, maps eight
fields, leaves out what has no email or one that is none, or that came before, and makes the requests of a hundred.

    dryrun_csv.py CONTACTS ACCOUNTS
"""

import csv
import json
import re
import sys

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


accounts = {row["Id"]: row["Name"] for row in rows(sys.argv[2]) if row["IsDeleted"] == "0"}
seen, batch = set(), []
customers = size = 0


def send():
    global size
    size += len(json.dumps({"customers": batch}, ensure_ascii=False).encode())
    batch.clear()


for row in rows(sys.argv[1]):
    email = row["Email"].strip()
    if row["IsDeleted"] != "0" or not EMAIL.fullmatch(email) or email.lower() in seen:
        continue
    seen.add(email.lower())
    customers += 1
    batch.append({"email": email, "displayName": f"{row['FirstName']} {row['LastName']}".strip(),
                  "organization": accounts.get(row["AccountId"], ""),
                  "details": {"External ID": row["Id"], "Phone": row["Phone"] or row["MobilePhone"], "Title": row["Title"],
                              "Preferred language": row["Preferred_Language__c"], "Region": row["MailingCountry"]}})
    if len(batch) == 100:
        send()
if batch:
    send()
print(customers)
print(size)
