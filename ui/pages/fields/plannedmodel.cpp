#include "pages/fields/plannedmodel.h"

#include "support/cellroles.h"
#include "support/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using model::DetailType;

namespace ui {

void PlannedModel::setFields(QList<PlannedField> fields, const site::Limits &limits)
{
    m_limits = limits;
    if (fields.size() == m_fields.size()) {
        m_fields = std::move(fields);
        if (!m_fields.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_fields = std::move(fields);
    endResetModel();
}

int PlannedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int PlannedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

/// "212 values are not web addresses"
static QString misfitText(const PlannedField &planned)
{
    const int n = int(qMin<qint64>(planned.misfit.values, INT_MAX));
    switch (planned.field.type) {
    case DetailType::Date:
        return PlannedModel::tr("%Ln value(s) are not dates", nullptr, n);
    case DetailType::Number:
        return PlannedModel::tr("%Ln value(s) are not numbers", nullptr, n);
    case DetailType::Boolean:
        return PlannedModel::tr("%Ln value(s) are not yes or no", nullptr, n);
    case DetailType::Email:
        return PlannedModel::tr("%Ln value(s) are not email addresses", nullptr, n);
    case DetailType::Url:
        return PlannedModel::tr("%Ln value(s) are not web addresses", nullptr, n);
    case DetailType::Phone:
        return PlannedModel::tr("%Ln value(s) are not phone numbers", nullptr, n);
    case DetailType::Select:
    case DetailType::MultiSelect:
        return PlannedModel::tr("%Ln value(s) are not options", nullptr, n);
    case DetailType::Text:
        break;
    }
    return {};
}

std::pair<QString, Tone> PlannedModel::state(const PlannedField &planned) const
{
    if (!planned.isWanted)
        return {planned.isAddition ? tr("Not added") : tr("Left out"), Tone::Neutral};
    switch (planned.state) {
    case PlannedField::State::Sent:
        return {planned.isAddition ? tr("Adding…") : tr("Sent…"), Tone::Accent};
    case PlannedField::State::Creating:
        return {tr("Being created…"), Tone::Accent};
    case PlannedField::State::Created:
        return {planned.isAddition ? tr("Added") : tr("Created"), Tone::Good};
    case PlannedField::State::Refused:
        return {planned.isAddition ? tr("Was not added") : tr("Was not created"), Tone::Bad};
    case PlannedField::State::Waiting:
        break;
    }
    return waiting(planned);
}

/// What there is to say of one before it is created.
std::pair<QString, Tone> PlannedModel::waiting(const PlannedField &planned) const
{
    if (planned.there)
        return {tr("Is there as %1").arg(model::toString(*planned.there)), Tone::Warning};
    if (planned.needsOptions())
        return {tr("Needs options"), Tone::Bad};
    if (planned.hasTooManyOptions(m_limits))
        return {tr("More than %1 options").arg(number(m_limits.optionsPerField)), Tone::Bad};
    const Misfit &misfit = planned.misfit;
    if (misfit.values > 0 && !planned.isMisfitAccepted)
        return {misfit.isAbout ? tr("About %1").arg(misfitText(planned)) : misfitText(planned),
                Tone::Warning};
    if (const qint64 leftOut = misfit.leftOut + misfit.values; leftOut > 0)
        return {tr("%Ln value(s) left out", nullptr, int(leftOut)), Tone::Neutral};
    return {tr("Waiting"), Tone::Neutral};
}

QStringList PlannedModel::kinds(const PlannedField &planned, bool withFits) const
{
    using enum DetailType;
    QStringList texts;
    const QList<KindFit> fits = withFits ? m_fits(planned) : QList<KindFit>();
    for (const DetailType type :
         {Text, Select, MultiSelect, Date, Number, Boolean, Email, Phone, Url}) {
        const auto fit = std::find_if(fits.cbegin(), fits.cend(),
                                      [type](const KindFit &each) { return each.type == type; });
        const QString said = fit == fits.cend() ? QString() : fitText(*fit);
        texts.append(said.isEmpty() ? model::toString(type) : said);
    }
    return texts;
}

QString PlannedModel::fitsText(int row) const
{
    QList<KindFit> fits = m_fits(m_fields.at(row));
    fits.removeIf([](const KindFit &fit) {
        return fit.fits == 0 || fit.type == DetailType::Text; // which takes anything
    });
    std::stable_sort(fits.begin(), fits.end(), [](const KindFit &one, const KindFit &other) {
        return one.fits > other.fits;
    });
    QStringList texts;
    for (const KindFit &fit : std::as_const(fits))
        texts.append(fitText(fit));
    return texts.join(u", "_s);
}

QString PlannedModel::text(const PlannedField &planned, int column) const
{
    const mapping::FieldRule &rule = planned.rule;
    switch (column) {
    case For:
        return planned.kind == model::Kind::Customer ? tr("Customers") : tr("Organizations");
    case Name:
        return planned.field.name;
    case Type:
        return model::toString(planned.field.type);
    case Options:
        if (planned.there)
            return {};
        if (planned.isAddition)
            return tr("%Ln to add", nullptr, int(planned.field.options.size()));
        if (!model::hasOptions(planned.field.type))
            return {};
        return planned.field.options.isEmpty()
                   ? tr("Choose…")
                   : tr("%Ln option(s)", nullptr, int(planned.field.options.size()));
    case Source:
        return rule.fixedValue
                   ? tr("Always “%1”").arg(*rule.fixedValue)
                   : rule.sources.join(rule.combine == mapping::FieldRule::Combine::Join ? u" + "_s
                                                                                         : u", "_s);
    case Filled:
        return planned.rows > 0 ? percent(planned.filled, planned.rows) : QString();
    case State:
        return state(planned).first;
    default:
        return {};
    }
}

QVariant PlannedModel::data(const QModelIndex &index, int role) const
{
    const PlannedField &planned = m_fields.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(planned, column);
    case Qt::CheckStateRole:
        if (column == Create && !planned.there)
            return int(planned.isWanted ? Qt::Checked : Qt::Unchecked);
        break;
    case KindTextsRole:
        return kinds(planned, true);
    case KindNamesRole:
        return kinds(planned, false);
    case Qt::AccessibleTextRole:
        if (column == Create && planned.isAddition)
            return planned.isWanted ? tr("Add options to %1").arg(planned.field.name)
                                    : tr("Do not add options to %1").arg(planned.field.name);
        if (column == Create)
            return planned.isWanted ? tr("Create %1").arg(planned.field.name)
                                    : tr("Do not create %1").arg(planned.field.name);
        break;
    case Qt::TextAlignmentRole:
        if (column == Filled)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        break;
    case Qt::ToolTipRole:
        if (column == Options && model::hasOptions(planned.field.type))
            return planned.field.options.mid(0, 20).join(u'\n');
        if (column == Type)
            return fitsText(index.row());
        if (column == State)
            return planned.why;
        break;
    case StrongRole:
        return column == Name;
    case SoftRole:
        return column == Source || !planned.isWanted;
    case ToneRole:
        if (column == State)
            return int(state(planned).second);
        break;
    default:
        break;
    }
    return {};
}

bool PlannedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int row = index.row();
    if (!(flags(index) & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)))
        return false;
    if (index.column() == Create && role == Qt::CheckStateRole) {
        Q_EMIT wantedChanged(row, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    if (index.column() == Name)
        Q_EMIT nameWanted(row, value.toString());
    else if (const auto type = model::detailType(value.toString()))
        Q_EMIT typeWanted(row, *type);
    return true;
}

QVariant PlannedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Filled)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Create:
        return tr("Create");
    case For:
        return tr("For");
    case Name:
        return tr("Field name");
    case Type:
        return tr("Kind");
    case Options:
        return tr("Options");
    case Source:
        return tr("From Salesforce");
    case Filled:
        return tr("Filled");
    default:
        return tr("State");
    }
}

Qt::ItemFlags PlannedModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_isLocked)
        return flags;
    const PlannedField &planned = m_fields.at(index.row());
    const bool isOpen = planned.state != PlannedField::State::Created;
    if (isOpen && !planned.there && index.column() == Create)
        flags |= Qt::ItemIsUserCheckable;
    if (isOpen && !planned.isAddition && planned.isWanted
        && (index.column() == Name || index.column() == Type))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
