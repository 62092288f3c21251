#include "operations/testcustomer.h"

#include "site/rules.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace operations {

constexpr auto betweenLooks = 2s;
constexpr auto lastLook = 60s; ///< Somebody sits there and waits.

std::optional<TestCustomer> testCustomer(const project::RunFolder &folder)
{
    QFile file(folder.testCustomer());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    TestCustomer customer{json[u"site"_s].toString(), json[u"email"_s].toString(),
                          json[u"id"_s].toString()};
    return customer.email.isEmpty() ? std::nullopt : std::optional(customer);
}

static Result<> note(const project::RunFolder &folder, const TestCustomer &customer)
{
    if (auto made = folder.make(); !made)
        return made;
    const QJsonObject json{
        {u"site"_s, customer.site}, {u"email"_s, customer.email}, {u"id"_s, customer.id}};
    QSaveFile file(folder.testCustomer());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0
        || !file.commit())
        return Error{Error::Kind::Storage, {u"test.notNoted"_s, {}}, file.errorString()};
    return {};
}

void keepTestCustomer(const project::RunFolder &folder)
{
    QFile::remove(folder.testCustomer());
}

/// The id of the customer with \a email, asked for until it shows or the time is over; empty: it
/// did not show.
static Result<QString> waitFor(site::Site &site, const QString &email, const RunContext &context)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto found = site.findCustomers({{email, {}}}, context);
        if (!found)
            return found.error();
        if (const QString id = found->value(0);
            !id.isEmpty() || std::chrono::milliseconds(timer.elapsed()) > lastLook)
            return id;
        if (context.stop.wait(betweenLooks))
            return cancelled();
    }
}

/// Whether the site shows the customer \a id with its email.
static Result<bool> isReadBack(site::Site &site, const TestCustomer &customer,
                               const RunContext &context)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto read = site.readProfiles(model::Kind::Customer, {customer.id}, context,
                                            site::Memberships::Skip);
        if (!read)
            return read.error();
        if (!read->isEmpty() || std::chrono::milliseconds(timer.elapsed()) > lastLook)
            return !read->isEmpty();
        if (context.stop.wait(betweenLooks))
            return cancelled();
    }
}

Result<TestCustomer> makeTestCustomer(const QString &address, const csm::Credentials &credentials,
                                      const project::RunFolder &folder, const QString &email,
                                      const RunContext &context)
{
    TestCustomer customer{address, email.trimmed(), {}};
    if (!site::accepts(model::DetailType::Email, customer.email))
        return Error{Error::Kind::Data, {u"value.noEmail"_s, {customer.email}}};
    if (const auto former = testCustomer(folder))
        return Error{Error::Kind::Data, {u"test.anotherIsThere"_s, {former->email, former->site}}};
    auto site = openSite(address, credentials, folder, context);
    if (!site)
        return site.error();
    const auto there = (*site)->findCustomers({{customer.email, {}}}, context);
    if (!there)
        return there.error();
    if (!there->value(0).isEmpty())
        return Error{Error::Kind::Rejected, {u"test.exists"_s, {customer.email}}};

    if (auto noted = note(folder, customer); !noted)
        return noted.error();
    site::OutgoingProfile profile;
    profile.profile.kind = model::Kind::Customer;
    profile.profile.email = customer.email;
    profile.profile.name = u"Salesferry test"_s;
    context.progress({0, 0, {u"test.reading"_s, {}}});
    auto id = (*site)->createOne(profile, context);
    const bool isLost = !id && id.error().message.code == "site.answerLost"_L1;
    if (isLost) // looked up, never sent again
        id = waitFor(**site, customer.email, context);
    if (!id) {
        if (!isLost && id.error().kind != Error::Kind::Cancelled)
            keepTestCustomer(folder); // it was certainly not made
        return id.error();
    }
    customer.id = *id;
    const Error notFound{Error::Kind::Network, {u"test.notFound"_s, {customer.email}}};
    if (customer.id.isEmpty())
        return notFound;
    if (auto noted = note(folder, customer); !noted)
        return noted.error();
    const auto shown = isReadBack(**site, customer, context);
    if (!shown)
        return shown.error();
    if (!*shown)
        return notFound;
    return customer;
}

Result<> deleteTestCustomer(const csm::Credentials &credentials, const project::RunFolder &folder,
                            const RunContext &context)
{
    const auto customer = testCustomer(folder);
    if (!customer)
        return {};
    auto site = openSite(customer->site, credentials, folder, context);
    if (!site)
        return site.error();
    QString id = customer->id;
    if (id.isEmpty()) { // nobody else had this address before it was asked for
        const auto found = waitFor(**site, customer->email, context);
        if (!found)
            return found.error();
        id = *found;
    }
    if (!id.isEmpty()) {
        if (auto deleted = (*site)->deleteCustomer(id, context); !deleted)
            return deleted;
    }
    keepTestCustomer(folder);
    return {};
}

} // namespace operations
