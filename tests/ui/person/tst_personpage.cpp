#include "pages/person/addressdialog.h"
#include "pages/person/examplemodel.h"
#include "pages/person/personcounter.h"
#include "pages/person/personpage.h"
#include "project/projectfile.h"
#include "support/cellroles.h"
#include "ui/uitest.h"
#include "widgets/choicecard.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using project::Condition;
using project::PersonAccounts;
using project::PersonRule;
using ui::ExampleModel;

/// The page that asks what person accounts become, by clicks and keys.
class TestPersonPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isNeededOnlyWhereThereAreSome();
    void cardsChoose_data();
    void cardsChoose();
    void arrowsWalkThroughTheCards();
    void saysWhatEachComesTo();
    void examplesFollowTheChoice();
    void thoseWithoutEmail_data();
    void thoseWithoutEmail();
    void theExceptionGoesWithTheChoice();
    void writesARule();
    void rulesAreMovedAndRemoved();
    void rulesComeBack();
    void aRuleOfSeveralConditionsStays();
    void recordsAreShownAsTheyAre();
    void severalConditions();
    void conditionsByKeyboard();
    void typingIsOneStep();
    void stepsAreTakenBack();
    void valuesAreOffered();
    void severalValuesAreOffered();
    void examplesOfOneBranch();
    void saysWhatItComesTo();
    void aboutAndThenExactly();
    void givesAnAddress();
    void addressesAreChecked_data();
    void addressesAreChecked();
    void everythingHasAName();

private:
    project::Project &project() { return m_session->project(); }
    QString outcome(const QString &card) const
    {
        return uitest::control(m_page.get(), u"personPage."_s + card)->accessibleDescription();
    }
    template <typename Control = QWidget>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_page.get(), u"personPage."_s + name);
    }
    void click(const QString &name) { uitest::click(m_page.get(), u"personPage."_s + name); }
    void pick(const QString &name, const QVariant &value)
    {
        auto *box = control<QComboBox>(name);
        const int index = box->findData(value);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
    }
    void enter()
    {
        m_page->enter();
        finish();
    }
    /// Waits until everything is counted exactly.
    void finish()
    {
        auto *counter = m_page->findChild<ui::PersonCounter *>();
        QTRY_VERIFY(counter->now() && !counter->now()->isAbout);
    }
    QString text(const QString &name) const { return control<QLabel>(name)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::PersonPage> m_page;
};

void TestPersonPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"Account.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,Name,IsPersonAccount,FirstName,LastName,PersonEmail,Company__pc\n"
               "0015e00000Xyz9kAAB,Acme,0,,,,\n"
               "0015e00000Xyz9lAAB,Ana Souza,1,Ana,Souza,ana@example.com,\n"
               "0015e00000Xyz9mAAB,Wilson Family,1,,Wilson Family,,\n"
               "0015e00000Xyz9nAAB,<b>Priya</b>,1,<b>Priya</b>,Nair,priya@example.com,Nair Ltd\n");
    file.close();
    m_page.reset();
    m_session = std::make_unique<ui::Session>();
    m_session->begin(project::ProjectFile(m_folder->filePath(u"a.salesferry"_s), {}));
    const auto sources = operations::openSources({{file.fileName(), {}}}, m_session->folder(), {});
    QVERIFY(sources);
    m_session->takeSources(*sources);
    project().sources = {{file.fileName(), (*sources)->fingerprints.constFirst()}};
    m_page = std::make_unique<ui::PersonPage>(*m_session);
    m_page->resize(900, 900);
    m_page->show();
}

void TestPersonPage::isNeededOnlyWhereThereAreSome()
{
    QVERIFY(m_page->isNeeded());
    QVERIFY(m_page->title().contains(u'3'));
    m_session->takeSources(nullptr);
    QVERIFY(!m_page->isNeeded());
    m_page->enter(); // shows nothing, and does not fall over
}

