// Pictures of every page and state of the window, for people to look at:
//     salesferry-screenshots FOLDER [--dark] [--right-to-left] [--size 1024x700] [--language de]
//         [--part destination|map|login|person|products|run]
// It walks through a practice migration of the sample company as a user would. No test: nothing is
// compared.

#include "awkwardfiles.h"
#include "core/operations/loginoforg.h"
#include "destinationstates.h"
#include "pages/map/sourcepanel.h"
#include "productstates.h"
#include "resources/looks.h"
#include "resources/sample.h"
#include "runstates.h"
#include "salesforceorg/salesforceorg.h"
#include "support/language.h"
#include "support/messages.h"
#include "support/settings.h"
#include "translations/translations.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"
#include "wizard/secrets.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QCompleter>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

/// Walks through the window and takes pictures.
class Photographer
{
public:
    Photographer(QDir folder, QSize size)
        : m_folder(std::move(folder))
        , m_window(m_session)
    {
        m_session.practiceTask = 2s;
        m_folder.mkpath(u"."_s);
        m_window.resize(size);
        m_window.show();
        settle();
    }

    void walk();
    /// And no further: parts that are looked at often.
    void walkToMap();
    void walkToLogin();
    void walkToPersons();

private:
    void settle() const { QTest::qWait(600); }
    void take(const QString &name)
    {
        settle();
        m_window.grab().save(
            m_folder.filePath(u"%1-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name)));
    }
    QAbstractButton *button(const QString &name) const
    {
        return m_window.findChild<QAbstractButton *>(name);
    }
    void press(const QString &name)
    {
        QAbstractButton *found = button(name);
        if (!found
            || !QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); },
                                patience)) {
            qWarning() << name << "cannot be pressed";
            return;
        }
        found->click();
    }
    bool at(const QString &page) const
    {
        return QTest::qWaitFor([&] { return m_window.currentPage() == page; }, patience);
    }
    void next(const QString &page)
    {
        press(u"window.nextButton"_s);
        if (!at(page))
            qWarning() << "the page" << page << "does not come";
    }
    /// What the Person accounts page has to show.
    void personStates();
    void choosePersonField(const QString &condition, const QString &field, int test);
    QWidget *slotOf(const QString &target) const;
    void trigger(const QString &menu, const QString &action);
    void takePopup(const QString &name, const QString &popup);
    /// What the Map fields page has to show.
    void mapStates();
    /// Files as they come, and what the Source page does about them.
    void sourceStates();
    /// A login to an org, from nothing to somebody.
    void loginStates();
    /// Chooses files and waits until they are read, or only so many milliseconds.
    void load(const QStringList &names, int patiently = -1);
    /// A picture of the dialog that \a button opens.
    void takeDialog(const QString &button, const QString &dialog);
    void selectFile(int row);

    void awaitIdle(const QString &page) const
    {
        const auto *shown = m_window.findChild<ui::Page *>(page);
        (void)QTest::qWaitFor([shown] { return !shown->isBusy(); }, patience);
    }

    QDir m_folder;
    ui::Session m_session;
    ui::MigrationWindow m_window;
    int m_taken = 0;
};

void Photographer::load(const QStringList &names, int patiently)
{
    ui::messages().openFiles = [&](QWidget *, const QString &, const QString &) {
        QStringList paths;
        for (const QString &name : names)
            paths.append(QDir::home().filePath(name));
        return paths;
    };
    press(u"sourcePage.dropArea.chooseButton"_s);
    if (patiently < 0)
        awaitIdle(u"sourcePage"_s);
    else
        QTest::qWait(patiently);
}

void Photographer::selectFile(int row)
{
    auto *table = m_window.findChild<QTableView *>(u"sourcePage.foundTable"_s);
    table->setCurrentIndex(table->model()->index(row, 1));
}

