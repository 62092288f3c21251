#include "pages/map/mapstate.h"

#include "mapping/synonyms.h"
#include "operations/sentences.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::Mapping;

/// The words of this file, for the translators.
struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

static QString nameKeyOf(model::Kind kind)
{
    return kind == model::Kind::Customer ? u"displayName"_s : u"name"_s;
}

QList<Target> mapTargets(model::Kind kind, const Mapping &mapping,
                         const QList<model::DetailField> &siteFields)
{
    using enum Target::Role;
    QList<Target> targets;
    if (kind == model::Kind::Customer) {
        targets.append({.key = u"email"_s,
                        .title = MapWords::tr("Email"),
                        .role = Account,
                        .type = model::DetailType::Email,
                        .needed = true});
        targets.append({.key = nameKeyOf(kind),
                        .title = MapWords::tr("Display name"),
                        .role = Account,
                        .needed = true});
        targets.append({.key = u"organizations"_s,
                        .title = MapWords::tr("Organizations"),
                        .role = Memberships});
    } else {
        targets.append({.key = nameKeyOf(kind),
                        .title = MapWords::tr("Organization name"),
                        .role = Account,
                        .needed = true});
    }
    for (const model::DetailField &field : siteFields) {
        targets.append(
            {.key = field.name, .title = field.name, .type = field.type, .options = field.options});
        // Those that are to be added are as good as there.
        for (const FieldRule &rule : mapping.details) {
            if (model::hasOptions(field.type) && mapping::isSameTarget(rule.target, field.name)) {
                targets.last().options += rule.options;
                targets.last().options.removeDuplicates();
            }
        }
    }
    for (const FieldRule &rule : mapping.details) {
        if (!model::findField(siteFields, rule.target))
            targets.append({.key = rule.target,
                            .title = rule.target,
                            .type = rule.type,
                            .options = rule.options,
                            .isNew = true});
    }
    return targets;
}

const FieldRule *MapState::rule(const QString &target) const
{
    if (kind == model::Kind::Customer && target == "email"_L1)
        return &mapping.email;
    if (target == nameKeyOf(kind))
        return &mapping.name;
    for (const FieldRule &rule : mapping.details) {
        if (mapping::isSameTarget(rule.target, target))
            return &rule;
    }
    return nullptr;
}

const Target *MapState::target(const QString &key) const
{
    const auto found = std::find_if(targets.begin(), targets.end(),
                                    [&key](const Target &each) { return each.key == key; });
    return found == targets.end() ? nullptr : &*found;
}

const SourceField *MapState::field(const QString &name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&name](const SourceField &each) {
        return each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? nullptr : &*found;
}

QString MapState::value(const Target &target) const
{
    if (!record)
        return {};
    const model::Profile &profile = record->profile;
    switch (target.role) {
    case Target::Role::Account:
        return target.key == "email"_L1 ? profile.email : profile.name;
    case Target::Role::Memberships:
        return profile.organizations.join(u", "_s);
    case Target::Role::Detail:
        break;
    }
    const model::DetailValue *detail = model::findDetail(profile.details, target.key);
    return detail ? detail->values.join(u", "_s) : QString();
}

QString MapState::problem(const Target &target) const
{
    if (!record)
        return {};
    for (const model::Problem &problem : record->problems) {
        if (!problem.field.isEmpty() && problem.severity != model::Problem::Severity::Note
            && mapping::isSameTarget(problem.field, target.key))
            return operations::sentence(problem.message);
    }
    return {};
}

bool givesValues(const FieldRule &rule)
{
    return !rule.sources.isEmpty() || rule.fixedValue || !rule.defaultValue.isEmpty();
}

int MapState::matched() const
{
    return int(std::count_if(targets.begin(), targets.end(), [this](const Target &target) {
        const FieldRule *rule = this->rule(target.key);
        return target.role == Target::Role::Memberships
               || (rule && (!rule->sources.isEmpty() || rule->fixedValue));
    }));
}

int MapState::doubted() const
{
    return int(std::count_if(targets.begin(), targets.end(), [this](const Target &target) {
        const FieldRule *rule = this->rule(target.key);
        return doubts.contains(target.key) && (!rule || !givesValues(*rule));
    }));
}

const csv::ColumnProfile *MapState::profile(const QString &source) const
{
    const operations::SourceColumn *column = profiles ? profiles->of(kind).find(source) : nullptr;
    return column ? &column->profile : nullptr;
}

QList<SourceField> MapState::unused() const
{
    QSet<QString> used;
    const auto add = [&used](const FieldRule &rule) {
        for (const QString &source : rule.sources)
            used.insert(source.toCaseFolded());
    };
    add(mapping.email);
    add(mapping.name);
    for (const FieldRule &rule : mapping.details)
        add(rule);
    if (kind == model::Kind::Customer)
        used.insert(u"accountid"_s);
    QList<SourceField> result;
    for (const SourceField &field : fields) {
        if (!used.contains(field.name.toCaseFolded()))
            result.append(field);
    }
    return result;
}

