#include "operations/columnlabels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;

/// What people call the columns of a file.
class ColumnLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        const auto row = [](const char *name, Kind kind, const QString &column,
                            const QString &english, const QString &german) {
            QTest::newRow(name) << kind << column << english << german;
        };
        row("standard", Kind::Customer, u"LastName"_s, u"Last Name"_s, u"Nachname"_s);
        row("without case", Kind::Customer, u" birthdate "_s, u"Birthdate"_s, u"Geburtsdatum"_s);
        row("of the contact", Kind::Customer, u"Name"_s, u"Full Name"_s, u"Vollständiger Name"_s);
        row("of the account", Kind::Organization, u"Name"_s, u"Account Name"_s, u"Accountname"_s);
        row("of a person account", Kind::Customer, u"PersonBirthdate"_s, u"Birthdate"_s,
            u"Geburtsdatum"_s);
        row("no field of the contact", Kind::Customer, u"PersonContactId"_s,
            u"Person Account: Contact ID"_s, u"Personenaccount: Kontakt-ID"_s);
        row("custom", Kind::Customer, u"Support_Level__c"_s, u"Support Level"_s,
            u"Support Level"_s);
        row("custom, of persons", Kind::Customer, u"Shoe_Size__pc"_s, u"Shoe Size"_s,
            u"Shoe Size"_s);
        row("labelled by a report", Kind::Customer, u"Favourite colour"_s, u"Favourite colour"_s,
            u"Favourite colour"_s);
        row("person alone", Kind::Customer, u"Person"_s, u"Person"_s, u"Person"_s);
        row("nothing", Kind::Customer, u""_s, u""_s, u""_s);
    }
    void labels()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, column);
        QTEST(operations::columnLabel(kind, column, QLocale::English), "english");
        QTEST(operations::columnLabel(kind, column, QLocale::German), "german");
        QCOMPARE(operations::columnLabel(kind, column, QLocale::Turkish),
                 operations::columnLabel(kind, column, QLocale::English));
    }
};

QTEST_GUILESS_MAIN(ColumnLabelsTest)
#include "tst_columnlabels.moc"
