#include "operations/recordsearch.h"

#include "base/inorder.h"
#include "csv/rowsearch.h"
#include "operations/searchwords.h"
#include "operations/stagereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

namespace {

/// What is looked for in one record after the other; for one thread.
class Needle
{
public:
    explicit Needle(const QString &text)
        : m_text(text)
        , m_id(salesforce::recordIdBytes(text.toUtf8())) // people copy it with 15 characters, too
    {
        const QByteArray bytes = text.toUtf8().toLower();
        if (isAscii(bytes))
            m_ascii.emplace(bytes.constData(), size_t(bytes.size()));
    }

    bool isIn(const Looked &looked);

private:
    static bool isAscii(QByteArrayView text)
    {
        return std::all_of(text.begin(), text.end(), [](char byte) { return uchar(byte) < 0x80; });
    }
    bool isIn(QByteArrayView text);
    bool isIn(const QString &text) const { return text.contains(m_text, Qt::CaseInsensitive); }

    QString m_text;
    std::optional<salesforce::IdBytes> m_id;
    std::optional<std::string> m_ascii; ///< In lower case; nothing where it is not all ASCII.
    std::string m_lower;
};

bool Needle::isIn(QByteArrayView text)
{
    if (!m_ascii || !isAscii(text))
        return isIn(QString::fromUtf8(text));
    m_lower.assign(text.data(), size_t(text.size()));
    for (char &byte : m_lower)
        byte = byte >= 'A' && byte <= 'Z' ? char(byte | 0x20) : byte;
    return m_lower.find(*m_ascii) != std::string::npos;
}

bool Needle::isIn(const Looked &looked)
{
    if (looked.what == Looked::What::None)
        return false;
    if (m_id && looked.id == m_id)
        return true;
    if (looked.what == Looked::What::Plain)
        return isIn(looked.plain->view(looked.plain->email))
               || isIn(looked.plain->view(looked.plain->name));
    return isIn(looked.candidate.profile.email) || isIn(looked.candidate.profile.name);
}

/// Looks for it in the records of a stage; for one thread. Rows whose bytes tell that it is not
/// there are not read.
class Searching
{
public:
    Searching(std::unique_ptr<StageReader> reader, const QString &text, model::Kind kind,
              const project::Project &project)
        : m_reader(std::move(reader))
        , m_needle(text)
        , m_words([text, kind, project](const salesforce::ExportFile &file) {
            return searchWords(text, kind, project, file);
        })
    {
    }

    Result<bool> isIt(qint64 n);

private:
    Result<bool> mayBe(qint64 n);

    std::unique_ptr<StageReader> m_reader;
    Needle m_needle;
    Looked m_looked;
    std::function<std::vector<std::string>(const salesforce::ExportFile &)> m_words;
    const StagePart *m_part = nullptr; ///< That the search below is of.
    std::optional<csv::RowSearch> m_search;
    qint64 m_first = 0, m_last = 0; ///< What was searched last, the last not included ...
    bool m_mayBe = true;            ///< ... and whether it may be there.
};

Result<bool> Searching::mayBe(qint64 n)
{
    if (n >= m_first && n < m_last)
        return m_mayBe;
    constexpr qint64 together = 2048;
    qint64 row = n;
    const StagePart *part = m_reader->find(row);
    if (!part)
        return false;
    if (part != m_part) {
        m_part = part;
        m_search.reset();
        if (auto words = m_words(part->file); !words.empty())
            m_search.emplace(part->file.table, std::move(words));
    }
    const qint64 end = qMin(row + together, part->file.table->rowCount());
    m_first = n;
    m_last = n + end - row;
    m_mayBe = true;
    if (m_search) {
        const auto found = m_search->mayHold(row, end);
        if (!found)
            return found.error();
        m_mayBe = *found;
    }
    return m_mayBe;
}

Result<bool> Searching::isIt(qint64 n)
{
    const auto may = mayBe(n);
    if (!may || !*may)
        return may;
    if (auto read = m_reader->look(n, m_looked); !read)
        return read.error();
    return m_needle.isIn(m_looked);
}

} // namespace

Result<std::optional<qint64>>
firstOf(qint64 count, const std::function<std::function<Result<bool>(qint64)>()> &makeLook,
        const RunContext &context)
{
    using Found = std::optional<qint64>;
    constexpr qint64 together = 4096;
    const auto makeWorker = [&makeLook] {
        return [look = makeLook()](qint64 first, qint64 last) -> Result<Found> {
            for (qint64 i = first; i < last; ++i) {
                const auto isIt = look(i);
                if (!isIt)
                    return isIt.error();
                if (*isIt)
                    return Found(i);
            }
            return Found();
        };
    };
    Found found;
    qint64 done = 0;
    const auto consume = [&](Found &&part) -> Result<> {
        found = part;
        if (found)
            return cancelled(); // enough
        done = qMin(count, done + together);
        context.progress({done, count, {}});
        return {};
    };
    const auto searched = inOrder<Found>(count, together, 0, context, makeWorker, consume);
    if (!searched && !found)
        return searched.error();
    return found;
}

Result<std::optional<qint64>> findRecord(model::Kind kind,
                                         const std::shared_ptr<const Sources> &sources,
                                         const Fitted &known, const QString &text, qint64 from,
                                         const RunContext &context)
{
    project::Project names = known.project;
    names.customers.details.clear();
    names.organizations.details.clear();
    const bool customers = kind == model::Kind::Customer;
    if (customers)
        names.businessAccounts = false; // no memberships
    const qint64 count = customers ? customerStage(sources, names, known.facts, nullptr).count
                                   : organizationStage(sources, names, known.facts).count;
    const auto number = [first = qMax<qint64>(from, -1) + 1, count](qint64 i) {
        return (first + i) % count;
    };
    const auto makeLook = [&]() -> std::function<Result<bool>(qint64)> {
        auto reader =
            std::make_unique<StageReader>(sources, names, known.facts, nullptr, nullptr, kind);
        const auto searching = std::make_shared<Searching>(std::move(reader), text, kind, names);
        return [searching, number](qint64 i) { return searching->isIt(number(i)); };
    };
    auto found = firstOf(count, makeLook, context);
    if (found && *found)
        *found = number(**found);
    return found;
}

} // namespace operations
