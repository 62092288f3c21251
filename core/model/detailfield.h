#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace model {

/// What becomes of Salesforce's records at the site.
enum class Kind { Organization, Customer };
QString toString(Kind kind); ///< "organization" or "customer", as files and the API write it.

/// The kinds of detail field a site knows (API: type.name).
enum class DetailType { Text, Email, Url, Date, Number, Boolean, Phone, Select, MultiSelect };

QString toString(DetailType type); ///< As the API writes it: "TEXT" ... "MULTISELECT".
std::optional<DetailType> detailType(const QString &name); ///< The other way; without case.
bool hasOptions(DetailType type);

/// A detail field of a site. Addressed by its name, which the site compares trimmed and without
/// case.
struct DetailField
{
    QString name;
    DetailType type = DetailType::Text;
    QStringList options = {}; ///< Of SELECT and MULTISELECT only.

    bool operator==(const DetailField &) const = default;
};

/// The field of \a fields with this name (compared as a site does), or null.
const DetailField *findField(const QList<DetailField> &fields, const QString &name);

} // namespace model
