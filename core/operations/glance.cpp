#include "operations/glance.h"

#include "csv/glance.h"
#include "salesforce/recognition.h"
#include "zip/archive.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace operations {

constexpr qint64 beginning = qint64(256) * 1024;
constexpr int recordsBefore = 40; ///< Titles and notes that may stand before the header.
constexpr qsizetype namesShown = 3;
constexpr qsizetype longestName = 60;

/// Where nothing stands in the file that an encoding changes, other words that stand there.
static QStringList wordsIn(const QList<QStringList> &rows)
{
    QStringList words;
    for (const QStringList &row : rows) {
        for (const QString &cell : row) {
            const bool isWord = cell.size() <= longestName && !cell.trimmed().isEmpty()
                                && std::all_of(cell.cbegin(), cell.cend(), [](QChar c) {
                                       return c.isLetter() || c == QChar::Space;
                                   });
            if (isWord && !words.contains(cell))
                words.append(cell);
            if (words.size() == namesShown)
                return words;
        }
    }
    return words;
}

/// Tells the names of the columns from the rows among \a records, as it will be done when the file
/// called \a name is opened.
static void tellHeader(Glance &glance, const QList<QStringList> &records, const QString &name,
                       bool wanted)
{
    QList<csv::EdgeRecord> first;
    for (const QStringList &record : records)
        first.append({record});
    if (first.isEmpty())
        return;
    const csv::TableShape shape = salesforce::recognise(first, name, wanted).shape;
    glance.columns = records.value(shape.header);
    for (qsizetype i = 0; i < glance.columns.size(); ++i) {
        const QString known = shape.names.value(i);
        glance.columns[i] = known.isEmpty() ? glance.columns.at(i).trimmed() : known;
    }
    glance.rows = records.mid(shape.firstRow);
}

/// Fills \a glance with what stands at the beginning of the CSV file \a path.
static Result<> look(Glance &glance, const QString &path, const QString &name,
                     const model::Reading &reading, int mostRows)
{
    auto seen = csv::glance(path, reading, mostRows + recordsBefore);
    if (!seen)
        return seen.error();
    glance.encoding = seen->encoding;
    glance.guessedEncoding = seen->guess.name;
    glance.delimiter = seen->delimiter;
    glance.guessedDelimiter = seen->guessedDelimiter;
    tellHeader(glance, seen->rows, name, reading.wanted);
    glance.rows.resize(qMin<qsizetype>(glance.rows.size(), mostRows));
    for (const csv::TellingValue &value : std::as_const(seen->telling))
        glance.names.append(value.text);
    if (glance.names.isEmpty())
        glance.names = wordsIn(glance.rows);
    return {};
}

/// Of a file in an archive, the beginning of which is unpacked for it.
static Result<> lookInto(Glance &glance, const project::Source &source, int mostRows)
{
    const QString &member = source.reading.member;
    auto archive = zips::Archive::open(source.path);
    if (!archive)
        return archive.error();
    const auto found = archive->member(member);
    if (!found)
        return found.error();
    const auto bytes = archive->begin(member, beginning);
    if (!bytes)
        return bytes.error();
    QTemporaryFile file;
    if (!file.open() || file.write(*bytes) != bytes->size() || !file.flush())
        return Error{Error::Kind::Storage, {QStringLiteral("csv.notReadable"), {source.path}}};
    glance.size = found->size;
    return look(glance, file.fileName(), QFileInfo(member).fileName(), source.reading, mostRows);
}

Result<Glance> glance(const project::Source &source, int mostRows)
{
    Glance glance;
    glance.size = QFileInfo(source.path).size();
    const auto done =
        source.reading.member.isEmpty()
            ? look(glance, source.path, QFileInfo(source.path).fileName(), source.reading, mostRows)
            : lookInto(glance, source, mostRows);
    if (!done)
        return done.error();
    return glance;
}

QStringList encodings()
{
    return csv::encodings();
}

} // namespace operations
