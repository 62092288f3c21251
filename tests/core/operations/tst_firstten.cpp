#include "company.h"
#include "operations/comparison.h"
#include "operations/firstten.h"
#include "operations/migrate.h"
#include "operations/status.h"

using namespace company;
using operations::ComparedRecord;

namespace {

/// 40 accounts and 300 contacts; a title, an own region and the longest name stand in few rows.
project::ProjectFile fleet(Company &company)
{
    QByteArray accounts("Id,Name,Industry,Website\n"),
        contacts("Id,LastName,Email,AccountId,Title,Phone\n");
    for (int i = 0; i < 40; ++i) {
        const QByteArray n = QByteArray::number(i).rightJustified(4, '0');
        accounts += "{001Dn000000" + n + "},Firm " + n + "," + (i == 37 ? "Transport" : "") + ","
                    + (i == 12 ? "https://harbour.example.com" : "") + "\n";
    }
    for (int i = 0; i < 300; ++i) {
        const QByteArray n = QByteArray::number(i).rightJustified(4, '0');
        contacts += "{003Dn000000" + n + "},Person " + n + (i == 222 ? " of a very long name" : "")
                    + ",p" + n + "@example.com,{001Dn000000"
                    + QByteArray::number(i % 40).rightJustified(4, '0') + "},"
                    + (i == 123 ? "Harbour master" : "") + "," + (i % 3 == 0 ? "+441632960017" : "")
                    + "\n";
    }
    company.write(u"Account.csv"_s, accounts);
    company.write(u"Contact.csv"_s, contacts);
    return company.make()->file;
}

} // namespace

