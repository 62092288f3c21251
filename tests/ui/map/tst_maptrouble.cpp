#include "operations/sources.h"
#include "pages/map/mappage.h"
#include "ui/practice.h"
#include "ui/uitest.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The mapping page while its files go away.
class TestMapTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordThatCannotBeReadIsSaid_data();
    void aRecordThatCannotBeReadIsSaid();
};

void TestMapTrouble::aRecordThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<bool>("gone");
    QTest::addColumn<QString>("button");
    for (const QString &name : {u"next"_s, u"nextProblem"_s}) {
        const QString button = u"mapPage.%1Button"_s.arg(name);
        QTest::addRow("gone, %s", qPrintable(name)) << true << button;
        QTest::addRow("cut, %s", qPrintable(name)) << false << button;
    }
}

void TestMapTrouble::aRecordThatCannotBeReadIsSaid()
{
    QFETCH(bool, gone);
    QFETCH(QString, button);
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {5000, 0});
    auto sources = operations::openSources(*session.file, {});
    QVERIFY(sources);
    session.takeSources(*sources);
    ui::MapPage page(session);
    page.enter();
    const auto *position = uitest::control<QLabel>(&page, u"mapPage.position"_s);
    QTRY_VERIFY(position->accessibleName().startsWith(u"Row 1 of"_s));
    QTRY_VERIFY(uitest::control(&page, button)->isEnabled());

    QFile contacts(folder.filePath(u"Contact.csv"_s));
    QVERIFY(gone ? contacts.remove() : contacts.resize(20));
    auto *press = uitest::control<QAbstractButton>(&page, button);
    press->click();
    QTRY_VERIFY(press->isEnabled());
    const auto *notice = uitest::control<QLabel>(&page, u"mapPage.notice.text"_s);
    QTRY_VERIFY(!notice->text().isEmpty());
    QSignalSpy goTo(&page, &ui::Page::goTo);
    uitest::click(&page, u"mapPage.sourceButton"_s);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"sourcePage"_s);
}

UI_TEST_MAIN(TestMapTrouble)
#include "tst_maptrouble.moc"
