#include "net/tokenlock.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace net {

static QString pathOf(const QString &key)
{
    const QByteArray name =
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir::temp().filePath(u"salesferry-login-%1.lock"_s.arg(QString::fromLatin1(name)));
}

TokenLock::TokenLock(const QString &key)
    : m_file(pathOf(key))
{
    m_file.setStaleLockTime(60s);
}

bool TokenLock::wait(const StopToken &stop)
{
    while (!m_file.tryLock(0) && m_file.error() == QLockFile::LockFailedError) {
        if (stop.wait(50ms))
            return false;
    }
    return true;
}

} // namespace net
