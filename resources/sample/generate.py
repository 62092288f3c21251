#!/usr/bin/env python3
"""Makes the sample company: Contact.csv, Account.csv, AccountContactRelation.csv and README.md beside this file.

Everything in it is invented, and written as Salesforce's Data Export writes: all cells quoted, LF, API names as header,
0 and 1, YYYY-MM-DD HH:MM:SS, UTF-8 without BOM. The same bytes on every run and with every Python 3: the dice are our own.
"""

import os
import sys

sys.dont_write_bytecode = True  # nothing but the sample is left beside this file

from describe import readme
from people import GROUPS
from places import CITIES, FLEETS, HARBOURS, LEGAL, TITLES

CONTACTS, BUSINESS, PERSONS = 1200, 150, 60
NO_ID = "000000000000000AAA"  # how a Data Export writes a reference to nothing


class Dice:
    """splitmix64; not random, which may differ between versions of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return (z ^ (z >> 31)) % count

    def pick(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    def spread(self, counts):
        """A list with each value as often as it says, in random order."""
        return self.shuffled([value for value, count in counts for _ in range(count)])


def full_id(text):
    """The 18 characters of a record id of 15: three that tell which letters are capitals."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    for group in (0, 5, 10):
        part = text[group:group + 5]
        text += alphabet[sum(1 << i for i, c in enumerate(part) if "A" <= c <= "Z")]
    return text


def record_id(prefix, number):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    tail = ""
    for _ in range(7):
        number, digit = divmod(number, 62)
        tail = digits[digit] + tail
    return full_id(prefix + "5g000" + tail)


def stamp(dice, first_year=2017, last_year=2025):
    return "%04d-%02d-%02d %02d:%02d:%02d" % (
        first_year + dice.below(last_year - first_year + 1), 1 + dice.below(12), 1 + dice.below(28),
        dice.below(24), dice.below(60), dice.below(60))


def birthdate(dice):
    return "%04d-%02d-%02d 00:00:00" % (1946 + dice.below(58), 1 + dice.below(12), 1 + dice.below(28))


def phone(dice, kind=None):
    """From ranges that are kept free for fiction."""
    kind = dice.below(4) if kind is None else kind
    if kind == 0:
        return "+44 1632 960%03d" % dice.below(1000)
    if kind == 1:
        return "+1 (206) 555-01%02d" % dice.below(100)
    if kind == 2:
        return "+49 30 23125 %03d" % dice.below(1000)
    return "+33 1 99 00 %02d %02d" % (dice.below(100), dice.below(100))


SENTENCES = [
    "Met at the harbour fair.", "Prefers a call before noon.", "Said: \"call me after the season\".",
    "Renewal due, see the notes of last year.", "Wants the winter timetable first.", "Möchte die Rechnung per Post.",
    "Travels with a dog; cabin on deck 3.", "Complained about the café, was given a voucher.", "担当者は来月異動予定。",
    "Ask for the \"early boat\" rate.", "Freight only, no passengers.", "Knows everybody on the island.",
]
INTERESTS = ["Bird watching", "Charts", "Fishing", "Knots", "Lighthouses", "Maritime history", "Sailing", "Sea shanties"]
LANGUAGES = [("English", 520), ("German", 210), ("French", 140), ("Swedish", 90), ("Japanese", 40), ("Arabic", 30),
             ("Russian", 30), ("", 140)]
TIERS = [("Deckhand", 420), ("Mate", 300), ("Captain", 160), ("Commodore", 40), ("", 280)]
TERRITORIES = [("North Quay", 400), ("South Quay", 350), ("Islands", 250), ("Overseas", 120), ("", 80)]


def description(dice):
    if dice.below(3) > 0:
        return ""
    return dice.pick(["\n", " "]).join(dice.pick(SENTENCES) for _ in range(1 + dice.below(3)))


