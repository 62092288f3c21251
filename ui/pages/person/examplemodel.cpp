#include "pages/person/examplemodel.h"

#include "pages/person/personwords.h"
#include "support/cellroles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using operations::PersonExample;
using project::PersonAccounts;

void ExampleModel::setExamples(const QList<PersonExample> &examples)
{
    m_examples = examples;
    show();
}

void ExampleModel::setBranch(std::optional<int> rule)
{
    m_branch = rule;
    show();
}

void ExampleModel::show()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(
        m_examples.cbegin(), m_examples.cend(), std::back_inserter(m_shown),
        [this](const PersonExample &example) { return !m_branch || example.rule == *m_branch; });
    endResetModel();
}

int ExampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ExampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

static bool isCustomer(const PersonExample &example)
{
    return !example.email.isEmpty()
           && (example.becomes == PersonAccounts::Customers
               || example.becomes == PersonAccounts::Both);
}

static std::pair<QString, Tone> outcome(const PersonExample &example)
{
    const bool hasEmail = !example.email.isEmpty();
    switch (example.becomes) {
    case PersonAccounts::Customers:
        return hasEmail ? std::pair(ExampleModel::tr("Customer"), Tone::Accent)
                        : std::pair(ExampleModel::tr("Cannot be a customer: no email"), Tone::Bad);
    case PersonAccounts::Organizations:
        return {ExampleModel::tr("Organization"), Tone::Accent};
    case PersonAccounts::Both:
        return hasEmail ? std::pair(ExampleModel::tr("Both"), Tone::Accent)
                        : std::pair(ExampleModel::tr("Organization only: no email"), Tone::Warning);
    case PersonAccounts::LeaveOut:
        break;
    }
    return {ExampleModel::tr("Left out"), Tone::Neutral};
}

/// Its own, or those that it belongs to.
static QString organization(const PersonExample &example)
{
    if (example.becomes == PersonAccounts::Organizations || example.becomes == PersonAccounts::Both)
        return example.name;
    if (isCustomer(example) && example.memberships > 0)
        return ExampleModel::tr("member of %Ln", nullptr, int(example.memberships));
    return {};
}

static QString cell(const PersonExample &example, int column)
{
    switch (column) {
    case ExampleModel::Person:
        return example.id.isEmpty()
                   ? example.name
                   : ExampleModel::tr("%1 · %2", "a name and an id").arg(example.name, example.id);
    case ExampleModel::Email:
        return example.isGivenEmail ? ExampleModel::tr("%1 (given)", "an email").arg(example.email)
                                    : example.email;
    case ExampleModel::Becomes:
        return outcome(example).first;
    case ExampleModel::DisplayName:
        return isCustomer(example) ? example.customerName : QString();
    case ExampleModel::DecidedBy:
        return branchName(example.rule);
    default:
        return organization(example);
    }
}

QVariant ExampleModel::data(const QModelIndex &index, int role) const
{
    const PersonExample &example = m_shown.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cell(example, column);
        if (!text.isEmpty())
            return text;
        return column == Email ? tr("missing", "an email") : tr("none", "an organization");
    }
    case SoftRole:
        return cell(example, column).isEmpty();
    case StrongRole:
        return column == Person;
    case ToneRole:
        return column == Becomes ? QVariant(int(outcome(example).second)) : QVariant();
    default:
        return {};
    }
}

QVariant ExampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Person:
        return tr("Person account");
    case Email:
        return tr("Email");
    case Becomes:
        return tr("Becomes");
    case DisplayName:
        return tr("Display name");
    case DecidedBy:
        return tr("Decided by");
    default:
        return tr("Organization");
    }
}

} // namespace ui
