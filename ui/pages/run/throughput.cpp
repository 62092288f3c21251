#include "pages/run/throughput.h"

#include <algorithm>
#include <numeric>

namespace ui {

constexpr qsizetype smoothedOver = 3; // stretches to either side

void Throughput::add(qint64 milliseconds, qint64 settled)
{
    const qint64 more = m_settled < 0 ? 0 : qMax(qint64(0), settled - m_settled);
    m_settled = qMax(m_settled, settled);
    qint64 at = qMax(qint64(0), milliseconds) / m_stretch;
    while (at >= mostStretches) {
        for (qsizetype i = 0; i < m_counts.size(); i += 2)
            m_counts[i / 2] = m_counts.at(i) + m_counts.value(i + 1);
        m_counts.resize((m_counts.size() + 1) / 2);
        m_stretch *= 2;
        at /= 2;
    }
    if (m_counts.size() <= at)
        m_counts.resize(at + 1);
    m_counts[at] += more;
}

QList<double> Throughput::rates() const
{
    QList<double> rates;
    const qsizetype whole = m_counts.size() - 1;
    for (qsizetype i = 0; i < whole; ++i) {
        const qsizetype from = qMax(qsizetype(0), i - smoothedOver);
        const qsizetype to = qMin(whole, i + smoothedOver + 1);
        const qint64 sum =
            std::accumulate(m_counts.cbegin() + from, m_counts.cbegin() + to, qint64(0));
        rates.append(double(sum) / double(to - from) * 60'000 / double(m_stretch));
    }
    return rates;
}

} // namespace ui
