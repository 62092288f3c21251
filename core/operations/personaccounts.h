#pragma once

#include "operations/sources.h"

namespace operations {

/// One person account, and what becomes of it.
struct PersonExample
{
    QString id;           ///< 18 characters; empty where it has none.
    QString name;         ///< At Salesforce.
    QString email;        ///< Empty: it has none.
    QString customerName; ///< The display name it has as a customer.
    project::PersonAccounts becomes = project::PersonAccounts::Customers;
    qsizetype memberships = 0; ///< Further organizations that it belongs to as a customer.
};

/// What the choices of a project make of the person accounts of its files.
struct PersonOutcomes
{
    qint64 count = 0;
    qint64 withoutEmail = 0;          ///< Of all.
    qint64 customersWithoutEmail = 0; ///< Are to become customers, and cannot.
    qint64 customers = 0, organizations = 0, both = 0, leftOut = 0; ///< Add up to count.
    QList<qint64> byRule;          ///< How many each rule of the project decides ...
    qint64 otherwise = 0;          ///< ... and how many none does.
    QList<PersonExample> examples; ///< The first few, of each branch and without email too.
};

/// Runs once over the files with person accounts. Errors as csv::Table::Reader::read(), and
/// "base.cancelled".
Result<PersonOutcomes> personOutcomes(const std::shared_ptr<const Sources> &sources,
                                      const project::Project &project, const RunContext &context);

/// The columns that a person account's email comes from: those of the mapping, or PersonEmail
/// before there is one.
QStringList personEmailColumns(const Sources &sources, const project::Project &project);

/// All columns of the files with person accounts, each once.
QStringList personColumns(const Sources &sources);

} // namespace operations
