#include "core/operations/loginoforg.h"
#include "pages/source/orgfieldsmodel.h"
#include "salesforceorg/salesforceorg.h"
#include "sourcepagetest.h"
#include "support/messages.h"
#include "wizard/secrets.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableView>

/// From a login to the records of the org as sources of the project.
class TestSourceOrg : public QObject, protected SourcePageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatTheOrgHolds();
    void countsBeforeItReads();
    void filtersBecomeQueries();
    void fieldsCanBeLeftOut();
    void readsAgainInPlaceOfTheFormerFiles();
    void saysWhatTheOrgRefuses();
    void stopsAndGoesOn();

private:
    void logIn();
    QString text(const QString &rest) const
    {
        return uitest::control<QLabel>(m_page.get(), u"sourcePage.org."_s + rest)->text();
    }
    QString queries() const
    {
        return uitest::control<QPlainTextEdit>(m_page.get(), u"sourcePage.org.queries"_s)
            ->toPlainText();
    }
    void readRecords()
    {
        uitest::click(m_page.get(), u"sourcePage.org.readButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20'000);
        waitForFiles();
    }

    std::unique_ptr<salesforceorg::SalesforceOrg> m_org;
    FakeBrowser m_browser;
};

void TestSourceOrg::init()
{
    QSettings().clear();
    ui::setSecretStore(net::openMemoryStore());
    m_org = std::make_unique<salesforceorg::SalesforceOrg>();
    QCOMPARE(m_org->configure("{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\"}"),
             QString());
    QVERIFY(m_org->start());
    ui::messages().openInBrowser = [this](const QString &address) {
        m_browser.open(QUrl(address, QUrl::StrictMode));
        return true;
    };
    begin();
    m_page->resize(980, 700);
}

void TestSourceOrg::cleanup()
{
    m_page.reset();
    m_browser.close();
    m_org.reset();
}

void TestSourceOrg::logIn()
{
    uitest::click(m_page.get(), u"sourcePage.login.openButton"_s);
    auto *address =
        uitest::control<QLineEdit>(m_page.get(), u"sourcePage.loginViewHost.addressEdit"_s);
    auto *key = uitest::control<QLineEdit>(m_page.get(), u"sourcePage.loginViewGuide.keyEdit"_s);
    address->clear();
    address->setText(m_org->url());
    key->setText(u"3MVG9d8..z.hDcPK"_s + QString(69, u'x'));
    uitest::click(m_page.get(), u"sourcePage.loginViewHost.loginButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(uitest::control(m_page.get(), u"sourcePage.org"_s)->isVisible(),
                             10'000);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"counts"_s).contains(u"contact"_s), 10'000);
}

void TestSourceOrg::readsWhatTheOrgHolds()
{
    logIn();
    readRecords();
    QTRY_COMPARE(found()->rowCount() > 0, true);
    QVERIFY(m_page->isComplete());
    QCOMPARE(m_session->project().sources.size(), 3);
    for (const project::Source &source : m_session->project().sources)
        QVERIFY2(source.path.startsWith(m_session->folder().path()), qPrintable(source.path));
    QCOMPARE(m_session->sources->census.contacts, 1201);
    QCOMPARE(m_session->sources->census.personAccounts, 60);
    QVERIFY(notice().contains(u"recycle bin"_s));
}

void TestSourceOrg::countsBeforeItReads()
{
    logIn();
    QCOMPARE(
        text(u"counts"_s),
        u"1,201 contact(s) · 150 business account(s) · 60 person account(s) · 1,074 membership(s)"_s);
    QVERIFY(text(u"usage"_s).contains(u"15,000 API requests"_s));
    QCOMPARE(m_org->requests(u"POST /jobs/query"_s), 0);
    QVERIFY(m_session->project().sources.isEmpty());
}

void TestSourceOrg::filtersBecomeQueries()
{
    logIn();
    uitest::click(m_page.get(), u"sourcePage.org.queriesButton"_s);
    QVERIFY(queries().contains(u"FROM Contact WHERE IsPersonAccount = false"_s));
    QTest::keyClicks(uitest::control<QLineEdit>(m_page.get(), u"sourcePage.org.owner"_s),
                     u"Nobody O'Body"_s);
    QTRY_VERIFY_WITH_TIMEOUT(queries().contains(u"Owner.Name = 'Nobody O\\'Body'"_s), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"counts"_s).startsWith(u"0 contact(s)"_s), 5000);
    uitest::control<QLineEdit>(m_page.get(), u"sourcePage.org.owner"_s)->clear();
    uitest::control<QCheckBox>(m_page.get(), u"sourcePage.org.since"_s)->setChecked(true);
    QTRY_VERIFY_WITH_TIMEOUT(queries().contains(u"SystemModstamp >= "_s), 5000);
}

void TestSourceOrg::fieldsCanBeLeftOut()
{
    logIn();
    uitest::click(m_page.get(), u"sourcePage.org.fieldsButton"_s);
    auto *fields = dialog<QDialog>(u"orgFieldsDialog"_s);
    QVERIFY(fields);
    QTest::keyClicks(uitest::control<QLineEdit>(fields, u"orgFieldsDialog.filter"_s), u"birth"_s);
    auto *table = uitest::control<QTableView>(fields, u"orgFieldsDialog.table"_s);
    QVERIFY(table->model()->rowCount() >= 1);
    uitest::click(fields, u"orgFieldsDialog.none"_s);
    uitest::click(fields, u"orgFieldsDialog.accept"_s);
    QTRY_VERIFY(!queries().contains(u"Birthdate"_s));
    QVERIFY(queries().contains(u"Email"_s));
    readRecords();
    QFile contacts(m_session->folder().salesforce() + u"/Contact.csv"_s);
    QVERIFY(contacts.open(QIODevice::ReadOnly));
    const QByteArray header = contacts.readLine();
    QVERIFY(header.contains("\"Email\"") && !header.contains("\"Birthdate\""));
}

void TestSourceOrg::readsAgainInPlaceOfTheFormerFiles()
{
    logIn();
    readRecords();
    const auto before = m_session->project().sources;
    readRecords();
    QCOMPARE(m_session->project().sources.size(), 3);
    QCOMPARE(m_session->project().sources.first().path, before.first().path);
    QVERIFY(m_page->isComplete());
}

void TestSourceOrg::saysWhatTheOrgRefuses()
{
    logIn();
    m_org->change([](salesforceorg::Switches &switches) { switches.dailyRequests = 1; });
    readRecords();
    QVERIFY2(text(u"notice.text"_s).contains(u"Continue tomorrow"_s),
             qPrintable(text(u"notice.text"_s)));
    QVERIFY(m_session->project().sources.isEmpty());
    m_org->change([](salesforceorg::Switches &switches) { switches.dailyRequests = 15'000; });
    readRecords();
    QCOMPARE(m_session->project().sources.size(), 3);
}

void TestSourceOrg::stopsAndGoesOn()
{
    m_org->change([](salesforceorg::Switches &switches) { switches.latencyMs = 150; });
    logIn();
    uitest::click(m_page.get(), u"sourcePage.org.readButton"_s);
    QVERIFY(m_page->isBusy());
    QTest::qWait(200);
    uitest::click(m_page.get(), u"sourcePage.org.busy.cancel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 5000);
    QVERIFY(text(u"notice.text"_s).contains(u"kept"_s));
    m_org->change([](salesforceorg::Switches &switches) { switches.latencyMs = 0; });
    readRecords();
    QCOMPARE(m_session->sources->census.contacts, 1201);
}

UI_TEST_MAIN(TestSourceOrg)
#include "tst_sourceorg.moc"
