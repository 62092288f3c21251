#include "pages/review/reviewmodel.h"

#include "operations/records.h"
#include "operations/sentences.h"
#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui {

using migration::Candidate;
using model::Outcome;

constexpr int recordsKept = 600;
/// More of a value nobody sees in a table, and laying it out would take long.
constexpr qsizetype shownCharacters = 1000;
/// A line to type in would cut the rest off without a word.
constexpr qsizetype typedCharacters = 32'767;
constexpr int organizationsColumn = ReviewModel::firstField + 2; ///< Of customers.

ReviewModel::ReviewModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_records(recordsKept)
{
}

void ReviewModel::show(const std::shared_ptr<const operations::Review> &review, model::Kind kind,
                       std::vector<quint32> rows,
                       const std::shared_ptr<const project::Edits> &edits)
{
    beginResetModel();
    m_review = review;
    m_edits = edits;
    m_kind = kind;
    m_rows = std::move(rows);
    m_records.clear();
    m_failed = false;
    const mapping::Mapping &mapping = review->prepared.project.mapping(kind);
    const bool customers = kind == model::Kind::Customer;
    m_targets =
        customers ? QStringList{u"email"_s, u"displayName"_s, QString()} : QStringList{u"name"_s};
    for (const mapping::FieldRule &rule : mapping.details)
        m_targets.append(rule.target);
    m_reader = std::make_unique<operations::ReviewReader>(review, kind, edits);
    endResetModel();
}

void ReviewModel::setEdits(const std::shared_ptr<const project::Edits> &edits)
{
    m_edits = edits;
    m_records.clear();
    if (!m_review || m_rows.empty())
        return;
    m_reader = std::make_unique<operations::ReviewReader>(m_review, m_kind, edits);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const Candidate &ReviewModel::record(int row) const
{
    if (const Candidate *known = m_records.object(row))
        return *known;
    auto read = m_reader->read(number(row));
    if (!read && !m_failed) {
        m_failed = true;
        // Later: whoever listens may take the records away, and a view is painting them.
        QMetaObject::invokeMethod(
            const_cast<ReviewModel *>(this), [this, error = read.error()] { Q_EMIT failed(error); },
            Qt::QueuedConnection);
    }
    auto *candidate = new Candidate(read ? *std::move(read) : Candidate());
    m_records.insert(row, candidate);
    return *candidate;
}

project::RecordKey ReviewModel::key(int row) const
{
    return m_reader->key(record(row));
}

int ReviewModel::rowOf(quint32 number) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), number);
    return found == m_rows.cend() || *found != number ? -1 : int(found - m_rows.cbegin());
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(qMin(m_rows.size(), size_t(std::numeric_limits<int>::max())));
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_review ? 0 : firstField + int(m_targets.size());
}

QString ReviewModel::target(int column) const
{
    return m_targets.value(column - firstField);
}

QString ReviewModel::text(const Candidate &candidate, int column) const
{
    const QString wanted = target(column);
    const model::Profile &profile = candidate.profile;
    if (column == firstField)
        return m_kind == model::Kind::Customer ? profile.email : profile.name;
    if (m_kind == model::Kind::Customer && column == firstField + 1)
        return profile.name;
    if (m_kind == model::Kind::Customer && column == organizationsColumn)
        return profile.organizations.join(u", "_s);
    const model::DetailValue *value = model::findDetail(profile.details, wanted);
    return value ? value->values.join(u"; "_s) : QString();
}

bool ReviewModel::isEmptied(const Candidate &candidate, int column) const
{
    const QStringList &cleared = candidate.profile.cleared;
    return candidate.outcome == Outcome::Waiting
           && std::any_of(cleared.begin(), cleared.end(), [&](const QString &detail) {
                  return mapping::isSameTarget(detail, target(column));
              });
}

bool ReviewModel::isTicked(int row) const
{
    if (const auto ticked = m_edits->ticked(key(row)))
        return *ticked;
    const project::Selection selection = m_edits->selection(m_kind);
    return selection == project::Selection::All
           || (selection == project::Selection::WithoutProblems
               && !operations::hasProblem(record(row)));
}

