#include "salesforce/spreadsheetdamage.h"

using namespace Qt::StringLiterals;

namespace salesforce {

SpreadsheetDamage::SpreadsheetDamage(const csv::Table &table)
{
    // The ids that anything depends on; of owners and authors nothing does.
    for (const QString &name : {u"Id"_s, u"AccountId"_s, u"ContactId"_s, u"PersonContactId"_s,
                                u"ParentId"_s, u"MasterRecordId"_s}) {
        if (const int column = table.column(name); column >= 0)
            m_ids.push_back({column, {}});
    }
    for (int column = 0; column < int(table.header().size()); ++column) {
        if (table.header().at(column).endsWith("PostalCode"_L1, Qt::CaseInsensitive))
            m_codes.push_back({column, {}});
    }
}

void SpreadsheetDamage::add(const model::Record &record)
{
    for (IdColumn &ids : m_ids)
        ++ids.judgements[size_t(judgeId(record.cell(ids.column)))];
    for (CodeColumn &codes : m_codes)
        codes.codes.add(record.cell(codes.column));
}

void SpreadsheetDamage::add(const SpreadsheetDamage &other)
{
    if (m_ids.empty() && m_codes.empty()) {
        *this = other;
        return;
    }
    for (size_t i = 0; i < std::min(m_ids.size(), other.m_ids.size()); ++i) {
        for (size_t judgement = 0; judgement < m_ids[i].judgements.size(); ++judgement)
            m_ids[i].judgements[judgement] += other.m_ids[i].judgements[judgement];
    }
    for (size_t i = 0; i < std::min(m_codes.size(), other.m_codes.size()); ++i)
        m_codes[i].codes.add(other.m_codes[i].codes);
}

QList<Message> SpreadsheetDamage::notes(const csv::Table &table) const
{
    QList<Message> notes;
    const auto note = [&](const QString &code, qint64 count, int column,
                          const QStringList &more = {}) {
        if (count > 0)
            notes.append(
                {code, QStringList{QString::number(count), table.name(), table.labels().at(column)}
                           + more});
    };
    for (const IdColumn &ids : m_ids) {
        const auto of = [&ids](IdJudgement judgement) { return ids.judgements[size_t(judgement)]; };
        note(u"export.numberIds"_s, of(IdJudgement::Number), ids.column);
        note(u"export.cutIds"_s, of(IdJudgement::Cut), ids.column);
        note(u"export.wrongIds"_s, of(IdJudgement::Wrong), ids.column);
        note(u"export.repairedIds"_s, of(IdJudgement::Repaired), ids.column);
    }
    for (const CodeColumn &codes : m_codes) {
        const qsizetype usual = codes.codes.usualLength();
        note(u"export.lostZeros"_s, codes.codes.shortened(), codes.column,
             {QString::number(usual - 1), QString::number(usual)});
    }
    return notes;
}

} // namespace salesforce
