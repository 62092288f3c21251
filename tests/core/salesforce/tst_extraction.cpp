#include "salesforce/bulkquery.h"
#include "salesforce/extraction.h"
#include "support/scriptedserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using salesforce::ExtractOptions;
using salesforce::ExtractWay;
using salesforce::ObjectQuery;
using salesforce::Org;

/// Reading the records of one object into a file: in pages, by both ways, broken off and continued.
class tst_Extraction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsIn_data();
    void recordsIn();
    void soql();
    void narrows();
    void readsByBulk();
    void readsByRest();
    void joinsWideObjects();
    void asksForABrokenPageAgain();
    void staysWithinItsPages();
    void continues_data();
    void continues();
    void beginsAgainWhereTheJobIsGone();
    void readsByRestWhereBulkIsRefused();
    void tellsAFullDisk();
    void stops();
};

namespace {

constexpr int recordCount = 23;

QByteArray idOf(int n)
{
    return "003000000000" + QByteArray::number(n).rightJustified(3, '0') + "AAA";
}

/// A small org with one object, whose records it gives in pages of five.
struct SmallOrg
{
    QString job = u"750000000000001AAA"_s;
    bool refusesBulk = false;
    int breaksOff = 0;  ///< How many answers with pages are cut in the middle.
    int failsFrom = -1; ///< The page from which on it is not there; -1: none.
    int jobs = 0, pages = 0;
    QStringList queries;

    ScriptedReply reply(const ScriptedRequest &request)
    {
        const QUrl url = QUrl::fromEncoded(request.target);
        const QString path = url.path();
        const QUrlQuery query(url);
        if (path.endsWith("/query"_L1) && request.method == "GET")
            return rest(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), 0);
        if (path.contains("/query/next-"_L1))
            return rest(queries.at(path.section(u'-', -2, -2).toInt()),
                        path.section(u'-', -1).toInt());
        if (request.method == "POST")
            return refusesBulk
                       ? ScriptedReply{.status = 403,
                                       .body =
                                           R"([{"message":"no","errorCode":"API_DISABLED_FOR_ORG"}])"}
                       : ScriptedReply{.body = "{\"id\":\"" + (++jobs, job.toLatin1()) + "\"}"};
        if (!path.contains(job))
            return gone();
        if (request.method == "DELETE")
            return {.status = 204};
        if (path.endsWith("/results"_L1))
            return page(query.queryItemValue(u"locator"_s).toInt());
        return {.body = R"({"state":"JobComplete","numberRecordsProcessed":23})"};
    }

    static ScriptedReply gone()
    {
        return {.status = 404, .body = R"([{"message":"gone","errorCode":"NOT_FOUND"}])"};
    }

    ScriptedReply page(int first)
    {
        ++pages;
        if (failsFrom >= 0 && first >= failsFrom)
            return {.status = 400, .body = R"([{"message":"stop here","errorCode":"SOMETHING"}])"};
        QByteArray csv = "\"Id\",\"LastName\"\n";
        const int last = std::min(first + 5, recordCount);
        for (int n = first; n < last; ++n)
            csv += '"' + idOf(n) + "\",\"O\"\"Neil,\n" + QByteArray::number(n) + "\"\n";
        ScriptedReply reply{
            .body = csv,
            .headers = {
                {"Content-Type", "text/csv"},
                {"Sforce-NumberOfRecords", QByteArray::number(last - first)},
                {"Sforce-Locator", last < recordCount ? QByteArray::number(last) : "null"}}};
        if (breaksOff > 0) {
            --breaksOff;
            reply.body.chop(9);
            reply.chunked = true; // the client cannot tell by a length
        }
        return reply;
    }

