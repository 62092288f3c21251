#pragma once

#include "ordeal.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

/// Whether what was told of each record is true of the site, and whether the site has each as meant
/// and once.
class Verdict
{
public:
    Verdict(const Ordeal &ordeal, const QJsonObject &store);

    /// Of every record: what the reports say.
    void hear(bool product, const QString &id, const QString &outcome, const QString &reason);
    /// What is not right.
    QStringList judge();

private:
    struct Told
    {
        QString outcome, reason;
    };
    struct Case;

    void judge(const Case &one);
    void judgeArrived(const Case &one);
    void judgeOutcome(const Case &one);
    void judgeProducts(const Case &one);
    void complain(const Case &one, const QString &what);

    const Ordeal &m_ordeal;
    QHash<QString, QJsonObject> m_stored;  ///< By key; of customers and organizations.
    QHash<QString, QStringList> m_granted; ///< Products at the site, by their owner's key.
    QHash<QString, Told> m_told;           ///< By the source's id.
    QMultiHash<QString, Told> m_products;  ///< By the owner's, one for each.
    qsizetype m_strangers = 0;             ///< Records at the site that nobody meant.
    QStringList m_wrong;
};
