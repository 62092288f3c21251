#pragma once

#include "csv/formats.h"
#include "mapping/converters.h"
#include "project/project.h"

namespace operations {

/// How a file with \a columns, named \a names, writes dates and numbers, as far as those tell that
/// would become dates and numbers by themselves; columns that are text ask nothing.
csv::Formats formatsOf(const QStringList &names, const QList<csv::ColumnProfile> &columns);

/// \a reading, and what nobody decided in it as \a formats tell.
model::Reading completed(const model::Reading &reading, const csv::Formats &formats);

/// What values of file \a file, as it stands among the used sources of \a project, are converted
/// with.
mapping::ConversionContext conversionOf(const project::Project &project, int file);
/// What values of any used source are converted with, as far as all of them agree.
mapping::ConversionContext conversionOf(const project::Project &project);

} // namespace operations