    ScriptedReply rest(const QString &soql, int first)
    {
        if (!queries.contains(soql))
            queries.append(soql);
        if (soql.startsWith("SELECT COUNT()"_L1))
            return {.body = "{\"totalSize\":23,\"done\":true,\"records\":[]}"};
        QByteArray records;
        const QString from = soql.section(u"Id >= '"_s, 1).section(u'\'', 0, 0);
        const QString to = soql.section(u"Id <= '"_s, 1).section(u'\'', 0, 0);
        const bool isRange = !from.isEmpty();
        int n = first;
        for (; n < recordCount && (isRange || n < first + 5); ++n) {
            const QString id = QString::fromLatin1(idOf(n));
            if (isRange && (id < from || id > to))
                continue;
            const QByteArray number = QByteArray::number(n);
            records += (records.isEmpty() ? "" : ",");
            records += "{\"attributes\":{\"type\":\"Contact\"},\"Id\":\"" + idOf(n)
                       + "\",\"LastName\":\"O\\\"Neil,\\n" + number + "\",\"Wide__c\":\"w" + number
                       + "\",\"Amount__c\":6.0E7,\"Active__c\":true,\"Account\":"
                       + (n % 2 ? "null" : "{\"Name\":\"A\"}") + "}";
        }
        QByteArray body = "{\"totalSize\":23,\"done\":";
        body += isRange || n >= recordCount
                    ? QByteArray("true")
                    : "false,\"nextRecordsUrl\":\"/services/data/v67.0/query/next-"
                          + QByteArray::number(queries.indexOf(soql)) + '-' + QByteArray::number(n)
                          + "\"";
        return {.body = body + ",\"records\":[" + records + "]}"};
    }
};

Org orgAt(const ScriptedServer &server)
{
    net::RetryPolicy policy;
    policy.firstDelay = 5ms;
    policy.longestDelay = 10ms;
    policy.patience = 300ms;
    return Org({.instance = server.url({}),
                .accessToken = u"token"_s,
                .policy = policy,
                .version = u"67.0"_s});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

QByteArray expected()
{
    QByteArray csv = "\"Id\",\"LastName\"\n";
    for (int n = 0; n < recordCount; ++n)
        csv += '"' + idOf(n) + "\",\"O\"\"Neil,\n" + QByteArray::number(n) + "\"\n";
    return csv;
}

const ObjectQuery contacts{u"Contact"_s, {u"Id"_s, u"LastName"_s}};
const ExtractOptions bulk{ExtractWay::Bulk, 5};
const ExtractOptions rest{ExtractWay::Rest, 5};

} // namespace

void tst_Extraction::recordsIn_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<qint64>("records");
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("a header") << QByteArray("\"Id\"\n") << qint64(0);
    QTest::newRow("one") << QByteArray("\"Id\"\n\"1\"\n") << qint64(1);
    QTest::newRow("line breaks and quotes within")
        << QByteArray("\"Id\"\n\"a\n\"\"b\"\"\n\"\n\"2\"\n") << qint64(2);
    QTest::newRow("ends in a cell") << QByteArray("\"Id\"\n\"a\n") << qint64(-1);
    QTest::newRow("ends in a line") << QByteArray("\"Id\"\n\"a\"") << qint64(-1);
}

void tst_Extraction::recordsIn()
{
    QFETCH(QByteArray, csv);
    QFETCH(qint64, records);
    QCOMPARE(salesforce::recordsIn(csv), records);
}

void tst_Extraction::soql()
{
    ObjectQuery query{
        u"Contact"_s, {u"Id"_s, u"Name"_s}, {u"IsPersonAccount = false"_s, u"Email != null"_s}};
    QCOMPARE(salesforce::soql(query),
             u"SELECT Id, Name FROM Contact WHERE IsPersonAccount = false AND Email != null"_s);
    query.isOrdered = true;
    QVERIFY(salesforce::soql(query).endsWith(u" ORDER BY Id"_s));
    QCOMPARE(salesforce::countSoql(query),
             u"SELECT COUNT() FROM Contact WHERE IsPersonAccount = false AND Email != null"_s);
    QCOMPARE(salesforce::soqlString(u"O'Neil \\ Co"_s), u"'O\\'Neil \\\\ Co'"_s);
}

