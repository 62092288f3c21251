#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace ui {

/// A list to pick from that opens at a control: type to narrow it, Enter to take one, Escape to
/// take none. Where several can be taken, a blank or a click ticks one, and Enter takes those that
/// are ticked.
class PickList : public QFrame
{
    Q_OBJECT

public:
    struct Item
    {
        QString text;  ///< What people read.
        QString value; ///< What is taken.
    };

    explicit PickList(const QString &name, QWidget *parent = nullptr);

    /// \a several: more than one can be taken. \a current: those that are taken now.
    void open(QWidget *anchor, const QString &title, const QList<Item> &items, bool several,
              const QStringList &current, std::function<void(const QStringList &values)> taken);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void narrow();
    void go(int step);
    void tick(int row);
    void take();
    QStringList ticked() const;

    QLineEdit *m_filter;
    QListWidget *m_list;
    bool m_several = false;
    std::function<void(const QStringList &)> m_taken;
    QPointer<QWidget> m_anchor;
};

/// Where a popup of \a size opens at \a anchor: below it, above where there is no room, and always
/// on the screen.
QPoint popupPlace(const QWidget *anchor, const QSize &size);

} // namespace ui
