#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

QString number(qint64 value);               ///< 120,304 in the user's way of writing.
QString percent(qint64 part, qint64 whole); ///< "43 %"; never 100 % for less, never 0 % for more.
QString fileSize(qint64 bytes);             ///< 38.1 MB
QString duration(qint64 milliseconds);      ///< "2.1 s", "3 min 20 s"
/// When something happened, as people say it: "today, 10:42", "yesterday", "12 November".
QString whenText(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTime());

} // namespace ui
