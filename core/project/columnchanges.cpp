#include "project/columnchanges.h"

#include "mapping/synonyms.h"
#include "mapping/template.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace project {

static QSet<QString> keysOf(const QStringList &columns)
{
    QSet<QString> keys;
    for (const QString &column : columns)
        keys.insert(column.toCaseFolded());
    return keys;
}

/// Those of \a names that no other of them is like.
static QHash<QString, QString> distinct(const QStringList &names)
{
    QHash<QString, QString> byName;
    QSet<QString> several;
    for (const QString &name : names) {
        const QString key = mapping::normalised(name);
        if (key.isEmpty() || byName.contains(key))
            several.insert(key);
        byName.insert(key, name);
    }
    for (const QString &key : std::as_const(several))
        byName.remove(key);
    return byName;
}

/// The fields that \a pattern names, as "{Id}@customers.example.com" does Id.
static QStringList fieldsOf(const QString &pattern)
{
    const auto parsed = mapping::Template::parse(pattern);
    return parsed ? parsed->fields() : QStringList();
}

static QList<mapping::FieldRule> rulesOf(const mapping::Mapping &mapping)
{
    return QList{mapping.email, mapping.name} + mapping.details;
}

QStringList personRuleColumns(const Project &project)
{
    QStringList columns;
    const auto add = [&columns](const QString &column) {
        if (!column.isEmpty() && !columns.contains(column, Qt::CaseInsensitive))
            columns.append(column);
    };
    for (const PersonRule &rule : project.personRules) {
        for (const Condition &condition : rule.conditions)
            add(condition.column.trimmed());
    }
    const QStringList fields = fieldsOf(project.personEmail);
    for (const QString &field : fields)
        add(field);
    return columns;
}

ColumnChanges columnChanges(const QStringList &columns, const Project &project, model::Kind kind)
{
    ColumnChanges changes;
    const QStringList &former = project.columns(kind);
    if (former.isEmpty())
        return changes;
    const QSet<QString> before = keysOf(former);
    const QSet<QString> now = keysOf(columns);
    QStringList gone;
    for (const QString &column : columns) {
        if (!before.contains(column.toCaseFolded()))
            changes.added.append(column);
    }
    for (const QString &column : former) {
        if (now.contains(column.toCaseFolded()))
            ++changes.same;
        else
            gone.append(column);
    }
    const auto likely = distinct(changes.added);
    const auto lost = distinct(gone);
    const QList<mapping::FieldRule> rules = rulesOf(project.mapping(kind));
    const mapping::Mapping &products = project.products(kind).mapping;
    const QStringList ofPersons = personRuleColumns(project);
    for (const QString &column : std::as_const(gone)) {
        GoneColumn each{column};
        for (const mapping::FieldRule &rule : rules) {
            if (rule.sources.contains(column, Qt::CaseInsensitive))
                each.targets.append(rule.target);
        }
        each.ofProductNames = products.name.sources.contains(column, Qt::CaseInsensitive);
        for (const mapping::FieldRule &rule : products.details) {
            if (rule.sources.contains(column, Qt::CaseInsensitive))
                each.productDetails.append(rule.target);
        }
        each.ofPersonRules = ofPersons.contains(column, Qt::CaseInsensitive);
        const QString key = mapping::normalised(column);
        if (lost.contains(key))
            each.likely = likely.value(key);
        changes.gone.append(each);
    }
    return changes;
}

static void exchange(QString &name, const QString &former, const QString &column)
{
    if (name.trimmed().compare(former, Qt::CaseInsensitive) == 0)
        name = column;
}

static void exchangeInPattern(QString &pattern, const QString &former, const QString &column)
{
    const auto parsed = mapping::Template::parse(pattern);
    if (parsed && mapping::Template::canName(column)
        && parsed->fields().contains(former, Qt::CaseInsensitive))
        pattern = parsed->renamed(former, column).pattern();
}

static void exchange(mapping::FieldRule &rule, const QString &former, const QString &column)
{
    if (!rule.sources.contains(former, Qt::CaseInsensitive))
        return;
    if (rule.sources.contains(column, Qt::CaseInsensitive)) { // a column is a source once
        rule.sources.removeIf([&former](const QString &source) {
            return source.compare(former, Qt::CaseInsensitive) == 0;
        });
    }
    for (QString &source : rule.sources)
        exchange(source, former, column);
    exchangeInPattern(rule.pattern, former, column);
}

void useInstead(Project &project, model::Kind kind, const QString &former, const QString &column)
{
    mapping::Mapping &mapping =
        kind == model::Kind::Customer ? project.customers : project.organizations;
    mapping::Mapping &products = kind == model::Kind::Customer
                                     ? project.customerProducts.mapping
                                     : project.organizationProducts.mapping;
    exchange(products.name, former, column);
    for (mapping::FieldRule &rule : products.details)
        exchange(rule, former, column);
    exchange(mapping.email, former, column);
    exchange(mapping.name, former, column);
    for (mapping::FieldRule &rule : mapping.details)
        exchange(rule, former, column);
    for (PersonRule &rule : project.personRules) {
        for (Condition &condition : rule.conditions)
            exchange(condition.column, former, column);
    }
    exchangeInPattern(project.personEmail, former, column);
}

} // namespace project
