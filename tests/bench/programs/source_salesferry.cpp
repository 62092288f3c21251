// Opens a CSV file and finds out everything that a project shows of it, as the Source page does:
// source_salesferry [--threads N] FILE.

#include "operations/sources.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <cstring>

int main(int argc, char **argv)
{
    const bool threads = argc == 4 && std::strcmp(argv[1], "--threads") == 0;
    if (argc != 2 && !threads)
        return 2;
    const QTemporaryDir folder;
    const project::RunFolder run(folder.filePath(QStringLiteral("bench.salesferry")));
    project::Source source;
    source.path = QString::fromLocal8Bit(argv[argc - 1]);
    QElapsedTimer timer;
    timer.start();
    const auto opened =
        operations::openSource(source, run, {}, {.threads = threads ? std::atoi(argv[2]) : 0});
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().message.code));
        return 1;
    }
    const operations::SourceFile &file = **opened;
    std::printf("%lld\nopen %.3f\n", static_cast<long long>(file.file.table->rowCount()),
                double(timer.nsecsElapsed()) / 1e9);
    return 0;
}
