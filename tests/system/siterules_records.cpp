#include "siterules.h"

using namespace Qt::StringLiterals;
using namespace steps;
using model::Kind;

// Rules of requests and records. Sources: API document, "Bulk requests", "Tasks", "Identity and
// upsert", "Reads".

static const QString ines = u"ines.okoro@example.com"_s;
static const QByteArray inesPayload =
    "'email':'ines.okoro@example.com','displayName':'Ines "
    "Okoro','details':[{'name':'Region','values':['EMEA']},"
    "{'name':'Type','values':['Customer','Partner']}],'associateOrganizations':{'organizationIds':["
    "'<Marlow Ferries>']}";
static const QString inesThere =
    u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s;

/// Marlow Ferries and Tidewater Cargo, and Ines in the first.
static std::vector<Step> harbour()
{
    return {
        sendOrganizations(
            record("CREATE",
                   "'name':'Marlow Ferries','details':[{'name':'Industry','values':['Transport']}]")
            + ',' + record("CREATE", "'name':'Tidewater Cargo'")),
        sendCustomers(record("CREATE", inesPayload))};
}

/// What becomes of Ines by one record; and of whoever else.
static SiteRule inesRule(const char *name, const char *source, const QByteArray &operation,
                         const QByteArray &payload, const QStringList &then)
{
    return {
        name, source, harbour(), {sendCustomers(record(operation, payload)), customer(ines)}, then};
}

static SiteRule refusedRule(const char *name, const char *source, site::Endpoint endpoint,
                            const QByteArray &body)
{
    return {name,
            source,
            harbour(),
            {send(endpoint, body), customer(u"new@example.com"_s), organization(u"New"_s)},
            {u"refused: site.refused"_s, u"none"_s, u"none"_s}};
}

static QByteArray many(int count, const QByteArray &payload)
{
    QByteArray records;
    for (int i = 0; i < count; ++i)
        records += (i ? "," : "")
                   + record("UPSERT", QByteArray(payload).replace('#', QByteArray::number(i)));
    return records;
}

std::vector<SiteRule> requestRules()
{
    const auto customers = site::Endpoint::CustomerProfiles;
    const auto organizations = site::Endpoint::OrganizationProfiles;
    const QByteArray fine = record("UPSERT", "'email':'new@example.com','displayName':'New'");
    QStringList tenKeys, elevenKeys;
    for (int i = 0; i < 11; ++i)
        elevenKeys.append(u"key-%1"_s.arg(i));
    tenKeys = elevenKeys.first(10);
    QStringList tenNew(10, u"a new task"_s);
    return {
        refusedRule("no JSON", "Simulator conditions [I]", customers, "{'customerProfiles':["),
        refusedRule("another array", "Bulk requests [D]", customers,
                    "{'customerAccounts':[" + fine + "]}"),
        refusedRule("the other kind's array", "Bulk requests [D]", organizations,
                    "{'customerProfiles':[" + fine + "]}"),
        refusedRule("two arrays", "Bulk requests: one array [D]", customers,
                    "{'customerProfiles':[" + fine + "],'organizationProfiles':[]}"),
        refusedRule("an empty array", "Simulator conditions [I]", customers,
                    "{'customerProfiles':[]}"),
        refusedRule("an unknown operation", "Simulator conditions [I]", customers,
                    "{'customerProfiles':[" + record("MERGE", "'email':'new@example.com'") + "]}"),
        refusedRule("101 profiles", "Bulk requests, limits [D]", organizations,
                    "{'organizationProfiles':[" + record("UPSERT", "'name':'New'") + ','
                        + many(100, "'name':'New #'") + "]}"),
        refusedRule("the guide's array at a site that takes the reference", "Two dialects [D]",
                    customers, "{'customers':[" + fine + "]}"),
        refusedRule("a mixture of the dialects", "Two dialects: a request never mixes them [D]",
                    customers,
                    "{'customerProfiles':["
                        + record("UPSERT", "'email':'new@example.com','associateOrganizations':[1]")
                        + "]}"),
        refusedRule(
            "a number as value", "Detail fields: always strings [D]", organizations,
            "{'organizationProfiles':["
                + record("UPSERT", "'name':'New','details':[{'name':'Industry','values':[1]}]")
                + "]}"),
        {"100 profiles",
         "Bulk requests, limits [D]",
         {},
         {sendOrganizations(many(100, "'name':'Berth #'")), organization(u"Berth 99"_s)},
         {u"done"_s, u"Berth 99"_s}},
        {"the same key and bytes are the same task",
         "Idempotency [D]",
         {},
         {submitAll({u"a"_s, u"b"_s, u"a"_s})},
         {u"a new task"_s, u"a new task"_s, u"an earlier task"_s}},
        {"the same key with other bytes, be it a blank",
         "Idempotency [D; bytes I]",
         {},
         {submitAll({u"a"_s, u"a!"_s, u"a"_s})},
         {u"a new task"_s, u"refused: site.keyReused"_s, u"an earlier task"_s}},
        {"ten open tasks",
         "Tasks, cap [D]",
         {},
         {submitAll(elevenKeys)},
         tenNew + QStringList{u"refused: site.taskCap"_s},
         true},
        {"asking again for an open task is no new one",
         "Tasks, cap; idempotency [D]",
         {},
         {submitAll(tenKeys + QStringList{u"key-3"_s})},
         tenNew + QStringList{u"an earlier task"_s},
         true},
        {"a task that is not known",
         "Tasks: kept 3 days, then 404 [D, I]",
         {},
         {unknownTask()},
         {u"gone"_s}},
    };
}

