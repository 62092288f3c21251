#include "mapping/meaning.h"
#include "mapping/places.h"
#include "mapping/topics.h"
#include "mapping/vocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using mapping::Meaning;
using model::Kind;

class MeaningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parts");

        QTest::newRow("German") << u"Kunden_Telefon__c"_s << u"customer phone"_s;
        QTest::newRow("camel case") << u"PreferredLang__c"_s << u"language preferred"_s;
        QTest::newRow("short words") << u"Cust_Seg__c"_s << u"customer segment"_s;
        QTest::newRow("capitals") << u"CUSTOMERSEGMENT__C"_s << u"customer segment"_s;
        QTest::newRow("capitals within") << u"LinkedInURL__c"_s << u"?linked url"_s;
        QTest::newRow("a package") << u"acme__Region__c"_s << u"region"_s;
        QTest::newRow("of persons") << u"Wunsch_Sprache__pc"_s << u"desired language"_s;
        QTest::newRow("a compound") << u"Kundentelefonnummer"_s << u"customer number phone"_s;
        QTest::newRow("a compound with s") << u"Vertriebsgebiet__c"_s << u"region sales"_s;
        QTest::newRow("umlauts") << u"Geschäftsführer_Straße"_s << u"?geschaeftsfuehrer street"_s;
        QTest::newRow("umlauts decomposed") << u"Gescha\u0308ftsadresse"_s << u"address business"_s;
        QTest::newRow("written out") << u"Geschaeftsadresse__c"_s << u"address business"_s;
        QTest::newRow("E-Mail") << u"E-Mail"_s << u"email"_s;
        QTest::newRow("eMail") << u"eMail__c"_s << u"email"_s;
        QTest::newRow("plural") << u"Industries"_s << u"industry"_s;
        QTest::newRow("plural in s") << u"Phones__c"_s << u"phone"_s;
        QTest::newRow("languages are not the language") << u"Languages__c"_s << u"languages"_s;
        QTest::newRow("digits part words") << u"Phone2"_s << u"?2 phone"_s;
        QTest::newRow("fillers") << u"Title_of_the_Book"_s << u"?book title"_s;
        QTest::newRow("a question") << u"Has_Email__c"_s << u"email whether"_s;
        QTest::newRow("a word for several") << u"Vorname__c"_s << u"first name"_s;
        QTest::newRow("half a compound is none") << u"Telefonbuch"_s << u"?telefonbuch"_s;
        QTest::newRow("branch is not Branche") << u"Branch__c"_s << u"branch"_s;
        QTest::newRow("unknown") << u"Schuhgroesse__c"_s << u"?schuhgroesse"_s;
        QTest::newRow("other letters") << u"电话"_s << u"?电话"_s;
        QTest::newRow("very long") << QString(400, u'a') << u"?"_s + QString(400, u'a');
        QTest::newRow("nothing") << u"__c"_s << u""_s;
    }
    void parts()
    {
        QFETCH(QString, name);
        QFETCH(QString, parts);
        QCOMPARE(Meaning(name).parts().join(u' '), parts);
    }

    void subjects_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("topic");

        const auto customer = [](const char *name, const QString &topic) {
            QTest::newRow(name) << Kind::Customer << QString::fromUtf8(name) << topic;
        };
        customer("Kunden_Telefon__c", u"phone"_s);
        customer("Work_Phone__c", u"phone"_s);
        customer("Contact_Phone__c", u"phone"_s);
        customer("Account_Phone__c", {});
        customer("Assistant_Phone__c", {});
        customer("Ansprechpartner_Tel__c", {});
        customer("Phone_Type__c", {});
        customer("Phone_Opt_Out__c", {});
        customer("Fax", u"fax"_s);
        customer("Account_Manager_Email__c", {});
        customer("Has_Email__c", {});
        customer("Region_Manager__c", {});
        customer("Title_of_Last_Book__c", {});
        customer("Kundennummer__c", {});
        customer("Anrede", {});
        customer("Akademischer_Titel__c", {});
        customer("Berufsbezeichnung", u"title"_s);
        customer("Sprache__c", u"language"_s);
        customer("Zweitsprache__c", {});
        customer("Handy", u"mobile"_s);
        QTest::newRow("an account's phone")
            << Kind::Organization << u"Account_Phone__c"_s << u"phone"_s;
        QTest::newRow("a contact's phone")
            << Kind::Organization << u"Contact_Phone__c"_s << QString();
        QTest::newRow("old") << Kind::Organization << u"Old_Website__c"_s << QString();
        QTest::newRow("of a contract")
            << Kind::Organization << u"Type_of_Contract__c"_s << QString();
        QTest::newRow("Branche") << Kind::Organization << u"Branche__c"_s << u"industry"_s;
        QTest::newRow("Branch") << Kind::Organization << u"Branch__c"_s << QString();
        QTest::newRow("nothing") << Kind::Organization << u""_s << QString();
    }
    void subjects()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, name);
        QFETCH(QString, topic);
        QCOMPARE(mapping::subjectOf(kind, Meaning(name)).topic, topic);
    }

    // A word that is spelled otherwise than names are read would never be found, and a meaning that
    // no word has would never be met.
    void theTablesFitTogether()
    {
        QSet<QString> meanings;
        const auto &words = mapping::vocabulary();
        QVERIFY(words.size() > 500);
        for (auto it = words.cbegin(); it != words.cend(); ++it) {
            QVERIFY2(!mapping::isFiller(it.key()), qPrintable(it.key()));
            const QString alone = Meaning(it.key()).parts().join(u' ');
            QStringList own = it.value();
            own.sort();
            QVERIFY2(alone == own.join(u' '), qPrintable(it.key() + u": "_s + alone));
            meanings += QSet<QString>(own.cbegin(), own.cend());
        }
        for (const bool ofCustomers : {true, false}) {
            QStringList phrases;
            for (const mapping::Topic &topic : mapping::topics(ofCustomers)) {
                for (const QStringList &phrase : topic.phrases) {
                    phrases.append(phrase.join(u' '));
                    for (const QString &part : phrase)
                        QVERIFY2(meanings.contains(part), qPrintable(topic.name + u": "_s + part));
                }
                for (const QString &part : topic.beside)
                    QVERIFY2(meanings.contains(part), qPrintable(topic.name + u": "_s + part));
            }
            QCOMPARE(phrases.removeDuplicates(), 0); // or one would be about two things
        }
    }

    void languages_data()
    {
        QTest::addColumn<bool>("isLanguage");
        QTest::addColumn<bool>("isName");

        for (const char *name :
             {"English", "Deutsch", "German", "français", "Français", "Französisch", "Nederlands",
              "English (United Kingdom)", "Spanish - Mexico", "日本語ではなく"})
            QTest::newRow(name) << !QByteArray(name).startsWith("\xe6")
                                << !QByteArray(name).startsWith("\xe6");
        for (const char *code : {"en", "DE", "de_AT", "en-GB", "ger", "zh_Hant_TW"})
            QTest::newRow(code) << true << false;
        for (const char *other : {"Java", "Python", "Herr", "Ja", "", "north", "Germany"})
            QTest::newRow(other) << (QByteArray(other) == "Ja") << false; // "ja" is Japanese
    }
    void languages()
    {
        QFETCH(bool, isLanguage);
        QFETCH(bool, isName);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(mapping::isLanguage(text), isLanguage);
        QCOMPARE(mapping::isLanguageName(text), isName);
    }

    void countries()
    {
        for (const QString &name : {u"Germany"_s, u"Deutschland"_s, u"DE"_s, u"USA"_s, u"France"_s,
                                    u"Österreich"_s, u"united kingdom"_s})
            QVERIFY2(mapping::isCountry(name), qPrintable(name));
        for (const QString &name : {u"EMEA"_s, u"North"_s, u"Java"_s, u""_s})
            QVERIFY2(!mapping::isCountry(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
