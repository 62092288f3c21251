#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

/// The records of the chaos test: two thousand, the same for every seed, each to be told from the
/// others in every detail.
namespace cargo {

constexpr int organizations = 150;
constexpr int customers = 1850;

/// What the migration is to do with them.
struct Wishes
{
    bool existing = false;     ///< Some are at the site before.
    bool accountsOnly = false; ///< Customers with email and name, no organizations.
    bool products = false;     ///< A column of customers names some.
    bool longTitles = false;   ///< A few have a title that is longer than the site takes.
    enum class IfThere { Update, LeaveAlone, Ask } ifThere = IfThere::Update;
};

constexpr int longestTitle = 40;

/// A record as it is to be at the site, by the tests' own reading of the mapping.
struct Meant
{
    QString id;   ///< Salesforce's.
    QString key;  ///< Email, or name of an organization.
    QString name; ///< Display name of a customer.
    QMap<QString, QStringList> details;
    QString organization; ///< Name of the one that a customer belongs to.
    QStringList products;
    enum class Before { Absent, Different, Same } before = Before::Absent; ///< At the site.
};

/// What becomes of number n.
Meant organization(int n, const Wishes &wishes);
Meant customer(int n, const Wishes &wishes);

QByteArray accountsCsv();
QByteArray contactsCsv(const Wishes &wishes);
/// For "map --set".
QByteArray choices(const Wishes &wishes);

/// The seeds of a site for those that are there before, in this order.
QByteArray seedOfOrganizations(const Wishes &wishes);
QByteArray seedOfCustomers(const Wishes &wishes);

} // namespace cargo
