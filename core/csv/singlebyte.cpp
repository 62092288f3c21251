#include "csv/singlebyte.h"

#include "csv/encoding.h"

namespace csv {
namespace {

// Written down here and not asked from a library: these must be there wherever the program runs.
#define SALESFERRY_C1                                                                              \
    u"\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e"  \
    u"\u008f\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d"  \
    u"\u009e\u009f"
#define SALESFERRY_LATIN1_LETTERS                                                                  \
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"                            \
    u"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
#define SALESFERRY_LATIN2_LETTERS                                                                  \
    u"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"                            \
    u"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"

constexpr char16_t windows1252[] =
    u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" SALESFERRY_LATIN1_LETTERS;
constexpr char16_t latin1[] =
    SALESFERRY_C1 u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿" SALESFERRY_LATIN1_LETTERS;
constexpr char16_t latin2[] =
    SALESFERRY_C1 u"\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż" SALESFERRY_LATIN2_LETTERS;
constexpr char16_t latin9[] =
    SALESFERRY_C1 u"\u00a0¡¢£€¥Š§š©ª«¬\u00ad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿" SALESFERRY_LATIN1_LETTERS;
constexpr char16_t windows1250[] =
    u"€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź"
    u"\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" SALESFERRY_LATIN2_LETTERS;
constexpr char16_t windows1251[] = u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ"
                                   u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
                                   u"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
                                   u"абвгдежзийклмнопрстуфхцчшщъыьэюя";

struct Known
{
    QLatin1StringView name;
    QStringView upper;
};

constexpr Known known[] = {
    {QLatin1StringView("windows-1252"), windows1252},
    {QLatin1StringView("ISO-8859-1"), latin1},
    {QLatin1StringView("ISO-8859-2"), latin2},
    {QLatin1StringView("ISO-8859-15"), latin9},
    {QLatin1StringView("windows-1250"), windows1250},
    {QLatin1StringView("windows-1251"), windows1251},
};

} // namespace

QStringView upperHalf(const QString &encoding)
{
    for (const Known &each : known) {
        if (encoding == each.name)
            return each.upper;
    }
    return {};
}

} // namespace csv