QString sourcesText(const FieldRule &rule)
{
    if (rule.fixedValue)
        return MapWords::tr("Always “%1”").arg(*rule.fixedValue);
    QString text;
    for (const QString &source : rule.sources) {
        if (text.isEmpty())
            text = source;
        else if (rule.combine == FieldRule::Combine::Join)
            text = MapWords::tr("%1 + %2", "fields that are joined").arg(text, source);
        else
            text = MapWords::tr("%1, else %2", "fields of which the first filled one counts")
                       .arg(text, source);
    }
    if (!text.isEmpty() && !rule.translations.isEmpty())
        text =
            MapWords::tr("%1 → %n rule(s)", "values are translated", int(rule.translations.size()))
                .arg(text);
    return text;
}

QString kindText(const Target &target)
{
    if (target.role == Target::Role::Memberships)
        return MapWords::tr("business account");
    if (target.key == "email"_L1)
        return MapWords::tr("needed by every customer");
    if (target.role == Target::Role::Account)
        return MapWords::tr("text");
    QStringList parts{model::toString(target.type)};
    if (target.isNew)
        parts.append(MapWords::tr("new", "a field that the site lacks"));
    else if (model::hasOptions(target.type))
        parts.append(MapWords::tr("%n option(s)", nullptr, int(target.options.size())));
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
        return MapWords::tr("%1 % of its values are email addresses.").arg(percent);
    case Holds::Phones:
        return MapWords::tr("%1 % of its values look like phone numbers.").arg(percent);
    case Holds::Urls:
        return MapWords::tr("%1 % of its values are web addresses.").arg(percent);
    case Holds::Dates:
        return MapWords::tr("%1 % of its values are dates.").arg(percent);
    case Holds::Numbers:
        return MapWords::tr("%1 % of its values are numbers.").arg(percent);
    case Holds::Booleans:
        return MapWords::tr("%1 % of its values say yes or no.").arg(percent);
    case Holds::Languages:
        return MapWords::tr("%1 % of its values are languages.").arg(percent);
    case Holds::Countries:
        return MapWords::tr("%1 % of its values are countries.").arg(percent);
    case Holds::Options:
        return MapWords::tr("%1 % of its values are options of this field.").arg(percent);
    case Holds::Titles:
        return MapWords::tr("%1 % of its values are forms of address.").arg(percent);
    case Holds::Words:
        return MapWords::tr("It holds too many different values.");
    case Holds::Anything:
        break;
    }
    return {};
}

static QString nameText(mapping::MatchReason reason)
{
    switch (reason) {
    case mapping::MatchReason::ApiName:
        return MapWords::tr("Matched because the names are the same, or it is the usual field for "
                            "this.");
    case mapping::MatchReason::Label:
        return MapWords::tr("Matched because the labels are the same.");
    case mapping::MatchReason::NormalisedName:
        return MapWords::tr("Matched because the names are the same but for blanks and endings.");
    case mapping::MatchReason::Synonym:
        return MapWords::tr("Matched because the names mean the same.");
    case mapping::MatchReason::Words:
        return MapWords::tr("Matched because the words of the names mean the same.");
    case mapping::MatchReason::Content:
        break;
    }
    return MapWords::tr("Matched because of what it holds.");
}

/// How sure a match is, for people; there are no numbers behind it that would mean anything.
static QString sureText(double confidence)
{
    if (confidence >= 0.95)
        return MapWords::tr("That is nearly certain.");
    return confidence >= 0.9 ? MapWords::tr("That is very likely.")
                             : MapWords::tr("That is likely: please look at it once.");
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
            MapWords::tr("%1 is called so, but holds something else.").arg(source)};
        if (const QString values = valuesText(doubt.match.content); !values.isEmpty())
            sentences.append(values);
        return sentences.join(u' ');
    }
    case mapping::Doubt::Why::Several:
        return MapWords::tr("Several fields may be meant, %1 among them.").arg(source);
    case mapping::Doubt::Why::WeakName:
        break;
    }
    return MapWords::tr("%1 may be meant, but that is not certain.").arg(source);
}

QStringList suggestedSources(const Target &target, model::Kind kind,
                             const QList<SourceField> &fields)
{
    const QString wanted = mapping::normalised(target.title);
    QStringList known = mapping::synonyms(kind, target.key);
    known.prepend(wanted);
    QStringList exact, alike;
    for (const QString &name : std::as_const(known)) {
        for (const SourceField &field : fields) {
            const QString own = mapping::normalised(field.name);
            if (own.isEmpty() || name.isEmpty() || exact.contains(field.name))
                continue;
            if (own == name)
                exact.append(field.name);
            else if (name == wanted && (own.contains(wanted) || wanted.contains(own)))
                alike.append(field.name);
        }
    }
    for (const QString &name : std::as_const(alike)) {
        if (!exact.contains(name))
            exact.append(name);
    }
    return exact.first(qMin(qsizetype(5), exact.size()));
}

} // namespace ui
