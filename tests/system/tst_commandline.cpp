#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>

using namespace Qt::StringLiterals;

/// Whatever is wrong with what the real program is given: one plain sentence that names it, the
/// exit code that scripts rely on, and nothing made or changed.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badInput_data();
    void badInput();
    void heldByAnotherProcess();
    void readableWhileHeld();
    void help_data();
    void help();
    void withoutAnything();

private:
    enum class Login { Given, None };
    struct Outcome
    {
        int code;
        QString out, err;
    };
    Outcome run(const QStringList &arguments, Login login = Login::Given) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QStringList snapshot() const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void expectOneSentence(const Outcome &outcome) const;

    QTemporaryDir m_folder;
};

CommandLineTest::Outcome CommandLineTest::run(const QStringList &arguments, Login login) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"SALESFERRY_CSM_EMAIL"_s, u"SALESFERRY_CSM_TOKEN"_s,
                                u"SALESFERRY_CSM_BEARER"_s, u"QT_LOGGING_RULES"_s})
        environment.remove(name);
    if (login == Login::Given) {
        environment.insert(u"SALESFERRY_CSM_EMAIL"_s, u"admin@example.com"_s);
        environment.insert(u"SALESFERRY_CSM_TOKEN"_s, u"token-of-nobody"_s);
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(SALESFERRY_BINARY_DIR "/salesferry-cli"), arguments);
    const bool ended = process.waitForFinished(60'000);
    if (!ended)
        process.kill();
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void CommandLineTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Everything below the folder, by name and content.
QStringList CommandLineTest::snapshot() const
{
    QStringList all;
    QDirIterator entries(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        const bool isFile = entries.fileInfo().isFile() && file.open(QIODevice::ReadOnly);
        const QByteArray hash =
            isFile ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1)
                   : QByteArray("folder");
        all.append(entries.filePath() + u' ' + QString::fromLatin1(hash.toHex()));
    }
    all.sort();
    return all;
}

void CommandLineTest::initTestCase()
{
    const QByteArray contacts = "Id,LastName,Email\n003000000000001AAA,Marsh,ada@example.com\n";
    write(u"Contact.csv"_s, contacts);
    write(u"Gone.csv"_s, contacts);
    write(u"empty.csv"_s, "");
    write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0", 22));
    write(u"prices.csv"_s, "Colour,Price\nred,3\n");
    write(u"error112726101500123.csv"_s, "LASTNAME,EMAIL,ERROR\nMarsh,,no\n");
    write(u"report.xls"_s, "<html><table><tr><th>Last Name</th></tr></table></html>");
    write(u"relations.csv"_s, "Id,AccountId,ContactId,IsDirect\n07k000000000001AAA,"
                              "001000000000001AAA,003000000000001AAA,1\n");
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
    write(u"file"_s, "not a folder");
    write(u"newer.salesferry"_s, R"({"format": "salesferry-project", "version": 99})");
    write(u"other.salesferry"_s, R"({"format": "something else"})");
    write(u"broken.salesferry"_s, R"({"format": "salesferry-project",)");
    write(u"odd.salesferry"_s, R"({"format": "salesferry-project", "version": 1,
        "personAccounts": "some"})");
    write(u"typo.json"_s, R"({"customers": {"email": {"sauces": ["Email"]}}})");
    write(u"column.json"_s, R"({"customers": {"email": {"sources": ["Shoe_Size__c"]}}})");
    write(u"newer.salesferry-mapping"_s, R"({"format": "salesferry-mapping", "version": 2})");
    write(u"typo.salesferry-mapping"_s, R"({"format": "salesferry-mapping", "version": 1,
        "customers": {"email": {"sauces": ["Email"]}}})");
    write(u"list.json"_s, "[1]");
    write(u"broken.json"_s, R"({"customers": )");
    for (const QString &project : {u"good"_s, u"gone"_s, u"blocked"_s, u"held"_s}) {
        const QString source = project == u"gone"_s ? u"Gone.csv"_s : u"Contact.csv"_s;
        const Outcome made = run({u"new"_s, project, u"--source"_s, source});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(QFile::exists(path(project + u".salesferry"_s)));
    }
    QVERIFY(QFile::remove(path(u"Gone.csv"_s)));
    write(u"blocked.salesferry-run"_s, "a file where the run folder would be");
}

