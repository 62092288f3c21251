#include "mapping/mapper.h"

#include "base/text.h"
#include "mapping/textsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

using model::DetailType;
using model::Problem;
using model::ValueOrigin;

bool isNullId(QByteArrayView cell)
{
    constexpr QByteArrayView zeros = "000000000000000";
    if (cell.isEmpty() || cell.front() != '0')
        return false; // as a rule
    return cell == zeros || (cell.startsWith(zeros) && cell.sliced(zeros.size()) == "AAA");
}

bool isBlank(const QString &text, DetailType type)
{
    return std::all_of(text.begin(), text.end(), [type](QChar character) {
        return character.isSpace() || (type == DetailType::MultiSelect && character == u';');
    });
}

/// What \a text means to the target; whether that is something else.
static std::pair<QString, bool> translated(const FieldRule &rule, DetailType type,
                                           const QString &text)
{
    if (rule.translations.isEmpty() && !rule.otherwise)
        return {text, false};
    bool changed = false;
    const auto translate = [&](const QString &value) {
        auto found = rule.translations.constFind(value);
        if (found == rule.translations.cend())
            found = rule.translations.constFind(value.trimmed());
        const bool isOther = found == rule.translations.cend();
        if (isOther && (!rule.otherwise || isBlank(value, type)))
            return value;
        QString meaning = isOther ? *rule.otherwise : *found;
        changed = changed || meaning.trimmed() != value.trimmed();
        return meaning;
    };
    if (type != DetailType::MultiSelect) {
        QString meaning = translate(text);
        return {std::move(meaning), changed};
    }
    QStringList parts = text.split(u';');
    for (QString &part : parts)
        part = translate(part);
    return {parts.join(u';'), changed};
}

Mapper::Mapper(model::Kind kind, Mapping mapping, const QStringList &header,
               ConversionContext context)
    : m_kind(kind)
    , m_context(std::move(context))
    , m_email(bound(mapping.email, DetailType::Email, header))
    , m_name(bound(mapping.name, DetailType::Text, header))
{
    m_details.reserve(size_t(mapping.details.size()));
    for (const FieldRule &rule : std::as_const(mapping.details))
        m_details.push_back(bound(rule, rule.type, header));
}

Mapper::Bound Mapper::bound(const FieldRule &rule, DetailType type, const QStringList &header) const
{
    Bound result{rule, type};
    const auto columnOf = [&header](const QString &source) {
        const auto found = std::find_if(
            header.begin(), header.end(),
            [key = nameKey(source)](const QString &name) { return nameKey(name) == key; });
        return found == header.end() ? -1 : int(found - header.begin());
    };
    const bool filled = rule.combine == FieldRule::Combine::Template;
    if (filled) {
        if (auto pattern = Template::parse(rule.pattern))
            result.pattern = *std::move(pattern);
    }
    const QStringList sources = !filled          ? rule.sources
                                : result.pattern ? result.pattern->fields()
                                                 : QStringList();
    for (const QString &source : sources) {
        if (const int column = columnOf(source); column >= 0 || filled)
            result.columns.push_back(column);
    }
    result.clears = rule.onBlank == OnBlank::Clear
                    && (rule.fixedValue
                        || std::any_of(result.columns.begin(), result.columns.end(),
                                       [](int column) { return column >= 0; }));
    if (rule.fixedValue)
        result.fixedValue = constant(*rule.fixedValue, type);
    if (!isBlank(rule.defaultValue, type))
        result.defaultValue = constant(rule.defaultValue, type);
    return result;
}

std::vector<int> Mapper::columns() const
{
    std::vector<int> columns = m_name.columns;
    const auto add = [&columns](const Bound &rule) {
        columns.insert(columns.end(), rule.columns.begin(), rule.columns.end());
    };
    add(m_email);
    std::for_each(m_details.begin(), m_details.end(), add);
    return columns;
}

/// What a text that is in the target's terms already comes to.
Mapper::Converted Mapper::constant(const QString &text, DetailType type) const
{
    if (isBlank(text, type))
        return QStringList{};
    ConversionContext context{m_context.defaultCountry};
    context.decimals = model::DecimalSign::Point;
    return convert(text, type, context);
}

