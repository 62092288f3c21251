"""Writes Account.csv and Contact.csv as a Data Export of Salesforce does, of any size: every cell quoted, quotes doubled,
line breaks in cells, 18-character ids with right checks, text from all over the world.

The same rows and seed give the same bytes everywhere. truth.json beside them holds what a reader must find. All people
and companies are invented.

    salesforceexport.py FOLDER [--rows CONTACTS] [--seed NUMBER]
"""

import argparse
import json
import os
import random

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
PAIRS = [a + b for a in DIGITS for b in DIGITS]
TRIPLES = [a + b for a in PAIRS for b in DIGITS]


def capitals(text, shift):
    return sum(1 << (i + shift) for i, c in enumerate(text) if "A" <= c <= "Z")


PAIR_CAPITALS = [capitals(text, 0) for text in PAIRS]
TRIPLE_CAPITALS = [capitals(text, 2) for text in TRIPLES]


def record_id(prefix, number):
    """Five characters without capitals, "00000", five digits of base 62, three check characters."""
    high, low = divmod(number, len(TRIPLES))
    return prefix + "00000" + PAIRS[high] + TRIPLES[low] + "AA" + CHECKS[PAIR_CAPITALS[high] | TRIPLE_CAPITALS[low]]


FIRST = """James Mary Robert Patricia Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica
Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Margaret Mark Sandra Ashley José María
Lucía Íñigo Björn Åsa Søren Zoë François Renée Jürgen Käthe Łukasz Małgorzata Tomáš Žaneta Ødegård Siobhán Nguyễn Thị
Anaïs Chloë Dvořák Ömer Gülşah Иван Ольга 健太 美咲 伟 秀英 민준 서연 Priya Arjun Fatima Mohammed Aisha Chinedu Ngozi""".split()
LAST = """Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson
Anderson Taylor Moore Jackson Martin Lee Perez Thompson White Harris O'Brien O'Connor D'Angelo Müller Schröder Weiß
Lefèvre Gauthier Núñez Peña Björk Sjöström Østergård Kowalczyk Wiśniewska Novák Šťastný Petrović Yılmaz Иванов
Смирнова 田中 鈴木 王 李 김 박 Patel Singh Khan Okafor Abdullah van_der_Berg de_la_Cruz St._John""".split()
FIRST = [s.replace('_', ' ') for s in FIRST]
LAST = [s.replace('_', ' ') for s in LAST]
CITY = [("San Francisco", "CA", "United States", "94105"), ("Austin", "TX", "United States", "78701"),
        ("New York", "NY", "United States", "10001"), ("São Paulo", "SP", "Brazil", "01310-100"),
        ("München", "Bayern", "Germany", "80331"), ("Zürich", "ZH", "Switzerland", "8001"),
        ("Île-de-France", "", "France", "75001"), ("Montréal", "QC", "Canada", "H2X 1Y4"),
        ("東京", "東京都", "日本", "100-0001"), ("上海", "", "中国", "200000"), ("서울", "", "대한민국", "04524"),
        ("Kraków", "", "Poland", "31-000"), ("Malmö", "", "Sweden", "211 20"),
        ("London", "", "United Kingdom", "EC1A 1BB"), ("Bengaluru", "KA", "India", "560001"),
        ("Córdoba", "", "Argentina", "X5000"), ("Москва", "", "Россия", "101000"),
        ("Sydney", "NSW", "Australia", "2000"), ("Łódź", "", "Poland", "90-001"), ("Reykjavík", "", "Iceland", "101")]
STREET = ["Main St", "Market Street", "Königsallee", "Rue de l'Église", "Avenida Paulista", "5th Ave", "Elm Drive",
          "Straße des 17. Juni", "High Street", "Via Roma", "丸の内", "Nørrebrogade", "Calle Mayor", "Old \"Mill\" Road"]
UNIT = ["Suite 400", "Floor 3, Bldg \"B\"", "Apt. 12", "c/o Reception", "Attn: Accounts Payable", "2ème étage",
        "Unit 7; Dock 2"]
