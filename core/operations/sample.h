#pragma once

#include <QtGlobal>

#include <vector>

namespace operations {

/// How rows are counted: all of them, or a sample.
struct Pass
{
    qint64 rows = 0; ///< So many, in stretches all over them; 0: all.
    int threads = 0; ///< 0: as many as the computer runs at once.
};

/// Some rows that follow each other.
struct Stretch
{
    qint64 first, last;
};

/// The rows of 0 to \a total that a pass looks at: all of them in chunks, or stretches that are
/// spread evenly.
struct Sample
{
    Sample(qint64 total, const Pass &pass);

    std::vector<Stretch> stretches;
    qint64 looked = 0; ///< Rows in them.
};

} // namespace operations
