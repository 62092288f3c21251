#include "pages/person/personpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

PersonPage::PersonPage(Session &session, QWidget *parent)
    : Page(u"personPage"_s, session, parent)
{
}

QString PersonPage::title() const
{
    return tr("What should your person accounts become?");
}

QString PersonPage::subtitle() const
{
    return tr("In Salesforce a person account is one person and an account at once. Customer "
              "Service Management has no such thing, so you choose.");
}

} // namespace ui