COMPANY_FIRST = """Acme Globex Initech Umbrella Stark Wayne Hooli Vandelay Soylent Cyberdyne Nordwind Østerbro Société
Grüne 東洋 Contoso Fabrikam Tailspin""".split()
COMPANY_SECOND = """Systems Logistics Foods Energy Médias Software Werke Trading Health Capital Travel Robotics
Textiles Labs""".split()
COMPANY_LAST = ["Inc.", "LLC", "GmbH", "S.A.", "Ltd", "AB", "株式会社", "Pty Ltd", "& Sons, Co.", "\"Group\""]
KIND_OF_COMPANY = ["Customer - Direct", "Customer - Channel", "Prospect", "Technology Partner", "Other", ""]
INDUSTRY = ["Agriculture", "Banking", "Biotechnology", "Chemicals", "Construction", "Consulting", "Education",
            "Electronics", "Energy", "Engineering", "Finance", "Food & Beverage", "Government", "Healthcare",
            "Hospitality", "Insurance", "Manufacturing", "Media", "Retail", "Technology", ""]
TITLE = ["CEO", "CFO", "VP, Sales", "Director, \"Special\" Projects", "Account Manager", "Buyer", "Engineer",
         "Développeur", "Support Lead", "Office Manager", "Geschäftsführer", "部長", "", "",
         "Head of Procurement & Logistics"]
DEPARTMENT = ["Sales", "Finance", "IT", "Procurement", "Legal", "R&D", "Customer Support", "Operations", "", "人事部"]
LEAD_SOURCE = ["Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other", "Trade Show", "Word of mouth",
               ""]
INTEREST = ["Golf", "Wine", "Running", "Sailing", "Jazz", "Cooking", "Chess", "Photography", "Fußball",
            "Café culture", "Hiking", "Theatre"]
LANGUAGE = ["en_US", "de", "fr", "ja", "pt_BR", "es", "zh_CN", ""]
DOMAIN = ["example.com", "example.org", "example.net", "mail.example", "acme.test", "globex.test", "contoso.test",
          "nordwind.test"]
SENTENCE = ["Met at the trade show in Q3.", "Prefers e-mail over phone.", "Said: \"call me after the holidays\".",
            "Renewal due, discount 10%, see notes.", "Kontakt über Partner hergestellt.",
            "L'équipe souhaite une démo.", "担当者は来月異動予定。", "Escalated twice; resolved.",
            "Wants a quote for 1,200 seats.", "Do not contact before 09:00.",
            "Champion: Müller, budget holder: O'Brien.", "Path C:\\temp\\notes.txt attached."]


ACCOUNT_COLUMNS = """Id IsDeleted MasterRecordId Name LastName FirstName Salutation Type RecordTypeId ParentId BillingStreet
BillingCity BillingState BillingPostalCode BillingCountry Phone Fax AccountNumber Website Sic Industry AnnualRevenue
NumberOfEmployees Ownership Description Rating OwnerId CreatedDate CreatedById LastModifiedDate LastModifiedById
SystemModstamp LastActivityDate IsPersonAccount PersonContactId PersonEmail PersonTitle PersonBirthdate AccountSource
Interests__pc Customer_Tier__c""".split()
CONTACT_COLUMNS = """Id IsDeleted MasterRecordId AccountId IsPersonAccount LastName FirstName Salutation MailingStreet
MailingCity MailingState MailingPostalCode MailingCountry Phone Fax MobilePhone ReportsToId Email Title Department LeadSource
Birthdate Description OwnerId HasOptedOutOfEmail DoNotCall CreatedDate CreatedById LastModifiedDate LastModifiedById
SystemModstamp LastActivityDate EmailBouncedReason Interests__c Loyalty_Points__c Preferred_Language__c VIP__c
External_Id__c""".split()
ROWS_AT_ONCE = 2000


def plain(text):
    """What is left of a name in an email or a web address."""
    return "".join(c if c.isascii() else "x" for c in text.lower() if not c.isascii() or c.isalnum()) or "x"


def doubled(text):
    return text.replace('"', '""')


class Rows:
    """A file of rows, written many at a time."""

    def __init__(self, path, columns):
        self.file = open(path, "w", encoding="utf-8", newline="", buffering=1 << 20)
        self.waiting = []
        self.append(columns)

    def append(self, cells):
        self.waiting.append('"' + '","'.join(cells) + '"\n')
        if len(self.waiting) >= ROWS_AT_ONCE:
            self.flush()

    def flush(self):
        self.file.write("".join(self.waiting))
        self.waiting.clear()

    def close(self):
        self.flush()
        self.file.close()


