#include "trial.h"

#include "cargo.h"

using namespace wholerun;
using cargo::Meant;

// What takes the program a minute in the world takes it a second here.
constexpr int hasteOfTests = 60;
// A run that does not come to its end by so many lives never will.
constexpr int lives = 12;

Trial::Trial(const Ordeal &ordeal)
    : m_ordeal(ordeal)
    , m_run(ordeal.site)
{
    m_run.haste = hasteOfTests;
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
    return m_wrong;
}

bool Trial::prepare()
{
    const auto put = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_run.path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!m_run.started || !put(u"Account.csv"_s, cargo::accountsCsv())
        || !put(u"Contact.csv"_s, cargo::contactsCsv())) {
        wrong(u"no site, or no files"_s);
        return false;
    }
    if (m_ordeal.existing) {
        for (const QByteArray &seed : {cargo::seedOfOrganizations(), cargo::seedOfCustomers()}) {
            if (const QString refused = m_run.site.seed(seed); !refused.isEmpty())
                wrong(refused);
        }
    }
    const Outcome made =
        m_run.makeProject({m_run.path(u"Contact.csv"_s), m_run.path(u"Account.csv"_s)});
    if (made.code != 0)
        wrong(u"no project: "_s + made.err);
    return m_wrong.isEmpty();
}

/// Starts the program again and again, as a patient user would, until it says that it is done.
void Trial::sail()
{
    qsizetype blow = 0;
    for (int life = 0; life < lives; ++life) {
        QProcess process;
        m_run.prepare(process, m_run.migrateArguments());
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
    constexpr int patience = 100'000;
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
        m_run.site.change([](csmsite::Switches &s) { s.apiToken = "newer-token"; });
    }
    if (!over && !process.waitForFinished(patience)) {
        wrong(u"it hangs"_s);
        process.kill();
        process.waitForFinished();
        return true;
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).right(600);
    if (process.exitStatus() != QProcess::NormalExit) {
        wrong(u"it crashed: "_s + said);
        return true;
    }
    constexpr int done = 0, someNotAccepted = 1, refused = 4;
    if (process.exitCode() == refused && former != m_run.token)
        return false;
    if (process.exitCode() != done && process.exitCode() != someNotAccepted) {
        wrong(u"it ended with %1: %2"_s.arg(process.exitCode()).arg(said));
        return true;
    }
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

    const QJsonObject store = QJsonDocument::fromJson(m_run.site.storeJson()).object();
    for (const QJsonValue &one : store[u"customers"_s].toArray())
        m_stored.insert(one[u"email"_s].toString(), one.toObject());
    for (const QJsonValue &one : store[u"organizations"_s].toArray())
        m_stored.insert(one[u"name"_s].toString(), one.toObject());

    QHash<QString, std::pair<QString, QString>> told; // by the source's id: outcome and reason
    for (const char *outcome :
         {"created", "updated", "unchanged", "merged", "left-out", "not-accepted", "unknown"}) {
        const QString name = QLatin1String(outcome);
        for (const Row &row : readCsv(folder + u'/' + name + u".csv"_s)) {
            const QString id = row[u"Salesforce Id"_s];
            if (told.contains(id))
                wrong(u"%1 is told twice: %2, %3"_s.arg(id, told[id].first, name));
            told.insert(id, {name, row[u"Reason"_s]});
        }
    }
    qsizetype strangers =
        store[u"customers"_s].toArray().size() + store[u"organizations"_s].toArray().size();
    for (int n = 0; n < cargo::organizations + cargo::customers; ++n) {
        const bool customer = n >= cargo::organizations;
        const Meant meant = customer ? cargo::customer(n - cargo::organizations, m_ordeal.existing)
                                     : cargo::organization(n, m_ordeal.existing);
        const auto [outcome, reason] = told.value(meant.id, {u"lost"_s, {}});
        lookAt(meant, customer, outcome, reason);
        strangers -= m_stored.contains(meant.key);
    }
    if (strangers != 0)
        wrong(u"%1 that nobody meant"_s.arg(strangers));
}

/// Where \a stored is not as meant; empty where it is.
static QString differenceOf(const Meant &meant, bool customer, const QJsonObject &stored,
                            const QString &organizationId)
{
    if (stored[customer ? u"displayName"_s : u"name"_s].toString() != meant.name)
        return u"its name"_s;
    for (auto detail = meant.details.begin(); detail != meant.details.end(); ++detail) {
        const QJsonArray values = stored[u"details"_s][detail.key()].toArray();
        if (values != QJsonArray::fromStringList(detail.value()))
            return detail.key();
    }
    if (customer && stored[u"organizations"_s].toArray() != QJsonArray{organizationId})
        return u"its organization"_s;
    return {};
}

void Trial::lookAt(const Meant &meant, bool customer, const QString &outcome, const QString &reason)
{
    const auto complain = [&](const QString &what) {
        wrong(u"%1 (%2%3): %4"_s.arg(meant.key, outcome,
                                     reason.isEmpty() ? QString() : u", "_s + reason, what));
    };
    using enum Meant::Before;
    const QJsonObject stored = m_stored.value(meant.key);
    const int written = stored[u"writtenCount"_s].toInt();
    if (!stored.isEmpty() && stored[u"createdCount"_s].toInt() != 1)
        complain(u"created %1 times"_s.arg(stored[u"createdCount"_s].toInt()));
    if (written > 1)
        complain(u"written %1 times"_s.arg(written));
    if (meant.before != Absent && stored.isEmpty())
        complain(u"it was there, and is gone"_s);

    const QString organization = m_stored.value(meant.organization)[u"id"_s].toString();
    const QString differs = differenceOf(meant, customer, stored, organization);
    const bool arrived =
        outcome == u"created"_s || outcome == u"updated"_s || outcome == u"unchanged"_s;
    if (arrived && !differs.isEmpty() && reason.isEmpty())
        complain(u"it is not as meant: "_s + differs);
    if (outcome == u"created"_s) {
        if (meant.before != Absent || stored.isEmpty())
            complain(u"that is not true"_s);
    } else if (outcome == u"updated"_s) {
        if (meant.before != Different || written == 0)
            complain(u"that is not true"_s);
    } else if (outcome == u"unchanged"_s) {
        if (meant.before != Same || written > 0)
            complain(u"that is not true"_s);
    } else if (outcome == u"not-accepted"_s || outcome == u"unknown"_s) {
        // Only a task that fails and does not write may cost a record, and then it is not there.
        if (m_ordeal.site.failEvery == 0
            || m_ordeal.site.failedWrites == csmsite::FailedWrites::All)
            complain(u"no reason for that"_s);
        if (written > 0)
            complain(u"but the site has it"_s);
    } else {
        complain(u"that cannot be"_s);
    }
}
