#include "csv/decoder.h"
#include "csv/encoding.h"
#include "csv/malformedrow.h"
#include "csv/repair.h"
#include "csv/scanner.h"
#include "csv/transcode.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using What = model::Repair::What;

namespace {

using Strings = std::vector<std::string>;

std::string joined(const Strings &pieces)
{
    return std::accumulate(pieces.begin(), pieces.end(), std::string());
}

/// A row as it was read.
struct Row
{
    qint64 line = 0;
    QStringList cells;
    bool good = false;

    /// The cells of one that something is wrong with are of nobody's use.
    bool operator==(const Row &other) const
    {
        return line == other.line && good == other.good && (!good || cells == other.cells);
    }
};

// Letters that an encoding has, of one byte and of as many as there are.
std::vector<QString> lettersOf(const QString &encoding)
{
    if (encoding.startsWith(u"UTF") || encoding == u"GB18030")
        return {u"é"_s, u"Ł"_s, u"山"_s, u"😀"_s, u"\u2028"_s, u"\u0085"_s};
    if (encoding == u"windows-1251")
        return {u"Ж"_s, u"я"_s, u"№"_s, u"\u00a0"_s};
    if (encoding == u"windows-1250" || encoding == u"ISO-8859-2")
        return {u"Ł"_s, u"ź"_s, u"é"_s, u"\u00a0"_s};
    if (encoding == u"Shift_JIS")
        return {u"山"_s, u"表"_s, u"ｱ"_s, u"ー"_s};
    if (encoding == u"Big5")
        return {u"陳"_s, u"功"_s, u"許"_s};
    if (encoding == u"EUC-KR")
        return {u"김"_s, u"똠"_s};
    return {u"é"_s, u"ß"_s, u"ÿ"_s, u"\u00a0"_s};
}

QByteArray libraryName(const QString &encoding)
{
    return encoding == u"EUC-KR"      ? "windows-949"
           : encoding == u"Shift_JIS" ? "windows-31j"
                                      : encoding.toLatin1();
}

// rapidcheck says what failed; Qt Test has to know that it did.
template <typename Property>
void check(const char *name, Property property)
{
    QVERIFY(rc::check(name, property));
}

} // namespace

