#include "siterules.h"

using namespace Qt::StringLiterals;
using namespace steps;
using model::Kind;

// Rules of detail fields. Sources: API document, "Detail fields", "Definitions".

static QByteArray definition(const QByteArray &name, const QByteArray &type,
                             const QByteArray &options = {})
{
    return "{'name':'" + name + "','type':{'name':'" + type + "'"
           + (options.isEmpty() ? QByteArray() : ",'options':[" + options + "]") + "}}";
}

static QByteArray definitions(int count, const QByteArray &prefix)
{
    QByteArray members;
    for (int i = 0; i < count; ++i)
        members += (i ? "," : "") + definition(prefix + QByteArray::number(i), "TEXT");
    return members;
}

static QByteArray numbers(int count)
{
    QByteArray options;
    for (int i = 0; i < count; ++i)
        options += (i ? ",'" : "'") + QByteArray::number(i) + "'";
    return options;
}

/// A customer whose field "Probe" of this type is sent these values: taken, or a failure and nobody
/// there.
static SiteRule typeRule(const char *name, const char *source, const QByteArray &type,
                         const QByteArray &values, const QString &taken)
{
    const QByteArray options = type.endsWith("SELECT") ? "'Gold','Silver'"_ba : QByteArray();
    const Step probe = sendCustomers(record(
        "UPSERT",
        "'email':'probe@example.com','displayName':'Probe','details':[{'name':'Probe','values':["
            + values + "]}]"));
    const QStringList expected =
        taken.isEmpty() ? QStringList{u"CUSTOMER: Invalid detail field value"_s, u"none"_s}
                        : QStringList{u"done"_s, u"Probe; Probe="_s + taken};
    return {name,
            source,
            {sendFields(Kind::Customer, definition("Probe", type, options))},
            {probe, customer(u"probe@example.com"_s)},
            expected};
}

