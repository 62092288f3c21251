#include "siterules.h"

#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;
using model::Kind;

namespace steps {

static const RunContext context;

static QStringList refusal(const Error &error)
{
    return {u"refused: "_s + error.message.code};
}

static QString idOf(site::Site &site, const QString &name)
{
    if (name.contains(u'@')) {
        const auto customers = site.findCustomers({{name, {}}}, context);
        return customers ? customers->value(0) : QString();
    }
    const auto organizations = site.findOrganizations({name}, context);
    return organizations && !organizations->isEmpty() ? organizations->first().id : QString();
}

/// JSON with its quotes, and ids for names. One that is not there stays as it is written.
static QString resolved(site::Site &site, const QByteArray &text)
{
    QString result = QString::fromUtf8(text).replace(u'\'', u'"');
    static const QRegularExpression name(u"<([^>]+)>"_s);
    for (QRegularExpressionMatch found = name.match(result); found.hasMatch();
         found = name.match(result)) {
        const QString id = idOf(site, found.captured(1));
        result.replace(found.capturedStart(), found.capturedLength(),
                       id.isEmpty() ? u"nobody called "_s + found.captured(1) : id);
    }
    return result;
}

static QString told(const site::Failure &failure)
{
    if (failure.error == u"Invalid detail field"_s)
        return u"%1 %2 %3: Invalid detail field %4"_s.arg(failure.operation, failure.entity,
                                                          failure.operatedOn,
                                                          failure.operatedOnIds.join(u','));
    if (failure.error == u"Invalid detail field value"_s)
        return failure.entity + u": Invalid detail field value"_s;
    return failure.entity + u": not done"_s; // the words are not documented
}

static QStringList outcome(site::Site &site, const QString &task)
{
    for (int attempt = 0; attempt < 500; ++attempt) {
        const auto state = site.task(task, context);
        if (!state)
            return refusal(state.error());
        if (!state->ended()) {
            context.stop.wait(std::chrono::milliseconds(10));
            continue;
        }
        QStringList lines;
        for (const site::Failure &failure : state->failures)
            lines.append(told(failure));
        return lines.isEmpty() ? QStringList{u"done"_s} : lines;
    }
    return {u"never ends"_s};
}

static QStringList described(site::Site &site, Kind kind, const QString &id)
{
    const auto profiles = site.readProfiles(kind, {id}, context);
    if (!profiles)
        return refusal(profiles.error());
    if (profiles->isEmpty() || profiles->first().id != id)
        return {u"none"_s};
    const model::Profile &profile = profiles->first().profile;
    QStringList details, organizations;
    for (const model::DetailValue &detail : profile.details)
        details.append(detail.name + u'=' + detail.values.join(u','));
    details.sort();
    for (const QString &organization : profile.organizations) {
        const auto found = site.readProfiles(Kind::Organization, {organization}, context);
        organizations.append(found && !found->isEmpty() ? found->first().profile.name
                                                        : u"unknown"_s);
    }
    organizations.sort();
    const QString members =
        organizations.isEmpty() ? QString() : u"in "_s + organizations.join(u" and "_s);
    QStringList parts = QStringList{profile.name} + details + QStringList{members};
    parts.removeAll(QString());
    return {parts.join(u"; "_s)};
}

QByteArray record(const QByteArray &operation, const QByteArray &payload)
{
    return "{'operationType':'" + operation + "','payload':{" + payload + "}}";
}

Step send(site::Endpoint endpoint, const QByteArray &body)
{
    return [endpoint, body](site::Site &site) {
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto task = site.submit({endpoint, key, resolved(site, body).toUtf8()}, context);
        return task ? outcome(site, *task) : refusal(task.error());
    };
}

Step sendCustomers(const QByteArray &records)
{
    return send(site::Endpoint::CustomerProfiles, "{'customerProfiles':[" + records + "]}");
}

Step sendOrganizations(const QByteArray &records)
{
    return send(site::Endpoint::OrganizationProfiles, "{'organizationProfiles':[" + records + "]}");
}

Step sendFields(Kind kind, const QByteArray &members)
{
    return send(site::fieldsEndpoint(kind), "{'detailFields':[" + members + "]}");
}

Step submitAll(const QStringList &keys)
{
    return [keys](site::Site &site) {
        QStringList lines;
        QSet<QString> tasks;
        for (const QString &key : keys) {
            const QByteArray body =
                R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"Marlow Ferries"}}]})";
            const bool isChanged = key.endsWith(u'!');
            const auto task =
                site.submit({site::Endpoint::OrganizationProfiles, isChanged ? key.chopped(1) : key,
                             isChanged ? body + ' ' : body},
                            context);
            if (!task)
                lines.append(refusal(task.error()));
            else
                lines.append(tasks.contains(*task) ? u"an earlier task"_s : u"a new task"_s);
            if (task)
                tasks.insert(*task);
        }
        return lines;
    };
}

