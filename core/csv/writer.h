#pragma once

#include "base/result.h"

#include <QStringList>

#include <memory>

namespace csv {

/// Writes a CSV report for people: UTF-8 with BOM, CRLF, cells quoted where needed. A cell that a
/// spreadsheet would take for a formula (it begins with = + - @ tab or CR) is neutralised with a
/// leading apostrophe unless it is a plain number or phone number.
class Writer
{
public:
    /// Replaces \a path as a whole when finished. Errors: "csv.notWritable".
    static Result<Writer> create(const QString &path, const QStringList &header);
    ~Writer();
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;

    Result<> write(const QStringList &cells);
    Result<> finish(); ///< Without it nothing is kept.

private:
    Writer();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace csv
