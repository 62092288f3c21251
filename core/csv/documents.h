#pragma once

#include <QByteArrayView>
#include <QString>

namespace csv {

/// What a file is that begins with \a sample and holds a document of another kind than text in
/// rows: "Xlsx", "Ods", "Numbers" (spreadsheets, which are ZIP archives inside), "Xls", "Html"
/// (which some write into .xls), "XmlSpreadsheet", "Xml", "Json", "Pdf", "Gzip"; empty when it may
/// be text, or an archive of text.
QString documentFormat(QByteArrayView sample);

/// The same of the file \a path; empty where it cannot be read.
QString documentFormat(const QString &path);

} // namespace csv
