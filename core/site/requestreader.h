#pragma once

#include "site/requestbody.h"

namespace site {

/// What a request of profilesBody() means to write, in either dialect: the way back from journaled
/// bytes. Empty for anything else.
QList<OutgoingProfile> readProfilesBody(model::Kind kind, const QByteArray &body);

} // namespace site
