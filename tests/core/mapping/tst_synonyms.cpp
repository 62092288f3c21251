#include "mapping/synonyms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;

class SynonymsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");

        QTest::newRow("api name") << u"MailingCity"_s << u"mailingcity"_s;
        QTest::newRow("label") << u"Mailing City"_s << u"mailingcity"_s;
        QTest::newRow("custom") << u"Employee_ID__c"_s << u"employeeid"_s;
        QTest::newRow("custom of persons") << u"Shoe_Size__pc"_s << u"shoesize"_s;
        QTest::newRow("capitals") << u"REGION__C"_s << u"region"_s;
        QTest::newRow("punctuation")
            << u"State/Province (Text only)"_s << u"stateprovincetextonly"_s;
        QTest::newRow("hyphen") << u"E-Mail"_s << u"email"_s;
        QTest::newRow("c is no suffix") << u"Vitamin C"_s << u"vitaminc"_s;
        QTest::newRow("suffix within") << u"a__cb"_s << u"acb"_s;
        QTest::newRow("digits stay") << u"Line 2"_s << u"line2"_s;
        QTest::newRow("letters beyond ASCII") << u"Stra\u00dfe"_s << u"stra\u00dfe"_s;
        QTest::newRow("umlaut decomposed") << u"La\u0308nge"_s << u"l\u00e4nge"_s;
        QTest::newRow("Chinese") << u"\u5730\u533a "_s << u"\u5730\u533a"_s;
        QTest::newRow("nothing") << u"__c"_s << u""_s;
    }
    void normalised()
    {
        QFETCH(QString, name);
        QTEST(mapping::normalised(name), "key");
    }

    void spaced_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("label");

        QTest::newRow("two words") << u"MailingCity"_s << u"Mailing City"_s;
        QTest::newRow("three") << u"MailingPostalCode"_s << u"Mailing Postal Code"_s;
        QTest::newRow("short word in capitals")
            << u"LastCURequestDate"_s << u"Last CU Request Date"_s;
        QTest::newRow("id") << u"AccountId"_s << u"Account Id"_s;
        QTest::newRow("capitals at the end") << u"EmployeeID"_s << u"Employee ID"_s;
        QTest::newRow("capitals alone") << u"FIRSTNAME"_s << u"FIRSTNAME"_s;
        QTest::newRow("already") << u"Mailing City"_s << u"Mailing City"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void spaced()
    {
        QFETCH(QString, name);
        QTEST(mapping::spaced(name), "label");
    }

    void synonymsAreNormalisedAndDoNotNameTheFieldItself()
    {
        for (const Kind kind : {Kind::Customer, Kind::Organization}) {
            for (const QString &field :
                 {u"email"_s, u"displayName"_s, u"name"_s, u"Phone"_s, u"Type"_s, u"Title"_s,
                  u"Region"_s, u"Preferred language"_s, u"Industry"_s, u"Website"_s, u"Address"_s,
                  u"Customer Segment"_s, u"City"_s}) {
                const QStringList found = mapping::synonyms(kind, field);
                for (const QString &synonym : found)
                    QCOMPARE(mapping::normalised(synonym), synonym);
                QVERIFY(!found.contains(mapping::normalised(field)));
                QCOMPARE(QStringList(found.begin(), found.end()).removeDuplicates(), 0);
            }
        }
        QVERIFY(mapping::synonyms(Kind::Customer, u"Email"_s).contains(u"emailaddress"_s));
        QVERIFY(mapping::synonyms(Kind::Customer, u"Shoe size"_s).isEmpty());
        QVERIFY(mapping::synonyms(Kind::Organization, u"Preferred language"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SynonymsTest)
#include "tst_synonyms.moc"
