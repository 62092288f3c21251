#include "awkwardfiles.h"

#include "support/zipbytes.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

static void write(const QDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

/// An id of 18 characters whose last digits are \a n; its check characters are those of digits.
static QByteArray id(const char *prefix, int n)
{
    return prefix + QByteArray::number(n).rightJustified(12, '0') + "AAA";
}

static QByteArray accounts()
{
    QByteArray rows =
        "Id,Name,IsPersonAccount,LastName,PersonEmail,Industry,AnnualRevenue,Website\n";
    const char *names[] = {"Larch & Sons", "Harbour Works", "Quay Road Bakery", "Tern Shipping"};
    const char *industries[] = {"Steel", "Transport", "Food", "Transport"};
    for (int i = 0; i < 40; ++i)
        rows += id("001", i) + ',' + names[i % 4] + ' ' + QByteArray::number(i) + ",0,,,"
                + industries[i % 4] + ',' + QByteArray::number(1000 * i) + ",https://w"
                + QByteArray::number(i) + ".example.com\n";
    for (int i = 40; i < 52; ++i)
        rows += id("001", i) + ",Ana Souza " + QByteArray::number(i) + ",1,Souza,ana"
                + QByteArray::number(i) + "@example.com,,,\n";
    return rows;
}

/// In Windows-1252, with semicolons.
static QByteArray contacts()
{
    QString rows = u"Id;AccountId;FirstName;LastName;Email;Title;Birthdate;SSN__c;Interests__c;"
                   "MailingCity\n"_s;
    const QString first[]{u"Zoë"_s, u"John"_s, u"Renée"_s, u"Jürgen"_s, u"Íñigo"_s};
    const QString last[]{u"Müller"_s, u"Doe"_s, u"Lefèvre"_s, u"Groß"_s, u"MÃ¼ller"_s};
    for (int i = 0; i < 120; ++i) {
        const QString day = u"%1/%2/19%3"_s.arg(i % 12 + 1, 2, 10, QLatin1Char('0'))
                                .arg(i % 11 + 1, 2, 10, QLatin1Char('0'))
                                .arg(60 + i % 40);
        rows += u"%1;%2;%3;%4;p%5@example.com;%6;%7;000-12-%8;%9;Köln\n"_s.arg(
            QString::fromLatin1(id("003", i)), QString::fromLatin1(id("001", i % 40)), first[i % 5],
            last[i % 5], QString::number(i), i % 3 ? u"Sales Manager"_s : QString(), day,
            QString::number(1000 + i), i % 4 ? u"\"Billing;Onboarding\""_s : QString());
        if (i == 30) // torn apart by a line break without quotes
            rows += u"003000000000900AAA;;Una;Okoro;una@example.com;Head of\nSales;03/04/1970;"
                    "000-12-0900;;Cork\n"_s;
        if (i == 31 || i == 77)
            rows += u"003000000000901AAA;;Una;O'Neill;una@example.com;\"Head;;;;Cork\n"_s;
    }
    QStringEncoder encode("windows-1252");
    return encode(rows);
}

static QByteArray leads()
{
    QByteArray rows = "Id,LastName,Company,Email,Status\n";
    for (int i = 0; i < 22; ++i)
        rows +=
            id("00Q", i) + ",Okoro,Reed Mills,lead" + QByteArray::number(i) + "@example.com,Open\n";
    return rows;
}

static QByteArray relations()
{
    QByteArray rows = "Id,AccountId,ContactId,IsDirect\n";
    for (int i = 0; i < 30; ++i)
        rows += id("07k", i) + ',' + id("001", i) + ',' + id("003", i + 1) + ",0\n";
    return rows;
}

/// Enough for the window to be seen while it reads.
static QByteArray many()
{
    QByteArray rows = "Id,AccountId,LastName,Email,Title\n";
    for (int i = 0; i < 400'000; ++i)
        rows += id("003", i) + ",,Okoro " + QByteArray::number(i) + ",o" + QByteArray::number(i)
                + "@example.com,Purser\n";
    return rows;
}

/// A weekly export with its hundreds of files.
static QByteArray archive()
{
    QList<zipbytes::Entry> entries{{"Account.csv", accounts()}, {"Contact.csv", contacts()}};
    for (int i = 0; i < 347; ++i)
        entries.append({"Object" + QByteArray::number(i) + "__c.csv", leads()});
    return zipbytes::archive(entries);
}

void writeAwkwardFiles(const QDir &folder)
{
    write(folder, u"ManyContacts.csv"_s, many());
    write(folder, u"WE_1.ZIP"_s, archive());
    write(folder, u"Account.csv"_s, accounts());
    write(folder, u"Contact.csv"_s, contacts());
    write(folder, u"Lead.csv"_s, leads());
    write(folder, u"AccountContactRelation.csv"_s, relations());
}
