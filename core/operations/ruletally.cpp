#include "operations/ruletally.h"

#include <algorithm>

namespace operations {

/// Of what kind the characters of \a text are, one for each run of them: "Ada-Lu 7" is "Aa-Aa 9".
static QString shapeOf(const QString &text)
{
    constexpr qsizetype longest = 32; // beyond it, texts are told apart by their length
    QString shape;
    for (const QChar character : text) {
        const QChar kind = character.isLower()                               ? u'a'
                           : character.isUpper()                             ? u'A'
                           : character.isLetter() || character.isSurrogate() ? u'x'
                           : character.isDigit()                             ? u'9'
                           : character.isSpace()                             ? u' '
                                                                             : character;
        if (shape.isEmpty() || shape.back() != kind)
            shape.append(kind);
        if (shape.size() == longest)
            break;
    }
    return shape;
}

void RuleTally::addDifferent(const QString &text)
{
    if (!knowsEnough() && !m_result.different.contains(text))
        m_result.different.append(text);
}

void RuleTally::addExample(const QString &text, qint64 record)
{
    addDifferent(text);
    ++m_examples;
    for (Alike *alike : {&m_shapes[shapeOf(text)], &m_lengths[text.size()]}) {
        if (alike->count++ == 0)
            *alike = {1, text, record};
    }
}

void RuleTally::addValue(model::ValueOrigin origin)
{
    m_result.byDefault += origin == model::ValueOrigin::Default ? 1 : 0;
    m_result.byTranslation += origin == model::ValueOrigin::Translation ? 1 : 0;
}

void RuleTally::addRefused(const QString &text, qint64 record)
{
    if (m_result.refused++ == 0) {
        m_result.oddest = text;
        m_result.oddestRecord = record;
    }
}

void RuleTally::append(const RuleTally &later)
{
    const RuleResult &other = later.m_result;
    for (const QString &text : other.different)
        addDifferent(text);
    if (m_result.refused == 0 && other.refused > 0) {
        m_result.oddest = other.oddest;
        m_result.oddestRecord = other.oddestRecord;
    }
    m_result.byDefault += other.byDefault;
    m_result.byTranslation += other.byTranslation;
    m_result.blank += other.blank;
    m_result.refused += other.refused;
    m_examples += later.m_examples;
    const auto add = [](auto &mine, const auto &others) {
        for (auto entry = others.cbegin(); entry != others.cend(); ++entry) {
            Alike &alike = mine[entry.key()];
            if (alike.count == 0)
                alike = *entry;
            else
                alike.count += entry->count;
        }
    };
    add(m_shapes, later.m_shapes);
    add(m_lengths, later.m_lengths);
}

/// One in a hundred.
static bool isRare(qint64 count, qint64 of)
{
    return count * 100 <= std::max<qint64>(of, 100);
}

/// The rarest shape, where most results are of one.
const RuleTally::Alike *RuleTally::rareShape() const
{
    const Alike *rarest = nullptr;
    qint64 most = 0;
    for (const Alike &alike : m_shapes) {
        most = std::max(most, alike.count);
        if (!rarest || alike.count < rarest->count
            || (alike.count == rarest->count && alike.record < rarest->record))
            rarest = &alike;
    }
    return rarest && most * 2 >= m_examples && isRare(rarest->count, m_examples) ? rarest : nullptr;
}

/// The longest or the shortest, whichever is more unlike the one in the middle, where few are so.
const RuleTally::Alike *RuleTally::rareLength() const
{
    if (m_lengths.isEmpty())
        return nullptr;
    constexpr qsizetype muchLonger = 3;
    constexpr qsizetype atLeast = 5; // a name of one letter is short, one of two is not
    qint64 below = 0;
    qsizetype middle = 0;
    for (auto entry = m_lengths.cbegin(); entry != m_lengths.cend() && below * 2 < m_examples;
         ++entry) {
        below += entry->count;
        middle = entry.key();
    }
    const qsizetype shortest = m_lengths.firstKey(), longest = m_lengths.lastKey();
    const auto isOdd = [](qsizetype small, qsizetype large) {
        return large >= muchLonger * small && large - small >= atLeast;
    };
    const bool isLong = longest * shortest >= middle * middle;
    const qsizetype odd = isLong ? longest : shortest;
    if (!(isLong ? isOdd(middle, longest) : isOdd(shortest, middle)))
        return nullptr;
    const qsizetype half = (middle + odd) / 2;
    qint64 likeIt = 0;
    for (auto entry = m_lengths.cbegin(); entry != m_lengths.cend(); ++entry)
        likeIt += (isLong ? entry.key() > half : entry.key() <= half) ? entry->count : 0;
    return isRare(likeIt, m_examples) ? &m_lengths.constFind(odd).value() : nullptr;
}

RuleResult RuleTally::result(const QString &target) const
{
    constexpr qint64 fewest = 10; // of fewer nothing can be said to be rare
    RuleResult result = m_result;
    result.target = target;
    if (m_result.refused > 0 || m_examples < fewest)
        return result;
    const Alike *odd = rareShape();
    if (!odd)
        odd = rareLength();
    if (odd && !result.different.contains(odd->text)) {
        result.oddest = odd->text;
        result.oddestRecord = odd->record;
    }
    return result;
}

} // namespace operations
