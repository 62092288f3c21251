#include "pages/fields/fieldchoices.h"
#include "pages/fields/optionmodel.h"
#include "pages/fields/plannedmodel.h"
#include "support/cellroles.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::DetailType;
using ui::PlannedField;

/// Which fields are to be created, what is wrong with them, and what the user changes of them.
class TestPlannedField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheKindWouldReject_data();
    void countsWhatTheKindWouldReject();
    void onlyWhatTheSiteLacks();
    void uncheckedRulesComeBackWhereTheyWere();
    void namesThatCannotBe_data();
    void namesThatCannotBe();
    void optionsAreTakenFromTheData();
    void nothingIsShortenedInSilence();
    void theTableAsksForWhatIsEdited();
    void optionsAreTickedAndAdded();
};

static mapping::FieldRule rule(const QString &target, DetailType type, const QString &source = {})
{
    mapping::FieldRule rule{.target = target, .type = type};
    if (!source.isEmpty())
        rule.sources = {source};
    return rule;
}

static csv::ColumnProfile profileOf(const QStringList &cells)
{
    csv::ColumnProfiler profiler;
    for (const QString &cell : cells)
        profiler.add(cell.toUtf8());
    return profiler.profile();
}

static operations::ColumnProfiles columns(const QStringList &cells)
{
    operations::ColumnProfiles profiles;
    profiles.customers.rows = cells.size();
    profiles.customers.columns = {{u"Column__c"_s, profileOf(cells)}};
    return profiles;
}

static project::Project projectWith(const QList<mapping::FieldRule> &rules)
{
    project::Project project;
    project.customers.details = rules;
    return project;
}

void TestPlannedField::countsWhatTheKindWouldReject_data()
{
    QTest::addColumn<DetailType>("type");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<int>("misfits");
    QTest::addColumn<QString>("worst");
    const QStringList none;
    QTest::newRow("text takes all")
        << DetailType::Text << none << QStringList{u"a"_s, u"\u202e"_s} << 0 << QString();
    QTest::newRow("web addresses")
        << DetailType::Url << none
        << QStringList{u"example.com"_s, u"n/a"_s, u""_s, u"n/a"_s, u"not this"_s} << 3 << u"n/a"_s;
    QTest::newRow("numbers") << DetailType::Number << none
                             << QStringList{u"1"_s, u"6.0E7"_s, u"x"_s} << 1 << u"x"_s;
    QTest::newRow("options") << DetailType::Select << QStringList{u"Gold"_s}
                             << QStringList{u"Gold"_s, u"gold"_s, u"Iron"_s, u"Iron"_s} << 3
                             << u"Iron"_s;
    QTest::newRow("parts") << DetailType::MultiSelect << QStringList{u"A"_s, u"B"_s}
                           << QStringList{u"A;B"_s, u"C;D"_s, u"C;E"_s} << 4 << u"C"_s;
    QTest::newRow("no cells") << DetailType::Date << none << none << 0 << QString();
    QStringList many;
    for (int i = 0; i < 3000; ++i)
        many.append(i % 3 == 0 ? u"word %1"_s.arg(i) : QString::number(i));
    QTest::newRow("too many to try") << DetailType::Number << none << many << 1000 << u"word 0"_s;
}

void TestPlannedField::countsWhatTheKindWouldReject()
{
    QFETCH(const DetailType, type);
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, cells);
    mapping::FieldRule tested = rule(u"New"_s, type, u"column__C"_s);
    tested.options = options;
    const operations::ColumnProfiles profiles = columns(cells);
    const auto fields = ui::plannedFields(projectWith({tested}), {}, &profiles, {});
    QCOMPARE(fields.size(), 1);
    QTEST(int(fields.at(0).misfit.values), "misfits");
    QTEST(fields.at(0).misfit.different.value(0).first, "worst");
    QVERIFY(fields.at(0).misfit.values <= fields.at(0).misfit.of);
    QCOMPARE(fields.at(0).misfit.isAbout, cells.size() > 2000);
}

