#pragma once

#include "base/result.h"
#include "salesforce/soql.h"

#include <QDateTime>
#include <QFile>

namespace salesforce {

/// How far the reading of one object has come, as it is kept on disk beside its records.
struct ExtractState
{
    QString instance, version; ///< Of the org and its API.
    ObjectQuery query;
    QString job;          ///< Of a bulk query; empty: by REST.
    bool isReady = false; ///< The job has found everything.
    QString next;         ///< Where the next page is; empty: at the beginning.
    bool isWhole = false; ///< The last page is there.
    bool isDone = false;  ///< The file is at its place.
    qint64 counted = 0, records = 0;
    qint64 size = 0; ///< Of the records on disk, in bytes.
    QDateTime readAt;
};

/// The file that the records of one object are read into, and beside it how far that has come: a
/// page counts when both are on disk.
class ExtractFile
{
public:
    /// \a object in \a folder, which is made if it is missing.
    ExtractFile(const QString &folder, const QString &object);

    const QString &path() const { return m_path; } ///< Of the file when it is complete.

    /// What was left of reading the same before; none where there is nothing of use.
    std::optional<ExtractState> left(const QString &instance, const ObjectQuery &query) const;
    /// Begins anew, or goes on after \a state.size bytes. Errors, here and below: Storage
    /// "salesforce.notWritable" (arguments: the file, what the system says).
    Result<> open(const ExtractState &state);
    /// Adds a page; \a state, whose size is set here, is how far it has come with it.
    Result<> append(QByteArrayView csv, ExtractState &state);
    /// Puts the file to its place; what is to be known of it stays.
    Result<> finish(ExtractState &state);

private:
    Error failed(const QFileDevice &file) const;
    Result<> keep(const ExtractState &state) const;

    QString m_folder, m_path, m_statePath;
    QFile m_file;
};

} // namespace salesforce
