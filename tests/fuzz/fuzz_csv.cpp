// Whatever a file holds, opening and reading it ends, in records that are the same in any order and
// however the file is read.

#include "csv/table.h"

#include <QTemporaryFile>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QList<QByteArray> cells;
    qint64 line;
    QList<model::Problem> problems;

    bool operator==(const Row &) const = default;
};

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

Row rowOf(csv::Table::Reader &reader, qint64 row)
{
    model::Record record;
    const auto problems = reader.read(row, record);
    require(problems.has_value(), "a row cannot be read");
    Row read{{}, record.line, *problems};
    for (int i = 0; i < record.cellCount(); ++i)
        read.cells.append(record.cell(i).toByteArray());
    for (const model::Problem &problem : *problems) {
        require(problem.message.arguments.size() >= 3, "a problem without its place");
        require(problem.message.arguments.at(1).toLongLong() >= record.line,
                "a problem before its record");
        require(problem.message.arguments.at(2).toLongLong() >= 1, "a problem without a column");
    }
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static QTemporaryFile file;
    if (!file.isOpen())
        require(file.open(), "no temporary file");
    file.resize(0);
    file.seek(0);
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.flush();

    const auto small =
        csv::Table::open(file.fileName(), {},
                         {.block = 61, .record = 200, .marksEvery = 90, .recordsBetweenMarks = 3});
    const auto large = csv::Table::open(file.fileName(), {}, {.record = 200});
    require(small.has_value() == large.has_value(), "whether it opens depends on the block");
    if (!small) {
        require(small.error().message == large.error().message,
                "why it does not open depends on the block");
        return 0;
    }
    const qint64 rows = (*small)->rowCount();
    require(rows == (*large)->rowCount(), "the number of rows depends on the block");
    require((*small)->frame().cells == (*large)->frame().cells,
            "the number of cells depends on the block");
    const auto again = csv::Table::open(file.fileName(), {}, {.record = 200},
                                        {.delimiter = (*large)->dialect().delimiter});
    require(again && (*again)->rowCount() == rows && (*again)->header() == (*large)->header(),
            "a delimiter that is told is read otherwise than the same one guessed");
    qint64 cells = 0;
    csv::Table::Reader forwards(*large), backwards(*small);
    QList<Row> all;
    for (qint64 row = 0; row < rows; ++row)
        cells += all.emplaceBack(rowOf(forwards, row)).cells.size();
    require(cells == (*large)->frame().cells, "the cells are not as many as were counted");
    for (qint64 row = rows - 1; row >= 0; --row)
        require(rowOf(backwards, row) == all.at(row), "a row depends on the order");
    return 0;
}
