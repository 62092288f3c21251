// Whatever is written as a template and whatever a cell holds, there is an answer: a template or
// its problem and place, a text without tags, and what is mapped on bytes is what is mapped on
// texts. The first line of an input is the template, the rest is the cell.

#include "mapping/flatmapper.h"
#include "mapping/htmltext.h"
#include "mapping/textsteps.h"

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Template;
using enum mapping::TextStep::What;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void checkTemplate(const QString &pattern)
{
    const auto parsed = Template::parse(pattern);
    if (!parsed) {
        const qsizetype at = parsed.error().at;
        require(at >= 0 && at <= pattern.size(), "a problem at no place");
        require(!parsed.error().message.code.isEmpty(), "a problem without a code");
        return;
    }
    require(!parsed->fields().isEmpty(), "a template without a field");
    const auto again = Template::parse(parsed->pattern());
    require(again && again->fields() == parsed->fields() && again->pattern() == parsed->pattern(),
            "a template that is another when it is read again");
    const QStringList values(parsed->fields().size(), u"x"_s);
    require(again->filled(values) == parsed->filled(values), "a template that says another thing");
}

/// Rules that use \a pattern and all steps.
mapping::Mapping rules(const QString &pattern)
{
    mapping::Mapping result;
    result.email.fixedValue = u"a@example.com"_s;
    result.name.fixedValue = u"A"_s;
    const QList<QList<mapping::TextStep>> steps{{},
                                                {{HtmlToText}, {Trim}},
                                                {{OnlyDigits}, {First, {}, {}, 4}},
                                                {{UpperCase}, {Replace, u";"_s, u"x"_s}},
                                                {{LowerCase}, {Before, u"<"_s}, {After, u">"_s}}};
    for (const QList<mapping::TextStep> &each : steps) {
        for (const auto type : {model::DetailType::Text, model::DetailType::MultiSelect}) {
            FieldRule rule{QString::number(result.details.size()), type};
            rule.sources = {u"A"_s, u"B"_s};
            rule.combine = FieldRule::Combine(result.details.size() % 3);
            rule.pattern = pattern;
            rule.steps = each;
            rule.onBlank = mapping::OnBlank::Clear;
            if (each.size() > 1)
                rule.otherwise = each.size() > 2 ? QString() : u"o"_s;
            result.details.append(rule);
        }
    }
    return result;
}

void checkMapped(const QString &pattern, const QByteArray &cell)
{
    const mapping::Mapping mapping = rules(pattern);
    QList<model::DetailField> fields;
    for (const FieldRule &rule : mapping.details)
        fields.append({rule.target, model::DetailType::Text});
    model::Record record;
    record.append(cell);
    record.endCell();
    record.append(cell.trimmed());
    record.endCell();
    const mapping::Mapper mapper(model::Kind::Customer, mapping, {u"A"_s, u"B"_s}, {});
    mapping::FlatMapper flatMapper(mapper, fields);
    const mapping::Mapped mapped = mapper.map(record);
    model::FlatProfile flat;
    if (!flatMapper.map(record, flat))
        return;
    require(mapped.problems.isEmpty() && !mapped.leftOut, "a record that has something to tell");
    QStringList values, flatValues;
    for (const model::DetailValue &detail : mapped.profile.details) {
        for (const QString &value : detail.values)
            values.append(detail.name + u'=' + value);
    }
    for (const auto &value : flat.details)
        flatValues.append(QString::number(value.detail) + u'='
                          + QString::fromUtf8(flat.view(value.text)));
    require(values == flatValues, "values that differ on bytes");
    require(mapped.profile.cleared.size() == qsizetype(flat.cleared.size()),
            "blanks that differ on bytes");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = qMax<qsizetype>(0, bytes.indexOf('\n'));
    const QString pattern = QString::fromUtf8(bytes.first(end));
    const QString cell = QString::fromUtf8(bytes.sliced(end));
    checkTemplate(pattern);
    const QString text = mapping::htmlToText(cell);
    require(text.size() <= 3 * cell.size(), "a text that is longer than its HTML");
    // A byte order mark at the beginning of a cell, or of a value, is for nobody.
    if (!bytes.contains("\xef\xbb\xbf"))
        checkMapped(pattern, cell.toUtf8());
    return 0;
}
