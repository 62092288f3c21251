#pragma once

#include "operations/opensite.h"

namespace operations {

/// A customer who was made to see whether that sends mail.
struct TestCustomer
{
    QString site; ///< Its address.
    QString email;
    QString id; ///< Empty where it was asked for and nobody knows whether it is there.

    bool operator==(const TestCustomer &) const = default;
};

/// The one of \a folder that is perhaps still at a site; none where there is none. It is written
/// down before it is asked for, so that it can be deleted after a crash too.
std::optional<TestCustomer> testCustomer(const project::RunFolder &folder);

/// Creates one customer with the address \a email of the user's own and reads it back, for a minute
/// at most, as the site may show what is new late. Reports "test.reading" while it waits. Errors:
/// Data "value.noEmail" (argument: it); Rejected "test.exists" (argument: it), where nothing was
/// made; Data "test.anotherIsThere" (arguments: its email, its site) while a former one is to be
/// deleted; Network "test.notFound" (argument: it), where it may be there all the same; as
/// openSite() and site::Site; Storage "test.notNoted".
Result<TestCustomer> makeTestCustomer(const QString &address, const csm::Credentials &credentials,
                                      const project::RunFolder &folder, const QString &email,
                                      const RunContext &context);

/// Deletes it again; one that is gone is well done too. One whose id nobody knows is looked up
/// first. Errors as openSite() and site::Site.
Result<> deleteTestCustomer(const csm::Credentials &credentials, const project::RunFolder &folder,
                            const RunContext &context);

/// It stays at the site and is no longer spoken of.
void keepTestCustomer(const project::RunFolder &folder);

} // namespace operations
