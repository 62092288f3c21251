#pragma once

#include "operations/productsurvey.h"
#include "operations/siteproducts.h"

#include <QAbstractTableModel>
#include <QDialog>

namespace ui {

/// The products that records name: how many do, and whether the site has them.
class ProductModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Customers, Organizations, AtSite, columns };

    /// Those that the site lacks come first.
    ProductModel(const operations::ProductSurvey &survey,
                 const std::optional<operations::SiteProducts> &there, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<operations::NamedProduct> m_products;
    qsizetype m_missing = 0; ///< The first so many.
    bool m_isKnown = false;  ///< What the site has.
};

/// Lists all products; deletes itself when it is closed.
void openProductList(QWidget *parent, const QString &name, const operations::ProductSurvey &survey,
                     const std::optional<operations::SiteProducts> &there);

} // namespace ui
