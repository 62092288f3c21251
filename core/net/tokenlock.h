#pragma once

#include "base/stop.h"

#include <QLockFile>

namespace net {

/// Keeps other Salesferries of this computer from exchanging the tokens of a login while this one
/// does: a refresh token may be good for one exchange only.
class TokenLock
{
public:
    /// \a key: where a SecretStore keeps the tokens.
    explicit TokenLock(const QString &key);

    /// Waits for the others; false when asked to stop. A lock that cannot be had keeps nobody from
    /// going on: it is there for the rare case.
    bool wait(const StopToken &stop);

private:
    QLockFile m_file;
};

} // namespace net
