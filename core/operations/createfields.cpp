#include "operations/createfields.h"

#include "base/text.h"
#include "migration/journalreader.h"
#include "operations/missingoptions.h"
#include "operations/opensite.h"
#include "operations/preparation.h"
#include "project/runlock.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace operations {

namespace {

/// Creates what a mapping needs at one site, with a journal of its own.
class Creation
{
public:
    Creation(const project::Project &project, site::Site &site, migration::Journal &journal,
             const FieldStatesListener &listener, const RunContext &context)
        : m_project(project)
        , m_site(site)
        , m_journal(journal)
        , m_listener(listener)
        , m_context(context)
    {
    }

    Result<FieldCreation> run();

private:
    Result<> beginOrContinue();
    Result<QList<migration::Batch>> leftOf(model::Kind kind) const;
    Result<> create(model::Kind kind);
    Result<> addOptions(model::Kind kind);
    QList<model::DetailField> missing(model::Kind kind) const;
    QList<model::DetailField> lacking(model::Kind kind) const;
    migration::FieldListener listener(model::Kind kind);
    void refuse(model::Kind kind, const QList<migration::RefusedField> &fields,
                migration::Refusal refusal);
    void report(qint64 more = 0);

    const project::Project &m_project;
    site::Site &m_site;
    migration::Journal &m_journal;
    const FieldStatesListener &m_listener;
    const RunContext &m_context;
    FieldStates m_states;
    FieldCreation m_creation;
    migration::Run m_run;
    qint64 m_done = 0, m_total = 0;
};

} // namespace

QList<model::DetailField> Creation::missing(model::Kind kind) const
{
    return migration::missingFields(mappedFields(kind, m_project.mapping(kind)),
                                    m_creation.facts.fields(kind));
}

QList<model::DetailField> Creation::lacking(model::Kind kind) const
{
    return missingOptions(kind, m_project.mapping(kind), m_creation.facts);
}

migration::FieldListener Creation::listener(model::Kind kind)
{
    return [this, kind](const QString &name, migration::FieldStage stage) {
        m_states.insert({kind, nameKey(name)}, stage);
        m_listener(m_states);
    };
}

void Creation::refuse(model::Kind kind, const QList<migration::RefusedField> &fields,
                      migration::Refusal refusal)
{
    for (const migration::RefusedField &field : fields)
        m_creation.refused.append(
            {kind, field.name, migration::refusalText(refusal, {field.name}, {field.words})});
}

void Creation::report(qint64 more)
{
    m_done += more;
    m_context.progress({m_done, m_total, {u"run.fields"_s, {}}});
}

Result<> Creation::beginOrContinue()
{
    auto reader = migration::JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    auto last = (*reader)->lastRun();
    if (!last)
        return last.error();
    if (*last && !(*last)->ended() && (*last)->cloudId == m_creation.facts.cloudId) {
        m_run = **last;
        return {};
    }
    m_run.site = m_creation.facts.address;
    m_run.cloudId = m_creation.facts.cloudId;
    return m_journal.begin(m_run);
}

Result<QList<migration::Batch>> Creation::leftOf(model::Kind kind) const
{
    QList<migration::Batch> left;
    auto reader = migration::JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    auto read = (*reader)->batches(
        m_run.id,
        [&left, kind](const migration::Batch &batch) {
            if (batch.endpoint == site::fieldsEndpoint(kind)
                && batch.state != migration::BatchState::Settled)
                left.append(batch);
            return true;
        },
        true);
    if (!read)
        return read.error();
    return left;
}

Result<> Creation::create(model::Kind kind)
{
    auto left = leftOf(kind);
    if (!left)
        return left.error();
    const qsizetype before = missing(kind).size();
    migration::Pacing pacing(m_creation.facts.limits.openTasks);
    auto refused = migration::createFields(kind, mappedFields(kind, m_project.mapping(kind)),
                                           m_creation.facts, *std::move(left), m_run.id, m_site,
                                           m_journal, pacing, listener(kind), m_context);
    if (!refused)
        return refused.error();
    refuse(kind, *refused, migration::Refusal::OfFields);
    report(before - missing(kind).size());
    return {};
}

Result<> Creation::addOptions(model::Kind kind)
{
    const QList<model::DetailField> all = lacking(kind);
    auto refused =
        migration::addOptions(kind, all, m_creation.facts, m_site, listener(kind), m_context);
    if (!refused)
        return refused.error();
    refuse(kind, *refused, migration::Refusal::OfOptions);
    report(all.size() - refused->size());
    return {};
}

Result<FieldCreation> Creation::run()
{
    auto facts = m_site.readFacts(m_context);
    if (!facts)
        return facts.error();
    m_creation.facts = *std::move(facts);
    site::Facts planned = m_creation.facts;
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        if (auto done = planFields(kind, m_project.mapping(kind), planned); !done)
            return done.error();
        m_total += missing(kind).size() + lacking(kind).size();
    }
    if (auto done = beginOrContinue(); !done)
        return done.error();
    report();
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        if (auto done = create(kind); !done)
            return done.error();
    }
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        if (auto done = addOptions(kind); !done)
            return done.error();
    }
    m_run.endedAt = QDateTime::currentDateTimeUtc();
    if (auto done = m_journal.update(m_run); !done)
        return done.error();
    return std::move(m_creation);
}

Result<FieldCreation> createFields(const project::ProjectFile &project, const QString &address,
                                   const csm::Credentials &credentials,
                                   const FieldStatesListener &listener, const RunContext &context)
{
    const project::RunFolder folder(project.path());
    auto site = openSite(address, credentials, folder, context);
    if (!site)
        return site.error();
    auto lock = project::RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    auto journal = migration::Journal::open(folder.fieldsJournal());
    if (!journal)
        return journal.error();
    return Creation(project.project, **site, **journal, listener, context).run();
}

} // namespace operations
