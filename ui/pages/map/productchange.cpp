#include "pages/map/productchange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using project::Products;

ProductsChange takeProductNames(const QString &column)
{
    return {Message{u"history.productNames"_s, {column}}, [column](Products &products) {
                FieldRule rule{products.mapping.name.target};
                rule.sources = {column};
                products.mapping.name = rule;
            }};
}

ProductsChange takeNoProducts()
{
    return {Message{u"history.noProducts"_s, {}}, [](Products &products) {
                const bool mayCreate = products.createMissing;
                products = {};
                products.createMissing = mayCreate;
            }};
}

ProductsChange translateProductNames(const ValueChoices &choices)
{
    return {Message{u"history.translateProducts"_s, {}},
            [choices](Products &products) { choices.writeTo(products.mapping.name); }};
}

ProductsChange setProductSeparator(const QString &separator)
{
    return {Message{u"history.productSeparator"_s, {}},
            [separator](Products &products) { products.separator = separator; }};
}

ProductsChange takeProductDetail(const model::DetailField &field, const QStringList &sources)
{
    const Message text{u"history.productDetail"_s, {field.name, sources.join(u" + "_s)}};
    return {text, [field, sources](Products &products) {
                FieldRule taken{field.name, field.type};
                taken.options = field.options;
                taken.sources = sources;
                auto &rules = products.mapping.details;
                const auto known =
                    std::find_if(rules.begin(), rules.end(), [&field](const FieldRule &rule) {
                        return mapping::isSameTarget(rule.target, field.name);
                    });
                if (known == rules.end())
                    rules.append(taken);
                else
                    *known = taken;
            }};
}

ProductsChange removeProductDetail(const QString &name)
{
    return {Message{u"history.noProductDetail"_s, {name}}, [name](Products &products) {
                products.mapping.details.removeIf([&name](const FieldRule &rule) {
                    return mapping::isSameTarget(rule.target, name);
                });
            }};
}

} // namespace ui
