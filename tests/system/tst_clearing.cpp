#include "system/wholerun.h"

#include <QRandomGenerator>

using namespace wholerun;

/// "Clear it" through the real program to a simulated site, record by record: what is blank in the
/// file is empty at the site afterwards, and nothing else is.
class ClearingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptiesRecordByRecord_data();
    void emptiesRecordByRecord();
    void keepsWhatIsThere();
    void isShownBefore();
    void survivesKills();
    void aRefusalIsNamed_data();
    void aRefusalIsNamed();

private:
    static constexpr int organizations = 9;

    static QByteArray number(int i) { return QByteArray::number(10000 + i); }
    static QString email(int i) { return u"ines.%1@example.com"_s.arg(10000 + i); }

    /// Which cells are blank in the second round.
    static bool hasTitle(int i) { return i % 3 != 0; }
    static bool hasPhone(int i) { return i % 4 != 0; }
    static bool isRenamed(int i) { return i % 5 == 0; }
    static bool hasIndustry(int i) { return i % 2 != 0; }

    static QString title(int i) { return u"Mate %1"_s.arg(i); }
    static QString phone(int i) { return u"+44 1632 960%1"_s.arg(100 + i % 900); }
    static QString displayName(int i, bool second)
    {
        return u"Ines Okoro %1%2"_s.arg(i).arg(second && isRenamed(i) ? u"-Bell"_s : QString());
    }

    static void writeFiles(const WholeRun &run, int customers, bool second)
    {
        QByteArray accounts = "Id,Name,Industry\n";
        for (int i = 0; i < organizations; ++i)
            accounts += "00100000000000" + QByteArray::number(i) + "AAA,Harbour Line "
                        + QByteArray::number(i)
                        + (second && !hasIndustry(i) ? ",\n" : ",Transport\n");
        QByteArray contacts = "Id,AccountId,FirstName,LastName,Email,Phone,Title\n";
        for (int i = 0; i < customers; ++i) {
            contacts += "0030000000" + number(i) + "AAA,00100000000000"
                        + QByteArray::number(i % organizations) + "AAA,Ines,"
                        + displayName(i, second).mid(5).toUtf8() + ',' + email(i).toUtf8() + ','
                        + (second && !hasPhone(i) ? QByteArray() : phone(i).toUtf8()) + ','
                        + (second && !hasTitle(i) ? QByteArray() : title(i).toUtf8()) + '\n';
        }
        run.write(u"Account.csv"_s, accounts);
        run.write(u"Contact.csv"_s, contacts);
    }

    /// A site that has had the first round, where somebody has typed a region for everybody since,
    /// and a project that is to clear what is blank in the second.
    static void sailOnce(const WholeRun &run, int customers, const QByteArray &choices)
    {
        writeFiles(run, customers, false);
        Outcome outcome = run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.json()[u"customers"_s][u"created"_s].toInt(), customers);
        run.write(u"choices.json"_s, choices);
        outcome = run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }

    /// The details of the customers' mapping, of which those that \a cleared names clear.
    static QByteArray choicesFor(const WholeRun &run, const QStringList &cleared)
    {
        QFile file(run.project());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QJsonObject customers =
            QJsonDocument::fromJson(file.readAll()).object()[u"customers"_s].toObject();
        QJsonArray details;
        for (const QJsonValue &detail : customers[u"details"_s].toArray()) {
            QJsonObject rule = detail.toObject();
            if (cleared.contains(rule[u"target"_s].toString()))
                rule.insert(u"blank"_s, u"clear"_s);
            details.append(rule);
        }
        return QJsonDocument(QJsonObject{{u"customers"_s, QJsonObject{{u"details"_s, details}}}})
            .toJson();
    }

    static void compareWithFiles(const WholeRun &run, int customers)
    {
        QCOMPARE(run.site.customerCount(), customers);
        for (int i = 0; i < customers; ++i) {
            const auto there = run.site.customer(email(i));
            QVERIFY2(there, qPrintable(email(i)));
            QCOMPARE(there->createdCount, 1);
            QCOMPARE(there->displayName, displayName(i, true));
            QCOMPARE(there->organizations.size(), 1);
            QMap<QString, QStringList> expected{
                {u"External ID"_s, {u"0030000000%1AAA"_s.arg(QString::fromLatin1(number(i)))}}};
            if (hasTitle(i))
                expected.insert(u"Title"_s, {title(i)});
            if (hasPhone(i))
                expected.insert(u"Phone"_s, {phone(i)});
            QCOMPARE(there->details, expected);
        }
        for (int i = 0; i < organizations; ++i) {
            const auto there = run.site.organization(u"Harbour Line %1"_s.arg(i));
            QVERIFY(there);
            QCOMPARE(there->details.contains(u"Industry"_s), hasIndustry(i));
            QVERIFY(there->details.contains(u"External ID"_s));
        }
    }

    /// What the site was asked to empty: "id field", each with the keys it came under.
    static QHash<QString, QSet<QString>> emptied(const WholeRun &run)
    {
        QHash<QString, QSet<QString>> operations;
        for (const csmsite::SeenRequest &request : run.site.bulkRequests()) {
            if (!request.path.endsWith(u"/details/bulk"_s) || request.status >= 300)
                continue;
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            const QJsonArray records = body.constBegin()->toArray();
            qsizetype count = 0;
            for (const QJsonValue &record : records) {
                const QString id =
                    record[u"customerId"].toString() + record[u"organizationId"].toString();
                for (const QJsonValue &operation : record[u"operations"].toArray()) {
                    if (operation[u"operationType"].toString() != u"DELETE"_s)
                        return {};
                    operations[id + u' ' + operation[u"payload"][u"name"].toString()].insert(
                        request.key);
                    ++count;
                }
            }
            if (records.size() > 100 || count > 1000)
                return {};
        }
        return operations;
    }

    static int countOf(int customers, bool (*has)(int))
    {
        int count = 0;
        for (int i = 0; i < customers; ++i)
            count += has(i);
        return count;
    }
};

