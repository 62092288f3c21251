// Counts the records and cells of a CSV file behind its header with libcsv.

#include <cstdio>
#include <csv.h>
#include <vector>

namespace {

struct Counts
{
    long long rows = 0;
    long long cells = 0;
    long long inHeader = 0;
};

void onCell(void *, size_t, void *counts)
{
    ++static_cast<Counts *>(counts)->cells;
}

void onRow(int, void *counts)
{
    Counts &all = *static_cast<Counts *>(counts);
    if (all.rows++ == 0)
        all.inHeader = all.cells;
}

} // namespace

int main(int argc, char **argv)
{
    std::FILE *file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
    csv_parser parser;
    if (!file || csv_init(&parser, CSV_STRICT) != 0)
        return 2;
    Counts counts;
    std::vector<char> block(256 * 1024);
    while (const size_t got = std::fread(block.data(), 1, block.size(), file)) {
        if (csv_parse(&parser, block.data(), got, onCell, onRow, &counts) != got) {
            std::fprintf(stderr, "%s\n", csv_strerror(csv_error(&parser)));
            return 1;
        }
    }
    csv_fini(&parser, onCell, onRow, &counts);
    std::printf("%lld %lld\n", counts.rows - 1, counts.cells - counts.inHeader);
    csv_free(&parser);
    std::fclose(file);
    return 0;
}
