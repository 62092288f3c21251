#pragma once

namespace ui {

/// Makes up for what Qt gets wrong for screen readers. Once, before there are widgets.
void mendForScreenReaders();

} // namespace ui