void ClearingTest::emptiesRecordByRecord_data()
{
    QTest::addColumn<bool>("readFirst");
    QTest::newRow("read first") << true;
    QTest::newRow("not read first") << false;
}

void ClearingTest::emptiesRecordByRecord()
{
    QFETCH(const bool, readFirst);
    constexpr int customers = 250;
    csmsite::Switches switches;
    switches.keepBodies = true;
    WholeRun run(switches);
    QVERIFY(run.started);
    sailOnce(run, customers,
             readFirst ? R"({"clearBlanks": true})"
                       : R"({"clearBlanks": true, "readFirst": false})");
    writeFiles(run, customers + 3, true); // three are new, with blanks
    run.site.clearRequests();
    const Outcome outcome = run.migrate();
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    compareWithFiles(run, customers + 3);

    // Only what was filled, once each; the new ones have nothing to take away.
    const auto operations = emptied(run);
    const int blanks = 2 * customers - countOf(customers, hasTitle) - countOf(customers, hasPhone);
    const int industries = organizations - countOf(organizations, hasIndustry);
    QCOMPARE(operations.size(), blanks + industries);
    for (const QSet<QString> &keys : operations)
        QCOMPARE(keys.size(), 1);
    const QJsonObject result = outcome.json();
    int changed = 0;
    for (int i = 0; i < customers; ++i)
        changed += !hasTitle(i) || !hasPhone(i) || isRenamed(i);
    const QJsonValue counts = result[u"customers"_s];
    QCOMPARE(counts[u"updated"].toInt(), readFirst ? changed : customers + 3);
    QCOMPARE(counts[u"unchanged"].toInt(), readFirst ? customers - changed : 0);
    QCOMPARE(counts[u"created"].toInt(), readFirst ? 3 : 0);
    QCOMPARE(counts[u"total"].toInt(), customers + 3);
    if (readFirst)
        QCOMPARE(result[u"organizations"_s][u"updated"].toInt(), industries);

    // status and report know them, and there is nothing left to do.
    const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
    QCOMPARE(status[u"customers"_s], counts);
    QCOMPARE(status[u"state"_s].toString(), u"finished"_s);
    const Outcome report =
        run.run({u"report"_s, run.project(), u"--out"_s, run.path(u"reports"_s)});
    QCOMPARE(report.code, 0);
    const QList<Row> updated = readCsv(run.path(u"reports/updated.csv"_s));
    QCOMPARE(std::count_if(updated.begin(), updated.end(),
                           [](const Row &row) { return row[u"Kind"_s] == u"customer"_s; }),
             counts[u"updated"].toInt());
    if (readFirst) {
        run.site.clearRequests();
        const Outcome again = run.migrate();
        QCOMPARE(again.json()[u"customers"_s][u"unchanged"_s].toInt(), customers + 3);
        QVERIFY(run.site.bulkRequests().isEmpty());
    }
}

