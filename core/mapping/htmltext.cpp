#include "mapping/htmltext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <memory>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace mapping {

namespace {

template <size_t count>
bool isOneOf(std::string_view name, const std::array<std::string_view, count> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Hears of the parts of an HTML text and puts together what a reader sees.
class SeenText
{
public:
    void start(std::string_view name);
    void end(std::string_view name);
    void characters(QStringView text);
    QString text();

private:
    static bool isHidden(std::string_view name)
    {
        return isOneOf<6>(name, {"script", "style", "title", "noscript", "template", "object"});
    }
    static bool isBlock(std::string_view name)
    {
        return isOneOf<31>(
            name, {"p",      "div",     "h1",      "h2",     "h3",     "h4",         "h5",
                   "h6",     "ul",      "ol",      "li",     "dl",     "dt",         "dd",
                   "table",  "tr",      "caption", "thead",  "tbody",  "tfoot",      "pre",
                   "form",   "section", "article", "header", "footer", "blockquote", "fieldset",
                   "center", "address", "hr"});
    }
    void newLine();
    void newCell();
    void newPoint();
    void put(QChar character);

    QString m_text;
    QString m_mark; ///< Of a point of a list, until something stands behind it.
    int m_hidden = 0;
    int m_kept = 0;           ///< Blanks stand as they are, in <pre>.
    bool m_blank = false;     ///< One is due before the next word ...
    bool m_lineDue = false;   ///< ... or a new line.
    bool m_firstCell = true;  ///< Of a row.
    std::vector<int> m_lists; ///< Those under way: the last number; -1 of one without numbers.
};

/// Begins a line, unless nothing stands in this one.
void SeenText::newLine()
{
    m_blank = false;
    m_lineDue = !m_text.isEmpty() && !m_text.endsWith(u'\n') && !m_text.endsWith(u'\t');
}

void SeenText::newCell()
{
    m_blank = false;
    if (!std::exchange(m_firstCell, false)) {
        m_lineDue = false; // of a paragraph in the cell before
        m_text.append(u'\t');
    }
}

void SeenText::newPoint()
{
    const bool numbered = !m_lists.empty() && m_lists.back() >= 0;
    m_mark = numbered ? QString::number(++m_lists.back()) + u". "_s : u"- "_s;
}

void SeenText::start(std::string_view name)
{
    if (isHidden(name))
        ++m_hidden;
    if (isBlock(name))
        newLine();
    if (name == "br") {
        if (m_lineDue)
            m_text.append(u'\n');
        m_lineDue = m_blank = false;
        m_text.append(u'\n');
    } else if (name == "td" || name == "th") {
        newCell();
    } else if (name == "ul" || name == "ol") {
        m_lists.push_back(name == "ol" ? 0 : -1);
    } else if (name == "tr") {
        m_firstCell = true;
    } else if (name == "li") {
        newPoint();
    } else if (name == "pre") {
        ++m_kept;
    }
}

void SeenText::end(std::string_view name)
{
    if (isHidden(name))
        m_hidden = std::max(0, m_hidden - 1);
    if ((name == "ul" || name == "ol") && !m_lists.empty())
        m_lists.pop_back();
    if (name == "li")
        m_mark.clear(); // nothing stood behind it
    if (name == "pre")
        m_kept = std::max(0, m_kept - 1);
    if (isBlock(name))
        newLine();
}

void SeenText::characters(QStringView text)
{
    if (m_hidden > 0)
        return;
    for (const QChar character : text) {
        if (character.isSpace() && m_kept == 0)
            m_blank = true;
        else
            put(character);
    }
}

void SeenText::put(QChar character)
{
    if (m_lineDue)
        m_text.append(u'\n');
    else if (m_blank && !m_text.isEmpty() && !m_text.back().isSpace())
        m_text.append(u' ');
    m_lineDue = m_blank = false;
    m_text.append(std::exchange(m_mark, {})).append(character);
}

QString SeenText::text()
{
    return std::exchange(m_text, {}).trimmed();
}

std::string_view nameOf(const xmlChar *name)
{
    return name ? reinterpret_cast<const char *>(name) : std::string_view();
}

void onStart(void *seen, const xmlChar *name, const xmlChar **)
{
    static_cast<SeenText *>(seen)->start(nameOf(name));
}

void onEnd(void *seen, const xmlChar *name)
{
    static_cast<SeenText *>(seen)->end(nameOf(name));
}

void onCharacters(void *seen, const xmlChar *text, int size)
{
    const auto *bytes = reinterpret_cast<const char *>(text);
    static_cast<SeenText *>(seen)->characters(QString::fromUtf8(bytes, size));
}

struct FreeContext
{
    void operator()(htmlParserCtxt *context) const { htmlFreeParserCtxt(context); }
};

} // namespace

QString htmlToText(const QString &html)
{
    if (!html.contains(u'<') && !html.contains(u'&'))
        return html;
    [[maybe_unused]] static const bool once = [] {
        xmlInitParser(); // before several threads need it
        return true;
    }();
    // A NUL would end it, and whoever has more than that has no text.
    constexpr qsizetype longest = qsizetype(64) * 1024 * 1024;
    const QByteArray bytes = QString(html).replace(QChar(0), QChar::ReplacementCharacter).toUtf8();
    if (bytes.size() > longest)
        return html;
    htmlSAXHandler handler{};
    handler.startElement = onStart;
    handler.endElement = onEnd;
    handler.characters = onCharacters;
    handler.ignorableWhitespace = onCharacters;
    SeenText seen;
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(
        htmlCreateMemoryParserCtxt(bytes.constData(), int(bytes.size())));
    if (!context)
        return html;
    *context->sax = handler; // no tree is made, so it may be nested as deep as it likes
    context->userData = &seen;
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                          | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context.get());
    return seen.text();
}

} // namespace mapping
