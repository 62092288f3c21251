#pragma once

#include <QMap>
#include <QString>

namespace model {

/// Where a value of a record comes from.
enum class ValueOrigin { Source, Default, Fixed, Translation, Correction };
/// By target; those that stand as the source has them are left out.
using ValueOrigins = QMap<QString, ValueOrigin>;

} // namespace model
