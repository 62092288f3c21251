#pragma once

#include "pages/map/mapchange.h"

#include <QUndoStack>

namespace ui {

struct Session;

/// Changes the mappings of the project, and takes each change back and again.
class MappingHistory : public QObject
{
    Q_OBJECT

public:
    explicit MappingHistory(Session &session, QObject *parent = nullptr);
    ~MappingHistory() override;

    /// Forgets everything if the mappings are not as it left them: another project, another page.
    void synchronize();
    /// Does nothing where \a change changes nothing.
    void change(model::Kind kind, const MapChange &change);
    QUndoStack *stack() { return &m_stack; }

Q_SIGNALS:
    void changed(model::Kind kind); ///< By a change, undo or redo.

private:
    class Command;
    void set(model::Kind kind, const mapping::Mapping &mapping);

    Session &m_session;
    QUndoStack m_stack;
    QString m_path;
    mapping::Mapping m_customers, m_organizations; ///< As they were left.
};

} // namespace ui