void tst_Extraction::narrows()
{
    ObjectQuery query{u"Contact"_s, {u"Name"_s, u"Id"_s}};
    for (int i = 0; i < 200; ++i)
        query.fields.append(u"Field_with_a_rather_long_name_%1__c"_s.arg(i));
    const auto parts = salesforce::narrowed(query, 1000);
    QVERIFY(parts.size() > 5);
    QStringList fields;
    for (const ObjectQuery &part : parts) {
        QVERIFY(QUrl::toPercentEncoding(salesforce::soql(part)).size() <= 1000);
        QCOMPARE(part.fields.first(), u"Id"_s);
        fields += part.fields.mid(1);
    }
    QCOMPARE(fields.size(), 201); // each once
    QCOMPARE(QSet<QString>(fields.begin(), fields.end()).size(), 201);
    QCOMPARE(salesforce::narrowed(contacts, 1000), QList<ObjectQuery>{contacts});
}

void tst_Extraction::readsByBulk()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, {});
    QVERIFY(read);
    QCOMPARE(read->records, recordCount);
    QCOMPARE(read->counted, recordCount);
    QCOMPARE(contentOf(read->path), expected());
    QVERIFY(!QFile::exists(read->path + u".part"_s));
    QVERIFY(read->readAt.isValid());
    QCOMPARE(server.requests().last().method, "DELETE"); // nothing of it stays at the org

    // What was read is not asked for again.
    const auto before = server.requests().size();
    QVERIFY(salesforce::extract(org, contacts, folder.path(), bulk, {}));
    QCOMPARE(server.requests().size(), before);
}

void tst_Extraction::readsByRest()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), rest, {});
    QVERIFY(read);
    QCOMPARE(contentOf(read->path), expected()); // the very same file

    const ObjectQuery others{u"Others"_s,
                             {u"Id"_s, u"Amount__c"_s, u"Active__c"_s, u"Account.Name"_s}};
    const auto more = salesforce::extract(org, others, folder.path(), rest, {});
    QVERIFY(more);
    QVERIFY(contentOf(more->path)
                .startsWith("\"Id\",\"Amount__c\",\"Active__c\",\"Account.Name\"\n\"" + idOf(0)
                            + "\",\"6.0E7\",\"true\",\"A\"\n\"" + idOf(1)
                            + "\",\"6.0E7\",\"true\",\"\"\n"));
}

void tst_Extraction::joinsWideObjects()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    Org org = orgAt(server);
    ObjectQuery wide = contacts;
    for (int i = 0; i < 500; ++i)
        wide.fields.append(u"A_field_with_a_rather_long_name_%1__c"_s.arg(i));
    wide.fields.append(u"Wide__c"_s);
    const auto read = salesforce::extract(org, wide, folder.path(), rest, {});
    QVERIFY(read);
    QCOMPARE(read->records, recordCount);
    const QByteArray csv = contentOf(read->path);
    QCOMPARE(salesforce::recordsIn(csv), recordCount);
    for (int n = 0; n < recordCount; ++n)
        QVERIFY(csv.contains("\"w" + QByteArray::number(n) + "\"\n"));
    for (const ScriptedRequest &request : server.requests())
        QVERIFY(request.target.size() < 16'384);
}

void tst_Extraction::asksForABrokenPageAgain()
{
    SmallOrg small;
    small.breaksOff = 1;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, {});
    QVERIFY(read);
    QCOMPARE(contentOf(read->path), expected());
    QCOMPARE(small.pages, 6);
}

void tst_Extraction::staysWithinItsPages()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    Org org = orgAt(server);
    QVERIFY(salesforce::extract(org, contacts, folder.path(), bulk, {}));
    for (const ScriptedRequest &request : server.requests()) {
        if (request.target.contains("/results"))
            QVERIFY(request.target.contains("maxRecords=5"));
    }
}

