"""The same dry run with Python's csv and json, as one writes it in an hour: dryrun_csv.py CONTACTS ACCOUNTS.

Person accounts are taken from the contacts that hide them, and of several with one email the newest is taken without
filling its blanks, which is less than Salesferry does.
"""

import csv
import datetime
import json
import re
import sys

EMAIL = re.compile(r'[^@\s<>()\[\],;:"\\]+@[^@\s<>()\[\],;:"\\.]+(\.[^@\s<>()\[\],;:"\\.]+)+')


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def date(text):
    try:
        return datetime.date.fromisoformat(text[:10]).isoformat() if text else ""
    except ValueError:
        return ""


def number(text):
    try:
        return f"{float(text):f}".rstrip("0").rstrip(".") if text else ""
    except ValueError:
        return ""


def details(**values):
    return [{"name": name.replace("_", " "), "values": [value]} for name, value in values.items() if value]


def bodies(kind, payloads):
    size = 0
    for first in range(0, len(payloads), 100):
        body = {kind: [{"operationType": "UPSERT", "payload": payload} for payload in payloads[first:first + 100]]}
        size += len(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())
    return size


def main(contacts, accounts):
    organizations, numbers = {}, {}
    for row in rows(accounts):
        name = row["Name"].strip()
        if row["IsDeleted"] == "1" or row["IsPersonAccount"] == "1" or not name:
            continue
        known = organizations.setdefault(name.casefold(), [len(organizations) + 1, "", None])
        if row["LastModifiedDate"] > known[1]:
            known[1:] = row["LastModifiedDate"], {"name": name, "details": details(
                External_ID=row["Id"], Industry=row["Industry"].strip(), Website=row["Website"].strip())}
        numbers[row["Id"]] = known[0]
    customers = {}
    for row in rows(contacts):
        email = row["Email"].strip()
        name = " ".join(part for part in (row["FirstName"].strip(), row["LastName"].strip()) if part)
        if row["IsDeleted"] == "1" or not name or not EMAIL.fullmatch(email):
            continue
        known = customers.get(email.casefold())
        if known and known[0] >= row["LastModifiedDate"]:
            continue
        payload = {"email": email, "displayName": name, "details": details(
            External_ID=row["Id"], Phone=row["Phone"].strip() or row["MobilePhone"].strip(), Title=row["Title"].strip(),
            Preferred_language=row["Preferred_Language__c"].strip(), Birthday=date(row["Birthdate"].strip()),
            Points=number(row["Loyalty_Points__c"].strip()))}
        organization = numbers.get(row["AccountId"])
        if organization:
            payload["associateOrganizations"] = {"organizationIds": [str(organization)]}
        customers[email.casefold()] = row["LastModifiedDate"], payload
    size = bodies("organizationProfiles", [payload for _, _, payload in organizations.values()])
    size += bodies("customerProfiles", [payload for _, payload in customers.values()])
    print(len(customers), len(organizations))
    print(f"bodies {size} bytes")


main(*sys.argv[1:])
