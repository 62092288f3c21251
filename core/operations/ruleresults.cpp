#include "operations/ruleresults.h"

#include "base/inorder.h"
#include "operations/ruletally.h"
#include "operations/stagereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using model::Kind;

const RuleResult *RuleResults::find(const QString &target) const
{
    const auto found =
        std::find_if(rules.cbegin(), rules.cend(), [&target](const RuleResult &result) {
            return mapping::isSameTarget(result.target, target);
        });
    return found == rules.cend() ? nullptr : &*found;
}

namespace {

/// Rows of a stage, the last not included.
struct Stretch
{
    qint64 first, last;
};

/// What all rules come to over one stretch.
struct Tallies
{
    std::vector<RuleTally> rules;
    qint64 records = 0;
};

/// What is wanted of a rule beside its counts.
enum class Wanted {
    Counts,    ///< Nothing.
    Different, ///< The first different results.
    Oddest,    ///< And the one that is least like the others.
};

/// Looks at records of one kind for what the rules of a mapping come to; for one thread.
class Looking
{
public:
    /// \a wanted: by rule.
    Looking(std::unique_ptr<StageReader> reader, const mapping::Mapping &mapping, Kind kind,
            std::vector<Wanted> wanted)
        : m_reader(std::move(reader))
        , m_mapping(mapping)
        , m_isCustomer(kind == Kind::Customer)
        , m_wanted(std::move(wanted))
    {
    }

    Result<Tallies> look(Stretch stretch);

private:
    RuleTally &name() { return m_tallies.rules[m_isCustomer ? 1 : 0]; }
    RuleTally &detail(int number)
    {
        return m_tallies.rules[size_t(number) + (m_isCustomer ? 2 : 1)];
    }
    Wanted wanted(const RuleTally &tally) const
    {
        return m_wanted[size_t(&tally - m_tallies.rules.data())];
    }
    bool wants(const RuleTally &tally) const
    {
        return wanted(tally) == Wanted::Oddest
               || (wanted(tally) == Wanted::Different && !tally.knowsEnough());
    }
    void addExample(RuleTally &tally, const QString &text) const
    {
        if (wanted(tally) == Wanted::Oddest)
            tally.addExample(text, m_n);
        else
            tally.addDifferent(text);
    }
    void add(const model::FlatProfile &flat);
    void add(const Candidate &candidate);
    void addAccount(const Candidate &candidate);
    void addRefused(const Candidate &candidate, const QString &target, RuleTally &tally);

