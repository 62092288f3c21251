#pragma once

#include "csm/permissions.h"
#include "operations/connect.h"

namespace operations {

/// The line about a job that was tried: what it needs, and what works without it.
SiteCheck checkOf(const csm::Trial &trial);

/// The lines about what a site does not tell, with what is known all the same: whether it may be
/// written to, how much it takes at once, and in which form (known where a run of \a folder has
/// been at that site).
QList<SiteCheck> untoldChecks(const site::Facts &facts, const project::RunFolder &folder);

/// The lines about what a login in the browser was given of what the jobs need, where they were not
/// tried: one for each that lacks a scope, or one that none does.
QList<SiteCheck> scopeChecks(const QStringList &granted, const QList<csm::Trial> &trials);

/// All that a migration does at a site and what it needs for it; the name of each is a sentence's
/// code.
QList<csm::Job> siteJobs();
/// The scopes of all of them, each once.
QStringList siteScopes();

} // namespace operations
