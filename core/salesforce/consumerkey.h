#pragma once

#include <QString>

namespace salesforce {

/// What is typed where the Consumer Key of an External Client App belongs.
enum class KeyShape {
    Good,
    Unusual, ///< Other than all that are known; it may be one all the same.
    Empty,
    Secret, ///< The Consumer Secret, which stands beside it and is not wanted.
    Foreign ///< It has characters that no key has.
};

KeyShape keyShape(const QString &key);

/// \a typed without what comes along when it is copied: blanks, line breaks, quotes.
QString cleanKey(const QString &typed);

} // namespace salesforce
