#include "voyage.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Candidate;
using migration::Job;
using migration::RecordState;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::jobOf;
using sample::organization;
using sample::passenger;
using sample::passengers;
using sample::Rows;
using sample::Voyage;
using site::Endpoint;
using Status = site::TaskState::Status;

namespace {

QString email(int number)
{
    return u"person%1@example.com"_s.arg(number);
}

/// Those who have sailed before, now without a title: it is to be taken away.
Candidate untitled(int number)
{
    Candidate candidate = passenger(number);
    candidate.profile.details.removeFirst();
    candidate.profile.cleared = {u"Title"_s};
    return candidate;
}

Rows untitledOnes(int count)
{
    Rows rows;
    for (int number = 0; number < count; ++number)
        rows.append(untitled(number));
    return rows;
}

QStringList detailsAtSite(const Voyage &voyage, int number)
{
    QStringList details;
    const model::Profile profile = voyage.atSite(email(number));
    for (const model::DetailValue &detail : profile.details)
        details.append(detail.name + u'=' + detail.values.join(u','));
    return details;
}

QList<site::Request> clearingsAccepted(const Voyage &voyage)
{
    QList<site::Request> requests;
    for (const site::Request &request : std::as_const(voyage.script->accepted)) {
        if (site::isOfDetails(request.endpoint))
            requests.append(request);
    }
    return requests;
}

/// "id: field field", one a record of the request.
QStringList operationsOf(const site::Request &request)
{
    QStringList lines;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonArray records =
        body[request.endpoint == Endpoint::CustomerDetails ? u"customers"_s : u"organizations"_s]
            .toArray();
    for (const QJsonValue &record : records) {
        QStringList fields;
        for (const QJsonValue &operation : record[u"operations"].toArray())
            fields.append(operation[u"payload"][u"name"].toString());
        lines.append(fields.join(u' '));
    }
    return lines;
}

/// Details that differ from record to record: Region with others, alone, and not at all.
QList<model::DetailValue> fewDetails(int n)
{
    const QList<model::DetailValue> all{{u"Preferred language"_s, {u"English"_s}},
                                        {u"Region"_s, {u"EMEA"_s}},
                                        {u"Phone"_s, {u"12"_s}}};
    switch (n % 4) {
    case 0:
        return all;
    case 1:
        return {all.at(1)};
    case 2:
        return {all.at(1), all.at(2)};
    default:
        return {all.at(0), all.at(2)};
    }
}

bool hasRegion(int n)
{
    return n % 4 != 3;
}

enum class Refusing { With403, With400, WithFailures, WithSilentFailures };

/// A site that does not empty the Region, and of a record of which it is asked to nothing else.
class Unwilling
{
public:
    /// \a one: the id of the only record that is meant; empty: all are.
    Unwilling(sample::Script &script, Refusing how, QString words, QString one)
        : m_how(how)
        , m_words(std::move(words))
        , m_one(std::move(one))
    {
        script.submit = [this](site::Request &request) { return submit(request); };
        script.gotTask = [this](const site::Request &request, const QString &id) {
            m_ofTask.insert(id, m_failures.take(request.key));
        };
        script.taskOf = [this](const QString &id, site::TaskState &state) {
            if (state.ended())
                state.failures += m_ofTask.value(id);
        };
    }

    int refusals() const { return m_refusals; }

private:
    bool isMeant(const QJsonValue &record) const
    {
        if (!m_one.isEmpty() && record[u"customerId"].toString() != m_one)
            return false;
        const QJsonArray operations = record[u"operations"].toArray();
        return std::any_of(operations.begin(), operations.end(), [](const QJsonValue &operation) {
            return operation[u"payload"][u"name"].toString() == u"Region"_s;
        });
    }

