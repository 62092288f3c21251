#pragma once

#include "migration/journalrows.h"
#include "operations/columnprofiles.h"

namespace operations {

/// A source column of which no rule moves the values.
struct StayingColumn
{
    QString name;
    qint64 filled = 0;        ///< Records that have something there.
    bool isSensitive = false; ///< By its name or most of its values, nobody should move it unasked.
    bool isMembership =
        false;            ///< It says which organization a customer belongs to, and that moves.
    bool decides = false; ///< A rule for person accounts asks for it, or their address template.

    bool operator==(const StayingColumn &) const = default;
};

/// What one kind of record leaves behind.
struct StaysBehind
{
    qint64 records = 0;           ///< Of the kind, all of them.
    QList<StayingColumn> columns; ///< Those that are filled most come first.
};

/// The \a columns of \a kind that the mapping of \a project takes no value from; a fixed value
/// takes none. Person accounts count as customers, whatever becomes of them.
StaysBehind staysBehind(const KindColumns &columns, const project::Project &project,
                        model::Kind kind);

/// How often a column is filled, for people: "12.5 %", "less than 0.1 %"; empty without records.
QString share(qint64 filled, qint64 records);

/// Writes stays-behind.csv into \a folder: the columns of both kinds that stay, with how many
/// records fill them, by the choices of \a file and its sources as far as they are still those of
/// \a run; a row each says where they are not. No value of a record is in it. How many rows it has.
/// Errors: Storage "csv.notWritable", and "base.cancelled".
Result<qint64> writeStaysBehind(const project::ProjectFile &file, const migration::Run &run,
                                const QString &folder, const RunContext &context);

} // namespace operations
