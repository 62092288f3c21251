#include "mapping/phone.h"

#include <algorithm>
#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>
#include <set>

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace mapping {

static PhoneNumberUtil &library()
{
    // Silenced, once: its log would go to standard output, with the number in it.
    static PhoneNumberUtil *const instance = [] {
        PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
        util->SetLogger(new i18n::phonenumbers::NullLogger);
        return util;
    }();
    return *instance;
}

/// Whether \a text is made of what people write numbers with, and nothing that the library would
/// drop or turn into digits.
static bool isWrittenAsNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar character) {
        constexpr QStringView marks = u"+()[]./~\uFF0B\u2212";
        return character.isDigit() || character.isSpace() || marks.contains(character)
               || character.category() == QChar::Punctuation_Dash
               || character.category() == QChar::Other_Format;
    });
}

tl::expected<QString, Message> toE164(const QString &text, const QString &country)
{
    const auto refused = [&text](const QString &code) {
        return tl::unexpected(Message{code, {text}});
    };
    const PhoneNumberUtil &util = library();
    const std::string region = country.isEmpty() ? "ZZ" : country.trimmed().toUpper().toStdString();
    PhoneNumber number;
    switch (util.Parse(text.toStdString(), region, &number)) {
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        if (!text.contains(u'+') && !text.contains(u'\uFF0B') && isWrittenAsNumber(text))
            return refused(u"value.phoneWithoutCountry"_s);
        return refused(u"value.noPhone"_s);
    default:
        return refused(u"value.noPhone"_s);
    }
    if (number.has_extension())
        return refused(u"value.phoneExtension"_s);
    // "Possible only locally" is no: without its area code a number means somebody else.
    if (!isWrittenAsNumber(text)
        || util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return refused(u"value.noPhone"_s);
    std::string result;
    util.Format(number, PhoneNumberUtil::E164, &result);
    return QString::fromStdString(result);
}

QStringList phoneCountries()
{
    std::set<std::string> regions;
    library().GetSupportedRegions(&regions);
    QStringList countries;
    for (const std::string &region : regions)
        countries.append(QString::fromStdString(region));
    return countries;
}

QString callingCode(const QString &country)
{
    const int code = library().GetCountryCodeForRegion(country.trimmed().toUpper().toStdString());
    return code == 0 ? QString() : u'+' + QString::number(code);
}

} // namespace mapping
