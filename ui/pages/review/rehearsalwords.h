#pragma once

#include "support/theme.h"

#include <QString>

#include <utility>

namespace migration {
struct Summary;
}

namespace ui {

/// What a rehearsal came to, and how good that is.
std::pair<QString, Tone> rehearsalWords(const migration::Summary &summary);

} // namespace ui
