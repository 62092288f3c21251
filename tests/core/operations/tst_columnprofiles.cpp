#include "company.h"
#include "mapping/converters.h"
#include "operations/columnprofiles.h"

using namespace operations;
using namespace company;
using model::DetailField;
using model::DetailType;

/// What the columns of all files hold, by what their records become, and which detail field that
/// suggests.
class TestColumnProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sidesAreApart();
    void filesAreUnited();
    void hiddenContactsDoNotCount();
    void malformedRowsDoNotCount();
    void nothingIsReadTwice();
    void onlyWhatHidesIsReadAgain();
    void whatIsNotKnownIsRead();
    void names_data();
    void names();
    void suggests_data();
    void suggests();
    void whatLooksRightConverts();
};

static Result<std::shared_ptr<const Sources>> open(const QStringList &paths,
                                                   const RunContext &context = {})
{
    QList<project::Source> sources;
    for (const QString &path : paths)
        sources.append({path, {}});
    return openSources(sources, project::RunFolder(paths.constFirst()), context);
}

static ColumnProfiles profilesOf(const QStringList &paths, const RunContext &context = {})
{
    const auto sources = open(paths, context);
    if (!sources)
        qFatal("%s", qPrintable(sources.error().message.code));
    auto profiles = columnProfiles(**sources, context);
    if (!profiles)
        qFatal("%s", qPrintable(profiles.error().message.code));
    return *std::move(profiles);
}

static qint64 filled(const KindColumns &columns, const QString &name)
{
    const SourceColumn *column = columns.find(name);
    return column ? column->profile.filled : -1;
}

void TestColumnProfiles::sidesAreApart()
{
    Company company;
    company.write(u"Account.csv"_s, "Id,Name,IsPersonAccount,Industry,PersonEmail,IsDeleted\n"
                                    "{001000000000001},Marlow Ferries,0,Transport,,0\n"
                                    "{001000000000002},Ines Okoro,1,,ines@example.com,0\n"
                                    "{001000000000003},Bo Ferry,1,,bo@example.com,0\n"
                                    "{001000000000004},Gone,0,Transport,,1\n");
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                    "{003000000000001},Reed,reed@example.com,{001000000000001}\n");
    const ColumnProfiles profiles =
        profilesOf({company.path(u"Account.csv"_s), company.path(u"Contact.csv"_s)});
    QCOMPARE(profiles.of(Kind::Organization).rows, 1);
    QCOMPARE(profiles.of(Kind::Customer).rows, 3);
    QCOMPARE(filled(profiles.organizations, u"industry"_s), 1);
    QCOMPARE(filled(profiles.organizations, u"PersonEmail"_s), 0);
    QCOMPARE(filled(profiles.organizations, u"LastName"_s), -1);
    QCOMPARE(filled(profiles.customers, u"Industry"_s), 0);
    QCOMPARE(filled(profiles.customers, u"PersonEmail"_s), 2);
    QCOMPARE(filled(profiles.customers, u"Email"_s), 1);
    QCOMPARE(filled(profiles.customers, u"Id"_s), 3);
    QCOMPARE(profiles.customers.columns.constFirst().name, u"Id"_s);
}

void TestColumnProfiles::filesAreUnited()
{
    Company company;
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,Tier__c,,TIER__C\n"
                                    "{003000000000001},A,a@example.com,,Gold,x,no\n");
    company.write(u"Contact2.csv"_s, "tier__C,AccountId,Id,LastName,Email,Extra__c\n"
                                     "Silver,,{003000000000002},B,b@example.com,1\n"
                                     "Gold,,{003000000000003},C,c@example.com,\n");
    const ColumnProfiles profiles =
        profilesOf({company.path(u"Contact.csv"_s), company.path(u"Contact2.csv"_s)});
    QCOMPARE(profiles.customers.rows, 3);
    QCOMPARE(profiles.organizations.rows, 0);
    QVERIFY(profiles.organizations.columns.isEmpty());
    QStringList names;
    for (const SourceColumn &column : profiles.customers.columns)
        names << column.name;
    QCOMPARE(names, (QStringList{u"Id"_s, u"LastName"_s, u"Email"_s, u"AccountId"_s, u"Tier__c"_s,
                                 u"Column 6"_s, u"TIER__C (2)"_s, u"Extra__c"_s}));
    QCOMPARE(profiles.customers.find(u"TIER__C"_s)->profile.values,
             (csv::TextCounts{{u"Gold"_s, 2}, {u"Silver"_s, 1}}));
    QCOMPARE(filled(profiles.customers, u"Extra__c"_s), 1);
    QCOMPARE(profiles.customers.find(u"none"_s), nullptr);
}

