#pragma once

#include "model/detailfield.h"

#include <QByteArrayView>

#include <string>

namespace mapping {

/// \a text, which is valid UTF-8, without blanks at its ends, as QString::trimmed().
QByteArrayView trimmed(QByteArrayView text);

/// Adds to \a to what convert() makes of \a text for a field of \a type, if it has one of the
/// shapes that nearly all values have and can be judged at a glance; otherwise nothing is said of
/// it, and convert() decides. \a text is valid UTF-8, trimmed and not empty. Numbers and dates are
/// those that mean the same in every order and with every decimal sign.
bool convertPlain(QByteArrayView text, model::DetailType type, std::string &to);

} // namespace mapping
