#include "migration/fieldcreation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

using model::DetailField;

// Altogether a quarter of a minute, for a task of which nothing is known.
constexpr std::chrono::milliseconds firstPause = 250ms;
constexpr std::chrono::milliseconds longestPause = 8s;

QList<DetailField> missingFields(const QList<DetailField> &wanted,
                                 const QList<DetailField> &present)
{
    QList<DetailField> missing;
    for (const DetailField &field : wanted) {
        if (!model::findField(present, field.name) && !model::findField(missing, field.name))
            missing.append(field);
    }
    return missing;
}

static QString joined(const QStringList &words)
{
    QStringList each = words;
    each.removeAll(QString());
    each.removeDuplicates();
    return each.join(u"; "_s);
}

Message refusalText(Refusal refusal, const QStringList &names, const QStringList &words)
{
    const QString said = joined(words);
    const bool isOfFields = refusal == Refusal::OfFields;
    const QString all = names.join(u", "_s);
    if (said.isEmpty())
        return {isOfFields ? u"fields.refusedWithoutWords"_s
                           : u"fields.optionsRefusedWithoutWords"_s,
                {all}};
    return {isOfFields ? u"fields.refused"_s : u"fields.optionsRefused"_s, {all, said}};
}

std::optional<Error> errorOf(Refusal refusal, const QList<RefusedField> &refused)
{
    if (refused.isEmpty())
        return std::nullopt;
    QStringList names, words;
    for (const RefusedField &field : refused) {
        names.append(field.name);
        words.append(field.words);
    }
    return Error{Error::Kind::Rejected, refusalText(refusal, names, words)};
}

namespace {

/// Creates the missing fields of one kind, in as many requests as it takes.
class FieldCreator
{
public:
    FieldCreator(model::Kind kind, const QList<DetailField> &wanted, site::Facts &facts,
                 qint64 runId, site::Site &site, Journal &journal, Pacing &pacing,
                 const FieldListener &listener, const RunContext &context)
        : m_kind(kind)
        , m_wanted(wanted)
        , m_facts(facts)
        , m_runId(runId)
        , m_site(site)
        , m_journal(journal)
        , m_pacing(pacing)
        , m_listener(listener)
        , m_context(context)
    {
    }

    Result<QList<RefusedField>> run(QList<Batch> leftovers);

private:
    Result<> send(const QList<DetailField> &fields);
    Result<bool> deliverOne(Batch &batch, const QStringList &names);
    Result<> readAgain();
    Result<> readOnce();
    QList<DetailField> missing() const { return missingFields(m_wanted, m_facts.fields(m_kind)); }
    void tell(const QStringList &names, FieldStage stage) const;

