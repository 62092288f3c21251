#include "wizard/secrets.h"

#include <mutex>

namespace ui {

static std::mutex mutex;
static std::shared_ptr<net::SecretStore> &theStore()
{
    static std::shared_ptr<net::SecretStore> store;
    return store;
}

std::shared_ptr<net::SecretStore> secretStore()
{
    const std::lock_guard lock(mutex);
    if (!theStore())
        theStore() = net::openSecretStore();
    return theStore();
}

void setSecretStore(std::shared_ptr<net::SecretStore> store)
{
    const std::lock_guard lock(mutex);
    theStore() = std::move(store);
}

} // namespace ui
