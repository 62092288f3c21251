#include "pages/run/runpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

RunPage::RunPage(Session &session, QWidget *parent)
    : Page(u"runPage"_s, session, parent)
{
}

QString RunPage::title() const
{
    return tr("Migrating");
}

QString RunPage::subtitle() const
{
    return tr("Organizations go first, so that each customer can be put in the right one. Closing "
              "the window pauses the work; nothing is lost.");
}

} // namespace ui
