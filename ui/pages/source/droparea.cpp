#include "pages/source/droparea.h"

#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

QStringList droppedFiles(const QDropEvent &event)
{
    QStringList files;
    const QList<QUrl> urls = event.mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

DropArea::DropArea(const QString &name, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(name);
    setAccessibleName(tr("Drop files here"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    auto *words = label(tr("Drop files here, or"), TextRole::Soft);
    words->setWordWrap(false);
    auto *choose = button(tr("choose…", "Drop files here, or choose…"), ButtonRole::Link,
                          name + u".chooseButton"_s);
    choose->setAccessibleName(tr("Choose files"));
    layout->addStretch();
    layout->addWidget(words);
    layout->addWidget(choose);
    layout->addStretch();
    connect(choose, &QPushButton::clicked, this, &DropArea::chooseClicked);
}

void DropArea::setInviting(bool inviting)
{
    m_inviting = inviting;
    update();
}

void DropArea::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_inviting ? c.accent : c.dashed, m_inviting ? 2 : 1, Qt::DashLine));
    painter.setBrush(m_inviting ? QBrush(c.accentSoft) : Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace ui
