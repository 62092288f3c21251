#include "pages/source/columnsmodel.h"
#include "pages/source/foundview.h"
#include "pages/source/malformeddialog.h"
#include "pages/source/otherfilesdialog.h"
#include "pages/source/readasdialog.h"
#include "sourcepagetest.h"
#include "support/cellroles.h"
#include "support/zipbytes.h"
#include "widgets/celldelegate.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTabBar>

/// How the page reads files: what is seen meanwhile, and what the user can change about it.
class TestSourceReading : public QObject, private SourcePageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void whatIsReadIsShownAtOnce();
    void cancellingLeavesAllAsItWas();
    void columnsFollowTheRow();
    void sensitiveColumnsArePointedOut();
    void anEncodingIsChosenAndTakenBack();
    void theLinkInTheTableOpensTheChoice();
    void rowsAreRepairedAndTakenBack();
    void ambiguousValuesAreAskedOnce_data();
    void ambiguousValuesAreAskedOnce();
    void otherRecordsAreUsedOnRequest();
    void archivesAreReadAndTheRestIsOffered();
    void whatIsNoExportIsRefusedWithTheReason_data();
    void whatIsNoExportIsRefusedWithTheReason();
};

/// Large enough that reading it takes longer than showing its beginning.
static QByteArray manyContacts(int count)
{
    QByteArray rows = "Id,AccountId,LastName,Email\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i).rightJustified(12, '0');
        rows += "003" + n + ",,Person " + n + ",p" + n + "@example.com\n";
    }
    return rows;
}

