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
    QList<std::pair<QString, qint64>> products;     ///< In the order they came up.
    QHash<QString, qsizetype> places;               ///< In these, by nameKey().
    QList<std::pair<model::Problem, qint64>> unfit; ///< The first of each kind.

    void addUnfit(const model::Problem &problem, qint64 entitlements)
    {
        for (auto &[known, times] : unfit) {
            if (known.field == problem.field && known.message.code == problem.message.code) {
                times += entitlements;
                return;
            }
        }
        unfit.append({problem, entitlements});
    }

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
            auto wishes = migration::wishesOf(m_wishes, m_plan, n);
            if (!wishes)
                return wishes.error();
            if (wishes->isEmpty())
                continue;
            const auto goes = isSent(n);
            if (!goes)
                return goes.error();
            if (*goes)
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
        for (const migration::ProductWish &wish : wishes) {
            tally.add(wish.product, 1);
            tally.count.entitlements += 1;
            tally.count.details += wish.details.size();
            for (const model::Problem &problem : wish.problems)
                tally.addUnfit(problem, 1);
        }
        tally.count.owners += 1;
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
        for (const auto &[problem, entitlements] : std::as_const(part.unfit))
            all.addUnfit(problem, entitlements);
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

qint64 ProductSurvey::unfitDetails() const
{
    qint64 details = 0;
    for (const UnfitDetail &one : unfit)
        details += one.customers + one.organizations;
    return details;
}

static QList<UnfitDetail> unfitOf(const Tally &customers, const Tally &organizations)
{
    QList<UnfitDetail> unfit;
    for (const auto &[problem, entitlements] : customers.unfit)
        unfit.append({problem.message, problem.field, entitlements, 0});
    for (const auto &[problem, entitlements] : organizations.unfit) {
        const UnfitDetail one{problem.message, problem.field, 0, entitlements};
        const auto known =
            std::find_if(unfit.begin(), unfit.end(), [&one](const UnfitDetail &other) {
                return other.field == one.field && other.reason.code == one.reason.code;
            });
        if (known != unfit.end())
            known->organizations = entitlements;
        else
            unfit.append(one);
    }
    std::stable_sort(unfit.begin(), unfit.end(), [](const auto &one, const auto &other) {
        return one.customers + one.organizations > other.customers + other.organizations;
    });
    return unfit;
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

    ProductSurvey found{
        customers->count, organizations->count, {}, unfitOf(*customers, *organizations)};
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
