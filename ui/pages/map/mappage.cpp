#include "pages/map/mappage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

MapPage::MapPage(Session &session, QWidget *parent)
    : Page(u"mapPage"_s, session, parent)
{
}

QString MapPage::title() const
{
    return tr("Match Salesforce fields to customer fields");
}

QString MapPage::subtitle() const
{
    return tr("Drag a field from the left onto its place, or press Match for me. The card on the "
              "right shows what a real record turns into.");
}

} // namespace ui
