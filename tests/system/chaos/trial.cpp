#include "trial.h"

#include "verdict.h"

#include <QElapsedTimer>

using namespace wholerun;

// What takes the program a minute in the world takes it a second here.
constexpr int hasteOfTests = 60;
// A run that does not come to its end by so many lives never will.
constexpr int lives = 12;

Trial::Trial(const Ordeal &ordeal)
    : m_ordeal(ordeal)
    , m_run(ordeal.site)
{
    m_run.haste = hasteOfTests;
    m_run.withBearer = ordeal.bearer;
    m_run.token = ordeal.bearer ? u"bearer-token"_s : u"api-token"_s;
}

void Trial::wrong(const QString &what)
{
    constexpr qsizetype enough = 5;
    if (m_wrong.size() < enough)
        m_wrong.append(what);
}

QStringList Trial::run()
{
    if (!prepare())
        return m_wrong;
    sail();
    lookAtTheJournal(u"at the end"_s);
    lookAtTheKeys();
    lookAtTheRecords();
    if (!m_wrong.isEmpty() && qEnvironmentVariableIsSet("SALESFERRY_CHAOS_KEEP"))
        keep();
    return m_wrong;
}

/// For those who look for the reason.
void Trial::keep()
{
    m_run.folder.setAutoRemove(false);
    QFile requests(m_run.path(u"requests.txt"_s));
    if (!requests.open(QIODevice::WriteOnly))
        return;
    for (const csmsite::SeenRequest &request : m_run.site.bulkRequests())
        requests.write(request.path.toUtf8() + ' ' + QByteArray::number(request.status) + ' '
                       + request.taskId.toUtf8() + ' ' + request.body + '\n');
    m_wrong.append(u"kept in "_s + m_run.folder.path());
}

bool Trial::prepare()
{
    const auto put = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_run.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!m_run.started || !put(u"Account.csv"_s, cargo::accountsCsv())
        || !put(u"choices.json"_s, cargo::choices(m_ordeal.wishes))
        || !put(u"Contact.csv"_s, cargo::contactsCsv(m_ordeal.wishes))) {
        wrong(u"no site, or no files"_s);
        return false;
    }
    if (m_ordeal.wishes.existing) {
        for (const QByteArray &seed : {cargo::seedOfOrganizations(m_ordeal.wishes),
                                       cargo::seedOfCustomers(m_ordeal.wishes)}) {
            if (const QString refused = m_run.site.seed(seed); !refused.isEmpty())
                wrong(refused);
        }
    }
    const Outcome made =
        m_run.makeProject({m_run.path(u"Contact.csv"_s), m_run.path(u"Account.csv"_s)});
    if (made.code != 0)
        wrong(u"no project: "_s + made.err);
    const Outcome set =
        m_run.run({u"map"_s, m_run.project(), u"--set"_s, m_run.path(u"choices.json"_s)});
    if (set.code != 0)
        wrong(u"no choices: "_s + set.err);
    return m_wrong.isEmpty();
}

/// Starts the program again and again, as a patient user would, until it says that it is done.
void Trial::sail()
{
    qsizetype blow = 0;
    m_firstTen = m_ordeal.firstTen;
    for (int life = 0; life < lives; ++life) {
        QStringList arguments = m_run.migrateArguments();
        if (m_firstTen)
            arguments.append(u"--first-ten"_s);
        if (m_wasAsked)
            arguments += {u"--existing"_s, u"leave-alone"_s};
        QProcess process;
        m_run.prepare(process, arguments);
        process.start();
        const bool struck = blow < m_ordeal.blows.size();
        if (live(process, struck ? &m_ordeal.blows.at(blow) : nullptr))
            return;
        blow += struck;
        // Killed behind its last line, it has nothing left to do: the next would be another run.
        if (lookAtTheJournal(u"after life %1"_s.arg(life)))
            return;
    }
    wrong(u"it does not come to its end"_s);
}

/// Whether it is done.
bool Trial::live(QProcess &process, const Ordeal::Blow *blow)
{
    bool over = blow && process.waitForFinished(blow->afterMs / 2);
    if (blow && !over) {
        lookAtTheJournal(u"while it runs"_s);
        over = process.waitForFinished(blow->afterMs - blow->afterMs / 2);
    }
    if (blow && !over && blow->what == Ordeal::Blow::What::Kill) {
        process.kill(); // SIGKILL
        process.waitForFinished();
        return false;
    }
    const QString former = m_run.token;
    if (blow && !over) {
        m_run.token = u"newer-token"_s;
        m_run.site.change([](csmsite::Switches &s) { s.apiToken = s.bearer = "newer-token"; });
    }
    if (!over && !ends(process)) {
        wrong(u"it stands still"_s);
        process.kill();
        process.waitForFinished();
        return true;
    }
    return isDone(process, former != m_run.token);
}

