#pragma once

#include "operations/connect.h"

namespace ui {

/// Where the window keeps tokens: the keychain, or memory until the program ends. Opened by the
/// first call, which may take seconds, as all of a store's calls may: none belongs into the GUI
/// thread. Safe from several threads.
std::shared_ptr<net::SecretStore> secretStore();

/// Puts another in its place; for tests.
void setSecretStore(std::shared_ptr<net::SecretStore> store);

} // namespace ui