static QString reasons(const Candidate &candidate)
{
    QStringList sentences;
    if (!candidate.reason.code.isEmpty())
        sentences.append(operations::sentence(candidate.reason));
    for (const model::Problem &problem : candidate.problems) {
        if (problem.message != candidate.reason)
            sentences.append(operations::sentence(problem.message));
    }
    return sentences.join(u'\n');
}

QVariant ReviewModel::stateData(const Candidate &candidate, int role) const
{
    if (candidate.ref.row < 0) // it could not be read
        return {};
    const bool problem = operations::hasProblem(candidate);
    const bool goes = candidate.outcome == Outcome::Waiting;
    const Tone tone = candidate.outcome == Outcome::NotAccepted ? Tone::Bad
                      : !goes                                   ? Tone::Neutral
                      : problem                                 ? Tone::Warning
                                                                : Tone::Good;
    switch (role) {
    case Qt::DisplayRole:
        return tone == Tone::Bad ? u"●"_s : tone == Tone::Warning ? u"▲"_s : goes ? u"✓"_s : u"–"_s;
    case Qt::AccessibleTextRole:
        return tone == Tone::Bad                       ? tr("cannot go")
               : candidate.outcome == Outcome::Merged  ? tr("merged")
               : candidate.outcome == Outcome::LeftOut ? tr("left out")
               : tone == Tone::Warning                 ? tr("goes, with a problem")
                                                       : tr("ready");
    case Qt::ToolTipRole:
        return reasons(candidate);
    case InkRole:
        return int(tone);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const Candidate &candidate = record(index.row());
    if (index.column() == Number) {
        if (role == RowToneRole && candidate.outcome == Outcome::NotAccepted)
            return int(Tone::Bad);
        if (role == RowToneRole && candidate.outcome == Outcome::Waiting
            && operations::hasProblem(candidate))
            return int(Tone::Warning);
        if (role == Qt::DisplayRole)
            return ui::number(number(index.row()) + 1);
        if (role == Qt::CheckStateRole)
            return isTicked(index.row()) ? Qt::Checked : Qt::Unchecked;
        return role == SoftRole ? QVariant(true) : QVariant();
    }
    if (index.column() == State)
        return stateData(candidate, role);

    const QString value = text(candidate, index.column());
    const bool missingEmail = m_kind == model::Kind::Customer && index.column() == firstField
                              && value.isEmpty() && candidate.ref.row >= 0;
    const bool emptied = isEmptied(candidate, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return missingEmail ? tr("missing")
               : emptied    ? tr("is emptied")
                            : value.left(shownCharacters);
    case Qt::ToolTipRole:
        return emptied ? tr("This record has no value here. If the site has one, it is taken away, "
                            "as you chose for blank cells.")
                       : QVariant();
    case Qt::EditRole:
        return value;
    case StrongRole:
        return std::any_of(candidate.corrected.cbegin(), candidate.corrected.cend(),
                           [this, &index](const QString &corrected) {
                               return mapping::isSameTarget(corrected, target(index.column()));
                           });
    case SoftRole:
        return candidate.outcome == Outcome::LeftOut || candidate.outcome == Outcome::Merged;
    case InkRole:
        return missingEmail ? QVariant(int(Tone::Bad))
               : emptied    ? QVariant(int(Tone::Warning))
                            : QVariant();
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    if (section == Number)
        return tr("#");
    if (section == State)
        return QString();
    const bool customers = m_kind == model::Kind::Customer;
    switch (section - firstField) {
    case 0:
        return customers ? tr("Email") : tr("Name");
    case 1:
        return customers ? tr("Display name") : target(section);
    case 2:
        return customers ? tr("Organizations") : target(section);
    default:
        return target(section);
    }
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Number)
        flags |= Qt::ItemIsUserCheckable;
    const bool isMembership =
        m_kind == model::Kind::Customer && index.column() == organizationsColumn;
    if (index.column() >= firstField && !isMembership
        && text(record(index.row()), index.column()).size() <= typedCharacters)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (record(index.row()).ref.row < 0) // it could not be read
        return false;
    if (role == Qt::CheckStateRole && index.column() == Number) {
        Q_EMIT ticked(key(index.row()), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() < firstField)
        return false;
    const QString former = text(record(index.row()), index.column());
    const QString corrected = value.toString().trimmed();
    if (corrected == former.trimmed())
        return false;
    Q_EMIT this->corrected(key(index.row()), target(index.column()), corrected);
    return true;
}

} // namespace ui
