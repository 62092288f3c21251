#include "core/operations/company.h"
#include "operations/personrules.h"

#include <rapidcheck.h>

using namespace company;
using project::Condition;
using project::PersonAccounts;
using project::PersonRule;
using enum project::Condition::Test;

/// What becomes of person accounts by rules, and that every record counts as often as it should.
class PersonRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260102 max_success=200");
    }
    void conditions_data();
    void conditions();
    void truthTable_data();
    void truthTable();
    void allAndAny_data();
    void allAndAny();
    void rules_data();
    void rules();
    void hiddenContactsGoByTheirOwnColumns();
    void columnsMustExist();
    void everyRecordCounts();
};

void PersonRulesTest::conditions_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("expected"); // the rows that it is true of
    const auto add = [](const char *name, const Condition &condition, const char *expected) {
        QTest::newRow(name) << condition << QString::fromLatin1(expected);
    };
    // Rank__pc of a: "Mate", b: " COOK ", c: "", d: "Ship's cook; Äpfel", e: null id
    const QString rank = u"Rank__pc"_s;
    add("is", {rank, Is, u"cook"_s}, "b");
    add("is, trimmed", {u" rank__PC "_s, Is, u"\tMATE "_s}, "a");
    add("is nothing", {rank, Is, u" "_s}, "ce");
    add("is not", {rank, IsNot, u"Cook"_s}, "acde");
    add("is not nothing", {rank, IsNot, {}}, "abd");
    add("is empty", {rank, IsEmpty, u"whatever"_s}, "ce");
    add("is not empty", {rank, IsNotEmpty}, "abd");
    add("contains", {rank, Contains, u"COOK"_s}, "bd");
    add("contains a separator", {rank, Contains, u"; Ä"_s}, "d");
    add("contains, folded", {rank, Contains, u"äPFEL"_s}, "d");
    add("contains nothing", {rank, Contains, u" "_s}, "");
    add("starts", {rank, StartsWith, u"ship"_s}, "d");
    add("starts with nothing", {rank, StartsWith}, "");
    add("one of", {rank, OneOf, u"mate;;Cook ; Captain"_s}, "ab");
    add("one of nothing", {rank, OneOf, u" ; "_s}, "");
    add("no such column, empty", {u"Shoesize__pc"_s, IsEmpty}, "abcde");
    add("no such column, is", {u"Shoesize__pc"_s, Is, u"9"_s}, "");
    add("no column yet", {u" "_s, IsEmpty}, "");
    add("no column yet, not", {{}, IsNot, u"9"_s}, "");
}

void PersonRulesTest::conditions()
{
    QFETCH(const Condition, condition);
    QFETCH(const QString, expected);
    Company files;
    files.write(u"Account.csv"_s, "Name,LastName,IsPersonAccount,Rank__pc\n"
                                  "a,A,1,Mate\n"
                                  "b,B,1, COOK \n"
                                  "c,C,1,\n"
                                  "d,D,1,Ship's cook; Äpfel\n"
                                  "e,E,1,000000000000000AAA\n");
    project::Project project;
    project.personRules = {{{condition}, true, PersonAccounts::Both}};
    const auto file = salesforce::openExportFile(files.path(u"Account.csv"_s), {});
    QVERIFY(file);
    const operations::PersonRules rules(project, *file);
    csv::Table::Reader reader(file->table);
    model::Record record;
    QString found;
    for (qint64 row = 0; row < file->table->rowCount(); ++row) {
        QVERIFY(reader.read(row, record));
        if (rules.becomes(record) == PersonAccounts::Both)
            found += record.text(0);
        else
            QCOMPARE(rules.becomes(record), project.personAccounts);
    }
    QCOMPARE(found, expected);
}

/// What becomes of a person account with \a cell in Rank__pc.
static PersonAccounts becomes(const QByteArray &cell, const PersonRule &rule)
{
    Company files;
    files.write(u"Account.csv"_s,
                "Name,LastName,IsPersonAccount,Rank__pc\na,A,1,\"" + cell + "\"\n");
    project::Project project;
    project.personRules = {rule};
    const auto file = salesforce::openExportFile(files.path(u"Account.csv"_s), {});
    if (!file)
        qFatal("the file cannot be opened");
    csv::Table::Reader reader(file->table);
    model::Record record;
    if (!reader.read(0, record))
        qFatal("the file cannot be read");
    return operations::PersonRules(project, *file).becomes(record);
}

