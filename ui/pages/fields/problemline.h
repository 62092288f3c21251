#pragma once

#include "pages/fields/plannedfield.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What is wrong with the field that is looked at, in a sentence, with buttons for what can be
/// done, and how its values fit the kinds. Hidden while there is nothing to say.
class ProblemLine : public QWidget
{
    Q_OBJECT

public:
    /// \a page: the object name that those of the controls begin with.
    explicit ProblemLine(const QString &page, QWidget *parent = nullptr);

    /// Null: nothing is looked at.
    /// \a fits: PlannedModel::fitsText().
    void show(const PlannedField *planned, const QString &fits, const site::Limits &limits);

Q_SIGNALS:
    void leaveOutWanted();
    void textWanted();
    void valuesWanted();
    void correctingWanted();
    void asItIsWanted();
    void nameWanted();
    void copyWanted();
    void optionsWanted();

private:
    QString sentence(const PlannedField &planned, const site::Limits &limits) const;
    QString misfitSentence(const PlannedField &planned) const;
    void showButtons(const PlannedField &planned, const site::Limits &limits);

    QLabel *m_text;
    QPushButton *m_leaveOut;
    QPushButton *m_makeText;
    QPushButton *m_correct;
    QPushButton *m_showValues;
    QPushButton *m_chooseOptions;
    QPushButton *m_asItIs;
    QPushButton *m_rename;
    QPushButton *m_copy;
    QLabel *m_fits;
};

} // namespace ui
