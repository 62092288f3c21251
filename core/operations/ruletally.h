#pragma once

#include "operations/ruleresults.h"

namespace operations {

/// Adds up what one rule of a mapping comes to, record by record, and keeps what is worth showing.
class RuleTally
{
public:
    /// A result that is not counted only, with the number of its record.
    void addExample(const QString &text, qint64 record);
    /// One that can be among the first different ones only.
    void addDifferent(const QString &text);
    /// A value that a record gets.
    void addValue(model::ValueOrigin origin);
    void addBlank() { ++m_result.blank; }
    /// A value that does not convert, as the source has it.
    void addRefused(const QString &text, qint64 record);
    /// Whether it has seen enough different results.
    bool knowsEnough() const { return m_result.different.size() >= mostDifferent; }

    /// Adds what was counted over later records.
    void append(const RuleTally &later);
    RuleResult result(const QString &target) const;

private:
    static constexpr qsizetype mostDifferent = 3;
    /// Results that look alike.
    struct Alike
    {
        qint64 count = 0;
        QString text; ///< The first one.
        qint64 record = -1;
    };
    const Alike *rareShape() const;
    const Alike *rareLength() const;

    RuleResult m_result; ///< What was refused first is its oddest.
    qint64 m_examples = 0;
    QMap<QString, Alike> m_shapes;
    QMap<qsizetype, Alike> m_lengths;
};

} // namespace operations
