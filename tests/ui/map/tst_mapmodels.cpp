#include "pages/map/sourcefieldsmodel.h"
#include "pages/map/valuefit.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using model::DetailType;
using ui::SourceFieldsModel;

namespace {

QStringList names(const SourceFieldsModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.field(row).name);
    return names;
}

csv::ColumnProfile column(const csv::TextCounts &values)
{
    csv::ColumnProfile profile;
    profile.values = values;
    for (const auto &[text, count] : values)
        profile.filled += count;
    return profile;
}

/// A state in which customers have one source, with this profile.
ui::MapState stateWith(const csv::ColumnProfile &profile, const FieldRule &rule)
{
    ui::MapState state;
    auto profiles = std::make_shared<operations::ColumnProfiles>();
    profiles->customers = {100, {{u"Source"_s, profile}}};
    state.profiles = profiles;
    state.mapping.details = {rule};
    return state;
}

} // namespace

/// The lists and tables of the mapping page.
class TestMapModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreSortedByUse();
    void fieldsAreFound_data();
    void fieldsAreFound();
    void nearlyEmptyOnesHide();
    void chipsSayWhatTheyHold();
    void fiveHundredAreQuick();
    void refusals_data();
    void refusals();
    void optionsThatAreMissingAreCounted();
};

void TestMapModels::fieldsAreSortedByUse()
{
    SourceFieldsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFields({{u"Fax"_s, 100, 0},
                     {u"SystemModstamp"_s, 100, 100},
                     {u"City"_s, 100, 60},
                     {u"Phone"_s, 100, 98}});
    QCOMPARE(names(model), (QStringList{u"Phone"_s, u"City"_s, u"SystemModstamp"_s, u"Fax"_s}));
    model.setFields({{u"Fax"_s, 100, 0}, {u"Phone"_s, 100, 98}}, {{u"Fax"_s, {}}});
    QCOMPARE(names(model), (QStringList{u"Fax"_s, u"Phone"_s})); // the suggested one first
    QCOMPARE(SourceFieldsModel::fillText({u"a"_s, 1000, 999}), u"99 %"_s);
    QCOMPARE(SourceFieldsModel::fillText({u"a"_s, 0, 0}), u"0 %"_s);
    QVERIFY(SourceFieldsModel::fillText({u"a"_s}).isEmpty()); // nobody knows yet
}

void TestMapModels::fieldsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nothing typed") << u""_s << QStringList{u"MailingCity"_s, u"Größe__c"_s};
    QTest::newRow("case") << u"mailingc"_s << QStringList{u"MailingCity"_s};
    QTest::newRow("as people write it") << u"mailing city"_s << QStringList{u"MailingCity"_s};
    QTest::newRow("parts in any order") << u"city mail"_s << QStringList{u"MailingCity"_s};
    QTest::newRow("letters of the world") << u"GRÖ"_s << QStringList{u"Größe__c"_s};
    QTest::newRow("the label") << u"anschrift"_s << QStringList{u"MailingCity"_s};
    QTest::newRow("none") << u"xyz"_s << QStringList{};
}

void TestMapModels::fieldsAreFound()
{
    QFETCH(QString, text);
    SourceFieldsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFields({{.name = u"MailingCity"_s, .label = u"Ort der Anschrift"_s}, {u"Größe__c"_s}});
    model.setFilter(text);
    QTEST(names(model), "found");
}

void TestMapModels::nearlyEmptyOnesHide()
{
    SourceFieldsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setFields(
        {{u"Empty"_s, 1000, 0}, {u"Nearly"_s, 1000, 19}, {u"Enough"_s, 1000, 20}, {u"Unknown"_s}});
    QCOMPARE(model.nearlyEmpty(), 2);
    QCOMPARE(model.rowCount(), 4);
    model.hideNearlyEmpty(true);
    QCOMPARE(names(model), (QStringList{u"Enough"_s, u"Unknown"_s}));
    QCOMPARE(model.nearlyEmpty(), 2);
    model.setFilter(u"near"_s); // whoever asks for it by name wants it
    QCOMPARE(names(model), QStringList{u"Nearly"_s});
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
    model.hideNearlyEmpty(false);
    QCOMPARE(model.rowCount(), 4);
}

