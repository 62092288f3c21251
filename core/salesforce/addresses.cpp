#include "salesforce/addresses.h"

#include <algorithm>
#include <array>
#include <rapidjson/document.h>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

/// How a part is called in the JSON, and how in a column.
struct Part
{
    const char *member;
    QLatin1StringView name;
};

constexpr std::array parts{Part{"street", "Street"_L1},
                           Part{"city", "City"_L1},
                           Part{"state", "State"_L1},
                           Part{"postalCode", "PostalCode"_L1},
                           Part{"country", "Country"_L1},
                           Part{"stateCode", "StateCode"_L1},
                           Part{"countryCode", "CountryCode"_L1}};
constexpr qsizetype alwaysThere = 5; ///< The others come with state and country picklists only.

constexpr QLatin1StringView ending = "Address"_L1;

bool isAddress(const QString &name)
{
    static const QStringList prefixes{u"Mailing"_s,  u"Other"_s,         u"Billing"_s,
                                      u"Shipping"_s, u"PersonMailing"_s, u"PersonOther"_s};
    return name.endsWith(ending, Qt::CaseInsensitive)
           && prefixes.contains(name.chopped(ending.size()), Qt::CaseInsensitive);
}

void derive(QByteArrayView cell, const QList<qsizetype> &wanted, model::Record &record)
{
    rapidjson::Document json;
    cell = cell.trimmed();
    // Iterative: no depth of brackets in a cell exhausts the stack.
    if (cell.startsWith('{'))
        json.Parse<rapidjson::kParseIterativeFlag>(cell.data(), size_t(cell.size()));
    const bool isObject = !json.HasParseError() && json.IsObject();
    for (const qsizetype part : wanted) {
        if (isObject) {
            const char *const name = parts[size_t(part)].member;
            if (json.HasMember(name) && json[name].IsString())
                record.append({json[name].GetString(), qsizetype(json[name].GetStringLength())});
        }
        record.endCell();
    }
}

} // namespace

QList<csv::Derivation> addressColumns(const QStringList &names, const QList<csv::EdgeRecord> &rows)
{
    QList<csv::Derivation> derivations;
    QStringList taken = names;
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (!isAddress(names.at(column)))
            continue;
        bool isJson = false;
        QList<bool> seen(qsizetype(parts.size()), false);
        for (const csv::EdgeRecord &row : rows) {
            const QString cell = row.cells.value(column).trimmed();
            if (!cell.startsWith(u'{'))
                continue;
            isJson = true;
            for (qsizetype i = 0; i < seen.size(); ++i) {
                const QString member = u'"' + QLatin1StringView(parts[size_t(i)].member) + u'"';
                seen[i] = seen.at(i) || cell.contains(member);
            }
        }
        csv::Derivation derivation{int(column), {}, {}};
        QList<qsizetype> wanted;
        for (qsizetype i = 0; isJson && i < qsizetype(parts.size()); ++i) {
            const QString name = names.at(column).chopped(ending.size()) + parts[size_t(i)].name;
            if ((i >= alwaysThere && !seen.at(i)) || taken.contains(name, Qt::CaseInsensitive))
                continue;
            wanted.append(i);
            derivation.names.append(name);
        }
        if (wanted.isEmpty())
            continue;
        taken += derivation.names;
        derivation.derive = [wanted](QByteArrayView cell, model::Record &record) {
            derive(cell, wanted, record);
        };
        derivations.append(derivation);
    }
    return derivations;
}

} // namespace salesforce
