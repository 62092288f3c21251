#include "pages/map/typedvalue.h"

#include "mapping/converters.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using model::DetailType;

/// The words of this file, for the translators.
struct TypedWords
{
    Q_DECLARE_TR_FUNCTIONS(TypedValue)
};

static QString yes()
{
    return TypedWords::tr("yes");
}

static QString no()
{
    return TypedWords::tr("no");
}

static QStringList parts(const QString &text)
{
    QStringList result;
    const auto all = text.split(u';', Qt::SkipEmptyParts);
    for (const QString &part : all) {
        if (!part.trimmed().isEmpty())
            result.append(part.trimmed());
    }
    return result;
}

/// As the options write them; the first that is none is refused.
static TypedValue ofOptions(const Target &target, const QStringList &texts)
{
    QStringList values;
    for (const QString &text : texts) {
        const auto isText = [&text](const QString &option) {
            return option.compare(text, Qt::CaseInsensitive) == 0;
        };
        const auto found = target.options.contains(text)
                               ? std::find(target.options.begin(), target.options.end(), text)
                               : std::find_if(target.options.begin(), target.options.end(), isText);
        if (found == target.options.end() && !target.options.isEmpty())
            return {{},
                    TypedWords::tr("“%1” is no option of %2. Choose one of the list.")
                        .arg(text, target.title)};
        const QString value = found == target.options.end() ? text : *found;
        if (!values.contains(value))
            values.append(value);
    }
    return {values.join(u';')};
}

static mapping::ConversionContext whereWeAre(const QString &country)
{
    const QLocale here;
    mapping::ConversionContext context{country};
    const QString format = here.dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(u'd'), month = format.indexOf(u'M');
    context.dates =
        day >= 0 && day < month ? model::DateOrder::DayFirst : model::DateOrder::MonthFirst;
    context.decimals =
        here.decimalPoint() == u","_s ? model::DecimalSign::Comma : model::DecimalSign::Point;
    return context;
}

static QString refusalOf(const QString &text, DetailType type, const QString &code)
{
    switch (type) {
    case DetailType::Date:
        return TypedWords::tr("“%1” is no date. Write it like 2025-12-31.").arg(text);
    case DetailType::Number:
        return TypedWords::tr("“%1” is no number. Write it like 1234.5.").arg(text);
    case DetailType::Boolean:
        return TypedWords::tr("“%1” is neither yes nor no.").arg(text);
    case DetailType::Email:
        return TypedWords::tr("“%1” is no email address.").arg(text);
    case DetailType::Url:
        return TypedWords::tr("“%1” is no web address. Write it like https://www.example.com.")
            .arg(text);
    default:
        return code == "value.phoneWithoutCountry"_L1
                   ? TypedWords::tr("“%1” does not say its country. Begin with + and its code, or "
                                    "choose the country.")
                         .arg(text)
                   : TypedWords::tr("“%1” is no phone number that can be dialled from abroad.")
                         .arg(text);
    }
}

TypedValue typedValue(const Target &target, const QString &typed, const QString &country)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (target.type == DetailType::Select)
        return ofOptions(target, {text});
    if (target.type == DetailType::MultiSelect)
        return ofOptions(target, parts(text));
    if (target.type == DetailType::Boolean) {
        if (text.compare(yes(), Qt::CaseInsensitive) == 0)
            return {u"true"_s};
        if (text.compare(no(), Qt::CaseInsensitive) == 0)
            return {u"false"_s};
    }
    mapping::ConversionContext context = whereWeAre(country);
    auto converted = mapping::convert(text, target.type, context);
    if (!converted && target.type == DetailType::Number) { // as this program writes it itself
        context.decimals = model::DecimalSign::Point;
        converted = mapping::convert(text, target.type, context);
    }
    if (!converted)
        return {{}, refusalOf(text, target.type, converted.error().code)};
    return {converted->join(u';')};
}

QString shownValue(const Target &target, const QString &value)
{
    if (target.type == DetailType::MultiSelect)
        return parts(value).join(u"; "_s);
    if (target.type == DetailType::Boolean && value == "true"_L1)
        return yes();
    if (target.type == DetailType::Boolean && value == "false"_L1)
        return no();
    return value;
}

} // namespace ui
