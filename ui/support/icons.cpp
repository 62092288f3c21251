#include "support/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Draws an SVG of one colour, crisp at every size.
class InkEngine : public QIconEngine
{
public:
    explicit InkEngine(const QByteArray &svg)
        : m_svg(svg)
    {
    }
    QIconEngine *clone() const override { return new InkEngine(m_svg); }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.45);
        QSvgRenderer(m_svg).render(painter, rect);
        painter->setOpacity(1);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString &name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new InkEngine(file.readAll().replace("currentColor", color.name().toLatin1())));
}

} // namespace ui
