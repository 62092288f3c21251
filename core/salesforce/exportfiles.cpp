#include "salesforce/exportfiles.h"

#include "salesforce/cells.h"
#include "salesforce/recordid.h"
#include "salesforce/standardcolumns.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

constexpr qint64 rowsLookedAt = 200;

// What the first rows of a file say about it.
struct FirstRows
{
    QString
        idPrefix; ///< The three characters that tell an object, of the first id; empty without one.
    int notIds = 0; ///< Cells of the id column that are neither empty nor an id.
    int notUtf8 = 0;
};

Result<FirstRows> lookAtFirstRows(const std::shared_ptr<const csv::Table> &table)
{
    FirstRows seen;
    const int idColumn = table->column(u"Id"_s);
    csv::Table::Reader reader(table);
    model::Record record;
    for (qint64 row = 0; row < std::min(rowsLookedAt, table->rowCount()); ++row) {
        const Result<QList<model::Problem>> problems = reader.read(row, record);
        if (!problems)
            return problems.error();
        const bool notUtf8 =
            std::any_of(problems->cbegin(), problems->cend(), [](const model::Problem &problem) {
                return problem.message.code == "csv.notUtf8"_L1;
            });
        seen.notUtf8 += notUtf8 ? 1 : 0;
        if ((!problems->isEmpty() && !notUtf8) || record.cell(idColumn).trimmed().isEmpty())
            continue;
        const QString id = recordId(record.cell(idColumn));
        if (id.isEmpty())
            ++seen.notIds;
        else if (seen.idPrefix.isEmpty())
            seen.idPrefix = id.first(3);
    }
    return seen;
}

bool looksLikeAccounts(const csv::Table &table, bool namedSo)
{
    const QStringList &header = table.header();
    if (table.column(u"Name"_s) < 0 || table.column(u"LastName"_s) >= 0
        || table.column(u"AccountId"_s) >= 0 || table.column(u"ContactId"_s) >= 0)
        return false;
    // Many objects have a Name: a price list, a campaign. An account has more, or nothing that is
    // foreign to it.
    return namedSo || std::any_of(header.cbegin(), header.cend(), isAccountColumn)
           || std::all_of(header.cbegin(), header.cend(), isSalesforceColumn);
}

ExportKind kindOf(const csv::Table &table, const FirstRows &seen)
{
    const auto has = [&table](const QString &name) { return table.column(name) >= 0; };
    const bool bothSides = has(u"ContactId"_s) && has(u"AccountId"_s);
    if (bothSides && (seen.idPrefix == "07k"_L1 || has(u"IsDirect"_s)))
        return ExportKind::Relations;
    if (seen.idPrefix == "003"_L1)
        return ExportKind::Contacts;
    if (seen.idPrefix == "001"_L1)
        return ExportKind::Accounts;
    if (!seen.idPrefix.isEmpty())
        return ExportKind::Other;

    const QString name = QFileInfo(table.name()).completeBaseName().toLower();
    const bool person = has(u"LastName"_s) || has(u"Email"_s);
    // A lead has a company, a user a user name, a member of a campaign its campaign: people, but
    // not contacts.
    const bool otherPerson = has(u"Company"_s) || has(u"IsConverted"_s) || has(u"Username"_s)
                             || has(u"CampaignId"_s) || has(u"ContactId"_s);
    const QStringList &header = table.header();
    if (person && !otherPerson
        && (has(u"AccountId"_s) || has(u"Account.Name"_s) || has(u"Account.Id"_s)))
        return ExportKind::Contacts;
    if (!has(u"AccountId"_s) && std::any_of(header.cbegin(), header.cend(), isPersonColumn))
        return ExportKind::Accounts;
    if (person && !otherPerson && name.contains("contact"_L1))
        return ExportKind::Contacts;
    if (looksLikeAccounts(table, name.startsWith("account"_L1)))
        return ExportKind::Accounts;
    return ExportKind::Other;
}

