#include "pages/fields/fieldspage.h"
#include "pages/fields/plannedmodel.h"
#include "project/runlock.h"
#include "ui/practice.h"
#include "ui/uitest.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using model::DetailType;
using ui::PlannedModel;

/// The page where missing detail fields are looked at, changed and created.
class TestFieldsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatIsMissing();
    void createsWhatIsTicked();
    void nothingToCreate();
    void editsByKeyboard();
    void refusesNamesInWords();
    void unticksWithUndoAndRedo();
    void valuesThatDoNotFitHaveChoices();
    void valuesAreCorrectedByGroup();
    void fieldsOfAnotherKindHaveChoices();
    void whatIsRefusedSaysWhyAndWhatToDo();
    void optionsAreChosen();
    void problemsSayWhatToDo();
    void withoutASiteItLeadsThere();
    void whoIsNoAdministratorIsTold();

private:
    QTableView *table() { return uitest::control<QTableView>(m_page.get(), u"fieldsPage.table"_s); }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    QString text(const QString &name)
    {
        return uitest::control<QLabel>(m_page.get(), u"fieldsPage."_s + name)->text();
    }
    QPushButton *button(const QString &name)
    {
        return uitest::control<QPushButton>(m_page.get(), u"fieldsPage."_s + name);
    }
    void go(int row, int column)
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, column));
    }
    void show();
    void connectPractice();
    int rowOf(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::FieldsPage> m_page;
};

/// A company whose customers have a level, a portal and a birthday.
void TestFieldsPage::init()
{
    m_page.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ui::Session>();
    QFile file(m_folder->filePath(u"Contact.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,LastName,Email,AccountId,Level__c,Portal__c,Birthdate\n"
               "003000000000001,One,one@example.com,,Gold,example.com,1990-01-02\n"
               "003000000000002,Two,two@example.com,,Gold,n/a,\n"
               "003000000000003,Three,three@example.com,,Iron,n/a,\n"
               "003000000000004,Four,four@example.com,,Iron,https://example.com/4,\n");
    file.close();
    auto made = operations::newProject(m_folder->filePath(u"small.salesferry"_s), {file.fileName()},
                                       project::PersonAccounts::Customers, {});
    QVERIFY(made);
    m_session->begin(made->file);
    m_session->takeSources(made->sources);
    project::Project &project = m_session->project();
    project.site = operations::practiceSite();
    project.customers.details = {
        {.target = u"Phone"_s, .type = DetailType::Text, .sources = {u"LastName"_s}},
        {.target = u"Level"_s,
         .type = DetailType::Select,
         .options = {u"Gold"_s, u"Iron"_s},
         .sources = {u"Level__c"_s}},
        {.target = u"Portal"_s, .type = DetailType::Url, .sources = {u"Portal__c"_s}},
        {.target = u"Birthday"_s, .type = DetailType::Date, .sources = {u"Birthdate"_s}}};
    connectPractice();
}

void TestFieldsPage::connectPractice()
{
    auto facts = operations::factsOf(operations::practiceSite(), {}, m_session->folder(), {});
    QVERIFY(facts);
    m_session->facts = *facts;
}

void TestFieldsPage::show()
{
    m_page = std::make_unique<ui::FieldsPage>(*m_session);
    m_page->resize(808, 540);
    m_page->show();
    m_page->activateWindow();
    m_page->enter();
    QTRY_VERIFY(m_session->profiles);
}

int TestFieldsPage::rowOf(const QString &name)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (cell(row, PlannedModel::Name) == name)
            return row;
    }
    return -1;
}

