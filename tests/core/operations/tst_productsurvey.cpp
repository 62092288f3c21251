#include "../csm/simulatedsite.h"
#include "company.h"
#include "operations/check.h"
#include "operations/migrate.h"
#include "operations/productsurvey.h"
#include "operations/siteproducts.h"

using namespace company;
using operations::NamedProduct;
using operations::ProductSurvey;

/// What the records of a migration name as products, and what the site has of it.
class ProductSurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsWhatIsSent();
    void tellsOfDetailsThatDoNotFit_data();
    void tellsOfDetailsThatDoNotFit();
    void checksDetails();
    void nothingIsMapped();
    void manyRows();
    void stops();
    void asksTheSite();
    void rehearsesWithWhatTheSiteHas_data();
    void rehearsesWithWhatTheSiteHas();

private:
    project::ProjectFile mapped() const
    {
        project::ProjectFile file = m_files->plain();
        file.project.customerProducts.mapping.name.sources = {u"Tickets"_s};
        mapping::FieldRule seats{u"Seats"_s, model::DetailType::Number};
        seats.sources = {u"Seats"_s};
        file.project.customerProducts.mapping.details = {seats};
        file.project.organizationProducts.mapping.name.sources = {u"Fleet"_s};
        return file;
    }
    static ProductSurvey survey(const project::ProjectFile &file)
    {
        const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
        if (!prepared)
            qFatal("%s", qPrintable(prepared.error().message.code));
        auto found = operations::surveyProducts(*prepared, {});
        if (!found)
            qFatal("%s", qPrintable(found.error().message.code));
        return *std::move(found);
    }

    std::unique_ptr<Company> m_files;
};

void ProductSurveyTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name,Fleet\n"
                                     "{001000000000AcM},Acme,night boat\n"
                                     "{001000000000BeT},Beta,\n");
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,Tickets,Seats\n"
                                     "{003000000000BoX},Xu,bo@example.com,Night Boat;Pass,3\n"
                                     "{003000000000BoY},Xu,BO@example.com,PASS; Deck,\n"
                                     "{003000000000CyZ},Zo,cy@,Sunken;Pass,1\n"
                                     "{003000000000DeE},Dee,dee@example.com,pass,many\n"
                                     "{003000000000ElF},Elf,elf@example.com,,2\n");
}

/// Two of one email are one customer; who is not accepted gets nothing; what is no number is no
/// detail.
void ProductSurveyTest::countsWhatIsSent()
{
    const ProductSurvey found = survey(mapped());
    QCOMPARE(found.customers.owners, 2);
    QCOMPARE(found.customers.entitlements, 4);
    QCOMPARE(found.organizations, (operations::EntitlementCount{1, 1, 0}));
    QCOMPARE(found.products.size(), 3);
    QCOMPARE(found.products.at(0).customers + found.products.at(0).organizations, 2);
    QHash<QString, std::pair<qint64, qint64>> byName;
    for (const NamedProduct &product : found.products)
        byName.insert(product.name.toLower(), {product.customers, product.organizations});
    QCOMPARE(byName.value(u"pass"_s), (std::pair<qint64, qint64>(2, 0)));
    QCOMPARE(byName.value(u"night boat"_s), (std::pair<qint64, qint64>(1, 1)));
    QCOMPARE(byName.value(u"deck"_s), (std::pair<qint64, qint64>(1, 0)));
    QVERIFY(!byName.contains(u"sunken"_s));
    QCOMPARE(found.calls(), 2 + 4 + found.customers.details + 1 + 1);
    // Who is not sent loses nothing.
    QCOMPARE(found.unfit, (QList<operations::UnfitDetail>{
                              {{u"value.noNumber"_s, {u"many"_s}}, u"Seats"_s, 1, 0}}));
    QCOMPARE(found.unfitDetails(), 1);
}

void ProductSurveyTest::tellsOfDetailsThatDoNotFit_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("code"); // none: it fits
    using enum model::DetailType;
    QTest::newRow("a number") << u"3"_s << int(Number) << QString();
    QTest::newRow("no number") << u"three"_s << int(Number) << u"value.noNumber"_s;
    QTest::newRow("nothing") << QString() << int(Number) << QString();
    QTest::newRow("an option") << u"3"_s << int(Select) << QString();
    QTest::newRow("no option") << u"4"_s << int(Select) << u"value.unknownOption"_s;
    QTest::newRow("no date") << u"soon"_s << int(Date) << u"value.noDate"_s;
    QTest::newRow("a text") << u"three"_s << int(Text) << QString();
}

/// Each entitlement says which of its details cannot go, and why.
void ProductSurveyTest::tellsOfDetailsThatDoNotFit()
{
    QFETCH(const QString, value);
    QFETCH(const int, type);
    QFETCH(const QString, code);
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,Tickets,Seats\n"
                                     "{003000000000BoX},Xu,bo@example.com,Night Boat;Pass,"
                                         + value.toUtf8() + "\n");
    project::ProjectFile file = mapped();
    mapping::FieldRule &rule = file.project.customerProducts.mapping.details[0];
    rule.type = model::DetailType(type);
    if (model::hasOptions(rule.type))
        rule.options = {u"3"_s};
    const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    const auto wishes = prepared->job.customerProducts.reader()(0);
    QVERIFY(wishes);
    QCOMPARE(wishes->size(), 2);
    for (const migration::ProductWish &wish : *wishes) {
        QCOMPARE(wish.details.size(), code.isEmpty() && !value.isEmpty() ? 1 : 0);
        QCOMPARE(wish.problems.size(), code.isEmpty() ? 0 : 1);
        if (!code.isEmpty()) {
            QCOMPARE(wish.problems[0].message.code, code);
            QCOMPARE(wish.problems[0].field, u"Seats"_s);
            QCOMPARE(wish.problems[0].value, value);
        }
    }
    const ProductSurvey found = survey(file);
    QCOMPARE(found.unfitDetails(), code.isEmpty() ? 0 : 2);
}

