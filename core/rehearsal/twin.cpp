#include "rehearsal/twin.h"

#include "base/text.h"
#include "rehearsal/entitled.h"
#include "rehearsal/records.h"
#include "rehearsal/refusals.h"
#include "rehearsal/writing.h"
#include "site/rules.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

bool needsAdministrator(site::Endpoint endpoint)
{
    return site::isOfFields(endpoint) || endpoint == site::Endpoint::CustomerProfiles
           || endpoint == site::Endpoint::CustomerAccounts;
}

/// What a new practice site has: CSM's own fields but "External ID", so that a practice shows how a
/// field is created.
QList<model::DetailField> practiceFields(model::Kind kind)
{
    QList<model::DetailField> fields = site::defaultFields(kind);
    fields.removeIf([](const model::DetailField &field) { return field.name == "External ID"_L1; });
    return fields;
}

/// One door to the twin of a site: takes and runs bulk requests, and answers what it holds. What it
/// holds is in the store, so that any number of doors show the same.
class Twin : public site::Site
{
public:
    Twin(std::shared_ptr<Store> store, const TwinOptions &options, site::Facts facts)
        : m_store(std::move(store))
        , m_options(options)
        , m_facts(std::move(facts))
        , m_entitled(m_store, m_facts.administrator)
    {
    }

    /// Gives a new site the fields of its facts.
    Result<> begin()
    {
        return m_store->transact([this] {
            if (m_store->count(Table::CustomerFields) > 0
                || m_store->count(Table::OrganizationFields) > 0)
                return;
            for (const model::Kind kind : {model::Kind::Customer, model::Kind::Organization}) {
                for (const model::DetailField &field : m_facts.fields(kind))
                    addField(*m_store, kind, field);
            }
            beginProducts(*m_store, m_options.products, m_options.entitlementFields);
        });
    }

    std::unique_ptr<site::Site> another() const override
    {
        return std::make_unique<Twin>(m_store->another(), m_options, m_facts);
    }

    Result<site::Facts> readFacts(const RunContext &context) override
    {
        site::Facts facts = m_facts;
        return answer<site::Facts>(context, [&]() -> Result<site::Facts> {
            for (const model::Kind kind : {model::Kind::Customer, model::Kind::Organization})
                facts.fields(kind) = readFields(*m_store, kind);
            return facts;
        });
    }

    Result<QString> submit(const site::Request &request, const RunContext &context) override
    {
        return answer<QString>(context, [&]() -> Result<QString> {
            const QByteArray key = request.key.toUtf8();
            if (key.isEmpty())
                return refused(u"Idempotency-Key header is required"_s);
            if (const std::optional<qint64> number = m_store->find(Table::Tasks, key))
                return repeated(request, *number);
            if (needsAdministrator(request.endpoint) && !m_facts.administrator)
                return notAllowed();
            const auto bulk = readBulkRequest(request.endpoint, request.body, m_facts.limits);
            if (!bulk)
                return refused(bulk.error());
            if (const std::optional<Error> error =
                    checkDefinitions(request.endpoint, bulk->definitions))
                return *error;
            if (openTasks(*m_store).size() >= m_options.openTasks)
                return Error{Error::Kind::Throttled, {u"site.taskCap"_s, {}}};
            return take(request, *bulk);
        });
    }

    Result<site::TaskState> task(const QString &id, const RunContext &context) override
    {
        return answer<site::TaskState>(context, [&]() -> Result<site::TaskState> {
            const std::optional<StoredTask> task = readTask(*m_store, taskNumber(id));
            if (!task)
                return site::TaskState{site::TaskState::Status::Gone, {}};
            if (!task->ended)
                return site::TaskState{site::TaskState::Status::InProgress, {}};
            return site::TaskState{site::TaskState::Status::Finished, task->failures};
        });
    }

    Result<> addOptions(model::Kind kind, const model::DetailField &field,
                        const QStringList &options, const RunContext &context) override
    {
        return answer<void>(context, [&]() -> Result<> {
            if (!m_facts.administrator)
                return notAllowed();
            QList<model::DetailField> fields = readFields(*m_store, kind);
            const model::DetailField *found = model::findField(fields, field.name);
            if (!found || !model::hasOptions(found->type))
                return Error{Error::Kind::Data, {u"site.noOptionField"_s, {field.name}}};
            model::DetailField changed = *found;
            for (const QString &option : options) {
                if (!changed.options.contains(option))
                    changed.options.append(option);
            }
            if (changed.options.size() > m_facts.limits.optionsPerField)
                return refused(u"Too many options"_s);
            replaceField(*m_store, kind, found - fields.constData() + 1, changed);
            return {};
        });
    }