/// Which records go first, and what is said of them once they are at the site.
class FirstTenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void togetherTheyShowEverything()
    {
        Company company;
        const project::ProjectFile file = fleet(company);
        const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
        QVERIFY(prepared.has_value());
        const auto first = operations::chooseFirstTen(prepared->job, {});
        QVERIFY(first.has_value());
        QCOMPARE(first->organizations.size() + first->customers.size(), operations::firstTenCount);
        QVERIFY(first->customers.contains(123)); // the only one with a title
        QVERIFY(first->customers.contains(222)); // the longest name
        QVERIFY(first->organizations.contains(37));
        QVERIFY(first->organizations.contains(12));
        for (const qint64 n : first->customers)
            QVERIFY2(first->organizations.contains(n % 40), "its organization is not among them");
        const auto same = operations::chooseFirstTen(prepared->job, {});
        QCOMPARE(same->customers, first->customers);
        QCOMPARE(same->organizations, first->organizations);
    }

    void canBeStopped()
    {
        Company company;
        const project::ProjectFile file = fleet(company);
        const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
        QVERIFY(prepared.has_value());
        StopSource stop;
        stop.request();
        RunContext context;
        context.stop = stop.token();
        const auto first = operations::chooseFirstTen(prepared->job, context);
        QVERIFY(!first && first.error().kind == Error::Kind::Cancelled);
    }

    void areReadBackAndCompared()
    {
        Company company;
        project::ProjectFile file = fleet(company);
        operations::MigrateOptions options{operations::practiceSite(), {}};
        options.practiceTask = std::chrono::milliseconds(0);
        options.firstTen = true;
        const auto summary = operations::migrate(file, options, {});
        QVERIFY(summary.has_value());
        QVERIFY(summary->customers[Outcome::Waiting] > 280);
        const auto compared = operations::readComparison(company.folder());
        QVERIFY(compared.has_value());
        QCOMPARE(compared->size(), operations::firstTenCount);
        for (const ComparedRecord &record : *compared) {
            QVERIFY2(record.isAsMeant(), qPrintable(record.name));
            QVERIFY(record.outcome == Outcome::Created);
            QVERIFY(record.ref.line > 1);
            QVERIFY(record.lines.size() >= 2);
        }
        auto status = operations::status(company.folder());
        QVERIFY(status.has_value());
        QCOMPARE(operations::toString(status->condition.what), u"asks"_s);
        QCOMPARE(status->condition.reason.code, u"run.firstTen"_s);

        options.firstTen = false;
        const auto all = operations::migrate(file, options, {});
        QVERIFY(all.has_value() && all->allWell());
        QCOMPARE(all->customers[Outcome::Created], 300);
        QCOMPARE(all->organizations[Outcome::Created], 40);
        status = operations::status(company.folder());
        QCOMPARE(operations::toString(status->condition.what), u"finished"_s);
    }

    // Products are fields too: some record shows them, with their details, and they are read back.
    void productsAreAmongThem_data()
    {
        QTest::addColumn<bool>("createMissing");
        QTest::newRow("created") << true;
        QTest::newRow("not allowed") << false;
    }

    void productsAreAmongThem()
    {
        QFETCH(const bool, createMissing);
        Company company;
        project::ProjectFile file = fleet(company);
        QByteArray contacts("Id,LastName,Email,AccountId,Tickets,Seats\n");
        for (int i = 0; i < 300; ++i) {
            const QByteArray n = QByteArray::number(i).rightJustified(4, '0');
            contacts += "{003Dn000000" + n + "},Person " + n + ",p" + n
                        + "@example.com,{001Dn0000000003},"
                        + (i == 77   ? "Night Boat; Pass,2"
                           : i == 99 ? "Pass,many"
                                     : ",")
                        + "\n";
        }
        company.write(u"Contact.csv"_s, contacts);
        file = company.plain();
        project::Products &products = file.project.customerProducts;
        products.createMissing = createMissing;
        products.mapping.name.sources = {u"Tickets"_s};
        mapping::FieldRule seats{u"Seats"_s, model::DetailType::Number};
        seats.sources = {u"Seats"_s};
        products.mapping.details = {seats};
        operations::MigrateOptions options{operations::practiceSite(), {}};
        options.practiceTask = std::chrono::milliseconds(0);
        options.firstTen = true;
        const auto summary = operations::migrate(file, options, {});
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers.total(), 300);
        const auto compared = operations::readComparison(project::RunFolder(file.path()));
        QVERIFY(compared.has_value());
        using What = ComparedRecord::Line::What;
        QStringList lines;
        for (const ComparedRecord &record : *compared) {
            for (const ComparedRecord::Line &line : record.lines) {
                if (line.what != What::Product && line.what != What::ProductDetail)
                    continue;
                lines.append(line.product + u'/' + line.field + u'/' + line.wanted.join(u',') + u'/'
                             + line.found.join(u',').toLower() + u'/' + line.reason.code);
                QCOMPARE(line.same, createMissing);
                QVERIFY(record.name == u"p0077@example.com"_s
                        || record.name == u"p0099@example.com"_s);
                QVERIFY(record.outcome == Outcome::Created);
            }
        }
        QVERIFY(lines.contains(createMissing ? u"//Night Boat/night boat/"_s
                                             : u"//Night Boat//entitlement.noProduct"_s));
        QVERIFY(
            lines.contains(createMissing ? u"Night Boat/Seats/2/2/"_s : u"Night Boat/Seats/2//"_s));
        QVERIFY(
            lines.contains(createMissing ? u"//Pass/pass/"_s : u"//Pass//entitlement.noProduct"_s));
        options.firstTen = false;
        const auto all = operations::migrate(file, options, {});
        QVERIFY(all.has_value());
        QCOMPARE(all->entitlements.total(), 3);
        QCOMPARE(all->entitlements[Outcome::Created], createMissing ? 3 : 0);
        QCOMPARE(all->customers[Outcome::Created], 300);
    }

    // Whoever paused in the middle of all others cannot send only ten any more.
    void notAfterTheOthers()
    {
        Company company;
        project::ProjectFile file = fleet(company);
        operations::MigrateOptions options{operations::practiceSite(), {}};
        options.practiceTask = std::chrono::milliseconds(0);
        StopSource stop;
        RunContext context;
        context.stop = stop.token();
        context.progress = [&stop](const Progress &progress) {
            if (progress.activity.code == u"run.customers"_s)
                stop.request();
        };
        QVERIFY(!operations::migrate(file, options, context));
        options.firstTen = true;
        const auto refused = operations::migrate(file, options, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message.code, u"run.pastFirstTen"_s);
    }

    void saysWhatDiffers()
    {
        const QTemporaryDir directory;
        const project::RunFolder folder(directory.filePath(u"ferry.salesferry"_s));
        QVERIFY(folder.make().has_value());
        QVERIFY(operations::readComparison(folder)->isEmpty()); // nothing yet
        ComparedRecord record{Kind::Customer,
                              u"a@example.com"_s,
                              {1, 7, 9, u"003X"_s},
                              Outcome::Updated,
                              {u"record.incomplete"_s, {u"Title"_s}},
                              true};
        using What = ComparedRecord::Line::What;
        record.lines = {{What::Name, {}, {u"Ines"_s}, {u"Ines"_s}, true},
                        {What::Detail, u"Title"_s, {u"Mate"_s}, {}, false},
                        {What::Product,
                         {},
                         {u"Pass"_s},
                         {},
                         false,
                         {},
                         {u"entitlement.noProduct"_s, {u"Pass"_s}}},
                        {What::ProductDetail, u"Seats"_s, {u"2"_s}, {}, false, u"Pass"_s}};
        QVERIFY(!record.isAsMeant());
        QVERIFY(operations::writeComparison(folder, {record}).has_value());
        const auto read = operations::readComparison(folder);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 1);
        const ComparedRecord &same = read->constFirst();
        QCOMPARE(same.lines, record.lines);
        QCOMPARE(same.name, record.name);
        QCOMPARE(same.ref.line, 9);
        QVERIFY(same.outcome == Outcome::Updated && same.isThere);
        QCOMPARE(same.reason, record.reason);
        QFile file(folder.path() + u"/first-ten.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QVERIFY(!operations::readComparison(folder));
    }
};

QTEST_GUILESS_MAIN(FirstTenTest)
#include "tst_firstten.moc"
