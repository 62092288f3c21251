#include "project/jsonedit.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace project {

static QJsonArray with(QJsonArray path, const QJsonValue &step)
{
    path.append(step);
    return path;
}

/// A value as what stands at a key, which may be nothing.
static QJsonArray standing(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonArray() : QJsonArray{value};
}

static QJsonArray part(const QJsonArray &list, qsizetype from, qsizetype count)
{
    QJsonArray result;
    for (qsizetype i = from; i < from + count; ++i)
        result.append(list.at(i));
    return result;
}

static void compare(const QJsonValue &before, const QJsonValue &after, const QJsonArray &path,
                    QList<JsonEdit> &edits);

static void compareLists(const QJsonArray &before, const QJsonArray &after, const QJsonArray &path,
                         QList<JsonEdit> &edits)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype begin = 0;
    while (begin < shorter && before.at(begin) == after.at(begin))
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin
           && before.at(before.size() - 1 - end) == after.at(after.size() - 1 - end))
        ++end;
    // Of rules and the like what is within them; of mere words all that differ at once.
    if (before.size() == after.size()
        && (before.at(begin).isObject() || before.at(begin).isArray())) {
        for (qsizetype i = begin; i < before.size() - end; ++i)
            compare(before.at(i), after.at(i), with(path, i), edits);
        return;
    }
    edits.append({with(path, begin), part(before, begin, before.size() - begin - end),
                  part(after, begin, after.size() - begin - end)});
}

static void compareObjects(const QJsonObject &before, const QJsonObject &after,
                           const QJsonArray &path, QList<JsonEdit> &edits)
{
    for (auto member = before.begin(); member != before.end(); ++member)
        compare(member.value(), after.value(member.key()), with(path, member.key()), edits);
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (!before.contains(member.key()))
            edits.append({with(path, member.key()), {}, {member.value()}});
    }
}

static void compare(const QJsonValue &before, const QJsonValue &after, const QJsonArray &path,
                    QList<JsonEdit> &edits)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject())
        compareObjects(before.toObject(), after.toObject(), path, edits);
    else if (before.isArray() && after.isArray())
        compareLists(before.toArray(), after.toArray(), path, edits);
    else
        edits.append({path, standing(before), standing(after)});
}

QList<JsonEdit> difference(const QJsonValue &before, const QJsonValue &after)
{
    QList<JsonEdit> edits;
    compare(before, after, {}, edits);
    return edits;
}

QList<JsonEdit> reversed(const QList<JsonEdit> &edits)
{
    QList<JsonEdit> result;
    std::transform(edits.rbegin(), edits.rend(), std::back_inserter(result),
                   [](const JsonEdit &edit) {
                       return JsonEdit{edit.path, edit.after, edit.before};
                   });
    return result;
}

static bool apply(const JsonEdit &edit, qsizetype depth, QJsonValue &value);

static bool applyToObject(const JsonEdit &edit, qsizetype depth, QJsonObject &object)
{
    const QString key = edit.path.at(depth).toString();
    QJsonValue member = object.value(key);
    if (depth + 1 < edit.path.size()) {
        if (!apply(edit, depth + 1, member))
            return false;
        object.insert(key, member);
        return true;
    }
    if (standing(member) != edit.before || edit.after.size() > 1)
        return false;
    if (edit.after.isEmpty())
        object.remove(key);
    else
        object.insert(key, edit.after.first());
    return true;
}

static bool applyToList(const JsonEdit &edit, qsizetype depth, QJsonArray &list)
{
    const qsizetype at = edit.path.at(depth).toInteger(-1);
    if (at < 0 || at > list.size())
        return false;
    if (depth + 1 < edit.path.size()) {
        if (at == list.size())
            return false;
        QJsonValue element = list.at(at);
        if (!apply(edit, depth + 1, element))
            return false;
        list.replace(at, element);
        return true;
    }
    if (edit.before.size() > list.size() - at || part(list, at, edit.before.size()) != edit.before)
        return false;
    if (edit.before.size() == edit.after.size()) {
        for (qsizetype i = 0; i < edit.after.size(); ++i)
            list.replace(at + i, edit.after.at(i));
        return true;
    }
    const QJsonArray rest =
        part(list, at + edit.before.size(), list.size() - at - edit.before.size());
    list = part(list, 0, at);
    for (const QJsonArray &added : {edit.after, rest}) {
        for (const QJsonValue &element : added)
            list.append(element);
    }
    return true;
}

static bool apply(const JsonEdit &edit, qsizetype depth, QJsonValue &value)
{
    if (depth == edit.path.size()) {
        if (standing(value) != edit.before || edit.after.size() != 1)
            return false;
        value = edit.after.first();
        return true;
    }
    const QJsonValue step = edit.path.at(depth);
    if (step.isString() && value.isObject()) {
        QJsonObject object = value.toObject();
        value = {};
        const bool applied = applyToObject(edit, depth, object);
        value = object;
        return applied;
    }
    if (step.isDouble() && value.isArray()) {
        QJsonArray list = value.toArray();
        value = {};
        const bool applied = applyToList(edit, depth, list);
        value = list;
        return applied;
    }
    return false;
}

std::optional<QJsonValue> edited(QJsonValue value, const QList<JsonEdit> &edits)
{
    for (const JsonEdit &edit : edits) {
        if (!apply(edit, 0, value))
            return std::nullopt;
    }
    return value;
}

} // namespace project