void CommandLineTest::badInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named"); // what the sentence must name
    const auto row = [](const char *name, const QString &arguments, int exitCode,
                        const QString &code, const QString &named) {
        QTest::newRow(name) << arguments.split(u' ') << exitCode << code << named;
    };

    // Files.
    row("missing file", u"inspect none.csv"_s, 2, u"csv.missing"_s, u"none.csv"_s);
    row("one missing file", u"inspect none.csv Contact.csv"_s, 2, u"csv.missing"_s, u"none.csv"_s);
    row("empty file", u"inspect empty.csv"_s, 2, u"csv.empty"_s, u"empty.csv"_s);
    row("folder", u"inspect folder"_s, 2, u"csv.directory"_s, u"folder"_s);
    row("picture", u"inspect picture.csv"_s, 2, u"csv.notText"_s, u"picture.csv"_s);
    row("what a load refused", u"inspect error112726101500123.csv"_s, 2, u"export.errorFile"_s,
        u"error112726101500123.csv"_s);
    row("a web page", u"inspect report.xls"_s, 2, u"export.isHtml"_s, u"report.xls"_s);
    row("new: missing file", u"new made --source none.csv"_s, 2, u"csv.missing"_s, u"none.csv"_s);
    row("new: empty file", u"new made --source empty.csv"_s, 2, u"csv.empty"_s, u"empty.csv"_s);
    row("new: folder", u"new made --source folder"_s, 2, u"csv.directory"_s, u"folder"_s);
    row("new: picture", u"new made --source picture.csv"_s, 2, u"csv.notText"_s, u"picture.csv"_s);
    row("new: no known column", u"new made --source prices.csv"_s, 2, u"sources.nothingToMigrate"_s,
        u"contacts or accounts"_s);
    row("new: what a load refused",
        u"new made --source Contact.csv --source error112726101500123.csv"_s, 2,
        u"export.errorFile"_s, u"error112726101500123.csv"_s);
    row("new: nothing to migrate", u"new made --source relations.csv"_s, 2,
        u"sources.nothingToMigrate"_s, u"contacts or accounts"_s);
    row("new: there already", u"new good --source Contact.csv"_s, 2, u"project.exists"_s,
        u"good.salesferry"_s);
    row("new: where nothing can be written", u"new file/made --source Contact.csv"_s, 6,
        u"project.notWritable"_s, u"file/made.salesferry"_s);
    row("new: in no folder", u"new none/made --source Contact.csv"_s, 6, u"project.notWritable"_s,
        u"none/made.salesferry"_s);
    row("source is gone", u"check gone"_s, 2, u"csv.missing"_s, u"Gone.csv"_s);
    row("migrate: source is gone", u"migrate gone --site practice"_s, 2, u"csv.missing"_s,
        u"Gone.csv"_s);

    // Usage.
    row("unknown command", u"transmogrify good"_s, 2, u"usage.unknownCommand"_s, u"transmogrify"_s);
    row("unknown option", u"check good --fast"_s, 2, u"usage.unknownOption"_s, u"--fast"_s);
    row("another command's option", u"check good --count 3"_s, 2, u"usage.unknownOption"_s,
        u"--count"_s);
    row("option without value", u"preview good --count"_s, 2, u"usage.noValue"_s, u"--count"_s);
    row("option before option", u"migrate good --site --operation create"_s, 2, u"usage.noValue"_s,
        u"--site"_s);
    row("no project", u"check"_s, 2, u"usage.arguments"_s, u"check PROJECT"_s);
    row("two projects", u"check good gone"_s, 2, u"usage.arguments"_s, u"check PROJECT"_s);
    row("no file", u"inspect"_s, 2, u"usage.arguments"_s, u"inspect FILE"_s);
    row("new without source", u"new made"_s, 2, u"usage.missing"_s, u"--source"_s);
    row("new: unknown choice", u"new made --source Contact.csv --person-accounts some"_s, 2,
        u"usage.badValue"_s, u"some"_s);
    row("preview: unknown kind", u"preview good --kind leads"_s, 2, u"usage.badValue"_s,
        u"leads"_s);
    row("preview: no number", u"preview good --count ten"_s, 2, u"usage.badValue"_s, u"ten"_s);
    row("preview: below nothing", u"preview good --from=-1"_s, 2, u"usage.badValue"_s, u"-1"_s);
    row("migrate without site", u"migrate good"_s, 2, u"usage.missing"_s, u"--site"_s);
    row("migrate: unknown operation", u"migrate good --site practice --operation delete"_s, 2,
        u"usage.badValue"_s, u"delete"_s);
    row("report without folder", u"report good"_s, 2, u"usage.missing"_s, u"--out"_s);
    row("map without file", u"map good"_s, 2, u"usage.missing"_s, u"--set, --export or --import"_s);

    // Projects.
    row("no such project", u"check none"_s, 2, u"project.missing"_s, u"none.salesferry"_s);
    row("newer project", u"check newer"_s, 2, u"project.newer"_s, u"newer.salesferry"_s);
    row("another format", u"preview other"_s, 2, u"project.noProject"_s, u"other.salesferry"_s);
    row("broken project", u"status broken"_s, 2, u"project.noProject"_s, u"broken.salesferry"_s);
    row("odd project", u"rehearse odd"_s, 2, u"project.badValue"_s, u"personAccounts"_s);
    row("migrate a newer one", u"migrate newer --site practice"_s, 2, u"project.newer"_s,
        u"newer.salesferry"_s);
    row("map: typo", u"map good --set typo.json"_s, 2, u"project.unknownKey"_s,
        u"customers.email.sauces"_s);
    row("map: no such column", u"map good --set column.json"_s, 2, u"mapping.noSuchColumn"_s,
        u"Shoe_Size__c"_s);
    row("map: a list", u"map good --set list.json"_s, 2, u"usage.noJson"_s, u"list.json"_s);
    row("map: broken", u"map good --set broken.json"_s, 2, u"usage.noJson"_s, u"broken.json"_s);
    row("map: missing", u"map good --set none.json"_s, 2, u"csv.missing"_s, u"none.json"_s);
    row("map: a folder", u"map good --set folder"_s, 2, u"usage.badValue"_s, u"folder"_s);
    row("map: two wishes", u"map good --import a --export b"_s, 2, u"usage.badValue"_s,
        u"--import"_s);
    row("map: no mapping file", u"map good --import none"_s, 2, u"mappingFile.missing"_s,
        u"none"_s);
    row("map: another file", u"map good --import good.salesferry"_s, 2, u"mappingFile.noMapping"_s,
        u"good.salesferry"_s);
    row("map: a newer mapping", u"map good --import newer.salesferry-mapping"_s, 2,
        u"mappingFile.newer"_s, u"newer.salesferry-mapping"_s);
    row("map: a mapping with a typo", u"map good --import typo.salesferry-mapping"_s, 2,
        u"mappingFile.unknownKey"_s, u"customers.email.sauces"_s);
    row("map: a project in the way", u"map good --export gone.salesferry"_s, 2,
        u"mappingFile.inTheWay"_s, u"gone.salesferry"_s);
    row("map: nowhere to write", u"map good --export none/m.salesferry-mapping"_s, 6,
        u"mappingFile.notWritable"_s, u"none/m.salesferry-mapping"_s);
    row("report of nothing", u"report good --out reports"_s, 6, u"report.nothing"_s,
        u"not been migrated"_s);

    // Sites.
    row("no address", u"migrate good --site not_a_site!"_s, 2, u"site.badAddress"_s,
        u"not_a_site!"_s);
    row("another's address", u"check good --site https://example.com"_s, 2, u"site.badAddress"_s,
        u"https://example.com"_s);
    row("plain http", u"migrate good --site http://acme.atlassian.net"_s, 2, u"site.plainHttp"_s,
        u"http://acme.atlassian.net"_s);
    row("plain http to a host", u"migrate good --site http://10.0.0.1:8080"_s, 2,
        u"site.badAddress"_s, u"http://10.0.0.1:8080"_s);
    row("no login", u"migrate good --site https://acme.atlassian.net"_s, 4, u"site.noCredentials"_s,
        u"https://acme.atlassian.net"_s);
    row("check: no login", u"check good --site https://acme.atlassian.net"_s, 4,
        u"site.noCredentials"_s, u"https://acme.atlassian.net"_s);
    row("nobody there", u"migrate good --site @nobody"_s, 5, u"site.unreachable"_s, u"127.0.0.1"_s);
    row("run folder blocked", u"migrate blocked --site practice"_s, 6, u"runFolder.notWritable"_s,
        u"blocked.salesferry-run"_s);
}