    Result<QList<site::StoredProfile>> findOrganizations(const QStringList &names,
                                                         const RunContext &context) override
    {
        return answer<QList<site::StoredProfile>>(
            context, [&]() -> Result<QList<site::StoredProfile>> {
                QList<qint64> numbers;
                for (const QString &name : names) {
                    const qint64 number =
                        m_store->find(Table::Organizations, nameKey(name).toUtf8()).value_or(0);
                    if (number > 0)
                        numbers.append(number);
                }
                // A site names an organization once, however often it was asked for it.
                std::sort(numbers.begin(), numbers.end());
                numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
                QList<site::StoredProfile> found;
                for (const qint64 number : numbers) {
                    const auto record = readRecord(*m_store, model::Kind::Organization, number);
                    site::StoredProfile profile{recordId(model::Kind::Organization, number), {}};
                    profile.profile.kind = model::Kind::Organization;
                    profile.profile.name = record ? record->name : QString();
                    found.append(profile);
                }
                return found;
            });
    }

    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context) override
    {
        return answer<QStringList>(context, [&]() -> Result<QStringList> {
            QStringList ids;
            for (const site::CustomerKey &key : keys) {
                const qint64 number = findCustomer(key);
                ids.append(number > 0 ? recordId(model::Kind::Customer, number) : QString());
            }
            return ids;
        });
    }

    Result<QList<site::StoredProfile>> readProfiles(model::Kind kind, const QStringList &ids,
                                                    const RunContext &context,
                                                    site::Memberships) override
    {
        return answer<QList<site::StoredProfile>>(
            context, [&]() -> Result<QList<site::StoredProfile>> {
                const QList<model::DetailField> fields = readFields(*m_store, kind);
                QList<site::StoredProfile> profiles;
                for (const QString &id : ids) {
                    const std::optional<StoredRecord> record =
                        readRecord(*m_store, kind, recordNumber(kind, id));
                    if (!record)
                        continue;
                    site::StoredProfile stored{id, {kind, record->email, record->name, {}, {}}};
                    for (const StoredDetail &detail : record->details)
                        stored.profile.details.append(
                            {fields.value(detail.field - 1).name, detail.values});
                    for (const qint64 organization : record->organizations)
                        stored.profile.organizations.append(
                            recordId(model::Kind::Organization, organization));
                    profiles.append(std::move(stored));
                }
                return profiles;
            });
    }

    Result<> addMembers(const QString &organizationId, const QStringList &customerIds,
                        const RunContext &context) override
    {
        return answer<void>(context, [&]() -> Result<> {
            const qint64 organization = recordNumber(model::Kind::Organization, organizationId);
            if (!readRecord(*m_store, model::Kind::Organization, organization))
                return refused(u"The organization does not exist."_s);
            // All of them or none.
            QList<std::pair<qint64, StoredRecord>> members;
            for (const QString &id : customerIds) {
                const qint64 number = recordNumber(model::Kind::Customer, id);
                std::optional<StoredRecord> customer =
                    readRecord(*m_store, model::Kind::Customer, number);
                if (!customer)
                    return refused(u"An account does not exist."_s);
                if (!customer->organizations.contains(organization))
                    members.append({number, std::move(*customer)});
            }
            const qint64 externalId = externalIdField(readFields(*m_store, model::Kind::Customer));
            for (auto &[number, customer] : members) {
                customer.organizations.append(organization);
                replaceRecord(*m_store, model::Kind::Customer, number, customer, externalId);
            }
            return {};
        });
    }

    Result<QString> createOne(const site::OutgoingProfile &profile,
                              const RunContext &context) override
    {
        const model::Kind kind = profile.profile.kind;
        return answer<QString>(context, [&]() -> Result<QString> {
            const site::Endpoint endpoint = site::profilesEndpoint(kind);
            if (needsAdministrator(endpoint) && !m_facts.administrator)
                return notAllowed();
            const QByteArray body = site::profilesBody(kind, {profile}, site::Operation::Create,
                                                       site::Dialect::Reference);
            const auto bulk = readBulkRequest(endpoint, body, m_facts.limits);
            if (!bulk)
                return refused(bulk.error());
            const auto failures = Writing(*m_store, endpoint, m_facts.limits).write(*bulk);
            if (!failures.isEmpty())
                return refused(failures.constFirst().error);
            const QByteArray key = recordKey(kind, {profile.profile.email, profile.profile.name});
            return recordId(kind, m_store->find(recordTable(kind), key).value_or(0));
        });
    }

    /// Nobody asks a site on this computer for that.
    Result<> deleteCustomer(const QString &, const RunContext &) override
    {
        return refused(u"Customers cannot be deleted here"_s);
    }

    site::Entitlements &entitlements() override { return m_entitled; }

