// Opens a CSV file as the program does and says what that took: open_salesferry [--first] FILE.
// With --first nothing but the first 100 rows.

#include "csv/glance.h"
#include "csv/table.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <random>

namespace {

constexpr int jumps = 10'000;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds that this process had of a processor: what a row takes where nobody else wants one.
double processor()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/// Of /proc/self/status, in MiB.
double memory(const char *what)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(what))
            return line.mid(qsizetype(std::strlen(what)) + 1)
                       .simplified()
                       .split(' ')
                       .value(0)
                       .toDouble()
                   / 1024;
    }
    return 0;
}

int openAll(const QString &path)
{
    const double memoryBefore = memory("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const auto table = csv::Table::open(path, {});
    if (!table)
        return 1;
    const double opening = milliseconds(timer);

    csv::Table::Reader reader(*table);
    model::Record record;
    std::mt19937_64 random(1);
    double slowest = 0, all = 0, busiest = 0;
    for (int i = 0; i < jumps; ++i) {
        const double before = processor();
        timer.start();
        const auto problems = reader.read(qint64(random() % quint64((*table)->rowCount())), record);
        const double took = milliseconds(timer);
        if (!problems || !problems->isEmpty())
            return 1;
        slowest = std::max(slowest, took);
        busiest = std::max(busiest, processor() - before);
        all += took;
    }
    std::printf("%lld\nopen %.3f\njump %.3f\nslowest %.3f\nbusiest %.3f\nmemory %.1f\n",
                static_cast<long long>((*table)->rowCount()), opening / 1e3, all / jumps, slowest,
                busiest, memory("VmHWM") - memoryBefore);
    return 0;
}

int openFirst(const QString &path)
{
    constexpr int rows = 101; // With the header.
    QElapsedTimer timer;
    timer.start();
    const auto glance = csv::glance(path, {}, rows);
    if (!glance)
        return 1;
    std::printf("%lld\nfirst %.3f\n", static_cast<long long>(glance->rows.size() - 1),
                milliseconds(timer));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2)
        return openAll(QString::fromLocal8Bit(argv[1]));
    if (argc == 3 && std::strcmp(argv[1], "--first") == 0)
        return openFirst(QString::fromLocal8Bit(argv[2]));
    return 2;
}
