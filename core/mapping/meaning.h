#pragma once

#include "model/detailfield.h"

namespace mapping {

/// What the words of a name mean, whatever their language, order, case and spelling:
/// "Kunden_Telefon__c" and "CUSTOMERPHONE" are customer and phone. Sorted, each once; a word that
/// the vocabulary lacks stands for itself behind a question mark.
class Meaning
{
public:
    Meaning() = default;
    explicit Meaning(const QString &name);

    const QStringList &parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.isEmpty(); }
    /// Whether it has all that \a other has.
    bool contains(const QStringList &other) const;
    /// Whether any part is about somebody or something else.
    bool isElsewhere() const;

    static bool isKnown(const QString &part) { return !part.startsWith(u'?'); }

private:
    QStringList m_parts;
};

/// What a field or column is about, by the table of topics.
struct Subject
{
    QString topic;        ///< Empty: none that is known.
    bool isPlain = false; ///< The name says it in so many words, with nothing beside it.
};

Subject subjectOf(model::Kind kind, const Meaning &meaning);

/// Whether the name says what \a topic is, and more beside it that cannot be told from something
/// else.
bool mentions(model::Kind kind, const Meaning &meaning, const QString &topic);

/// Whether all that the name says is unknown, or would change nothing about \a topic.
bool saysNothingElse(model::Kind kind, const Meaning &meaning, const QString &topic);

} // namespace mapping
