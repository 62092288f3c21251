#pragma once

#include "base/error.h"

namespace rehearsal {

/// What a site says to what it does not do.
inline Error refused(const QString &words)
{
    return {Error::Kind::Rejected, {QStringLiteral("site.refused"), {words}}};
}

/// What it says to those who are no administrators.
inline Error notAllowed()
{
    return {Error::Kind::Permission,
            {QStringLiteral("site.notAllowed"),
             {QStringLiteral("Administer Jira"), QStringLiteral("No permission")}}};
}

} // namespace rehearsal
