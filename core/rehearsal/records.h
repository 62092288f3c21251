#pragma once

#include "rehearsal/store.h"
#include "site/site.h"

namespace rehearsal {

/// The values of a detail field of a stored profile; the field by its number in the table of
/// fields.
struct StoredDetail
{
    qint64 field = 0;
    QStringList values;
};

/// A customer or an organization as a twin keeps it.
struct StoredRecord
{
    QString email; ///< Of customers.
    QString name;
    QList<StoredDetail> details = {};
    QList<qint64> organizations = {}; ///< Of customers: the numbers of their organizations.
};

/// A bulk request that was taken, and what became of it.
struct StoredTask
{
    QByteArray key;
    site::Endpoint endpoint = site::Endpoint::CustomerProfiles;
    quint64 hash = 0; ///< Of the request's body, which is kept only until the task ends.
    QByteArray body;
    qint64 submittedAt = 0; ///< Milliseconds since 1970, UTC.
    qint64 endsAt = 0;
    bool ended = false;
    QList<site::Failure> failures;
};

/// The detail fields of one kind in the order of their numbers: the field with number n is at n
/// - 1.
QList<model::DetailField> readFields(Store &store, model::Kind kind);
/// One field as it is kept, and back.
Row fieldRow(const model::DetailField &field);
model::DetailField readField(const QByteArray &content);
void addField(Store &store, model::Kind kind, const model::DetailField &field);
void replaceField(Store &store, model::Kind kind, qint64 number, const model::DetailField &field);

/// The number of the detail field "External ID", or 0.
qint64 externalIdField(const QList<model::DetailField> &fields);

Table recordTable(model::Kind kind);
QByteArray recordKey(model::Kind kind, const StoredRecord &record); ///< The folded email or name.
std::optional<StoredRecord> readRecord(Store &store, model::Kind kind, qint64 number);
/// Customers are found by the value of their detail field \a externalId too, unless it is 0.
qint64 addRecord(Store &store, model::Kind kind, const StoredRecord &record, qint64 externalId);
void replaceRecord(Store &store, model::Kind kind, qint64 number, const StoredRecord &record,
                   qint64 externalId);

std::optional<StoredTask> readTask(Store &store, qint64 number);
qint64 addTask(Store &store, const StoredTask &task);
void replaceTask(Store &store, qint64 number, const StoredTask &task);
QList<qint64> openTasks(Store &store); ///< In the order they came.

/// The ids a site gives, made from numbers: "1", "qm:<uuid>:<uuid>", a UUID; and back (0 for
/// others' ids).
QString recordId(model::Kind kind, qint64 number);
qint64 recordNumber(model::Kind kind, const QString &id);
QString taskId(qint64 number);
qint64 taskNumber(const QString &id);

} // namespace rehearsal
