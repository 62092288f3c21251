#pragma once

#include "operations/stagereader.h"
#include "operations/volumestages.h"

namespace operations {

/// What the rows of one file are, and what each would be as a customer and as an organization: keys
/// as of sentKey(). An accounts file is read once for both. For one thread.
class SurveyRows
{
public:
    /// \a firstCustomer and \a firstOrganization: where the rows of the file stand in the stages.
    SurveyRows(const VolumeStages &stages, const SourceFile &source, int file, qint64 firstCustomer,
               qint64 firstOrganization);

    struct Row
    {
        quint64 customer = 0, organization = 0;
        bool isPerson = false;
    };
    Result<Row> read(qint64 row);

private:
    Result<Row> readContact(qint64 row);
    quint64 key(StagePart &part, bool isCustomer);
    Result<quint64> judged(const migration::Judge &judge, const migration::Stage &stage, qint64 n);

    const VolumeStages &m_stages;
    const bool m_isContacts;
    bool m_mayHavePersons;
    qint64 m_firstCustomer, m_firstOrganization;
    migration::Judge m_judgeCustomer, m_judgeOrganization;
    StagePart m_customer, m_organization;
    csv::Table::Reader m_reader; ///< Of the columns of both.
    model::Record m_record;
    model::FlatProfile m_flat;
    migration::Judgement m_judgement;
    std::string m_key;
};

} // namespace operations
