#pragma once

#include <QStringList>

namespace migration {

/// Which fields are to blame where a site refused a request as a whole: those that it names, or the
/// only one; else it is sent with half of them, to find out.
struct Blame
{
    QStringList fields; ///< All of the request, each once.
    QStringList named;  ///< They certainly are.
    QStringList half;   ///< To be sent before the others; where none is named.
    bool isOfField;     ///< It is not the request itself, without any field.
};

/// \a fields: of each record of the request; \a words: the site's.
Blame blameFor(const QList<QStringList> &fields, const QString &words, bool isOfField);

/// Those of \a fields that \a words name, and not in the name of a longer one only.
QStringList namedIn(const QString &words, const QStringList &fields);

} // namespace migration
