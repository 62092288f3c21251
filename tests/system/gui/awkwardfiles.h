#pragma once

class QDir;

/// Writes files as administrators have them into \a folder: in an old encoding, with rows that
/// cannot be read, ambiguous dates, sensitive columns, damaged text, other objects, an archive of
/// many files. All in them is invented.
void writeAwkwardFiles(const QDir &folder);