std::vector<SiteRule> typeRules()
{
    return {
        typeRule("TEXT: anything", "Detail fields, types [D]", "TEXT",
                 "'a; b, +1 (c) \\u00e4\\u6771'", u"a; b, +1 (c) ä東"_s),
        typeRule("TEXT: line breaks", "Detail fields, types [D, contradictory]", "TEXT",
                 "'one\\ntwo'", u"one\ntwo"_s),
        typeRule("TEXT: one value", "Detail fields, types [I]", "TEXT", "'a','b'", QString()),
        typeRule("EMAIL: an address", "Detail fields, types [D]", "EMAIL", "'office@example.com'",
                 u"office@example.com"_s),
        typeRule("EMAIL: no at", "Detail fields, types [D]", "EMAIL", "'office.example.com'",
                 QString()),
        typeRule("EMAIL: two ats", "Detail fields, types [D]", "EMAIL", "'a@b@example.com'",
                 QString()),
        typeRule("EMAIL: no domain", "Detail fields, types [D]", "EMAIL", "'office@'", QString()),
        typeRule("EMAIL: blank inside", "Detail fields, types [D]", "EMAIL",
                 "'of fice@example.com'", QString()),
        typeRule("URL: https", "Detail fields, types [I]", "URL",
                 "'https://marlow.example.com/a?b=c'", u"https://marlow.example.com/a?b=c"_s),
        typeRule("URL: http", "Detail fields, types [I]", "URL", "'http://marlow.example.com'",
                 u"http://marlow.example.com"_s),
        typeRule("URL: without scheme", "Detail fields, types [I]", "URL", "'marlow.example.com'",
                 QString()),
        typeRule("URL: www", "Detail fields, types [I]", "URL", "'www.marlow.example.com'",
                 QString()),
        typeRule("URL: words", "Detail fields, types [I]", "URL", "'see brochure'", QString()),
        typeRule("DATE: a day", "Detail fields, types [D]", "DATE", "'2024-02-29'",
                 u"2024-02-29"_s),
        typeRule("DATE: no such day", "Detail fields, types [I]", "DATE", "'2023-02-29'",
                 QString()),
        typeRule("DATE: with time", "Detail fields, types [I]", "DATE", "'2024-02-29 00:00:00'",
                 QString()),
        typeRule("DATE: other order", "Detail fields, types [I]", "DATE", "'29.02.2024'",
                 QString()),
        typeRule("DATE: two digits", "Detail fields, types [I]", "DATE", "'24-02-29'", QString()),
        typeRule("NUMBER: whole", "Detail fields, types [I]", "NUMBER", "'4100'", u"4100"_s),
        typeRule("NUMBER: decimal", "Detail fields, types [I]", "NUMBER", "'-12.50'", u"-12.50"_s),
        typeRule("NUMBER: exponent", "Detail fields, types [I]", "NUMBER", "'4.1E3'", QString()),
        typeRule("NUMBER: grouped", "Detail fields, types [I]", "NUMBER", "'1,000'", QString()),
        typeRule("NUMBER: comma", "Detail fields, types [I]", "NUMBER", "'1,5'", QString()),
        typeRule("NUMBER: text", "Detail fields, types [D]", "NUMBER", "'many'", QString()),
        typeRule("BOOLEAN: true", "Detail fields, types [I]", "BOOLEAN", "'true'", u"true"_s),
        typeRule("BOOLEAN: false", "Detail fields, types [I]", "BOOLEAN", "'false'", u"false"_s),
        typeRule("BOOLEAN: 1", "Detail fields, types [I]", "BOOLEAN", "'1'", QString()),
        typeRule("BOOLEAN: yes", "Detail fields, types [I]", "BOOLEAN", "'yes'", QString()),
        typeRule("PHONE: E.164", "Detail fields, types [O]", "PHONE", "'+441632960017'",
                 u"+441632960017"_s),
        typeRule("PHONE: without plus", "Detail fields, types [O]", "PHONE", "'01632960017'",
                 QString()),
        typeRule("PHONE: words", "Detail fields, types [O]", "PHONE", "'ask at the desk'",
                 QString()),
        typeRule("SELECT: an option", "Detail fields, types [I]", "SELECT", "'Gold'", u"Gold"_s),
        typeRule("SELECT: other case", "Detail fields, types [I]", "SELECT", "'gold'", QString()),
        typeRule("SELECT: no option", "Detail fields, types [D]", "SELECT", "'Bronze'", QString()),
        typeRule("SELECT: two options", "Detail fields, types [I]", "SELECT", "'Gold','Silver'",
                 QString()),
        typeRule("MULTISELECT: options", "Detail fields, types [D]", "MULTISELECT",
                 "'Silver','Gold'", u"Silver,Gold"_s),
        typeRule("MULTISELECT: one of them none", "Detail fields, types [D]", "MULTISELECT",
                 "'Gold','Bronze'", QString()),
        {"a value never creates an option",
         "Detail fields [D]",
         {sendFields(Kind::Customer, definition("Tier", "SELECT", "'Gold'"))},
         {sendCustomers(record(
              "UPSERT", "'email':'a@example.com','details':[{'name':'Tier','values':['Bronze']}]")),
          field(Kind::Customer, u"Tier"_s)},
         {u"CUSTOMER: Invalid detail field value"_s, u"Tier SELECT Gold"_s}},
        {"a field by another spelling of its name",
         "Detail fields: addressed by name; that case counts is the safe guess [I]",
         {},
         {sendCustomers(record(
              "UPSERT", "'email':'a@example.com','details':[{'name':'title','values':['Mate']}]")),
          customer(u"a@example.com"_s)},
         {u"CREATE CUSTOMER CUSTOMER_ACCOUNT: Invalid detail field title"_s, u"none"_s}},
        {"the default field Phone is a TEXT",
         "Detail fields, predefined [D]",
         {},
         {sendCustomers(record("UPSERT", "'email':'a@example.com','displayName':'A','details':[{'"
                                         "name':'Phone','values':['01632 960017']}]")),
          customer(u"a@example.com"_s)},
         {u"done"_s, u"A; Phone=01632 960017"_s}},
        {"the default field Type is a MULTISELECT",
         "Detail fields, predefined [D]",
         {},
         {sendOrganizations(record(
              "UPSERT", "'name':'A','details':[{'name':'Type','values':['Partner','Customer']}]")),
          organization(u"A"_s),
          sendOrganizations(record(
              "UPSERT", "'name':'B','details':[{'name':'Type','values':['Customer - Direct']}]")),
          organization(u"B"_s)},
         {u"done"_s, u"A; Type=Partner,Customer"_s, u"ORGANIZATION: Invalid detail field value"_s,
          u"none"_s}},
        {"an organization's Website needs a scheme",
         "Detail fields, predefined [I]",
         {},
         {sendOrganizations(record(
              "UPSERT", "'name':'A','details':[{'name':'Website','values':['www.example.com']}]")),
          organization(u"A"_s)},
         {u"ORGANIZATION: Invalid detail field value"_s, u"none"_s}},
    };
}

