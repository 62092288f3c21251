#pragma once

#include <QList>

namespace ui {

class Page;
struct Session;

/// The pages of the wizard, in order; owned by whoever takes them.
QList<Page *> allPages(Session &session);

} // namespace ui
