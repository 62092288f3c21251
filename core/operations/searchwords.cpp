#include "operations/searchwords.h"

#include "mapping/template.h"
#include "salesforce/recordid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using mapping::FieldRule;
using mapping::Template;

namespace {

/// What a rule lets one say of the cells that its results are made of.
struct Seams
{
    bool isKnown = true; ///< Whether each result is cells as they are, with texts between.
    QString texts;       ///< Those.

    void add(const Seams &other)
    {
        isKnown = isKnown && other.isKnown;
        texts += other.texts;
    }
};

bool isInFile(const QStringList &sources, const csv::Table &table)
{
    return std::all_of(sources.cbegin(), sources.cend(), [&table](const QString &source) {
        return table.column(source) < table.frame().ownColumns; // not computed
    });
}

/// Between two fields has to stand a text whenever both do.
Seams seamsOf(const Template &pattern)
{
    Seams seams;
    int fields = 0;
    std::vector<int> between; ///< The brackets of the texts since the last field.
    pattern.forEachPiece([&](const Template::Piece &piece) {
        if (piece.field < 0) {
            seams.texts += piece.text;
            between.push_back(piece.bracket);
            return;
        }
        const bool parted = std::any_of(between.begin(), between.end(), [&piece](int bracket) {
            return bracket < 0 || bracket == piece.bracket;
        });
        seams.isKnown = seams.isKnown && (fields == 0 || parted);
        ++fields;
        between.clear();
    });
    return seams;
}

Seams seamsOf(const FieldRule &rule, const QString &text, const csv::Table &table)
{
    const auto holds = [&text](const QString &constant) {
        return constant.contains(text, Qt::CaseInsensitive);
    };
    if (rule.fixedValue)
        return {!holds(*rule.fixedValue), {}};
    const bool changes =
        !rule.translations.isEmpty() || rule.otherwise.has_value() || !rule.steps.isEmpty();
    if (changes || holds(rule.defaultValue))
        return {false, {}};
    if (rule.combine == FieldRule::Combine::Template) {
        const auto pattern = Template::parse(rule.pattern);
        if (!pattern)
            return {};
        Seams seams = seamsOf(*pattern);
        seams.isKnown = seams.isKnown && isInFile(pattern->fields(), table);
        return seams;
    }
    if (!isInFile(rule.sources, table))
        return {false, {}};
    if (rule.combine == FieldRule::Combine::First || rule.sources.size() < 2)
        return {};
    return {!rule.separator.isEmpty(), rule.separator};
}

/// Whether a file that holds \a character, in any case, holds it in the bytes that a search knows.
bool isSure(QChar character)
{
    // The Kelvin sign, the long s and the sign of Angstrom fold to letters here; a quote is doubled
    // in a file.
    static const QString others = u"kKsSåÅ\"\u007f"_s;
    if (others.contains(character))
        return false;
    const bool isLatin = character.unicode() >= u'À' && character.unicode() <= u'þ'
                         && character.isLetter() && character != u'ß';
    const bool hasNoCase = character.category() == QChar::Letter_Other;
    return (character.unicode() >= ' ' && character.unicode() < 0x7f) || isLatin || hasNoCase;
}

} // namespace

std::vector<std::string> searchWords(const QString &text, model::Kind kind,
                                     const project::Project &project,
                                     const salesforce::ExportFile &file)
{
    const mapping::Mapping &mapping = project.mapping(kind);
    Seams seams = seamsOf(mapping.name, text, *file.table);
    if (kind == model::Kind::Customer) {
        seams.add(seamsOf(mapping.email, text, *file.table));
        seams.isKnown = seams.isKnown && project.personEmail.isEmpty();
    }
    if (!seams.isKnown || !isInFile({u"Id"_s}, *file.table))
        return {};
    // Files have ids with 15 characters, too.
    const bool isId = !salesforce::recordId(text).isEmpty();
    const QString sought = isId ? text.trimmed().first(15) : text;
    std::vector<std::string> words(1);
    for (const QChar character : sought) {
        if (isSure(character) && !seams.texts.contains(character, Qt::CaseInsensitive))
            words.back().append(QString(character.toLower()).toStdString());
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

} // namespace operations
