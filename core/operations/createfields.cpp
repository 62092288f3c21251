#include "operations/createfields.h"

#include "migration/fieldcreation.h"
#include "migration/journalreader.h"
#include "operations/opensite.h"
#include "operations/preparation.h"
#include "project/runlock.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace operations {

QList<model::DetailField> missingOptions(model::Kind kind, const project::Project &project,
                                         const site::Facts &facts)
{
    QList<model::DetailField> lacking;
    for (const mapping::FieldRule &rule : project.mapping(kind).details) {
        const model::DetailField *field = model::findField(facts.fields(kind), rule.target);
        if (!field || !model::hasOptions(field->type))
            continue;
        model::DetailField missing{field->name, field->type};
        const QStringList needed = rule.options + rule.translations.values();
        for (const QString &value : needed) {
            // What is translated for a field of several values may be several.
            const QStringList options = field->type == model::DetailType::MultiSelect
                                            ? value.split(u';')
                                            : QStringList{value};
            for (const QString &each : options) {
                const QString option = each.trimmed();
                if (!option.isEmpty() && !field->options.contains(option)
                    && !missing.options.contains(option))
                    missing.options.append(option);
            }
        }
        if (!missing.options.isEmpty())
            lacking.append(missing);
    }
    return lacking;
}

namespace {

/// Creates what a mapping needs at one site, with a journal of its own.
class Creation
{
public:
    Creation(const project::Project &project, site::Site &site, migration::Journal &journal,
             const RunContext &context)
        : m_project(project)
        , m_site(site)
        , m_journal(journal)
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
    void report(qint64 more = 0);

    const project::Project &m_project;
    site::Site &m_site;
    migration::Journal &m_journal;
    const RunContext &m_context;
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
    auto done =
        migration::createFields(kind, mappedFields(kind, m_project.mapping(kind)), m_creation.facts,
                                *std::move(left), m_run.id, m_site, m_journal, pacing, m_context);
    if (!done && done.error().message.code == u"fields.refused"_s)
        m_creation.refused.append(done.error());
    else if (!done)
        return done;
    report(before - missing(kind).size());
    return {};
}

Result<> Creation::addOptions(model::Kind kind)
{
    const QList<model::DetailField> lacking = missingOptions(kind, m_project, m_creation.facts);
    for (const model::DetailField &field : lacking) {
        if (m_context.stop.requested())
            return cancelled();
        auto done = m_site.addOptions(kind, field, field.options, m_context);
        if (!done && done.error().kind != Error::Kind::Rejected)
            return done;
        if (!done) {
            m_creation.refused.append({Error::Kind::Rejected,
                                       {u"fields.optionsRefused"_s,
                                        {field.name, done.error().message.arguments.value(0)}}});
            continue;
        }
        report(1);
    }
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
        m_total += missing(kind).size() + missingOptions(kind, m_project, m_creation.facts).size();
    }
    if (auto done = beginOrContinue(); !done)
        return done.error();
    report();
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        if (auto done = create(kind); !done)
            return done.error();
    }
    bool changed = false;
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        changed = changed || !missingOptions(kind, m_project, m_creation.facts).isEmpty();
        if (auto done = addOptions(kind); !done)
            return done.error();
    }
    if (changed) {
        auto read = m_site.readFacts(m_context);
        if (!read)
            return read.error();
        m_creation.facts = *std::move(read);
    }
    m_run.endedAt = QDateTime::currentDateTimeUtc();
    if (auto done = m_journal.update(m_run); !done)
        return done.error();
    return std::move(m_creation);
}

Result<FieldCreation> createFields(const project::ProjectFile &project, const QString &address,
                                   const csm::Credentials &credentials, const RunContext &context)
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
    return Creation(project.project, **site, **journal, context).run();
}

} // namespace operations
