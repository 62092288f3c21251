#pragma once

#include "site/site.h"

#include <array>
#include <atomic>
#include <mutex>

/// A door to a site that does what a test says, and else what the site behind it does.
namespace sample {

enum class Call {
    Facts,
    Submit,
    Task,
    FindOrganizations,
    FindCustomers,
    ReadProfiles,
    AddMembers,
    CreateOne,
    DeleteCustomer,
};
constexpr int callCount = 9;

/// What all doors to one scripted site share. The functions are called from any thread, one at a
/// time; set them before anything runs.
struct Script
{
    /// Fails a call before anything is done of it.
    std::function<std::optional<Error>(Call)> refuse = [](Call) { return std::nullopt; };
    /// Fails a call of which everything is done: its answer is lost.
    std::function<std::optional<Error>(Call)> lose = [](Call) { return std::nullopt; };
    std::function<void(site::Facts &)> facts = [](site::Facts &) {};
    /// May answer in the site's place, or change what it gets.
    std::function<std::optional<Error>(site::Request &)> submit = [](site::Request &) {
        return std::nullopt;
    };
    std::function<void(site::TaskState &)> task = [](site::TaskState &) {};
    std::function<void(QList<site::StoredProfile> &)> foundOrganizations =
        [](QList<site::StoredProfile> &) {};
    /// The same, where it matters which task it is: hears the id that a request got, and of that.
    std::function<void(const site::Request &, const QString &)> gotTask = [](const site::Request &,
                                                                             const QString &) {};
    std::function<void(const QString &, site::TaskState &)> taskOf = [](const QString &,
                                                                        site::TaskState &) {};
    std::function<void(QStringList &)> foundCustomers = [](QStringList &) {};
    /// The same, where who was looked for matters.
    std::function<void(const QList<site::CustomerKey> &, QStringList &)> lookedFor =
        [](const QList<site::CustomerKey> &, QStringList &) {};
    /// Hears what is read, and how.
    std::function<void(model::Kind, const QStringList &, site::Memberships)> reading =
        [](model::Kind, const QStringList &, site::Memberships) {};
    std::function<void(QList<site::StoredProfile> &)> profiles = [](QList<site::StoredProfile> &) {
    };
    std::function<std::optional<Error>(const QString &, const QStringList &)> addMembers =
        [](const QString &, const QStringList &) { return std::nullopt; };

    int count(Call call) const { return counts.at(size_t(call)); }

    std::array<std::atomic<int>, callCount> counts{};
    QList<site::Request> accepted;   ///< In order; once the site took them.
    QHash<QString, QByteArray> sent; ///< The bytes that each key came with first.
    QStringList created;             ///< Emails that came one by one and were not refused.
    bool keyChanged = false;         ///< A key came again with other bytes.
    std::recursive_mutex mutex;
};

class ScriptedDoor : public site::Site
{
public:
    ScriptedDoor(std::unique_ptr<site::Site> inner, std::shared_ptr<Script> script)
        : m_inner(std::move(inner))
        , m_script(std::move(script))
    {
    }

    std::unique_ptr<site::Site> another() const override
    {
        return std::make_unique<ScriptedDoor>(m_inner->another(), m_script);
    }

    Result<site::Facts> readFacts(const RunContext &context) override
    {
        return play<site::Facts>(Call::Facts, [&] {
            auto facts = m_inner->readFacts(context);
            if (facts)
                m_script->facts(*facts);
            return facts;
        });
    }

    Result<QString> submit(const site::Request &request, const RunContext &context) override
    {
        return play<QString>(Call::Submit, [&]() -> Result<QString> {
            const auto before = m_script->sent.constFind(request.key);
            if (before != m_script->sent.cend() && *before != request.body)
                m_script->keyChanged = true;
            m_script->sent.insert(request.key, request.body);
            site::Request changed = request;
            if (const auto error = m_script->submit(changed))
                return *error;
            auto id = m_inner->submit(changed, context);
            if (id) {
                m_script->accepted.append(request);
                m_script->gotTask(request, *id);
            }
            return id;
        });
    }

    Result<site::TaskState> task(const QString &id, const RunContext &context) override
    {
        return play<site::TaskState>(Call::Task, [&] {
            auto state = m_inner->task(id, context);
            if (state) {
                m_script->task(*state);
                m_script->taskOf(id, *state);
            }
            return state;
        });
    }

    Result<> addOptions(model::Kind kind, const model::DetailField &field,
                        const QStringList &options, const RunContext &context) override
    {
        return m_inner->addOptions(kind, field, options, context);
    }

    Result<QList<site::StoredProfile>> findOrganizations(const QStringList &names,
                                                         const RunContext &context) override
    {
        return play<QList<site::StoredProfile>>(Call::FindOrganizations, [&] {
            auto found = m_inner->findOrganizations(names, context);
            if (found)
                m_script->foundOrganizations(*found);
            return found;
        });
    }

    Result<QStringList> findCustomers(const QList<site::CustomerKey> &keys,
                                      const RunContext &context) override
    {
        return play<QStringList>(Call::FindCustomers, [&] {
            auto ids = m_inner->findCustomers(keys, context);
            if (ids) {
                m_script->foundCustomers(*ids);
                m_script->lookedFor(keys, *ids);
            }
            return ids;
        });
    }

    Result<QList<site::StoredProfile>> readProfiles(model::Kind kind, const QStringList &ids,
                                                    const RunContext &context,
                                                    site::Memberships memberships) override
    {
        return play<QList<site::StoredProfile>>(Call::ReadProfiles, [&] {
            m_script->reading(kind, ids, memberships);
            auto profiles = m_inner->readProfiles(kind, ids, context, memberships);
            if (profiles)
                m_script->profiles(*profiles);
            return profiles;
        });
    }

    Result<> addMembers(const QString &organizationId, const QStringList &customerIds,
                        const RunContext &context) override
    {
        return play<void>(Call::AddMembers, [&]() -> Result<> {
            if (const auto error = m_script->addMembers(organizationId, customerIds))
                return *error;
            return m_inner->addMembers(organizationId, customerIds, context);
        });
    }

    Result<QString> createOne(const site::OutgoingProfile &profile,
                              const RunContext &context) override
    {
        return play<QString>(Call::CreateOne, [&] {
            m_script->created.append(profile.profile.email);
            return m_inner->createOne(profile, context);
        });
    }

    Result<> deleteCustomer(const QString &id, const RunContext &context) override
    {
        return play<void>(Call::DeleteCustomer,
                          [&] { return m_inner->deleteCustomer(id, context); });
    }

    site::Entitlements &entitlements() override { return m_inner->entitlements(); }

private:
    template <typename T, typename Answer>
    Result<T> play(Call call, Answer answer)
    {
        const std::lock_guard lock(m_script->mutex);
        ++m_script->counts.at(size_t(call));
        if (const auto error = m_script->refuse(call))
            return *error;
        Result<T> result = answer();
        if (const auto error = m_script->lose(call))
            return *error;
        return result;
    }

    std::unique_ptr<site::Site> m_inner;
    std::shared_ptr<Script> m_script;
};

inline Error unreachable()
{
    return {Error::Kind::Network, {QStringLiteral("site.unreachable"), {}}};
}

inline Error refusedBySite(const QString &words)
{
    return {Error::Kind::Rejected, {QStringLiteral("site.refused"), {words}}};
}

} // namespace sample
