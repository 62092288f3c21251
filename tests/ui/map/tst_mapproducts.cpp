#include "operations/siteproducts.h"
#include "pages/map/productsection.h"
#include "pages/map/valuefit.h"
#include "translation/translationdialog.h"
#include "ui/map/mappagetest.h"

#include <QComboBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// Where products and their details come from, on the mapping page.
class TestMapProducts : public QObject, private MapPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(prepare()); }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void oneLineUntilItIsWanted();
    void namesAreDropped();
    void namesFromTheMenuOfAField();
    void aSeparatorIsChosen();
    void namesAreTranslated();
    void everyNameIsListedForItself_data();
    void everyNameIsListedForItself();
    void detailsAreAdded();
    void stepsAreTakenBack();
    void givenBackByDragging();
    void eachKindHasItsOwn();

private:
    template <typename Control = QWidget>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_page.get(), u"mapPage."_s + name);
    }
    const project::Products &products() const { return m_session->project().customerProducts; }
    QStringList columns() const { return products().mapping.name.sources; }
    void unfold() const { uitest::click(m_page.get(), u"mapPage.productsButton"_s); }
    bool takeNames(const QString &column) const
    {
        unfold();
        return drop(control(u"productSlot"_s), {{column}, {}});
    }
    QString preview() const { return control<QLabel>(u"productsPreview"_s)->text(); }
    /// A detail of its own, from \a column, under its suggested name.
    void addDetail(const QString &column) const
    {
        uitest::click(m_page.get(), u"mapPage.addProductDetailButton"_s);
        action(u"mapPage.productDetailMenu"_s, u"new"_s)->trigger();
        auto *filter = control<QLineEdit>(u"chooserFilter"_s);
        filter->setText(column);
        QTest::keyClick(filter, Qt::Key_Return);
        uitest::click(dialog(u"mapPage.lineDialog"_s), u"mapPage.lineAcceptButton"_s);
    }
};

void TestMapProducts::oneLineUntilItIsWanted()
{
    QVERIFY(!control(u"productsWhy"_s)->isVisible());
    unfold();
    QVERIFY(control(u"productsWhy"_s)->isVisible());
    QVERIFY(!control(u"productsButton"_s)->isVisible());
    QVERIFY(control(u"productSlot"_s)->hasFocus());
    QVERIFY(!control(u"productSeparator"_s)->isEnabled());
    QVERIFY(!control(u"productsPreview"_s)->isVisible());
    uitest::click(m_page.get(), u"mapPage.noProductsButton"_s); // nothing was chosen yet
    QVERIFY(control(u"productsButton"_s)->isVisible());
    QVERIFY(products() == project::Products());
}

void TestMapProducts::namesAreDropped()
{
    QVERIFY(takeNames(u"Region__c"_s));
    QCOMPARE(columns(), QStringList{u"Region__c"_s});
    QVERIFY(control(u"productsPreview"_s)->isVisible());
    QVERIFY2(preview().contains(u"gets"_s), qPrintable(preview()));
    // Another one takes its place.
    QVERIFY(drop(control(u"productSlot"_s), {{u"MailingCity"_s}, {}}));
    QCOMPARE(columns(), QStringList{u"MailingCity"_s});
    QTest::keyClick(control(u"productSlot"_s), Qt::Key_Delete);
    QVERIFY(products() == project::Products());
}

void TestMapProducts::namesFromTheMenuOfAField()
{
    auto *panel = m_page->findChild<ui::SourcePanel *>();
    Q_EMIT panel->targetsWanted(u"Region__c"_s, {});
    action(u"mapPage.targetsMenu"_s, u"productNames"_s)->trigger();
    QCOMPARE(columns(), QStringList{u"Region__c"_s});
    QVERIFY(control(u"productsWhy"_s)->isVisible());
}

void TestMapProducts::aSeparatorIsChosen()
{
    QVERIFY(takeNames(u"Region__c"_s));
    auto *box = control<QComboBox>(u"productSeparator"_s);
    QCOMPARE(box->currentData().toString(), u";"_s);
    box->setCurrentIndex(box->findData(u"|"_s));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(products().separator, u"|"_s);
    m_session->project().customerProducts.separator = u" / "_s; // by other means
    m_page->enter();
    QCOMPARE(control<QComboBox>(u"productSeparator"_s)->currentData().toString(), u" / "_s);
}