void TestSourceReading::whatIsReadIsShownAtOnce()
{
    const QString path = writeFile(*m_folder, u"Contact.csv"_s, manyContacts(200'000));
    ui::messages().openFiles = [path](QWidget *, const QString &, const QString &) {
        return QStringList{path};
    };
    auto *rows = uitest::control<ui::TableView>(m_page.get(), u"sourcePage.firstRows.table"_s);
    int seen = -1; // rows shown while the file is read
    QString note;
    connect(rows->model(), &QAbstractItemModel::modelReset, m_page.get(), [&] {
        if (seen < 0 && m_page->isBusy()) {
            seen = rows->model()->rowCount();
            note = cell(0, FoundModel::Notes);
        }
    });
    uitest::click(m_page.get(), u"sourcePage.dropArea.chooseButton"_s);
    waitForFiles();
    QCOMPARE(seen, 50);
    QVERIFY2(note.startsWith(u"Reading"_s) || note == u"Waits"_s, qPrintable(note));
    QCOMPARE(rows->model()->rowCount(), 200'000);
    QCOMPARE(rows->model()->index(199'999, 2).data().toString(), u"Person 000000199999"_s);
    QCOMPARE(cell(0, FoundModel::Notes), u"Ready"_s);
}

void TestSourceReading::cancellingLeavesAllAsItWas()
{
    load({writeFile(*m_folder, u"Account.csv"_s, accounts())});
    const auto before = m_session->project();
    const QString path = writeFile(*m_folder, u"Contact.csv"_s, manyContacts(300'000));
    ui::messages().openFiles = [path](QWidget *, const QString &, const QString &) {
        return QStringList{path};
    };
    uitest::click(m_page.get(), u"sourcePage.dropArea.chooseButton"_s);
    QTRY_COMPARE(found()->rowCount(), 3); // it is in the list while it is read
    uitest::control<QPushButton>(m_page.get(), u"sourcePage.busy.cancel"_s)->click();
    waitForFiles();
    QCOMPARE(found()->rowCount(), 2);
    QCOMPARE(m_session->project(), before);
    QVERIFY(notice().contains(u"cancelled"_s));
    QVERIFY(m_page->isComplete());
}

void TestSourceReading::columnsFollowTheRow()
{
    load({writeFile(*m_folder, u"Account.csv"_s, accounts()),
          writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    auto *tabs = uitest::control<QTabBar>(m_page.get(), u"sourcePage.firstRows.tabs"_s);
    auto *columns =
        uitest::control<ui::TableView>(m_page.get(), u"sourcePage.firstRows.columnsTable"_s);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(columns->isVisible());
    selectRow(2);
    QCOMPARE(shownTitle(), u"Columns of Contact.csv"_s);
    QTRY_COMPARE(columns->model()->rowCount(), 5);
    QTRY_COMPARE(columns->model()->index(3, ui::ColumnsModel::Kind).data().toString(),
                 u"Email addresses"_s);
    QCOMPARE(columns->model()->index(3, ui::ColumnsModel::Filled).data().toString(), u"100 %"_s);
    selectRow(0);
    QCOMPARE(shownTitle(), u"Columns of Account.csv"_s);
    QTRY_COMPARE(columns->model()->rowCount(), 6);
}

void TestSourceReading::sensitiveColumnsArePointedOut()
{
    load({writeFile(*m_folder, u"Contact.csv"_s,
                    "Id,AccountId,LastName,Email,SSN__c\n"
                    "0035e00000AbC1dAAF,,Doe,john@example.com,000-12-1000\n")});
    const QString notes =
        uitest::control<QLabel>(m_page.get(), u"sourcePage.found.notes"_s)->text();
    QVERIFY2(notes.contains(u"SSN__c in Contact.csv"_s), qPrintable(notes));
    QVERIFY2(notes.contains(u"not matched"_s), qPrintable(notes));
    auto *columns =
        uitest::control<ui::TableView>(m_page.get(), u"sourcePage.firstRows.columnsTable"_s);
    const auto warning = [columns](int row) {
        return columns->model()->index(row, ui::ColumnsModel::Warning).data().toString();
    };
    QTRY_COMPARE(columns->model()->rowCount(), 5);
    QTRY_COMPARE(warning(4), u"Sensitive, not matched"_s);
    QVERIFY(warning(2).isEmpty());
}

/// In Windows-1252, with semicolons.
static QByteArray oldContacts()
{
    return "Id;LastName;Email\n0035e00000AbC1dAAF;M\xFCller;m@example.com\n"
           "0035e00000AbC1eAAF;Lef\xE8vre;l@example.com\n";
}

void TestSourceReading::anEncodingIsChosenAndTakenBack()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, oldContacts())});
    QCOMPARE(cell(0, FoundModel::ReadAs), u"Windows-1252, semicolon"_s);
    const QString notes =
        uitest::control<QLabel>(m_page.get(), u"sourcePage.found.notes"_s)->text();
    QVERIFY2(notes.contains(u"read as Windows-1252"_s) && notes.contains(u"Müller, Lefèvre"_s),
             qPrintable(notes));
    const QString before = m_session->project().sources.constFirst().fingerprint;
    auto *rows = uitest::control<ui::TableView>(m_page.get(), u"sourcePage.firstRows.table"_s);
    QCOMPARE(rows->model()->index(0, 1).data().toString(), u"Müller"_s);

    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    auto *choice = dialog<ui::ReadAsDialog>(u"readAsDialog"_s);
    QVERIFY(choice);
    auto *encoding = uitest::control<QComboBox>(choice, u"readAsDialog.encoding"_s);
    encoding->setCurrentIndex(encoding->findData(u"windows-1251"_s));
    QTRY_VERIFY(uitest::control(choice, u"readAsDialog.accept"_s)->isEnabled());
    uitest::click(choice, u"readAsDialog.accept"_s);
    waitForFiles();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(reading(0).encoding, u"windows-1251"_s);
    QCOMPARE(cell(0, FoundModel::ReadAs), u"Windows-1251, semicolon"_s);
    QCOMPARE(rows->model()->index(0, 1).data().toString(), u"Mьller"_s);
    QVERIFY(m_page->isComplete());

    // The choice holds when the project is opened again ...
    m_session->takeSources(nullptr);
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->show();
    m_page->enter();
    waitForFiles();
    QCOMPARE(cell(0, FoundModel::ReadAs), u"Windows-1251, semicolon"_s);
    QVERIFY(notice().isEmpty());

    // ... and is undone by choosing what was guessed.
    uitest::click(m_page.get(), u"sourcePage.found.readAsButton"_s);
    choice = dialog<ui::ReadAsDialog>(u"readAsDialog"_s);
    QVERIFY(choice);
    uitest::control<QComboBox>(choice, u"readAsDialog.encoding"_s)->setCurrentIndex(0);
    QTRY_VERIFY(uitest::control(choice, u"readAsDialog.accept"_s)->isEnabled());
    uitest::click(choice, u"readAsDialog.accept"_s);
    waitForFiles();
    QCOMPARE(reading(0), model::Reading());
    QCOMPARE(m_session->project().sources.constFirst().fingerprint, before);
}

void TestSourceReading::theLinkInTheTableOpensTheChoice()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    const QModelIndex index = found()->index(0, FoundModel::ReadAs);
    QCOMPARE(index.data(ui::LinkRole).toString(), u"change"_s);
    const QRect cell = table()->visualRect(index);
    auto *delegate = qobject_cast<ui::CellDelegate *>(table()->itemDelegate());
    QStyleOptionViewItem option;
    option.initFrom(table());
    option.font = table()->font();
    option.rect = cell;
    const QRect link = delegate->linkPlace(option, index);
    QVERIFY(cell.contains(link));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(12, 8));
    QVERIFY(!m_page->findChild<ui::ReadAsDialog *>());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, link.center());
    QVERIFY(dialog<ui::ReadAsDialog>(u"readAsDialog"_s));
}

void TestSourceReading::rowsAreRepairedAndTakenBack()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    QCOMPARE(cell(0, FoundModel::Notes), u"1 row(s) unreadable"_s);
    QCOMPARE(m_session->sources->census.malformed, 1);
    uitest::click(m_page.get(), u"sourcePage.found.repairButton"_s);
    auto *rows = dialog<ui::MalformedDialog>(u"malformedDialog"_s);
    QVERIFY(rows);
    uitest::click(rows, u"malformedDialog.skip"_s);
    uitest::click(rows, u"malformedDialog.accept"_s);
    waitForFiles();
    const QList<model::Repair> skipped{{4, model::Repair::What::Skip}};
    QCOMPARE(reading(0).repairs, skipped);
    QVERIFY(m_page->isComplete());

    // What was repaired can be looked at still.
    waitForFiles();
    uitest::click(m_page.get(), u"sourcePage.found.repairButton"_s);
    QTRY_VERIFY((rows = m_page->findChild<ui::MalformedDialog *>()) && rows->isVisible());
    uitest::click(rows, u"malformedDialog.takeBack"_s);
    uitest::click(rows, u"malformedDialog.accept"_s);
    waitForFiles();
    QVERIFY(reading(0).repairs.isEmpty());
    QCOMPARE(m_session->sources->census.malformed, 1);
}

void TestSourceReading::ambiguousValuesAreAskedOnce_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("dates");
    QTest::addColumn<int>("decimals");
    const auto row = [](const char *name, const QString &column, const QString &value,
                        const QStringList &said, const QString &button, model::DateOrder dates,
                        model::DecimalSign decimals) {
        QTest::newRow(name) << column << value << said << button << int(dates) << int(decimals);
    };
    using model::DateOrder;
    using model::DecimalSign;
    const QStringList days{u"04/05/2024"_s, u"4 May 2024"_s, u"5 April 2024"_s};
    row("day first", u"Birthdate"_s, u"04/05/2024"_s, days, u"firstButton"_s, DateOrder::DayFirst,
        DecimalSign::Unknown);
    row("month first", u"Birthdate"_s, u"04/05/2024"_s, days, u"secondButton"_s,
        DateOrder::MonthFirst, DecimalSign::Unknown);
    const QStringList numbers{u"1,234"_s, u"1234"_s, u"1.234"_s};
    row("point", u"Score__c"_s, u"\"1,234\""_s, numbers, u"firstButton"_s, DateOrder::Unknown,
        DecimalSign::Point);
    row("comma", u"Score__c"_s, u"\"1,234\""_s, numbers, u"secondButton"_s, DateOrder::Unknown,
        DecimalSign::Comma);
}

