#include "pages/map/maptexts.h"
#include "pages/map/sourceseditor.h"
#include "pages/map/sourceslist.h"
#include "pages/map/stepseditor.h"
#include "pages/map/templateline.h"
#include "ui/uitest.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::TextStep;
using Combine = FieldRule::Combine;

/// The dialog that says how fields become one value, and what is done to it.
class TestSourcesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aTemplateIsTyped();
    void namesAreOffered_data();
    void namesAreOffered();
    void mistakesAreSaid_data();
    void mistakesAreSaid();
    void fieldsAreAddedMovedAndTakenAway();
    void fieldsAreJoined();
    void stepsAreWords_data();
    void stepsAreWords();
    void stepsAreAddedMovedAndRemoved();
    void theResultFollows();

private:
    template <typename Control = QWidget>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_dialog.get(), u"mapPage."_s + name);
    }
    void press(const QString &name) const { uitest::click(m_dialog.get(), u"mapPage."_s + name); }
    /// The list of fields, which is a window of its own.
    static QAbstractItemView *offered()
    {
        const auto all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            if (widget->objectName() == "mapPage.template.fields"_L1)
                return qobject_cast<QAbstractItemView *>(widget);
        }
        qFatal("no fields are offered");
    }
    QString text(const QString &label) const { return control<QLabel>(label)->text(); }
    FieldRule accepted() const
    {
        QSignalSpy wanted(m_dialog.get(), &ui::SourcesEditor::changeWanted);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        press(u"editorAcceptButton"_s);
        if (wanted.isEmpty())
            return {};
        mapping::Mapping mapping;
        wanted.constFirst().constFirst().value<ui::MapChange>().apply(mapping);
        return mapping.name;
    }

    std::unique_ptr<ui::SourcesEditor> m_dialog;
    FieldRule m_tried;
};

void TestSourcesEditor::init()
{
    ui::MapState state;
    state.mapping.name.sources = {u"FirstName"_s, u"LastName"_s};
    state.mapping.name.combine = Combine::Join;
    for (const QString &name : {u"FirstName"_s, u"LastName"_s, u"Title"_s, u"Last Activity"_s})
        state.fields.append({name});
    const ui::Target target{
        .key = u"displayName"_s, .title = u"Display name"_s, .role = ui::Target::Role::Account};
    m_dialog = std::make_unique<ui::SourcesEditor>(state, target, [this](const FieldRule &rule) {
        m_tried = rule;
        return rule.steps.size() > 2 ? ui::SourcesEditor::Result{u"It is <b>bad</b>."_s, true}
                                     : ui::SourcesEditor::Result{u"Ann <i>Berg</i>"_s};
    });
    m_dialog->show();
}

void TestSourcesEditor::cleanup()
{
    m_dialog.reset();
}

void TestSourcesEditor::aTemplateIsTyped()
{
    QCOMPARE(text(u"editorSentence"_s), u"FirstName + LastName"_s);
    press(u"way.template"_s);
    auto *line = control<ui::TemplateLine>(u"template"_s);
    QCOMPARE(line->text(), u"{FirstName} {LastName}"_s); // as it was, in its own words
    QVERIFY(!control(u"sources"_s)->isVisible());
    line->clear();
    QTest::keyClicks(line, u"Dr. {last"_s);
    QTest::keyClick(offered(), Qt::Key_Return); // the first one
    QCOMPARE(line->text(), u"Dr. {LastName}"_s);
    QTest::keyClicks(line, u"[, {title}]"_s);
    const FieldRule rule = accepted();
    QVERIFY(rule.combine == Combine::Template);
    QCOMPARE(rule.pattern, u"Dr. {LastName}[, {title}]"_s);
    QCOMPARE(rule.sources, (QStringList{u"LastName"_s, u"Title"_s}));
}