void Photographer::takeDialog(const QString &button, const QString &dialog)
{
    press(button);
    awaitIdle(u"sourcePage"_s);
    settle();
    auto *shown = m_window.findChild<QDialog *>(dialog);
    if (!shown) {
        qWarning() << dialog << "does not open";
        return;
    }
    shown->grab().save(
        m_folder.filePath(u"%1-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(dialog)));
    shown->reject();
}

void Photographer::sourceStates()
{
    writeAwkwardFiles(QDir::home());
    load({u"Account.csv"_s, u"Contact.csv"_s, u"AccountContactRelation.csv"_s, u"Lead.csv"_s});
    selectFile(2);
    take(u"source-files"_s);
    takeDialog(u"sourcePage.found.readAsButton"_s, u"readAsDialog"_s);
    takeDialog(u"sourcePage.found.repairButton"_s, u"malformedDialog"_s);
    if (auto *tabs = m_window.findChild<QTabBar *>(u"sourcePage.firstRows.tabs"_s))
        tabs->setCurrentIndex(1);
    take(u"source-columns"_s);
    m_window.findChild<QTabBar *>(u"sourcePage.firstRows.tabs"_s)->setCurrentIndex(0);
    for (int i = 0; i < 4; ++i) // so many files
        press(u"sourcePage.found.removeButton"_s);
    load({u"WE_1.ZIP"_s});
    take(u"source-archive"_s);
    takeDialog(u"sourcePage.found.othersButton"_s, u"otherFilesDialog"_s);
    load({u"ManyContacts.csv"_s}, 0);
    take(u"source-reading"_s);
    awaitIdle(u"sourcePage"_s);
}

void Photographer::choosePersonField(const QString &condition, const QString &field, int test)
{
    const QString name = u"personPage.rules."_s + condition;
    auto *fields = m_window.findChild<QComboBox *>(name + u".field"_s);
    auto *tests = m_window.findChild<QComboBox *>(name + u".test"_s);
    fields->setCurrentIndex(fields->findData(field));
    tests->setCurrentIndex(test);
}

void Photographer::personStates()
{
    take(u"person"_s);
    press(u"personPage.organizationsCard"_s);
    take(u"person-what-if"_s);
    press(u"personPage.ruleCard"_s);
    choosePersonField(u"rule1.condition1"_s, u"Type"_s, 1);
    press(u"personPage.rules.rule1.addButton"_s);
    choosePersonField(u"rule1.condition2"_s, u"PersonEmail"_s, 3);
    press(u"personPage.rules.addButton"_s);
    choosePersonField(u"rule2.condition1"_s, u"LastName"_s, 6);
    auto *value = m_window.findChild<QLineEdit *>(u"personPage.rules.rule2.condition1.value"_s);
    value->setFocus();
    QTest::keyClicks(value, u"a"_s);
    settle();
    if (const auto *completer = value->findChild<QCompleter *>(); completer->popup()->isVisible())
        completer->popup()->grab().save(m_folder.filePath(u"person-values.png"_s));
    QTest::keyClicks(value, u"; b"_s);
    take(u"person-rules"_s);
    auto *rules = m_window.findChild<QWidget *>(u"personPage.rules"_s);
    for (QWidget *above = rules; above; above = above->parentWidget()) {
        if (auto *view = qobject_cast<QScrollArea *>(above))
            view->ensureWidgetVisible(rules);
    }
    take(u"person-rules-below"_s);
    press(u"personPage.customersCard"_s);
    press(u"personPage.giveAddressButton"_s);
    settle();
    auto *domain = m_window.findChild<QLineEdit *>(u"personPage.addressDialog.domain"_s);
    if (!domain)
        return;
    QTest::keyClicks(domain, u"example"_s);
    settle();
    auto *dialog = m_window.findChild<QDialog *>(u"personPage.addressDialog"_s);
    dialog->grab().save(m_folder.filePath(u"person-address-problem.png"_s));
    domain->setText({});
    QTest::keyClicks(domain, u"customers.example.com"_s);
    settle();
    dialog->grab().save(m_folder.filePath(u"person-address.png"_s));
    press(u"personPage.addressDialog.acceptButton"_s);
    take(u"person-address-given"_s);
    press(u"personPage.undoButton"_s);
}

/// The slot of a target, by what it is called for a screen reader.
QWidget *Photographer::slotOf(const QString &target) const
{
    const auto all = m_window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->accessibleName() == u"Source of "_s + target)
            return widget;
    }
    return nullptr;
}

