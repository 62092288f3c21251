#pragma once

#include "voyage.h"

/// A small job that is interrupted somewhere, and what must be true then and at its end.
namespace sample {

using namespace Qt::StringLiterals;

inline const QString marlow = u"Marlow Ferries"_s, harbour = u"Harbour Tea"_s;

constexpr int customerCount = 5;

/// Two organizations, five customers to send and one left out, and a field to create.
inline migration::Job smallJob()
{
    Rows customers;
    for (int number = 0; number < customerCount; ++number)
        customers.append(passenger(number, {number % 2 == 0 ? marlow : harbour}));
    customers.append(passenger(customerCount));
    customers.last()->outcome = model::Outcome::LeftOut;
    migration::Job job =
        jobOf({organization(u"001A"_s, marlow), organization(u"001B"_s, harbour)}, customers);
    job.customerFields = {{u"Ferry card"_s}};
    return job;
}

/// What is not right about a run that stopped somewhere; empty where all is.
inline QString wrongInBetween(const Voyage &voyage, const migration::Job &job)
{
    const auto run = voyage.lastRun();
    if (!run)
        return voyage.script->accepted.isEmpty() ? QString() : u"sent without a journal"_s;
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        const model::OutcomeCounts counts = voyage.counts(kind);
        const auto &plan = kind == model::Kind::Customer ? job.customerPlan : job.organizationPlan;
        if (counts.total() != plan.total())
            return u"the counts do not add up"_s;
        qint64 waiting = plan.total();
        for (const migration::RecordState &record : voyage.records(kind))
            waiting -= record.outcome != model::Outcome::Waiting;
        if (counts[model::Outcome::Waiting] != waiting)
            return u"the counts are not those of the records"_s;
    }
    if (run->ended())
        return u"ended in between"_s;
    return {};
}

/// What is not right about a run that came to its end; empty where all is.
inline QString wrongAtTheEnd(const Voyage &voyage, const Result<migration::Summary> &summary)
{
    if (!summary)
        return u"stopped again: "_s + summary.error().message.code;
    model::OutcomeCounts organizations, customers;
    organizations[model::Outcome::Created] = 2;
    customers[model::Outcome::Created] = customerCount;
    customers[model::Outcome::LeftOut] = 1;
    if (summary->organizations != organizations || summary->customers != customers)
        return u"other outcomes"_s;
    if (voyage.counts(model::Kind::Customer) != customers
        || voyage.counts(model::Kind::Organization) != organizations)
        return u"another journal"_s;
    if (voyage.records(model::Kind::Customer).size() != customerCount + 1
        || voyage.records(model::Kind::Organization).size() != 2)
        return u"a record is missing from the journal, or there twice"_s;
    if (voyage.script->keyChanged)
        return u"one key with other bytes"_s;
    for (int number = 0; number < customerCount; ++number) {
        const QString email = u"person%1@example.com"_s.arg(number);
        if (voyage.timesTaken(email) != 1)
            return u"%1 was sent %2 times"_s.arg(email).arg(voyage.timesTaken(email));
        const model::Profile stored = voyage.atSite(email);
        if (stored.organizations != QStringList{number % 2 == 0 ? marlow : harbour}
            || stored.details != passenger(number).profile.details)
            return email + u" is not as meant"_s;
    }
    if (!voyage.atSite(u"person%1@example.com"_s.arg(customerCount)).email.isEmpty())
        return u"one left out was sent"_s;
    const auto facts = voyage.twin->readFacts({});
    if (facts->customerFields.size() != site::defaultFields(model::Kind::Customer).size() + 1)
        return u"other detail fields"_s;
    if (!voyage.lastRun()->ended() || voyage.lastRun()->id != 1)
        return u"not one run"_s;
    return {};
}

} // namespace sample
