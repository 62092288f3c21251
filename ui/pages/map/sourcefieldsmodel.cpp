#include "pages/map/sourcefieldsmodel.h"

#include "mapping/synonyms.h"
#include "support/format.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QString SourceFieldsModel::fillText(const SourceField &field)
{
    return field.filled < 0 ? QString() : percent(field.filled, qMax(field.rows, qint64(1)));
}

/// Whether Salesforce keeps the field for itself: filled always, and wanted hardly ever.
static bool isBookkeeping(const QString &name)
{
    static const QSet<QString> known{u"isdeleted"_s,
                                     u"masterrecordid"_s,
                                     u"ispersonaccount"_s,
                                     u"recordtypeid"_s,
                                     u"ownerid"_s,
                                     u"parentid"_s,
                                     u"reportstoid"_s,
                                     u"individualid"_s,
                                     u"createddate"_s,
                                     u"createdbyid"_s,
                                     u"lastmodifieddate"_s,
                                     u"lastmodifiedbyid"_s,
                                     u"systemmodstamp"_s,
                                     u"lastactivitydate"_s,
                                     u"lastvieweddate"_s,
                                     u"jigsawcontactid"_s,
                                     u"lastreferenceddate"_s,
                                     u"lastcurequestdate"_s,
                                     u"lastcuupdatedate"_s,
                                     u"personindividualid"_s,
                                     u"personcontactid"_s,
                                     u"jigsaw"_s,
                                     u"photourl"_s};
    return known.contains(name.toCaseFolded());
}

void SourceFieldsModel::setFields(const QList<SourceField> &fields, const QStringList &suggested)
{
    if (fields == m_fields && suggested == m_suggested)
        return;
    m_fields = fields;
    m_suggested = suggested;
    const auto share = [](const SourceField &field) {
        return field.filled < 0 ? 0.0 : double(field.filled) / double(qMax(field.rows, qint64(1)));
    };
    const auto rank = [this](const SourceField &field) {
        const qsizetype at = m_suggested.indexOf(field.name);
        if (at >= 0)
            return at;
        return m_suggested.size() + (field.filled == 0 ? 2 : isBookkeeping(field.name) ? 1 : 0);
    };
    std::stable_sort(m_fields.begin(), m_fields.end(),
                     [&](const SourceField &one, const SourceField &other) {
                         if (rank(one) != rank(other))
                             return rank(one) < rank(other);
                         return share(one) > share(other);
                     });
    show();
}

void SourceFieldsModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    show();
}

void SourceFieldsModel::show()
{
    const QStringList parts = m_filter.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const SourceField &field : std::as_const(m_fields)) {
        const QString label = mapping::spaced(field.name);
        const bool fits = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
            return field.name.contains(part, Qt::CaseInsensitive)
                   || label.contains(part, Qt::CaseInsensitive);
        });
        if (fits)
            m_shown.append(field);
    }
    endResetModel();
}

int SourceFieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant SourceFieldsModel::data(const QModelIndex &index, int role) const
{
    const SourceField &field = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return field.name;
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
        if (field.filled < 0)
            return field.name;
        if (field.filled == 0)
            return tr("%1: empty in all records").arg(field.name);
        return tr("%1: filled in %2 of %3 records")
            .arg(field.name, number(field.filled), number(field.rows));
    default:
        return {};
    }
}

Qt::ItemFlags SourceFieldsModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

} // namespace ui
