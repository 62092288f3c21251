#include "mapping/template.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

/// A pattern on its way to a template, from left to right.
class Template::Parsing
{
public:
    explicit Parsing(const QString &pattern)
        : m_pattern(pattern)
    {
    }

    tl::expected<Template, Problem> parse();

private:
    bool isDoubled() const { return character(1) == character(0); }
    QChar character(qsizetype ahead) const
    {
        return m_at + ahead < m_pattern.size() ? m_pattern.at(m_at + ahead) : QChar();
    }
    void step();
    void field();
    void openBracket();
    void closeBracket();
    void endText();
    void fail(const QString &code, qsizetype at);

    const QString &m_pattern;
    qsizetype m_at = 0;
    QString m_text; ///< Under way.
    int m_bracket = -1;
    qsizetype m_bracketAt = 0;
    bool m_bracketHasField = false;
    Template m_template;
    std::optional<Problem> m_problem; ///< The first one.
};

void Template::Parsing::fail(const QString &code, qsizetype at)
{
    if (!m_problem)
        m_problem = Problem{{code, {QString::number(at + 1), m_pattern.mid(at, 1)}}, at};
    m_at = m_pattern.size();
}

void Template::Parsing::endText()
{
    if (!m_text.isEmpty())
        m_template.m_pieces.push_back({m_text, m_text.toUtf8(), -1, m_bracket});
    m_text.clear();
}

void Template::Parsing::field()
{
    const qsizetype end = m_pattern.indexOf(u'}', m_at);
    const QString name = end < 0 ? QString() : m_pattern.sliced(m_at + 1, end - m_at - 1).trimmed();
    if (end < 0 || name.contains(u'{'))
        return fail(u"template.unclosed"_s, m_at);
    if (nameKey(name).isEmpty())
        return fail(u"template.noName"_s, m_at);
    endText();
    QStringList &fields = m_template.m_fields;
    const auto known =
        std::find_if(fields.cbegin(), fields.cend(),
                     [key = nameKey(name)](const QString &field) { return nameKey(field) == key; });
    const int number = int(known - fields.cbegin());
    if (known == fields.cend())
        fields.append(name);
    m_template.m_pieces.push_back({name, name.toUtf8(), number, m_bracket});
    m_bracketHasField = true;
    m_at = end + 1;
}

void Template::Parsing::openBracket()
{
    if (m_bracket >= 0)
        return fail(u"template.nested"_s, m_at);
    endText();
    m_bracket = m_template.m_brackets++;
    m_bracketAt = m_at++;
    m_bracketHasField = false;
}

void Template::Parsing::closeBracket()
{
    if (m_bracket < 0)
        return fail(u"template.unopened"_s, m_at);
    if (!m_bracketHasField)
        return fail(u"template.bracketWithoutField"_s, m_bracketAt);
    endText();
    m_bracket = -1;
    ++m_at;
}

void Template::Parsing::step()
{
    const QChar now = character(0);
    const bool isMark = now == u'{' || now == u'}' || now == u'[' || now == u']';
    if (!isMark || isDoubled()) {
        m_text.append(now);
        m_at += isMark ? 2 : 1;
    } else if (now == u'{') {
        field();
    } else if (now == u'[') {
        openBracket();
    } else if (now == u']') {
        closeBracket();
    } else {
        fail(u"template.unopened"_s, m_at);
    }
}

tl::expected<Template, Template::Problem> Template::Parsing::parse()
{
    while (m_at < m_pattern.size())
        step();
    endText();
    if (m_bracket >= 0)
        fail(u"template.unclosed"_s, m_bracketAt);
    if (m_template.m_fields.isEmpty())
        fail(u"template.noField"_s, 0);
    if (m_problem)
        return tl::unexpected(*m_problem);
    return m_template;
}

tl::expected<Template, Template::Problem> Template::parse(const QString &pattern)
{
    return Parsing(pattern).parse();
}

QString Template::filled(const QStringList &values) const
{
    QString text;
    const auto isEmpty = [&values](int field) { return values.value(field).isEmpty(); };
    forEachStanding(isEmpty, [&](const Piece &piece) {
        text.append(piece.field < 0 ? piece.text : values.value(piece.field));
    });
    return text.trimmed();
}

QString Template::pattern() const
{
    QString pattern;
    int bracket = -1;
    const auto moveTo = [&](int other) {
        if (bracket >= 0 && other != bracket)
            pattern.append(u']');
        if (other >= 0 && other != bracket)
            pattern.append(u'[');
        bracket = other;
    };
    for (const Piece &piece : m_pieces) {
        moveTo(piece.bracket);
        if (piece.field >= 0) {
            pattern.append(u'{' + piece.text + u'}');
            continue;
        }
        for (const QChar character : piece.text) {
            static const QString marks = u"{}[]"_s;
            pattern.append(QString(marks.contains(character) ? 2 : 1, character));
        }
    }
    moveTo(-1);
    return pattern;
}

Template Template::renamed(const QString &field, const QString &name) const
{
    Template result;
    const QString key = nameKey(field);
    std::vector<Piece> pieces = m_pieces;
    for (Piece &piece : pieces) {
        if (piece.field >= 0 && nameKey(piece.text) == key)
            piece.text = name.trimmed();
    }
    result.m_pieces = std::move(pieces);
    result.m_brackets = m_brackets;
    // Two of its fields may be one now.
    return parse(result.pattern()).value_or(*this);
}

bool Template::canName(const QString &field)
{
    return !nameKey(field).isEmpty() && !field.contains(u'{') && !field.contains(u'}');
}

} // namespace mapping