private:
    /// Ends the tasks whose time has come and lets \a question look at what is there then, in one
    /// transaction.
    template <typename T, typename Question>
    Result<T> answer(const RunContext &context, Question question)
    {
        if (context.stop.requested())
            return cancelled();
        std::optional<Result<T>> result;
        const Result<> stored = m_store->transact([&] {
            endTasks();
            result = question();
        });
        return stored ? std::move(*result) : Result<T>(stored.error());
    }

    void endTasks()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QList<std::pair<qint64, qint64>> due;
        for (const qint64 number : openTasks(*m_store)) {
            const StoredTask task = readTask(*m_store, number).value_or(StoredTask());
            // A clock that was put back must not keep a task open for hours.
            if (task.endsAt <= now || now < task.submittedAt)
                due.append({task.endsAt, number});
        }
        std::sort(due.begin(), due.end());
        for (const auto &[endsAt, number] : due) {
            StoredTask task = readTask(*m_store, number).value_or(StoredTask());
            // Read without complaint when it came; only under smaller limits than then it could be
            // otherwise.
            const auto bulk = readBulkRequest(task.endpoint, task.body, m_facts.limits);
            end(task, bulk.value_or(BulkRequest()));
            if (!bulk)
                task.failures = {{{}, {}, {}, {}, {}, bulk.error()}};
            replaceTask(*m_store, number, task);
        }
    }

    void end(StoredTask &task, const BulkRequest &bulk)
    {
        task.failures = Writing(*m_store, task.endpoint, m_facts.limits).write(bulk);
        task.ended = true;
        task.body.clear();
    }

    QString take(const site::Request &request, const BulkRequest &bulk)
    {
        StoredTask task;
        task.key = request.key.toUtf8();
        task.endpoint = request.endpoint;
        task.hash = hash64(request.body);
        task.submittedAt = QDateTime::currentMSecsSinceEpoch();
        task.endsAt = task.submittedAt + m_options.taskTime.count();
        if (m_options.taskTime.count() > 0)
            task.body = request.body;
        else
            end(task, bulk);
        return taskId(addTask(*m_store, task));
    }

    Result<QString> repeated(const site::Request &request, qint64 number)
    {
        const StoredTask task = readTask(*m_store, number).value_or(StoredTask());
        if (task.endpoint == request.endpoint && task.hash == hash64(request.body))
            return taskId(number);
        return Error{Error::Kind::Rejected, {u"site.keyReused"_s, {}}};
    }

    std::optional<Error> checkDefinitions(site::Endpoint endpoint,
                                          const QList<model::DetailField> &definitions)
    {
        if (!site::isOfFields(endpoint))
            return std::nullopt;
        const model::Kind kind = site::kindOf(endpoint);
        const QList<model::Problem> problems =
            site::checkDefinitions(definitions, readFields(*m_store, kind), m_facts.limits);
        std::optional<Error> error;
        for (const model::Problem &problem : problems) {
            const QString code = problem.message.code;
            if (code == "fields.clash"_L1)
                return Error{Error::Kind::Rejected, {u"site.fieldClash"_s, {}}};
            if (error || problem.severity != model::Problem::Severity::Error)
                continue; // whether a site counts its own fields too is not known
            error =
                refused(code == "fields.tooMany"_L1 ? u"Maximum number of detail fields reached"_s
                        : code == "fields.tooManyOptions"_L1 ? u"Too many options"_s
                                                             : u"A detail field needs a name"_s);
        }
        return error;
    }

    /// An External ID is not unique, and may be at a customer whose email was another one once:
    /// where an email is given, it decides.
    qint64 findCustomer(const site::CustomerKey &key)
    {
        const QByteArray email = nameKey(key.email).toUtf8();
        if (!email.isEmpty())
            return m_store->find(Table::Customers, email).value_or(0);
        const QByteArray externalId = key.externalId.toUtf8();
        return externalId.isEmpty() ? 0
                                    : m_store->findTagged(Table::Customers, externalId).value(0);
    }

    std::shared_ptr<Store> m_store;
    TwinOptions m_options;
    site::Facts m_facts; ///< All but the fields as they are now.
    Entitled m_entitled;
};

} // namespace

Result<std::unique_ptr<site::Site>> openTwin(const QString &file, const TwinOptions &options,
                                             const std::optional<site::Facts> &facts)
{
    std::shared_ptr<Store> store;
    if (file == ":memory:"_L1) {
        store = openMemoryStore();
    } else {
        Result<std::shared_ptr<Store>> opened = openFileStore(file);
        if (!opened)
            return opened.error();
        store = *opened;
    }
    site::Facts begun;
    if (facts) {
        begun = *facts;
    } else {
        begun.address = u"practice"_s;
        begun.cloudId = u"practice"_s;
        begun.customerFields = practiceFields(model::Kind::Customer);
        begun.organizationFields = practiceFields(model::Kind::Organization);
    }
    begun.limits.openTasks = options.openTasks;
    auto twin = std::make_unique<Twin>(std::move(store), options, std::move(begun));
    if (Result<> ready = twin->begin(); !ready)
        return ready.error();
    return std::unique_ptr<site::Site>(std::move(twin));
}

} // namespace rehearsal
