#include "csv/encoding.h"
#include "csv/table.h"
#include "csv/transcode.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csv.h>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// What a reader finds behind the header of a file.
struct Seen
{
    qint64 header = 0; ///< Cells of it.
    qint64 records = 0;
    qint64 cells = 0;
    QString hash; ///< Of all cells.

    bool operator==(const Seen &) const = default;
};

[[maybe_unused]] char *toString(const Seen &seen)
{
    return qstrdup(qPrintable(u"%1 columns, %2 records, %3 cells, %4"_s.arg(seen.header)
                                  .arg(seen.records)
                                  .arg(seen.cells)
                                  .arg(seen.hash)));
}

/// Makes what is seen from cells, one after the other.
class Seeing
{
public:
    void cell(QByteArrayView bytes)
    {
        ++m_inRecord;
        if (m_inHeader)
            return;
        m_hash.addData(QByteArray::number(bytes.size()) + ':');
        m_hash.addData(bytes);
    }
    void endRecord()
    {
        if (m_inHeader) {
            m_seen.header = m_inRecord;
        } else {
            ++m_seen.records;
            m_seen.cells += m_inRecord;
            m_hash.addData("\n");
        }
        m_inHeader = false;
        m_inRecord = 0;
    }
    Seen seen() const
    {
        Seen all = m_seen;
        all.hash = QString::fromLatin1(m_hash.result().toHex());
        return all;
    }

private:
    Seen m_seen;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_inHeader = true;
    qint64 m_inRecord = 0;
};

Seen seenByLibcsv(const QByteArray &utf8, char delimiter)
{
    csv_parser parser;
    csv_init(&parser, 0);
    csv_set_delim(&parser, uchar(delimiter));
    csv_set_space_func(&parser, [](unsigned char) { return 0; }); // Or it trims cells.
    Seeing seeing;
    const auto onCell = [](void *bytes, size_t size, void *to) {
        static_cast<Seeing *>(to)->cell({static_cast<const char *>(bytes), qsizetype(size)});
    };
    const auto onRow = [](int, void *to) { static_cast<Seeing *>(to)->endRecord(); };
    const size_t size = size_t(utf8.size());
    if (csv_parse(&parser, utf8.constData(), size, onCell, onRow, &seeing) != size)
        qFatal("libcsv: %s", csv_strerror(csv_error(&parser)));
    csv_fini(&parser, onCell, onRow, &seeing);
    csv_free(&parser);
    return seeing.seen();
}

Seen seenByUs(const std::shared_ptr<const csv::Table> &table)
{
    Seeing seeing;
    for (qsizetype i = 0; i < table->labels().size(); ++i)
        seeing.cell({});
    seeing.endRecord();
    csv::Table::Reader reader(table);
    model::Record record;
    for (qint64 row = 0; row < table->rowCount(); ++row) {
        if (!reader.read(row, record))
            qFatal("row %lld cannot be read", static_cast<long long>(row));
        for (int i = 0; i < record.cellCount(); ++i)
            seeing.cell(record.cell(i));
        seeing.endRecord();
    }
    return seeing.seen();
}

/// A table as some tool might write it, within RFC 4180.
struct Generated
{
    QString text;
    char delimiter;
    Seen seen;
};

class Generator
{
public:
    Generator(unsigned seed, const QString &letters)
        : m_random(seed)
        , m_pieces{u"\""_s,   u"\"\""_s, u","_s,  u";"_s,       u"\t"_s,  u"|"_s,    u"\n"_s,
                   u"\r\n"_s, u"\r"_s,   u" "_s,  u"a"_s,       u"007"_s, u"=1+1"_s, u"'"_s,
                   u"\\"_s,   letters,   letters, u"a text "_s, u"-"_s,   u"\\\""_s}
    {
    }

    Generated table();

private:
    size_t below(size_t limit) { return m_random() % limit; }
    QString anyCell();
    QString written(const QString &cell, char delimiter, bool quoted) const;

    std::mt19937 m_random;
    QStringList m_pieces;
};

