#pragma once

#include "mapping/textstep.h"

#include <QList>

namespace mapping {

/// What becomes of \a text by \a steps, one after the other. Blanks at its ends count, until a step
/// takes them away.
QString stepped(const QList<TextStep> &steps, QString text);

/// The same for each part of a multi-value, which ';' separates.
QString steppedParts(const QList<TextStep> &steps, const QString &text);

} // namespace mapping
