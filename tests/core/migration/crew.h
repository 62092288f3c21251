#pragma once

#include "voyage.h"

/// Two organizations and their people, as the tests of whole migrations know them.
namespace sample {

inline const QString marlow = QStringLiteral("Marlow Ferries");
inline const QString harbour = QStringLiteral("Harbour Tea");

inline Rows twoOrganizations()
{
    return {organization(QStringLiteral("001A"), marlow),
            organization(QStringLiteral("001B"), harbour)};
}

/// Of passenger(number).
inline QString email(int number)
{
    return QStringLiteral("person%1@example.com").arg(number);
}

} // namespace sample
