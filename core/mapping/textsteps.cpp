#include "mapping/textsteps.h"

#include "mapping/htmltext.h"

#include <QStringList>
#include <QTextBoundaryFinder>

namespace mapping {

static QString firstCharacters(const QString &text, int count)
{
    if (count <= 0 || text.size() <= count)
        return text;
    // A finder looks at all that it is given first; of a long text the beginning is enough, unless
    // somebody piles up accents.
    const qsizetype beginning = qMin(text.size(), 8 * qsizetype(count) + 32);
    for (const qsizetype seen : {beginning, text.size()}) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData(), seen);
        int found = 0;
        while (found < count && finder.toNextBoundary() >= 0)
            ++found;
        if (found == count && finder.position() < seen)
            return text.first(finder.position());
    }
    return text;
}

static QString digitsOf(const QString &text)
{
    QString digits;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        if (QChar::isDigit(point))
            digits.append(QChar(u'0' + char16_t(QChar::digitValue(point))));
    }
    return digits;
}

static QString stepped(const TextStep &step, const QString &text)
{
    using enum TextStep::What;
    const qsizetype at = step.text.isEmpty() ? -1 : text.indexOf(step.text);
    switch (step.what) {
    case Trim:
        return text.trimmed();
    case UpperCase:
        return text.toUpper();
    case LowerCase:
        return text.toLower();
    case Before:
        return at < 0 ? text : text.first(at);
    case After:
        return at < 0 ? text : text.sliced(at + step.text.size());
    case Replace:
        return at < 0 ? text : QString(text).replace(step.text, step.with);
    case OnlyDigits:
        return digitsOf(text);
    case HtmlToText:
        return htmlToText(text);
    case First:
        return firstCharacters(text, step.count);
    }
    return text;
}

QString stepped(const QList<TextStep> &steps, QString text)
{
    for (const TextStep &step : steps)
        text = stepped(step, text);
    return text;
}

QString steppedParts(const QList<TextStep> &steps, const QString &text)
{
    QStringList parts = text.split(u';');
    for (QString &part : parts)
        part = stepped(steps, std::move(part));
    return parts.join(u';');
}

} // namespace mapping