void TestColumnProfiles::hiddenContactsDoNotCount()
{
    Company company;
    company.write(u"Account.csv"_s, "Id,Name,IsPersonAccount,PersonContactId\n"
                                    "{001000000000001},Ines Okoro,true,{003000000000001}\n");
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId,IsPersonAccount\n"
                                    "{003000000000001},Okoro,ines@example.com,,\n"
                                    "{003000000000002},Ferry,bo@example.com,,true\n"
                                    "{003000000000003},Reed,reed@example.com,,false\n");
    // In either order of the files.
    QStringList paths{company.path(u"Account.csv"_s), company.path(u"Contact.csv"_s)};
    for (int i = 0; i < 2; ++i) {
        const ColumnProfiles profiles = profilesOf(paths);
        QCOMPARE(profiles.customers.rows, 2);
        QCOMPARE(filled(profiles.customers, u"Email"_s), 1);
        paths.swapItemsAt(0, 1);
    }
}

void TestColumnProfiles::malformedRowsDoNotCount()
{
    Company company;
    company.write(u"Contact.csv"_s, "Id,LastName,Email,AccountId\n"
                                    "{003000000000001},Okoro,ines@example.com\n"
                                    "{003000000000002},\"Ferry\"x,bo@example.com,\n"
                                    "{003000000000003},Reed,reed@example.com,\n");
    const ColumnProfiles profiles = profilesOf({company.path(u"Contact.csv"_s)});
    QCOMPARE(profiles.customers.rows, 1);
    QCOMPARE(filled(profiles.customers, u"LastName"_s), 1);
}

static QByteArray manyContacts(int count)
{
    QByteArray rows = "LastName,Email,AccountId\n";
    for (int i = 0; i < count; ++i)
        rows += "Okoro,ines" + QByteArray::number(i) + "@example.com,\n";
    return rows;
}

// What was found out when the files were opened is not looked for again.
void TestColumnProfiles::nothingIsReadTwice()
{
    Company company;
    company.write(u"Contact.csv"_s, manyContacts(5000));
    company.write(u"Account.csv"_s, "Id,Name,IsPersonAccount,PersonContactId\n"
                                    "{001000000000001},Ines Okoro,true,{003000000000001}\n");
    const auto sources = open({company.path(u"Contact.csv"_s), company.path(u"Account.csv"_s)});
    QVERIFY(sources);
    QVERIFY(QFile::remove(company.path(u"Contact.csv"_s)));
    bool reads = false;
    const auto profiles =
        columnProfiles(**sources, {.progress = [&reads](const Progress &) { reads = true; }});
    QVERIFY(profiles);
    QVERIFY(!reads);
    QCOMPARE(profiles->customers.rows, 5001);
    QCOMPARE(filled(profiles->customers, u"Email"_s), 5000);
}

