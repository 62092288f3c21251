#include "company.h"
#include "migration/journal.h"
#include "operations/createfields.h"
#include "operations/missingoptions.h"
#include "operations/opensite.h"
#include "operations/records.h"
#include "operations/status.h"
#include "project/runlock.h"
#include "site/rules.h"

#include <mutex>

using namespace company;
using mapping::FieldRule;
using model::DetailField;
using model::DetailType;
using operations::createFields;
using operations::practiceSite;

namespace {

/// A project that writes to the detail fields of \a customers and \a organizations.
project::ProjectFile projectWith(const Company &company, const QList<FieldRule> &customers,
                                 const QList<FieldRule> &organizations = {})
{
    project::ProjectFile file = company.plain();
    file.project.customers.details = customers;
    file.project.organizations.details = organizations;
    return file;
}

FieldRule rule(const QString &target, DetailType type = DetailType::Text,
               const QStringList &options = {})
{
    FieldRule rule;
    rule.target = target;
    rule.type = type;
    rule.options = options;
    return rule;
}

const auto nobody = [](const operations::FieldStates &) {};

Result<operations::FieldCreation> create(const project::ProjectFile &file,
                                         const RunContext &context = {})
{
    return createFields(file, practiceSite(), {}, nobody, context);
}

site::Facts practiceFacts(const project::ProjectFile &file)
{
    return *operations::factsOf(practiceSite(), {}, project::RunFolder(file.path()), {});
}

} // namespace