void TestPersonPage::cardsChoose_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<PersonAccounts>("becomes");
    QTest::newRow("customers") << u"customersCard"_s << PersonAccounts::Customers;
    QTest::newRow("organizations") << u"organizationsCard"_s << PersonAccounts::Organizations;
    QTest::newRow("both") << u"bothCard"_s << PersonAccounts::Both;
    QTest::newRow("left out") << u"leaveOutCard"_s << PersonAccounts::LeaveOut;
}

void TestPersonPage::cardsChoose()
{
    QFETCH(QString, card);
    QFETCH(PersonAccounts, becomes);
    project().personAccounts =
        becomes == PersonAccounts::Customers ? PersonAccounts::LeaveOut : PersonAccounts::Customers;
    enter();
    QVERIFY(!control<ui::ChoiceCard>(card)->isChecked());
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    click(card);
    QCOMPARE(project().personAccounts, becomes);
    QVERIFY(project().personRules.isEmpty());
    QVERIFY(!saved.isEmpty());
    QVERIFY(!control(u"rules"_s)->isVisible());
    // And it is shown so when the project is opened again.
    ui::PersonPage another(*m_session);
    another.enter();
    QVERIFY(uitest::control<ui::ChoiceCard>(&another, u"personPage."_s + card)->isChecked());
}

void TestPersonPage::arrowsWalkThroughTheCards()
{
    enter();
    auto *customers = control<ui::ChoiceCard>(u"customersCard"_s);
    customers->setFocus();
    QTest::keyClick(customers, Qt::Key_Right);
    QCOMPARE(project().personAccounts, PersonAccounts::Organizations);
}

void TestPersonPage::saysWhatEachComesTo()
{
    enter();
    QVERIFY(outcome(u"customersCard"_s).endsWith(u"+2 customer(s)"_s));
    QVERIFY(outcome(u"organizationsCard"_s).endsWith(u"+3 organization(s)"_s));
    QVERIFY(outcome(u"bothCard"_s).endsWith(u"+2 customer(s), +3 organization(s)"_s));
    QVERIFY(outcome(u"leaveOutCard"_s).endsWith(u"nothing"_s));
}

void TestPersonPage::examplesFollowTheChoice()
{
    enter();
    auto *table = control<ui::TableView>(u"examplesTable"_s);
    const auto text = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(text(0, ExampleModel::Person), u"Ana Souza · 0015e00000Xyz9lAAB"_s);
    QCOMPARE(text(0, ExampleModel::Becomes), u"Customer"_s);
    QCOMPARE(text(0, ExampleModel::DisplayName), u"Ana Souza"_s);
    QCOMPARE(text(0, ExampleModel::Organization), u"none"_s);
    QCOMPARE(text(1, ExampleModel::Email), u"missing"_s);
    QCOMPARE(text(1, ExampleModel::Becomes), u"Cannot be a customer: no email"_s);
    QCOMPARE(table->model()->index(1, ExampleModel::Becomes).data(ui::ToneRole).toInt(),
             int(ui::Tone::Bad));
    click(u"bothCard"_s);
    QTRY_COMPARE(text(0, ExampleModel::Becomes), u"Both"_s);
    QCOMPARE(text(0, ExampleModel::Organization), u"Ana Souza"_s);
    QCOMPARE(text(1, ExampleModel::Becomes), u"Organization only: no email"_s);
    click(u"leaveOutCard"_s);
    QTRY_COMPARE(text(0, ExampleModel::Becomes), u"Left out"_s);
    QVERIFY(!control(u"withoutEmail"_s)->isVisible());
}

void TestPersonPage::thoseWithoutEmail_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<PersonAccounts>("becomes");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("organizations") << u"makeOrganizationsButton"_s << PersonAccounts::Organizations
                                   << u"+2 customer(s), +1 organization(s)"_s;
    QTest::newRow("left out") << u"leaveThemOutButton"_s << PersonAccounts::LeaveOut
                              << u"+2 customer(s)"_s;
}

