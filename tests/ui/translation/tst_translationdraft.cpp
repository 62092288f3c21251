#include "support/cellroles.h"
#include "translation/optionnotes.h"
#include "translation/optionsmodel.h"
#include "translation/valuesmodel.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using model::DetailType;
using ui::Meant;
using ui::OptionsModel;
using ui::TranslationDraft;
using ui::ValueChoices;
using ui::ValuesModel;

static ui::ValueField fieldOf(DetailType type, const QStringList &present)
{
    return {.title = u"Level"_s, .from = u"Level__c"_s, .type = type, .present = present};
}

/// What the values of a field become while the user decides it.
class TestTranslationDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansWhatWasSaid_data();
    void meansWhatWasSaid();
    void valuesAreTranslated();
    void optionsAreCreatedAndRemoved();
    void allOthersBecomeSomethingElse();
    void suggestionsWaitToBeTaken();
    void fieldsWithoutOptionsTakeWhatFits();
    void typedValuesJoin();
    void optionsSayWhoComes();
    void oddOptionsArePointedOut_data();
    void oddOptionsArePointedOut();
};

void TestTranslationDraft::meansWhatWasSaid_data()
{
    QTest::addColumn<DetailType>("type");
    QTest::addColumn<std::optional<QString>>("translation");
    QTest::addColumn<std::optional<QString>>("otherwise");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Meant::Why>("why");
    const std::optional<QString> none;
    using Some = std::optional<QString>;
    const DetailType select = DetailType::Select, several = DetailType::MultiSelect;
    const auto row = [](const char *name, DetailType type, const Some &translation,
                        const Some &otherwise, const QString &value, const QString &text,
                        Meant::Why why) {
        QTest::newRow(name) << type << translation << otherwise << value << text << why;
    };
    using enum ui::Meant::Why;
    row("an option", select, none, none, u"Gold"_s, u"Gold"_s, AsItIs);
    row("no option", select, none, none, u"gold"_s, u"gold"_s, Unfit);
    row("chosen", select, Some(u"Gold"_s), none, u"Hot"_s, u"Gold"_s, Chosen);
    row("chosen what is none", select, Some(u"Tin"_s), none, u"Hot"_s, u"Tin"_s, Unfit);
    row("left out", select, Some(u""_s), none, u"Hot"_s, u""_s, LeftOut);
    row("an option, with others", select, none, Some(u"Iron"_s), u"Gold"_s, u"Gold"_s, AsItIs);
    row("as all others", select, none, Some(u"Iron"_s), u"Hot"_s, u"Iron"_s, AsAllOthers);
    row("nothing, as all others", select, none, Some(u""_s), u"Hot"_s, u""_s, AsAllOthers);
    row("chosen, with others", select, Some(u"Gold"_s), Some(u"Iron"_s), u"Hot"_s, u"Gold"_s,
        Chosen);
    row("several", several, Some(u"Gold; Iron"_s), none, u"Hot"_s, u"Gold; Iron"_s, Chosen);
    row("several, one of them none", several, Some(u"Gold;Tin"_s), none, u"Hot"_s, u"Gold;Tin"_s,
        Unfit);
    row("text", DetailType::Text, none, none, u"Hot"_s, u"Hot"_s, AsItIs);
}

void TestTranslationDraft::meansWhatWasSaid()
{
    QFETCH(const DetailType, type);
    QFETCH(const std::optional<QString>, translation);
    QFETCH(const std::optional<QString>, otherwise);
    QFETCH(const QString, value);
    QFETCH(const Meant::Why, why);
    ValueChoices choices{{}, otherwise, {}};
    if (translation)
        choices.translations.insert(value, *translation);
    const TranslationDraft draft(fieldOf(type, {u"Gold"_s, u"Iron"_s}), {}, choices);
    const Meant meant = draft.meant(value);
    QTEST(meant.text, "text");
    QCOMPARE(int(meant.why), int(why));
}

