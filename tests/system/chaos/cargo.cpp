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

/// The same for every third, so that all wish at once for what is not there yet.
static QStringList productsOf(int n)
{
    if (n % 3 == 0)
        return {};
    return n % 3 == 1 ? QStringList{u"Harbour Pass"_s}
                      : QStringList{u"Harbour Pass"_s, u"Night Boat %1"_s.arg(n % 5)};
}

Meant organization(int n, const Wishes &wishes)
{
    Meant meant;
    meant.id = idOf(u"001"_s, n);
    meant.key = meant.name = u"Harbour Line %1"_s.arg(n);
    meant.details = {{u"External ID"_s, {meant.id}}, {u"Industry"_s, {u"Trade %1"_s.arg(n % 7)}}};
    meant.before = before(n, wishes.existing);
    return meant;
}

Meant customer(int n, const Wishes &wishes)
{
    Meant meant;
    meant.id = idOf(u"003"_s, n);
    meant.key = u"ines.%1@example.com"_s.arg(n);
    meant.name = u"Ines Okoro %1"_s.arg(n);
    meant.before = before(n, wishes.existing);
    if (wishes.accountsOnly)
        return meant;
    const bool isLong =
        wishes.longTitles && n % 37 == 5 && n % 10 != 3; // not of those that are there
    meant.details = {
        {u"External ID"_s, {meant.id}},
        {u"Title"_s, {u"Mate %1"_s.arg(n % 11) + QString(isLong ? longestTitle : 0, u'e')}},
        {u"Phone"_s, {u"+44 1632 96%1"_s.arg(n, 4, 10, QChar(u'0'))}}};
    // One that is in its organization already needs that organization to be there.
    meant.organization = organization(n % organizations, wishes).name;
    if (wishes.products)
        meant.products = productsOf(n);
    return meant;
}

QByteArray accountsCsv()
{
    QByteArray csv = "Id,Name,Industry\n";
    for (int n = 0; n < organizations; ++n) {
        const Meant meant = organization(n, {});
        csv += QStringList{meant.id, meant.name, meant.details.value(u"Industry"_s).constFirst()}
                   .join(u',')
                   .toUtf8()
               + '\n';
    }
    return csv;
}

QByteArray contactsCsv(const Wishes &wishes)
{
    Wishes all = wishes;
    all.accountsOnly = false; // the file has the others as well
    QByteArray csv = "Id,AccountId,FirstName,LastName,Email,Phone,Title";
    csv += wishes.products ? ",Passes\n" : "\n";
    for (int n = 0; n < customers; ++n) {
        const Meant meant = customer(n, all);
        QStringList cells{meant.id,
                          organization(n % organizations, {}).id,
                          u"Ines"_s,
                          u"Okoro %1"_s.arg(n),
                          meant.key,
                          meant.details.value(u"Phone"_s).constFirst(),
                          meant.details.value(u"Title"_s).constFirst()};
        if (wishes.products)
            cells.append(meant.products.join(u"; "_s));
        csv += cells.join(u',').toUtf8() + '\n';
    }
    return csv;
}

QByteArray choices(const Wishes &wishes)
{
    static const QStringList names{u"update"_s, u"leaveAlone"_s, u"ask"_s};
    const QString name = names.at(int(wishes.ifThere));
    const QJsonObject both{{u"ours"_s, name}, {u"others"_s, name}};
    QJsonObject json{
        {u"accountsOnly"_s, wishes.accountsOnly},
        {u"existing"_s, QJsonObject{{u"customers"_s, both}, {u"organizations"_s, both}}}};
    if (wishes.products) {
        const QJsonObject column{{u"sources"_s, QJsonArray{u"Passes"_s}}};
        json.insert(u"products"_s,
                    QJsonObject{{u"customers"_s, QJsonObject{{u"separator"_s, u";"_s},
                                                             {u"createMissing"_s, true},
                                                             {u"name"_s, column}}}});
    }
    return QJsonDocument(json).toJson();
}

static QJsonObject seedOf(const Meant &meant)
{
    QJsonObject details;
    for (auto detail = meant.details.begin(); detail != meant.details.end(); ++detail)
        details.insert(detail.key(), QJsonArray::fromStringList(detail.value()));
    const QString changed = details.contains(u"Industry"_s) ? u"Industry"_s : u"Title"_s;
    if (meant.before == Meant::Before::Different)
        details.insert(changed, u"Of old"_s);
    return {{u"details"_s, details}};
}

static QString siteIdOf(const QString &organization)
{
    return QString::number(1000 + organization.section(u' ', -1).toInt());
}

static QByteArray seedOf(const QString &kind, int count, const Wishes &wishes,
                         Meant (*meantOf)(int, const Wishes &),
                         const std::function<void(const Meant &, QJsonObject &)> &add)
{
    QJsonArray there;
    for (int n = 0; n < count; ++n) {
        const Meant meant = meantOf(n, wishes);
        if (meant.before == Meant::Before::Absent)
            continue;
        QJsonObject object = seedOf(meant);
        add(meant, object);
        there.append(object);
    }
    return QJsonDocument(QJsonObject{{kind, there}}).toJson(QJsonDocument::Compact);
}

QByteArray seedOfOrganizations(const Wishes &wishes)
{
    return seedOf(u"organizations"_s, organizations, wishes, organization,
                  [](const Meant &meant, QJsonObject &object) {
                      object.insert(u"id"_s, siteIdOf(meant.name));
                      object.insert(u"name"_s, meant.name);
                  });
}

QByteArray seedOfCustomers(const Wishes &wishes)
{
    return seedOf(
        u"customers"_s, customers, wishes, customer, [](const Meant &meant, QJsonObject &object) {
            object.insert(u"email"_s, meant.key);
            const bool same = meant.before == Meant::Before::Same;
            object.insert(u"displayName"_s, same ? meant.name : u"Of old"_s);
            if (!meant.organization.isEmpty())
                object.insert(u"organizations"_s, QJsonArray{siteIdOf(meant.organization)});
        });
}

} // namespace cargo
