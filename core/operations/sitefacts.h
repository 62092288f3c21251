#pragma once

#include "project/runfolder.h"
#include "site/facts.h"

#include <QDateTime>

#include <optional>

namespace operations {

/// What a site said of itself, and when.
struct KnownFacts
{
    site::Facts facts;
    QDateTime readAt; ///< UTC.
};

/// Keeps \a facts in \a folder, so that records can be mapped without the site. Nothing is lost
/// where that fails: they are read again before anything is sent.
void keepFacts(const project::RunFolder &folder, const site::Facts &facts);

/// What was kept last; none where there is nothing that can be read.
std::optional<KnownFacts> keptFacts(const project::RunFolder &folder);

} // namespace operations
