#pragma once

#include "csv/glance.h"
#include "csv/samples.h"

namespace csv {

/// How a sample is to be read.
struct SampleReading
{
    QString encoding;
    qsizetype mark = 0; ///< How many bytes at the beginning of the file are a byte order mark.
    char delimiter = ',';
    QStringList header = {};
};

/// At most three values of \a samples, names rather than others, that show whether the encoding is
/// the right one. They are chosen by their bytes, so that another encoding of the same kind shows
/// the same ones.
QList<TellingValue> tellingValues(const Samples &samples, const SampleReading &reading);

} // namespace csv