void TestSourceReading::ambiguousValuesAreAskedOnce()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QStringList, said);
    QFETCH(QString, button);
    QByteArray rows = "Id,AccountId,LastName,Email," + column.toLatin1() + "\n";
    for (int i = 0; i < 20; ++i)
        rows += "0030000000000" + QByteArray::number(10 + i) + ",,Doe,d" + QByteArray::number(i)
                + "@example.com," + value.toLatin1() + "\n";
    load({writeFile(*m_folder, u"Contact.csv"_s, rows)});
    auto *question = uitest::control(m_page.get(), u"sourcePage.question"_s);
    QVERIFY(question->isVisible());
    const QString text =
        uitest::control<QLabel>(m_page.get(), u"sourcePage.question.text"_s)->text();
    for (const QString &words : said + QStringList{column, u"Contact.csv"_s})
        QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY(m_page->isComplete()); // it may be answered later

    const auto sources = m_session->sources;
    uitest::click(m_page.get(), u"sourcePage.question."_s + button);
    QVERIFY(!question->isVisible());
    QTEST(int(reading(0).dates), "dates");
    QTEST(int(reading(0).decimals), "decimals");
    QVERIFY(!m_page->isBusy()); // nothing has to be read again for it
    QCOMPARE(m_session->sources->opened, sources->opened);
}

