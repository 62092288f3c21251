#include "pages/review/productchoices.h"

#include "pages/review/productwords.h"
#include "support/format.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ProductChoices::ProductChoices(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_brief(label({}, TextRole::SoftSmall, name + u".brief"_s))
    , m_counts(label({}, TextRole::SoftSmall, name + u".counts"_s))
    , m_unfold(button(tr("Details"), ButtonRole::SmallLink, name + u".unfold"_s))
    , m_list(button(tr("Show all products"), ButtonRole::SmallLink, name + u".list"_s))
    , m_create(new QCheckBox(tr("Create products that the site lacks")))
    , m_why(label({}, TextRole::SoftSmall, name + u".why"_s))
    , m_unfit(label({}, TextRole::SoftSmall, name + u".unfit"_s))
{
    setObjectName(name);
    m_create->setObjectName(name + u".create"_s);
    m_create->setAccessibleName(m_create->text());
    auto *line = new QHBoxLayout;
    line->addWidget(m_create);
    line->addWidget(m_brief, 1);
    line->addStretch(); // where that is hidden
    line->addWidget(m_unfold);
    line->addWidget(m_list);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(4);
    all->addLayout(line);
    all->addWidget(m_why);
    all->addWidget(m_unfit);
    all->addWidget(m_counts);
    m_unfold->setAccessibleName(tr("Details of products"));
    m_unfold->setCheckable(true);
    connect(m_unfold, &QPushButton::toggled, this, &ProductChoices::fold);
    fold();
    connect(m_list, &QPushButton::clicked, this, &ProductChoices::listWanted);
    connect(m_create, &QCheckBox::clicked, this, [this] {
        const bool create = m_create->checkState() != Qt::Unchecked;
        Q_EMIT chosen({create ? u"history.createProducts"_s : u"history.leaveProducts"_s, {}},
                      [create](project::Project &project) {
                          for (project::Products *products :
                               {&project.customerProducts, &project.organizationProducts}) {
                              if (products->used())
                                  products->createMissing = create;
                          }
                      });
    });
    hide();
}

void ProductChoices::setBrief(bool brief)
{
    m_isBrief = brief;
    fold();
}

void ProductChoices::fold()
{
    const bool isWhole = !m_isBrief || m_unfold->isChecked();
    m_unfold->setVisible(m_isBrief);
    m_brief->setVisible(!isWhole);
    m_counts->setVisible(isWhole);
    m_why->setVisible(isWhole);
}

void ProductChoices::show(const operations::ProductSurvey &survey,
                          const std::optional<operations::SiteProducts> &there,
                          const project::Project &project)
{
    int used = 0, created = 0;
    for (const project::Products *products :
         {&project.customerProducts, &project.organizationProducts}) {
        used += products->used() ? 1 : 0;
        created += products->used() && products->createMissing ? 1 : 0;
    }
    setVisible(used > 0);
    const auto missing = missingProducts(survey, there);
    m_counts->setText(surveyText(survey, created > 0 ? missing.size() : 0));
    m_counts->setAccessibleName(m_counts->text());
    m_why->setText(missingText(missing, there.has_value(), created == used));
    m_why->setAccessibleName(m_why->text());
    m_unfit->setText(unfitText(survey.unfit));
    m_unfit->setAccessibleName(m_unfit->text());
    m_unfit->setVisible(!survey.unfit.isEmpty());
    m_brief->setText(briefText(missing, there.has_value(), created == used));
    m_brief->setAccessibleName(m_brief->text());
    // What was chosen elsewhere for one kind alone is shown as such, and a click is for both.
    m_create->setCheckState(created == 0      ? Qt::Unchecked
                            : created == used ? Qt::Checked
                                              : Qt::PartiallyChecked);
    m_create->setEnabled(!missing.isEmpty());
    m_list->setVisible(!survey.products.isEmpty());
}

} // namespace ui
