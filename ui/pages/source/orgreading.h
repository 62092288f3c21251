#pragma once

#include "operations/login.h"
#include "operations/readorg.h"
#include "support/backgroundtask.h"

class QTimer;

namespace ui {

/// What somebody wants of an org.
struct OrgWish
{
    salesforce::OrgFilter filter;
    QHash<QString, QStringList> leftOut; ///< Fields that are not read, by object.

    bool operator==(const OrgWish &) const = default;
};

/// Asks an org what it holds and reads it, off the window's thread.
class OrgReading : public QObject
{
    Q_OBJECT

public:
    explicit OrgReading(QObject *parent = nullptr);

    /// Begins with another org: asks it what it holds.
    void begin(const operations::OrgLogin &login);
    /// Counts again, for another wish; a moment late, as somebody may still be typing.
    void setWish(const OrgWish &wish);
    /// Reads what is wished into the run folder \a folder.
    void read(const project::RunFolder &folder);
    void stop();

    const OrgWish &wish() const { return m_wish; }
    const std::optional<salesforce::OrgSurvey> &survey() const { return m_survey; }
    salesforce::OrgSurvey wished() const; ///< The survey without what is not wished.
    bool isReading() const { return m_reading.isRunning(); }

Q_SIGNALS:
    void surveyed(); ///< The survey is there, or another one.
    void recordsRead(const operations::OrgRecords &records);
    void failed(const Error &error);
    void runningChanged();
    void progressChanged(const Progress &progress);
    void noted(const Message &note);

private:
    void count();
    void take(Result<salesforce::OrgSurvey> survey);

    salesforce::OrgAccess m_access; ///< With the version of the API that the survey chose.
    OrgWish m_wish;
    std::optional<salesforce::OrgSurvey> m_survey;
    QTimer *m_typing;
    BackgroundTask m_asking;
    BackgroundTask m_reading;
};

} // namespace ui
