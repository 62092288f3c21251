#include "switchprobes.h"

using namespace csmsite;

// Every switch changes an answer (CSM API, 12): a probe is asked twice, without and with it.
class TestSwitches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesTheAnswer_data();
    void changesTheAnswer();
    void hasARowForEverySwitch();
    void drawsTheSameFaultsForTheSameSeed();
    void returnsToTheDefaults();
};

namespace {

// The rows stand in the order of switches.h.

constexpr char regionProfile[] =
    "{'email':'new@example.com','details':[{'name':'Region','values':['EMEA']}]}";
constexpr char badProfile[] =
    "{'email':'new@example.com','details':[{'name':'Tier','values':['None']}]}";
constexpr char guideBody[] = "{'customers':[{'operationType':'UPSERT','payload':"
                             "{'email':'new@example.com','associateOrganizations':[325]}}]}";
constexpr char referenceBody[] =
    "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'new@example.com',"
    "'associateOrganizations':{'organizationIds':['325']}}}]}";
constexpr char twoProfiles[] =
    "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'a@example.com'}},"
    "{'operationType':'UPSERT','payload':{'email':'b@example.com'}}]}";
constexpr char twoDefinitions[] = "{'detailFields':[{'name':'A','type':{'name':'TEXT'}},"
                                  "{'name':'B','type':{'name':'TEXT'}}]}";

constexpr char twoOperations[] =
    "{'customers':[{'customerId':'qm:a:b','operations':["
    "{'operationType':'UPDATE','payload':{'name':'Region','values':['x']}}]},"
    "{'customerId':'557058:x','operations':["
    "{'operationType':'UPDATE','payload':{'name':'Region','values':['x']}}]}]}";

std::vector<Row> loginRows()
{
    return {
        {"{'cloudId':'other'}",
         [](Fixture &f) {
             return f.client.call("GET", "/_edge/tenant_info", {}, {}).text("cloudId").left(5)
                    + status("GET", "/customer/details")(f);
         },
         QStringLiteral("11111200"), QStringLiteral("other404")},
        {"{'email':'x@example.com'}", status("GET", "/customer/details"), QStringLiteral("200"),
         QStringLiteral("401")},
        {"{'apiToken':'x'}", status("GET", "/customer/details"), QStringLiteral("200"),
         QStringLiteral("401")},
        {"{'bearer':'x'}", bearerAfter(0), QStringLiteral("200 200"), QStringLiteral("401 401")},
        {"{'admin':false}", status("GET", "/customer/details"), QStringLiteral("200"),
         QStringLiteral("403")},
        {"{'admin':false}",
         contains("'havePermission':true", "GET",
                  "/rest/api/3/mypermissions?permissions=ADMINISTER"),
         QStringLiteral("has"), QStringLiteral("lacks")},
        {"{'admin':false}",
         contains("ines.okoro@", "POST", "/customer/search-by-detail-field",
                  "{'detailFields':[{'name':'External ID','value':'003A'}]}"),
         QStringLiteral("has"), QStringLiteral("lacks")},
        {"{'missingScopes':['read:customer.detail-field']}",
         contains("{'code':401,'message':'Unauthorized; scope does not match'}", "GET",
                  "/customer/details"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'refusedScopes':['read:customer.detail-field']}", status("GET", "/customer/details"),
         QStringLiteral("200"), QStringLiteral("403")},
        {"{'forbiddenFields':['Region']}", failures(regionProfile), QString(),
         QStringLiteral("No permission to edit the detail field [Region]")},
        {"{'forbiddenFields':['Region']}",
         status("PUT", "/customer/qm:a:b/details?fieldName=Region", "{'values':['x']}"),
         QStringLiteral("200"), QStringLiteral("403")},
        {"{'forbiddenFieldIs403':true}",
         bulkStatus("/customer/profile/bulk",
                    "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'n@e.com',"
                    "'details':[{'name':'Region','values':['x']}]}}]}"),
         QStringLiteral("202"), QStringLiteral("403"), "{'forbiddenFields':['Region']}"},
        {"{'hiddenFields':['External ID']}", contains("003A", "GET", "/customer/qm:a:b"),
         QStringLiteral("has"), QStringLiteral("lacks")},
        {"{'siteHasCsm':false}", status("GET", "/customer/details"), QStringLiteral("200"),
         QStringLiteral("404")},
        {"{'strictOptIn':true}", status("GET", "/tasks/no"), QStringLiteral("404"),
         QStringLiteral("412")},
        {"{'tokenSeconds':10}", bearerAfter(11), QStringLiteral("200 200"),
         QStringLiteral("200 401")},
    };
}

std::vector<Row> requestRows()
{
    const Probe phoneField =
        status("POST", "/customer/details", "{'name':'Mobile','type':{'name':'PHONE'}}");
    return {
        {"{'dialect':'guide'}", bulkStatus("/customer/profile/bulk", referenceBody),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'dialect':'reference'}", bulkStatus("/customer/profile/bulk", guideBody),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'accountUpsert':false}",
         bulkStatus("/customer/bulk", "{'customerAccounts':[{'operationType':'UPSERT','payload':"
                                      "{'email':'n@e.com','displayName':'N'}}]}"),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'taskIdName':'taskId'}",
         [](Fixture &f) {
             return f.client.bulk("/customer/profile/bulk", quoted(newProfile))
                 .json()
                 .keys()
                 .join(u' ');
         },
         QStringLiteral("id statusUrl"), QStringLiteral("statusUrl taskId")},
        {"{'submitStatus':200}", submitted, QStringLiteral("202 there"),
         QStringLiteral("200 there")},
        {"{'predefinedFields':false}", failures(regionProfile), QString(),
         QStringLiteral("Invalid detail field [Region]")},
        {"{'countPredefinedFields':false}", manyDefinitions, QStringLiteral("400 "),
         QStringLiteral("202 ")},
        {"{'fieldLimitIsTaskFailure':true}", manyDefinitions, QStringLiteral("400 "),
         QStringLiteral("202 Maximum number of detail fields reached [F42]")},
        {"{'phoneNeedsPlus':false}",
         failures("{'email':'n@e.com','details':[{'name':'Mobile','values':['01632 960017']}]}",
                  phoneField),
         QStringLiteral("Invalid detail field value"), QString()},
        {"{'booleanFields':false}",
         status("POST", "/customer/details", "{'name':'Vip','type':{'name':'BOOLEAN'}}"),
         QStringLiteral("200"), QStringLiteral("400")},
        {"{'textLimit':3}", failures(regionProfile), QString(),
         QStringLiteral("Invalid detail field value")},
        {"{'badDetailSkipsRecord':false}",
         [](Fixture &f) {
             const QString failed = failures(badProfile)(f);
             return failed + u' ' + exists(f, "new@example.com");
         },
         QStringLiteral("Invalid detail field value missing"),
         QStringLiteral("Invalid detail field value there")},
        {"{'emptyValues':'refuse'}",
         failures("{'customerId':'qm:a:b','details':[{'name':'External ID','values':[]}]}"),
         QString(), QStringLiteral("Invalid detail field value")},
        {"{'emptyValues':'ignore'}",
         [](Fixture &f) {
             f.client.customerTask(
                 "{'customerId':'qm:a:b','details':[{'name':'External ID','values':[]}]}");
             return contains("003A", "GET", "/customer/qm:a:b")(f);
         },
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'namesWithCase':true}",
         [](Fixture &f) {
             f.client.organizationTask("{'name':' MARLOW FERRIES LTD'}");
             return number(f.site.organizationCount());
         },
         QStringLiteral("1"), QStringLiteral("2")},
        {"{'association':'numericIdsIgnored'}", [](Fixture &f) { return associated(f, guideBody); },
         QStringLiteral("325"), QString()},
        {"{'association':'alwaysIgnored'}", [](Fixture &f) { return associated(f, referenceBody); },
         QStringLiteral("325"), QString()},
        {"{'unknownOrganization':'ignored'}",
         failures("{'email':'n@e.com','associateOrganizations':{'organizationIds':['77']}}"),
         QStringLiteral("Organization not found [77]"), QString()},
        {"{'atlassianAccountsRefused':true}",
         [](Fixture &f) {
             return failuresOf(f.client.bulkTask("/customer/details/bulk", quoted(twoOperations)));
         },
         QString(), QStringLiteral("Customer not found")},
        {"{'failureNamesExistingEntity':false}",
         [](Fixture &f) {
             return taskAsText(f, "{'email':'ines.okoro@example.com','details':"
                                  "[{'name':'Nope','values':['x']}]}")
                            .contains(QStringLiteral("qm:a:b"))
                        ? QStringLiteral("named")
                        : QStringLiteral("unnamed");
         },
         QStringLiteral("named"), QStringLiteral("unnamed")},
        {"{'profileLimit':1}", bulkStatus("/customer/profile/bulk", twoProfiles),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'accountLimit':1}",
         bulkStatus("/organization/bulk",
                    "{'organizations':[{'operationType':'UPSERT','payload':{'name':'A'}},"
                    "{'operationType':'UPSERT','payload':{'name':'B'}}]}"),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'detailOperationLimit':1}", bulkStatus("/customer/details/bulk", twoOperations),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'detailCustomerLimit':1}", bulkStatus("/customer/details/bulk", twoOperations),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'definitionLimit':1}", bulkStatus("/customer/details/definitions/bulk", twoDefinitions),
         QStringLiteral("202"), QStringLiteral("400")},
        {"{'fieldLimit':8}",
         status("POST", "/customer/details", "{'name':'New','type':{'name':'TEXT'}}"),
         QStringLiteral("200"), QStringLiteral("400")},
        {"{'optionLimit':1}",
         status("PUT", "/customer/details/Tier", "{'name':'Tier','options':['a','b']}"),
         QStringLiteral("200"), QStringLiteral("400")},
        {"{'organizationFetchLimit':1}",
         status("POST", "/organization/fetch", "{'organizationIds':['1','2']}"),
         QStringLiteral("200"), QStringLiteral("400")},
        {"{'profileFetchLimit':1}",
         status("POST", "/customer/profile/fetch", "{'customerIds':['1','2']}"),
         QStringLiteral("200"), QStringLiteral("400")},
    };
}

