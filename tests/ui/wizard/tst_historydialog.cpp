#include "support/cellroles.h"
#include "ui/uitest.h"
#include "wizard/historydialog.h"
#include "wizard/historymodel.h"
#include "wizard/page.h"
#include "wizard/session.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using project::Project;
using ui::HistoryDialog;
using ui::HistoryModel;

namespace {

/// A page with a history, and nothing on it.
class SomePage : public ui::Page
{
public:
    explicit SomePage(ui::Session &session)
        : Page(u"mapPage"_s, session)
    {
    }
    QString step() const override { return u"Map fields"_s; }
    QString title() const override { return {}; }
    QString subtitle() const override { return {}; }
    QString helpTopic() const override { return {}; }
    bool hasHistory() const override { return true; }
    bool isBusy() const override { return busy; }
    void projectReplaced(const Project &former) override { formers.append(former); }

    bool busy = false;
    QList<Project> formers;
};

} // namespace

/// The list of all steps, and what a page says of steps that the user cannot see.
class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTheNewestFirst();
    void marksWhatHoldsAndWhatDoesNot();
    void goesToAnyStep_data();
    void goesToAnyStep();
    void thePresentStepIsNoChoice();
    void undoOfAnotherPageIsTold();
    void undoOfThisPageIsNotTold();
    void whatOthersChangedIsToldWithoutALink();
    void severalStepsAreToldTogether();
    void nothingHappensWhileThePageIsBusy();
    void namesOfTheSiteAreFieldsForPeople();

private:
    void record(const Message &text, const QString &page, const QString &value,
                model::Kind kind = model::Kind::Customer)
    {
        m_session->change(text, page, [&](Project &project) {
            (kind == model::Kind::Customer ? project.customers : project.organizations)
                .name.defaultValue = value;
        });
    }
    QString notice() const
    {
        return uitest::control<QLabel>(m_page.get(), u"mapPage.notice.text"_s)->text();
    }
    QString cell(const HistoryModel &model, int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<SomePage> m_page;
};

/// Three steps, of two pages and both kinds.
void TestHistoryDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ui::Session>();
    m_session->begin(project::ProjectFile(m_folder->filePath(u"a.salesferry"_s), {}));
    record({u"history.match"_s, {u"Phone"_s, u"Phone"_s}}, u"mapPage"_s, u"1"_s);
    record({u"history.setDefault"_s, {u"Country"_s, u"China"_s}}, u"mapPage"_s, u"2"_s,
           model::Kind::Organization);
    m_session->change({u"history.personBoth"_s, {}}, u"personPage"_s, [](Project &project) {
        project.personAccounts = project::PersonAccounts::Both;
    });
    m_page = std::make_unique<SomePage>(*m_session);
    m_page->show();
}

void TestHistoryDialog::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestHistoryDialog::listsTheNewestFirst()
{
    HistoryModel model(m_session->history);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, 0, HistoryModel::What),
             u"Made person accounts customers and organizations"_s);
    QCOMPARE(cell(model, 0, HistoryModel::Where), u"Person accounts"_s);
    QCOMPARE(cell(model, 1, HistoryModel::What), u"Set default of Country to China"_s);
    QCOMPARE(cell(model, 1, HistoryModel::Where), u"Map fields, organizations"_s);
    QCOMPARE(cell(model, 2, HistoryModel::What), u"Mapped Phone to Phone"_s);
    QCOMPARE(cell(model, 2, HistoryModel::Where), u"Map fields, customers"_s);
    QVERIFY(!cell(model, 2, HistoryModel::When).isEmpty());
    QCOMPARE(cell(model, 3, HistoryModel::What), u"Before the first of these steps"_s);
    QCOMPARE(cell(model, 3, HistoryModel::When), QString());
}

void TestHistoryDialog::marksWhatHoldsAndWhatDoesNot()
{
    QVERIFY(m_session->goToStep(2));
    const HistoryModel model(m_session->history);
    const QStringList states{u"Undone"_s, u"Now"_s, u""_s, u""_s};
    for (int row = 0; row < states.size(); ++row) {
        QCOMPARE(cell(model, row, HistoryModel::State), states.at(row));
        const QModelIndex what = model.index(row, HistoryModel::What);
        QCOMPARE(what.data(ui::SoftRole).toBool(), row == 0);
        QCOMPARE(what.data(ui::StrongRole).toBool(), row == 1);
    }
    QCOMPARE(model.index(0, HistoryModel::What).data(Qt::AccessibleTextRole).toString(),
             u"Made person accounts customers and organizations (Undone)"_s);
}

