#include "salesforce/damage.h"
#include "salesforce/exportfiles.h"
#include "salesforce/spreadsheetdamage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using salesforce::IdJudgement;

/// What spreadsheets and other programs do to cells.
class DamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<int>("judgement");
        const auto add = [](const char *row, const QByteArray &cell, IdJudgement judgement) {
            QTest::newRow(row) << cell << int(judgement);
        };
        using enum IdJudgement;
        add("18", "003RO0000035WQgYAM", Good);
        add("15", "003RO0000035WQg", Good);
        add("blanks around", " 003RO0000035WQg ", Good);
        add("nothing", "", Empty);
        add("null", "000000000000000AAA", Empty);
        add("null of 15", "000000000000000", Empty);
        add("upper case", "003RO0000035WQGYAM", Repaired);
        add("lower case", "003ro0000035wqgyam", Repaired);
        add("a number", "5.57E+17", Number);
        add("a number with a comma", "5,57E+17", Number);
        add("a number without decimals", "3E+15", Number);
        add("digits", "557000000000", Number);
        add("digits in full", "557000000000000000", Number);
        add("cut", "003RO0000035WQ", Cut);
        add("between", "003RO0000035WQgY", Cut);
        add("check characters that cannot be", "003RO0000035WQg999", Wrong);
        add("text", "not an id", Wrong);
        add("umlaut", "003RO0000035W\xC3\xBC", Wrong);
    }
    void ids()
    {
        QFETCH(QByteArray, cell);
        QFETCH(int, judgement);
        QCOMPARE(int(salesforce::judgeId(cell)), judgement);
    }

    void scientific_data()
    {
        QTest::addColumn<bool>("is");
        for (const char *cell : {"4.93012E+11", "4,93E+11", "1E+02", "6.0E7", "6e7", "1.5E-3"})
            QTest::newRow(cell) << true;
        for (const char *cell : {"", "E+11", "4.93", "49.3E+11", "4.E+11", "4.9E", "4.9E+",
                                 "4E+1234", "4.9E+11x", "1e"})
            QTest::newRow(cell) << false;
    }
    void scientific()
    {
        QFETCH(bool, is);
        QCOMPARE(salesforce::isScientific(QTest::currentDataTag()), is);
    }

    void cutCells()
    {
        QVERIFY(salesforce::isCutCell(QByteArray(32767, 'x')));
        QVERIFY(salesforce::isCutCell(QString(32767, QChar(0xfc)).toUtf8()));
        QVERIFY(!salesforce::isCutCell(QByteArray(32766, 'x')));
        QVERIFY(!salesforce::isCutCell(QByteArray(32768, 'x')));
        QVERIFY(!salesforce::isCutCell(QString(32766, QChar(0xfc)).toUtf8()));
        QVERIFY(!salesforce::isCutCell({}));
    }

    void postalCodes_data()
    {
        QTest::addColumn<QString>("codes");
        QTest::addColumn<qint64>("shortened");
        const auto add = [](const char *row, const QString &codes, qint64 shortened) {
            QTest::newRow(row) << codes << shortened;
        };
        add("US, zeros lost", u"94105 2139 10001 7030 60601"_s, 2);
        add("German, zeros lost", u"80331 1067 50667 20095"_s, 1);
        add("zeros are there", u"94105 02139 10001 2139"_s, 0);
        add("four digits are usual", u"1010 8001 8005 80331"_s, 0);
        add("nothing is usual", u"1010 80331"_s, 0);
        add("words", u"SW1A 1AA EC1A 2BB"_s, 0);
        add("nothing", {}, 0);
        add("all alike", u"94105 10001"_s, 0);
        add("long digits", u"12345678901 94105"_s, 0);
    }
    void postalCodes()
    {
        QFETCH(QString, codes);
        QFETCH(qint64, shortened);
        salesforce::PostalCodes all, halves[2];
        int n = 0;
        for (const QString &code : codes.split(u' ')) {
            all.add(code.toUtf8());
            halves[n++ % 2].add(code.toUtf8());
        }
        QCOMPARE(all.shortened(), shortened);
        halves[0].add(halves[1]);
        QCOMPARE(halves[0].shortened(), shortened);
        QCOMPARE(halves[0].usualLength(), all.usualLength());
    }

    void ofAFile()
    {
        QTemporaryDir folder;
        QFile out(folder.filePath(u"Contact.csv"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("Contact ID,Last Name,Email,Account ID,Mailing Zip/Postal Code\n"
                  "3.5E+17,A,,0015E00000abcde,94105\n003RO0000035WQGYAM,B,,5.57E+17,2139\n"
                  "003RO0000035WQg,C,,0015E,10001\n,D,,x-y,10001\n");
        out.close();
        const auto file = salesforce::openExportFile(out.fileName(), {});
        QVERIFY(file.has_value());
        const csv::Table &table = *file->table;
        // In one go, and in parts that are added up.
        salesforce::SpreadsheetDamage whole(table), sum;
        csv::Table::Reader reader(file->table);
        model::Record record;
        for (qint64 row = 0; row < table.rowCount(); ++row) {
            QVERIFY(reader.read(row, record).has_value());
            whole.add(record);
            salesforce::SpreadsheetDamage part(table);
            part.add(record);
            sum.add(part);
        }
        const QString name = u"Contact.csv"_s, one = u"1"_s, id = u"Contact ID"_s,
                      account = u"Account ID"_s;
        const QList<Message> expected{
            {u"export.numberIds"_s, {one, name, id}},
            {u"export.repairedIds"_s, {one, name, id}},
            {u"export.numberIds"_s, {one, name, account}},
            {u"export.cutIds"_s, {one, name, account}},
            {u"export.wrongIds"_s, {one, name, account}},
            {u"export.lostZeros"_s, {one, name, u"Mailing Zip/Postal Code"_s, u"4"_s, u"5"_s}},
        };
        QCOMPARE(whole.notes(table), expected);
        QCOMPARE(sum.notes(table), expected);
        QCOMPARE(salesforce::SpreadsheetDamage().notes(table), QList<Message>());
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