// But for the one file in which another one says that somebody is hidden.
void TestColumnProfiles::onlyWhatHidesIsReadAgain()
{
    Company company;
    QByteArray hidden = "Id,LastName,Email,AccountId\n";
    for (int i = 0; i < 3000; ++i)
        hidden += "{0030000000" + QByteArray::number(10000 + i) + "},Okoro,ines@example.com,\n";
    company.write(u"Contact.csv"_s, hidden);
    company.write(u"Contact2.csv"_s, manyContacts(2000));
    company.write(u"Account.csv"_s, "Id,Name,IsPersonAccount,PersonContactId\n"
                                    "{001000000000001},Ines Okoro,true,{003000000010001}\n");
    const auto sources = open({company.path(u"Contact.csv"_s), company.path(u"Contact2.csv"_s),
                               company.path(u"Account.csv"_s)});
    QVERIFY(sources);
    qint64 total = 0;
    const auto profiles = columnProfiles(
        **sources, {.progress = [&total](const Progress &progress) { total = progress.total; }});
    QVERIFY(profiles);
    QCOMPARE(total, 3000);
    QCOMPARE(profiles->customers.rows, 2999 + 2000 + 1);

    StopSource stop;
    stop.request();
    const auto stopped = columnProfiles(**sources, {.stop = stop.token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
}

// Who did not ask for everything pays for it now.
void TestColumnProfiles::whatIsNotKnownIsRead()
{
    Company company;
    company.write(u"Contact.csv"_s, manyContacts(300));
    const auto sources = openSources({{company.path(u"Contact.csv"_s), {}}}, company.folder(), {},
                                     FindOut::PersonContacts);
    QVERIFY(sources);
    QVERIFY(!(*sources)->opened.constFirst()->contents);
    const auto profiles = columnProfiles(**sources, {});
    QVERIFY(profiles);
    QCOMPARE(profiles->customers.rows, 300);
}

void TestColumnProfiles::names_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *column, const QString &name) { QTest::newRow(column) << name; };
    row("Support_Level__c", u"Support Level"_s);
    row("MailingCity", u"Mailing City"_s);
    row("SLAExpirationDate__c", u"SLA Expiration Date"_s);
    row("acme__Region_Code__c", u"Region Code"_s);
    row("Favourite_Harbour__pc", u"Favourite Harbour"_s);
    row("Account.Name", u"Account Name"_s);
    row("Owner__r.Name", u"Owner r Name"_s);
    row("support level", u"Support level"_s);
    row("IsVIP", u"Is VIP"_s);
    row("Level2Support", u"Level2 Support"_s);
    row("eMail__c", u"eMail"_s);
    row("iPhone", u"iPhone"_s);
    row("Straße_ÄndertSich__c", u"Straße Ändert Sich"_s);
    row("__c", u"__c"_s);
    row("_", u"_"_s);
    row("", QString());
    row("  Name  ", u"Name"_s);
    row("支援__c", u"支援"_s);
    row("NAICS", u"NAICS"_s);
}

void TestColumnProfiles::names()
{
    QTEST(plainName(QString::fromUtf8(QTest::currentDataTag())), "name");
}

static QStringList times(const QStringList &texts, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += texts;
    return all;
}

static QStringList numbered(const QString &text, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += text.arg(i);
    return all;
}

void TestColumnProfiles::suggests_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<DetailField>("field");
    const auto row = [](const char *name, const QString &column, const QStringList &cells,
                        const DetailField &field) {
        QTest::newRow(name) << column << cells << field;
    };
    const QString any = u"Any__c"_s;
    const auto just = [](DetailType type) { return DetailField{u"Any"_s, type}; };
    using enum DetailType;
    row("nothing", any, {}, just(Text));
    row("one", any, {u"hello"_s}, just(Text));
    row("dates", any, {u"2024-05-06"_s, u"2024-05-07 00:00:00"_s}, just(Date));
    row("numbers", any, {u"12"_s, u"3.5"_s}, just(Number));
    row("leading zeros", any, numbered(u"1%1"_s, 200) << u"0123"_s, just(Text));
    row("numbers that are none", u"Customer_Number__c"_s, {u"12"_s, u"13"_s},
        {u"Customer Number"_s, Text});
    row("postal codes", u"MailingPostalCode"_s, times({u"10115"_s, u"80331"_s}, 50),
        {u"Mailing Postal Code"_s, Text});
    row("booleans", any, {u"true"_s, u"false"_s}, just(Boolean));
    row("ticks", any, {u"0"_s, u"1"_s, u"1"_s}, just(Boolean));
    row("few beside ticks", any, times({u"0"_s}, 200) << u"7"_s, just(Number));
    row("emails", any, {u"ines@example.com"_s}, just(Email));
    row("urls", any, {u"https://example.com"_s, u"example.com"_s}, just(Url));
    row("phones", any, {u"+44 1632 960017"_s, u"+441632960018"_s}, just(Phone));
    row("phones of a country", any, {u"01632 960017"_s, u"01632 960018"_s}, just(Text));
    row("97 of 100", any, numbered(u"1%1"_s, 97) + numbered(u"x%1"_s, 3), just(Text));
    row("98 of 100", any, numbered(u"1%1"_s, 98) + numbered(u"x%1"_s, 2), just(Number));
    row("options", u"Support_Level__c"_s, times({u"Gold"_s, u"Silver"_s}, 4) << u"Gold"_s,
        {u"Support Level"_s, Select, {u"Gold"_s, u"Silver"_s}});
    row("options used rarely", any, times({u"Gold"_s, u"Silver"_s}, 3), just(Text));
    row("one option", any, times({u"Gold"_s}, 100), just(Text));
    row("30 options", any, times(numbered(u"option %1"_s, 30), 4),
        {u"Any"_s, Select, numbered(u"option %1"_s, 30)});
    row("31 options", any, times(numbered(u"option %1"_s, 31), 9), just(Text));
    row("long options", any, times({u"Gold"_s, QString(61, u'x')}, 9), just(Text));
    row("several options", any, times({u"Golf;Sailing"_s, u"Sailing"_s}, 9),
        {u"Any"_s, MultiSelect, {u"Sailing"_s, u"Golf"_s}});
    row("semicolons in text", any, times({u"Called; no answer"_s}, 1) << u"Wrote; none either"_s,
        just(Text));
    row("repeated semicolons in text", any,
        times({u"Called; "_s + QString(70, u'x'), u"Wrote"_s}, 9), just(Text));
}

