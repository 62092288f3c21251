#include "salesforce/objects.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace salesforce {

// Source: Salesforce, standard field record id prefixes. In ids the case counts: 00k is not 00K.
static const QHash<QString, QString> &objects()
{
    static const QHash<QString, QString> byPrefix = [] {
        QHash<QString, QString> all;
        const QString list = uR"(
            001 Account 002 Note 003 Contact 005 User 006 Opportunity 00a CaseComment 00B ListView
            00D Organization 00e Profile 00E UserRole 00G Group 00k OpportunityLineItem
            00K OpportunityContactRole 00O Report 00P Attachment 00Q Lead 00T Task 00U Event
            00v CampaignMember 00X EmailTemplate 012 RecordType 015 Document 01s Pricebook2
            01t Product2 01u PricebookEntry 02i Asset 02s EmailMessage 02Z AccountContactRole
            03j CaseContactRole 068 ContentVersion 069 ContentDocument 07k AccountContactRelation
            0Q0 Quote 500 Case 501 Solution 701 Campaign 800 Contract 801 Order
            802 OrderItem 810 ServiceContract)"_s;
        const QStringList words = list.simplified().split(u' ');
        for (qsizetype i = 0; i + 1 < words.size(); i += 2)
            all.insert(words.at(i), words.at(i + 1));
        return all;
    }();
    return byPrefix;
}

QString objectOfPrefix(const QString &prefix)
{
    return objects().value(prefix);
}

QString objectOfFile(const QString &fileName)
{
    // What browsers and tools add: "Lead (2).csv", "Lead_1.csv", "lead-2026-11-27.csv".
    static const QRegularExpression added(u"[ _-]*(\\(\\d+\\)|\\d[\\d_-]*)$"_s);
    QString name = QFileInfo(fileName).completeBaseName();
    name.remove(added);
    if (name.endsWith("__c"_L1, Qt::CaseInsensitive) && !name.contains(u' '))
        return name;
    for (const QString &object : objects()) {
        const QString plural = object.endsWith(u'y') ? object.chopped(1) + "ies"_L1 : object + u's';
        if (name.compare(object, Qt::CaseInsensitive) == 0
            || name.compare(plural, Qt::CaseInsensitive) == 0)
            return object;
    }
    return {};
}

} // namespace salesforce
