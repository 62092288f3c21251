#include "csv/rowsearch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using csv::holdsWord;
using csv::RowSearch;

/// A search that passes over rows must not pass over any that hold what is looked for.
class RowSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void anyWordAnywhere();
    void stretches();
};

void RowSearchTest::words_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("holds");
    const auto add = [](const char *name, const QByteArray &text, const QByteArray &word,
                        bool holds) { QTest::newRow(name) << text << word << holds; };
    const QByteArray dots(100, '.');
    add("nothing", "", "a", false);
    add("all of it", "Ines", "ines", true);
    add("longer", "ine", "ines", false);
    add("one byte at the end", dots + "X", "x", true);
    add("one byte at the beginning", "X" + dots, "x", true);
    add("in the middle", dots + "oKoRo" + dots, "okoro", true);
    add("nearly", dots + "okXro" + dots, "okoro", false);
    add("nearly, then right", dots + "okXrookoro", "okoro", true);
    add("no letter", dots + "@" + dots, "@", true);
    add("a mark is no letter", dots + "`" + dots, "@", false);
    add("nor the other way", dots + "@" + dots, "`", false);
    add("figures", dots + "\x11" + dots, "1", false);
    add("other bytes", "\xc3\x89" + dots, "i", false);
    add("overlapping", "aaab", "aab", true);
    add("Latin-1", dots + "MÜLLER" + dots, "müller", true);
    add("Latin-1, last", dots + "CAFÉ", "café", true);
    add("Latin-1, another", dots + "CAFÈ", "café", false);
    add("Latin-1, first", "Éa" + dots, "éa", true);
    add("no case", dots + "田中", "田中", true);
    add("no case, another", dots + "田辺", "田中", false);
}

void RowSearchTest::words()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, word);
    QFETCH(const bool, holds);
    QCOMPARE(holdsWord(text, word.toStdString()), holds);
}

void RowSearchTest::anyWordAnywhere()
{
    std::mt19937 random(1);
    const QByteArray bytes = "abAB@1 \xc3";
    const auto any = [&](size_t most) {
        QByteArray text;
        for (size_t i = random() % most; i > 0; --i)
            text += bytes[qsizetype(random() % size_t(bytes.size()))];
        return text;
    };
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray text = any(80);
        QByteArray word = any(5).toLower();
        word = word.replace('\xc3', "") + 'b';
        const bool holds = holdsWord(text, word.toStdString());
        QCOMPARE(holds, text.toLower().contains(word));
        found += holds ? 1 : 0;
    }
    QVERIFY(found > 1000);
}

void RowSearchTest::stretches()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QByteArray rows = "Id,Name\n";
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i)
        rows += QByteArray::number(i) + ",\"Row\n" + (i == 12'345 ? "Needle and " : "")
                + (i == count - 1 ? "Last" : "pin") + QByteArray(40, 'x') + "\"\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
    file.close();
    const auto table = csv::Table::open(path, {});
    QVERIFY(table);
    const auto holds = [&](const std::vector<std::string> &words, qint64 first, qint64 last) {
        const auto found = RowSearch(*table, words).mayHold(first, last);
        return found && *found;
    };
    QVERIFY(holds({"needle"}, 0, count)); // over several blocks
    QVERIFY(holds({"needle"}, 12'345, 12'346));
    QVERIFY(!holds({"needle"}, 0, 12'345));
    QVERIFY(!holds({"needle"}, 12'346, count));
    QVERIFY(holds({"needle", "and", "pin"}, 12'000, 13'000));
    QVERIFY(!holds({"needle", "last"}, 12'000, 13'000));
    QVERIFY(holds({"last"}, count - 1, count));
    QVERIFY(!holds({"nowhere"}, 0, count));
    // Changed since it was opened.
    QVERIFY(file.open(QIODevice::Append) && file.write("1,x\n") == 4);
    file.close();
    const auto changed = RowSearch(*table, {"needle"}).mayHold(0, 10);
    QVERIFY(!changed);
    QCOMPARE(changed.error().message.code, u"csv.changed"_s);
}

QTEST_GUILESS_MAIN(RowSearchTest)
#include "tst_rowsearch.moc"