/// One line on stderr that is a sentence; nothing of Qt's, no second thought.
void CommandLineTest::expectOneSentence(const Outcome &outcome) const
{
    QVERIFY2(outcome.err.endsWith(u'\n') && outcome.err.count(u'\n') == 1, qPrintable(outcome.err));
    const bool usage = outcome.err.contains(u"is written so: "_s);
    QVERIFY2(usage || outcome.err.endsWith(u".\n"_s), qPrintable(outcome.err));
    QVERIFY2(!outcome.err.contains(u'!') || outcome.err.contains(u"not_a_site!"_s),
             qPrintable(outcome.err));
    QVERIFY2(!outcome.err.contains(u"token-of-nobody"_s), qPrintable(outcome.err));
}

void CommandLineTest::badInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QString, code);
    QFETCH(const QString, named);
    QTcpServer closed; // its port is free, and nobody listens
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString nobody = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    arguments.replaceInStrings(u"@nobody"_s, nobody);
    const Login login = code == u"site.noCredentials"_s ? Login::None : Login::Given;

    const QStringList before = snapshot();
    const Outcome json = run(arguments + QStringList{u"--json"_s}, login);
    QVERIFY2(json.code == exitCode, qPrintable(u"%1: %2"_s.arg(json.code).arg(json.err)));
    expectOneSentence(json);
    QVERIFY2(json.err.contains(named), qPrintable(json.err));
    QCOMPARE(json.out.count(u'\n'), 1);
    const QJsonObject error =
        QJsonDocument::fromJson(json.out.toUtf8()).object()[u"error"_s].toObject();
    QCOMPARE(error[u"code"_s].toString(), code);
    QVERIFY(error[u"arguments"_s].isArray());
    QCOMPARE(error[u"text"_s].toString() + u'\n', json.err);
    QCOMPARE(snapshot(), before);

    if (exitCode == 5)
        return; // it tries for a while
    const Outcome plain = run(arguments, login);
    QCOMPARE(plain.code, exitCode);
    QCOMPARE(plain.err, json.err);
    QCOMPARE(plain.out, QString());
    QCOMPARE(snapshot(), before);
}

