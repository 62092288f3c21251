#include "mapping/automatch.h"

#include "base/text.h"
#include "mapping/sourcecolumns.h"
#include "mapping/synonyms.h"
#include "site/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {

using model::DetailField;
using model::DetailType;
using model::Kind;

constexpr double wordsConfidence = 0.9;

/// Fills the mapping, the surest first.
class Matcher
{
public:
    Matcher(Kind kind, bool person, const QStringList &header, const ColumnContents &contents)
        : m_kind(kind)
        , m_person(person)
        , m_columns(kind, person, header, contents)
    {
    }

    AutoMatch run(const QList<DetailField> &fields);

private:
    using Found = std::optional<Match>;

    Wanted wanted(const DetailField &field) const { return {m_kind, field.name, field}; }
    Wanted account(const QString &target, const QString &meaning) const
    {
        return {
            m_kind, target, {meaning, target == "email"_L1 ? DetailType::Email : DetailType::Text}};
    }
    Found email();
    Found name();
    Found joinedName(const QString &target);
    Found externalId();
    Found address(const DetailField &field);
    void matchAll(const QList<DetailField> &fields, QList<Found> &matches);
    void addMobile(AutoMatch &result);
    void addDoubts(const QList<DetailField> &fields, const QList<Found> &matches,
                   AutoMatch &result) const;
    FieldRule rule(const DetailField &field, const Match &match, bool exists);

    Kind m_kind;
    bool m_person;
    SourceColumns m_columns;
};

Matcher::Found Matcher::email()
{
    const Wanted email = account(u"email"_s, u"email"_s);
    Found found = m_columns.takeNamed(email);
    return found ? found : m_columns.take(email, MatchReason::Content);
}

Matcher::Found Matcher::joinedName(const QString &target)
{
    if (Found found = m_columns.takeAll(target, {u"FirstName"_s, u"LastName"_s}))
        return found;
    // As German files call them, and custom fields.
    Match match{target, {}, MatchReason::Words, wordsConfidence};
    for (const QString &topic : {u"first name"_s, u"last name"_s}) {
        if (const QString column = m_columns.takeAbout(topic); !column.isEmpty())
            match.sources.append(column);
    }
    return match.sources.isEmpty() ? std::nullopt : Found(match);
}

Matcher::Found Matcher::name()
{
    const QString target = m_kind == Kind::Customer ? u"displayName"_s : u"name"_s;
    const bool isPerson = m_kind == Kind::Customer || m_person;
    if (Found found = m_columns.takeAll(target, {u"Name"_s}))
        return found;
    // The "Account Name" of a contact is its company; that of a person account is its own.
    if (m_person) {
        if (Found found = m_columns.takeAll(target, {u"AccountName"_s}))
            return found;
    }
    if (isPerson) {
        if (Found found = joinedName(target))
            return found;
    }
    const QString meaning = m_kind == Kind::Customer ? u"display name"_s : u"company name"_s;
    return m_columns.takeNamed(account(target, meaning));
}

Matcher::Found Matcher::externalId()
{
    const QString target = u"External ID"_s;
    const auto own = [&](const QString &label) {
        Found found = m_columns.takeAll(target, {u"Id"_s});
        return found ? found : m_columns.takeAll(target, {label});
    };
    if (m_kind == Kind::Organization)
        return own(u"AccountId"_s);
    if (!m_person)
        return own(u"ContactId"_s);
    Found contact = m_columns.takeAll(target, {u"PersonContactId"_s});
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
        if (Found found = m_columns.takeAll(field.name, apiNames))
            return found;
    }
    return std::nullopt;
}

/// Fills what is empty in \a matches, one for each of \a fields; the surest reasons first, so that
/// no guess takes what another field has a right to.
void Matcher::matchAll(const QList<DetailField> &fields, QList<Found> &matches)
{
    QList<Wanted> all;
    for (const DetailField &field : fields)
        all.append(wanted(field));
    const auto each = [&](auto &&find) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!matches.at(i))
                matches[i] = find(i);
        }
    };
    for (const MatchReason reason : {MatchReason::ApiName, MatchReason::Label,
                                     MatchReason::NormalisedName, MatchReason::Synonym})
        each([&](qsizetype i) { return m_columns.take(all.at(i), reason); });
    each([&](qsizetype i) { return address(fields.at(i)); });
    const auto rivals = [&](qsizetype of) {
        QList<const Wanted *> others;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (i != of && !matches.at(i))
                others.append(&all.at(i));
        }
        return others;
    };
    for (const MatchReason reason : {MatchReason::Words, MatchReason::Content})
        each([&](qsizetype i) { return m_columns.take(all.at(i), reason, rivals(i)); });
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

/// A number that is carried about will do where there is no other.
void Matcher::addMobile(AutoMatch &result)
{
    for (FieldRule &each : result.mapping.details) {
        if (normalised(each.target) != "phone"_L1)
            continue;
        QStringList mobile;
        if (const Found found = m_columns.takeAll(each.target, {u"MobilePhone"_s}))
            mobile = found->sources;
        else if (const QString other = m_columns.takeAbout(u"mobile"_s); !other.isEmpty())
            mobile.append(other);
        if (mobile.isEmpty())
            continue;
        each.sources += mobile;
        const auto match =
            std::find_if(result.matches.begin(), result.matches.end(),
                         [&each](const Match &m) { return m.target == each.target; });
        match->sources = each.sources;
    }
}

void Matcher::addDoubts(const QList<DetailField> &fields, const QList<Found> &matches,
                        AutoMatch &result) const
{
    const auto add = [&](const Wanted &wanted) {
        if (const auto doubt = m_columns.doubt(wanted))
            result.doubts.append(*doubt);
    };
    if (m_kind == Kind::Customer && result.mapping.email.sources.isEmpty())
        add(account(u"email"_s, u"email"_s));
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (!matches.at(i))
            add(wanted(fields.at(i)));
    }
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
        account(result.mapping.email, email());
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

    addMobile(result);
    addDoubts(own + missing, ownMatches + missingMatches, result);
    return result;
}

AutoMatch automatch(Kind kind, bool person, const QStringList &header,
                    const QList<DetailField> &fields, const ColumnContents &contents)
{
    return Matcher(kind, person, header, contents).run(fields);
}

QList<DetailField> defaultFields(Kind kind)
{
    return site::defaultFields(kind);
}

} // namespace mapping
