#pragma once

#include "base/message.h"

/// Why an operation failed; the only error type of the program.
struct Error
{
    enum class Kind {
        Cancelled,  ///< The user or the system asked to stop.
        Network,    ///< Nobody answered.
        Auth,       ///< Who we are was not accepted.
        Permission, ///< We may not do this.
        Throttled,  ///< The other side keeps asking us to wait.
        Rejected,   ///< The other side understood and refused.
        Data,       ///< What we were given cannot be read or does not make sense.
        Storage,    ///< Disk, lock or journal.
    };

    Kind kind = Kind::Data;
    Message message;
    QString detail = {}; ///< Untranslated, for the log; never a secret, never personal data.
};

/// The error of an operation that was asked to stop.
inline Error cancelled()
{
    return {Error::Kind::Cancelled, {QStringLiteral("base.cancelled"), {}}};
}
