#include "core/migration/brokenpage.h"
#include "operations/migrate.h"
#include "support/language.h"
#include "translations/translations.h"
#include "ui/cuttexts.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"

using namespace Qt::StringLiterals;

constexpr int patience = 30'000;

/// A window as small as it is meant to be used, in every language: nothing is cut, and no table of
/// few columns scrolls sideways.
class TestSmallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { translations::use(); }
    void cleanup()
    {
        m_window.reset();
        ui::applyLanguage(*qApp, u"en"_s);
    }
    void theCountsFit_data();
    void theCountsFit();
    void theFirstTenFit_data() { languages(); }
    void theFirstTenFit();

private:
    static void languages();
    /// The window at \a page, once the page rests.
    void show(const QString &page);
    QString cut() const { return cuttexts::in(m_window.get()).join(u'\n'); }

    ui::Session m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
};

void TestSmallWindow::languages()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestSmallWindow::show(const QString &page)
{
    QFETCH(const QString, language);
    ui::applyLanguage(*qApp, language);
    m_window = std::make_unique<ui::MigrationWindow>(m_session);
    m_window->resize(1024, 700);
    m_window->show();
    m_window->showPage(page);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestSmallWindow::theCountsFit_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("waiting");
    for (const char *language : {"en", "de"}) {
        for (const bool waiting : {false, true})
            QTest::addRow("%s, %s", language, waiting ? "some wait" : "finished")
                << QString::fromLatin1(language) << waiting;
    }
}

void TestSmallWindow::theCountsFit()
{
    QFETCH(const bool, waiting);
    const QTemporaryDir folder;
    practice::begin(m_session, folder, {20, 2});
    QVERIFY(operations::migrate(*m_session.file, {operations::practiceSite(), {}, {}}, {}));
    const QString journal = m_session.folder().journal();
    // As many as take the room: the last batch is one of customers.
    brokenpage::inJournal(journal, u"UPDATE batch SET created=121014, unknown=1234 WHERE id="
                                   "(SELECT max(id) FROM batch)"_s);
    brokenpage::inJournal(journal,
                          u"UPDATE run SET customers=(SELECT sum(created+unknown+not_accepted) "
                          "FROM batch) - organizations + 2345*%1, "
                          "ended_at=CASE WHEN %1 THEN NULL ELSE ended_at END"_s.arg(int(waiting)));
    show(u"finishPage"_s);
    auto *table = uitest::control<QTableView>(m_window.get(), u"finishPage.countTable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
    QTRY_COMPARE(cut(), QString());
    const bool isUpright = table->model()->rowCount() > 3;
    QCOMPARE(isUpright ? table->model()->rowCount() + 1 : table->model()->columnCount(),
             waiting ? 10 : 9);
    const auto *title = uitest::control<QLabel>(m_window.get(), u"finishPage.countTitle"_s);
    QTRY_VERIFY(title->height() < 2 * title->sizeHint().height()); // it takes no room of the table's
}

void TestSmallWindow::theFirstTenFit()
{
    const QTemporaryDir folder;
    practice::begin(m_session, folder, {150, 0});
    operations::MigrateOptions options;
    options.site = operations::practiceSite();
    options.firstTen = true;
    QVERIFY(operations::migrate(*m_session.file, options, {}));
    show(u"runPage"_s);
    auto *table = uitest::control<QTableView>(m_window.get(), u"runPage.firstTenTable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
    QTRY_COMPARE(cut(), QString());
}

UI_TEST_MAIN(TestSmallWindow)
#include "tst_smallwindow.moc"
