#include "siterules.h"

using namespace Qt::StringLiterals;
using namespace steps;
using site::Endpoint;

// Rules of requests that empty details of records that are there. Source: API document, "Values,
// accounts, organizations".

static const QString ines = u"ines.okoro@example.com"_s;

static QByteArray emptied(const QByteArray &names)
{
    QByteArray operations;
    for (const QByteArray &name : names.split('|'))
        operations += (operations.isEmpty() ? "" : ",")
                      + QByteArray("{'operationType':'DELETE','payload':{'name':'") + name + "'}}";
    return "'operations':[" + operations + ']';
}

static Step emptyCustomer(const QByteArray &id, const QByteArray &names)
{
    return send(Endpoint::CustomerDetails,
                "{'customers':[{'customerId':'" + id + "'," + emptied(names) + "}]}");
}

static Step emptyOrganization(const QByteArray &id, const QByteArray &names)
{
    return send(Endpoint::OrganizationDetails,
                "{'organizations':[{'organizationId':'" + id + "'," + emptied(names) + "}]}");
}

static std::vector<Step> marlow()
{
    return {sendOrganizations(record("CREATE", "'name':'Marlow Ferries','details':[{'name':'"
                                               "Industry','values':['Transport']}]")),
            sendCustomers(record(
                "CREATE",
                "'email':'ines.okoro@example.com','displayName':'Ines Okoro','details':[{'name':"
                "'Region','values':['EMEA']},{'name':'Title','values':['Purser']},{'name':'Type',"
                "'values':['Customer','Partner']}],'associateOrganizations':{'organizationIds':["
                "'<Marlow Ferries>']}"))};
}

static SiteRule refusedRule(const char *name, const char *source, Endpoint endpoint,
                            const QByteArray &body)
{
    return {name,
            source,
            marlow(),
            {send(endpoint, body), customer(ines)},
            {u"refused: site.refused"_s,
             u"Ines Okoro; Region=EMEA; Title=Purser; Type=Customer,Partner; in Marlow Ferries"_s}};
}

std::vector<SiteRule> detailRules()
{
    const QByteArray id = "<ines.okoro@example.com>";
    const QByteArray one = "{'customerId':'" + id + "'," + emptied("Title") + '}';
    const char *const shapes = "Values [D, I]";
    return {
        {"a detail is emptied, the others stay",
         shapes,
         marlow(),
         {emptyCustomer(id, "Region"), customer(ines)},
         {u"done"_s, u"Ines Okoro; Title=Purser; Type=Customer,Partner; in Marlow Ferries"_s}},
        {"several are emptied, all values of each",
         shapes,
         marlow(),
         {emptyCustomer(id, "Type|Title"), customer(ines)},
         {u"done"_s, u"Ines Okoro; Region=EMEA; in Marlow Ferries"_s}},
        {"what is empty may be emptied",
         shapes,
         marlow(),
         {emptyCustomer(id, "Phone"), emptyCustomer(id, "Title"), emptyCustomer(id, "Title"),
          customer(ines)},
         {u"done"_s, u"done"_s, u"done"_s,
          u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s}},
        {"what is emptied may be filled again",
         shapes,
         marlow(),
         {emptyCustomer(id, "Title"),
          sendCustomers(record("UPDATE", "'email':'ines.okoro@example.com','details':[{'name':"
                                         "'Title','values':['Master']}]")),
          customer(ines)},
         {u"done"_s, u"done"_s,
          u"Ines Okoro; Region=EMEA; Title=Master; Type=Customer,Partner; in Marlow Ferries"_s}},
        {"an organization's",
         shapes,
         marlow(),
         {emptyOrganization("<Marlow Ferries>", "Industry"), organization(u"Marlow Ferries"_s)},
         {u"done"_s, u"Marlow Ferries"_s}},
        {"an unknown field does not keep the others",
         "Values; every operation stands for itself [I]",
         marlow(),
         {emptyCustomer(id, "Nonsense|Title"), customer(ines)},
         {u"UPDATE CUSTOMER CUSTOMER_ACCOUNT: Invalid detail field Nonsense"_s,
          u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s}},
        {"a customer who is not there",
         "Tasks, failures [D]",
         marlow(),
         {emptyCustomer(
             "qm:5d0c3f0e-0000-4000-8000-000000000001:9f1b2c3d-0000-4000-8000-000000000002",
             "Title")},
         {u"CUSTOMER: not done"_s}},
        {"an organization that is not there",
         "Tasks, failures [D]",
         marlow(),
         {emptyOrganization("987654", "Industry")},
         {u"ORGANIZATION: not done"_s}},
        refusedRule("values under the profiles' array", "Bulk requests [D]",
                    Endpoint::CustomerDetails, "{'customerProfiles':[" + one + "]}"),
        refusedRule("values of nobody", "Values [D]", Endpoint::CustomerDetails,
                    "{'customers':[{" + emptied("Title") + "}]}"),
        refusedRule("nothing to do for somebody", "Simulator conditions [I]",
                    Endpoint::CustomerDetails,
                    "{'customers':[{'customerId':'" + id + "','operations':[]}]}"),
        refusedRule(
            "an unknown operation on values", "Simulator conditions [I]", Endpoint::CustomerDetails,
            "{'customers':[{'customerId':'" + id
                + "','operations':[{'operationType':'EMPTY','payload':{'name':'Title'}}]}]}"),
        refusedRule("an operation on no field", "Values [D]", Endpoint::CustomerDetails,
                    "{'customers':[{'customerId':'" + id
                        + "','operations':[{'operationType':'DELETE','payload':{}}]}]}"),
        refusedRule("1,001 operations", "Bulk requests, limits [D]", Endpoint::CustomerDetails,
                    "{'customers':[{'customerId':'" + id + "',"
                        + emptied(QByteArray("Title|").repeated(1000) + "Title") + "}]}"),
        {"1,000 operations",
         "Bulk requests, limits [D]",
         marlow(),
         {emptyCustomer(id, QByteArray("Title|").repeated(999) + "Title"), customer(ines)},
         {u"done"_s, u"Ines Okoro; Region=EMEA; Type=Customer,Partner; in Marlow Ferries"_s}},
    };
}
