#pragma once

#include "base/result.h"
#include "project/edits.h"
#include "project/runfolder.h"

#include <memory>

namespace project {

/// The edits of a project on disk, in its run folder. Each change is there before it is in memory;
/// one that fails leaves both as they were. For the thread that opened it; close it before the run
/// folder is moved.
class EditsFile
{
public:
    /// The edits of a project as they are now; none where there is no file yet. From any thread.
    /// Errors: Storage "edits.notReadable", "edits.newer" (argument: the file).
    static Result<Edits> read(const RunFolder &folder);

    /// Makes file and folder where they are missing. Errors as read() and RunFolder::make(), and
    /// Storage "edits.notWritable" (argument: the file), as of everything below.
    static Result<std::unique_ptr<EditsFile>> open(const RunFolder &folder);
    ~EditsFile();

    const Edits &edits() const;

    // As in Edits; several records at once, as each change waits for the disk.
    Result<> select(model::Kind kind, Selection selection);
    Result<> tick(const QList<RecordKey> &records, std::optional<bool> ticked);
    Result<> correct(const QList<RecordKey> &records, const QString &target,
                     const std::optional<QString> &text);
    /// Puts \a edits in the place of all that is there, as undo does.
    Result<> restore(const Edits &edits);

private:
    EditsFile();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace project
