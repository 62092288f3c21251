#pragma once

#include <QFrame>
#include <QStringList>

class QDropEvent;
class QPushButton;

namespace ui {

/// The local files that a drag carries.
QStringList droppedFiles(const QDropEvent &event);

/// A dashed box that asks for files: dropped, or chosen by its button.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(const QString &name, QWidget *parent = nullptr);

    /// Whether files are held over it, or anywhere they would be taken.
    void setInviting(bool inviting);

Q_SIGNALS:
    void chooseClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_inviting = false;
};

} // namespace ui
