#include "migration/journalrows.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

// The layout of one record. A changed layout gets a new number; old ones stay readable.
constexpr quint8 layout = 4;
constexpr quint8 layoutWithoutClearing = 1;
constexpr quint8 layoutWithoutFormer = 2;
constexpr quint8 layoutWithoutOwner = 3;

model::OutcomeCounts Batch::counts() const
{
    model::OutcomeCounts counts;
    for (const RecordState &record : records)
        ++counts[record.outcome];
    return counts;
}

qint64 Batch::notReadBack() const
{
    return std::count_if(records.cbegin(), records.cend(), [](const RecordState &record) {
        const bool arrived = record.outcome == model::Outcome::Created
                             || record.outcome == model::Outcome::Updated
                             || record.outcome == model::Outcome::Unchanged;
        return arrived && (!record.verified || record.memberships == MembershipState::Accepted);
    });
}

static void write(QDataStream &out, const QList<model::DetailValue> &details)
{
    out << quint32(details.size());
    for (const model::DetailValue &detail : details)
        out << detail.name << detail.values;
}

static void read(QDataStream &in, QList<model::DetailValue> &details)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        model::DetailValue &detail = details.emplace_back();
        in >> detail.name >> detail.values;
    }
}

static QDataStream &operator<<(QDataStream &out, const std::optional<model::Profile> &former)
{
    out << former.has_value();
    if (!former)
        return out;
    out << quint8(former->kind) << former->email << former->name;
    write(out, former->details);
    return out << former->organizations;
}

static QDataStream &operator<<(QDataStream &out, const std::optional<Mending> &mending)
{
    out << mending.has_value();
    if (!mending)
        return out;
    out << quint8(mending->step);
    write(out, mending->suspects);
    write(out, mending->rest);
    return out << mending->words << qint32(mending->rounds) << qint32(mending->silent)
               << mending->taken << mending->created;
}

static QDataStream &operator>>(QDataStream &in, std::optional<Mending> &mending)
{
    bool has = false;
    in >> has;
    if (!has)
        return in;
    quint8 step = 0;
    qint32 rounds = 0, silent = 0;
    mending.emplace();
    in >> step;
    read(in, mending->suspects);
    read(in, mending->rest);
    in >> mending->words >> rounds >> silent >> mending->taken >> mending->created;
    mending->step = Mending::Step(qMin<quint8>(step, quint8(Mending::Step::Half)));
    mending->rounds = rounds;
    mending->silent = silent;
    return in;
}

static QDataStream &operator>>(QDataStream &in, std::optional<model::Profile> &former)
{
    bool has = false;
    in >> has;
    if (!has)
        return in;
    quint8 kind = 0;
    former.emplace();
    in >> kind >> former->email >> former->name;
    former->kind = model::Kind(kind);
    read(in, former->details);
    return in >> former->organizations;
}

static QDataStream &operator<<(QDataStream &out, const RecordState &record)
{
    return out << record.n << qint32(record.ref.file) << record.ref.row << record.ref.line
               << record.ref.id.toUtf8() << record.key.toUtf8() << quint8(record.before)
               << record.siteId.toUtf8() << quint8(record.outcome) << record.verified
               << record.reason.code << record.reason.arguments << record.externalId.toUtf8()
               << record.differed << record.toClear << record.arrived << quint8(record.memberships)
               << record.without << record.former << record.mending << record.owner.toUtf8();
}

static void read(QDataStream &in, RecordState &record, quint8 version)
{
    qint32 file = 0;
    quint8 before = 0, outcome = 0;
    QByteArray id, key, siteId, externalId, owner;
    in >> record.n >> file >> record.ref.row >> record.ref.line >> id >> key >> before >> siteId
        >> outcome >> record.verified >> record.reason.code >> record.reason.arguments >> externalId
        >> record.differed;
    if (version > layoutWithoutClearing)
        in >> record.toClear >> record.arrived;
    if (version > layoutWithoutFormer) {
        quint8 memberships = 0;
        in >> memberships >> record.without >> record.former >> record.mending;
        record.memberships = MembershipState(qMin<quint8>(memberships, 3));
    }
    if (version > layoutWithoutOwner)
        in >> owner;
    record.ref.file = file;
    record.ref.id = QString::fromUtf8(id);
    record.key = QString::fromUtf8(key);
    record.before = Before(before);
    record.siteId = QString::fromUtf8(siteId);
    record.outcome = model::Outcome(qMin<quint8>(outcome, model::outcomeCount - 1));
    record.externalId = QString::fromUtf8(externalId);
    record.owner = QString::fromUtf8(owner);
}

QByteArray encodeRecords(const QList<RecordState> &records)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << layout << records;
    return qCompress(bytes, 1);
}

QList<RecordState> decodeRecords(const QByteArray &bytes)
{
    const QByteArray plain = qUncompress(bytes);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    QList<RecordState> records;
    in >> version;
    if (version < layoutWithoutClearing || version > layout)
        return records;
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        read(in, records.emplaceBack(), version);
    if (in.status() != QDataStream::Ok) // as of a list, all or none
        records.clear();
    return records;
}

QByteArray encodeFailures(const QList<site::Failure> &failures)
{
    QJsonArray array;
    for (const site::Failure &failure : failures) {
        array.append(
            QJsonObject{{u"entity"_s, failure.entity},
                        {u"entityId"_s, failure.entityId},
                        {u"operation"_s, failure.operation},
                        {u"operatedOn"_s, failure.operatedOn},
                        {u"operatedOnIds"_s, QJsonArray::fromStringList(failure.operatedOnIds)},
                        {u"error"_s, failure.error}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<site::Failure> decodeFailures(const QByteArray &bytes)
{
    QList<site::Failure> failures;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        QStringList ids;
        const QJsonArray operatedOnIds = value[u"operatedOnIds"].toArray();
        for (const QJsonValue &id : operatedOnIds)
            ids.append(id.toString());
        failures.append({value[u"entity"].toString(), value[u"entityId"].toString(),
                         value[u"operation"].toString(), value[u"operatedOn"].toString(), ids,
                         value[u"error"].toString()});
    }
    return failures;
}

} // namespace migration
