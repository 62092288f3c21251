#include "csmsite/csmsite.h"
#include "operations/testcustomer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace operations;

/// One customer to see whether creating sends mail: made once, read back, deleted again.
class TestTestCustomer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isMadeReadBackAndDeleted();
    void isMadeOnce_data();
    void isMadeOnce();
    void nothingIsMade_data();
    void nothingIsMade();
    void aRefusalLeavesNothingBehind();
    void oneAtATime();
    void oneThatIsGoneIsWellDoneToo();
    void oneWithoutAnIdIsLookedUp();

private:
    csm::Credentials admin() const { return {u"admin@example.com"_s, u"api-token"_s, {}}; }
    project::RunFolder folder() const { return project::RunFolder(m_place->filePath(u"a"_s)); }
    Result<TestCustomer> make(const QString &email = u"me+ferry@example.com"_s) const
    {
        return makeTestCustomer(m_site->url(), admin(), folder(), email, {});
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<csmsite::CsmSite> m_site;
};

void TestTestCustomer::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_site = std::make_unique<csmsite::CsmSite>();
    QVERIFY(m_site->start());
    m_site->seed(R"({"customers":[{"email":"ines@example.com","displayName":"Ines Okoro"}]})");
}

void TestTestCustomer::isMadeReadBackAndDeleted()
{
    const auto made = make(u" me+ferry@example.com "_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message.code));
    const auto there = m_site->customer(u"me+ferry@example.com"_s);
    QVERIFY(there);
    QCOMPARE(there->id, made->id);
    QCOMPARE(there->createdCount, 1);
    QCOMPARE(testCustomer(folder()), *made);
    QVERIFY(deleteTestCustomer(admin(), folder(), {}));
    QCOMPARE(m_site->customerCount(), 1);
    QVERIFY(m_site->customer(u"ines@example.com"_s));
    QVERIFY(!testCustomer(folder()));
}

void TestTestCustomer::isMadeOnce_data()
{
    using csmsite::Fault;
    QTest::addColumn<Fault>("fault");
    QTest::newRow("answer lost") << Fault::DropAfter;
    QTest::newRow("answer cut off") << Fault::Truncate;
    QTest::newRow("done, and an error") << Fault::ServerErrorAfter;
    QTest::newRow("asked to wait") << Fault::TooMany;
}

void TestTestCustomer::isMadeOnce()
{
    QFETCH(const csmsite::Fault, fault);
    m_site->change([fault](csmsite::Switches &s) {
        s.plannedFaults = {{fault, "/customer/profile", "POST", 1, 1}};
        s.retryAfter = 0;
    });
    const auto made = make();
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message.code));
    const auto there = m_site->customer(u"me+ferry@example.com"_s);
    QVERIFY(there);
    QCOMPARE(there->id, made->id);
    QCOMPARE(there->createdCount, 1);
    QCOMPARE(m_site->customerCount(), 2);
}

void TestTestCustomer::nothingIsMade_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("code");
    QTest::newRow("no address") << u"me"_s << u"value.noEmail"_s;
    QTest::newRow("nothing") << QString() << u"value.noEmail"_s;
    QTest::newRow("somebody's") << u"Ines@example.com"_s << u"test.exists"_s;
}

void TestTestCustomer::nothingIsMade()
{
    QFETCH(const QString, email);
    const auto made = make(email);
    QVERIFY(!made);
    QTEST(made.error().message.code, "code");
    QCOMPARE(m_site->requests(u"POST /customer/profile"_s), 0);
    QVERIFY(!testCustomer(folder()));
}

void TestTestCustomer::aRefusalLeavesNothingBehind()
{
    m_site->change([](csmsite::Switches &s) { s.admin = false; });
    const auto made = make();
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Permission);
    QVERIFY(!testCustomer(folder()));
}

void TestTestCustomer::oneAtATime()
{
    QVERIFY(make());
    const auto another = make(u"me+two@example.com"_s);
    QVERIFY(!another);
    QCOMPARE(another.error().message.code, u"test.anotherIsThere"_s);
    keepTestCustomer(folder());
    QVERIFY(make(u"me+two@example.com"_s));
    QCOMPARE(m_site->customerCount(), 3);
}

void TestTestCustomer::oneThatIsGoneIsWellDoneToo()
{
    QVERIFY(make());
    {
        const project::RunFolder other(m_place->filePath(u"b"_s));
        QVERIFY(other.make());
        QVERIFY(QFile::copy(folder().testCustomer(), other.testCustomer()));
        QVERIFY(deleteTestCustomer(admin(), other, {}));
    }
    QVERIFY(deleteTestCustomer(admin(), folder(), {}));
    QVERIFY(deleteTestCustomer(admin(), folder(), {})); // nothing to do
    QCOMPARE(m_site->customerCount(), 1);
}

void TestTestCustomer::oneWithoutAnIdIsLookedUp()
{
    QVERIFY(make());
    QFile file(folder().testCustomer()); // as if killed before the answer
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"site\":\"" + m_site->url().toUtf8()
               + "\",\"email\":\"me+ferry@example.com\",\"id\":\"\"}");
    file.close();
    QVERIFY(deleteTestCustomer(admin(), folder(), {}));
    QCOMPARE(m_site->customerCount(), 1);
}

QTEST_GUILESS_MAIN(TestTestCustomer)
#include "tst_testcustomer.moc"
