#pragma once

#include "support/theme.h"

#include <QLabel>

class QPainter;

namespace ui {

/// A short state in a rounded, tinted box.
class Pill : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setState(const QString &text, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Draws one into \a box, at its start; for cells of tables. Elides what does not fit.
    static void paint(QPainter &painter, const QRect &box, const QString &text, Tone tone,
                      Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace ui