    std::unique_ptr<StageReader> m_reader;
    const mapping::Mapping &m_mapping;
    bool m_isCustomer;
    std::vector<Wanted> m_wanted;
    qint64 m_n = 0;
    Tallies m_tallies;
};

void Looking::add(const model::FlatProfile &flat)
{
    ++m_tallies.records;
    const auto text = [&flat](model::FlatProfile::Text part) {
        return QString::fromUtf8(flat.view(part));
    };
    const auto addOne = [&](RuleTally &tally, model::FlatProfile::Text part,
                            model::ValueOrigin origin) {
        tally.addValue(origin);
        if (wants(tally))
            addExample(tally, text(part));
    };
    if (m_isCustomer)
        addOne(m_tallies.rules.front(), flat.email, flat.emailOrigin);
    addOne(name(), flat.name, flat.nameOrigin);
    auto value = flat.details.cbegin();
    for (int number = 0; number < int(m_mapping.details.size()); ++number) {
        RuleTally &tally = detail(number);
        if (value == flat.details.cend() || value->detail != number) {
            tally.addBlank();
            continue;
        }
        tally.addValue(value->origin);
        QStringList values;
        for (; value != flat.details.cend() && value->detail == number; ++value) {
            if (wants(tally))
                values.append(text(value->text));
        }
        if (wants(tally))
            addExample(tally, values.join(u", "_s));
    }
}

void Looking::addRefused(const Candidate &candidate, const QString &target, RuleTally &tally)
{
    const auto problem =
        std::find_if(candidate.problems.cbegin(), candidate.problems.cend(),
                     [&target](const model::Problem &each) { return each.field == target; });
    if (problem != candidate.problems.cend())
        tally.addRefused(problem->value, m_n);
}

/// What became of the email and the name of a record, whether it goes or not.
void Looking::addAccount(const Candidate &candidate)
{
    const bool goes = candidate.outcome == model::Outcome::Waiting;
    const auto addOne = [&](RuleTally &tally, const QString &target, const QString &text) {
        if (!goes)
            return;
        tally.addValue(candidate.origins.value(target));
        if (wants(tally))
            addExample(tally, text);
    };
    if (m_isCustomer) {
        RuleTally &email = m_tallies.rules.front();
        addRefused(candidate, u"email"_s, email);
        if (candidate.reason.code == u"leftOut.noEmail"_s)
            email.addBlank();
        addOne(email, m_mapping.email.target, candidate.profile.email);
    }
    const bool noName = std::any_of(
        candidate.problems.cbegin(), candidate.problems.cend(),
        [](const model::Problem &problem) { return problem.message.code == u"record.noName"_s; });
    if (noName)
        name().addBlank();
    addOne(name(), m_mapping.name.target, candidate.profile.name);
}

void Looking::add(const Candidate &candidate)
{
    addAccount(candidate);
    const bool goes = candidate.outcome == model::Outcome::Waiting;
    m_tallies.records += goes ? 1 : 0;
    const bool badValue = candidate.reason.code == u"leftOut.badValue"_s;
    if (!goes && !badValue)
        return;
    const auto &rules = m_mapping.details;
    auto value = candidate.profile.details.cbegin();
    for (int number = 0; number < int(rules.size()); ++number) {
        const QString &target = rules.at(number).target;
        RuleTally &tally = detail(number);
        const bool present = value != candidate.profile.details.cend() && value->name == target;
        if (!goes) { // by one of its values
            if (candidate.reason.arguments.value(0) == target)
                addRefused(candidate, target, tally);
        } else if (const auto problem = std::find_if(
                       candidate.problems.cbegin(), candidate.problems.cend(),
                       [&target](const model::Problem &each) { return each.field == target; });
                   problem != candidate.problems.cend()) {
            tally.addRefused(problem->value, m_n);
        } else if (!present) {
            tally.addBlank();
        }
        if (!present)
            continue;
        if (goes) {
            tally.addValue(candidate.origins.value(target));
            if (wants(tally))
                addExample(tally, value->values.join(u", "_s));
        }
        ++value;
    }
}

Result<Tallies> Looking::look(Stretch stretch)
{
    m_tallies = {};
    m_tallies.rules.resize(m_wanted.size());
    Looked looked;
    for (m_n = stretch.first; m_n < stretch.last; ++m_n) {
        if (auto read = m_reader->look(m_n, looked); !read)
            return read.error();
        if (looked.what == Looked::What::Plain)
            add(*looked.plain);
        else if (looked.what == Looked::What::Told)
            add(looked.candidate);
    }
    return std::move(m_tallies);
}

/// A look at the records of one stage, by stretches.
class Results
{
public:
    Results(Kind kind, const std::shared_ptr<const Sources> &sources,
            const project::Project &project, const site::Facts &facts)
        : m_kind(kind)
        , m_sources(sources)
        , m_targets(project.mapping(kind))
        , m_known(fitted(project, facts))
    {
        // Memberships are nobody's matter here, and looking for them takes longer than all else.
        if (kind == Kind::Customer)
            m_known.project.businessAccounts = false;
        m_count = kind == Kind::Customer
                      ? customerStage(sources, m_known.project, m_known.facts, nullptr).count
                      : organizationStage(sources, m_known.project, m_known.facts).count;
        m_tallies.rules.resize(size_t(m_targets.details.size()) + (kind == Kind::Customer ? 2 : 1));
    }

    Result<RuleResults> sampled(const RunContext &context);
    Result<RuleResults> exact(const RunContext &context);

private:
    Result<> look(qint64 stretches, const std::function<Stretch(qint64)> &stretch,
                  const std::vector<Wanted> &wanted, const RunContext &context);
    RuleResults results() const;

