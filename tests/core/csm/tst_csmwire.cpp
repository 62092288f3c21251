#include "csm/wire.h"
#include "quotes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Status = site::TaskState::Status;

// Every shape as the API document (CSM API) has it, and its kin that a tolerant reader must take.
class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        // Errors and rate limits
        QTest::newRow("RestError") << QByteArray(
            json("{'statusCode':400,'errorMessage':'Invalid body','errors':['BAD_REQUEST']}"))
                                   << u"Invalid body"_s;
        QTest::newRow("gateway") << QByteArray(
            json("{'code':401,'message':'Unauthorized; scope does not match'}"))
                                 << u"Unauthorized; scope does not match"_s;
        QTest::newRow("Jira") << json("{'errorMessages':['One','Two'],'errors':{}}")
                              << u"One; Two"_s;
        QTest::newRow("order") << QByteArray(
            json("{'errorMessages':['c'],'message':'b','errorMessage':'a'}"))
                               << u"a"_s;
        QTest::newRow("order, empty first") << json("{'errorMessage':'','message':'b'}") << u"b"_s;
        QTest::newRow("errors alone") << json("{'errors':['BAD_REQUEST']}") << u"BAD_REQUEST"_s;
        QTest::newRow("text") << QByteArray("  Too many\r\n requests ") << u"Too many requests"_s;
        QTest::newRow("HTML") << QByteArray(
            "<!DOCTYPE html><html><head><title>429</title><style>p{}</style></head>"
            "<body><h1>Too many</h1><p>requests</p></body></html>")
                              << u"Too many requests"_s;
        QTest::newRow("other JSON") << json("{'odd':1}") << u"{\"odd\":1}"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("long") << QByteArray(1'000, 'x') << QString(300, u'x');
    }
    void words()
    {
        QFETCH(const QByteArray, body);
        QTEST(csm::siteWords(body), "words");
    }

    void cloudId_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id"); // empty: unreadable
        QTest::newRow("documented") << json("{'cloudId':'11111111-2222-4333-8444-555555555555'}")
                                    << u"11111111-2222-4333-8444-555555555555"_s;
        QTest::newRow("absent") << QByteArray("{}") << QString();
        QTest::newRow("null") << json("{'cloudId':null}") << QString();
        QTest::newRow("a path") << json("{'cloudId':'../../x'}") << QString();
        QTest::newRow("HTML") << QByteArray("<html>Log in</html>") << QString();
    }
    void cloudId()
    {
        QFETCH(const QByteArray, body);
        QTEST(csm::readCloudId(body).value_or(QString()), "id");
    }

    void taskId_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        // Tasks: reference, and the guide's sample code
        QTest::newRow("id") << json("{'id':'3f6d','statusUrl':'/api/v1/tasks/3f6d'}") << u"3f6d"_s;
        QTest::newRow("taskId") << json("{'taskId':'3f6d'}") << u"3f6d"_s;
        QTest::newRow("number") << json("{'id':9007199254740991}") << u"9007199254740991"_s;
        QTest::newRow("null and taskId") << json("{'id':null,'taskId':'3f6d'}") << u"3f6d"_s;
        QTest::newRow("none") << json("{'statusUrl':'/api/v1/tasks/3f6d'}") << QString();
        QTest::newRow("cut off") << json("{'id':'3f") << QString();
    }
    void taskId()
    {
        QFETCH(const QByteArray, body);
        QTEST(csm::readTaskId(body).value_or(QString()), "id");
    }

    void task_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status"); // -1: unreadable
        QTest::addColumn<int>("failures");
        QTest::newRow("not started") << json("{'id':'a','status':'NOT_STARTED','failures':null}")
                                     << int(Status::NotStarted) << 0;
        QTest::newRow("in progress, failures already")
            << json("{'id':'a','status':'IN_PROGRESS','failures':[{'error':'x'}]}")
            << int(Status::InProgress) << 1;
        QTest::newRow("finished, none")
            << json("{'id':'a','status':'FINISHED','failures':[]}") << int(Status::Finished) << 0;
        QTest::newRow("finished, absent")
            << json("{'id':'a','status':'FINISHED'}") << int(Status::Finished) << 0;
        QTest::newRow("finished, some") << json("{'id':'a','status':'FINISHED','failures':[{},{}]}")
                                        << int(Status::Finished) << 2;
        QTest::newRow("failed, though written")
            << json("{'id':'a','status':'FAILED','failures':[]}") << int(Status::Failed) << 0;
        QTest::newRow("case") << json("{'status':'finished'}") << int(Status::Finished) << 0;
        QTest::newRow("a text for a failure")
            << json("{'status':'FAILED','failures':['no',null]}") << int(Status::Failed) << 1;
        QTest::newRow("status absent") << json("{'id':'a'}") << -1 << 0;
        QTest::newRow("HTML") << QByteArray("<html/>") << -1 << 0;
    }
    void task()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, failures);
        const auto state = csm::readTask(body);
        QTEST(state ? int(state->status) : -1, "status");
        if (state)
            QCOMPARE(int(state->failures.size()), failures);
    }

    void aStatusNobodyKnowsIsNoEnd()
    {
        QTest::ignoreMessage(QtWarningMsg,
                             "A task has a status that is not documented: \"SHELVED\"");
        const auto state = csm::readTask(json("{'id':'a','status':'SHELVED'}"));
        QVERIFY(state);
        QVERIFY(!state->ended());
    }

    void failure_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QStringList>(
            "read"); // entity, entityId, operation, operatedOn, its ids, error
        QTest::newRow("documented")
            << json("{'entity':'CUSTOMER','entityId':'qm:1:2','operation':'CREATE', "
                    "'operatedOn':'CUSTOMER_ACCOUNT','operatedOnIds':['Region','Tier'],'error':'"
                    "Invalid detail field'}")
            << QStringList{u"CUSTOMER"_s,         u"qm:1:2"_s,      u"CREATE"_s,
                           u"CUSTOMER_ACCOUNT"_s, u"Region|Tier"_s, u"Invalid detail field"_s};
        QTest::newRow("nulls")
            << json("{'entity':'ORGANIZATION','entityId':null,'operatedOnIds':null, "
                    "'error':'Invalid detail field value'}")
            << QStringList{
                   u"ORGANIZATION"_s, u""_s, u""_s, u""_s, u""_s, u"Invalid detail field value"_s};
        QTest::newRow("numbers") << QByteArray(
            json("{'entityId':325,'operatedOnIds':[7],'error':'x'}"))
                                 << QStringList{u""_s, u"325"_s, u""_s, u""_s, u"7"_s, u"x"_s};
        QTest::newRow("unknown members are kept")
            << QByteArray(json("{'error':'Invalid detail "
                               "field','errorCode':'CSM-1042','context':{'attempt':1}}"))
            << QStringList{
                   u""_s,
                   u""_s,
                   u""_s,
                   u""_s,
                   u""_s,
                   u"Invalid detail field {\"context\":{\"attempt\":1},\"errorCode\":\"CSM-1042\"}"_s};
    }
    void failure()
    {
        QFETCH(const QByteArray, entry);
        const auto state = csm::readTask(json("{'status':'FAILED','failures':[") + entry + "]}");
        QVERIFY(state && state->failures.size() == 1);
        const site::Failure &read = state->failures.first();
        const QStringList parts{read.entity,
                                read.entityId,
                                read.operation,
                                read.operatedOn,
                                read.operatedOnIds.join(u'|'),
                                read.error};
        QTEST(parts, "read");
    }

    void fields_data()
    {
        using model::DetailType;
        using Fields = QList<model::DetailField>;
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Fields>("fields");
        QTest::newRow("documented")
            << QByteArray(json(
                   "{'results':[{'name':'Region','type':{'name':'TEXT'},'configuration':{'position'"
                   ":1}}, {'name':'Tier','type':{'name':'SELECT','options':['Gold','Silver']}}, "
                   "{'name':'Type','type':{'name':'MULTISELECT','options':['Customer']}}]}"))
            << Fields{{u"Region"_s, DetailType::Text},
                      {u"Tier"_s, DetailType::Select, {u"Gold"_s, u"Silver"_s}},
                      {u"Type"_s, DetailType::MultiSelect, {u"Customer"_s}}};
        for (const auto &[name, type] :
             {std::pair("EMAIL", DetailType::Email), std::pair("URL", DetailType::Url),
              std::pair("DATE", DetailType::Date), std::pair("NUMBER", DetailType::Number),
              std::pair("BOOLEAN", DetailType::Boolean), std::pair("PHONE", DetailType::Phone)})
            QTest::newRow(name) << json("{'results':[{'name':'F','type':{'name':'") + name
                                       + json("'}}]}")
                                << Fields{{u"F"_s, type}};
        QTest::newRow("none") << json("{'results':[]}") << Fields{};
        QTest::newRow("unknown type")
            << json("{'results':[{'name':'Owner','type':{'name':'USER'}}]}")
            << Fields{{u"Owner"_s, DetailType::Text}};
        QTest::newRow("type as text") << json("{'results':[{'name':'Since','type':'DATE'}]}")
                                      << Fields{{u"Since"_s, DetailType::Date}};
        QTest::newRow("options null")
            << json("{'results':[{'name':'T','type':{'name':'SELECT','options':null}}]}")
            << Fields{{u"T"_s, DetailType::Select}};
        QTest::newRow("options as objects")
            << QByteArray(json("{'results':[{'name':'T','type':{'name':'SELECT','options':[{'id':1,"
                               "'value':'Gold'}]}}]}"))
            << Fields{{u"T"_s, DetailType::Select, {u"Gold"_s}}};
        QTest::newRow("options of a text field do not count")
            << json("{'results':[{'name':'T','type':{'name':'TEXT','options':['Gold']}}]}")
            << Fields{{u"T"_s, DetailType::Text}};
        QTest::newRow("entries that are none")
            << json("{'results':[null,{},{'name':'T'}]}") << Fields{{u"T"_s, DetailType::Text}};
    }
    void fields()
    {
        QFETCH(const QByteArray, body);
        const auto fields = csm::readFields(body);
        QVERIFY(fields);
        QTEST(*fields, "fields");
    }

    void profile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>(
            "read"); // id/email/name/details/organizations; "-": the answer has none
        const int customer = int(model::Kind::Customer),
                  organization = int(model::Kind::Organization);
        // Reads by id or name; the read shape differs from the write shape
        QTest::newRow("GET /organization/{id}")
            << organization
            << QByteArray(json("{'id':'325','name':'Marlow','details':[{'id':'38','name':'CRM "
                               "ID','values':['A','B']}]}"))
            << u"325//Marlow/CRM ID=A,B/-"_s;
        QTest::newRow("organization profile")
            << organization
            << QByteArray(json("{'id':325,'name':'Marlow','details':[{'name':'CRM "
                               "ID','value':{'type':'TEXT','text':['A']}}]}"))
            << u"325//Marlow/CRM ID=A/-"_s;
        QTest::newRow("GET /customer/{id}")
            << customer
            << QByteArray(
                   json("{'id':'qm:1:2','name':'Ines','details':[{'name':'Region','values':['EMEA']"
                        "}],'organizations':[{'id':'325','name':'Marlow'},{'id':7}]}"))
            << u"qm:1:2//Ines/Region=EMEA/325,7"_s;
        QTest::newRow("customer profile")
            << customer
            << QByteArray(
                   json("{'customerId':'qm:1:2','displayName':'Ines','email':'ines@example.com'}"))
            << u"qm:1:2/ines@example.com/Ines/-/-"_s;
        QTest::newRow("a user of Jira")
            << customer
            << QByteArray(json(
                   "{'accountId':'qm:1:2','emailAddress':'ines@example.com','displayName':'Ines'}"))
            << u"qm:1:2/ines@example.com/Ines/-/-"_s;
        QTest::newRow("organizations as ids")
            << customer << json("{'id':'a','organizations':['325',7,null]}") << u"a///-/325,7"_s;
        QTest::newRow("nulls are absent")
            << customer << json("{'id':'a','details':null,'organizations':null}") << u"a///-/-"_s;
        QTest::newRow("empty is not absent")
            << customer << json("{'id':'a','details':[],'organizations':[]}") << u"a////"_s;
        QTest::newRow("values of other types")
            << customer
            << QByteArray(json("{'id':'a','details':[{'name':'N','values':[5,2.5,true,null]},{'"
                               "name':'V','values':null}, "
                               "{'name':'T','value':{'type':'TEXT','text':'one'}},{'name':'S','"
                               "value':'plain'}]}"))
            << u"a///N=5,2.5,true;V=;T=one;S=plain/-"_s;
        QTest::newRow("no id") << customer << json("{'name':'Ines'}") << QString();
        QTest::newRow("a list") << customer << QByteArray("[]") << QString();
    }
    void profile()
    {
        QFETCH(const int, kind);
        QFETCH(const QByteArray, body);
        const auto read = csm::readProfile(model::Kind(kind), body);
        QString text;
        if (read) {
            const model::Profile &profile = read->profile.profile;
            QVERIFY(profile.kind == model::Kind(kind));
            QStringList details;
            for (const model::DetailValue &detail : profile.details)
                details += detail.name + u'=' + detail.values.join(u',');
            text = QStringList{read->profile.id, profile.email, profile.name,
                               read->hasDetails ? details.join(u';') : u"-"_s,
                               read->hasOrganizations ? profile.organizations.join(u',') : u"-"_s}
                       .join(u'/');
        }
        QTEST(text, "read");
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("member");
        QTest::addColumn<int>("count"); // -1: unreadable
        QTest::newRow("member") << json("{'profiles':[{'id':'1'},{'id':2},{},null]}")
                                << u"profiles"_s << 2;
        QTest::newRow("empty") << json("{'profiles':[]}") << u"profiles"_s << 0;
        QTest::newRow("absent") << QByteArray("{}") << u"profiles"_s << -1;
        QTest::newRow("the answer itself") << json("[{'accountId':'1'}]") << QString() << 1;
        QTest::newRow("no list") << QByteArray("{}") << QString() << -1;
        QTest::newRow("HTML") << QByteArray("<html/>") << QString() << -1;
    }
    void lists()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, member);
        const auto profiles = csm::readProfiles(model::Kind::Customer, body, member);
        QTEST(profiles ? int(profiles->size()) : -1, "count");
    }

    void page_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("received"); // -1: unreadable
        QTest::addColumn<bool>("isLast");
        QTest::newRow("page") << QByteArray(
            json("{'start':0,'limit':50,'size':2,'isLastPage':false,'values':[{'id':'1','name':'A'}"
                 ",{'id':'2','name':'B'}]}"))
                              << 2 << false;
        QTest::newRow("last") << QByteArray(
            json("{'isLastPage':true,'values':[{'id':'1','name':'A'}]}"))
                              << 1 << true;
        QTest::newRow("empty is the last") << json("{'isLastPage':false,'values':[]}") << 0 << true;
        QTest::newRow("unreadable") << json("{'isLastPage':true}") << -1 << false;
    }
    void page()
    {
        QFETCH(const QByteArray, body);
        const auto page = csm::readOrganizationPage(body);
        QTEST(page ? page->received : -1, "received");
        QTEST(page && page->isLast, "isLast");
    }

    void whoWeAre()
    {
        QCOMPARE(
            csm::readAdministrator(json("{'permissions':{'ADMINISTER':{'havePermission':true}}}")),
            true);
        QCOMPARE(
            csm::readAdministrator(json("{'permissions':{'ADMINISTER':{'havePermission':false}}}")),
            false);
        QVERIFY(!csm::readAdministrator(json("{'permissions':{}}")));
        QVERIFY(!csm::readAdministrator(""));
        QCOMPARE(
            csm::readAccount(json("{'displayName':'Ada Admin','emailAddress':'ada@example.com'}")),
            u"Ada Admin"_s);
        QCOMPARE(csm::readAccount(json("{'displayName':'','emailAddress':'ada@example.com'}")),
                 u"ada@example.com"_s);
        QVERIFY(!csm::readAccount("{}"));
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "tst_csmwire.moc"
