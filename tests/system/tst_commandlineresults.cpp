#include "resources/sample.h"
#include "system/wholerun.h"

#include <QDirIterator>

using namespace wholerun;

/// What the real program tells scripts: one JSON document, or one a line, whose counts add up; and
/// that no secret is ever in any of it.
class CommandLineResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inspectTells();
    void newTells();
    void previewTells();
    void checkAddsUp();
    void rehearseAddsUp();
    void practiseAndLook();
    void reportsGoWhereTheyCan();
    void damagedJournal();
    void secretsStayOut();

private:
    /// The sum of all outcomes, or -1 if it is not the total.
    static qint64 added(const QJsonValue &counts)
    {
        qint64 sum = 0;
        const QJsonObject object = counts.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            sum += entry.key() == u"total"_s ? 0 : entry.value().toInteger();
        return object.size() == 9 && sum == object[u"total"_s].toInteger() ? sum : -1;
    }
    static QList<QJsonObject> jsonLines(const QString &out)
    {
        QList<QJsonObject> objects;
        const QStringList lines = out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return objects;
    }
    Outcome command(const QStringList &arguments) const
    {
        return m_run.run(arguments + QStringList{u"--json"_s});
    }

    WholeRun m_run;
    QStringList m_sources;
};

void CommandLineResultsTest::initTestCase()
{
    QVERIFY(m_run.started);
    const auto sources = resources::writeSample(m_run.path(u"sample"_s));
    QVERIFY(sources);
    m_sources = *sources;
    const Outcome made = m_run.makeProject(m_sources);
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

void CommandLineResultsTest::inspectTells()
{
    const Outcome outcome = command(QStringList{u"inspect"_s} + m_sources);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const QJsonArray files = outcome.json()[u"files"_s].toArray();
    QCOMPARE(files.size(), 3);
    const QStringList kinds{u"accounts"_s, u"relations"_s, u"contacts"_s};
    const QList<int> rows{211, 1075, 1263};
    for (int i = 0; i < 3; ++i) {
        const QJsonObject file = files.at(i).toObject();
        QCOMPARE(file[u"kind"_s].toString(), kinds.at(i));
        QCOMPARE(file[u"rows"_s].toInt(), rows.at(i));
        QCOMPARE(file[u"columns"_s].toArray().at(0).toString(), u"Id"_s);
        QCOMPARE(file[u"encoding"_s].toString(), u"UTF-8"_s);
        QCOMPARE(file[u"delimiter"_s].toString(), u","_s);
        QVERIFY(file[u"notes"_s].isArray());
    }
    QVERIFY(files.at(0)[u"personAccounts"_s].toBool());
}

void CommandLineResultsTest::newTells()
{
    QStringList arguments{u"new"_s, m_run.path(u"another"_s), u"--person-accounts"_s,
                          u"leave-out"_s};
    for (const QString &source : std::as_const(m_sources))
        arguments += {u"--source"_s, source};
    const Outcome outcome = command(arguments);
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const QJsonObject json = outcome.json();
    QCOMPARE(json[u"project"_s].toString(), m_run.path(u"another.salesferry"_s));
    QCOMPARE(json[u"contacts"_s].toInt(), 1200);
    QCOMPARE(json[u"businessAccounts"_s].toInt(), 150);
    QCOMPARE(json[u"personAccounts"_s].toInt(), 60);
    QCOMPARE(json[u"deleted"_s].toInt(), 3);
    QCOMPARE(json[u"malformed"_s].toInt(), 1);
    QVERIFY(!json[u"customers"_s].toArray().isEmpty());
    QVERIFY(!json[u"organizations"_s].toArray().isEmpty());
    QFile project(json[u"project"_s].toString());
    QVERIFY(project.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(project.readAll()).object()[u"personAccounts"_s].toString(),
             u"leave-out"_s);
}

void CommandLineResultsTest::previewTells()
{
    const Outcome outcome = command({u"preview"_s, m_run.project(), u"--kind"_s, u"organizations"_s,
                                     u"--from=2"_s, u"--count"_s, u"3"_s});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const QJsonArray records = outcome.json()[u"records"_s].toArray();
    QCOMPARE(records.size(), 3);
    for (const QJsonValue &record : records) {
        QVERIFY(!record[u"payload"_s][u"name"_s].toString().isEmpty());
        QCOMPARE(record[u"source"_s][u"file"_s].toString(), u"Account.csv"_s);
        QCOMPARE(record[u"source"_s][u"id"_s].toString().size(), 18);
    }
    const Outcome customers = command({u"preview"_s, m_run.project(), u"--count"_s, u"1"_s});
    const QJsonObject first = customers.json()[u"records"_s].toArray().at(0).toObject();
    QCOMPARE(first[u"pending"_s].toArray(), QJsonArray{u"associateOrganizations"_s});
    QVERIFY(!first[u"payload"_s][u"email"_s].toString().isEmpty());
}

void CommandLineResultsTest::checkAddsUp()
{
    const Outcome outcome = command({u"check"_s, m_run.project()});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out.count(u'\n'), 1);
    const QJsonObject json = outcome.json();
    QCOMPARE(added(json[u"organizations"_s]), 151);
    QCOMPARE(added(json[u"customers"_s]), 1263);
    QCOMPARE(json[u"total"_s].toInt(), 151 + 1263);
    qint64 grouped = 0;
    const QJsonArray groups = json[u"groups"_s].toArray();
    for (const QJsonValue &group : groups) {
        QVERIFY(!group[u"text"_s].toString().isEmpty());
        QVERIFY(group[u"text"_s].toString() != group[u"code"_s].toString());
        grouped += group[u"count"_s].toInteger();
    }
    QVERIFY(grouped > 0);
    QCOMPARE(json[u"records"_s].toArray().size(), grouped);
}

