#pragma once

#include <QLoggingCategory>
#include <QString>

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logRun)
Q_DECLARE_LOGGING_CATEGORY(logFiles)

/// \a text with everything that looks like a secret (Authorization headers, tokens, keys in a
/// query) replaced by "[redacted]". Whatever leaves through the log goes through here.
QString redacted(const QString &text);

/// Sends Qt's log through redacted() to stderr, with time and category. Call once, early in main().
void installLogging();
