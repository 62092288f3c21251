#pragma once

#include "operations/login.h"
#include "operations/newproject.h"
#include "salesforce/extraction.h"
#include "salesforce/survey.h"

namespace operations {

/// What the org at \a address (salesforce::loginHost(); an org's own) is spoken to with, given an
/// access token. Errors as salesforce::loginHost(), and Auth "salesforce.noToken" (argument: the
/// address) without one.
Result<salesforce::OrgAccess> orgAccess(const QString &address, const QString &accessToken);

/// The same for an org that somebody is logged in to.
salesforce::OrgAccess orgAccess(const OrgLogin &login);

/// The records of an org in files.
struct OrgRecords
{
    QStringList paths;    ///< Of the files, accounts first; of an object without records too.
    QList<Message> notes; ///< "salesforce.countDiffers" (arguments: the object, counted, read),
                          ///< "salesforce.hiddenFields", "salesforce.deletedLeftOut".
    QDateTime readAt;     ///< The first moment, in UTC: what was changed later may be missing.
};

/// Reads all that \a survey found into files in the run folder \a folder; continues what was left
/// there, and where all of it is there already reads all of it again. Errors as
/// salesforce::extract().
Result<OrgRecords> readOrg(salesforce::Org &org, const salesforce::OrgSurvey &survey,
                           const project::RunFolder &folder,
                           const salesforce::ExtractOptions &options, const RunContext &context);

/// What its user should know of \a survey before anything is read: the first two kinds of notes
/// above, but for the counts.
QList<Message> surveyNotes(const salesforce::OrgSurvey &survey);

} // namespace operations
