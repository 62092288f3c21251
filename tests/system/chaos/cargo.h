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

/// A record as it is to be at the site, by the tests' own reading of the mapping.
struct Meant
{
    QString id;   ///< Salesforce's.
    QString key;  ///< Email, or name of an organization.
    QString name; ///< Display name of a customer.
    QMap<QString, QStringList> details;
    QString organization; ///< Name of the one that a customer belongs to.
    enum class Before { Absent, Different, Same } before = Before::Absent; ///< At the site.
};

/// What becomes of number n; \a existing: some are at the site before.
Meant organization(int n, bool existing);
Meant customer(int n, bool existing);

QByteArray accountsCsv();
QByteArray contactsCsv();

/// The seeds of a site for those that are there before, in this order.
QByteArray seedOfOrganizations();
QByteArray seedOfCustomers();

} // namespace cargo
