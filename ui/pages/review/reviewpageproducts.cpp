// What the review page does about products and entitlements.

#include "operations/sentences.h"
#include "pages/review/productchoices.h"
#include "pages/review/productlist.h"
#include "pages/review/reviewpage.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

/// Counts what the records name and asks the site what it has, beside everything else on the page.
void ReviewPage::readProducts()
{
    const project::Project &project = session().project();
    if (!project.customerProducts.used() && !project.organizationProducts.used()) {
        m_surveying.abandon();
        m_products->hide();
        return;
    }
    const bool asks = session().isConnected();
    m_surveying.run(
        [review = m_review, asks, address = asks ? session().facts->address : QString(),
         credentials = session().credentials,
         folder = session().folder()](const RunContext &context) -> Result<FoundProducts> {
            auto survey = operations::surveyProducts(review->prepared, context);
            if (!survey)
                return survey.error();
            FoundProducts found{*std::move(survey), {}, {}};
            if (!asks)
                return found;
            // A site that does not answer now costs nobody the page.
            auto there = operations::siteProducts(address, credentials, folder, context);
            if (there)
                found.there = *std::move(there);
            else
                found.failure = there.error();
            return found;
        },
        [this](Result<FoundProducts> found) {
            if (!found) {
                if (found.error().kind != Error::Kind::Cancelled)
                    showError(found.error());
                return;
            }
            m_found = *std::move(found);
            m_products->show(m_found.survey, m_found.there, session().project());
            if (m_found.failure && m_found.failure->kind != Error::Kind::Cancelled)
                showError(*m_found.failure);
        });
}

void ReviewPage::showProducts()
{
    openProductList(this, controlName(u"productList"_s), m_found.survey, m_found.there);
}

} // namespace ui
