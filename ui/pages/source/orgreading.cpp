#include "pages/source/orgreading.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace ui {

OrgReading::OrgReading(QObject *parent)
    : QObject(parent)
    , m_typing(new QTimer(this))
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(600ms);
    connect(m_typing, &QTimer::timeout, this, &OrgReading::count);
    for (BackgroundTask *task : {&m_asking, &m_reading})
        connect(task, &BackgroundTask::runningChanged, this, &OrgReading::runningChanged);
    connect(&m_reading, &BackgroundTask::progressChanged, this, &OrgReading::progressChanged);
    connect(&m_reading, &BackgroundTask::noted, this, &OrgReading::noted);
}

salesforce::OrgSurvey OrgReading::wished() const
{
    salesforce::OrgSurvey survey = *m_survey;
    survey.leaveOut(m_wish.leftOut);
    return survey;
}

void OrgReading::begin(const operations::OrgLogin &login)
{
    m_access = operations::orgAccess(login);
    m_wish = {};
    m_survey.reset();
    m_typing->stop();
    m_asking.run(
        [access = m_access](const RunContext &context) {
            salesforce::Org org(access);
            return salesforce::surveyOrg(org, context);
        },
        [this](Result<salesforce::OrgSurvey> survey) { take(std::move(survey)); });
}

void OrgReading::take(Result<salesforce::OrgSurvey> survey)
{
    if (!survey) {
        Q_EMIT failed(survey.error());
        return;
    }
    m_access.version = survey->version;
    m_survey = *std::move(survey);
    Q_EMIT surveyed();
}

void OrgReading::setWish(const OrgWish &wish)
{
    const bool isSameFilter = wish.filter == m_wish.filter;
    m_wish = wish;
    if (isSameFilter)
        Q_EMIT surveyed();
    else
        m_typing->start();
}

void OrgReading::count()
{
    if (!m_survey)
        return;
    m_asking.run(
        [access = m_access, survey = *m_survey, filter = m_wish.filter](
            const RunContext &context) mutable -> Result<salesforce::OrgSurvey> {
            salesforce::Org org(access);
            if (auto counted = salesforce::countOrg(org, filter, survey, context); !counted)
                return counted.error();
            survey.usage = org.usage();
            return survey;
        },
        [this](Result<salesforce::OrgSurvey> survey) { take(std::move(survey)); });
}

void OrgReading::read(const project::RunFolder &folder)
{
    if (!m_survey || m_reading.isRunning())
        return;
    m_reading.run(
        [access = m_access, survey = wished(), folder](const RunContext &context) {
            salesforce::Org org(access);
            return operations::readOrg(org, survey, folder, {}, context);
        },
        [this](Result<operations::OrgRecords> records) {
            if (records)
                Q_EMIT recordsRead(*records);
            else
                Q_EMIT failed(records.error());
        });
}

void OrgReading::stop()
{
    m_reading.stop();
}

} // namespace ui
