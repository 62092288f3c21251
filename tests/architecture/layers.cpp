#include "layers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace architecture {

/// What the window may see of the core, with \a others.
static QStringList withOperations(const QStringList &others)
{
    return QStringList{u"core/base"_s,       u"core/model"_s, u"core/mapping"_s, u"core/project"_s,
                       u"core/operations"_s, u"core/print"_s, u"resources"_s}
           + others;
}

static QStringList forPages()
{
    return withOperations(
        {u"ui/support"_s, u"ui/widgets"_s, u"ui/models"_s, u"ui/translation"_s, u"ui/wizard"_s});
}

static QStringList allPages()
{
    QStringList pages;
    for (const QString &page : {u"start"_s, u"source"_s, u"destination"_s, u"person"_s, u"map"_s,
                                u"fields"_s, u"review"_s, u"run"_s, u"finish"_s})
        pages.append(u"ui/pages/"_s + page);
    return pages;
}

QList<Room> layers()
{
    using enum Room::Sight;
    return {
        {u"core/base"_s, {}},
        {u"core/model"_s, {u"core/base"_s}},
        {u"core/csv"_s, {u"core/model"_s}},
        {u"core/net"_s, {u"core/model"_s}},
        {u"core/site"_s, {u"core/model"_s}},
        {u"core/zip"_s, {u"core/model"_s}},

        // Side by side, and blind to each other.
        {u"core/salesforce"_s, {u"core/csv"_s, u"core/net"_s}},
        {u"core/mapping"_s, {u"core/site"_s}},
        {u"core/csm"_s, {u"core/net"_s, u"core/site"_s}},
        {u"core/rehearsal"_s, {u"core/site"_s}},
        {u"core/migration"_s, {u"core/site"_s}},

        {u"core/project"_s, {u"core/mapping"_s}},
        {u"core/operations"_s,
         {u"core/salesforce"_s, u"core/csm"_s, u"core/rehearsal"_s, u"core/migration"_s,
          u"core/project"_s, u"core/zip"_s}},
        {u"core/print"_s, {u"core/migration"_s}, Below, true},

        {u"resources"_s, {u"core/base"_s}, NamedOnly},
        // The window. Pages do not know each other; what they share lies below them.
        {u"ui/support"_s, {u"core/base"_s}, NamedOnly, true, true},
        {u"ui/widgets"_s, {u"core/base"_s, u"ui/support"_s}, NamedOnly, true, true},
        {u"ui/models"_s, withOperations({u"ui/support"_s}), NamedOnly, true, true},
        {u"ui/translation"_s, withOperations({u"ui/support"_s, u"ui/widgets"_s}), NamedOnly, true,
         true},
        {u"ui/wizard"_s, withOperations({u"ui/support"_s, u"ui/widgets"_s}), NamedOnly, true, true},
        {u"ui/pages/start"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/source"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/destination"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/person"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/map"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/fields"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/review"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/run"_s, forPages(), NamedOnly, true, true},
        {u"ui/pages/finish"_s, forPages(), NamedOnly, true, true},
        {u"ui/window"_s,
         withOperations(QStringList{u"ui/support"_s, u"ui/widgets"_s, u"ui/wizard"_s} + allPages()),
         NamedOnly, true, true},
        {u"app"_s,
         {u"core/base"_s, u"core/model"_s, u"core/project"_s, u"core/operations"_s, u"core/print"_s,
          u"resources"_s, u"ui/support"_s, u"ui/wizard"_s, u"ui/window"_s},
         NamedOnly,
         true,
         true},

        // The simulators decide by code of their own, so that they share no mistake with the
        // client.
        {u"tests/support"_s, {}, NamedOnly},
    };
}

QSet<QString> headersOfModule(const QString &module)
{
    const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
    const QStringList names = folder.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

LayerCheck::LayerCheck(const QString &root, const QList<Room> &rooms)
    : m_root(root)
    , m_rooms(rooms)
    , m_gui(headersOfModule(u"QtGui"_s))
    , m_widgets(headersOfModule(u"QtWidgets"_s))
{
}

QStringList LayerCheck::violations()
{
    m_violations.clear();
    m_filesRead = 0;
    m_includesRead = 0;
    for (const QString &part : {u"core"_s, u"app"_s, u"ui"_s, u"resources"_s, u"tests/support"_s}) {
        QDirIterator files(QDir(m_root).filePath(part), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            readFile(QDir(m_root).relativeFilePath(files.next()));
    }
    m_violations.sort();
    return m_violations;
}

void LayerCheck::readFile(const QString &path)
{
    const Room *room = roomOf(path);
    if (!room) {
        m_violations << u"%1 is in no room."_s.arg(path);
        return;
    }
    QFile file(QDir(m_root).filePath(path));
    if (!file.open(QIODevice::ReadOnly)) {
        m_violations << u"%1 cannot be read."_s.arg(path);
        return;
    }
    ++m_filesRead;
    static const QRegularExpression include(uR"(^\s*#\s*include\s*["<]([^">]+)[">])"_s);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (match.hasMatch())
            judge(path, *room, i + 1, match.captured(1));
    }
}

void LayerCheck::judge(const QString &path, const Room &room, int line, const QString &included)
{
    ++m_includesRead;
    const QString where = u"%1:%2 includes %3, and %4 may not "_s.arg(path, QString::number(line),
                                                                      included, room.folder);
    if (!room.mayUseGui && (included.startsWith("QtGui/"_L1) || m_gui.contains(included)))
        m_violations << where + u"use Qt Gui."_s;
    if (!room.mayUseWidgets
        && (included.startsWith("QtWidgets/"_L1) || m_widgets.contains(included)))
        m_violations << where + u"use Qt Widgets."_s;
    const Room *other = roomOf(placeOf(included, path));
    if (other && other->folder != room.folder && !sightOf(room).contains(other->folder))
        m_violations << where + u"see %1."_s.arg(other->folder);
}

// The innermost room that holds the path; null for a path outside.
const Room *LayerCheck::roomOf(const QString &path) const
{
    const Room *found = nullptr;
    for (const Room &room : m_rooms) {
        if (path.startsWith(room.folder + u'/')
            && (!found || room.folder.size() > found->folder.size()))
            found = &room;
    }
    return found;
}

// Where an include leads, below the root: beside the including file as the compiler looks first,
// else by the first folder of its name, whether the file exists or not; empty for other headers.
QString LayerCheck::placeOf(const QString &included, const QString &includingFile) const
{
    const QString beside = QDir::cleanPath(includingFile.section(u'/', 0, -2) + u'/' + included);
    if (included.startsWith(".."_L1) || QFile::exists(QDir(m_root).filePath(beside)))
        return beside;
    const bool ofATest = includingFile.startsWith("tests/"_L1);
    const QStringList places = ofATest ? QStringList{u"core/"_s, u""_s, u"tests/"_s, u"ui/"_s}
                                       : QStringList{u"core/"_s, u"ui/"_s, u""_s, u"tests/"_s};
    for (const QString &searched : places) {
        if (roomOf(searched + included))
            return searched + included;
    }
    const QString simulator = u"tests/support/"_s + included;
    return QFile::exists(QDir(m_root).filePath(simulator)) ? simulator : QString();
}

QSet<QString> LayerCheck::sightOf(const Room &room) const
{
    QSet<QString> seen(room.sees.begin(), room.sees.end());
    if (room.sight == Room::Sight::NamedOnly)
        return seen;
    for (const Room &other : m_rooms) {
        if (room.sees.contains(other.folder))
            seen |= sightOf(other);
    }
    return seen;
}

} // namespace architecture
