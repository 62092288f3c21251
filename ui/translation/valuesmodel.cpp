#include "translation/valuesmodel.h"

#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

namespace ui {

using Why = Meant::Why;

ValuesModel::ValuesModel(TranslationDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_rows(int(draft.values().values.size()))
{
    connect(&draft, &TranslationDraft::changed, this, [this] {
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columns - 1));
    });
    connect(&draft, &TranslationDraft::valueAdded, this, [this] {
        beginInsertRows({}, m_rows, m_rows);
        ++m_rows;
        endInsertRows();
    });
}

int ValuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ValuesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

/// Why an option is suggested, in words.
static QString reasonText(mapping::OptionLikeness::Reason reason)
{
    switch (reason) {
    case mapping::OptionLikeness::Reason::Same:
        return ValuesModel::tr("written a little differently");
    case mapping::OptionLikeness::Reason::Number:
        return ValuesModel::tr("one is the plural of the other");
    case mapping::OptionLikeness::Reason::Synonym:
        return ValuesModel::tr("means the same");
    case mapping::OptionLikeness::Reason::Part:
        return ValuesModel::tr("the option names it among others");
    case mapping::OptionLikeness::Reason::Spelling:
        break;
    }
    return ValuesModel::tr("a letter or two differ");
}

QString ValuesModel::becomes(const QString &value, const Meant &meant) const
{
    const bool hasOptions = model::hasOptions(m_draft.field().type);
    switch (meant.why) {
    case Why::AsItIs:
        return tr("%1 (as it is)").arg(value);
    case Why::Chosen:
        return meant.text;
    case Why::LeftOut:
        return tr("left out");
    case Why::AsAllOthers:
        return meant.text.isEmpty() ? tr("left out (as all others)")
                                    : tr("%1 (as all others)").arg(meant.text);
    case Why::Unfit:
        break;
    }
    if (const auto found = m_draft.suggestions().constFind(value);
        found != m_draft.suggestions().cend())
        return tr("perhaps %1").arg(found->option);
    return hasOptions ? tr("%1 (no such option)").arg(meant.text)
                      : tr("%1 (does not fit)").arg(meant.text);
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    const SourceValue &value = m_draft.values().values.at(index.row());
    const bool isBecomes = index.column() == Becomes;
    if (index.column() == Value && role == Qt::DisplayRole)
        return value.text;
    if (index.column() == Records) {
        if (role == Qt::DisplayRole)
            return value.records > 0 ? number(value.records) : QString();
        if (role == SortRole)
            return value.records;
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    const Meant meant = m_draft.meant(value.text);
    const auto suggestion = m_draft.suggestions().constFind(value.text);
    const bool isSuggested = suggestion != m_draft.suggestions().cend();
    switch (role) {
    case UnfitRole:
        return meant.why == Why::Unfit;
    case TranslatedRole:
        return meant.why == Why::Chosen || meant.why == Why::LeftOut;
    case SortRole:
        return isBecomes ? becomes(value.text, meant) : value.text;
    default:
        break;
    }
    if (!isBecomes)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return becomes(value.text, meant);
    case Qt::EditRole:
        return meant.text;
    case Qt::ToolTipRole:
        return isSuggested ? tr("%1: %2. Use it, or choose something else.")
                                 .arg(suggestion->option, reasonText(suggestion->reason))
                           : QString();
    case Qt::AccessibleTextRole:
        return isSuggested ? tr("perhaps %1, %2; not used yet")
                                 .arg(suggestion->option, reasonText(suggestion->reason))
                           : becomes(value.text, meant);
    case LinkRole:
        return isSuggested ? tr("Use it") : QString();
    case InkRole:
        return meant.why == Why::Unfit && !isSuggested ? int(Tone::Warning) : QVariant();
    case SoftRole:
        return meant.why == Why::AsItIs || meant.why == Why::AsAllOthers || isSuggested;
    case StrongRole:
        return meant.why == Why::Chosen;
    default:
        return {};
    }
}

bool ValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Becomes)
        return false;
    const QString from = this->value(index.row());
    m_draft.assign({from}, !value.isValid() ? std::nullopt : std::optional(value.toString()));
    return true;
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
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

Qt::ItemFlags ValuesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    return index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ui
