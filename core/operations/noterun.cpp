#include "operations/noterun.h"

#include "migration/journal.h"
#include "migration/journalreader.h"
#include "project/runlock.h"

using namespace Qt::StringLiterals;

namespace operations {

Result<> noteRun(const project::RunFolder &folder, const Message &note)
{
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return reader.error().message.code == "journal.none"_L1 ? Result<>() : reader.error();
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run || (*run)->ended())
        return {};
    auto journal = migration::Journal::open(folder.journal());
    if (!journal)
        return journal.error();
    return (*journal)->note((*run)->id, note);
}

Result<> noteStopped(const project::RunFolder &folder)
{
    const auto lock = project::RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    return noteRun(folder, {u"run.stopped"_s, {}});
}

} // namespace operations