Step unknownTask()
{
    return [](site::Site &site) -> QStringList {
        const auto state = site.task(u"00000000-0000-4000-8000-00000000abcd"_s, context);
        if (!state)
            return refusal(state.error());
        return {state->status == site::TaskState::Status::Gone ? u"gone"_s : u"known"_s};
    };
}

Step addOptions(Kind kind, const QString &field, const QStringList &options)
{
    return [=](site::Site &site) {
        const auto added =
            site.addOptions(kind, {field, model::DetailType::Select}, options, context);
        return added ? QStringList{u"done"_s} : refusal(added.error());
    };
}

Step addMember(const QString &organizationId, const QString &email)
{
    return [=](site::Site &site) {
        const auto ids = site.findCustomers({{email, {}}}, context);
        const auto added = site.addMembers(resolved(site, organizationId.toUtf8()),
                                           ids ? *ids : QStringList(), context);
        return added ? QStringList{u"done"_s} : refusal(added.error());
    };
}

Step customer(const QString &email)
{
    return [=](site::Site &site) {
        const auto ids = site.findCustomers({{email, {}}}, context);
        return ids ? described(site, Kind::Customer, ids->value(0)) : refusal(ids.error());
    };
}

Step organization(const QString &name)
{
    return [=](site::Site &site) {
        const auto found = site.findOrganizations({name}, context);
        if (!found)
            return refusal(found.error());
        return found->isEmpty() ? QStringList{u"none"_s}
                                : described(site, Kind::Organization, found->first().id);
    };
}

Step field(Kind kind, const QString &name)
{
    return [=](site::Site &site) -> QStringList {
        const auto facts = site.readFacts(context);
        if (!facts)
            return refusal(facts.error());
        const model::DetailField *found = model::findField(facts->fields(kind), name);
        if (!found)
            return {u"none"_s};
        return {
            (found->name + u' ' + model::toString(found->type) + u' ' + found->options.join(u','))
                .trimmed()};
    };
}

Step customersByExternalId(const QStringList &externalIds)
{
    return [=](site::Site &site) {
        QList<site::CustomerKey> keys;
        for (const QString &id : externalIds)
            keys.append({{}, id});
        const auto ids = site.findCustomers(keys, context);
        if (!ids)
            return refusal(ids.error());
        QStringList emails;
        for (const QString &id : *ids) {
            const auto profiles = id.isEmpty() ? Result<QList<site::StoredProfile>>()
                                               : site.readProfiles(Kind::Customer, {id}, context);
            emails.append(profiles && !profiles->isEmpty() ? profiles->first().profile.email
                                                           : u"none"_s);
        }
        return emails;
    };
}

Step organizationCount(const QStringList &names)
{
    return [=](site::Site &site) {
        const auto found = site.findOrganizations(names, context);
        return found ? QStringList{QString::number(found->size())} : refusal(found.error());
    };
}

Step customerCount(const QStringList &ids)
{
    return [=](site::Site &site) {
        const auto found = site.readProfiles(Kind::Customer, ids, context);
        return found ? QStringList{QString::number(found->size())} : refusal(found.error());
    };
}

} // namespace steps
