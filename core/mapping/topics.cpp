// The table of topics that "Match for me" knows, in meanings; nothing but the table and its
// reading.

#include "mapping/topics.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

constexpr QStringView elsewhere =
    u"former legacy next new parent subsidiary assistant manager head owner representative partner "
    u"supplier competitor reseller spouse emergency referrer contactperson second third other not "
    u"optout opt out bounced native private home id number count date code description note";

struct TopicRow
{
    QStringView name;
    QStringView phrases; ///< Meanings with blanks between; phrases with commas between.
    QStringView beside;
    QStringView besideOfCustomers;
    QStringView besideOfOrganizations;
};

constexpr TopicRow topicRows[] = {
    {u"email", u"email,email address",
     u"primary work business professional customer direct default", u"contact person",
     u"company organization account general office"},
    {u"phone", u"phone,phone number",
     u"primary work business office direct customer default professional", u"contact person",
     u"company organization account general headquarters"},
    {u"mobile", u"mobile,mobile number,mobile phone,mobile number phone",
     u"primary work business customer", u"contact person", u""},
    {u"website",
     u"website,url,web,web page,web site,web url,web address,web link,website url,website address,"
     u"website link,internet address,internet page,internet,url address",
     u"primary business official customer", u"", u"company organization account"},
    {u"address", u"address", u"primary business full customer headquarters postal mailing office",
     u"contact person work", u"company organization account billing"},
    {u"industry", u"industry", u"primary business customer", u"", u"company organization account"},
    {u"segment", u"segment", u"customer market business", u"contact",
     u"account company organization"},
    {u"type", u"type", u"customer relationship", u"contact person",
     u"account company organization"},
    {u"title",
     u"title,position,function,designation,job,job title,job position,job role,job function,"
     u"designation job,designation profession,position title,role title",
     u"professional business work current official customer", u"contact person company", u""},
    {u"region", u"region,area sales,area geographic", u"sales geographic market customer primary",
     u"contact", u"account company organization"},
    {u"language", u"language,locale,language locale,key language locale",
     u"preferred desired primary correspondence communication customer default spoken",
     u"contact person", u""},
    {u"external id", u"external id,external key", u"customer", u"contact person",
     u"account company organization"},
    {u"employees", u"employee,count head", u"count number company organization current", u"",
     u"account"},
    {u"revenue", u"revenue", u"annual company organization", u"", u"account"},
    {u"first name", u"first name,given name", u"customer", u"contact person", u""},
    {u"last name", u"last name,family name", u"customer", u"contact person", u""},
    {u"full name", u"full name,display name", u"customer", u"contact person", u""},
    {u"company", u"company,company name,account name,name organization", u"", u"", u"business"},
    {u"country", u"country", u"customer address", u"contact person mailing",
     u"account company billing"},
    {u"city", u"city", u"customer address", u"contact person mailing", u"account company billing"},
    {u"postal code", u"postalcode,code postal,code postalcode", u"customer address",
     u"contact person mailing", u"account company billing"},
    {u"fax", u"fax,fax number", u"primary business work office customer", u"contact person",
     u"company organization account"},
    {u"birthday", u"birth date", u"customer", u"contact person", u""},
    {u"department", u"department,department name", u"customer", u"contact person", u""},
};

QStringList words(QStringView text, QChar between = u' ')
{
    QStringList result;
    const auto parts = text.split(between, Qt::SkipEmptyParts);
    for (const QStringView part : parts)
        result.append(part.trimmed().toString());
    return result;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QList<Topic> readTopics(bool ofCustomers)
{
    QList<Topic> result;
    for (const TopicRow &row : topicRows) {
        Topic topic{row.name.toString(), {}, words(row.beside)};
        topic.beside += words(ofCustomers ? row.besideOfCustomers : row.besideOfOrganizations);
        const QStringList phrases = words(row.phrases, u',');
        for (const QString &phrase : phrases)
            topic.phrases.append(sorted(words(phrase)));
        result.append(topic);
    }
    return result;
}

} // namespace

const QList<Topic> &topics(bool ofCustomers)
{
    static const QList<Topic> customers = readTopics(true);
    static const QList<Topic> organizations = readTopics(false);
    return ofCustomers ? customers : organizations;
}

bool isElsewhere(const QString &meaning)
{
    static const QStringList list = words(elsewhere);
    static const QSet<QString> table(list.cbegin(), list.cend());
    return table.contains(meaning);
}

} // namespace mapping
