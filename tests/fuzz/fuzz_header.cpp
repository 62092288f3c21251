// Whatever a file is, what an export has around its rows is found so that nothing is lost: every
// record is before the header, the header, a row, the footer or a sum; and columns have one name
// each.

#include "salesforce/damage.h"
#include "salesforce/exportfiles.h"

#include <QSet>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// The columns have names, each one, and are found by them.
void checkColumns(const csv::Table &table)
{
    QSet<QString> names;
    const QStringList &header = table.header();
    require(header.size() == table.labels().size(), "a column without a label");
    require(header.size() >= table.frame().ownColumns, "a column of the file is missing");
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header.at(i).toCaseFolded();
        require(!name.isEmpty() && !names.contains(name), "two columns have one name, or none");
        names.insert(name);
        require(table.column(header.at(i)) == int(i), "a column is not found");
    }
}

void checkRows(const salesforce::ExportFile &file)
{
    const csv::Table &table = *file.table;
    const salesforce::RowKinds kinds(file);
    csv::Table::Reader reader(file.table);
    model::Record record;
    qint64 line = table.frame().headerLine;
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        const auto problems = reader.read(row, record);
        require(problems.has_value(), "a row cannot be read");
        require(record.line > line && record.row == row, "rows are not in order");
        line = record.line;
        if (!problems->isEmpty())
            continue;
        require(record.cellCount() == table.header().size(), "a row has not one cell a column");
        (void)kinds.kind(record);
        for (int i = 0; i < record.cellCount(); ++i) {
            const auto judged = salesforce::judgeId(record.cell(i));
            require((judged == salesforce::IdJudgement::Good) <= !record.cell(i).isEmpty(),
                    "nothing is an id");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"Contact.csv"_s);
    QFile out(path);
    require(out.open(QIODevice::WriteOnly), "no file");
    out.write(reinterpret_cast<const char *>(data), qsizetype(size));
    out.close();

    const auto plain = csv::Table::open(path, {});
    for (const bool wanted : {false, true}) {
        const auto file = salesforce::openExportFile(path, {}, {}, wanted);
        if (!file) {
            const QString code = file.error().message.code;
            // Another record is the header, and that one may be no text.
            require(!plain || code.startsWith(u"export.") || code == u"csv.notText"
                        || code == u"csv.noHeader",
                    "it opens, but not as an export");
            continue;
        }
        const csv::Table &table = *file->table;
        const csv::TableFrame &frame = table.frame();
        // Its first record may be one that can be no header.
        require(!plain
                    || frame.recordsBefore + 1 + table.rowCount() + frame.noRows
                               + frame.footer.size()
                           == 1 + (*plain)->rowCount(),
                "a record is lost");
        require(!wanted || file->kind != salesforce::ExportKind::Other,
                "what is wanted is left out");
        checkColumns(table);
        checkRows(*file);
    }
    return 0;
}
