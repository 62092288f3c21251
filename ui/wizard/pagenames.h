#pragma once

#include <QString>

namespace ui {

/// What the page of this object name is called in the rail ("Map fields"), for those who do not
/// know the page; empty for no page.
QString pageName(const QString &page);

} // namespace ui
