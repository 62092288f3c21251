#include "operations/personcolumns.h"

#include "mapping/template.h"

using namespace Qt::StringLiterals;

namespace operations {

using salesforce::ExportFile;
using salesforce::ExportKind;

constexpr QLatin1StringView person("Person"), ofContact("__c"), ofPerson("__pc");

/// What a contacts file calls \a name of a person account; empty: nothing.
static QString contactName(const QString &name)
{
    if (name.endsWith(ofPerson, Qt::CaseInsensitive))
        return name.chopped(ofPerson.size()) + ofContact;
    return name.startsWith(person, Qt::CaseInsensitive) ? name.sliced(person.size()) : QString();
}

/// What an accounts file calls \a name of a contact.
static QString personName(const QString &name)
{
    return name.endsWith(ofContact, Qt::CaseInsensitive) ? name.chopped(ofContact.size()) + ofPerson
                                                         : person + name;
}

int columnOf(const QString &name, const ExportFile &file)
{
    const int column = file.table->column(name);
    if (column >= 0)
        return column;
    const QString twin = file.kind == ExportKind::Contacts ? contactName(name)
                         : file.hasPersonAccounts          ? personName(name)
                                                           : QString();
    return twin.isEmpty() ? -1 : file.table->column(twin);
}

static void serve(mapping::FieldRule &rule, const ExportFile &file)
{
    for (QString &source : rule.sources) {
        if (file.table->column(source) >= 0)
            continue;
        const int twin = columnOf(source, file);
        if (twin < 0)
            continue;
        const QString &name = file.table->header().at(twin);
        if (const auto pattern = mapping::Template::parse(rule.pattern);
            pattern && mapping::Template::canName(name))
            rule.pattern = pattern->renamed(source, name).pattern();
        // One that is among the sources in any case is not wanted twice.
        if (!rule.sources.contains(name, Qt::CaseInsensitive))
            source = name;
    }
}

mapping::Mapping servedBy(mapping::Mapping mapping, const ExportFile &file)
{
    serve(mapping.email, file);
    serve(mapping.name, file);
    for (mapping::FieldRule &rule : mapping.details)
        serve(rule, file);
    return mapping;
}

} // namespace operations
