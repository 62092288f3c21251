#include "operations/productwishes.h"

#include "base/text.h"
#include "mapping/mapper.h"
#include "operations/fileformats.h"
#include "site/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using migration::ProductWish;
using salesforce::ExportKind;

namespace {

/// One file whose rows may name products.
struct WishPart
{
    WishPart(const salesforce::ExportFile &file, const mapping::Mapping &mapping,
             const mapping::ConversionContext &context)
        : rows(file.table->rowCount())
        , mapper(model::Kind::Organization, mapping, file.table->header(), context)
        , reader(file.table, mapper.columns())
    {
    }

    qint64 rows;
    mapping::Mapper mapper;
    csv::Table::Reader reader;
};

/// Reads what rows name; for one thread.
class Wishing
{
public:
    Wishing(model::Kind kind, std::shared_ptr<const Sources> sources,
            const project::Project &project)
        : m_sources(std::move(sources))
        , m_products(project.products(kind))
    {
        // Several names stand in one cell: each is translated for itself.
        mapping::Mapping mapping = m_products.mapping;
        mapping.name.translations.clear();
        mapping.name.otherwise.reset();
        for (const ExportKind part : {ExportKind::Contacts, ExportKind::Accounts}) {
            if (part == ExportKind::Contacts && kind == model::Kind::Organization)
                continue;
            for (int i = 0; i < m_sources->files.size(); ++i) {
                const salesforce::ExportFile &file = m_sources->files.at(i);
                if (file.kind == part)
                    m_parts.push_back(
                        std::make_unique<WishPart>(file, mapping, conversionOf(project, i)));
            }
        }
    }

    Result<QList<ProductWish>> read(qint64 n)
    {
        for (const auto &part : m_parts) {
            if (n >= part->rows) {
                n -= part->rows;
                continue;
            }
            auto problems = part->reader.read(n, m_record);
            if (!problems)
                return problems.error();
            if (!problems->isEmpty())
                return QList<ProductWish>();
            return wishesOf(part->mapper.map(m_record));
        }
        return QList<ProductWish>();
    }

private:
    QString translated(const QString &name) const
    {
        const mapping::FieldRule &rule = m_products.mapping.name;
        const auto found = rule.translations.constFind(name);
        return (found != rule.translations.cend() ? *found : rule.otherwise.value_or(name))
            .trimmed();
    }

    /// Takes out what the site would refuse: one bad value must not cost the entitlement.
    void applySiteRules(mapping::Mapped &mapped) const
    {
        mapped.problems.removeIf([this](const model::Problem &problem) {
            return problem.severity != model::Problem::Severity::Warning || !ruleOf(problem.field);
        });
        mapped.profile.details.removeIf([&](const model::DetailValue &detail) {
            const mapping::FieldRule *rule = ruleOf(detail.name);
            if (!rule)
                return true;
            auto problem =
                site::checkValue({rule->target, rule->type, rule->options}, detail.values);
            if (problem)
                mapped.problems.append(*std::move(problem));
            return problem.has_value();
        });
    }

    const mapping::FieldRule *ruleOf(const QString &detail) const
    {
        const auto &rules = m_products.mapping.details;
        const auto rule = std::find_if(rules.cbegin(), rules.cend(),
                                       [&detail](const auto &one) { return one.target == detail; });
        return rule == rules.cend() ? nullptr : &*rule;
    }

    QList<ProductWish> wishesOf(mapping::Mapped &&mapped) const
    {
        applySiteRules(mapped);
        const model::Profile &profile = mapped.profile;
        const QStringList names = m_products.separator.isEmpty()
                                      ? QStringList{profile.name}
                                      : profile.name.split(m_products.separator);
        QList<ProductWish> wishes;
        for (const QString &each : names) {
            const QString given = each.trimmed();
            const QString name = given.isEmpty() ? QString() : translated(given);
            const bool known =
                std::any_of(wishes.cbegin(), wishes.cend(), [&name](const ProductWish &one) {
                    return nameKey(one.product) == nameKey(name);
                });
            if (!name.isEmpty() && !known)
                wishes.append({name, profile.details, mapped.problems});
        }
        return wishes;
    }

    std::shared_ptr<const Sources> m_sources;
    const project::Products m_products;
    std::vector<std::unique_ptr<WishPart>> m_parts;
    model::Record m_record;
};

} // namespace

migration::ProductWishes productWishes(model::Kind kind,
                                       const std::shared_ptr<const Sources> &sources,
                                       const project::Project &project)
{
    const project::Products &products = project.products(kind);
    if (!products.used())
        return {};
    migration::ProductWishes wishes;
    wishes.createMissing = products.createMissing;
    for (const mapping::FieldRule &rule : products.mapping.details)
        wishes.fields.append({rule.target, rule.type, rule.options});
    wishes.reader = [=]() -> migration::WishReader {
        auto wishing = std::make_shared<Wishing>(kind, sources, project);
        return [wishing](qint64 n) { return wishing->read(n); };
    };
    return wishes;
}

} // namespace operations
