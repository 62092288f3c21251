#include "base/text.h"
#include "rehearsal/blob.h"
#include "rehearsal/heap.h"
#include "rehearsal/store.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

/// Row numbers by the hash of what they are found by, 16 bytes a place. Several numbers may have
/// one hash, be it by chance: whoever finds one looks at the row.
class HashIndex
{
public:
    void insert(quint64 hash, quint32 number)
    {
        if ((m_used + 1) * 4 > m_places.size() * 3)
            grow();
        place(hash, number);
    }

    void remove(quint64 hash, quint32 number)
    {
        for (size_t at = first(hash); m_places[at].number != free; at = next(at)) {
            if (m_places[at].hash == hash && m_places[at].number == number)
                m_places[at].number = removed;
        }
    }

    template <typename Visit>
    void each(quint64 hash, Visit visit) const
    {
        if (m_places.empty())
            return;
        for (size_t at = first(hash); m_places[at].number != free; at = next(at)) {
            if (m_places[at].hash == hash && m_places[at].number != removed)
                visit(m_places[at].number);
        }
    }

private:
    static constexpr quint32 free = 0;
    static constexpr quint32 removed = 0xffffffffU;
    struct Place
    {
        quint64 hash = 0;
        quint32 number = free;
    };

    size_t first(quint64 hash) const { return size_t(hash) & (m_places.size() - 1); }
    size_t next(size_t at) const { return (at + 1) & (m_places.size() - 1); }

    void place(quint64 hash, quint32 number)
    {
        size_t at = first(hash);
        while (m_places[at].number != free && m_places[at].number != removed)
            at = next(at);
        m_used += m_places[at].number == free;
        m_places[at] = {hash, number};
    }

    void grow()
    {
        std::vector<Place> places(std::max<size_t>(64, m_places.size() * 2));
        std::swap(places, m_places);
        m_used = 0;
        for (const Place &one : places) {
            if (one.number != free && one.number != removed)
                place(one.hash, one.number);
        }
    }

    std::vector<Place> m_places; ///< A power of two of them; one is always free.
    size_t m_used = 0;
};

/// The rows of a rehearsal: where they lie and what they are found by in memory, they themselves on
/// a Heap.
class MemoryStore : public Store, public std::enable_shared_from_this<MemoryStore>
{
public:
    std::shared_ptr<Store> another() override { return shared_from_this(); }

    Result<> transact(const std::function<void()> &work) override
    {
        const std::lock_guard lock(m_mutex);
        work();
        if (!m_heap.isSound())
            return Error{Error::Kind::Storage, {u"twin.notWritable"_s, {}}, u"temporary file"_s};
        return {};
    }

    qint64 count(Table table) override { return qint64(rows(table).places.size()); }

    std::optional<qint64> find(Table table, const QByteArray &key) override
    {
        std::optional<qint64> found;
        rows(table).keys.each(hash64(key), [&](quint32 number) {
            if (!found && row(table, number).key == key)
                found = number;
        });
        return found;
    }

    QList<qint64> findTagged(Table table, const QByteArray &tag) override
    {
        QList<qint64> found;
        rows(table).tags.each(hash64(tag), [&](quint32 number) {
            if (row(table, number).tag == tag)
                found.append(number);
        });
        std::sort(found.begin(), found.end());
        return found;
    }

    std::optional<QByteArray> content(Table table, qint64 number) override
    {
        if (number < 1 || number > count(table))
            return std::nullopt;
        return row(table, quint32(number)).content;
    }

    qint64 add(Table table, const Row &row) override
    {
        Rows &all = rows(table);
        all.places.push_back(write(row));
        const auto number = quint32(all.places.size());
        all.keys.insert(hash64(row.key), number);
        if (!row.tag.isEmpty())
            all.tags.insert(hash64(row.tag), number);
        return number;
    }

    void replace(Table table, qint64 number, const Row &row) override
    {
        Rows &all = rows(table);
        const QByteArray tag = this->row(table, quint32(number)).tag;
        all.places[size_t(number) - 1] = write(row);
        if (tag == row.tag)
            return;
        if (!tag.isEmpty())
            all.tags.remove(hash64(tag), quint32(number));
        if (!row.tag.isEmpty())
            all.tags.insert(hash64(row.tag), quint32(number));
    }

private:
    struct Place
    {
        qint64 offset;
        qsizetype size;
    };
    struct Rows
    {
        std::vector<Place> places;
        HashIndex keys;
        HashIndex tags;
    };

    Rows &rows(Table table) { return m_tables.at(size_t(table)); }

    Place write(const Row &row)
    {
        BlobWriter blob;
        blob.bytes(row.key);
        blob.bytes(row.tag);
        blob.bytes(row.content);
        const QByteArray bytes = blob.take();
        return {m_heap.append(bytes), bytes.size()};
    }

    Row row(Table table, quint32 number)
    {
        const Place place = rows(table).places[number - 1];
        const QByteArray bytes = m_heap.read(place.offset, place.size);
        BlobReader blob(bytes);
        Row row;
        row.key = blob.bytes().toByteArray();
        row.tag = blob.bytes().toByteArray();
        row.content = blob.bytes().toByteArray();
        return row;
    }

    std::mutex m_mutex;
    std::array<Rows, tableCount> m_tables;
    Heap m_heap;
};

} // namespace

std::shared_ptr<Store> openMemoryStore()
{
    return std::make_shared<MemoryStore>();
}

} // namespace rehearsal
