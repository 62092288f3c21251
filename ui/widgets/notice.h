#pragma once

#include "support/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace ui {

/// A tinted box on a page that says what happened, what was kept and what to do, with buttons for
/// that where there are some. Hidden while it has nothing to say.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(const QString &name, QWidget *parent = nullptr);

    struct Action
    {
        QString text;
        QString name; ///< Object name.
        std::function<void()> run;
    };
    void show(const QString &text, Tone tone, const QList<Action> &actions = {});
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace ui
