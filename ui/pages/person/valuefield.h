#pragma once

#include "operations/personaccounts.h"

#include <QLineEdit>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace ui {

/// A line for what a condition compares with, which offers the values that there are: while
/// somebody types, with the arrow down, and with a button.
class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueField(const QString &text, QWidget *parent = nullptr);

    /// The most frequent first; none: nothing is offered.
    void setValues(const csv::TextCounts &values);
    /// Whether several may be typed, with ; between.
    void setTakesSeveral(bool several);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offerAll();
    void take(const QString &value);

    QStandardItemModel *m_values;
    QCompleter *m_completer;
    QAction *m_offer;
    bool m_takesSeveral = false;
};

} // namespace ui
