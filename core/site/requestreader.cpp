#include "site/requestreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace site {

static QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.append(entry.isString() ? entry.toString() : QString::number(entry.toInteger()));
    return list;
}

QList<OutgoingProfile> readProfilesBody(model::Kind kind, const QByteArray &body)
{
    QList<OutgoingProfile> profiles;
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    if (request.isEmpty())
        return profiles;
    const QJsonArray entries = request.constBegin().value().toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject payload = entry[u"payload"].toObject();
        OutgoingProfile profile;
        profile.profile.kind = kind;
        profile.profile.email = payload[u"email"_s].toString();
        profile.siteId =
            payload[kind == model::Kind::Customer ? u"customerId"_s : u"id"_s].toString();
        profile.profile.name =
            payload[kind == model::Kind::Customer ? u"displayName"_s : u"name"_s].toString();
        const QJsonArray details = payload[u"details"_s].toArray();
        for (const QJsonValue &detail : details)
            profile.profile.details.append(
                {detail[u"name"].toString(), strings(detail[u"values"])});
        const QJsonValue members = payload[u"associateOrganizations"_s];
        profile.organizationIds =
            strings(members.isObject() ? members[u"organizationIds"] : members);
        profiles.append(profile);
    }
    return profiles;
}

} // namespace site
