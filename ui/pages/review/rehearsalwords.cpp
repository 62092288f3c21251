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
