// What the mapping page does about products and entitlements.

#include "operations/productwishes.h"
#include "operations/sentences.h"
#include "pages/map/mappage.h"
#include "pages/map/mapsheet.h"
#include "pages/map/productchange.h"
#include "pages/map/productsection.h"
#include "pages/map/maptexts.h"
#include "pages/map/recordbrowser.h"
#include "pages/map/valuefit.h"
#include "translation/translationdialog.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;

void MapPage::connectProducts()
{
    ProductSection *products = m_sheet->products();
    connect(products, &ProductSection::changeWanted, this, &MapPage::changeProducts);
    connect(products, &ProductSection::wanted, this, &MapPage::askForProducts);
    connect(products, &ProductSection::translationWanted, this, &MapPage::translateProducts);
}

void MapPage::translateProducts()
{
    const project::Products &products = m_state.products;
    const ValueField field{.title = tr("Product names"),
                           .from = sourcesText(products.mapping.name)};
    auto *dialog = new TranslationDialog(field, productNames(m_state, products),
                                         ValueChoices::of(products.mapping.name),
                                         controlName(u"translation"_s), this);
    connect(dialog, &TranslationDialog::chosen, this, [this](const ValueChoices &choices) {
        changeProducts(translateProductNames(choices));
    });
    dialog->open();
}

void MapPage::changeProducts(const ProductsChange &wanted)
{
    const bool isChanged = Page::change(wanted.text, [&](project::Project &project) {
        wanted.apply(m_kind == Kind::Customer ? project.customerProducts
                                              : project.organizationProducts);
    });
    if (!isChanged)
        return;
    refresh();
    askForProducts();
    announce(operations::historySentence(wanted.text));
}

/// What the site has of details of products, once, and where somebody wants any.
void MapPage::askForProducts()
{
    if (!session().isConnected() || m_productsOf == session().facts->address)
        return;
    m_productsOf = session().facts->address;
    m_asking.run(
        [address = session().facts->address, credentials = session().credentials,
         folder = session().folder()](const RunContext &context) {
            return operations::siteProducts(address, credentials, folder, context);
        },
        [this](Result<operations::SiteProducts> products) {
            if (!products) {
                showFailure(products.error());
                return;
            }
            m_siteProducts = *std::move(products);
            refresh();
        });
}

/// Those that the record on the card names.
void MapPage::readProducts(qint64 position)
{
    m_state.productsOfRecord.clear();
    if (!m_sources || position < 0 || !m_state.products.used())
        return;
    const auto wishes = operations::productWishes(m_kind, m_sources, session().project());
    auto found = wishes.reader()(position);
    if (!found)
        showFailure(found.error());
    else
        m_state.productsOfRecord = *std::move(found);
}

} // namespace ui
