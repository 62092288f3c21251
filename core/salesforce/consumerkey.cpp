#include "salesforce/consumerkey.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace salesforce {

KeyShape keyShape(const QString &key)
{
    static const QRegularExpression characters(u"^[A-Za-z0-9._=-]+$"_s);
    // 64 hexadecimal digits; those of old apps are up to 19 decimal ones.
    static const QRegularExpression secret(u"^([0-9A-Fa-f]{64}|\\d{15,19})$"_s);
    static const QRegularExpression usual(u"^3MVG9[A-Za-z0-9._]{55,}$"_s);
    if (key.isEmpty())
        return KeyShape::Empty;
    if (key.contains(secret))
        return KeyShape::Secret;
    if (!key.contains(characters))
        return KeyShape::Foreign;
    return key.contains(usual) ? KeyShape::Good : KeyShape::Unusual;
}

QString cleanKey(const QString &typed)
{
    // Wherever they stand: keys are long, and mails break them in the middle.
    static const QRegularExpression noise(
        u"[\\s\"'\u00AB\u00BB\u201C-\u201E\u200B\uFEFF\u00AD]+"_s);
    return QString(typed).remove(noise);
}

} // namespace salesforce
