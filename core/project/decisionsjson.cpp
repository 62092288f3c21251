#include "project/decisionsjson.h"

#include "mapping/template.h"
#include "project/jsonvalues.h"
#include "project/mappingjson.h"
#include "project/personrulesjson.h"
#include "project/productsjson.h"

using namespace Qt::StringLiterals;

namespace project {

static const QStringList sameKeyNames{u"merge"_s, u"keep"_s};
static const QStringList operationNames{u"create"_s, u"update"_s, u"upsert"_s};

const QStringList &optionalDecisionKeys()
{
    static const QStringList keys{u"personEmail"_s, u"clearBlanks"_s, u"accountsOnly"_s,
                                  u"firstTen"_s,    u"existing"_s,    u"products"_s};
    return keys;
}

static const QStringList ifThereNames{u"update"_s, u"leaveAlone"_s, u"ask"_s};

/// Those that are not as usual.
static QJsonObject existingJson(const Project &project)
{
    QJsonObject json;
    const auto add = [&json](const QString &name, const Existing &existing) {
        if (existing == Existing())
            return;
        json.insert(name, QJsonObject{{u"ours"_s, ifThereNames.at(int(existing.ours))},
                                      {u"others"_s, ifThereNames.at(int(existing.others))}});
    };
    add(u"customers"_s, project.existingCustomers);
    add(u"organizations"_s, project.existingOrganizations);
    return json;
}

static Result<Existing> existingFromJson(const QJsonObject &json)
{
    if (auto typed = requireType(json, {u"ours"_s, u"others"_s}, QJsonValue::String); !typed)
        return typed.error();
    const auto ours = choice(json, u"ours"_s, ifThereNames);
    const auto others = choice(json, u"others"_s, ifThereNames);
    for (const Result<int> *part : {&ours, &others}) {
        if (!*part)
            return part->error();
    }
    return Existing{IfThere(*ours), IfThere(*others)};
}

QJsonObject decisions(const Project &project)
{
    QJsonObject json{{u"businessAccounts"_s, project.businessAccounts},
                     {u"personRules"_s, toJson(project.personRules)},
                     {u"personAccounts"_s, personAccountsNames().at(int(project.personAccounts))},
                     {u"customers"_s, toJson(project.customers, model::Kind::Customer)},
                     {u"organizations"_s, toJson(project.organizations, model::Kind::Organization)},
                     {u"sameEmail"_s, sameKeyNames.at(int(project.sameEmail))},
                     {u"sameName"_s, sameKeyNames.at(int(project.sameName))},
                     {u"defaultCountry"_s, project.defaultCountry},
                     {u"operation"_s, operationNames.at(int(project.operation))},
                     {u"readFirst"_s, project.readFirst}};
    if (!project.personEmail.isEmpty())
        json.insert(u"personEmail"_s, project.personEmail);
    if (project.clearBlanks)
        json.insert(u"clearBlanks"_s, true);
    if (project.accountsOnly)
        json.insert(u"accountsOnly"_s, true);
    if (!project.firstTen)
        json.insert(u"firstTen"_s, false);
    const QJsonObject existing = existingJson(project);
    if (!existing.isEmpty())
        json.insert(u"existing"_s, existing);
    const QJsonObject products = productsJson(project);
    if (!products.isEmpty())
        json.insert(u"products"_s, products);
    return json;
}

QString unknownWithin(const QJsonObject &json)
{
    for (const auto &[key, kind] : {std::pair(u"customers"_s, model::Kind::Customer),
                                    std::pair(u"organizations"_s, model::Kind::Organization)}) {
        if (const QString unknown = unknownKey(json[key].toObject(), kind); !unknown.isEmpty())
            return key + u'.' + unknown;
    }
    const QJsonObject existing = json[u"existing"_s].toObject();
    for (auto entry = existing.begin(); entry != existing.end(); ++entry) {
        if (entry.key() != u"customers"_s && entry.key() != u"organizations"_s)
            return u"existing."_s + entry.key();
        const QString foreign =
            foreignKey(entry->toObject(), {{u"ours"_s, QJsonValue()}, {u"others"_s, QJsonValue()}});
        if (!foreign.isEmpty())
            return u"existing."_s + entry.key() + u'.' + foreign;
    }
    const QString ofProducts = unknownProductsKey(json[u"products"_s].toObject());
    if (!ofProducts.isEmpty())
        return u"products."_s + ofProducts;
    const QString unknown = unknownRuleKey(json[u"personRules"_s].toArray());
    return unknown.isEmpty() ? QString() : u"personRules."_s + unknown;
}

Result<> setDecisions(Project &project, const QJsonObject &json)
{
    const std::pair<QStringList, QJsonValue::Type> types[] = {
        {{u"personRules"_s}, QJsonValue::Array},
        {{u"customers"_s, u"organizations"_s, u"existing"_s, u"products"_s}, QJsonValue::Object},
        {{u"defaultCountry"_s, u"personEmail"_s}, QJsonValue::String},
        {{u"readFirst"_s, u"businessAccounts"_s, u"clearBlanks"_s, u"accountsOnly"_s,
          u"firstTen"_s},
         QJsonValue::Bool},
    };
    for (const auto &[keys, type] : types) {
        if (auto typed = requireType(json, keys, type); !typed)
            return typed.error();
    }
    const auto personAccounts = choice(json, u"personAccounts"_s, personAccountsNames());
    const auto sameEmail = choice(json, u"sameEmail"_s, sameKeyNames);
    const auto sameName = choice(json, u"sameName"_s, sameKeyNames);
    const auto operation =
        choice(json, u"operation"_s, operationNames, int(site::Operation::Upsert));
    for (const Result<int> *part : {&personAccounts, &sameEmail, &sameName, &operation}) {
        if (!*part)
            return part->error();
    }
    auto customers = mappingFromJson(json[u"customers"_s].toObject(), model::Kind::Customer);
    if (!customers)
        return customers.error();
    auto organizations =
        mappingFromJson(json[u"organizations"_s].toObject(), model::Kind::Organization);
    if (!organizations)
        return organizations.error();
    auto personRules = personRulesFromJson(json[u"personRules"_s].toArray());
    if (!personRules)
        return personRules.error();
    const QJsonObject existing = json[u"existing"_s].toObject();
    if (auto typed =
            requireType(existing, {u"customers"_s, u"organizations"_s}, QJsonValue::Object);
        !typed)
        return typed.error();
    const auto existingCustomers = existingFromJson(existing[u"customers"_s].toObject());
    const auto existingOrganizations = existingFromJson(existing[u"organizations"_s].toObject());
    for (const auto *part : {&existingCustomers, &existingOrganizations}) {
        if (!*part)
            return part->error();
    }
    if (auto set = setProducts(project, json[u"products"_s].toObject()); !set)
        return set.error();
    project.existingCustomers = *existingCustomers;
    project.existingOrganizations = *existingOrganizations;
    project.accountsOnly = json[u"accountsOnly"_s].toBool();
    project.firstTen = json[u"firstTen"_s].toBool(true);
    project.personEmail = json[u"personEmail"_s].toString();
    project.clearBlanks = json[u"clearBlanks"_s].toBool();
    project.businessAccounts = json[u"businessAccounts"_s].toBool(true);
    project.personRules = *std::move(personRules);
    project.personAccounts = PersonAccounts(*personAccounts);
    project.sameEmail = SameKey(*sameEmail);
    project.sameName = SameKey(*sameName);
    project.operation = site::Operation(*operation);
    project.customers = *std::move(customers);
    project.organizations = *std::move(organizations);
    project.defaultCountry = json[u"defaultCountry"_s].toString().trimmed().toUpper();
    project.readFirst = json[u"readFirst"_s].toBool(true);
    return {};
}

Result<> requireTemplates(const Project &project)
{
    for (const mapping::Mapping *mapping :
         {&project.customers, &project.organizations, &project.customerProducts.mapping,
          &project.organizationProducts.mapping}) {
        if (auto required = requireTemplates(*mapping); !required)
            return required;
    }
    if (!project.personEmail.isEmpty() && !mapping::Template::parse(project.personEmail))
        return badValue(u"personEmail"_s, project.personEmail);
    return {};
}

} // namespace project
