#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace cli {

/// One command: its name, its usage line, the options that take a value, and what it does. The
/// function returns the exit code.
struct Command
{
    QString name;
    QString usage;
    QString purpose;
    QStringList options;
    int least = 1; ///< How many positional arguments it takes at least, and at most.
    int most = 1;
    int (*run)(const Arguments &arguments, Console &console, const StopToken &stop);
};

int inspect(const Arguments &arguments, Console &console, const StopToken &stop);
int makeNew(const Arguments &arguments, Console &console, const StopToken &stop);
int map(const Arguments &arguments, Console &console, const StopToken &stop);
int preview(const Arguments &arguments, Console &console, const StopToken &stop);
int check(const Arguments &arguments, Console &console, const StopToken &stop);
int rehearse(const Arguments &arguments, Console &console, const StopToken &stop);
int migrate(const Arguments &arguments, Console &console, const StopToken &stop);
int lookAgain(const Arguments &arguments, Console &console, const StopToken &stop);
int rebuild(const Arguments &arguments, Console &console, const StopToken &stop);
int status(const Arguments &arguments, Console &console, const StopToken &stop);
int report(const Arguments &arguments, Console &console, const StopToken &stop);

} // namespace cli