void TestTranslationDraft::valuesAreTranslated()
{
    TranslationDraft draft(fieldOf(DetailType::Select, {u"Warm"_s, u"Cold"_s}),
                           {{{u"Hot"_s, 1204}, {u"Cold"_s, 2}}},
                           {{{u"Gone"_s, u"Cold"_s}}, {}, {}});
    ValuesModel model(draft);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 3); // one that no record holds any more stays
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ValuesModel::Records), u"1,204"_s);
    QCOMPARE(text(2, ValuesModel::Records), QString());
    QCOMPARE(text(0, ValuesModel::Becomes), u"Hot (no such option)"_s);
    QCOMPARE(text(1, ValuesModel::Becomes), u"Cold (as it is)"_s);
    const QModelIndex hot = model.index(0, ValuesModel::Becomes);
    QVERIFY(model.setData(hot, u"Warm"_s, Qt::EditRole));
    QCOMPARE(draft.choices().translations.value(u"Hot"_s), u"Warm"_s);
    QVERIFY(model.setData(hot, u"cold "_s, Qt::EditRole)); // as the option writes it
    QCOMPARE(draft.choices().translations.value(u"Hot"_s), u"Cold"_s);
    QVERIFY(model.setData(hot, QString(), Qt::EditRole)); // left out
    QCOMPARE(text(0, ValuesModel::Becomes), u"left out"_s);
    QVERIFY(model.setData(hot, QVariant(), Qt::EditRole)); // as it is again
    QVERIFY(!draft.choices().translations.contains(u"Hot"_s));
    QVERIFY(!model.setData(model.index(0, 0), u"x"_s, Qt::EditRole));
    QCOMPARE(draft.choices(), (ValueChoices{{{u"Gone"_s, u"Cold"_s}}, {}, {}}));
}

