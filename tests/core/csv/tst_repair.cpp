#include "csv/malformedrow.h"
#include "csv/repair.h"
#include "csv/scanner.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using What = model::Repair::What;

/// What is said about a record that cannot be read, and what the repairs make of it.
class RepairTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"People.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    static QByteArray content(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
    }

    static std::shared_ptr<const csv::Table> open(const QString &path)
    {
        const auto table = csv::Table::open(path, {}, {}, {.delimiter = ','});
        return table ? *table : nullptr;
    }

    static csv::MalformedRow look(const QString &path, qint64 row)
    {
        const auto found = csv::malformedRow(open(path), row);
        return found ? *found : csv::MalformedRow();
    }

    // Every row as "line:cells joined by |", and # where something is wrong with it.
    static QStringList rows(const QString &path)
    {
        const auto table = open(path);
        if (!table)
            return {u"no table"_s};
        QStringList rows;
        csv::Table::Reader reader(table);
        model::Record record;
        for (qint64 row = 0; row < table->rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            QStringList cells;
            for (int i = 0; i < record.cellCount(); ++i)
                cells.append(record.text(i));
            rows.append(QString::number(record.line) + u':' + cells.join(u'|')
                        + (problems && problems->isEmpty() ? u""_s : u"#"_s));
        }
        return rows;
    }