/// A check tells of each record's, once, and apart from its own details.
void ProductSurveyTest::checksDetails()
{
    QStringList told;
    const auto listener = [&told](const operations::RecordProblem &found) {
        if (found.ofProducts)
            told.append(QString::number(found.candidate.ref.line) + u' ' + found.problem.field
                        + u' ' + found.problem.message.code);
    };
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email,Tickets,Seats\n"
                                     "{003000000000BoX},Xu,bo@example.com,Night Boat;Pass,some\n"
                                     "{003000000000BoY},Xu,BO@example.com,PASS; Deck,few\n"
                                     "{003000000000CyZ},Zo,cy@,Sunken;Pass,none\n"
                                     "{003000000000ElF},Elf,elf@example.com,,no product\n");
    const auto checked = operations::check(mapped(), operations::standardFacts(), listener, {});
    QVERIFY(checked);
    told.sort();
    // Of the two of one email, who become one, the one that is sent.
    QCOMPARE(told.size(), 2);
    QVERIFY(told[0].endsWith(u"Seats value.noNumber"_s));
    QCOMPARE(told[0].section(u' ', 0, 0), told[1].section(u' ', 0, 0));
    const operations::ProblemGroup &group = checked->groups.constLast();
    QVERIFY(group.ofProducts);
    QCOMPARE(group.count, 2);
    QCOMPARE(group.example.field, u"Seats"_s);
    QCOMPARE(checked->customers[Outcome::NotAccepted], 1); // for its email alone
}

void ProductSurveyTest::nothingIsMapped()
{
    const ProductSurvey found = survey(m_files->plain());
    QVERIFY(found.products.isEmpty());
    QCOMPARE(found.calls(), 0);
}

/// More than one thread looks at once.
void ProductSurveyTest::manyRows()
{
    constexpr int rows = 10'000;
    QByteArray contacts = "Id,LastName,Email,Tickets,Seats\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(100'000 + i);
        contacts += "003000000" + n + "," + n + "," + n + "@example.com,P"
                    + QByteArray::number(i % 7) + ";All,\n";
    }
    m_files->write(u"Contact.csv"_s, contacts);
    const ProductSurvey found = survey(mapped());
    QCOMPARE(found.customers, (operations::EntitlementCount{rows, 2 * rows, 0}));
    QCOMPARE(found.products.constFirst(), (NamedProduct{u"All"_s, rows, 0}));
    qint64 others = 0;
    for (const NamedProduct &product : found.products)
        others += product.customers;
    QCOMPARE(others, 2 * rows);
}

void ProductSurveyTest::stops()
{
    const auto prepared = operations::prepare(mapped(), operations::standardFacts(), {}, {});
    QVERIFY(prepared);
    StopSource source;
    source.request();
    RunContext context;
    context.stop = source.token();
    const auto found = operations::surveyProducts(*prepared, context);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

void ProductSurveyTest::asksTheSite()
{
    const Connected door;
    QVERIFY(door.site->entitlements().createProduct(u"Night Boat"_s, {}));
    QVERIFY(door.site->entitlements().createField({u"Seats"_s, model::DetailType::Number}, {}));
    const auto found =
        operations::siteProducts(door.simulator.url(), admin(), m_files->folder(), {});
    QVERIFY(found);
    QVERIFY(found->has(u"NIGHT BOAT"_s));
    QVERIFY(!found->has(u"Pass"_s));
    const model::DetailField *seats = model::findField(found->fields, u"Seats"_s);
    QVERIFY(seats && seats->type == model::DetailType::Number);
}

void ProductSurveyTest::rehearsesWithWhatTheSiteHas_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<int>("created");
    QTest::addColumn<int>("notAccepted");
    QTest::newRow("nothing") << QStringList() << 0 << 7;
    QTest::newRow("one of them") << QStringList{u"PASS"_s} << 2 << 5;
    QTest::newRow("all") << QStringList{u"Pass"_s, u"Night Boat"_s, u"Deck"_s, u"Sunken"_s} << 5
                         << 2;
}

/// Nobody allowed products to be created: what is rehearsed is what would happen there.
void ProductSurveyTest::rehearsesWithWhatTheSiteHas()
{
    QFETCH(const QStringList, there);
    operations::SiteProducts products;
    products.names = there;
    products.fields = {{u"Seats"_s, model::DetailType::Number}};
    const auto summary =
        operations::rehearse(mapped(), operations::standardFacts(), {}, {}, products);
    QVERIFY(summary);
    QTEST(int(summary->entitlements[Outcome::Created]), "created");
    QTEST(int(summary->entitlements[Outcome::NotAccepted]), "notAccepted");
}

QTEST_GUILESS_MAIN(ProductSurveyTest)
#include "tst_productsurvey.moc"
