#include "csv/profile.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace csv;

/// What is said of a column is what is in it, however much it is.
class TestColumnProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
    void countsCells();
    void parts_data();
    void parts();
    void knowsTwoThousandValues();
    void partsOfManyValues();
    void longValuesAreKnownByHash();
    void partsOfLongValues();
    void stretchesMakeTheWhole_data();
    void stretchesMakeTheWhole();
    void looksSurviveGivingUp();
    void examplesAreCut_data();
    void examplesAreCut();
};

static ColumnProfile profileOf(const QStringList &cells)
{
    ColumnProfiler profiler;
    for (const QString &cell : cells)
        profiler.add(cell.toUtf8());
    return profiler.profile();
}

void TestColumnProfile::looks_data()
{
    // N Z D E U B P I, and in small letters: l local number, p point, c comma, e either sign,
    // d local date, f day first, m month first, o either order, y short year, s scientific,
    // k card, i IBAN, u US social security
    QTest::addColumn<QString>("expected");
    const auto rows = [](const char *expected, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromLatin1(expected);
    };
    rows("N", {"12", "+5", "1234567", "12345678901234567890", "123456", "+1234567890123456"});
    rows("Np", {"-1.50", ".5", "5.", "0.5", "1234567.5", "1234.567", "0.125", "1.2345"});
    rows("Ne", {"1.234", "-12.345", "+123.456"});
    rows("Ns", {"6.0E7", "1e-3", "4.93012E+11"});
    rows("NB", {"0", "1"});
    rows("NZ", {"007", "00", "-01", "0123"});
    rows("NZp", {"01.5", "01.234"});
    rows("NZP", {"01632960017"});
    rows("NPI", {"+441632960017"});
    rows("P", {"(020) 7946 0017", "01632 960-017", "555.123.4567", "030/1234567", "123 456 789"});
    rows("PI", {"+44 1632 960017", "+49 (0)30 123456", "+1 234567"});
    rows("D", {"2024-02-29", "2023-04-14 00:00:00", "2020-04-14T22:33:28.000+0000",
               "2020-04-14T22:33:28.000Z", "2020-04-14T22:33", "2020-04-14T22:33:28-03:00"});
    rows("E", {"ines@example.com", "o'neil+x@mail.example.com", "bo@grün.example.com"});
    rows("U", {"https://example.com", "example.com", "www.example.com/a?b=c#d", "http://a.b:8080/",
               "HTTPS://EXAMPLE.COM/%20", "grün.example.com", "https://192.168.0.1/x"});
    rows("B", {"true", "FALSE", "True"});
    rows("l", {"1 234", "1'234", "$5", "5 EUR", "USD 5", "25%", "(5)", "-$5", "−5", "1\u00a0234",
               "12\u202f345 €", "1’234’567"});
    rows("lp", {"1,234.5", "1,234,567", "1 234.5", "USD 1,000.00", "$1,234.50", "(1,234.56)",
                "12,34,567.89", "1'234.50", "$-5.00", "1,234,567%"});
    rows("lc", {"1,5", "1.234,56", "1.234.567", "1 234,56", "EUR 1.000,00", "1.234,56 €", "-0,5",
                ",5", "0,125", "1234,567"});
    rows("le", {"1,234", "-12,345", "USD 1,234", "1,234 €", "$1.234"});
    rows("df", {"31.12.2025", "31/12/2025", "31.12.2025 15:05", "31/12/2025, 15:05:09",
                "13-01-2025", "31. 12. 2025", "25.3.2025"});
    rows("dm", {"12/31/2025", "12/31/2025 3:05 PM", "12/31/2025, 3:05\u202fPM", "1/13/2025",
                "12-31-2025", "12/31/2025 3:05:09 p.m."});
    rows("do", {"06.05.2024", "1/2/2025", "01.02.2025", "11/12/2025 10:00 am"});
    rows("d", {"05.05.2025", "2025/12/31", "2025.12.31", "2025. 1. 2", "12/12/2025 00:00"});
    rows("dfy", {"31.12.25", "31/12/99"});
    rows("dmy", {"12/31/25"});
    rows("doy", {"1/2/25", "01.02.03"});
    rows("Nk", {"4111111111111111", "378282246310005", "5555555555554444"});
    rows("k", {"4111 1111 1111 1111", "4111-1111-1111-1111"});
    rows("i", {"DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432"});
    rows("Pu", {"123-45-6789"});
    rows("P", {"123-00-6789", "31.12.2025 3"});
    rows("s", {"1e999", "5.57E+92"});
    rows("", {"",
              "hello",
              "yes",
              "1.2.3",
              "--5",
              "5-",
              "E5",
              "0x10",
              "12 34",
              "1,2,3",
              "1.23.456,7",
              "2023-02-29",
              "0000-01-01",
              "2024-13-01",
              "2024-1-01",
              "2024-05-06x",
              "2024-05-06T25:00",
              "32.12.2025",
              "31.04.2025",
              "29.02.2023",
              "31/13/2025",
              "1.2.25",
              "25-01-02",
              "31.12/2025",
              "31.12.2025 25:00",
              "12/31/2025 13:05 PM",
              "2025/13/01",
              "REF 001",
              "1 EURO",
              "$",
              "USD",
              "555-1234",
              "+1 23456",
              "+44 +1632960017",
              "-1632 960017",
              "ines@example",
              "@example.com",
              "a@b@c.example",
              "a b@example.com",
              "ines@example..com",
              "ines@.com",
              "<ines@example.com>",
              "example",
              ".com",
              "a..com",
              "1.5a",
              "v1.2",
              "http://",
              "http://localhost:x/",
              "ftp",
              "example.com:99999999",
              "-a.example",
              "a-.example",
              "Dr. No",
              "https://example.com/a b",
              "https://example.com/%2",
              "://example.com",
              "tru",
              "falsee",
              "é",
              "日本語",
              "+",
              "-",
              ".",
              "E",
              "+-",
              ";",
              "a;b",
              "1;2",
              "DE88370400440532013000",
              "DE89 3704 0044 0532 0130 0",
              "1e"});
}

