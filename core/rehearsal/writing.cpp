#include "rehearsal/writing.h"

#include "base/text.h"
#include "site/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rehearsal {

struct Writing::Attempt
{
    const ProfileWrite &profile;
    qint64 number = 0; ///< Of the record that is there already, or 0.
    StoredRecord record = {};
};

Writing::Writing(Store &store, site::Endpoint endpoint, const site::Limits &limits)
    : m_store(store)
    , m_kind(site::kindOf(endpoint))
    , m_limits(limits)
    , m_fields(readFields(store, m_kind))
    , m_externalId(externalIdField(m_fields))
{
}

QList<site::Failure> Writing::write(const BulkRequest &request)
{
    for (const model::DetailField &field : request.definitions)
        define(field);
    for (const ProfileWrite &profile : request.profiles)
        write(profile);
    for (const site::Clearing &clearing : request.clearings)
        clear(clearing);
    return m_failures;
}

void Writing::define(const model::DetailField &field)
{
    // Checked when the request came in; but another one may have ended meanwhile.
    const QList<model::Problem> problems = site::checkDefinitions({field}, m_fields, m_limits);
    const auto error =
        std::find_if(problems.cbegin(), problems.cend(), [](const model::Problem &problem) {
            return problem.severity == model::Problem::Severity::Error;
        });
    if (error == problems.cend()) {
        m_fields.append(field);
        m_fields.last().name = field.name.trimmed();
        addField(m_store, m_kind, m_fields.last());
        return;
    }
    site::Failure failure;
    failure.entity = m_kind == model::Kind::Customer ? u"CUSTOMER"_s : u"ORGANIZATION"_s;
    failure.operation = u"CREATE"_s;
    failure.operatedOn = u"DETAIL_FIELD"_s;
    failure.operatedOnIds = {field.name};
    failure.error = error->message.code == "fields.clash"_L1
                        ? u"Detail field already exists"_s
                        : u"Maximum number of detail fields reached"_s;
    m_failures.append(failure);
}

void Writing::write(const ProfileWrite &profile)
{
    Attempt attempt{profile};
    if (!find(attempt) || !isPossible(attempt) || !applyDetails(attempt))
        return;
    StoredRecord &record = attempt.record;
    const QString name = profile.name.trimmed();
    if (!name.isEmpty())
        record.name = name;
    if (attempt.number == 0 && m_kind == model::Kind::Customer) {
        record.email = profile.email.trimmed();
        if (record.name.isEmpty()) // only the email is needed to create a customer
            record.name = record.email;
    }
    associate(attempt);
    qint64 number = attempt.number; // which stays 0 of a new one: failures never tell a created id
    if (number == 0)
        number = addRecord(m_store, m_kind, record, m_externalId);
    else
        replaceRecord(m_store, m_kind, number, record, m_externalId);
    if (m_kind == model::Kind::Organization)
        join(attempt, number);
}

/// Puts the customers that the request names into an organization.
void Writing::join(const Attempt &attempt, qint64 organization)
{
    for (const QString &id : attempt.profile.associated) {
        const qint64 number = recordNumber(model::Kind::Customer, id);
        std::optional<StoredRecord> customer = readRecord(m_store, model::Kind::Customer, number);
        if (!customer) {
            fail(attempt, u"Customer not found"_s, {id}, u"CUSTOMER_ACCOUNT"_s);
        } else if (!customer->organizations.contains(organization)) {
            customer->organizations.append(organization);
            replaceRecord(m_store, model::Kind::Customer, number, *customer,
                          externalIdField(readFields(m_store, model::Kind::Customer)));
        }
    }
}

/// By id, else by email or name. False when that has failed.
void Writing::clear(const site::Clearing &clearing)
{
    ProfileWrite named;
    named.operation = site::Operation::Update;
    named.id = clearing.id;
    Attempt attempt{named, recordNumber(m_kind, clearing.id)};
    auto record = attempt.number > 0 ? readRecord(m_store, m_kind, attempt.number) : std::nullopt;
    if (!record) {
        attempt.number = 0;
        fail(attempt, m_kind == model::Kind::Customer ? u"Customer not found"_s
                                                      : u"Organization not found"_s);
        return;
    }
    for (const QString &name : clearing.details) {
        const qint64 field = fieldNumber(name);
        if (field == 0)
            fail(attempt, u"Invalid detail field"_s, {name});
        record->details.removeIf(
            [field](const StoredDetail &detail) { return detail.field == field; });
    }
    replaceRecord(m_store, m_kind, attempt.number, *record, m_externalId);
}

