#include "operations/newproject.h"
#include "operations/preparation.h"
#include "pages/map/columndifference.h"
#include "pages/map/mappage.h"
#include "pages/map/staysbehind.h"
#include "ui/uitest.h"
#include "wizard/session.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using ui::ColumnDifferenceDialog;

/// What can be done with a mapping as a whole: another project uses it, its files change, and some
/// fields stay behind.
class TestMapMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theFirstVisitTakesTheColumns();
    void newColumnsAreToldAndTaken();
    void goneColumnsAreAskedFor();
    void whatIsCancelledIsAskedForAgain();
    void aMappingIsUsedInAnotherProject();
    void aMappingWithOtherColumnsAsks();
    void whatIsNoMappingIsSaid();
    void whatStaysBehindIsListed();
    void allThatIsMappedLeavesNothing();
    void theMenuIsReachedByKeys();

private:
    static constexpr auto usual = "Id,LastName,Email,Old_Phone__c,Level__c,Notes__c\n"
                                  "003000000000001,One,one@example.com,+49 30 555011,Gold,\n"
                                  "003000000000002,Two,two@example.com,+49 30 555012,,\n"
                                  "003000000000003,Three,three@example.com,,Iron,\n";
    /// A project of a file with this content, and its page.
    void open(const QString &name, const QByteArray &contacts);
    void map(const QString &target, const QString &source);
    const mapping::FieldRule *rule(const QString &target) const;
    QAction *action(const QString &name) const
    {
        auto *found = uitest::control<QAction>(m_page.get(), u"mapPage."_s + name);
        return found;
    }
    QString notice() const
    {
        return uitest::control<QLabel>(m_page.get(), u"mapPage.notice.text"_s)->text();
    }
    bool hasNotice() const
    {
        return uitest::control(m_page.get(), u"mapPage.notice"_s)->isVisibleTo(m_page.get());
    }
    QString text(const QString &name) const
    {
        return uitest::control<QLabel>(m_page.get(), name)->text();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MapPage> m_page;
};

void TestMapMenu::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open(u"a"_s, usual);
}

