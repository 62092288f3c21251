#include "csv/addresslooks.h"

#include "csv/byteclasses.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace csv {
namespace {

/// Whether \a host has several parts between dots, none of them empty.
bool hasDots(QByteArrayView host)
{
    return host.contains('.') && !host.startsWith('.') && !host.endsWith('.')
           && !host.contains("..");
}

bool isOfHost(char byte)
{
    return isAlphanumeric(byte) || byte == '.' || byte == '-' || isForeign(byte);
}

bool isHost(QByteArrayView host)
{
    return hasDots(host) && std::all_of(host.begin(), host.end(), isOfHost) && !host.contains(".-")
           && !host.contains("-.") && !host.startsWith('-') && !host.endsWith('-');
}

/// Whether a host without a scheme is meant as one: "marlow.example", and not "1.5" or "v1.2".
bool endsInLetters(QByteArrayView host)
{
    const QByteArrayView last = host.sliced(host.lastIndexOf('.') + 1);
    return last.size() >= 2 && std::none_of(last.begin(), last.end(), [](char byte) {
               return !isForeign(byte) && (classOf(byte) & Letter) == 0;
           });
}

} // namespace

bool looksLikeEmail(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    return at > 0 && text.indexOf('@', at + 1) < 0 && hasDots(text.sliced(at + 1));
}

bool looksLikeUrl(QByteArrayView text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        if (i + 2 >= text.size() || !isxdigit(std::uint8_t(text[i + 1]))
            || !isxdigit(std::uint8_t(text[i + 2])))
            return false;
    }
    const qsizetype scheme = text.indexOf("://");
    const bool hasScheme = scheme > 0 && (classOf(text[0]) & Letter) != 0
                           && std::all_of(text.begin(), text.begin() + scheme, [](char byte) {
                                  return isAlphanumeric(byte) || strchr("+.-", byte);
                              });
    if (scheme >= 0 && !hasScheme)
        return false;
    QByteArrayView host = hasScheme ? text.sliced(scheme + 3) : text;
    host = host.first(std::find_if(host.begin(), host.end(),
                                   [](char byte) { return strchr("/?#", byte) != nullptr; })
                      - host.begin());
    if (const qsizetype port = host.indexOf(':'); port >= 0) {
        const int number =
            host.size() > port + 5 ? -1 : digitsAt(host, port + 1, host.size() - port - 1);
        if (number <= 0)
            return false;
        host = host.first(port);
    }
    return isHost(host) && (hasScheme || endsInLetters(host));
}

} // namespace csv
