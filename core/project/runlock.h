#pragma once

#include "base/result.h"
#include "project/runfolder.h"

#include <memory>

namespace project {

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
