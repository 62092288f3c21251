#include "pages/finish/finishpage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

FinishPage::FinishPage(Session &session, QWidget *parent)
    : Page(u"finishPage"_s, session, parent)
{
}

QString FinishPage::title() const
{
    return tr("What became of your records");
}

QString FinishPage::subtitle() const
{
    return tr("Every record is accounted for: what Salesforce gave, what was created, and what was "
              "left out, and why.");
}

} // namespace ui
