#include "support/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

static const Colors light{
    .background = 0xF6F7F9,
    .card = 0xFFFFFF,
    .ink = 0x16202B,
    .soft = 0x5A6675,
    .line = 0xDDE2E8,
    .dashed = 0xA9B5C0,
    .accent = 0x0F766E,
    .accentSoft = 0xE3F3F1,
    .onAccent = 0xFFFFFF,
    .good = 0x1B7F4B,
    .goodSoft = 0xE4F5EB,
    .warning = 0x9A5B00,
    .warningSoft = 0xFDF1DC,
    .bad = 0xB42318,
    .badSoft = 0xFCE9E7,
    .rail = 0x102A33,
    .railInk = 0xC9D6DB,
    .railSoft = 0x8CA0A9,
    .railLine = 0x47606A,
    .railMark = 0x3DB8AC,
    .onRailMark = 0x062B28,
};
static const Colors dark{
    .background = 0x14181D,
    .card = 0x1C2229,
    .ink = 0xE8EDF2,
    .soft = 0x9AA7B5,
    .line = 0x303842,
    .dashed = 0x5C6874,
    .accent = 0x3DB8AC,
    .accentSoft = 0x17332F,
    .onAccent = 0x06201D,
    .good = 0x6CCB93,
    .goodSoft = 0x1A3325,
    .warning = 0xE9B35A,
    .warningSoft = 0x3A2E17,
    .bad = 0xF28B82,
    .badSoft = 0x3B2120,
    .rail = 0x0D1317,
    .railInk = 0xA9B7BF,
    .railSoft = 0x8CA0A9,
    .railLine = 0x47606A,
    .railMark = 0x3DB8AC,
    .onRailMark = 0x062B28,
};
static const Colors *current = &light;

const Colors &colors()
{
    return *current;
}

bool isDark()
{
    return current == &dark;
}

QColor ink(Tone tone)
{
    const Colors &c = colors();
    return std::array{c.soft, c.accent, c.good, c.warning, c.bad}.at(size_t(tone));
}

QColor fill(Tone tone)
{
    const Colors &c = colors();
    return std::array{c.background, c.accentSoft, c.goodSoft, c.warningSoft, c.badSoft}.at(
        size_t(tone));
}

static QPalette palette()
{
    const Colors &c = colors();
    QPalette palette;
    palette.setColor(QPalette::Window, c.background);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.card);
    palette.setColor(QPalette::AlternateBase, c.background);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::Button, c.card);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::ToolTipBase, c.card);
    palette.setColor(QPalette::ToolTipText, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.soft);
    palette.setColor(QPalette::Highlight, c.accentSoft);
    palette.setColor(QPalette::HighlightedText, c.ink);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.soft);
    return palette;
}

/// The style sheet, with @names for colours and *factors for sizes of the font put in.
static QString styleSheet(qreal points)
{
    QFile file(u":/style/salesferry.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Colors &c = colors();
    // Longer names first: @accent begins @accentSoft too.
    const std::pair<QLatin1StringView, QColor> names[]{
        {"@accentSoft"_L1, c.accentSoft},
        {"@accent"_L1, c.accent},
        {"@background"_L1, c.background},
        {"@badSoft"_L1, c.badSoft},
        {"@bad"_L1, c.bad},
        {"@card"_L1, c.card},
        {"@dashed"_L1, c.dashed},
        {"@goodSoft"_L1, c.goodSoft},
        {"@good"_L1, c.good},
        {"@ink"_L1, c.ink},
        {"@line"_L1, c.line},
        {"@onAccent"_L1, c.onAccent},
        {"@railInk"_L1, c.railInk},
        {"@railLine"_L1, c.railLine},
        {"@railSoft"_L1, c.railSoft},
        {"@rail"_L1, c.rail},
        {"@soft"_L1, c.soft},
        {"@warningSoft"_L1, c.warningSoft},
        {"@warning"_L1, c.warning},
    };
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    const std::pair<QLatin1StringView, qreal> sizes[]{
        {"@titleSize"_L1, 1.57},   {"@brandSize"_L1, 1.21}, {"@bigSize"_L1, 1.86},
        {"@headingSize"_L1, 1.07}, {"@smallSize"_L1, 0.9},  {"@tinySize"_L1, 0.83},
        {"@tableSize"_L1, 0.93},
    };
    for (const auto &[name, factor] : sizes)
        sheet.replace(name, u"%1pt"_s.arg(points * factor, 0, 'f', 1));
    return sheet;
}

void applyTheme(QApplication &application, Appearance appearance)
{
    static const bool systemIsDark =
        application.palette().color(QPalette::Window).lightness() < 128;
    static const QFont systemFont = QApplication::font();
    const bool isToBeDark =
        appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    current = isToBeDark ? &dark : &light;

    QFont font = systemFont;
    if (QFontDatabase::families().contains(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPointSizeF(qMax(10.5, systemFont.pointSizeF()));
    if (QApplication::style()->name() != "fusion"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font);
    QApplication::setPalette(palette());
    application.setStyleSheet(styleSheet(font.pointSizeF()));
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

} // namespace ui
