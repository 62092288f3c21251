#include "mapping/mapper.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

using model::DetailType;
using model::Problem;

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

static QString translated(const FieldRule &rule, DetailType type, const QString &text)
{
    if (rule.translations.isEmpty())
        return text;
    const auto translate = [&rule](const QString &value) {
        const auto found = rule.translations.constFind(value);
        return found != rule.translations.cend() ? *found
                                                 : rule.translations.value(value.trimmed(), value);
    };
    if (type != DetailType::MultiSelect)
        return translate(text);
    QStringList parts = text.split(u';');
    for (QString &part : parts)
        part = translate(part);
    return parts.join(u';');
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
    Bound result{rule, type, {}, {}, {}};
    for (const QString &source : rule.sources) {
        const auto found = std::find_if(
            header.begin(), header.end(),
            [key = nameKey(source)](const QString &name) { return nameKey(name) == key; });
        if (found != header.end())
            result.columns.push_back(int(found - header.begin()));
    }
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

/// What the first source that is not blank comes to; not of a rule that joins.
Mapper::Found Mapper::findIn(const Bound &rule, QString cell) const
{
    if (rule.rule.translations.isEmpty()) {
        cell = std::move(cell).trimmed();
        return {cell, convert(cell, rule.type, m_context)};
    }
    const QString meaning = translated(rule.rule, rule.type, cell);
    cell = std::move(cell).trimmed();
    if (isBlank(meaning, rule.type))
        return {cell, QStringList{}};
    return {cell, convert(meaning.trimmed(), rule.type, m_context)};
}

Mapper::Found Mapper::find(const Bound &rule, const model::Record &record) const
{
    if (rule.fixedValue)
        return {*rule.rule.fixedValue, *rule.fixedValue};
    const bool joins = rule.rule.combine == FieldRule::Combine::Join;
    QString text, target;
    const auto add = [&rule](QString &whole, QString &&part) {
        if (whole.isEmpty())
            whole = std::move(part);
        else
            whole.append(rule.rule.separator).append(part);
    };
    for (const int column : rule.columns) {
        const QByteArrayView cell = record.cell(column);
        if (cell.isEmpty() || isNullId(cell))
            continue;
        QString found = QString::fromUtf8(cell);
        if (isBlank(found, rule.type))
            continue;
        if (!joins)
            return findIn(rule, std::move(found));
        QString meaning = translated(rule.rule, rule.type, found);
        if (!isBlank(meaning, rule.type))
            add(target, std::move(meaning).trimmed());
        add(text, std::move(found).trimmed());
    }
    if (text.isEmpty())
        return {rule.rule.defaultValue, rule.defaultValue.value_or(QStringList{})};
    if (target.isEmpty())
        return {text, QStringList{}};
    return {text, convert(target, rule.type, m_context)};
}

/// As find(), or what the user typed instead.
Mapper::Found Mapper::corrected(const Bound &rule, const model::Record &record,
                                const Corrections &corrections, Mapped &mapped) const
{
    for (auto entry = corrections.cbegin(); entry != corrections.cend(); ++entry) {
        if (isSameTarget(entry.key(), rule.rule.target)) {
            mapped.corrected.append(rule.rule.target);
            return {*entry, constant(*entry, rule.type)};
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

Mapped Mapper::map(const model::Record &record, const Corrections &corrections) const
{
    Mapped mapped;
    mapped.profile.kind = m_kind;
    if (m_kind == model::Kind::Customer)
        mapEmail(corrected(m_email, record, corrections, mapped), mapped);
    mapName(corrected(m_name, record, corrections, mapped), mapped);
    mapped.profile.details.reserve(qsizetype(m_details.size()));
    for (const Bound &rule : m_details) {
        const Found found = corrected(rule, record, corrections, mapped);
        QStringList values =
            found.converted ? *found.converted : valuesInstead(rule, found, mapped);
        if (!values.isEmpty())
            mapped.profile.details.append({rule.rule.target, std::move(values)});
    }
    return mapped;
}

} // namespace mapping
