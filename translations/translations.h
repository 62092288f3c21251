#pragma once

namespace translations {

/// Makes the texts in other languages known to Qt's resource system. Call once, early.
void use();

} // namespace translations
