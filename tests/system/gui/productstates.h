#pragma once

#include <QDir>
#include <QSize>

/// Takes pictures of what the pages say of products and entitlements.
void takeProductStates(const QDir &folder, QSize size);
