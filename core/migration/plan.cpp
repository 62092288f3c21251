#include "migration/plan.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace migration {

static quint64 keyHash(const model::Profile &profile)
{
    return hash64(model::profileKey(profile).toUtf8());
}

Result<Plan> Plan::make(const Stage &stage, SameKey choice, const RunContext &context,
                        const Visitor &visit)
{
    Plan plan;
    plan.m_kind = stage.kind;
    plan.m_rows = stage.count;
    const CandidateReader reader = stage.reader();
    const Message activity{stage.kind == model::Kind::Customer ? u"run.readingCustomers"_s
                                                               : u"run.readingOrganizations"_s,
                           {}};
    std::vector<Entry> entries;
    for (qint64 n = 0; n < stage.count; ++n) {
        if (n % 1024 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({n, stage.count, activity});
        }
        auto candidate = reader(n);
        if (!candidate)
            return candidate.error();
        if (!*candidate)
            continue;
        ++plan.m_total;
        ++plan.m_counts[(*candidate)->outcome];
        if ((*candidate)->outcome == model::Outcome::Waiting)
            entries.push_back({keyHash((*candidate)->profile), n});
        visit(n, **candidate);
    }
    context.progress({stage.count, stage.count, activity});
    if (auto done = plan.findFamilies(std::move(entries), reader, choice, context); !done)
        return done.error();
    return plan;
}

Result<> Plan::findFamilies(std::vector<Entry> entries, const CandidateReader &reader,
                            SameKey choice, const RunContext &context)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.n < b.n;
    });
    QSet<quint64> given; // names made up on the way
    const auto nameTaken = [&entries, &given](const QString &name) {
        const quint64 hash = hash64(nameKey(name).toUtf8());
        const bool inSource =
            std::binary_search(entries.begin(), entries.end(), Entry{hash, 0},
                               [](const Entry &a, const Entry &b) { return a.hash < b.hash; });
        if (inSource || given.contains(hash))
            return true;
        given.insert(hash);
        return false;
    };

    for (auto first = entries.cbegin(); first != entries.cend();) {
        const auto last = std::find_if(first, entries.cend(), [first](const Entry &entry) {
            return entry.hash != first->hash;
        });
        if (last - first > 1) {
            if (context.stop.requested())
                return cancelled();
            // One hash may still be two keys: the records themselves decide.
            QHash<QString, std::pair<QList<Candidate>, QList<qint64>>> byKey;
            for (auto entry = first; entry != last; ++entry) {
                auto candidate = reader(entry->n);
                if (!candidate)
                    return candidate.error();
                if (!*candidate)
                    continue;
                auto &[members, numbers] = byKey[model::profileKey((*candidate)->profile)];
                members.append(**candidate);
                numbers.append(entry->n);
            }
            for (const auto &[members, numbers] : std::as_const(byKey)) {
                if (members.size() > 1)
                    addFamily(members, numbers, choice, nameTaken);
            }
        }
        first = last;
    }
    return {};
}

void Plan::addFamily(QList<Candidate> members, const QList<qint64> &numbers, SameKey choice,
                     const std::function<bool(const QString &)> &nameTaken)
{
    ++m_families;
    QList<qsizetype> order(members.size());
    std::iota(order.begin(), order.end(), 0);

    if (choice == SameKey::Keep && m_kind == model::Kind::Organization) {
        // By id, which never changes, so that each keeps its name in later runs.
        std::stable_sort(order.begin(), order.end(), [&members](qsizetype a, qsizetype b) {
            return members.at(a).ref.id < members.at(b).ref.id;
        });
        int number = 1;
        for (const qsizetype index : order.mid(1)) {
            QString name;
            do
                name = u"%1 (%2)"_s.arg(members.at(index).profile.name).arg(++number);
            while (nameTaken(name));
            m_renamed.insert(numbers.at(index), name);
        }
        return;
    }

    std::stable_sort(order.begin(), order.end(), [&members](qsizetype a, qsizetype b) {
        return members.at(a).modified > members.at(b).modified;
    });
    const qint64 survivor = numbers.at(order.constFirst());
    for (const qsizetype index : order.mid(1)) {
        const qint64 n = numbers.at(index);
        --m_counts[model::Outcome::Waiting];
        if (choice == SameKey::Merge) {
            m_survivor.insert(n, survivor);
            m_absorbed[survivor].append(n);
            ++m_counts[model::Outcome::Merged];
        } else {
            m_refused.insert(n, members.at(index).profile.email);
            ++m_counts[model::Outcome::NotAccepted];
        }
    }
}

Result<std::optional<Candidate>> Plan::read(const CandidateReader &reader, qint64 n) const
{
    auto read = reader(n);
    if (!read || !*read || (*read)->outcome != model::Outcome::Waiting)
        return read;
    Candidate &candidate = **read;

    if (const auto name = m_renamed.constFind(n); name != m_renamed.cend()) {
        candidate.problems.append({model::Problem::Severity::Note,
                                   {u"record.keptApart"_s, {candidate.profile.name, *name}},
                                   u"name"_s,
                                   candidate.profile.name});
        candidate.profile.name = *name;
    }
    if (const auto email = m_refused.constFind(n); email != m_refused.cend()) {
        candidate.outcome = model::Outcome::NotAccepted;
        candidate.reason = {u"record.sameEmail"_s, {*email}};
    }
    if (const auto survivor = m_survivor.constFind(n); survivor != m_survivor.cend()) {
        auto other = reader(*survivor);
        if (!other)
            return other.error();
        const SourceRef ref = *other ? (*other)->ref : SourceRef{};
        candidate.outcome = model::Outcome::Merged;
        candidate.reason = {u"record.merged"_s, {ref.id, QString::number(ref.line)}};
    }
    for (const qint64 absorbed : m_absorbed.value(n)) {
        auto other = reader(absorbed);
        if (!other)
            return other.error();
        if (!*other)
            continue;
        model::fillBlanks(candidate.profile, (*other)->profile);
        candidate.problems.append(
            {model::Problem::Severity::Note,
             {u"record.absorbed"_s, {(*other)->ref.id, QString::number((*other)->ref.line)}}});
    }
    return read;
}

QList<qint64> Plan::merged() const
{
    QList<qint64> numbers = m_survivor.keys();
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace migration
