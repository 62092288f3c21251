// Counts the records and cells of CSV files as the program does when it opens them.

#include "csv/table.h"

#include <cstdio>

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const auto table = csv::Table::open(QString::fromLocal8Bit(argv[i]), {});
        if (!table) {
            std::fprintf(stderr, "%s: %s\n", argv[i], qPrintable(table.error().message.code));
            return 1;
        }
        std::printf("%lld %lld\n", static_cast<long long>((*table)->rowCount()),
                    static_cast<long long>((*table)->frame().cells));
    }
    return argc < 2 ? 2 : 0;
}
