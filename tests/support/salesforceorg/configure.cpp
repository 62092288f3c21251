#include "../http/switchtable.h"
#include "csvfile.h"
#include "generated.h"
#include "state.h"
#include "switchesjson.h"
#include "values.h"

#include <QDir>

#include <algorithm>
#include <set>

namespace salesforceorg {

namespace {

using Declared = std::map<std::string, std::vector<Field>>;
using Message = std::optional<std::string>;

const http::Entries<Generated> &generatedEntries()
{
    using G = Generated;
    using http::plain;
    static const http::Entries<Generated> list = {
        plain("contacts", &G::contacts),
        plain("accounts", &G::accounts),
        plain("personAccounts", &G::personAccounts),
        plain("relations", &G::relations),
        plain("deletedEvery", &G::deletedEvery),
        plain("seed", &G::seed),
    };
    return list;
}

// "Gold", or {"value", "label", "active", "default"}
Message readPicklist(const http::JsonValue &json, Field &field)
{
    if (!json.IsArray())
        return "picklist must be a list";
    for (const http::JsonValue &item : json.GetArray()) {
        PicklistValue value;
        if (item.IsString()) {
            value.value = http::textOf(item);
        } else {
            value.value = http::textMember(item, "value").value_or("");
            value.label = http::textMember(item, "label").value_or("");
            const http::JsonValue *active = http::member(item, "active");
            value.active = !active || active->IsTrue();
            const http::JsonValue *isDefault = http::member(item, "default");
            value.isDefault = isDefault && isDefault->IsTrue();
        }
        field.picklist.push_back(std::move(value));
    }
    return std::nullopt;
}

Message readField(const http::JsonValue &json, Field &field)
{
    if (!json.IsObject())
        return field.name + " must be an object";
    for (const auto &item : json.GetObject()) {
        const std::string name(http::textOf(item.name));
        if (name == "type" && item.value.IsString()) {
            const std::optional<Type> type = typeOf(http::textOf(item.value));
            if (!type)
                return field.name + " has an unknown type";
            field.type = *type;
            if (!isNumber(*type) && *type != Type::Textarea)
                continue;
            field.length = *type == Type::Textarea ? 32768 : 0;
            field.precision = *type == Type::Textarea ? 0 : 18;
            continue;
        }
        if (name == "picklist") {
            if (Message message = readPicklist(item.value, field))
                return message;
            continue;
        }
        const bool known =
            (name == "label" && http::readInto(field.label, item.value))
            || (name == "length" && http::readInto(field.length, item.value))
            || (name == "precision" && http::readInto(field.precision, item.value))
            || (name == "scale" && http::readInto(field.scale, item.value))
            || (name == "referenceTo" && http::readInto(field.referenceTo, item.value))
            || (name == "relationshipName" && http::readInto(field.relationshipName, item.value))
            || (name == "helpText" && http::readInto(field.helpText, item.value))
            || (name == "calculated" && http::readInto(field.calculated, item.value))
            || (name == "htmlFormatted" && http::readInto(field.htmlFormatted, item.value))
            || (name == "restrictedPicklist"
                && http::readInto(field.restrictedPicklist, item.value))
            || (name == "nillable" && http::readInto(field.nillable, item.value));
        if (!known)
            return field.name + ": unknown member or wrong type: " + name;
    }
    return std::nullopt;
}

// {"Contact": {"Tier__c": {"type": "picklist", "label": "Tier", "picklist": ["Gold"]}}}
Message readFields(const http::JsonValue &json, Declared &declared)
{
    if (!json.IsObject())
        return "fields must be an object";
    for (const auto &object : json.GetObject()) {
        const std::string name(http::textOf(object.name));
        if (!object.value.IsObject())
            return "fields of " + name + " must be an object";
        for (const auto &item : object.value.GetObject()) {
            Field field = standardField(name, http::textOf(item.name));
            if (Message message = readField(item.value, field))
                return message;
            declared[name].push_back(std::move(field));
        }
    }
    return std::nullopt;
}

// Every CSV file of the folder is an object of its name.
Message readFolder(Schema &schema, const std::string &folder, const Declared &declared)
{
    const QDir dir(QString::fromStdString(folder));
    const QStringList files = dir.entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return folder + " has no CSV files";
    for (const QString &file : files) {
        const std::string object = file.chopped(4).toStdString();
        const auto own = declared.find(object);
        const std::vector<Field> fields =
            own == declared.end() ? std::vector<Field>() : own->second;
        const auto fieldOf = [&](std::string_view name) {
            const auto known = std::find_if(fields.begin(), fields.end(),
                                            [&](const Field &field) { return field.name == name; });
            return known == fields.end() ? standardField(object, name) : *known;
        };
        std::string message;
        auto rows = readCsv(
            dir.filePath(file).toStdString(), fieldOf,
            [](std::string_view name) { return !name.empty(); }, message);
        if (!rows)
            return message;
        schema.add(std::make_unique<Table>(object, std::move(rows), fields));
    }
    return std::nullopt;
}

// All values that occur in fields that point to that object.
std::set<std::string> referred(const Schema &schema, const std::string &object,
                               const std::string &inObject)
{
    std::set<std::string> ids;
    for (const std::unique_ptr<Table> &table : schema.tables()) {
        for (std::size_t i = 0; i < table->fields().size(); ++i) {
            if (table->fields()[i].referenceTo != object
                || (!inObject.empty() && table->name() != inObject))
                continue;
            constexpr std::size_t enough = 50'000; // of a generated million
            for (std::size_t row = 0; row < std::min(table->count(), enough); ++row)
                ids.insert(table->text(row, static_cast<int>(i)));
        }
    }
    ids.erase(std::string());
    return ids;
}

void addUsers(Schema &schema, const Switches &switches)
{
    std::set<std::string> ids = referred(schema, "User", {});
    ids.erase(switches.userId);
    auto rows = std::make_unique<ListedRows>(std::vector<std::string>{
        "Id", "Username", "FirstName", "LastName", "Name", "Email", "IsActive", "SystemModstamp"});
    const std::string since = "2020-01-01T00:00:00.000Z";
    rows->add({switches.userId, switches.username, "Asha", "Brandt", "Asha Brandt",
               "asha.brandt@example.com", "true", since});
    int number = 0;
    for (const std::string &id : ids) {
        const std::string last = "User " + std::to_string(++number);
        const std::string address = "user" + std::to_string(number) + "@example.com";
        rows->add({id, address, "Org", last, "Org " + last, address, "true", since});
    }
    schema.add(std::make_unique<Table>("User", std::move(rows), std::vector<Field>()));
}

// The record types that occur; a type is of persons when an account of it is one.
void addRecordTypes(Schema &schema)
{
    auto rows = std::make_unique<ListedRows>(
        std::vector<std::string>{"Id", "Name", "DeveloperName", "SobjectType", "IsActive",
                                 "IsPersonType", "SystemModstamp"});
    for (const std::string object : {"Account", "Contact"}) {
        const Table *table = schema.findAny(object);
        for (const std::string &id : referred(schema, "RecordType", object)) {
            const int type = table->indexOf("RecordTypeId");
            const int person = table->indexOf("IsPersonAccount");
            bool isPerson = false;
            for (std::size_t row = table->count(); row-- > 0 && object == "Account" && !isPerson;)
                isPerson = table->text(row, type) == id && person >= 0
                           && table->text(row, person) == "true";
            const std::string name = isPerson              ? "Person Account"
                                     : object == "Account" ? "Business Account"
                                                           : "Business Contact";
            const std::string number =
                rows->count() > 1 ? ' ' + std::to_string(rows->count()) : std::string();
            std::string developerName = name + number;
            std::replace(developerName.begin(), developerName.end(), ' ', '_');
            rows->add({id, name + number, developerName, object, "true",
                       isPerson ? "true" : "false", "2020-01-01T00:00:00.000Z"});
        }
    }
    schema.add(std::make_unique<Table>("RecordType", std::move(rows), std::vector<Field>()));
}

void addOrganization(Schema &schema, const Switches &switches)
{
    auto rows = std::make_unique<ListedRows>(
        std::vector<std::string>{"Id", "Name", "OrganizationType", "InstanceName", "IsSandbox",
                                 "NamespacePrefix", "TrialExpirationDate", "SystemModstamp"});
    rows->add({switches.orgId, "Quayside Shipping", "Developer Edition", "EXA1", "false", "", "",
               "2020-01-01T00:00:00.000Z"});
    schema.add(std::make_unique<Table>("Organization", std::move(rows), std::vector<Field>()));
}

void addGenerated(Schema &schema, const Generated &plan, const Declared &declared)
{
    const auto add = [&](const std::string &object, std::unique_ptr<Rows> rows) {
        const auto own = declared.find(object);
        schema.add(std::make_unique<Table>(
            object, std::move(rows), own == declared.end() ? std::vector<Field>() : own->second));
    };
    add("Account", generatedAccounts(plan));
    add("Contact", generatedContacts(plan));
    if (plan.relations >= 0)
        add("AccountContactRelation", generatedRelations(plan));
}

// Types that names alone do not tell.
void declareGenerated(Declared &declared)
{
    const auto add = [&](const std::string &object, const std::string &name, Type type) {
        std::vector<Field> &fields = declared[object];
        const bool known = std::any_of(fields.begin(), fields.end(),
                                       [&](const Field &field) { return field.name == name; });
        if (known)
            return;
        fields.push_back(standardField(object, name));
        fields.back().type = type;
    };
    add("Contact", "Level__c", Type::Picklist);
    add("Contact", "Languages__c", Type::Multipicklist);
    add("Account", "Level__pc", Type::Picklist);
}

} // namespace

std::optional<std::string> configure(State &state, const http::JsonValue &config,
                                     const std::string &folder)
{
    static constexpr std::string_view known[] = {"switches", "fields", "data", "generate"};
    for (const auto &item : config.GetObject()) {
        if (std::find(std::begin(known), std::end(known), http::textOf(item.name))
            == std::end(known))
            return "unknown member " + std::string(http::textOf(item.name));
    }
    const Switches before = state.switches;
    if (const http::JsonValue *switches = http::member(config, "switches")) {
        if (Message message = applyJson(state.switches, *switches))
            return message;
    }
    Declared declared;
    if (const http::JsonValue *fields = http::member(config, "fields")) {
        if (Message message = readFields(*fields, declared))
            return message;
    }
    Schema schema;
    if (const auto data = http::textMember(config, "data")) {
        const QDir base(QString::fromStdString(folder));
        const QString there = base.absoluteFilePath(
            QString::fromUtf8(data->data(), static_cast<qsizetype>(data->size())));
        if (Message message = readFolder(schema, there.toStdString(), declared))
            return message;
    } else {
        Generated plan;
        plan.relations = 0;
        if (const http::JsonValue *generate = http::member(config, "generate")) {
            if (Message message = http::readEntries(plan, generatedEntries(), *generate))
                return message;
        }
        declareGenerated(declared);
        addGenerated(schema, plan, declared);
    }
    if (!schema.findAny("User"))
        addUsers(schema, state.switches);
    if (!schema.findAny("RecordType"))
        addRecordTypes(schema);
    if (!schema.findAny("Organization"))
        addOrganization(schema, state.switches);
    // What points into the old tables goes with them.
    state.jobs.clear();
    state.cursors.clear();
    state.schema = std::move(schema);
    state.changedAt = state.clock.now();
    state.switchesChanged(before);
    return std::nullopt;
}

} // namespace salesforceorg
