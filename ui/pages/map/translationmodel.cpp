#include "pages/map/translationmodel.h"

#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

#include <QSet>

#include <algorithm>

namespace ui {

TranslationModel::TranslationModel(QList<SourceValue> values, QMap<QString, QString> translations,
                                   QStringList options, QObject *parent)
    : QAbstractTableModel(parent)
    , m_values(std::move(values))
    , m_translations(std::move(translations))
    , m_options(std::move(options))
{
    // Values that are translated though no record holds them now stay in sight.
    QSet<QString> known;
    for (const SourceValue &value : std::as_const(m_values))
        known.insert(value.text);
    for (auto entry = m_translations.cbegin(); entry != m_translations.cend(); ++entry) {
        if (!known.contains(entry.key()))
            m_values.append({entry.key(), 0});
    }
}

bool TranslationModel::fits(const QString &value) const
{
    const QString meant = becomes(value);
    return m_options.isEmpty() || meant.isEmpty() || m_options.contains(meant);
}

int TranslationModel::withoutOption() const
{
    return int(std::count_if(m_values.begin(), m_values.end(),
                             [this](const SourceValue &value) { return !fits(value.text); }));
}

int TranslationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

int TranslationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TranslationModel::data(const QModelIndex &index, int role) const
{
    const SourceValue &value = m_values.at(index.row());
    const bool translated = m_translations.contains(value.text);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Value)
            return value.text;
        if (index.column() == Records)
            return number(value.records);
        if (!fits(value.text))
            return tr("%1 (no such option)").arg(becomes(value.text));
        if (!translated)
            return tr("%1 (as it is)").arg(value.text);
        return becomes(value.text).isEmpty() ? tr("left out") : becomes(value.text);
    case Qt::EditRole:
        return index.column() == Becomes ? becomes(value.text) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Records ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case InkRole:
        return index.column() == Becomes && !fits(value.text) ? int(Tone::Warning) : QVariant();
    case SoftRole:
        return index.column() == Becomes && !translated;
    case StrongRole:
        return index.column() == Becomes && translated;
    default:
        return {};
    }
}

bool TranslationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Becomes)
        return false;
    const QString &from = m_values.at(index.row()).text;
    const QString to = value.toString().trimmed();
    if (to == from)
        m_translations.remove(from);
    else
        m_translations.insert(from, to);
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant TranslationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Records)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Value:
        return tr("In Salesforce");
    case Records:
        return tr("Records");
    default:
        return tr("Becomes");
    }
}

Qt::ItemFlags TranslationModel::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    return index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
