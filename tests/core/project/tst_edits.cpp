#include "core/project/anyproject.h"
#include "project/editsfile.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;
using anyproject::anyText;
using model::Kind;

/// What was decided about single records holds, and is there after any end of the program.
class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260102 max_success=60");
    }
    void selectingForgetsTheTicksOfItsKind();
    void whatIsAsSelectedIsNoExceptionOfIt();
    void correctionsOfOneTargetReplaceEachOther();
    void hashTellsEditsApart();
    void anyEditsComeBack();
    void severalAtOnce();
    void readsWhileAnotherHasItOpen();
    void nothingIsMadeByLooking();
    void whatIsNoEditsFileIsRefused_data();
    void whatIsNoEditsFileIsRefused();
    void killedWhileItWasMade();
    void failedChangesLeaveAllAsItWas();

private:
    static RecordKey key(int number, Kind kind = Kind::Customer)
    {
        return {kind, u"Contact"_s, u"00300000000000%1AAA"_s.arg(number)};
    }
    static void execute(const QString &path, const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &statement : statements)
                QVERIFY(query.exec(statement));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
};

void EditsTest::selectingForgetsTheTicksOfItsKind()
{
    Edits edits;
    QVERIFY(edits.isEmpty());
    edits.tick(key(1), false);
    edits.tick(key(1, Kind::Organization), false);
    edits.correct(key(1), u"email"_s, u"ada@example.com"_s);
    edits.select(Kind::Customer, Selection::None);
    QCOMPARE(edits.ticked(key(1)), std::nullopt);
    QCOMPARE(edits.ticked(key(1, Kind::Organization)), false);
    QCOMPARE(edits.selection(Kind::Customer), Selection::None);
    QCOMPARE(edits.selection(Kind::Organization), Selection::All);
    QCOMPARE(edits.corrections(key(1)).size(), 1);
}

void EditsTest::whatIsAsSelectedIsNoExceptionOfIt()
{
    Edits edits;
    edits.tick(key(1), false);
    QVERIFY(!edits.isEmpty());
    edits.tick(key(1), true);
    QVERIFY(edits.isEmpty());
    edits.select(Kind::Customer, Selection::None);
    edits.tick(key(1), true);
    QCOMPARE(edits.ticked(key(1)), true);
    edits.tick(key(1), false);
    QCOMPARE(edits.ticked(key(1)), std::nullopt);
    edits.select(Kind::Customer, Selection::WithoutProblems);
    edits.tick(key(1), true);
    edits.tick(key(2), false);
    QCOMPARE(edits.ticked(key(1)), true);
    QCOMPARE(edits.ticked(key(2)), false);
    edits.tick(key(2), std::nullopt);
    QCOMPARE(edits.ticked(key(2)), std::nullopt);
}

void EditsTest::correctionsOfOneTargetReplaceEachOther()
{
    Edits edits;
    edits.correct(key(1), u"Job"_s, u"Cook"_s);
    edits.correct(key(1), u" JOB "_s, u""_s);
    QCOMPARE(edits.corrections(key(1)), (mapping::Corrections{{u" JOB "_s, u""_s}}));
    // The account's own is another than a detail field of that name.
    edits.correct(key(1), u"email"_s, u"ada@example.com"_s);
    edits.correct(key(1), u"Email"_s, u"ada@home.example.com"_s);
    QCOMPARE(edits.corrections(key(1)).size(), 3);
    for (const QString &target : {u"job"_s, u"email"_s, u"EMAIL"_s, u"nothing"_s})
        edits.correct(key(1), target, std::nullopt);
    QVERIFY(edits.isEmpty());
}

void EditsTest::hashTellsEditsApart()
{
    QSet<QString> hashes{Edits().hash()};
    Edits edits;
    const auto isNew = [&] {
        const qsizetype before = hashes.size();
        hashes.insert(edits.hash());
        return hashes.size() == before + 1 && edits.hash().size() == 16;
    };
    edits.tick(key(1), false);
    QVERIFY(isNew());
    edits.tick(key(2), false);
    QVERIFY(isNew());
    edits.correct(key(1), u"a"_s, u"bc"_s);
    QVERIFY(isNew());
    edits.correct(key(1), u"a"_s, std::nullopt);
    edits.correct(key(1), u"ab"_s, u"c"_s);
    QVERIFY(isNew());
    edits.select(Kind::Customer, Selection::WithoutProblems);
    QVERIFY(isNew());
    // In another order the same comes out.
    Edits one, other;
    for (int i = 0; i < 9; ++i) {
        one.tick(key(i), false);
        other.tick(key(8 - i), false);
    }
    QCOMPARE(one.hash(), other.hash());
}

