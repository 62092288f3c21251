#pragma once

#include "pages/map/mapstate.h"
#include "widgets/card.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class BusyStrip;
class Notice;
class Pill;

/// What a real record turns into, with the ways to the next.
class RecordCard : public Card
{
    Q_OBJECT

public:
    explicit RecordCard(QWidget *parent = nullptr);

    void show(const MapState &state);
    /// \a position counted from 0; below 0: there is no record.
    void setPosition(qint64 position, qint64 count);
    void setSearching(bool searching);
    /// What the search for a problem came to; empty: nothing to say.
    void setFound(const QString &text);

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void problemWanted();
    void searchCancelled();

private:
    void buildLines(const QList<Target> &targets);
    void showState(const migration::Candidate &record);

    QList<Target> m_shown;
    QLabel *m_position;
    QToolButton *m_previous;
    QToolButton *m_next;
    QWidget *m_lines = nullptr;
    QList<QLabel *> m_values;
    Pill *m_state;
    Notice *m_problems;
    QPushButton *m_nextProblem;
    QLabel *m_found;
    BusyStrip *m_busy;
};

} // namespace ui
