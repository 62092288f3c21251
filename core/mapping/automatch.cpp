#include "mapping/automatch.h"

#include "base/text.h"
#include "mapping/synonyms.h"
#include "model/sensitive.h"
#include "site/rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mapping {

using model::DetailField;
using model::DetailType;
using model::Kind;

/// A column of the source under the names it may be known by; a "Person..." column of person
/// accounts goes by the contact's name too.
struct Column
{
    QString name;
    QStringList keys;
    QStringList labels;
    QStringList normalised;
    bool isId = false;
    bool isUsed = false;
};

static Column column(const QString &header, bool person)
{
    Column result{header, {}, {}, {}};
    QStringList names{header};
    if (person && header.startsWith("Person"_L1, Qt::CaseInsensitive))
        names.append(header.sliced(6));
    for (const QString &name : names) {
        result.keys.append(nameKey(name));
        result.labels.append(nameKey(spaced(name)));
        result.normalised.append(normalised(name));
    }
    return result;
}

/// Whether \a name is one of Salesforce's addresses as a whole, which tools write as JSON, beside
/// its parts.
static bool isCompound(const QString &name, const QStringList &header)
{
    constexpr QLatin1StringView end = "Address"_L1;
    if (!name.endsWith(end, Qt::CaseInsensitive) || name.size() == end.size())
        return false;
    const QString prefix = name.chopped(end.size());
    return header.contains(prefix + "Street"_L1, Qt::CaseInsensitive)
           || header.contains(prefix + "City"_L1, Qt::CaseInsensitive);
}

/// The columns of a source that may still be matched, and what was matched to what.
class Matcher
{
public:
    Matcher(Kind kind, bool person, const QStringList &header)
        : m_kind(kind)
        , m_person(person)
    {
        for (const QString &name : header) {
            if (!name.trimmed().isEmpty() && model::sensitiveReason(name).isEmpty()
                && !isCompound(name, header))
                m_columns.append(column(name, person));
        }
        for (Column &column : m_columns)
            column.isId = column.keys.first() == "id"_L1;
    }

    AutoMatch run(const QList<DetailField> &fields);

private:
    using Found = std::optional<Match>;

    Column *columnOf(const QString &apiName);
    Found find(const QString &target, MatchReason reason);
    Found findAny(const QString &target);
    Found preset(const QString &target, const QStringList &apiNames);
    Found name();
    Found externalId();
    Found address(const DetailField &field);
    void matchAll(const QList<DetailField> &fields, QList<Found> &matches);
    FieldRule rule(const DetailField &field, const Match &match, bool exists);

    Kind m_kind;
    bool m_person;
    QList<Column> m_columns;
};

/// The column of this API name, else that of its label or the like.
Column *Matcher::columnOf(const QString &apiName)
{
    const auto find = [this](auto &&fits) {
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &each) {
                return (!each.isUsed || each.isId) && fits(each);
            });
        return found == m_columns.end() ? nullptr : &*found;
    };
    Column *exact =
        find([key = nameKey(apiName)](const Column &each) { return each.keys.contains(key); });
    if (exact)
        return exact;
    return find([name = normalised(apiName)](const Column &each) {
        return each.normalised.contains(name);
    });
}

Matcher::Found Matcher::find(const QString &target, MatchReason reason)
{
    const auto take = [&](auto &&fits) -> Found {
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &each) {
                return (!each.isUsed || each.isId) && fits(each);
            });
        if (found == m_columns.end())
            return std::nullopt;
        found->isUsed = true;
        return Match{target, {found->name}, reason};
    };
    switch (reason) {
    case MatchReason::ApiName:
        return take(
            [key = nameKey(target)](const Column &each) { return each.keys.contains(key); });
    case MatchReason::Label:
        return take([label = nameKey(spaced(target))](const Column &each) {
            return each.labels.contains(label);
        });
    case MatchReason::NormalisedName:
        return take([name = normalised(target)](const Column &each) {
            return !name.isEmpty() && each.normalised.contains(name);
        });
    case MatchReason::Synonym:
        break;
    }
    for (const QString &synonym : synonyms(m_kind, target)) {
        if (Found found =
                take([&synonym](const Column &each) { return each.normalised.contains(synonym); }))
            return found;
    }
    return std::nullopt;
}