    Kind m_kind;
    std::shared_ptr<const Sources> m_sources;
    mapping::Mapping m_targets; ///< As its owner spells them.
    Fitted m_known;
    qint64 m_count = 0;
    Tallies m_tallies;
};

Result<> Results::look(qint64 stretches, const std::function<Stretch(qint64)> &stretch,
                       const std::vector<Wanted> &wanted, const RunContext &context)
{
    const mapping::Mapping &mapping = m_known.project.mapping(m_kind);
    const auto makeWorker = [&] {
        auto reader = std::make_unique<StageReader>(m_sources, m_known.project, m_known.facts,
                                                    nullptr, nullptr, m_kind);
        auto looking = std::make_shared<Looking>(std::move(reader), mapping, m_kind, wanted);
        return [looking, &stretch](qint64 n, qint64) { return looking->look(stretch(n)); };
    };
    qint64 done = 0;
    const auto consume = [&](Tallies &&part) -> Result<> {
        m_tallies.records += part.records;
        for (size_t i = 0; i < m_tallies.rules.size(); ++i)
            m_tallies.rules[i].append(part.rules[i]);
        context.progress({++done, stretches, {u"run.readingSources"_s, {}}});
        return {};
    };
    return inOrder<Tallies>(stretches, 1, 0, context, makeWorker, consume);
}

RuleResults Results::results() const
{
    RuleResults results;
    results.records = m_tallies.records;
    QStringList targets;
    if (m_kind == Kind::Customer)
        targets.append(m_targets.email.target);
    targets.append(m_targets.name.target);
    for (const mapping::FieldRule &rule : m_targets.details)
        targets.append(rule.target);
    for (qsizetype i = 0; i < targets.size(); ++i)
        results.rules.append(m_tallies.rules[size_t(i)].result(targets.at(i)));
    return results;
}

/// As if all were like those that were seen.
void scale(RuleResults &results, qint64 seen, qint64 all)
{
    const auto scaled = [&](qint64 &count) {
        count = qRound64(double(count) * double(all) / double(seen));
    };
    scaled(results.records);
    for (RuleResult &rule : results.rules) {
        for (qint64 *count : {&rule.byDefault, &rule.byTranslation, &rule.blank, &rule.refused})
            scaled(*count);
    }
    results.isAbout = true;
}

Result<RuleResults> Results::sampled(const RunContext &context)
{
    constexpr qint64 stretches = 40, rows = 256;
    const std::vector<Wanted> all(m_tallies.rules.size(), Wanted::Oddest);
    const bool seesAll = m_count <= stretches * rows;
    const auto stretch = [&](qint64 n) -> Stretch {
        const qint64 first =
            seesAll ? n * rows : qint64(double(m_count - rows) * double(n) / double(stretches - 1));
        return {first, qMin(first + rows, m_count)};
    };
    const qint64 needed = seesAll ? (m_count + rows - 1) / rows : stretches;
    if (auto looked = look(needed, stretch, all, context); !looked)
        return looked.error();
    RuleResults found = results();
    if (!seesAll)
        scale(found, stretches * rows, m_count);
    return found;
}

Result<RuleResults> Results::exact(const RunContext &context)
{
    constexpr qint64 rows = 4096;
    RunContext quiet{context.stop};
    auto about = sampled(quiet);
    if (!about || !about->isAbout)
        return about;
    std::vector<Wanted> wanted;
    std::vector<RuleTally> tallies(m_tallies.rules.size());
    for (qsizetype i = 0; i < about->rules.size(); ++i) {
        const RuleResult &sample = about->rules.at(i);
        RuleTally &tally = tallies[size_t(i)];
        for (const QString &text : sample.different)
            tally.addDifferent(text);
        wanted.push_back(tally.knowsEnough() ? Wanted::Counts : Wanted::Different);
    }
    m_tallies = {std::move(tallies), 0};
    const auto stretch = [this](qint64 n) {
        return Stretch{n * rows, qMin((n + 1) * rows, m_count)};
    };
    if (auto looked = look((m_count + rows - 1) / rows, stretch, wanted, context); !looked)
        return looked.error();
    RuleResults found = results();
    for (qsizetype i = 0; i < found.rules.size(); ++i) {
        RuleResult &rule = found.rules[i];
        const RuleResult &sample = about->rules.at(i);
        if (rule.refused == 0) {
            rule.oddest = sample.oddest;
            rule.oddestRecord = sample.oddestRecord;
        }
    }
    return found;
}

} // namespace

Result<RuleResults> sampledResults(Kind kind, const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts,
                                   const RunContext &context)
{
    return Results(kind, sources, project, facts).sampled(context);
}

Result<RuleResults> exactResults(Kind kind, const std::shared_ptr<const Sources> &sources,
                                 const project::Project &project, const site::Facts &facts,
                                 const RunContext &context)
{
    return Results(kind, sources, project, facts).exact(context);
}

} // namespace operations