// The default: a blank cell leaves the value at the site alone; and per field, those not chosen.
void ClearingTest::keepsWhatIsThere()
{
    constexpr int customers = 24;
    WholeRun run;
    QVERIFY(run.started);
    sailOnce(run, customers, "{}");
    writeFiles(run, customers, true);
    QCOMPARE(run.migrate().code, 0);
    for (int i = 0; i < customers; ++i)
        QCOMPARE(run.site.customer(email(i))->details.size(), 3);

    run.write(u"title.json"_s, choicesFor(run, {u"Title"_s}));
    Outcome outcome = run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"title.json"_s)});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    outcome = run.migrate();
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.json()[u"customers"_s][u"updated"_s].toInt(),
             customers - countOf(customers, hasTitle));
    for (int i = 0; i < customers; ++i) {
        const auto details = run.site.customer(email(i))->details;
        QCOMPARE(details.contains(u"Title"_s), hasTitle(i));
        QVERIFY(details.contains(u"Phone"_s));
    }
}

// preview and check show it beside what is sent, which stays exactly that.
void ClearingTest::isShownBefore()
{
    WholeRun run;
    QVERIFY(run.started);
    writeFiles(run, 5, true);
    QCOMPARE(run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)}).code, 0);
    QJsonObject check = run.run({u"check"_s, run.project(), u"--json"_s}).json();
    QVERIFY(check[u"cleared"_s][u"customers"_s].toArray().isEmpty());
    run.write(u"choices.json"_s, choicesFor(run, {u"Title"_s, u"Phone"_s}));
    QCOMPARE(run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)}).code, 0);
    const QJsonArray records =
        run.run({u"preview"_s, run.project(), u"--json"_s}).json()[u"records"_s].toArray();
    QCOMPARE(records.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QStringList cleared;
        for (const QJsonValue &detail : records.at(i)[u"cleared"].toArray())
            cleared.append(detail.toString());
        cleared.sort();
        QStringList expected;
        if (!hasPhone(i))
            expected.append(u"Phone"_s);
        if (!hasTitle(i))
            expected.append(u"Title"_s);
        QCOMPARE(cleared, expected);
        QVERIFY(records.at(i)[u"cleared"].isUndefined() == expected.isEmpty());
        QVERIFY(records.at(i)[u"payload"][u"cleared"].isUndefined());
    }
    check = run.run({u"check"_s, run.project(), u"--json"_s}).json();
    QCOMPARE(check[u"cleared"_s][u"customers"_s].toArray(), (QJsonArray{u"Phone"_s, u"Title"_s}));
    QVERIFY(check[u"cleared"_s][u"organizations"_s].toArray().isEmpty());
    const Outcome words = run.run({u"preview"_s, run.project()});
    QVERIFY2(words.out.contains(u"  Title is emptied\n"_s), qPrintable(words.out));
    QVERIFY(run.run({u"check"_s, run.project()})
                .out.contains(u"Is emptied for customers without a value: Title\n"_s));
}

