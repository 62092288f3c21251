#include "pages/person/examplemodel.h"
#include "pages/person/personpage.h"
#include "project/projectfile.h"
#include "support/cellroles.h"
#include "ui/uitest.h"
#include "widgets/choicecard.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
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
        QTRY_VERIFY(!control<QLabel>(u"withoutEmail"_s)->text().isEmpty());
    }

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
    pick(u"rules.rule1.field"_s, u"Company__pc"_s);
    pick(u"rules.rule1.test"_s, int(Condition::Test::Contains));
    auto *value = control<QLineEdit>(u"rules.rule1.value"_s);
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
    pick(u"rules.rule1.test"_s, int(Condition::Test::IsNotEmpty));
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
    QCOMPARE(control<QComboBox>(u"rules.rule2.field"_s)->currentText(), u"Nowhere__c"_s);
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
