#pragma once

#include <QString>

namespace mapping {

/// What a reader sees of \a html, any text that may hold tags and entities: paragraphs, rows and
/// breaks as lines, a mark or a number before each point of a list, a tab between the cells of a
/// table; nothing of scripts, styles and comments. Never fails and fetches nothing; a text without
/// tags and entities stays as it is. Safe from several threads.
QString htmlToText(const QString &html);

} // namespace mapping