void TestTranslationDraft::optionsAreCreatedAndRemoved()
{
    TranslationDraft draft(fieldOf(DetailType::Select, {u"Gold"_s}),
                           {{{u"Iron"_s, 9}, {u"Gold"_s, 5}, {u"Tin"_s, 2}}}, {});
    OptionsModel model(draft);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(draft.missing(), (QStringList{u"Iron"_s, u"Tin"_s}));
    draft.addOptions(draft.missing());
    QVERIFY(draft.missing().isEmpty());
    QCOMPARE(draft.choices(), (ValueChoices{{}, {}, {u"Iron"_s, u"Tin"_s}}));
    QVERIFY(draft.isNew(u"Tin"_s) && !draft.isNew(u"Gold"_s));
    draft.assign({u"Gold"_s}, u"Lead"_s); // typed, and so an option
    QCOMPARE(draft.options().constLast(), u"Lead"_s);
    draft.removeOption(u"Lead"_s);
    QCOMPARE(draft.meant(u"Gold"_s).text, u"Gold"_s);
    draft.removeOption(u"Gold"_s); // the site's own stays
    QCOMPARE(draft.options(), (QStringList{u"Gold"_s, u"Iron"_s, u"Tin"_s}));

    // Of a field of several values each part is one.
    TranslationDraft several(fieldOf(DetailType::MultiSelect, {u"A"_s}), {{{u"x"_s, 1}}}, {});
    several.assign({u"x"_s}, u"A; B"_s);
    QCOMPARE(several.options(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(several.choices().translations.value(u"x"_s), u"A;B"_s);
}

void TestTranslationDraft::allOthersBecomeSomethingElse()
{
    const ui::SourceValues values{{{u"Gold"_s, 5}, {u"Hot"_s, 2}, {u"Cold"_s, 1}}};
    TranslationDraft draft(fieldOf(DetailType::Select, {u"Gold"_s, u"Other"_s}), values,
                           {{{u"Cold"_s, u"Gold"_s}}, {}, {}});
    draft.setOtherwise(u"Other"_s);
    // What is an option already stays itself.
    const QMap<QString, QString> expected{
        {u"Cold"_s, u"Gold"_s}, {u"Gold"_s, u"Gold"_s}, {u"Other"_s, u"Other"_s}};
    QCOMPARE(draft.choices().translations, expected);
    QCOMPARE(draft.choices().otherwise, u"Other"_s);
    QCOMPARE(draft.meant(u"Hot"_s).text, u"Other"_s);
    // Read again, those say nothing of their own, and go with what they are for.
    TranslationDraft again(draft.field(), values, draft.choices());
    QCOMPARE(again.choices(), draft.choices());
    again.setOtherwise(std::nullopt);
    QCOMPARE(again.choices(), (ValueChoices{{{u"Cold"_s, u"Gold"_s}}, {}, {}}));
}

void TestTranslationDraft::suggestionsWaitToBeTaken()
{
    TranslationDraft draft(fieldOf(DetailType::Select, {u"Customer"_s, u"Prospect"_s}),
                           {{{u"customers"_s, 5}, {u"Interessent"_s, 2}, {u"Blue"_s, 1}}}, {});
    ValuesModel model(draft);
    draft.suggest();
    QCOMPARE(draft.suggestions().size(), 2);
    QVERIFY(draft.choices().translations.isEmpty());
    QCOMPARE(draft.missing().size(), 3);
    const QModelIndex first = model.index(0, ValuesModel::Becomes);
    QCOMPARE(first.data().toString(), u"perhaps Customer"_s);
    QVERIFY(first.data(Qt::ToolTipRole).toString().contains(u"plural"_s));
    QVERIFY(!first.data(ui::LinkRole).toString().isEmpty());
    QVERIFY(model.index(2, ValuesModel::Becomes).data(ui::LinkRole).toString().isEmpty());
    draft.assign({u"customers"_s}, u"Customer"_s);
    QCOMPARE(draft.suggestions().size(), 1);
}

void TestTranslationDraft::fieldsWithoutOptionsTakeWhatFits()
{
    ui::ValueField field = fieldOf(DetailType::Number, {});
    field.accepts = [](const QString &text) {
        bool isNumber = false;
        text.toInt(&isNumber);
        return isNumber;
    };
    TranslationDraft draft(field, {{{u"n/a"_s, 3}, {u"7"_s, 1}}}, {});
    const ValuesModel model(draft);
    QCOMPARE(model.index(0, ValuesModel::Becomes).data().toString(), u"n/a (does not fit)"_s);
    QCOMPARE(int(draft.meant(u"7"_s).why), int(Meant::Why::AsItIs));
    draft.assign({u"n/a"_s}, u" 12 "_s);
    QCOMPARE(draft.choices(), (ValueChoices{{{u"n/a"_s, u"12"_s}}, {}, {}}));
}

void TestTranslationDraft::typedValuesJoin()
{
    TranslationDraft draft(fieldOf(DetailType::Select, {u"Gold"_s}),
                           {{}, ui::SourceValues::Known::TooMany}, {});
    ValuesModel values(draft);
    OptionsModel options(draft);
    const QAbstractItemModelTester tester(&values);
    draft.addValue(u" Hot "_s);
    draft.addValue(u"Hot"_s);
    draft.addValue(u" "_s);
    QCOMPARE(values.rowCount(), 1);
    QCOMPARE(values.value(0), u"Hot"_s);
}

void TestTranslationDraft::optionsSayWhoComes()
{
    TranslationDraft draft(fieldOf(DetailType::MultiSelect, {u"A"_s, u"B"_s}),
                           {{{u"A"_s, 4}, {u"x"_s, 2}, {u"y"_s, 1}}},
                           {{{u"x"_s, u"A;B"_s}, {u"y"_s, u""_s}}, {}, {}});
    const OptionsModel model(draft);
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.option(0), QString());
    QCOMPARE(text(0, OptionsModel::Values), u"1"_s);
    QCOMPARE(text(1, OptionsModel::Values), u"2"_s);
    QCOMPARE(text(1, OptionsModel::Records), u"6"_s);
    QCOMPARE(text(2, OptionsModel::Records), u"2"_s);
    QCOMPARE(model.rowOf(u"B"_s), 2);
}

void TestTranslationDraft::oddOptionsArePointedOut_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("odd");
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << QStringList{u"Gold"_s, u"Golden"_s} << QStringList() << QString();
    QTest::newRow("comma") << QStringList{u"Acme, Inc."_s, u"B"_s} << QStringList{u"Acme, Inc."_s}
                           << u"comma"_s;
    QTest::newRow("bar") << QStringList{u"A|B"_s} << QStringList{u"A|B"_s} << u"bar"_s;
    QTest::newRow("case") << QStringList{u"Gold"_s, u"GOLD"_s} << QStringList{u"GOLD"_s}
                          << u"only by case"_s;
    QTest::newRow("blanks") << QStringList{u"Very  good"_s, u"very good"_s}
                            << QStringList{u"very good"_s} << u"blanks"_s;
}

void TestTranslationDraft::oddOptionsArePointedOut()
{
    QFETCH(const QStringList, options);
    QFETCH(const QStringList, odd);
    QFETCH(const QString, word);
    const auto notes = ui::optionNotes(options);
    QCOMPARE(QStringList(notes.keys()), odd);
    QVERIFY(ui::optionNotesText(options, notes).contains(word));
}

UI_TEST_MAIN(TestTranslationDraft)
#include "tst_translationdraft.moc"
