#pragma once

#include "operations/surveyrows.h"

namespace operations {

/// What each person account would be as a customer and as an organization, and everything else of a
/// migration that goes: read once, and then any choice for person accounts is counted without the
/// files. 16 bytes for a row of the files with person accounts, 8 for any other. Never changes once
/// made.
class PersonSurvey
{
public:
    /// Reads all files. What \a project decides about person accounts does not matter, but the
    /// email that they are given. The same for any number of threads. Errors as estimatedVolume().
    static Result<std::shared_ptr<const PersonSurvey>>
    make(const std::shared_ptr<const Sources> &sources, const project::ProjectFile &project,
         const site::Facts &facts, const RunContext &context, int threads = 0);

    /// What Review will count of \a choice, which may differ from the project in what becomes of
    /// person accounts alone; \a decided is PersonOutcomes::decided of it. Where only records
    /// without problems go, those of a membership are not seen here. Errors as
    /// csv::Table::Reader::read().
    Result<Volume> volume(const project::Project &choice, const QByteArray &decided) const;

private:
    /// What one row would be: hashes of what the site tells records apart by; 0: nothing.
    struct Person
    {
        quint64 customer = 0, organization = 0;
    };
    /// A person account in a contacts file that no account names.
    struct Loose
    {
        int file;
        qint64 row;
        quint64 customer;
    };

    void add(const SurveyRows::Row &found, int file, qint64 row, qint64 firstPerson);
    Result<> addLoose(const project::Project &choice, std::vector<quint64> &keys) const;

    std::shared_ptr<const Sources> m_sources;
    std::vector<Person> m_persons; ///< By row of the files with person accounts.
    std::vector<Loose> m_loose;
    std::vector<quint64> m_customers;     ///< Of all others; sorted, each once.
    std::vector<quint64> m_organizations; ///< Of all others; sorted, each once ...
    qint64 m_organizationRecords = 0;     ///< ... and how many records they are of.
    bool m_keepsNamesakes = false;
    qint64 m_fieldTasks = 0;
    site::Limits m_limits;
};

} // namespace operations
