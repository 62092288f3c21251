#include "wizard/pagenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

/// The words are those of the pages themselves, and so is their translation.
QString pageName(const QString &page)
{
    static const struct
    {
        QLatin1StringView page;
        const char *context, *name;
    } names[]{
        {"sourcePage"_L1, "ui::SourcePage", "Source"},
        {"destinationPage"_L1, "ui::DestinationPage", "Destination"},
        {"personPage"_L1, "ui::PersonPage", "Person accounts"},
        {"mapPage"_L1, "ui::MapPage", "Map fields"},
        {"fieldsPage"_L1, "ui::FieldsPage", "Detail fields"},
        {"reviewPage"_L1, "ui::ReviewPage", "Review"},
    };
    for (const auto &[each, context, name] : names) {
        if (page == each)
            return QCoreApplication::translate(context, name);
    }
    return {};
}

} // namespace ui
