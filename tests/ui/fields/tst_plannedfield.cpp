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
    void fieldsOfAnotherKindAreNotTouched();
    void optionsToAddCanBeLeft();
    void whatIsLeftOutFollowsFromTheProject();
    void valuesAreKnownAsTheyArrive_data();
    void valuesAreKnownAsTheyArrive();
    void kindsSayHowTheyFit_data();
    void kindsSayHowTheyFit();
    void statesSayWhatTheSiteSaid_data();
    void statesSayWhatTheSiteSaid();
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
    facts.organizationFields = {{u"Phone"_s, DetailType::Phone}};
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

void TestPlannedField::fieldsOfAnotherKindAreNotTouched()
{
    site::Facts facts;
    facts.customerFields = {{u"level"_s, DetailType::Text}};
    mapping::FieldRule level = rule(u"Level"_s, DetailType::Select);
    level.options = {u"Gold"_s};
    project::Project project = projectWith({level});
    auto fields = ui::plannedFields(project, facts, nullptr, {});
    QCOMPARE(fields.size(), 1);
    QVERIFY(fields.at(0).there == DetailType::Text);
    QVERIFY(fields.at(0).needsUser({}));
    QCOMPARE(ui::fieldsToCreate(fields, model::Kind::Customer), 0);
    ui::PlannedModel model;
    model.setFields(fields, {});
    QCOMPARE(model.index(0, ui::PlannedModel::State).data().toString(), u"Is there as TEXT"_s);
    QVERIFY(!(model.flags(model.index(0, ui::PlannedModel::Create)) & Qt::ItemIsUserCheckable));

    project::Project asItIs = project;
    ui::takeAsItIs(asItIs, fields.at(0));
    QVERIFY(ui::plannedFields(asItIs, facts, nullptr, fields).isEmpty());
    ui::setName(project, fields.at(0), u"Tier"_s);
    fields = ui::plannedFields(project, facts, nullptr, fields);
    QVERIFY(!fields.at(0).there);
    QCOMPARE(ui::fieldsToCreate(fields, model::Kind::Customer), 1);
}

void TestPlannedField::optionsToAddCanBeLeft()
{
    site::Facts facts;
    facts.customerFields = {{u"Level"_s, DetailType::Select, {u"Gold"_s}}};
    mapping::FieldRule level = rule(u"Level"_s, DetailType::Select);
    level.options = {u"Iron"_s};
    level.translations = {{u"G"_s, u"Gold"_s}, {u"S"_s, u"Silver"_s}};
    level.otherwise = u"Silver"_s;
    project::Project project = projectWith({level});
    auto fields = ui::plannedFields(project, facts, nullptr, {});
    QCOMPARE(fields.at(0).field.options, (QStringList{u"Iron"_s, u"Silver"_s}));
    fields[0].isWanted = false;
    ui::setWanted(project, fields.at(0), false);
    const mapping::FieldRule &left = project.customers.details.at(0);
    QVERIFY(left.options.isEmpty());
    const QMap<QString, QString> expected{{u"G"_s, u"Gold"_s}, {u"S"_s, u""_s}};
    QCOMPARE(left.translations, expected);
    QCOMPARE(left.otherwise, u""_s);
    fields = ui::plannedFields(project, facts, nullptr, fields); // stays in sight
    QCOMPARE(fields.size(), 1);
    fields[0].isWanted = true;
    ui::setWanted(project, fields.at(0), true);
    QCOMPARE(project.customers.details.at(0), level);
}

void TestPlannedField::whatIsLeftOutFollowsFromTheProject()
{
    const operations::ColumnProfiles profiles =
        columns({u"example.com"_s, u"n/a"_s, u"n/a"_s, u"none"_s});
    project::Project project = projectWith({rule(u"Portal"_s, DetailType::Url, u"Column__c"_s)});
    auto fields = ui::plannedFields(project, {}, &profiles, {});
    QCOMPARE(fields.at(0).misfit.values, 3);
    const auto misfits =
        ui::misfitSources(fields.at(0).rule, fields.at(0).field, profiles.customers, {}, false);
    QCOMPARE(misfits.values.size(), 2);
    ui::leaveMisfitsOut(project, fields.at(0), misfits);
    // Whoever reads the project again knows it.
    const auto again = ui::plannedFields(project, {}, &profiles, {});
    QCOMPARE(again.at(0).misfit.values, 0);
    QCOMPARE(again.at(0).misfit.leftOut, 3);
    QVERIFY(!again.at(0).needsUser({}));
    // They may be corrected yet.
    QCOMPARE(ui::misfitSources(again.at(0).rule, again.at(0).field, profiles.customers, {}, true)
                 .values.size(),
             2);
    // A default would take their place: the project has no word for that.
    project.customers.details[0].translations.clear();
    project.customers.details[0].defaultValue = u"https://example.com"_s;
    ui::leaveMisfitsOut(project, fields.at(0), misfits);
    QVERIFY(project.customers.details.at(0).translations.isEmpty());
}

