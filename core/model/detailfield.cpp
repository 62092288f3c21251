#include "model/detailfield.h"

#include "base/text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

static const std::array names{u"TEXT"_s,    u"EMAIL"_s, u"URL"_s,    u"DATE"_s,       u"NUMBER"_s,
                              u"BOOLEAN"_s, u"PHONE"_s, u"SELECT"_s, u"MULTISELECT"_s};

QString toString(Kind kind)
{
    return kind == Kind::Organization ? u"organization"_s : u"customer"_s;
}

QString toString(DetailType type)
{
    return names.at(size_t(type));
}

std::optional<DetailType> detailType(const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name.trimmed().toUpper());
    if (found == names.end())
        return std::nullopt;
    return DetailType(found - names.begin());
}

bool hasOptions(DetailType type)
{
    return type == DetailType::Select || type == DetailType::MultiSelect;
}

const DetailField *findField(const QList<DetailField> &fields, const QString &name)
{
    const QString key = nameKey(name);
    const auto found = std::find_if(fields.begin(), fields.end(), [&key](const DetailField &field) {
        return nameKey(field.name) == key;
    });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace model
