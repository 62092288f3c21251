#include "system/wholerun.h"

using namespace wholerun;

/// Columns of product names become products and entitlements, each once, whatever gets lost on the
/// way and however often the program is killed.
class ProductsRunTest : public QObject
{
    Q_OBJECT

    static constexpr int customers = 240;
    static constexpr int organizations = 6;

    static QString customerProducts(int i)
    {
        static const QStringList names{u"Harbour Pass"_s, u"Night Boat; Harbour Pass"_s, QString(),
                                       u"night boat ;Night Boat"_s};
        return names.at(i % names.size());
    }

    static void makeProject(const WholeRun &run, bool createMissing)
    {
        QByteArray accounts = "Id,Name,Fleet__c\n";
        for (int i = 0; i < organizations; ++i) {
            const QByteArray n = QByteArray::number(i);
            accounts += "00100000000000" + n + "AAA,Harbour Line " + n + ",Berth " + n + "\n";
        }
        QByteArray contacts = "Id,AccountId,LastName,Email,Tickets__c,Seats__c\n";
        for (int i = 0; i < customers; ++i) {
            const QByteArray n = QByteArray::number(10000 + i);
            contacts += "0030000000" + n + "AAA,00100000000000"
                        + QByteArray::number(i % organizations) + "AAA,Okoro,ines." + n
                        + "@example.com," + customerProducts(i).toUtf8() + ","
                        + QByteArray::number(i % 5) + "\n";
        }
        run.write(u"Account.csv"_s, accounts);
        run.write(u"Contact.csv"_s, contacts);
        QCOMPARE(run.makeProject({run.path(u"Contact.csv"_s), run.path(u"Account.csv"_s)}).code, 0);
        const QByteArray create = createMissing ? "true" : "false";
        run.write(u"choices.json"_s,
                  R"({"products":{"customers":{"separator":";","createMissing":)" + create
                      + R"(,"name":{"sources":["Tickets__c"]},"details":[{"target":"Seats",)"
                        R"("sources":["Seats__c"],"type":"NUMBER"}]},)"
                        R"("organizations":{"createMissing":)"
                      + create + R"(,"name":{"sources":["Fleet__c"]}}}})");
        const Outcome set =
            run.run({u"map"_s, run.project(), u"--set"_s, run.path(u"choices.json"_s)});
        QVERIFY2(set.code == 0, qPrintable(set.err));
    }

    /// "owner: product details" of all entitlements at the site, sorted.
    static QStringList there(const WholeRun &run)
    {
        QStringList lines;
        const QJsonObject store = QJsonDocument::fromJson(run.site.storeJson()).object();
        for (const QJsonValue one : store[u"entitlements"_s].toArray()) {
            QString line =
                one[u"owner"].toString() + u": "_s + one[u"product"].toString().toLower();
            for (const QJsonValue detail : one[u"details"].toArray())
                line += u' ' + detail[u"name"].toString() + u'='
                        + detail[u"values"].toArray().first().toString();
            lines.append(line);
        }
        lines.sort();
        return lines;
    }

    static QStringList meant()
    {
        QStringList lines;
        for (int i = 0; i < organizations; ++i)
            lines.append(u"Harbour Line %1: berth %1"_s.arg(i));
        for (int i = 0; i < customers; ++i) {
            QStringList names;
            for (const QString &name : customerProducts(i).split(u';', Qt::SkipEmptyParts))
                names.append(name.trimmed().toLower());
            names.removeDuplicates();
            for (const QString &name : std::as_const(names))
                lines.append(
                    u"ines.%1@example.com: %2 Seats=%3"_s.arg(10000 + i).arg(name).arg(i % 5));
        }
        lines.sort();
        return lines;
    }

