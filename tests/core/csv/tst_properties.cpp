#include "csv/table.h"
#include "reference.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<std::string>;

std::string quoted(const std::string &cell)
{
    std::string text = "\"";
    for (const char byte : cell)
        text += byte == '"' ? std::string("\"\"") : std::string(1, byte);
    return text + '"';
}

// Text of the bytes that matter, and some characters of more than one.
rc::Gen<std::string> anyCell()
{
    const auto piece =
        rc::gen::element<std::string>("\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "a", "Łódź",
                                      "😀", "a somewhat longer text, with a comma");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string> &all) {
                            return std::accumulate(all.begin(), all.end(), std::string());
                        });
}

Cells cellsOf(const model::Record &record)
{
    Cells cells;
    for (int i = 0; i < record.cellCount(); ++i)
        cells.emplace_back(record.cell(i).data(), size_t(record.cell(i).size()));
    return cells;
}

// rapidcheck says what failed; Qt Test has to know that it did.
template <typename Property>
void check(const char *name, Property property)
{
    QVERIFY(rc::check(name, property));
}

} // namespace

/// What holds for every table, and for every file whatever is in it.
class PropertiesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::shared_ptr<const csv::Table> open(const std::string &bytes, const csv::Limits &limits)
    {
        const QString path = m_folder.filePath(u"table.csv"_s);
        QFile out(path);
        RC_ASSERT(out.open(QIODevice::WriteOnly));
        RC_ASSERT(out.write(bytes.data(), qsizetype(bytes.size())) == qint64(bytes.size()));
        out.close();
        const auto table = csv::Table::open(path, {}, limits);
        return table ? *table : nullptr;
    }

    static csv::Limits anyLimits()
    {
        return {.block = *rc::gen::element<qsizetype>(1, 7, 64, 100, 4096, 262'144),
                .record = *rc::gen::element<qsizetype>(64, 100, 300, 8'388'608),
                .marksEvery = *rc::gen::element<qsizetype>(1, 50, 100, 262'144),
                .recordsBetweenMarks = *rc::gen::element<qint64>(1, 3, 100, 1024)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The same in every run, unless somebody asks for others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260101 max_success=300");
    }

    void whatIsWrittenIsReadInAnyOrder()
    {
        check("tables", [this] {
            const size_t columns = *rc::gen::inRange<size_t>(1, 6);
            const auto rows = *rc::gen::container<std::vector<Cells>>(
                rc::gen::container<Cells>(columns, anyCell()));
            const std::string end = *rc::gen::element<std::string>("\n", "\r\n", "\r");
            const bool always = *rc::gen::arbitrary<bool>();
            std::string bytes = "\xEF\xBB\xBF";
            const auto write = [&](const Cells &cells) {
                for (size_t i = 0; i < cells.size(); ++i) {
                    const bool needed =
                        cells[i].find_first_of("\",\r\n") != std::string::npos || cells.size() == 1;
                    bytes += (i > 0 ? "," : "") + (always || needed ? quoted(cells[i]) : cells[i]);
                }
            };
            Cells header;
            for (size_t i = 0; i < columns; ++i)
                header.push_back("Column " + std::to_string(i));
            write(header);
            for (const Cells &cells : rows) {
                bytes += end;
                write(cells);
            }
            bytes += *rc::gen::arbitrary<bool>() ? end : "";

            csv::Limits limits = anyLimits();
            limits.record = 8'388'608;
            const auto table = open(bytes, limits);
            RC_ASSERT(table != nullptr);
            RC_ASSERT(table->rowCount() == qint64(rows.size()));
            RC_ASSERT(table->frame().cells == qint64(rows.size() * columns));
            std::vector<qint64> order(rows.size());
            std::iota(order.begin(), order.end(), 0);
            std::shuffle(order.begin(), order.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
            csv::Table::Reader reader(table);
            model::Record record;
            for (const qint64 row : order) {
                const auto problems = reader.read(row, record);
                RC_ASSERT(problems.has_value() && problems->isEmpty());
                RC_ASSERT(cellsOf(record) == rows[size_t(row)]);
            }
        });
    }

    void anyBytesAreReadAsTheRulesSay()
    {
        check("bytes", [this] {
            // Dense in what matters, and with stretches of it that are longer than blocks and
            // records may be.
            const auto piece = rc::gen::element<std::string>(
                "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "a", "\"x\"", "\",\"",
                std::string(70, 'y'), std::string(30, ','), "\"\n\n\"", "\xFF");
            const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
            std::string bytes =
                "a,b,c,d\n" + std::accumulate(pieces.begin(), pieces.end(), std::string());
            const csv::Limits limits = anyLimits();

            const std::vector<reference::Row> rows =
                reference::readRows(bytes, ',', size_t(limits.record));
            const auto table = open(bytes, limits);
            RC_ASSERT(table != nullptr);
            RC_PRE(table->dialect().delimiter == ',');
            RC_ASSERT(table->rowCount() == qint64(rows.size()) - 1);
            RC_ASSERT(table->frame().cells
                      == std::accumulate(std::next(rows.begin()), rows.end(), qint64(0),
                                         [](qint64 sum, const reference::Row &row) {
                                             return sum + qint64(row.cells.size());
                                         }));

            std::vector<qint64> order(rows.size() - 1);
            std::iota(order.begin(), order.end(), 0);
            if (*rc::gen::arbitrary<bool>())
                std::shuffle(order.begin(), order.end(),
                             std::mt19937(*rc::gen::arbitrary<unsigned>()));
            csv::Table::Reader reader(table);
            model::Record record;
            for (const qint64 row : order) {
                const auto problems = reader.read(row, record);
                RC_ASSERT(problems.has_value());
                const auto has = [&problems](const QString &code) {
                    return std::any_of(
                        problems->cbegin(), problems->cend(),
                        [&code](const model::Problem &each) { return each.message.code == code; });
                };
                reference::Row found{cellsOf(record), size_t(record.line),
                                     has(u"csv.unclosedQuote"_s), has(u"csv.tooLong"_s),
                                     has(u"csv.textAfterQuote"_s)};
                RC_ASSERT(found == rows[size_t(row) + 1]);
            }
        });
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
