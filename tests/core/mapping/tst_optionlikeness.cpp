#include "mapping/optionlikeness.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using mapping::OptionLikeness;
using Reason = mapping::OptionLikeness::Reason;

Q_DECLARE_METATYPE(Reason)

/// Which option a value most likely means.
class OptionLikenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("option");
        QTest::addColumn<Reason>("reason");
        const QStringList types{u"Customer"_s, u"Prospect"_s, u"Partner"_s, u"Supplier/Vendor"_s,
                                u"Other"_s};
        const QStringList segments{u"Enterprise"_s, u"Mid-market"_s, u"SMB"_s, u"Startup"_s,
                                   u"Consumer"_s};
        const QStringList countries{u"Germany"_s, u"Austria"_s, u"Switzerland"_s,
                                    u"United States"_s, u"Australia"_s};
        using enum mapping::OptionLikeness::Reason;
        const auto row = [](const char *name, const QStringList &options, const QString &value,
                            const QString &option, Reason reason) {
            QTest::newRow(name) << options << value << option << reason;
        };
        row("case", types, u"CUSTOMER"_s, u"Customer"_s, Same);
        row("blanks", types, u"  customer "_s, u"Customer"_s, Same);
        row("hyphen", segments, u"Midmarket"_s, u"Mid-market"_s, Same);
        row("hyphen or blank", segments, u"MID MARKET"_s, u"Mid-market"_s, Same);
        row("accents", {u"Café"_s, u"Bar"_s}, u"cafe"_s, u"Café"_s, Same);
        row("umlaut written out", {u"Händler"_s}, u"Haendler"_s, u"Händler"_s, Same);
        row("umlaut without dots", {u"Händler"_s}, u"Handler"_s, u"Händler"_s, Same);
        row("sharp s", {u"Großkunde"_s}, u"Grosskunde"_s, u"Großkunde"_s, Same);
        row("composed and not", {u"Händler"_s}, u"Ha\u0308ndler"_s, u"Händler"_s, Same);
        row("wide letters", {u"Gold"_s}, u"\uff27\uff4f\uff4c\uff44"_s, u"Gold"_s, Same);
        row("plural", types, u"Customers"_s, u"Customer"_s, Number);
        row("plural in y", {u"Ferry"_s, u"Barge"_s}, u"Ferries"_s, u"Ferry"_s, Number);
        row("singular of a plural", {u"Investors"_s}, u"Investor"_s, u"Investors"_s, Number);
        row("German plural", {u"Kunde"_s, u"Lieferant"_s}, u"Lieferanten"_s, u"Lieferant"_s,
            Number);
        row("German for it", types, u"Interessent"_s, u"Prospect"_s, Synonym);
        row("another word", types, u"Client"_s, u"Customer"_s, Synonym);
        row("an abbreviation", segments, u"SME"_s, u"SMB"_s, Synonym);
        row("a country's code", countries, u"DE"_s, u"Germany"_s, Synonym);
        row("a country in German", countries, u"Österreich"_s, u"Austria"_s, Synonym);
        row("a country's other name", countries, u"USA"_s, u"United States"_s, Synonym);
        row("yes", {u"Yes"_s, u"No"_s}, u"ja"_s, u"Yes"_s, Synonym);
        row("one of two names", types, u"vendor"_s, u"Supplier/Vendor"_s, Part);
        row("one of two in German", types, u"Lieferant"_s, u"Supplier/Vendor"_s, Part);
        row("a letter changed", types, u"Prospekt"_s, u"Prospect"_s, Spelling);
        row("a letter missing", types, u"Custmer"_s, u"Customer"_s, Spelling);
        row("two swapped", segments, u"Cosnumer"_s, u"Consumer"_s, Spelling);
        row("two in a long word", {u"Telecommunications"_s}, u"Telekommunications"_s,
            u"Telecommunications"_s, Spelling);
        row("two slips", {u"Transportwesen"_s}, u"Trasportwessen"_s, u"Transportwesen"_s, Spelling);
        row("in one of two words", {u"Premium partner"_s}, u"Premum Partner"_s,
            u"Premium partner"_s, Spelling);
    }
    void finds()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, value);
        QFETCH(const Reason, reason);
        const auto found = OptionLikeness(options).find(value);
        QVERIFY(found);
        QTEST(found->option, "option");
        QCOMPARE(found->reason, reason);
    }

    void findsNothing_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const QStringList &options, const QString &value) {
            QTest::newRow(name) << options << value;
        };
        row("an option itself", {u"Gold"_s}, u"Gold"_s);
        row("nothing like it", {u"Gold"_s, u"Silver"_s}, u"Blue"_s);
        row("no options", {}, u"Gold"_s);
        row("blank", {u"Gold"_s}, u" "_s);
        row("punctuation", {u"Gold"_s, u"-"_s}, u"--"_s);
        row("two options but for case", {u"gold"_s, u"GOLD"_s}, u"Gold"_s);
        row("one of two but for case", {u"gold"_s, u"GOLD"_s}, u"GOLD"_s);
        row("another digit", {u"Tier 1"_s, u"Tier 3"_s}, u"Tier 2"_s);
        row("another year", {u"Members 2019"_s}, u"Members 2020"_s);
        row("another letter", {u"Level A"_s}, u"Level B"_s);
        row("a plus", {u"A"_s, u"B"_s}, u"A+"_s);
        row("the opposite by its beginning", {u"Active"_s}, u"Inactive"_s);
        row("the opposite by its end", {u"Employer"_s}, u"Employee"_s);
        row("other sides", {u"Korea, North"_s}, u"Korea, South"_s);
        row("other countries", {u"Austria"_s}, u"Australia"_s);
        row("short words", {u"Iran"_s}, u"Iraq"_s);
        row("two that are as near", {u"Marketing A"_s, u"Markeding"_s, u"Marketing"_s},
            u"Markexing"_s);
        row("part of a word", {u"Customer"_s}, u"Customer service"_s);
        row("two of one meaning", {u"Supplier"_s, u"Vendor"_s}, u"Lieferant"_s);
    }
    void findsNothing()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, value);
        const auto found = OptionLikeness(options).find(value);
        QVERIFY2(!found, qPrintable(found.value_or(OptionLikeness::Found()).option));
    }

    // The most that a column and a field can have.
    void isQuick()
    {
        QStringList options;
        for (int i = 0; i < 2000; ++i)
            options.append(
                u"Harbour authority of the district %1"_s.arg(QString(3, QChar(u'a' + i % 26)))
                + QString::number(i));
        QElapsedTimer timer;
        timer.start();
        const OptionLikeness likeness(options);
        int found = 0;
        for (int i = 0; i < 2000; ++i)
            found += likeness.find(u"Harbur authority of the district %1"_s.arg(i)) ? 1 : 0;
        QCOMPARE(found, 0);
        qInfo("2,000 values against 2,000 options: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000); // far more than it takes, for slow machines
    }
};

QTEST_GUILESS_MAIN(OptionLikenessTest)
#include "tst_optionlikeness.moc"