void TestMapMenu::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestMapMenu::open(const QString &name, const QByteArray &contacts)
{
    m_page.reset();
    QFile file(m_folder->filePath(name + u".csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contacts);
    file.close();
    auto made = operations::newProject(m_folder->filePath(name + u".salesferry"_s),
                                       {file.fileName()}, project::PersonAccounts::Customers, {});
    QVERIFY(made);
    made->file.project.customerColumns.clear(); // nobody has looked yet
    m_session = std::make_unique<ui::Session>();
    m_session->begin(made->file);
    m_session->sources = made->sources;
    m_session->facts = operations::standardFacts();
    m_page = std::make_unique<ui::MapPage>(*m_session);
    m_page->resize(1000, 700);
    m_page->show();
}

void TestMapMenu::map(const QString &target, const QString &source)
{
    m_session->change({u"history.match"_s, {target, source}}, u"mapPage"_s,
                      [&](project::Project &project) {
                          project.customers.details.removeIf([&](const auto &each) {
                              return mapping::isSameTarget(each.target, target);
                          });
                          mapping::FieldRule rule{target};
                          rule.sources = {source};
                          project.customers.details.append(rule);
                      });
}

const mapping::FieldRule *TestMapMenu::rule(const QString &target) const
{
    for (const mapping::FieldRule &each : std::as_const(m_session->project().customers.details)) {
        if (each.target == target)
            return &each;
    }
    return nullptr;
}

static const QStringList usualColumns{u"Id"_s,           u"LastName"_s, u"Email"_s,
                                      u"Old_Phone__c"_s, u"Level__c"_s, u"Notes__c"_s};

void TestMapMenu::theFirstVisitTakesTheColumns()
{
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    m_page->enter();
    QCOMPARE(m_session->project().customerColumns, usualColumns);
    QVERIFY(saved.size() > 0);
    QVERIFY(!hasNotice());
    QVERIFY(m_session->history.steps().isEmpty()); // it is no choice
}

void TestMapMenu::newColumnsAreToldAndTaken()
{
    map(u"Phone"_s, u"Old_Phone__c"_s);
    m_session->project().customerColumns = {u"Id"_s, u"LastName"_s, u"Email"_s, u"Old_Phone__c"_s,
                                            u"Fax"_s};
    m_page->enter();
    QVERIFY2(notice().contains(u"Customers: 2 column(s) new, 1 gone, 4 as before."_s),
             qPrintable(notice()));
    QCOMPARE(m_session->project().customerColumns, usualColumns);
    uitest::click(m_page.get(), u"mapPage.showDifferenceButton"_s);
    QCOMPARE(text(u"columnDifference.customersAdded"_s), u"New: Level__c, Notes__c"_s);
    QCOMPARE(text(u"columnDifference.customersGone"_s), u"Gone, and not used: Fax"_s);
    uitest::click(m_page.get(), u"columnDifference.accept"_s);
    m_page->enter();
    QVERIFY(!hasNotice());
}

void TestMapMenu::goneColumnsAreAskedFor()
{
    map(u"Phone"_s, u"Old Phone"_s);
    map(u"Region"_s, u"Territory"_s);
    m_session->project().customerColumns =
        usualColumns + QStringList{u"Old Phone"_s, u"Territory"_s};
    m_session->project().customerColumns.removeOne(u"Old_Phone__c"_s);
    const auto former = m_session->project().customers;
    const qsizetype steps = m_session->history.steps().size();
    m_page->enter();
    QVERIFY2(notice().endsWith(u"takes values from some that are gone."_s), qPrintable(notice()));
    uitest::click(m_page.get(), u"mapPage.showDifferenceButton"_s);
    const QPointer<ColumnDifferenceDialog> dialog = m_page->findChild<ColumnDifferenceDialog *>();
    QVERIFY(dialog);
    auto *phone = uitest::control<QComboBox>(dialog, u"columnDifference.instead1"_s);
    auto *region = uitest::control<QComboBox>(dialog, u"columnDifference.instead2"_s);
    QCOMPARE(phone->accessibleName(), u"In place of Old Phone"_s);
    QCOMPARE(phone->currentText(), u"Old_Phone__c"_s); // it probably is that one
    QCOMPARE(region->currentText(), u"Nothing"_s);
    region->setCurrentIndex(region->findData(u"Level__c"_s));
    uitest::click(dialog, u"columnDifference.accept"_s);
    QCOMPARE(rule(u"Phone"_s)->sources, QStringList{u"Old_Phone__c"_s});
    QCOMPARE(rule(u"Region"_s)->sources, QStringList{u"Level__c"_s});
    QCOMPARE(m_session->project().customerColumns, usualColumns);
    QVERIFY(!hasNotice());
    QCOMPARE(m_session->history.steps().size(), steps + 1);
    m_page->undo();
    QVERIFY(m_session->project().customers == former);
    QTRY_VERIFY(!dialog);
}

void TestMapMenu::whatIsCancelledIsAskedForAgain()
{
    map(u"Region"_s, u"Territory"_s);
    m_session->project().customerColumns = usualColumns + QStringList{u"Territory"_s};
    const project::Project before = m_session->project();
    m_page->enter();
    uitest::click(m_page.get(), u"mapPage.showDifferenceButton"_s);
    uitest::click(m_page.get(), u"columnDifference.cancel"_s);
    QCOMPARE(m_session->project(), before);
    m_page->leave();
    m_page->enter();
    QVERIFY(hasNotice());
}

void TestMapMenu::aMappingIsUsedInAnotherProject()
{
    map(u"Phone"_s, u"Old_Phone__c"_s);
    map(u"Region"_s, u"Level__c"_s);
    m_page->enter();
    const auto wanted = m_session->project().customers;
    QString asked;
    ui::messages().saveFile = [&](auto, auto, const QString &path, auto) {
        asked = path;
        return m_folder->filePath(u"mine"_s); // without an ending
    };
    action(u"exportAction"_s)->trigger();
    QCOMPARE(asked, m_folder->filePath(u"a.salesferry-mapping"_s));
    QVERIFY(notice().contains(u"mine.salesferry-mapping"_s));

    open(u"b"_s, usual);
    m_page->enter();
    const auto before = m_session->project().customers;
    QVERIFY(before != wanted);
    ui::messages().openFile = [this](auto...) {
        return m_folder->filePath(u"mine.salesferry-mapping"_s);
    };
    const qsizetype steps = m_session->history.steps().size();
    action(u"templateAction"_s)->trigger();
    QCOMPARE(text(u"columnDifference.customersCount"_s),
             u"0 column(s) new, 0 gone, 6 as before."_s);
    QVERIFY(m_session->project().customers == before); // not until it is accepted
    uitest::click(m_page.get(), u"columnDifference.accept"_s);
    QVERIFY(m_session->project().customers == wanted);
    QCOMPARE(m_session->history.steps().size(), steps + 1);
    QCOMPARE(m_session->history.steps().last().text,
             (Message{u"history.useTemplate"_s, {u"mine"_s}}));
    m_page->undo();
    QVERIFY(m_session->project().customers == before);
}

void TestMapMenu::aMappingWithOtherColumnsAsks()
{
    map(u"Phone"_s, u"Old_Phone__c"_s);
    m_page->enter();
    const QString path = m_folder->filePath(u"mine.salesferry-mapping"_s);
    ui::messages().saveFile = [&path](auto...) { return path; };
    action(u"exportAction"_s)->trigger();
    QByteArray other(usual);
    other.replace("Old_Phone__c", "Telephone");
    open(u"b"_s, other);
    m_page->enter();
    ui::messages().openFile = [&path](auto...) { return path; };
    action(u"templateAction"_s)->trigger();
    QCOMPARE(text(u"columnDifference.customersCount"_s),
             u"1 column(s) new, 1 gone, 5 as before."_s);
    auto *instead = uitest::control<QComboBox>(m_page.get(), u"columnDifference.instead1"_s);
    instead->setCurrentIndex(instead->findData(u"Telephone"_s));
    uitest::click(m_page.get(), u"columnDifference.accept"_s);
    QCOMPARE(rule(u"Phone"_s)->sources, QStringList{u"Telephone"_s});
    QVERIFY(m_session->project().customerColumns.contains(u"Telephone"_s));
    QVERIFY(!m_session->project().customerColumns.contains(u"Old_Phone__c"_s));
}

void TestMapMenu::whatIsNoMappingIsSaid()
{
    m_page->enter();
    const project::Project before = m_session->project();
    ui::messages().openFile = [this](auto...) { return m_folder->filePath(u"a.csv"_s); };
    action(u"templateAction"_s)->trigger();
    QVERIFY(hasNotice());
    QVERIFY2(notice().contains(u"a.csv"_s), qPrintable(notice()));
    QVERIFY(!m_page->findChild<ColumnDifferenceDialog *>());
    QCOMPARE(m_session->project(), before);
    ui::messages().openFile = [](auto...) { return QString(); }; // cancelled
    action(u"templateAction"_s)->trigger();
    QVERIFY(!m_page->findChild<ColumnDifferenceDialog *>());
}

void TestMapMenu::whatStaysBehindIsListed()
{
    m_session->project().customers.details.clear();
    map(u"Phone"_s, u"Old_Phone__c"_s);
    m_page->enter();
    auto *menu = uitest::control<QMenu>(m_page.get(), u"mapPage.moreMenu"_s);
    QVERIFY(QMetaObject::invokeMethod(menu, "aboutToShow"));
    QVERIFY(!action(u"staysBehindAction"_s)->isEnabled()); // the values are not known yet
    QTRY_VERIFY(m_session->profiles);
    QVERIFY(QMetaObject::invokeMethod(menu, "aboutToShow"));
    QVERIFY(action(u"staysBehindAction"_s)->isEnabled());
    action(u"staysBehindAction"_s)->trigger();
    auto *dialog = m_page->findChild<ui::StaysBehindDialog *>();
    QVERIFY(dialog);
    auto *table = uitest::control<QTableView>(dialog, u"staysBehind.table"_s);
    const auto fields = [table] {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names.append(table->model()->index(row, 1).data().toString());
        return names;
    };
    QCOMPARE(fields(), (QStringList{u"Id"_s, u"Level__c"_s, u"Notes__c"_s}));
    table->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(fields(), (QStringList{u"Notes__c"_s, u"Level__c"_s, u"Id"_s}));
    QVERIFY(text(u"staysBehind.count"_s).endsWith(u"1 of them hold nothing."_s));
    uitest::click(dialog, u"staysBehind.copy"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Customers\tLevel__c\t2\t66 %"_s)
                 || copied.contains(u"Customers\tLevel__c\t2\t67 %"_s),
             qPrintable(copied));
    QCOMPARE(copied.count(u'\n'), 4);
}

void TestMapMenu::allThatIsMappedLeavesNothing()
{
    m_page->enter();
    QTRY_VERIFY(m_session->profiles);
    for (const QString &column : usualColumns)
        map(u"For "_s + column, column);
    action(u"staysBehindAction"_s)->trigger();
    auto *dialog = m_page->findChild<ui::StaysBehindDialog *>();
    QVERIFY(dialog);
    QCOMPARE(text(u"staysBehind.count"_s), u"Every Salesforce field of your files is mapped."_s);
    QVERIFY(!uitest::control<QPushButton>(dialog, u"staysBehind.copy"_s)->isEnabled());
}

void TestMapMenu::theMenuIsReachedByKeys()
{
    m_page->enter();
    auto *more = uitest::control<QPushButton>(m_page.get(), u"mapPage.moreButton"_s);
    QVERIFY(more->focusPolicy() & Qt::TabFocus);
    QCOMPARE(QAccessible::queryAccessibleInterface(more)->text(QAccessible::Name), u"More"_s);
    QVERIFY(more->menu());
    QCOMPARE(more->menu()->actions().size(), 6);
    auto *history = uitest::control<QPushButton>(m_page.get(), u"mapPage.historyButton"_s);
    QVERIFY(!history->isEnabled());
    map(u"Phone"_s, u"Old_Phone__c"_s);
    m_page->enter();
    QVERIFY(history->isEnabled());
    QVERIFY(history->isVisible());
    m_page->resize(600, 700); // the tabs first
    QVERIFY(!history->isVisible());
    action(u"historyAction"_s)->trigger();
    QVERIFY(m_page->findChild<QDialog *>(u"historyDialog"_s));
}

UI_TEST_MAIN(TestMapMenu)
#include "tst_mapmenu.moc"