void PersonRulesTest::truthTable_data()
{
    QTest::addColumn<Condition::Test>("test");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("expected"); // of the cells below; then of a missing column
    // Cells:      "Mate"  "mATE"  " Mate "  ""  "  "  "Mate of Cook"  null id  missing column
    const auto add = [](const char *name, Condition::Test test, const QString &value,
                        const char *expected) {
        QTest::newRow(name) << test << value << QString::fromLatin1(expected).split(u' ');
    };
    add("is", Is, u"Mate"_s, "1 1 1 0 0 0 0 0");
    add("is, other case", Is, u"mAtE"_s, "1 1 1 0 0 0 0 0");
    add("is, blanks around", Is, u" Mate\t"_s, "1 1 1 0 0 0 0 0");
    add("is nothing", Is, {}, "0 0 0 1 1 0 1 1");
    add("is blank", Is, u"  "_s, "0 0 0 1 1 0 1 1");
    add("is not", IsNot, u"Mate"_s, "0 0 0 1 1 1 1 1");
    add("is not, other case", IsNot, u" MATE"_s, "0 0 0 1 1 1 1 1");
    add("is not nothing", IsNot, {}, "1 1 1 0 0 1 0 0");
    add("is empty", IsEmpty, {}, "0 0 0 1 1 0 1 1");
    add("is empty, whatever its value", IsEmpty, u"Mate"_s, "0 0 0 1 1 0 1 1");
    add("is not empty", IsNotEmpty, {}, "1 1 1 0 0 1 0 0");
    add("is not empty, whatever its value", IsNotEmpty, u"Mate"_s, "1 1 1 0 0 1 0 0");
    add("contains", Contains, u"ate"_s, "1 1 1 0 0 1 0 0");
    add("contains, other case", Contains, u"COOK"_s, "0 0 0 0 0 1 0 0");
    add("contains, blanks around", Contains, u" of "_s, "0 0 0 0 0 1 0 0");
    add("contains nothing", Contains, {}, "0 0 0 0 0 0 0 0");
    add("contains blanks", Contains, u"  "_s, "0 0 0 0 0 0 0 0");
    add("starts with", StartsWith, u"ma"_s, "1 1 1 0 0 1 0 0");
    add("starts with more than there is", StartsWith, u"mate of"_s, "0 0 0 0 0 1 0 0");
    add("starts with what is inside", StartsWith, u"cook"_s, "0 0 0 0 0 0 0 0");
    add("starts with nothing", StartsWith, {}, "0 0 0 0 0 0 0 0");
    add("one of", OneOf, u"cook;mate"_s, "1 1 1 0 0 0 0 0");
    add("one of, blanks around", OneOf, u" MATE ; "_s, "1 1 1 0 0 0 0 0");
    add("one of one", OneOf, u"Mate of Cook"_s, "0 0 0 0 0 1 0 0");
    add("one of nothing", OneOf, u" ;; "_s, "0 0 0 0 0 0 0 0");
}

void PersonRulesTest::truthTable()
{
    QFETCH(const Condition::Test, test);
    QFETCH(const QString, value);
    QFETCH(const QStringList, expected);
    static const QByteArrayList cells{
        "Mate", "mATE", " Mate ", "", "  ", "Mate of Cook", "000000000000000AAA"};
    const auto found = [&](const QByteArray &cell, const QString &column) {
        const Condition condition{column, test, value};
        // With one condition all and any are the same.
        const PersonAccounts all = ::becomes(cell, {{condition}, true, PersonAccounts::Both});
        const PersonAccounts any = ::becomes(cell, {{condition}, false, PersonAccounts::Both});
        return all != any ? u"?"_s : all == PersonAccounts::Both ? u"1"_s : u"0"_s;
    };
    QStringList all;
    for (const QByteArray &cell : cells)
        all.append(found(cell, u"rank__pc"_s));
    all.append(found("Mate", u"Shoesize__pc"_s));
    QCOMPARE(all, expected);
}

