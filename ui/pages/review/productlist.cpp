#include "pages/review/productlist.h"

#include "pages/review/productwords.h"
#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using operations::NamedProduct;

ProductModel::ProductModel(const operations::ProductSurvey &survey,
                           const std::optional<operations::SiteProducts> &there, QObject *parent)
    : QAbstractTableModel(parent)
    , m_products(survey.products)
    , m_isKnown(there.has_value())
{
    const auto missing = missingProducts(survey, there);
    m_missing = missing.size();
    QSet<QString> names;
    for (const NamedProduct &product : missing)
        names.insert(product.name);
    std::stable_partition(
        m_products.begin(), m_products.end(),
        [&names](const NamedProduct &product) { return names.contains(product.name); });
}

int ProductModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_products.size());
}

int ProductModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ProductModel::data(const QModelIndex &index, int role) const
{
    const bool isCount = index.column() == Customers || index.column() == Organizations;
    if (role == Qt::TextAlignmentRole && isCount)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isMissing = index.row() < m_missing;
    if (role == InkRole && index.column() == AtSite && m_isKnown && isMissing)
        return int(Tone::Warning);
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || index.column() != Name))
        return {};
    const NamedProduct &product = m_products.at(index.row());
    switch (index.column()) {
    case Name:
        return product.name;
    case Customers:
        return number(product.customers);
    case Organizations:
        return number(product.organizations);
    default:
        break;
    }
    return !m_isKnown ? tr("not known") : isMissing ? tr("not there") : tr("there");
}

QVariant ProductModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Customers || section == Organizations))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Product");
    case Customers:
        return tr("Customers");
    case Organizations:
        return tr("Organizations");
    default:
        return tr("At the site");
    }
}

void openProductList(QWidget *parent, const QString &name, const operations::ProductSurvey &survey,
                     const std::optional<operations::SiteProducts> &there)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(ProductModel::tr("Products"));
    dialog->resize(640, 420);
    auto *table = new TableView(name + u".table"_s);
    table->setAccessibleName(ProductModel::tr("Products that records name"));
    table->setModel(new ProductModel(survey, there, table));
    table->setColumnCharacters(ProductModel::Name, 30);
    for (const int column :
         {ProductModel::Customers, ProductModel::Organizations, ProductModel::AtSite})
        table->setColumnCharacters(column, 14);
    auto *close = button(ProductModel::tr("Close"), ButtonRole::Normal, name + u".closeButton"_s);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table, 1);
    if (!survey.unfit.isEmpty()) {
        QLabel *unfit =
            label(ProductModel::tr("Details that are left out:\n%1").arg(unfitLines(survey.unfit)),
                  TextRole::SoftSmall, name + u".unfit"_s);
        unfit->setAccessibleName(unfit->text());
        layout->addWidget(unfit);
    }
    layout->addLayout(buttons);
    dialog->open();
}

} // namespace ui
