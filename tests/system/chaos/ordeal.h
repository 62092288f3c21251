#pragma once

#include "cargo.h"
#include "support/csmsite/csmsite.h"

#include <QList>

/// What one seed of the chaos test brings: the site's moods, and what happens to the program.
struct Ordeal
{
    struct Blow
    {
        enum class What {
            Kill,     ///< SIGKILL.
            NewToken, ///< The site takes another token from now on.
        } what = What::Kill;
        int afterMs = 0; ///< Of the life of one process.
    };

    quint64 seed = 0;
    bool isPlain = true;
    csmsite::Switches site;
    QList<Blow> blows; ///< One a process.
    cargo::Wishes wishes;
    bool firstTen = false; ///< The ten first are sent by themselves.
    bool bearer = false;   ///< It logs in with an access token of OAuth.

    /// The site's moods and the blows alone: what the first of the seeds were.
    static Ordeal plain(quint64 seed);
    /// The same, and with what a migration may be asked to do besides.
    static Ordeal of(quint64 seed);
    QString words() const; ///< For those who look for the reason of a failure.
};
