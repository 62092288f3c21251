// Whatever cells a column holds, its profile is the same in one pass as put together from
// stretches, and what a cell looks like does not contradict itself.

#include "csv/profile.h"

#include <QStringList>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using csv::ColumnProfiler;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void checkLooks(const QByteArray &cell)
{
    const QString text = QString::fromUtf8(cell).trimmed();
    const csv::Looks looks = csv::looksOf(text.toUtf8());
    using csv::Look;
    require((looks & csv::bit(Look::ZeroLed)) == 0 || (looks & csv::bit(Look::Number)) != 0,
            "a code is no number");
    require((looks & csv::bit(Look::International)) == 0 || (looks & csv::bit(Look::Phone)) != 0,
            "an international phone is none");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return 0;
    // The first bytes say how many different ones are made of each line, and where stretches end.
    const int times = data[0] % 8 == 0 ? 2100 : 1 + data[0] % 3;
    const size_t stretch = 1 + data[1], longer = data[2] % 4 == 0 ? 300 : 0;
    QList<QByteArray> cells;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 3, qsizetype(size) - 3);
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray text = QString::fromUtf8(line).toUtf8();
        cells.append(text);
        checkLooks(text);
        for (int i = 1; i < times && cells.size() < 4000; ++i)
            cells.append(text + QByteArray::number(i) + QByteArray(qsizetype(longer), 'x'));
    }

    ColumnProfiler whole, merged, mergedKnowing, part, partKnowing;
    size_t inPart = 0;
    const auto endPart = [&] {
        merged.add(part);
        mergedKnowing.add(partKnowing);
        part = ColumnProfiler();
        partKnowing = ColumnProfiler(mergedKnowing.givenUp());
        inPart = 0;
    };
    for (const QByteArray &cell : std::as_const(cells)) {
        whole.add(cell);
        part.add(cell);
        partKnowing.add(cell);
        if (++inPart == stretch)
            endPart();
    }
    endPart();
    require(whole.profile() == merged.profile(), "stretches make another profile");
    require(whole.profile() == mergedKnowing.profile(),
            "stretches that know what was given up make another profile");
    return 0;
}
