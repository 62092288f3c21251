#pragma once

#include "migration/candidate.h"

#include <span>
#include <string>
#include <vector>

namespace migration {

/// Which records of a stage go into which others; some 60 bytes for each that does. Filled once,
/// then sealed, then read from any thread.
class MergedRecords
{
public:
    /// A record, and where it stands in its source.
    struct Place
    {
        qint64 n;
        qint64 line;
        quint64 idBegin;
        quint32 idSize;
        quint32 family;
    };
    /// Those of one key.
    struct Family
    {
        Place survivor;
        size_t begin;
        size_t size;
    };

    void beginFamily(qint64 survivor, const SourceRef &ref);
    void absorb(qint64 n, const SourceRef &ref); ///< Into the family that was begun last.
    void seal();                                 ///< Call once after the last.

    const Place *absorbed(qint64 n) const;       ///< Null where \a n goes into no other.
    const Family *family(qint64 survivor) const; ///< Null where it absorbs none.
    const Place &survivor(const Place &absorbed) const
    {
        return m_families[absorbed.family].survivor;
    }
    std::span<const qint64> members(const Family &family) const; ///< As they were absorbed.
    QString id(const Place &place) const;
    QList<qint64> numbers() const; ///< Of all that are absorbed, in order.

private:
    Place place(const SourceRef &ref, qint64 n);

    std::vector<Family> m_families;
    std::vector<quint32> m_bySurvivor; ///< The families, by their survivors' numbers.
    std::vector<Place> m_places;       ///< Of the absorbed, by number.
    std::vector<qint64> m_order;       ///< The absorbed, by family.
    std::string m_ids;
};

} // namespace migration
