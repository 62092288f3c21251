#include "csv/writer.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace csv {

struct Writer::Private
{
    explicit Private(const QString &path)
        : file(path)
    {
    }
    Error notWritable() const
    {
        return {
            Error::Kind::Storage, {u"csv.notWritable"_s, {file.fileName()}}, file.errorString()};
    }

    QSaveFile file;
    QByteArray waiting; ///< Written in large pieces.
};

static constexpr qsizetype pieceSize = 64 * 1024;

// -12.5, +49 (89) 1234-567 and 6.0E7 begin like a formula and are none: digits and what stands
// between them.
static bool isPlainNumber(QStringView cell)
{
    bool digits = false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char16_t at = cell[i].unicode();
        if (at >= u'0' && at <= u'9') {
            digits = true;
        } else if ((at == u'e' || at == u'E') && digits) {
            QStringView exponent = cell.sliced(i + 1);
            if (exponent.startsWith(u'-') || exponent.startsWith(u'+'))
                exponent = exponent.sliced(1);
            return !exponent.isEmpty()
                   && std::all_of(exponent.begin(), exponent.end(),
                                  [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
        } else if (!(i == 0 && (at == u'+' || at == u'-'))
                   && !QStringView(u" ()-./,").contains(cell[i])) {
            return false;
        }
    }
    return digits;
}

static void appendCell(QByteArray &to, const QString &cell)
{
    const bool formula =
        !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front()) && !isPlainNumber(cell);
    QByteArray bytes = cell.toUtf8();
    if (formula)
        bytes.prepend('\'');
    const bool quoted = bytes.startsWith(' ') || bytes.endsWith(' ')
                        || std::any_of(bytes.cbegin(), bytes.cend(), [](char byte) {
                               return QByteArrayView("\",;\t\r\n").contains(byte);
                           });
    if (!quoted) {
        to += bytes;
        return;
    }
    to += '"';
    to += bytes.replace('"', "\"\"");
    to += '"';
}

Writer::Writer() = default;
Writer::~Writer() = default;
Writer::Writer(Writer &&) noexcept = default;
Writer &Writer::operator=(Writer &&) noexcept = default;

Result<Writer> Writer::create(const QString &path, const QStringList &header)
{
    Writer writer;
    writer.d = std::make_unique<Private>(path);
    if (!writer.d->file.open(QIODevice::WriteOnly))
        return writer.d->notWritable();
    writer.d->waiting =
        "\xEF\xBB\xBF"; // Without it Excel takes UTF-8 for the code page of its system.
    if (const Result<> written = writer.write(header); !written)
        return written.error();
    return writer;
}

Result<> Writer::write(const QStringList &cells)
{
    QByteArray &waiting = d->waiting;
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            waiting += ',';
        first = false;
        appendCell(waiting, cell);
    }
    // A lone empty cell would be a blank line, which is no record to any reader.
    if (cells.size() == 1 && cells.front().isEmpty())
        waiting += "\"\"";
    waiting += "\r\n";
    if (waiting.size() < pieceSize)
        return {};
    const bool written = d->file.write(waiting) == waiting.size();
    waiting.clear();
    if (!written)
        return d->notWritable();
    return {};
}

Result<> Writer::finish()
{
    const bool written = d->file.write(d->waiting) == d->waiting.size();
    d->waiting.clear();
    if (!written || !d->file.commit())
        return d->notWritable();
    return {};
}

} // namespace csv
