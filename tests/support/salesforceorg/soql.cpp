#include "soql.h"

#include "../http/text.h"
#include "values.h"

#include <algorithm>
#include <cctype>

namespace salesforceorg {

namespace {

struct Token
{
    enum class Kind { End, Word, Number, Text, Date, Datetime, Sign };

    Kind kind = Kind::End;
    std::string text;
    std::size_t at = 0;
};

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
}

Refusal unexpected(std::string_view text, const Token &token)
{
    const std::string what = token.kind == Token::Kind::End ? "<EOF>" : token.text;
    return faultAt("MALFORMED_QUERY", text, token.at, "unexpected token: '" + what + "'");
}

Outcome<Token> quotedText(std::string_view text, std::size_t &at)
{
    Token token{Token::Kind::Text, {}, at};
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\'') {
            at = i + 1;
            return token;
        }
        if (text[i] == '\\' && i + 1 < text.size()) {
            const char c = text[++i];
            const std::size_t known = std::string_view("nrtbf").find(c);
            token.text += known == std::string_view::npos ? c : "\n\r\t\b\f"[known];
            if (c == '%' || c == '_') // LIKE wants to know that it was escaped
                token.text.insert(token.text.size() - 1, "\\");
        } else {
            token.text += text[i];
        }
    }
    return tl::unexpected(faultAt("MALFORMED_QUERY", text, at, "unterminated string literal"));
}

Outcome<std::vector<Token>> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (std::isspace(static_cast<unsigned char>(c))) {
            ++at;
            continue;
        }
        if (c == '\'') {
            Outcome<Token> token = quotedText(text, at);
            if (!token)
                return tl::unexpected(token.error());
            tokens.push_back(std::move(*token));
            continue;
        }
        Token token{Token::Kind::Sign, std::string(1, c), at};
        std::size_t end = at + 1;
        if (std::isdigit(static_cast<unsigned char>(c))
            || (c == '-' && end < text.size()
                && std::isdigit(static_cast<unsigned char>(text[end])))) {
            while (end < text.size()
                   && (isWordPart(text[end])
                       || std::string_view("-+:").find(text[end]) != std::string_view::npos))
                ++end;
            token.text = text.substr(at, end - at);
            token.kind = isDate(token.text)     ? Token::Kind::Date
                         : timeFrom(token.text) ? Token::Kind::Datetime
                                                : Token::Kind::Number;
            const bool sound = token.kind != Token::Kind::Number || toApi(Type::Double, token.text);
            if (!sound)
                return tl::unexpected(unexpected(text, token));
        } else if (isWordPart(c)) {
            while (end < text.size() && (isWordPart(text[end]) || text[end] == ':'))
                ++end;
            token.kind = Token::Kind::Word;
            token.text = text.substr(at, end - at);
        } else if (end < text.size()
                   && (text.substr(at, 2) == "!=" || text.substr(at, 2) == "<="
                       || text.substr(at, 2) == ">=" || text.substr(at, 2) == "<>")) {
            token.text = text.substr(at, 2);
            ++end;
        } else if (std::string_view("=<>(),").find(c) == std::string_view::npos) {
            return tl::unexpected(unexpected(text, token));
        }
        at = end;
        tokens.push_back(std::move(token));
    }
    tokens.push_back({Token::Kind::End, {}, text.size()});
    return tokens;
}

// Goes through the tokens once, from left to right; the first fault ends it.
class Parser
{
public:
    Parser(std::string_view text, std::vector<Token> tokens)
        : m_text(text)
        , m_tokens(std::move(tokens))
    {
        m_result.text = text;
    }

    Outcome<Soql> parse()
    {
        word("SELECT");
        selection();
        word("FROM");
        m_result.object = path();
        if (tryWord("WHERE"))
            m_result.where = alternatives();
        if (tryWord("ORDER")) {
            word("BY");
            do {
                order();
            } while (trySign(","));
        }
        if (tryWord("LIMIT"))
            m_result.limit = wholeNumber();
        if (tryWord("OFFSET"))
            m_result.offset = wholeNumber();
        if (m_tokens[m_at].kind != Token::Kind::End)
            fail(); // GROUP BY and the like end here too
        if (m_fault)
            return tl::unexpected(*m_fault);
        return m_result;
    }

private:
    const Token &token() const { return m_tokens[m_at]; }
    void next() { m_at = std::min(m_at + 1, m_tokens.size() - 1); }
    void fail()
    {
        if (!m_fault)
            m_fault = unexpected(m_text, token());
        m_at = m_tokens.size() - 1;
    }
    bool isWord(std::string_view wanted) const
    {
        return token().kind == Token::Kind::Word
               && http::equalsAsciiWithoutCase(token().text, wanted);
    }
    bool tryWord(std::string_view wanted)
    {
        const bool found = isWord(wanted);
        if (found)
            next();
        return found;
    }
    void word(std::string_view wanted)
    {
        if (!tryWord(wanted))
            fail();
    }
    bool trySign(std::string_view wanted)
    {
        const bool found = token().kind == Token::Kind::Sign && token().text == wanted;
        if (found)
            next();
        return found;
    }
    void sign(std::string_view wanted)
    {
        if (!trySign(wanted))
            fail();
    }

