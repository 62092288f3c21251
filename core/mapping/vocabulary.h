#pragma once

#include <QHash>
#include <QStringList>

namespace mapping {

/// The words that columns and fields are named with, in small letters with umlauts written out
/// ("strasse"), and what each means: one meaning, or several where it is a compound. Languages are
/// blocks of one table; a further one is a further block.
const QHash<QString, QStringList> &vocabulary();

/// Words that carry no meaning in a name: "of", "the", "der".
bool isFiller(const QString &word);

} // namespace mapping