class Export:
    """One export: what cells are drawn from is made once, then each record takes two or three random numbers."""

    def __init__(self, rows, seed, business=0.125, person=0.15):
        self.rows = rows
        self.random = random.Random(seed)
        self.businesses = max(1, int(rows * business))
        self.person = person * 10000
        self.persons = 0
        self.recent = ["first.person@example.com"] * 64
        self.truth = dict(rows=rows, seed=seed, contacts=rows, contact_missing_email=0, contact_duplicate_email=0,
                          contact_invalid_email=0, contact_person=0, contact_without_account=0, contact_multiline_rows=0,
                          contact_is_deleted=0, accounts_business=self.businesses, accounts_person=0,
                          account_columns=len(ACCOUNT_COLUMNS), contact_columns=len(CONTACT_COLUMNS))
        bits = self.random.getrandbits
        self.streets = [self.street(bits(32)) for _ in range(4096)]
        self.descriptions = [self.description() for _ in range(2048)]
        self.interests = [self.chosen_interests() for _ in range(1024)]
        firsts, lasts = [plain(name) for name in FIRST], [plain(name) for name in LAST]
        self.names = [(doubled(first), doubled(last), plain_first + "." + plain_last)
                      for first, plain_first in zip(FIRST, firsts) for last, plain_last in zip(LAST, lasts)]
        self.titles = [doubled(title) for title in TITLE]
        self.dates = ["%04d-%02d-%02d" % (1950 + i // 372, 1 + i // 31 % 12, 1 + i % 28) for i in range(372 * 55)]
        self.stamps = ["%04d-%02d-%02d %02d:%02d:%02d" % (2009 + bits(8) % 16, 1 + bits(8) % 12, 1 + bits(8) % 28,
                                                          bits(8) % 24, bits(8) % 60, bits(8) % 60) for _ in range(8192)]
        self.owners = [record_id("0055g", 1000 + i) for i in range(37)]
        self.business_type, self.person_type = record_id("0125g", 11), record_id("0125g", 12)

    def street(self, r):
        text = str(1 + r % 9899) + " " + STREET[(r >> 14) % len(STREET)]
        kind = (r >> 20) % 10
        if kind < 4:
            text += ("\n" if kind < 3 else "\r\n") + UNIT[(r >> 24) % len(UNIT)]
        if kind == 0:
            text += "\nBuilding " + chr(65 + (r >> 27) % 26)
        return doubled(text)

    def description(self):
        bits = self.random.getrandbits
        n = bits(4)
        if n < 6:
            return ""
        return doubled(("\n" if n & 1 else " ").join(SENTENCE[bits(8) % len(SENTENCE)] for _ in range(n - 5)))

    def chosen_interests(self):
        bits = self.random.getrandbits
        n = bits(8) % 5
        return ";".join(sorted({INTEREST[bits(8) % len(INTEREST)] for _ in range(n)}))

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        accounts = Rows(os.path.join(folder, "Account.csv"), ACCOUNT_COLUMNS)
        contacts = Rows(os.path.join(folder, "Contact.csv"), CONTACT_COLUMNS)
        for i in range(self.businesses):
            accounts.append(self.business(i))
        for i in range(self.rows):
            self.contact(i, contacts, accounts)
        accounts.close()
        contacts.close()
        self.truth["accounts_person"] = self.persons
        self.truth["accounts"] = self.businesses + self.persons
        for name in ("Account.csv", "Contact.csv"):
            self.truth[name + "_bytes"] = os.path.getsize(os.path.join(folder, name))
        with open(os.path.join(folder, "truth.json"), "w") as file:
            json.dump(self.truth, file, indent=1)

    def business(self, i):
        r = self.random.getrandbits(60)
        city, state, country, code = CITY[r % 20]
        stamp, owner = self.stamps[(r >> 5) & 8191], self.owners[(r >> 18) % 37]
        word = COMPANY_FIRST[(r >> 24) % 18]
        name = doubled(word + " " + COMPANY_SECOND[(r >> 29) % 14] + " " + COMPANY_LAST[(r >> 33) % 10])
        parent = record_id("0015g", int(self.random.random() * i)) if i and (r >> 37) & 15 == 0 else ""
        return (record_id("0015g", i), "01"[(r >> 41) & 255 == 0], "", name, "", "", "", KIND_OF_COMPANY[(r >> 49) % 6],
                self.business_type, parent, self.streets[(r >> 7) & 4095], city, state, code, country,
                "+1 (415) 555-%04d" % ((r >> 20) % 10000), "", "CD%06d" % (i + 355),
                "https://www." + plain(word) + "%d.example" % (i % 997), "", INDUSTRY[(r >> 44) % 21],
                "%d.0" % ((r >> 13) % 5000 * 10000), str((r >> 17) % 20000), "Private" if r & 1 else "",
                self.descriptions[(r >> 11) & 2047], ("Hot", "Warm", "Cold", "")[(r >> 9) & 3], owner, stamp, owner, stamp,
                owner, stamp, stamp[:10], "0", "", "", "", "", "", "", ("Gold", "Silver", "Bronze", "")[(r >> 15) & 3])

    def email(self, i, local, r):
        share = self.random.random()
        if share < 0.010:
            self.truth["contact_missing_email"] += 1
            return ""
        if share < 0.015 and i > 64:
            self.truth["contact_duplicate_email"] += 1
            email = self.recent[r & 63]
            return email.capitalize() if r & 64 else email
        if share < 0.017:
            self.truth["contact_invalid_email"] += 1
            return (local + str(i) + "_at_example.com", local + "@@example.com", "n/a",
                    local + str(i) + "@localhost")[r & 3]
        self.recent[i & 63] = local + str(i) + "@" + DOMAIN[(r >> 7) & 7]
        return self.recent[i & 63]

    def contact(self, i, contacts, accounts):
        truth, draw = self.truth, self.random.random
        r, r2 = self.random.getrandbits(62), self.random.getrandbits(62)
        first, last, local = self.names[r % len(self.names)]
        city, state, country, code = CITY[(r >> 12) % 20]
        stamp, owner = self.stamps[(r >> 17) & 8191], self.owners[(r >> 30) % 37]
        street = self.streets[(r >> 36) & 4095]
        description = self.descriptions[(r >> 48) & 2047] if (r >> 59) & 1 else ""
        email = self.email(i, local, r2)
        me = record_id("0035g", i)
        person = (r2 >> 10) % 10000 < self.person
        birthdate = self.dates[(r2 >> 24) % len(self.dates)] if (r2 >> 39) & 3 else ""
        phone = "+1 (%03d) 555-%04d" % (200 + (r2 >> 41) % 800, (r2 >> 51) % 10000)
        interests, title = self.interests[(r2 >> 24) & 1023], self.titles[(r2 >> 34) % 15]
        deleted = (r >> 23) % 512 == 0
        if person:
            account = record_id("0015g", self.businesses + self.persons)
            self.persons += 1
            truth["contact_person"] += 1
            accounts.append((account, "01"[deleted], "", first + " " + last, last, first, "", KIND_OF_COMPANY[r2 % 6],
                             self.person_type, "", street, city, state, code, country, phone, "", "", "", "", "", "", "",
                             "", description, "", owner, stamp, owner, stamp, owner, stamp, stamp[:10], "1", me, email,
                             title, birthdate, LEAD_SOURCE[r2 & 7], interests, ""))
        elif (r2 >> 3) % 100 < 3:
            account = ""
            truth["contact_without_account"] += 1
        else:
            account = record_id("0015g", int(draw() * self.businesses))
        truth["contact_is_deleted"] += deleted
        truth["contact_multiline_rows"] += "\n" in street or "\n" in description
        contacts.append((me, "01"[deleted], "", account, "01"[person], last, first,
                         ("Mr.", "Ms.", "Dr.", "")[(r2 >> 5) & 3], street, city, state, code, country,
                         phone if r2 & 7 else "", "", "" if r & 1 else phone,
                         "" if r2 & 31 else record_id("0035g", int(draw() * (i + 1))), email, title,
                         DEPARTMENT[(r >> 9) % 10], LEAD_SOURCE[(r >> 6) & 7], birthdate, description, owner,
                         "01"[r2 % 17 == 0], "01"[r2 % 29 == 0], stamp, owner, stamp, owner, stamp,
                         "" if r & 2 else stamp[:10], "", interests, "%d.0" % (r2 & 16383), LANGUAGE[(r >> 3) & 7],
                         "01"[r2 % 50 == 0], "CUST-%08d" % i))


def main():
    parser = argparse.ArgumentParser(description="Writes Account.csv, Contact.csv and truth.json.")
    parser.add_argument("folder")
    parser.add_argument("--rows", type=int, default=100_000, help="contacts")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    Export(arguments.rows, arguments.seed).write(arguments.folder)


if __name__ == "__main__":
    main()
