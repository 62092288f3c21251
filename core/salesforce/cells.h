#pragma once

#include <QByteArrayView>

namespace salesforce {

/// Whether a checkbox is ticked in the cell of an export: 1 or true, in any case. Exports differ in
/// how they write false: 0, false, or nothing at all.
inline bool isTrue(QByteArrayView cell)
{
    cell = cell.trimmed();
    return cell == "1" || cell.compare("true", Qt::CaseInsensitive) == 0;
}

/// Whether it says that it is not ticked; an empty cell says nothing.
inline bool isFalse(QByteArrayView cell)
{
    cell = cell.trimmed();
    return cell == "0" || cell.compare("false", Qt::CaseInsensitive) == 0;
}

} // namespace salesforce
