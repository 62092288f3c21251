#pragma once

#include "csm/connection.h"

namespace csm {

/// Something that a migration does at a site, and what an account and its token need for it.
struct Job
{
    QString name;       ///< Of its sentence: "job.readFields".
    QString permission; ///< In Atlassian's words.
    QStringList scopes; ///< Of a scoped token or of an app, as they are written there.
};

/// All of them, in the order of a migration.
QList<Job> jobs();

/// The scopes of all jobs, each once.
QStringList allScopes();

/// Whether a job may be done, as a harmless read of the site says. What cannot be read cannot be
/// tried: that a token may write shows only where something is written.
struct Trial
{
    QString job;                  ///< Its name.
    std::optional<Error> trouble; ///< As Connection::ask(); Permission or Auth: it is refused.

    bool isRefused() const
    {
        return trouble
               && (trouble->kind == Error::Kind::Permission || trouble->kind == Error::Kind::Auth);
    }
};

/// Tries each job that can be tried, with ids and names that no site has. Errors: Cancelled only.
Result<QList<Trial>> tryJobs(const Login &login, const RunContext &context);

} // namespace csm