void TestPersonPage::thoseWithoutEmail()
{
    QFETCH(QString, button);
    QFETCH(PersonAccounts, becomes);
    QFETCH(QString, outcome);
    enter();
    QVERIFY(control(button)->isVisible());
    click(button);
    const PersonRule rule{{{u"PersonEmail"_s, Condition::Test::IsEmpty}}, true, becomes};
    QCOMPARE(project().personRules, QList{rule});
    QCOMPARE(project().personAccounts, PersonAccounts::Customers);
    QTRY_VERIFY(this->outcome(u"customersCard"_s).endsWith(outcome));
    QTRY_VERIFY(control(u"undoButton"_s)->isVisible());
    QVERIFY(!control(button)->isVisible());
    QVERIFY(control<ui::ChoiceCard>(u"customersCard"_s)->isChecked()); // no rules to look at
    click(u"undoButton"_s);
    QVERIFY(project().personRules.isEmpty());
    QTRY_VERIFY(control(button)->isVisible());
}

void TestPersonPage::theExceptionGoesWithTheChoice()
{
    enter();
    click(u"makeOrganizationsButton"_s);
    click(u"bothCard"_s);
    QCOMPARE(project().personRules.size(), 1); // as sensible there
    click(u"organizationsCard"_s);
    QVERIFY(project().personRules.isEmpty()); // all are
}

void TestPersonPage::writesARule()
{
    enter();
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    click(u"ruleCard"_s);
    QVERIFY(control(u"rules"_s)->isVisible());
    QCOMPARE(project().personRules.size(), 1);
    pick(u"rules.rule1.condition1.field"_s, u"Company__pc"_s);
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::Contains));
    auto *value = control<QLineEdit>(u"rules.rule1.condition1.value"_s);
    QTest::keyClicks(value, u"LTD"_s);
    pick(u"rules.rule1.becomes"_s, int(PersonAccounts::Both));
    pick(u"rules.otherwise"_s, int(PersonAccounts::LeaveOut));
    const PersonRule rule{
        {{u"Company__pc"_s, Condition::Test::Contains, u"LTD"_s}}, true, PersonAccounts::Both};
    QCOMPARE(project().personRules, QList{rule});
    QCOMPARE(project().personAccounts, PersonAccounts::LeaveOut);
    QTRY_COMPARE(control<QLabel>(u"rules.rule1.count"_s)->text(), u"1"_s);
    QTRY_COMPARE(control<QLabel>(u"rules.otherwiseCount"_s)->text(), u"2"_s);
    QTRY_VERIFY(
        outcome(u"ruleCard"_s).endsWith(u"+1 customer(s), +1 organization(s), 2 left out"_s));
    QVERIFY(saved.size() >= 2);
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::IsNotEmpty));
    QVERIFY(!value->isEnabled());
    // What is half written can be saved and opened again.
    click(u"rules.addButton"_s);
    QVERIFY(m_session->save());
    const auto read = project::ProjectFile::load(m_session->file->path());
    QVERIFY(read);
    QCOMPARE(read->project.personRules, project().personRules);
}

void TestPersonPage::rulesAreMovedAndRemoved()
{
    const PersonRule company{{{u"Company__pc"_s, Condition::Test::IsNotEmpty}}};
    const PersonRule family{
        {{u"Name"_s, Condition::Test::Contains, u"Family"_s}}, true, PersonAccounts::LeaveOut};
    project().personRules = {company, family};
    enter();
    QVERIFY(control<ui::ChoiceCard>(u"ruleCard"_s)->isChecked());
    QVERIFY(!control(u"rules.rule1.up"_s)->isEnabled());
    click(u"rules.rule1.down"_s);
    QCOMPARE(project().personRules, (QList{family, company}));
    QVERIFY(!control(u"rules.rule2.down"_s)->isEnabled());
    click(u"rules.rule1.remove"_s);
    QCOMPARE(project().personRules, QList{company});
    click(u"rules.rule1.remove"_s);
    QVERIFY(project().personRules.isEmpty());
    QVERIFY(control(u"rules"_s)->isVisible()); // the user is still writing rules
    click(u"rules.addButton"_s);
    QCOMPARE(project().personRules.size(), 1);
}

