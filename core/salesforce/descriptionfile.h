#pragma once

#include "salesforce/describe.h"

namespace salesforce {

/// Keeps what an org said of \a object beside the file \a csv of its records. Errors: Storage
/// "salesforce.notWritable" (arguments: the file, what the system says).
Result<> keepDescription(const ObjectDescription &object, const QString &csv);

/// What is kept beside \a csv; none where nothing is, or nothing of use.
std::optional<ObjectDescription> keptDescription(const QString &csv);

} // namespace salesforce
