#pragma once

#include "operations/review.h"

#include <QScrollArea>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The groups of problems of a review as a list of buttons: how many, what, and what becomes of
/// them. One pressed shows only its records. Scrolls where there are many.
class ProblemGroups : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProblemGroups(const QString &name, QWidget *parent = nullptr);

    void show(const operations::Review &review, const project::Project &project);
    int chosen() const; ///< The index of the group; -1 when none is pressed.
    void choose(int group);

Q_SIGNALS:
    void chosenChanged(int group);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_anchor; ///< Never seen; Tab goes from here to the buttons, which come and go.
    QVBoxLayout *m_list;
    QButtonGroup *m_buttons;
};

} // namespace ui
