#pragma once

#include "ordeal.h"
#include "system/wholerun.h"

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
    void keep();
    bool ends(QProcess &process) const;
    bool isDone(QProcess &process, bool hadNewToken);
    bool lookAtTheJournal(const QString &when);
    void lookAtTheKeys();
    void lookAtTheRecords();
    void wrong(const QString &what);

    const Ordeal m_ordeal;
    wholerun::WholeRun m_run;
    bool m_firstTen = false; ///< They are still to be sent.
    bool m_wasAsked = false; ///< About those that are there.
    QStringList m_wrong;
};