def points(dice):
    """As the field is written by different tools: 4.1E3, 12.0, 250."""
    hundreds = 1 + dice.below(95)
    return dice.pick(["%d.%dE3" % (hundreds // 10, hundreds % 10), "%d.0" % (hundreds * 3), "%d" % (hundreds * 5), ""])


def person(dice, group, used):
    """First name, last name, and an address that nobody else has."""
    while True:
        first, roman_first = dice.pick(GROUPS[group][0])
        last, roman_last = dice.pick(GROUPS[group][1])
        local = (roman_first + "." + roman_last).lower().replace(" ", "").replace("'", "")
        email = local + "@" + dice.pick(["example.com", "example.com", "example.org"])
        if email not in used:
            used.add(email)
            return first, last, email


def street(dice):
    lines = ["%d %s" % (1 + dice.below(180), dice.pick(
        ["Quay Road", "Harbour Street", "Pier Lane", "Am Kai", "Rue du Port", "Hamngatan", "Old \"Custom House\" Yard",
         "Lighthouse Hill", "Ropewalk"]))]
    if dice.below(4) == 0:
        lines.append(dice.pick(["Shed 4", "2nd floor", "c/o Harbour Office", "Unit 7; dock side", "Hinterhaus"]))
    return "\n".join(lines)


ACCOUNT_COLUMNS = """Id IsDeleted MasterRecordId Name LastName FirstName Salutation Type RecordTypeId ParentId BillingStreet BillingCity
BillingState BillingPostalCode BillingCountry ShippingStreet ShippingCity ShippingState ShippingPostalCode ShippingCountry Phone Fax
AccountNumber Website Sic Industry AnnualRevenue NumberOfEmployees Ownership TickerSymbol Description Rating Site OwnerId CreatedDate
CreatedById LastModifiedDate LastModifiedById SystemModstamp LastActivityDate IsPersonAccount PersonContactId PersonMailingStreet
PersonMailingCity PersonMailingState PersonMailingPostalCode PersonMailingCountry PersonMobilePhone PersonHomePhone PersonEmail
PersonTitle PersonDepartment PersonLeadSource PersonBirthdate PersonHasOptedOutOfEmail AccountSource Customer_Segment__c
Membership_Tier__pc Loyalty_Points__pc VIP__pc Preferred_Language__pc Interests__pc Territory__pc""".split()

CONTACT_COLUMNS = """Id IsDeleted MasterRecordId AccountId IsPersonAccount Salutation FirstName LastName OtherStreet OtherCity OtherState
OtherPostalCode OtherCountry MailingStreet MailingCity MailingState MailingPostalCode MailingCountry Phone Fax MobilePhone HomePhone
OtherPhone AssistantPhone ReportsToId Email Title Department AssistantName LeadSource Birthdate Description OwnerId HasOptedOutOfEmail
HasOptedOutOfFax DoNotCall CreatedDate CreatedById LastModifiedDate LastModifiedById SystemModstamp LastActivityDate
EmailBouncedReason EmailBouncedDate IndividualId Membership_Tier__c Loyalty_Points__c VIP__c Preferred_Language__c Interests__c
Territory__c""".split()

RELATION_COLUMNS = """Id AccountId ContactId Roles IsDirect IsActive StartDate EndDate IsDeleted CreatedDate CreatedById LastModifiedDate
LastModifiedById SystemModstamp""".split()

OWNERS = [record_id("005", 100 + i) for i in range(6)]


def row(columns, dice, **cells):
    """A row with what every record has; None of a record's cells is None."""
    result = dict.fromkeys(columns, "")
    created = stamp(dice, 2016, 2021)
    modified = stamp(dice, 2022, 2025)
    owner = dice.pick(OWNERS)
    for name, value in (("IsDeleted", "0"), ("MasterRecordId", NO_ID), ("OwnerId", owner), ("CreatedById", owner),
                        ("LastModifiedById", owner), ("CreatedDate", created), ("LastModifiedDate", modified),
                        ("SystemModstamp", modified)):
        if name in result:
            result[name] = value
    for name, value in cells.items():
        if name not in result:
            sys.exit("no column " + name)
        result[name] = value
    return result


def organization_names(dice):
    names, seen = [], set()
    while len(names) < BUSINESS:
        name = " ".join(part for part in (dice.pick(HARBOURS), dice.pick(FLEETS), dice.pick(LEGAL)) if part)
        if name.lower() not in seen:
            seen.add(name.lower())
            names.append(name)
    names[0] = "Marlow Ferries Ltd"
    names[1] = "Tidewater \"Night Boat\" Cargo, Inc."
    # Same-named: four as they are, three that differ by case.
    for first, second in zip(range(10, 14), range(60, 64)):
        names[second] = names[first]
    for first, second in zip(range(14, 17), range(64, 67)):
        names[second] = names[first].upper()
    return names


def business_accounts(dice):
    types = dice.spread([("Customer - Direct", 60), ("Customer - Channel", 20), ("Channel Partner / Reseller", 12),
                         ("Installation Partner", 3), ("Technology Partner", 5), ("Prospect", 25), ("Other", 10), ("", 15)])
    segments = dice.spread([("Enterprise", 18), ("Mid-Market", 30), ("SMB", 52), ("Startup", 10), ("Public Sector", 14), ("", 26)])
    sites = dice.spread([("https://", 78), ("http://", 8), ("bare", 34), ("wrong", 6), ("", 24)])
    industries = ["Transportation", "Shipping", "Hospitality", "Food & Beverage", "Insurance", "Government", "Engineering", ""]
    latin = str.maketrans({"ü": "ue", "ö": "oe", "å": "a", "î": "i"})
    direct = types.index("Customer - Direct")  # Marlow Ferries itself is one
    types[0], types[direct] = types[direct], types[0]
    wrong = iter(["n/a", "see brochure", "none yet", "ask Ines", "http://", "being rebuilt"])
    rows = []
    for i, name in enumerate(organization_names(dice)):
        city, state, code, country = dice.pick(CITIES)
        host = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower().translate(latin)).strip("-") + ".example.com"
        while "--" in host:
            host = host.replace("--", "-")
        site = {"": "", "bare": "www." + host, "wrong": ""}.get(sites[i], sites[i] + host)
        rows.append(row(
            ACCOUNT_COLUMNS, dice, Id=record_id("001", 1000 + 7 * i), Name=name, Type=types[i], RecordTypeId="0125g0000004MrA",
            ParentId=record_id("001", 1000) if i in (20, 21, 22) else NO_ID, BillingStreet=street(dice), BillingCity=city,
            BillingState=state, BillingPostalCode=code, BillingCountry=country, Phone=phone(dice),
            AccountNumber="MF-%05d" % (310 + 3 * i), Website=next(wrong) if sites[i] == "wrong" else site,
            Industry=dice.pick(industries) if i > 0 else "Transportation", AnnualRevenue="%d.0" % (dice.below(900) * 25000),
            NumberOfEmployees=str(1 + dice.below(2400)), Description=description(dice),
            Rating=dice.pick(["Hot", "Warm", "Cold", ""]), IsPersonAccount="0", PersonContactId=NO_ID,
            PersonHasOptedOutOfEmail="0", VIP__pc="0", AccountSource=dice.pick(["Web", "Trade Show", "Word of mouth", ""]),
            Customer_Segment__c=segments[i]))
    return rows


def contact(dice, number, account, first, last, email):
    city, state, code, country = dice.pick(CITIES)
    return row(
        CONTACT_COLUMNS, dice, Id=record_id("003", number), AccountId=account, IsPersonAccount="0",
        Salutation=dice.pick(["Mr.", "Ms.", "Dr.", "", ""]), FirstName=first, LastName=last, MailingStreet=street(dice),
        MailingCity=city, MailingState=state, MailingPostalCode=code, MailingCountry=country,
        Phone=phone(dice) if dice.below(4) else "", MobilePhone=phone(dice) if dice.below(2) else "", ReportsToId=NO_ID,
        Email=email, Title=dice.pick(TITLES), Department=dice.pick(["Operations", "Freight", "Passengers", "Finance", ""]),
        LeadSource=dice.pick(["Web", "Trade Show", "Word of mouth", ""]),
        Birthdate=birthdate(dice) if dice.below(3) else "", Description=description(dice),
        HasOptedOutOfEmail=str(int(dice.below(20) == 0)), HasOptedOutOfFax="0", DoNotCall=str(int(dice.below(25) == 0)),
        IndividualId=NO_ID, Loyalty_Points__c=points(dice), VIP__c=str(int(dice.below(12) == 0)),
        Interests__c=";".join(sorted(set(dice.pick(INTERESTS) for _ in range(dice.below(4))))))


BAD_EMAILS = ["{0}", "{0}@", "@example.com", "{0} @example.com", "{0}@@example.com", "{0}@localhost", "{0}@example..com",
              "{0}@example.com; office@example.com", "\"{1}\" <{0}@example.com>"]


def contacts(dice, accounts, used):
    groups = dice.spread([("plain", 960), ("accents", 160), ("cjk", 24), ("rtl", 16), ("cyrillic", 40)])
    tiers, languages, territories = dice.spread(TIERS), dice.spread(LANGUAGES), dice.spread(TERRITORIES)
    known = [one["Id"] for one in accounts]
    homes = dice.spread([("known", 1049), ("unknown", 11), ("none", 140)])
    rows = []
    for i in range(CONTACTS):
        account = {"unknown": record_id("001", 900000 + i), "none": dice.pick([NO_ID, ""]), "known": dice.pick(known)}[homes[i]]
        one = contact(dice, 20000 + 3 * i, account, *person(dice, groups[i], used))
        one["Membership_Tier__c"], one["Preferred_Language__c"], one["Territory__c"] = tiers[i], languages[i], territories[i]
        rows.append(one)

    # The flaws, each on rows of its own.
    free = iter(dice.shuffled(range(3, CONTACTS)))
    take = lambda count: [rows[next(free)] for _ in range(count)]
    for one in take(37):
        one["Email"] = ""
    for one, shape in zip(take(9), BAD_EMAILS):
        one["Email"] = shape.format(one["Email"].split("@")[0], one["LastName"])
    for i in range(23):  # 22 twice, 1 three times
        same = take(3 if i == 22 else 2)
        older, newer = same[0], same[1]
        for k, one in enumerate(same):
            one["LastModifiedDate"] = one["SystemModstamp"] = "%d-05-%02d 08:15:00" % (2022 + k, 1 + i)
            one["Email"] = older["Email"].replace("e", "E").title() if k > 0 and i % 4 == 0 else older["Email"]
            one["FirstName"], one["LastName"] = older["FirstName"], older["LastName"]
        if i % 2 == 0:  # the newer one has a blank that the older one fills
            newer["Title"], older["Title"] = "", older["Title"] or "Purser"
            newer["MobilePhone"], older["MobilePhone"] = "", "+44 1632 960%03d" % (500 + i)
    for one in take(3):
        one["FirstName"] = one["LastName"] = one["Salutation"] = ""
    for one in take(5):
        one["FirstName"] = ""
    for one, number in zip(take(12), range(12)):
        one["Phone"] = "01632 960%03d" % (300 + number)
    for one, number in zip(take(5), range(5)):
        one["Phone"] = "+44 1632 960%03d ext. %d" % (400 + number, 11 + number)
    for one, words in zip(take(3), ("ask at the desk", "unknown", "via radio, channel 12")):
        one["Phone"] = words
    for one in take(8):
        one["MailingStreet"] = one["MailingStreet"].replace("\n", " ") + "\r\nDelivery entrance"
    for one, title in zip(take(3), ("=Head of Decks", "+1 for dinner", "@harbour")):
        one["Title"] = title
    for one in take(2):
        one["Birthdate"] = "1984-02-29 00:00:00"
    for one in take(1):  # an hour that clocks skip in much of Europe
        one["LastModifiedDate"] = one["SystemModstamp"] = "2025-03-30 02:30:00"
    rows[0].update(FirstName="Ines", LastName="Okoro", Email="ines.okoro@example.com", AccountId=known[0])
    return rows


def person_accounts(dice, contact_rows, used):
    groups = dice.spread([("plain", 44), ("accents", 10), ("cjk", 3), ("rtl", 3)])
    accounts, hidden = [], []
    for i in range(PERSONS):
        account_id = record_id("001", 50000 + 11 * i)
        one = contact(dice, 90000 + 5 * i, account_id, *person(dice, groups[i], used))
        one["IsPersonAccount"] = "1"
        one["Membership_Tier__c"] = dice.pick(["Deckhand", "Mate", "Captain", ""])
        one["Preferred_Language__c"] = dice.pick(["English", "German", "French", ""])
        one["Territory__c"] = dice.pick(["Islands", "Overseas", ""])
        if i in (3, 11, 19, 27, 35, 43, 51):
            one["Email"] = ""
        if i == 30:
            one["Email"] = "captain at example.com"
        if i in (40, 41):  # also a contact of some company
            for name in ("FirstName", "LastName", "Email"):
                one[name] = contact_rows[i - 39][name]
        hidden.append(one)
        accounts.append(row(
            ACCOUNT_COLUMNS, dice, Id=account_id, Name=(one["FirstName"] + " " + one["LastName"]).strip(), LastName=one["LastName"],
            FirstName=one["FirstName"], Salutation=one["Salutation"], RecordTypeId="0125g0000004MrP", ParentId=NO_ID,
            BillingStreet=one["MailingStreet"], BillingCity=one["MailingCity"], BillingState=one["MailingState"],
            BillingPostalCode=one["MailingPostalCode"], BillingCountry=one["MailingCountry"], Phone=one["Phone"],
            Description="Season ticket holder." if i % 3 else "", IsPersonAccount="1", PersonContactId=one["Id"],
            PersonMailingStreet=one["MailingStreet"], PersonMailingCity=one["MailingCity"], PersonMailingState=one["MailingState"],
            PersonMailingPostalCode=one["MailingPostalCode"], PersonMailingCountry=one["MailingCountry"],
            PersonMobilePhone=one["MobilePhone"], PersonEmail=one["Email"], PersonTitle=one["Title"],
            PersonDepartment=one["Department"], PersonLeadSource=one["LeadSource"], PersonBirthdate=one["Birthdate"],
            PersonHasOptedOutOfEmail=one["HasOptedOutOfEmail"], Membership_Tier__pc=one["Membership_Tier__c"],
            Loyalty_Points__pc=one["Loyalty_Points__c"], VIP__pc=one["VIP__c"],
            Preferred_Language__pc=one["Preferred_Language__c"], Interests__pc=one["Interests__c"],
            Territory__pc=one["Territory__c"]))
    return accounts, hidden


def relations(dice, contact_rows, accounts):
    known = [one["Id"] for one in accounts]
    members = [one for one in contact_rows if one["AccountId"] in set(known)]
    rows = []

    def add(contact_id, account_id, **cells):
        rows.append(row(RELATION_COLUMNS, dice, Id=record_id("07k", 3000 + len(rows)), AccountId=account_id, ContactId=contact_id,
                        **dict({"IsDirect": "0", "IsActive": "1"}, **cells)))

    for one in members:
        add(one["Id"], one["AccountId"], IsDirect="1")
    chosen = dice.shuffled(members[1:])[:20]
    for i, one in enumerate(chosen):
        others = dice.shuffled([account for account in known if account != one["AccountId"]])
        if i == 18:
            add(one["Id"], others[0], IsActive="0", EndDate="2023-12-31 00:00:00")
        elif i == 19:
            add(one["Id"], others[0], IsDeleted="1")
        else:
            for account in others[:2 if i < 6 else 1]:
                add(one["Id"], account, Roles=dice.pick(["Billing;Decision Maker", "Billing", ""]), StartDate="2021-04-01 00:00:00")
    return rows


def deleted(dice, used, accounts, contact_rows):
    lost = contact(dice, 95000, accounts[0]["Id"], *person(dice, "plain", used))
    lost["IsDeleted"] = "1"
    merged = contact(dice, 95001, accounts[0]["Id"], *person(dice, "plain", used))
    merged["IsDeleted"], merged["MasterRecordId"] = "1", contact_rows[0]["Id"]
    closed = row(ACCOUNT_COLUMNS, dice, Id=record_id("001", 99000), Name="Closed Slipway Boatyard Ltd", IsDeleted="1", ParentId=NO_ID,
                 RecordTypeId="0125g0000004MrA", IsPersonAccount="0", PersonContactId=NO_ID)
    return [lost, merged], [closed]


def line(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"


def csv_text(columns, rows, malformed=None):
    """malformed: a row that lacks its last cell."""
    lines = [line(columns)]
    for one in rows:
        cells = [one[name] for name in columns]
        lines.append(line(cells[:-1] if one is malformed else cells))
    return "".join(lines)


def main():
    dice = Dice(1872)
    used = {"ines.okoro@example.com"}
    accounts = business_accounts(dice)
    contact_rows = contacts(dice, accounts, used)
    persons, hidden = person_accounts(dice, contact_rows, used)
    relation_rows = relations(dice, contact_rows, accounts)
    gone_contacts, gone_accounts = deleted(dice, used, accounts, contact_rows)

    malformed = contact(dice, 95002, accounts[0]["Id"], *person(dice, "plain", used))
    all_contacts = contact_rows[:400] + hidden[:30] + gone_contacts + contact_rows[400:900] + [malformed] + contact_rows[900:] + hidden[30:]
    all_accounts = accounts[:100] + persons + gone_accounts + accounts[100:]
    texts = {
        "Contact.csv": csv_text(CONTACT_COLUMNS, all_contacts, malformed),
        "Account.csv": csv_text(ACCOUNT_COLUMNS, all_accounts),
        "AccountContactRelation.csv": csv_text(RELATION_COLUMNS, relation_rows),
        "README.md": readme(contact_rows, hidden, accounts, persons, relation_rows),
    }
    folder = os.path.dirname(os.path.abspath(__file__))
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)


if __name__ == "__main__":
    main()