constexpr std::array reasons{MatchReason::ApiName, MatchReason::Label, MatchReason::NormalisedName,
                             MatchReason::Synonym};

Matcher::Found Matcher::findAny(const QString &target)
{
    for (const MatchReason reason : reasons) {
        if (Found found = find(target, reason))
            return found;
    }
    return std::nullopt;
}

/// All columns of \a apiNames that are there, in that order; by their labels as well.
Matcher::Found Matcher::preset(const QString &target, const QStringList &apiNames)
{
    Match match{target, {}, MatchReason::ApiName};
    for (const QString &apiName : apiNames) {
        Column *found = columnOf(apiName);
        if (!found || match.sources.contains(found->name))
            continue;
        found->isUsed = true;
        match.sources.append(found->name);
        if (!found->keys.contains(nameKey(apiName)))
            match.reason = MatchReason::Label;
    }
    return match.sources.isEmpty() ? std::nullopt : Found(match);
}

Matcher::Found Matcher::name()
{
    const QString target = m_kind == Kind::Customer ? u"displayName"_s : u"name"_s;
    const bool isPerson = m_kind == Kind::Customer || m_person;
    if (Found found = preset(target, {u"Name"_s}))
        return found;
    // The "Account Name" of a contact is its company; that of a person account is its own.
    if (m_person) {
        if (Found found = preset(target, {u"AccountName"_s}))
            return found;
    }
    if (isPerson) {
        if (Found found = preset(target, {u"FirstName"_s, u"LastName"_s}))
            return found;
    }
    return findAny(target);
}

Matcher::Found Matcher::externalId()
{
    const QString target = u"External ID"_s;
    const auto own = [&](const QString &label) {
        Found found = preset(target, {u"Id"_s});
        return found ? found : preset(target, {label});
    };
    if (m_kind == Kind::Organization)
        return own(u"AccountId"_s);
    if (!m_person)
        return own(u"ContactId"_s);
    Found contact = preset(target, {u"PersonContactId"_s});
    const Found account = own(u"AccountId"_s);
    if (!contact)
        return account;
    if (account)
        contact->sources.append(account->sources);
    return contact;
}

Matcher::Found Matcher::address(const DetailField &field)
{
    QString prefix = normalised(field.name);
    if (field.type != DetailType::Text || !prefix.endsWith("address"_L1))
        return std::nullopt;
    prefix.chop(7);
    QStringList prefixes{prefix};
    if (prefix.isEmpty())
        prefixes =
            m_kind == Kind::Organization ? QStringList{u"billing"_s} : QStringList{u"mailing"_s};
    if (prefix.isEmpty() && m_person)
        prefixes = m_kind == Kind::Organization ? QStringList{u"billing"_s, u"mailing"_s}
                                                : QStringList{u"mailing"_s, u"billing"_s};
    static const QStringList known{u"billing"_s, u"mailing"_s, u"shipping"_s, u"other"_s};
    for (const QString &each : std::as_const(prefixes)) {
        if (!known.contains(each))
            continue;
        // The second of a pair is what reports call it; a source has one of the two.
        const auto parts = {u"Street"_s,     u"City"_s,          u"State"_s,  u"StateProvince"_s,
                            u"PostalCode"_s, u"ZipPostalCode"_s, u"Country"_s};
        QStringList apiNames;
        for (const QString &part : parts)
            apiNames.append(each + part);
        if (Found found = preset(field.name, apiNames))
            return found;
    }
    return std::nullopt;
}

/// Fills what is empty in \a matches, one for each of \a fields; the surest reasons first, so that
/// no guess takes what another field has a right to.
void Matcher::matchAll(const QList<DetailField> &fields, QList<Found> &matches)
{
    for (const MatchReason reason : reasons) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!matches.at(i))
                matches[i] = find(fields.at(i).name, reason);
        }
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (!matches.at(i))
            matches[i] = address(fields.at(i));
    }
}