void PersonRulesTest::allAndAny_data()
{
    QTest::addColumn<QString>("conditions"); // true, false, and unwritten
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("any");
    const std::tuple<const char *, bool, bool> rows[]{
        {"", false, false},   {"t", true, true},     {"f", false, false},  {"tt", true, true},
        {"tf", false, true},  {"ft", false, true},   {"ff", false, false}, {"ttt", true, true},
        {"ttf", false, true}, {"fff", false, false}, {"u", false, false},  {"tu", false, true},
        {"ut", false, true},  {"fu", false, false}};
    for (const auto &[conditions, all, any] : rows)
        QTest::addRow("<%s>", conditions) << QString::fromLatin1(conditions) << all << any;
}

void PersonRulesTest::allAndAny()
{
    QFETCH(const QString, conditions);
    PersonRule rule{{}, true, PersonAccounts::Both};
    for (const QChar each : conditions) {
        const QString column = each == u'u' ? QString() : u"Rank__pc"_s;
        rule.conditions.append({column, Is, each == u't' ? u"Mate"_s : u"Cook"_s});
    }
    const bool all = ::becomes("Mate", rule) == PersonAccounts::Both;
    QTEST(all, "all");
    rule.all = false;
    const bool any = ::becomes("Mate", rule) == PersonAccounts::Both;
    QTEST(any, "any");
}

void PersonRulesTest::rules_data()
{
    QTest::addColumn<QList<PersonRule>>("rules");
    QTest::addColumn<QStringList>("organizations");
    QTest::addColumn<QStringList>("customers");
    const QString ada = u"waiting ada@example.com"_s, adaMember = ada + u" -> Ada"_s,
                  bo = u"waiting Bo"_s, adaName = u"waiting Ada"_s,
                  noEmail = u"leftOut  [leftOut.noEmail]"_s,
                  unwanted = u"leftOut  [leftOut.personAccount]"_s;
    const Condition withoutEmail{u"PersonEmail"_s, IsEmpty}, mates{u"Rank__pc"_s, Is, u"Mate"_s};
    const QList<PersonRule> none;
    QTest::newRow("none") << none << QStringList() << QStringList{ada, noEmail};
    QTest::newRow("without email")
        << QList<PersonRule>{{{withoutEmail}}} << QStringList{bo} << QStringList{ada};
    QTest::newRow("all of two") << QList<PersonRule>{{{withoutEmail, mates}}} << QStringList()
                                << QStringList{ada, noEmail};
    QTest::newRow("one of two") << QList<PersonRule>{{{withoutEmail, mates}, false}}
                                << QStringList{adaName, bo} << QStringList();
    QTest::newRow("the first decides")
        << QList<PersonRule>{{{mates}, true, PersonAccounts::Both},
                             {{{u"Name"_s, IsNotEmpty}}, true, PersonAccounts::LeaveOut}}
        << QStringList{adaName} << QStringList{adaMember, unwanted};
    QTest::newRow("no conditions")
        << QList<PersonRule>{{}, {{}, false}} << QStringList() << QStringList{ada, noEmail};
    QTest::newRow("half a condition")
        << QList<PersonRule>{{{mates, {}}, true}} << QStringList() << QStringList{ada, noEmail};
    QTest::newRow("half of one of two")
        << QList<PersonRule>{{{mates, {}}, false}} << QStringList{adaName} << QStringList{noEmail};
}

void PersonRulesTest::rules()
{
    QFETCH(const QList<PersonRule>, rules);
    QFETCH(const QStringList, organizations);
    QFETCH(const QStringList, customers);
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount,Rank__pc\n"
                                  "{001000000000AdM},Ada,Marsh,ada@example.com,1,Mate\n"
                                  "{001000000000BoX},Bo,Xu,,1,Cook\n");
    auto file = files.plain();
    file.project.personRules = rules;
    const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(result);
    QCOMPARE(lines(*result, Kind::Organization), organizations);
    QCOMPARE(lines(*result, Kind::Customer), customers);
}

