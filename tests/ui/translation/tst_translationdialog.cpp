#include "translation/optionstable.h"
#include "translation/translationdialog.h"
#include "translation/valuestable.h"
#include "ui/uitest.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>

using namespace Qt::StringLiterals;
using model::DetailType;
using ui::SourceValues;
using ui::ValueChoices;

/// The dialog that asks what values become, by mouse, by keyboard alone and with a lot to show.
class TestTranslationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { delete m_dialog; }
    void optionsAreChosenInTheRow();
    void optionsAreTypedInTheRow();
    void severalAreGivenByKeyboard();
    void severalAreDropped();
    void whatIsNoDropDoesNothing();
    void missingOptionsAreCreated();
    void noMoreOptionsThanAField();
    void suggestionsAreTaken();
    void allOthers();
    void tooManyValuesAreTyped();
    void valuesAreFoundAndSorted();
    void everyControlHasAName();
    void twoThousandAreQuick();

private:
    template <typename Control = QWidget>
    Control *control(const QString &name)
    {
        return uitest::control<Control>(m_dialog, u"values"_s + name);
    }
    ui::ValuesTable *table() { return control<ui::ValuesTable>(u"Table"_s); }
    ui::OptionsTable *options() { return control<ui::OptionsTable>(u"OptionTable"_s); }
    QString text(const QString &name) { return control<QLabel>(name)->text(); }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    void open(const SourceValues &values, const QStringList &options,
              DetailType type = DetailType::Select, const ValueChoices &choices = {});
    bool drop(const QMimeData *mime, int row);
    ValueChoices accept();

    QPointer<ui::TranslationDialog> m_dialog;
    std::optional<ValueChoices> m_chosen;
};

static const SourceValues someValues{
    {{u"Hot"_s, 120}, {u"Gold"_s, 40}, {u"Cold"_s, 7}, {u"Ice, cold"_s, 1}}};

void TestTranslationDialog::open(const SourceValues &values, const QStringList &options,
                                 DetailType type, const ValueChoices &choices)
{
    m_chosen.reset();
    m_dialog = new ui::TranslationDialog(
        {.title = u"Level"_s, .from = u"Level__c"_s, .type = type, .present = options}, values,
        choices, u"values"_s, nullptr);
    connect(m_dialog, &ui::TranslationDialog::chosen, this,
            [this](const ValueChoices &chosen) { m_chosen = chosen; });
    m_dialog->open();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

bool TestTranslationDialog::drop(const QMimeData *mime, int row)
{
    const QPoint at = options()->visualRect(options()->model()->index(row, 0)).center();
    QWidget *viewport = options()->viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent drop(at, Qt::CopyAction, mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &drop);
    return drop.isAccepted();
}

ValueChoices TestTranslationDialog::accept()
{
    uitest::click(m_dialog, u"valuesAcceptButton"_s);
    return m_chosen.value_or(ValueChoices());
}

void TestTranslationDialog::optionsAreChosenInTheRow()
{
    open(someValues, {u"Gold"_s, u"Iron"_s});
    QVERIFY(table()->hasFocus());
    QCOMPARE(cell(0, 2), u"Hot (no such option)"_s);
    QCOMPARE(text(u"Count"_s),
             u"3 value(s) in 128 record(s) have no option and would be left out."_s);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *box = table()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"What Hot becomes"_s);
    box->setCurrentIndex(box->findText(u"Iron"_s));
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(cell(0, 2), u"Iron"_s);
    QVERIFY(text(u"Count"_s).startsWith(u"2 value(s) in 8"_s));
    QCOMPARE(accept(), (ValueChoices{{{u"Hot"_s, u"Iron"_s}}, {}, {}}));
}

