#include "pages/source/foundmodel.h"

#include "operations/sentences.h"
#include "pages/source/sourcefiles.h"
#include "pages/source/sourcewords.h"
#include "support/cellroles.h"
#include "support/format.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using salesforce::ExportKind;

qint64 unreadableRows(const operations::SourceFile &source)
{
    const auto &repairs = source.source.reading.repairs;
    const auto skipped =
        std::count_if(repairs.cbegin(), repairs.cend(), [](const model::Repair &repair) {
            return repair.what == model::Repair::What::Skip;
        });
    return qMax<qint64>(0, source.census.malformed - skipped);
}

QString nameOf(const project::Source &source)
{
    const QString &member = source.reading.member;
    return QFileInfo(member.isEmpty() ? source.path : member).fileName();
}

QString nameIn(const project::Source &source)
{
    if (source.reading.member.isEmpty())
        return nameOf(source);
    return FoundModel::tr("%1 in %2", "a file and its archive")
        .arg(nameOf(source), QFileInfo(source.path).fileName());
}

QList<FoundModel::Row> FoundModel::rowsOf(int index, const FoundFile &file,
                                          const project::Project &project)
{
    const bool used = index < project.sources.size() && project.sources.at(index).used;
    if (!file.source)
        return {{index, Part::Unread, used, file.soFar ? file.soFar->rows : -1, true}};
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
    case FoundModel::Part::Unread:
        break;
    }
    return {};
}

/// What was seen so far.
static QString partName(const operations::Census &census)
{
    if (census.contacts > 0)
        return partName(FoundModel::Part::Contacts);
    if (census.businessAccounts > 0 && census.personAccounts > 0)
        return FoundModel::tr("Business and person accounts");
    if (census.businessAccounts > 0)
        return partName(FoundModel::Part::BusinessAccounts);
    return census.personAccounts > 0 ? partName(FoundModel::Part::PersonAccounts) : QString();
}

static QString otherRecords(const QString &object)
{
    return object.isEmpty() ? FoundModel::tr("no customer records")
                            : FoundModel::tr("%1, no customers", "an object").arg(object);
}

std::pair<QString, Tone> FoundModel::note(const Row &row) const
{
    const FoundFile &file = m_files.at(row.file);
    if (file.isBeingRead())
        return {file.percent < 0 ? tr("Waits") : tr("Reading, %1").arg(percent(file.percent, 100)),
                Tone::Accent};
    if (!file.source)
        return {file.error && file.error->message.code == "csv.missing"_L1 ? tr("Cannot be found")
                                                                           : tr("Cannot be read"),
                Tone::Bad};
    if (file.differs)
        return {tr("Changed since it was added"), Tone::Warning};
    if (!row.used)
        return {tr("Left out"), Tone::Neutral};
    if (const qint64 rows = row.first ? unreadableRows(*file.source) : 0; rows > 0)
        return {tr("%Ln row(s) unreadable", nullptr, int(rows)), Tone::Warning};
    if (row.first && !file.source->notes.isEmpty())
        return {tr("%Ln note(s) below", nullptr, int(file.source->notes.size())), Tone::Warning};
    if (row.part == Part::PersonAccounts)
        return {tr("You decide in step 4"), Tone::Accent};
    return {tr("Ready"), Tone::Good};
}

QString FoundModel::readAs(const FoundFile &file) const
{
    if (!file.source && !file.glance)
        return {};
    if (!file.source)
        return tr("%1, %2", "encoding, delimiter")
            .arg(encodingName(file.glance->encoding), delimiterWord(file.glance->delimiter));
    const csv::Dialect &dialect = file.source->file.table->dialect();
    return tr("%1, %2", "encoding, delimiter")
        .arg(encodingName(dialect.encoding), delimiterWord(dialect.delimiter));
}

QString FoundModel::text(const Row &row, int column) const
{
    const FoundFile &file = m_files.at(row.file);
    switch (column) {
    case File: {
        if (!row.first || (!file.source && !file.glance))
            return nameIn(file.wanted);
        const qint64 size = file.source ? file.source->file.table->size() : file.glance->size;
        return tr("%1 · %2", "a file and its size").arg(nameIn(file.wanted), fileSize(size));
    }
    case Records:
        if (row.part == Part::Unread && file.soFar)
            return partName(file.soFar->census);
        return row.part == Part::Other ? otherRecords(file.source->file.object)
                                       : partName(row.part);
    case Rows:
        return row.count < 0 ? QString() : number(row.count);
    case Fields:
        if (file.source)
            return number(file.source->file.table->header().size());
        return file.glance ? number(file.glance->columns.size()) : QString();
    case ReadAs:
        return readAs(file);
    case Notes:
        return note(row).first;
    default:
        return {};
    }
}

QVariant FoundModel::tip(const Row &row, int column) const
{
    const FoundFile &file = m_files.at(row.file);
    const QString &member = file.wanted.reading.member;
    if (column == File)
        return member.isEmpty() ? file.wanted.path : file.wanted.path + u'/' + member;
    if (column == ReadAs)
        return readAs(file);
    if (column == Records && row.part == Part::Other)
        return tr("These are no customer records, so they are left out. They can be used as "
                  "contacts by the menu of the row.");
    return column == Notes && file.error ? operations::sentence(file.error->message) : QString();
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
        return tip(row, index.column());
    case LinkRole:
        // Of the first row of a file: how it is read is one choice.
        return index.column() == ReadAs && row.first && file.source ? tr("change", "how it is read")
                                                                    : QVariant();
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
