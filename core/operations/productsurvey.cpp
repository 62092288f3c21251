#include "operations/productsurvey.h"

#include "base/inorder.h"
#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

namespace {

constexpr qint64 rowsAtOnce = 4096;

/// What some records come to.
struct Tally
{
    EntitlementCount count;
    QList<std::pair<QString, qint64>> products; ///< In the order they came up.
    QHash<QString, qsizetype> places;           ///< In these, by nameKey().

    void add(const QString &product, qint64 records)
    {
        const QString key = nameKey(product);
        const auto known = places.constFind(key);
        if (known != places.cend()) {
            products[*known].second += records;
            return;
        }
        places.insert(key, products.size());
        products.append({product, records});
    }
};

/// Looks at the records of one kind; for one thread.
class Looking
{
public:
    Looking(const migration::Stage &stage, const migration::Plan &plan,
            const migration::ProductWishes &wishes)
        : m_plan(plan)
        , m_reader(stage.reader())
        , m_wishes(wishes.reader())
    {
    }

    Result<Tally> look(qint64 first, qint64 last)
    {
        Tally tally;
        for (qint64 n = first; n < last; ++n) {
            // Reading what it names takes less than reading all of it.
            auto wishes = m_wishes(n);
            if (!wishes)
                return wishes.error();
            const QList<qint64> others = m_plan.absorbedBy(n);
            if (wishes->isEmpty() && others.isEmpty())
                continue;
            const auto goes = isSent(n);
            if (!goes)
                return goes.error();
            if (!*goes)
                continue;
            for (const qint64 other : others) {
                auto more = m_wishes(other);
                if (!more)
                    return more.error();
                *wishes += *more;
            }
            add(*wishes, tally);
        }
        return tally;
    }

private:
    Result<bool> isSent(qint64 n)
    {
        auto candidate = m_plan.read(m_reader, n);
        if (!candidate)
            return candidate.error();
        return *candidate && (*candidate)->outcome == model::Outcome::Waiting;
    }

    static void add(const QList<migration::ProductWish> &wishes, Tally &tally)
    {
        QStringList keys;
        for (const migration::ProductWish &wish : wishes) {
            const QString key = nameKey(wish.product);
            if (keys.contains(key))
                continue;
            keys.append(key);
            tally.add(wish.product, 1);
            tally.count.entitlements += 1;
            tally.count.details += wish.details.size();
        }
        tally.count.owners += keys.isEmpty() ? 0 : 1;
    }

    const migration::Plan &m_plan;
    migration::CandidateReader m_reader;
    migration::WishReader m_wishes;
};

Result<Tally> survey(const migration::Stage &stage, const migration::Plan &plan,
                     const migration::ProductWishes &wishes, const RunContext &context)
{
    Tally all;
    if (!wishes.reader)
        return all;
    const auto makeWorker = [&] {
        return [looking = std::make_shared<Looking>(stage, plan, wishes)](
                   qint64 first, qint64 last) { return looking->look(first, last); };
    };
    qint64 done = 0;
    const auto consume = [&](Tally &&part) -> Result<> {
        all.count.owners += part.count.owners;
        all.count.entitlements += part.count.entitlements;
        all.count.details += part.count.details;
        for (const auto &[product, records] : std::as_const(part.products))
            all.add(product, records);
        done = std::min(done + rowsAtOnce, stage.count);
        context.progress({done, stage.count, {u"run.readingSources"_s, {}}});
        return {};
    };
    if (auto looked = inOrder<Tally>(stage.count, rowsAtOnce, 0, context, makeWorker, consume);
        !looked)
        return looked.error();
    return all;
}

} // namespace

qint64 ProductSurvey::calls() const
{
    qint64 calls = 0;
    for (const EntitlementCount &count : {customers, organizations})
        calls += count.owners + count.entitlements + count.details; // a look at each owner first
    return calls;
}

Result<ProductSurvey> surveyProducts(const Preparation &prepared, const RunContext &context)
{
    const migration::Job &job = prepared.job;
    auto customers = survey(job.customers, job.customerPlan, job.customerProducts, context);
    if (!customers)
        return customers.error();
    auto organizations =
        survey(job.organizations, job.organizationPlan, job.organizationProducts, context);
    if (!organizations)
        return organizations.error();

    ProductSurvey found{customers->count, organizations->count, {}};
    for (const auto &[product, records] : std::as_const(customers->products))
        found.products.append({product, records, 0});
    for (const auto &[product, records] : std::as_const(organizations->products)) {
        const auto known = customers->places.constFind(nameKey(product));
        if (known != customers->places.cend())
            found.products[*known].organizations = records;
        else
            found.products.append({product, 0, records});
    }
    std::stable_sort(found.products.begin(), found.products.end(),
                     [](const NamedProduct &one, const NamedProduct &other) {
                         return one.customers + one.organizations
                                > other.customers + other.organizations;
                     });
    return found;
}

} // namespace operations
