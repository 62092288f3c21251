#include "pages/map/maptexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::TextStep;

/// The words of this file, for the translators.
struct MapTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

/// The sources alone, and how they come together.
static QString combined(const FieldRule &rule)
{
    if (rule.combine == FieldRule::Combine::Template)
        return rule.pattern.simplified();
    QString text;
    for (const QString &source : rule.sources) {
        if (text.isEmpty())
            text = source;
        else if (rule.combine == FieldRule::Combine::Join)
            text = MapTexts::tr("%1 + %2", "fields that are joined").arg(text, source);
        else
            text = MapTexts::tr("%1, else %2", "fields of which the first filled one counts")
                       .arg(text, source);
    }
    return text;
}

QString sourcesText(const FieldRule &rule)
{
    if (rule.fixedValue)
        return MapTexts::tr("Always “%1”").arg(*rule.fixedValue);
    const QString text = combined(rule);
    const int rules = int(rule.translations.size()) + (rule.otherwise ? 1 : 0);
    if (text.isEmpty() || rules == 0)
        return text;
    return MapTexts::tr("%1 → %n rule(s)", "values are translated", rules).arg(text);
}

QString stepText(const TextStep &step)
{
    switch (step.what) {
    case TextStep::What::Trim:
        return MapTexts::tr("without blanks at its ends");
    case TextStep::What::UpperCase:
        return MapTexts::tr("in upper case");
    case TextStep::What::LowerCase:
        return MapTexts::tr("in lower case");
    case TextStep::What::Before:
        return MapTexts::tr("the part before “%1”").arg(step.text);
    case TextStep::What::After:
        return MapTexts::tr("the part after “%1”").arg(step.text);
    case TextStep::What::Replace:
        return step.with.isEmpty()
                   ? MapTexts::tr("without “%1”").arg(step.text)
                   : MapTexts::tr("“%1” replaced by “%2”").arg(step.text, step.with);
    case TextStep::What::OnlyDigits:
        return MapTexts::tr("only its digits");
    case TextStep::What::HtmlToText:
        return MapTexts::tr("HTML as plain text");
    case TextStep::What::First:
        break;
    }
    return MapTexts::tr("the first %n character(s)", nullptr, step.count);
}

QString ruleText(const FieldRule &rule)
{
    QStringList parts{sourcesText(rule)};
    for (const TextStep &step : rule.steps)
        parts.append(stepText(step));
    parts.removeAll({});
    return parts.join(MapTexts::tr(", ", "between the things that are done to a text"));
}

QString looksText(const SourceField &field)
{
    if (!field.looksLike)
        return {};
    switch (*field.looksLike) {
    case model::DetailType::Text:
        return MapTexts::tr("text", "what values look like");
    case model::DetailType::Email:
        return MapTexts::tr("email", "what values look like");
    case model::DetailType::Url:
        return MapTexts::tr("link", "what values look like");
    case model::DetailType::Date:
        return MapTexts::tr("date", "what values look like");
    case model::DetailType::Number:
        return MapTexts::tr("number", "what values look like");
    case model::DetailType::Boolean:
        return MapTexts::tr("yes or no", "what values look like");
    case model::DetailType::Phone:
        return MapTexts::tr("phone", "what values look like");
    case model::DetailType::Select:
        return MapTexts::tr("picklist", "what values look like");
    case model::DetailType::MultiSelect:
        break;
    }
    return MapTexts::tr("several choices", "what values look like");
}

QList<std::pair<QString, QString>> usualSeparators()
{
    return {{MapTexts::tr("A blank"), u" "_s},
            {MapTexts::tr("A comma"), u", "_s},
            {MapTexts::tr("A semicolon"), u"; "_s},
            {MapTexts::tr("A dash"), u" - "_s},
            {MapTexts::tr("A line break"), u"\n"_s}};
}

QString kindText(const Target &target)
{
    if (target.role == Target::Role::Memberships)
        return MapTexts::tr("business account");
    if (target.key == "email"_L1)
        return MapTexts::tr("needed by every customer");
    if (target.role == Target::Role::Account)
        return MapTexts::tr("text");
    QStringList parts{model::toString(target.type)};
    if (target.isNew)
        parts.append(MapTexts::tr("new", "a field that the site lacks"));
    else if (model::hasOptions(target.type))
        parts.append(MapTexts::tr("%n option(s)", nullptr, int(target.options.size())));
    return parts.join(u" · "_s);
}