    std::optional<Error> submit(site::Request &request)
    {
        if (!site::isOfDetails(request.endpoint))
            return std::nullopt;
        const QJsonArray records =
            QJsonDocument::fromJson(request.body).object()[u"customers"_s].toArray();
        QJsonArray willing;
        for (const QJsonValue &record : records) {
            if (!isMeant(record)) {
                willing.append(record);
                continue;
            }
            willing.append(QJsonObject{
                {u"customerId"_s, record[u"customerId"]},
                {u"operations"_s,
                 QJsonArray{QJsonObject{{u"operationType"_s, u"DELETE"_s},
                                        {u"payload"_s, QJsonObject{{u"name"_s, u"Type"_s}}}}}}});
            m_failures[request.key].append(
                {u"CUSTOMER"_s,
                 {},
                 u"UPDATE"_s,
                 {},
                 m_how == Refusing::WithFailures ? QStringList{u"Region"_s} : QStringList(),
                 m_words});
        }
        if (!m_failures.contains(request.key))
            return std::nullopt;
        ++m_refusals;
        if (m_how == Refusing::With403 || m_how == Refusing::With400)
            m_failures.remove(request.key); // there is no task to tell of them
        if (m_how == Refusing::With403)
            return Error{Error::Kind::Permission, {u"site.notAllowed"_s, {u"a right"_s, m_words}}};
        if (m_how == Refusing::With400)
            return sample::refusedBySite(m_words);
        request.body = QJsonDocument(QJsonObject{{u"customers"_s, willing}}).toJson();
        return std::nullopt;
    }

    const Refusing m_how;
    const QString m_words; ///< Of the site.
    const QString m_one;
    int m_refusals = 0;
    QHash<QString, QList<site::Failure>> m_failures; ///< By key,
    QHash<QString, QList<site::Failure>> m_ofTask;   ///< and by task.
};

model::OutcomeCounts only(Outcome outcome, qint64 count)
{
    model::OutcomeCounts counts;
    counts[outcome] = count;
    return counts;
}

/// Sails once with titles; what follows begins anew.
void sailBefore(Voyage &voyage, const Rows &customers, const Rows &organizations = {})
{
    QVERIFY(voyage.run(jobOf(organizations, customers)).has_value());
    voyage.script->accepted.clear();
}

} // namespace