void TestTranslationDialog::optionsAreTypedInTheRow()
{
    open(someValues, {u"Gold"_s, u"Iron"_s});
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *box = table()->findChild<QComboBox *>();
    QVERIFY(box);
    QTest::keyClicks(box, u"iron"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(cell(2, 2), u"Iron"_s);
    // Delete takes it back.
    QTest::keyClick(table(), Qt::Key_Delete);
    QTRY_COMPARE(cell(2, 2), u"Cold (no such option)"_s);
}

void TestTranslationDialog::severalAreGivenByKeyboard()
{
    open(someValues, {u"Gold"_s, u"Iron"_s});
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(table()->selectedValues(), (QStringList{u"Cold"_s, u"Ice, cold"_s}));
    QCOMPARE(control<QPushButton>(u"UseButton"_s)->text(), u"Use for 2 selected value(s)"_s);
    options()->setFocus();
    QTest::keyClick(options(), Qt::Key_Down);
    QTest::keyClick(options(), Qt::Key_Return);
    QCOMPARE(text(u"Said"_s), u"2 value(s) → Iron"_s);
    const QMap<QString, QString> expected{{u"Cold"_s, u"Iron"_s}, {u"Ice, cold"_s, u"Iron"_s}};
    QCOMPARE(accept().translations, expected);
}

void TestTranslationDialog::severalAreDropped()
{
    open(someValues, {u"Gold"_s, u"Iron"_s});
    const std::unique_ptr<QMimeData> two(ui::ValuesTable::mimeOf({u"Hot"_s, u"Cold"_s}));
    QVERIFY(drop(two.get(), 2));
    QCOMPARE(cell(0, 2), u"Iron"_s);
    QCOMPARE(cell(2, 2), u"Iron"_s);
    const std::unique_ptr<QMimeData> one(ui::ValuesTable::mimeOf({u"Cold"_s}));
    QVERIFY(drop(one.get(), 0));
    QCOMPARE(cell(2, 2), u"left out"_s);
    const QMap<QString, QString> expected{{u"Hot"_s, u"Iron"_s}, {u"Cold"_s, u""_s}};
    QCOMPARE(accept().translations, expected);
}

void TestTranslationDialog::whatIsNoDropDoesNothing()
{
    open(someValues, {u"Gold"_s});
    QMimeData text;
    text.setText(u"Gold"_s);
    QVERIFY(!drop(&text, 1));
    accept();
    QVERIFY(!m_chosen); // nothing was changed
}

void TestTranslationDialog::missingOptionsAreCreated()
{
    open(someValues, {u"Gold"_s});
    auto *create = control<QPushButton>(u"CreateButton"_s);
    QCOMPARE(create->text(), u"Create 3 missing option(s)"_s);
    QTest::mouseClick(create, Qt::LeftButton);
    QVERIFY(!create->isEnabled());
    QCOMPARE(text(u"Count"_s), u"Every value has an option."_s);
    QVERIFY(text(u"Notes"_s).contains(u"comma"_s));
    QVERIFY(control<QLabel>(u"Notes"_s)->isVisible());
    QCOMPARE(accept().options, (QStringList{u"Hot"_s, u"Cold"_s, u"Ice, cold"_s}));
}

void TestTranslationDialog::noMoreOptionsThanAField()
{
    QStringList present;
    for (int i = 0; i < 1998; ++i)
        present.append(u"Option %1"_s.arg(i));
    open(someValues, present);
    auto *create = control<QPushButton>(u"CreateButton"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY(text(u"Notes"_s).contains(u"room for 2 more"_s));
    auto *typed = control<QLineEdit>(u"NewOption"_s);
    for (const QString &option : {u"a"_s, u"b"_s, u"c"_s}) {
        typed->setText(option);
        QTest::keyClick(typed, Qt::Key_Return);
    }
    QVERIFY(!control<QPushButton>(u"AcceptButton"_s)->isEnabled());
    uitest::click(m_dialog, u"valuesRemoveButton"_s); // the last one, which is current
    QVERIFY(control<QPushButton>(u"AcceptButton"_s)->isEnabled());
}

void TestTranslationDialog::suggestionsAreTaken()
{
    open({{{u"Kunde"_s, 3}, {u"PROSPECT"_s, 2}, {u"Blue"_s, 1}}}, {u"Customer"_s, u"Prospect"_s});
    auto *all = control<QPushButton>(u"TakeAllButton"_s);
    QVERIFY(!all->isVisible());
    uitest::click(m_dialog, u"valuesSuggestButton"_s);
    QCOMPARE(cell(0, 2), u"perhaps Customer"_s);
    QVERIFY(text(u"Said"_s).startsWith(u"2 suggestion(s)"_s));
    QVERIFY(text(u"Count"_s).startsWith(u"3 value(s)"_s)); // none is used yet
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(!all->isVisible());
    const QMap<QString, QString> expected{{u"Kunde"_s, u"Customer"_s},
                                          {u"PROSPECT"_s, u"Prospect"_s}};
    QCOMPARE(accept().translations, expected);
}

void TestTranslationDialog::allOthers()
{
    open(someValues, {u"Gold"_s, u"Iron"_s});
    auto *others = control<QComboBox>(u"Others"_s);
    others->setCurrentIndex(others->findText(u"Iron"_s));
    Q_EMIT others->activated(others->currentIndex());
    QCOMPARE(cell(0, 2), u"Iron (as all others)"_s);
    QCOMPARE(cell(1, 2), u"Gold (as it is)"_s);
    QCOMPARE(text(u"OthersCount"_s), u"That is 3 value(s) in 128 record(s)."_s);
    const ValueChoices chosen = accept();
    QCOMPARE(chosen.otherwise, u"Iron"_s);
    QCOMPARE(chosen.translations.value(u"Gold"_s), u"Gold"_s);

    delete m_dialog;
    open(someValues, {u"Gold"_s, u"Iron"_s}, DetailType::Select, chosen);
    others = control<QComboBox>(u"Others"_s);
    QCOMPARE(others->currentText(), u"Iron"_s);
    others->setCurrentIndex(0);
    Q_EMIT others->activated(0);
    QCOMPARE(accept(), ValueChoices());
    QVERIFY(m_chosen);

    // Where there are no options it is typed.
    delete m_dialog;
    open(someValues, {}, DetailType::Text);
    others = control<QComboBox>(u"Others"_s);
    QVERIFY(others->isEditable());
    others->lineEdit()->selectAll();
    QTest::keyClicks(others->lineEdit(), u"Unknown"_s);
    QTest::keyClick(others->lineEdit(), Qt::Key_Return);
    QCOMPARE(accept().otherwise, u"Unknown"_s);
}

void TestTranslationDialog::tooManyValuesAreTyped()
{
    open({{}, SourceValues::Known::TooMany}, {u"Gold"_s});
    QVERIFY(text(u"Explanation"_s).contains(u"more than 2,000"_s));
    auto *typed = control<QLineEdit>(u"NewValue"_s);
    typed->setFocus();
    QTest::keyClicks(typed, u"Hot"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_F2);
    auto *box = table()->findChild<QComboBox *>();
    QVERIFY(box);
    QTest::keyClicks(box, u"Gold"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(cell(0, 2), u"Gold"_s);
    QCOMPARE(accept(), (ValueChoices{{{u"Hot"_s, u"Gold"_s}}, {}, {}}));
}

void TestTranslationDialog::valuesAreFoundAndSorted()
{
    open(someValues, {u"Gold"_s});
    auto *find = control<QLineEdit>(u"Find"_s);
    find->setText(u"COLD"_s);
    QCOMPARE(table()->model()->rowCount(), 2);
    find->clear();
    control<QComboBox>(u"Sort"_s)->setCurrentIndex(1);
    QCOMPARE(cell(0, 0), u"Cold"_s);
    control<QComboBox>(u"Show"_s)->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 3); // all but Gold
}

void TestTranslationDialog::everyControlHasAName()
{
    open({someValues.values, SourceValues::Known::Short}, {u"Gold"_s});
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()))
            continue;
        const auto *press = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty() || (press && !press->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
}

void TestTranslationDialog::twoThousandAreQuick()
{
    SourceValues values;
    QStringList present;
    for (int i = 0; i < 2000; ++i) {
        values.values.append({u"Value number %1"_s.arg(i), 2000 - i});
        present.append(u"Value numbered %1"_s.arg(i));
    }
    QElapsedTimer timer;
    timer.start();
    open(values, present);
    QApplication::processEvents();
    const qint64 opened = timer.restart();
    const std::unique_ptr<QMimeData> one(ui::ValuesTable::mimeOf({u"Value number 5"_s}));
    QVERIFY(drop(one.get(), 1));
    QApplication::processEvents();
    const qint64 dropped = timer.restart();
    control<QLineEdit>(u"Find"_s)->setText(u"9"_s);
    QApplication::processEvents();
    const qint64 found = timer.restart();
    uitest::click(m_dialog, u"valuesSuggestButton"_s);
    QApplication::processEvents();
    const qint64 suggested = timer.elapsed();
    qInfo("opened %lld ms, dropped %lld ms, found %lld ms, suggested %lld ms", opened, dropped,
          found, suggested);
    QVERIFY(opened < 3000 && dropped < 1000 && found < 1000 && suggested < 5000);
}

UI_TEST_MAIN(TestTranslationDialog)
#include "tst_translationdialog.moc"
