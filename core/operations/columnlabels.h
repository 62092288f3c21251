#pragma once

#include "model/detailfield.h"

#include <QLocale>

namespace operations {

/// What people call a \a column that records of \a kind are made from: where it is a standard
/// field, as Salesforce labels it in \a language (English where it has no label there); otherwise
/// its name in plain words. A column that a report has labelled already stays as it is.
QString columnLabel(model::Kind kind, const QString &column, QLocale::Language language);

} // namespace operations
