// How fast a CSV file is opened and read: bench_csv FILE... prints one table. See it beside `wc -l
// FILE` and under
// `/usr/bin/time -v`, which knows the memory.

#include "csv/table.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>
#include <ctime>
#include <random>

using namespace Qt::StringLiterals;

static double seconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

// What this process had of the processor, which says more than the time on a machine that others
// use as well.
static double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

static int measure(const QString &path)
{
    QElapsedTimer timer;
    double processor = processorSeconds();
    timer.start();
    const auto opened = csv::Table::open(path, {});
    const double opening = seconds(timer);
    const double openingProcessor = processorSeconds() - processor;
    if (!opened) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(opened.error().message.code));
        return 1;
    }
    const csv::Table &table = **opened;
    const double megabytes = double(table.size()) / 1e6;

    csv::Table::Reader reader(*opened);
    model::Record record;
    qint64 problems = 0;
    qint64 cells = 0;
    processor = processorSeconds();
    timer.start();
    for (qint64 row = 0; row < table.rowCount(); ++row) {
        const auto found = reader.read(row, record);
        if (!found)
            return 1;
        problems += found->size();
        cells += record.cellCount();
    }
    const double reading = seconds(timer);
    const double readingProcessor = processorSeconds() - processor;

    constexpr int jumps = 10'000;
    std::mt19937_64 random(1);
    double slowest = 0;
    double jumping = 0;
    for (int i = 0; i < jumps && table.rowCount() > 0; ++i) {
        timer.start();
        if (!reader.read(qint64(random() % quint64(table.rowCount())), record))
            return 1;
        const double took = seconds(timer);
        jumping += took;
        slowest = std::max(slowest, took);
    }

    std::printf("%-24s %9.1f MB %10lld rows %12lld cells %8lld problems\n",
                qPrintable(QFileInfo(path).fileName()), megabytes,
                static_cast<long long>(table.rowCount()), static_cast<long long>(cells),
                static_cast<long long>(problems));
    std::printf("  open  %8.3f s %8.0f MB/s, processor %8.3f s\n", opening, megabytes / opening,
                openingProcessor);
    std::printf("  read  %8.3f s %8.0f MB/s, processor %8.3f s\n", reading, megabytes / reading,
                readingProcessor);
    std::printf("  jump  %8.3f ms a row, slowest %.3f ms\n", jumping * 1e3 / jumps, slowest * 1e3);
    return 0;
}

int main(int argc, char **argv)
{
    int failed = argc < 2 ? 2 : 0;
    for (int i = 1; i < argc; ++i)
        failed |= measure(QString::fromLocal8Bit(argv[i]));
    return failed;
}