void PersonRulesTest::hiddenContactsGoByTheirOwnColumns()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,IsPersonAccount,Rank__c\n"
                                  "{003000000000AdM},Marsh,ada@example.com,1,Mate\n"
                                  "{003000000000BoX},Xu,bo@example.com,1,Cook\n"
                                  "{003000000000CyZ},Zo,,1,Mate\n");
    auto file = files.plain();
    file.project.personRules = {{{{u"PersonEmail"_s, IsEmpty}}},
                                {{{u"Rank__pc"_s, Is, u"cook"_s}}, true, PersonAccounts::LeaveOut}};
    const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(result);
    QCOMPARE(lines(*result, Kind::Customer),
             (QStringList{u"waiting ada@example.com"_s, u"leftOut  [leftOut.personAccount]"_s,
                          u"leftOut  [leftOut.personAccount]"_s}));
}

void PersonRulesTest::columnsMustExist()
{
    Company files;
    files.write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,Email\n"
                                  "{001000000000AdM},Ada,Marsh,ada@example.com,\n");
    auto file = files.plain();
    const auto asking = [](const QString &column) {
        return QJsonObject{
            {u"personRules"_s,
             QJsonArray{
                 QJsonObject{{u"conditions"_s, QJsonArray{QJsonObject{{u"column"_s, column}}}}}}}};
    };
    QVERIFY(operations::changeProject(file, asking(u"personemail"_s), {}));
    for (const QString &column : {u"Rank__pc"_s, u""_s}) {
        const auto changed = operations::changeProject(file, asking(column), {});
        QVERIFY(!changed);
        QCOMPARE(changed.error().message, (Message{u"personRules.noSuchColumn"_s, {column}}));
    }
    const auto saved = project::ProjectFile::load(file.path());
    QVERIFY(saved);
    QCOMPARE(saved->project.personRules.constFirst().conditions.constFirst().column,
             u"personemail"_s);
}

namespace {

/// A row of accounts and what the test itself thinks of it.
struct Row
{
    bool deleted, person, hasContact, hasEmail;
    QString rank;
};

bool isTrue(const Condition &condition, const Row &row)
{
    const QString value = row.rank.trimmed().toLower(),
                  wanted = condition.value.trimmed().toLower();
    switch (condition.test) {
    case Is:
        return value == wanted;
    case IsNot:
        return value != wanted;
    case IsEmpty:
        return value.isEmpty();
    case IsNotEmpty:
        return !value.isEmpty();
    case Contains:
        return !wanted.isEmpty() && value.contains(wanted);
    case StartsWith:
        return !wanted.isEmpty() && value.startsWith(wanted);
    case OneOf:
        return !value.isEmpty() && wanted.split(u';').contains(value);
    }
    return false;
}

PersonAccounts becomes(const project::Project &project, const Row &row)
{
    for (const PersonRule &rule : project.personRules) {
        qsizetype count = 0;
        for (const Condition &condition : rule.conditions)
            count += isTrue(condition, row);
        if (count > 0 && (!rule.all || count == rule.conditions.size()))
            return rule.becomes;
    }
    return project.personAccounts;
}

} // namespace

