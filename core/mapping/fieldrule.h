#pragma once

#include "mapping/textstep.h"
#include "model/detailfield.h"

#include <QMap>

#include <optional>

namespace mapping {

/// What to do with a value that its target's type does not accept.
enum class OnBadValue {
    LeaveValueOut,  ///< The record goes without it (a warning).
    LeaveRecordOut, ///< The record is left out (the user's choice).
    UseDefault,     ///< The rule's default is used instead (a note).
};

/// What an empty value means to a record that the site has already.
enum class OnBlank {
    AsUsual, ///< What the project says for all fields.
    Keep,    ///< What is there stays.
    Clear,   ///< What is there is taken away.
};

/// How one target gets its value. Fixed beats source; a source beats the default. On its way a
/// source's value is translated, then combined with the others, then goes through the steps, and
/// last is converted.
struct FieldRule
{
    /// The target: a detail field's name for details; "email", "displayName" or "name" for the
    /// account itself.
    QString target;
    /// Of the target; ignored for the account itself.
    model::DetailType type = model::DetailType::Text;
    /// Those to create the field with, if it is SELECT or MULTISELECT and missing.
    QStringList options = {};

    QStringList sources = {}; ///< Header names of the source, compared without case.
    enum class Combine {
        First,    ///< The first source that is not empty.
        Join,     ///< All that are not empty, with the separator between.
        Template, ///< As the pattern has them.
    } combine = Combine::First;
    QString separator = QStringLiteral(" ");
    /// Of Template, as "{FirstName} {LastName}" (mapping/template.h); its fields are the sources.
    QString pattern = {};

    QString defaultValue = {};              ///< Used where the source is empty; empty: none.
    std::optional<QString> fixedValue = {}; ///< Used for every record, whatever the source says.
    /// Source value -> target value; of a multi-value each part.
    QMap<QString, QString> translations = {};
    /// What all values without a translation become, where it is set; empty: nothing.
    std::optional<QString> otherwise = {};
    QList<TextStep> steps = {}; ///< In their order; of a multi-value for each part.
    OnBadValue onBadValue = OnBadValue::LeaveValueOut;
    OnBlank onBlank = OnBlank::AsUsual; ///< Of details only.

    bool operator==(const FieldRule &) const = default;
};

} // namespace mapping
