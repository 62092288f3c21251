#pragma once

#include <QByteArrayView>
#include <QString>

namespace csv {

/// What a file is that begins with \a sample and is no UTF-8 text: "UTF-16", "UTF-32", "ZIP" (an
/// .xlsx is one), "GZIP", "PDF", "Excel" (.xls), "binary"; empty when it may be text.
QString foreignFormat(QByteArrayView sample);

} // namespace csv
