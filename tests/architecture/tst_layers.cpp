#include "layers.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using architecture::LayerCheck;

namespace {

const QString root = QStringLiteral(SALESFERRY_SOURCE_DIR);

void write(const QDir &folder, const QString &path, const QByteArray &content)
{
    QVERIFY(folder.mkpath(path.section(u'/', 0, -2)));
    QFile file(folder.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// The tree is built as the layer table says, and the check that says so can fail.
class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsTheLayers();
    void aPlantedIncludeIsFound_data();
    void aPlantedIncludeIsFound();
    void everyRoomIsInTheTable();
    void noFileIsTooLong();
    void theTopLevelIsTheUsers();
};

void TestLayers::theTreeKeepsTheLayers()
{
    LayerCheck check(root, architecture::layers());
    const QStringList violations = check.violations();
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
    // So that a check that reads nothing does not pass for a sound tree.
    QVERIFY(check.filesRead() > 100);
    QVERIFY(check.includesRead() > check.filesRead());
    QVERIFY(architecture::headersOfModule(u"QtGui"_s).contains(u"QColor"_s));
    QVERIFY(architecture::headersOfModule(u"QtWidgets"_s).contains(u"QWidget"_s));
}

void TestLayers::aPlantedIncludeIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("violation"); // empty: there is none

    const auto row = [](const char *name, const QString &file, const QByteArray &line,
                        const QString &violation) {
        QTest::newRow(name) << file << line << violation;
    };
    row("upward", u"core/model/planted.h"_s, "#include \"csv/table.h\"",
        u"core/model/planted.h:2 includes csv/table.h, and core/model may not see core/csv."_s);
    row("upward from the bottom", u"core/base/planted.cpp"_s, "#include \"operations/check.h\"",
        u"core/base/planted.cpp:2 includes operations/check.h, and core/base may not see core/operations."_s);
    row("upward by a path", u"core/site/planted.cpp"_s, "#include \"../csm/wire.h\"",
        u"core/site/planted.cpp:2 includes ../csm/wire.h, and core/site may not see core/csm."_s);
    row("upward in angle brackets", u"core/net/planted.cpp"_s, "#  include <csm/wire.h>",
        u"core/net/planted.cpp:2 includes csm/wire.h, and core/net may not see core/csm."_s);
    row("upward from core to the programs", u"core/operations/planted.cpp"_s,
        "#include \"app/cli/command.h\"",
        u"core/operations/planted.cpp:2 includes app/cli/command.h, and core/operations may not see app."_s);
    row("sideways", u"core/mapping/planted.cpp"_s, "#include \"csm/wire.h\"",
        u"core/mapping/planted.cpp:2 includes csm/wire.h, and core/mapping may not see core/csm."_s);
    row("sideways to the twin", u"core/migration/planted.cpp"_s, "#include \"rehearsal/twin.h\"",
        u"core/migration/planted.cpp:2 includes rehearsal/twin.h, and core/migration may not see core/rehearsal."_s);
    row("around the operations", u"app/cli/planted.cpp"_s, "#include \"csm/csmsite.h\"",
        u"app/cli/planted.cpp:2 includes csm/csmsite.h, and app may not see core/csm."_s);
    row("the window around the operations", u"ui/wizard/planted.cpp"_s,
        "#include \"migration/journal.h\"",
        u"ui/wizard/planted.cpp:2 includes migration/journal.h, and ui/wizard may not see core/migration."_s);
    row("one page another", u"ui/pages/map/planted.cpp"_s, "#include \"pages/review/reviewpage.h\"",
        u"ui/pages/map/planted.cpp:2 includes pages/review/reviewpage.h, and ui/pages/map may not see ui/pages/review."_s);
    row("a widget a page", u"ui/widgets/planted.cpp"_s, "#include \"wizard/page.h\"",
        u"ui/widgets/planted.cpp:2 includes wizard/page.h, and ui/widgets may not see ui/wizard."_s);
    row("simulator to core", u"tests/support/csmsite/planted.cpp"_s, "#include \"base/result.h\"",
        u"tests/support/csmsite/planted.cpp:2 includes base/result.h, and tests/support may not see core/base."_s);
    row("simulator to the programs", u"tests/support/csmsite/planted.cpp"_s,
        "#include \"../../../app/cli/command.h\"",
        u"tests/support/csmsite/planted.cpp:2 includes ../../../app/cli/command.h, and tests/support may not see app."_s);
    row("core to a simulator", u"core/net/planted.cpp"_s, "#include \"csmsite/base/own.h\"",
        u"core/net/planted.cpp:2 includes csmsite/base/own.h, and core/net may not see tests/support."_s);
    row("a window in core", u"core/model/planted.cpp"_s, "#include <QWidget>",
        u"core/model/planted.cpp:2 includes QWidget, and core/model may not use Qt Widgets."_s);
    row("a colour in core", u"core/model/planted.cpp"_s, "#include <QColor>",
        u"core/model/planted.cpp:2 includes QColor, and core/model may not use Qt Gui."_s);
    row("a colour by its old name", u"core/model/planted.cpp"_s, "#include <qcolor.h>",
        u"core/model/planted.cpp:2 includes qcolor.h, and core/model may not use Qt Gui."_s);
    row("a colour by its module", u"core/site/planted.cpp"_s, "#include <QtGui/QColor>",
        u"core/site/planted.cpp:2 includes QtGui/QColor, and core/site may not use Qt Gui."_s);
    row("a window where pages are printed", u"core/print/planted.cpp"_s, "#include <QLabel>",
        u"core/print/planted.cpp:2 includes QLabel, and core/print may not use Qt Widgets."_s);
    row("a room that nobody knows", u"core/attic/planted.cpp"_s, "",
        u"core/attic/planted.cpp is in no room."_s);

    row("downward", u"core/csm/planted.cpp"_s, "#include \"model/record.h\"", {});
    row("a file that only shares a room's name", u"tests/support/csmsite/planted.cpp"_s,
        "#include \"base/own.h\"", {});
    row("the operations", u"app/cli/planted.cpp"_s, "#include \"operations/check.h\"", {});
    row("a painter where pages are printed", u"core/print/planted.cpp"_s, "#include <QPdfWriter>",
        {});
    row("Qt Core", u"core/base/planted.cpp"_s, "#include <QString>", {});
    row("in a comment", u"core/base/planted.cpp"_s, "// #include \"csv/table.h\"", {});
}

void TestLayers::aPlantedIncludeIsFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, line);
    QFETCH(QString, violation);

    const QTemporaryDir folder;
    const QDir tree(folder.path());
    write(tree, u"core/base/result.h"_s, "#pragma once\n");
    write(tree, u"tests/support/csmsite/base/own.h"_s, "#pragma once\n");
    write(tree, file, "#pragma once\n" + line + "\n");
    LayerCheck check(folder.path(), architecture::layers());
    const QStringList expected = violation.isEmpty() ? QStringList() : QStringList(violation);
    QCOMPARE(check.violations(), expected);
}

