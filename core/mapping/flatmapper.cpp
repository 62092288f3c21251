#include "mapping/flatmapper.h"

#include "base/text.h"
#include "mapping/plainvalues.h"
#include "site/rules.h"

#include <algorithm>

namespace mapping {

using model::DetailType;
using model::FlatProfile;

// Whoever has more different values than that has no picklist.
static constexpr size_t mostRemembered = 4096;
static constexpr qsizetype longestRemembered = 256;

size_t FlatMapper::Hash::operator()(std::string_view text) const
{
    return size_t(hash64({text.data(), qsizetype(text.size())}));
}

FlatMapper::FlatMapper(const Mapper &mapper, const QList<model::DetailField> &fields)
    : m_mapper(mapper)
    , m_email(rule(mapper.m_email, -1, fields))
    , m_name(rule(mapper.m_name, -1, fields))
{
    for (const Bound &bound : mapper.m_details)
        m_details.push_back(rule(bound, int(m_details.size()), fields));
}

FlatMapper::Rule FlatMapper::rule(const Bound &bound, int detail,
                                  const QList<model::DetailField> &fields) const
{
    const model::DetailField *field = nullptr;
    for (const model::DetailField &each : fields) {
        if (!field && each.name == bound.rule.target)
            field = &each;
    }
    if (!field)
        field = model::findField(fields, bound.rule.target);
    const bool asItIs =
        bound.rule.translations.isEmpty() && !bound.rule.otherwise && bound.rule.steps.isEmpty();
    const bool glances = asItIs && bound.type != DetailType::Select
                         && (detail < 0 || (field && field->type == bound.type));
    Rule rule{&bound, detail, detail < 0 ? nullptr : field, glances,
              bound.rule.separator.toStdString()};
    if (bound.fixedValue)
        rule.fixedValue = remembered(rule, m_mapper.find(bound, {}));
    rule.defaultValue = remembered(rule, m_mapper.byDefault(bound));
    return rule;
}

bool FlatMapper::map(const model::Record &record, FlatProfile &profile,
                     const std::function<QString()> &emailInstead)
{
    profile.clear();
    if (m_mapper.m_kind == model::Kind::Customer && !mapEmail(record, profile, emailInstead))
        return false;
    if (!add(m_name, record) || m_text.empty())
        return false;
    profile.name = profile.add({m_text.data(), qsizetype(m_ends.front())});
    profile.nameOrigin = m_origin;
    return std::all_of(m_details.begin(), m_details.end(),
                       [&](Rule &rule) { return mapDetail(rule, record, profile); });
}

bool FlatMapper::mapEmail(const model::Record &record, FlatProfile &profile,
                          const std::function<QString()> &emailInstead)
{
    if (!add(m_email, record))
        return false;
    if (!m_text.empty()) {
        profile.email = profile.add({m_text.data(), qsizetype(m_ends.front())});
        profile.emailOrigin = m_origin;
        return true;
    }
    const QString address = emailInstead ? emailInstead() : QString();
    if (!isEmailAddress(address))
        return false;
    profile.email = profile.add(address.toUtf8());
    profile.emailOrigin = model::ValueOrigin::Default;
    return true;
}

bool FlatMapper::mapDetail(Rule &rule, const model::Record &record, FlatProfile &profile)
{
    if (!add(rule, record) || (!rule.field && !m_ends.empty()))
        return false;
    size_t begin = 0;
    for (const size_t end : m_ends) {
        const QByteArrayView value(m_text.data() + begin, qsizetype(end - begin));
        profile.details.push_back({rule.detail, profile.add(value), m_origin});
        begin = end;
    }
    if (m_ends.empty() && rule.bound->clears)
        profile.cleared.push_back(rule.detail);
    return true;
}

/// Whether the weekly export writes nothing so, or the decoder would drop something of it.
static bool isSpecial(QByteArrayView cell)
{
    return isNullId(cell) || cell.startsWith("\xef\xbb\xbf");
}

/// Finds the values of \a rule; false where they are no plain matter.
bool FlatMapper::add(Rule &rule, const model::Record &record)
{
    m_text.clear();
    m_ends.clear();
    m_origin = model::ValueOrigin::Source;
    const Bound &bound = *rule.bound;
    if (bound.fixedValue)
        return addKnown(rule.fixedValue);
    if (bound.rule.combine != FieldRule::Combine::First) {
        if (!rule.glances || bound.type != DetailType::Text)
            return addExact(rule, record);
        return bound.rule.combine == FieldRule::Combine::Join ? addJoined(rule, record)
                                                              : addFilled(rule, record);
    }
    for (const int column : bound.columns) {
        const QByteArrayView cell = record.cell(column);
        if (cell.isEmpty())
            continue;
        if (isSpecial(cell))
            return addExact(rule, record);
        if (rule.glances) {
            const QByteArrayView text = trimmed(cell);
            if (text.isEmpty())
                continue;
            if (convertPlain(text, bound.type, m_text)) {
                m_ends.push_back(m_text.size());
                return true;
            }
        }
        bool blank = false;
        const bool plain = addRemembered(rule, cell, blank);
        if (!blank)
            return plain;
    }
    return addKnown(rule.defaultValue);
}

bool FlatMapper::addJoined(const Rule &rule, const model::Record &record)
{
    for (const int column : rule.bound->columns) {
        const QByteArrayView cell = record.cell(column);
        if (cell.isEmpty())
            continue;
        if (isSpecial(cell)) {
            m_text.clear();
            return addExact(rule, record);
        }
        const QByteArrayView text = trimmed(cell);
        if (text.isEmpty())
            continue;
        if (!m_text.empty())
            m_text.append(rule.separator);
        m_text.append(text.data(), size_t(text.size()));
    }
    if (m_text.empty())
        return addKnown(rule.defaultValue);
    m_ends.push_back(m_text.size());
    return true;
}

bool FlatMapper::addFilled(const Rule &rule, const model::Record &record)
{
    m_cells.clear();
    for (const int column : rule.bound->columns) {
        const QByteArrayView cell = record.cell(column);
        if (isSpecial(cell))
            return addExact(rule, record);
        m_cells.push_back(trimmed(cell));
    }
    if (rule.bound->pattern) {
        rule.bound->pattern->forEachStanding(
            [this](int field) { return m_cells[size_t(field)].isEmpty(); },
            [this](const Template::Piece &piece) {
                const QByteArrayView text =
                    piece.field < 0 ? QByteArrayView(piece.utf8) : m_cells[size_t(piece.field)];
                m_text.append(text.data(), size_t(text.size()));
            });
    }
    if (m_text.empty())
        return addKnown(rule.defaultValue);
    const QByteArrayView text = trimmed({m_text.data(), qsizetype(m_text.size())});
    m_text.erase(0, size_t(text.data() - m_text.data())).resize(size_t(text.size()));
    m_ends.push_back(m_text.size());
    return true;
}

/// What is the same for each record.
bool FlatMapper::addKnown(const Remembered &known)
{
    for (const std::string &value : known.values) {
        m_text.append(value);
        m_ends.push_back(m_text.size());
    }
    m_origin = known.origin;
    return known.plain;
}

bool FlatMapper::isTaken(const Rule &rule, const QStringList &values) const
{
    return rule.field ? !site::checkValue(*rule.field, values)
                      : rule.detail < 0 || values.isEmpty();
}

/// As Mapper does it.
bool FlatMapper::addExact(const Rule &rule, const model::Record &record)
{
    const Mapper::Found found = m_mapper.find(*rule.bound, record);
    if (!found.converted || !isTaken(rule, *found.converted))
        return false;
    m_origin = found.origin;
    for (const QString &value : *found.converted) {
        m_text.append(value.toStdString());
        m_ends.push_back(m_text.size());
    }
    return true;
}

/// What \a cell comes to as the first that is not blank.
FlatMapper::Remembered FlatMapper::convertAlone(const Rule &rule, QByteArrayView cell) const
{
    const Bound &bound = *rule.bound;
    const QString text = QString::fromUtf8(cell);
    if (isBlank(text, bound.type))
        return {true};
    return remembered(rule, m_mapper.findIn(bound, text));
}

FlatMapper::Remembered FlatMapper::remembered(const Rule &rule, const Mapper::Found &found) const
{
    if (!found.converted || !isTaken(rule, *found.converted))
        return {};
    Remembered result{false, true, {}, found.origin};
    for (const QString &value : *found.converted)
        result.values.push_back(value.toStdString());
    return result;
}

bool FlatMapper::addRemembered(Rule &rule, QByteArrayView cell, bool &blank)
{
    const std::string_view key(cell.data(), size_t(cell.size()));
    auto known = rule.remembered.find(key);
    Remembered now;
    if (known == rule.remembered.end()) {
        now = convertAlone(rule, cell);
        if (rule.remembered.size() < mostRemembered && cell.size() <= longestRemembered)
            known = rule.remembered.emplace(key, now).first;
    }
    const Remembered &result = known == rule.remembered.end() ? now : known->second;
    blank = result.blank;
    return addKnown(result);
}

} // namespace mapping