void TestColumnProfile::looks()
{
    const QByteArray text = QTest::currentDataTag();
    const Looks looks = looksOf(text);
    QString found;
    for (int i = 0; i < looksCount; ++i) {
        if ((looks & bit(Look(i))) != 0)
            found += u"NZDEUBPIlpcedfmoyskiuXXX"_s.at(i);
    }
    QTEST(found, "expected");
}

void TestColumnProfile::countsCells()
{
    const ColumnProfile profile =
        profileOf({u""_s, u"Gold"_s, u"  Silver\t"_s, u"Gold"_s, u" "_s, u"\u00a0"_s,
                   u"\u3000Gold\u00a0"_s, u"gold"_s, u"Ag\u0301"_s, u"Silver"_s, u"\U0001F511"_s});
    QCOMPARE(profile.filled, 8);
    const TextCounts expected{
        {u"Gold"_s, 3}, {u"Silver"_s, 2}, {u"gold"_s, 1}, {u"Ag\u0301"_s, 1}, {u"\U0001F511"_s, 1}};
    QCOMPARE(profile.values, expected);
    QVERIFY(!profile.manyValues);
    QCOMPARE(profile.shortest, 2);
    QCOMPARE(profile.longest, 6);
    QCOMPARE(profile.examples, (QStringList{u"Gold"_s, u"Silver"_s, u"gold"_s}));
    QCOMPARE(profile.separated, 0);
    QVERIFY(profile.parts.isEmpty());

    const ColumnProfile empty = profileOf({});
    QCOMPARE(empty.filled, 0);
    QVERIFY(empty.values.isEmpty() && empty.examples.isEmpty());
}

void TestColumnProfile::parts_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<qint64>("separated");
    QTest::addColumn<TextCounts>("parts");
    QTest::newRow("several") << QStringList{u"a;b"_s, u"a"_s, u"b; c ;a"_s, u"a;b"_s} << qint64(3)
                             << TextCounts{{u"a"_s, 4}, {u"b"_s, 3}, {u"c"_s, 1}};
    QTest::newRow("none") << QStringList{u"a"_s, u"b"_s} << qint64(0) << TextCounts{};
    QTest::newRow("at an end only")
        << QStringList{u"a;"_s, u";b"_s, u";"_s, u" ; "_s} << qint64(0) << TextCounts{};
    QTest::newRow("empty ones") << QStringList{u";;a;; ;b;"_s} << qint64(1)
                                << TextCounts{{u"a"_s, 1}, {u"b"_s, 1}};
}