void TestMapProducts::namesAreTranslated()
{
    QVERIFY(takeNames(u"LeadSource"_s));
    auto *translate = control<QPushButton>(u"translateProductsButton"_s);
    QCOMPARE(translate->text(), u"Translate them…"_s);
    translate->click();
    auto *opened = dialog(u"mapPage.translationDialog"_s);
    QVERIFY(opened);
    auto *table = uitest::control<QTableView>(opened, u"mapPage.translationTable"_s)->model();
    QTRY_VERIFY(table->rowCount() > 0);
    const QString name = table->index(0, 0).data().toString();
    auto *asked = qobject_cast<ui::TranslationDialog *>(opened);
    ui::ValueChoices choices;
    choices.translations = {{name, u"Harbour Pass"_s}};
    Q_EMIT asked->chosen(choices);
    opened->close();
    QCOMPARE(products().mapping.name.translations, choices.translations);
    QCOMPARE(translate->text(), u"1 of them translated…"_s);
    m_page->undo();
    QVERIFY(products().mapping.name.translations.isEmpty());
    QCOMPARE(columns(), QStringList{u"LeadSource"_s});
}

void TestMapProducts::everyNameIsListedForItself_data()
{
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("names"); // "name records"
    QTest::newRow("by ;") << u";"_s << u"Pass 7, Deck 5, a|b 1"_s;
    QTest::newRow("by |") << u"|"_s << u"Deck; Pass ;Deck 4, Pass 3, ;Deck 1, a 1, b 1"_s;
    QTest::newRow("one each") << QString() << u"Deck; Pass ;Deck 4, Pass 3, ;Deck 1, a|b 1"_s;
}

void TestMapProducts::everyNameIsListedForItself()
{
    QFETCH(const QString, separator);
    csv::ColumnProfile profile;
    profile.values = {{u"Deck; Pass ;Deck"_s, 4}, {u"Pass "_s, 3}, {u";Deck"_s, 1}, {u"a|b"_s, 1}};
    auto profiles = std::make_shared<operations::ColumnProfiles>();
    profiles->customers.columns = {{u"Tickets"_s, profile}};
    ui::MapState state;
    state.profiles = profiles;
    project::Products taken;
    taken.separator = separator;
    taken.mapping.name.sources = {u"Tickets"_s};
    QStringList names;
    for (const ui::SourceValue &each : ui::productNames(state, taken).values)
        names.append(each.text + u' ' + QString::number(each.records));
    QTEST(names.join(u", "_s), "names");
}

void TestMapProducts::detailsAreAdded()
{
    QVERIFY(takeNames(u"Region__c"_s));
    addDetail(u"Title"_s);
    QCOMPARE(products().mapping.details.size(), 1);
    QCOMPARE(products().mapping.details.constFirst().sources, QStringList{u"Title"_s});
    QTRY_VERIFY(control(u"productDetailSlot0"_s)->isVisible());
    uitest::click(m_page.get(), u"mapPage.removeProductDetail0"_s);
    QVERIFY(products().mapping.details.isEmpty());
    QCOMPARE(columns(), QStringList{u"Region__c"_s});
}

void TestMapProducts::stepsAreTakenBack()
{
    QVERIFY(takeNames(u"Region__c"_s));
    addDetail(u"Title"_s);
    const project::Products both = products();
    m_page->undo();
    QVERIFY(products().mapping.details.isEmpty());
    m_page->undo();
    QVERIFY(!products().used());
    m_page->redo();
    m_page->redo();
    QVERIFY(products() == both);
}

void TestMapProducts::givenBackByDragging()
{
    QVERIFY(takeNames(u"Region__c"_s));
    addDetail(u"Title"_s);
    auto *section = m_page->findChild<ui::ProductSection *>();
    section->takeBack({{u"Title"_s}, u"product\nTitle"_s});
    QVERIFY(products().mapping.details.isEmpty());
    section->takeBack({{u"Region__c"_s}, u"Region"_s}); // of a field of the customer
    QVERIFY(products().used());
    section->takeBack({{u"Region__c"_s}, u"product\n"_s});
    QVERIFY(!products().used());
}

void TestMapProducts::eachKindHasItsOwn()
{
    QVERIFY(takeNames(u"Region__c"_s));
    control<QTabBar>(u"tabs"_s)->setCurrentIndex(1);
    QVERIFY(control(u"productsButton"_s)->isVisible());
    QVERIFY(takeNames(u"Industry"_s));
    QCOMPARE(m_session->project().organizationProducts.mapping.name.sources,
             QStringList{u"Industry"_s});
    QCOMPARE(columns(), QStringList{u"Region__c"_s});
}

UI_TEST_MAIN(TestMapProducts)
#include "tst_mapproducts.moc"
