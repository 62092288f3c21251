#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace architecture {

// A part of the source tree and what its files may include beside their own room.
struct Room
{
    enum class Sight {
        Below,    // the named rooms and all that these may see
        NamedOnly // the named rooms and no other
    };

    QString folder; // below the root, "core/model"
    QStringList sees;
    Sight sight = Sight::Below;
    bool mayUseGui = false; // headers of Qt Gui
    bool mayUseWidgets = false;
};

// The layers. Nothing else in the project says so; the build files follow from it.
QList<Room> layers();

// Every header that the given Qt module has, by the name it is included with.
QSet<QString> headersOfModule(const QString &module);

// Reads all .h and .cpp files of the rooms below a root and tells what breaks the layers: an
// include of a room that the file's own room may not see, a file in no room, a Qt Gui or Qt Widgets
// header where there should be none.
class LayerCheck
{
public:
    LayerCheck(const QString &root, const QList<Room> &rooms);

    int filesRead() const { return m_filesRead; }
    int includesRead() const { return m_includesRead; }

    // One sentence each: "core/model/record.h:3 includes csv/table.h, and core/model may not see
    // core/csv." Empty: the tree is sound.
    QStringList violations();

private:
    void readFile(const QString &path);
    void judge(const QString &path, const Room &room, int line, const QString &included);
    const Room *roomOf(const QString &path) const;
    QString placeOf(const QString &included, const QString &includingFile) const;
    QSet<QString> sightOf(const Room &room) const;

    QString m_root;
    QList<Room> m_rooms;
    QSet<QString> m_gui;
    QSet<QString> m_widgets;
    QStringList m_violations;
    int m_filesRead = 0;
    int m_includesRead = 0;
};

} // namespace architecture
