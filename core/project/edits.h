#pragma once

#include "mapping/mapping.h"

#include <QHash>

#include <array>

namespace project {

/// A record as edits name it: what it becomes, and what and which it is at Salesforce. The same in
/// every export.
struct RecordKey
{
    model::Kind kind = model::Kind::Customer;
    QString object; ///< "Contact" or "Account".
    QString
        id; ///< 18 characters; where the source has none, the fingerprint of its file and the row.

    bool operator==(const RecordKey &) const = default;
};
size_t qHash(const RecordKey &key, size_t seed = 0);

/// Which records of a kind go, where nothing is said of the single one.
enum class Selection { All, None, WithoutProblems };

/// What the user decided about single records: which go, and which of their values are others than
/// the source has. Safe to read from several threads.
class Edits
{
public:
    Selection selection(model::Kind kind) const { return m_selections.at(size_t(kind)); }
    /// Forgets what was said of single records of this kind.
    void select(model::Kind kind, Selection selection);

    /// Whether this record goes, whatever the selection says; none where that decides.
    std::optional<bool> ticked(const RecordKey &record) const;
    void tick(const RecordKey &record, std::optional<bool> ticked);

    mapping::Corrections corrections(const RecordKey &record) const;
    /// No \a text takes the correction back; an empty one means no value.
    void correct(const RecordKey &record, const QString &target,
                 const std::optional<QString> &text);

    bool isEmpty() const; ///< Whether all records go, as the source has them.
    QString hash() const; ///< To see whether they changed; 16 characters.

    bool operator==(const Edits &) const = default;

private:
    friend class EditsFile;
    std::array<Selection, 2> m_selections{}; ///< By kind.
    QHash<RecordKey, bool> m_ticks;
    QHash<RecordKey, mapping::Corrections> m_corrections; ///< None of them is empty.
};

} // namespace project
