#include "operations/sitefacts.h"

#include "base/logging.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace operations {

// The limits are Atlassian's, and the same in every program of this version: not kept.

static QJsonArray written(const QList<model::DetailField> &fields)
{
    QJsonArray array;
    for (const model::DetailField &field : fields) {
        QJsonObject json{{u"name"_s, field.name}, {u"type"_s, model::toString(field.type)}};
        if (!field.options.isEmpty())
            json.insert(u"options"_s, QJsonArray::fromStringList(field.options));
        array.append(json);
    }
    return array;
}

static QList<model::DetailField> read(const QJsonValue &value)
{
    QList<model::DetailField> fields;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &json : array) {
        model::DetailField field{
            json[u"name"_s].toString(),
            model::detailType(json[u"type"_s].toString()).value_or(model::DetailType::Text)};
        for (const QJsonValue &option : json[u"options"_s].toArray())
            field.options.append(option.toString());
        fields.append(field);
    }
    return fields;
}

void keepFacts(const project::RunFolder &folder, const site::Facts &facts)
{
    if (!folder.make())
        return;
    const QJsonObject json{{u"readAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {u"address"_s, facts.address},
                           {u"cloudId"_s, facts.cloudId},
                           {u"account"_s, facts.account},
                           {u"administrator"_s, facts.administrator},
                           {u"administratorKnown"_s, facts.administratorKnown},
                           {u"customerFields"_s, written(facts.customerFields)},
                           {u"organizationFields"_s, written(facts.organizationFields)}};
    QSaveFile file(folder.siteFacts());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0
        || !file.commit())
        qCWarning(logRun) << "site facts not kept" << file.errorString();
}

std::optional<KnownFacts> keptFacts(const project::RunFolder &folder)
{
    QFile file(folder.siteFacts());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    KnownFacts known;
    known.readAt = QDateTime::fromString(json[u"readAt"_s].toString(), Qt::ISODate);
    known.facts.address = json[u"address"_s].toString();
    known.facts.cloudId = json[u"cloudId"_s].toString();
    known.facts.account = json[u"account"_s].toString();
    known.facts.administrator = json[u"administrator"_s].toBool(true);
    known.facts.administratorKnown = json[u"administratorKnown"_s].toBool();
    known.facts.customerFields = read(json[u"customerFields"_s]);
    known.facts.organizationFields = read(json[u"organizationFields"_s]);
    if (known.facts.address.isEmpty() || !known.readAt.isValid())
        return std::nullopt;
    return known;
}

} // namespace operations