void CommandLineResultsTest::rehearseAddsUp()
{
    const Outcome outcome = command({u"rehearse"_s, m_run.project()});
    QVERIFY2(outcome.code == 1, qPrintable(outcome.err));
    QCOMPARE(outcome.err, QString());
    QHash<QString, qint64> counted;
    const QList<QJsonObject> objects = jsonLines(outcome.out);
    for (const QJsonObject &object : objects) {
        const QString type = object[u"type"_s].toString();
        QVERIFY2(type == u"record"_s || type == u"progress"_s || type == u"result"_s,
                 qPrintable(type));
        if (type == u"record"_s)
            ++counted[object[u"kind"_s].toString() + u's' + object[u"outcome"_s].toString()];
    }
    const QJsonObject result = objects.constLast();
    QCOMPARE(result[u"type"_s].toString(), u"result"_s);
    qint64 total = 0;
    for (const QString &kind : {u"organizations"_s, u"customers"_s}) {
        QVERIFY(added(result[kind]) > 0);
        const QJsonObject counts = result[kind].toObject();
        for (auto entry = counts.begin(); entry != counts.end(); ++entry) {
            if (entry.key() != u"total"_s)
                QCOMPARE(counted.value(kind + entry.key()), entry.value().toInteger());
        }
        total += counts[u"total"_s].toInteger();
    }
    QCOMPARE(total, 151 + 1263);
    QVERIFY(!QFile::exists(m_run.project() + u"-run"_s)); // nothing is kept
}

void CommandLineResultsTest::practiseAndLook()
{
    const Outcome before = command({u"status"_s, m_run.project()});
    QCOMPARE(before.code, 0);
    QCOMPARE(before.json()[u"state"_s].toString(), u"notStarted"_s);
    QVERIFY(!QFile::exists(m_run.project() + u"-run"_s));

    const Outcome outcome = command({u"migrate"_s, m_run.project(), u"--site"_s, u"practice"_s});
    QVERIFY2(outcome.code == 1, qPrintable(outcome.err));
    QCOMPARE(outcome.err, QString());
    const QJsonObject result = jsonLines(outcome.out).constLast();
    QCOMPARE(added(result[u"organizations"_s]), 151);
    QCOMPARE(added(result[u"customers"_s]), 1263);

    const Outcome after = command({u"status"_s, m_run.project()});
    QCOMPARE(after.code, 0);
    QCOMPARE(after.err, QString());
    QCOMPARE(after.out.count(u'\n'), 1);
    const QJsonObject status = after.json();
    QCOMPARE(status[u"state"_s].toString(), u"finished"_s);
    QCOMPARE(status[u"organizations"_s], result[u"organizations"_s]);
    QCOMPARE(status[u"customers"_s], result[u"customers"_s]);
    QCOMPARE(status[u"openTasks"_s].toInt(), 0);
    const Outcome words = m_run.run({u"status"_s, m_run.project()});
    QVERIFY(words.out.startsWith(u"It is finished.\n"_s));
    QCOMPARE(words.err, QString());

    const Outcome report =
        command({u"report"_s, m_run.project(), u"--out"_s, m_run.path(u"reports"_s)});
    QVERIFY2(report.code == 0, qPrintable(report.err));
    const QJsonObject files = report.json()[u"files"_s].toObject();
    QCOMPARE(files.size(), 7);
    const QHash<QString, QString> outcomes{
        {u"created.csv"_s, u"created"_s},     {u"updated.csv"_s, u"updated"_s},
        {u"unchanged.csv"_s, u"unchanged"_s}, {u"merged.csv"_s, u"merged"_s},
        {u"left-out.csv"_s, u"leftOut"_s},    {u"not-accepted.csv"_s, u"notAccepted"_s},
        {u"unknown.csv"_s, u"unknown"_s}};
    qint64 total = 0;
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        const QString name = outcomes.value(entry.key());
        QVERIFY2(!name.isEmpty(), qPrintable(entry.key()));
        const qint64 rows = entry.value().toInteger();
        QCOMPARE(rows, result[u"organizations"_s][name].toInteger()
                           + result[u"customers"_s][name].toInteger());
        QCOMPARE(readCsv(m_run.path(u"reports/"_s + entry.key())).size(), rows);
        total += rows;
    }
    QCOMPARE(total, 151 + 1263);
}

