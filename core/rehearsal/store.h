#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace rehearsal {

/// What a twin keeps.
enum class Table {
    Customers,
    Organizations,
    CustomerFields,
    OrganizationFields,
    Tasks,
    Products,
    Entitlements,
    EntitlementFields,
};
constexpr int tableCount = 8;

/// One thing that a twin keeps.
struct Row
{
    QByteArray
        key; ///< What it is found by: a folded email or name, an Idempotency-Key. One row a key.
    QByteArray
        tag; ///< What it is found by besides, with others: an External ID, "open". May be empty.
    QByteArray content;
};

/// Keeps rows by number, counted from 1 in the order they were added, and finds them by key and by
/// tag. Two implementations: tables in memory for rehearsals, an SQLite file for practice. Rows are
/// never taken out.
class Store
{
public:
    virtual ~Store() = default;

    /// The way to the same rows for another thread.
    virtual std::shared_ptr<Store> another() = 0;

    /// Runs \a work alone; everything it wrote stays, or nothing when this fails (a store in memory
    /// that fails is of no use any more). All other methods are for inside of work only; there
    /// failures of the disk read as rows that are missing, and come out here. Errors: Storage
    /// "twin.notReadable", "twin.notWritable".
    virtual Result<> transact(const std::function<void()> &work) = 0;

    virtual qint64 count(Table table) = 0;
    virtual std::optional<qint64> find(Table table, const QByteArray &key) = 0;
    virtual QList<qint64> findTagged(Table table,
                                     const QByteArray &tag) = 0; ///< In ascending order.
    virtual std::optional<QByteArray> content(Table table, qint64 number) = 0;
    virtual qint64 add(Table table, const Row &row) = 0;
    virtual void replace(Table table, qint64 number,
                         const Row &row) = 0; ///< The key stays what it was.
};

std::shared_ptr<Store> openMemoryStore();

/// \a file is made if it is missing. Each thread that works with it makes a connection of its own.
/// Errors: Storage "twin.notReadable".
Result<std::shared_ptr<Store>> openFileStore(const QString &file);

} // namespace rehearsal
