#pragma once

#include "net/secretstore.h"

namespace net {

/// The keychain of the system (Secret Service, KWallet, macOS, Windows), as the service
/// "Salesferry". Nothing is ever written to a file instead.
std::unique_ptr<SecretStore> openKeychain();

/// Whether the keychain gives back what it is given. A locked one cannot be told from an empty one
/// by reading, so this writes an entry, reads it, and removes it.
bool keychainWorks();

} // namespace net
