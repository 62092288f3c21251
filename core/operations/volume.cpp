#include "operations/volume.h"

#include "base/inorder.h"
#include "migration/fieldcreation.h"
#include "operations/automap.h"
#include "operations/preparation.h"
#include "operations/volumestages.h"
#include "project/editsfile.h"

#include <algorithm>

namespace operations {

using migration::Judgement;
using model::Kind;

static bool givesValues(const mapping::FieldRule &rule)
{
    return !rule.sources.isEmpty() || rule.fixedValue || !rule.defaultValue.isEmpty();
}

mapping::Mapping mappingToBe(const Sources &sources, const project::Project &project, Kind kind)
{
    const mapping::Mapping &mapping = project.mapping(kind);
    const bool isMapped =
        givesValues(mapping.email) || givesValues(mapping.name) || !mapping.details.isEmpty();
    return isMapped ? mapping : automap(sources, kind, standardFacts()).mapping;
}

/// \a mapping without the details that no record is left out for: whether a record goes does not
/// hang on them.
static mapping::Mapping deciding(mapping::Mapping mapping)
{
    mapping.details.removeIf([](const mapping::FieldRule &rule) {
        return rule.onBadValue != mapping::OnBadValue::LeaveRecordOut;
    });
    return mapping;
}

static qint64 rounds(qint64 items, qint64 each)
{
    return (items + each - 1) / each;
}

Result<VolumeStages> VolumeStages::make(const std::shared_ptr<const Sources> &sources,
                                        const project::ProjectFile &file, const site::Facts &facts)
{
    auto edits = project::EditsFile::read(project::RunFolder(file.path()));
    if (!edits)
        return edits.error();
    const auto shared = std::make_shared<const project::Edits>(*std::move(edits));
    project::Project project = file.project;
    VolumeStages stages;
    stages.limits = facts.limits;
    for (const Kind kind : {Kind::Organization, Kind::Customer}) {
        const mapping::Mapping mapping = mappingToBe(*sources, project, kind);
        const auto missing =
            migration::missingFields(mappedFields(kind, mapping), facts.fields(kind));
        stages.fieldTasks += rounds(missing.size(), facts.limits.definitionsPerRequest);
        const bool all = shared->selection(kind) == project::Selection::WithoutProblems;
        (kind == Kind::Customer ? project.customers : project.organizations) =
            all ? mapping : deciding(mapping);
    }
    stages.isEdited = !shared->isEmpty();
    stages.known = fitted(project, facts);
    stages.organizations =
        organizationStage(sources, stages.known.project, stages.known.facts, shared);
    // Whose member a customer is does not matter here, and so nobody has to be found.
    Fitted alone = stages.known;
    alone.project.businessAccounts = false;
    stages.customers = customerStage(sources, alone.project, alone.facts, nullptr, shared);
    return stages;
}

Volume VolumeStages::volume(qint64 customers, qint64 organizations, qint64 fieldTasks,
                            const site::Limits &limits)
{
    return {customers, organizations,
            fieldTasks + rounds(customers, limits.profilesPerRequest)
                + rounds(organizations, limits.profilesPerRequest)};
}

quint64 sentKey(const migration::Stage &stage, const Judgement &judgement)
{
    if (judgement.what == Judgement::What::Plain)
        return keyOf(judgement.key);
    if (judgement.what == Judgement::What::Told
        && judgement.candidate.outcome == model::Outcome::Waiting)
        return keyOf(stage.hash(model::profileKey(judgement.candidate.profile).toUtf8()));
    return 0;
}

using Keys = std::vector<quint64>;

/// How many different keys there are among all, where a share of all has these: what occurs once
/// in a sample tells how much is still unseen (Haas and others, 1995, the estimator "Duj1").
static double differentOfAll(Keys keys, double share)
{
    std::sort(keys.begin(), keys.end());
    double different = 0, once = 0;
    for (auto key = keys.cbegin(); key != keys.cend();) {
        const auto next = std::find_if(key, keys.cend(), [key](quint64 k) { return k != *key; });
        once += next - key == 1 ? 1 : 0;
        ++different;
        key = next;
    }
    return keys.empty() ? 0 : different / (1 - (1 - share) * once / double(keys.size()));
}

/// How many of \a stage will be sent, as a sample tells.
/// Namesakes next to each other are many more in a stretch than they are in a sample of single
/// rows: what is left of a stretch is what is asked.
static Result<qint64> estimated(const migration::Stage &stage, bool keepsNamesakes,
                                const Pass &pass, const RunContext &context)
{
    const Sample sample(stage.count, pass);
    Keys keys;
    const auto makeWorker = [&] {
        return [&stage, &sample, keepsNamesakes, judge = stage.judge(stage.hash),
                judgement = Judgement()](qint64 n, qint64) mutable -> Result<Keys> {
            Keys part;
            const auto [first, last] = sample.stretches[size_t(n)];
            for (qint64 row = first; row < last; ++row) {
                if (auto done = judge(row, judgement); !done)
                    return done.error();
                if (const quint64 key = sentKey(stage, judgement); key != 0)
                    part.push_back(key);
            }
            if (!keepsNamesakes) {
                std::sort(part.begin(), part.end());
                part.erase(std::unique(part.begin(), part.end()), part.end());
            }
            return part;
        };
    };
    const auto consume = [&keys](Keys &&part) -> Result<> {
        keys.insert(keys.end(), part.begin(), part.end());
        return {};
    };
    if (auto done = inOrder<Keys>(qint64(sample.stretches.size()), 1, pass.threads, context,
                                  makeWorker, consume);
        !done)
        return done.error();
    if (sample.looked == 0)
        return 0;
    const double share = double(sample.looked) / double(stage.count);
    const double sent =
        keepsNamesakes ? double(keys.size()) / share : differentOfAll(std::move(keys), share);
    return qint64(sent + 0.5);
}

Result<Volume> estimatedVolume(const std::shared_ptr<const Sources> &sources,
                               const project::ProjectFile &project, const site::Facts &facts,
                               const RunContext &context, const Pass &pass)
{
    const auto stages = VolumeStages::make(sources, project, facts);
    if (!stages)
        return stages.error();
    const bool keeps = project.project.sameName == project::SameKey::Keep;
    const auto organizations = estimated(stages->organizations, keeps, pass, context);
    if (!organizations)
        return organizations.error();
    // An email belongs to one customer, whatever was chosen.
    const auto customers = estimated(stages->customers, false, pass, context);
    if (!customers)
        return customers.error();
    return VolumeStages::volume(*customers, *organizations, stages->fieldTasks, stages->limits);
}

} // namespace operations
