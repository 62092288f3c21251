#include "simulatedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;

/// Products and entitlements against a site that does what sites do.
class ProductsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listIsReadToItsEnd_data();
    void listIsReadToItsEnd();
    void entitles();
    void detailsReplaceWhatIsThere();
    void nothingIsCreatedTwiceWhenAnswersAreLost_data();
    void nothingIsCreatedTwiceWhenAnswersAreLost();
    void refusals_data();
    void refusals();
};

// Source: CSM API, products: 100 a page, nextPageCursor.
void ProductsTest::listIsReadToItsEnd_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one page to its brim") << 100;
    QTest::newRow("one more") << 101;
    QTest::newRow("three pages") << 250;
}

void ProductsTest::listIsReadToItsEnd()
{
    QFETCH(const int, count);
    const Connected csm;
    site::Entitlements &door = csm.site->entitlements();
    QList<site::Product> created;
    for (int i = 0; i < count; ++i) {
        const auto id = door.createProduct(u"Crossing %1 & back"_s.arg(i), {});
        QVERIFY(id);
        created.append({*id, u"Crossing %1 & back"_s.arg(i)});
    }
    const auto products = door.products({});
    QVERIFY(products);
    QCOMPARE(*products, created);
    QCOMPARE(csm.simulator.requests(u"GET /product"_s), std::max(1, (count + 99) / 100));
}

void ProductsTest::entitles()
{
    const Connected csm;
    site::Entitlements &door = csm.site->entitlements();
    const auto harbour = door.createProduct(u"Harbour Pass"_s, {});
    const auto night = door.createProduct(u"Night Boat"_s, {});
    QVERIFY(harbour && night);
    const auto theirs = door.entitle(Kind::Organization, u"325"_s, *harbour, {});
    const auto own = door.entitle(Kind::Customer, u"qm:a:b"_s, *night, {});
    QVERIFY(theirs && own);
    const auto ofOrganization = door.entitlementsOf(Kind::Organization, u"325"_s, {});
    QVERIFY(ofOrganization);
    QCOMPARE(*ofOrganization, (QList<site::Entitlement>{{*theirs, *harbour}}));
    // A customer's list has what its organization has.
    const auto ofCustomer = door.entitlementsOf(Kind::Customer, u"qm:a:b"_s, {});
    QVERIFY(ofCustomer);
    QCOMPARE(*ofCustomer, (QList<site::Entitlement>{{*theirs, *harbour}, {*own, *night}}));
}

void ProductsTest::detailsReplaceWhatIsThere()
{
    const Connected csm;
    site::Entitlements &door = csm.site->entitlements();
    const model::DetailField cabin{
        u"Cabin & deck"_s, model::DetailType::Select, {u"Inside"_s, u"Outside"_s}};
    QVERIFY(door.createField(cabin, {}));
    QVERIFY(!door.createField(cabin, {})); // it is there
    const auto fields = door.readFields({});
    QVERIFY(fields);
    QCOMPARE(*fields, QList<model::DetailField>{cabin});
    const auto product = door.createProduct(u"Night Boat"_s, {});
    QVERIFY(product);
    const auto id = door.entitle(Kind::Customer, u"qm:a:b"_s, *product, {});
    QVERIFY(id);
    for (const QString &value : cabin.options) {
        const model::DetailValue detail{cabin.name, {value}};
        QVERIFY(door.setDetail(*id, detail, {}));
        const auto there = door.entitlementsOf(Kind::Customer, u"qm:a:b"_s, {});
        QVERIFY(there);
        QCOMPARE(*there, (QList<site::Entitlement>{{*id, *product, {detail}}}));
    }
}

void ProductsTest::nothingIsCreatedTwiceWhenAnswersAreLost_data()
{
    QTest::addColumn<csmsite::Fault>("fault");
    QTest::newRow("answer lost") << csmsite::Fault::DropAfter;
    QTest::newRow("half of the answer") << csmsite::Fault::Truncate;
    QTest::newRow("500, but done") << csmsite::Fault::ServerErrorAfter;
}

void ProductsTest::nothingIsCreatedTwiceWhenAnswersAreLost()
{
    QFETCH(const csmsite::Fault, fault);
    csmsite::Switches switches;
    switches.plannedFaults = {{fault, "/product", "POST", 1, 1},
                              {fault, "/customer/*", "POST", 1, 1}};
    const Connected csm(switches);
    site::Entitlements &door = csm.site->entitlements();
    const auto created = door.createProduct(u"Night Boat"_s, {});
    QVERIFY(!created);
    QCOMPARE(created.error().message.code, u"site.answerLost"_s);
    const auto products = door.products({});
    QVERIFY(products);
    QCOMPARE(products->size(), 1);
    const auto id = door.entitle(Kind::Customer, u"qm:a:b"_s, products->constFirst().id, {});
    QVERIFY(!id);
    QCOMPARE(id.error().message.code, u"site.answerLost"_s);
    const auto there = door.entitlementsOf(Kind::Customer, u"qm:a:b"_s, {});
    QVERIFY(there);
    QCOMPARE(there->size(), 1);
}

void ProductsTest::refusals_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("product");
    QTest::newRow("no such customer") << u"qm:x:y"_s << u"1"_s;
    QTest::newRow("no such product") << u"qm:a:b"_s << u"9"_s;
}

void ProductsTest::refusals()
{
    QFETCH(const QString, owner);
    QFETCH(const QString, product);
    const Connected csm;
    site::Entitlements &door = csm.site->entitlements();
    QVERIFY(door.createProduct(u"Night Boat"_s, {}));
    const auto id = door.entitle(Kind::Customer, owner, product, {});
    QVERIFY(!id);
    QCOMPARE(id.error().kind, Error::Kind::Rejected);
    QCOMPARE(id.error().message.code, u"site.refused"_s);
}

QTEST_GUILESS_MAIN(ProductsTest)
#include "tst_csmproducts.moc"