void TestSourcesEditor::namesAreOffered_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("offered");
    const QStringList all{u"FirstName"_s, u"LastName"_s, u"Title"_s, u"Last Activity"_s};
    QTest::newRow("nothing yet") << u"Hello"_s << QStringList{};
    QTest::newRow("a brace") << u"Hello {"_s << all;
    QTest::newRow("a part") << u"{last"_s << QStringList{u"LastName"_s, u"Last Activity"_s};
    QTest::newRow("behind a whole one")
        << u"{Title} {nam"_s << QStringList{u"FirstName"_s, u"LastName"_s};
    QTest::newRow("closed") << u"{Title}"_s << QStringList{};
    QTest::newRow("a brace that is meant itself") << u"{{"_s << QStringList{};
    QTest::newRow("and one that is not") << u"{{{"_s << all;
    QTest::newRow("none is called so") << u"{xyz"_s << QStringList{};
}

void TestSourcesEditor::namesAreOffered()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, offered);
    press(u"way.template"_s);
    auto *line = control<ui::TemplateLine>(u"template"_s);
    line->clear();
    QTest::keyClicks(line, typed);
    const QAbstractItemView *popup = TestSourcesEditor::offered();
    QStringList shown;
    for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
        shown.append(popup->model()->index(row, 0).data().toString());
    QCOMPARE(shown, offered);
}

void TestSourcesEditor::mistakesAreSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("not closed") << u"a {LastName"_s << u"character 3"_s;
    QTest::newRow("not opened") << u"ab}"_s << u"character 3"_s;
    QTest::newRow("no name") << u"{}"_s << u"name no field"_s;
    QTest::newRow("no field") << u"Hello"_s << u"No field"_s;
    QTest::newRow("unknown") << u"{Surname}"_s << u"“Surname” is no Salesforce field"_s;
    QTest::newRow("nothing") << u""_s << u"No field"_s;
}

void TestSourcesEditor::mistakesAreSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    press(u"way.template"_s);
    auto *line = control<ui::TemplateLine>(u"template"_s);
    line->setText(typed);
    Q_EMIT line->textEdited(typed);
    QVERIFY2(text(u"editorProblem"_s).contains(words), qPrintable(text(u"editorProblem"_s)));
    QVERIFY(line->property("refused").toBool());
    QVERIFY(line->accessibleDescription().contains(words));
    QVERIFY(!control<QAbstractButton>(u"editorAcceptButton"_s)->isEnabled());
    QVERIFY(!control(u"editorResult"_s)->isVisible());
}