void TestPersonPage::rulesComeBack()
{
    const PersonRule company{{{u"Company__pc"_s, Condition::Test::IsNotEmpty}}};
    project().personRules = {company};
    enter();
    click(u"customersCard"_s);
    QVERIFY(project().personRules.isEmpty());
    click(u"ruleCard"_s);
    QCOMPARE(project().personRules, QList{company});
}

void TestPersonPage::aRuleOfSeveralConditionsStays()
{
    const PersonRule rule{{{u"Company__pc"_s, Condition::Test::IsNotEmpty},
                           {u"Nowhere__c"_s, Condition::Test::Is, u"x"_s}},
                          false,
                          PersonAccounts::Both};
    const PersonRule gone{{{u"Nowhere__c"_s, Condition::Test::Is, u"x"_s}}};
    project().personRules = {rule, gone};
    enter();
    pick(u"rules.otherwise"_s, int(PersonAccounts::LeaveOut));
    QCOMPARE(project().personRules, (QList{rule, gone}));
    QCOMPARE(control<QComboBox>(u"rules.rule1.condition2.field"_s)->currentText(), u"Nowhere__c"_s);
    QCOMPARE(control<QComboBox>(u"rules.rule1.all"_s)->currentData().toBool(), false);
}

void TestPersonPage::severalConditions()
{
    enter();
    click(u"ruleCard"_s);
    QVERIFY(!m_page->findChild<QWidget *>(u"personPage.rules.rule1.all"_s)); // there is one only
    QVERIFY(!control(u"rules.rule1.condition1.remove"_s)->isVisible());
    pick(u"rules.rule1.condition1.field"_s, u"Company__pc"_s);
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::IsNotEmpty));
    click(u"rules.rule1.addButton"_s);
    QCOMPARE(QApplication::focusWidget()->objectName(),
             u"personPage.rules.rule1.condition2.field"_s);
    pick(u"rules.rule1.condition2.field"_s, u"PersonEmail"_s);
    pick(u"rules.rule1.condition2.test"_s, int(Condition::Test::IsEmpty));
    const Condition company{u"Company__pc"_s, Condition::Test::IsNotEmpty};
    const Condition email{u"PersonEmail"_s, Condition::Test::IsEmpty};
    QCOMPARE(project().personRules, (QList{PersonRule{{company, email}}}));
    QTRY_COMPARE(text(u"rules.rule1.count"_s), u"0"_s);
    pick(u"rules.rule1.all"_s, false);
    QVERIFY(!project().personRules.constFirst().all);
    QTRY_COMPARE(text(u"rules.rule1.count"_s), u"2"_s);
    QTRY_COMPARE(text(u"rules.rule1.examples"_s), u"For example Wilson Family, <b>Priya</b>"_s);
    QTRY_COMPARE(text(u"rules.otherwiseExamples"_s), u"For example Ana Souza"_s);
    click(u"rules.rule1.condition1.remove"_s);
    QCOMPARE(project().personRules, (QList{PersonRule{{email}, false}}));
    QCOMPARE(QApplication::focusWidget()->objectName(),
             u"personPage.rules.rule1.condition1.field"_s);
    QTRY_COMPARE(text(u"rules.rule1.count"_s), u"1"_s);
}

