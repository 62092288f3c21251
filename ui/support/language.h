#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace ui {

/// A language that the program speaks.
struct Language
{
    QString code; ///< "de"
    QString name; ///< As its speakers write it.
};

QList<Language> languages(); ///< English first.

/// Makes the program speak \a code, or the system's language where it is empty: texts, numbers,
/// dates, direction.
void applyLanguage(QCoreApplication &application, const QString &code);

} // namespace ui
