#include "mapping/automatch.h"
#include "site/rules.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using mapping::AutoMatch;
using mapping::ColumnContent;
using mapping::ColumnContents;
using mapping::Doubt;
using mapping::Holds;
using mapping::Match;
using mapping::MatchReason;
using model::DetailField;
using model::DetailType;
using model::Kind;
using Verdict = mapping::ContentFit::Verdict;

/// A column with these values, each as often; what they look like is told, as csv does.
static ColumnContent holding(const QStringList &values, qint64 ColumnContent::*kind = nullptr,
                             qint64 times = 1)
{
    ColumnContent content;
    for (const QString &value : values)
        content.values.append({value, times});
    content.filled = values.size() * times;
    if (kind)
        content.*kind = content.filled;
    return content;
}

static ColumnContent emails(int count, const QString &who = u"ann"_s)
{
    QStringList values;
    for (int i = 0; i < count; ++i)
        values.append(u"%1%2@example.com"_s.arg(who).arg(i));
    return holding(values, &ColumnContent::emails);
}

static const ColumnContent yesOrNo = holding({u"Yes"_s, u"No"_s}, nullptr, 50);
static const ColumnContent tiers = holding({u"Gold"_s, u"Silver"_s, u"Bronze"_s}, nullptr, 9);

static const Match *matchOf(const AutoMatch &found, const QString &target)
{
    const auto match = std::find_if(found.matches.begin(), found.matches.end(),
                                    [&](const Match &each) { return each.target == target; });
    return match == found.matches.end() ? nullptr : &*match;
}

static const Doubt *doubtOf(const AutoMatch &found, const QString &target)
{
    const auto doubt = std::find_if(found.doubts.begin(), found.doubts.end(),
                                    [&](const Doubt &each) { return each.match.target == target; });
    return doubt == found.doubts.end() ? nullptr : &*doubt;
}

static AutoMatch customers(const QStringList &header, const ColumnContents &contents = {},
                           const QList<DetailField> &more = {})
{
    return mapping::automatch(Kind::Customer, false, header,
                              site::defaultFields(Kind::Customer) + more, contents);
}

