#include "csv/unicodeform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

bool startsWith16Mark(QByteArrayView bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

bool startsWith32Mark(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4))
           || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4));
}

// The upper half of a character is zero, or nearly so, in UTF-32; in every other text it never is
// for long.
QString wideName(QByteArrayView text)
{
    const qsizetype groups = text.size() / 4;
    qsizetype little = 0, big = 0;
    for (qsizetype i = 0; i < groups * 4; i += 4) {
        const auto byte = [&text, i](int at) { return uchar(text[i + at]); };
        const bool any = byte(0) + byte(1) + byte(2) + byte(3) != 0;
        little += any && byte(3) == 0 && byte(2) <= 0x10 ? 1 : 0;
        big += any && byte(0) == 0 && byte(1) <= 0x10 ? 1 : 0;
    }
    if (groups == 0 || std::max(little, big) * 20 < groups * 19)
        return {};
    return little > big ? u"UTF-32LE"_s : u"UTF-32BE"_s;
}

struct Zeros
{
    qsizetype even = 0;
    qsizetype odd = 0;
};

Zeros zerosOf(QByteArrayView text)
{
    Zeros zeros;
    for (qsizetype i = 0; i < text.size(); ++i)
        (i % 2 == 0 ? zeros.even : zeros.odd) += text[i] == '\0' ? 1 : 0;
    return zeros;
}

} // namespace

std::optional<UnicodeForm> unicodeForm(QByteArrayView sample)
{
    sample = sample.first(std::min<qsizetype>(sample.size(), 4096));
    if (sample.startsWith(utf8Mark))
        return UnicodeForm{u"UTF-8"_s, utf8Mark.size()};

    const bool marked = startsWith16Mark(sample);
    if (startsWith32Mark(sample)) {
        if (const QString name = wideName(sample.sliced(4)); !name.isEmpty())
            return UnicodeForm{name, 4};
        if (sample.size() == 4)
            return UnicodeForm{sample[0] == '\0' ? u"UTF-32BE"_s : u"UTF-32LE"_s, 4};
    }
    const qsizetype mark = marked ? 2 : 0;
    const QByteArrayView text = sample.sliced(mark);
    if (const QString name = wideName(text); !name.isEmpty())
        return UnicodeForm{name, mark};

    const auto [even, odd] = zerosOf(text);
    const bool few = (even + odd) * 50 < text.size();
    if (!few && odd > 20 * even)
        return UnicodeForm{u"UTF-16LE"_s, mark};
    if (!few && even > 20 * odd)
        return UnicodeForm{u"UTF-16BE"_s, mark};
    if (marked) // Of a language with few zeros: only the mark tells.
        return UnicodeForm{sample.startsWith("\xFF") ? u"UTF-16LE"_s : u"UTF-16BE"_s, mark};
    return {};
}

qsizetype markSize(QByteArrayView sample, const QString &encoding)
{
    if (const auto form = unicodeForm(sample); form && form->name == encoding)
        return form->mark;
    if (encoding.startsWith(u"UTF-32"_s))
        return startsWith32Mark(sample) ? 4 : 0;
    if (encoding.startsWith(u"UTF-16"_s))
        return startsWith16Mark(sample) ? 2 : 0;
    if (encoding == u"GB18030" && sample.startsWith("\x84\x31\x95\x33"))
        return 4;
    // Somebody may have put a mark before anything.
    return sample.startsWith(utf8Mark) ? utf8Mark.size() : 0;
}

} // namespace csv