Mapper::Found Mapper::byDefault(const Bound &rule) const
{
    return {rule.rule.defaultValue, rule.defaultValue.value_or(QStringList{}),
            rule.defaultValue ? ValueOrigin::Default : ValueOrigin::Source};
}

/// What comes of a text of the source that is not blank.
Mapper::Found Mapper::converted(const Bound &rule, Meant meant) const
{
    const QList<TextStep> &steps = rule.rule.steps;
    if (isBlank(meant.target, rule.type))
        return {meant.text, QStringList{}};
    if (!steps.isEmpty()) {
        meant.target = rule.type == DetailType::MultiSelect
                           ? steppedParts(steps, meant.target)
                           : stepped(steps, std::move(meant.target));
        if (isBlank(meant.target, rule.type))
            return byDefault(rule);
    }
    return {meant.text, convert(meant.target.trimmed(), rule.type, m_context),
            meant.translated ? ValueOrigin::Translation : ValueOrigin::Source};
}

/// What the first source that is not blank comes to.
Mapper::Found Mapper::findIn(const Bound &rule, QString cell) const
{
    auto [meaning, changed] = translated(rule.rule, rule.type, cell);
    return converted(rule, {std::move(cell).trimmed(), std::move(meaning).trimmed(), changed});
}

/// What \a record has in \a column; empty where that is blank.
static QString heldIn(int column, const model::Record &record, DetailType type)
{
    const QByteArrayView cell = record.cell(column);
    if (cell.isEmpty() || isNullId(cell))
        return {};
    QString found = QString::fromUtf8(cell);
    return isBlank(found, type) ? QString() : found;
}

Mapper::Meant Mapper::joined(const Bound &rule, const model::Record &record) const
{
    Meant meant;
    const auto add = [&rule](QString &whole, QString &&part) {
        if (whole.isEmpty())
            whole = std::move(part);
        else
            whole.append(rule.rule.separator).append(part);
    };
    for (const int column : rule.columns) {
        QString found = heldIn(column, record, rule.type);
        if (found.isEmpty())
            continue;
        auto [meaning, changed] = translated(rule.rule, rule.type, found);
        meant.translated = meant.translated || changed;
        if (!isBlank(meaning, rule.type))
            add(meant.target, std::move(meaning).trimmed());
        add(meant.text, std::move(found).trimmed());
    }
    return meant;
}

Mapper::Meant Mapper::inTemplate(const Bound &rule, const model::Record &record) const
{
    if (!rule.pattern)
        return {};
    QStringList texts, targets;
    bool translates = false;
    for (const int column : rule.columns) {
        const QString found = heldIn(column, record, rule.type);
        const auto [meaning, changed] = translated(rule.rule, rule.type, found);
        translates = translates || changed;
        targets.append(isBlank(meaning, rule.type) ? QString() : meaning.trimmed());
        texts.append(found.trimmed());
    }
    return {rule.pattern->filled(texts), rule.pattern->filled(targets), translates};
}

Mapper::Found Mapper::find(const Bound &rule, const model::Record &record) const
{
    using enum FieldRule::Combine;
    if (rule.fixedValue)
        return {*rule.rule.fixedValue, *rule.fixedValue, ValueOrigin::Fixed};
    if (rule.rule.combine != First) {
        Meant meant = rule.rule.combine == Join ? joined(rule, record) : inTemplate(rule, record);
        return meant.text.isEmpty() ? byDefault(rule) : converted(rule, std::move(meant));
    }
    for (const int column : rule.columns) {
        QString found = heldIn(column, record, rule.type);
        if (!found.isEmpty())
            return findIn(rule, std::move(found));
    }
    return byDefault(rule);
}

/// As find(), or what the user typed instead.
Mapper::Found Mapper::corrected(const Bound &rule, const model::Record &record,
                                const Corrections &corrections, Mapped &mapped) const
{
    for (auto entry = corrections.cbegin(); entry != corrections.cend(); ++entry) {
        if (isSameTarget(entry.key(), rule.rule.target)) {
            mapped.corrected.append(rule.rule.target);
            mapped.origins.insert(rule.rule.target, ValueOrigin::Correction);
            return {*entry, constant(*entry, rule.type), ValueOrigin::Correction};
        }
    }
    return find(rule, record);
}

