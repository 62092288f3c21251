#include "operations/lookagain.h"

#include "migration/journalreader.h"
#include "operations/journalcare.h"
#include "operations/opensite.h"
#include "project/runlock.h"

using namespace Qt::StringLiterals;

namespace operations {

Result<migration::LookedAgain> lookAgain(const project::ProjectFile &file,
                                         const csm::Credentials &credentials,
                                         const RunContext &context)
{
    const project::RunFolder folder(file.path());
    if (auto sound = requireSoundJournal(folder); !sound)
        return sound.error();
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return reader.error();
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run)
        return Error{Error::Kind::Storage, {u"journal.none"_s, {folder.journal()}}};
    const auto lock = project::RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    auto site = openSite((*run)->site, credentials, folder, context);
    if (!site)
        return site.error();
    auto facts = (*site)->readFacts(context);
    if (!facts)
        return facts.error();
    if (facts->cloudId != (*run)->cloudId)
        return Error{Error::Kind::Data, {u"run.otherSite"_s, {(*run)->site}}};
    auto journal = migration::Journal::open(folder.journal());
    if (!journal)
        return journal.error();
    auto looked = migration::lookForUnknown(**run, **journal, **site, context);
    if (!looked)
        return looked;
    const Message note{u"run.lookedAgain"_s,
                       {QString::number(looked->found), QString::number(looked->unknown)}};
    if (auto noted = (*journal)->note((*run)->id, note); !noted)
        return noted.error();
    return looked;
}

} // namespace operations