    static QStringList products(const WholeRun &run)
    {
        QStringList names;
        const QJsonObject store = QJsonDocument::fromJson(run.site.storeJson()).object();
        for (const QJsonValue name : store[u"products"_s].toArray())
            names.append(name.toString().toLower());
        names.sort();
        return names;
    }

private Q_SLOTS:
    /// Answers are lost all the time, and the program is killed while it makes entitlements.
    void eachOnceWhateverIsLost()
    {
        csmsite::Switches switches;
        switches.faultMix.seed = 7;
        switches.faultMix.dropAfter = 0.03;
        switches.faultMix.dropBefore = 0.03;
        switches.faultMix.serverErrorAfter = 0.03;
        switches.readLatencyMs = 5;
        WholeRun run(switches);
        QVERIFY(run.started);
        run.haste = 100;
        makeProject(run, true);
        QVERIFY(!QTest::currentTestFailed());
        for (const int made : {3, 60, 150}) {
            QProcess process;
            run.prepare(process, run.migrateArguments());
            process.start();
            QTRY_VERIFY_WITH_TIMEOUT(there(run).size() >= made, 60'000);
            process.kill(); // SIGKILL
            QVERIFY(process.waitForFinished());
            QVERIFY(there(run).size() < meant().size());
        }
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(there(run), meant());
        QStringList names{u"harbour pass"_s, u"night boat"_s};
        for (int i = 0; i < organizations; ++i)
            names.prepend(u"berth %1"_s.arg(organizations - 1 - i));
        QCOMPARE(products(run), names);
        const QJsonObject counts = outcome.json()[u"entitlements"_s].toObject();
        QCOMPARE(counts[u"created"_s].toInt(), meant().size());
        QCOMPARE(outcome.json()[u"customers"_s][u"created"_s].toInt(), customers);
    }

    /// The first ten are given their products, and shown with them, before the others are sent.
    void theFirstTenGetTheirs()
    {
        WholeRun run;
        QVERIFY(run.started);
        run.haste = 100;
        makeProject(run, true);
        QVERIFY(!QTest::currentTestFailed());
        const Outcome first = run.run(run.migrateArguments() + QStringList{u"--first-ten"_s});
        QVERIFY2(first.code == 3, qPrintable(first.err)); // the others wait
        const QStringList early = there(run);
        QVERIFY(!early.isEmpty() && early.size() < 30);
        int shown = 0;
        const QJsonArray records = first.json()[u"firstTen"_s].toArray();
        QCOMPARE(records.size(), 10);
        for (const QJsonValue record : records) {
            QVERIFY(record[u"asMeant"].toBool());
            for (const QJsonValue field : record[u"fields"].toArray())
                shown += field[u"field"] == u"product"_s;
        }
        QCOMPARE(shown, early.size());
        const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(status[u"entitlements"_s][u"created"_s].toInt(), early.size());
        const Outcome all = run.migrate();
        QVERIFY2(all.code == 0, qPrintable(all.err));
        QCOMPARE(there(run), meant());
        QCOMPARE(all.json()[u"entitlements"_s][u"created"_s].toInt(), meant().size());
    }

    /// A rehearsal with a site predicts what becomes of each product there.
    void rehearsesWithTheProductsOfTheSite()
    {
        WholeRun run;
        QVERIFY(run.started);
        run.haste = 100;
        // Another project brought one of the products there.
        makeProject(run, true);
        QVERIFY(!QTest::currentTestFailed());
        run.write(u"Contact.csv"_s, "Id,LastName,Email,Tickets__c,Seats__c\n"
                                    "003000000010000AAA,Okoro,a@example.com,Night Boat,1\n");
        run.write(u"Account.csv"_s, "Id,Name,Fleet__c\n");
        const Outcome before = run.migrate();
        QVERIFY2(before.code == 0, qPrintable(before.err));
        QCOMPARE(products(run), QStringList{u"night boat"_s});
        for (const QFileInfo &file :
             QDir(run.folder.path()).entryInfoList({u"test*"_s}, QDir::AllEntries)) {
            if (file.isDir())
                QDir(file.filePath()).removeRecursively();
            else
                QFile::remove(file.filePath());
        }
        makeProject(run, false);
        QVERIFY(!QTest::currentTestFailed());
        const auto rehearse = [&run](const QStringList &site) {
            return run.run(QStringList{u"rehearse"_s, run.project(), u"--json"_s} + site);
        };
        const Outcome with = rehearse({u"--site"_s, run.site.url()});
        QVERIFY2(with.code == 1, qPrintable(with.err));
        const int boats = int(meant().filter(u": night boat "_s).size());
        QCOMPARE(with.json()[u"entitlements"_s][u"created"_s].toInt(), boats);
        int told = 0;
        const QStringList lines = with.out.split(u'\n');
        for (const QString &line : lines) {
            const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
            told += json[u"type"_s] == u"entitlement"_s
                    && json[u"reason"_s][u"code"_s] == u"entitlement.noProduct"_s;
        }
        QCOMPARE(told, meant().size() - boats);
        const Outcome without = rehearse({});
        QCOMPARE(without.json()[u"entitlements"_s][u"created"_s].toInt(), 0);
    }

    /// What the window shows is what scripts are told.
    void statusTellsOfProducts()
    {
        WholeRun run;
        QVERIFY(run.started);
        run.haste = 100;
        makeProject(run, true);
        QVERIFY(!QTest::currentTestFailed());
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(status[u"productsCreated"_s].toInt(), organizations + 2);
        QCOMPARE(status[u"entitlements"_s][u"created"_s].toInt(), meant().size());
    }

    void noProductIsCreatedUnasked()
    {
        WholeRun run;
        QVERIFY(run.started);
        makeProject(run, false);
        QVERIFY(!QTest::currentTestFailed());
        const Outcome outcome = run.migrate();
        QVERIFY2(outcome.code == 1, qPrintable(outcome.err));
        QVERIFY(products(run).isEmpty());
        QVERIFY(there(run).isEmpty());
        QCOMPARE(outcome.json()[u"customers"_s][u"created"_s].toInt(), customers);
        QCOMPARE(outcome.json()[u"entitlements"_s][u"notAccepted"_s].toInt(), meant().size());
        // The same everywhere, and each with who, why and where it stands.
        const QJsonObject status = run.run({u"status"_s, run.project(), u"--json"_s}).json();
        QCOMPARE(status[u"condition"_s][u"what"_s].toString(), u"finishedWithFailures"_s);
        QCOMPARE(status[u"entitlements"_s][u"notAccepted"_s].toInt(), meant().size());
        QVERIFY(run.run({u"report"_s, run.project(), u"--out"_s, run.path(u"out"_s)}).code == 0);
        const QList<Row> rows = readCsv(run.path(u"out/not-accepted.csv"_s));
        QCOMPARE(rows.size(), meant().size());
        int ofSecond = 0;
        for (const Row &row : rows) {
            QVERIFY(row[u"Kind"_s].endsWith(u"'s product"_s));
            QVERIFY(row[u"Reason"_s].contains(u"no product named"_s));
            if (row[u"Product of"_s] != u"ines.10001@example.com"_s)
                continue;
            ++ofSecond;
            QCOMPARE(row[u"Source file"_s], u"Contact.csv"_s);
            QCOMPARE(row[u"Source line"_s], u"3"_s);
        }
        QCOMPARE(ofSecond, 2);
    }
};

QTEST_GUILESS_MAIN(ProductsRunTest)
#include "tst_products.moc"
