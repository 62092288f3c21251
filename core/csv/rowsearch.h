#pragma once

#include "csv/blockfile.h"
#include "csv/table.h"

#include <optional>
#include <string>

namespace csv {

/// Tells of stretches of rows, by their bytes alone, whether a search has to look into them; much
/// quicker than to read them. For one thread.
class RowSearch
{
public:
    /// \a words are in UTF-8, in lower case, without quotes, and none is empty. Upper case is known
    /// of ASCII and Latin-1.
    RowSearch(std::shared_ptr<const Table> table, std::vector<std::string> words);

    /// Whether each of the words stands somewhere in the bytes of rows \a first to \a last (not
    /// included), its letters in any case; false only if one does not. Errors as
    /// Table::Reader::read().
    Result<bool> mayHold(qint64 first, qint64 last);

private:
    Result<qint64> offsetOf(qint64 row);
    Result<bool> mayHoldBytes(qint64 begin, qint64 end);

    std::shared_ptr<const Table> m_table;
    std::vector<std::string> m_words;
    qsizetype m_longest = 0;
    Table::Reader m_reader; ///< Of no column; says where rows begin.
    model::Record m_record;
    std::unique_ptr<BlockFile> m_file; ///< Opened by the first search.
};

/// Whether \a word, in lower case and not empty, stands in \a text, its letters of ASCII and
/// Latin-1 in any case.
bool holdsWord(QByteArrayView text, std::string_view word);

} // namespace csv
