#include "pages/finish/finishwords.h"

#include "support/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

using model::Outcome;
using operations::Status;

/// The words of this file, for the translators.
struct FinishWords
{
    Q_DECLARE_TR_FUNCTIONS(FinishWords)
};

model::OutcomeCounts together(const migration::Summary &counts)
{
    model::OutcomeCounts all = counts.organizations;
    all += counts.customers;
    return all;
}

qint64 notEntitled(const migration::Summary &counts)
{
    return counts.entitlements[Outcome::NotAccepted] + counts.entitlements[Outcome::Unknown];
}

static qint64 arrived(const model::OutcomeCounts &counts)
{
    return counts[Outcome::Created] + counts[Outcome::Updated] + counts[Outcome::Unchanged]
           + counts[Outcome::Merged];
}

QString finishTitle(const Status &status, bool practice)
{
    const model::OutcomeCounts counts = together(status.outcomes);
    const QString there = number(arrived(counts));
    const int all = int(counts.total());
    switch (status.state) {
    case Status::State::NotStarted:
        return FinishWords::tr("Nothing has been migrated yet");
    case Status::State::Running:
        return (practice ? FinishWords::tr(
                    "Running: %1 of %Ln record(s) are in your practice site so far", nullptr, all)
                         : FinishWords::tr("Running: %1 of %Ln record(s) are in your site so far",
                                           nullptr, all))
            .arg(there);
    case Status::State::Interrupted:
        return (practice ? FinishWords::tr(
                    "Stopped: %1 of %Ln record(s) are in your practice site, %2 wait", nullptr, all)
                         : FinishWords::tr("Stopped: %1 of %Ln record(s) are in your site, %2 wait",
                                           nullptr, all))
            .arg(there, number(counts[Outcome::Waiting]));
    case Status::State::Finished:
        break;
    }
    return (practice ? FinishWords::tr("Done: %1 of %Ln record(s) are in your practice site",
                                       nullptr, all)
                     : FinishWords::tr("Done: %1 of %Ln record(s) are in your site", nullptr, all))
        .arg(there);
}

QString finishSubtitle(const Status &status)
{
    if (status.state == Status::State::NotStarted)
        return FinishWords::tr("Go back to Migrate to begin.");
    return FinishWords::tr("Every record is accounted for: what Salesforce gave, what was created, "
                           "and what was left out, and why.");
}

Verdict countVerdict(const Status &status)
{
    if (!status.run)
        return {};
    const qint64 meant = status.run->organizations + status.run->customers;
    const model::OutcomeCounts counts = together(status.outcomes);
    if (status.outcomes.organizations.total() != status.run->organizations
        || status.outcomes.customers.total() != status.run->customers)
        return {FinishWords::tr("The count does not add up: %1 of %2 records are accounted for")
                    .arg(number(counts.total()), number(meant)),
                Tone::Bad};
    if (const qint64 waiting = counts[Outcome::Waiting]; waiting > 0)
        return {
            FinishWords::tr("The count adds up; %Ln record(s) still wait", nullptr, int(waiting)),
            Tone::Warning};
    return {FinishWords::tr("✓ every record is accounted for"), Tone::Good};
}

QString productsText(const Status &status)
{
    const model::OutcomeCounts &made = status.outcomes.entitlements;
    if (made.total() == 0)
        return {};
    QStringList sentences;
    if (status.productsCreated > 0)
        sentences.append(
            FinishWords::tr("%Ln product(s) were created.", nullptr, int(status.productsCreated)));
    const qint64 left = notEntitled(status.outcomes);
    sentences.append(
        left == 0
            ? FinishWords::tr("Every entitlement is there.")
            : FinishWords::tr("%Ln entitlement(s) were not made or are unknown; the list below "
                              "and the reports tell of each, and why.",
                              nullptr, int(left)));
    return sentences.join(u' ');
}

QString failedTitle(const migration::Summary &counts)
{
    const model::OutcomeCounts records = together(counts);
    QStringList parts;
    if (const int refused = int(records[Outcome::NotAccepted]); refused > 0)
        parts.append(FinishWords::tr("%Ln record(s) were not accepted", nullptr, refused));
    if (const int unknown = int(records[Outcome::Unknown]); unknown > 0)
        parts.append(FinishWords::tr(
            "%Ln record(s) are unknown: whether they arrived is not proven", nullptr, unknown));
    if (const qint64 left = notEntitled(counts); left > 0)
        parts.append(
            FinishWords::tr("%Ln entitlement(s) were not made or are unknown", nullptr, int(left)));
    QString title = parts.value(0);
    for (const QString &part : parts.mid(1))
        title = FinishWords::tr("%1; %2", "two sentences about records").arg(title, part);
    return title;
}

QString reportLines(const QList<std::pair<QString, qint64>> &reports)
{
    QStringList lines;
    for (const auto &[name, rows] : reports)
        lines.append(FinishWords::tr("%1: %Ln row(s)", nullptr, int(rows)).arg(name));
    return lines.join(u", "_s);
}

} // namespace ui
