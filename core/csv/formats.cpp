#include "csv/formats.h"

#include "model/writtendate.h"
#include "model/writtennumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

using model::DateOrder;
using model::DecimalSign;
using What = OpenQuestion::What;

/// What the columns of a file tell about one of two ways to write something.
struct Evidence
{
    What what;
    Look first, second, either; ///< Values that make sense one way, the other way, or both.
    const FormattedColumn *forFirst = nullptr, *forSecond = nullptr; ///< The first that say so.
    const FormattedColumn *ambiguous = nullptr; ///< With the most ambiguous values.

    void add(const FormattedColumn &column)
    {
        const ColumnProfile &profile = column.profile;
        if (!forFirst && profile.count(first) > 0)
            forFirst = &column;
        if (!forSecond && profile.count(second) > 0)
            forSecond = &column;
        const qint64 most = ambiguous ? ambiguous->profile.count(either) : 0;
        if (profile.count(either) > most)
            ambiguous = &column;
    }

    bool contradicts() const { return forFirst && forSecond; }

    Message contradiction(const QString &code) const
    {
        return {code,
                {forFirst->name, forFirst->profile.examplesOf(first).value(0), forSecond->name,
                 forSecond->profile.examplesOf(second).value(0)}};
    }

    OpenQuestion question() const
    {
        OpenQuestion question{what, ambiguous->name, ambiguous->profile.count(either), {}};
        const QStringList examples = ambiguous->profile.examplesOf(either);
        for (const QString &written : examples)
            question.examples.append(read(written));
        return question;
    }

private:
    OpenQuestion::Example read(const QString &written) const
    {
        OpenQuestion::Example example{written, {}, {}};
        const QByteArray bytes = written.toUtf8();
        if (what == What::Dates) {
            if (const auto date = model::writtenDate(bytes)) {
                example.first = QString::fromLatin1(date->iso(DateOrder::DayFirst));
                example.second = QString::fromLatin1(date->iso(DateOrder::MonthFirst));
            }
        } else if (const auto number = model::writtenNumber(bytes)) {
            example.first = QString::fromLatin1(number->plain(DecimalSign::Point));
            example.second = QString::fromLatin1(number->plain(DecimalSign::Comma));
        }
        return example;
    }
};

/// Whether years of two figures are those of whole columns.
void judgeYears(const QList<FormattedColumn> &columns, Formats &formats)
{
    bool isMixed = false;
    for (const FormattedColumn &column : columns) {
        const qint64 count = column.ofDates ? column.profile.count(Look::ShortYear) : 0;
        if (count == 0)
            continue;
        const bool isWhole =
            count == column.profile.count(Look::LocalDate) && column.profile.dates == 0;
        isMixed = isMixed || !isWhole;
        formats.shortYears = true;
        formats.notes.append({isWhole ? u"columns.shortYears"_s : u"columns.mixedYears"_s,
                              {QString::number(count), column.name,
                               column.profile.examplesOf(Look::ShortYear).value(0)}});
    }
    formats.shortYears = formats.shortYears && !isMixed;
}

} // namespace

Formats formatsOf(const QList<FormattedColumn> &columns)
{
    Evidence dates{What::Dates, Look::DayFirst, Look::MonthFirst, Look::EitherOrder};
    Evidence decimals{What::Decimals, Look::PointDecimals, Look::CommaDecimals, Look::EitherSign};
    bool hasApiDates = false, hasLocalDates = false;
    for (const FormattedColumn &column : columns) {
        (column.ofDates ? dates : decimals).add(column);
        if (column.ofDates) {
            hasApiDates = hasApiDates || column.profile.dates > 0;
            hasLocalDates = hasLocalDates || column.profile.count(Look::LocalDate) > 0;
        }
    }

    Formats formats;
    if (dates.contradicts())
        formats.notes.append(dates.contradiction(u"columns.contradictingDates"_s));
    else if (dates.forFirst || dates.forSecond)
        formats.dates = dates.forFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    if (decimals.contradicts())
        formats.notes.append(decimals.contradiction(u"columns.contradictingDecimals"_s));
    else if (decimals.forFirst || decimals.forSecond)
        formats.decimals = decimals.forFirst ? DecimalSign::Point : DecimalSign::Comma;
    else if (hasApiDates && !hasLocalDates)
        formats.decimals = DecimalSign::Point; // Written for programs, and so are its numbers.

    if (formats.dates == DateOrder::Unknown && dates.ambiguous)
        formats.questions.append(dates.question());
    if (formats.decimals == DecimalSign::Unknown && decimals.ambiguous)
        formats.questions.append(decimals.question());
    judgeYears(columns, formats);
    return formats;
}

QList<OpenQuestion> stillOpen(const QList<OpenQuestion> &questions, const model::Reading &reading)
{
    QList<OpenQuestion> open = questions;
    open.removeIf([&reading](const OpenQuestion &question) {
        return question.what == What::Dates ? reading.dates != DateOrder::Unknown
                                            : reading.decimals != DecimalSign::Unknown;
    });
    return open;
}

} // namespace csv