std::vector<Row> taskRows()
{
    const auto shown = [](const char *part) -> Probe {
        return [part](Fixture &f) {
            return taskAsText(f).contains(QString::fromUtf8(quoted(part)))
                       ? QStringLiteral("has")
                       : QStringLiteral("lacks");
        };
    };
    return {
        {"{'submitLatencyMs':60}", pace("/customer/profile/bulk"), QStringLiteral("quick"),
         QStringLiteral("slow")},
        {"{'readLatencyMs':60}", pace("/customer/details"), QStringLiteral("quick"),
         QStringLiteral("slow")},
        {"{'createLatencyMs':60}", pace("/customer/profile"), QStringLiteral("quick"),
         QStringLiteral("slow")},
        {"{'taskSeconds':10}", taskStates(1, 9), QStringLiteral("FINISHED"),
         QStringLiteral("IN_PROGRESS")},
        {"{'taskSecondsPerItem':10}", taskStates(1, 9), QStringLiteral("FINISHED"),
         QStringLiteral("IN_PROGRESS")},
        {"{'tasksAtOnce':1}", taskStates(3, 15), QStringLiteral("FINISHED FINISHED FINISHED"),
         QStringLiteral("FINISHED IN_PROGRESS NOT_STARTED"), "{'taskSeconds':10}"},
        {"{'outOfOrder':true}", taskStates(3, 15),
         QStringLiteral("FINISHED IN_PROGRESS NOT_STARTED"),
         QStringLiteral("FINISHED NOT_STARTED IN_PROGRESS"), "{'taskSeconds':10,'tasksAtOnce':1}"},
        {"{'outOfOrder':true}", taskStates(2, 15), QStringLiteral("FINISHED FINISHED"),
         QStringLiteral("IN_PROGRESS FINISHED"), "{'taskSeconds':10}"},
        {"{'taskCap':1}",
         [](Fixture &f) {
             f.client.bulk("/customer/profile/bulk", quoted(newProfile));
             return f.client.bulk("/customer/profile/bulk", quoted(newProfile))
                 .text("errorMessage");
         },
         QString(), QStringLiteral("Maximum number of tasks reached"), "{'taskSeconds':10}"},
        {"{'speedPeriodMs':1000000000,'slowTimes':2}", inBothTimes(taskStates(1, 15), 1e6 - 15),
         QStringLiteral("FINISHED FINISHED"), QStringLiteral("FINISHED IN_PROGRESS"),
         "{'taskSeconds':10}"},
        {"{'foreignPeriodMs':1000000000}", inBothTimes(submittedStatus, 1e6),
         QStringLiteral("400 400"), QStringLiteral("202 400"), "{'foreignTasks':10}"},
        {"{'foreignTasks':10}", submitted, QStringLiteral("202 there"),
         QStringLiteral("400 missing")},
        {"{'capRefusalSticks':true}", refusedThenRepeated, QStringLiteral("202"),
         QStringLiteral("400"), "{'foreignTasks':10}"},
        {"{'staleSeconds':10}", submittedAfterAWhile, QStringLiteral("400"), QStringLiteral("202"),
         "{'taskSeconds':100,'taskCap':1}"},
        {"{'keptSeconds':10}", taskAfterAWhile, QStringLiteral("200"), QStringLiteral("404")},
        {"{'tasksGone':true}", taskAfterAWhile, QStringLiteral("200"), QStringLiteral("404")},
        {"{'failEvery':1}", endOfTwoRecords, QStringLiteral("FINISHED there there"),
         QStringLiteral("FAILED there there")},
        {"{'failedWrites':'half'}", endOfTwoRecords, QStringLiteral("FAILED there there"),
         QStringLiteral("FAILED there missing"), "{'failEvery':1}"},
        {"{'failedWrites':'none'}", endOfTwoRecords, QStringLiteral("FAILED there there"),
         QStringLiteral("FAILED missing missing"), "{'failEvery':1}"},
        {"{'failuresWhileRunning':true}", failures(badProfile), QString(),
         QStringLiteral("Invalid detail field value"), "{'taskSeconds':10}"},
        {"{'emptyFailures':'null'}", shown("'failures':null"), QStringLiteral("lacks"),
         QStringLiteral("has")},
        {"{'emptyFailures':'absent'}", shown("failures"), QStringLiteral("has"),
         QStringLiteral("lacks")},
        {"{'extraFailureMembers':true}",
         [](Fixture &f) {
             return taskAsText(f, badProfile).contains(QStringLiteral("errorCode"))
                        ? QStringLiteral("has")
                        : QStringLiteral("lacks");
         },
         QStringLiteral("lacks"), QStringLiteral("has")},
    };
}

