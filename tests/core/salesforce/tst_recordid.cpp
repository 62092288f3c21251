#include "salesforce/recordid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using salesforce::recordId;

/// Salesforce's ids in all the forms that exports and spreadsheets give them.
class RecordIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ids_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("longId");
        // The first two are Salesforce's own examples.
        QTest::newRow("15 a") << u"a0D30000001n7Pi"_s << u"a0D30000001n7PiEAI"_s;
        QTest::newRow("15 b") << u"003RO0000035WQg"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("15 without letters") << u"001000000000001"_s << u"001000000000001AAA"_s;
        QTest::newRow("18") << u"003RO0000035WQgYAM"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("blanks around") << u" 003RO0000035WQgYAM\n"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("upper case") << u"003RO0000035WQGYAM"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("lower case") << u"003ro0000035wqgyam"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("mixed case") << u"003Ro0000035wQGYAM"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("null 18") << u"000000000000000AAA"_s << QString();
        QTest::newRow("null 15") << u"000000000000000"_s << QString();
        QTest::newRow("null all zeros") << u"000000000000000000"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("16") << u"003RO0000035WQgY"_s << QString();
        QTest::newRow("19") << u"003RO0000035WQgYAMx"_s << QString();
        QTest::newRow("a capital digit") << u"003RO0000035WQg5AM"_s << QString();
        QTest::newRow("no check character") << u"003RO0000035WQgY9M"_s << QString();
        QTest::newRow("a dash") << u"003RO-000035WQg"_s << QString();
        QTest::newRow("not ASCII") << u"003RO0000035WQß"_s << QString();
        QTest::newRow("spreadsheet") << u"1.23456789E+14"_s << QString();
        QTest::newRow("spreadsheet of 15") << u"1.234567890E+14"_s << QString();
    }
    void ids()
    {
        QFETCH(QString, id);
        QFETCH(QString, longId);
        QCOMPARE(recordId(id), longId);
        QCOMPARE(recordId(QByteArrayView(id.toUtf8())), longId);
    }

    void everyPatternOfCapitalsComesBack()
    {
        for (int bits = 1; bits < (1 << 15); ++bits) {
            QString id(15, u'a');
            for (int i = 0; i < 15; ++i)
                id[i] = (bits >> i & 1) != 0 ? u'Q' : u'q';
            const QString longId = recordId(id);
            QCOMPARE(longId.size(), 18);
            QCOMPARE(longId.first(15), id);
            QCOMPARE(recordId(longId), longId);
            QCOMPARE(recordId(longId.toUpper()), longId);
            QCOMPARE(recordId(longId.toLower()), longId);
        }
    }
};

QTEST_GUILESS_MAIN(RecordIdTest)
#include "tst_recordid.moc"
