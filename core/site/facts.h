#pragma once

#include "model/detailfield.h"

namespace site {

/// The two shapes of the profile requests; the vendor's texts do not agree with each other. A
/// request never mixes them. Reference: customerProfiles / organizationProfiles, organization ids
/// as strings in an object. Guide: customers / organizations, ids as a bare array of numbers.
enum class Dialect { Reference, Guide };

/// What a site allows in one go (API documentation; a site may allow less).
struct Limits
{
    int profilesPerRequest = 100;
    int accountsPerRequest = 50;
    int definitionsPerRequest = 50;
    int detailOperationsPerRequest = 1000; ///< Over all records of it.
    int fieldsPerKind = 50;
    int optionsPerField = 2000;
    int openTasks = 10;
};

/// What is known about a site before anything is sent.
struct Facts
{
    QString address; ///< As the user gave it: https://name.atlassian.net, or "practice".
    QString cloudId;
    QString account; ///< Who we are there, for people: a name or an email; may be empty.
    bool administrator =
        true; ///< False where the site said no; creating fields and customers needs it.
    bool administratorKnown = true; ///< False where the site did not answer that.
    QList<model::DetailField> customerFields;
    QList<model::DetailField> organizationFields;
    Limits limits;

    const QList<model::DetailField> &fields(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customerFields : organizationFields;
    }
    QList<model::DetailField> &fields(model::Kind kind)
    {
        return kind == model::Kind::Customer ? customerFields : organizationFields;
    }
};

} // namespace site
