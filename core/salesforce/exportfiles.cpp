#include "salesforce/exportfiles.h"

#include "csv/documents.h"
#include "model/sensitive.h"
#include "salesforce/cells.h"
#include "salesforce/damage.h"
#include "salesforce/exportstyle.h"
#include "salesforce/footers.h"
#include "salesforce/recognition.h"
#include "salesforce/recordid.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

constexpr qint64 rowsLookedAt = 200;

// What the first rows of a file say about it.
struct FirstRows
{
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
        if (!problems->isEmpty() && !notUtf8)
            continue;
        const IdJudgement id = judgeId(record.cell(idColumn));
        seen.notIds +=
            id == IdJudgement::Number || id == IdJudgement::Cut || id == IdJudgement::Wrong ? 1 : 0;
    }
    return seen;
}

// What was skipped around the rows.
void noteFrame(const csv::Table &table, QList<Message> &notes)
{
    const csv::TableFrame &frame = table.frame();
    const auto note = [&](const QString &code, qint64 count, const QStringList &more) {
        if (count > 0)
            notes.append({code, QStringList{QString::number(count), table.name()} + more});
    };
    note(u"export.recordsBefore"_s, frame.recordsBefore, {QString::number(frame.headerLine)});
    note(u"export.footer"_s, frame.footer.size(), {frame.footer.value(0).left(60).simplified()});
    note(u"export.sums"_s, frame.noRows, {});
}

QString sensitiveCode(const QString &reason)
{
    static const QHash<QString, QString> codes{
        {u"nationalId"_s, u"export.sensitiveNationalId"_s},
        {u"taxId"_s, u"export.sensitiveTaxId"_s},
        {u"passport"_s, u"export.sensitivePassport"_s},
        {u"drivingLicence"_s, u"export.sensitiveDrivingLicence"_s},
        {u"card"_s, u"export.sensitiveCard"_s},
        {u"bank"_s, u"export.sensitiveBank"_s},
        {u"password"_s, u"export.sensitivePassword"_s},
    };
    return codes.value(reason);
}

QString documentCode(const QString &format)
{
    static const QHash<QString, QString> codes{
        {u"Xlsx"_s, u"export.isXlsx"_s},       {u"Ods"_s, u"export.isOds"_s},
        {u"Numbers"_s, u"export.isNumbers"_s}, {u"Xls"_s, u"export.isXls"_s},
        {u"Html"_s, u"export.isHtml"_s},       {u"XmlSpreadsheet"_s, u"export.isXmlSpreadsheet"_s},
        {u"Xml"_s, u"export.isXml"_s},         {u"Json"_s, u"export.isJson"_s},
        {u"Pdf"_s, u"export.isPdf"_s},         {u"Gzip"_s, u"export.isGzip"_s},
    };
    return codes.value(format);
}

// What is odd about the names of its columns.
void noteColumns(const csv::Table &table, QList<Message> &notes)
{
    QSet<QString> columns;
    for (const QString &column : table.labels()) {
        const QString folded = column.toCaseFolded();
        if (!column.isEmpty() && columns.contains(folded))
            notes.append({u"export.repeatedColumn"_s, {column, table.name()}});
        columns.insert(folded);
    }
    for (qsizetype i = 0; i < table.header().size(); ++i) {
        const QString &label = table.labels().at(i);
        if (const QString code = sensitiveCode(model::sensitiveReason(label)); !code.isEmpty())
            notes.append({code, {label, table.name()}});
    }
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
    noteFrame(table, notes);
    noteColumns(table, notes);
    if (file.kind == ExportKind::Other)
        return notes;

    if (seen.notIds > 0)
        notes.append({u"export.damagedIds"_s, {QString::number(seen.notIds), name}});
    if (file.kind == ExportKind::Relations)
        return notes;

    if (file.object == "Lead"_L1 && has(u"IsConverted"_s))
        notes.append({u"export.convertedLeads"_s, {name}});
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

Result<> refuseDocument(const QString &path)
{
    const QString document = csv::documentFormat(path);
    if (document.isEmpty())
        return {};
    return Error{Error::Kind::Data, {documentCode(document), {QFileInfo(path).fileName()}}};
}

Result<ExportFile> openExportFile(const QString &path, const RunContext &context,
                                  const csv::TableOptions &options, bool wanted)
{
    const QString name = options.name.isEmpty() ? QFileInfo(path).fileName() : options.name;
    if (const Result<> text = refuseDocument(path); !text)
        return text.error();
    Recognition found;
    csv::TableOptions known = options;
    known.shape = [&](const QList<csv::EdgeRecord> &first) {
        found = recognise(first, name, wanted);
        return found.shape;
    };
    known.footer = footerRecords;
    Result<std::shared_ptr<const csv::Table>> table = csv::Table::open(path, context, {}, known);
    if (!table)
        return table.error();
    if (!found.resultFile.isEmpty()) {
        const bool success = found.resultFile == "success"_L1;
        return Error{Error::Kind::Data,
                     {success ? u"export.successFile"_s : u"export.errorFile"_s, {name}}};
    }
    const Result<FirstRows> seen = lookAtFirstRows(*table);
    if (!seen)
        return seen.error();

    ExportFile file;
    file.table = std::move(*table);
    file.kind = found.kind;
    file.object = found.object;
    file.hasPersonAccounts = found.hasPersonAccounts;
    if (found.isKnown) {
        const StyleFinding style =
            exportStyle(found.header, found.rows, file.table->dialect(), found.isLabelled,
                        !file.table->frame().footer.isEmpty());
        file.style = style.style;
        file.styleSigns = style.signs;
    }
    file.notes = notesOn(file, *seen);
    if (!found.isKnown && !wanted)
        file.notes.append(
            {u"export.noKnownColumn"_s, {name, file.table->labels().mid(0, 5).join(u", "_s)}});
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

std::vector<int> RowKinds::columns() const
{
    return {m_isPersonAccount, m_isDeleted, m_masterRecordId, m_lastName, m_personContactId};
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