void TestSourcesEditor::fieldsAreAddedMovedAndTakenAway()
{
    press(u"way.first"_s);
    auto *sources = control<ui::SourcesList>(u"sources"_s);
    auto *list = control<QListWidget>(u"sources.list"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(sources->sources(), (QStringList{u"LastName"_s, u"FirstName"_s}));
    press(u"sources.upButton"_s);
    QCOMPARE(sources->sources(), (QStringList{u"FirstName"_s, u"LastName"_s}));
    press(u"sources.addButton"_s);
    auto *filter = control<QLineEdit>(u"chooserFilter"_s);
    QTest::keyClicks(filter, u"titl"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(sources->sources().constLast(), u"Title"_s);
    QCOMPARE(text(u"editorSentence"_s), u"FirstName, else LastName, else Title"_s);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    const FieldRule rule = accepted();
    QVERIFY(rule.combine == Combine::First);
    QCOMPARE(rule.sources, (QStringList{u"LastName"_s, u"Title"_s}));
}

void TestSourcesEditor::fieldsAreJoined()
{
    auto *separator = control<QComboBox>(u"separator"_s);
    QCOMPARE(separator->currentData().toString(), u" "_s);
    separator->setCurrentIndex(1);
    QCOMPARE(m_tried.separator, u", "_s);
    separator->setCurrentIndex(separator->count() - 1); // something else
    auto *other = control<QLineEdit>(u"otherSeparator"_s);
    QVERIFY(other->isVisible());
    other->clear();
    QTest::keyClicks(other, u" / "_s);
    const FieldRule rule = accepted();
    QVERIFY(rule.combine == Combine::Join);
    QCOMPARE(rule.separator, u" / "_s);
}

void TestSourcesEditor::stepsAreWords_data()
{
    QTest::addColumn<TextStep>("step");
    QTest::addColumn<QString>("words");
    using What = TextStep::What;
    QTest::newRow("trim") << TextStep{What::Trim} << u"without blanks at its ends"_s;
    QTest::newRow("upper") << TextStep{What::UpperCase} << u"in upper case"_s;
    QTest::newRow("lower") << TextStep{What::LowerCase} << u"in lower case"_s;
    QTest::newRow("before") << TextStep{What::Before, u"@"_s} << u"the part before “@”"_s;
    QTest::newRow("after") << TextStep{What::After, u"@"_s} << u"the part after “@”"_s;
    QTest::newRow("replace") << TextStep{What::Replace, u"a"_s, u"b"_s} << u"“a” replaced by “b”"_s;
    QTest::newRow("by nothing") << TextStep{What::Replace, u"a"_s} << u"without “a”"_s;
    QTest::newRow("digits") << TextStep{What::OnlyDigits} << u"only its digits"_s;
    QTest::newRow("HTML") << TextStep{What::HtmlToText} << u"HTML as plain text"_s;
    QTest::newRow("first") << TextStep{What::First, {}, {}, 40}
                           << u"the first 40 character(s)"_s; // its plural is a translation's
}

void TestSourcesEditor::stepsAreWords()
{
    QFETCH(TextStep, step);
    QFETCH(QString, words);
    QCOMPARE(ui::stepText(step), words);
    FieldRule rule{u"T"_s};
    rule.sources = {u"A"_s};
    rule.steps = {step};
    QCOMPARE(ui::ruleText(rule), u"A, "_s + words);
    ui::StepsEditor editor(u"steps"_s);
    editor.setSteps({step});
    QVERIFY(editor.steps() == QList{step});
    auto *what = uitest::control<QComboBox>(&editor, u"steps.what0"_s);
    QCOMPARE(what->currentData().toInt(), int(step.what));
    // Another step and back: nothing that it had no use for stays.
    what->setCurrentIndex(what->findData(int(TextStep::What::UpperCase)));
    QVERIFY(editor.steps() == QList{TextStep{TextStep::What::UpperCase}});
}

void TestSourcesEditor::stepsAreAddedMovedAndRemoved()
{
    press(u"steps.addButton"_s);
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"mapPage.steps.what0"_s);
    QTest::keyClicks(m_dialog->focusWidget(), u"Upper"_s);
    press(u"steps.addButton"_s);
    auto *what = control<QComboBox>(u"steps.what1"_s);
    what->setCurrentIndex(what->findData(int(TextStep::What::First)));
    control<QSpinBox>(u"steps.count1"_s)->setValue(12);
    QCOMPARE(text(u"editorSentence"_s),
             u"FirstName + LastName, in upper case, the first 12 character(s)"_s);
    QVERIFY(!control<QAbstractButton>(u"steps.down1"_s)->isEnabled());
    press(u"steps.up1"_s);
    QCOMPARE(m_tried.steps.size(), 2);
    QVERIFY(m_tried.steps.constFirst().what == TextStep::What::First);
    press(u"steps.remove0"_s);
    const FieldRule rule = accepted();
    QVERIFY(rule.steps == QList{TextStep{TextStep::What::UpperCase}});
}

void TestSourcesEditor::theResultFollows()
{
    QCOMPARE(text(u"editorResult"_s), u"On the card: Ann <i>Berg</i>"_s);
    QCOMPARE(control<QLabel>(u"editorResult"_s)->textFormat(), Qt::PlainText);
    for (int i = 0; i < 3; ++i)
        press(u"steps.addButton"_s);
    QCOMPARE(text(u"editorProblem"_s), u"It is <b>bad</b>."_s);
    QVERIFY(!control(u"editorResult"_s)->isVisible());
    QVERIFY(control<QAbstractButton>(u"editorAcceptButton"_s)->isEnabled()); // others may be fine
}

UI_TEST_MAIN(TestSourcesEditor)
#include "tst_sourceseditor.moc"
