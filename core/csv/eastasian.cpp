#include "csv/eastasian.h"

#include <QStringEncoder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

/// A character as it stands in the bytes.
struct Found
{
    qsizetype size = 1;
    enum class Kind { Ascii, Common, Rare, Narrow, Wrong } kind = Kind::Wrong;
};

bool between(uchar byte, int low, int high)
{
    return byte >= low && byte <= high;
}

Found shiftJis(uchar lead, uchar trail)
{
    if (between(lead, 0xA1, 0xDF))
        return {1, Found::Kind::Narrow};
    const bool valid = (between(lead, 0x81, 0x9F) || between(lead, 0xE0, 0xFC))
                       && between(trail, 0x40, 0xFC) && trail != 0x7F;
    if (!valid)
        return {};
    const int code = lead << 8 | trail;
    const bool kana = code >= 0x829F && code <= 0x8396;
    const bool sign =
        code >= 0x8140 && code < 0x829F; // Digits and Latin letters of full width, too.
    const bool firstLevel = code >= 0x889F && code <= 0x9872;
    return {2, kana || sign || firstLevel ? Found::Kind::Common : Found::Kind::Rare};
}

Found gb18030(uchar lead, uchar trail)
{
    const bool valid = between(lead, 0x81, 0xFE) && between(trail, 0x40, 0xFE) && trail != 0x7F;
    if (!valid)
        return {};
    const bool firstLevel = between(lead, 0xB0, 0xD7) && trail >= 0xA1;
    const bool sign = between(lead, 0xA1, 0xA3) && trail >= 0xA1;
    return {2, firstLevel || sign ? Found::Kind::Common : Found::Kind::Rare};
}

Found big5(uchar lead, uchar trail)
{
    const bool valid =
        between(lead, 0x81, 0xFE) && (between(trail, 0x40, 0x7E) || between(trail, 0xA1, 0xFE));
    if (!valid)
        return {};
    return {2, between(lead, 0xA1, 0xC6) ? Found::Kind::Common : Found::Kind::Rare};
}

Found eucKr(uchar lead, uchar trail)
{
    const bool valid =
        between(lead, 0x81, 0xFE)
        && (between(trail, 0x41, 0x5A) || between(trail, 0x61, 0x7A) || between(trail, 0x81, 0xFE));
    if (!valid)
        return {};
    const bool hangul = between(lead, 0xB0, 0xC8) && trail >= 0xA1;
    const bool sign = between(lead, 0xA1, 0xA3) && trail >= 0xA1;
    return {2, hangul || sign ? Found::Kind::Common : Found::Kind::Rare};
}

// What names and companies are full of.
constexpr QStringView frequentJapanese =
    u"田山川村本中井上下小大藤木野高橋佐伊渡辺加吉松林斎清水石原島池阿部森岡前長谷東京都市区県府町"
    u"株式会社有限太郎一二三子美花恵";
constexpr QStringView frequentChinese =
    u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕小明伟丽静娜"
    u"敏"
    u"强磊军洋艳勇杰涛超文华建国北京上海广州深圳中市区省路号公司有限科技股份集团";
constexpr QStringView frequentTaiwanese = u"陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何"
                                          u"蕭羅高小明美麗華志雅淑惠玲文建國臺台北中高雄"
                                          u"市區縣路號街公司有限股份科技";
constexpr QStringView frequentKorean = u"김이박최정강조윤장임한오서신권황안송류홍전고문손배백허남민"
                                       u"지수영현준서연진호철성우희은미경시구동로"
                                       u"주식회사한국대부산울";

struct Known
{
    QLatin1StringView encoding;
    Found (*find)(uchar lead, uchar trail);
    int common;           // How many characters are common ...
    int rare;             // ... and how many are not.
    QStringView frequent; // Some of the common ones.
    const char *library;  // Its name there.
};

constexpr Known known[] = {
    {QLatin1StringView("Shift_JIS"), shiftJis, 3'300, 4'000, frequentJapanese, "windows-31j"},
    {QLatin1StringView("GB18030"), gb18030, 4'000, 19'000, frequentChinese, "GB18030"},
    {QLatin1StringView("Big5"), big5, 5'800, 8'000, frequentTaiwanese, "Big5"},
    {QLatin1StringView("EUC-KR"), eucKr, 2'600, 14'000, frequentKorean, "windows-949"},
};

// The two bytes of each of the frequent characters.
QSet<int> frequentOf(const Known &one)
{
    QStringEncoder encode(one.library, QStringConverter::Flag::Stateless);
    QSet<int> codes;
    for (const QChar character : one.frequent) {
        const QByteArray bytes = encode(QStringView(&character, 1));
        if (bytes.size() == 2)
            codes.insert(uchar(bytes[0]) << 8 | uchar(bytes[1]));
    }
    return codes;
}

bool isLatinLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

} // namespace

QList<EastAsianReading> eastAsianReadings()
{
    QList<EastAsianReading> readings;
    for (const Known &each : known)
        readings.append({.encoding = each.encoding, .frequent = frequentOf(each)});
    return readings;
}

void EastAsianReading::look(QByteArrayView line)
{
    const Known &self =
        *std::find_if(std::begin(known), std::end(known),
                      [this](const Known &each) { return each.encoding == encoding; });
    constexpr double rareShare = 0.04, frequentShare = 0.3, wrongSurprise = 20;
    constexpr double narrowSurprise =
        5.5; // Few write these, and it takes two where others take one.
    bool afterLetter = false;
    for (qsizetype at = 0; at < line.size();) {
        const uchar lead = uchar(line[at]);
        if (lead < 0x80) {
            afterLetter = isLatinLetter(line[at]);
            ++at;
            continue;
        }
        const uchar trail = at + 1 < line.size() ? uchar(line[at + 1]) : uchar(0);
        Found found = self.find(lead, trail);
        if (encoding == u"GB18030" && between(trail, 0x30, 0x39) && at + 3 < line.size()
            && between(lead, 0x81, 0xFE) && between(uchar(line[at + 2]), 0x81, 0xFE)
            && between(uchar(line[at + 3]), 0x30, 0x39))
            found = {4, Found::Kind::Rare};
        switch (found.kind) {
        case Found::Kind::Common:
            ++common;
            surprise += frequent.contains(lead << 8 | trail)
                            ? std::log(double(frequent.size()) / frequentShare)
                            : std::log(self.common / (1 - rareShare - frequentShare));
            break;
        case Found::Kind::Narrow:
            ++common;
            surprise += narrowSurprise;
            break;
        case Found::Kind::Rare:
            ++rare;
            surprise += std::log(self.rare / rareShare);
            break;
        case Found::Kind::Wrong:
        case Found::Kind::Ascii:
            ++wrong;
            surprise += wrongSurprise;
            break;
        }
        const qsizetype next = at + found.size;
        if (afterLetter || (next < line.size() && isLatinLetter(line[next])))
            ++mixed;
        afterLetter = false;
        at = next;
    }
}

bool EastAsianReading::isPlausible() const
{
    const qint64 all = common + rare;
    return all >= 2 && wrong * 200 <= all && mixed * 6 <= all && common * 4 >= all * 3;
}

} // namespace csv
