#pragma once

#include "mapping/flatmapper.h"
#include "operations/personemail.h"
#include "operations/personrules.h"
#include "operations/stages.h"

namespace operations {

/// One file within a stage, with what is needed to turn its rows into candidates.
struct StagePart
{
    StagePart(int fileIndex, const salesforce::ExportFile &exportFile, model::Kind kind,
              const project::Project &project, const QList<model::DetailField> &fields);

    int index;
    const salesforce::ExportFile &file;
    salesforce::RowKinds kinds;
    PersonRules persons;
    PersonEmail personEmail;
    mapping::Mapper mapper;
    mapping::FlatMapper flatMapper;           ///< Of the mapper.
    std::optional<csv::Table::Reader> reader; ///< Of the columns that matter.
    int id, accountId, personContactId, modified;
};

/// One record as a StageReader sees it, with no more made of it than there is to tell.
struct Looked
{
    using What = migration::Judgement::What;
    What what = What::None;
    /// Of one that goes as it is; valid until the next one is read.
    const model::FlatProfile *plain = nullptr;
    std::optional<salesforce::IdBytes> id = {};
    migration::Candidate candidate = {}; ///< Of one that is told.
};

/// Reads the candidates of one stage, for one thread. Records of which nothing is to be told are
/// judged on their bytes; of all others a Candidate is made.
class StageReader
{
public:
    StageReader(std::shared_ptr<const Sources> sources, project::Project project, site::Facts facts,
                std::shared_ptr<const AccountNames> accounts,
                std::shared_ptr<const project::Edits> edits, model::Kind kind);

    Result<std::optional<migration::Candidate>> read(qint64 n);
    /// The same, but candidates are made only of those that have something to tell.
    Result<> look(qint64 n, Looked &looked);
    /// The same, as plans need it.
    Result<> judge(qint64 n, migration::KeyHash hash, migration::Judgement &judgement);
    /// The part with record \a n, which becomes its row there; null where there is none.
    StagePart *find(qint64 &n) const;

private:
    /// What a row is to this stage, before its values are looked at.
    struct Standing
    {
        enum class What { Elsewhere, Goes, LeftOut } what;
        salesforce::RowKind row;
        QString reason = {}; ///< Why it is left out, a code.
    };
    Standing standing(const StagePart &part, const std::optional<salesforce::IdBytes> &id) const;
    /// Whether the row that was read goes as it is; the flat profile is filled then.
    enum class Look { Elsewhere, Plain, Telling };
    Look lookAt(StagePart &part, const QList<model::Problem> &malformed,
                const std::optional<salesforce::IdBytes> &id);
    migration::Candidate raised(const StagePart &part,
                                const std::optional<salesforce::IdBytes> &id) const;
    bool flatten(StagePart &part, salesforce::RowKind row,
                 const std::optional<salesforce::IdBytes> &id);
    /// Makes the address of a person account that has none.
    std::function<QString()> emailInstead(const StagePart &part, salesforce::RowKind row) const;
    bool flattenMemberships(const StagePart &part, salesforce::RowKind row,
                            const std::optional<salesforce::IdBytes> &id);
    bool isMember(QByteArrayView name);
    bool isSkipped(const StagePart &part) const;
    bool isEdited(const StagePart &part, const std::optional<salesforce::IdBytes> &id) const;
    std::optional<migration::Candidate> candidate(const StagePart &part,
                                                  const QList<model::Problem> &malformed) const;
    void map(const StagePart &part, salesforce::RowKind row,
             const mapping::Corrections &corrections, migration::Candidate &candidate) const;
    void applySiteRules(migration::Candidate &candidate) const;
    bool usesDefault(const mapping::FieldRule &rule, const QString &target) const;
    void addMemberships(const StagePart &part, salesforce::RowKind row,
                        migration::Candidate &candidate) const;
    void applyTicks(const project::RecordKey &key, migration::Candidate &candidate) const;
    /// Whether what becomes of person accounts like this one is of this stage's kind.
    bool isOfKind(project::PersonAccounts becomes) const;

    std::shared_ptr<const Sources> m_sources;
    const project::Project m_project;
    const site::Facts m_facts;
    std::shared_ptr<const AccountNames> m_accounts;
    std::shared_ptr<const project::Edits> m_edits; ///< Null where there are none.
    const model::Kind m_kind;
    std::vector<std::unique_ptr<StagePart>> m_parts;
    std::vector<int> m_idDetails; ///< The numbers of the details that keep the record's id.
    model::Record m_record;
    model::FlatProfile m_flat; ///< Of the record, where it is plain.
    std::vector<salesforce::IdBytes> m_accountIds;
    salesforce::IdBytes m_id{};
    std::string m_key;
    Looked m_looked; ///< Of the record judged last.
};

/// Of \a id, or empty.
QString text(const std::optional<salesforce::IdBytes> &id);
/// Whether \a detail is the one that keeps the record's id.
bool isExternalId(const QString &detail);

} // namespace operations
