#include "model/profile.h"

#include "base/text.h"

#include <algorithm>

namespace model {

QString profileKey(const Profile &profile)
{
    return nameKey(profile.kind == Kind::Customer ? profile.email : profile.name);
}

const DetailValue *findDetail(const QList<DetailValue> &details, const QString &name)
{
    const QString key = nameKey(name);
    const auto found =
        std::find_if(details.begin(), details.end(),
                     [&key](const DetailValue &detail) { return nameKey(detail.name) == key; });
    return found == details.end() ? nullptr : &*found;
}

void fillBlanks(Profile &profile, const Profile &other)
{
    if (profile.name.isEmpty())
        profile.name = other.name;
    for (const DetailValue &detail : other.details) {
        if (findDetail(profile.details, detail.name))
            continue;
        profile.details.append(detail);
        profile.cleared.removeIf(
            [key = nameKey(detail.name)](const QString &name) { return nameKey(name) == key; });
    }
    for (const QString &organization : other.organizations) {
        const QString key = nameKey(organization);
        const bool known =
            std::any_of(profile.organizations.cbegin(), profile.organizations.cend(),
                        [&key](const QString &name) { return nameKey(name) == key; });
        if (!known)
            profile.organizations.append(organization);
    }
}

} // namespace model