void EditsTest::anyEditsComeBack()
{
    const bool held = rc::check([] {
        const QTemporaryDir place;
        const RunFolder folder(place.filePath(u"test.salesferry"_s));
        Edits expected, former;
        {
            auto file = EditsFile::open(folder);
            RC_ASSERT(bool(file));
            for (int i = *rc::gen::inRange(0, 30); i > 0; --i) {
                const Kind kind = *rc::gen::element(Kind::Customer, Kind::Organization);
                const RecordKey record{kind, *rc::gen::element(u"Contact"_s, u"Account"_s),
                                       *rc::gen::element(u"a"_s, u"A"_s, u"f00/12"_s)};
                const bool gone = *rc::gen::inRange(0, 4) == 0;
                switch (*rc::gen::inRange(0, 5)) {
                case 0: {
                    const auto selection = Selection(*rc::gen::inRange(0, 3));
                    RC_ASSERT(bool((*file)->select(kind, selection)));
                    expected.select(kind, selection);
                    break;
                }
                case 1: {
                    const std::optional<bool> ticked =
                        gone ? std::nullopt : std::optional(*rc::gen::arbitrary<bool>());
                    RC_ASSERT(bool((*file)->tick({record}, ticked)));
                    expected.tick(record, ticked);
                    break;
                }
                case 2:
                    RC_ASSERT(bool((*file)->restore(former)));
                    expected = former;
                    break;
                case 3:
                    former = (*file)->edits();
                    break;
                default: {
                    const std::optional<QString> text =
                        gone ? std::nullopt : std::optional(anyText());
                    const QString target = *rc::gen::element(u"name"_s, u"Name"_s, u"NAME"_s);
                    RC_ASSERT(bool((*file)->correct({record}, target, text)));
                    expected.correct(record, target, text);
                }
                }
            }
            RC_ASSERT((*file)->edits() == expected);
        }
        const auto read = EditsFile::read(folder);
        RC_ASSERT(bool(read));
        RC_ASSERT(*read == expected);
        RC_ASSERT(read->hash() == expected.hash());
        RC_ASSERT(read->isEmpty() == (expected == Edits()));
        const auto again = EditsFile::open(folder);
        RC_ASSERT(bool(again));
        RC_ASSERT((*again)->edits() == expected);
    });
    QVERIFY(held);
}

void EditsTest::severalAtOnce()
{
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    auto file = EditsFile::open(folder);
    QVERIFY(file);
    QVERIFY((*file)->tick({}, false));
    QList<RecordKey> records;
    for (int i = 0; i < 5000; ++i)
        records.append({Kind::Organization, u"Account"_s, QString::number(i)});
    QVERIFY((*file)->tick(records, false));
    QVERIFY((*file)->correct(records, u"name"_s, u"Ünïon"_s));
    const auto read = EditsFile::read(folder);
    QVERIFY(read);
    for (const RecordKey &record : records) {
        QCOMPARE(read->ticked(record), false);
        QCOMPARE(read->corrections(record), (mapping::Corrections{{u"name"_s, u"Ünïon"_s}}));
    }
}

void EditsTest::readsWhileAnotherHasItOpen()
{
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    auto one = EditsFile::open(folder);
    auto other = EditsFile::open(folder);
    QVERIFY(one && other);
    QVERIFY((*one)->tick({key(1)}, false));
    QVERIFY((*other)->tick({key(2)}, false));
    const auto read = EditsFile::read(folder);
    QVERIFY(read);
    QCOMPARE(read->ticked(key(1)), false);
    QCOMPARE(read->ticked(key(2)), false);
}

void EditsTest::nothingIsMadeByLooking()
{
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    const auto read = EditsFile::read(folder);
    QVERIFY(read);
    QVERIFY(read->isEmpty());
    QVERIFY(!QFile::exists(folder.path()));
}

void EditsTest::whatIsNoEditsFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes"); // empty: a file of a later layout
    QTest::addColumn<QString>("code");
    QTest::newRow("text") << QByteArray("Id,Name\n").repeated(100) << u"edits.notReadable"_s;
    QTest::newRow("damaged") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff')
                             << u"edits.notReadable"_s;
    QTest::newRow("newer") << QByteArray() << u"edits.newer"_s;
}

void EditsTest::whatIsNoEditsFileIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    QVERIFY(folder.make());
    if (bytes.isEmpty()) {
        execute(folder.edits(), {u"PRAGMA user_version=2"_s});
    } else {
        QFile file(folder.edits());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const Message expected{code, {folder.edits()}};
    const auto read = EditsFile::read(folder);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Storage);
    QCOMPARE(read.error().message, expected);
    const auto opened = EditsFile::open(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().message, expected);
}

void EditsTest::killedWhileItWasMade()
{
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    QVERIFY(folder.make());
    QFile file(folder.edits());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto read = EditsFile::read(folder);
    QVERIFY(read);
    QVERIFY(read->isEmpty());
    auto opened = EditsFile::open(folder);
    QVERIFY(opened);
    QVERIFY((*opened)->select(Kind::Customer, Selection::None));
}

void EditsTest::failedChangesLeaveAllAsItWas()
{
    const QTemporaryDir place;
    const RunFolder folder(place.filePath(u"test.salesferry"_s));
    auto file = EditsFile::open(folder);
    QVERIFY(file);
    QVERIFY((*file)->tick({key(1)}, false));
    const Edits before = (*file)->edits();
    execute(folder.edits(), {u"CREATE TRIGGER no_tick BEFORE INSERT ON tick WHEN NEW.id LIKE '%5%'"
                             " BEGIN SELECT RAISE(ABORT, 'no'); END"_s,
                             u"CREATE TRIGGER no_correction BEFORE INSERT ON correction"
                             " BEGIN SELECT RAISE(ABORT, 'no'); END"_s});
    Edits other;
    other.tick(key(5), false);
    const Result<> results[] = {(*file)->tick({key(4), key(5)}, false),
                                (*file)->correct({key(1)}, u"email"_s, u"a"_s),
                                (*file)->restore(other)};
    for (const Result<> &result : results) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QCOMPARE(result.error().message, (Message{u"edits.notWritable"_s, {folder.edits()}}));
    }
    QVERIFY((*file)->edits() == before);
    const auto read = EditsFile::read(folder);
    QVERIFY(read);
    QVERIFY(*read == before);
    QVERIFY((*file)->tick({key(4)}, false)); // and it goes on
}

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
