#include "widgets/copybutton.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

CopyButton::CopyButton(const QString &what, const QString &name, std::function<QString()> value,
                       QWidget *parent)
    : QPushButton(tr("Copy"), parent)
    , m_value(std::move(value))
{
    setObjectName(name);
    setProperty("role", u"small"_s);
    setAccessibleName(what);
    setAutoDefault(false);
    // As wide as its longer word, so that nothing moves beside it.
    const int widest = qMax(fontMetrics().horizontalAdvance(tr("Copy")),
                            fontMetrics().horizontalAdvance(tr("Copied")));
    setMinimumWidth(widest + 26);
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_value());
    setText(tr("Copied"));
    setAccessibleDescription(tr("Copied"));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    QTimer::singleShot(2s, this, [this] {
        setText(tr("Copy"));
        setAccessibleDescription({});
    });
}

} // namespace ui
