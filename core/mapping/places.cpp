#include "mapping/places.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestCode = 10; ///< "zh_Hant_TW"

// The usual languages of customers as their neighbours call them; English and their own names come
// from Qt.
constexpr QStringView elsewhereNames =
    u"deutsch englisch französisch italienisch spanisch portugiesisch niederländisch holländisch "
    u"polnisch tschechisch slowakisch ungarisch rumänisch bulgarisch griechisch türkisch russisch "
    u"ukrainisch schwedisch dänisch norwegisch finnisch japanisch chinesisch koreanisch arabisch "
    u"hebräisch kroatisch serbisch slowenisch "
    u"allemand anglais français italien espagnol portugais néerlandais polonais russe chinois "
    u"japonais arabe turc "
    u"alemán inglés francés italiano español castellano portugués neerlandés polaco ruso chino "
    u"japonés árabe turco "
    u"tedesco inglese francese spagnolo portoghese olandese polacco russo cinese giapponese "
    u"alemão inglês francês espanhol holandês japonês chinês "
    u"duits engels frans italiaans spaans portugees nederlands pools russisch chinees japans "
    u"niemiecki angielski francuski włoski hiszpański polski rosyjski "
    u"mandarin cantonese farsi flemish dutch";

QSet<QString> readLanguageNames()
{
    QSet<QString> names;
    const auto words = elsewhereNames.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words)
        names.insert(word.toString());
    for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i) {
        const auto language = QLocale::Language(i);
        names.insert(QLocale::languageToString(language).toCaseFolded());
        if (const QLocale locale(language); locale.language() == language)
            names.insert(locale.nativeLanguageName().toCaseFolded());
    }
    names.remove({});
    return names;
}

QSet<QString> readLanguageCodes()
{
    QSet<QString> codes;
    for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i)
        codes.insert(QLocale::languageToCode(QLocale::Language(i)).toCaseFolded());
    for (const QString &code : {u"deu"_s, u"ger"_s, u"eng"_s, u"fra"_s, u"fre"_s, u"ita"_s,
                                u"spa"_s, u"por"_s, u"nld"_s, u"pol"_s, u"jpn"_s, u"zho"_s})
        codes.insert(code);
    codes.remove({});
    return codes;
}

QSet<QString> readCountries()
{
    QSet<QString> names{u"usa"_s,         u"uk"_s,         u"england"_s, u"scotland"_s,
                        u"deutschland"_s, u"österreich"_s, u"schweiz"_s};
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = QLocale::Territory(i);
        names.insert(QLocale::territoryToString(territory).toCaseFolded());
        names.insert(QLocale::territoryToCode(territory).toCaseFolded());
        const auto locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
        for (const QLocale &locale : locales)
            names.insert(locale.nativeTerritoryName().toCaseFolded());
    }
    names.remove({});
    return names;
}

} // namespace

bool isLanguageName(const QString &text)
{
    static const QSet<QString> names = readLanguageNames();
    if (text.size() <= 3 || text.size() > longestName)
        return false;
    QString folded = text.trimmed().toCaseFolded();
    if (names.contains(folded))
        return true;
    // "English (United Kingdom)", "Spanish - Latin America"
    for (const QLatin1StringView more : {" ("_L1, " - "_L1}) {
        if (const qsizetype end = folded.indexOf(more); end > 0)
            return names.contains(folded.first(end));
    }
    return false;
}

bool isLanguage(const QString &text)
{
    static const QSet<QString> codes = readLanguageCodes();
    if (text.size() <= longestCode) {
        const QString folded = text.trimmed().toCaseFolded();
        const auto end = std::find_if(folded.begin(), folded.end(), [](QChar character) {
            return character == u'_' || character == u'-';
        });
        if (codes.contains(folded.first(end - folded.begin())))
            return true;
    }
    return isLanguageName(text);
}

bool isCountry(const QString &text)
{
    static const QSet<QString> names = readCountries();
    return names.contains(text.trimmed().toCaseFolded());
}

} // namespace mapping
