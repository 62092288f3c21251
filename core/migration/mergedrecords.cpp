#include "migration/mergedrecords.h"

#include <algorithm>
#include <numeric>

namespace migration {

MergedRecords::Place MergedRecords::place(const SourceRef &ref, qint64 n)
{
    const QByteArray id = ref.id.toUtf8();
    const Place place{n, ref.line, m_ids.size(), quint32(id.size()), 0};
    m_ids.append(id.constData(), size_t(id.size()));
    return place;
}

void MergedRecords::beginFamily(qint64 survivor, const SourceRef &ref)
{
    m_families.push_back({place(ref, survivor), m_order.size(), 0});
}

void MergedRecords::absorb(qint64 n, const SourceRef &ref)
{
    m_places.push_back(place(ref, n));
    m_places.back().family = quint32(m_families.size() - 1);
    m_order.push_back(n);
    ++m_families.back().size;
}

void MergedRecords::seal()
{
    std::sort(m_places.begin(), m_places.end(),
              [](const Place &a, const Place &b) { return a.n < b.n; });
    m_bySurvivor.resize(m_families.size());
    std::iota(m_bySurvivor.begin(), m_bySurvivor.end(), 0);
    std::sort(m_bySurvivor.begin(), m_bySurvivor.end(), [this](quint32 a, quint32 b) {
        return m_families[a].survivor.n < m_families[b].survivor.n;
    });
    m_places.shrink_to_fit();
    m_order.shrink_to_fit();
    m_ids.shrink_to_fit();
}

const MergedRecords::Place *MergedRecords::absorbed(qint64 n) const
{
    const auto found =
        std::lower_bound(m_places.begin(), m_places.end(), n,
                         [](const Place &place, qint64 wanted) { return place.n < wanted; });
    return found != m_places.end() && found->n == n ? &*found : nullptr;
}

const MergedRecords::Family *MergedRecords::family(qint64 survivor) const
{
    const auto found = std::lower_bound(
        m_bySurvivor.begin(), m_bySurvivor.end(), survivor,
        [this](quint32 family, qint64 wanted) { return m_families[family].survivor.n < wanted; });
    if (found == m_bySurvivor.end() || m_families[*found].survivor.n != survivor)
        return nullptr;
    return &m_families[*found];
}

std::span<const qint64> MergedRecords::members(const Family &family) const
{
    return std::span(m_order).subspan(family.begin, family.size);
}

QString MergedRecords::id(const Place &place) const
{
    return QString::fromUtf8(m_ids.data() + place.idBegin, qsizetype(place.idSize));
}

QList<qint64> MergedRecords::numbers() const
{
    QList<qint64> numbers;
    numbers.reserve(qsizetype(m_places.size()));
    for (const Place &place : m_places)
        numbers.append(place.n);
    return numbers;
}

} // namespace migration
