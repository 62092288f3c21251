#include "translations/translations.h"

#include <QDir>

// In a static library nobody refers to the resources but this.
static void initialise()
{
    Q_INIT_RESOURCE(translations);
}

void translations::use()
{
    initialise();
}
