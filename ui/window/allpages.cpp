#include "window/allpages.h"

#include "pages/destination/destinationpage.h"
#include "pages/fields/fieldspage.h"
#include "pages/finish/finishpage.h"
#include "pages/map/mappage.h"
#include "pages/person/personpage.h"
#include "pages/review/reviewpage.h"
#include "pages/run/runpage.h"
#include "pages/source/sourcepage.h"
#include "pages/start/startpage.h"

namespace ui {

QList<Page *> allPages(Session &session)
{
    return {
        new StartPage(session),  new SourcePage(session), new DestinationPage(session),
        new PersonPage(session), new MapPage(session),    new FieldsPage(session),
        new ReviewPage(session), new RunPage(session),    new FinishPage(session),
    };
}

} // namespace ui
