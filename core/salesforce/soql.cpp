#include "salesforce/soql.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace salesforce {

static QString from(const ObjectQuery &query)
{
    QString text = u" FROM "_s + query.object;
    if (!query.conditions.isEmpty())
        text += u" WHERE "_s + query.conditions.join(u" AND "_s);
    return text;
}

QString soql(const ObjectQuery &query)
{
    const QString order = query.isOrdered ? u" ORDER BY Id"_s : QString();
    return u"SELECT "_s + query.fields.join(u", "_s) + from(query) + order;
}

QString countSoql(const ObjectQuery &query)
{
    return u"SELECT COUNT()"_s + from(query);
}

QString soqlString(const QString &text)
{
    QString result = u"'"_s;
    for (const QChar character : text) {
        if (character == u'\'' || character == u'\\')
            result += u'\\';
        if (character == u'\n')
            result += u"\\n"_s;
        else
            result += character;
    }
    return result + u'\'';
}

QList<ObjectQuery> narrowed(const ObjectQuery &query, qsizetype mostBytes)
{
    const auto size = [](const ObjectQuery &part) {
        return QUrl::toPercentEncoding(soql(part)).size();
    };
    QList<ObjectQuery> parts;
    for (const QString &field : query.fields) {
        const bool isId = field.compare(u"Id"_s, Qt::CaseInsensitive) == 0;
        if (!parts.isEmpty() && isId)
            continue;
        if (!parts.isEmpty()) {
            parts.last().fields.append(field);
            if (size(parts.last()) <= mostBytes)
                continue;
            parts.last().fields.removeLast();
        }
        parts.append({query.object, isId ? QStringList{field} : QStringList{u"Id"_s, field},
                      query.conditions, query.moments, query.isOrdered});
    }
    return parts;
}

} // namespace salesforce
