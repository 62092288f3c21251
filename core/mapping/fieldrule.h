#pragma once

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

/// How one target gets its value. Fixed beats source; a source beats the default; translation
/// happens between the source and the converter.
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
        First, ///< The first source that is not empty.
        Join,  ///< All that are not empty, with the separator between.
    } combine = Combine::First;
    QString separator = QStringLiteral(" ");

    QString defaultValue = {};              ///< Used where the source is empty; empty: none.
    std::optional<QString> fixedValue = {}; ///< Used for every record, whatever the source says.
    /// Source value -> target value; of a multi-value each part.
    QMap<QString, QString> translations = {};
    OnBadValue onBadValue = OnBadValue::LeaveValueOut;

    bool operator==(const FieldRule &) const = default;
};

} // namespace mapping