/// Killed while details are being emptied, and continued until it is done.
void ClearingTest::survivesKills()
{
    constexpr int customers = 350;
    csmsite::Switches switches;
    switches.keepBodies = true;
    WholeRun run(switches);
    QVERIFY(run.started);
    sailOnce(run, customers, R"({"clearBlanks": true})");
    writeFiles(run, customers, true);
    run.site.clearRequests();
    run.site.change([](csmsite::Switches &s) { s.taskSeconds = 0.15; });
    const auto isEmptying = [&run] {
        const auto requests = run.site.bulkRequests();
        return std::any_of(requests.begin(), requests.end(), [](const auto &request) {
            return request.path == u"/customer/details/bulk"_s;
        });
    };
    QRandomGenerator random(20261128);
    int kills = 0;
    for (int attempt = 0; attempt < 40; ++attempt) {
        QProcess process;
        run.prepare(process, run.migrateArguments());
        process.start();
        QVERIFY(process.waitForStarted());
        if (kills == 0) { // surely in the middle
            QTRY_VERIFY_WITH_TIMEOUT(isEmptying(), 30'000);
        } else if (process.waitForFinished(kills < 8 ? 150 + int(random.bounded(500)) : 120'000)) {
            QCOMPARE(process.exitCode(), 0);
            break;
        }
        process.kill(); // SIGKILL
        QVERIFY(process.waitForFinished());
        ++kills;
        const QJsonObject json = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(json[u"customers"_s][u"total"_s].toInt(), customers);
        QCOMPARE(json[u"organizations"_s][u"total"_s].toInt(), organizations);
    }
    QVERIFY(kills > 0);
    compareWithFiles(run, customers);
    // Nothing was asked for anew: what was journaled went again under its own key.
    const auto operations = emptied(run);
    QCOMPARE(operations.size(), 2 * customers - countOf(customers, hasTitle)
                                    - countOf(customers, hasPhone) + organizations
                                    - countOf(organizations, hasIndustry));
    for (auto entry = operations.cbegin(); entry != operations.cend(); ++entry)
        QVERIFY2(entry->size() == 1, qPrintable(entry.key()));
    const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
    QCOMPARE(status[u"state"_s].toString(), u"finished"_s);
    QCOMPARE(status[u"customers"_s][u"waiting"_s].toInt(), 0);
    QCOMPARE(status[u"customers"_s][u"unknown"_s].toInt(), 0);
    QCOMPARE(status[u"customers"_s][u"notAccepted"_s].toInt(), 0);
}

void ClearingTest::aRefusalIsNamed_data()
{
    QTest::addColumn<bool>("wholeRequest");
    QTest::addColumn<bool>("scope");
    QTest::newRow("a field that may not be edited") << false << false;
    QTest::newRow("a request that may not be made") << true << false;
    QTest::newRow("a token without the scope") << false << true;
}

/// Nobody is lost, and the report says which fields stayed and why.
void ClearingTest::aRefusalIsNamed()
{
    QFETCH(const bool, wholeRequest);
    QFETCH(const bool, scope);
    constexpr int customers = 30;
    WholeRun run;
    QVERIFY(run.started);
    sailOnce(run, customers, "{}");
    run.write(u"choices.json"_s, choicesFor(run, {u"Title"_s}));
    QCOMPARE(run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)}).code, 0);
    QByteArray contacts = "Id,AccountId,FirstName,LastName,Email,Phone,Title\n";
    for (int i = 0; i < customers; ++i) // all without a title, and some with another name
        contacts += "0030000000" + number(i) + "AAA,00100000000000"
                    + QByteArray::number(i % organizations) + "AAA,Ines,"
                    + displayName(i, true).mid(5).toUtf8() + ',' + email(i).toUtf8() + ','
                    + phone(i).toUtf8() + ",\n";
    run.write(u"Contact.csv"_s, contacts);
    run.site.change([&](csmsite::Switches &s) {
        if (scope) {
            s.missingScopes = {"write:customer.detail"};
        } else {
            s.forbiddenFields = {"Title"};
            s.forbiddenFieldIs403 = wholeRequest;
        }
    });
    const Outcome outcome = run.migrate();
    QCOMPARE(outcome.code, 1);
    const QJsonValue counts = outcome.json()[u"customers"_s];
    const int renamed = countOf(customers, isRenamed);
    QCOMPARE(counts[u"updated"].toInt(), renamed);
    QCOMPARE(counts[u"notAccepted"].toInt(), customers - renamed);
    QCOMPARE(counts[u"total"].toInt(), customers);
    for (int i = 0; i < customers; ++i) {
        QCOMPARE(run.site.customer(email(i))->displayName, displayName(i, true));
        QCOMPARE(run.site.customer(email(i))->details.value(u"Title"_s), QStringList{title(i)});
    }
    QCOMPARE(run.run({u"report"_s, run.project(), u"--out"_s, run.path(u"reports"_s)}).code, 0);
    for (const QString &file : {u"updated.csv"_s, u"not-accepted.csv"_s}) {
        const QList<Row> rows = readCsv(run.path(u"reports/"_s + file));
        QVERIFY(!rows.isEmpty());
        for (const Row &row : rows) {
            const QString reason = row[u"Reason"_s];
            QVERIFY2(reason.startsWith(u"These fields were to be emptied and still have their "
                                       "values: Title."_s),
                     qPrintable(reason));
            QVERIFY2(reason.contains(scope ? u"write:customer.detail"_s : u"No permission"_s),
                     qPrintable(reason));
        }
    }
    // Once it is allowed, the next run does what is left.
    run.site.change([](csmsite::Switches &s) {
        s.missingScopes.clear();
        s.forbiddenFields.clear();
    });
    const Outcome again = run.migrate();
    QCOMPARE(again.code, 0);
    QCOMPARE(again.json()[u"customers"_s][u"updated"_s].toInt(), customers);
    for (int i = 0; i < customers; ++i)
        QVERIFY(!run.site.customer(email(i))->details.contains(u"Title"_s));
}

QTEST_GUILESS_MAIN(ClearingTest)
#include "tst_clearing.moc"
