#include "operations/readorg.h"

#include "salesforce/descriptionfile.h"
#include "salesforce/loginhost.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

Result<salesforce::OrgAccess> orgAccess(const QString &address, const QString &accessToken)
{
    auto instance = salesforce::loginHost(address);
    if (!instance)
        return instance.error();
    // Where everybody logs in there is nobody's org.
    if (*instance == salesforce::productionHost() || *instance == salesforce::sandboxHost())
        return Error{Error::Kind::Data, {u"salesforce.badAddress"_s, {address}}};
    const QString token = accessToken.trimmed();
    if (token.isEmpty())
        return Error{Error::Kind::Auth, {u"salesforce.noToken"_s, {instance->toString()}}};
    return salesforce::OrgAccess{*instance, token};
}

salesforce::OrgAccess orgAccess(const OrgLogin &login)
{
    return {login.instance, login.accessToken, login.renew()};
}

QList<Message> surveyNotes(const salesforce::OrgSurvey &survey)
{
    QList<Message> notes;
    const auto objects = survey.objects();
    for (const salesforce::SurveyedObject *object : objects) {
        const QStringList &hidden = object->hiddenFields;
        if (!hidden.isEmpty())
            notes.append(
                {u"salesforce.hiddenFields"_s,
                 {QString::number(hidden.size()), object->query.object, hidden.join(u", "_s)}});
    }
    if (survey.deleted > 0)
        notes.append({u"salesforce.deletedLeftOut"_s, {QString::number(survey.deleted)}});
    return notes;
}

Result<OrgRecords> readOrg(salesforce::Org &org, const salesforce::OrgSurvey &survey,
                           const project::RunFolder &folder,
                           const salesforce::ExtractOptions &options, const RunContext &context)
{
    if (auto made = folder.make(); !made)
        return made.error();
    OrgRecords records;
    records.notes = surveyNotes(survey);
    const auto objects = survey.objects();
    salesforce::ExtractOptions how = options;
    how.isAfresh = std::all_of(objects.begin(), objects.end(), [&](const auto *object) {
        return salesforce::isExtracted(org, object->query, folder.salesforce());
    });
    for (const salesforce::SurveyedObject *object : objects) {
        auto read = salesforce::extract(org, object->query, folder.salesforce(), how, context);
        if (!read)
            return read.error();
        if (auto kept = salesforce::keepDescription(object->description, read->path); !kept)
            return kept.error();
        records.paths.append(read->path);
        if (!records.readAt.isValid() || read->readAt < records.readAt)
            records.readAt = read->readAt;
        if (read->records != read->counted)
            records.notes.append({u"salesforce.countDiffers"_s,
                                  {object->query.object, QString::number(read->counted),
                                   QString::number(read->records)}});
    }
    return records;
}

} // namespace operations
