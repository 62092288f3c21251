#include "models/recordmodel.h"

#include "operations/sentences.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

using operations::RecordOutcome;

void RecordModel::clear(const QStringList &files)
{
    beginResetModel();
    m_files = files;
    m_records.clear();
    endResetModel();
}

void RecordModel::add(QList<RecordOutcome> records)
{
    const auto room = mostRecords - m_records.size();
    if (records.size() > room)
        records.resize(room);
    if (records.isEmpty())
        return;
    beginInsertRows({}, int(m_records.size()), int(m_records.size() + records.size()) - 1);
    m_records += records;
    endInsertRows();
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

static QString shortId(const QString &id)
{
    constexpr qsizetype longest = 10;
    return id.size() <= longest ? id : id.first(5) + u'…' + id.last(4);
}

static QString recordText(const RecordOutcome &outcome, const QString &id)
{
    const migration::RecordState &record = outcome.record;
    if (record.key.isEmpty())
        return id.isEmpty() ? RecordModel::tr("without a name") : id;
    const QString name = outcome.isEntitlement && !record.owner.isEmpty()
                             ? RecordModel::tr("%1 for %2", "a product and whom it is for")
                                   .arg(record.key, record.owner)
                             : record.key;
    return id.isEmpty() ? name : RecordModel::tr("%1 · %2").arg(name, id);
}

static QString kindText(const RecordOutcome &outcome)
{
    const bool customer = outcome.kind == model::Kind::Customer;
    if (outcome.isEntitlement)
        return customer ? RecordModel::tr("Product of a customer")
                        : RecordModel::tr("Product of an organization");
    return customer ? RecordModel::tr("Customer") : RecordModel::tr("Organization");
}

/// What can be done about a product that a record was not given; empty where its sentence says it
/// all.
static QString productRemedy(const QString &code)
{
    if (code == "record.refusedBySite"_L1)
        return RecordModel::tr("Correct what the site names there, and migrate again.");
    if (code == "entitlement.noProduct"_L1)
        return RecordModel::tr("Allow products to be created on the Review page and migrate "
                               "again.");
    if (code == "entitlement.productRefused"_L1)
        return RecordModel::tr("Create the product yourself at the site, and migrate again.");
    return {};
}

/// What can be done about a record that did not arrive; empty where its sentence says it all.
static QString remedy(const QString &code)
{
    if (code == "record.badEmail"_L1)
        return RecordModel::tr("Correct the email on the Review page and migrate again.");
    if (code == "record.noEmail"_L1)
        return RecordModel::tr("Add an email on the Review page and migrate again.");
    if (code == "record.noName"_L1)
        return RecordModel::tr("Add a name on the Review page and migrate again.");
    if (code == "record.unknownField"_L1)
        return RecordModel::tr("Create the field on the Detail fields page and migrate again.");
    if (code == "record.sameEmail"_L1)
        return RecordModel::tr("Merge the two or change the email on the Review page, and migrate "
                               "again.");
    if (code == "record.refusedBySite"_L1 || code == "record.refusedForOneOf"_L1)
        return RecordModel::tr("Correct what the site names on the Review page and migrate again.");
    if (code == "record.notCleared"_L1 || code == "record.stillFilled"_L1)
        return RecordModel::tr("Empty these fields at the site, or keep blanks on the Map fields "
                               "page.");
    if (code == "record.mayNotClear"_L1)
        return RecordModel::tr("Ask an administrator for that, or keep blanks on the Map fields "
                               "page.");
    if (code == "record.taskFailed"_L1 || code.startsWith("record.notFound"_L1))
        return RecordModel::tr("Migrate again; records that arrived are recognised.");
    return {};
}

QString RecordModel::text(const RecordOutcome &outcome, int column) const
{
    const migration::RecordState &record = outcome.record;
    switch (column) {
    case Record:
        return recordText(outcome, shortId(record.ref.id));
    case Source: {
        const QString file = m_files.value(record.ref.file);
        if (file.isEmpty() || record.ref.line < 0)
            return file;
        return tr("%1, line %2").arg(file, QLocale().toString(record.ref.line));
    }
    case Why:
        return record.reason.code.isEmpty() ? QString() : operations::sentence(record.reason);
    default:
        return outcome.isEntitlement ? productRemedy(record.reason.code)
                                     : remedy(record.reason.code);
    }
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    const RecordOutcome &outcome = m_records.at(index.row());
    if (role == Qt::DisplayRole)
        return text(outcome, index.column());
    if (role == Qt::ToolTipRole && index.column() == Record) {
        QString tip = kindText(outcome) + u": "_s + recordText(outcome, outcome.record.ref.id);
        if (const QString source = text(outcome, Source); !source.isEmpty())
            tip += u'\n' + source;
        return tip;
    }
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Record:
        return tr("Record");
    case Source:
        return tr("In the source");
    case Why:
        return tr("Why");
    default:
        return tr("What you can do");
    }
}

} // namespace ui
