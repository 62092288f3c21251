#pragma once

#include "migration/journalreader.h"

/// An invented run, what is in it, and what a journal has of it.
namespace sample {

inline migration::Run someRun()
{
    migration::Run run;
    run.site = QStringLiteral("https://marlow.example.com");
    run.cloudId = QStringLiteral("cloud-1");
    run.operation = site::Operation::Create;
    run.fingerprints = {QStringLiteral("accounts 12 ab"), QStringLiteral("contacts 7 cd")};
    run.choices = QStringLiteral("c0ffee");
    run.organizations = 4;
    run.customers = 10;
    return run;
}

inline migration::RecordState record(qint64 n, model::Outcome outcome = model::Outcome::Waiting)
{
    migration::RecordState state;
    state.n = n;
    state.ref = {1, n, n + 2, QStringLiteral("003Dn0000000001IAA")};
    state.key = QStringLiteral("Person%1@example.com").arg(n);
    state.outcome = outcome;
    return state;
}

inline migration::Batch batchOf(const QString &key, const QList<migration::RecordState> &records,
                                site::Endpoint endpoint = site::Endpoint::CustomerProfiles)
{
    migration::Batch batch;
    batch.endpoint = endpoint;
    batch.key = key;
    batch.dialect = site::Dialect::Guide;
    batch.body = "{\"customers\":[\"Łódź " + key.toUtf8() + "\"]}";
    batch.records = records;
    return batch;
}

inline QList<migration::Batch> batchesOf(const QString &path, qint64 runId, bool withBodies = false)
{
    QList<migration::Batch> batches;
    const auto reader = migration::JournalReader::open(path);
    if (!reader)
        return {};
    const auto read = (*reader)->batches(
        runId,
        [&batches](const migration::Batch &batch) {
            batches.append(batch);
            return true;
        },
        withBodies);
    return read ? batches : QList<migration::Batch>();
}

} // namespace sample
