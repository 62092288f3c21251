#pragma once

#include "operations/runwatch.h"
#include "support/backgroundtask.h"

#include <QTimer>

namespace ui {

/// Reads how a run goes, again and again, off the GUI thread, and hands out what is new. No look is
/// lost: each says only what the ones before did not.
class RunFeed : public QObject
{
    Q_OBJECT

public:
    explicit RunFeed(QObject *parent = nullptr);

    /// Follows the project of \a folder from its beginning; looks at once, and whether its journal
    /// is sound.
    void follow(const project::RunFolder &folder);
    void setRepeating(bool repeating); ///< Twice a second, or only when asked.
    /// Looks once more, after the look that goes on now where one does.
    void look();
    bool isLooking() const { return m_task.isRunning(); }

Q_SIGNALS:
    void looked(const Result<operations::RunState> &state);

private:
    std::shared_ptr<operations::RunWatch> m_watch;
    BackgroundTask m_task;
    QTimer m_timer;
    bool m_again = false;
    std::optional<project::RunFolder> m_folder;
    bool m_isChecked = false; ///< Its journal is sound.
};

} // namespace ui
