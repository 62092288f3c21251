#include "csmsite/csmsite.h"
#include "pages/review/productchoices.h"
#include "pages/review/productlist.h"
#include "pages/review/productwords.h"
#include "ui/review/reviewtest.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTabBar>

using operations::NamedProduct;
using operations::ProductSurvey;
using operations::SiteProducts;

/// What the review page says of products, and that it asks before any is created.
class ReviewProductsTest : public ReviewTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void cleanup() { m_page.reset(); }

    void saysWhatBecomesOfThem_data();
    void saysWhatBecomesOfThem();
    void longSentencesAreFoldedWhereThereIsLittleRoom();
    void namesAFew_data();
    void namesAFew();
    void tellsOfDetailsLeftOut_data();
    void tellsOfDetailsLeftOut();
    void listsWhatIsMissingFirst();
    void oneConsentForBothKinds_data();
    void oneConsentForBothKinds();
    void nothingWithoutProducts();
    void asksOnThePage();
    void whatTheSiteHasIsRehearsed();

private:
    QString contacts() const
    {
        return writeFile(*m_folder, u"Contact.csv"_s,
                         "Id,LastName,Email,Tickets\n"
                         "0035e00000AbC1a,One,one@example.com,Night Boat;<b>Pass\n"
                         "0035e00000AbC1b,Two,two@example.com,night boat\n"
                         "0035e00000AbC1c,Three,,Deck\n");
    }
    project::ProjectFile mapped() const
    {
        project::ProjectFile file = made({contacts()});
        file.project.customerProducts.mapping.name.sources = {u"Tickets"_s};
        return file;
    }
    QString why() const { return control<QLabel>(u"products.why"_s)->text(); }
};

void ReviewProductsTest::saysWhatBecomesOfThem_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("created");
    QTest::addColumn<QString>("words");
    QTest::newRow("left out") << true << false << u"5 entitlement(s) are left out"_s;
    QTest::newRow("created") << true << true << u"and created: Pass (3 record(s)), Deck"_s;
    QTest::newRow("nobody knows") << false << false << u"are left out: their records"_s;
    QTest::newRow("nobody knows, created") << false << true << u"it lacks are created"_s;
}

void ReviewProductsTest::saysWhatBecomesOfThem()
{
    QFETCH(const bool, known);
    QFETCH(const bool, created);
    QFETCH(const QString, words);
    const QString text = ui::missingText({{u"Pass"_s, 2, 1}, {u"Deck"_s, 2, 0}}, known, created);
    QVERIFY2(text.contains(words), qPrintable(text));
    QCOMPARE(ui::missingText({}, known, created), u"The site has all of them."_s);
    QCOMPARE(ui::briefText({}, known, created), u"the site has all of them"_s);
    QCOMPARE(ui::briefText({{u"Pass"_s, 2, 1}, {u"Deck"_s, 2, 0}}, known, created),
             !known    ? u"the site is not connected"_s
             : created ? u"2 missing, will be created"_s
                       : u"2 missing, 5 entitlement(s) left out"_s);
}

void ReviewProductsTest::longSentencesAreFoldedWhereThereIsLittleRoom()
{
    ui::ProductChoices choices(u"products"_s);
    ProductSurvey survey;
    survey.products = {{u"Pass"_s, 2, 1}};
    project::Project project;
    project.customerProducts.mapping.name.sources = {u"Tickets"_s};
    choices.show(survey, {}, project);
    const auto isShown = [&choices](const QString &name) {
        return uitest::control<QWidget>(&choices, u"products."_s + name)->isVisibleTo(&choices);
    };
    QVERIFY(isShown(u"why"_s) && isShown(u"counts"_s));
    QVERIFY(!isShown(u"brief"_s) && !isShown(u"unfold"_s));
    choices.setBrief(true);
    QVERIFY(!isShown(u"why"_s) && !isShown(u"counts"_s));
    QVERIFY(isShown(u"brief"_s) && isShown(u"create"_s));
    uitest::control<QPushButton>(&choices, u"products.unfold"_s)->click();
    QVERIFY(isShown(u"why"_s) && isShown(u"counts"_s) && !isShown(u"brief"_s));
}

void ReviewProductsTest::namesAFew_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << 1 << u"P0 (1 record(s))"_s;
    QTest::newRow("three") << 3 << u"P0 (1 record(s)), P1 (1 record(s)), P2 (1 record(s))"_s;
    QTest::newRow("more")
        << 1003 << u"P0 (1 record(s)), P1 (1 record(s)), P2 (1 record(s)) and 1,000 more"_s;
}

void ReviewProductsTest::namesAFew()
{
    QFETCH(const int, count);
    QVERIFY(ui::productNames({{QString(500, u'W'), 1, 0}}).size() < 60);
    QList<NamedProduct> products;
    for (int i = 0; i < count; ++i)
        products.append({u"P%1"_s.arg(i), 1, 0});
    QTEST(ui::productNames(products), "words");
}

void ReviewProductsTest::tellsOfDetailsLeftOut_data()
{
    QTest::addColumn<QList<operations::UnfitDetail>>("unfit");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("contains");
    QTest::addColumn<int>("lines");
    const operations::UnfitDetail seats{
        {u"value.noNumber"_s, {u"<b>many</b>"_s}}, u"Seats"_s, 1000, 200};
    const operations::UnfitDetail since{
        {u"value.noDate"_s, {QString(300, u'W')}}, u"Since"_s, 1, 0};
    using Details = QList<operations::UnfitDetail>;
    QTest::newRow("none") << Details() << QString() << QString() << 0;
    QTest::newRow("one") << Details{seats} << u"1,200 detail(s) of entitlements are left out."_s
                         << u"Seats: \"<b>many</b>\" is not a number"_s << 1;
    QTest::newRow("a long value") << Details{since} << u"1 detail(s)"_s
                                  << QString(39, u'W') + u"…\" is not a date"_s << 1;
    QTest::newRow("several") << Details{seats, since} << u"1,201 detail(s)"_s
                             << u"most of them so: Seats"_s << 2;
}