/// What is to be empty at the site is emptied there, of those who were there before, and no record
/// gets lost for it.
class ClearingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptiesWhatIsFilled()
    {
        Voyage voyage;
        Rows before = passengers(4);
        before[2]->profile.details.removeFirst(); // no title to take away
        sailBefore(voyage, before);
        Rows now = untitledOnes(6);
        now[1]->profile.name = u"Another Name"_s; // is written too
        now[3]->profile = passenger(3).profile;   // as it was
        const auto summary = voyage.run(jobOf({}, now));
        QVERIFY(summary.has_value());
        QVERIFY(summary->allWell());
        model::OutcomeCounts expected = only(Outcome::Updated, 2);
        expected[Outcome::Unchanged] = 2;
        expected[Outcome::Created] = 2; // they have nothing to take away
        QCOMPARE(summary->customers, expected);
        QCOMPARE(voyage.counts(Kind::Customer), expected);
        for (const int number : {0, 1, 2, 4, 5})
            QCOMPARE(detailsAtSite(voyage, number),
                     QStringList{u"External ID=003%1"_s.arg(number)});
        QCOMPARE(detailsAtSite(voyage, 3), (QStringList{u"Title=Mate"_s, u"External ID=0033"_s}));
        QCOMPARE(voyage.atSite(email(1)).name, u"Another Name"_s);
        int emptied = 0;
        for (const site::Request &request : clearingsAccepted(voyage)) {
            QVERIFY(request.endpoint == Endpoint::CustomerDetails);
            for (const QString &operation : operationsOf(request)) {
                QCOMPARE(operation, u"Title"_s);
                ++emptied;
            }
        }
        QCOMPARE(emptied, 2);
        const RecordState first = voyage.customer(0);
        QVERIFY(first.outcome == Outcome::Updated);
        QVERIFY(first.verified && first.reason.code.isEmpty());
        QCOMPARE(voyage.timesTaken(email(0)), 0); // as a profile it is as it was
        QCOMPARE(voyage.records(Kind::Customer).size(), 6);

        // Once more there is nothing to do.
        const int submits = voyage.script->count(Call::Submit);
        const auto again = voyage.run(jobOf({}, now));
        QVERIFY(again.has_value());
        QCOMPARE(again->customers, only(Outcome::Unchanged, 6));
        QCOMPARE(voyage.script->count(Call::Submit), submits);
    }

    void theRequestIsAsTheApiWantsIt()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(1));
        QVERIFY(voyage.run(jobOf({}, untitledOnes(1))).has_value());
        QCOMPARE(clearingsAccepted(voyage).size(), 1);
        const QString id = voyage.customer(0).siteId;
        QCOMPARE(QString::fromUtf8(clearingsAccepted(voyage).constFirst().body),
                 uR"({"customers":[{"customerId":"%1","operations":[{"operationType":"DELETE",)"
                 uR"("payload":{"name":"Title"}}]}]})"_s.arg(id));
    }

    void emptiesDetailsOfOrganizations()
    {
        Voyage voyage;
        Candidate marlow = organization(u"001A"_s, u"Marlow Ferries"_s);
        marlow.profile.details = {{u"Industry"_s, {u"Transport"_s}},
                                  {u"Address"_s, {u"1 Quay"_s}},
                                  {u"Type"_s, {u"Customer"_s, u"Partner"_s}}};
        sailBefore(voyage, {passenger(0, {u"Marlow Ferries"_s})}, {marlow});
        marlow.profile.details = {{u"Address"_s, {u"2 Quay"_s}}};
        marlow.profile.cleared = {u"INDUSTRY"_s, u"Type"_s, u"Website"_s};
        const auto summary = voyage.run(jobOf({marlow}, {passenger(0, {u"Marlow Ferries"_s})}));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->organizations, only(Outcome::Updated, 1));
        QCOMPARE(summary->customers, only(Outcome::Unchanged, 1));
        QCOMPARE(clearingsAccepted(voyage).size(), 1);
        QVERIFY(clearingsAccepted(voyage).constFirst().endpoint == Endpoint::OrganizationDetails);
        // The site's own spelling, and nothing that is empty there.
        QCOMPARE(operationsOf(clearingsAccepted(voyage).constFirst()),
                 QStringList{u"Industry Type"_s});
        const QString id = voyage.records(Kind::Organization).value(0).siteId;
        const auto stored = voyage.twin->readProfiles(Kind::Organization, {id}, {});
        QCOMPARE(stored->constFirst().profile.details,
                 (QList<model::DetailValue>{{u"Address"_s, {u"2 Quay"_s}}}));
    }

    // Then nobody knows what was there before the profiles were written; what is read back tells.
    void withoutReadingFirst()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(3));
        Job job = jobOf({}, untitledOnes(4));
        job.readFirst = false;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 4));
        int emptied = 0;
        for (const site::Request &request : clearingsAccepted(voyage))
            emptied += int(operationsOf(request).size());
        QCOMPARE(emptied, 3); // the fourth is new
        for (int number = 0; number < 4; ++number) {
            QCOMPARE(detailsAtSite(voyage, number),
                     QStringList{u"External ID=003%1"_s.arg(number)});
            QCOMPARE(voyage.customer(number).reason.code, u"record.originNotProven"_s);
        }
    }

    void creatingTakesNothingAway()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(2));
        Job job = jobOf({}, untitledOnes(3));
        job.operation = site::Operation::Create;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        model::OutcomeCounts expected = only(Outcome::LeftOut, 2);
        expected[Outcome::Created] = 1;
        QCOMPARE(summary->customers, expected);
        QVERIFY(clearingsAccepted(voyage).isEmpty());
        QCOMPARE(detailsAtSite(voyage, 0), (QStringList{u"Title=Mate"_s, u"External ID=0030"_s}));
    }

    void keepsTheLimits_data()
    {
        QTest::addColumn<int>("operations");
        QTest::addColumn<int>("profiles");
        QTest::addColumn<bool>("alsoWritten");
        QTest::addColumn<int>("most"); // records of two fields in one request
        QTest::newRow("by records") << 1000 << 3 << false << 3;
        QTest::newRow("by operations") << 5 << 100 << false << 2;
        QTest::newRow("by operations, after writing") << 5 << 100 << true << 2;
        QTest::newRow("a record at least") << 1 << 100 << true << 1;
    }

    void keepsTheLimits()
    {
        QFETCH(const int, operations);
        QFETCH(const int, profiles);
        QFETCH(const bool, alsoWritten);
        QFETCH(const int, most);
        Voyage voyage(profiles);
        voyage.script->facts = [operations](site::Facts &facts) {
            facts.limits.detailOperationsPerRequest = operations;
        };
        Rows rows = passengers(7);
        for (auto &row : rows)
            row->profile.details.append({u"Region"_s, {u"EMEA"_s}});
        sailBefore(voyage, rows);
        Rows now = untitledOnes(7);
        for (auto &row : now) {
            row->profile.cleared.append(u"Region"_s);
            if (alsoWritten)
                row->profile.name += u" II"_s;
        }
        const auto summary = voyage.run(jobOf({}, now));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 7));
        int emptied = 0;
        for (const site::Request &request : clearingsAccepted(voyage)) {
            QVERIFY(operationsOf(request).size() <= most);
            emptied += int(operationsOf(request).size());
        }
        QCOMPARE(emptied, 7);
        for (int number = 0; number < 7; ++number)
            QCOMPARE(detailsAtSite(voyage, number),
                     QStringList{u"External ID=003%1"_s.arg(number)});
    }

    /// The site refuses one record's request; the others are emptied, and nobody is lost.
    void oneThatIsRefused_data()
    {
        QTest::addColumn<bool>("alsoWritten");
        QTest::addColumn<bool>("forbidden"); // no permission; then all of its request
        QTest::newRow("nothing else to write") << false << false;
        QTest::newRow("written") << true << false;
        QTest::newRow("forbidden, nothing else to write") << false << true;
        QTest::newRow("forbidden, written") << true << true;
    }

    void oneThatIsRefused()
    {
        QFETCH(const bool, alsoWritten);
        QFETCH(const bool, forbidden);
        Voyage voyage(5, 1);
        sailBefore(voyage, passengers(5));
        const QByteArray id = voyage.customer(2).siteId.toUtf8();
        voyage.script->submit = [id, forbidden](site::Request &request) -> std::optional<Error> {
            if (!site::isOfDetails(request.endpoint) || !request.body.contains(id))
                return std::nullopt;
            if (forbidden)
                return Error{Error::Kind::Permission,
                             {u"site.notAllowed"_s, {u"a right"_s, u"Title is closed."_s}}};
            return sample::refusedBySite(u"Title is closed."_s);
        };
        Rows now = untitledOnes(5);
        for (auto &row : now)
            row->profile.name += alsoWritten ? u" II"_s : QString();
        const auto summary = voyage.run(jobOf({}, now));
        QVERIFY(summary.has_value());
        for (int number = 0; number < 5; ++number) {
            const bool refused = forbidden || number == 2;
            const RecordState record = voyage.customer(number);
            QCOMPARE(model::toString(record.outcome),
                     refused && !alsoWritten ? u"notAccepted"_s : u"updated"_s);
            QVERIFY(record.verified);
            QCOMPARE(record.reason, refused ? (Message{u"record.notCleared"_s,
                                                       {u"Title"_s, u"Title is closed."_s}})
                                            : Message());
            QCOMPARE(detailsAtSite(voyage, number).contains(u"Title=Mate"_s), refused);
            QCOMPARE(voyage.atSite(email(number)).name,
                     u"Person %1"_s.arg(number) + (alsoWritten ? u" II"_s : QString()));
        }
        QCOMPARE(summary->customers.total(), 5);
    }

    void whatIsNotTakenCostsNoEmptying_data()
    {
        QTest::addColumn<bool>("alsoWritten");
        QTest::addColumn<bool>("refused"); // what is to be emptied
        QTest::newRow("nothing else to write") << false << false;
        QTest::newRow("written") << true << false;
        QTest::newRow("nothing else to write, not emptied") << false << true;
        QTest::newRow("written, not emptied") << true << true;
    }

    /// Of a record with a field that the site does not take; both are told.
    void whatIsNotTakenCostsNoEmptying()
    {
        QFETCH(const bool, alsoWritten);
        QFETCH(const bool, refused);
        Voyage voyage(5, 1);
        sailBefore(voyage, passengers(3));
        voyage.script->submit = [refused](site::Request &request) -> std::optional<Error> {
            if (!refused || !site::isOfDetails(request.endpoint))
                return std::nullopt;
            return sample::refusedBySite(u"Title is closed."_s);
        };
        Rows now = untitledOnes(3);
        now[1]->profile.details.append({u"No such field"_s, {u"x"_s}});
        if (alsoWritten)
            now[1]->profile.name += u" II"_s;
        const auto summary = voyage.run(jobOf({}, now));
        QVERIFY(summary.has_value());
        const QString words = u"Invalid detail field (No such field)"_s;
        const RecordState record = voyage.customer(1);
        if (refused)
            QCOMPARE(record.reason,
                     (Message{u"record.notTakenNorCleared"_s,
                              {u"No such field"_s, u"Title"_s, words + u"; Title is closed."_s}}));
        else
            QCOMPARE(record.reason,
                     (Message{u"record.withoutDetails"_s, {u"No such field"_s, words}}));
        QCOMPARE(model::toString(record.outcome),
                 refused && !alsoWritten ? u"notAccepted"_s : u"updated"_s);
        QCOMPARE(detailsAtSite(voyage, 1).contains(u"Title=Mate"_s), refused);
        QCOMPARE(voyage.customer(0).reason.code, refused ? u"record.notCleared"_s : QString());
    }

    void aMissingScopeIsNamed()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(1));
        voyage.script->submit = [](site::Request &request) -> std::optional<Error> {
            if (!site::isOfDetails(request.endpoint))
                return std::nullopt;
            return Error{Error::Kind::Permission,
                         {u"site.missingScope"_s, {u"write:customer.detail"_s}}};
        };
        const auto summary = voyage.run(jobOf({}, untitledOnes(1)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::NotAccepted, 1));
        QCOMPARE(voyage.customer(0).reason,
                 (Message{u"record.mayNotClear"_s, {u"Title"_s, u"write:customer.detail"_s}}));
    }

    /// The task is over, and what was read back decides.
    void whatTheTaskDidNotDo_data()
    {
        QTest::addColumn<QString>("failure");
        QTest::addColumn<QString>("code");
        QTest::newRow("a failure") << u"Invalid detail field"_s << u"record.notCleared"_s;
        QTest::newRow("not a word") << QString() << u"record.stillFilled"_s;
    }

    void whatTheTaskDidNotDo()
    {
        QFETCH(const QString, failure);
        QFETCH(const QString, code);
        Voyage voyage;
        Rows rows = passengers(1);
        rows[0]->profile.details.append({u"Region"_s, {u"EMEA"_s}});
        sailBefore(voyage, rows);
        voyage.script->submit = [](site::Request &request) -> std::optional<Error> {
            if (site::isOfDetails(request.endpoint)) // so that something else is done
                request.body.replace("\"Title\"", "\"Phone\"");
            return std::nullopt;
        };
        voyage.script->task = [&failure](site::TaskState &state) {
            if (!failure.isEmpty())
                state.failures = {{u"CUSTOMER"_s, {}, u"UPDATE"_s, {}, {u"Title"_s}, failure}};
        };
        Rows now{untitled(0)};
        now[0]->profile.cleared.append(u"Region"_s);
        Job job = jobOf({}, now);
        job.patience = {600'000ms, 300ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 1)); // the region went
        QStringList arguments{u"Title"_s};
        if (!failure.isEmpty())
            arguments.append(failure + u" (Title)"_s);
        QCOMPARE(voyage.customer(0).reason, (Message{code, arguments}));
        QCOMPARE(detailsAtSite(voyage, 0), (QStringList{u"Title=Mate"_s, u"External ID=0030"_s}));
    }

    /// One detail that the site does not empty costs no other, and is told of each record.
    void oneDetailThatIsNotEmptied_data()
    {
        QTest::addColumn<Refusing>("how");
        QTest::addColumn<QString>("words");    ///< Of the site.
        QTest::addColumn<QString>("says");     ///< The reason of the records.
        QTest::addColumn<bool>("ofOneOnly");   ///< Of the third record alone.
        QTest::addColumn<int>("mostRefusals"); ///< Requests in vain, of two lanes.
        const QString named = u"No permission to edit the detail field Region"_s;
        const QString silent = u"Not allowed"_s;
        QTest::newRow("forbidden, named") << Refusing::With403 << named << named << false << 2;
        QTest::newRow("forbidden, not named")
            << Refusing::With403 << silent << silent << false << 8;
        QTest::newRow("a bad request, named") << Refusing::With400 << named << named << false << 20;
        QTest::newRow("a bad request") << Refusing::With400 << silent << silent << false << 20;
        QTest::newRow("a bad request of one") << Refusing::With400 << silent << silent << true << 8;
        const QString told = u"Invalid detail field (Region)"_s;
        QTest::newRow("failures") << Refusing::WithFailures << u"Invalid detail field"_s << told
                                  << false << 4;
        QTest::newRow("failures of one")
            << Refusing::WithFailures << u"Invalid detail field"_s << told << true << 2;
        QTest::newRow("failures that name nothing")
            << Refusing::WithSilentFailures << u"Invalid"_s << u"Invalid"_s << false << 30;
        QTest::newRow("failures that name nothing, of one")
            << Refusing::WithSilentFailures << u"Invalid"_s << u"Invalid"_s << true << 10;
    }

    void oneDetailThatIsNotEmptied()
    {
        QFETCH(const Refusing, how);
        QFETCH(const QString, words);
        QFETCH(const QString, says);
        QFETCH(const bool, ofOneOnly);
        QFETCH(const int, mostRefusals);
        constexpr int count = 9;
        Voyage voyage(3, 1);
        Rows before = passengers(count), now = untitledOnes(count);
        for (int n = 0; n < count; ++n) {
            before[n]->profile.details += fewDetails(n);
            for (const model::DetailValue &detail : fewDetails(n))
                now[n]->profile.cleared.append(detail.name);
        }
        sailBefore(voyage, before);
        const QString third = voyage.customer(2).siteId;
        Unwilling site(*voyage.script, how, words, ofOneOnly ? third : QString());
        Job job = jobOf({}, now);
        job.patience = {0ms, 0ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, count));
        QCOMPARE(voyage.counts(Kind::Customer), summary->customers);
        QCOMPARE(voyage.records(Kind::Customer).size(), count);
        for (int n = 0; n < count; ++n) {
            const RecordState record = voyage.customer(n);
            const bool isLeft = hasRegion(n) && (!ofOneOnly || record.siteId == third);
            QStringList left{u"External ID=003%1"_s.arg(n)};
            if (isLeft)
                left.append(u"Region=EMEA"_s);
            QCOMPARE(detailsAtSite(voyage, n), left);
            QVERIFY(record.verified && !record.mending);
            QCOMPARE(record.reason,
                     isLeft ? (Message{u"record.notCleared"_s, {u"Region"_s, says}}) : Message());
        }
        QVERIFY2(site.refusals() <= mostRefusals, qPrintable(QString::number(site.refusals())));
        QVERIFY(!voyage.script->keyChanged);
    }

    /// Nothing is left to be asked for: those records are told at once.
    void whatIsForbiddenIsNotAskedForAgain()
    {
        constexpr int count = 8;
        Voyage voyage(2, 1);
        sailBefore(voyage, passengers(count));
        int asked = 0;
        voyage.script->submit = [&asked](site::Request &request) -> std::optional<Error> {
            if (!site::isOfDetails(request.endpoint))
                return std::nullopt;
            ++asked;
            return Error{Error::Kind::Permission, {u"site.notAllowed"_s, {u"a right"_s, u"No."_s}}};
        };
        const auto summary = voyage.run(jobOf({}, untitledOnes(count)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::NotAccepted, count));
        QCOMPARE(voyage.records(Kind::Customer).size(), count);
        for (int n = 0; n < count; ++n)
            QCOMPARE(voyage.customer(n).reason,
                     (Message{u"record.notCleared"_s, {u"Title"_s, u"No."_s}}));
        QVERIFY2(asked <= 2, qPrintable(QString::number(asked))); // one of each lane
    }

    /// What a task did not do without a word is asked for again.
    void whatWasNotDone_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<int>("times");
        QTest::addColumn<bool>("done");
        QTest::newRow("failed once") << Status::Failed << 1 << true;
        QTest::newRow("failed often") << Status::Failed << 4 << true;
        QTest::newRow("always fails") << Status::Failed << 1000 << false;
        QTest::newRow("gone once") << Status::Gone << 1 << true;
        QTest::newRow("always gone") << Status::Gone << 1000 << false;
    }

    void whatWasNotDone()
    {
        QFETCH(const Status, status);
        QFETCH(const int, times);
        QFETCH(const bool, done);
        constexpr int count = 4;
        Voyage voyage(count);
        sailBefore(voyage, passengers(count));
        int tasks = 0, left = times;
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (site::isOfDetails(request.endpoint) && tasks++ < times)
                request.body.replace("\"Title\"", "\"Phone\"");
            return std::nullopt;
        };
        voyage.script->task = [&](site::TaskState &state) {
            if (state.ended() && left-- > 0)
                state.status = status;
        };
        Job job = jobOf({}, untitledOnes(count));
        job.patience = {0ms, 0ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(done ? Outcome::Updated : Outcome::NotAccepted, count));
        for (int n = 0; n < count; ++n) {
            QCOMPARE(detailsAtSite(voyage, n).contains(u"Title=Mate"_s), !done);
            QCOMPARE(voyage.customer(n).reason.code, done ? QString() : u"record.stillFilled"_s);
        }
        QVERIFY2(tasks < 60, qPrintable(QString::number(tasks)));
    }

    void isPatientWithASiteThatLags()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(1));
        const auto first =
            voyage.twin->readProfiles(Kind::Customer, {voyage.customer(0).siteId}, {});
        int looks = 0;
        voyage.script->profiles = [&](QList<site::StoredProfile> &profiles) {
            if (++looks < 4) // as it was, though the task is over
                profiles = *first;
        };
        Job job = jobOf({}, untitledOnes(1));
        job.patience = {600'000ms, 60'000ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 1));
        QVERIFY(voyage.customer(0).reason.code.isEmpty());
        QCOMPARE(clearingsAccepted(voyage).size(), 1);
    }

    void whoIsGoneIsUnknown()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(1));
        int looks = 0;
        voyage.script->profiles = [&looks](QList<site::StoredProfile> &profiles) {
            if (++looks > 1)
                profiles.clear();
        };
        Job job = jobOf({}, untitledOnes(1));
        job.patience = {600'000ms, 100ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Unknown, 1));
        QCOMPARE(voyage.customer(0).reason.code, u"record.notFoundThough"_s);
    }

    // A key that the site knows with other bytes gets a new one, as everywhere.
    void aReusedKeyIsReplaced()
    {
        Voyage voyage;
        sailBefore(voyage, passengers(2));
        int refusals = 0;
        voyage.script->submit = [&refusals](site::Request &request) -> std::optional<Error> {
            if (!site::isOfDetails(request.endpoint) || refusals++ > 0)
                return std::nullopt;
            return Error{Error::Kind::Rejected, {u"site.keyReused"_s, {}}};
        };
        const auto summary = voyage.run(jobOf({}, untitledOnes(2)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 2));
        QVERIFY(!voyage.script->keyChanged);
    }

    void goesOnAfterAnyCall_data()
    {
        QTest::addColumn<bool>("answerIsLost");
        QTest::addColumn<bool>("readFirst");
        QTest::newRow("nothing was done") << false << true;
        QTest::newRow("the answer was lost") << true << true;
        QTest::newRow("nothing was done, nothing read") << false << false;
        QTest::newRow("the answer was lost, nothing read") << true << false;
    }

    void goesOnAfterAnyCall()
    {
        QFETCH(const bool, answerIsLost);
        QFETCH(const bool, readFirst);
        constexpr int sideBySide = 8; // they wait, mostly
        bool more = true;
        int n = 1;
        for (; more; n += sideBySide) {
            QVERIFY(n < 200);
            std::vector<std::future<std::pair<QString, bool>>> attempts;
            for (int i = 0; i < sideBySide; ++i)
                attempts.push_back(
                    std::async(std::launch::async, breakAt, n + i, answerIsLost, readFirst));
            for (int i = 0; i < sideBySide; ++i) {
                const auto [wrong, reached] = attempts[size_t(i)].get();
                QVERIFY2(wrong.isEmpty(), qPrintable(u"call %1: %2"_s.arg(n + i).arg(wrong)));
                more = reached;
            }
        }
        QVERIFY(n > 15); // it has been somewhere
    }

