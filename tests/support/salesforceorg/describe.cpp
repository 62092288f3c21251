#include "describe.h"

#include "values.h"

#include <algorithm>
#include <map>

namespace salesforceorg {

namespace {

std::string prefixOf(const Table &table)
{
    static const std::map<std::string, std::string> known = {
        {"Account", "001"},    {"Contact", "003"},      {"User", "005"},
        {"RecordType", "012"}, {"Organization", "00D"}, {"AccountContactRelation", "07k"},
        {"Lead", "00Q"},       {"Case", "500"}};
    const auto found = known.find(table.name());
    return found == known.end() ? "a00" : found->second;
}

std::string labelOf(const Table &table, bool plural)
{
    std::string label = standardField("", table.name()).label;
    if (table.name() == "AccountContactRelation")
        label = "Account Contact Relationship";
    return plural ? label + 's' : label;
}

std::string_view soapTypeOf(Type type)
{
    switch (type) {
    case Type::Id:
    case Type::Reference:
        return "tns:ID";
    case Type::Boolean:
        return "xsd:boolean";
    case Type::Int:
        return "xsd:int";
    case Type::Double:
    case Type::Currency:
    case Type::Percent:
        return "xsd:double";
    case Type::Date:
        return "xsd:date";
    case Type::Datetime:
        return "xsd:dateTime";
    case Type::Time:
        return "xsd:time";
    case Type::Address:
        return "urn:address";
    default:
        return "xsd:string";
    }
}

bool hasPicklist(Type type)
{
    return type == Type::Picklist || type == Type::Multipicklist || type == Type::Combobox;
}

// The values that occur, where the config names none; those of the first records are enough.
std::vector<PicklistValue> valuesOf(const Table &table, std::size_t field)
{
    constexpr std::size_t looked = 5000;
    constexpr std::size_t most = 200;
    if (!table.fields()[field].picklist.empty())
        return table.fields()[field].picklist;
    std::vector<PicklistValue> result;
    for (std::size_t row = 0; row < std::min(looked, table.count()); ++row) {
        const std::string cell = table.text(row, static_cast<int>(field));
        for (std::string_view rest = cell; !rest.empty();) {
            const bool isOne = table.fields()[field].type != Type::Multipicklist;
            const std::string one(isOne ? rest : rest.substr(0, rest.find(';')));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            const bool isKnown =
                std::any_of(result.begin(), result.end(),
                            [&](const PicklistValue &v) { return v.value == one; });
            if (!isKnown && result.size() < most)
                result.push_back({one, {}, true, false});
        }
    }
    return result;
}

void writePicklist(const std::vector<PicklistValue> &values, JsonWriter &json)
{
    json.beginList("picklistValues");
    for (const PicklistValue &value : values) {
        json.begin().put("active", value.active).put("defaultValue", value.isDefault);
        json.put("label", value.label.empty() ? value.value : value.label);
        json.key("validFor").null().put("value", value.value).end();
    }
    json.endList();
}

void writeField(const Table &table, std::size_t index, JsonWriter &json)
{
    const Field &field = table.fields()[index];
    const auto putOrNull = [&json](std::string_view name, const std::string &text) {
        json.key(name);
        text.empty() ? json.null() : json.value(text);
    };
    const bool isLong = field.type == Type::Textarea && field.length > 255;
    const bool isCompound = field.type == Type::Address;
    const bool isSystem = field.type == Type::Id || field.name == "SystemModstamp"
                          || field.name.rfind("Created", 0) == 0
                          || field.name.rfind("LastModified", 0) == 0 || field.name == "IsDeleted";
    const bool writable = !field.calculated && !isCompound && !isSystem;
    const bool isText = soapTypeOf(field.type) == "xsd:string";
    json.begin().put("aggregatable", !isLong && !isCompound);
    json.put("aiPredictionField", false).put("autoNumber", false);
    json.put("byteLength", isText ? field.length * 3 : field.length);
    json.put("calculated", field.calculated).key("calculatedFormula").null();
    json.put("cascadeDelete", false).put("caseSensitive", false);
    putOrNull("compoundFieldName", field.compoundFieldName);
    json.key("controllerName").null().put("createable", writable).put("custom", field.custom);
    json.key("defaultValue");
    field.type == Type::Boolean ? json.value(false) : json.null();
    json.key("defaultValueFormula").null();
    json.put("defaultedOnCreate", field.type == Type::Boolean || isSystem);
    json.put("dependentPicklist", false).put("deprecatedAndHidden", false);
    json.put("digits", field.type == Type::Int ? field.precision : 0);
    json.put("displayLocationInDecimal", false);
    json.put("encrypted", field.type == Type::EncryptedString).put("externalId", false);
    json.key("extraTypeInfo");
    if (field.type == Type::Textarea)
        json.value(field.htmlFormatted ? "richtextarea" : "plaintextarea");
    else
        json.null();
    json.put("filterable", !isLong && !isCompound).key("filteredLookupInfo").null();
    json.put("formulaTreatNullNumberAsZero", false);
    json.put("groupable", !isLong && !isCompound && field.type != Type::Datetime);
    json.put("highScaleNumber", false).put("htmlFormatted", field.htmlFormatted);
    json.put("idLookup", field.type == Type::Id || field.type == Type::Email);
    putOrNull("inlineHelpText", field.helpText);
    json.put("label", field.label).put("length", field.length);
    json.key("mask").null().key("maskType").null().put("name", field.name);
    json.put("nameField", field.nameField).put("namePointing", false);
    json.put("nillable", field.nillable);
    json.put("permissionable", field.nillable && !isSystem);
    writePicklist(hasPicklist(field.type) ? valuesOf(table, index) : std::vector<PicklistValue>(),
                  json);
    json.put("polymorphicForeignKey", false).put("precision", field.precision);
    json.put("queryByDistance", false).key("referenceTargetField").null().beginList("referenceTo");
    if (!field.referenceTo.empty())
        json.value(field.referenceTo);
    json.endList();
    putOrNull("relationshipName", field.relationshipName);
    json.key("relationshipOrder").null().put("restrictedDelete", false);
    json.put("restrictedPicklist", field.restrictedPicklist).put("scale", field.scale);
    json.put("searchPrefilterable", false).put("soapType", soapTypeOf(field.type));
    json.put("sortable", !isLong && !isCompound).put("type", nameOf(field.type));
    json.put("unique", false).put("updateable", writable);
    json.put("writeRequiresMasterRead", false).end();
}

void writeRecordTypes(const Schema &schema, const Table &table, const std::string &base,
                      JsonWriter &json)
{
    json.beginList("recordTypeInfos");
    const auto write = [&](const std::string &id, const std::string &name,
                           const std::string &developerName, bool isMaster) {
        json.begin().put("active", true).put("available", true);
        json.put("defaultRecordTypeMapping", isMaster).put("developerName", developerName);
        json.put("master", isMaster).put("name", name).put("recordTypeId", id);
        json.begin("urls").put("layout",
                               base + "/sobjects/" + table.name() + "/describe/layouts/" + id);
        json.end().end();
    };
    const Table *types = schema.findAny("RecordType");
    for (std::size_t row = 0; types && row < types->count(); ++row) {
        const auto text = [&](std::string_view field) {
            const int index = types->indexOf(field);
            return index < 0 ? std::string() : types->text(row, index);
        };
        if (text("SobjectType") == table.name())
            write(text("Id"), text("Name"), text("DeveloperName"), false);
    }
    write("012000000000000AAA", "Master", "Master", true);
    json.endList();
}

void writeChildren(const Schema &schema, const Table &table, JsonWriter &json)
{
    json.beginList("childRelationships");
    for (const std::unique_ptr<Table> &child : schema.tables()) {
        for (const Field &field : child->fields()) {
            if (field.referenceTo != table.name() || !schema.find(child->name())
                || schema.isHidden(*child, field))
                continue;
            json.begin().put("cascadeDelete", false).put("childSObject", child->name());
            json.put("deprecatedAndHidden", false).put("field", field.name);
            json.beginList("junctionIdListNames")
                .endList()
                .beginList("junctionReferenceTo")
                .endList();
            json.put("relationshipName", child->name() + 's').put("restrictedDelete", false).end();
        }
    }
    json.endList();
}

} // namespace

void writeObject(const Table &table, const std::string &base, JsonWriter &json)
{
    const bool isOwn = table.name() != "Organization";
    json.put("activateable", false).key("associateEntityType").null();
    json.key("associateParentEntity").null().put("createable", isOwn).put("custom", false);
    json.put("customSetting", false).put("deepCloneable", false).put("deletable", isOwn);
    json.put("deprecatedAndHidden", false).put("feedEnabled", false);
    json.put("hasSubtypes", false).put("isInterface", false).put("isSubtype", false);
    json.put("keyPrefix", prefixOf(table)).put("label", labelOf(table, false));
    json.put("labelPlural", labelOf(table, true)).put("layoutable", isOwn);
    json.put("mergeable", isOwn).put("mruEnabled", isOwn).put("name", table.name());
    json.put("queryable", true).put("replicateable", true).put("retrieveable", true);
    json.put("searchable", isOwn).put("triggerable", isOwn).put("undeletable", isOwn);
    json.put("updateable", isOwn);
    const std::string own = base + "/sobjects/" + table.name();
    json.begin("urls").put("rowTemplate", own + "/{ID}").put("describe", own + "/describe");
    json.put("sobject", own).end();
}

void writeDescribe(const Schema &schema, const Table &table, const std::string &base,
                   JsonWriter &json)
{
    json.begin().beginList("actionOverrides").endList();
    writeChildren(schema, table, json);
    json.put("compactLayoutable", true).beginList("fields");
    for (std::size_t i = 0; i < table.fields().size(); ++i) {
        if (!schema.isHidden(table, table.fields()[i]))
            writeField(table, i, json);
    }
    json.endList().beginList("namedLayoutInfos").endList();
    json.key("networkScopeFieldName").null();
    writeRecordTypes(schema, table, base, json);
    json.put("searchLayoutable", true).beginList("supportedScopes");
    json.begin().put("label", "All records").put("name", "everything").end().endList();
    writeObject(table, base, json);
    json.end();
}

} // namespace salesforceorg
