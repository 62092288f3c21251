#pragma once

#include "pages/fields/plannedfield.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What is wrong with the field that is looked at, in a sentence, with buttons for what can be
/// done. Hidden while nothing is.
class ProblemLine : public QWidget
{
    Q_OBJECT

public:
    /// \a page: the object name that those of the controls begin with.
    explicit ProblemLine(const QString &page, QWidget *parent = nullptr);

    /// Null: nothing is looked at.
    void show(const PlannedField *planned, const site::Limits &limits);

Q_SIGNALS:
    void leaveOutWanted();
    void textWanted();
    void valuesWanted();
    void optionsWanted();

private:
    QString sentence(const PlannedField &planned, const site::Limits &limits) const;

    QLabel *m_text;
    QPushButton *m_leaveOut;
    QPushButton *m_makeText;
    QPushButton *m_showValues;
    QPushButton *m_chooseOptions;
};

} // namespace ui
