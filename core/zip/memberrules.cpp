#include "zip/memberrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zips {

static bool isControl(QChar c)
{
    // Also those that turn the direction of the text around them.
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool isUnsafeName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\'))
        return true;
    if (std::any_of(name.cbegin(), name.cend(), isControl))
        return true;
    if (name.size() >= 2 && name.at(1) == u':' && name.at(0).isLetter())
        return true;
    const QStringList parts = name.split(u'/');
    return parts.contains(u".."_s);
}

QString printable(const QString &name)
{
    QString result = name;
    std::replace_if(result.begin(), result.end(), isControl, QChar(QChar::ReplacementCharacter));
    return result;
}

Result<> judge(const QString &path, qint64 archiveSize, const QList<Member> &members,
               const Limits &limits)
{
    if (members.size() > limits.members)
        return Error{Error::Kind::Data,
                     {u"zip.tooManyMembers"_s, {path, QString::number(limits.members)}}};
    // Members that share their bytes are how a small archive claims to hold anything at all.
    qint64 left = archiveSize;
    for (const Member &member : members) {
        if (isUnsafeName(member.name))
            return Error{Error::Kind::Data, {u"zip.unsafeName"_s, {path, printable(member.name)}}};
        if (member.compressedSize > left)
            return Error{Error::Kind::Data, {u"zip.overlap"_s, {path}}};
        left -= member.compressedSize;
    }
    return {};
}

Result<> judge(const QString &path, const Member &member, const Limits &limits)
{
    if (member.isEncrypted)
        return Error{Error::Kind::Data, {u"zip.encrypted"_s, {path, member.name}}};
    const qint64 ratio = member.size / std::max<qint64>(1, member.compressedSize);
    if (member.size > limits.suspiciousSize && ratio > limits.suspiciousRatio)
        return Error{Error::Kind::Data,
                     {u"zip.bomb"_s, {path, member.name, QString::number(ratio)}}};
    return {};
}

} // namespace zips
