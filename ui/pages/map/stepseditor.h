#pragma once

#include "mapping/textstep.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

/// What is done to a text, one thing after the other: added, ordered and removed in plain words.
class StepsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit StepsEditor(const QString &name, QWidget *parent = nullptr);

    void setSteps(const QList<mapping::TextStep> &steps);
    const QList<mapping::TextStep> &steps() const { return m_steps; }

Q_SIGNALS:
    void changed();

private:
    void build();
    QWidget *buildRow(int row);
    void fillRow(int row, QComboBox *what, QLineEdit *text, QLineEdit *with, QSpinBox *count);
    void add();
    void remove(int row);
    void move(int row, int to);
    /// After build(): the keyboard goes on where it was.
    void focus(const QString &control, int row);

    QString m_name;
    QList<mapping::TextStep> m_steps;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

} // namespace ui
