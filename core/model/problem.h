#pragma once

#include "base/message.h"

#include <QList>

namespace model {

/// Something about one record that its owner should know before it is sent.
struct Problem
{
    enum class Severity {
        Note,    ///< The record goes as it is, or its owner decided this.
        Warning, ///< The record goes, but without this value.
        Error,   ///< The record cannot go.
    };

    Severity severity = Severity::Warning;
    Message message;
    QString field =
        {}; ///< The detail field, "email", "displayName" or "name"; empty for the whole record.
    QString value =
        {}; ///< What was found there, as it stands in the source. Personal: not for logs.

    bool operator==(const Problem &) const = default;
};

} // namespace model
