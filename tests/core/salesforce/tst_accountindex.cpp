#include "csv/table.h"
#include "salesforce/accountindex.h"
#include "salesforce/recordid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using salesforce::AccountIndex;

/// Names of organizations by the ids of accounts.
class AccountIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFound()
    {
        AccountIndex index;
        index.add("003RO0000035WQgYAM", "Łódź & Co");
        index.add("003RO0000035WqgYAM", "Another case, another account");
        index.add("001000000000002AAA", {});
        index.add("003RO0000035WQgYAM", "Too late");
        index.seal();
        QCOMPARE(index.size(), 3);
        QCOMPARE(index.organizationName(u"003RO0000035WQgYAM"_s), u"Łódź & Co"_s);
        QCOMPARE(index.organizationName(u"003RO0000035WqgYAM"_s),
                 u"Another case, another account"_s);
        QVERIFY(index.contains(u"001000000000002AAA"_s));
        QVERIFY(index.organizationName(u"001000000000002AAA"_s).isEmpty());
        for (const QString &unknown : {u"001000000000003AAA"_s, u"003RO0000035WQg"_s, QString()}) {
            QVERIFY(!index.contains(unknown));
            QVERIFY(index.organizationName(unknown).isNull());
        }
    }

    void anEmptyIndexKnowsNobody()
    {
        AccountIndex index;
        index.seal();
        QCOMPARE(index.size(), 0);
        QVERIFY(!index.contains(u"003RO0000035WQgYAM"_s));
    }

    void everyAccountOfARealExport()
    {
        // 581 of these ids differ from another one in nothing but case.
        const auto table = *csv::Table::open(
            QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/security-demo/Account.csv"), {});
        const int id = table->column(u"Id"_s), name = table->column(u"Name"_s);
        AccountIndex index;
        csv::Table::Reader reader(table);
        model::Record record;
        for (qint64 row = 0; row < table->rowCount(); ++row) {
            QVERIFY(reader.read(row, record).has_value());
            index.add(salesforce::recordId(record.cell(id)).toLatin1(), record.cell(name));
        }
        index.seal();
        QCOMPARE(index.size(), 1412);
        for (qint64 row = 0; row < table->rowCount(); ++row) {
            QVERIFY(reader.read(row, record).has_value());
            QCOMPARE(index.organizationName(record.text(id)), record.text(name));
        }
    }
};

QTEST_GUILESS_MAIN(AccountIndexTest)
#include "tst_accountindex.moc"
