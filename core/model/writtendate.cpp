#include "model/writtendate.h"

#include <QByteArray>

#include <array>

namespace model {
namespace {

constexpr qsizetype shortest = 6; // 1/2/25
constexpr qsizetype longest = 40;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool take(QByteArrayView &text, QByteArrayView begin)
{
    if (!text.startsWith(begin))
        return false;
    text = text.sliced(begin.size());
    return true;
}

/// A number of at most \a most figures from the front of \a text.
struct Figures
{
    int number = 0, count = 0;
};
Figures takeFigures(QByteArrayView &text, int most)
{
    Figures figures;
    while (figures.count < text.size() && figures.count < most && isDigit(text[figures.count]))
        figures.number = figures.number * 10 + (text[figures.count++] - '0');
    text = text.sliced(figures.count);
    return figures;
}

/// Blanks, with or without a break; how many.
int takeBlanks(QByteArrayView &text)
{
    int count = 0;
    while (take(text, " ") || take(text, "\xc2\xa0") || take(text, "\xe2\x80\xaf"))
        ++count;
    return count;
}

/// "AM", "pm", "p.m."; false where there is something else.
bool takeHalfOfDay(QByteArrayView &text)
{
    if (text.isEmpty() || !QByteArrayView("aApP").contains(text[0]))
        return false;
    text = text.sliced(1);
    take(text, ".");
    if (!take(text, "m") && !take(text, "M"))
        return false;
    take(text, ".");
    return true;
}

/// Whether \a text is what may stand behind a date: " 15:05", ", 3:05:09 PM", or nothing.
bool isTimeBehind(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    const bool comma = take(text, ",");
    if (takeBlanks(text) == 0 && (comma || !take(text, "T")))
        return false;
    const Figures hour = takeFigures(text, 2);
    if (hour.count == 0 || !take(text, ":"))
        return false;
    for (int i = 0; i < 2; ++i) { // Minutes, and perhaps seconds.
        const Figures part = takeFigures(text, 2);
        if (part.count != 2 || part.number > 59)
            return false;
        if (i == 1 || !take(text, ":"))
            break;
    }
    if (take(text, ".") && takeFigures(text, 9).count == 0)
        return false;
    if (take(text, "Z") || text.isEmpty())
        return hour.number < 24 && text.isEmpty();
    takeBlanks(text);
    return takeHalfOfDay(text) && text.isEmpty() && hour.number >= 1 && hour.number <= 12;
}

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool isDay(int year, int month, int day)
{
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= days.at(size_t(month) - 1) || (month == 2 && day == 29 && isLeap(year));
}

} // namespace

bool WrittenDate::canBe(DateOrder order) const
{
    if (beginsWithYear)
        return isDay(year, first, second);
    switch (order) {
    case DateOrder::DayFirst:
        return isDay(year, second, first);
    case DateOrder::MonthFirst:
        return isDay(year, first, second);
    case DateOrder::Unknown:
        break;
    }
    return isDay(year, first, second) || isDay(year, second, first);
}

bool WrittenDate::isAmbiguous() const
{
    return !beginsWithYear && first != second && isDay(year, first, second)
           && isDay(year, second, first);
}

QByteArray WrittenDate::iso(DateOrder order) const
{
    const bool monthFirst = beginsWithYear || order == DateOrder::MonthFirst
                            || (order == DateOrder::Unknown && !isDay(year, second, first));
    const auto padded = [](int number, int figures) {
        return QByteArray::number(number).rightJustified(figures, '0');
    };
    return padded(year, 4) + '-' + padded(monthFirst ? first : second, 2) + '-'
           + padded(monthFirst ? second : first, 2);
}

std::optional<WrittenDate> writtenDate(QByteArrayView text)
{
    if (text.size() < shortest || text.size() > longest || !isDigit(text[0]))
        return std::nullopt;
    const Figures one = takeFigures(text, 4);
    const char separator = text.isEmpty() ? '\0' : text[0];
    const QByteArrayView between(&separator, 1);
    if (one.count == 3 || !QByteArrayView("./-").contains(separator))
        return std::nullopt;
    const auto takeSeparator = [&] {
        if (!take(text, between))
            return false;
        if (separator == '.') // "31. 12. 2025"
            take(text, " ");
        return true;
    };
    takeSeparator();
    const Figures two = takeFigures(text, 2);
    if (two.count == 0 || !takeSeparator())
        return std::nullopt;
    const Figures three = takeFigures(text, 4);

    WrittenDate date;
    if (one.count == 4) {
        if (separator == '-' || three.count == 0 || three.count > 2)
            return std::nullopt;
        date = {two.number, three.number, one.number, false, true};
    } else if (three.count == 4) {
        date = {one.number, two.number, three.number};
    } else {
        // Two figures of a year are few: 1.2.25 is as well a version, and 25-01-02 begins with one.
        const bool isFull = one.count == 2 && two.count == 2;
        if (three.count != 2 || separator == '-' || (separator == '.' && !isFull))
            return std::nullopt;
        constexpr int firstOfLastCentury = 30;
        const int century = three.number < firstOfLastCentury ? 2000 : 1900;
        date = {one.number, two.number, century + three.number, true};
    }
    if (!isTimeBehind(text) || !date.canBe(DateOrder::Unknown))
        return std::nullopt;
    return date;
}

} // namespace model