/// What holds for any text in any encoding, and for any record that is repaired.
class TextPropertiesTest : public QObject
{
    Q_OBJECT

private:
    // In memory, where there is such a folder: every copy is synced to its disk.
    QTemporaryDir m_folder{
        (QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath())
        + u"/tst_textproperties-XXXXXX"_s};

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"table.csv"_s);
        QFile out(path);
        RC_ASSERT(out.open(QIODevice::WriteOnly));
        RC_ASSERT(out.write(bytes) == bytes.size());
        return path;
    }

    static QByteArray content(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
    }

    static std::vector<Row> rowsOf(const QString &path)
    {
        const auto table = csv::Table::open(path, {}, {}, {.delimiter = ','});
        RC_ASSERT(table.has_value());
        std::vector<Row> rows;
        csv::Table::Reader reader(*table);
        model::Record record;
        for (qint64 row = 0; row < (*table)->rowCount(); ++row) {
            const auto problems = reader.read(row, record);
            RC_ASSERT(problems.has_value());
            Row read{record.line, {}, problems->isEmpty()};
            for (int i = 0; i < record.cellCount(); ++i)
                read.cells.append(record.text(i));
            rows.push_back(read);
        }
        return rows;
    }

    // A table of three columns whose records are torn apart anywhere.
    static std::string anyBrokenTable()
    {
        const auto piece = rc::gen::weightedElement<std::string>({{6, "1,x,y\n"},
                                                                  {2, "2,\"a,\nb\",c\r\n"},
                                                                  {2, ","},
                                                                  {2, "\n"},
                                                                  {2, "a"},
                                                                  {2, "\""},
                                                                  {1, "\"\""},
                                                                  {1, "\"x\""},
                                                                  {1, "\r\n"},
                                                                  {1, "\r"},
                                                                  {1, "3,\"Łódź"},
                                                                  {1, "\n\n"}});
        const auto pieces = *rc::gen::container<Strings>(piece);
        return "a,b,c\n1,x,y\n" + joined(pieces) + *rc::gen::element<std::string>("", "\n");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The same in every run, unless somebody asks for others.
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260101 max_success=400");
    }

    void whatIsEncodedIsDecoded()
    {
        check("encodings", [this] {
            const QStringList encodings = csv::encodings();
            const QString encoding = encodings.at(*rc::gen::inRange(0, int(encodings.size())));
            std::vector<QString> alphabet = lettersOf(encoding);
            for (const QString &plain : {u"\""_s, u","_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"a"_s,
                                         u" "_s, u"a longer text of nothing but ASCII letters"_s})
                alphabet.push_back(plain);
            const auto pieces =
                *rc::gen::container<std::vector<QString>>(rc::gen::elementOf(alphabet));
            QString text;
            for (const QString &piece : pieces)
                text += piece;
            // A byte order mark is no text.
            QStringEncoder encode(libraryName(encoding).constData(),
                                  QStringConverter::Flag::Stateless);
            const bool mark = encoding.startsWith(u"UTF") && *rc::gen::arbitrary<bool>();
            const QByteArray bytes = encode((mark ? u"\uFEFF"_s : QString()) + text);
            RC_ASSERT(encode.isValid() && !encode.hasError());

            const QString to = m_folder.filePath(u"copy.csv"_s);
            const auto done = csv::transcode(file(bytes), encoding, to, {});
            RC_ASSERT(done.has_value());
            RC_ASSERT(done->replaced == 0);
            RC_ASSERT(content(to) == text.toUtf8());
        });
    }

    void anyBytesAreDecodedTheSameInAnyPieces()
    {
        check("pieces", [] {
            const QStringList encodings = csv::encodings();
            const QString encoding = encodings.at(*rc::gen::inRange(0, int(encodings.size())));
            const auto all = *rc::gen::container<std::vector<char>>(rc::gen::weightedOneOf<char>(
                {{2, rc::gen::element<char>('a', '\n', '\r', '"', ',', '\0')},
                 {3, rc::gen::arbitrary<char>()}}));
            const QByteArray bytes(all.data(), qsizetype(all.size()));
            Result<csv::Decoder> once = csv::Decoder::create(encoding);
            Result<csv::Decoder> often = csv::Decoder::create(encoding);
            RC_ASSERT(once.has_value() && often.has_value());
            QByteArray whole, pieces;
            RC_ASSERT(once->decode(bytes, true, whole) == bytes.size());
            RC_ASSERT(whole.isValidUtf8());
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype size =
                    std::min<qsizetype>(bytes.size() - at, *rc::gen::inRange(4, 9));
                const qsizetype taken = often->decode(QByteArrayView(bytes).sliced(at, size),
                                                      at + size == bytes.size(), pieces);
                RC_ASSERT(taken > 0 && taken <= size);
                at += taken;
            }
            RC_ASSERT(pieces == whole);
            RC_ASSERT(often->replaced() == once->replaced());
            // Every line break of an encoding that has ASCII stays.
            if (!encoding.startsWith(u"UTF-16") && !encoding.startsWith(u"UTF-32"))
                RC_ASSERT(csv::countLineBreaks(whole) == csv::countLineBreaks(bytes));
        });
    }

    void whatIsOfferedHelps()
    {
        check("repairs", [this] {
            const QString path = file(QByteArray::fromStdString(anyBrokenTable()));
            const auto table = csv::Table::open(path, {}, {}, {.delimiter = ','});
            RC_ASSERT(table.has_value());
            const std::vector<Row> before = rowsOf(path);
            for (size_t i = 0; i < before.size(); ++i) {
                if (before[i].good)
                    continue;
                const auto shown = csv::malformedRow(*table, qint64(i));
                RC_ASSERT(shown.has_value());
                RC_ASSERT(shown->recordLine == before[i].line);
                for (const What what : shown->repairs) {
                    if (what == What::Skip)
                        continue;
                    const QString to = m_folder.filePath(u"copy.csv"_s);
                    const int times = what == What::JoinNext ? shown->joins : 1;
                    const QList<model::Repair> repairs(times, {before[i].line, what});
                    RC_ASSERT(csv::repair(path, ',', repairs, to, {}).has_value());
                    RC_ASSERT(csv::countLineBreaks(content(to))
                              == csv::countLineBreaks(content(path)));

                    const std::vector<Row> after = rowsOf(to);
                    RC_ASSERT(after.size() > i);
                    RC_ASSERT(after[i].good && after[i].line == before[i].line);
                    RC_ASSERT(
                        std::equal(before.begin(), before.begin() + qint64(i), after.begin()));
                    if (what == What::JoinNext) {
                        RC_ASSERT(after.size() + size_t(times) == before.size());
                        RC_ASSERT(std::equal(after.begin() + qint64(i) + 1, after.end(),
                                             before.begin() + qint64(i) + 1 + times));
                    }
                }
            }
        });
    }

    void withoutRepairsACopyIsTheSame()
    {
        check("copies", [this] {
            const QByteArray bytes = QByteArray::fromStdString(anyBrokenTable());
            const QString to = m_folder.filePath(u"copy.csv"_s);
            RC_ASSERT(csv::repair(file(bytes), ',', {{3, What::Skip}}, to, {}).has_value());
            RC_ASSERT(content(to) == bytes);
        });
    }
};

QTEST_GUILESS_MAIN(TextPropertiesTest)
#include "tst_textproperties.moc"
