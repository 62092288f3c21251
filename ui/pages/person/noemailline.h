#pragma once

#include "operations/personaccounts.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// How many person accounts cannot become customers as they have no email, and what can be done
/// about it.
class NoEmailLine : public QWidget
{
    Q_OBJECT

public:
    /// \a name: the object name that those of its controls begin with.
    explicit NoEmailLine(const QString &name, QWidget *parent = nullptr);

    /// What was decided about those without an email.
    enum class Decision { None, Organizations, LeaveOut, Address };
    /// \a byRule: beside rules that the user writes.
    void setOutcomes(const operations::PersonOutcomes &outcomes, Decision decision, bool byRule,
                     const QString &address);
    void focusChoices(); ///< The keyboard goes to the first choice.

Q_SIGNALS:
    void organizationsWanted();
    void leaveOutWanted();
    void addressWanted();
    void undoWanted();

private:
    QPushButton *add(const QString &text, const QString &name, void (NoEmailLine::*wanted)());

    QString m_name;
    QLabel *m_text;
    QLabel *m_bad;
    QWidget *m_choices;
    QPushButton *m_organizations;
    QPushButton *m_leaveOut;
    QPushButton *m_address;
    QPushButton *m_undo;
};

} // namespace ui