void TestPersonPage::conditionsByKeyboard()
{
    enter();
    auto *card = control<ui::ChoiceCard>(u"customersCard"_s);
    card->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Right})
        QTest::keyClick(QApplication::focusWidget(), key);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"personPage.ruleCard"_s);
    finish();
    // Tab goes through a rule as it is read, and then on.
    QStringList names;
    for (int i = 0; i < 30 && !names.contains(u"personPage.rules.otherwise"_s); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        names.append(QApplication::focusWidget()->objectName());
    }
    const QString rule = u"personPage.rules.rule1."_s;
    QCOMPARE(
        names,
        (QStringList{rule + u"remove"_s, rule + u"condition1.field"_s, rule + u"condition1.test"_s,
                     rule + u"condition1.value"_s, rule + u"becomes"_s, rule + u"addButton"_s,
                     u"personPage.rules.addButton"_s, u"personPage.rules.otherwise"_s}));
    auto *field = control<QComboBox>(u"rules.rule1.condition1.field"_s);
    field->setFocus();
    QTest::keyClicks(field, u"Comp"_s);
    QCOMPARE(field->currentData().toString(), u"Company__pc"_s);
    auto *test = control<QComboBox>(u"rules.rule1.condition1.test"_s);
    QTest::keyClick(test, Qt::Key_Down);
    QCOMPARE(project().personRules.constFirst().conditions,
             (QList{Condition{u"Company__pc"_s, Condition::Test::IsNot}}));
    auto *add = control<QAbstractButton>(u"rules.rule1.addButton"_s);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(project().personRules.constFirst().conditions.size(), 2);
}

void TestPersonPage::typingIsOneStep()
{
    enter();
    click(u"ruleCard"_s);
    pick(u"rules.rule1.condition1.field"_s, u"Company__pc"_s);
    const auto steps = [this] { return m_session->history.steps().size(); };
    const qsizetype before = steps();
    auto *value = control<QLineEdit>(u"rules.rule1.condition1.value"_s);
    value->setFocus();
    QTest::keyClicks(value, u"Nair Ltd"_s);
    QCOMPARE(steps(), before + 1);
    QTRY_COMPARE(text(u"rules.rule1.count"_s), u"1"_s);
    QCOMPARE(value->text(), u"Nair Ltd"_s); // nothing came in between
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::Contains));
    QCOMPARE(steps(), before + 2);
    control(u"rules.rule1.condition1.value"_s)->setFocus();
    QTest::keyClick(value, Qt::Key_Backspace);
    QTest::keyClick(value, Qt::Key_Backspace);
    QCOMPARE(steps(), before + 3);
}

void TestPersonPage::stepsAreTakenBack()
{
    enter();
    click(u"organizationsCard"_s);
    click(u"ruleCard"_s);
    pick(u"rules.rule1.condition1.field"_s, u"Company__pc"_s);
    click(u"rules.rule1.addButton"_s);
    QCOMPARE(project().personRules.constFirst().conditions.size(), 2);
    m_page->undo();
    QCOMPARE(project().personRules.constFirst().conditions.size(), 1);
    QVERIFY(!m_page->findChild<QWidget *>(u"personPage.rules.rule1.condition2"_s));
    m_page->undo();
    QCOMPARE(control<QComboBox>(u"rules.rule1.condition1.field"_s)->currentIndex(), 0);
    m_page->undo();
    QVERIFY(control<ui::ChoiceCard>(u"organizationsCard"_s)->isChecked());
    QVERIFY(!control(u"rules"_s)->isVisible());
    m_page->undo();
    QVERIFY(control<ui::ChoiceCard>(u"customersCard"_s)->isChecked());
    finish();
    QTRY_VERIFY(control(u"makeOrganizationsButton"_s)->isVisible());
    for (int i = 0; i < 4; ++i)
        m_page->redo();
    QVERIFY(control<ui::ChoiceCard>(u"ruleCard"_s)->isChecked());
    QCOMPARE(control<QComboBox>(u"rules.rule1.condition1.field"_s)->currentData().toString(),
             u"Company__pc"_s);
    QTRY_VERIFY(control(u"rules.rule1.condition2"_s)->isVisible());
}

