#pragma once

#include <QDir>
#include <QSize>

/// Takes pictures of the Destination page: what it finds at a simulated site, what that refuses, a
/// login in the browser, and a test customer.
void takeDestinationStates(const QDir &folder, QSize size);
