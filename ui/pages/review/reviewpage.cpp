#include "pages/review/reviewpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

ReviewPage::ReviewPage(Session &session, QWidget *parent)
    : Page(u"reviewPage"_s, session, parent)
{
}

QString ReviewPage::title() const
{
    return tr("Check everything before it is sent");
}

QString ReviewPage::subtitle() const
{
    return tr("This is exactly what will be created. Rehearse runs the whole migration against a "
              "copy of the rules on this computer, and sends nothing.");
}

} // namespace ui
