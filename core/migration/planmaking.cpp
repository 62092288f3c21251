#include "migration/planmaking.h"

#include "base/inorder.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace migration {

// What a thread does at a time: a millisecond or two.
static constexpr qint64 rowsTogether = 1024;
static constexpr qint64 membersTogether = 256;
// Rows are read in the order of their file, some families at a time: one after the other would be a
// walk all over it for each, and all at once would be too much to keep.
static constexpr size_t membersAtOnce = 32 * 1024;

/// What became of some rows that are next to each other.
struct PlanMaking::Judged
{
    struct Row
    {
        qint64 n;
        quint64 key;
        quint32 idSize;
        quint32 nameSize;
        bool plain;
    };
    qint64 last = 0;
    std::vector<Row> rows;
    std::string texts; ///< Ids and names, as they come.
    std::vector<Candidate> told;
};

/// What decides about a record among its namesakes.
struct PlanMaking::Member
{
    qint64 n = -1;
    QString key = {};
    SourceRef ref = {};
    QString modified = {};
    QString shown = {}; ///< Its email or name as it is written.
    size_t group = 0;
};

PlanMaking::PlanMaking(const Stage &stage, SameKey choice, const RunContext &context, int threads)
    : m_stage(stage)
    , m_choice(choice)
    , m_context(context)
    , m_threads(threads)
{
    m_plan.m_kind = stage.kind;
    m_plan.m_rows = stage.count;
    m_plan.m_mostDetails = stage.mostDetails;
}

Result<Plan> PlanMaking::make(const Plan::Visitor &visit)
{
    if (auto done = judgeAll(visit); !done)
        return done.error();
    if (auto done = findFamilies(); !done)
        return done.error();
    m_plan.m_merged.seal();
    return std::move(m_plan);
}

quint64 PlanMaking::hashOf(const model::Profile &profile) const
{
    return m_stage.hash(model::profileKey(profile).toUtf8());
}

/// Judges by what a reader reads.
static Judge judgeOf(const CandidateReader &reader)
{
    return [reader](qint64 n, Judgement &judgement) -> Result<> {
        auto candidate = reader(n);
        if (!candidate)
            return candidate.error();
        judgement.what = *candidate ? Judgement::What::Told : Judgement::What::None;
        if (*candidate)
            judgement.candidate = **std::move(candidate);
        return {};
    };
}

Result<> PlanMaking::judgeAll(const Plan::Visitor &visit)
{
    m_entries.reserve(size_t(m_stage.count)); // costs memory only where it is used
    const Message activity{m_stage.kind == model::Kind::Customer ? u"run.readingCustomers"_s
                                                                 : u"run.readingOrganizations"_s,
                           {}};
    const auto makeWorker = [this] {
        Judge judge = m_stage.judge ? m_stage.judge(m_stage.hash) : judgeOf(m_stage.reader());
        return [this, judge = std::move(judge),
                judgement = Judgement()](qint64 first, qint64 last) mutable -> Result<Judged> {
            Judged judged;
            judged.last = last;
            judged.rows.reserve(size_t(last - first));
            for (qint64 n = first; n < last; ++n) {
                if (auto done = judge(n, judgement); !done)
                    return done.error();
                if (judgement.what == Judgement::What::None)
                    continue;
                if (judgement.what == Judgement::What::Plain) {
                    judged.rows.push_back({n, judgement.key, quint32(judgement.id.size()),
                                           quint32(judgement.name.size()), true});
                    judged.texts.append(judgement.id.data(), size_t(judgement.id.size()));
                    judged.texts.append(judgement.name.data(), size_t(judgement.name.size()));
                    continue;
                }
                const bool waits = judgement.candidate.outcome == model::Outcome::Waiting;
                judged.rows.push_back(
                    {n, waits ? hashOf(judgement.candidate.profile) : 0, 0, 0, false});
                judged.told.push_back(std::move(judgement.candidate));
            }
            return judged;
        };
    };
    return inOrder<Judged>(m_stage.count, rowsTogether, m_threads, m_context, makeWorker,
                           [&](Judged &&judged) -> Result<> {
                               m_context.progress({judged.last, m_stage.count, activity});
                               consume(std::move(judged), visit);
                               return {};
                           });
}

void PlanMaking::consume(Judged &&judged, const Plan::Visitor &visit)
{
    Judgement judgement;
    const char *text = judged.texts.data();
    auto told = judged.told.begin();
    for (const Judged::Row &row : judged.rows) {
        judgement.key = row.key;
        judgement.id = {text, qsizetype(row.idSize)};
        judgement.name = {text + row.idSize, qsizetype(row.nameSize)};
        text += row.idSize + row.nameSize;
        judgement.what = row.plain ? Judgement::What::Plain : Judgement::What::Told;
        if (!row.plain)
            judgement.candidate = std::move(*told++);
        const auto outcome = row.plain ? model::Outcome::Waiting : judgement.candidate.outcome;
        ++m_plan.m_total;
        ++m_plan.m_counts[outcome];
        if (outcome == model::Outcome::Waiting)
            m_entries.push_back({row.key, row.n});
        visit(row.n, judgement);
    }
}