/// What the values of a column do to a match.
class AutomatchContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<Holds>("wanted");
        QTest::addColumn<ColumnContent>("content");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Holds>("holds");

        using enum Holds;
        using enum mapping::ContentFit::Verdict;
        const auto few = [](ColumnContent content, qint64 all) {
            content.filled = all;
            return content;
        };
        QTest::newRow("emails") << Emails << emails(9) << Supports << Emails;
        QTest::newRow("half are emails") << Emails << few(emails(5), 10) << Unknown << Anything;
        QTest::newRow("some are emails") << Emails << few(emails(2), 10) << Doubts << Emails;
        QTest::newRow("none is") << Emails << yesOrNo << Contradicts << Emails;
        QTest::newRow("two cells are no evidence")
            << Emails << few(yesOrNo, 2) << Unknown << Anything;
        QTest::newRow("empty") << Emails << ColumnContent() << Unknown << Anything;
        QTest::newRow("phones") << Phones
                                << holding(
                                       {u"+49 30 5550101"_s, u"(030) 5550102"_s, u"030 5550103"_s},
                                       &ColumnContent::phones)
                                << Supports << Phones;
        QTest::newRow("short phones")
            << Phones << holding({u"555-0101"_s, u"555-0102"_s, u"555-0103"_s}) << Unknown
            << Anything;
        ColumnContent many = holding({u"n/a"_s, u"none"_s, u"5987002803"_s});
        many.isSample = true;
        many.filled = 5000;
        many.numbers = 4900;
        QTest::newRow("phones that are numbers, and too many")
            << Phones << many << Unknown << Anything;
        QTest::newRow("extensions")
            << Phones << holding({u"12"_s, u"44"_s, u"7"_s}) << Contradicts << Phones;
        QTest::newRow("a phone of yes and no") << Phones << yesOrNo << Contradicts << Booleans;
        QTest::newRow("ja and nein")
            << Titles << holding({u"ja"_s, u"nein"_s, u"Ja"_s}) << Contradicts << Booleans;
        QTest::newRow("titles of jobs")
            << Titles << holding({u"Clerk"_s, u"Head"_s, u"Cook"_s}) << Unknown << Anything;
        QTest::newRow("titles of doctors")
            << Titles << holding({u"Dr."_s, u"Prof. Dr."_s, u"Dr. med."_s}) << Contradicts
            << Titles;
        QTest::newRow("days as Germans write them")
            << Dates << holding({u"31.12.2024"_s, u"01.02.2025"_s, u"03.04.2025"_s}) << Unknown
            << Anything;
        QTest::newRow("numbers as Germans write them")
            << Numbers << holding({u"1.234,50 EUR"_s, u"12,00 EUR"_s, u"0,50 EUR"_s}) << Unknown
            << Anything;
        QTest::newRow("texts for numbers") << Numbers << tiers << Contradicts << Numbers;
        QTest::newRow("languages")
            << Languages << holding({u"en"_s, u"de_AT"_s, u"French"_s}) << Supports << Languages;
        QTest::newRow("languages of programs")
            << Languages << holding({u"Java"_s, u"Python"_s, u"Go"_s}) << Contradicts << Languages;
        QTest::newRow("numbers for a region")
            << Words << holding({u"1"_s, u"2"_s, u"3"_s}, &ColumnContent::numbers) << Doubts
            << Numbers;
        QTest::newRow("anything goes") << Anything << yesOrNo << Unknown << Anything;
    }
    void fits()
    {
        QFETCH(Holds, wanted);
        QFETCH(ColumnContent, content);
        QFETCH(Verdict, verdict);
        QFETCH(Holds, holds);
        const mapping::ContentFit fit = mapping::contentFit(wanted, {}, content);
        QCOMPARE(fit.verdict, verdict);
        QCOMPARE(fit.holds, holds);
    }

    void optionsFit()
    {
        const QStringList options{u"gold"_s, u"Silver "_s, u"Bronze"_s, u"None"_s};
        const auto fit = [&options](const ColumnContent &content) {
            return mapping::contentFit(Holds::Options, options, content).verdict;
        };
        QCOMPARE(fit(tiers), Verdict::Supports);
        QCOMPARE(fit(holding({u"A"_s, u"B"_s, u"C"_s})), Verdict::Unknown); // may be translated
        QCOMPARE(fit(yesOrNo), Verdict::Contradicts);
        QCOMPARE(fit(emails(9)), Verdict::Contradicts);
        ColumnContent texts = holding({u"A note"_s, u"Another"_s, u"And more"_s});
        texts.isSample = true;
        texts.filled = 5000;
        QCOMPARE(fit(texts), Verdict::Contradicts);
        QCOMPARE(mapping::contentFit(Holds::Options, {u"Yes"_s, u"No"_s}, yesOrNo).verdict,
                 Verdict::Supports);
    }

    void valuesMakeSurer()
    {
        const QStringList header{u"Kunden_Telefon__c"_s};
        const ColumnContent phones =
            holding({u"+49 30 5550101"_s, u"+49 30 5550102"_s, u"+49 30 5550103"_s},
                    &ColumnContent::phones);
        const Match byName = *matchOf(customers(header), u"Phone"_s);
        const Match byBoth =
            *matchOf(customers(header, {{u"kunden_telefon__c"_s, phones}}), u"Phone"_s);
        QVERIFY(byName.confidence >= mapping::sureEnough);
        QVERIFY(byBoth.confidence > byName.confidence && byBoth.confidence < 1);
        QCOMPARE(byBoth.reason, MatchReason::Words);
        QCOMPARE(byBoth.content.holds, Holds::Phones);
        QCOMPARE(byBoth.content.percent, 100);
    }

    // Even the exact name: the next one then has a chance.
    void valuesUndoAName()
    {
        const AutoMatch found = customers({u"Phone"_s, u"Telephone__c"_s}, {{u"phone"_s, yesOrNo}});
        QVERIFY(matchOf(found, u"Phone"_s));
        QCOMPARE(matchOf(found, u"Phone"_s)->sources, QStringList{u"Telephone__c"_s});

        const AutoMatch none = customers({u"Phone"_s}, {{u"phone"_s, yesOrNo}});
        QVERIFY(!matchOf(none, u"Phone"_s));
        QVERIFY(doubtOf(none, u"Phone"_s));
        QCOMPARE(doubtOf(none, u"Phone"_s)->why, Doubt::Why::WrongValues);
        QCOMPARE(doubtOf(none, u"Phone"_s)->match.content.holds, Holds::Booleans);
        QVERIFY(doubtOf(none, u"Phone"_s)->match.confidence < mapping::sureEnough);
    }

    void aMobileThatIsNoneIsNoFallback()
    {
        const auto sources = [](const ColumnContents &contents) {
            return matchOf(customers({u"Phone"_s, u"Handy__c"_s}, contents), u"Phone"_s)->sources;
        };
        QCOMPARE(sources({}), (QStringList{u"Phone"_s, u"Handy__c"_s}));
        QCOMPARE(sources({{u"handy__c"_s, yesOrNo}}), QStringList{u"Phone"_s});
    }

    void emailsAloneSuffice_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ColumnContent>("content");
        QTest::addColumn<bool>("another");
        QTest::addColumn<bool>("isMatched");

        ColumnContent rough = emails(97);
        rough.filled = 100;
        QTest::newRow("unmistakable") << u"Kontakt__c"_s << emails(9) << false << true;
        QTest::newRow("an unknown word") << u"Xyz__c"_s << emails(9) << false << true;
        QTest::newRow("97 percent") << u"Kontakt__c"_s << rough << false << false;
        QTest::newRow("two columns") << u"Kontakt__c"_s << emails(9) << true << false;
        QTest::newRow("somebody else's") << u"Account_Manager__c"_s << emails(9) << false << false;
        QTest::newRow("a login") << u"Username__c"_s << emails(9) << false << false;
        ColumnContent again = emails(3);
        again.filled = again.emails = 90;
        QTest::newRow("the same few") << u"Kontakt__c"_s << again << false << false;
    }
    void emailsAloneSuffice()
    {
        QFETCH(QString, name);
        QFETCH(ColumnContent, content);
        QFETCH(bool, another);
        QFETCH(bool, isMatched);
        ColumnContents contents{{name.toCaseFolded(), content}};
        if (another)
            contents.insert(u"reachedat__c"_s, emails(9, u"bob"_s));
        const AutoMatch found = customers({u"Name"_s, name, u"ReachedAt__c"_s}, contents);
        QCOMPARE(matchOf(found, u"email"_s) != nullptr, isMatched);
        if (isMatched)
            QCOMPARE(matchOf(found, u"email"_s)->reason, MatchReason::Content);
    }

    void optionsAloneSuffice()
    {
        const DetailField tier{
            u"Support tier"_s, DetailType::Select, {u"Gold"_s, u"Silver"_s, u"Bronze"_s}};
        const auto source = [&](const QStringList &header, const ColumnContents &contents,
                                const QList<DetailField> &fields) {
            const AutoMatch found = customers(header, contents, fields);
            const Match *match = matchOf(found, u"Support tier"_s);
            return match ? match->sources.join(u'+') : QString();
        };
        const ColumnContents two{{u"loyalty__c"_s, tiers}, {u"former_plan__c"_s, tiers}};
        QCOMPARE(source({u"Loyalty__c"_s}, two, {tier}), u"Loyalty__c"_s);
        QCOMPARE(source({u"Loyalty__c"_s}, {}, {tier}), QString());
        QCOMPARE(source({u"Former_Plan__c"_s, u"Loyalty__c"_s}, two, {tier}), u"Loyalty__c"_s);
        // Two that fit as well: the user's choice.
        const ColumnContents both{{u"loyalty__c"_s, tiers}, {u"plan__c"_s, tiers}};
        QCOMPARE(source({u"Plan__c"_s, u"Loyalty__c"_s}, both, {tier}), QString());
        const AutoMatch unsure = customers({u"Plan__c"_s, u"Loyalty__c"_s}, both, {tier});
        QVERIFY(doubtOf(unsure, u"Support tier"_s));
        QCOMPARE(doubtOf(unsure, u"Support tier"_s)->why, Doubt::Why::Several);
        // Half of them are no options, or they are just two.
        QCOMPARE(source({u"Loyalty__c"_s},
                        {{u"loyalty__c"_s, holding({u"Gold"_s, u"Tin"_s, u"Zinc"_s, u"Silver"_s})}},
                        {tier}),
                 QString());
        const DetailField flag{u"Support tier"_s, DetailType::Select, {u"Yes"_s, u"No"_s}};
        QCOMPARE(source({u"Loyalty__c"_s}, {{u"loyalty__c"_s, yesOrNo}}, {flag}), QString());
    }

    // A column that would do for two fields alike is for neither to take unasked.
    void aColumnForTwoFieldsIsLeft()
    {
        const QStringList options{u"Gold"_s, u"Silver"_s, u"Bronze"_s};
        const AutoMatch found = customers({u"Loyalty__c"_s}, {{u"loyalty__c"_s, tiers}},
                                          {{u"Support tier"_s, DetailType::Select, options},
                                           {u"Discount level"_s, DetailType::Select, options}});
        QVERIFY(!matchOf(found, u"Support tier"_s));
        QVERIFY(!matchOf(found, u"Discount level"_s));
    }

    void sensitiveColumnsNever_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("byContent");
        QTest::addColumn<QString>("field");

        QTest::newRow("by name") << u"SSN__c"_s << false << u"SSN"_s;
        QTest::newRow("by name, exactly") << u"Passport Number"_s << false << u"Passport Number"_s;
        QTest::newRow("by content") << u"Remark__c"_s << true << u"Remark"_s;
        QTest::newRow("by content, exactly") << u"Title"_s << true << u"Title"_s;
    }
    void sensitiveColumnsNever()
    {
        QFETCH(QString, name);
        QFETCH(bool, byContent);
        QFETCH(QString, field);
        ColumnContent content = holding({u"1"_s, u"2"_s, u"3"_s});
        content.isSensitive = byContent;
        const AutoMatch found =
            customers({name}, {{name.toCaseFolded(), content}}, {DetailField{field}});
        QVERIFY(found.matches.isEmpty());
        QVERIFY(found.doubts.isEmpty());
    }

    void doubtsAreOfFieldsWithoutAMatch()
    {
        const AutoMatch found =
            customers({u"Email"_s, u"Name"_s, u"Warehouse_Phone__c"_s, u"Assistant_Region__c"_s});
        QVERIFY(!matchOf(found, u"Phone"_s));
        QVERIFY(doubtOf(found, u"Phone"_s));
        QCOMPARE(doubtOf(found, u"Phone"_s)->why, Doubt::Why::WeakName);
        QVERIFY(!doubtOf(found, u"Region"_s)); // certainly somebody else's
        QVERIFY(!doubtOf(found, u"email"_s));
        for (const Match &match : found.matches)
            QVERIFY(match.confidence >= mapping::sureEnough);
    }

    void aDoubtIsNotOfWhatServesElsewhere()
    {
        // The dates are no region, but the birthday; so nothing may be meant for the region.
        const ColumnContent days =
            holding({u"2024-01-05"_s, u"2024-02-06"_s, u"2024-03-07"_s}, &ColumnContent::dates);
        const DetailField birthday{u"Region date"_s, DetailType::Date};
        const AutoMatch found = customers({u"Region__c"_s}, {{u"region__c"_s, days}}, {birthday});
        QVERIFY(matchOf(found, u"Region date"_s));
        QVERIFY(!doubtOf(found, u"Region"_s));
    }

    // "Kontakttelefon" and "Telefon" of one meaning: the plainer one; two as plain: neither.
    void theSurerOfTwoWins()
    {
        const AutoMatch plain = customers({u"Primary_Tel_Nr__c"_s, u"Tel_Nr__c"_s});
        QCOMPARE(matchOf(plain, u"Phone"_s)->sources, QStringList{u"Tel_Nr__c"_s});
        const AutoMatch same = customers({u"Main_Tel_Nr__c"_s, u"Work_Tel_Nr__c"_s});
        QVERIFY(!matchOf(same, u"Phone"_s));
        QCOMPARE(doubtOf(same, u"Phone"_s)->why, Doubt::Why::Several);
    }
};

QTEST_GUILESS_MAIN(AutomatchContentTest)
#include "tst_automatchcontent.moc"
