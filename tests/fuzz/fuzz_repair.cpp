// Whatever is wrong with a record, what is shown of it is there, and each repair that is offered
// makes it a record like the others, leaves those before it as they were, and keeps the lines.

#include "csv/malformedrow.h"
#include "csv/repair.h"
#include "csv/scanner.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using What = model::Repair::What;

namespace {

constexpr int mostRows = 4; ///< Of one input that are looked at.

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "a file cannot be read");
    return file.readAll();
}

QList<QByteArray> cellsOf(const model::Record &record)
{
    QList<QByteArray> cells;
    for (int i = 0; i < record.cellCount(); ++i)
        cells.append(record.cell(i).toByteArray());
    return cells;
}

bool isAboutStructure(const QList<model::Problem> &problems)
{
    return std::any_of(problems.cbegin(), problems.cend(), [](const model::Problem &problem) {
        return problem.message.code != u"csv.nulByte" && problem.message.code != u"csv.notUtf8";
    });
}

void checkShown(const csv::MalformedRow &row, const model::Record &record)
{
    require(!row.problems.isEmpty() && row.recordLine == record.line, "another row is shown");
    require(row.line >= row.recordLine && row.column >= 1, "the place is before the record");
    require(row.mark >= 0 && row.mark <= row.text.size(), "the mark is not in the text");
    require(row.text.size() <= 160, "too much is shown");
    require(!row.text.contains(u'\n') && !row.text.contains(u'\r'), "a line break is shown");
    require(!row.repairs.isEmpty() && row.repairs.constLast() == What::Skip,
            "it cannot be left out");
    require(row.repairs.contains(What::JoinNext) == (row.joins > 0), "joins that are not offered");
}

/// Row \a number of \a table, which was malformed, in the file \a to, where it was repaired.
void checkRepaired(const std::shared_ptr<const csv::Table> &table, qint64 number, qint64 line,
                   const QString &to)
{
    const auto repaired = csv::Table::open(to, {}, {}, {.delimiter = table->dialect().delimiter});
    require(repaired.has_value(), "what comes out cannot be opened");
    require((*repaired)->labels() == table->labels(), "another table comes out");
    csv::Table::Reader before(table), after(*repaired);
    model::Record was, is;
    for (qint64 row = 0; row < number; ++row) {
        const auto beforeProblems = before.read(row, was);
        require(beforeProblems && after.read(row, is), "a row cannot be read");
        require(was.line == is.line, "a row before is in another line");
        require(cellsOf(was) == cellsOf(is) || !beforeProblems->isEmpty(),
                "a row before is another one");
    }
    const auto problems = after.read(number, is);
    require(problems && is.line == line, "the row is in another line");
    require(!isAboutStructure(*problems), "the row is still malformed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (std::find(data, data + size, 0) != data + size)
        return 0; // A file with some more of them is no text, and a repair makes it shorter.
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s), to = folder.filePath(u"repaired"_s);
    QFile file(path);
    require(file.open(QIODevice::WriteOnly), "no file");
    file.write(reinterpret_cast<const char *>(data), qsizetype(size));
    file.close();

    const auto table = csv::Table::open(path, {});
    if (!table)
        return 0;
    csv::Table::Reader reader(*table);
    model::Record record;
    int looked = 0;
    QList<model::Repair>
        leftOut; // An open quote before would be closed by one that a repair brings.
    for (qint64 number = 0; number < (*table)->rowCount() && looked < mostRows; ++number) {
        const auto problems = reader.read(number, record);
        require(problems.has_value(), "a row cannot be read");
        if (problems->isEmpty())
            continue;
        ++looked;
        const auto row = csv::malformedRow(*table, number);
        require(row.has_value(), "a malformed row cannot be looked at");
        checkShown(*row, record);
        for (const What what : row->repairs) {
            if (what == What::Skip)
                continue;
            const QList<model::Repair> repairs =
                leftOut
                + QList<model::Repair>(what == What::JoinNext ? row->joins : 1,
                                       {row->recordLine, what});
            const auto done = csv::repair(path, (*table)->dialect().delimiter, repairs, to, {});
            require(done.has_value(), "a repair that is offered is not possible");
            require(csv::countLineBreaks(content(path)) == csv::countLineBreaks(content(to)),
                    "a line came or went");
            checkRepaired(*table, number, row->recordLine, to);
        }
        leftOut.append({row->recordLine, What::Skip});
    }
    return 0;
}