void tst_Extraction::continues_data()
{
    QTest::addColumn<int>("failsFrom");
    QTest::addColumn<bool>("isTorn");
    for (int n = 0; n < recordCount; n += 5) {
        QTest::addRow("page at %d", n) << n << false;
        QTest::addRow("page at %d, half of the next written", n) << n << true;
    }
}

void tst_Extraction::continues()
{
    QFETCH(int, failsFrom);
    QFETCH(bool, isTorn);
    SmallOrg small;
    small.failsFrom = failsFrom;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    {
        Org org = orgAt(server);
        const auto read = salesforce::extract(org, contacts, folder.path(), bulk, {});
        QVERIFY(!read);
        QCOMPARE(read.error().message.code, u"salesforce.refused"_s);
    }
    if (isTorn) { // as a kill leaves it
        QFile part(folder.filePath(u"Contact.csv.part"_s));
        QVERIFY(part.open(QIODevice::Append));
        part.write("\"003");
    }
    small.failsFrom = -1;
    small.pages = 0;
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, {});
    QVERIFY(read);
    QCOMPARE(read->records, recordCount);
    QCOMPARE(contentOf(read->path), expected());
    QCOMPARE(small.jobs, 1);
    QCOMPARE(small.pages, (recordCount - failsFrom + 4) / 5); // no page twice
}

void tst_Extraction::beginsAgainWhereTheJobIsGone()
{
    SmallOrg small;
    small.failsFrom = 10;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    {
        Org org = orgAt(server);
        QVERIFY(!salesforce::extract(org, contacts, folder.path(), bulk, {}));
    }
    small.failsFrom = -1;
    small.job = u"750000000000002AAA"_s; // seven days later
    QList<Message> notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note); };
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, context);
    QVERIFY(read);
    QCOMPARE(contentOf(read->path), expected());
    QCOMPARE(notes, (QList<Message>{{u"salesforce.startedAgain"_s, {u"Contact"_s}}}));
}

void tst_Extraction::readsByRestWhereBulkIsRefused()
{
    SmallOrg small;
    small.refusesBulk = true;
    ScriptedServer server([&](const ScriptedRequest &request) {
        if (request.target.contains("COUNT"))
            return ScriptedReply{.body = "{\"totalSize\":5000,\"done\":true,\"records\":[]}"};
        return small.reply(request);
    });
    QTemporaryDir folder;
    QList<Message> notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note); };
    Org org = orgAt(server);
    const auto read =
        salesforce::extract(org, contacts, folder.path(), {ExtractWay::Best, 5}, context);
    QVERIFY(read);
    QCOMPARE(contentOf(read->path), expected());
    QCOMPARE(notes, (QList<Message>{{u"salesforce.bulkRefused"_s, {u"Contact"_s}}}));
    QCOMPARE(read->counted, 5000); // a difference is for the caller to name
}

void tst_Extraction::tellsAFullDisk()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    // In the place of the file stands a folder.
    QVERIFY(QDir(folder.path()).mkpath(u"Contact.csv.part"_s));
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, {});
    QVERIFY(!read);
    QCOMPARE(read.error().message.code, u"salesforce.notWritable"_s);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Storage));
}

void tst_Extraction::stops()
{
    SmallOrg small;
    ScriptedServer server([&](const ScriptedRequest &request) { return small.reply(request); });
    QTemporaryDir folder;
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    context.progress = [&](const Progress &progress) {
        if (progress.done >= 10)
            stop.request();
    };
    Org org = orgAt(server);
    const auto read = salesforce::extract(org, contacts, folder.path(), bulk, context);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(Error::Kind::Cancelled));
    const auto again = salesforce::extract(org, contacts, folder.path(), bulk, {});
    QVERIFY(again);
    QCOMPARE(contentOf(again->path), expected());
}

QTEST_GUILESS_MAIN(tst_Extraction)
#include "tst_extraction.moc"
