#include "pages/map/mappinghistory.h"

#include "operations/sentences.h"
#include "wizard/session.h"

namespace ui {

/// One change, as the mapping before and after it: a few kilobytes, and nothing can be forgotten.
class MappingHistory::Command : public QUndoCommand
{
public:
    Command(MappingHistory &history, model::Kind kind, const QString &text, mapping::Mapping before,
            mapping::Mapping after)
        : QUndoCommand(text)
        , m_history(history)
        , m_kind(kind)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_history.set(m_kind, m_before); }
    void redo() override { m_history.set(m_kind, m_after); }

private:
    MappingHistory &m_history;
    model::Kind m_kind;
    mapping::Mapping m_before, m_after;
};

static mapping::Mapping &mappingOf(project::Project &project, model::Kind kind)
{
    return kind == model::Kind::Customer ? project.customers : project.organizations;
}

MappingHistory::MappingHistory(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

MappingHistory::~MappingHistory()
{
    m_stack.disconnect(); // it empties itself now, and says so to a page that is half gone
}

void MappingHistory::synchronize()
{
    const project::Project &project = m_session.project();
    if (m_path == m_session.file->path() && m_customers == project.customers
        && m_organizations == project.organizations)
        return;
    m_stack.clear();
    m_path = m_session.file->path();
    m_customers = project.customers;
    m_organizations = project.organizations;
}

void MappingHistory::change(model::Kind kind, const MapChange &change)
{
    const mapping::Mapping before = m_session.project().mapping(kind);
    mapping::Mapping after = before;
    change.apply(after);
    if (after != before)
        m_stack.push(new Command(*this, kind, operations::sentence(change.text), before, after));
}

void MappingHistory::set(model::Kind kind, const mapping::Mapping &mapping)
{
    mappingOf(m_session.project(), kind) = mapping;
    (kind == model::Kind::Customer ? m_customers : m_organizations) = mapping;
    Q_EMIT changed(kind);
}

} // namespace ui
