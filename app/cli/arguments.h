#pragma once

#include "base/result.h"
#include "operations/opensite.h"
#include "project/project.h"

#include <QMap>

namespace cli {

/// What stands after a command: values of options and the rest. Secrets never stand there.
struct Arguments
{
    QStringList positional;
    QMap<QString, QStringList> options; ///< By name without dashes; each value given.
    bool json = false;
    bool help = false;

    QString option(const QString &name) const { return options.value(name).value(0); }
    bool has(const QString &name) const { return options.contains(name); }
};

/// Splits \a arguments; \a known are the options that take a value, and with a "!" at their end
/// those that take none. Errors (Data): "usage.unknownOption", "usage.noValue" (argument: the
/// option).
Result<Arguments> parse(const QStringList &arguments, const QStringList &known);

/// The credentials in the environment: SALESFERRY_CSM_EMAIL and SALESFERRY_CSM_TOKEN, or
/// SALESFERRY_CSM_BEARER.
csm::Credentials credentials();

Error usageError(const QString &code, const QString &argument = {});

} // namespace cli