std::vector<SiteRule> fieldRules()
{
    const Kind customers = Kind::Customer, organizations = Kind::Organization;
    return {
        {"fields of all types are created",
         "Definitions [D]",
         {},
         {sendFields(customers, definition("A", "TEXT") + ',' + definition("B", "EMAIL") + ','
                                    + definition("C", "URL") + ',' + definition("D", "DATE") + ','
                                    + definition("E", "NUMBER") + ',' + definition("F", "BOOLEAN")
                                    + ',' + definition("G", "PHONE") + ','
                                    + definition("H", "SELECT", "'x','y'") + ','
                                    + definition("I", "MULTISELECT", "'y','x'")),
          field(customers, u"A"_s), field(customers, u"B"_s), field(customers, u"C"_s),
          field(customers, u"D"_s), field(customers, u"E"_s), field(customers, u"F"_s),
          field(customers, u"G"_s), field(customers, u"H"_s), field(customers, u"I"_s),
          field(organizations, u"A"_s)},
         {u"done"_s, u"A TEXT"_s, u"B EMAIL"_s, u"C URL"_s, u"D DATE"_s, u"E NUMBER"_s,
          u"F BOOLEAN"_s, u"G PHONE"_s, u"H SELECT x,y"_s, u"I MULTISELECT y,x"_s, u"none"_s}},
        {"both kinds may have a field of one name",
         "Definitions [D]",
         {sendFields(customers, definition("Berth", "TEXT"))},
         {sendFields(organizations, definition("Berth", "NUMBER")),
          field(organizations, u"Berth"_s), field(customers, u"Berth"_s)},
         {u"done"_s, u"Berth NUMBER"_s, u"Berth TEXT"_s}},
        {"a name that is there, trimmed and without case, and nothing is created",
         "Definitions [D]",
         {sendFields(customers, definition("Berth", "TEXT"))},
         {sendFields(customers, definition("New", "TEXT") + ',' + definition(" bERTH ", "NUMBER")),
          field(customers, u"New"_s), field(customers, u"Berth"_s)},
         {u"refused: site.fieldClash"_s, u"none"_s, u"Berth TEXT"_s}},
        {"the name of a default field",
         "Definitions [D]",
         {},
         {sendFields(organizations, definition("industry", "TEXT"))},
         {u"refused: site.fieldClash"_s}},
        {"a name twice in a request",
         "Definitions [D]",
         {},
         {sendFields(customers, definition("New", "TEXT") + ',' + definition("NEW ", "TEXT")),
          field(customers, u"New"_s)},
         {u"refused: site.fieldClash"_s, u"none"_s}},
        {"names with accents clash without case",
         "Definitions [D]",
         {sendFields(customers, definition("Größe Übersee", "TEXT"))},
         {sendFields(customers, definition("größe übersee", "TEXT"))},
         {u"refused: site.fieldClash"_s}},
        {"no name",
         "Bulk requests, malformed [I]",
         {},
         {sendFields(customers, definition(" ", "TEXT"))},
         {u"refused: site.refused"_s}},
        {"an unknown type",
         "Detail fields, types [D]",
         {},
         {sendFields(customers, definition("New", "COLOUR"))},
         {u"refused: site.refused"_s}},
        {"options of a TEXT",
         "Detail fields: options only for SELECT and MULTISELECT [D]",
         {},
         {sendFields(customers, definition("New", "TEXT", "'x'"))},
         {u"refused: site.refused"_s}},
        {"50 definitions a request, 51 are too many",
         "Bulk requests, limits [D]",
         {},
         {sendFields(customers, definitions(51, "F")), field(customers, u"F0"_s)},
         {u"refused: site.refused"_s, u"none"_s}},
        {"50 fields a kind",
         "Detail fields, limits [D]; whether the request or the task is refused is not known",
         {sendFields(customers, definitions(44, "F"))},
         {sendFields(customers, definitions(7, "G")), field(customers, u"G6"_s)},
         {u"refused: site.refused"_s, u"none"_s}},
        {"2,000 options a field",
         "Detail fields, limits [D]",
         {sendFields(customers, definition("A", "SELECT", numbers(2000)))},
         {sendFields(customers, definition("B", "SELECT", numbers(2001))),
          field(customers, u"B"_s)},
         {u"refused: site.refused"_s, u"none"_s}},
        {"options are added, those there stay",
         "Detail fields, options; PUT replaces the list [I]",
         {sendFields(customers, definition("Tier/Rank", "SELECT", "'Gold','Silver'"))},
         {addOptions(customers, u"tier/rank"_s, {u"Bronze"_s, u"Gold"_s}),
          field(customers, u"Tier/Rank"_s),
          sendCustomers(record("UPSERT", "'email':'a@example.com','displayName':'A','details':[{'"
                                         "name':'Tier/Rank','values':['Bronze']}]"))},
         {u"done"_s, u"Tier/Rank SELECT Gold,Silver,Bronze"_s, u"done"_s}},
        {"options of a field that has none, or is none",
         "Detail fields, options [D]",
         {},
         {addOptions(customers, u"Phone"_s, {u"x"_s}),
          addOptions(organizations, u"Nowhere"_s, {u"x"_s})},
         {u"refused: site.noOptionField"_s, u"refused: site.noOptionField"_s}},
        {"no more than 2,000 options by adding",
         "Detail fields, limits [D]",
         {sendFields(customers, definition("A", "SELECT", numbers(2000)))},
         {addOptions(customers, u"A"_s, {u"one more"_s})},
         {u"refused: site.refused"_s}},
    };
}