private:
    /// Breaks the connection at the n-th call, and goes on afterwards: what is wrong then, and
    /// whether there were as many calls.
    static std::pair<QString, bool> breakAt(int n, bool answerIsLost, bool readFirst)
    {
        Voyage voyage;
        if (!voyage.run(jobOf({}, passengers(5))))
            return {u"did not sail"_s, true};
        voyage.script->accepted.clear();
        Rows now = untitledOnes(5);
        for (int number = 0; number < 3; ++number)
            now[number]->profile.name += u" II"_s;
        Job job = jobOf({}, now);
        job.readFirst = readFirst;
        int calls = 0;
        const auto cut = [&calls, n](Call) -> std::optional<Error> {
            return ++calls >= n ? std::optional(sample::unreachable()) : std::nullopt;
        };
        (answerIsLost ? voyage.script->lose : voyage.script->refuse) = cut;
        auto summary = voyage.run(job);
        const bool reached = calls >= n;
        if (reached) {
            if (summary)
                return {u"nobody noticed"_s, true};
            const model::OutcomeCounts counts = voyage.counts(Kind::Customer);
            if (voyage.lastRun()->id == 2 && counts.total() != 5)
                return {u"the counts do not add up"_s, true};
            voyage.script->lose = voyage.script->refuse = [](Call) { return std::nullopt; };
            summary = voyage.run(job);
        }
        return {wrongAtTheEnd(voyage, summary), reached};
    }

    static QString wrongAtTheEnd(const Voyage &voyage, const Result<migration::Summary> &summary)
    {
        if (!summary)
            return u"stopped again: "_s + summary.error().message.code;
        if (summary->customers != only(Outcome::Updated, 5)
            || voyage.counts(Kind::Customer) != summary->customers)
            return u"other outcomes"_s;
        if (voyage.records(Kind::Customer).size() != 5)
            return u"a record is missing from the journal, or there twice"_s;
        if (voyage.script->keyChanged)
            return u"one key with other bytes"_s;
        QHash<QString, int> keys; // by record
        for (int number = 0; number < 5; ++number) {
            QSet<QString> own;
            const QByteArray id = voyage.customer(number).siteId.toUtf8();
            for (const site::Request &request : clearingsAccepted(voyage)) {
                if (request.body.contains('"' + id + '"'))
                    own.insert(request.key);
            }
            if (own.size() != 1)
                return u"%1 was emptied %2 times"_s.arg(email(number)).arg(own.size());
            if (detailsAtSite(voyage, number) != QStringList{u"External ID=003%1"_s.arg(number)})
                return email(number) + u" is not as meant"_s;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(ClearingsTest)
#include "tst_clearings.moc"
