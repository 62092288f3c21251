#include "cargo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace cargo {

static Meant::Before before(int n, bool existing)
{
    if (!existing || n % 10 != 3)
        return Meant::Before::Absent;
    return n % 20 == 3 ? Meant::Before::Same : Meant::Before::Different;
}

static QString idOf(const QString &prefix, int n)
{
    return u"%1%2AAA"_s.arg(prefix).arg(n, 12, 10, QChar(u'0'));
}

Meant organization(int n, bool existing)
{
    Meant meant;
    meant.id = idOf(u"001"_s, n);
    meant.key = meant.name = u"Harbour Line %1"_s.arg(n);
    meant.details = {{u"External ID"_s, {meant.id}}, {u"Industry"_s, {u"Trade %1"_s.arg(n % 7)}}};
    meant.before = before(n, existing);
    return meant;
}

Meant customer(int n, bool existing)
{
    Meant meant;
    meant.id = idOf(u"003"_s, n);
    meant.key = u"ines.%1@example.com"_s.arg(n);
    meant.name = u"Ines Okoro %1"_s.arg(n);
    meant.details = {{u"External ID"_s, {meant.id}},
                     {u"Title"_s, {u"Mate %1"_s.arg(n % 11)}},
                     {u"Phone"_s, {u"+44 1632 96%1"_s.arg(n, 4, 10, QChar(u'0'))}}};
    meant.organization = organization(n % organizations, existing).name;
    // One that is in its organization already needs that organization to be there.
    meant.before = before(n, existing);
    return meant;
}

QByteArray accountsCsv()
{
    QByteArray csv = "Id,Name,Industry\n";
    for (int n = 0; n < organizations; ++n) {
        const Meant meant = organization(n, false);
        csv += QStringList{meant.id, meant.name, meant.details.value(u"Industry"_s).constFirst()}
                   .join(u',')
                   .toUtf8()
               + '\n';
    }
    return csv;
}

QByteArray contactsCsv()
{
    QByteArray csv = "Id,AccountId,FirstName,LastName,Email,Phone,Title\n";
    for (int n = 0; n < customers; ++n) {
        const Meant meant = customer(n, false);
        csv += QStringList{meant.id,
                           organization(n % organizations, false).id,
                           u"Ines"_s,
                           u"Okoro %1"_s.arg(n),
                           meant.key,
                           meant.details.value(u"Phone"_s).constFirst(),
                           meant.details.value(u"Title"_s).constFirst()}
                   .join(u',')
                   .toUtf8()
               + '\n';
    }
    return csv;
}

static QJsonObject seedOf(const Meant &meant)
{
    QJsonObject details;
    for (auto detail = meant.details.begin(); detail != meant.details.end(); ++detail)
        details.insert(detail.key(), QJsonArray::fromStringList(detail.value()));
    if (meant.before == Meant::Before::Different)
        details.insert(meant.organization.isEmpty() ? u"Industry"_s : u"Title"_s, u"Of old"_s);
    return {{u"details"_s, details}};
}

static QString siteIdOf(const QString &organization)
{
    return QString::number(1000 + organization.section(u' ', -1).toInt());
}

static QByteArray seedOf(const QString &kind, int count, Meant (*meantOf)(int, bool),
                         const std::function<void(const Meant &, QJsonObject &)> &add)
{
    QJsonArray there;
    for (int n = 0; n < count; ++n) {
        const Meant meant = meantOf(n, true);
        if (meant.before == Meant::Before::Absent)
            continue;
        QJsonObject object = seedOf(meant);
        add(meant, object);
        there.append(object);
    }
    return QJsonDocument(QJsonObject{{kind, there}}).toJson(QJsonDocument::Compact);
}

QByteArray seedOfOrganizations()
{
    return seedOf(u"organizations"_s, organizations, organization,
                  [](const Meant &meant, QJsonObject &object) {
                      object.insert(u"id"_s, siteIdOf(meant.name));
                      object.insert(u"name"_s, meant.name);
                  });
}

QByteArray seedOfCustomers()
{
    return seedOf(u"customers"_s, customers, customer, [](const Meant &meant, QJsonObject &object) {
        object.insert(u"email"_s, meant.key);
        object.insert(u"displayName"_s, meant.name);
        object.insert(u"organizations"_s, QJsonArray{siteIdOf(meant.organization)});
    });
}

} // namespace cargo
