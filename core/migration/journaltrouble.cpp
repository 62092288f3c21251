#include "migration/journaltrouble.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace migration {

static const QString damagedCode = u"journal.damaged"_s;

Error damagedJournal(const QString &path, const QString &detail)
{
    return {Error::Kind::Storage, {damagedCode, {path}}, detail};
}

bool isDamagedJournal(const Error &error)
{
    return error.message.code == damagedCode;
}

Error notReadable(const QString &path, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code == "11"_L1     // SQLITE_CORRUPT
        || code == "26"_L1) // SQLITE_NOTADB
        return damagedJournal(path, error.text());
    return {Error::Kind::Storage, {u"journal.notReadable"_s, {path}}, error.text()};
}

} // namespace migration