/// The list of values that a field has opened.
static QAbstractItemView *offered(QLineEdit *field)
{
    const auto *completer = field->findChild<QCompleter *>();
    return completer->popup()->isVisible() ? completer->popup() : nullptr;
}

void TestPersonPage::valuesAreOffered()
{
    enter();
    click(u"ruleCard"_s);
    pick(u"rules.rule1.condition1.field"_s, u"Company__pc"_s);
    auto *value = control<QLineEdit>(u"rules.rule1.condition1.value"_s);
    value->setFocus();
    QVERIFY(!offered(value));
    QTest::keyClick(value, Qt::Key_Down);
    QVERIFY(offered(value));
    QCOMPARE(offered(value)->model()->rowCount(), 1);
    QCOMPARE(offered(value)->model()->index(0, 0).data().toString(), u"Nair Ltd (1)"_s);
    QTest::keyClick(offered(value), Qt::Key_Down);
    QTest::keyClick(offered(value), Qt::Key_Return);
    QVERIFY(!offered(value));
    QCOMPARE(value->text(), u"Nair Ltd"_s);
    QCOMPARE(project().personRules.constFirst().conditions.constFirst().value, u"Nair Ltd"_s);
    // What is typed narrows them, wherever it stands in a value.
    value->selectAll();
    QTest::keyClicks(value, u"lt"_s);
    QVERIFY(offered(value));
    QTest::keyClicks(value, u"x"_s);
    QVERIFY(!offered(value));
    QCOMPARE(project().personRules.constFirst().conditions.constFirst().value, u"ltx"_s);
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::IsEmpty));
    QVERIFY(!value->isEnabled());
}

void TestPersonPage::severalValuesAreOffered()
{
    enter();
    click(u"ruleCard"_s);
    pick(u"rules.rule1.condition1.field"_s, u"LastName"_s);
    pick(u"rules.rule1.condition1.test"_s, int(Condition::Test::OneOf));
    auto *value = control<QLineEdit>(u"rules.rule1.condition1.value"_s);
    value->setFocus();
    QTest::keyClicks(value, u"Souza; na"_s);
    QVERIFY(offered(value));
    QTest::keyClick(offered(value), Qt::Key_Down);
    QTest::keyClick(offered(value), Qt::Key_Return);
    QCOMPARE(value->text(), u"Souza; Nair"_s);
    QTRY_COMPARE(text(u"rules.rule1.count"_s), u"2"_s);
}

void TestPersonPage::examplesOfOneBranch()
{
    project().personRules = {{{{u"Company__pc"_s, Condition::Test::IsNotEmpty}}}};
    enter();
    auto *table = control<ui::TableView>(u"examplesTable"_s);
    const auto person = [table](int row) {
        return table->model()->index(row, ExampleModel::DecidedBy).data().toString();
    };
    QVERIFY(!table->isColumnHidden(ExampleModel::DecidedBy));
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(person(0), u"Rule 1"_s);
    QCOMPARE(person(1), u"Everything else"_s);
    auto *branch = control<QComboBox>(u"branch"_s);
    QCOMPARE(branch->count(), 3);
    branch->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(person(0), u"Rule 1"_s);
    branch->setCurrentIndex(2);
    QCOMPARE(table->model()->rowCount(), 2);
    click(u"customersCard"_s); // no rules, no branches
    finish();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(table->isColumnHidden(ExampleModel::DecidedBy));
    QVERIFY(!branch->isVisible());
}

void TestPersonPage::saysWhatItComesTo()
{
    enter();
    QCOMPARE(text(u"whatIf.now"_s),
             u"With this choice: 2 customer(s), 1 organization(s), 2 bulk task(s)"_s);
    QVERIFY(!control(u"whatIf.before"_s)->isVisible());
    click(u"organizationsCard"_s);
    finish();
    QTRY_COMPARE(text(u"whatIf.now"_s),
                 u"With this choice: 0 customer(s), 4 organization(s), 1 bulk task(s)"_s);
    QVERIFY(control(u"whatIf.before"_s)->isVisible());
    QCOMPARE(text(u"whatIf.before"_s),
             u"When you came here: 2 customer(s), 1 organization(s), 2 bulk task(s)"_s);
    // Whoever comes again is told of what was chosen then.
    m_page->leave();
    enter();
    QVERIFY(!control(u"whatIf.before"_s)->isVisible());
}

