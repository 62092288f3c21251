#include "operations/firstten.h"

#include "base/text.h"
#include "operations/sample.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using model::Kind;

namespace {

constexpr qint64 mostLookedAt = 200'000; // rows of each kind

/// A record that may be one of the ten.
struct Pick
{
    Kind kind = Kind::Customer;
    qint64 n = 0;
    QSet<QString> fields;      ///< In which it has a value.
    QStringList organizations; ///< Their folded names.
    QString name;              ///< Its own, folded, of an organization.
};

/// The record that has the longest value of one field.
struct Longest
{
    qsizetype length = 0;
    Pick pick;
};

/// Reads the records of one kind and keeps those that have something the others have not.
class Candidates
{
public:
    Candidates(const migration::Stage &stage, const migration::Plan &plan,
               const migration::ProductWishes &products)
        : m_plan(plan)
        , m_reader(stage.reader())
        , m_wishes(products.reader ? products.reader() : migration::WishReader())
    {
    }

    Result<> read(const RunContext &context);
    const QHash<QString, Longest> &longest() const { return m_longest; }
    const QList<Pick> &first() const { return m_first; }
    const QHash<QString, qint64> &byName() const { return m_byName; }

private:
    void look(qint64 n, const Candidate &candidate, const QList<migration::ProductWish> &products);

    const migration::Plan &m_plan;
    migration::CandidateReader m_reader;
    migration::WishReader m_wishes;    ///< None where nobody names products.
    QHash<QString, Longest> m_longest; ///< By field.
    QList<Pick> m_first;               ///< The first of the source, to fill up with.
    QHash<QString, qint64> m_byName;   ///< Organizations.
};

Result<> Candidates::read(const RunContext &context)
{
    const Sample sample(m_plan.rows(), {m_plan.rows() > mostLookedAt ? mostLookedAt : 0});
    qint64 looked = 0;
    for (const Stretch &stretch : sample.stretches) {
        if (context.stop.requested())
            return cancelled();
        context.progress({looked, sample.looked, {u"run.choosingFirstTen"_s, {}}});
        for (qint64 n = stretch.first; n < stretch.last; ++n) {
            auto candidate = m_plan.read(m_reader, n);
            if (!candidate)
                return candidate.error();
            if (!*candidate || (*candidate)->outcome != model::Outcome::Waiting)
                continue;
            QList<migration::ProductWish> products;
            if (m_wishes) {
                auto wishes = migration::wishesOf(m_wishes, m_plan, n);
                if (!wishes)
                    return wishes.error();
                products = *std::move(wishes);
            }
            look(n, **candidate, products);
        }
        looked += stretch.last - stretch.first;
    }
    return {};
}

void Candidates::look(qint64 n, const Candidate &candidate,
                      const QList<migration::ProductWish> &products)
{
    const model::Profile &profile = candidate.profile;
    const bool customer = profile.kind == Kind::Customer;
    // Name, email, memberships and products count as fields; no detail field can have such names.
    QList<std::pair<QString, qsizetype>> lengths{{u"\n name"_s, profile.name.size()}};
    if (customer) {
        lengths.append({u"\n email"_s, profile.email.size()});
        lengths.append({u"\n organizations"_s, profile.organizations.size()});
    }
    for (const model::DetailValue &detail : profile.details)
        lengths.append({detail.name, detail.values.join(u' ').size()});
    qsizetype names = 0;
    for (const migration::ProductWish &wish : products) {
        names += wish.product.size();
        for (const model::DetailValue &detail : wish.details)
            lengths.append({u"\n product "_s + detail.name, detail.values.join(u' ').size()});
    }
    lengths.append({u"\n products"_s, names});
    const auto pick = [&] {
        Pick made{profile.kind, n, {}, {}, customer ? QString() : nameKey(profile.name)};
        for (const auto &[field, length] : std::as_const(lengths)) {
            if (length > 0)
                made.fields.insert(field);
        }
        for (const QString &name : profile.organizations)
            made.organizations.append(nameKey(name));
        return made;
    };
    for (const auto &[field, length] : std::as_const(lengths)) {
        const auto known = m_longest.constFind(field);
        if (length > 0 && (known == m_longest.cend() || length > known->length))
            m_longest.insert(field, {length, pick()});
    }
    if (m_first.size() < firstTenCount)
        m_first.append(pick());
    if (!customer)
        m_byName.insert(nameKey(profile.name), n);
}

/// Takes picks until there are ten: each time the one that shows most that was not shown yet.
class Choice
{
public:
    Choice(const Candidates &organizations, const Candidates &customers);
    migration::FirstRecords make();

private:
    void offer(const Candidates &candidates);
    /// The organizations that have to come with it; none where one of them is not known.
    std::optional<QSet<qint64>> companions(const Pick &pick) const;
    qint64 worth(const Pick &pick) const;
    bool isTaken(const Pick &pick) const { return m_taken.of(pick.kind).contains(pick.n); }
    qsizetype room() const
    {
        return firstTenCount - m_taken.organizations.size() - m_taken.customers.size();
    }

