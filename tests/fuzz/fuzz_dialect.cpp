// Whatever a file begins with, its dialect is guessed, and as it should be: a delimiter that
// delimits, a header within the sample, and the same for what a byte order mark stands before.

#include "csv/dialect.h"
#include "csv/encoding.h"

#include <cstdio>
#include <cstdlib>

static void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)csv::foreignFormat(bytes);

    const csv::Dialect dialect = csv::guessDialect(bytes);
    const qsizetype header = csv::headerOffset(bytes);
    require(header >= 0 && header <= bytes.size(), "the header is not in the sample");
    require(dialect.delimiter != '"' && dialect.delimiter != '\n' && dialect.delimiter != '\r'
                && dialect.delimiter != '\0' && uchar(dialect.delimiter) < 0x80,
            "what cannot delimit is the delimiter");

    const QByteArray mark("\xEF\xBB\xBF");
    if (!dialect.byteOrderMark) {
        const csv::Dialect marked = csv::guessDialect(mark + bytes);
        require(marked.byteOrderMark, "a byte order mark is not seen");
        require(marked.delimiter == dialect.delimiter && marked.lineEnd == dialect.lineEnd,
                "a byte order mark makes another dialect");
        require(csv::headerOffset(mark + bytes) == header + mark.size(),
                "a byte order mark moves the header");
    }

    // A table that only one delimiter can split is split by it, whatever its cells hold.
    QByteArray cell = bytes.left(40);
    for (char &byte : cell) {
        if (byte == '"' || byte == '\0')
            byte = ' ';
    }
    for (const char delimiter : {',', ';', '\t', '|'}) {
        QByteArray table;
        for (int row = 0; row < 4; ++row)
            table += "\"a\"" + QByteArray(1, delimiter) + '"' + cell + "\""
                     + QByteArray(1, delimiter) + "\"b\"\r\n";
        require(csv::guessDialect(table).delimiter == delimiter,
                "a table of quoted cells is split by another delimiter");
        require(csv::guessDialect(table).lineEnd == csv::Dialect::LineEnd::CRLF,
                "the line end of quoted cells is another one");
    }
    return 0;
}
