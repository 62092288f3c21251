#include "state.h"

#include "text.h"

// Products and entitlements (CSM API, 9).
namespace csmsite {

void addProductRoutes(Routes &routes)
{
    Q_UNUSED(routes)
}

} // namespace csmsite
