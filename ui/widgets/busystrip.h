#pragma once

#include "base/runcontext.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// What is being done, how far it is, and a button to cancel it; hidden while nothing is done.
/// Appears a moment late, so that quick work does not flicker.
class BusyStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BusyStrip(const QString &name, QWidget *parent = nullptr);

    void start(const QString &activity); ///< Until finish().
    void setProgress(const Progress &progress, const QString &activity);
    void finish();

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_activity;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    bool m_wanted = false;
};

} // namespace ui