void TestMapModels::chipsSayWhatTheyHold()
{
    SourceFieldsModel model;
    model.setFields({{.name = u"Birthdate"_s,
                      .rows = 4,
                      .filled = 2,
                      .label = u"Date of birth"_s,
                      .looksLike = DetailType::Date},
                     {.name = u"Phone"_s, .rows = 4, .filled = 1, .label = u"Phone"_s}},
                    {});
    const auto data = [&model](int row, int role) {
        return model.index(row).data(role).toString();
    };
    QCOMPARE(model.belowText(0), u"Date of birth · date"_s);
    QCOMPARE(data(0, Qt::AccessibleTextRole), u"Birthdate, Date of birth · date"_s);
    QCOMPARE(data(0, Qt::ToolTipRole),
             u"Birthdate (Date of birth, date): filled in 2 of 4 records"_s);
    QCOMPARE(model.belowText(1), QString()); // the label says no more
    QCOMPARE(data(1, Qt::AccessibleTextRole), u"Phone"_s);
    model.setFields({{u"Phone"_s, 4, 1}, {u"Tel"_s, 4, 1}}, {{u"Tel"_s, u"it is called alike"_s}});
    QCOMPARE(names(model).constFirst(), u"Tel"_s);
    QCOMPARE(model.belowText(0), u"it is called alike"_s);
}

void TestMapModels::fiveHundredAreQuick()
{
    QList<ui::SourceField> fields;
    for (int i = 0; i < 500; ++i)
        fields.append({u"Field_%1__c"_s.arg(i), 1000, (i * 37) % 1000, u"Field %1"_s.arg(i)});
    SourceFieldsModel model;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i) {
        model.setFields(fields);
        model.setFilter(QString::number(i));
    }
    QCOMPARE(model.rowCount(), 95); // with a nine in their number
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void TestMapModels::refusals_data()
{
    QTest::addColumn<DetailType>("type");
    QTest::addColumn<qint64>("dates");
    QTest::addColumn<qint64>("phones");
    QTest::addColumn<bool>("refused");
    QTest::newRow("a date as a phone number") << DetailType::Phone << 5LL << 0LL << true;
    QTest::newRow("some phone numbers") << DetailType::Phone << 0LL << 1LL << false;
    QTest::newRow("a date as a date") << DetailType::Date << 5LL << 0LL << false;
    QTest::newRow("text as a date") << DetailType::Date << 0LL << 0LL << true;
    QTest::newRow("anything as text") << DetailType::Text << 0LL << 0LL << false;
    QTest::newRow("anything as an option") << DetailType::Select << 0LL << 0LL << false;
}

void TestMapModels::refusals()
{
    QFETCH(DetailType, type);
    QFETCH(qint64, dates);
    QFETCH(qint64, phones);
    QFETCH(bool, refused);
    csv::ColumnProfile profile = column({{u"x"_s, 5}});
    profile.dates = dates;
    profile.phones = phones;
    const ui::Target target{.key = u"T"_s, .title = u"T"_s, .type = type};
    const ui::MapState state = stateWith(profile, {});
    QCOMPARE(!ui::refusal(state, target, {u"source"_s}).isEmpty(), refused);
    QVERIFY(ui::refusal(state, target, {u"Unknown"_s}).isEmpty());
    const ui::MapState empty = stateWith({}, {}); // an empty column may go anywhere
    QVERIFY(ui::refusal(empty, target, {u"Source"_s}).isEmpty());
}

void TestMapModels::optionsThatAreMissingAreCounted()
{
    FieldRule rule{u"Type"_s, DetailType::MultiSelect};
    rule.sources = {u"Source"_s};
    csv::ColumnProfile profile = column({{u"a;b"_s, 3}, {u"a"_s, 4}});
    profile.parts = {{u"a"_s, 7}, {u"b"_s, 3}};
    const ui::Target target{
        .key = u"Type"_s, .title = u"Type"_s, .type = rule.type, .options = {u"a"_s}};
    const ui::MapState state = stateWith(profile, rule);
    QCOMPARE(ui::sourceValues(state, rule).values.size(), 2);
    QVERIFY2(ui::misfit(state, target).startsWith(u"3 "_s), qPrintable(ui::misfit(state, target)));
    rule.translations = {{u"b"_s, u"a"_s}};
    QVERIFY(ui::misfit(stateWith(profile, rule), target).isEmpty());
    rule.translations = {{u"b"_s, {}}}; // left out by choice
    QVERIFY(ui::misfit(stateWith(profile, rule), target).isEmpty());
}

UI_TEST_MAIN(TestMapModels)
#include "tst_mapmodels.moc"
