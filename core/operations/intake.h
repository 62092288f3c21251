#pragma once

#include "operations/copies.h"

namespace operations {

/// A source as UTF-8 CSV that can be read at random: the file itself, or what was made of it.
struct Intake
{
    QString path;     ///< What is read.
    QString name;     ///< What people know it by; "export.zip/Contact.csv" of a file in an archive.
    QString original; ///< What an error is about, where it is about the file that is read.
    QString encoding; ///< In which it is written, one of csv::encodings().
    bool byteOrderMark = false; ///< It began with one.
    QList<Message> notes = {};
};

/// The one place that turns a source into something that can be read at random: unpacks it, turns
/// it into UTF-8, repairs it; each once, into \a folder, and nothing that is not needed. Errors:
/// those of zips::Archive, csv::guessEncoding(), csv::transcode(), csv::repair() and Copies::get().
/// Where they name a file that was made, they name the source instead.
Result<Intake> takeIn(const project::Source &source, const project::RunFolder &folder,
                      const RunContext &context, const FreeSpace &space = freeSpace);

/// For a source that was taken for UTF-8 by its samples and has rows that are none: reads all of it
/// and tells whether it is in another encoding. takeIn() will then know. Never of one whose
/// encoding somebody chose. Errors: as takeIn().
Result<bool> isNotUtf8AfterAll(const project::Source &source, const project::RunFolder &folder,
                               const RunContext &context);

/// What people know the file \a member of \a archive by: "export.zip/Contact.csv".
QString memberName(const QString &archive, const QString &member);

/// \a error with \a intake's own name where it names the file that is read.
Error aboutTheSource(Error error, const Intake &intake);

} // namespace operations