void TestHistoryDialog::goesToAnyStep_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("button");
    QTest::newRow("one back") << 3 << 2 << u"Undo 1 step(s)"_s;
    QTest::newRow("to the beginning") << 3 << 0 << u"Undo 3 step(s)"_s;
    QTest::newRow("two on") << 1 << 3 << u"Redo 2 step(s)"_s;
}

void TestHistoryDialog::goesToAnyStep()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    m_session->goToStep(from);
    m_page->openHistory();
    const QPointer<HistoryDialog> dialog = m_page->findChild<HistoryDialog *>();
    QVERIFY(dialog);
    auto *table = uitest::control<QTableView>(dialog, u"historyDialog.table"_s);
    QCOMPARE(table->currentIndex().row(), 3 - from);
    QVERIFY(table->hasFocus() || !dialog->isActiveWindow());
    for (int i = 0; i < qAbs(to - from); ++i)
        QTest::keyClick(table, to < from ? Qt::Key_Down : Qt::Key_Up);
    QTEST(uitest::control<QPushButton>(dialog, u"historyDialog.accept"_s)->text(), "button");
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_session->history.position(), to);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_page->formers.size(), 1);
    QTRY_VERIFY(!dialog);
}

void TestHistoryDialog::thePresentStepIsNoChoice()
{
    m_page->openHistory();
    auto *dialog = m_page->findChild<HistoryDialog *>();
    QVERIFY(dialog);
    QVERIFY(!uitest::control<QPushButton>(dialog, u"historyDialog.accept"_s)->isEnabled());
    QTest::keyClick(uitest::control<QTableView>(dialog, u"historyDialog.table"_s), Qt::Key_Return);
    QCOMPARE(m_session->history.position(), 3);
    uitest::click(dialog, u"historyDialog.close"_s);
    QCOMPARE(m_session->history.position(), 3);
}

void TestHistoryDialog::undoOfAnotherPageIsTold()
{
    QSignalSpy led(m_page.get(), &ui::Page::goTo);
    m_page->undo();
    QCOMPARE(m_session->project().personAccounts, project::PersonAccounts::Customers);
    QCOMPARE(notice(), u"Undone on Person accounts: Made person accounts customers and "
                       "organizations"_s);
    uitest::click(m_page.get(), u"mapPage.goTo.personPage"_s);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led.first().first().toString(), u"personPage"_s);
    m_page->redo();
    QVERIFY(notice().startsWith(u"Redone on Person accounts: "_s));
}

void TestHistoryDialog::undoOfThisPageIsNotTold()
{
    m_page->undo();
    QVERIFY(!notice().isEmpty());
    m_page->undo();
    QVERIFY(
        !uitest::control<QWidget>(m_page.get(), u"mapPage.notice"_s)->isVisibleTo(m_page.get()));
    QCOMPARE(m_session->history.position(), 1);
    QCOMPARE(m_page->formers.size(), 2);
    QCOMPARE(m_page->formers.last().organizations.name.defaultValue, u"2"_s);
}

void TestHistoryDialog::whatOthersChangedIsToldWithoutALink()
{
    m_session->project().clearBlanks = true;
    m_page->undo();
    QVERIFY(!m_session->project().clearBlanks);
    QCOMPARE(notice(), u"Undone: Changed elsewhere"_s);
}

void TestHistoryDialog::severalStepsAreToldTogether()
{
    m_page->goToStep(0);
    QCOMPARE(notice(), u"3 step(s) undone, not all of them on this page."_s);
    QVERIFY(m_page->findChild<QPushButton *>(u"mapPage.goTo.personPage"_s));
}

void TestHistoryDialog::nothingHappensWhileThePageIsBusy()
{
    m_page->busy = true;
    m_page->undo();
    m_page->openHistory();
    QVERIFY(!m_page->findChild<HistoryDialog *>());
    m_page->busy = false;
    m_session->running = true;
    m_page->undo();
    m_page->openHistory();
    QVERIFY(!m_page->findChild<HistoryDialog *>());
    QCOMPARE(m_session->history.position(), 3);
    QVERIFY(m_page->formers.isEmpty());
}

void TestHistoryDialog::namesOfTheSiteAreFieldsForPeople()
{
    for (const auto &[target, title] :
         {std::pair(u"email"_s, u"Email"_s), std::pair(u"displayName"_s, u"Display name"_s),
          std::pair(u"name"_s, u"Organization name"_s), std::pair(u"Name"_s, u"Name"_s)}) {
        record({u"history.match"_s, {target, u"%1"_s}}, u"mapPage"_s, target);
        const HistoryModel model(m_session->history);
        QCOMPARE(cell(model, 0, HistoryModel::What), u"Mapped %1 to "_s + title);
    }
}

UI_TEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