void TestSourceReading::otherRecordsAreUsedOnRequest()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts()),
          writeFile(*m_folder, u"Lead.csv"_s,
                    "Id,LastName,Email,Company\n00Q5e00000AbC1dAAF,Okoro,o@example.com,Reed\n")});
    QCOMPARE(cell(1, FoundModel::Records), u"Lead, no customers"_s);
    QVERIFY(!m_session->project().sources.at(1).used);
    auto *view = m_page->findChild<ui::FoundView *>();
    Q_EMIT view->contactsWanted(1, true); // as the menu does
    waitForFiles();
    QVERIFY(reading(1).wanted);
    QVERIFY(m_session->project().sources.at(1).used);
    QCOMPARE(cell(1, FoundModel::Records), u"Contacts"_s);
    QCOMPARE(m_session->sources->opened.size(), 2);
    Q_EMIT view->contactsWanted(1, false);
    waitForFiles();
    QVERIFY(!m_session->project().sources.at(1).used);
    QCOMPARE(cell(1, FoundModel::Records), u"Lead, no customers"_s);
}

void TestSourceReading::archivesAreReadAndTheRestIsOffered()
{
    QList<zipbytes::Entry> members{{"Contact.csv", contacts()}, {"Account.csv", accounts()}};
    for (int i = 0; i < 348; ++i)
        members.append({"Object" + QByteArray::number(i) + "__c.csv", cases()});
    load({writeFile(*m_folder, u"WE_1.ZIP"_s, zipbytes::archive(members))});
    QVERIFY2(notice().isEmpty(), qPrintable(notice()));
    QCOMPARE(m_session->project().sources.size(), 2);
    QCOMPARE(reading(0).member, u"Contact.csv"_s);
    QVERIFY(cell(0, FoundModel::File).startsWith(u"Contact.csv in WE_1.ZIP"_s));
    QVERIFY(m_page->isComplete());
    auto *others = uitest::control<QPushButton>(m_page.get(), u"sourcePage.found.othersButton"_s);
    QTRY_VERIFY(others->isVisible());
    QCOMPARE(others->text(),
             u"348 other file(s) in WE_1.ZIP: no customer records. Look at them…"_s);
    others->click();
    auto *list = dialog<ui::OtherFilesDialog>(u"otherFilesDialog"_s);
    QVERIFY(list);
    auto *files = uitest::control<ui::TableView>(list, u"otherFilesDialog.table"_s);
    files->setCurrentIndex(files->model()->index(7, 0));
    uitest::click(list, u"otherFilesDialog.accept"_s);
    waitForFiles();
    QCOMPARE(m_session->project().sources.size(), 3);
    QTRY_VERIFY(others->text().startsWith(u"347 "_s));
    // The same archive again adds nothing.
    load({m_folder->filePath(u"WE_1.ZIP"_s)});
    QCOMPARE(m_session->project().sources.size(), 3);
    QVERIFY(notice().contains(u"in the list already"_s));
}

void TestSourceReading::whatIsNoExportIsRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("workbook") << u"Book.xlsx"_s
                              << QByteArray("PK\x03\x04\x14\0\x06\0", 8) + QByteArray(22, '\0')
                                     + "[Content_Types].xml"
                              << u"CSV UTF-8"_s;
    QTest::newRow("web page") << u"report.xls"_s << QByteArray("<html><table><tr><td>Id")
                              << u"web page"_s;
    QTest::newRow("success file")
        << u"success0413060133.csv"_s
        << QByteArray("ID,LASTNAME,STATUS\n0035e00000AbC1dAAF,Doe,Item Created\n")
        << u"success file"_s;
    QTest::newRow("broken archive")
        << u"WE_1.ZIP"_s << QByteArray("PK\x03\x04zip") << u"WE_1.ZIP"_s;
}

void TestSourceReading::whatIsNoExportIsRefusedWithTheReason()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts()), writeFile(*m_folder, name, content)});
    QCOMPARE(m_session->project().sources.size(), 1);
    QVERIFY2(notice().contains(reason), qPrintable(notice()));
    QCOMPARE(found()->rowCount(), 1);
    QVERIFY(m_page->isComplete());
}

UI_TEST_MAIN(TestSourceReading)
#include "tst_sourcereading.moc"