    Path path()
    {
        const Path result{token().text, token().at};
        if (token().kind != Token::Kind::Word)
            fail();
        else
            next();
        return result;
    }

    std::size_t wholeNumber()
    {
        const std::string text = token().text;
        const bool sound = token().kind == Token::Kind::Number && text.size() < 10
                           && text.find_first_not_of("0123456789") == std::string::npos;
        if (!sound) {
            fail();
            return 0;
        }
        next();
        return std::stoul(text);
    }

    void selection()
    {
        do {
            if (isWord("FROM"))
                fail();
            const Path field = path();
            if (!trySign("(")) {
                m_result.fields.push_back(field);
            } else if (http::equalsAsciiWithoutCase(field.text, "COUNT")) {
                m_result.count = trySign(")");
                if (!m_result.count) {
                    m_result.counted = path();
                    sign(")");
                }
            } else if (http::equalsAsciiWithoutCase(field.text, "FIELDS")) {
                m_result.function = tryWord("ALL")        ? Soql::Function::All
                                    : tryWord("STANDARD") ? Soql::Function::Standard
                                                          : Soql::Function::Custom;
                if (m_result.function == Soql::Function::Custom)
                    word("CUSTOM");
                sign(")");
            } else {
                fail();
            }
        } while (trySign(","));
    }

    // AND and OR may not stand side by side without parentheses, as in a real org.
    Condition alternatives()
    {
        Condition first = single();
        const bool isAnd = isWord("AND");
        if (!isAnd && !isWord("OR"))
            return first;
        Condition all;
        all.kind = isAnd ? Condition::Kind::And : Condition::Kind::Or;
        all.parts.push_back(std::move(first));
        while (tryWord(isAnd ? "AND" : "OR"))
            all.parts.push_back(single());
        if (isWord("AND") || isWord("OR"))
            fail();
        return all;
    }

    Condition single()
    {
        if (tryWord("NOT")) {
            Condition negated;
            negated.kind = Condition::Kind::Not;
            negated.parts.push_back(single());
            return negated;
        }
        if (trySign("(")) {
            Condition inner = alternatives();
            sign(")");
            return inner;
        }
        return comparison();
    }

    Condition comparison()
    {
        using Operator = Condition::Operator;
        static constexpr std::pair<std::string_view, Operator> signs[] = {
            {"=", Operator::Equal},        {"!=", Operator::Unequal},   {"<>", Operator::Unequal},
            {"<", Operator::Less},         {"<=", Operator::LessEqual}, {">", Operator::Greater},
            {">=", Operator::GreaterEqual}};
        Condition result;
        result.path = path();
        for (const auto &[text, op] : signs) {
            if (trySign(text)) {
                result.op = op;
                result.values.push_back(literal());
                return result;
            }
        }
        if (tryWord("LIKE")) {
            result.op = Operator::Like;
            result.values.push_back(literal());
            return result;
        }
        const bool negated = tryWord("NOT");
        if (tryWord("IN"))
            result.op = negated ? Operator::NotIn : Operator::In;
        else if (!negated && tryWord("INCLUDES"))
            result.op = Operator::Includes;
        else if (!negated && tryWord("EXCLUDES"))
            result.op = Operator::Excludes;
        else
            fail();
        sign("(");
        do {
            result.values.push_back(literal());
        } while (trySign(","));
        sign(")");
        return result;
    }

    Literal literal()
    {
        Literal result;
        result.text = token().text;
        switch (token().kind) {
        case Token::Kind::Text:
            result.kind = Literal::Kind::Text;
            break;
        case Token::Kind::Number:
            result.kind = Literal::Kind::Number;
            break;
        case Token::Kind::Date:
            result.kind = Literal::Kind::Date;
            break;
        case Token::Kind::Datetime:
            result.kind = Literal::Kind::Datetime;
            break;
        case Token::Kind::Word:
            result.text = http::foldCase(token().text);
            if (result.text == "true" || result.text == "false")
                result.kind = Literal::Kind::Boolean;
            else if (result.text == "today" || result.text == "yesterday"
                     || result.text.rfind("last_n_days:", 0) == 0)
                result.kind = Literal::Kind::DateName;
            else if (result.text != "null")
                fail();
            break;
        default:
            fail();
        }
        next();
        return result;
    }

    void order()
    {
        Order result;
        result.path = path();
        if (tryWord("DESC"))
            result.descending = true;
        else
            tryWord("ASC");
        if (tryWord("NULLS")) {
            result.nullsLast = tryWord("LAST");
            if (!result.nullsLast)
                word("FIRST");
        }
        m_result.orders.push_back(result);
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    Soql m_result;
    std::optional<Refusal> m_fault;
};

} // namespace

Refusal faultAt(const std::string &code, std::string_view text, std::size_t at,
                const std::string &message)
{
    // Some characters before and behind the fault, as the API shows them.
    const std::size_t start = at > 40 ? at - 40 : 0;
    return {400, code,
            '\n' + std::string(text.substr(start, 80)) + '\n' + std::string(at - start, ' ')
                + "^\nERROR at Row:1:Column:" + std::to_string(at + 1) + '\n' + message};
}

Outcome<Soql> parseSoql(std::string_view text)
{
    Outcome<std::vector<Token>> tokens = tokensOf(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).parse();
}

} // namespace salesforceorg
