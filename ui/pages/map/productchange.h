#pragma once

#include "base/message.h"
#include "model/detailfield.h"
#include "project/project.h"
#include "translation/valuechoices.h"

#include <functional>

namespace ui {

/// One step of a user about the products of a kind: what the history calls it, and what it does.
struct ProductsChange
{
    Message text;
    std::function<void(project::Products &products)> apply;
};

ProductsChange takeProductNames(const QString &column);
/// Nothing is left of them, but whether they may be created.
ProductsChange takeNoProducts();
/// What the names become that the field has.
ProductsChange translateProductNames(const ValueChoices &choices);
/// \a separator: empty where a cell holds one name.
ProductsChange setProductSeparator(const QString &separator);
ProductsChange takeProductDetail(const model::DetailField &field, const QStringList &sources);
ProductsChange removeProductDetail(const QString &name);

} // namespace ui
