#include "support/zipbytes.h"
#include "zip/archive.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using zipbytes::Entry;

/// Archives that are broken, or made to do harm: each is refused by its own name, and writes
/// nothing.
class ArchiveRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void archives_data();
    void archives();
    void members_data();
    void members();
    void cutAnywhere();
    void anyByteWrong();
    void names_data();
    void names();
    void noFile_data();
    void noFile();
    void placeThatCannotBeWritten();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Result<zips::Archive> open(const QByteArray &bytes, const zips::Limits &limits = {}) const
    {
        if (!zipbytes::write(path(u"a.zip"_s), bytes))
            qFatal("not written");
        return zips::Archive::open(path(u"a.zip"_s), limits);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static const QByteArray good = "Id,LastName,Email\n003000000000001AAA,Marsh,ada@example.com\n";

void ArchiveRefusalsTest::archives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("more"); // arguments after the path
    const auto row = [](const char *name, const QByteArray &bytes, const QString &code,
                        const QStringList &more = {}) {
        QTest::newRow(name) << bytes << code << more;
    };
    const QByteArray whole = zipbytes::archive({{"Contact.csv", good}, {"Account.csv", good}});
    row("empty", {}, u"zip.noArchive"_s);
    row("text", good, u"zip.noArchive"_s);
    row("only its first letters", "PK\x03\x04", u"zip.truncated"_s);
    row("cut in the middle", whole.first(whole.size() / 2), u"zip.truncated"_s);
    row("cut before its last byte", whole.chopped(1), u"zip.truncated"_s);
    row("its beginning is missing", whole.sliced(80), u"zip.damaged"_s);
    QByteArray split = whole;
    split[split.size() - 18] = 3;
    row("a part of several", split, u"zip.split"_s);
    QByteArray list = whole;
    list[list.lastIndexOf("PK\x01\x02")] = 'X';
    row("its list is damaged", list, u"zip.damaged"_s);
    QByteArray far = zipbytes::archive({{"Contact.csv", good}}, true);
    far[far.lastIndexOf("PK\x06\x07") + 12] = 0x7f;
    row("the list of ZIP64 is elsewhere", far, u"zip.damaged"_s);

    const auto named = [&row](const char *title, const QByteArray &name, const QString &shown) {
        row(title, zipbytes::archive({{"Contact.csv", good}, {name, good}}), u"zip.unsafeName"_s,
            {shown});
    };
    named("climbs", "../Contact.csv", u"../Contact.csv"_s);
    named("climbs inside", "a/../../Contact.csv", u"a/../../Contact.csv"_s);
    named("absolute", "/etc/passwd", u"/etc/passwd"_s);
    named("drive", "C:/Contact.csv", u"C:/Contact.csv"_s);
    named("backslash", "..\\Contact.csv", u"..\\Contact.csv"_s);
    named("line break", "Contact\n.csv", u"Contact\uFFFD.csv"_s);
    Entry escape{"Contact\x1b[2J.csv", good};
    escape.utf8 = 1;
    row("escape", zipbytes::archive({escape}), u"zip.damaged"_s); // of libzip
    named("without a name", "", u""_s);

    row("twice", zipbytes::archive({{"Contact.csv", good}, {"Contact.csv", "Id\n1\n"}}),
        u"zip.sameName"_s, {u"Contact.csv"_s});
    QList<Entry> overlapping{{"0.csv", QByteArray(5000, 'x'), false}};
    for (int i = 1; i < 50; ++i) {
        Entry entry = overlapping.constFirst();
        entry.name = QByteArray::number(i) + ".csv";
        entry.sameBytesAs = 0;
        overlapping.append(entry);
    }
    row("overlap", zipbytes::archive(overlapping), u"zip.overlap"_s);
    QList<Entry> many;
    for (int i = 0; i < 101; ++i)
        many.append({QByteArray::number(i) + ".csv", "Id\n", false});
    row("too many", zipbytes::archive(many), u"zip.tooManyMembers"_s, {u"100"_s});
    row("too many in ZIP64", zipbytes::archive(many, true), u"zip.tooManyMembers"_s, {u"100"_s});
}

void ArchiveRefusalsTest::archives()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QStringList, more);
    const auto archive = open(bytes, {.members = 100});
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, Error::Kind::Data);
    QCOMPARE(archive.error().message, (Message{code, QStringList{path(u"a.zip"_s)} + more}));
}

