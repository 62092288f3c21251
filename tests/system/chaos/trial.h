#pragma once

#include "ordeal.h"
#include "system/wholerun.h"

namespace cargo {
struct Meant;
}

/// One whole migration of the real program under an ordeal, compared with what the site has then.
/// Each has a folder and a site of its own, so that several may run side by side.
class Trial
{
public:
    explicit Trial(const Ordeal &ordeal);

    /// What is not right; empty where all is.
    QStringList run();

private:
    bool prepare();
    void sail();
    bool live(QProcess &process, const Ordeal::Blow *blow);
    bool lookAtTheJournal(const QString &when);
    void lookAtTheKeys();
    void lookAtTheRecords();
    void lookAt(const cargo::Meant &meant, bool customer, const QString &outcome,
                const QString &reason);
    void wrong(const QString &what);

    const Ordeal m_ordeal;
    wholerun::WholeRun m_run;
    QHash<QString, QJsonObject> m_stored; ///< By key; of customers and organizations.
    QStringList m_wrong;
};