private Q_SLOTS:
    void patches_data()
    {
        QTest::addColumn<QByteArray>("before"); // Behind the header a,b,c and "one,1,1".
        QTest::addColumn<QList<model::Repair>>("repairs");
        QTest::addColumn<QByteArray>("after");
        const auto add = [](const char *name, const QByteArray &before,
                            const QList<model::Repair> &repairs, const QByteArray &after) {
            QTest::newRow(name) << before << repairs << after;
        };
        const model::Repair join{3, What::JoinNext};
        const model::Repair text{3, What::QuoteIsText};
        add("nothing", "2,\"x\r\ny\",z\r\n", {}, "2,\"x\r\ny\",z\r\n");
        add("left out by somebody else", "2,x\n", {{3, What::Skip}}, "2,x\n");
        add("joined", "2,x\ny,z\nlast,1,1\n", {join}, "2,\"x\ny\",z\nlast,1,1\n");
        add("joined, CRLF", "2,x\r\ny,z\r\n", {join}, "2,\"x\ny\",z\r\n");
        add("joined, CR", "2,x\ry,z\r", {join}, "2,\"x\ny\",z\r");
        add("joined in the last cell", "2,x,y\nz", {join}, "2,x,\"y\nz\"");
        add("joined in a quoted cell", "2,\"x \"\"1\"\"\"\n\"y, too\",\"z\"\n", {join},
            "2,\"x \"\"1\"\"\ny, too\",\"z\"\n");
        add("joined over blank lines", "2,x\n\r\n\ny,z\n", {join}, "2,\"x\n\n\ny\",z\n");
        add("joined behind a CR", "2,\"x\r\"\ny,z\n", {join}, "2,\"x\r\r\ny\",z\n");
        add("joined before an LF", "2,x\n\"\ny\",z\n", {join}, "2,\"x\n\ny\",z\n");
        add("joined twice, by its line", "2,x\ny\nw,z\nlast,1,1\n", {join, join},
            "2,\"x\ny\nw\",z\nlast,1,1\n");
        add("joined twice, by both lines", "2,x\ny\nw,z\nlast,1,1\n", {join, {4, What::JoinNext}},
            "2,\"x\ny\nw\",z\nlast,1,1\n");
        add("others stay on their lines", "2,\"x\n\n\",z\n3,a\nb,c\n4,d,e\n5,f\n\"g\",h\n",
            {{6, What::JoinNext}, {9, What::JoinNext}},
            "2,\"x\n\n\",z\n3,\"a\nb\",c\n4,d,e\n5,\"f\ng\",h\n");
        add("a quote that is text", "2,\"x,y\nlast,1,1\n", {text}, "2,\"\"\"x\",y\nlast,1,1\n");
        add("the last cell", "2,x,5\" pipe,\"\n", {text}, "2,x,5\" pipe,\"\"\"\"\n");
        add("a quote with others in it", "2,\"x\"\"y,z\n", {text}, "2,\"\"\"x\"\"\"\"y\",z\n");
        add("two of them", "2,\"x,\"y\n", {text}, "2,\"\"\"x\",\"\"\"y\"\n");
        add("text behind a quote", "2,\"The\" one,z\n", {text}, "2,\"\"\"The\"\" one\",z\n");
        add("quotes in quotes", "2,\"say \"hi\" twice\",z\n", {text},
            "2,\"say \"\"hi\"\" twice\",z\n");
        add("one that swallows the next lines", "\"2\",\"x,\"z\"\r\n\"3\",\"y\",\"z\"\r\n", {text},
            "\"2\",\"\"\"x\",\"z\"\r\n\"3\",\"y\",\"z\"\r\n");
        add("the last record, without a line end", "2,\"The\" one,z", {text},
            "2,\"\"\"The\"\" one\",z");
        add("left out, and no quote of a later patch closes its own", "2,\"x,y\n3,1,1\n4,p\nq,r\n",
            {{3, What::Skip}, {5, What::JoinNext}}, "2,\"\"x,y\n3,1,1\n4,\"p\nq\",r\n");
        add("nobody has decided about an open quote", "2,\"x,y\n3,a\n4,p\nq,r\n",
            {{5, What::JoinNext}}, "2,\"\"x,y\n3,a\n4,\"p\nq\",r\n");
        add("an open quote alone", "2,\",y\n4,p\nq,r\n", {{4, What::JoinNext}},
            "2,\"\" ,y\n4,\"p\nq\",r\n");
        add("three of them", "2,y,\"\"\"\n4,p\nq,r\n", {{4, What::JoinNext}},
            "2,y,\"\"\"\" \n4,\"p\nq\",r\n");
        add("left out with other quotes in it", "\"2\nx\" y,\"z\n4,p\nq,r\n",
            {{3, What::Skip}, {5, What::JoinNext}}, "\"2\nx\" y,\"\"z\n4,\"p\nq\",r\n");
        add("left out, but nothing begins there", "2,\"x\ny\",z\n4,p\nq,r\n",
            {{4, What::Skip}, {5, What::JoinNext}}, "2,\"x\ny\",z\n4,\"p\nq\",r\n");
        add("left out within what is joined", "2,x\ny,z\n3,1,1\n", {join, {4, What::Skip}},
            "2,\"x\ny\",z\n3,1,1\n");
        add("then joined", "2,\"x\ny,z\n", {text, join}, "2,\"\"\"x\ny\",z\n");
        add("joined, then text", "2,\"x\" y\nw,z\n", {join, text}, "2,\"x\"\" y\nw\",z\n");
    }
    void patches()
    {
        QFETCH(QByteArray, before);
        QFETCH(QList<model::Repair>, repairs);
        QFETCH(QByteArray, after);
        const QString to = m_folder.filePath(u"copy.csv"_s);
        for (const QByteArray &begin : {"", "\xEF\xBB\xBF"}) {
            const QString from = file(begin + "a,b,c\none,1,1\n" + before);
            const auto done = csv::repair(from, ',', repairs, to, {});
            QVERIFY2(done.has_value(),
                     done ? "" : qPrintable(done.error().message.arguments.join(u' ')));
            QCOMPARE(content(to), "a,b,c\none,1,1\n" + after);
            QCOMPARE(csv::countLineBreaks(content(to)), csv::countLineBreaks(content(from)));
        }
    }

    void aNamedDelimiterStaysWhereItIs()
    {
        const QString to = m_folder.filePath(u"copy.csv"_s);
        QVERIFY(
            csv::repair(file("sep=;\r\na;b\r\n1;x\r\ny\r\n"), ';', {{3, What::JoinNext}}, to, {})
                .has_value());
        QCOMPARE(content(to), "sep=;\r\na;b\r\n1;\"x\ny\"\r\n");
    }

    void farAway()
    {
        // Beyond blocks and marks, and many of them.
        QByteArray before = "a,b\n", after = before;
        QList<model::Repair> repairs;
        for (int i = 0; i < 60'000; ++i) {
            const bool broken = i % 7'000 == 6'999;
            if (broken)
                repairs.append({2 + 2 * i, What::JoinNext});
            before += broken ? "1,x\ny\n" : "1,\"x\ny\"\n";
            after += "1,\"x\ny\"\n";
        }
        const QString to = m_folder.filePath(u"copy.csv"_s);
        std::reverse(repairs.begin(), repairs.end());
        qint64 last = -1;
        RunContext context;
        context.progress = [&last](const Progress &progress) {
            QVERIFY(progress.done > last && progress.done <= progress.total);
            last = progress.done;
        };
        QVERIFY(csv::repair(file(before), ',', repairs, to, context).has_value());
        QVERIFY(content(to) == after);
        QCOMPARE(repairs.size(), 8);
        QVERIFY(last >= 0);
    }

    void whatCannotBeDone()
    {
        const QString from = file("a,b\n1,\"x\ny\"\n2\n");
        const QString to = m_folder.filePath(u"copy.csv"_s);
        const auto code = [](const Result<> &result) {
            return result ? QString()
                          : result.error().message.code + u' '
                                + result.error().message.arguments.join(u' ');
        };
        const QString lost = u"csv.repairLost "_s + from;
        QCOMPARE(code(csv::repair(from, ',', {{3, What::JoinNext}}, to, {})), lost + u" 3"_s);
        QCOMPARE(code(csv::repair(from, ',', {{4, What::JoinNext}}, to, {})), lost + u" 4"_s);
        QCOMPARE(code(csv::repair(from, ',', {{9, What::JoinNext}}, to, {})), lost + u" 9"_s);
        QCOMPARE(code(csv::repair(from, ',', {{2, What::QuoteIsText}}, to, {})), lost + u" 2"_s);
        StopSource stop;
        stop.request();
        QCOMPARE(code(csv::repair(from, ',', {}, to, {.stop = stop.token()})),
                 u"base.cancelled "_s);
        QVERIFY(!QFile::exists(to));
    }

    void rowsAreShown_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // Behind the header a,b,c.
        QTest::addColumn<QString>("text");     // With ^ where the mark is.
        QTest::addColumn<QString>("assumed");
        QTest::addColumn<QList<What>>("repairs");
        const auto add = [](const char *name, const QByteArray &bytes, const QString &text,
                            const QString &assumed, const QList<What> &repairs) {
            QTest::newRow(name) << bytes << text << assumed << repairs;
        };
        const What join = What::JoinNext, quote = What::QuoteIsText, skip = What::Skip;
        add("a line break without quotes", "1,Łó\ny,z\n", u"1,Łó^"_s, u"csv.assumedCells , 3"_s,
            {join, skip});
        add("two of them", "1,x\ny\nw,z\n", u"1,x^"_s, u"csv.assumedCells , 3"_s, {join, skip});
        add("the next one is good", "1\n2,y,z\n", u"1^"_s, u"csv.assumedCells , 3"_s, {skip});
        add("the next one is too much", "1,2\n2,y,z,w\n", u"1,2^"_s, u"csv.assumedCells , 3"_s,
            {skip});
        add("there is no next one", "1,2\n", u"1,2^"_s, u"csv.assumedCells , 3"_s, {skip});
        add("too many cells", "1,2,3,4\n", u"1,2,3,^4"_s, u"csv.assumedCells , 3"_s, {skip});
        add("behind a line break", "1,\"2\n3\",4,5\n", u"3\",4,^5"_s, u"csv.assumedCells , 3"_s,
            {skip});
        add("a quote", "1,\"2,3\n", u"1,^\"2,3"_s, u"csv.assumedLineEnd 2"_s, {quote, skip});
        add("a quote, too few", "1,\"2\n", u"1,^\"2"_s, u"csv.assumedLineEnd 2"_s, {skip});
        add("text behind a quote", "1,\"2\"x,3\n", u"1,\"2\"^x,3"_s, u"csv.assumedSameCell "_s,
            {quote, skip});
        add("a NUL", QByteArray("1,\0,3\n", 6), u"1,^\u2400,3"_s, u"csv.assumedText "_s, {skip});
        add("not UTF-8", "1,M\xFCller,3\n", u"1,M^\uFFFDller,3"_s, u"csv.assumedUtf8 "_s, {skip});
        add("a long line", QByteArray("x").repeated(2'000) + ",2\n", QString(158, u'x') + u",2^"_s,
            u"csv.assumedCells , 3"_s, {skip});
        add("a long line around it",
            "1," + QByteArray("Ł").repeated(2'000) + ",3," + QByteArray("😀").repeated(2'000) + "\n",
            QString(77, u'Ł') + u",3,^"_s + u"😀"_s.repeated(40), u"csv.assumedCells , 3"_s, {skip});
    }
    void rowsAreShown()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QString, assumed);
        QFETCH(QList<What>, repairs);
        const QString path = file("a,b,c\n" + bytes);
        const csv::MalformedRow row = look(path, 0);
        QVERIFY(!row.problems.isEmpty());
        QString marked = row.text;
        marked.insert(row.mark, u'^');
        QCOMPARE(marked, text);
        QVERIFY(row.text.size() <= 160);
        QCOMPARE(row.assumed.code + u' ' + row.assumed.arguments.join(u' '), assumed);
        QCOMPARE(row.repairs, repairs);
        QCOMPARE(row.recordLine, 2);
        QCOMPARE(row.cutRight, bytes.size() > 3'000);
        QCOMPARE(row.cutLeft, bytes.size() > 1'000);

        // Each of them helps, but for the one that leaves it out, and changes no other row.
        for (const What what : std::as_const(repairs)) {
            if (what == What::Skip)
                continue;
            const QString to = m_folder.filePath(u"copy.csv"_s);
            const QList<model::Repair> all(what == What::JoinNext ? row.joins : 1, {2, what});
            const QString from = file("a,b,c\n" + bytes + "last,1,1\n");
            QVERIFY(csv::repair(from, ',', all, to, {}).has_value());
            const QStringList now = rows(to);
            QVERIFY(now.constFirst().startsWith(u"2:1|"_s));
            QVERIFY(!now.constFirst().endsWith(u'#'));
            QCOMPARE(now.constLast(), rows(from).constLast());
        }
    }

    void nothingIsWrong() { QVERIFY(look(file("a,b\n1,2\n"), 0).problems.isEmpty()); }

    void cleanup()
    {
        const QDir folder(m_folder.path());
        for (const QString &name : folder.entryList(QDir::Files))
            QFile::remove(folder.filePath(name));
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