QString Generator::anyCell()
{
    if (below(200) == 0) // Longer than what is read at once.
        return QString(300'000, u'x') + m_pieces.at(qsizetype(below(size_t(m_pieces.size()))));
    QString cell;
    for (size_t pieces = below(3) == 0 ? 0 : below(6); pieces > 0; --pieces)
        cell += m_pieces.at(qsizetype(below(size_t(m_pieces.size()))));
    return cell;
}

QString Generator::written(const QString &cell, char delimiter, bool quoted) const
{
    const auto special = [delimiter](QChar c) {
        return c == u'"' || c == u'\n' || c == u'\r' || c == QLatin1Char(delimiter);
    };
    if (!quoted && std::none_of(cell.cbegin(), cell.cend(), special))
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

Generated Generator::table()
{
    constexpr char delimiters[] = {',', ';', '\t', '|'};
    const QStringList ends{u"\n"_s, u"\r\n"_s, u"\r"_s};
    Generated made;
    made.delimiter = delimiters[below(4)];
    const size_t columns = 2 + below(10), rows = below(300);
    const size_t end = below(4); // The last: any of them after each record.
    const size_t quoting = below(3);
    const QString delimiter = QString(QLatin1Char(made.delimiter));
    Seeing seeing;
    for (size_t row = 0; row <= rows; ++row) {
        for (size_t column = 0; column < columns; ++column) {
            const QString cell = row == 0 ? u"Column %1"_s.arg(column) : anyCell();
            const bool quoted = quoting == 0 || (quoting == 1 && below(2) == 0);
            made.text +=
                (column > 0 ? delimiter : QString()) + written(cell, made.delimiter, quoted);
            seeing.cell(cell.toUtf8());
        }
        seeing.endRecord();
        if (row < rows || below(2) == 0)
            made.text += ends.at(qsizetype(end < 3 ? end : below(3)));
        if (below(50) == 0)
            made.text += u"\n"_s; // A blank line is no record.
    }
    made.seen = seeing.seen();
    return made;
}

} // namespace

/// That two readers which nobody of us wrote find in files what ours finds.
class ReadersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_python;

    QJsonObject ask(const QJsonObject &order)
    {
        m_python.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
        while (!m_python.canReadLine()) {
            if (!m_python.waitForReadyRead())
                qFatal("Python: %s", m_python.readAllStandardError().constData());
        }
        return QJsonDocument::fromJson(m_python.readLine()).object();
    }

    /// What Python sees; the text of the file, as it decodes it, is then in UTF-8 in a file beside.
    Seen seenByPython(const QString &path, const QString &encoding, char delimiter)
    {
        const QJsonObject seen = ask({{u"path"_s, path},
                                      {u"encoding"_s, encoding},
                                      {u"delimiter"_s, QString(QLatin1Char(delimiter))},
                                      {u"utf8"_s, m_folder.filePath(u"utf8"_s)}});
        return {seen[u"header"_s].toInteger(), seen[u"records"_s].toInteger(),
                seen[u"cells"_s].toInteger(), seen[u"hash"_s].toString()};
    }

    QByteArray utf8()
    {
        QFile file(m_folder.filePath(u"utf8"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// The file as the program opens it.
    std::shared_ptr<const csv::Table> opened(QString path, const QString &encoding)
    {
        if (encoding != u"UTF-8") {
            const QString copy = m_folder.filePath(u"copy"_s);
            const auto made = csv::transcode(path, encoding, copy, {});
            if (!made)
                qFatal("%s: %s", qPrintable(path), qPrintable(made.error().message.code));
            path = copy;
        }
        const auto table = csv::Table::open(path, {});
        return table ? *table : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_python.start(u"python3"_s,
                       {QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/core/csv/pythonreader.py")});
        QVERIFY2(m_python.waitForStarted(), "These tests need python3.");
    }

    void cleanupTestCase()
    {
        m_python.closeWriteChannel();
        QVERIFY(m_python.waitForFinished());
        QCOMPARE(m_python.readAllStandardError(), QByteArray());
    }

    void samples_data()
    {
        QTest::addColumn<QString>("path");
        const QString folder = QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/");
        QStringList paths;
        for (QDirIterator all(folder, {u"*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
             all.hasNext();)
            paths.append(all.next());
        // What others make of these is not in RFC 4180.
        paths = paths.filter(QRegularExpression(u"^(?!.*/malformed/)"_s));
        paths.sort();
        QVERIFY(paths.size() >= 35);
        for (const QString &path : std::as_const(paths))
            QTest::newRow(qPrintable(path.mid(folder.size()))) << path;
    }
    void samples()
    {
        QFETCH(QString, path);
        const auto guess = csv::guessEncoding(path);
        QVERIFY(guess.has_value());
        const auto table = opened(path, guess->name);
        QVERIFY(table != nullptr);
        const Seen ours = seenByUs(table);
        const char delimiter = table->dialect().delimiter;
        QCOMPARE(ours, seenByPython(path, guess->name, delimiter));
        QCOMPARE(ours, seenByLibcsv(utf8(), delimiter));
    }

    void generated_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::addColumn<QString>("letters");
        const QString anything = u"Łódź 😀 東京\u2028\u0085"_s;
        const QString western = u"Müller ¿Señor? ÅØß"_s;
        int seed = 0;
        for (int round = 0; round < 2; ++round) {
            const auto add = [&](const QString &encoding, bool mark, const QString &letters) {
                QTest::addRow("%d %s%s", seed, qPrintable(encoding), mark ? " with mark" : "")
                    << seed << encoding << mark << letters;
                ++seed;
            };
            add(u"UTF-8"_s, false, anything);
            add(u"UTF-8"_s, true, anything);
            add(u"UTF-16LE"_s, true, anything);
            add(u"UTF-16BE"_s, true, anything);
            add(u"UTF-32LE"_s, true, anything);
            add(u"UTF-32BE"_s, true, anything);
            add(u"windows-1252"_s, false, western);
            add(u"ISO-8859-15"_s, false, western);
            add(u"Shift_JIS"_s, false, u"東京都 カタカナ"_s);
            add(u"GB18030"_s, false, u"北京市 € 上海"_s);
        }
    }
    void generated()
    {
        QFETCH(int, seed);
        QFETCH(QString, encoding);
        QFETCH(bool, mark);
        QFETCH(QString, letters);
        const Generated made = Generator(unsigned(seed), letters).table();
        const QString path = m_folder.filePath(u"generated.csv"_s);
        ask({{u"path"_s, path},
             {u"encoding"_s, encoding},
             {u"mark"_s, mark},
             {u"text"_s, made.text}});

        const auto table = opened(path, encoding);
        QVERIFY(table != nullptr);
        QCOMPARE(table->dialect().delimiter, made.delimiter);
        QCOMPARE(seenByUs(table), made.seen);
        QCOMPARE(seenByPython(path, encoding, made.delimiter), made.seen);
        QCOMPARE(seenByLibcsv(utf8(), made.delimiter), made.seen);
    }
};

QTEST_GUILESS_MAIN(ReadersTest)
#include "tst_readers.moc"
