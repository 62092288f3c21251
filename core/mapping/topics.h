#pragma once

#include <QList>
#include <QStringList>

namespace mapping {

/// What a field can be about, in meanings, which no language has a part in.
struct Topic
{
    QString name;
    QList<QStringList> phrases; ///< Each a sorted set of meanings that says it.
    QStringList beside;         ///< Meanings that change nothing about it.
};

/// For fields of customers or of organizations: the "account phone" is another's in a contact.
const QList<Topic> &topics(bool ofCustomers);

/// Meanings that make of a field one about somebody else, another time or another thing.
bool isElsewhere(const QString &meaning);

} // namespace mapping
