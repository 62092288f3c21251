// Whatever dates and numbers a column holds, what they tell of their file holds for all of them:
// what is inferred converts, what stays open is refused and not guessed, and nothing else is asked.

#include "csv/formats.h"
#include "mapping/converters.h"

#include <QStringList>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using csv::Look;
using model::DateOrder;
using model::DecimalSign;
using model::DetailType;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// Whether \a text converts; where it does not, nothing may have been guessed.
bool converts(const QString &text, DetailType type, const mapping::ConversionContext &context)
{
    const auto result = mapping::convert(text, type, context);
    if (!result) {
        require(result.error().arguments.value(0) == text, "a refusal without its value");
        return false;
    }
    require(result->size() == 1 && !result->constFirst().isEmpty(), "a value that is none");
    const auto again =
        mapping::convert(result->constFirst(), type, {.decimals = DecimalSign::Point});
    require(again && *again == *result, "a value that is not left alone the next time");
    return true;
}

void checkDate(const QString &text, csv::Looks looks, const csv::Formats &formats)
{
    mapping::ConversionContext context{.dates = formats.dates, .shortYears = true};
    const bool isOpen =
        (looks & csv::bit(Look::EitherOrder)) != 0 && formats.dates == DateOrder::Unknown;
    require(converts(text, DetailType::Date, context) != isOpen,
            "a date against what was inferred");
    if (!isOpen)
        return;
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst}) {
        context.dates = order;
        require(converts(text, DetailType::Date, context), "an answer that does not help");
    }
}

void checkNumber(const QString &text, csv::Looks looks, const csv::Formats &formats)
{
    mapping::ConversionContext context{.decimals = formats.decimals};
    const bool isOpen =
        (looks & csv::bit(Look::EitherSign)) != 0 && formats.decimals == DecimalSign::Unknown;
    require(converts(text, DetailType::Number, context) != isOpen,
            "a number against what was inferred");
    if (!isOpen)
        return;
    for (const DecimalSign sign : {DecimalSign::Point, DecimalSign::Comma}) {
        context.decimals = sign;
        require(converts(text, DetailType::Number, context), "an answer that does not help");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString all = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    csv::ColumnProfiler dates, numbers;
    QStringList dateTexts, numberTexts;
    for (const QString &line : all.split(u'\n')) {
        const QString text = line.trimmed();
        if (text.isEmpty())
            continue;
        for (const DetailType type : {DetailType::Date, DetailType::Number})
            converts(text, type, {});
        const csv::Looks looks = csv::looksOf(text.toUtf8());
        if ((looks & (csv::bit(Look::Date) | csv::bit(Look::LocalDate))) != 0) {
            dates.add(text.toUtf8());
            dateTexts.append(text);
        }
        if ((looks & (csv::bit(Look::Number) | csv::bit(Look::LocalNumber))) != 0) {
            numbers.add(text.toUtf8());
            numberTexts.append(text);
        }
    }
    const csv::Formats formats = csv::formatsOf(
        {{u"Date"_s, dates.profile(), true}, {u"Number"_s, numbers.profile(), false}});
    for (const QString &text : std::as_const(dateTexts))
        checkDate(text, csv::looksOf(text.toUtf8()), formats);
    for (const QString &text : std::as_const(numberTexts))
        checkNumber(text, csv::looksOf(text.toUtf8()), formats);
    for (const csv::OpenQuestion &question : formats.questions) {
        require(question.count > 0 && !question.examples.isEmpty(), "a question about nothing");
        for (const csv::OpenQuestion::Example &example : question.examples)
            require(example.first != example.second, "a question without a difference");
    }
    return 0;
}
