#include "csv/encoding.h"
#include "csv/table.h"
#include "csv/transcode.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// How one of the files is written.
struct Style
{
    QString encoding;
    char16_t delimiter = u',';
    QString newline;
    bool mark = false;
    bool quoteAll = false;
    bool lastNewline = true;
};

using Rows = QList<QStringList>;

// What people have in their names, beside what is awkward everywhere; letters that the encoding
// has.
QStringList lettersOf(const QString &encoding)
{
    if (encoding.startsWith(u"UTF"))
        return {u"Müller"_s,
                u"Łódź"_s,
                u"😀 Zoë 👩‍👩‍👧"_s,
                u"山田太郎"_s,
                u"Анна Иванова"_s,
                u"e\u0301 combined"_s,
                u"NBSP\u00a0here"_s,
                u"line\u2028separator \u0085 too"_s};
    if (encoding == u"windows-1252")
        return {u"Müller"_s, u"François"_s, u"100 € – “so”…"_s, u"\u0081\u008d\u009d"_s,
                u"NBSP\u00a0here"_s};
    if (encoding == u"ISO-8859-1")
        return {u"Müller"_s, u"François"_s, u"\u0085 is no line break"_s, u"NBSP\u00a0here"_s};
    if (encoding == u"ISO-8859-15")
        return {u"Müller"_s, u"Cœur"_s, u"Sœur de Bœuf"_s, u"100 €"_s, u"NBSP\u00a0here"_s};
    if (encoding == u"ISO-8859-2")
        return {u"Łódź"_s, u"Dąbrowska"_s, u"Świątek"_s, u"Dvořák"_s, u"NBSP\u00a0here"_s};
    if (encoding == u"windows-1250")
        return {u"Łódź"_s, u"Dąbrowska"_s, u"Świątek – “x”"_s, u"Dvořák"_s, u"NBSP\u00a0here"_s};
    if (encoding == u"windows-1251")
        return {u"Иванов"_s, u"Анна Петровна"_s, u"№ 5 – «Ромашка»"_s, u"NBSP\u00a0here"_s};
    if (encoding == u"Shift_JIS") // With second bytes that are | \ ` and letters.
        return {u"山田太郎"_s, u"表示ソ十ポー"_s, u"ﾔﾏﾀﾞ"_s, u"東京都～①"_s, u"ヤマダ　ハナコ"_s};
    if (encoding == u"GB18030") // With characters of four bytes.
        return {u"王小明"_s, u"上海市浦东新区"_s, u"北京科技有限公司 😀"_s, u"李娜 𠀀"_s,
                u"　全角，"_s};
    if (encoding == u"Big5")
        return {u"陳小明"_s, u"功許蓋"_s, u"臺北市信義區"_s, u"科技公司"_s};
    return {u"김철수"_s, u"주식회사 테스트"_s, u"서울특별시"_s, u"똠방각하"_s};
}

Rows awkwardRows(const QString &encoding)
{
    Rows rows{
        {u"Id"_s, u"Last Name"_s, u"Note"_s, u"Tags"_s},
        {u"1"_s, u"plain"_s, u"text"_s, u"A;B"_s},
        {u"2"_s, u"say \"hi\""_s, u"\""_s, u"\"\""_s},
        {u"3"_s, u"a,b"_s, u"a;b|c\td"_s, u"^`~#"_s},
        {u"4"_s, u"two\nlines"_s, u"two\r\nlines"_s, u"two\rlines"_s},
        {u"5"_s, u"\n"_s, u"\r\n\r\n"_s, u"\r"_s},
        {u"6"_s, u" leading"_s, u"trailing "_s, u"  "_s},
        {u"7"_s, u""_s, u""_s, u""_s},
        {u"8"_s, u"\",\"\n\""_s, u"\"\r\n"_s, u"\n\"x"_s},
        {u"9"_s, u"'=1+1"_s, u"0049"_s, u"1.234,56"_s},
        {u"10"_s, QString(70'000, u'x') + u"\n\"end\""_s, u"long"_s, u""_s},
    };
    int number = 10;
    for (const QString &letters : lettersOf(encoding)) {
        rows.append({QString::number(++number), letters, letters + u" \""_s + letters + u"\"\n"_s,
                     letters.repeated(3)});
        rows.append({QString::number(++number), u"a"_s, letters, u""_s});
    }
    return rows;
}

QString written(const Rows &rows, const Style &style, QList<qint64> &lines)
{
    QString text;
    qint64 line = 1;
    for (const QStringList &cells : rows) {
        if (!text.isEmpty())
            text += style.newline;
        lines.append(line++);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString &cell = cells.at(i);
            const bool needed = cell.contains(u'"') || cell.contains(style.delimiter)
                                || cell.contains(u'\n') || cell.contains(u'\r');
            if (i > 0)
                text += style.delimiter;
            text += style.quoteAll || needed ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"'
                                             : cell;
            line += QString(cell).replace(u"\r\n"_s, u"\n"_s).count(u'\n')
                    + QString(cell).replace(u"\r\n"_s, u"\n"_s).count(u'\r');
        }
    }
    return text + (style.lastNewline ? style.newline : QString());
}

QByteArray encoded(const QString &text, const Style &style)
{
    // Not with the tables that are tested, where there are others.
    const QByteArray name = style.encoding == u"EUC-KR"      ? "windows-949"
                            : style.encoding == u"Shift_JIS" ? "windows-31j"
                                                             : style.encoding.toLatin1();
    QStringEncoder encode(name.constData(), QStringConverter::Flag::Stateless);
    const QByteArray bytes = encode((style.mark ? u"\uFEFF"_s : QString()) + text);
    if (!encode.isValid() || encode.hasError())
        qFatal("cannot be written in %s", name.constData());
    return bytes;
}

} // namespace

