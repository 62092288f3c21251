#pragma once

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

/// Journals that a disk has damaged where most who read them do not look.
namespace brokenpage {

/// Runs \a sql in \a journal; the first cell of its first row.
inline QVariant inJournal(const QString &journal, const QString &sql)
{
    QVariant cell;
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(journal);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql) && query.next())
                cell = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
    return cell;
}

/// Breaks a page that nobody has to read who counts the records: that of the keys of batches.
inline void breakKeys(const QString &journal)
{
    const qint64 page =
        inJournal(journal,
                  QStringLiteral(
                      "SELECT rootpage FROM sqlite_master WHERE name='sqlite_autoindex_batch_1'"))
            .toLongLong();
    const qint64 size = inJournal(journal, QStringLiteral("PRAGMA page_size")).toLongLong();
    QVERIFY(page > 1 && size > 0);
    QFile file(journal);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek((page - 1) * size);
    file.write(QByteArray(size, '\xA5'));
}

} // namespace brokenpage
