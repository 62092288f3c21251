#pragma once

#include "base/stop.h"
#include "mapping/flatmapper.h"
#include "operations/personaccounts.h"
#include "operations/personrules.h"

#include <map>
#include <memory>

namespace operations {

/// Where the first few person accounts of each branch stand: of each rule, and of none.
class PersonBranches
{
public:
    /// \a rule: -1 for none. Rows are given in order.
    void add(int rule, bool hasEmail, qint64 row);
    void add(const PersonBranches &behind);
    /// Branch by branch in the order of the rules, those of no rule last.
    std::vector<qint64> rows() const;

private:
    std::map<std::pair<uint, bool>, std::vector<qint64>> m_rows;
};

/// Counts what becomes of the person accounts in some rows, and makes examples of them. The rows of
/// all files with person accounts are numbered as if they stood one behind the other. For one
/// thread.
class PersonCounting
{
public:
    /// \a mapping: that of customers.
    PersonCounting(const Sources &sources, const project::Project &project,
                   const mapping::Mapping &mapping, StopToken stop);
    ~PersonCounting();

    struct Part
    {
        PersonOutcomes outcomes; ///< Without examples.
        PersonBranches branches;
        std::vector<quint64> given; ///< Hashes of the addresses that customers are given.
    };
    qint64 rows() const; ///< Of all files.
    Result<Part> count(const Stretch &rows);
    Result<QList<PersonExample>> examples(const PersonBranches &branches);

private:
    struct File;
    enum class Email { There, Given, BadGiven, Missing, Bad };
    /// Of the record that was read; \a given: the address that it is given.
    Email email(File &file, QString &given) const;
    Result<File *> read(qint64 row);
    project::PersonAccounts count(File &file, qint64 row, Part &part);
    PersonExample example(const File &file) const;

    const Sources &m_sources;
    const project::Project &m_project;
    StopToken m_stop;
    std::vector<std::unique_ptr<File>> m_files; ///< Those with person accounts.
    model::Record m_record;
};

} // namespace operations
