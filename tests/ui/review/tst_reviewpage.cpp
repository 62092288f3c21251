#include "operations/status.h"
#include "resources/sample.h"
#include "ui/review/reviewtest.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using model::Kind;
using model::Outcome;
using operations::Review;
using ui::ReviewModel;

/// The page that shows everything before it is sent: numbers, groups, ticks, corrections, and what
/// a rehearsal says.
class TestReviewPage : public ReviewTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }

    void numbersAreThoseOfTheReview();
    void aGroupShowsItsRecords();
    void ticksForAllOfAKind_data();
    void ticksForAllOfAKind();
    void aTickCountsAfterAMoment();
    void aCorrectedEmailMakesTheRecordReady();
    void whatIsBeingTypedStays();
    void rehearses();
    void aRehearsalEndsWithAChange();
    void nextNeedsASite();
    void namesArePlainText();
    void leavingStopsEverything();
    void everyControlHasAName();
    void tabGoesInReadingOrder();
};

void TestReviewPage::numbersAreThoseOfTheReview()
{
    const auto files = resources::writeSample(path(u"sample"_s));
    QVERIFY(files);
    begin(made(*files));
    const auto known = review();
    const auto text = [](qint64 n) { return QLocale().toString(n); };
    const auto &customers = known->counts(Kind::Customer);
    const auto &organizations = known->counts(Kind::Organization);
    QCOMPARE(number(u"customers"_s), text(customers[Outcome::Waiting]));
    QCOMPARE(number(u"organizations"_s), text(organizations[Outcome::Waiting]));
    QCOMPARE(number(u"tasks"_s), text(known->tasks()));
    const qint64 merged = customers[Outcome::Merged] + organizations[Outcome::Merged];
    const qint64 goes = customers[Outcome::Waiting] + organizations[Outcome::Waiting];
    const qint64 all = customers.total() + organizations.total();
    QCOMPARE(number(u"stay"_s), text(all - goes - merged));
    QCOMPARE(m_page->nextText(), u"Migrate %1 record(s)"_s.arg(text(goes)));
    const auto *tabs = control<QTabBar>(u"kinds"_s);
    QCOMPARE(tabs->tabText(0), u"Customers · %1"_s.arg(text(customers.total())));
    QCOMPARE(tabs->tabText(1), u"Organizations · %1"_s.arg(text(organizations.total())));
    QCOMPARE(model()->rowCount(), int(customers.total()));
    control<QTabBar>(u"kinds"_s)->setCurrentIndex(1);
    QCOMPARE(model()->rowCount(), int(organizations.total()));
    QVERIFY(model()->kind() == Kind::Organization);
}

void TestReviewPage::aGroupShowsItsRecords()
{
    begin();
    const auto known = review();
    QVERIFY(known->groups.size() > 3);
    QVERIFY(!isShown(u"allButton"_s));
    for (const Review::Group &group : known->groups) {
        pressGroup(group.example.message.code);
        QVERIFY(model()->kind() == group.kind);
        QCOMPARE(model()->rowCount(), int(group.rows.size()));
        QCOMPARE(model()->number(0), group.rows.front());
        QVERIFY(isShown(u"allButton"_s));
        QVERIFY(!isShown(u"tickNone"_s)); // it would mean more than what is shown
    }
    click(u"allButton"_s);
    QVERIFY(!isShown(u"allButton"_s));
    control<QTabBar>(u"kinds"_s)->setCurrentIndex(0);
    pressGroup(u"leftOut.noEmail"_s);
    QCOMPARE(model()->rowCount(), 1);
    pressGroup(u"leftOut.noEmail"_s); // and up again
    QCOMPARE(model()->rowCount(), 6);
}

void TestReviewPage::ticksForAllOfAKind_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<project::Selection>("selection");
    QTest::addColumn<QString>("customers");
    QTest::newRow("none") << u"tickNone"_s << project::Selection::None << u"0"_s;
    QTest::newRow("without problems")
        << u"tickWithoutProblems"_s << project::Selection::WithoutProblems << u"2"_s;
}

void TestReviewPage::ticksForAllOfAKind()
{
    QFETCH(QString, button);
    QFETCH(project::Selection, selection);
    begin();
    QCOMPARE(number(u"customers"_s), u"3"_s);
    click(button);
    QVERIFY(!m_page->isComplete()); // until the numbers are known
    const auto edits = project::EditsFile::read(m_session->folder());
    QVERIFY(edits);
    QVERIFY(edits->selection(Kind::Customer) == selection);
    QVERIFY(edits->selection(Kind::Organization) == project::Selection::All);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
    QTEST(number(u"customers"_s), "customers");
    QCOMPARE(number(u"organizations"_s), u"2"_s); // those are ticked on their own
    click(u"tickAll"_s);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"3"_s, patience);
}

void TestReviewPage::aTickCountsAfterAMoment()
{
    begin();
    QCOMPARE(m_page->nextText(), u"Migrate 5 record(s)"_s);
    table()->setCurrentIndex(model()->index(1, ReviewModel::Number));
    QTest::keyClick(table(), Qt::Key_Space);
    const auto box = [this] { return model()->index(1, 0).data(Qt::CheckStateRole); };
    QCOMPARE(box(), QVariant(Qt::Unchecked)); // that is seen at once
    QTRY_COMPARE_WITH_TIMEOUT(m_page->nextText(), u"Migrate 4 record(s)"_s, patience);
    QCOMPARE(box(), QVariant(Qt::Unchecked));
    QCOMPARE(table()->currentIndex().row(), 1); // where the user was
    click(u"tickNone"_s);
    control<QTabBar>(u"kinds"_s)->setCurrentIndex(1);
    click(u"tickNone"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->nextText(), u"Migrate"_s, patience);
    QVERIFY(!m_page->isComplete());
}