/// Detail fields that are created ahead of a migration.
class CreateFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWhatIsMissing()
    {
        const Company company;
        const project::ProjectFile file = projectWith(
            company, {rule(u"Ferry card"_s), rule(u" TITLE "_s), rule(u"External ID"_s)},
            {rule(u"Fleet"_s, DetailType::Select, {u"Red"_s, u"Blue"_s})});
        std::mutex mutex;
        QList<Progress> told;
        RunContext context;
        context.progress = [&](const Progress &progress) {
            const std::lock_guard lock(mutex);
            told.append(progress);
        };
        const auto created = create(file, context);
        QVERIFY(created.has_value());
        QVERIFY(created->refused.isEmpty());
        QVERIFY(model::findField(created->facts.customerFields, u"Ferry card"_s));
        QVERIFY(model::findField(created->facts.customerFields, u"External ID"_s));
        const DetailField *fleet = model::findField(created->facts.organizationFields, u"Fleet"_s);
        QVERIFY(fleet);
        QCOMPARE(fleet->options, (QStringList{u"Red"_s, u"Blue"_s}));
        QCOMPARE(practiceFacts(file).customerFields, created->facts.customerFields);
        QCOMPARE(told.constFirst().done, 0);
        QCOMPARE(told.constLast().done, 3);
        for (const Progress &progress : std::as_const(told)) {
            QCOMPARE(progress.total, 3);
            QCOMPARE(progress.activity.code, u"run.fields"_s);
        }

        // Creating fields is no migration, and is done once.
        const project::RunFolder folder(file.path());
        QVERIFY(!QFile::exists(folder.journal()));
        QVERIFY(operations::status(folder)->state == operations::Status::State::NotStarted);
        QVERIFY(project::RunLock::holder(folder).isEmpty());
        const auto again = create(file);
        QVERIFY(again.has_value());
        QCOMPARE(again->facts.customerFields, created->facts.customerFields);
    }

    void createsNothingThatCannotBe()
    {
        const Company company;
        const project::ProjectFile file =
            projectWith(company, {rule(u"Ferry card"_s), rule(u"Deck"_s, DetailType::Select)});
        const auto created = create(file);
        QVERIFY(!created);
        QCOMPARE(created.error().message.code, u"fields.noOptions"_s);
        QVERIFY(!model::findField(practiceFacts(file).customerFields, u"Ferry card"_s));
    }

    void findsMissingOptions_data()
    {
        QTest::addColumn<FieldRule>("rule");
        QTest::addColumn<QStringList>("missing");
        const auto translated = [](FieldRule rule, const QStringList &values) {
            for (const QString &value : values)
                rule.translations.insert(u"from "_s + value, value);
            return rule;
        };
        using enum DetailType;
        const QString tier = u" TIER "_s, tags = u"Tags"_s;
        QTest::newRow("none") << rule(tier, Select, {u"Gold"_s}) << QStringList();
        QTest::newRow("of the rule")
            << rule(tier, Select, {u"Tin"_s, u"Gold"_s, u"Tin"_s}) << QStringList{u"Tin"_s};
        QTest::newRow("other case") << rule(tier, Select, {u"gold"_s}) << QStringList{u"gold"_s};
        QTest::newRow("of translations")
            << translated(rule(tier, Select), {u"Gold"_s, u"Zinc"_s, u""_s, u"A;B"_s})
            << QStringList{u"A;B"_s, u"Zinc"_s};
        QTest::newRow("of translations to several")
            << translated(rule(tags, MultiSelect), {u" New ; Old;New;; "_s})
            << QStringList{u"New"_s};
        FieldRule others = rule(tier, Select);
        others.otherwise = u"Other"_s;
        QTest::newRow("of all others") << others << QStringList{u"Other"_s};
        others.otherwise = u""_s;
        QTest::newRow("all others left out") << others << QStringList();
        QTest::newRow("the site's type counts")
            << rule(u"Note"_s, Select, {u"A"_s}) << QStringList();
        QTest::newRow("not there yet") << rule(u"Deck"_s, Select, {u"A"_s}) << QStringList();
    }

    void findsMissingOptions()
    {
        QFETCH(FieldRule, rule);
        QFETCH(QStringList, missing);
        site::Facts facts;
        facts.customerFields = {{u"Tier"_s, DetailType::Select, {u"Gold"_s}},
                                {u"Tags"_s, DetailType::MultiSelect, {u"Old"_s}},
                                {u"Note"_s}};
        mapping::Mapping mapping;
        mapping.details = {rule};
        const auto found = operations::missingOptions(Kind::Customer, mapping, facts);
        QCOMPARE(found.size(), missing.isEmpty() ? 0 : 1);
        if (!missing.isEmpty())
            QCOMPARE(found.first().options, missing);
        QVERIFY(operations::missingOptions(Kind::Organization, mapping, facts).isEmpty());
        // Planned, none is missing.
        operations::planOptions(Kind::Customer, mapping, facts);
        QVERIFY(operations::missingOptions(Kind::Customer, mapping, facts).isEmpty());
    }

    void addsMissingOptions()
    {
        const Company company;
        FieldRule type = rule(u"Type"_s, DetailType::MultiSelect);
        type.translations = {{u"Shipper"_s, u"Shipping line"_s}, {u"C"_s, u"Customer"_s}};
        const project::ProjectFile file = projectWith(company, {type});
        const auto created = create(file);
        QVERIFY(created.has_value());
        QStringList expected =
            model::findField(site::defaultFields(Kind::Customer), u"Type"_s)->options;
        expected.append(u"Shipping line"_s);
        QCOMPARE(model::findField(created->facts.customerFields, u"Type"_s)->options, expected);
    }

    void tellsOfOptionsThatTheSiteRefuses()
    {
        const Company company;
        QStringList many;
        for (int i = 0; i < 2000; ++i)
            many.append(u"Option %1"_s.arg(i));
        const project::ProjectFile file = projectWith(
            company, {rule(u"Type"_s, DetailType::MultiSelect, many)}, {rule(u"Fleet"_s)});
        const auto created = create(file);
        QVERIFY(created.has_value());
        QVERIFY(model::findField(created->facts.organizationFields, u"Fleet"_s));
        QCOMPARE(created->refused.size(), 1);
        QCOMPARE(created->refused.first().message.code, u"fields.optionsRefused"_s);
        QCOMPARE(created->refused.first().message.arguments.value(0), u"Type"_s);
        QCOMPARE(model::findField(created->facts.customerFields, u"Type"_s)->options,
                 model::findField(site::defaultFields(Kind::Customer), u"Type"_s)->options);
    }

    // Sent, taken by the site, and read back; nothing more is said of a field before it is true.
    void saysHowFarEachFieldIs()
    {
        using enum migration::FieldStage;
        const Company company;
        FieldRule type = rule(u"Type"_s, DetailType::MultiSelect);
        type.translations = {{u"Shipper"_s, u"Shipping line"_s}};
        const project::ProjectFile file =
            projectWith(company, {rule(u"Ferry card"_s), type, rule(u"Deck"_s)});
        QMap<QString, QList<migration::FieldStage>> told;
        const auto created =
            createFields(file, practiceSite(), {},
                         [&told](const operations::FieldStates &states) {
                             for (auto state = states.cbegin(); state != states.cend(); ++state) {
                                 auto &stages = told[state.key().second];
                                 if (stages.isEmpty() || stages.constLast() != *state)
                                     stages.append(*state);
                             }
                         },
                         {});
        QVERIFY(created.has_value());
        const QList<migration::FieldStage> all{Sent, BeingCreated, Created};
        QCOMPARE(told.value(u"ferry card"_s), all);
        QCOMPARE(told.value(u"deck"_s), all);
        QCOMPARE(told.value(u"type"_s), (QList{Sent, Created})); // its options; no task
    }

    void optionsThatAreToBeAddedAreAsGoodAsThere()
    {
        const Company company;
        FieldRule type = rule(u"Type"_s, DetailType::MultiSelect);
        type.translations = {{u"Shipper"_s, u"Shipping line"_s}};
        const project::ProjectFile file = projectWith(company, {type});
        const auto fitted = operations::fitted(file.project, practiceFacts(file));
        QVERIFY(model::findField(fitted.facts.customerFields, u"Type"_s)
                    ->options.contains(u"Shipping line"_s));
    }

    // Killed after the request was written, whether it was sent or not.
    void continuesWhatAKillLeft_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("written") << false;
        QTest::newRow("sent") << true;
    }

    void continuesWhatAKillLeft()
    {
        QFETCH(bool, sent);
        const Company company;
        const project::ProjectFile file =
            projectWith(company, {rule(u"Ferry card"_s), rule(u"Deck"_s)});
        const project::RunFolder folder(file.path());
        const auto site = operations::openSite(practiceSite(), {}, folder, {});
        QVERIFY(site.has_value());
        {
            auto journal = migration::Journal::open(folder.fieldsJournal());
            QVERIFY(journal.has_value());
            migration::Run run;
            run.cloudId = practiceFacts(file).cloudId;
            QVERIFY((*journal)->begin(run).has_value());
            migration::Batch batch;
            batch.endpoint = site::Endpoint::CustomerFields;
            batch.key = u"the first key"_s;
            batch.body = site::definitionsBody({{u"Ferry card"_s}, {u"Deck"_s}});
            QVERIFY((*journal)->add(run.id, {&batch}).has_value());
            if (sent)
                QVERIFY((*site)->submit({batch.endpoint, batch.key, batch.body}, {}).has_value());
        }
        const auto created = create(file);
        QVERIFY(created.has_value());
        QVERIFY(created->refused.isEmpty());
        // Two and External ID, each once: External ID is not of this mapping.
        QCOMPARE(created->facts.customerFields.size(),
                 site::defaultFields(Kind::Customer).size() - 1 + 2);
        // The very request that was written, under its key.
        const auto other = (*site)->submit({site::Endpoint::CustomerFields, u"the first key"_s,
                                            site::definitionsBody({{u"Berth"_s}})},
                                           {});
        QVERIFY(!other);
        QCOMPARE(other.error().message.code, u"site.keyReused"_s);
    }

    void keepsToItsLock()
    {
        const Company company;
        const project::ProjectFile file = projectWith(company, {rule(u"Ferry card"_s)});
        const auto lock = project::RunLock::acquire(project::RunFolder(file.path()));
        QVERIFY(lock.has_value());
        const auto created = create(file);
        QVERIFY(!created);
        QCOMPARE(created.error().message.code, u"lock.held"_s);
    }

    void stopsWhenAsked()
    {
        const Company company;
        const project::ProjectFile file = projectWith(company, {rule(u"Ferry card"_s)});
        StopSource stop;
        RunContext context{stop.token()};
        context.progress = [&stop](const Progress &) { stop.request(); };
        const auto created = create(file, context);
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Error::Kind::Cancelled);
        const auto again = create(file);
        QVERIFY(again.has_value());
        QVERIFY(model::findField(again->facts.customerFields, u"Ferry card"_s));
    }

    void needsALogin()
    {
        const Company company;
        const project::ProjectFile file = projectWith(company, {});
        const auto created = createFields(file, u"https://marlow.atlassian.net"_s, {}, nobody, {});
        QVERIFY(!created);
        QCOMPARE(created.error().message.code, u"site.noCredentials"_s);
    }
};

QTEST_GUILESS_MAIN(CreateFieldsTest)
#include "tst_createfields.moc"
