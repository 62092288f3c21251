#pragma once

#include <QColor>

class QApplication;

namespace ui {

/// Whether the window is light or dark.
enum class Appearance { System, Light, Dark };

/// What a pill, a notice or a cell says by its colour.
enum class Tone { Neutral, Accent, Good, Warning, Bad };

/// The colours that everything is painted with.
struct Colors
{
    QColor background, card, ink, soft, line, dashed;
    QColor accent, accentSoft, onAccent;
    QColor good, goodSoft, warning, warningSoft, bad, badSoft;
    QColor rail, railInk, railSoft, railLine, railMark, onRailMark;
};

/// Those in use now.
const Colors &colors();
QColor ink(Tone tone);  ///< Text and marks of a tone ...
QColor fill(Tone tone); ///< ... and what is behind them.

/// Makes the whole program look like Salesferry: style, font, palette, style sheet. Call again when
/// the choice changes.
void applyTheme(QApplication &application, Appearance appearance);
bool isDark();

} // namespace ui
