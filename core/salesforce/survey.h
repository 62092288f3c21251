#pragma once

#include "salesforce/orgfilter.h"
#include "salesforce/soql.h"

#include <QHash>

namespace salesforce {

/// One object of an org that holds what can be moved, and how much of it.
struct SurveyedObject
{
    ObjectDescription description;
    ObjectQuery query; ///< Of the records that are wanted, with all fields that can be read.
    qint64 count = 0;  ///< Of the records.
    /// Fields that every org has, and that the user may not see; API names.
    QStringList hiddenFields;
};

/// What an org holds of what can be moved, as its user sees it; found out before anything is read.
struct OrgSurvey
{
    QString version;         ///< Of the API that it was made with.
    SurveyedObject contacts; ///< Without the hidden ones of person accounts.
    SurveyedObject accounts;
    std::optional<SurveyedObject>
        relations; ///< Of contacts with several accounts; none where the org has none.
    bool hasPersonAccounts = false;
    qint64 personAccounts = 0; ///< Of the accounts.
    qint64 deleted =
        0; ///< Accounts and contacts in the recycle bin, merged ones among them; they are not read.
    Org::Usage usage; ///< Of the org's API requests, today.

    QList<const SurveyedObject *> objects() const; ///< Those that are to be read, accounts first.
    QList<SurveyedObject *> objects();
    /// Without these fields, by object; those that nothing can do without stay.
    void leaveOut(const QHash<QString, QStringList> &fields);
    /// How many API requests reading all of them takes, about.
    qint64 requests(int recordsPerPage) const;
};

/// Fields that nothing can do without: a record's own id, and to whom it belongs.
bool isEssential(const QString &field);

/// Counts what \a filter leaves of the objects of \a survey, and changes it so. Errors as
/// Org::ask().
Result<> countOrg(Org &org, const OrgFilter &filter, OrgSurvey &survey, const RunContext &context);

/// Asks the org what it holds. Chooses the version of the API where \a org has none. Errors as
/// Org::ask(), and Permission "salesforce.cannotSee" (argument: the object) where the user may not
/// see accounts or contacts.
Result<OrgSurvey> surveyOrg(Org &org, const RunContext &context);

} // namespace salesforce