void TestFieldsPage::saysWhatIsMissing()
{
    show();
    QCOMPARE(table()->model()->rowCount(), 3);
    const int there = int(m_session->facts->customerFields.size());
    QCOMPARE(text(u"customersPill"_s),
             u"Customers: 3 to create, %1 exist, %2 left of 50"_s.arg(there).arg(50 - there - 3));
    QVERIFY(button(u"createButton"_s)->text().contains(u'3'));
    const int level = rowOf(u"Level"_s);
    QCOMPARE(cell(level, PlannedModel::Type), u"SELECT"_s);
    QVERIFY(cell(level, PlannedModel::Options).startsWith(u'2'));
    QCOMPARE(cell(level, PlannedModel::Filled), u"100 %"_s);
    QCOMPARE(cell(level, PlannedModel::State), u"Waiting"_s);
    QCOMPARE(cell(rowOf(u"Birthday"_s), PlannedModel::Filled), u"25 %"_s);
    QVERIFY(cell(rowOf(u"Portal"_s), PlannedModel::State).contains(u"web address"_s));
    QVERIFY(m_page->isComplete()); // Migrate can create them too
}

void TestFieldsPage::createsWhatIsTicked()
{
    show();
    const int portal = rowOf(u"Portal"_s);
    go(portal, PlannedModel::Create);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(cell(portal, PlannedModel::State), u"Left out"_s);
    QTest::mouseClick(button(u"createButton"_s), Qt::LeftButton);
    QVERIFY(m_page->isBusy());
    QCOMPARE(cell(rowOf(u"Level"_s), PlannedModel::State), u"Waiting"_s); // nothing is sent yet
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(cell(rowOf(u"Level"_s), PlannedModel::State), u"Created"_s);
    QCOMPARE(cell(rowOf(u"Birthday"_s), PlannedModel::State), u"Created"_s);
    QCOMPARE(cell(portal, PlannedModel::State), u"Left out"_s);
    const model::DetailField *made = model::findField(m_session->facts->customerFields, u"Level"_s);
    QVERIFY(made);
    QCOMPARE(made->options, (QStringList{u"Gold"_s, u"Iron"_s}));
    QVERIFY(!model::findField(m_session->facts->customerFields, u"Portal"_s));
    QVERIFY(!button(u"createButton"_s)->isVisible());
    QVERIFY(m_page->subtitle().startsWith(u"All that"_s));
    // And the site says so too.
    const auto facts = operations::factsOf(operations::practiceSite(), {}, m_session->folder(), {});
    QVERIFY(facts && model::findField(facts->customerFields, u"Birthday"_s));
}

void TestFieldsPage::nothingToCreate()
{
    m_session->project().customers.details.resize(1);
    show();
    QVERIFY(!table()->isVisible());
    QVERIFY(uitest::control(m_page.get(), u"fieldsPage.empty"_s)->isVisible());
    QVERIFY(!button(u"createButton"_s)->isVisible());
    QVERIFY(m_page->isNeeded());
    QVERIFY(m_page->isComplete());
}

void TestFieldsPage::editsByKeyboard()
{
    show();
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    // Tab comes, shows where it is, and leaves again.
    button(u"createButton"_s)->setFocus();
    QTest::keyClick(m_page.get(), Qt::Key_Tab);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->selectionModel()->selectedIndexes().size(), 1);
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(!table()->hasFocus());

    const int row = rowOf(u"Birthday"_s);
    go(row, PlannedModel::Name);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Field name"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"Day of birth"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(cell(row, PlannedModel::Name), u"Day of birth"_s);
    QCOMPARE(m_session->project().customers.details.at(3).target, u"Day of birth"_s);
    QCOMPARE(saved.size(), 1);

    go(row, PlannedModel::Type);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *box = table()->findChild<QComboBox *>();
    QVERIFY(box);
    QVERIFY(box->itemText(box->findData(u"DATE"_s)).endsWith(u"fits 100 %"_s));
    box->setCurrentIndex(box->findData(u"TEXT"_s));
    Q_EMIT box->activated(box->currentIndex());
    QVERIFY(m_session->project().customers.details.at(3).type == DetailType::Text);
    QCOMPARE(saved.size(), 2);
}

void TestFieldsPage::refusesNamesInWords()
{
    show();
    const int row = rowOf(u"Birthday"_s);
    QAbstractItemModel *model = table()->model();
    model->setData(model->index(row, PlannedModel::Name), u"phone"_s, Qt::EditRole);
    QVERIFY(text(u"notice.text"_s).contains(u"already"_s));
    QCOMPARE(cell(row, PlannedModel::Name), u"Birthday"_s);
}