bool Writing::find(Attempt &attempt)
{
    const ProfileWrite &profile = attempt.profile;
    const QString &named = m_kind == model::Kind::Customer ? profile.email : profile.name;
    const qint64 byName = m_store.find(recordTable(m_kind), nameKey(named).toUtf8()).value_or(0);
    qint64 byId = profile.id.isEmpty() ? 0 : recordNumber(m_kind, profile.id);
    std::optional<StoredRecord> record =
        byId > 0 ? readRecord(m_store, m_kind, byId) : std::nullopt;
    if (!record) {
        byId = byName;
        record = byId > 0 ? readRecord(m_store, m_kind, byId) : std::nullopt;
    }
    if (!record)
        return true;
    attempt.number = byId;
    attempt.record = std::move(*record);
    const bool isRenamed = m_kind == model::Kind::Organization && !named.isNull() && byName != byId;
    if (isRenamed) // a row's key stays; renaming by id is nothing that Salesferry does
        fail(attempt, u"Organization name cannot be changed"_s);
    return !isRenamed;
}

bool Writing::isPossible(Attempt &attempt)
{
    const ProfileWrite &profile = attempt.profile;
    const bool isCustomer = m_kind == model::Kind::Customer;
    const QString &named = isCustomer ? profile.email : profile.name;
    QString error;
    if (attempt.number > 0) {
        if (profile.operation == site::Operation::Create)
            error = isCustomer ? u"Customer already exists"_s : u"Organization already exists"_s;
    } else if (profile.operation == site::Operation::Update
               || (!profile.id.isEmpty() && named.isNull())) {
        error = isCustomer ? u"Customer not found"_s : u"Organization not found"_s;
    } else if (named.trimmed().isEmpty()) {
        error = isCustomer ? u"Email is required"_s : u"Name is required"_s;
    } else if (isCustomer && !site::accepts(model::DetailType::Email, named.trimmed())) {
        error = u"Invalid email"_s;
    }
    if (!error.isEmpty())
        fail(attempt, error);
    return error.isEmpty();
}

bool Writing::applyDetails(Attempt &attempt)
{
    bool isGood = true;
    QList<StoredDetail> &details = attempt.record.details;
    for (const model::DetailValue &detail : attempt.profile.details) {
        const qint64 number = fieldNumber(detail.name);
        if (number == 0) {
            fail(attempt, u"Invalid detail field"_s, {detail.name});
            isGood = false;
            continue;
        }
        const bool isEmpty = detail.values.isEmpty(); // clears
        if (!isEmpty && site::checkValue(m_fields.at(number - 1), detail.values)) {
            fail(attempt, u"Invalid detail field value"_s); // which one it was is not said
            isGood = false;
            continue;
        }
        const auto found =
            std::find_if(details.begin(), details.end(),
                         [number](const StoredDetail &one) { return one.field == number; });
        if (isEmpty && found != details.end())
            details.erase(found);
        else if (!isEmpty && found != details.end())
            found->values = detail.values;
        else if (!isEmpty)
            details.append({number, detail.values});
    }
    return isGood;
}

/// The organizations of a customer.
void Writing::associate(Attempt &attempt)
{
    if (m_kind == model::Kind::Organization)
        return;
    for (const QString &id : attempt.profile.associated) {
        const qint64 number = recordNumber(model::Kind::Organization, id);
        if (number == 0 || number > m_store.count(Table::Organizations))
            fail(attempt, u"Organization not found"_s, {id}, u"ORGANIZATION"_s);
        else if (!attempt.record.organizations.contains(number))
            attempt.record.organizations.append(number);
    }
}

/// As a task says it (CSM API, failures): no index, no email, no name; the id only of what was
/// there before.
void Writing::fail(const Attempt &attempt, const QString &error, const QStringList &operatedOnIds,
                   const QString &operatedOn)
{
    const bool isCustomer = m_kind == model::Kind::Customer;
    site::Failure failure;
    failure.entity = isCustomer ? u"CUSTOMER"_s : u"ORGANIZATION"_s;
    failure.entityId = attempt.number > 0 ? recordId(m_kind, attempt.number) : QString();
    const bool creates =
        attempt.profile.operation == site::Operation::Create
        || (attempt.profile.operation == site::Operation::Upsert && attempt.number == 0);
    failure.operation = creates ? u"CREATE"_s : u"UPDATE"_s;
    failure.operatedOn = !operatedOn.isEmpty() ? operatedOn
                         : isCustomer          ? u"CUSTOMER_ACCOUNT"_s
                                               : u"ORGANIZATION"_s;
    failure.operatedOnIds = operatedOnIds;
    failure.error = error;
    m_failures.append(failure);
}

/// 0 when there is no such field. By the exact name: whether a site takes another spelling of it in
/// a request is not known, so a rehearsal must not promise that it does.
qint64 Writing::fieldNumber(const QString &name)
{
    const auto known = m_fieldNumbers.constFind(name);
    if (known != m_fieldNumbers.constEnd())
        return *known;
    const auto field =
        std::find_if(m_fields.cbegin(), m_fields.cend(),
                     [&name](const model::DetailField &one) { return one.name == name; });
    const qint64 number = field == m_fields.cend() ? 0 : field - m_fields.cbegin() + 1;
    m_fieldNumbers.insert(name, number);
    return number;
}

} // namespace rehearsal
