"""Counts what is in the sample and writes its README.md."""

import re

TYPES = {"Customer", "Prospect", "Partner", "Supplier/Vendor", "Other"}
SEGMENTS = {"Enterprise", "Mid-market", "SMB", "Startup", "Consumer"}


def _is_email(text):
    return re.fullmatch(r"[^@\s,;:<>\"()]+@[^@\s.,;:<>\"()]+(\.[^@\s.,;:<>\"()]+)+", text) is not None


def _repeated(keys):
    counts = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return {key: count for key, count in counts.items() if count > 1}


def _any_cell(row, test):
    return any(test(value) for value in row.values())


def _in_ranges(text, *ranges):
    return any(first <= ord(c) <= last for c in text for first, last in ranges)


def _name(row):
    return row["FirstName"] + row["LastName"]


def readme(contacts, hidden, accounts, persons, relations):
    emails = [one["Email"].lower() for one in contacts if _is_email(one["Email"])]
    same_emails = _repeated(emails)
    exact = _repeated(one["Email"] for one in contacts if _is_email(one["Email"]))
    person_emails = {one["PersonEmail"].lower() for one in persons if one["PersonEmail"]}
    account_ids = {one["Id"] for one in accounts} | {one["Id"] for one in persons}
    homeless = {"", "000000000000000AAA"}
    names = _repeated(one["Name"] for one in accounts)
    folded = _repeated(one["Name"].lower() for one in accounts)
    sites = [one["Website"] for one in accounts]
    has_host = lambda text: re.fullmatch(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)+", text) is not None
    further = {}
    for one in relations:
        if one["IsDirect"] == "0" and one["IsActive"] == "1" and one["IsDeleted"] == "0":
            further.setdefault(one["ContactId"], set()).add(one["AccountId"])
    ids = _repeated(one["Id"][:15].lower() for one in contacts)
    blanks = 0
    for email in same_emails:
        rows = sorted((one for one in contacts if one["Email"].lower() == email), key=lambda one: one["LastModifiedDate"])
        blanks += any(rows[-1][name] == "" and any(one[name] for one in rows[:-1]) for name in ("Title", "MobilePhone"))

    facts = [
        ("rows in Contact.csv", len(contacts) + len(hidden) + 3),
        ("contacts", len(contacts)),
        ("hidden contacts of person accounts (IsPersonAccount 1)", len(hidden)),
        ("deleted contacts (one of them the loser of a merge)", 2),
        ("malformed rows in Contact.csv (a cell too few)", 1),
        ("rows in Account.csv", len(accounts) + len(persons) + 1),
        ("business accounts", len(accounts)),
        ("person accounts", len(persons)),
        ("deleted accounts", 1),
        ("rows in AccountContactRelation.csv", len(relations)),
        ("contacts without email", sum(one["Email"] == "" for one in contacts)),
        ("contacts with a bad email", sum(one["Email"] != "" and not _is_email(one["Email"]) for one in contacts)),
        ("emails that several contacts have", len(same_emails)),
        ("contacts that share an email", sum(same_emails.values())),
        ("shared emails that differ by case", len(same_emails) - len(exact)),
        ("shared emails whose newest contact has a blank that an older one fills (title, mobile phone)", blanks),
        ("person accounts whose email a contact has too", len(person_emails & set(emails))),
        ("person accounts without email", sum(one["PersonEmail"] == "" for one in persons)),
        ("person accounts with a bad email", sum(one["PersonEmail"] != "" and not _is_email(one["PersonEmail"]) for one in persons)),
        ("contacts without any name", sum(_name(one) == "" for one in contacts)),
        ("contacts with a last name only", sum(one["FirstName"] == "" and one["LastName"] != "" for one in contacts)),
        ("contacts named in Latin letters with accents", sum(_in_ranges(_name(one), (0xC0, 0x24F)) for one in contacts)),
        ("contacts named in Chinese, Japanese or Korean", sum(_in_ranges(_name(one), (0x3040, 0x9FFF), (0xAC00, 0xD7A3)) for one in contacts)),
        ("contacts named from right to left", sum(_in_ranges(_name(one), (0x590, 0x6FF)) for one in contacts)),
        ("contacts named in Cyrillic", sum(_in_ranges(_name(one), (0x400, 0x4FF)) for one in contacts)),
        ("contacts with a line break in a cell", sum(_any_cell(one, lambda text: "\n" in text) for one in contacts)),
        ("contacts with CR LF in a cell", sum(_any_cell(one, lambda text: "\r\n" in text) for one in contacts)),
        ("contacts with a quote in a cell", sum(_any_cell(one, lambda text: '"' in text) for one in contacts)),
        ("contacts with a cell that a spreadsheet takes for a formula", sum(one["Title"][:1] in ("=", "+", "@") and one["Title"] != "" for one in contacts)),
        ("contacts without account", sum(one["AccountId"] in homeless for one in contacts)),
        ("contacts of an account that is not in Account.csv", sum(one["AccountId"] not in homeless | account_ids for one in contacts)),
        ("contacts with further accounts", len(further)),
        ("further memberships", sum(len(one) for one in further.values())),
        ("inactive relations", sum(one["IsActive"] == "0" for one in relations)),
        ("deleted relations", sum(one["IsDeleted"] == "1" for one in relations)),
        ("contacts whose phone has no country", sum(one["Phone"].startswith("0") for one in contacts)),
        ("contacts whose phone has an extension", sum("ext" in one["Phone"] for one in contacts)),
        ("contacts whose phone is none", sum(one["Phone"] != "" and not any(c.isdigit() for c in one["Phone"][:4]) for one in contacts)),
        ("contacts born on a 29 February", sum("-02-29 " in one["Birthdate"] for one in contacts)),
        ("loyalty points written with an exponent", sum("E" in one["Loyalty_Points__c"] for one in contacts)),
        ("contacts whose ids differ by case alone", sum(ids.values())),
        ("organization names that several business accounts have, case aside", len(folded)),
        ("of these, names that differ by case", len(folded) - len(names)),
        ("business accounts that share a name, case aside", sum(folded.values())),
        ("business accounts whose Type is no option of CSM's Type", sum(one["Type"] != "" and one["Type"] not in TYPES for one in accounts)),
        ("business accounts whose segment is no option of CSM's Customer Segment",
         sum(one["Customer_Segment__c"] != "" and one["Customer_Segment__c"] not in SEGMENTS for one in accounts)),
        ("websites with a scheme", sum(has_host(one) for one in sites)),
        ("websites without a scheme", sum(one.startswith("www.") for one in sites)),
        ("websites that are none", sum(one != "" and not has_host(one) and not one.startswith("www.") for one in sites)),
        ("business accounts without website", sum(one == "" for one in sites)),
    ]
    table = "\n".join("| %s | %d |" % fact for fact in facts)
    return """# The sample company

Marlow Ferries and whoever has to do with it: what a migration looks like, to be tried without any login. Every name, address and
number is invented (mail at example.com and example.org, telephone numbers from ranges kept free for fiction).
The three CSV files are written as Salesforce's Data Export writes: all cells quoted, LF, UTF-8, 0 and 1 for booleans,
`YYYY-MM-DD HH:MM:SS`, API names as header, `000000000000000AAA` for a reference to nothing.

`python3 generate.py` makes them, and this page, again: always the same bytes. A test counts everything below anew.

Where no other kind is named, contacts are those 1,200 that are neither deleted nor hidden contacts of person accounts.
A person account is one row in Account.csv and one in Contact.csv (its hidden contact, `PersonContactId`).

| what | count |
|---|---|
""" + table + "\n"
