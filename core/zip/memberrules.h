#pragma once

#include "base/result.h"

#include <QString>

/// Named so because libzip has a struct zip.
namespace zips {

/// What an archive says about one file in it.
struct Member
{
    QString name; ///< In full, folders before it, each ended by '/'.
    qint64 size = 0;
    qint64 compressedSize = 0;
    quint32 crc = 0; ///< Of its content.
    bool isDirectory = false;
    bool isEncrypted = false;
    int compression = 0; ///< The method's number in ZIP; 0: stored as it is.

    bool operator==(const Member &) const = default;
};

/// How much an archive may claim before it is taken for one that is made to do harm. Tests make
/// these small; nobody else has a reason to.
struct Limits
{
    qint64 members = 200'000;
    qint64 directory = qint64(64) * 1024 * 1024; ///< Bytes of the list of members.
    /// A member is too good to be true when it claims to be larger than this and ...
    qint64 suspiciousSize = qint64(256) * 1024 * 1024;
    /// ... so many times what it takes. A weekly export of empty cells is about 150 times as large.
    qint64 suspiciousRatio = 400;
};

/// Whether somebody who unpacked a member under \a name would write outside of the folder, or
/// could not tell where: "../", an absolute path, a drive letter, backslashes, control characters.
bool isUnsafeName(const QString &name);

/// \a name with everything that could do something to a screen replaced.
QString printable(const QString &name);

/// Whether the members of the archive \a path, which takes \a archiveSize bytes, can be what they
/// claim to be. Errors (Data): "zip.unsafeName" (arguments: path, member), "zip.tooManyMembers"
/// (path, how many are allowed), "zip.overlap" (path).
Result<> judge(const QString &path, qint64 archiveSize, const QList<Member> &members,
               const Limits &limits);

/// Whether \a member may be unpacked. Errors (Data), with path and member as their first arguments:
/// "zip.encrypted", "zip.bomb" (and how many times as large it claims to be).
Result<> judge(const QString &path, const Member &member, const Limits &limits);

} // namespace zips