void TestReviewPage::aCorrectedEmailMakesTheRecordReady()
{
    begin();
    pressGroup(u"leftOut.noEmail"_s);
    QVERIFY2(record().contains(u"no email"_s), qPrintable(record()));
    QTest::keyClick(type(0, ReviewModel::firstField, u"new@example.com"_s), Qt::Key_Return);
    QTRY_COMPARE(cell(0, ReviewModel::firstField), u"new@example.com"_s);
    QCOMPARE(record(), u"This record is ready."_s);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"4"_s, patience);
    QVERIFY(!m_page->findChild<QWidget *>(u"reviewPage.groups.leftOut.noEmail"_s));
    QCOMPARE(model()->rowCount(), 6); // the group is empty, so all are shown
    QVERIFY(m_page->isComplete());
}

/// Numbers that come while somebody types must not take the line away.
void TestReviewPage::whatIsBeingTypedStays()
{
    begin();
    click(u"tickNone"_s);
    QLineEdit *line = type(2, ReviewModel::firstField, u"new"_s);
    QTest::qWait(1200);
    QCOMPARE(table()->findChild<QLineEdit *>(), line);
    QTest::keyClicks(line, u"@example.com"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(cell(2, ReviewModel::firstField), u"new@example.com"_s);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"0"_s, patience);
}

void TestReviewPage::rehearses()
{
    begin();
    click(u"rehearseButton"_s);
    QVERIFY(m_page->isBusy());
    QVERIFY(!control(u"rehearseButton"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), patience);
    QCOMPARE(notice(), u"Rehearsed: 5 records would arrive, 1 would not be accepted. Nothing was "
                       "sent."_s);
    const auto status = operations::status(m_session->folder());
    QVERIFY(status);
    QVERIFY(status->state == operations::Status::State::NotStarted);
    pressGroup(u"record.badEmail"_s);
    model()->setData(model()->index(0, ReviewModel::Number), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(notice().isEmpty()); // that is not what would be sent now
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
    click(u"rehearseButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        notice(), u"Rehearsed: all 5 records would arrive. Nothing was sent."_s, patience);
    // One that is not wanted any more says nothing.
    click(u"rehearseButton"_s);
    control<QPushButton>(u"busy.cancel"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), patience);
    QVERIFY(notice().isEmpty());
}

void TestReviewPage::aRehearsalEndsWithAChange()
{
    begin();
    click(u"rehearseButton"_s);
    click(u"tickNone"_s);
    QVERIFY(!m_page->isBusy());
    QVERIFY2(notice().startsWith(u"The rehearsal ended"_s), qPrintable(notice()));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"0"_s, patience);
    QVERIFY2(notice().startsWith(u"The rehearsal ended"_s), qPrintable(notice()));
}

void TestReviewPage::nextNeedsASite()
{
    begin();
    QVERIFY(!m_page->next());
    QVERIFY(!m_session->runRequested);
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    auto *button = control<QPushButton>(u"destinationButton"_s);
    QCOMPARE(button->text(), u"Go to Destination"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"destinationPage"_s);
    m_session->facts = operations::standardFacts();
    m_session->facts->address = u"https://marlow.atlassian.net"_s;
    QVERIFY(!m_page->next()); // what it said on an earlier day
    m_session->credentials = {u"ada@example.com"_s, u"word"_s, {}};
    QVERIFY(m_page->next());
    QVERIFY(m_session->runRequested);
}

void TestReviewPage::namesArePlainText()
{
    begin();
    table()->setCurrentIndex(model()->index(3, ReviewModel::firstField));
    QVERIFY2(record().contains(u"<b>no address"_s), qPrintable(record()));
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                 qPrintable(label->text()));
    QCOMPARE(cell(3, ReviewModel::firstField + 1), u"<b>Bad</b>"_s);
}

void TestReviewPage::leavingStopsEverything()
{
    begin();
    click(u"tickNone"_s);
    m_page->leave();
    QTest::qWait(700);
    QCOMPARE(number(u"customers"_s), u"3"_s); // nothing is read behind the user's back
    m_page->enter();
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"0"_s, patience);
}

void TestReviewPage::everyControlHasAName()
{
    begin();
    for (const QString &name : {u"recordTable"_s, u"kinds"_s, u"choices.becomes"_s,
                                u"choices.country"_s, u"tickAll"_s, u"numbers.customers"_s})
        QVERIFY2(!control(name)->accessibleName().isEmpty(), qPrintable(name));
    const auto buttons = m_page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
}

void TestReviewPage::tabGoesInReadingOrder()
{
    begin();
    pressGroup(u"record.sharesEmail"_s);
    const QStringList expected{u"groups.record.badEmail"_s,
                               u"groups.leftOut.noEmail"_s,
                               u"choices.becomes"_s,
                               u"rehearseButton"_s,
                               u"kinds"_s,
                               u"allButton"_s,
                               u"recordTable"_s};
    const auto order = [&] {
        QStringList names;
        QWidget *widget = m_page.get();
        do {
            const QString name = widget->objectName().remove(u"reviewPage."_s);
            if (expected.contains(name))
                names.append(name);
            widget = widget->nextInFocusChain();
        } while (widget != m_page.get());
        return names;
    };
    QCOMPARE(order(), expected);
    // And when the groups were made anew, where the keyboard stays on the one it was on.
    control(u"groups.record.sharesEmail"_s)->setFocus();
    model()->setData(model()->index(0, ReviewModel::Number), Qt::Checked, Qt::CheckStateRole);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
    QVERIFY(control(u"groups.record.sharesEmail"_s)->hasFocus());
    QCOMPARE(order(), expected);
}

UI_TEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
