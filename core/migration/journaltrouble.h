#pragma once

#include "base/error.h"

#include <QSqlError>

namespace migration {

/// Why the journal at \a path cannot be read. A damaged one ("journal.damaged") can be rebuilt; of
/// another ("journal.notReadable") only its owner can know what is in the way.
inline Error notReadable(const QString &path, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    const bool isDamaged = code == QLatin1String("11")     // SQLITE_CORRUPT
                           || code == QLatin1String("26"); // SQLITE_NOTADB
    return {Error::Kind::Storage,
            {isDamaged ? QStringLiteral("journal.damaged") : QStringLiteral("journal.notReadable"),
             {path}},
            error.text()};
}

} // namespace migration
