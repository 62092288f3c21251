#include "pages/person/personwords.h"

#include "support/format.h"

#include <QCoreApplication>
#include <QLocale>
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

qint64 rounded(qint64 number)
{
    qint64 unit = 1;
    while (number / unit >= 1000)
        unit *= 10;
    return (number + unit / 2) / unit * unit;
}

QString countText(qint64 number, bool isAbout)
{
    return isAbout ? PersonWords::tr("about %1", "a number").arg(ui::number(rounded(number)))
                   : ui::number(number);
}

QString outcomeText(qint64 customers, qint64 organizations, qint64 leftOut, bool isAbout)
{
    QStringList parts;
    const auto known = [isAbout](qint64 count) { return int(isAbout ? rounded(count) : count); };
    if (customers > 0)
        parts.append(PersonWords::tr("+%Ln customer(s)", nullptr, known(customers)));
    if (organizations > 0)
        parts.append(PersonWords::tr("+%Ln organization(s)", nullptr, known(organizations)));
    if (leftOut > 0)
        parts.append(PersonWords::tr("%Ln left out", nullptr, known(leftOut)));
    if (parts.isEmpty())
        return PersonWords::tr("nothing", "no customers, no organizations");
    const QString text = parts.join(u", "_s);
    return isAbout ? PersonWords::tr("about %1", "a number").arg(text) : text;
}

QString outcomeText(const operations::PersonOutcomes &outcomes)
{
    return outcomeText(outcomes.arriving(), outcomes.organizations + outcomes.both,
                       outcomes.leftOut, outcomes.isEstimate);
}

QString volumeText(const operations::Volume &volume, bool isAbout)
{
    const auto known = [isAbout](qint64 count) { return int(isAbout ? rounded(count) : count); };
    const QStringList parts{
        PersonWords::tr("%Ln customer(s)", nullptr, known(volume.customers)),
        PersonWords::tr("%Ln organization(s)", nullptr, known(volume.organizations)),
        PersonWords::tr("%Ln bulk task(s)", nullptr, known(volume.tasks))};
    const QString text = parts.join(u", "_s);
    return isAbout ? PersonWords::tr("about %1", "a number").arg(text) : text;
}

QString branchName(int rule)
{
    return rule < 0 ? PersonWords::tr("Everything else")
                    : PersonWords::tr("Rule %1").arg(QLocale().toString(rule + 1));
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
