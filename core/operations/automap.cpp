#include "operations/automap.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using mapping::AutoMatch;
using mapping::FieldRule;

/// One rule that serves contacts and person accounts: the sources of both, those of person accounts
/// first, as contacts do not have such columns.
static FieldRule united(const FieldRule &contacts, const FieldRule &persons,
                        const QStringList &personHeader)
{
    const bool personsHaveThem =
        std::all_of(contacts.sources.cbegin(), contacts.sources.cend(), [&](const QString &source) {
            return personHeader.contains(source, Qt::CaseInsensitive);
        });
    if (contacts.sources.isEmpty())
        return persons;
    if (persons.sources.isEmpty()
        || (contacts.combine == FieldRule::Combine::Join && personsHaveThem))
        return contacts;
    FieldRule rule = contacts;
    rule.combine = FieldRule::Combine::First;
    rule.sources = persons.sources;
    for (const QString &source : contacts.sources) {
        if (!rule.sources.contains(source, Qt::CaseInsensitive))
            rule.sources.append(source);
    }
    return rule;
}

static void unite(AutoMatch &contacts, const AutoMatch &persons, const QStringList &personHeader)
{
    mapping::Mapping &mapping = contacts.mapping;
    mapping.email = united(mapping.email, persons.mapping.email, personHeader);
    mapping.name = united(mapping.name, persons.mapping.name, personHeader);
    for (const FieldRule &rule : persons.mapping.details) {
        const auto same =
            std::find_if(mapping.details.begin(), mapping.details.end(),
                         [&rule](const FieldRule &other) { return other.target == rule.target; });
        if (same != mapping.details.end())
            *same = united(*same, rule, personHeader);
        else
            mapping.details.append(rule);
    }
    for (const mapping::Match &match : persons.matches) {
        const bool known = std::any_of(
            contacts.matches.cbegin(), contacts.matches.cend(),
            [&match](const mapping::Match &other) { return other.target == match.target; });
        if (!known)
            contacts.matches.append(match);
    }
    for (const mapping::Doubt &doubt : persons.doubts) {
        const bool known = std::any_of(contacts.doubts.cbegin(), contacts.doubts.cend(),
                                       [&doubt](const mapping::Doubt &other) {
                                           return other.match.target == doubt.match.target;
                                       });
        if (!known)
            contacts.doubts.append(doubt);
    }
}

/// The files that \a kind comes from, contacts first.
static QList<const salesforce::ExportFile *> filesOf(const Sources &sources, model::Kind kind)
{
    QList<const salesforce::ExportFile *> contacts, accounts;
    for (const salesforce::ExportFile &file : sources.files) {
        if (file.kind == salesforce::ExportKind::Contacts)
            contacts.append(&file);
        else if (file.kind == salesforce::ExportKind::Accounts)
            accounts.append(&file);
    }
    if (kind == model::Kind::Organization)
        return accounts;
    return sources.census.personAccounts > 0 ? contacts + accounts : contacts;
}

QStringList sourceColumns(const Sources &sources, model::Kind kind)
{
    QStringList columns;
    QSet<QString> known;
    const auto files = filesOf(sources, kind);
    for (const salesforce::ExportFile *file : files) {
        for (const QString &name : file->table->header()) {
            const QString key = name.toCaseFolded();
            if (!name.trimmed().isEmpty() && !known.contains(key)) {
                known.insert(key);
                columns.append(name);
            }
        }
    }
    return columns;
}

mapping::ColumnContent contentOf(const csv::ColumnProfile &profile)
{
    mapping::ColumnContent content{.filled = profile.filled,
                                   .values = profile.separated > 0 ? profile.parts : profile.values,
                                   .hasLists = profile.separated > 0,
                                   .emails = profile.emails,
                                   .phones = profile.phones,
                                   .urls = profile.urls,
                                   .dates = profile.dates + profile.localDates,
                                   .numbers = profile.numbers + profile.localNumbers,
                                   .booleans = profile.booleans,
                                   .isSensitive = profile.sensitiveLook().has_value()};
    content.isSample = !profile.knowsAllValues();
    if (content.values.isEmpty()) {
        for (const QString &example : profile.examples)
            content.values.append({example, 1});
    }
    return content;
}

static mapping::ColumnContents columnContents(const KindColumns &columns)
{
    mapping::ColumnContents contents;
    for (const SourceColumn &column : columns.columns)
        contents.insert(column.name.toCaseFolded(), contentOf(column.profile));
    return contents;
}

AutoMatch automap(const Sources &sources, model::Kind kind, const site::Facts &facts,
                  const ColumnProfiles *profiles)
{
    AutoMatch united;
    const mapping::ColumnContents contents =
        profiles ? columnContents(profiles->of(kind)) : mapping::ColumnContents();
    const auto files = filesOf(sources, kind);
    for (const salesforce::ExportFile *file : files) {
        const bool persons =
            kind == model::Kind::Customer && file->kind == salesforce::ExportKind::Accounts;
        if (!persons && !united.matches.isEmpty())
            continue;
        const QStringList &header = file->table->header();
        AutoMatch match = mapping::automatch(kind, persons, header, facts.fields(kind), contents);
        if (persons)
            unite(united, match, header);
        else
            united = std::move(match);
    }
    united.doubts.removeIf([&united](const mapping::Doubt &doubt) {
        return std::any_of(
            united.matches.cbegin(), united.matches.cend(),
            [&doubt](const mapping::Match &each) { return each.target == doubt.match.target; });
    });
    for (mapping::Match &match : united.matches) {
        for (const FieldRule &rule : std::as_const(united.mapping.details)) {
            if (rule.target == match.target)
                match.sources = rule.sources;
        }
        if (match.target == united.mapping.email.target)
            match.sources = united.mapping.email.sources;
        if (match.target == united.mapping.name.target)
            match.sources = united.mapping.name.sources;
    }
    if (kind == model::Kind::Organization) {
        united.mapping.email = {};
        united.mapping.name.target = u"name"_s;
    }
    return united;
}

} // namespace operations