void CommandLineResultsTest::reportsGoWhereTheyCan()
{
    m_run.write(u"file"_s, "not a folder");
    const Outcome outcome =
        command({u"report"_s, m_run.project(), u"--out"_s, m_run.path(u"file/reports"_s)});
    QCOMPARE(outcome.code, 6);
    QCOMPARE(outcome.json()[u"error"_s][u"code"_s].toString(), u"csv.notWritable"_s);
    QVERIFY(outcome.err.contains(u"file/reports"_s));
}

void CommandLineResultsTest::damagedJournal()
{
    const QString folder = m_run.project() + u"-run"_s;
    const QString copy = m_run.path(u"damaged.salesferry"_s);
    QVERIFY(QFile::copy(m_run.project(), copy));
    QVERIFY(QDir().mkpath(copy + u"-run"_s));
    m_run.write(u"damaged.salesferry-run/journal.sqlite"_s,
                "this is no journal, and never was one");
    for (const QStringList &arguments :
         {QStringList{u"status"_s, copy},
          QStringList{u"migrate"_s, copy, u"--site"_s, u"practice"_s},
          QStringList{u"report"_s, copy, u"--out"_s, m_run.path(u"none"_s)}}) {
        const Outcome outcome = command(arguments);
        QVERIFY2(outcome.code == 6, qPrintable(arguments.constFirst() + outcome.err));
        QVERIFY2(outcome.err.contains(u"journal.sqlite"_s), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
    }
    QVERIFY(QFile::exists(folder));
}

void CommandLineResultsTest::secretsStayOut()
{
    csmsite::Switches switches;
    switches.apiToken = "ATATT3xNobodyElseWritesThis";
    WholeRun run(switches);
    run.token = QString::fromStdString(switches.apiToken);
    QVERIFY(run.started);
    run.write(u"Contact.csv"_s, "Id,LastName,Email\n003000000000001AAA,Marsh,ada@example.com\n");
    const Outcome made = run.makeProject({run.path(u"Contact.csv"_s)});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    // The simulator takes this token; as sent it is in Base64.
    const QByteArray token = run.token.toUtf8();
    const QByteArray pair = ("admin@example.com:" + token).toBase64();
    QProcess process;
    run.prepare(process, run.migrateArguments());
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"salesferry.*=true"_s); // as talkative as can be
    process.setProcessEnvironment(environment);
    process.start();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QList<QByteArray> all{process.readAllStandardOutput(), process.readAllStandardError()};
    const Outcome report =
        run.run({u"report"_s, run.project(), u"--out"_s, run.path(u"reports"_s)});
    QCOMPARE(report.code, 0);
    int files = 0;
    QDirIterator entries(run.folder.path(), QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        all.append(file.readAll());
        ++files;
    }
    QVERIFY(files >= 10); // source, project, journal, lock, seven reports
    bool emailIsThere = false;
    for (const QByteArray &bytes : std::as_const(all)) {
        QVERIFY(!bytes.contains(token));
        QVERIFY(!bytes.contains(pair));
        emailIsThere = emailIsThere || bytes.contains("ada@example.com");
    }
    QVERIFY(emailIsThere); // it is looked for where things are

    run.token = u"another-token-that-is-refused"_s;
    const Outcome refused = run.migrate();
    QCOMPARE(refused.code, 4);
    QVERIFY(!(refused.out + refused.err).contains(run.token));
}

QTEST_GUILESS_MAIN(CommandLineResultsTest)
#include "tst_commandlineresults.moc"
