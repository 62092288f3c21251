#include "pages/review/rehearsalwords.h"

#include "operations/migrate.h"
#include "support/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// What rehearsals come to, for the translators.
struct RehearsalWords
{
    Q_DECLARE_TR_FUNCTIONS(RehearsalWords)
};

/// What becomes of records and of their products.
std::pair<QString, Tone> withProducts(const QString &arrive, qint64 notAccepted,
                                      const model::OutcomeCounts &made)
{
    using model::Outcome;
    const qint64 left = made[Outcome::NotAccepted] + made[Outcome::Unknown];
    const QString records =
        notAccepted == 0
            ? RehearsalWords::tr("Rehearsed: all %1 records would arrive.").arg(arrive)
            : RehearsalWords::tr("Rehearsed: %1 records would arrive, %2 would not be accepted.")
                  .arg(arrive, number(notAccepted));
    const QString products =
        left == 0 ? RehearsalWords::tr("All %1 entitlements would be made. Nothing was sent.")
                        .arg(number(made.total()))
                  : RehearsalWords::tr("%1 of %2 entitlements would be made, %3 would be left out. "
                                       "Nothing was sent.")
                        .arg(number(made.total() - left), number(made.total()), number(left));
    return {records + u' ' + products, notAccepted + left == 0 ? Tone::Good : Tone::Warning};
}

} // namespace

std::pair<QString, Tone> rehearsalWords(const migration::Summary &summary)
{
    using model::Outcome;
    qint64 arrive = 0, notAccepted = 0;
    for (const model::OutcomeCounts *counts : {&summary.organizations, &summary.customers}) {
        for (const Outcome outcome : {Outcome::Created, Outcome::Updated, Outcome::Unchanged})
            arrive += (*counts)[outcome];
        notAccepted += (*counts)[Outcome::NotAccepted] + (*counts)[Outcome::Unknown];
    }
    if (const model::OutcomeCounts &made = summary.entitlements; made.total() > 0)
        return withProducts(number(arrive), notAccepted, made);
    if (notAccepted == 0)
        return {RehearsalWords::tr("Rehearsed: all %1 records would arrive. Nothing was sent.")
                    .arg(number(arrive)),
                Tone::Good};
    return {RehearsalWords::tr("Rehearsed: %1 records would arrive, %2 would not be accepted. "
                               "Nothing was sent.")
                .arg(number(arrive), number(notAccepted)),
            Tone::Warning};
}

} // namespace ui
