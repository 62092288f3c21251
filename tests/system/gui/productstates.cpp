#include "productstates.h"

#include "csmsite/csmsite.h"
#include "operations/newproject.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 40'000;

/// A ferry line whose customers have tickets, and the window that moves them.
class ProductPictures
{
public:
    ProductPictures(QDir folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
        m_folder.mkpath(u"."_s);
    }

    void open(const csmsite::CsmSite &site)
    {
        QByteArray accounts = "Id,Name,Fleet__c\n";
        QByteArray contacts = "Id,AccountId,LastName,Email,Tickets__c,Seats__c\n";
        for (int i = 0; i < 9; ++i) {
            const QByteArray n = QByteArray::number(i);
            accounts += "00100000000000" + n + "AAA,Harbour Line " + n + ",Berth " + n + "\n";
        }
        for (int i = 0; i < 600; ++i) {
            const QByteArray n = QByteArray::number(10000 + i);
            contacts += "0030000000" + n + "AAA,00100000000000" + QByteArray::number(i % 9)
                        + "AAA,Okoro " + n + ",ines." + n + "@example.com,"
                        + (i % 2 == 0   ? "Harbour Pass;Night Boat"
                           : i % 3 == 0 ? "The crossing to the outer islands with a cabin of "
                                          "one's own and breakfast on the upper deck"
                                        : "Harbour Pass")
                        + "," + (i % 50 == 7 ? "many" : QByteArray::number(1 + i % 4)) + "\n";
        }
        auto made = operations::newProject(
            m_home.filePath(u"ferry.salesferry"_s),
            {write(u"Contact.csv"_s, contacts), write(u"Account.csv"_s, accounts)},
            project::PersonAccounts::Customers, {});
        if (!made)
            qFatal("%s", qPrintable(made.error().message.code));
        m_session.begin(made->file);
        m_session.takeSources(made->sources);
        m_session.project().site = site.url();
        m_session.project().firstTen = false;
        m_session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
        auto facts = operations::factsOf(site.url(), m_session.credentials, m_session.folder(), {});
        if (!facts)
            qFatal("%s", qPrintable(facts.error().message.code));
        m_session.facts = *facts;
        if (!m_session.save())
            qFatal("the project was not saved");
        m_window = std::make_unique<ui::MigrationWindow>(m_session);
        m_window->resize(m_size);
        m_window->show();
    }
    void take(const QString &name, const QWidget *of = nullptr)
    {
        QTest::qWait(600);
        (of ? const_cast<QWidget *>(of) : m_window.get())
            ->grab()
            .save(m_folder.filePath(
                u"%1-products-%2.png"_s.arg(++m_taken, 2, 10, QLatin1Char('0')).arg(name)));
    }
    void show(const QString &page)
    {
        m_window->showPage(page);
        QTest::qWait(800);
    }
    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    void press(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        if (!button
            || !QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); },
                                patience)) {
            qWarning() << name << "cannot be pressed";
            return;
        }
        button->click();
    }
    void await(const QString &label, const QString &words) const
    {
        if (!QTest::qWaitFor(
                [&] {
                    auto *found = find<QLabel>(label);
                    return found && found->isVisible() && found->text().contains(words);
                },
                patience))
            qWarning() << words << "does not come";
    }
    void awaitRun() const
    {
        for (const bool busy : {true, false}) {
            if (!QTest::qWaitFor([&] { return page(u"runPage"_s)->isBusy() == busy; }, patience))
                qWarning() << "the run does not come to an end";
        }
    }
    void toTheEnd() const
    {
        QTest::qWait(300);
        auto *bar = find<QScrollBar>(u"mapPage.sheetBar"_s);
        bar->setValue(bar->maximum());
    }
    project::Project &project() { return m_session.project(); }
    ui::Page *page(const QString &name) const { return find<ui::Page>(name); }

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
        return file.fileName();
    }

    QDir m_folder;
    QSize m_size;
    QTemporaryDir m_home;
    ui::Session m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
    int m_taken = 0;
};

