#include "pages/source/sourcepage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

SourcePage::SourcePage(Session &session, QWidget *parent)
    : Page(u"sourcePage"_s, session, parent)
{
}

QString SourcePage::title() const
{
    return tr("Where are your Salesforce records?");
}

QString SourcePage::subtitle() const
{
    return tr(
        "Load the files that you exported from Salesforce. They are read on this computer only.");
}

} // namespace ui