std::vector<Row> readRows()
{
    return {
        {"{'readShape':'values'}", contains("'values':['003A']", "GET", "/customer/profile/qm:a:b"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'readShape':'text'}",
         contains("'value':{'type':'TEXT','text':['003A']}", "GET", "/customer/qm:a:b"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'numericIds':true}", contains("{'id':325,", "GET", "/organization/325"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'searchLagMs':60000}", [](Fixture &f) { return searchedAtOnceAndLater(f, false); },
         QStringLiteral("found found"), QStringLiteral("lost found")},
        {"{'userSearchLagMs':60000}", [](Fixture &f) { return searchedAtOnceAndLater(f, true); },
         QStringLiteral("found found"), QStringLiteral("lost found")},
        {"{'searchInexact':true}",
         contains("qm:a:b", "POST", "/customer/search-by-detail-field",
                  "{'detailFields':[{'name':'External ID','value':'03a'}]}"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'searchPageBase':1}",
         contains("qm:a:b", "POST", "/customer/search-by-detail-field?page=1",
                  "{'detailFields':[{'name':'External ID','value':'003A'}]}"),
         QStringLiteral("lacks"), QStringLiteral("has")},
        {"{'userEmailsHidden':true}",
         contains("emailAddress", "GET", "/rest/api/3/user/search?query=ines.okoro"),
         QStringLiteral("has"), QStringLiteral("lacks")},
        {"{'userSearchSubstring':false}",
         contains("qm:a:b", "GET", "/rest/api/3/user/search?query=okoro%40example.com"),
         QStringLiteral("has"), QStringLiteral("lacks")},
    };
}

std::vector<Row> networkRows()
{
    constexpr char tooMany[] = "{'plannedFaults':[{'what':'tooMany','method':'GET','nth':0}]}";
    return {
        {"{'requestsPerSecond':0.01}", statuses(3), QStringLiteral("200 200 200"),
         QStringLiteral("200 200 429"), "{'burst':2}"},
        {"{'burst':1}", statuses(3), QStringLiteral("200 200 429"), QStringLiteral("200 429 429"),
         "{'burst':2,'requestsPerSecond':0.01}"},
        {"{'retryAfter':0}", header("Retry-After"), QStringLiteral("1"), QStringLiteral("0"),
         tooMany},
        {"{'retryAfter':-1}", header("Retry-After"), QStringLiteral("1"), QString(), tooMany},
        {"{'rateHeaders':true}", header("X-RateLimit-Remaining"), QString(), QStringLiteral("9"),
         "{'requestsPerSecond':0.01}"},
        {"{'htmlErrors':true}", header("Content-Type"), QStringLiteral("application/json"),
         QStringLiteral("text/html; charset=utf-8"), tooMany},
        {"{'dropWithReset':true}", endOfConnection, QStringLiteral("closed"),
         QStringLiteral("reset"), "{'plannedFaults':[{'what':'dropBefore','method':'GET'}]}"},
        {"{'faultMix':{'dropBefore':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("0 missing")},
        {"{'faultMix':{'dropAfter':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("0 there")},
        {"{'faultMix':{'truncate':1}}",
         [](Fixture &f) {
             return f.client.bulk("/customer/profile/bulk", quoted(newProfile)).isWhole
                        ? QStringLiteral("whole")
                        : QStringLiteral("cut");
         },
         QStringLiteral("whole"), QStringLiteral("cut")},
        {"{'faultMix':{'tooMany':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("429 missing")},
        {"{'faultMix':{'unavailable':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("503 missing")},
        {"{'faultMix':{'serverError':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("500 missing")},
        {"{'faultMix':{'serverErrorAfter':1}}", submitted, QStringLiteral("202 there"),
         QStringLiteral("500 there")},
        {"{'plannedFaults':[{'what':'dropAfter','path':'/customer/profile/bulk','nth':2}]}",
         [](Fixture &f) {
             QStringList answers{submitted(f)};
             answers.append(submittedStatus(f));
             answers.append(submittedStatus(f));
             return answers.join(u' ');
         },
         QStringLiteral("202 there 202 202"), QStringLiteral("202 there 0 202")},
        {"{'plannedFaults':[{'what':'unavailable','path':'/rest/*','method':'GET','times':2}]}",
         [](Fixture &f) {
             QString result;
             for (int i = 0; i < 3; ++i)
                 result += number(f.client.call("GET", "/rest/api/3/myself").status) + u' ';
             return result;
         },
         QStringLiteral("200 200 200 "), QStringLiteral("503 503 200 ")},
        {"{'keepBodies':true}",
         [](Fixture &f) {
             submitted(f);
             return number(static_cast<int>(f.site.bulkRequests().first().body.size()));
         },
         QStringLiteral("0"), number(static_cast<int>(newProfile.size()))},
    };
}

std::vector<Row> rows()
{
    std::vector<Row> all;
    for (const auto &part : {loginRows(), requestRows(), taskRows(), readRows(), networkRows()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

void TestSwitches::changesTheAnswer_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Row> list = rows();
    for (std::size_t i = 0; i < list.size(); ++i)
        QTest::addRow("%d %s", static_cast<int>(i), list[i].switches.constData())
            << static_cast<int>(i);
}

void TestSwitches::changesTheAnswer()
{
    QFETCH(int, index);
    const Row row = rows()[static_cast<std::size_t>(index)];
    Fixture without;
    set(without, row.base);
    QCOMPARE(row.probe(without), row.without);
    Fixture with;
    set(with, row.base);
    set(with, row.switches);
    QCOMPARE(row.probe(with), row.with);
}

void TestSwitches::hasARowForEverySwitch()
{
    QSet<QString> proved;
    for (const Row &row : rows()) {
        const QStringList names = QJsonDocument::fromJson(quoted(row.switches)).object().keys();
        QVERIFY2(!names.isEmpty(), row.switches.constData());
        QVERIFY2(row.with != row.without, row.switches.constData());
        proved.unite(QSet<QString>(names.begin(), names.end()));
    }
    Fixture f;
    const QStringList all = f.client.call("GET", "/__site/switches", {}, {}).json().keys();
    QVERIFY(all.size() > 60);
    QCOMPARE((QSet<QString>(all.begin(), all.end()) - proved).values(), QStringList());
}

void TestSwitches::drawsTheSameFaultsForTheSameSeed()
{
    const auto draw = [](const QByteArray &seed) {
        Fixture f;
        set(f, "{'faultMix':{'seed':" + seed + ",'tooMany':0.2,'serverError':0.2}}");
        return statuses(100)(f);
    };
    const QString seven = draw("7");
    QCOMPARE(draw("7"), seven);
    QVERIFY(draw("8") != seven);
    const qsizetype faults =
        seven.count(QStringLiteral("429")) + seven.count(QStringLiteral("500"));
    QVERIFY2(faults > 20 && faults < 60, qPrintable(seven));
}

void TestSwitches::returnsToTheDefaults()
{
    Fixture f;
    set(f, "{'admin':false,'taskCap':3}");
    set(f, "{'defaults':true,'taskCap':4}");
    QVERIFY(f.site.switches().admin);
    QCOMPARE(f.site.switches().taskCap, 4);
}

QTEST_GUILESS_MAIN(TestSwitches)
#include "tst_csmsite_switches.moc"
