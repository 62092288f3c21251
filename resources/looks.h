#pragma once

namespace resources {

/// Makes the style sheet, icons and help texts known to Qt's resource system. Call once, early.
void useLooks();

} // namespace resources
