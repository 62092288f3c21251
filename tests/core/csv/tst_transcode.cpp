#include "csv/decoder.h"
#include "csv/encoding.h"
#include "csv/table.h"
#include "csv/transcode.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

/// That text arrives in UTF-8 as it was meant, with every line break where it was.
class TranscodeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"Contact.csv"_s);
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

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<int>("replaced");
        const auto add = [](const char *name, const QString &encoding, const QByteArray &bytes,
                            const char *utf8, int replaced = 0) {
            QTest::newRow(name) << encoding << bytes << QByteArray(utf8) << replaced;
        };
        const auto wide = [](const char *bytes, int size) { return QByteArray(bytes, size); };
        add("nothing", u"UTF-8"_s, "", "");
        add("UTF-8", u"UTF-8"_s, "a,\xC5\x81\xF0\x9F\x98\x80\r\n", "a,Ł😀\r\n");
        add("UTF-8 with a mark", u"UTF-8"_s, "\xEF\xBB\xBFx\n", "x\n");
        add("only a mark", u"UTF-8"_s, "\xEF\xBB\xBF", "");
        add("UTF-8 with wrong bytes", u"UTF-8"_s, "\xFC\n\xC5\n\xED\xA0\x80 \xC3\xBC\xC3",
            "\uFFFD\n\uFFFD\n\uFFFD\uFFFD\uFFFD ü\uFFFD", 6);
        add("windows-1252", u"windows-1252"_s, "M\xFCller \x80 \x9F", "Müller € Ÿ");
        add("bytes without meaning", u"windows-1252"_s, "\x81\x8D\x8F\x90\x9D",
            "\xC2\x81\xC2\x8D\xC2\x8F\xC2\x90\xC2\x9D");
        add("ISO-8859-1", u"ISO-8859-1"_s, "\x80\x85\xFC\r", "\xC2\x80\xC2\x85ü\r");
        add("ISO-8859-15", u"ISO-8859-15"_s, "\xA4\xBD", "€œ");
        add("ISO-8859-2", u"ISO-8859-2"_s, "\xA3\xF3\x64\xBC", "Łódź");
        add("windows-1250", u"windows-1250"_s, "\xA3\xF3\x64\x9F", "Łódź");
        add("windows-1251", u"windows-1251"_s, "\xC8\xE2\xE0\xED\xEE\xE2", "Иванов");
        add("Shift_JIS", u"Shift_JIS"_s, "\x8E\x52\x93\x63\x91\xBE\x98\x59 \xB1\x5C~\x87\x40",
            "山田太郎 ｱ\\~①");
        add("Shift_JIS with a wrong byte", u"Shift_JIS"_s, "\x8E\n\x8E\x52\x8E", "\uFFFD\n山\uFFFD",
            2);
        add("Shift_JIS with a wrong byte behind a control character", u"Shift_JIS"_s,
            "\x1A\xD0\xE0", "\x1Cﾐ\uFFFD", 1);
        add("GB18030", u"GB18030"_s, "\xCD\xF5\xD0\xA1\xC3\xF7 \x95\x32\x82\x36", "王小明 𠀀");
        add("GB18030 with a mark", u"GB18030"_s, "\x84\x31\x95\x33\xCD\xF5", "王");
        add("Big5", u"Big5"_s, "\xB3\xAF\xA4\x70\xA9\xFA", "陳小明");
        add("EUC-KR", u"EUC-KR"_s, "\xB1\xE8\xC3\xB6\xBC\xF6 \x81\x41", "김철수 갂");
        add("UTF-16LE", u"UTF-16LE"_s, wide("\xFF\xFE\x41\x01\n\0=\xD8\0\xDE", 10), "Ł\n😀");
        add("UTF-16BE", u"UTF-16BE"_s, wide("\xFE\xFF\x01\x41\0\n\xD8=\xDE\0", 10), "Ł\n😀");
        add("the mark of the other order", u"UTF-16LE"_s,
            wide("\xFE\xFF"
                 "a\0b\0\n\0",
                 8),
            "ab\n");
        add("half a pair and half a unit", u"UTF-16LE"_s, wide("=\xD8\n\0\0\xDE\n\0=\xD8x", 11),
            "\uFFFD\n\uFFFD\n\uFFFD\uFFFD", 4);
        add("UTF-32LE", u"UTF-32LE"_s, wide("\xFF\xFE\0\0\x41\x01\0\0\0\xF6\x01\0", 12), "Ł😀");
        add("UTF-32BE", u"UTF-32BE"_s, wide("\0\0\xFE\xFF\0\0\x01\x41\0\x01\xF6\0", 12), "Ł😀");
        add("UTF-32 with the mark of UTF-16", u"UTF-32LE"_s,
            wide("\xFE\xFF\x41\x01\0\0\n\0\0\0", 10), "Ł\n");
        add("no characters", u"UTF-32LE"_s, wide("\0\0\x11\0\0\xD8\0\0a\0\0\0b", 13),
            "\uFFFD\uFFFDa\uFFFD", 3);
    }
    void texts()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, utf8);
        QFETCH(int, replaced);
        const QString to = m_folder.filePath(u"copy.csv"_s);
        const auto done = csv::transcode(file(bytes), encoding, to, {});
        QVERIFY(done.has_value());
        QCOMPARE(content(to), utf8);
        QCOMPARE(done->bytes, utf8.size());
        QCOMPARE(done->replaced, replaced);
    }

    void aBrokenCharacterIsNotCutFromItsLineBreak()
    {
        auto decoder = csv::Decoder::create(u"GB18030"_s);
        QVERIFY(decoder.has_value());
        QByteArray utf8;
        QCOMPARE(decoder->decode("x\n\xBD\x33", false, utf8), 2);
        QCOMPARE(decoder->decode("\xBD\x33\ny", true, utf8), 4);
        QCOMPARE(utf8, "x\n\uFFFD3\ny");
    }

    // Longer than the blocks that are read, so that characters are cut in two everywhere.
    void longTexts_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const QString &encoding : csv::encodings())
            QTest::newRow(qPrintable(encoding)) << encoding;
    }
    void longTexts()
    {
        QFETCH(QString, encoding);
        const bool unicode = encoding.startsWith(u"UTF") || encoding == u"GB18030";
        const QString east = encoding == u"Big5"     ? u"陳大文"_s
                             : encoding == u"EUC-KR" ? u"김철수"_s
                                                     : u"山田"_s;
        const QString line = unicode                            ? u"Łódź,😀é,\"a\r\nb\"\r\n"_s
                             : encoding == u"windows-1251"      ? u"Иванов,x\r\n"_s
                             : encoding == u"Shift_JIS"         ? u"山田,ｱ表\r\n"_s
                             : encoding.contains(u"1250")       ? u"Łódź,é\r\n"_s
                             : encoding == u"ISO-8859-2"        ? u"Łódź,é\r\n"_s
                             : encoding.startsWith(u"ISO-8859") ? u"Müller,é\r\n"_s
                             : encoding.startsWith(u"windows")  ? u"Müller,€\r\n"_s
                                                                : east + u",x\r\n"_s;
        QString text = u"x"_s; // So that no piece of a character is at an even place.
        while (text.size() < 1'500'000)
            text += line;
        QStringEncoder encode(encoding == u"EUC-KR"      ? "windows-949"
                              : encoding == u"Shift_JIS" ? "windows-31j"
                                                         : encoding.toLatin1().constData());
        QVERIFY(encode.isValid());
        const QByteArray bytes = encode(text);
        const QString to = m_folder.filePath(u"copy.csv"_s);
        qint64 last = 0;
        RunContext context;
        context.progress = [&last](const Progress &progress) {
            QVERIFY(progress.done >= last && progress.done <= progress.total);
            QCOMPARE(progress.activity.code, u"csv.transcoding"_s);
            last = progress.done;
        };
        const auto done = csv::transcode(file(bytes), encoding, to, context);
        QVERIFY(done.has_value());
        QCOMPARE(done->replaced, 0);
        QVERIFY(content(to) == text.toUtf8());
        QCOMPARE(last, bytes.size());
    }

    void whatCannotBeDone()
    {
        const QString from = file("x\n");
        const QString to = m_folder.filePath(u"copy.csv"_s);
        const auto code = [](const Result<csv::Transcoded> &result) {
            return result ? QString() : result.error().message.code;
        };
        QCOMPARE(code(csv::transcode(from, u"EBCDIC"_s, to, {})), u"csv.encodingUnknown"_s);
        QCOMPARE(code(csv::transcode(from + u"x"_s, u"UTF-8"_s, to, {})), u"csv.missing"_s);
        QCOMPARE(code(csv::transcode(from, u"UTF-8"_s, m_folder.filePath(u"no/copy"_s), {})),
                 u"csv.copyNotWritable"_s);
        StopSource stop;
        stop.request();
        QCOMPARE(code(csv::transcode(from, u"UTF-8"_s, to, {.stop = stop.token()})),
                 u"base.cancelled"_s);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"Contact.csv"_s});
    }

    void whatCannotBeWrittenIsNotKept()
    {
#ifdef Q_OS_UNIX
        const QString from = file(QByteArray("M\xFCller\n").repeated(1'000'000));
        const QString to = m_folder.filePath(u"copy.csv"_s);
        rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit little{1'000'000, before.rlim_max};
        const auto previous = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &little);
        const auto done = csv::transcode(from, u"windows-1252"_s, to, {});
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, previous);
        QVERIFY(!done);
        QCOMPARE(done.error().message, (Message{u"csv.copyNotWritable"_s, {to}}));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"Contact.csv"_s});
#endif
    }

    void aSourceThatChangesMeanwhileIsNoticed()
    {
        const QString from = file(QByteArray("M\xFCller\n").repeated(200'000));
        const QString to = m_folder.filePath(u"copy.csv"_s);
        RunContext context;
        context.progress = [&](const Progress &progress) {
            if (progress.done == 0)
                file(QByteArray("M\xFCller\n").repeated(200'001));
        };
        const auto done = csv::transcode(from, u"windows-1252"_s, to, context);
        QVERIFY(!done);
        QCOMPARE(done.error().message, (Message{u"csv.changed"_s, {from}}));
        QVERIFY(!QFile::exists(to));
    }

    void cleanup()
    {
        const QDir folder(m_folder.path());
        for (const QString &name : folder.entryList(QDir::Files))
            QFile::remove(folder.filePath(name));
    }
};

QTEST_GUILESS_MAIN(TranscodeTest)
#include "tst_transcode.moc"
