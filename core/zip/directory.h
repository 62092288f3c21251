#pragma once

#include "zip/archivefile.h"

namespace zips {

/// The list of members at the end of an archive, as its last record tells of it.
struct Directory
{
    qint64 members = 0; ///< Of more than 65,535 in an archive without ZIP64, the remainder only.
    qint64 size = 0;    ///< In bytes.
};

/// Looks for the list of members where it has to be. Told before libzip reads the list, as libzip
/// knows one word for all that may be wrong here. Errors (Data), with the path as their argument:
/// "zip.noArchive", "zip.truncated" (it begins as one, and its end is not there), "zip.split" (it
/// is one part of several), "zip.damaged"; and those of ArchiveFile::read().
Result<Directory> findDirectory(ArchiveFile &file);

} // namespace zips
