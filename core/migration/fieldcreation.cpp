#include "migration/fieldcreation.h"

using namespace Qt::StringLiterals;

namespace migration {

QList<model::DetailField> missingFields(const QList<model::DetailField> &wanted,
                                        const QList<model::DetailField> &present)
{
    QList<model::DetailField> missing;
    for (const model::DetailField &field : wanted) {
        if (!model::findField(present, field.name) && !model::findField(missing, field.name))
            missing.append(field);
    }
    return missing;
}

static QString names(const QList<model::DetailField> &fields)
{
    QStringList list;
    for (const model::DetailField &field : fields)
        list.append(field.name);
    return list.join(u", "_s);
}

/// What the tasks said went wrong, each once.
static QString words(const QList<Batch> &batches)
{
    QStringList list;
    for (const Batch &batch : batches) {
        for (const site::Failure &failure : batch.task.failures) {
            if (!list.contains(failure.error))
                list.append(failure.error);
        }
    }
    return list.join(u"; "_s);
}

Result<> createFields(model::Kind kind, const QList<model::DetailField> &wanted, site::Facts &facts,
                      QList<Batch> leftovers, qint64 runId, site::Site &site, Journal &journal,
                      Pacing &pacing, const RunContext &context)
{
    QList<Batch> batches = std::move(leftovers);
    const auto deliverAll = [&]() -> Result<> {
        for (Batch &batch : batches) {
            if (batch.state == BatchState::Settled)
                continue;
            auto done = deliver(batch, site, journal, pacing, context);
            // A clash means that nothing of it was created: somebody made one of them meanwhile, or
            // a former request of ours did. What is there is read again below.
            if (!done && done.error().kind != Error::Kind::Rejected)
                return done;
            if (!done)
                batch.task.failures.append(
                    {{}, {}, {}, {}, {}, done.error().message.arguments.value(0)});
            batch.state = BatchState::Settled;
            if (auto kept = journal.update(batch); !kept)
                return kept;
        }
        return {};
    };
    const auto readAgain = [&]() -> Result<> {
        auto read = site.readFacts(context);
        if (!read)
            return read.error();
        facts = *std::move(read);
        return {};
    };

    if (!batches.isEmpty()) {
        if (auto done = deliverAll(); !done)
            return done;
        if (auto done = readAgain(); !done)
            return done;
        batches.clear();
    }

    // Twice, as a clash with a field made meanwhile refuses the whole request.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const QList<model::DetailField> missing = missingFields(wanted, facts.fields(kind));
        if (missing.isEmpty())
            return {};
        for (qsizetype i = 0; i < missing.size(); i += facts.limits.definitionsPerRequest) {
            Batch batch;
            batch.endpoint = site::fieldsEndpoint(kind);
            batch.key = newKey();
            batch.body = site::definitionsBody(missing.mid(i, facts.limits.definitionsPerRequest));
            if (auto done = journal.add(runId, {&batch}); !done)
                return done;
            batches.append(batch);
        }
        if (auto done = deliverAll(); !done)
            return done;
        if (auto done = readAgain(); !done)
            return done;
    }
    const QList<model::DetailField> missing = missingFields(wanted, facts.fields(kind));
    if (missing.isEmpty())
        return {};
    return Error{Error::Kind::Rejected, {u"fields.refused"_s, {names(missing), words(batches)}}};
}

} // namespace migration
