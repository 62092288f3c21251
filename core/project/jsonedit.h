#pragma once

#include <QJsonArray>
#include <QJsonValue>

#include <optional>

namespace project {

/// One place at which two JSON values differ, so that each can be made from the other.
struct JsonEdit
{
    /// Keys (text) and places in lists (numbers), from the outermost in; empty: the value itself.
    QJsonArray path;
    /// What stands there. At a key or at the value itself one value, or none: there is no such key;
    /// at a place in a list any number of elements from there on.
    QJsonArray before, after;

    bool operator==(const JsonEdit &) const = default;
};

/// What makes \a after of \a before, to be applied in this order; of lists as little as begins and
/// ends alike is left away.
QList<JsonEdit> difference(const QJsonValue &before, const QJsonValue &after);

/// What leads back from where \a edits lead.
QList<JsonEdit> reversed(const QList<JsonEdit> &edits);

/// \a value after \a edits; none where it is not one that they apply to.
std::optional<QJsonValue> edited(QJsonValue value, const QList<JsonEdit> &edits);

} // namespace project
