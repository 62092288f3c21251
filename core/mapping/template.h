#pragma once

#include "base/message.h"

#include <tl/expected.hpp>
#include <vector>

namespace mapping {

/// A text with places for fields, as people write it: "{FirstName} {LastName}[, {Title}]". What
/// stands in [square brackets] is left out where all fields in it are empty; a brace or bracket
/// that is meant itself is doubled.
class Template
{
public:
    /// Why a pattern is none.
    struct Problem
    {
        Message message;
        qsizetype at = 0; ///< The character of the pattern, from 0.
    };
    /// One stretch of text, or the place of a field.
    struct Piece
    {
        QString text;     ///< As it is meant; of a field its name.
        QByteArray utf8;  ///< The same.
        int field = -1;   ///< Its number among fields(); -1: a text.
        int bracket = -1; ///< Which brackets it stands in, from 0; -1: in none.
    };

    /// Problems: "template.unclosed" and "template.unopened" (a brace or bracket without its
    /// other), "template.nested" (a bracket in brackets), "template.noName" ("{}"),
    /// "template.bracketWithoutField", and "template.noField" (in all of it). The first argument is
    /// the character, from 1, the second what stands there.
    static tl::expected<Template, Problem> parse(const QString &pattern);

    /// The fields that it names, in order, each once; names are compared without case.
    const QStringList &fields() const { return m_fields; }
    /// What it comes to: \a values are those of fields(), empty ones are blank. Its ends are
    /// trimmed; empty where all are.
    QString filled(const QStringList &values) const;
    /// The pieces that stand when these of the fields are blank, in order; none, when all are.
    template <typename IsBlank, typename Add>
    void forEachStanding(const IsBlank &isBlank, const Add &add) const;

    template <typename Add>
    void forEachPiece(const Add &add) const
    {
        for (const Piece &piece : m_pieces)
            add(piece);
    }

    /// As people write it.
    QString pattern() const;
    /// With another name for one of its fields, which canName() has to be.
    Template renamed(const QString &field, const QString &name) const;

    /// Whether a field of that name can be meant in a template: it holds no brace.
    static bool canName(const QString &field);

private:
    class Parsing;

    std::vector<Piece> m_pieces;
    QStringList m_fields;
    int m_brackets = 0;
};

template <typename IsBlank, typename Add>
void Template::forEachStanding(const IsBlank &isBlank, const Add &add) const
{
    std::vector<bool> stands(size_t(m_brackets), false);
    bool any = false;
    for (const Piece &piece : m_pieces) {
        if (piece.field < 0 || isBlank(piece.field))
            continue;
        any = true;
        if (piece.bracket >= 0)
            stands[size_t(piece.bracket)] = true;
    }
    for (const Piece &piece : m_pieces) {
        if (any && (piece.bracket < 0 || stands[size_t(piece.bracket)]))
            add(piece);
    }
}

} // namespace mapping