// A room that is planned may be missing, but none may be there that the table does not know.
void TestLayers::everyRoomIsInTheTable()
{
    QSet<QString> known;
    for (const architecture::Room &room : architecture::layers())
        known << room.folder;
    const QStringList rooms = QDir(root + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(rooms.contains(u"base"_s));
    for (const QString &room : rooms)
        QVERIFY2(known.contains(u"core/"_s + room), qPrintable(room));
    const QStringList pages =
        QDir(root + u"/ui/pages"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(pages.size(), 9);
    for (const QString &page : pages)
        QVERIFY2(known.contains(u"ui/pages/"_s + page), qPrintable(page));
}

void TestLayers::noFileIsTooLong()
{
    constexpr int mostLines = 400;
    QStringList tooLong;
    for (const QString &part : {u"core"_s, u"app"_s, u"ui"_s, u"resources"_s}) {
        QDirIterator files(root + u'/' + part, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const auto lines = file.readAll().count('\n');
            if (lines > mostLines)
                tooLong << u"%1: %2 lines"_s.arg(file.fileName()).arg(lines);
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void TestLayers::theTopLevelIsTheUsers()
{
    const QStringList wanted = {
        u"CMakeLists.txt"_s,
        u"CMakePresets.json"_s,
        u"LICENSE"_s,
        u"README.md"_s,
        u"app"_s,
        u"core"_s,
        u"installer"_s,
        u"resources"_s,
        u"tests"_s,
        u"translations"_s,
        u"ui"_s,
    };
    QStringList there = QDir(root).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    there.removeAll(u"build"_s); // what is built
    there.sort();
    QCOMPARE(there.join(u' '), wanted.join(u' '));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
