#include "operations/migrate.h"
#include "sourcepagetest.h"
#include "ui/practice.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

/// The page that takes the source files, by clicks, keys and drops.
class TestSourcePage : public QObject, private SourcePageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void beginsEmpty();
    void takesChosenFiles();
    void takesDroppedFiles();
    void whatCannotBeReadIsSaidAndTheOthersStay();
    void aFileIsTakenOnce();
    void tickAndKeys();
    void removingTheLastFileEmptiesThePage();
    void aMissingFileIsFoundAgain();
    void aMissingFileIsRemoved();
    void aChangedFileIsTakenAsItIs();
    void aChangedFileIsReplacedAfterAsking();
    void filesOfNothingAreNotEnough();
    void firstRowsFollowTheRow();
    void readsNothingAnewThatIsOpen();
    void warnsWhileAMigrationIsNotFinished();
};

void TestSourcePage::beginsEmpty()
{
    QVERIFY(!m_page->isComplete());
    QVERIFY(!m_page->isBusy());
    QVERIFY(!table()->isVisible());
    load({}); // the dialog was cancelled
    QVERIFY(m_session->project().sources.isEmpty());
}

void TestSourcePage::takesChosenFiles()
{
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    load({writeFile(*m_folder, u"Account.csv"_s, accounts()),
          writeFile(*m_folder, u"Contact.csv"_s, contacts()),
          writeFile(*m_folder, u"Case.csv"_s, cases())});
    QCOMPARE(saved.size(), 1);
    QVERIFY(m_page->isComplete());
    QVERIFY(table()->isVisible());
    QCOMPARE(found()->rowCount(), 4);
    QCOMPARE(m_session->project().sources.size(), 3);
    QVERIFY(m_session->project().sources.at(1).used);
    QVERIFY(!m_session->project().sources.at(2).used);
    QVERIFY(!m_session->project().sources.at(0).fingerprint.isEmpty());
    QVERIFY(m_session->sources);
    QCOMPARE(m_session->sources->files.size(), 2);
    QCOMPARE(m_session->sources->census.personAccounts, 1);
    const QString notes =
        uitest::control<QLabel>(m_page.get(), u"sourcePage.found.notes"_s)->text();
    QVERIFY(notes.contains(u"Contact.csv cannot be read"_s));
    QVERIFY(notes.contains(u"deleted in Salesforce"_s));
}

void TestSourcePage::takesDroppedFiles()
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(writeFile(*m_folder, u"Contact.csv"_s, contacts())),
                   QUrl(u"https://example.com/Account.csv"_s)});
    QDragEnterEvent enter(QPoint(200, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(m_page.get(), &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(m_page.get(), &drop));
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(found()->rowCount(), 1);

    QMimeData text;
    text.setText(u"Contact.csv"_s);
    QDragEnterEvent foreign(QPoint(200, 400), Qt::CopyAction, &text, Qt::LeftButton,
                            Qt::NoModifier);
    foreign.ignore();
    QApplication::sendEvent(m_page.get(), &foreign);
    QVERIFY(!foreign.isAccepted());
}

void TestSourcePage::whatCannotBeReadIsSaidAndTheOthersStay()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts()),
          writeFile(*m_folder, u"export.zip"_s, "PK\x03\x04zip"),
          writeFile(*m_folder, u"empty.csv"_s, {}), m_folder->path()});
    QCOMPARE(m_session->project().sources.size(), 1);
    QVERIFY(m_page->isComplete());
    QVERIFY(notice().contains(u"export.zip"_s));
    QVERIFY(notice().contains(u"empty.csv is empty"_s));
    QVERIFY(notice().contains(u"is a folder"_s));
    load({writeFile(*m_folder, u"Account.csv"_s, accounts())});
    QVERIFY(notice().isEmpty()); // what was said of the former ones is over
}

void TestSourcePage::aFileIsTakenOnce()
{
    const QString path = writeFile(*m_folder, u"Contact.csv"_s, contacts());
    load({path, m_folder->path() + u"/./Contact.csv"_s});
    QCOMPARE(m_session->project().sources.size(), 1);
    QVERIFY(notice().contains(u"in the list already"_s));
    load({path});
    QCOMPARE(m_session->project().sources.size(), 1);
    load({writeFile(*m_folder, u"Copy.csv"_s, contacts())});
    QCOMPARE(m_session->project().sources.size(), 1);
    QVERIFY(notice().contains(u"Copy.csv holds the same as Contact.csv"_s));
}

