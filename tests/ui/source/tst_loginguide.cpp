#include "operations/login.h"
#include "pages/source/guidecard.h"
#include "pages/source/requestdialog.h"
#include "support/messages.h"
#include "support/printing.h"
#include "ui/uitest.h"

#include <QClipboard>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

/// How an org gets its app: the steps, what is copied from them, and the request to somebody else.
class TestLoginGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = std::make_unique<ui::GuideCard>(u"guide"_s);
        m_card->show();
    }
    void theGuideHasTenSteps();
    void theRequestIsForOthers();

private:
    QWidget *control(const QString &rest)
    {
        return uitest::control(m_card.get(), u"guide."_s + rest);
    }
    void click(const QString &rest) { uitest::click(m_card.get(), u"guide."_s + rest); }

    std::unique_ptr<ui::GuideCard> m_card;
};

void TestLoginGuide::theGuideHasTenSteps()
{
    const auto labels = m_card->findChildren<QLabel *>();
    QCOMPARE(std::count_if(labels.begin(), labels.end(),
                           [](const QLabel *label) {
                               return label->accessibleName().startsWith(u"Step "_s);
                           }),
             10);
    const QList<std::pair<QString, QString>> copies{
        {u"copyNameButton"_s, u"Salesferry"_s},
        {u"copySearchButton"_s, u"External Client App Manager"_s},
        {u"copyAddressesButton"_s, operations::callbackAddresses().join(u'\n')},
        {u"copyScopesButton"_s, u"Manage user data via APIs (api)\nPerform requests at any time "
                                "(refresh_token, offline_access)"_s}};
    for (const auto &[button, value] : copies) {
        click(button);
        QCOMPARE(QGuiApplication::clipboard()->text(), value);
    }
    click(u"stepsButton"_s);
    QVERIFY(!control(u"copyNameButton"_s)->isVisible());
    click(u"stepsButton"_s);
    QVERIFY(control(u"copyNameButton"_s)->isVisible());
}

void TestLoginGuide::theRequestIsForOthers()
{
    auto *dialog = new ui::RequestDialog(m_card.get());
    dialog->open();
    const QString request =
        uitest::control<QPlainTextEdit>(dialog, u"requestDialog.text"_s)->toPlainText();
    for (const QString &needed :
         operations::callbackAddresses()
             + QStringList{u"External Client App Manager"_s, u"(api)"_s, u"refresh_token"_s,
                           u"10. Copy the Consumer Key"_s, u"API Access Control"_s})
        QVERIFY2(request.contains(needed), qPrintable(needed));
    QVERIFY(!request.contains(u"below"_s)); // there is nothing below, where it is read

    uitest::click(dialog, u"requestDialog.copyButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), request);

    const QTemporaryDir folder;
    for (const QString &name : {u"request.txt"_s, u"request.html"_s}) {
        const QString path = folder.filePath(name);
        ui::messages().saveFile = [&](QWidget *, const QString &, const QString &,
                                      const QString &) { return path; };
        uitest::click(dialog, u"requestDialog.saveButton"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString saved = QString::fromUtf8(file.readAll());
        QVERIFY(saved.contains(operations::callbackAddresses().constLast()));
        QCOMPARE(saved.startsWith(u"<html>"_s), name.endsWith(u"html"_s));
    }
    const auto said = [dialog] {
        return uitest::control<QLabel>(dialog, u"requestDialog.said"_s)->text();
    };
    QCOMPARE(said(), u"Saved as request.html."_s);
    ui::messages().saveFile = [&](QWidget *, const QString &, const QString &, const QString &) {
        return folder.filePath(u"none/request.txt"_s);
    };
    uitest::click(dialog, u"requestDialog.saveButton"_s);
    QVERIFY(said().contains(u"could not be written"_s));

    QString printed;
    ui::printing() = [&printed](QWidget *, const QString &html) {
        printed = html;
        return true;
    };
    uitest::click(dialog, u"requestDialog.printButton"_s);
    QVERIFY(printed.contains(u"<ol>"_s));
    QCOMPARE(printed.count(u"<li>"_s), 10);
}

UI_TEST_MAIN(TestLoginGuide)
#include "tst_loginguide.moc"