QList<Message> notesOn(const ExportFile &file, const FirstRows &seen)
{
    const csv::Table &table = *file.table;
    const QString &name = table.name();
    const auto has = [&table](const QString &column) { return table.column(column) >= 0; };
    QList<Message> notes;
    if (table.rowCount() == 0)
        notes.append({u"export.noRows"_s, {name}});
    if (seen.notUtf8 > 0)
        notes.append({u"export.notUtf8"_s, {QString::number(seen.notUtf8), name}});
    QSet<QString> columns;
    for (const QString &column : table.labels()) {
        const QString folded = column.toCaseFolded();
        if (!column.isEmpty() && columns.contains(folded))
            notes.append({u"export.repeatedColumn"_s, {column, name}});
        columns.insert(folded);
    }
    if (file.kind == ExportKind::Other)
        return notes;

    if (seen.notIds > 0)
        notes.append({u"export.damagedIds"_s, {QString::number(seen.notIds), name}});
    // What Data Loader writes after a load: the same columns, and what became of the row.
    if (has(u"Error"_s) || (has(u"Status"_s) && table.header().last().toUpper() == "STATUS"_L1))
        notes.append({u"export.resultFile"_s, {name}});
    if (file.kind == ExportKind::Relations)
        return notes;

    if (!has(u"Id"_s))
        notes.append({u"export.noIds"_s, {name}});
    const bool people = file.kind == ExportKind::Contacts || file.hasPersonAccounts;
    if (people && !has(file.kind == ExportKind::Contacts ? u"Email"_s : u"PersonEmail"_s))
        notes.append({u"export.noEmail"_s, {name}});
    if (file.kind == ExportKind::Contacts && !has(u"AccountId"_s))
        notes.append({u"export.noAccounts"_s, {name}});
    return notes;
}

} // namespace

QString toString(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Contacts:
        return u"contacts"_s;
    case ExportKind::Accounts:
        return u"accounts"_s;
    case ExportKind::Relations:
        return u"relations"_s;
    case ExportKind::Other:
        break;
    }
    return u"other"_s;
}

Result<ExportFile> openExportFile(const QString &path, const RunContext &context,
                                  const csv::TableOptions &options)
{
    Result<std::shared_ptr<const csv::Table>> table = csv::Table::open(path, context, {}, options);
    if (!table)
        return table.error();
    const QStringList &header = (*table)->header();
    if (std::none_of(header.cbegin(), header.cend(), isSalesforceColumn))
        return Error{Error::Kind::Data,
                     {u"export.noKnownColumn"_s, {path, header.mid(0, 5).join(u", "_s)}}};
    const Result<FirstRows> seen = lookAtFirstRows(*table);
    if (!seen)
        return seen.error();

    ExportFile file;
    file.table = std::move(*table);
    file.kind = kindOf(*file.table, *seen);
    file.hasPersonAccounts = file.kind == ExportKind::Accounts
                             && std::any_of(header.cbegin(), header.cend(), isPersonColumn);
    file.notes = notesOn(file, *seen);
    return file;
}

RowKinds::RowKinds(const ExportFile &file)
    : m_file(file.kind)
    , m_isPersonAccount(file.table->column(u"IsPersonAccount"_s))
    , m_isDeleted(file.table->column(u"IsDeleted"_s))
    , m_masterRecordId(file.table->column(u"MasterRecordId"_s))
    , m_lastName(file.table->column(u"LastName"_s))
    , m_personContactId(file.table->column(u"PersonContactId"_s))
{
}

RowKind RowKinds::kind(const model::Record &record) const
{
    if (isTrue(record.cell(m_isDeleted)) || !recordId(record.cell(m_masterRecordId)).isEmpty())
        return RowKind::Deleted;
    const bool person = isTrue(record.cell(m_isPersonAccount));
    if (m_file != ExportKind::Accounts)
        return person ? RowKind::PersonAccount : RowKind::Contact;
    if (m_isPersonAccount >= 0)
        return person ? RowKind::PersonAccount : RowKind::BusinessAccount;
    const bool hasPerson = !record.cell(m_lastName).trimmed().isEmpty()
                           || !recordId(record.cell(m_personContactId)).isEmpty();
    return hasPerson ? RowKind::PersonAccount : RowKind::BusinessAccount;
}

} // namespace salesforce
