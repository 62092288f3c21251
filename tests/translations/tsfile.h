#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Reads what translators write, for the tests alone.
namespace translations {

/// One text of a .ts file.
struct Text
{
    QString context;
    QString source;
    QString comment;     ///< What tells it from the same words with another meaning.
    bool counts = false; ///< It has one form for each plural of the language.
    bool finished = false;
    QStringList forms; ///< One, unless it counts.

    /// For people, and to compare: where it stands and what it is.
    QString name() const;
};

QString folder(); ///< Where the .ts files lie.

QStringList languages(); ///< The codes of all .ts files: "de", "en".

/// The texts of the file \a path; empty where it cannot be read.
QList<Text> readTexts(const QString &path);

QList<Text> textsOf(const QString &language);

/// What is wrong with a text, each in words of its own: unfinished, forms that are missing, places
/// that differ...
QStringList faults(const Text &text);

} // namespace translations
