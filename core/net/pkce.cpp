#include "net/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace net {

static QString inAddress(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Pkce newPkce()
{
    constexpr int bytes = 48; // makes 64 characters
    const QString verifier = randomText(bytes);
    return {verifier, challengeOf(verifier)};
}

QString challengeOf(const QString &verifier)
{
    return inAddress(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256));
}

QString randomText(int bytes)
{
    QByteArray random(bytes, '\0');
    for (char &byte : random)
        byte = char(QRandomGenerator::system()->bounded(256));
    return inAddress(random);
}

} // namespace net
