#pragma once

#include "pages/run/runwords.h"

#include <QObject>

#include <memory>

class QWidget;

namespace ui {

/// What the desktop has to do with a run in this window: it keeps the computer awake while the run
/// goes on, and says what it has come to where the user looks elsewhere.
class RunDesktop : public QObject
{
    Q_OBJECT

public:
    explicit RunDesktop(QWidget *page);

    /// The run stands so now; notes in \a view whether the computer is kept awake.
    void follow(RunView &view);

Q_SIGNALS:
    void changed(); ///< Whether it is kept awake.

private:
    QWidget *m_page;
    bool m_running = false;
    std::shared_ptr<void> m_awake;
    std::optional<bool> m_isAwake;
};

} // namespace ui