/// "98 % of its values are email addresses."; empty where they say nothing.
static QString valuesText(const mapping::ContentFit &fit)
{
    using mapping::Holds;
    using Verdict = mapping::ContentFit::Verdict;
    if (fit.verdict == Verdict::Unknown)
        return {};
    const QString percent = QString::number(fit.percent);
    switch (fit.holds) {
    case Holds::Emails:
        return MapTexts::tr("%1 % of its values are email addresses.").arg(percent);
    case Holds::Phones:
        return MapTexts::tr("%1 % of its values look like phone numbers.").arg(percent);
    case Holds::Urls:
        return MapTexts::tr("%1 % of its values are web addresses.").arg(percent);
    case Holds::Dates:
        return MapTexts::tr("%1 % of its values are dates.").arg(percent);
    case Holds::Numbers:
        return MapTexts::tr("%1 % of its values are numbers.").arg(percent);
    case Holds::Booleans:
        return MapTexts::tr("%1 % of its values say yes or no.").arg(percent);
    case Holds::Languages:
        return MapTexts::tr("%1 % of its values are languages.").arg(percent);
    case Holds::Countries:
        return MapTexts::tr("%1 % of its values are countries.").arg(percent);
    case Holds::Options:
        return MapTexts::tr("%1 % of its values are options of this field.").arg(percent);
    case Holds::Titles:
        return MapTexts::tr("%1 % of its values are forms of address.").arg(percent);
    case Holds::Words:
        return MapTexts::tr("It holds too many different values.");
    case Holds::Anything:
        break;
    }
    return {};
}

static QString nameText(mapping::MatchReason reason)
{
    switch (reason) {
    case mapping::MatchReason::ApiName:
        return MapTexts::tr("Matched because the names are the same, or it is the usual field for "
                            "this.");
    case mapping::MatchReason::Label:
        return MapTexts::tr("Matched because the labels are the same.");
    case mapping::MatchReason::NormalisedName:
        return MapTexts::tr("Matched because the names are the same but for blanks and endings.");
    case mapping::MatchReason::Synonym:
        return MapTexts::tr("Matched because the names mean the same.");
    case mapping::MatchReason::Words:
        return MapTexts::tr("Matched because the words of the names mean the same.");
    case mapping::MatchReason::Content:
        break;
    }
    return MapTexts::tr("Matched because of what it holds.");
}

/// How sure a match is, for people; there are no numbers behind it that would mean anything.
static QString sureText(double confidence)
{
    if (confidence >= 0.95)
        return MapTexts::tr("That is nearly certain.");
    return confidence >= 0.9 ? MapTexts::tr("That is very likely.")
                             : MapTexts::tr("That is likely: please look at it once.");
}

QString reasonText(const mapping::Match &match)
{
    QStringList sentences{nameText(match.reason)};
    if (const QString values = valuesText(match.content); !values.isEmpty())
        sentences.append(values);
    sentences.append(sureText(match.confidence));
    return sentences.join(u' ');
}

QString doubtText(const mapping::Doubt &doubt)
{
    const QString source = doubt.match.sources.join(u" + "_s);
    switch (doubt.why) {
    case mapping::Doubt::Why::WrongValues: {
        QStringList sentences{
            MapTexts::tr("%1 is called so, but holds something else.").arg(source)};
        if (const QString values = valuesText(doubt.match.content); !values.isEmpty())
            sentences.append(values);
        return sentences.join(u' ');
    }
    case mapping::Doubt::Why::Several:
        return MapTexts::tr("Several fields may be meant, %1 among them.").arg(source);
    case mapping::Doubt::Why::WeakName:
        break;
    }
    return MapTexts::tr("%1 may be meant, but that is not certain.").arg(source);
}

QString hintText(const mapping::Match &match)
{
    QString name;
    switch (match.reason) {
    case mapping::MatchReason::ApiName:
        name = MapTexts::tr("the usual field for this");
        break;
    case mapping::MatchReason::Label:
        name = MapTexts::tr("the same label");
        break;
    case mapping::MatchReason::NormalisedName:
        name = MapTexts::tr("the same name");
        break;
    case mapping::MatchReason::Synonym:
    case mapping::MatchReason::Words:
        name = MapTexts::tr("its name means the same");
        break;
    case mapping::MatchReason::Content:
        break;
    }
    const QString values = valuesText(match.content);
    if (values.isEmpty())
        return name;
    return name.isEmpty() ? values : name + u" · "_s + values;
}

} // namespace ui