void TestPlannedField::valuesAreKnownAsTheyArrive_data()
{
    using Step = mapping::TextStep;
    QTest::addColumn<mapping::FieldRule>("rule");
    QTest::addColumn<QStringList>("values");
    mapping::FieldRule plain = rule(u"New"_s, DetailType::Select, u"Column__c"_s);
    QTest::newRow("as they are") << plain << QStringList{u"b"_s, u"a"_s};
    mapping::FieldRule changed = plain;
    changed.translations = {{u"b"_s, u"a"_s}};
    QTest::newRow("translated") << changed << QStringList{u"a"_s};
    changed.otherwise = u"x"_s;
    QTest::newRow("all others") << changed << QStringList{u"a"_s, u"x"_s};
    changed = plain;
    changed.steps = {{Step::What::UpperCase}};
    QTest::newRow("with steps") << changed << QStringList{u"B"_s, u"A"_s};
    changed = plain;
    changed.combine = mapping::FieldRule::Combine::Template;
    QTest::newRow("of a template nobody knows") << changed << QStringList();
    changed = plain;
    changed.sources.append(u"Column__c"_s);
    changed.combine = mapping::FieldRule::Combine::Join;
    QTest::newRow("of what is joined neither") << changed << QStringList();
}

void TestPlannedField::valuesAreKnownAsTheyArrive()
{
    QFETCH(const mapping::FieldRule, rule);
    const operations::ColumnProfiles profiles = columns({u"a"_s, u"a"_s, u"b"_s, u"b"_s, u"b"_s});
    QStringList values;
    const auto found = ui::valuesOf(rule, rule.type, profiles.customers);
    for (const auto &[value, count] : found)
        values.append(value);
    QTEST(values, "values");
}

void TestPlannedField::kindsSayHowTheyFit_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QStringList &cells, const QString &text) {
        QTest::newRow(name) << cells << text;
    };
    row("numbers", {u"1"_s, u"2.5"_s, u"7"_s}, u"NUMBER fits 100 %, BOOLEAN fits 33 %"_s);
    row("some dates", {u"2020-01-02"_s, u"2020-01-03"_s, u"soon"_s, u"later"_s},
        u"DATE fits 50 %"_s);
    row("words", {u"a"_s, u"b c"_s}, u""_s);
    row("none", {}, u""_s);
    QStringList many;
    for (int i = 0; i < 3000; ++i)
        many.append(i % 4 == 0 ? u"word %1"_s.arg(i) : QString::number(i));
    row("too many to try", many, u"NUMBER fits about 75 %"_s);
}

void TestPlannedField::kindsSayHowTheyFit()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QString, text);
    const operations::ColumnProfiles profiles = columns(cells);
    ui::PlannedModel model;
    model.setFits([&profiles](const PlannedField &planned) {
        return ui::kindFits(planned.rule, profiles.customers, {});
    });
    model.setFields(
        ui::plannedFields(projectWith({rule(u"New"_s, DetailType::Text, u"Column__c"_s)}), {},
                          &profiles, {}),
        {});
    const QString said = model.fitsText(0);
    QVERIFY2(text.isEmpty() ? said.isEmpty() : said.startsWith(text), qPrintable(said));
    const QModelIndex kind = model.index(0, ui::PlannedModel::Type);
    const auto names = kind.data(ui::PlannedModel::KindNamesRole).toStringList();
    const auto texts = kind.data(ui::PlannedModel::KindTextsRole).toStringList();
    QCOMPARE(names.size(), 9);
    QCOMPARE(texts.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY(texts.at(i).startsWith(names.at(i)));
}

void TestPlannedField::statesSayWhatTheSiteSaid_data()
{
    QTest::addColumn<PlannedField::State>("state");
    QTest::addColumn<QString>("ofField");
    QTest::addColumn<QString>("ofOptions");
    using enum PlannedField::State;
    QTest::newRow("waiting") << Waiting << u"Waiting"_s << u"Waiting"_s;
    QTest::newRow("sent") << Sent << u"Sent…"_s << u"Adding…"_s;
    QTest::newRow("being created") << Creating << u"Being created…"_s << u"Being created…"_s;
    QTest::newRow("created") << Created << u"Created"_s << u"Added"_s;
    QTest::newRow("refused") << Refused << u"Was not created"_s << u"Was not added"_s;
}

void TestPlannedField::statesSayWhatTheSiteSaid()
{
    QFETCH(const PlannedField::State, state);
    PlannedField planned{.field = {u"New"_s}, .state = state, .why = u"The site said so."_s};
    ui::PlannedModel model;
    const auto text = [&] {
        model.setFields({planned}, {});
        return model.index(0, ui::PlannedModel::State).data().toString();
    };
    QTEST(text(), "ofField");
    planned.isAddition = true;
    QTEST(text(), "ofOptions");
    QCOMPARE(model.index(0, ui::PlannedModel::State).data(Qt::ToolTipRole).toString(),
             u"The site said so."_s);
}

UI_TEST_MAIN(TestPlannedField)
#include "tst_plannedfield.moc"
