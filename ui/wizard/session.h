#pragma once

#include "operations/columnprofiles.h"
#include "operations/opensite.h"
#include "operations/sources.h"
#include "project/history.h"
#include "project/projectfile.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// The choices so far and what was found out on the way: plain values that every page reads and
/// writes. The project is the truth; the rest can be found out again.
struct Session
{
    std::optional<project::ProjectFile> file; ///< None before a migration was begun or opened.
    QDateTime savedAt;                        ///< Invalid while nothing was saved.
    /// The steps to the project's decisions. It lies in the run folder: read when a project is
    /// begun, written when it is saved.
    project::History history;

    std::shared_ptr<const operations::Sources> sources; ///< Null until they were read.
    std::shared_ptr<const operations::ColumnProfiles>
        profiles; ///< Of the sources; null until known.
    /// What the site said, perhaps on an earlier day; none before it was connected for the first
    /// time.
    std::optional<site::Facts> facts;
    csm::Credentials credentials; ///< Of the site; in memory only.

    QString pathToOpen;        ///< A project that the first page is to open when it comes.
    bool runRequested = false; ///< The user pressed Migrate on the page before.
    /// How long a bulk task takes in practice. Longer for people, who want to see it happen.
    std::chrono::milliseconds practiceTask = operations::usualPracticeTask;
    bool running = false; ///< A migration is running in this window.

    const project::Project &project() const { return file->project; }
    project::Project &project() { return file->project; }
    project::RunFolder folder() const { return project::RunFolder(file->path()); }
    QString name() const; ///< Of the project; empty without one.

    /// The facts to plan with: the site's, or those of a standard site before it was connected.
    site::Facts knownFacts() const;
    /// Whether anything can be asked of the site now, beyond what it said on an earlier day.
    bool isConnected() const;

    /// Forgets the former project and takes this one.
    void begin(project::ProjectFile project);
    /// Takes other source files (null: they cannot be read) and forgets what was found out from the
    /// former ones.
    void takeSources(std::shared_ptr<const operations::Sources> sources);
    /// Changes the project in a step that the user can take back: what the history calls it, and
    /// the object name of the page it was made on. \a goesOn: it may become one with the step
    /// before, as project::History::record() says. Whether \a edit changed anything.
    bool change(const Message &text, const QString &page,
                const std::function<void(project::Project &project)> &edit, bool goesOn = false);
    /// Tells the history of what became of the project without a step.
    void synchronizeHistory();
    /// Gives the project the decisions after the first \a position steps of the history. Whether
    /// anything happened; not while a migration is running.
    bool goToStep(qsizetype position);
    /// Saves the project, and the history as far as it can be written. Errors as
    /// ProjectFile::save().
    Result<> save();
};

} // namespace ui
