#include "ui/review/reviewtest.h"

#include <QComboBox>
#include <QSignalSpy>

using ui::ReviewModel;

/// The review page where something is to be decided, or does not work.
class TestReviewChoices : public ReviewTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }

    void sharedEmails();
    void sharedNames();
    void valuesThatDoNotFit();
    void aCountryForPhoneNumbers();
    void nothingToChooseElsewhere();
    void aFileThatVanishesIsSaid();
    void aFileThatChangesWhileItIsShownIsSaid();
    void editsThatCannotBeWrittenAreSaid();
    void anotherProjectBeginsEmpty();

private:
    /// As a user does, so that its signals come.
    void pick(const QString &name, const QVariant &value)
    {
        auto *box = control<QComboBox>(u"choices."_s + name);
        QVERIFY(box->isVisible());
        const int index = box->findData(value);
        QVERIFY(index >= 0);
        QSignalSpy changed(m_page.get(), &ui::Page::projectChanged);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        QCOMPARE(changed.size(), 1);
    }
    void beginWithPhones()
    {
        project::ProjectFile file = made(company());
        mapping::FieldRule rule{u"Mobile"_s, model::DetailType::Phone};
        rule.sources = {u"MobilePhone"_s};
        file.project.customers.details = {rule};
        begin(file);
    }
    const project::Project &project() const { return m_session->project(); }
};

static constexpr int mobile = ReviewModel::firstField + 3;

void TestReviewChoices::sharedEmails()
{
    begin();
    QCOMPARE(number(u"stay"_s), u"2"_s);
    pressGroup(u"record.sharesEmail"_s);
    pick(u"becomes"_s, int(project::SameKey::Keep));
    QVERIFY(project().sameEmail == project::SameKey::Keep);
    QVERIFY(project().sameName == project::SameKey::Merge);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"stay"_s), u"3"_s, patience); // one email, one customer
    pressGroup(u"record.sameEmail"_s);
    pick(u"becomes"_s, int(project::SameKey::Merge));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"stay"_s), u"2"_s, patience);
}

void TestReviewChoices::sharedNames()
{
    begin();
    QCOMPARE(number(u"organizations"_s), u"2"_s);
    pressGroup(u"record.sharesName"_s);
    pick(u"becomes"_s, int(project::SameKey::Keep));
    QVERIFY(project().sameEmail == project::SameKey::Merge);
    QVERIFY(project().sameName == project::SameKey::Keep);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"organizations"_s), u"3"_s, patience);
}

void TestReviewChoices::valuesThatDoNotFit()
{
    beginWithPhones();
    QCOMPARE(number(u"customers"_s), u"3"_s);
    pressGroup(u"value.noPhone"_s);
    QCOMPARE(model()->rowCount(), 1);
    QVERIFY(!isShown(u"choices.country"_s));
    pick(u"becomes"_s, int(mapping::OnBadValue::LeaveRecordOut));
    QVERIFY(project().customers.details.constFirst().onBadValue
            == mapping::OnBadValue::LeaveRecordOut);
    QTRY_COMPARE_WITH_TIMEOUT(number(u"stay"_s), u"4"_s, patience);
    // And back, where the user finds them now.
    pressGroup(u"leftOut.badValue"_s);
    pick(u"becomes"_s, int(mapping::OnBadValue::LeaveValueOut));
    QTRY_COMPARE_WITH_TIMEOUT(number(u"customers"_s), u"3"_s, patience);
}

void TestReviewChoices::aCountryForPhoneNumbers()
{
    beginWithPhones();
    pressGroup(u"value.phoneWithoutCountry"_s);
    QVERIFY(cell(0, mobile).isEmpty());
    pick(u"country"_s, u"GB"_s);
    QCOMPARE(project().defaultCountry, u"GB"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, mobile), u"+442079460000"_s, patience);
    QVERIFY(!m_page->findChild<QWidget *>(u"reviewPage.groups.value.phoneWithoutCountry"_s));
    QCOMPARE(model()->rowCount(), 6); // the group is empty, so all are shown
}

void TestReviewChoices::nothingToChooseElsewhere()
{
    begin();
    QVERIFY(!isShown(u"choices"_s));
    pressGroup(u"record.sharesEmail"_s);
    QVERIFY(isShown(u"choices"_s));
    pressGroup(u"record.unknownAccount"_s);
    QVERIFY(!isShown(u"choices"_s));
}

void TestReviewChoices::aFileThatVanishesIsSaid()
{
    begin();
    QVERIFY(QFile::rename(path(u"Contact.csv"_s), path(u"away.csv"_s)));
    m_page->leave();
    m_page->enter();
    QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), patience);
    QVERIFY2(notice().contains(u"Contact.csv"_s), qPrintable(notice()));
    QVERIFY(!m_page->isComplete());
    QVERIFY(QFile::rename(path(u"away.csv"_s), path(u"Contact.csv"_s)));
    click(u"againButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
    QVERIFY(notice().isEmpty());
}

void TestReviewChoices::aFileThatChangesWhileItIsShownIsSaid()
{
    QByteArray many = "Id,LastName,Email\n";
    for (int i = 1000; i < 9000; ++i) {
        const QByteArray n = QByteArray::number(i);
        many += "00300000000" + n + ",Person,p" + n + "@example.com\n";
    }
    begin(made({writeFile(*m_folder, u"Contact.csv"_s, many)}));
    QCOMPARE(model()->rowCount(), 8000);
    writeFile(*m_folder, u"Contact.csv"_s, "cut");
    table()->setCurrentIndex(model()->index(7999, ReviewModel::firstField));
    QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), patience);
    QVERIFY2(record().isEmpty(), qPrintable(record())); // nobody knows whether it is ready
}

void TestReviewChoices::editsThatCannotBeWrittenAreSaid()
{
    begin();
    QVERIFY(QDir(m_session->folder().path()).removeRecursively());
    writeFile(*m_folder, u"own.salesferry-run"_s, "in the way");
    model()->setData(model()->index(0, ReviewModel::Number), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!notice().isEmpty());
    QCOMPARE(model()->index(0, ReviewModel::Number).data(Qt::CheckStateRole),
             QVariant(Qt::Checked));
}

void TestReviewChoices::anotherProjectBeginsEmpty()
{
    begin();
    pressGroup(u"record.badEmail"_s);
    m_page->leave();
    const QString contacts = writeFile(*m_folder, u"others.csv"_s,
                                       "Id,LastName,Email\n0035e00000AbC1z,Other,o@example.com\n");
    m_session->begin(made({contacts}, u"other"_s));
    m_page->enter();
    QVERIFY(!table()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
    QVERIFY(table()->isVisible());
    QCOMPARE(model()->rowCount(), 1);
    QCOMPARE(number(u"customers"_s), u"1"_s);
}

UI_TEST_MAIN(TestReviewChoices)
#include "tst_reviewchoices.moc"
