#include "pages/fields/fieldspage.h"

#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

FieldsPage::FieldsPage(Session &session, QWidget *parent)
    : Page(u"fieldsPage"_s, session, parent)
{
}

QString FieldsPage::title() const
{
    return tr("Create the detail fields you need");
}

QString FieldsPage::subtitle() const
{
    return tr("These fields do not exist in your site yet. Check the name and kind of each; they "
              "are created when you press Create.");
}

} // namespace ui
