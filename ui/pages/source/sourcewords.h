#pragma once

#include "base/message.h"
#include "model/reading.h"
#include "operations/columnprofiles.h"

namespace ui {

QString delimiterWord(char delimiter);           ///< "semicolon"
QString encodingName(const QString &encoding);   ///< "Windows-1252"
QString encodingWord(const QString &encoding);   ///< "Windows-1252 (Western Europe)"
QString troubleWord(const Message &trouble);     ///< What is wrong with a row, in a few words.
QString repairWord(model::Repair::What what);    ///< What a button says that does it.
QString kindWord(const csv::ColumnProfile &of);  ///< What kind of values it has: "Mostly dates".
QString countWord(const csv::ColumnProfile &of); ///< How many different values it has.

} // namespace ui
