#include "pages/map/recordbrowser.h"

using namespace Qt::StringLiterals;

namespace ui {

using operations::Records;

RecordBrowser::RecordBrowser(RecordCard *card, std::function<Records(model::Kind)> records,
                             QObject *parent)
    : QObject(parent)
    , m_card(card)
    , m_records(std::move(records))
{
    connect(m_card, &RecordCard::wayWanted, this, &RecordBrowser::go);
    connect(m_card, &RecordCard::rowWanted, this, &RecordBrowser::goToRow);
    connect(m_card, &RecordCard::textWanted, this, &RecordBrowser::find);
    connect(m_card, &RecordCard::searchCancelled, &m_search, &BackgroundTask::stop);
    connect(&m_search, &BackgroundTask::runningChanged, this,
            [this](bool running) { m_card->setSearching(running ? m_activity : QString()); });
}

void RecordBrowser::show(model::Kind kind)
{
    stop();
    m_kind = kind;
    m_card->setFound({});
    if (!m_positions.contains(kind))
        go(CardWay::First);
}

void RecordBrowser::goTo(qint64 position)
{
    stop();
    m_card->setFound({});
    m_positions.insert(m_kind, position);
    Q_EMIT moved();
}

void RecordBrowser::stop()
{
    m_search.abandon();
    m_card->setSearching({});
}

void RecordBrowser::forget()
{
    stop();
    m_positions.clear();
}

void RecordBrowser::go(CardWay way)
{
    using enum CardWay;
    const bool problem = way == NextProblem;
    const int step = way == Last || way == Previous ? -1 : 1;
    // A record is a few rows away at most, but where a file is of another kind altogether.
    search(
        [=, from = position()](const Records &all, const RunContext &context) {
            const qint64 start = way == First ? -1 : way == Last ? all.count() : from;
            return all.next(start, step, problem ? Records::Wanted::Problem : Records::Wanted::Any,
                            context);
        },
        problem ? tr("Looking for a problem") : tr("Looking for a record"),
        problem ? tr("No further record has a problem.") : QString());
}

void RecordBrowser::goToRow(qint64 row)
{
    search(
        [row](const Records &all, const RunContext &context) -> Result<std::optional<qint64>> {
            const qint64 wanted = qBound(qint64(0), row, all.count() - 1);
            auto found = all.next(wanted - 1, 1, Records::Wanted::Any, context);
            return !found || *found ? found : all.next(wanted, -1, Records::Wanted::Any, context);
        },
        tr("Looking for a record"), {});
}

void RecordBrowser::find(const QString &text)
{
    search(
        [text, from = position()](const Records &all, const RunContext &context) {
            return all.find(text, from, context);
        },
        tr("Looking for “%1”").arg(text), tr("No record has “%1” in its name or email.").arg(text));
}

void RecordBrowser::search(
    std::function<Result<std::optional<qint64>>(const Records &, const RunContext &)> search,
    const QString &activity, const QString &nothing)
{
    m_card->setFound({});
    m_activity = activity;
    m_search.run([all = m_records(m_kind), search = std::move(search)](
                     const RunContext &context) { return search(all, context); },
                 [this, nothing](Result<std::optional<qint64>> found) {
                     if (!found)
                         Q_EMIT failed(found.error());
                     else if (!*found)
                         m_card->setFound(nothing);
                     else
                         goTo(**found);
                 });
}

} // namespace ui
