#pragma once

#include "widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Tells how an org gets its External Client App, and takes the Consumer Key of it.
class GuideCard : public Card
{
    Q_OBJECT

public:
    explicit GuideCard(const QString &name, QWidget *parent = nullptr);

    QString key() const; ///< As typed.
    void setKey(const QString &key);
    void focusKey();
    void showSteps(bool shown);
    /// Shows the step of this button ("copyScopesButton") and puts the focus there.
    void showStep(const QString &copyButton);
    void setKeyEditable(bool editable);

Q_SIGNALS:
    void keyEdited();
    void loginWanted();
    void requestWanted();
    void filesWanted();

private:
    QWidget *stepList(const QString &name);
    void judgeKey();

    QWidget *m_steps;
    QPushButton *m_toggle;
    QLineEdit *m_key;
    QLabel *m_keyNote;
};

} // namespace ui
