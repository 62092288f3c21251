#include "mapping/converters.h"

#include "mapping/phone.h"
#include "model/writtendate.h"
#include "model/writtennumber.h"
#include "site/rules.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

using model::DateOrder;
using model::DecimalSign;
using model::DetailType;
using Converted = tl::expected<QStringList, Message>;

ConversionContext contextOf(const model::Reading &reading, const QString &defaultCountry)
{
    return {defaultCountry, reading.dates, reading.decimals, reading.shortYears};
}

static Converted refused(const QString &code, const QString &text)
{
    return tl::unexpected(Message{code, {text}});
}

static bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

static qsizetype digitCount(QStringView text)
{
    return std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
}

/// The time of day behind a date, for nothing but to see that it is one: " 00:00:00",
/// "T22:33:28.000+0000".
static bool isTime(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(^(?: |T)([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$)"_s);
    return pattern.match(text).hasMatch();
}

static Converted toDate(const QString &text, const ConversionContext &context)
{
    // The day stands as it was written: a shift into some zone would move it.
    const QString day = text.left(10);
    if (site::accepts(DetailType::Date, day)
        && (text.size() == 10 || isTime(QStringView(text).sliced(10))))
        return QStringList{day};
    const auto written = model::writtenDate(text.toUtf8());
    if (!written || !written->canBe(context.dates))
        return refused(u"value.noDate"_s, text);
    if (written->hasShortYear && !context.shortYears)
        return refused(u"value.shortYear"_s, text);
    const auto meaning = [&written](DateOrder order) {
        return QString::fromLatin1(written->iso(order));
    };
    if (context.dates == DateOrder::Unknown && written->isAmbiguous())
        return tl::unexpected(
            Message{u"value.ambiguousDate"_s,
                    {text, meaning(DateOrder::DayFirst), meaning(DateOrder::MonthFirst)}});
    return QStringList{meaning(context.dates)};
}

/// A decimal number as it was written, taken apart.
struct Decimal
{
    bool isNegative = false;
    QString digits; ///< Whole part and fraction, without the point.
    qsizetype point =
        0; ///< How many of the digits stand before the point; may lie outside of them.
};

static std::optional<Decimal> parseDecimal(QStringView text)
{
    Decimal result;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        result.isNegative = text.front() == u'-';
        text = text.sliced(1);
    }
    result.point = digitCount(text);
    result.digits = text.first(result.point).toString();
    text = text.sliced(result.point);
    if (text.startsWith(u'.')) {
        const qsizetype fraction = digitCount(text.sliced(1));
        result.digits += text.sliced(1, fraction);
        text = text.sliced(1 + fraction);
    }
    if (result.digits.isEmpty())
        return std::nullopt;
    if (text.isEmpty())
        return result;
    if (text.front() != u'E' && text.front() != u'e')
        return std::nullopt;
    text = text.sliced(1);
    const bool isSmall = text.startsWith(u'-');
    if (isSmall || text.startsWith(u'+'))
        text = text.sliced(1);
    // Beyond this nobody counts anything; it is an id that a spreadsheet took for a number.
    constexpr int largestExponent = 40;
    if (text.isEmpty() || text.size() > 4 || digitCount(text) != text.size()
        || text.toInt() > largestExponent)
        return std::nullopt;
    result.point += isSmall ? -text.toInt() : text.toInt();
    return result;
}

/// Plain decimals without exponent.
static QString toPlain(Decimal number)
{
    if (number.point < 0) {
        number.digits.prepend(QString(-number.point, u'0'));
        number.point = 0;
    }
    if (number.point > number.digits.size())
        number.digits.append(QString(number.point - number.digits.size(), u'0'));

    const auto isZero = [](QChar digit) { return digit == u'0'; };
    QString whole = number.digits.left(number.point);
    QString fraction = number.digits.sliced(number.point);
    whole.erase(whole.cbegin(), std::find_if_not(whole.cbegin(), whole.cend(), isZero));
    if (std::all_of(fraction.cbegin(), fraction.cend(), isZero))
        fraction.clear();
    const bool isNothing = whole.isEmpty() && fraction.isEmpty();
    QString result = whole.isEmpty() ? u"0"_s : whole;
    if (!fraction.isEmpty())
        result += u'.' + fraction;
    if (number.isNegative && !isNothing)
        result.prepend(u'-');
    return result;
}

static Converted toNumber(const QString &text, const ConversionContext &context)
{
    const auto plain = [](QStringView written) {
        const std::optional<Decimal> parsed = parseDecimal(written);
        return parsed ? toPlain(*parsed) : QString();
    };
    QString result;
    const QByteArray bytes = text.toUtf8();
    if (const auto written = model::writtenNumber(bytes)) {
        const auto meaning = [&](DecimalSign sign) {
            return plain(QString::fromLatin1(written->plain(sign)));
        };
        if (context.decimals == DecimalSign::Unknown && written->isAmbiguous)
            return tl::unexpected(
                Message{u"value.ambiguousNumber"_s,
                        {text, meaning(DecimalSign::Point), meaning(DecimalSign::Comma)}});
        if (written->canBe(context.decimals))
            result = meaning(context.decimals);
        else if (written->isPlain && text.endsWith(".0"_L1))
            result = meaning(DecimalSign::Point); // how programs write whole numbers
    } else {
        result = plain(text); // with an exponent, as the API writes it
    }
    if (result.isEmpty())
        return refused(u"value.noNumber"_s, text);
    return QStringList{result};
}

static Converted toBoolean(const QString &text)
{
    if (text == "1"_L1 || text.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return QStringList{u"true"_s};
    if (text == "0"_L1 || text.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return QStringList{u"false"_s};
    return refused(u"value.noBoolean"_s, text);
}

/// Whether \a host is one that a web address can have: with a dot inside, or this computer.
static bool isWebHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
           || (host.contains(u'.') && !host.startsWith(u'.') && !host.endsWith(u'.'));
}

static Converted toUrl(const QString &text)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    const bool hasScheme = scheme.match(text).hasMatch();
    const QString address = hasScheme                  ? text
                            : text.startsWith("//"_L1) ? "https:"_L1 + text
                                                       : "https://"_L1 + text;
    const QUrl url(address, QUrl::StrictMode);
    // Without a scheme of its own, "ines@example.com" is an email address that lost its way.
    const bool isSomethingElse = !hasScheme && !url.userInfo().isEmpty();
    if (!site::accepts(DetailType::Url, address) || !isWebHost(url.host()) || isSomethingElse)
        return refused(u"value.noUrl"_s, text);
    return QStringList{address};
}

static QStringList toOptions(const QString &text)
{
    QStringList result;
    for (const QStringView part : QStringView(text).split(u';')) {
        const QString option = part.trimmed().toString();
        if (!option.isEmpty() && !result.contains(option))
            result.append(option);
    }
    return result;
}

Converted convert(const QString &text, DetailType type, const ConversionContext &context)
{
    const QString value = text.trimmed();
    switch (type) {
    case DetailType::Email:
        if (!isEmailAddress(value))
            return refused(u"value.noEmail"_s, value);
        break;
    case DetailType::Url:
        return toUrl(value);
    case DetailType::Date:
        return toDate(value, context);
    case DetailType::Number:
        return toNumber(value, context);
    case DetailType::Boolean:
        return toBoolean(value);
    case DetailType::Phone:
        return toE164(value, context.defaultCountry).map([](const QString &number) {
            return QStringList{number};
        });
    case DetailType::MultiSelect:
        return toOptions(value);
    case DetailType::Text:
    case DetailType::Select:
        break;
    }
    return QStringList{value};
}

bool isEmailAddress(const QString &address)
{
    return site::accepts(DetailType::Email, address);
}

} // namespace mapping