/// That one table reads the same however it is written: every encoding, delimiter, line end, with
/// and without byte order mark, all cells quoted or as few as can be.
class MatrixTest : public QObject
{
    Q_OBJECT

private:
    // In memory, where there is such a folder: every copy is synced to its disk.
    QTemporaryDir m_folder{
        (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath())
        + u"/tst_matrix-XXXXXX"_s};

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"table.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    // In which encoding a file is read that nobody has decided about: it is guessed, but ISO-8859-1
    // is a part of windows-1252.
    static QString guessed(const QString &path, const Style &style)
    {
        const auto guess = csv::guessEncoding(path);
        if (!guess || guess->byteOrderMark != style.mark)
            return u"no guess"_s;
        const bool same = style.encoding == u"ISO-8859-1" && guess->name == u"windows-1252";
        return same ? style.encoding : guess->name;
    }

    void verify(const Style &style)
    {
        const Rows rows = awkwardRows(style.encoding);
        QList<qint64> lines;
        const QString text = written(rows, style, lines);
        const QString path = file(encoded(text, style));
        QCOMPARE(guessed(path, style), style.encoding);

        const QString copy = m_folder.filePath(u"copy.csv"_s);
        const auto done = csv::transcode(path, style.encoding, copy, {});
        QVERIFY(done.has_value());
        QCOMPARE(done->replaced, 0);
        const auto table = csv::Table::open(copy, {});
        QVERIFY(table.has_value());
        QCOMPARE((*table)->dialect().delimiter, char(style.delimiter));
        QCOMPARE((*table)->header(), rows.constFirst());
        QCOMPARE((*table)->rowCount(), rows.size() - 1);
        csv::Table::Reader reader(*table);
        model::Record record;
        for (qint64 row = 0; row < (*table)->rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            QVERIFY(problems.has_value() && problems->isEmpty());
            QCOMPARE(record.line, lines.at(row + 1));
            QStringList cells;
            for (int i = 0; i < record.cellCount(); ++i)
                cells.append(record.text(i));
            QCOMPARE(cells, rows.at(row + 1));
        }
    }

private Q_SLOTS:
    void everyWayToWriteATable_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const QString &encoding : csv::encodings())
            QTest::newRow(qPrintable(encoding)) << encoding;
    }
    void everyWayToWriteATable()
    {
        QFETCH(QString, encoding);
        int files = 0;
        for (const char16_t delimiter : {u',', u';', u'\t', u'|'}) {
            for (const QString &newline : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
                for (const bool quoteAll : {false, true}) {
                    for (int mark = 0; mark <= (encoding.startsWith(u"UTF") ? 1 : 0); ++mark) {
                        verify({encoding, delimiter, newline, mark == 1, quoteAll, files % 2 == 0});
                        if (QTest::currentTestFailed()) {
                            qWarning() << delimiter << newline << quoteAll << mark;
                            return;
                        }
                        ++files;
                    }
                }
            }
        }
        QVERIFY(files >= 24);
    }
};

QTEST_GUILESS_MAIN(MatrixTest)
#include "tst_matrix.moc"