void TestPersonPage::aboutAndThenExactly()
{
    QFile file(m_folder->filePath(u"Many.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,Name,IsPersonAccount,LastName,PersonEmail\n");
    for (int i = 0; i < 30'000; ++i) {
        const QByteArray n = QByteArray::number(i);
        file.write("001" + n.rightJustified(12, '0') + "AAA,N" + n + ",1,L,"
                   + (i % 3 == 0 ? "" : 'p' + n + "@example.com") + '\n');
    }
    file.close();
    const auto sources = operations::openSources({{file.fileName(), {}}}, m_session->folder(), {});
    QVERIFY(sources);
    m_session->takeSources(*sources);
    project().sources = {{file.fileName(), (*sources)->fingerprints.constFirst()}};
    const auto *counter = m_page->findChild<ui::PersonCounter *>();
    QStringList told;
    connect(counter, &ui::PersonCounter::counted, this, [&] {
        const QString line = outcome(u"customersCard"_s) + u" | "_s + text(u"whatIf.now"_s);
        if (told.isEmpty() || told.constLast() != line)
            told.append(line);
    });
    enter();
    QVERIFY(told.size() >= 2);
    QVERIFY2(told.constFirst().contains(u"about +2"_s), qPrintable(told.constFirst()));
    QVERIFY(told.constLast().contains(u"help. +20,000 customer(s) |"_s));
    QVERIFY(told.constLast().endsWith(
        u"With this choice: 20,000 customer(s), 0 organization(s), 200 bulk task(s)"_s));
    QVERIFY(text(u"withoutEmail"_s).startsWith(u"10,000 of them"_s));
    // A choice that follows another before that is counted: the last one counts.
    click(u"organizationsCard"_s);
    click(u"bothCard"_s);
    QTRY_COMPARE(
        text(u"whatIf.now"_s),
        u"With this choice: 20,000 customer(s), 30,000 organization(s), 500 bulk task(s)"_s);
}

void TestPersonPage::givesAnAddress()
{
    enter();
    click(u"giveAddressButton"_s);
    QVERIFY(control(u"addressDialog"_s)->isVisible());
    QCOMPARE(control<QLineEdit>(u"addressDialog.name"_s)->text(), u"{Id}"_s);
    QVERIFY(!control(u"addressDialog.acceptButton"_s)->isEnabled()); // whose domain?
    QVERIFY(text(u"addressDialog.problem"_s).startsWith(u"The domain is missing."_s));
    auto *domain = control<QLineEdit>(u"addressDialog.domain"_s);
    QTest::keyClicks(domain, u"Customers.example.com"_s);
    QVERIFY(control(u"addressDialog.acceptButton"_s)->isEnabled());
    QVERIFY(!control(u"addressDialog.problem"_s)->isVisible());
    QTRY_COMPARE(text(u"addressDialog.examples"_s),
                 u"Wilson Family: 0015e00000Xyz9mAAB@customers.example.com"_s);
    QCOMPARE(text(u"addressDialog.counts"_s), u"1 given an address."_s);
    QVERIFY(project().personEmail.isEmpty()); // nothing is decided yet
    QTest::keyClick(domain, Qt::Key_Return);
    QCOMPARE(project().personEmail, u"{Id}@customers.example.com"_s);
    QCOMPARE(m_session->history.steps().constLast().text,
             (Message{u"history.withoutEmailAddress"_s, {u"{Id}@customers.example.com"_s}}));
    finish();
    QTRY_VERIFY(
        text(u"withoutEmail"_s).endsWith(u"They are given one: {Id}@customers.example.com"_s));
    QVERIFY(outcome(u"customersCard"_s).endsWith(u"+3 customer(s)"_s));
    QVERIFY(text(u"whatIf.now"_s).contains(u"3 customer(s)"_s));
    QVERIFY(!control(u"makeOrganizationsButton"_s)->isVisible());
    auto *table = control<ui::TableView>(u"examplesTable"_s);
    QCOMPARE(table->model()->index(1, ExampleModel::Email).data().toString(),
             u"0015e00000Xyz9mAAB@customers.example.com (given)"_s);
    click(u"undoButton"_s);
    QVERIFY(project().personEmail.isEmpty());
    finish();
    QTRY_VERIFY(control(u"makeOrganizationsButton"_s)->isVisible());
}

void TestPersonPage::addressesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("problem"); // how it begins
    QTest::newRow("no domain yet") << u"{Id}"_s << u""_s << u"The domain is missing."_s;
    QTest::newRow("an address") << u"{Id}"_s << u"me@example.com"_s << u"A domain has no @."_s;
    QTest::newRow("half a domain") << u"{Id}"_s << u"example"_s << u"\"example\" is no whole"_s;
    QTest::newRow("markup") << u"{Id}"_s << u"<b>.com"_s << u"\"<b>.com\" is no domain."_s;
    QTest::newRow("no field") << u"nobody"_s << u"example.com"_s << u""_s;
    QTest::newRow("an unknown field")
        << u"{Shoesize}"_s << u"example.com"_s << u"Person accounts have no field Shoesize."_s;
}

