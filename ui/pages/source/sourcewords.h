#pragma once

#include "base/message.h"
#include "model/reading.h"
#include "operations/columnprofiles.h"
#include "operations/sources.h"

namespace ui {

QString delimiterWord(char delimiter);         ///< "semicolon"
QString encodingName(const QString &encoding); ///< "Windows-1252"
QString encodingWord(const QString &encoding); ///< "Windows-1252 (Western Europe)"
QString troubleWord(const Message &trouble);   ///< What is wrong with a row, in a few words.

/// A question about how dates or numbers of a file are meant, and its two answers.
struct QuestionWords
{
    QString text;
    QString first;  ///< The day first, or decimals behind a point.
    QString second; ///< The month first, or decimals behind a comma.
};
QuestionWords questionWords(const csv::OpenQuestion &question, const QString &fileName);

QString repairWord(model::Repair::What what);    ///< What a button says that does it.
QString kindWord(const csv::ColumnProfile &of);  ///< What kind of values it has: "Mostly dates".
QString countWord(const csv::ColumnProfile &of); ///< How many different values it has.

} // namespace ui
