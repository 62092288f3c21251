#include "pages/run/firsttenmodel.h"

#include "operations/sentences.h"
#include "support/cellroles.h"
#include "support/theme.h"

#include <QTextDocument>

namespace ui {

using operations::ComparedRecord;

static QString fieldText(const ComparedRecord::Line &line)
{
    using What = ComparedRecord::Line::What;
    switch (line.what) {
    case What::Name:
        return FirstTenModel::tr("Name");
    case What::Email:
        return FirstTenModel::tr("Email");
    case What::Organizations:
        return FirstTenModel::tr("Organizations");
    case What::Product:
        return FirstTenModel::tr("Product");
    case What::ProductDetail:
        return FirstTenModel::tr("%1 of %2", "a detail and its product")
            .arg(line.field, line.product);
    case What::Detail:
        break;
    }
    return line.field;
}

void FirstTenModel::set(const QList<ComparedRecord> &records)
{
    beginResetModel();
    m_rows.clear();
    m_records = int(records.size());
    m_differing = 0;
    for (const ComparedRecord &record : records) {
        m_differing += !record.isAsMeant();
        const bool customer = record.kind == model::Kind::Customer;
        QString name = (customer ? tr("Customer %1") : tr("Organization %1")).arg(record.name);
        for (const ComparedRecord::Line &line : record.lines) {
            Row row{std::exchange(name, {}),
                    fieldText(line),
                    line.wanted.join(u", "),
                    line.found.join(u", "),
                    line.same,
                    line.reason.code.isEmpty() ? QString() : operations::sentence(line.reason)};
            if (!record.isThere)
                row.found = tr("not found at the site");
            else if (row.found.isEmpty())
                row.found = tr("nothing");
            m_rows.append(row);
        }
    }
    endResetModel();
}

int FirstTenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FirstTenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant FirstTenModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Record   ? row.record
               : column == Field  ? row.field
               : column == Wanted ? row.wanted
                                  : row.found;
    case Qt::ToolTipRole:
        return column != Found || row.why.isEmpty() ? QVariant()
                                                    : Qt::convertFromPlainText(row.why);
    case StrongRole:
        return column == Record;
    case SoftRole:
        return column == Field;
    case InkRole:
        if (column != Found)
            return {};
        return int(row.same ? Tone::Good : Tone::Bad);
    case Qt::AccessibleDescriptionRole: // not by colour alone
        return column != Found     ? QString()
               : row.why.isEmpty() ? (row.same ? tr("as meant") : tr("differs"))
                                   : row.why;
    default:
        return {};
    }
}

QVariant FirstTenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Record:
        return tr("Record");
    case Field:
        return tr("Field");
    case Wanted:
        return tr("As it was meant");
    default:
        return tr("As it is at the site");
    }
}

} // namespace ui
