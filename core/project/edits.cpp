#include "project/edits.h"

#include "base/text.h"

#include <QHashFunctions>

using namespace Qt::StringLiterals;

namespace project {

size_t qHash(const RecordKey &key, size_t seed)
{
    return qHashMulti(seed, int(key.kind), key.object, key.id);
}

void Edits::select(model::Kind kind, Selection selection)
{
    m_selections.at(size_t(kind)) = selection;
    m_ticks.removeIf([kind](const auto &entry) { return entry.key().kind == kind; });
}

std::optional<bool> Edits::ticked(const RecordKey &record) const
{
    const auto found = m_ticks.constFind(record);
    return found == m_ticks.cend() ? std::nullopt : std::optional(*found);
}

void Edits::tick(const RecordKey &record, std::optional<bool> ticked)
{
    const Selection selection = this->selection(record.kind);
    const bool asSelected = (ticked == true && selection == Selection::All)
                            || (ticked == false && selection == Selection::None);
    if (!ticked || asSelected)
        m_ticks.remove(record);
    else
        m_ticks.insert(record, *ticked);
}

mapping::Corrections Edits::corrections(const RecordKey &record) const
{
    const auto found = m_corrections.constFind(record);
    return found == m_corrections.cend() ? mapping::Corrections() : *found;
}

void Edits::correct(const RecordKey &record, const QString &target,
                    const std::optional<QString> &text)
{
    mapping::Corrections corrections = this->corrections(record);
    corrections.removeIf(
        [&target](const auto &entry) { return mapping::isSameTarget(entry.key(), target); });
    if (text)
        corrections.insert(target, *text);
    if (corrections.isEmpty())
        m_corrections.remove(record);
    else
        m_corrections.insert(record, corrections);
}

bool Edits::isEmpty() const
{
    return *this == Edits();
}

QString Edits::hash() const
{
    quint64 sum = 0; // the order of a hash table is no one's choice
    const auto add = [&sum](const RecordKey &record, const QStringList &words) {
        const QStringList all{model::toString(record.kind), record.object, record.id};
        QByteArray bytes;
        for (const QString &word : all + words) {
            const QByteArray utf8 = word.toUtf8();
            bytes += QByteArray::number(utf8.size()) + ':' + utf8;
        }
        sum += hash64(bytes);
    };
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer})
        add({kind, {}, {}}, {QString::number(int(selection(kind)))});
    for (auto tick = m_ticks.cbegin(); tick != m_ticks.cend(); ++tick)
        add(tick.key(), {*tick ? u"ticked"_s : u"not ticked"_s});
    for (auto record = m_corrections.cbegin(); record != m_corrections.cend(); ++record) {
        for (auto entry = record->cbegin(); entry != record->cend(); ++entry)
            add(record.key(), {entry.key(), *entry});
    }
    return QString::number(sum, 16).rightJustified(16, u'0');
}

} // namespace project