    model::Kind m_kind;
    const QList<DetailField> &m_wanted;
    site::Facts &m_facts;
    qint64 m_runId;
    site::Site &m_site;
    Journal &m_journal;
    Pacing &m_pacing;
    const FieldListener &m_listener;
    const RunContext &m_context;
    QList<DetailField> m_lacking;    ///< At the beginning.
    QHash<QString, QString> m_words; ///< What the site last said, by name.
    bool m_isUnderWay = false;       ///< A task of which the site tells nothing may still run.
};

void FieldCreator::tell(const QStringList &names, FieldStage stage) const
{
    for (const QString &name : names)
        m_listener(name, stage);
}

/// Whether the site took the batch, whatever came of it. A clash means that nothing of it was
/// created: somebody made one of them meanwhile, or a former request of ours did.
Result<bool> FieldCreator::deliverOne(Batch &batch, const QStringList &names)
{
    tell(names, FieldStage::Sent);
    auto done = deliver(batch, m_site, m_journal, m_pacing, m_context, [&]() -> Result<> {
        tell(names, FieldStage::BeingCreated);
        return {};
    });
    if (!done && done.error().kind != Error::Kind::Rejected)
        return done.error();
    QStringList words;
    if (!done) {
        words.append(done.error().message.arguments.value(0));
        batch.task.failures.append({{}, {}, {}, {}, {}, words.constFirst()});
    } else {
        for (const site::Failure &failure : std::as_const(batch.task.failures))
            words.append(failure.error);
    }
    for (const QString &name : names)
        m_words.insert(name, joined(words));
    m_isUnderWay = m_isUnderWay || batch.task.status == site::TaskState::Status::Gone;
    batch.state = BatchState::Settled;
    if (auto kept = m_journal.update(batch); !kept)
        return kept.error();
    return done.has_value();
}

Result<> FieldCreator::send(const QList<DetailField> &fields)
{
    const qsizetype most = m_facts.limits.definitionsPerRequest;
    for (qsizetype i = 0; i < fields.size(); i += most) {
        const QList<DetailField> part = fields.mid(i, most);
        QStringList names;
        for (const DetailField &field : part)
            names.append(field.name);
        Batch batch;
        batch.endpoint = site::fieldsEndpoint(m_kind);
        batch.key = newKey();
        batch.body = site::definitionsBody(part);
        if (auto done = m_journal.add(m_runId, {&batch}); !done)
            return done;
        if (auto done = deliverOne(batch, names); !done)
            return done.error();
    }
    return readAgain();
}

/// What is still being created is waited for: sent again, it would only clash.
Result<> FieldCreator::readAgain()
{
    auto read = readOnce();
    if (!std::exchange(m_isUnderWay, false))
        return read;
    for (auto pause = firstPause; read && !missing().isEmpty() && pause <= longestPause;
         pause *= 2) {
        if (m_context.stop.wait(pause))
            return cancelled();
        read = readOnce();
    }
    return read;
}

Result<> FieldCreator::readOnce()
{
    auto read = m_site.readFacts(m_context);
    if (!read)
        return read.error();
    m_facts = *std::move(read);
    for (const DetailField &field : std::as_const(m_lacking)) {
        if (model::findField(m_facts.fields(m_kind), field.name))
            m_listener(field.name, FieldStage::Created);
    }
    return {};
}

Result<QList<RefusedField>> FieldCreator::run(QList<Batch> leftovers)
{
    m_lacking = missing();
    for (Batch &batch : leftovers) {
        if (batch.state == BatchState::Settled)
            continue;
        if (auto done = deliverOne(batch, {}); !done)
            return done.error();
    }
    if (!leftovers.isEmpty()) {
        if (auto done = readAgain(); !done)
            return done.error();
    }
    // Twice, as a clash with a field made meanwhile refuses the whole request.
    for (int attempt = 0; attempt < 2 && !missing().isEmpty(); ++attempt) {
        if (auto done = send(missing()); !done)
            return done.error();
    }
    // What still is missing may be so because of one of them.
    if (const QList<DetailField> left = missing(); left.size() > 1) {
        for (const DetailField &field : left) {
            if (auto done = send({field}); !done)
                return done.error();
        }
    }
    QList<RefusedField> refused;
    const QList<DetailField> left = missing();
    for (const DetailField &field : left) {
        m_listener(field.name, FieldStage::Refused);
        refused.append({field.name, m_words.value(field.name)});
    }
    return refused;
}

} // namespace

Result<QList<RefusedField>> createFields(model::Kind kind, const QList<DetailField> &wanted,
                                         site::Facts &facts, QList<Batch> leftovers, qint64 runId,
                                         site::Site &site, Journal &journal, Pacing &pacing,
                                         const FieldListener &listener, const RunContext &context)
{
    return FieldCreator(kind, wanted, facts, runId, site, journal, pacing, listener, context)
        .run(std::move(leftovers));
}

Result<QList<RefusedField>> addOptions(model::Kind kind, const QList<DetailField> &lacking,
                                       site::Facts &facts, site::Site &site,
                                       const FieldListener &listener, const RunContext &context)
{
    QList<RefusedField> refused;
    bool isAnySent = false;
    for (const DetailField &field : lacking) {
        const DetailField *there = model::findField(facts.fields(kind), field.name);
        const auto hasAll = [&field](const QStringList &present) {
            return std::all_of(field.options.cbegin(), field.options.cend(),
                               [&](const QString &option) { return present.contains(option); });
        };
        if (there && hasAll(there->options)) {
            listener(field.name, FieldStage::Created);
            continue;
        }
        if (context.stop.requested())
            return cancelled();
        listener(field.name, FieldStage::Sent);
        isAnySent = true;
        // Reads what is there, sends old and new, and reads that back.
        auto done = site.addOptions(kind, field, field.options, context);
        if (!done && done.error().kind != Error::Kind::Rejected)
            return done.error();
        if (!done)
            refused.append({field.name, done.error().message.arguments.value(0)});
        listener(field.name, done ? FieldStage::Created : FieldStage::Refused);
    }
    if (!isAnySent)
        return refused;
    auto read = site.readFacts(context);
    if (!read)
        return read.error();
    facts = *std::move(read);
    return refused;
}

} // namespace migration