void TestSourcePage::tickAndKeys()
{
    load({writeFile(*m_folder, u"Account.csv"_s, accounts()),
          writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    table()->setFocus();
    table()->setCurrentIndex(found()->index(2, FoundModel::File));
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!m_session->project().sources.at(1).used);
    QCOMPARE(m_session->sources->census.contacts, 0);
    QVERIFY(m_page->isComplete());
    QCOMPARE(table()->currentIndex().row(), 2);

    const QRect box = table()->visualRect(found()->index(0, FoundModel::Use));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      QPoint(box.left() + 14, box.center().y()));
    QVERIFY(!m_session->project().businessAccounts);
    table()->setCurrentIndex(found()->index(1, FoundModel::File));
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(m_session->project().personAccounts, project::PersonAccounts::LeaveOut);
    QVERIFY(!m_page->isComplete()); // nothing is left

    table()->setCurrentIndex(found()->index(2, FoundModel::File));
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_page->isComplete());
    table()->setCurrentIndex(found()->index(0, FoundModel::File));
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_session->project().sources.size(), 1);
    QCOMPARE(found()->rowCount(), 1);
}

void TestSourcePage::removingTheLastFileEmptiesThePage()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    uitest::click(m_page.get(), u"sourcePage.found.removeButton"_s);
    QVERIFY(m_session->project().sources.isEmpty());
    QVERIFY(!m_session->sources);
    QVERIFY(!table()->isVisible());
    QVERIFY(!m_page->isComplete());
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    QVERIFY(m_page->isComplete());
}

void TestSourcePage::aMissingFileIsFoundAgain()
{
    const QString path = writeFile(*m_folder, u"Contact.csv"_s, contacts());
    load({path});
    const QString moved = m_folder->filePath(u"Moved.csv"_s);
    QVERIFY(QFile::rename(path, moved));
    const project::ProjectFile file = *m_session->file;
    m_session->begin(file); // as if it was opened anew
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->enter();
    waitForFiles();
    QVERIFY(!m_page->isComplete());
    QVERIFY(!m_session->sources);
    QVERIFY(notice().contains(u"Contact.csv is not where it was"_s));
    ui::messages().openFile = [moved](QWidget *, const QString &, const QString &) {
        return moved;
    };
    uitest::click(m_page.get(), u"sourcePage.findButton"_s);
    waitForFiles();
    QVERIFY(m_page->isComplete());
    QCOMPARE(m_session->project().sources.constFirst().path, moved);
    QVERIFY(notice().isEmpty());
}

void TestSourcePage::aMissingFileIsRemoved()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts()),
          writeFile(*m_folder, u"Account.csv"_s, accounts())});
    QVERIFY(QFile::remove(m_folder->filePath(u"Contact.csv"_s)));
    const project::ProjectFile file = *m_session->file;
    m_session->begin(file);
    m_page->enter();
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->enter();
    waitForFiles();
    QVERIFY(!m_page->isComplete());
    uitest::click(m_page.get(), u"sourcePage.removeMissingButton"_s);
    QVERIFY(m_page->isComplete());
    QCOMPARE(m_session->project().sources.size(), 1);
}

void TestSourcePage::aChangedFileIsTakenAsItIs()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    writeFile(*m_folder, u"Contact.csv"_s,
              contacts() + "0035e00000AbC1hAAF,,New,n@example.com,0\n");
    const project::ProjectFile file = *m_session->file;
    m_session->begin(file);
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->enter();
    waitForFiles();
    QVERIFY(!m_page->isComplete());
    QVERIFY(notice().contains(u"Contact.csv has changed"_s));
    const QString before = m_session->project().sources.constFirst().fingerprint;
    uitest::click(m_page.get(), u"sourcePage.acceptButton"_s);
    QVERIFY(m_page->isComplete());
    QVERIFY(m_session->project().sources.constFirst().fingerprint != before);
    QCOMPARE(m_session->sources->census.contacts, 3);
}

