#include "company.h"
#include "operations/columnnotes.h"
#include "operations/columnprofiles.h"
#include "operations/fileformats.h"

using namespace operations;
using namespace company;
using model::DateOrder;
using model::DecimalSign;

/// What is odd about columns is said, and how a file writes dates and numbers is kept.
class TestColumnNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notes_data();
    void notes();
    void formatsAreKeptWithTheProject();
    void textAsksNothing();
    void readingsBeatWhatIsTold();
    void sourcesAgreeOrNobodyKnows();
};

void TestColumnNotes::notes_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QList<Message>>("expected");
    const auto row = [](const char *name, const QString &column, const QStringList &cells,
                        const QList<Message> &expected) {
        QTest::newRow(name) << column << cells << expected;
    };
    row("nothing", u"LastName"_s, {u"Müller"_s, u"Why?"_s, u"Łódź"_s}, {});
    row("double-encoded", u"LastName"_s, {u"MÃ¼ller"_s, u"Müller"_s, u"MÃ¼ller"_s, u"JÃ¶rg"_s},
        {{u"columns.doubleEncoded"_s, {u"3"_s, u"LastName"_s, u"MÃ¼ller"_s, u"Müller"_s}}});
    row("letters lost", u"LastName"_s, {u"????"_s, u"Okoro"_s},
        {{u"columns.lettersLost"_s, {u"1"_s, u"LastName"_s, u"????"_s}}});
    row("cut off", u"Description"_s,
        {QString(32'767, u'x'), QString(32'766, u'x'), QString(32'768, u'x'),
         QString(32'767, u'é')},
        {{u"columns.cutOff"_s, {u"2"_s, u"Description"_s}}});
    row("phones that are numbers", u"MobilePhone"_s, {u"4.93012E+11"_s, u"+49 30 12345678"_s},
        {{u"columns.numberPhones"_s, {u"1"_s, u"MobilePhone"_s, u"4.93012E+11"_s}}});
    row("large numbers are none", u"AnnualRevenue"_s, {u"6.0E7"_s}, {});
    row("cards", u"Notes__c"_s, {u"4111 1111 1111 1111"_s, u"5555555555554444"_s, u"none"_s},
        {{u"columns.sensitive"_s, {u"2"_s, u"Notes__c"_s, u"**** **** **** 1111"_s}}});
    row("a card", u"Notes__c"_s, {u"4111 1111 1111 1111"_s, u"Called"_s, u"none"_s},
        {{u"columns.someSensitive"_s, {u"1"_s, u"Notes__c"_s, u"**** **** **** 1111"_s}}});
    row("accounts of banks", u"Notes__c"_s, {u"DE89370400440532013000"_s},
        {{u"columns.sensitive"_s, {u"1"_s, u"Notes__c"_s, u"******************3000"_s}}});
    row("social security", u"Notes__c"_s, {u"123-45-6789"_s},
        {{u"columns.sensitive"_s, {u"1"_s, u"Notes__c"_s, u"***-**-6789"_s}}});
    row("said by its name", u"SSN__c"_s, {u"123-45-6789"_s}, {});
    row("long numbers by chance", u"Serial__c"_s,
        {u"4111111111111111"_s, u"4111111111111112"_s, u"4111111111111113"_s}, {});
}

void TestColumnNotes::notes()
{
    QFETCH(const QString, column);
    QFETCH(const QStringList, cells);
    csv::ColumnProfiler profiler;
    for (const QString &cell : cells)
        profiler.add(cell.toUtf8());
    QTEST(columnNotes({column}, {profiler.profile()}), "expected");
}

void TestColumnNotes::formatsAreKeptWithTheProject()
{
    Company company;
    company.write(u"Contact.csv"_s, "Id;LastName;Email;AccountId;Since__c;Points__c\n"
                                    "{003000000000001};Okoro;ines@example.com;;31.12.2025;1.234,5\n"
                                    "{003000000000002};Ferry;bo@example.com;;01.02.2025;1.234\n");
    const auto made = company.make();
    QVERIFY(made);
    const model::Reading &reading = made->file.project.sources.constFirst().reading;
    QVERIFY(reading.dates == DateOrder::DayFirst);
    QVERIFY(reading.decimals == DecimalSign::Comma);
    QVERIFY(made->sources->opened.constFirst()->formats.questions.isEmpty());

    // And values are converted by it, without any pass for profiles.
    project::ProjectFile file = made->file;
    const auto rule = [](const QString &target, model::DetailType type, const QString &source) {
        mapping::FieldRule rule;
        rule.target = target;
        rule.type = type;
        rule.sources = {source};
        return rule;
    };
    file.project.customers.details = {rule(u"Since"_s, model::DetailType::Date, u"Since__c"_s),
                                      rule(u"Points"_s, model::DetailType::Number, u"Points__c"_s)};
    const auto prepared = prepare(file, standardFacts(), {}, {});
    QVERIFY(prepared);
    const QList<Candidate> customers = candidates(*prepared, Kind::Customer);
    QCOMPARE(customers.size(), 2);
    QCOMPARE(
        customers.at(1).profile.details,
        (QList<model::DetailValue>{{u"Since"_s, {u"2025-02-01"_s}}, {u"Points"_s, {u"1234"_s}}}));
}

void TestColumnNotes::textAsksNothing()
{
    Company company;
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,Since__c,Remark__c\n"
                                    "{003000000000001},Okoro,,,01/02/2025,01/02/2025\n"
                                    "{003000000000002},Ferry,,,03/04/2025,called\n");
    const auto made = company.make();
    QVERIFY(made);
    const csv::Formats &formats = made->sources->opened.constFirst()->formats;
    QCOMPARE(formats.questions.size(), 1);
    QCOMPARE(formats.questions.constFirst().column, u"Since__c"_s);
    QCOMPARE(formats.questions.constFirst().examples.constFirst(),
             (csv::OpenQuestion::Example{u"01/02/2025"_s, u"2025-02-01"_s, u"2025-01-02"_s}));
    QVERIFY(made->file.project.sources.constFirst().reading.dates == DateOrder::Unknown);
}

void TestColumnNotes::readingsBeatWhatIsTold()
{
    const csv::Formats formats{DateOrder::DayFirst, DecimalSign::Comma, true, {}, {}};
    const model::Reading told = completed({}, formats);
    QVERIFY(told.dates == DateOrder::DayFirst && told.decimals == DecimalSign::Comma
            && told.shortYears);
    const model::Reading decided =
        completed({.dates = DateOrder::MonthFirst, .decimals = DecimalSign::Point}, formats);
    QVERIFY(decided.dates == DateOrder::MonthFirst && decided.decimals == DecimalSign::Point);
}

void TestColumnNotes::sourcesAgreeOrNobodyKnows()
{
    project::Project project;
    project.defaultCountry = u"GB"_s;
    const auto add = [&project](const model::Reading &reading, bool used = true) {
        project::Source source{u"/x.csv"_s, {}, used};
        source.reading = reading;
        project.sources.append(source);
    };
    add({.dates = DateOrder::DayFirst, .decimals = DecimalSign::Comma});
    add({.dates = DateOrder::MonthFirst}, false);
    add({.dates = DateOrder::DayFirst, .decimals = DecimalSign::Point});
    QVERIFY(conversionOf(project, 1).decimals == DecimalSign::Point); // the second that is used
    const mapping::ConversionContext all = conversionOf(project);
    QVERIFY(all.dates == DateOrder::DayFirst);
    QVERIFY(all.decimals == DecimalSign::Unknown);
    QCOMPARE(all.defaultCountry, u"GB"_s);
}

QTEST_GUILESS_MAIN(TestColumnNotes)
#include "tst_columnnotes.moc"
