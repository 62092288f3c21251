#include "operations/stages.h"

#include "operations/stagereader.h"

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using migration::Judgement;
using salesforce::ExportKind;

QString AccountNames::organizationName(const QString &accountId) const
{
    const auto given = renamed.constFind(accountId.toLatin1());
    return given == renamed.cend() ? index.organizationName(accountId) : QString::fromUtf8(*given);
}

std::optional<QByteArrayView> AccountNames::find(QByteArrayView accountId) const
{
    if (renamed.isEmpty())
        return index.find(accountId);
    const auto given = renamed.constFind(accountId.toByteArray());
    return given == renamed.cend() ? index.find(accountId) : QByteArrayView(*given);
}

static migration::Stage makeStage(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                                  const project::Project &project, const site::Facts &facts,
                                  const std::shared_ptr<const AccountNames> &accounts,
                                  std::shared_ptr<const project::Edits> edits)
{
    if (edits && edits->isEmpty())
        edits.reset();
    migration::Stage stage;
    stage.kind = kind;
    for (const salesforce::ExportFile &file : sources->files) {
        if (file.kind == ExportKind::Accounts
            || (file.kind == ExportKind::Contacts && kind == model::Kind::Customer))
            stage.count += file.table->rowCount();
    }
    stage.reader = [=] {
        auto reader = std::make_shared<StageReader>(sources, project, facts, accounts, edits, kind);
        return [reader](qint64 n) { return reader->read(n); };
    };
    stage.judge = [=](migration::KeyHash hash) {
        auto reader = std::make_shared<StageReader>(sources, project, facts, accounts, edits, kind);
        return [reader, hash](qint64 n, Judgement &judgement) {
            return reader->judge(n, hash, judgement);
        };
    };
    stage.mostDetails = project.mapping(kind).details.size();
    return stage;
}

project::RecordKey recordKey(const Sources &sources, model::Kind kind,
                             const migration::SourceRef &ref)
{
    static const QString contact = u"Contact"_s, account = u"Account"_s;
    const bool ofContacts = sources.files.value(ref.file).kind == ExportKind::Contacts;
    return {kind, ofContacts ? contact : account,
            ref.id.isEmpty() ? u"%1/%2"_s.arg(sources.fingerprints.value(ref.file)).arg(ref.row)
                             : ref.id};
}

migration::Stage organizationStage(const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts,
                                   const std::shared_ptr<const project::Edits> &edits)
{
    return makeStage(model::Kind::Organization, sources, project, facts, nullptr, edits);
}

migration::Stage customerStage(const std::shared_ptr<const Sources> &sources,
                               const project::Project &project, const site::Facts &facts,
                               const std::shared_ptr<const AccountNames> &accounts,
                               const std::shared_ptr<const project::Edits> &edits)
{
    return makeStage(model::Kind::Customer, sources, project, facts, accounts, edits);
}

} // namespace operations
