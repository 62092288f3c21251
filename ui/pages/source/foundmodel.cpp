#include "pages/source/foundmodel.h"

#include "operations/sentences.h"
#include "pages/source/sourcefiles.h"
#include "support/cellroles.h"
#include "support/format.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using salesforce::ExportKind;

QList<FoundModel::Row> FoundModel::rowsOf(int index, const FoundFile &file,
                                          const project::Project &project)
{
    const bool used = project.sources.at(index).used;
    if (!file.source)
        return {{index, Part::Unread, used, -1, true}};
    const qint64 all = file.source->file.table->rowCount();
    const operations::Census &census = file.source->census;
    switch (file.source->file.kind) {
    case ExportKind::Contacts:
        return {{index, Part::Contacts, used, all, true}};
    case ExportKind::Relations:
        return {{index, Part::Memberships, used, all, true}};
    case ExportKind::Other:
        return {{index, Part::Other, false, all, true}};
    case ExportKind::Accounts:
        break;
    }
    const bool business = used && project.businessAccounts;
    const bool persons = used && wantsPersons(project);
    if (census.personAccounts == 0)
        return {{index, Part::BusinessAccounts, business, all, true}};
    if (census.businessAccounts == 0)
        return {{index, Part::PersonAccounts, persons, all, true}};
    return {{index, Part::BusinessAccounts, business, census.businessAccounts, true},
            {index, Part::PersonAccounts, persons, census.personAccounts, false}};
}

void FoundModel::setFiles(const QList<FoundFile> &files, const project::Project &project)
{
    QList<Row> rows;
    for (int i = 0; i < files.size(); ++i)
        rows += rowsOf(i, files.at(i), project);
    const auto isSame = [](const Row &one, const Row &other) {
        return one.file == other.file && one.part == other.part;
    };
    // A tick must not cost the user the place in the table.
    if (std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(), isSame)) {
        m_files = files;
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_files = files;
    m_rows = rows;
    endResetModel();
}

bool FoundModel::isChoice(int row) const
{
    return part(row) != Part::Other && part(row) != Part::Unread;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

static QString partName(FoundModel::Part part)
{
    switch (part) {
    case FoundModel::Part::Contacts:
        return FoundModel::tr("Contacts");
    case FoundModel::Part::BusinessAccounts:
        return FoundModel::tr("Business accounts");
    case FoundModel::Part::PersonAccounts:
        return FoundModel::tr("Person accounts");
    case FoundModel::Part::Memberships:
        return FoundModel::tr("Memberships");
    case FoundModel::Part::Other:
        return FoundModel::tr("not a customer record");
    case FoundModel::Part::Unread:
        break;
    }
    return {};
}

static QString delimiterName(char delimiter)
{
    switch (delimiter) {
    case ';':
        return FoundModel::tr("semicolon");
    case '\t':
        return FoundModel::tr("tab");
    case '|':
        return FoundModel::tr("vertical bar");
    default:
        return FoundModel::tr("comma");
    }
}

std::pair<QString, Tone> FoundModel::note(const Row &row) const
{
    const FoundFile &file = m_files.at(row.file);
    if (!file.source)
        return {file.error && file.error->message.code == "csv.missing"_L1 ? tr("Cannot be found")
                                                                           : tr("Cannot be read"),
                Tone::Bad};
    if (file.differs)
        return {tr("Changed since it was added"), Tone::Warning};
    if (!row.used)
        return {tr("Left out"), Tone::Neutral};
    if (row.first && file.source->census.malformed > 0)
        return {tr("%Ln row(s) cannot be read", nullptr, int(file.source->census.malformed)),
                Tone::Warning};
    if (row.first && !file.source->notes.isEmpty())
        return {tr("%Ln note(s) below", nullptr, int(file.source->notes.size())), Tone::Warning};
    if (row.part == Part::PersonAccounts)
        return {tr("You decide in step 4"), Tone::Accent};
    return {tr("Ready"), Tone::Good};
}

QString FoundModel::text(const Row &row, int column) const
{
    const FoundFile &file = m_files.at(row.file);
    const csv::Table *table = file.source ? file.source->file.table.get() : nullptr;
    switch (column) {
    case File: {
        const QString name = QFileInfo(file.path).fileName();
        return row.first && table
                   ? tr("%1 · %2", "a file and its size").arg(name, fileSize(table->size()))
                   : name;
    }
    case Records:
        return partName(row.part);
    case Rows:
        return row.count < 0 ? QString() : number(row.count);
    case Fields:
        return table ? number(table->header().size()) : QString();
    case ReadAs:
        return table ? tr("UTF-8, %1").arg(delimiterName(table->dialect().delimiter)) : QString();
    case Notes:
        return note(row).first;
    default:
        return {};
    }
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const FoundFile &file = m_files.at(row.file);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Use)
            return row.used && row.part != Part::Unread ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Use)
            return row.used ? tr("Used") : tr("Left out");
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == Rows || index.column() == Fields)
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == File)
            return file.path;
        return index.column() == Notes && file.error ? operations::sentence(file.error->message)
                                                     : QString();
    case StrongRole:
        return index.column() == File;
    case SoftRole:
        return index.column() == Records && row.part == Part::Other;
    case ToneRole:
        return index.column() == Notes ? QVariant(int(note(row).second)) : QVariant();
    default:
        return {};
    }
}

bool FoundModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Use || !isChoice(index.row()))
        return false;
    Q_EMIT useWanted(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Use) {
        flags.setFlag(Qt::ItemIsUserCheckable, isChoice(index.row()));
        // Drawn as what cannot be ticked; the row itself can be selected by its other cells.
        flags.setFlag(Qt::ItemIsEnabled, isChoice(index.row()));
    }
    return flags;
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Rows || section == Fields))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Use:
        return tr("Use");
    case File:
        return tr("File");
    case Records:
        return tr("Records");
    case Rows:
        return tr("Rows");
    case Fields:
        return tr("Fields");
    case ReadAs:
        return tr("Read as");
    default:
        return tr("Notes");
    }
}

} // namespace ui