/// False where for long it neither writes anything to the site nor ends.
bool Trial::ends(QProcess &process) const
{
    constexpr qint64 longest = 300'000, longestPause = 60'000;
    const auto written = [this] {
        return m_run.site.customerCount() + m_run.site.organizationCount()
               + m_run.site.bulkRequests().size();
    };
    QElapsedTimer all, pause;
    all.start();
    pause.start();
    for (qint64 before = -1; all.elapsed() < longest && pause.elapsed() < longestPause;) {
        if (process.waitForFinished(1000))
            return true;
        if (std::exchange(before, written()) != before)
            pause.restart();
    }
    return process.state() == QProcess::NotRunning;
}

/// Whether there is nothing left to do after a process has ended by itself.
bool Trial::isDone(QProcess &process, bool hadNewToken)
{
    const QString said = QString::fromUtf8(process.readAllStandardError()).right(600);
    if (process.exitStatus() != QProcess::NormalExit) {
        wrong(u"it crashed: "_s + said);
        return true;
    }
    constexpr int done = 0, someNotAccepted = 1, rests = 3, refused = 4;
    const int code = process.exitCode();
    if (code == refused && hadNewToken)
        return false;
    if (code == rests && std::exchange(m_firstTen, false))
        return false;
    if (code == rests && m_ordeal.wishes.ifThere == cargo::Wishes::IfThere::Ask
        && !std::exchange(m_wasAsked, true))
        return false;
    if (code != done && code != someNotAccepted)
        wrong(u"it ended with %1: %2"_s.arg(code).arg(said));
    return true;
}

/// The counts add up at any moment, and say nothing that the site does not have. Whether the run is
/// over.
bool Trial::lookAtTheJournal(const QString &when)
{
    const Outcome outcome = m_run.run({u"status"_s, m_run.project(), u"--json"_s});
    const QJsonObject status = outcome.json();
    if (outcome.code != 0) {
        wrong(u"no status %1: %2"_s.arg(when, outcome.err));
        return false;
    }
    if (status[u"state"_s].toString() == u"notStarted"_s)
        return false;
    for (const bool customers : {true, false}) {
        const QJsonObject counts =
            status[customers ? u"customers"_s : u"organizations"_s].toObject();
        const auto count = [&counts](const QString &name) { return counts[name].toInt(); };
        int sum = 0;
        for (const char *name : {"waiting", "created", "updated", "unchanged", "merged", "leftOut",
                                 "notAccepted", "unknown"}) {
            if (!counts.contains(QLatin1String(name)))
                wrong(u"no count of %1 %2"_s.arg(QLatin1String(name), when));
            sum += count(QLatin1String(name));
        }
        const int total = customers ? cargo::customers : cargo::organizations;
        if (sum != total || count(u"total"_s) != total)
            wrong(u"%1 of %2 records add up %3"_s.arg(sum).arg(total).arg(when));
        const int there = customers ? m_run.site.customerCount() : m_run.site.organizationCount();
        if (count(u"created"_s) + count(u"updated"_s) + count(u"unchanged"_s) > there)
            wrong(u"more is said to be there than is, %1"_s.arg(when));
    }
    return status[u"state"_s].toString() == u"finished"_s;
}

/// A key only ever goes with the same bytes, and the site never had reason to complain about one.
void Trial::lookAtTheKeys()
{
    QHash<QString, QByteArray> bodies;
    for (const csmsite::SeenRequest &request : m_run.site.bulkRequests()) {
        const auto before = bodies.constFind(request.key);
        if (before != bodies.cend() && *before != request.body)
            wrong(u"a key came with other bytes: "_s + request.path);
        bodies.insert(request.key, request.body);
    }
}

void Trial::lookAtTheRecords()
{
    const Outcome status = m_run.run({u"status"_s, m_run.project(), u"--json"_s});
    if (status.json()[u"state"_s].toString() != u"finished"_s)
        wrong(u"not finished, but "_s + status.json()[u"state"_s].toString());
    const QString folder = m_run.path(u"reports"_s);
    const Outcome report = m_run.run({u"report"_s, m_run.project(), u"--out"_s, folder});
    if (report.code != 0)
        wrong(u"no report: "_s + report.err);

    Verdict verdict(m_ordeal, QJsonDocument::fromJson(m_run.site.storeJson()).object());
    for (const char *outcome :
         {"created", "updated", "unchanged", "merged", "left-out", "not-accepted", "unknown"}) {
        const QString name = QLatin1String(outcome);
        for (const Row &row : readCsv(folder + u'/' + name + u".csv"_s))
            verdict.hear(row[u"Kind"_s].contains(u"product"_s), row[u"Salesforce Id"_s], name,
                         row[u"Reason"_s]);
    }
    m_wrong += verdict.judge();
}
