#pragma once

#include <QWidget>

class QRadioButton;

namespace ui {

/// What an empty value means to a record that the site has already, for all fields that do not say
/// it themselves.
class BlankChoice : public QWidget
{
    Q_OBJECT

public:
    explicit BlankChoice(QWidget *parent = nullptr);

    void show(bool clears);

Q_SIGNALS:
    void chosen(bool clears);

private:
    QRadioButton *m_leave;
    QRadioButton *m_clear;
};

} // namespace ui
