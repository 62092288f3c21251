#pragma once

#include "support/csmsite/csmsite.h"

#include <QList>

/// What one seed of the chaos test brings: the site's moods, and what happens to the program.
struct Ordeal
{
    struct Blow
    {
        enum class What {
            Kill,     ///< SIGKILL.
            NewToken, ///< The site takes another API token from now on.
        } what = What::Kill;
        int afterMs = 0; ///< Of the life of one process.
    };

    quint64 seed = 0;
    csmsite::Switches site;
    QList<Blow> blows;     ///< One a process.
    bool existing = false; ///< Some records are at the site before.

    static Ordeal of(quint64 seed);
    QString words() const; ///< For those who look for the reason of a failure.
};