void ReviewProductsTest::tellsOfDetailsLeftOut()
{
    QFETCH(const QList<operations::UnfitDetail>, unfit);
    QFETCH(const QString, begins);
    QFETCH(const QString, contains);
    const QString text = ui::unfitText(unfit);
    QVERIFY2(text.startsWith(begins) && text.contains(contains), qPrintable(text));
    QCOMPARE(text.isEmpty(), unfit.isEmpty());
    const QString lines = ui::unfitLines(unfit);
    QTEST(int(lines.split(u'\n', Qt::SkipEmptyParts).size()), "lines");
}

void ReviewProductsTest::listsWhatIsMissingFirst()
{
    ProductSurvey survey;
    survey.products = {{u"Pass"_s, 1200, 1}, {u"Deck"_s, 2, 0}};
    const ui::ProductModel model(survey, SiteProducts{{u"PASS"_s}, {}});
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ui::ProductModel::Name), u"Deck"_s);
    QCOMPARE(text(0, ui::ProductModel::AtSite), u"not there"_s);
    QCOMPARE(text(1, ui::ProductModel::Name), u"Pass"_s);
    QCOMPARE(text(1, ui::ProductModel::AtSite), u"there"_s);
    QCOMPARE(text(1, ui::ProductModel::Customers), u"1,200"_s);
    const ui::ProductModel unknown(survey, {});
    QCOMPARE(unknown.index(0, ui::ProductModel::AtSite).data().toString(), u"not known"_s);
}

void ReviewProductsTest::oneConsentForBothKinds_data()
{
    QTest::addColumn<bool>("customers");
    QTest::addColumn<bool>("organizations");
    QTest::addColumn<Qt::CheckState>("state");
    QTest::newRow("none") << false << false << Qt::Unchecked;
    QTest::newRow("one") << true << false << Qt::PartiallyChecked;
    QTest::newRow("both") << true << true << Qt::Checked;
}

void ReviewProductsTest::oneConsentForBothKinds()
{
    QFETCH(const bool, customers);
    QFETCH(const bool, organizations);
    project::Project project;
    for (auto *products : {&project.customerProducts, &project.organizationProducts})
        products->mapping.name.sources = {u"Tickets"_s};
    project.customerProducts.createMissing = customers;
    project.organizationProducts.createMissing = organizations;
    ui::ProductChoices choices(u"products"_s);
    ProductSurvey survey;
    survey.products = {{u"Deck"_s, 2, 0}};
    choices.show(survey, SiteProducts(), project);
    auto *create = uitest::control<QCheckBox>(&choices, u"products.create"_s);
    QTEST(create->checkState(), "state");
    QString text;
    connect(&choices, &ui::ProductChoices::chosen, this,
            [&](const Message &message, const std::function<void(project::Project &)> &change) {
                text = message.code;
                change(project);
            });
    create->click();
    const bool consents = create->checkState() == Qt::Checked;
    QCOMPARE(consents, !(customers && organizations));
    QCOMPARE(project.customerProducts.createMissing, consents);
    QCOMPARE(project.organizationProducts.createMissing, consents);
    QCOMPARE(text, consents ? u"history.createProducts"_s : u"history.leaveProducts"_s);
    // Where there is nothing to create there is nothing to ask.
    choices.show(survey, SiteProducts{{u"deck"_s}, {}}, project);
    QVERIFY(!create->isEnabled());
}

void ReviewProductsTest::nothingWithoutProducts()
{
    begin(made({contacts()}));
    QVERIFY(!isShown(u"products"_s));
}

void ReviewProductsTest::asksOnThePage()
{
    begin(mapped());
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"products"_s), patience);
    QVERIFY2(why().contains(u"not connected"_s), qPrintable(why()));
    // Who is not accepted gets nothing either.
    QVERIFY2(control<QLabel>(u"products.counts"_s)->text().contains(u"3 entitlement"_s),
             qPrintable(control<QLabel>(u"products.counts"_s)->text()));
    control<QCheckBox>(u"products.create"_s)->click();
    QVERIFY(m_session->project().customerProducts.createMissing);
    QTRY_VERIFY_WITH_TIMEOUT(why().contains(u"are created"_s), patience);
    click(u"products.list"_s);
    auto *table = m_page->findChild<QAbstractItemView *>(u"reviewPage.productList.table"_s);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(m_session->goToStep(m_session->history.position() - 1));
    QVERIFY(!m_session->project().customerProducts.createMissing);
}

void ReviewProductsTest::whatTheSiteHasIsRehearsed()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    m_session->begin(mapped());
    m_session->facts = operations::standardFacts();
    m_session->facts->address = site.url();
    m_session->credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    m_page = std::make_unique<ui::ReviewPage>(*m_session);
    m_page->show();
    m_page->enter();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"products"_s), patience);
    QVERIFY2(why().contains(u"Not in the site: Night Boat (2 record(s)), <b>Pass"_s),
             qPrintable(why()));
    click(u"rehearseButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"entitlements would be made"_s), patience);
    QVERIFY2(notice().contains(u"would be left out"_s), qPrintable(notice()));
}

UI_TEST_MAIN(ReviewProductsTest)
#include "tst_reviewproducts.moc"
