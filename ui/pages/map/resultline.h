#pragma once

#include <QWidget>

namespace ui {

/// What a rule comes to, softly in one line below its slot: the first different results, and the
/// oddest one, which leads to its record when it is clicked.
class ResultLine : public QWidget
{
    Q_OBJECT

public:
    explicit ResultLine(const QString &name, QWidget *parent = nullptr);

    /// \a lead: what is done to the values, where the slot does not say it. Nothing of it all: the
    /// line takes no room.
    void show(const QString &lead, const QStringList &results, const QString &oddest);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

Q_SIGNALS:
    void oddestClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont smallFont() const;
    /// Where the text and the oddest stand.
    std::pair<QRect, QRect> places() const;
    void setHovered(bool hovered);

    QString m_text;
    QString m_oddest;
    bool m_hovered = false; ///< The pointer is on the oddest.
};

} // namespace ui
