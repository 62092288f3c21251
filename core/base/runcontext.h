#pragma once

#include "base/message.h"
#include "base/stop.h"

#include <QtGlobal>

#include <functional>

/// How far a long operation has come.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0; ///< 0 while nobody knows.
    Message activity; ///< What is being done, for instance "run.customers".
};

/// What a long operation is given by whoever started it.
struct RunContext
{
    StopToken stop;
    std::function<void(const Progress &)> progress = [](const Progress &) {
    }; ///< Called from any thread.
    /// Hears of what concerns the whole run and passes by itself, for instance a pause that the
    /// site asked for. Called from any thread.
    std::function<void(const Message &)> note = [](const Message &) {};
};
