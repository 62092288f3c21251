#include "pages/person/personwords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

using project::Condition;
using project::PersonAccounts;
using project::PersonRule;

/// The words of this file, for the translators.
struct PersonWords
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

QString outcomeText(qint64 customers, qint64 organizations, qint64 leftOut)
{
    QStringList parts;
    if (customers > 0)
        parts.append(PersonWords::tr("+%Ln customer(s)", nullptr, int(customers)));
    if (organizations > 0)
        parts.append(PersonWords::tr("+%Ln organization(s)", nullptr, int(organizations)));
    if (leftOut > 0)
        parts.append(PersonWords::tr("%Ln left out", nullptr, int(leftOut)));
    return parts.isEmpty() ? PersonWords::tr("nothing", "no customers, no organizations")
                           : parts.join(u", "_s);
}

QString outcomeText(const operations::PersonOutcomes &outcomes)
{
    return outcomeText(outcomes.customers + outcomes.both - outcomes.customersWithoutEmail,
                       outcomes.organizations + outcomes.both, outcomes.leftOut);
}

QString becomesName(PersonAccounts becomes)
{
    switch (becomes) {
    case PersonAccounts::Customers:
        return PersonWords::tr("customers");
    case PersonAccounts::Organizations:
        return PersonWords::tr("organizations");
    case PersonAccounts::Both:
        return PersonWords::tr("both");
    case PersonAccounts::LeaveOut:
        break;
    }
    return PersonWords::tr("left out");
}

QList<PersonAccounts> allBecomes()
{
    return {PersonAccounts::Customers, PersonAccounts::Organizations, PersonAccounts::Both,
            PersonAccounts::LeaveOut};
}

QString testName(Condition::Test test)
{
    switch (test) {
    case Condition::Test::Is:
        return PersonWords::tr("is");
    case Condition::Test::IsNot:
        return PersonWords::tr("is not");
    case Condition::Test::IsEmpty:
        return PersonWords::tr("is empty");
    case Condition::Test::IsNotEmpty:
        return PersonWords::tr("is not empty");
    case Condition::Test::Contains:
        return PersonWords::tr("contains");
    case Condition::Test::StartsWith:
        return PersonWords::tr("starts with");
    case Condition::Test::OneOf:
        break;
    }
    return PersonWords::tr("is one of");
}

QList<Condition::Test> allTests()
{
    using enum Condition::Test;
    return {Is, IsNot, IsEmpty, IsNotEmpty, Contains, StartsWith, OneOf};
}

bool hasValue(Condition::Test test)
{
    return test != Condition::Test::IsEmpty && test != Condition::Test::IsNotEmpty;
}

QString sentenceOf(const PersonRule &rule)
{
    QStringList parts;
    for (const Condition &condition : rule.conditions) {
        QString part = condition.column + u' ' + testName(condition.test);
        if (hasValue(condition.test))
            part += u' ' + condition.value;
        parts.append(part);
    }
    const QString word = rule.all ? PersonWords::tr(" and ", "between two conditions")
                                  : PersonWords::tr(" or ", "between two conditions");
    return PersonWords::tr("If %1").arg(parts.join(word));
}

PersonRule noEmailRule(const QStringList &columns, PersonAccounts becomes)
{
    PersonRule rule;
    for (const QString &column : columns)
        rule.conditions.append({column, Condition::Test::IsEmpty});
    rule.becomes = becomes;
    return rule;
}

bool isNoEmailRule(const PersonRule &rule, const QStringList &columns)
{
    return rule == noEmailRule(columns, rule.becomes);
}

} // namespace ui
