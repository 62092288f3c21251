#include "pages/destination/destinationpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

DestinationPage::DestinationPage(Session &session, QWidget *parent)
    : Page(u"destinationPage"_s, session, parent)
{
}

QString DestinationPage::title() const
{
    return tr("Where should they go?");
}

QString DestinationPage::subtitle() const
{
    return tr("Your Customer Service Management site. The token is kept in this computer’s "
              "keychain, never in the project.");
}

} // namespace ui
