#include "verdict.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using cargo::Meant;
using enum Meant::Before;
using IfThere = cargo::Wishes::IfThere;

struct Verdict::Case
{
    bool customer = false;
    Meant meant;
    Told told;
    QJsonObject stored = {};
    QStringList notTaken = {}; ///< Details that the site does not take.

    bool arrived() const
    {
        return told.outcome == u"created"_s || told.outcome == u"updated"_s
               || told.outcome == u"unchanged"_s;
    }
    int written() const { return stored[u"writtenCount"_s].toInt(); }
};

Verdict::Verdict(const Ordeal &ordeal, const QJsonObject &store)
    : m_ordeal(ordeal)
{
    for (const QJsonValue &one : store[u"customers"_s].toArray())
        m_stored.insert(one[u"email"_s].toString(), one.toObject());
    for (const QJsonValue &one : store[u"organizations"_s].toArray())
        m_stored.insert(one[u"name"_s].toString(), one.toObject());
    m_strangers =
        store[u"customers"_s].toArray().size() + store[u"organizations"_s].toArray().size();
    for (const QJsonValue &one : store[u"entitlements"_s].toArray())
        m_granted[one[u"owner"_s].toString()].append(one[u"product"_s].toString());
    QStringList products;
    for (const QJsonValue &one : store[u"products"_s].toArray())
        products.append(one.toString());
    if (products.removeDuplicates() > 0)
        m_wrong.append(u"a product is there twice"_s);
}

void Verdict::complain(const Case &one, const QString &what)
{
    constexpr qsizetype enough = 6;
    if (m_wrong.size() < enough)
        m_wrong.append(u"%1 (%2%3): %4"_s.arg(
            one.meant.key, one.told.outcome,
            one.told.reason.isEmpty() ? QString() : u", "_s + one.told.reason, what));
}

void Verdict::hear(bool product, const QString &id, const QString &outcome, const QString &reason)
{
    if (product)
        m_products.insert(id, {outcome, reason});
    else if (m_told.contains(id))
        m_wrong.append(u"%1 is told twice: %2, %3"_s.arg(id, m_told[id].outcome, outcome));
    else
        m_told.insert(id, {outcome, reason});
}

QStringList Verdict::judge()
{
    for (int n = 0; n < cargo::organizations + cargo::customers; ++n) {
        const bool customer = n >= cargo::organizations;
        Case one{customer,
                 customer ? cargo::customer(n - cargo::organizations, m_ordeal.wishes)
                          : cargo::organization(n, m_ordeal.wishes),
                 {}};
        one.told = m_told.value(one.meant.id, {u"lost"_s, {}});
        one.stored = m_stored.value(one.meant.key);
        m_strangers -= !one.stored.isEmpty();
        if (customer && !m_ordeal.site.forbiddenFields.empty())
            one.notTaken.append(u"Phone"_s);
        if (one.meant.details.value(u"Title"_s).value(0).size() > cargo::longestTitle)
            one.notTaken.append(u"Title"_s);
        judge(one);
    }
    if (m_strangers != 0)
        m_wrong.append(u"%1 that nobody meant"_s.arg(m_strangers));
    return m_wrong;
}

void Verdict::judge(const Case &one)
{
    if (!one.stored.isEmpty() && one.stored[u"createdCount"_s].toInt() != 1)
        complain(one, u"created %1 times"_s.arg(one.stored[u"createdCount"_s].toInt()));
    // One that lacks what the site does not take may have been sent in parts, to find out what.
    if (one.written() > 1 && one.notTaken.isEmpty())
        complain(one, u"written %1 times"_s.arg(one.written()));
    if (one.meant.before != Absent && one.stored.isEmpty())
        complain(one, u"it was there, and is gone"_s);
    if (one.arrived())
        judgeArrived(one);
    judgeOutcome(one);
    judgeProducts(one);
}

