#include "operations/asked.h"

using namespace Qt::StringLiterals;

namespace operations {

project::IfThere &AskedGroup::answer(project::Project &project) const
{
    project::Existing &existing =
        kind == model::Kind::Customer ? project.existingCustomers : project.existingOrganizations;
    return ours ? existing.ours : existing.others;
}

QString groupName(const AskedGroup &group)
{
    return group.ours ? u"ours"_s : u"others"_s;
}

QList<AskedGroup> askedGroups(const Message &note)
{
    if (note.code != "run.asks"_L1 || note.arguments.size() != 4)
        return {};
    QList<AskedGroup> groups{{model::Kind::Organization, true},
                             {model::Kind::Organization, false},
                             {model::Kind::Customer, true},
                             {model::Kind::Customer, false}}; // as the note has them
    for (qsizetype i = 0; i < groups.size(); ++i)
        groups[i].count = note.arguments.at(i).toLongLong();
    groups.removeIf([](const AskedGroup &group) { return group.count == 0; });
    return groups;
}

} // namespace operations