void TestFieldsPage::unticksWithUndoAndRedo()
{
    show();
    const auto before = m_session->project().customers;
    const int row = rowOf(u"Level"_s);
    go(row, PlannedModel::Create);
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_session->project().customers.details.size(), 3);
    QCOMPARE(table()->model()->rowCount(), 3);
    QVERIFY(text(u"problem"_s).contains(u"not sent"_s));
    m_page->undo();
    QVERIFY(m_session->project().customers == before);
    QCOMPARE(cell(row, PlannedModel::State), u"Waiting"_s);
    m_page->redo();
    QCOMPARE(m_session->project().customers.details.size(), 3);
    QCOMPARE(rowOf(u"Level"_s), row);
    go(row, PlannedModel::Create);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_session->project().customers == before);
    m_page->undo();
    m_page->undo();
    QVERIFY(m_session->project().customers == before);
}

void TestFieldsPage::valuesThatDoNotFitHaveChoices()
{
    show();
    const int row = rowOf(u"Portal"_s);
    // The first one with a problem is shown before any is chosen.
    QCOMPARE(text(u"problem"_s), u"Portal: 2 of 4 values, such as “n/a”, would be rejected."_s);
    QStringList told;
    ui::messages().tellAll = [&told](QWidget *, const QString &, const QStringList &sentences) {
        told = sentences;
    };
    QTest::mouseClick(button(u"showValuesButton"_s), Qt::LeftButton);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.at(0).startsWith(u"n/a – 2"_s));
    QTest::mouseClick(button(u"leaveOutButton"_s), Qt::LeftButton);
    QVERIFY(cell(row, PlannedModel::State).endsWith(u"left out"_s));
    QCOMPARE(m_session->project().customers.details.at(2).onBadValue,
             mapping::OnBadValue::LeaveValueOut);
    QTest::mouseClick(button(u"makeTextButton"_s), Qt::LeftButton);
    QCOMPARE(cell(row, PlannedModel::Type), u"TEXT"_s);
    QCOMPARE(cell(row, PlannedModel::State), u"Waiting"_s);
    QVERIFY(!button(u"makeTextButton"_s)->isVisible());
}

void TestFieldsPage::valuesAreCorrectedByGroup()
{
    show();
    const int row = rowOf(u"Portal"_s);
    QTest::mouseClick(button(u"correctButton"_s), Qt::LeftButton);
    auto *dialog = uitest::control(m_page.get(), u"fieldsPage.valuesDialog"_s);
    auto *values = uitest::control<QTableView>(dialog, u"fieldsPage.valuesTable"_s);
    QCOMPARE(values->model()->rowCount(), 1); // only what does not fit
    QVERIFY(!uitest::control(dialog, u"fieldsPage.valuesOthers"_s)->isVisible());
    QAbstractItemModel *model = values->model();
    QCOMPARE(model->index(0, 1).data().toString(), u"2"_s);
    model->setData(model->index(0, 2), u"still not"_s, Qt::EditRole);
    QCOMPARE(model->index(0, 2).data().toString(), u"still not (does not fit)"_s);
    model->setData(model->index(0, 2), u"example.com/none"_s, Qt::EditRole);
    uitest::click(dialog, u"fieldsPage.valuesAcceptButton"_s);
    QCOMPARE(cell(row, PlannedModel::State), u"Waiting"_s);
    const QMap<QString, QString> expected{{u"n/a"_s, u"example.com/none"_s}};
    QCOMPARE(m_session->project().customers.details.at(2).translations, expected);
    m_page->undo();
    QVERIFY(m_session->project().customers.details.at(2).translations.isEmpty());
}

void TestFieldsPage::fieldsOfAnotherKindHaveChoices()
{
    m_session->facts->customerFields.append({u"Birthday"_s, DetailType::Text});
    show();
    const int row = rowOf(u"Birthday"_s);
    QCOMPARE(cell(row, PlannedModel::State), u"Is there as TEXT"_s);
    go(row, PlannedModel::State);
    QVERIFY(text(u"problem"_s).contains(u"never changed"_s));
    QTest::mouseClick(button(u"renameButton"_s), Qt::LeftButton);
    auto *editor = table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::mouseClick(button(u"asItIsButton"_s), Qt::LeftButton);
    QVERIFY(m_session->project().customers.details.at(3).type == DetailType::Text);
    QCOMPARE(rowOf(u"Birthday"_s), -1);
}

