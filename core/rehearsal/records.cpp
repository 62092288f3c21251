#include "rehearsal/records.h"

#include "base/text.h"
#include "rehearsal/blob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

const QString customerPrefix = u"qm:5a1e5fe0-0000-4000-8000-000000000001:"_s;
const QString taskPrefix = u"7a5c0000-0000-4000-8000-"_s;
const QString customerMiddle = u"c0570000-0000-4000-8000-"_s;
const QByteArray openTag = "open"_ba;

Table fieldTable(model::Kind kind)
{
    return kind == model::Kind::Customer ? Table::CustomerFields : Table::OrganizationFields;
}

Row recordRow(model::Kind kind, const StoredRecord &record, qint64 externalId)
{
    Row row;
    row.key = recordKey(kind, record);
    BlobWriter blob;
    if (kind == model::Kind::Customer)
        blob.text(record.email);
    blob.text(record.name);
    blob.number(quint64(record.details.size()));
    for (const StoredDetail &detail : record.details) {
        blob.number(quint64(detail.field));
        blob.texts(detail.values);
        if (kind == model::Kind::Customer && detail.field == externalId)
            row.tag = detail.values.value(0).toUtf8();
    }
    blob.number(quint64(record.organizations.size()));
    for (const qint64 organization : record.organizations)
        blob.number(quint64(organization));
    row.content = blob.take();
    return row;
}

Row taskRow(const StoredTask &task)
{
    BlobWriter blob;
    blob.bytes(task.key);
    blob.number(quint64(task.endpoint));
    blob.number(task.hash);
    blob.bytes(task.body);
    blob.number(quint64(task.submittedAt));
    blob.number(quint64(task.endsAt));
    blob.number(task.ended ? 1 : 0);
    blob.number(quint64(task.failures.size()));
    for (const site::Failure &failure : task.failures) {
        blob.texts({failure.entity, failure.entityId, failure.operation, failure.operatedOn,
                    failure.error});
        blob.texts(failure.operatedOnIds);
    }
    return {task.key, task.ended ? QByteArray() : openTag, blob.take()};
}

/// The last 12 hexadecimal digits of an id that begins with \a prefix.
qint64 numberIn(const QString &id, const QString &prefix)
{
    bool isNumber = false;
    const qint64 number = id.mid(prefix.size()).toLongLong(&isNumber, 16);
    // Compared with what we would have written: "+1", "1" or upper case are no ids of ours.
    const bool isOurs =
        isNumber && number > 0 && id == prefix + u"%1"_s.arg(number, 12, 16, '0'_L1);
    return isOurs ? number : 0;
}

} // namespace

Row fieldRow(const model::DetailField &field)
{
    BlobWriter blob;
    blob.text(field.name);
    blob.number(quint64(field.type));
    blob.texts(field.options);
    return {nameKey(field.name).toUtf8(), {}, blob.take()};
}

model::DetailField readField(const QByteArray &content)
{
    BlobReader blob(content);
    model::DetailField field;
    field.name = blob.text();
    field.type =
        model::DetailType(std::min(blob.number(), quint64(model::DetailType::MultiSelect)));
    field.options = blob.texts();
    return field;
}

QList<model::DetailField> readFields(Store &store, model::Kind kind)
{
    QList<model::DetailField> fields;
    const qint64 count = store.count(fieldTable(kind));
    for (qint64 number = 1; number <= count; ++number)
        fields.append(readField(store.content(fieldTable(kind), number).value_or(QByteArray())));
    return fields;
}

void addField(Store &store, model::Kind kind, const model::DetailField &field)
{
    store.add(fieldTable(kind), fieldRow(field));
}

void replaceField(Store &store, model::Kind kind, qint64 number, const model::DetailField &field)
{
    store.replace(fieldTable(kind), number, fieldRow(field));
}

qint64 externalIdField(const QList<model::DetailField> &fields)
{
    const model::DetailField *field = model::findField(fields, u"External ID"_s);
    return field ? field - fields.data() + 1 : 0;
}

Table recordTable(model::Kind kind)
{
    return kind == model::Kind::Customer ? Table::Customers : Table::Organizations;
}

QByteArray recordKey(model::Kind kind, const StoredRecord &record)
{
    return nameKey(kind == model::Kind::Customer ? record.email : record.name).toUtf8();
}

std::optional<StoredRecord> readRecord(Store &store, model::Kind kind, qint64 number)
{
    const std::optional<QByteArray> content = store.content(recordTable(kind), number);
    if (!content)
        return std::nullopt;
    BlobReader blob(*content);
    StoredRecord record;
    if (kind == model::Kind::Customer)
        record.email = blob.text();
    record.name = blob.text();
    for (quint64 left = std::min(blob.number(), quint64(content->size())); left > 0; --left) {
        const auto field = qint64(blob.number());
        record.details.append({field, blob.texts()});
    }
    for (quint64 left = std::min(blob.number(), quint64(content->size())); left > 0; --left)
        record.organizations.append(qint64(blob.number()));
    return record;
}

qint64 addRecord(Store &store, model::Kind kind, const StoredRecord &record, qint64 externalId)
{
    return store.add(recordTable(kind), recordRow(kind, record, externalId));
}

void replaceRecord(Store &store, model::Kind kind, qint64 number, const StoredRecord &record,
                   qint64 externalId)
{
    store.replace(recordTable(kind), number, recordRow(kind, record, externalId));
}

std::optional<StoredTask> readTask(Store &store, qint64 number)
{
    const std::optional<QByteArray> content = store.content(Table::Tasks, number);
    if (!content)
        return std::nullopt;
    BlobReader blob(*content);
    StoredTask task;
    task.key = blob.bytes().toByteArray();
    task.endpoint = site::Endpoint(std::min(blob.number(), quint64(site::endpointCount - 1)));
    task.hash = blob.number();
    task.body = blob.bytes().toByteArray();
    task.submittedAt = qint64(blob.number());
    task.endsAt = qint64(blob.number());
    task.ended = blob.number() != 0;
    for (quint64 left = std::min(blob.number(), quint64(content->size())); left > 0; --left) {
        const QStringList texts = blob.texts();
        task.failures.append({texts.value(0), texts.value(1), texts.value(2), texts.value(3),
                              blob.texts(), texts.value(4)});
    }
    return task;
}

qint64 addTask(Store &store, const StoredTask &task)
{
    return store.add(Table::Tasks, taskRow(task));
}

void replaceTask(Store &store, qint64 number, const StoredTask &task)
{
    store.replace(Table::Tasks, number, taskRow(task));
}

QList<qint64> openTasks(Store &store)
{
    return store.findTagged(Table::Tasks, openTag);
}

QString recordId(model::Kind kind, qint64 number)
{
    if (kind == model::Kind::Organization)
        return QString::number(number);
    return customerPrefix + customerMiddle + u"%1"_s.arg(number, 12, 16, '0'_L1);
}

qint64 recordNumber(model::Kind kind, const QString &id)
{
    if (kind == model::Kind::Customer)
        return numberIn(id, customerPrefix + customerMiddle);
    const qint64 number = id.toLongLong();
    return number > 0 && id == QString::number(number) ? number : 0;
}

QString taskId(qint64 number)
{
    return taskPrefix + u"%1"_s.arg(number, 12, 16, '0'_L1);
}

qint64 taskNumber(const QString &id)
{
    return numberIn(id, taskPrefix);
}

} // namespace rehearsal