void TestPlannedField::onlyWhatTheSiteLacks()
{
    site::Facts facts;
    facts.customerFields = {{u"phone "_s}, {u"Level"_s, DetailType::Select, {u"Gold"_s}}};
    mapping::FieldRule level = rule(u"level"_s, DetailType::Select);
    level.translations = {{u"G"_s, u"Gold"_s}, {u"S"_s, u"Silver"_s}};
    project::Project project =
        projectWith({rule(u"Phone"_s, DetailType::Text), rule(u"New"_s, DetailType::Text), level});
    project.organizations.details = {rule(u"Phone"_s, DetailType::Phone)};
    auto fields = ui::plannedFields(project, facts, nullptr, {});
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields.at(0).field.name, u"New"_s);
    QVERIFY(fields.at(1).isAddition);
    QCOMPARE(fields.at(1).field.options, QStringList{u"Silver"_s});
    QVERIFY(fields.at(2).kind == model::Kind::Organization);
    QCOMPARE(ui::fieldsToCreate(fields, model::Kind::Customer), 1);

    // What was created stays in sight.
    for (PlannedField &planned : fields)
        planned.state = PlannedField::State::Created;
    facts.customerFields = {
        {u"phone"_s}, {u"New"_s}, {u"Level"_s, DetailType::Select, {u"Gold"_s, u"Silver"_s}}};
    facts.organizationFields = {{u"Phone"_s}};
    const auto after = ui::plannedFields(project, facts, nullptr, fields);
    QCOMPARE(after.size(), 3);
    QVERIFY(after.at(1).isAddition);
    QCOMPARE(ui::fieldsToCreate(after, model::Kind::Customer), 0);
    QVERIFY(ui::plannedFields(project, facts, nullptr, {}).isEmpty());

    // Another site lacks it again.
    const auto elsewhere = ui::plannedFields(project, {}, nullptr, after);
    QCOMPARE(elsewhere.at(0).state, PlannedField::State::Waiting);
}

void TestPlannedField::uncheckedRulesComeBackWhereTheyWere()
{
    const QList<mapping::FieldRule> rules{rule(u"A"_s, DetailType::Text),
                                          rule(u"B"_s, DetailType::Date, u"Born"_s),
                                          rule(u"C"_s, DetailType::Text)};
    project::Project project = projectWith(rules);
    auto fields = ui::plannedFields(project, {}, nullptr, {});
    fields[1].isWanted = false;
    ui::setWanted(project, fields.at(1), false);
    QCOMPARE(project.customers.details.size(), 2);
    fields = ui::plannedFields(project, {}, nullptr, fields);
    QCOMPARE(fields.size(), 3);
    QCOMPARE(fields.at(1).field.name, u"B"_s);
    QVERIFY(!fields.at(1).isWanted);
    QCOMPARE(ui::fieldsToCreate(fields, model::Kind::Customer), 2);
    fields[1].isWanted = true;
    ui::setWanted(project, fields.at(1), true);
    QCOMPARE(project.customers.details, rules);
    ui::setWanted(project, fields.at(1), true); // once is enough
    QCOMPARE(project.customers.details, rules);
}

void TestPlannedField::namesThatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << u" Interests "_s << QString();
    QTest::newRow("its own, in capitals") << u"A"_s << QString();
    QTest::newRow("none") << u" \t"_s << u"needs a name"_s;
    QTest::newRow("at the site") << u"PHONE"_s << u"has a detail field “Phone” already"_s;
    QTest::newRow("mapped too") << u" b"_s << u"clashes with “B”"_s;
}

void TestPlannedField::namesThatCannotBe()
{
    QFETCH(const QString, name);
    QFETCH(const QString, words);
    site::Facts facts;
    facts.customerFields = {{u"Phone"_s}};
    const project::Project project =
        projectWith({rule(u"a"_s, DetailType::Text), rule(u"B"_s, DetailType::Text)});
    const auto fields = ui::plannedFields(project, facts, nullptr, {});
    const QString refusal = ui::nameRefusal(project, facts, fields.at(0), name);
    QCOMPARE(refusal.isEmpty(), words.isEmpty());
    QVERIFY2(refusal.contains(words), qPrintable(refusal));
}