void mapProducts(project::Products &products, const QString &column)
{
    products.mapping.name.sources = {column};
}

void mapProducts(ProductPictures &pictures)
{
    mapProducts(pictures.project().customerProducts, u"Tickets__c"_s);
    mapping::FieldRule seats{u"Seats"_s, model::DetailType::Number};
    seats.sources = {u"Seats__c"_s};
    pictures.project().customerProducts.mapping.details = {seats};
    mapProducts(pictures.project().organizationProducts, u"Fleet__c"_s);
}

/// Ten records go first, and nobody allowed products to be created.
void takeProductsNotMade(const QDir &folder, QSize size)
{
    csmsite::CsmSite site;
    if (!site.start())
        return;
    ProductPictures pictures(folder, size);
    pictures.open(site);
    mapProducts(pictures);
    pictures.project().firstTen = true;
    pictures.show(u"runPage"_s);
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitRun();
    pictures.take(u"first-ten-not-made"_s);
    pictures.press(u"runPage.continueButton"_s);
    pictures.awaitRun();
    pictures.take(u"run-not-made"_s);
    pictures.find<QTabBar>(u"runPage.tabs"_s)->setCurrentIndex(1);
    pictures.take(u"list-not-made"_s);
    pictures.show(u"finishPage"_s);
    pictures.await(u"finishPage.products"_s, u" "_s);
    pictures.take(u"finish-not-made"_s);
}

} // namespace

void takeProductStates(const QDir &folder, QSize size)
{
    csmsite::CsmSite site;
    if (!site.start())
        return;
    ProductPictures pictures(folder, size);
    pictures.open(site);
    pictures.show(u"mapPage"_s);
    pictures.toTheEnd();
    pictures.take(u"map-unused"_s);
    pictures.press(u"mapPage.productsButton"_s);
    pictures.toTheEnd();
    pictures.take(u"map-open"_s);
    mapProducts(pictures);
    pictures.page(u"mapPage"_s)->enter();
    pictures.toTheEnd();
    pictures.take(u"map"_s);
    pictures.find<QTabBar>(u"mapPage.tabs"_s)->setCurrentIndex(1);
    pictures.toTheEnd();
    pictures.take(u"map-organizations"_s);
    pictures.show(u"reviewPage"_s);
    pictures.await(u"reviewPage.products.why"_s, u"Not in"_s);
    pictures.take(u"review"_s);
    pictures.press(u"reviewPage.products.list"_s);
    QTest::qWait(300);
    if (auto *list = pictures.find<QDialog>(u"reviewPage.productList"_s)) {
        pictures.take(u"review-list"_s, list);
        list->close();
    }
    pictures.press(u"reviewPage.rehearseButton"_s);
    pictures.await(u"reviewPage.notice.text"_s, u"Rehearsed"_s);
    pictures.take(u"rehearsed-without"_s);
    pictures.press(u"reviewPage.products.create"_s);
    pictures.await(u"reviewPage.products.why"_s, u"and created"_s);
    pictures.press(u"reviewPage.rehearseButton"_s);
    pictures.await(u"reviewPage.notice.text"_s, u"Rehearsed"_s);
    pictures.take(u"rehearsed"_s);
    pictures.show(u"runPage"_s);
    pictures.project().firstTen = true;
    pictures.page(u"runPage"_s)->enter();
    pictures.press(u"runPage.startButton"_s);
    pictures.awaitRun();
    pictures.take(u"first-ten"_s);
    pictures.press(u"runPage.continueButton"_s);
    pictures.awaitRun();
    pictures.take(u"run"_s);
    pictures.show(u"finishPage"_s);
    pictures.await(u"finishPage.products"_s, u"product"_s);
    pictures.take(u"finish"_s);
    takeProductsNotMade(folder, size);
}
