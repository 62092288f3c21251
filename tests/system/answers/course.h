#pragma once

#include "migration/job.h"
#include "support/csmsite/csmsite.h"

#include <QMap>
#include <QStringList>

/// A handful of records, all ways of sending them, and what must be true at the end of each.
struct Way
{
    QString name;
    csmsite::Switches site;
    QByteArray seed; ///< What is there before.
    migration::Job job;
    int profilesPerRequest = 2;

    /// What a record is to be at the site.
    struct Meant
    {
        model::Profile profile; ///< Organizations by name.
        model::Outcome outcome = model::Outcome::Created;
    };
    QList<Meant> organizations, customers; ///< In the order of the stages.
    QStringList entitlements;              ///< "owner: product details", sorted.
    QStringList fields;                    ///< Detail fields of customers that are new.
};

QList<Way> allWays();

/// One fault that befalls the n-th answer of the site, or all from there on until the run has
/// stopped.
struct Mishap
{
    QString name;
    csmsite::Fault fault = csmsite::Fault::DropAfter;
    bool lasts = false;
    bool html = false;      ///< Of a refusal for load: as a page, and without a time.
    QStringList stops = {}; ///< The codes of what may end a run, which then is continued; none: the
                            ///< program gets over it by itself.
    bool isUsual = false;
};

QList<Mishap> allMishaps();

/// How a migration over HTTP went.
struct Course
{
    QString wrong;        ///< Empty where all is right.
    bool reached = false; ///< There were as many answers.
    int stops = 0;
};

/// Sends all that \a way has, through \a mishap at answer \a n.
Course sail(const Way &way, const Mishap &mishap, int n);
