#pragma once

#include "pages/map/mapstate.h"

namespace ui {

/// "Phone, else MobilePhone", "FirstName + LastName", "Type → 4 rules"; empty without sources.
QString sourcesText(const mapping::FieldRule &rule);
/// "FirstName + LastName, in upper case, first 40 characters": all that is done to the values on
/// their way.
QString ruleText(const mapping::FieldRule &rule);
/// "in upper case", "first 40 characters"
QString stepText(const mapping::TextStep &step);
/// What may stand between joined fields, each with its name: "A comma", ", ".
QList<std::pair<QString, QString>> usualSeparators();
/// "MULTISELECT · 5 options"
QString kindText(const Target &target);
/// What values look like: "date", "picklist"; empty while nobody knows.
QString looksText(const SourceField &field);
/// Why a field was matched, and how sure that is.
QString reasonText(const mapping::Match &match);
/// Why a field is suggested, short: "names mean the same · 98 % of its values are phone numbers".
QString hintText(const mapping::Match &match);
/// What may be meant, and why it was left to the user.
QString doubtText(const mapping::Doubt &doubt);

} // namespace ui