void TestPersonPage::addressesAreChecked()
{
    QFETCH(QString, name);
    QFETCH(QString, domain);
    QFETCH(QString, problem);
    enter();
    click(u"giveAddressButton"_s);
    const auto type = [this](const QString &field, const QString &text) {
        auto *line = control<QLineEdit>(field);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    };
    type(u"addressDialog.name"_s, name);
    type(u"addressDialog.domain"_s, domain);
    QVERIFY(!control(u"addressDialog.acceptButton"_s)->isEnabled());
    QVERIFY(control(u"addressDialog.problem"_s)->isVisible());
    QVERIFY2(text(u"addressDialog.problem"_s).startsWith(problem),
             qPrintable(text(u"addressDialog.problem"_s)));
    QTest::keyClick(control(u"addressDialog.domain"_s), Qt::Key_Return);
    QVERIFY(project().personEmail.isEmpty());
    click(u"addressDialog.cancelButton"_s);
    QVERIFY(project().personEmail.isEmpty());
}

/// For screen readers and for tests from outside.
void TestPersonPage::everythingHasAName()
{
    project().personRules = {
        {{{u"Company__pc"_s, Condition::Test::IsNotEmpty}, {u"Name"_s, Condition::Test::Is}}},
        {{{u"LastName"_s, Condition::Test::OneOf, u"x"_s}}}};
    enter();
    QSet<QString> names;
    const auto controls = m_page->findChildren<QWidget *>();
    for (const QWidget *each : controls) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible()
            || each->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const QString name =
            each->accessibleName().isEmpty() && button ? button->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(each->objectName()));
        QVERIFY2(!each->objectName().isEmpty(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name)); // no two are called the same
        names.insert(name);
    }
    QVERIFY(names.contains(u"Comparison: condition 2 of rule 1"_s));
    QVERIFY(names.size() > 20);
}

void TestPersonPage::recordsAreShownAsTheyAre()
{
    enter();
    auto *table = control<ui::TableView>(u"examplesTable"_s);
    QVERIFY(table->model()
                ->index(2, ExampleModel::Person)
                .data()
                .toString()
                .startsWith(u"<b>Priya</b> · "_s));
}

UI_TEST_MAIN(TestPersonPage)
#include "tst_personpage.moc"
