#include "pages/map/sourcefieldsmodel.h"

#include "mapping/synonyms.h"
#include "pages/map/maptexts.h"
#include "support/format.h"

#include <QSet>

#include <algorithm>
#include <vector>

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

void SourceFieldsModel::setFields(const QList<SourceField> &fields,
                                  const QList<Suggestion> &suggested)
{
    m_suggested = suggested;
    QHash<QString, qsizetype> places;
    for (const Suggestion &suggestion : suggested)
        places.insert(suggestion.source, places.size());
    struct Ranked
    {
        qsizetype rank;
        double share;
        SourceField field;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(size_t(fields.size()));
    for (const SourceField &field : fields) {
        const auto place = places.constFind(field.name);
        const qsizetype rank = place != places.cend()      ? *place
                               : field.filled == 0         ? places.size() + 2
                               : isBookkeeping(field.name) ? places.size() + 1
                                                           : places.size();
        const double share =
            field.filled < 0 ? 0.0 : double(field.filled) / double(qMax(field.rows, qint64(1)));
        ranked.push_back({rank, share, field});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &one, const Ranked &other) {
        return one.rank != other.rank ? one.rank < other.rank : one.share > other.share;
    });
    m_fields.clear();
    for (const Ranked &each : ranked)
        m_fields.append(each.field);
    show();
}

void SourceFieldsModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    show();
}

void SourceFieldsModel::hideNearlyEmpty(bool hide)
{
    if (m_hideNearlyEmpty == hide)
        return;
    m_hideNearlyEmpty = hide;
    show();
}

int SourceFieldsModel::nearlyEmpty() const
{
    return int(std::count_if(m_fields.cbegin(), m_fields.cend(),
                             [](const SourceField &field) { return field.isNearlyEmpty(); }));
}

void SourceFieldsModel::show()
{
    const QStringList parts = m_filter.split(u' ', Qt::SkipEmptyParts);
    QList<SourceField> shown;
    for (const SourceField &field : std::as_const(m_fields)) {
        if (parts.isEmpty() && m_hideNearlyEmpty && field.isNearlyEmpty())
            continue;
        const QString spaced = mapping::spaced(field.name);
        const bool fits = std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
            return field.name.contains(part, Qt::CaseInsensitive)
                   || spaced.contains(part, Qt::CaseInsensitive)
                   || field.label.contains(part, Qt::CaseInsensitive);
        });
        if (fits)
            shown.append(field);
    }
    if (shown == m_shown) {
        // What stands below the names may differ all the same.
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1));
        return;
    }
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

QString SourceFieldsModel::belowText(int row) const
{
    const SourceField &field = m_shown.at(row);
    for (const Suggestion &suggestion : m_suggested) {
        if (suggestion.source == field.name && !suggestion.hint.isEmpty())
            return suggestion.hint;
    }
    QStringList parts;
    if (!field.label.isEmpty() && field.label != field.name)
        parts.append(field.label);
    parts.append(looksText(field));
    parts.removeAll({});
    return parts.join(u" · "_s);
}

/// "Birthdate (Date of birth, date): filled in 3 of 10 records"
static QString fillSentence(const SourceField &field)
{
    QStringList more{field.label == field.name ? QString() : field.label, looksText(field)};
    more.removeAll({});
    const QString name =
        more.isEmpty() ? field.name
                       : SourceFieldsModel::tr("%1 (%2)", "API name (label, what it looks like)")
                             .arg(field.name, more.join(u", "_s));
    if (field.filled < 0)
        return name;
    if (field.filled == 0)
        return SourceFieldsModel::tr("%1: empty in all records").arg(name);
    return SourceFieldsModel::tr("%1: filled in %2 of %3 records")
        .arg(name, number(field.filled), number(field.rows));
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
    case Qt::AccessibleTextRole:
        return belowText(index.row()).isEmpty() ? field.name
                                                : field.name + u", "_s + belowText(index.row());
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
        return fillSentence(field);
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