    const Candidates &m_organizations;
    QList<Pick> m_offered;
    QHash<QString, QSet<qint64>> m_crowns; ///< By kind and field: who has the longest value.
    QSet<QString> m_shown;                 ///< Kinds and fields.
    migration::FirstRecords m_taken;
};

QString keyOf(Kind kind, const QString &field)
{
    return (kind == Kind::Customer ? u'c' : u'o') + field;
}

Choice::Choice(const Candidates &organizations, const Candidates &customers)
    : m_organizations(organizations)
{
    offer(customers);
    offer(organizations);
}

void Choice::offer(const Candidates &candidates)
{
    // In the order of the fields, so that the same source gives the same ten.
    QStringList fields = candidates.longest().keys();
    fields.sort();
    for (const QString &field : std::as_const(fields)) {
        const Pick &pick = candidates.longest().constFind(field)->pick;
        m_crowns[keyOf(pick.kind, field)].insert(pick.n);
        m_offered.append(pick);
    }
    m_offered += candidates.first();
}

std::optional<QSet<qint64>> Choice::companions(const Pick &pick) const
{
    QSet<qint64> numbers;
    for (const QString &name : pick.organizations) {
        const auto known = m_organizations.byName().constFind(name);
        if (known == m_organizations.byName().cend())
            return std::nullopt;
        if (!m_taken.organizations.contains(*known))
            numbers.insert(*known);
    }
    return numbers;
}

/// A field that nobody has shown counts more than all the longest values.
qint64 Choice::worth(const Pick &pick) const
{
    qint64 worth = 0;
    for (const QString &field : pick.fields) {
        const QString key = keyOf(pick.kind, field);
        worth += m_shown.contains(key) ? 0 : 1000;
        worth += m_crowns.value(key).contains(pick.n) ? 1 : 0;
    }
    return worth;
}

migration::FirstRecords Choice::make()
{
    while (room() > 0) {
        const Pick *best = nullptr;
        double most = -1;
        for (const Pick &pick : std::as_const(m_offered)) {
            const auto with = isTaken(pick) ? std::nullopt : companions(pick);
            if (!with || with->size() + 1 > room())
                continue;
            const double worth = double(this->worth(pick)) / double(with->size() + 1);
            if (worth > most) {
                most = worth;
                best = &pick;
            }
        }
        if (!best)
            break;
        const QSet<qint64> with = *companions(*best);
        m_taken.organizations.unite(with);
        m_taken.of(best->kind).insert(best->n);
        for (const Pick &pick : std::as_const(m_offered)) {
            const bool shown = pick.n == best->n && pick.kind == best->kind;
            if (shown || (pick.kind == Kind::Organization && with.contains(pick.n))) {
                for (const QString &field : pick.fields)
                    m_shown.insert(keyOf(pick.kind, field));
            }
        }
    }
    return m_taken;
}

} // namespace

Result<migration::FirstRecords> chooseFirstTen(const migration::Job &job, const RunContext &context)
{
    Candidates organizations(job.organizations, job.organizationPlan, job.organizationProducts);
    Candidates customers(job.customers, job.customerPlan, job.customerProducts);
    for (Candidates *candidates : {&organizations, &customers}) {
        if (auto done = candidates->read(context); !done)
            return done.error();
    }
    return Choice(organizations, customers).make();
}

} // namespace operations