void TestFieldsPage::whatIsRefusedSaysWhyAndWhatToDo()
{
    QStringList many;
    for (int i = 0; i < 2000; ++i)
        many.append(u"Option %1"_s.arg(i)); // and those that it has
    m_session->project().customers.details.append(
        {.target = u"Type"_s, .type = DetailType::MultiSelect, .options = many});
    show();
    const int row = rowOf(u"Type"_s);
    QVERIFY(cell(row, PlannedModel::State).startsWith(u"More than 2,000"_s));
    QTest::mouseClick(button(u"createButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(cell(rowOf(u"Level"_s), PlannedModel::State), u"Created"_s);
    QCOMPARE(cell(row, PlannedModel::State), u"Was not added"_s);
    QVERIFY(text(u"notice.text"_s).contains(u"“Administer Jira”"_s));
    go(row, PlannedModel::State);
    QVERIFY(text(u"problem"_s).contains(u"did not add options"_s));
    QTest::mouseClick(button(u"requestButton"_s), Qt::LeftButton);
    const QString request = QGuiApplication::clipboard()->text();
    QVERIFY(request.contains(u"Customers: Type, add the options: Option 0; Option 1"_s));
    QVERIFY(!request.contains(u"Level"_s)); // which is there
    // Or else the records go without them.
    go(row, PlannedModel::Create);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_session->project().customers.details.at(4).options.isEmpty());
}

void TestFieldsPage::optionsAreChosen()
{
    show();
    const int row = rowOf(u"Level"_s);
    go(row, PlannedModel::Options);
    QTest::keyClick(table(), Qt::Key_Return);
    auto *dialog = uitest::control(m_page.get(), u"optionsDialog"_s);
    uitest::click(dialog, u"optionsDialog.none"_s);
    auto *typed = uitest::control<QLineEdit>(dialog, u"optionsDialog.typed"_s);
    QTest::keyClicks(typed, u"Silver"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    auto *notes = uitest::control<QLabel>(dialog, u"optionsDialog.notes"_s);
    QVERIFY(!notes->isVisible());
    QTest::keyClicks(typed, u"silver"_s);
    QTest::keyClick(typed, Qt::Key_Return);
    QVERIFY(notes->isVisible() && notes->text().contains(u"only by case"_s));
    auto *options = uitest::control<QTableView>(dialog, u"optionsDialog.table"_s);
    QTest::keyClick(options, Qt::Key_Space); // which is the current one
    QVERIFY(!notes->isVisible());
    uitest::click(dialog, u"optionsDialog.accept"_s);
    QCOMPARE(m_session->project().customers.details.at(1).options, QStringList{u"Silver"_s});
    QVERIFY(cell(row, PlannedModel::State).contains(u"not options"_s));
}

void TestFieldsPage::problemsSayWhatToDo()
{
    show();
    const auto lock = project::RunLock::acquire(m_session->folder());
    QVERIFY(lock);
    QTest::mouseClick(button(u"createButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_page->isBusy());
    QVERIFY(!text(u"notice.text"_s).isEmpty());
    QCOMPARE(cell(rowOf(u"Level"_s), PlannedModel::State), u"Waiting"_s);
    QVERIFY(button(u"createButton"_s)->isEnabled());
}

void TestFieldsPage::withoutASiteItLeadsThere()
{
    m_session->facts.reset();
    show();
    QVERIFY(!button(u"createButton"_s)->isVisible());
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    QTest::mouseClick(button(u"connectButton"_s), Qt::LeftButton);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"destinationPage"_s);
}

void TestFieldsPage::whoIsNoAdministratorIsTold()
{
    m_session->facts->administrator = false;
    show();
    QVERIFY(text(u"notice.text"_s).contains(u"Administer Jira"_s));
}

UI_TEST_MAIN(TestFieldsPage)
#include "tst_fieldspage.moc"
