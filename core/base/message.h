#pragma once

#include <QString>
#include <QStringList>

/// A sentence for people that has no language yet: a code such as "csv.unclosedQuote" and the
/// arguments of its sentence. The words are added at the edge (operations/sentences.h), so that
/// what was written to a journal in one language can be read in another.
struct Message
{
    QString code;
    QStringList arguments; ///< In the order of %1, %2 ...; where the sentence counts, the first is
                           ///< the number.

    bool operator==(const Message &) const = default;
};