std::vector<SiteRule> recordRules()
{
    const QString tom = u"tom.quay@example.com"_s;
    const QString missing = u"CUSTOMER: not done"_s;
    std::vector<Step> withExternalIds = harbour();
    withExternalIds.push_back(
        sendCustomers(record("UPSERT", "'email':'a@example.com','details':[{'name':'External "
                                       "ID','values':['003Dn00000aBcDe']}]")
                      + ','
                      + record("UPSERT", "'email':'b@example.com','details':[{'name':'External "
                                         "ID','values':['003Dn00000ABCDE']}]")));
    QStringList names;
    for (int i = 0; i < 60; ++i)
        names.append(u"berth %1"_s.arg(i));
    return {
        inesRule("CREATE of a customer who is there", "Identity [I]", "CREATE",
                 "'email':'ines.okoro@example.com','displayName':'Other'", {missing, inesThere}),
        inesRule(
            "UPSERT by email, without case", "Identity [D, case I]", "UPSERT",
            "'email':'INES.Okoro@Example.com','displayName':'Ines Bell'",
            {u"done"_s, u"Ines Bell; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s}),
        inesRule(
            "UPDATE of a customer who is there", "Bulk requests [D]", "UPDATE",
            "'email':'ines.okoro@example.com','details':[{'name':'Title','values':['Purser']}]",
            {u"done"_s,
             u"Ines Okoro; Region=EMEA; Title=Purser; Type=Customer,Partner; in Marlow Ferries"_s}),
        inesRule("values are replaced, fields that are left out stay", "Bulk requests [O]",
                 "UPSERT",
                 "'email':'ines.okoro@example.com','details':[{'name':'Type','values':['Other']}]",
                 {u"done"_s, u"Ines Okoro; Region=EMEA; Type=Other; in Marlow Ferries"_s}),
        inesRule("an empty list of values clears", "Bulk requests; how to clear [I]", "UPSERT",
                 "'email':'ines.okoro@example.com','details':[{'name':'Region','values':[]}]",
                 {u"done"_s, u"Ines Okoro; Type=Customer,Partner; in Marlow Ferries"_s}),
        inesRule(
            "a second organization, the first stays", "Identity: several organizations [D]",
            "UPSERT",
            "'email':'ines.okoro@example.com','associateOrganizations':{'organizationIds':['<"
            "Tidewater Cargo>']}",
            {u"done"_s,
             u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries and Tidewater Cargo"_s}),
        inesRule("an organization twice", "Identity [D]", "UPSERT",
                 "'email':'ines.okoro@example.com','associateOrganizations':{'organizationIds':['<"
                 "Marlow Ferries>','<Marlow Ferries>']}",
                 {u"done"_s, inesThere}),
        inesRule("an unknown organization is a failure", "Simulator conditions [I]", "UPSERT",
                 "'email':'ines.okoro@example.com','displayName':'Ines "
                 "Bell','associateOrganizations':{'organizationIds':['987654']}",
                 {u"CUSTOMER: not done"_s,
                  u"Ines Bell; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s}),
        inesRule(
            "an unknown field: nothing of the record is written", "Tasks, failures [D, O]",
            "UPDATE",
            "'email':'ines.okoro@example.com','displayName':'Other','details':[{'name':'Shoe "
            "size','values':['43']},{'name':'Title','values':['Mate']}]",
            {u"UPDATE CUSTOMER CUSTOMER_ACCOUNT: Invalid detail field Shoe size"_s, inesThere}),
        inesRule("a bad value: nothing of the record is written", "Tasks, failures [O]", "UPSERT",
                 "'email':'ines.okoro@example.com','displayName':'Other','details':[{'name':'Title'"
                 ",'values':['Mate']},{'name':'Type','values':['Friend']}]",
                 {u"CUSTOMER: Invalid detail field value"_s, inesThere}),
        {"an unknown field of a new customer",
         "Tasks, failures [D]",
         harbour(),
         {sendCustomers(record(
              "UPSERT",
              "'email':'tom.quay@example.com','details':[{'name':'Shoe size','values':['43']}]")),
          customer(tom)},
         {u"CREATE CUSTOMER CUSTOMER_ACCOUNT: Invalid detail field Shoe size"_s, u"none"_s}},
        {"one bad record leaves the others alone",
         "Tasks: FINISHED with failures is a partial success [D]",
         harbour(),
         {sendCustomers(record("UPSERT", "'email':'a@example.com','displayName':'A'") + ','
                        + record("UPSERT", "'email':'b@example.com','displayName':'B','details':[{'"
                                           "name':'Type','values':['x']}]")
                        + ',' + record("UPSERT", "'email':'c@example.com','displayName':'C'")),
          customer(u"a@example.com"_s), customer(u"b@example.com"_s), customer(u"c@example.com"_s)},
         {u"CUSTOMER: Invalid detail field value"_s, u"A"_s, u"none"_s, u"C"_s}},
        {"CREATE of a new customer",
         "Bulk requests [D]",
         harbour(),
         {sendCustomers(
              record("CREATE", "'email':'tom.quay@example.com','displayName':'Tom Quay'")),
          customer(u"Tom.Quay@EXAMPLE.com"_s)},
         {u"done"_s, u"Tom Quay"_s}},
        {"UPDATE of a customer who is not there",
         "Identity [I]",
         harbour(),
         {sendCustomers(
              record("UPDATE", "'email':'tom.quay@example.com','displayName':'Tom Quay'")),
          customer(tom)},
         {missing, u"none"_s}},
        {"a customer without email",
         "Identity: the email is needed to create [D]",
         {},
         {sendCustomers(record("UPSERT", "'displayName':'Tom Quay'"))},
         {missing}},
        {"a customer with a bad email",
         "Identity [I]",
         {},
         {sendCustomers(record("UPSERT", "'email':'tom.quay','displayName':'Tom Quay'") + ','
                        + record("CREATE", "'email':'tom quay@example.com'") + ','
                        + record("UPSERT", "'email':'@example.com'"))},
         {missing, missing, missing}},
        {"an id alone never creates",
         "Identity [D]",
         {},
         {sendCustomers(record("UPSERT", "'customerId':'qm:5d0c3f0e-0000-4000-8000-000000000001:"
                                         "9f1b2c3d-0000-4000-8000-000000000002'")),
          sendOrganizations(record("UPSERT", "'id':'987654'"))},
         {missing, u"ORGANIZATION: not done"_s}},
        {"External ID is no key and not unique",
         "Identity [D by absence]",
         {},
         {sendCustomers(record("UPSERT", "'email':'a@example.com','displayName':'A','details':[{'"
                                         "name':'External ID','values':['003x']}]")
                        + ','
                        + record("UPSERT", "'email':'b@example.com','displayName':'B','details':[{'"
                                           "name':'External ID','values':['003x']}]")),
          customer(u"a@example.com"_s), customer(u"b@example.com"_s)},
         {u"done"_s, u"A; External ID=003x"_s, u"B; External ID=003x"_s}},
        {"CREATE of an organization that is there, without case",
         "Identity [I]",
         harbour(),
         {sendOrganizations(record("CREATE", "'name':'MARLOW ferries'")),
          organization(u"Marlow Ferries"_s)},
         {u"ORGANIZATION: not done"_s, u"Marlow Ferries; Industry=Transport"_s}},
        {"UPSERT of an organization by its name; details that are left out stay",
         "Identity [D]",
         harbour(),
         {sendOrganizations(record(
              "UPSERT",
              "'name':'Marlow Ferries','details':[{'name':'Address','values':['1 Quay Road']}]")),
          organization(u"Marlow Ferries"_s)},
         {u"done"_s, u"Marlow Ferries; Address=1 Quay Road; Industry=Transport"_s}},
        {"two organizations of one name collapse into one",
         "Identity [I]",
         {},
         {sendOrganizations(
              record("UPSERT",
                     "'name':'New Wharf','details':[{'name':'Industry','values':['Tea']}]")
              + ','
              + record("UPSERT",
                       "'name':' new wharf ','details':[{'name':'Address','values':['Pier 2']}]")),
          organizationCount({u"New Wharf"_s, u"NEW WHARF"_s, u" new wharf "_s})},
         {u"done"_s, u"1"_s}},
        {"names of organizations are compared without case, accents too",
         "Identity [I]",
         {sendOrganizations(record("CREATE", "'name':'Söderhamn Übersee'"))},
         {sendOrganizations(record("CREATE", "'name':'SÖDERHAMN ÜBERSEE'")),
          organizationCount({u"söderhamn übersee"_s})},
         {u"ORGANIZATION: not done"_s, u"1"_s}},
        {"UPDATE of an organization that is not there",
         "Identity [I]",
         harbour(),
         {sendOrganizations(record("UPDATE", "'name':'Nobody'")), organization(u"Nobody"_s)},
         {u"ORGANIZATION: not done"_s, u"none"_s}},
        {"an organization without a name",
         "Identity: the name is needed to create [D]",
         {},
         {sendOrganizations(record("UPSERT", "'details':[]") + ','
                            + record("UPSERT", "'name':'  '"))},
         {u"ORGANIZATION: not done"_s, u"ORGANIZATION: not done"_s}},
        {"unknown organizations are left out of what is found",
         "Reads [D]",
         harbour(),
         {organizationCount({u"Marlow Ferries"_s, u"Nobody"_s, u"tidewater CARGO"_s})},
         {u"2"_s}},
        {"organizations are found in any number",
         "Reads: 50 at once [D]",
         {sendOrganizations(many(60, "'name':'Berth #'"))},
         {organizationCount(names)},
         {u"60"_s}},
        {"unknown ids are left out of what is read",
         "Reads [D]",
         harbour(),
         {customerCount(
             {u"qm:5d0c3f0e-0000-4000-8000-000000000001:9f1b2c3d-0000-4000-8000-000000000002"_s,
              u"1"_s})},
         {u"0"_s}},
        {"customers are found by External ID, to the letter",
         "Reads, search [O]",
         withExternalIds,
         {customersByExternalId(
             {u"003Dn00000ABCDE"_s, u"003Dn00000aBcDe"_s, u"003Dn00000abcde"_s, u"003Dn"_s})},
         {u"b@example.com"_s, u"a@example.com"_s, u"none"_s, u"none"_s}},
        {"who is not there is not found",
         "Reads [O]",
         harbour(),
         {customer(u"nes.okoro@example.com"_s), customer(tom)},
         {u"none"_s, u"none"_s}},
        {"a member is added, those there stay",
         "Reads, membership [O]",
         harbour(),
         {addMember(u"<Tidewater Cargo>"_s, ines), addMember(u"<Tidewater Cargo>"_s, ines),
          customer(ines)},
         {u"done"_s, u"done"_s,
          u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries and Tidewater Cargo"_s}},
        {"a member of no organization",
         "Reads, membership [O]",
         harbour(),
         {addMember(u"987654"_s, ines)},
         {u"refused: site.refused"_s}},
    };
}