void TestColumnProfile::parts()
{
    QFETCH(const QStringList, cells);
    const ColumnProfile profile = profileOf(cells);
    QTEST(profile.separated, "separated");
    QTEST(profile.parts, "parts");
}

void TestColumnProfile::knowsTwoThousandValues()
{
    QStringList cells;
    for (int i = 0; i < 2000; ++i)
        cells << QString::number(i) << QString::number(i);
    ColumnProfile profile = profileOf(cells);
    QVERIFY(!profile.manyValues);
    QCOMPARE(profile.values.size(), 2000);
    QCOMPARE(profile.values.at(1999), (std::pair<QString, qint64>{u"1999"_s, 2}));

    cells << u"one more"_s << u"0"_s;
    profile = profileOf(cells);
    QVERIFY(profile.manyValues);
    QVERIFY(profile.values.isEmpty());
    QCOMPARE(profile.filled, 4002);
    QCOMPARE(profile.examples, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
}

// Twelve choices make thousands of combinations.
void TestColumnProfile::partsOfManyValues()
{
    ColumnProfiler profiler;
    for (int i = 1; i < 4096; ++i) {
        QByteArrayList chosen;
        for (int bit = 0; bit < 12; ++bit) {
            if ((i >> bit & 1) != 0)
                chosen << QByteArray("choice ") + char('a' + bit);
        }
        profiler.add(chosen.join(';'));
    }
    const ColumnProfile profile = profiler.profile();
    QVERIFY(profile.manyValues);
    QCOMPARE(profile.parts.size(), 12);
    for (const auto &[part, times] : profile.parts)
        QCOMPARE(times, 2048);
    QCOMPARE(profile.separated, 4095 - 12);
}

void TestColumnProfile::longValuesAreKnownByHash()
{
    const QString notes = u"Called; will call back. "_s.repeated(40'000);
    const QString kept(256, u'x'), tooLong(257, u'x');
    const ColumnProfile profile =
        profileOf({u"short"_s, notes, notes + u"2"_s, notes, kept, tooLong, kept});
    QVERIFY(!profile.manyValues);
    QVERIFY(!profile.knowsAllValues());
    QCOMPARE(profile.values, (TextCounts{{kept, 2}, {u"short"_s, 1}}));
    QCOMPARE(profile.longValues, 3);
    QCOMPARE(profile.filled, 7);
    QCOMPARE(profile.shortest, 5);
    QCOMPARE(profile.longest, notes.trimmed().size() + 2); // with the blank before the 2
    QCOMPARE(profile.separated, 0);
    QCOMPARE(profile.examples.size(), 3); // the long ones begin alike
    QCOMPARE(profile.examples.at(1).size(), 200);
}

// Who chose a lot has a long cell of short parts.
void TestColumnProfile::partsOfLongValues()
{
    QStringList all;
    for (int i = 0; i < 60; ++i)
        all << u"choice %1"_s.arg(i);
    ColumnProfile profile = profileOf({all.join(u';'), all.first(2).join(u';'), all.join(u';')});
    QCOMPARE(profile.longValues, 1);
    QCOMPARE(profile.separated, 3);
    QCOMPARE(profile.parts.size(), 60);
    QCOMPARE(profile.parts.first(), (std::pair<QString, qint64>{u"choice 0"_s, 3}));
    QCOMPARE(profile.parts.last(), (std::pair<QString, qint64>{u"choice 59"_s, 2}));

    all << QString(257, u'x');
    profile = profileOf({all.join(u';'), u"a;b"_s});
    QCOMPARE(profile.separated, 0);
    QVERIFY(profile.parts.isEmpty());
}

void TestColumnProfile::stretchesMakeTheWhole_data()
{
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *name, int count, const std::function<QString(int)> &cell) {
        QStringList cells;
        for (int i = 0; i < count; ++i)
            cells << cell(i);
        QTest::newRow(name) << cells;
    };
    const auto numbered = [](int i) { return QString::number(i); };
    row("nothing", 3, [](int) { return u" "_s; });
    row("2,000 values", 4000, [](int i) { return QString::number((i * 7) % 2000); });
    row("2,001 values", 2001, numbered);
    row("the last one is too much", 5001,
        [](int i) { return QString::number(i % 2000 + i / 5000); });
    row("many", 6000, numbered);
    row("choices", 6000, [](int i) {
        QStringList chosen;
        for (int bit = 0; bit < 12; ++bit) {
            if ((i >> bit & 1) != 0)
                chosen << u"choice %1"_s.arg(bit);
        }
        return chosen.join(u';');
    });
    row("too many choices", 6000, [](int i) { return u"%1;%2"_s.arg(i).arg(i + 1); });
    row("long ones", 3000,
        [](int i) { return u"x"_s.repeated(i % 300 + 1) + u';' + QString::number(i % 50); });
    row("many long ones", 3000, [](int i) { return u"x"_s.repeated(300) + QString::number(i); });
    row("everything", 5000, [](int i) -> QString {
        switch (i % 7) {
        case 0:
            return {};
        case 1:
            return u"é"_s.repeated(i % 400);
        case 2:
            return QString::number(i);
        case 3:
            return u"ines%1@example.com"_s.arg(i % 99);
        case 4:
            return u"\u00a0 x;y"_s;
        case 5:
            return u"2024-05-06"_s;
        default:
            return u"\U0001F511"_s;
        }
    });
}

void TestColumnProfile::stretchesMakeTheWhole()
{
    QFETCH(const QStringList, cells);
    const ColumnProfile whole = profileOf(cells);
    for (const int stretch : {1, 2, 999, 2000, 2500, 100'000}) {
        for (const bool tells : {false, true}) { // Whether stretches hear of what was given up.
            ColumnProfiler together;
            for (int begin = 0; begin < cells.size(); begin += stretch) {
                ColumnProfiler part(tells ? together.givenUp() : ColumnProfiler::GivenUp());
                for (const QString &cell : cells.mid(begin, stretch))
                    part.add(cell.toUtf8());
                together.add(part);
            }
            QVERIFY2(together.profile() == whole, qPrintable(QString::number(stretch)));
        }
    }
}

void TestColumnProfile::looksSurviveGivingUp()
{
    ColumnProfiler profiler;
    for (int i = 0; i < 5000; ++i) {
        profiler.add(QByteArray::number(i));
        profiler.add("0");
        profiler.add("00" + QByteArray::number(i));
        profiler.add("ines." + QByteArray::number(i) + "@example.com");
    }
    const ColumnProfile profile = profiler.profile();
    QVERIFY(profile.manyValues);
    QCOMPARE(profile.numbers, 15'000);
    QCOMPARE(profile.zeroLed, 5000);
    QCOMPARE(profile.emails, 5000);
    QCOMPARE(profile.booleans, 5002);
    QCOMPARE(profile.phones, 0);
    QCOMPARE(profile.filled, 20'000);
}

void TestColumnProfile::examplesAreCut_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("example");
    QTest::newRow("200") << QString(200, u'x') << QString(200, u'x');
    QTest::newRow("longer") << QString(201, u'x') << QString(200, u'x');
    QTest::newRow("three bytes each") << QString(1000, u'日') << QString(200, u'日');
    // Two units each; none is cut in half.
    const QString key = u"\U0001F511"_s;
    QTest::newRow("pairs") << key.repeated(500) << key.repeated(100);
    QTest::newRow("odd pairs") << u'x' + key.repeated(500) << u'x' + key.repeated(99);
}

void TestColumnProfile::examplesAreCut()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, example);
    const ColumnProfile profile = profileOf({cell});
    QCOMPARE(profile.examples, QStringList{example});
    QCOMPARE(profile.longest, cell.size());
    QCOMPARE(profile.shortest, cell.size());
    const bool isKept = cell.toUtf8().size() <= 256;
    QCOMPARE(profile.values, isKept ? (TextCounts{{cell, 1}}) : TextCounts());
}

QTEST_GUILESS_MAIN(TestColumnProfile)
#include "tst_columnprofile.moc"