void CommandLineTest::heldByAnotherProcess()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"held.salesferry-run"_s));
    QFile lock(path(u"held.salesferry-run/lock"_s));
    QVERIFY(lock.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QCOMPARE(flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
    QVERIFY(lock.write("process 4711 on harbour since noon\n") > 0);
    const QStringList before = snapshot();
    for (const QString &site : {u"practice"_s, u"http://127.0.0.1:1"_s}) {
        const Outcome outcome = run({u"migrate"_s, u"held"_s, u"--site"_s, site, u"--json"_s});
        QCOMPARE(outcome.code, 6);
        expectOneSentence(outcome);
        QVERIFY(outcome.err.contains(u"process 4711 on harbour"_s));
        QVERIFY(outcome.err.contains(u"held.salesferry"_s));
        const QJsonObject error =
            QJsonDocument::fromJson(outcome.out.toUtf8()).object()[u"error"_s].toObject();
        QCOMPARE(error[u"code"_s].toString(), u"lock.held"_s);
        QCOMPARE(snapshot(), before);
    }
}

void CommandLineTest::readableWhileHeld()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"held.salesferry-run"_s));
    QFile lock(path(u"held.salesferry-run/lock"_s));
    QVERIFY(lock.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    QCOMPARE(flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
    for (const QString &command : {u"status"_s, u"preview"_s, u"check"_s}) {
        const Outcome outcome = run({command, u"held"_s, u"--json"_s});
        QVERIFY2(outcome.code == 0, qPrintable(command + outcome.err));
        QCOMPARE(outcome.err, QString());
    }
}

void CommandLineTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");
    for (const QString &word : {u"--help"_s, u"-h"_s, u"help"_s})
        QTest::newRow(qPrintable(word)) << QStringList{word} << u"Exit codes"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << u"salesferry-cli "_s;
    for (const QString &command : {u"inspect"_s, u"new"_s, u"map"_s, u"preview"_s, u"check"_s,
                                   u"rehearse"_s, u"migrate"_s, u"status"_s, u"report"_s}) {
        QTest::newRow(qPrintable(command + u" --help"_s))
            << QStringList{command, u"--help"_s} << u"salesferry-cli "_s + command;
        QTest::newRow(qPrintable(u"--help tells of "_s + command))
            << QStringList{u"--help"_s} << u"  salesferry-cli "_s + command;
    }
}

void CommandLineTest::help()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, told);
    const QStringList before = snapshot();
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QString());
    QVERIFY2(outcome.out.contains(told), qPrintable(outcome.out));
    QCOMPARE(snapshot(), before);
}

void CommandLineTest::withoutAnything()
{
    const Outcome outcome = run({});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.contains(u"salesferry-cli migrate PROJECT"_s));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
