#pragma once

#include <QFrame>

class QVBoxLayout;

namespace ui {

/// A white box with rounded corners that holds what belongs together.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// With a heading where \a title is not empty.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    QVBoxLayout *content() const { return m_content; }
    void setSelected(bool selected); ///< Framed in the accent colour.
    void setSlim(bool slim);         ///< With little room around what it holds.

private:
    QVBoxLayout *m_content;
};

} // namespace ui