/// What the user wants where a value was refused: nothing, the default, or to leave the record out.
QStringList Mapper::valuesInstead(const Bound &rule, const Found &found, Mapped &mapped)
{
    const auto report = [&](Problem::Severity severity, const Message &refusal) {
        mapped.problems.append({severity, refusal, rule.rule.target, found.text});
    };
    switch (rule.rule.onBadValue) {
    case OnBadValue::LeaveValueOut:
        break;
    case OnBadValue::LeaveRecordOut:
        report(Problem::Severity::Note, found.converted.error());
        if (!mapped.leftOut)
            mapped.leftOut = Message{u"leftOut.badValue"_s, {rule.rule.target, found.text}};
        return {};
    case OnBadValue::UseDefault:
        if (rule.defaultValue && *rule.defaultValue) {
            report(Problem::Severity::Note, found.converted.error());
            mapped.origins.insert(rule.rule.target, ValueOrigin::Default);
            return **rule.defaultValue;
        }
        break;
    }
    report(Problem::Severity::Warning, found.converted.error());
    return {};
}

void Mapper::mapEmail(const Found &found, Mapped &mapped) const
{
    const Bound &rule = m_email;
    if (found.converted) {
        mapped.profile.email = found.converted->value(0);
        if (mapped.profile.email.isEmpty())
            mapped.leftOut = Message{u"leftOut.noEmail"_s, {}};
        return;
    }
    const bool hasChoice = rule.rule.onBadValue == OnBadValue::LeaveRecordOut
                           || (rule.rule.onBadValue == OnBadValue::UseDefault && rule.defaultValue
                               && *rule.defaultValue);
    const QStringList instead = hasChoice ? valuesInstead(rule, found, mapped) : QStringList{};
    mapped.profile.email = instead.isEmpty() ? found.text : instead.first();
    // A customer has no other key, so there is no leaving out of this value.
    if (!hasChoice)
        mapped.problems.append({Problem::Severity::Error,
                                {u"record.badEmail"_s, {found.text}},
                                u"email"_s,
                                found.text});
}

void Mapper::mapName(const Found &found, Mapped &mapped) const
{
    // A text is never refused.
    mapped.profile.name = found.converted.value_or(QStringList{}).value(0);
    if (mapped.profile.name.isEmpty())
        mapped.problems.append({Problem::Severity::Error,
                                {u"record.noName"_s, {}},
                                m_kind == model::Kind::Customer ? u"displayName"_s : u"name"_s,
                                {}});
}

static void noteOrigin(const QString &target, ValueOrigin origin, Mapped &mapped)
{
    if (origin != ValueOrigin::Source)
        mapped.origins.insert(target, origin);
}

void Mapper::mapDetail(const Bound &rule, const Found &found, Mapped &mapped) const
{
    const QString &target = rule.rule.target;
    QStringList values = found.converted ? *found.converted : valuesInstead(rule, found, mapped);
    if (!values.isEmpty()) {
        if (found.converted)
            noteOrigin(target, found.origin, mapped);
        mapped.profile.details.append({target, std::move(values)});
        return;
    }
    const bool typed = found.origin == ValueOrigin::Correction; // whatever the table has
    if (found.converted && (rule.clears || (typed && rule.rule.onBlank == OnBlank::Clear)))
        mapped.profile.cleared.append(target);
}

Mapped Mapper::map(const model::Record &record, const Corrections &corrections,
                   const QString &emailInstead) const
{
    Mapped mapped;
    mapped.profile.kind = m_kind;
    if (m_kind == model::Kind::Customer) {
        Found found = corrected(m_email, record, corrections, mapped);
        if (found.isNothing() && found.origin != ValueOrigin::Correction && !emailInstead.isEmpty())
            found = {emailInstead, convert(emailInstead, DetailType::Email, m_context),
                     ValueOrigin::Default};
        if (!found.isNothing() && found.converted)
            noteOrigin(m_email.rule.target, found.origin, mapped);
        mapEmail(found, mapped);
    }
    const Found name = corrected(m_name, record, corrections, mapped);
    if (!name.isNothing())
        noteOrigin(m_name.rule.target, name.origin, mapped);
    mapName(name, mapped);
    mapped.profile.details.reserve(qsizetype(m_details.size()));
    for (const Bound &rule : m_details)
        mapDetail(rule, corrected(rule, record, corrections, mapped), mapped);
    return mapped;
}

} // namespace mapping
