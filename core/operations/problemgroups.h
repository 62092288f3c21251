#pragma once

#include "model/detailfield.h"
#include "model/problem.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace operations {

/// Puts problems of one kind of record with one code in one field together. A Group has a kind, an
/// example and a count, and whatever else its owner keeps.
template <typename Group>
class ProblemGroups
{
public:
    /// The group that \a problem belongs to, with it counted.
    Group &add(model::Kind kind, const model::Problem &problem)
    {
        Group &group = m_groups[{kind, problem.message.code, problem.field}];
        if (group.count++ == 0) {
            group.kind = kind;
            group.example = problem;
        }
        return group;
    }

    /// All of them, errors first, then by count; none are left here.
    QList<Group> take()
    {
        QList<Group> groups;
        for (auto &[key, group] : m_groups)
            groups.append(std::move(group));
        m_groups.clear();
        std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
            if (a.example.severity != b.example.severity)
                return a.example.severity > b.example.severity;
            return a.count > b.count;
        });
        return groups;
    }

private:
    std::map<std::tuple<model::Kind, QString, QString>, Group> m_groups;
};

} // namespace operations
