#pragma once

#include <QDir>
#include <QSize>

/// Takes pictures of the Migrate page in all its states, at a simulated site that has all kinds of
/// trouble.
void takeRunStates(const QDir &folder, QSize size);