void TestPlannedField::optionsAreTakenFromTheData()
{
    project::Project project = projectWith({rule(u"New"_s, DetailType::Text, u"Column__c"_s)});
    const operations::ColumnProfiles profiles = columns({u"A;B"_s, u"B"_s, u""_s});
    const auto fields = ui::plannedFields(project, {}, &profiles, {});
    ui::setType(project, fields.at(0), DetailType::MultiSelect, &profiles, {});
    QCOMPARE(project.customers.details.at(0).options, (QStringList{u"B"_s, u"A"_s}));
    // What the user chose stays.
    ui::setOptions(project, fields.at(0), {u"Z"_s});
    ui::setType(project, fields.at(0), DetailType::Text, &profiles, {});
    ui::setType(project, fields.at(0), DetailType::Select, &profiles, {});
    QCOMPARE(project.customers.details.at(0).options, QStringList{u"Z"_s});
}

void TestPlannedField::nothingIsShortenedInSilence()
{
    project::Project project = projectWith({rule(u"New"_s, DetailType::Text, u"Column__c"_s)});
    const operations::ColumnProfiles profiles = columns({u"A"_s, u"B"_s, u"C"_s});
    auto fields = ui::plannedFields(project, {}, &profiles, {});
    site::Limits limits;
    limits.optionsPerField = 2;
    ui::setType(project, fields.at(0), DetailType::Select, &profiles, limits);
    fields = ui::plannedFields(project, {}, &profiles, fields);
    QVERIFY(fields.at(0).field.options.isEmpty());
    QVERIFY(fields.at(0).needsOptions());
}

void TestPlannedField::theTableAsksForWhatIsEdited()
{
    ui::PlannedModel model;
    const QAbstractItemModelTester tester(&model);
    mapping::FieldRule url = rule(u"<b>Portal</b>"_s, DetailType::Url, u"Column__c"_s);
    const operations::ColumnProfiles profiles = columns({u"n/a"_s, u"example.com"_s, u""_s});
    model.setFields(ui::plannedFields(projectWith({url}), {}, &profiles, {}), {});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(ui::PlannedModel::For), u"Customers"_s);
    QCOMPARE(text(ui::PlannedModel::Type), u"URL"_s);
    QCOMPARE(text(ui::PlannedModel::Source), u"Column__c"_s);
    QCOMPARE(text(ui::PlannedModel::Filled), u"66 %"_s);
    QVERIFY(text(ui::PlannedModel::State).contains(u"not web addresses"_s)
            || text(ui::PlannedModel::State).contains(u"not a web address"_s));
    QCOMPARE(model.index(0, ui::PlannedModel::State).data(ui::ToneRole).toInt(),
             int(ui::Tone::Warning));

    QSignalSpy names(&model, &ui::PlannedModel::nameWanted);
    QSignalSpy types(&model, &ui::PlannedModel::typeWanted);
    QSignalSpy ticks(&model, &ui::PlannedModel::wantedChanged);
    QVERIFY(model.setData(model.index(0, ui::PlannedModel::Name), u"Portal"_s, Qt::EditRole));
    QVERIFY(model.setData(model.index(0, ui::PlannedModel::Type), u"TEXT"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ui::PlannedModel::Type), u"URL"_s, Qt::EditRole));
    QVERIFY(
        model.setData(model.index(0, ui::PlannedModel::Create), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, ui::PlannedModel::For), u"x"_s, Qt::EditRole));
    QCOMPARE(names.size(), 1);
    QCOMPARE(types.size(), 1);
    QCOMPARE(ticks.constFirst().at(1).toBool(), false);
    model.setLocked(true);
    QVERIFY(!(model.flags(model.index(0, ui::PlannedModel::Name)) & Qt::ItemIsEditable));
    model.setFields({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestPlannedField::optionsAreTickedAndAdded()
{
    ui::OptionModel model({u"Gold"_s, u"Gold"_s, u"Old"_s}, {{u"Iron"_s, 7}, {u"Gold"_s, 3}});
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.options(), (QStringList{u"Gold"_s, u"Old"_s}));
    QCOMPARE(model.index(0, 1).data().toString(), u"3"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"not in the data"_s);
    QCOMPARE(model.add(u"  "_s), -1);
    QCOMPARE(model.add(u" Iron "_s), 2); // is there, and ticked now
    QCOMPARE(model.add(u"New"_s), 3);
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.options(), (QStringList{u"Gold"_s, u"Iron"_s, u"New"_s}));
    model.setAll(false);
    QVERIFY(model.options().isEmpty());
    ui::OptionModel empty({}, {});
    empty.setAll(true);
    QCOMPARE(empty.rowCount(), 0);
}

UI_TEST_MAIN(TestPlannedField)
#include "tst_plannedfield.moc"
