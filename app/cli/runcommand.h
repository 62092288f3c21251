#pragma once

#include "base/stop.h"

#include <QStringList>

namespace cli {

/// Runs what \a arguments (without the program's name) ask for; the exit code.
int runCommand(const QStringList &arguments, const StopToken &stop);

} // namespace cli
