#pragma once

#include "base/runcontext.h"
#include "zip/memberrules.h"

#include <memory>

namespace zips {

/// A ZIP archive that is read without trusting it: what it claims is judged before anything is
/// unpacked, and nothing is ever written under a name that stands in it. Archives in archives stay
/// closed. Not for several threads; each has its own.
class Archive
{
public:
    /// Reads the list of members. Errors, with the path as their first argument: those of
    /// findDirectory(), of judge() for all members, of ArchiveFile; and Data "zip.sameName" (and
    /// the member) when two of them have one name.
    static Result<Archive> open(const QString &path, const Limits &limits = {});
    ~Archive();
    Archive(Archive &&) noexcept;
    Archive &operator=(Archive &&) noexcept;

    const QString &path() const;
    const QList<Member> &members() const; ///< In the archive's order.
    /// Error: Data "zip.noMember" (arguments: path, \a name).
    Result<Member> member(const QString &name) const;

    /// The first \a size bytes of the member \a name; all, where it is shorter. Errors: as
    /// member(), of judge() for one member, and Data, with path and member as their first
    /// arguments, "zip.unsupported" (and the number of its compression), "zip.memberDamaged" (its
    /// bytes do not unpack, or not to what they were), "zip.longer" (there is more than it claims).
    Result<QByteArray> begin(const QString &name, qint64 size);

    /// Unpacks the member \a name into the file \a to, a block at a time, and makes sure that it is
    /// what was packed. \a to is replaced as a whole when all is written, and left alone otherwise.
    /// Errors: as begin(), Storage "zip.notWritable" (arguments: path, member, \a to),
    /// "csv.changed", and "base.cancelled".
    Result<> extract(const QString &name, const QString &to, const RunContext &context);

private:
    Archive();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace zips
