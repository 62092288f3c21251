#include "pages/start/startpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

StartPage::StartPage(Session &session, QWidget *parent)
    : Page(u"startPage"_s, session, parent)
{
}

QString StartPage::title() const
{
    return tr("Move your customers out of Salesforce");
}

QString StartPage::subtitle() const
{
    return tr("Nothing is sent anywhere until you press Migrate. You can rehearse first, and stop "
              "at any time.");
}

} // namespace ui