/// Each detail as meant, but for those that the site does not take, of which the reason tells.
void Verdict::judgeArrived(const Case &one)
{
    QStringList differ;
    if (one.stored[one.customer ? u"displayName"_s : u"name"_s].toString() != one.meant.name)
        differ.append(u"its name"_s);
    const QMap<QString, QStringList> &details = one.meant.details;
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        const QJsonArray values = one.stored[u"details"_s][detail.key()].toArray();
        if (values != QJsonArray::fromStringList(detail.value()))
            differ.append(detail.key());
    }
    const QString organization = m_stored.value(one.meant.organization)[u"id"_s].toString();
    const QJsonArray meantOrganizations =
        one.meant.organization.isEmpty() ? QJsonArray() : QJsonArray{organization};
    const bool joins = one.customer && !m_ordeal.wishes.accountsOnly;
    if (joins && one.stored[u"organizations"_s].toArray() != meantOrganizations)
        differ.append(u"its organization"_s);

    // Those who were there before had it already.
    for (const QString &name : one.meant.before == Absent ? one.notTaken : QStringList()) {
        if (!one.told.reason.contains(name))
            complain(one, u"nobody tells of "_s + name);
        differ.removeAll(name);
    }
    // A task that fails each time may cost details, and then it is told.
    const bool mayLack = m_ordeal.site.failEvery > 0 && !one.told.reason.isEmpty();
    if (!differ.isEmpty() && !mayLack)
        complain(one, u"it is not as meant: "_s + differ.join(u", "_s));
}

void Verdict::judgeOutcome(const Case &one)
{
    const QString &outcome = one.told.outcome;
    const Meant::Before before = one.meant.before;
    const bool leftAlone = before == Different && m_ordeal.wishes.ifThere != IfThere::Update;
    const bool leftOut = (!one.customer && m_ordeal.wishes.accountsOnly) || leftAlone;
    if (leftOut != (outcome == u"left-out"_s)) {
        complain(one, u"that was not asked for"_s);
    } else if (leftOut) {
        if (one.written() > 0)
            complain(one, u"but it was written"_s);
    } else if (outcome == u"created"_s) {
        if (before != Absent || one.stored.isEmpty())
            complain(one, u"that is not true"_s);
    } else if (outcome == u"updated"_s) {
        if (before != Different || one.written() == 0)
            complain(one, u"that is not true"_s);
    } else if (outcome == u"unchanged"_s) {
        if (before != Same || one.written() > 0)
            complain(one, u"that is not true"_s);
    } else if (outcome == u"not-accepted"_s || outcome == u"unknown"_s) {
        // Only a task that fails and does not write may cost a record, or one that was forgotten
        // together with what it had to say; and then it is not there.
        const bool mayFail =
            m_ordeal.site.failEvery > 0 && m_ordeal.site.failedWrites != csmsite::FailedWrites::All;
        const bool wasSilent = m_ordeal.site.tasksGone && !one.notTaken.isEmpty();
        if (!mayFail && !wasSilent)
            complain(one, u"no reason for that"_s);
        if (one.written() > 0)
            complain(one, u"but the site has it"_s);
    } else {
        complain(one, u"that cannot be"_s);
    }
}

/// Those who arrived have each of their products once, and nobody another.
void Verdict::judgeProducts(const Case &one)
{
    QStringList granted = m_granted.value(one.meant.key);
    QStringList meant = one.arrived() ? one.meant.products : QStringList();
    qsizetype made = 0;
    const QList<Told> told = m_products.values(one.meant.id);
    for (const Told &product : told) {
        made += product.outcome == u"created"_s;
        if (one.arrived() && product.outcome != u"created"_s)
            complain(one, u"a product is %1: %2"_s.arg(product.outcome, product.reason));
    }
    granted.sort();
    meant.sort();
    if (granted != meant || made != meant.size())
        complain(
            one,
            u"its products are %1, of which %2 are told"_s.arg(granted.join(u", "_s)).arg(made));
}
