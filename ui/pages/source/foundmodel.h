#pragma once

#include "base/error.h"
#include "operations/glance.h"
#include "operations/sources.h"
#include "support/theme.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// One source file of the project, as far as it could be opened.
struct FoundFile
{
    project::Source wanted; ///< Where it is and how it is to be read.
    std::shared_ptr<const operations::SourceFile> source = {}; ///< Null where it cannot be read ...
    std::optional<Error> error = {};                           ///< ... and why.
    bool differs = false; ///< It is not the file that was added to the project.
    /// Its beginning, while it is read and not yet of the project.
    std::shared_ptr<const operations::Glance> glance = {};
    int percent = -1; ///< How much of it was read; -1: it is not its turn.
    /// What was seen in it so far.
    std::shared_ptr<const operations::ContentsSoFar> soFar = {};

    bool isBeingRead() const { return !source && !error; }
};

QString nameOf(const project::Source &source); ///< "Contact.csv"
/// Rows that cannot be read and that nobody decided about.
qint64 unreadableRows(const operations::SourceFile &source);
QString nameIn(const project::Source &source); ///< "Contact.csv in WE_1.ZIP", if it is in one.

/// What was found in the source files: a row for each kind of record in each of them.
class FoundModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Use, File, Records, Rows, Fields, ReadAs, Notes, columns };
    enum class Part { Contacts, BusinessAccounts, PersonAccounts, Memberships, Other, Unread };

    using QAbstractTableModel::QAbstractTableModel;

    /// \a files are those of the project, in its order, and behind them what is being read.
    void setFiles(const QList<FoundFile> &files, const project::Project &project);
    int file(int row) const { return m_rows.at(row).file; } ///< Which of the files.
    Part part(int row) const { return m_rows.at(row).part; }
    bool isUsed(int row) const { return m_rows.at(row).used; }
    /// Whether the user can choose to leave it out.
    bool isChoice(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void useWanted(int row, bool used); ///< The user ticked a row, or took its tick away.

private:
    struct Row
    {
        int file;
        Part part;
        bool used;
        qint64 count; ///< -1: nobody knows.
        bool first;   ///< Of its file.

        bool operator==(const Row &) const = default;
    };
    QString text(const Row &row, int column) const;
    QString readAs(const FoundFile &file) const;
    QVariant tip(const Row &row, int column) const;
    std::pair<QString, Tone> note(const Row &row) const;
    static QList<Row> rowsOf(int index, const FoundFile &file, const project::Project &project);

    QList<FoundFile> m_files;
    QList<Row> m_rows;
};

} // namespace ui
