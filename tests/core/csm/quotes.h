#pragma once

#include <QByteArray>

/// JSON with single quotes (moc 6.4 loses what follows a raw string with a quote in it).
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}
