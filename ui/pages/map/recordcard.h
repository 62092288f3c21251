#pragma once

#include "pages/map/mapstate.h"
#include "widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ui {

class BusyStrip;
class Notice;
class Pill;

/// Where the card may go from the record that it shows.
enum class CardWay { First, Previous, Next, Last, NextProblem };

/// What a real record turns into, with the ways to others.
class RecordCard : public Card
{
    Q_OBJECT

public:
    explicit RecordCard(QWidget *parent = nullptr);

    void show(const MapState &state);
    /// \a position counted from 0; below 0: there is no record.
    void setPosition(qint64 position, qint64 count);
    /// What is being searched; empty: nothing.
    void setSearching(const QString &activity);
    /// What a search came to; empty: nothing to say.
    void setFound(const QString &text);

Q_SIGNALS:
    void wayWanted(ui::CardWay way);
    void rowWanted(qint64 position); ///< Counted from 0.
    void textWanted(const QString &text);
    void searchCancelled();

private:
    /// One target: its value, and softly below it where that comes from.
    struct Line
    {
        QLabel *value, *mark;
    };
    void buildWays();
    void buildLines(const QList<Target> &targets);
    void showLine(const Line &line, const MapState &state, const Target &target);
    void showState(const migration::Candidate &record);
    void takeRow();

    QList<Target> m_shown;
    QLabel *m_before;
    QLineEdit *m_row;
    QLabel *m_position;
    QLineEdit *m_text;
    QHash<CardWay, QToolButton *> m_ways;
    QWidget *m_lines = nullptr;
    QList<Line> m_values;
    Pill *m_state;
    Notice *m_problems;
    QPushButton *m_nextProblem;
    QLabel *m_found;
    BusyStrip *m_busy;
};

} // namespace ui