void ArchiveRefusalsTest::members_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("more");
    const auto row = [](const char *name, const Entry &entry, const QString &code,
                        const QStringList &more = {}) {
        QTest::newRow(name) << zipbytes::archive({{"Account.csv", good}, entry}) << code << more;
    };
    Entry wrongCrc{"Contact.csv", good};
    wrongCrc.claimedCrc = 1;
    row("other content", wrongCrc, u"zip.memberDamaged"_s);
    Entry encrypted{"Contact.csv", good};
    encrypted.encrypted = true;
    row("encrypted", encrypted, u"zip.encrypted"_s);
    Entry deflate64{"Contact.csv", good};
    deflate64.method = 9;
    row("another compression", deflate64, u"zip.unsupported"_s, {u"9"_s});
    Entry noDeflate{"Contact.csv", good, false};
    noDeflate.method = 8;
    row("does not unpack", noDeflate, u"zip.memberDamaged"_s);
    Entry longer{"Contact.csv", good};
    longer.claimedSize = 10;
    row("longer than it claims", longer, u"zip.longer"_s);
    Entry shorter{"Contact.csv", good};
    shorter.claimedSize = 1000;
    row("shorter than it claims", shorter, u"zip.memberDamaged"_s);
    row("too good to be true", {"Contact.csv", QByteArray(2'000'000, ' ')}, u"zip.bomb"_s,
        {u"%1"_s.arg(2'000'000 / zipbytes::deflated(QByteArray(2'000'000, ' ')).size())});
    Entry bomb{"Contact.csv", good};
    bomb.zip64 = true;
    bomb.claimedSize = qint64(1) << 50;
    row("claims a petabyte", bomb, u"zip.bomb"_s,
        {QString::number((qint64(1) << 50) / zipbytes::deflated(good).size())});
}

void ArchiveRefusalsTest::members()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QStringList, more);
    auto archive = open(bytes, {.suspiciousSize = 1'000'000});
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().message.code));
    const auto done = archive->extract(u"Contact.csv"_s, path(u"out"_s), {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Data);
    QCOMPARE(done.error().message,
             (Message{code, QStringList{path(u"a.zip"_s), u"Contact.csv"_s} + more}));
    QVERIFY(!QFile::exists(path(u"out"_s)));
    // The others in it are good.
    QVERIFY(archive->extract(u"Account.csv"_s, path(u"out"_s), {}));
}

/// A download that breaks off is seen wherever it breaks off.
void ArchiveRefusalsTest::cutAnywhere()
{
    const QByteArray whole = zipbytes::archive({{"Contact.csv", good}, {"Account.csv", good}});
    for (qsizetype size = 4; size < whole.size(); ++size) {
        const auto archive = open(whole.first(size));
        QVERIFY(!archive);
        QCOMPARE(archive.error().message.code, u"zip.truncated"_s);
    }
}

/// A byte that is another one: the archive is refused, or what comes out is what was packed.
void ArchiveRefusalsTest::anyByteWrong()
{
    const QByteArray whole = zipbytes::archive({{"Contact.csv", good}});
    int refused = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray bytes = whole;
        bytes[at] = char(~bytes.at(at));
        auto archive = open(bytes);
        if (!archive || archive->members().isEmpty()) {
            ++refused;
            continue;
        }
        const QString name = archive->members().constFirst().name;
        if (archive->extract(name, path(u"out"_s), {})) {
            QFile out(path(u"out"_s));
            QVERIFY(out.open(QIODevice::ReadOnly));
            QCOMPARE(out.readAll(), good);
        } else {
            ++refused;
        }
    }
    QVERIFY(refused > good.size() / 2);
}

void ArchiveRefusalsTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("unsafe");
    const auto row = [](const QString &name, bool unsafe) {
        QTest::newRow(qPrintable(name)) << name << unsafe;
    };
    row(u"Contact.csv"_s, false);
    row(u"a/b/Contact.csv"_s, false);
    row(u"a..b/Contact..csv"_s, false);
    row(u".../Contact.csv"_s, false);
    row(u"./Contact.csv"_s, false);
    row(u"日本/取引先.csv"_s, false);
    row(u"Report 12:30.csv"_s, false);
    row(u".."_s, true);
    row(u"../a"_s, true);
    row(u"a/.."_s, true);
    row(u"a/../b"_s, true);
    row(u"//server/share"_s, true);
    row(u"c:x"_s, true);
    row(u"a\\b"_s, true);
    row(u"a\u202Evsc.exe"_s, true);
    row(u"a\nb"_s, true);
}

void ArchiveRefusalsTest::names()
{
    QFETCH(const QString, name);
    QFETCH(const bool, unsafe);
    QCOMPARE(zips::isUnsafeName(name), unsafe);
}

void ArchiveRefusalsTest::noFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << u"none.zip"_s << u"csv.missing"_s;
    QTest::newRow("folder") << u""_s << u"csv.directory"_s;
}

void ArchiveRefusalsTest::noFile()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    const auto archive = zips::Archive::open(path(name));
    QVERIFY(!archive);
    QCOMPARE(archive.error().message, (Message{code, {path(name)}}));
}

void ArchiveRefusalsTest::placeThatCannotBeWritten()
{
    auto archive = open(zipbytes::archive({{"Contact.csv", good}}));
    QVERIFY(archive);
    const QString nowhere = path(u"none/out"_s);
    const auto done = archive->extract(u"Contact.csv"_s, nowhere, {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QCOMPARE(done.error().message,
             (Message{u"zip.notWritable"_s, {path(u"a.zip"_s), u"Contact.csv"_s, nowhere}}));
}

QTEST_GUILESS_MAIN(ArchiveRefusalsTest)
#include "tst_archiverefusals.moc"
