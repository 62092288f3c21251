#pragma once

#include <QtGlobal>

#include <algorithm>

/// How many times shorter than usual the program waits for a site: 1, but for tests of whole runs,
/// which set SALESFERRY_HASTE so that minutes of a site's life pass in seconds. What is done is the
/// same.
inline int haste()
{
    return std::max(1, qEnvironmentVariableIntValue("SALESFERRY_HASTE"));
}
