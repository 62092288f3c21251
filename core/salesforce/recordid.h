#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace salesforce {

/// \a id with its three check characters: 15 characters become 18, 18 stay (their case is repaired
/// from the check characters where it was lost). Empty for null (15 or 18 zeros with or without
/// AAA), for what is no id (other lengths, other characters, check characters that cannot be) and
/// for nothing. Source: Salesforce, 15 and 18 character ids.
QString recordId(const QString &id);
QString recordId(QByteArrayView id);

/// The 18 characters of an id.
using IdBytes = std::array<char, 18>;
/// recordId() without a string; nothing where that is empty.
std::optional<IdBytes> recordIdBytes(QByteArrayView id);

} // namespace salesforce
