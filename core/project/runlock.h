#pragma once

#include "base/result.h"
#include "project/runfolder.h"

#include <memory>

class QFile;

namespace project {

/// Locks an open file for as long as it is open, unless somebody else has it open and locked. A
/// lock of the operating system: a kill frees it.
bool lockFile(QFile &file);

/// Keeps other processes from running the same project, for as long as it lives. A lock of the
/// operating system: a kill frees it.
class RunLock
{
public:
    /// Errors: Storage "lock.held" (arguments: who holds it, the project), "runFolder.notWritable".
    static Result<RunLock> acquire(const RunFolder &folder);
    /// Who runs the project now, for people; empty if nobody does.
    static QString holder(const RunFolder &folder);

    ~RunLock();
    RunLock(RunLock &&) noexcept;
    RunLock &operator=(RunLock &&) noexcept;

private:
    RunLock();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace project