void Photographer::trigger(const QString &menu, const QString &action)
{
    const auto menus = m_window.findChildren<QMenu *>(menu);
    for (QMenu *each : menus) {
        if (auto *found = each->findChild<QAction *>(action); found && each->isVisible()) {
            found->trigger();
            each->close();
            return;
        }
    }
    qWarning() << menu << "has no" << action;
}

/// A picture of what has opened over the window.
void Photographer::takePopup(const QString &name, const QString &popup)
{
    settle();
    auto *shown = m_window.findChild<QWidget *>(popup);
    if (!shown || !shown->isVisible()) {
        qWarning() << popup << "does not open";
        return;
    }
    shown->grab().save(
        m_folder.filePath(u"%1-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name)));
    shown->close();
}

void Photographer::mapStates()
{
    auto *page = m_window.findChild<QWidget *>(u"mapPage"_s);
    const auto *exact = page->findChild<QLabel *>(u"mapPage.fixedUses"_s);
    (void)QTest::qWaitFor([exact] { return !exact->text().isEmpty(); }, patience);
    take(u"map"_s);

    // A chip on its way: what the slots say to it.
    auto *panel = page->findChild<ui::SourcePanel *>();
    Q_EMIT panel->dragBegan({{u"MailingCity"_s}, {}});
    take(u"map-dragging"_s);
    Q_EMIT panel->dragEnded();

    QWidget *name = slotOf(u"Display name"_s);
    if (!name)
        return;
    QTest::keyClick(name, Qt::Key_Return);
    takePopup(u"map-chooser"_s, u"mapPage.chooser"_s);
    QTest::keyClick(name, Qt::Key_Menu);
    trigger(u"mapPage.rowMenu"_s, u"combine"_s);
    press(u"mapPage.steps.addButton"_s);
    press(u"mapPage.way.template"_s);
    takePopup(u"map-editor"_s, u"mapPage.sourcesEditor"_s);

    // Defaults, fixed values of several kinds, and what is refused.
    press(u"mapPage.clearBlanks"_s);
    if (auto *line = m_window.findChild<QLineEdit *>(u"mapPage.default5"_s)) {
        line->setText(u"Customer care"_s);
        QTest::keyClick(line, Qt::Key_Return);
    }
    QTest::qWait(1500);
    take(u"map-defaults"_s);
    if (auto *area = page->findChild<QScrollBar *>(u"mapPage.sheetBar"_s))
        area->setValue(area->maximum());
    take(u"map-below"_s);
}

void Photographer::walkToMap()
{
    press(u"startPage.practiseCard"_s);
    at(u"sourcePage"_s);
    awaitIdle(u"sourcePage"_s);
    next(u"destinationPage"_s);
    next(u"personPage"_s);
    next(u"mapPage"_s);
    mapStates();
}

void Photographer::walkToLogin()
{
    press(u"startPage.newCard"_s);
    at(u"sourcePage"_s);
    take(u"source-empty"_s);
    loginStates();
}

void Photographer::loginStates()
{
    const auto view = [](const QString &control) { return u"sourcePage.loginView"_s + control; };
    const auto type = [&](const QString &control, const QString &text) {
        m_window.findChild<QLineEdit *>(view(control))->setText(text);
    };
    const auto await = [this](const QString &button) {
        (void)QTest::qWaitFor(
            [&] { return this->button(button) && this->button(button)->isVisible(); }, patience);
    };
    ui::setSecretStore(net::openMemoryStore());
    FakeBrowser browser;
    ui::messages().openInBrowser = [&](const QString &) { return true; };
    press(u"sourcePage.login.openButton"_s);
    take(u"login-choices"_s);
    type(u"Host.addressEdit"_s, u"https://acme--uat.sandbox.lightning.force.com/lightning"_s);
    type(u"Guide.keyEdit"_s, QString(64, u'A'));
    press(view(u"Host.loginButton"_s));
    take(u"login-wrong-key"_s);
    takeDialog(view(u"Guide.requestButton"_s), u"requestDialog"_s);

    type(u"Guide.keyEdit"_s, u"3MVG9d8..z.hDcPK"_s + QString(69, u'x'));
    press(view(u"Host.loginButton"_s));
    await(view(u"Waiting.cancelButton"_s));
    type(u"Waiting.help.pastedEdit"_s, u"OAUTH_EC_APP_NOT_FOUND"_s);
    press(view(u"Waiting.help.explainButton"_s));
    take(u"login-waiting"_s);
    press(view(u"Waiting.cancelButton"_s));
    press(view(u"Guide.stepsButton"_s));
    take(u"login-key-known"_s);

    ui::messages().openInBrowser = [&](const QString &address) {
        browser.open(QUrl(address));
        return true;
    };
    const LoginOfAnOrg denying(LoginOfAnOrg::Page::Denies);
    type(u"Host.addressEdit"_s, denying.origin());
    press(view(u"Host.loginButton"_s));
    await(view(u".failureAgainButton"_s));
    take(u"login-denied"_s);
    browser.close();
    salesforceorg::SalesforceOrg org;
    org.configure("{\"data\":\"" SALESFERRY_SOURCE_DIR "/resources/sample\"}");
    org.start();
    type(u"Host.addressEdit"_s, org.url());
    // Each way in which an org, or the exchange after it, refuses.
    for (const char *refusal : {"OAUTH_APP_BLOCKED", "OAUTH_APP_ACCESS_DENIED", "invalid_client",
                                "OAUTH_EC_APP_NOT_FOUND", "redirect_uri_mismatch",
                                "invalid_request", "invalid_client_id", "invalid_scope"}) {
        org.change([refusal](salesforceorg::Switches &switches) {
            switches.authorizeError = refusal;
            switches.authorizeErrorAt = salesforceorg::ErrorPlace::Callback;
        });
        press(view(u"Host.loginButton"_s));
        await(view(u".failureAgainButton"_s));
        take(u"login-"_s + QString::fromLatin1(refusal));
    }
    org.change([](salesforceorg::Switches &switches) {
        switches.authorizeError.clear();
        switches.tokenError = "inactive user";
    });
    press(view(u"Host.loginButton"_s));
    await(view(u".failureAgainButton"_s));
    take(u"login-inactive-user"_s);
    org.change([](salesforceorg::Switches &switches) { switches.tokenError.clear(); });
    press(view(u"Host.loginButton"_s));
    await(u"sourcePage.login.logoutButton"_s);
    take(u"logged-in"_s);
    press(u"sourcePage.login.logoutButton"_s);
    await(u"sourcePage.login.openButton"_s);
}

void Photographer::walkToPersons()
{
    press(u"startPage.practiseCard"_s);
    at(u"sourcePage"_s);
    awaitIdle(u"sourcePage"_s);
    next(u"destinationPage"_s);
    next(u"personPage"_s);
    personStates();
}

void Photographer::walk()
{
    take(u"start"_s);

    // A migration of one's own: empty, and what a bad file does.
    press(u"startPage.newCard"_s);
    at(u"sourcePage"_s);
    take(u"source-empty"_s);
    const QString notACsv = QDir::home().filePath(u"Customers.xlsx"_s);
    QFile file(notACsv);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray("PK\x03\x04") + QByteArray(200, '\0'));
    file.close();
    ui::messages().openFiles = [&](QWidget *, const QString &, const QString &) {
        return QStringList{notACsv};
    };
    press(u"sourcePage.dropArea.chooseButton"_s);
    take(u"source-problem"_s);
    loginStates();
    sourceStates();

    m_window.showPage(u"startPage"_s);
    take(u"start-recent"_s);
    press(u"startPage.practiseCard"_s);
    at(u"sourcePage"_s);
    take(u"source"_s);
    next(u"destinationPage"_s);
    take(u"destination"_s);
    next(u"personPage"_s);
    personStates();
    next(u"mapPage"_s);
    mapStates();
    next(u"fieldsPage"_s);
    take(u"fields"_s);
    press(u"fieldsPage.createButton"_s);
    QTest::qWait(300);
    awaitIdle(u"fieldsPage"_s);
    take(u"fields-created"_s);
    next(u"reviewPage"_s);
    awaitIdle(u"reviewPage"_s);
    take(u"review"_s);
    press(u"reviewPage.groups.record.sharesEmail"_s);
    take(u"review-group"_s);
    press(u"reviewPage.allButton"_s);
    press(u"reviewPage.rehearseButton"_s);
    QTest::qWait(300);
    awaitIdle(u"reviewPage"_s);
    take(u"review-rehearsed"_s);
    next(u"runPage"_s);
    awaitIdle(u"runPage"_s);
    take(u"run-first-records"_s);
    press(u"runPage.continueButton"_s);
    QTest::qWait(1200);
    take(u"run"_s);
    press(u"runPage.pauseButton"_s);
    take(u"run-pausing"_s);
    awaitIdle(u"runPage"_s);
    take(u"run-paused"_s);
    press(u"runPage.continueButton"_s);
    QTest::qWait(1000);
    awaitIdle(u"runPage"_s);
    take(u"run-finished"_s);
    next(u"finishPage"_s);
    take(u"finish"_s);
    press(u"window.helpButton"_s);
    settle();
    if (auto *help = m_window.findChild<QWidget *>(u"helpWindow"_s))
        help->grab().save(
            m_folder.filePath(u"%1-help.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0'))));
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"salesferry"_s);
    QApplication::setOrganizationName(u"salesferry"_s);

    QCommandLineParser arguments;
    arguments.addPositionalArgument(u"folder"_s, u"Where the pictures go."_s);
    arguments.addOptions(
        {{u"dark"_s, u"Dark."_s},
         {u"right-to-left"_s, u"As in Arabic, but for the texts."_s},
         {u"part"_s, u"What to walk through: destination, login, map, person, products, run."_s,
          u"PART"_s},
         {u"size"_s, u"Of the window."_s, u"WIDTHxHEIGHT"_s, u"1180x760"_s},
         {u"language"_s, u"Of the texts."_s, u"CODE"_s, u"en"_s}});
    arguments.process(application);
    const QStringList size = arguments.value(u"size"_s).split(u'x');

    resources::useLooks();
    translations::use();
    ui::applyTheme(application,
                   arguments.isSet(u"dark"_s) ? ui::Appearance::Dark : ui::Appearance::Light);
    ui::applyLanguage(application, arguments.value(u"language"_s));
    if (arguments.isSet(u"right-to-left"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ui::messages().ask = [](QWidget *, const ui::Question &) { return true; };
    ui::messages().tell = [](QWidget *, const QString &, const QString &) {};
    if (arguments.value(u"part"_s) == "destination"_L1) {
        takeDestinationStates(QDir(arguments.positionalArguments().value(0)),
                              {size.value(0).toInt(), size.value(1).toInt()});
        return 0;
    }
    if (arguments.value(u"part"_s) == "run"_L1) {
        takeRunStates(QDir(arguments.positionalArguments().value(0)),
                      {size.value(0).toInt(), size.value(1).toInt()});
        return 0;
    }
    if (arguments.value(u"part"_s) == "products"_L1) {
        takeProductStates(QDir(arguments.positionalArguments().value(0)),
                          {size.value(0).toInt(), size.value(1).toInt()});
        return 0;
    }
    Photographer photographer(QDir(arguments.positionalArguments().value(0)),
                              {size.value(0).toInt(), size.value(1).toInt()});
    const QString part = arguments.value(u"part"_s);
    if (part == "login"_L1)
        photographer.walkToLogin();
    else if (part == "person"_L1)
        photographer.walkToPersons();
    else if (arguments.isSet(u"part"_s))
        photographer.walkToMap();
    else
        photographer.walk();
    return 0;
}