/// What Salesforce's own values of Type are called at CSM; those not named have no counterpart.
static QMap<QString, QString> typeTranslations(const QStringList &options)
{
    static const QList<std::pair<QString, QString>> known{
        {u"Customer - Direct"_s, u"Customer"_s},
        {u"Customer - Channel"_s, u"Customer"_s},
        {u"Channel Partner / Reseller"_s, u"Partner"_s},
        {u"Technology Partner"_s, u"Partner"_s},
        {u"Installation Partner"_s, u"Partner"_s},
        {u"Prospect"_s, u"Prospect"_s},
        {u"Other"_s, u"Other"_s},
    };
    QMap<QString, QString> result;
    for (const auto &[value, meaning] : known) {
        const auto option = std::find_if(
            options.begin(), options.end(),
            [key = nameKey(meaning)](const QString &each) { return nameKey(each) == key; });
        if (option != options.end())
            result.insert(value, *option);
    }
    return result;
}

FieldRule Matcher::rule(const DetailField &field, const Match &match, bool exists)
{
    FieldRule result{field.name, field.type};
    if (!exists)
        result.options = field.options;
    result.sources = match.sources;
    const QString target = normalised(field.name);
    const bool isExternalId = target == "externalid"_L1;
    if (match.sources.size() > 1 && !isExternalId) {
        result.combine = FieldRule::Combine::Join;
        result.separator = u", "_s;
    }
    if (target == "type"_L1 && model::hasOptions(field.type))
        result.translations = typeTranslations(field.options);
    return result;
}

AutoMatch Matcher::run(const QList<DetailField> &fields)
{
    AutoMatch result;
    const auto account = [&result](FieldRule &rule, const Found &match) {
        if (!match)
            return;
        rule.sources = match->sources;
        if (match->sources.size() > 1)
            rule.combine = FieldRule::Combine::Join;
        result.matches.append(*match);
    };
    if (m_kind == Kind::Customer)
        account(result.mapping.email, findAny(u"email"_s));
    else
        result.mapping.name.target = u"name"_s;
    account(result.mapping.name, name());

    QList<DetailField> own = fields, missing;
    for (const DetailField &field : site::defaultFields(m_kind)) {
        if (!model::findField(fields, field.name))
            missing.append(field);
    }
    // External ID goes before all others, wherever the site lists it.
    const auto isExternalId = [](const DetailField &field) {
        return nameKey(field.name) == nameKey(u"External ID"_s);
    };
    const auto toFront = [&](QList<DetailField> &list) {
        std::stable_partition(list.begin(), list.end(), isExternalId);
    };
    toFront(own);
    toFront(missing);
    QList<Found> ownMatches(own.size()), missingMatches(missing.size());
    const bool isOwn = !own.isEmpty() && isExternalId(own.first());
    const DetailField &idField = isOwn ? own.first() : missing.first();
    if (idField.type == DetailType::Text) {
        if (Found match = externalId()) {
            match->target = idField.name;
            (isOwn ? ownMatches : missingMatches).first() = match;
        }
    }
    matchAll(own, ownMatches);
    matchAll(missing, missingMatches);

    const auto add = [&](const DetailField &field, const Found &match, bool exists) {
        if (!match)
            return;
        result.matches.append(*match);
        result.mapping.details.append(rule(field, *match, exists));
    };
    if (!isOwn)
        add(missing.first(), missingMatches.first(), false);
    for (qsizetype i = 0; i < own.size(); ++i)
        add(own.at(i), ownMatches.at(i), true);
    for (qsizetype i = isOwn ? 0 : 1; i < missing.size(); ++i)
        add(missing.at(i), missingMatches.at(i), false);

    for (FieldRule &each : result.mapping.details) {
        Column *mobile = columnOf(u"MobilePhone"_s);
        if (!mobile || normalised(each.target) != "phone"_L1)
            continue;
        mobile->isUsed = true;
        each.sources.append(mobile->name);
        const auto match =
            std::find_if(result.matches.begin(), result.matches.end(),
                         [&each](const Match &m) { return m.target == each.target; });
        match->sources = each.sources;
    }
    return result;
}

AutoMatch automatch(Kind kind, bool person, const QStringList &header,
                    const QList<DetailField> &fields)
{
    return Matcher(kind, person, header).run(fields);
}

QList<DetailField> defaultFields(Kind kind)
{
    return site::defaultFields(kind);
}

} // namespace mapping
