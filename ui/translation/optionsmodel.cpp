#include "translation/optionsmodel.h"

#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"
#include "translation/optionnotes.h"

namespace ui {

OptionsModel::OptionsModel(const TranslationDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_options(draft.options())
    , m_notes(optionNotes(draft.options()))
{
    count();
    connect(&draft, &TranslationDraft::changed, this, &OptionsModel::refresh);
    connect(&draft, &TranslationDraft::valueAdded, this, &OptionsModel::refresh);
}

void OptionsModel::count()
{
    m_uses.clear();
    const bool hasParts = m_draft.field().type == model::DetailType::MultiSelect;
    for (const SourceValue &value : m_draft.values().values) {
        const Meant meant = m_draft.meant(value.text);
        if (meant.why == Meant::Why::Unfit)
            continue;
        const QStringList parts = hasParts ? meant.text.split(u';') : QStringList{meant.text};
        for (const QString &part : parts) {
            Use &use = m_uses[part.trimmed()];
            ++use.values;
            use.records += value.records;
        }
    }
}

void OptionsModel::refresh()
{
    count();
    if (m_options == m_draft.options()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    m_notes = optionNotes(m_draft.options());
    // New ones are at the end; what goes may be anywhere.
    const QStringList &now = m_draft.options();
    if (now.size() > m_options.size() && now.first(m_options.size()) == m_options) {
        beginInsertRows({}, rowCount(), int(now.size()));
        m_options = now;
        endInsertRows();
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_options = now;
    endResetModel();
}

QString OptionsModel::option(int row) const
{
    return row > 0 ? m_options.value(row - 1) : QString();
}

int OptionsModel::rowOf(const QString &option) const
{
    const qsizetype place = m_options.indexOf(option);
    return place < 0 ? -1 : int(place) + 1;
}

void OptionsModel::setLit(int row)
{
    if (row == m_lit)
        return;
    m_lit = row;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {RowToneRole});
}

int OptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_options.size()) + 1;
}

int OptionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OptionsModel::data(const QModelIndex &index, int role) const
{
    const QString option = this->option(index.row());
    const bool isLeaving = index.row() == 0;
    const bool isNew = !isLeaving && m_draft.isNew(option) && !m_draft.field().present.isEmpty();
    if (role == RowToneRole)
        return index.row() == m_lit ? int(Tone::Accent) : QVariant();
    if (index.column() != Option) {
        const Use use = m_uses.value(option);
        if (role == Qt::DisplayRole)
            return use.values == 0            ? QString()
                   : index.column() == Values ? number(use.values)
                   : use.records > 0          ? number(use.records)
                                              : QString();
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return role == SoftRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return isLeaving ? tr("Leave out") : isNew ? tr("%1 (new)").arg(option) : option;
    case Qt::ToolTipRole:
        return isLeaving ? tr("Records go without such a value.") : m_notes.value(option);
    case Qt::AccessibleDescriptionRole:
        return m_notes.value(option);
    case InkRole:
        return m_notes.contains(option) ? int(Tone::Warning) : QVariant();
    case SoftRole:
        return isLeaving;
    case StrongRole:
        return isNew;
    default:
        return {};
    }
}

QVariant OptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Option)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Option:
        return tr("Option");
    case Values:
        return tr("Values");
    default:
        return tr("Records");
    }
}

} // namespace ui