void TestColumnProfiles::suggests()
{
    QFETCH(const QString, column);
    QFETCH(const QStringList, cells);
    QFETCH(const DetailField, field);
    csv::ColumnProfiler profiler;
    for (const QString &cell : cells)
        profiler.add(cell.toUtf8());
    const DetailField suggested = suggestedField(column, profiler.profile());
    QCOMPARE(suggested.name, field.name);
    QCOMPARE(model::toString(suggested.type), model::toString(field.type));
    QCOMPARE(suggested.options, field.options);
}

// A kind is suggested by a quick look at bytes; what it finds must be what conversion takes. Every
// text that can be made of a few pieces.
void TestColumnProfiles::whatLooksRightConverts()
{
    struct Kind
    {
        csv::Look look;
        DetailType type;
        mapping::ConversionContext context = {};
    };
    using model::DateOrder;
    using model::DecimalSign;
    const mapping::ConversionContext dayFirst{.dates = DateOrder::DayFirst, .shortYears = true};
    const mapping::ConversionContext monthFirst{.dates = DateOrder::MonthFirst, .shortYears = true};
    const std::vector<Kind> kinds{
        {csv::Look::Number, DetailType::Number, {.decimals = DecimalSign::Point}},
        {csv::Look::PointDecimals, DetailType::Number},
        {csv::Look::CommaDecimals, DetailType::Number},
        {csv::Look::EitherSign, DetailType::Number, {.decimals = DecimalSign::Point}},
        {csv::Look::EitherSign, DetailType::Number, {.decimals = DecimalSign::Comma}},
        {csv::Look::Date, DetailType::Date},
        {csv::Look::DayFirst, DetailType::Date, dayFirst},
        {csv::Look::MonthFirst, DetailType::Date, monthFirst},
        {csv::Look::EitherOrder, DetailType::Date, dayFirst},
        {csv::Look::EitherOrder, DetailType::Date, monthFirst},
        {csv::Look::Email, DetailType::Email},
        {csv::Look::Url, DetailType::Url},
        {csv::Look::Boolean, DetailType::Boolean}};
    const QStringList pieces{
        u"1"_s, u"07"_s,  u"2024-02-29"_s, u"T10:11:12"_s, u"Z"_s,         u"-"_s,    u"+"_s,
        u"."_s, u"E"_s,   u"a"_s,          u"@"_s,         u"://"_s,       u"http"_s, u":"_s,
        u"/"_s, u"%41"_s, u"é"_s,          u"com"_s,       u"true"_s,      u" "_s,    u"a.com"_s,
        u","_s, u"234"_s, u"31/07/2025"_s, u"7/31/2025"_s, u"01.02.2025"_s};
    QSet<csv::Look> found;
    const auto check = [&](const QString &text) {
        const csv::Looks looks = csv::looksOf(text.toUtf8());
        for (const Kind &kind : kinds) {
            if ((looks & csv::bit(kind.look)) == 0)
                continue;
            found.insert(kind.look);
            if (!mapping::convert(text, kind.type, kind.context))
                return false;
        }
        return true;
    };
    QStringList texts{QString()};
    for (int length = 1; length <= 4; ++length) {
        QStringList longer;
        for (const QString &text : std::as_const(texts)) {
            for (const QString &piece : pieces) {
                longer << text + piece;
                if (longer.constLast() == longer.constLast().trimmed())
                    QVERIFY2(check(longer.constLast()), qPrintable(longer.constLast()));
            }
        }
        texts = longer;
    }
    for (const QString &text : {u"http://a.com:1/"_s, u"a.com:1"_s, u"a.com/:@"_s, u"1a.com?1"_s})
        QVERIFY2(check(text), qPrintable(text));
    QCOMPARE(found.size(), qsizetype(11));
}

QTEST_GUILESS_MAIN(TestColumnProfiles)
#include "tst_columnprofiles.moc"
