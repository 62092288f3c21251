#include "salesforce/survey.h"

#include "salesforce/restquery.h"

using namespace Qt::StringLiterals;

namespace salesforce {

QList<const SurveyedObject *> OrgSurvey::objects() const
{
    QList<const SurveyedObject *> all{&accounts, &contacts};
    if (relations)
        all.append(&*relations);
    return all;
}

QList<SurveyedObject *> OrgSurvey::objects()
{
    QList<SurveyedObject *> all{&accounts, &contacts};
    if (relations)
        all.append(&*relations);
    return all;
}

void OrgSurvey::leaveOut(const QHash<QString, QStringList> &fields)
{
    const auto all = objects();
    for (SurveyedObject *object : all) {
        const QStringList unwanted = fields.value(object->query.object);
        object->query.fields.removeIf([&unwanted](const QString &field) {
            return unwanted.contains(field) && !isEssential(field);
        });
    }
}

qint64 OrgSurvey::requests(int recordsPerPage) const
{
    constexpr qint64 beside = 8; // to count, to hand in, to ask whether it is done, to remove
    qint64 requests = 0;
    const auto all = objects();
    for (const SurveyedObject *object : all)
        requests += beside + (object->count + recordsPerPage - 1) / recordsPerPage;
    return requests;
}

/// Standard fields that every org has, of which an administrator can take the sight from a user.
static QStringList usualFields(const QString &object)
{
    if (object == "Contact"_L1)
        return {u"Email"_s,          u"Phone"_s,       u"MobilePhone"_s,   u"Title"_s,
                u"Department"_s,     u"Description"_s, u"MailingStreet"_s, u"MailingCity"_s,
                u"MailingCountry"_s, u"LeadSource"_s,  u"Birthdate"_s,     u"AccountId"_s};
    if (object == "Account"_L1)
        return {u"Phone"_s,       u"Website"_s,        u"Industry"_s,
                u"Type"_s,        u"Description"_s,    u"BillingStreet"_s,
                u"BillingCity"_s, u"BillingCountry"_s, u"AccountNumber"_s,
                u"Fax"_s};
    return {};
}

static Result<std::optional<SurveyedObject>> survey(Org &org, const QString &name,
                                                    const RunContext &context)
{
    auto description = describe(org, name, context);
    if (!description)
        return description.error();
    if (!*description)
        return std::optional<SurveyedObject>();
    SurveyedObject object{**std::move(description), {}, 0, {}};
    object.query = {name, readableFields(object.description)};
    for (const FieldDescription &field : std::as_const(object.description.fields)) {
        if (field.type == "datetime"_L1)
            object.query.moments.append(field.name);
    }
    const QStringList usual = usualFields(name);
    for (const QString &field : usual) {
        if (!object.description.find(field))
            object.hiddenFields.append(field);
    }
    return std::optional(std::move(object));
}

/// The records of \a query that are in the recycle bin.
static Result<qint64> countDeleted(Org &org, const ObjectQuery &query, const RunContext &context)
{
    ObjectQuery deleted{query.object, {}, {u"IsDeleted = true"_s}};
    return countRecords(org, deleted, context, Sight::DeletedToo);
}

bool isEssential(const QString &field)
{
    static const QStringList essential{u"Id"_s,        u"AccountId"_s,       u"ContactId"_s,
                                       u"Name"_s,      u"LastName"_s,        u"IsDirect"_s,
                                       u"IsDeleted"_s, u"IsPersonAccount"_s, u"PersonContactId"_s};
    return essential.contains(field, Qt::CaseInsensitive);
}

Result<> countOrg(Org &org, const OrgFilter &filter, OrgSurvey &survey, const RunContext &context)
{
    const auto all = survey.objects();
    for (SurveyedObject *object : all) {
        object->query.conditions = conditions(filter, object->description);
        if (object == &survey.contacts && object->description.find(u"IsPersonAccount"_s))
            object->query.conditions.prepend(u"IsPersonAccount = false"_s);
        const auto count = countRecords(org, object->query, context);
        if (!count)
            return count.error();
        object->count = *count;
    }
    if (!survey.hasPersonAccounts)
        return {};
    ObjectQuery persons = survey.accounts.query;
    persons.conditions.append(u"IsPersonAccount = true"_s);
    const auto count = countRecords(org, persons, context);
    if (!count)
        return count.error();
    survey.personAccounts = *count;
    return {};
}

Result<OrgSurvey> surveyOrg(Org &org, const RunContext &context)
{
    if (org.access().version.isEmpty()) {
        auto version = newestVersion(org, context);
        if (!version)
            return version.error();
        org.setVersion(*version);
    }
    OrgSurvey result;
    result.version = org.access().version;
    for (auto &[name, object] :
         {std::pair(u"Account"_s, &result.accounts), std::pair(u"Contact"_s, &result.contacts)}) {
        auto found = survey(org, name, context);
        if (!found)
            return found.error();
        if (!*found)
            return Error{Error::Kind::Permission, {u"salesforce.cannotSee"_s, {name}}};
        *object = **std::move(found);
    }
    auto relations = survey(org, u"AccountContactRelation"_s, context);
    if (!relations)
        return relations.error();
    result.relations = *std::move(relations);

    // Where the org has no person accounts, it has no such field, and asking for it is an error.
    result.hasPersonAccounts = result.accounts.description.find(u"IsPersonAccount"_s) != nullptr;
    if (auto counted = countOrg(org, {}, result, context); !counted)
        return counted.error();
    for (const SurveyedObject *object : {&result.accounts, &result.contacts}) {
        const auto count = countDeleted(org, object->query, context);
        if (!count)
            return count.error();
        result.deleted += *count;
    }
    result.usage = org.usage();
    return result;
}

} // namespace salesforce
