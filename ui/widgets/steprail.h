#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The rail of steps on the side of the window: done, now, to come. A done one can be clicked.
class StepRail : public QWidget
{
    Q_OBJECT

public:
    enum class State { ToCome, Done, Now, NotNeeded };

    explicit StepRail(QWidget *parent = nullptr);

    void addStep(const QString &name, const QString &objectName);
    /// What is at the bottom: the project's name and when it was saved.
    void setProject(const QString &name, const QString &saved);
    /// \a reachable: whether a click leads there.
    void setState(int step, State state, bool reachable);
    QWidget *corner() const { return m_corner; } ///< Room for the window's own buttons.

Q_SIGNALS:
    void stepClicked(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_steps;
    QList<QAbstractButton *> m_buttons;
    QLabel *m_brand;
    QLabel *m_project;
    QLabel *m_saved;
    QWidget *m_corner;
};

} // namespace ui