void PersonRulesTest::everyRecordCounts()
{
    const bool held = rc::check([] {
        static const QStringList ranks{u""_s, u"Mate"_s, u" COOK "_s, u"cook"_s, u"Mate of Cook"_s};
        static const QStringList values = ranks + QStringList{u"mate;cook"_s};
        const auto anyOf = [](const QStringList &list) {
            return list.at(*rc::gen::inRange<qsizetype>(0, list.size()));
        };
        project::Project choices;
        choices.businessAccounts = *rc::gen::arbitrary<bool>();
        choices.personAccounts = PersonAccounts(*rc::gen::inRange(0, 4));
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
            PersonRule rule{
                {}, *rc::gen::arbitrary<bool>(), PersonAccounts(*rc::gen::inRange(0, 4))};
            for (int j = *rc::gen::inRange(0, 3); j > 0; --j)
                rule.conditions.append(
                    {u"Rank__pc"_s, Condition::Test(*rc::gen::inRange(0, 7)), anyOf(values)});
            choices.personRules.append(rule);
        }

        QByteArray accounts =
            "Id,Name,LastName,PersonEmail,IsPersonAccount,PersonContactId,Rank__pc,IsDeleted\n";
        QByteArray contacts = "Id,LastName,Email,AccountId,IsPersonAccount\n";
        model::OutcomeCounts organizations, customers;
        QStringList ownMembers;
        const int rows = *rc::gen::inRange(0, 12);
        for (int i = 0; i < rows; ++i) {
            const Row row{*rc::gen::inRange(0, 5) == 0, *rc::gen::arbitrary<bool>(),
                          *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), anyOf(ranks)};
            const QByteArray number = QByteArray::number(i).rightJustified(12, '0');
            const QByteArray contact = "{003" + number + "}";
            const QByteArray email =
                row.hasEmail ? "p" + QByteArray::number(i) + "@example.com" : QByteArray();
            const bool hidden = row.person && row.hasContact;
            accounts += "{001" + number + "},Name " + QByteArray::number(i) + ","
                        + (row.person ? "Last," : ",") + (row.person ? email : "") + ","
                        + (row.person ? "1," : "0,") + (hidden ? contact : "") + ","
                        + row.rank.toLatin1() + "," + (row.deleted ? "1\n" : "0\n");
            contacts += contact + ",Last,c" + QByteArray::number(i) + "@example.com,{001" + number
                        + "}," + (row.person ? "1\n" : "0\n");
            if (!hidden && !row.person)
                ++customers[Outcome::Waiting];
            if (row.deleted) {
                ++organizations[Outcome::LeftOut];
            } else if (!row.person) {
                ++organizations[choices.businessAccounts ? Outcome::Waiting : Outcome::LeftOut];
            } else {
                const PersonAccounts to = becomes(choices, row);
                if (to == PersonAccounts::Organizations || to == PersonAccounts::Both)
                    ++organizations[Outcome::Waiting];
                if (to == PersonAccounts::Customers || to == PersonAccounts::Both)
                    ++customers[row.hasEmail ? Outcome::Waiting : Outcome::LeftOut];
                if (to == PersonAccounts::LeaveOut)
                    ++customers[Outcome::LeftOut];
                if (to == PersonAccounts::Both && row.hasEmail)
                    ownMembers.append(u"Name %1"_s.arg(i));
            }
            // A hidden contact whose account does not name it is a person account of its own.
            if (row.person && !hidden) {
                const Row own{false, true, false, true, {}};
                const PersonAccounts to = becomes(choices, own);
                ++customers[to == PersonAccounts::Customers || to == PersonAccounts::Both
                                ? Outcome::Waiting
                                : Outcome::LeftOut];
            }
        }
        Company files;
        files.write(u"Account.csv"_s, accounts);
        files.write(u"Contact.csv"_s, contacts);
        auto file = files.plain();
        file.project.businessAccounts = choices.businessAccounts;
        file.project.personAccounts = choices.personAccounts;
        file.project.personRules = choices.personRules;
        const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
        RC_ASSERT(bool(result));
        RC_ASSERT(result->job.organizationPlan.counts() == organizations);
        RC_ASSERT(result->job.customerPlan.counts() == customers);
        RC_ASSERT(result->job.organizationPlan.total() == organizations.total());
        RC_ASSERT(result->job.customerPlan.total() == customers.total());
        QStringList found;
        const QList<Candidate> all = candidates(*result, Kind::Customer);
        for (const Candidate &candidate : all) {
            if (candidate.profile.email.startsWith(u'p'))
                found += candidate.profile.organizations;
            for (const model::Problem &problem : candidate.problems) {
                // Those of business accounts that the user does not want are no news.
                if (!choices.businessAccounts)
                    RC_ASSERT(problem.message.code != u"record.unknownAccount"_s);
            }
        }
        RC_ASSERT(found == ownMembers);
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(PersonRulesTest)
#include "tst_personrules.moc"
