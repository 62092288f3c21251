#pragma once

#include "operations/sample.h"
#include "operations/sources.h"

namespace operations {

/// One person account, and what becomes of it.
struct PersonExample
{
    QString id;                ///< 18 characters; empty where it has none.
    QString name;              ///< At Salesforce.
    QString email;             ///< Empty: it has none.
    bool isGivenEmail = false; ///< It is no email of its own.
    QString customerName;      ///< The display name it has as a customer.
    project::PersonAccounts becomes = project::PersonAccounts::Customers;
    int rule = -1;             ///< The number of the rule that decides it; -1: none does.
    qsizetype memberships = 0; ///< Further organizations that it belongs to as a customer.
};

/// What the choices of a project make of the person accounts of its files.
struct PersonOutcomes
{
    qint64 count = 0;
    bool isEstimate = false;          ///< The rest is told from a sample of them, raised to all.
    qint64 looked = 0;                ///< How many of them were looked at.
    qint64 withoutEmail = 0;          ///< Of all; those that are given one have it.
    qint64 givenEmail = 0;            ///< Of all: have none of their own, and are given one.
    qint64 customersWithoutEmail = 0; ///< Are to become customers, and cannot.
    qint64 customersGivenEmail = 0;   ///< Become customers by an email that they are given.
    qint64 customersSharedEmail = 0;  ///< Are given one that another is given too; not of a sample.
    qint64 badEmail = 0;          ///< Of all: their email, or the one that they are given, is none.
    qint64 customersBadGiven = 0; ///< Are to become customers, and what they are given is no email.
    qint64 customersBadEmail = 0; ///< Are to become customers, and their email is none.
    qint64 customers = 0, organizations = 0, both = 0, leftOut = 0; ///< Add up to count.
    QList<qint64> byRule; ///< How many each rule of the project decides ...
    qint64 otherwise = 0; ///< ... and how many none does.
    /// What each row of the files with person accounts becomes, one behind the other, as a
    /// project::PersonAccounts; of a sample empty.
    QByteArray decided;
    QList<PersonExample> examples; ///< The first three of each branch and as many without email.

    /// Become customers, as far as their email tells.
    qint64 arriving() const
    {
        return customers + both - customersWithoutEmail - customersBadEmail - customersBadGiven;
    }
};

/// Runs once over the files with person accounts, or over a sample of their rows, whose counts are
/// then raised to all; the same for any number of threads. Errors as csv::Table::Reader::read(),
/// and "base.cancelled".
Result<PersonOutcomes> personOutcomes(const std::shared_ptr<const Sources> &sources,
                                      const project::Project &project, const RunContext &context,
                                      const Pass &pass = {});

/// The columns that a person account's email comes from: those of the mapping, or PersonEmail
/// before there is one.
QStringList personEmailColumns(const Sources &sources, const project::Project &project);

/// All columns of the files with person accounts, each once.
QStringList personColumns(const Sources &sources);

/// What person accounts have in \a column, the most frequent first; empty where that is too much to
/// choose from.
csv::TextCounts personValues(const Sources &sources, const QString &column);

} // namespace operations