Result<> PlanMaking::findFamilies()
{
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.n < b.n;
    });
    std::vector<Wanted> wanted;
    size_t groups = 0;
    for (auto first = m_entries.cbegin(); first != m_entries.cend();) {
        const auto last = std::find_if(first, m_entries.cend(), [first](const Entry &entry) {
            return entry.hash != first->hash;
        });
        if (last - first > 1) {
            for (auto entry = first; entry != last; ++entry)
                wanted.push_back({entry->n, groups});
            ++groups;
        }
        first = last;
        if (wanted.size() < membersAtOnce && last != m_entries.cend())
            continue;
        if (auto done = readFamilies(std::exchange(wanted, {}), std::exchange(groups, 0)); !done)
            return done;
    }
    return {};
}

/// One hash may still be two keys: the records themselves decide.
Result<> PlanMaking::readFamilies(std::vector<Wanted> wanted, size_t groups)
{
    std::sort(wanted.begin(), wanted.end(),
              [](const Wanted &a, const Wanted &b) { return a.n < b.n; });
    const auto makeWorker = [&] {
        return [&wanted, reader = m_stage.reader()](qint64 first, qint64 last) -> Result<Group> {
            Group read;
            for (qint64 i = first; i < last; ++i) {
                const Wanted &each = wanted[size_t(i)];
                auto candidate = reader(each.n);
                if (!candidate)
                    return candidate.error();
                if (!*candidate)
                    continue;
                const model::Profile &profile = (*candidate)->profile;
                read.push_back(
                    {each.n, model::profileKey(profile), (*candidate)->ref, (*candidate)->modified,
                     profile.kind == model::Kind::Customer ? profile.email : profile.name,
                     each.group});
            }
            return read;
        };
    };
    std::vector<Group> read(groups);
    auto done = inOrder<Group>(qint64(wanted.size()), membersTogether, m_threads, m_context,
                               makeWorker, [&read](Group &&some) -> Result<> {
                                   for (Member &member : some)
                                       read[member.group].push_back(std::move(member));
                                   return {};
                               });
    if (!done)
        return done;
    for (Group &group : read) {
        // By key, and those of one key as they are in the source.
        std::stable_sort(group.begin(), group.end(),
                         [](const Member &a, const Member &b) { return a.key < b.key; });
        for (auto first = group.begin(); first != group.end();) {
            const auto last = std::find_if(first, group.end(), [first](const Member &member) {
                return member.key != first->key;
            });
            if (last - first > 1) {
                Group family(std::make_move_iterator(first), std::make_move_iterator(last));
                addFamily(family);
            }
            first = last;
        }
    }
    return {};
}

void PlanMaking::addFamily(Group &members)
{
    ++m_plan.m_families;
    if (m_choice == SameKey::Keep && m_stage.kind == model::Kind::Organization) {
        keepOrganizations(members);
        return;
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const Member &a, const Member &b) { return a.modified > b.modified; });
    const bool merges = m_choice == SameKey::Merge;
    if (merges)
        m_plan.m_merged.beginFamily(members.front().n, members.front().ref);
    for (auto member = members.cbegin() + 1; member != members.cend(); ++member) {
        --m_plan.m_counts[model::Outcome::Waiting];
        ++m_plan.m_counts[merges ? model::Outcome::Merged : model::Outcome::NotAccepted];
        if (merges)
            m_plan.m_merged.absorb(member->n, member->ref);
        else
            m_plan.m_refused.insert(member->n, member->shown);
    }
}

/// Each but one under another name.
void PlanMaking::keepOrganizations(const Group &members)
{
    std::vector<size_t> order(members.size());
    std::iota(order.begin(), order.end(), 0);
    // By id, which never changes, so that each keeps its name in later runs.
    std::stable_sort(order.begin(), order.end(), [&members](size_t a, size_t b) {
        return members[a].ref.id < members[b].ref.id;
    });
    int number = 1;
    for (auto index = order.cbegin() + 1; index != order.cend(); ++index) {
        const Member &member = members[*index];
        QString name;
        do
            name = u"%1 (%2)"_s.arg(member.shown).arg(++number);
        while (isNameTaken(name));
        m_plan.m_renamed.insert(member.n, name);
    }
}

/// Whether anybody has it; if not, somebody has it now.
bool PlanMaking::isNameTaken(const QString &name)
{
    const quint64 hash = m_stage.hash(nameKey(name).toUtf8());
    const bool inSource =
        std::binary_search(m_entries.begin(), m_entries.end(), Entry{hash, 0},
                           [](const Entry &a, const Entry &b) { return a.hash < b.hash; });
    if (inSource || m_given.contains(hash))
        return true;
    m_given.insert(hash);
    return false;
}

} // namespace migration