void TestSourcePage::aChangedFileIsReplacedAfterAsking()
{
    const QString path = writeFile(*m_folder, u"Contact.csv"_s, contacts());
    load({path});
    QVERIFY(QFile::remove(path));
    const project::ProjectFile file = *m_session->file;
    m_session->begin(file);
    m_page = std::make_unique<ui::SourcePage>(*m_session);
    m_page->enter();
    waitForFiles();
    const QString other = writeFile(*m_folder, u"Other.csv"_s, contacts() + "\n");
    ui::messages().openFile = [other](QWidget *, const QString &, const QString &) {
        return other;
    };
    bool answer = false;
    int asked = 0;
    ui::messages().ask = [&](QWidget *, const ui::Question &) {
        ++asked;
        return answer;
    };
    uitest::click(m_page.get(), u"sourcePage.findButton"_s);
    waitForFiles();
    QCOMPARE(asked, 1);
    QCOMPARE(m_session->project().sources.constFirst().path, path);
    answer = true;
    uitest::click(m_page.get(), u"sourcePage.findButton"_s);
    waitForFiles();
    QCOMPARE(asked, 2);
    QCOMPARE(m_session->project().sources.constFirst().path, other);
    QVERIFY(m_page->isComplete());
}

void TestSourcePage::filesOfNothingAreNotEnough()
{
    load({writeFile(*m_folder, u"Case.csv"_s, cases())});
    QCOMPARE(found()->rowCount(), 1);
    QVERIFY(!m_page->isComplete());
    QVERIFY(!m_session->sources);
    QVERIFY(notice().contains(u"Add Contact.csv"_s));
}

void TestSourcePage::firstRowsFollowTheRow()
{
    load({writeFile(*m_folder, u"Account.csv"_s, accounts()),
          writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    auto *rows = uitest::control<ui::TableView>(m_page.get(), u"sourcePage.firstRows.table"_s);
    auto *title = uitest::control<QLabel>(m_page.get(), u"sourcePage.firstRows.title"_s);
    QVERIFY(rows->isVisible());
    table()->setCurrentIndex(found()->index(2, FoundModel::File));
    QCOMPARE(title->accessibleName(), u"First rows of Contact.csv"_s);
    QCOMPARE(rows->model()->rowCount(), 4);
    QCOMPARE(rows->model()->index(1, 2).data().toString(), u"<b>Zoë</b>"_s);
    table()->setCurrentIndex(found()->index(0, FoundModel::File));
    QCOMPARE(rows->model()->headerData(1, Qt::Horizontal).toString(), u"Name"_s);
}

void TestSourcePage::readsNothingAnewThatIsOpen()
{
    load({writeFile(*m_folder, u"Contact.csv"_s, contacts())});
    const auto sources = m_session->sources;
    m_page->leave();
    m_page->enter();
    QVERIFY(!m_page->isBusy());
    QCOMPARE(m_session->sources, sources); // what others made of them stays
    const auto file = sources->opened.constFirst();
    load({writeFile(*m_folder, u"Account.csv"_s, accounts())});
    QCOMPARE(m_session->sources->opened.constFirst(), file);
}

void TestSourcePage::warnsWhileAMigrationIsNotFinished()
{
    practice::begin(*m_session, *m_folder);
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    context.progress = [&stop](const Progress &progress) {
        if (progress.activity.code == "run.organizations"_L1)
            stop.request();
    };
    const auto stopped =
        operations::migrate(*m_session->file, {operations::practiceSite(), {}, {}}, context);
    QVERIFY(!stopped);
    m_page->enter();
    QTRY_COMPARE(found()->rowCount(), 2);
    int asked = 0;
    ui::messages().ask = [&asked](QWidget *, const ui::Question &) {
        ++asked;
        return asked > 1;
    };
    QTRY_VERIFY(uitest::control(m_page.get(), u"sourcePage.found.removeButton"_s)->isEnabled());
    uitest::click(m_page.get(), u"sourcePage.found.removeButton"_s);
    QCOMPARE(asked, 1);
    QCOMPARE(m_session->project().sources.size(), 2); // not yet
    uitest::click(m_page.get(), u"sourcePage.found.removeButton"_s);
    QCOMPARE(asked, 2);
    QCOMPARE(m_session->project().sources.size(), 1);
    uitest::click(m_page.get(), u"sourcePage.found.removeButton"_s);
    QCOMPARE(asked, 2); // once is enough
}

UI_TEST_MAIN(TestSourcePage)
#include "tst_sourcepage.moc"
