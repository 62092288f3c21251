#pragma once

#include "pages/map/typedvalue.h"

#include <QLineEdit>

namespace ui {

/// A line for one value of a target: typed, or picked from a calendar, the target's options or, for
/// phone numbers, the countries. Says at once when the site would refuse what it holds, and hands
/// on only what it would take.
class ValueLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueLine(const QString &name, QWidget *parent = nullptr);

    /// What it is a value of, and \a country of phone numbers that do not say theirs.
    void setTarget(const Target &target, const QString &country);
    /// Shows \a value, unless the user is just typing another one.
    void setValue(const QString &value);
    TypedValue typed() const { return typedValue(m_target, text(), m_country); }

Q_SIGNALS:
    void valueChanged(const QString &value); ///< By the user, who has finished.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void finish();
    void sayRefusal(const QString &refusal);
    bool hasList() const;
    void openList();
    void openCalendar();
    void openOptions();
    void openCountries();
    void take(const QString &text);

    Target m_target;
    QString m_country;
    QString m_value; ///< That was shown or handed on last.
    QAction *m_open;
};

} // namespace ui
