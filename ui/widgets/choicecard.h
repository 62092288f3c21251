#pragma once

#include <QAbstractButton>

class QLabel;

namespace ui {

/// A large button with a title and a sentence: one of a few ways to go on. Checkable ones show a
/// radio mark.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString &title, const QString &sentence, const QString &name,
               QWidget *parent = nullptr);

    /// A line below in the accent colour: what this choice comes to.
    void setOutcome(const QString &outcome);
    void setSentence(const QString &sentence);
    /// Drawn as the one that most users want.
    void setRecommended(bool recommended);
    void setShowsMark(bool shows); ///< A radio mark before the title; for checkable cards.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int layOut(int width, bool move) const;

    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_outcome;
    bool m_recommended = false;
    bool m_showsMark = false;
};

} // namespace ui
