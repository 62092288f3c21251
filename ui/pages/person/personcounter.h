#pragma once

#include "operations/personaccounts.h"
#include "operations/personsurvey.h"
#include "project/projectfile.h"
#include "support/backgroundtask.h"

namespace ui {

/// Counts what the choices for person accounts come to, without holding up the window: about and at
/// once from some of the rows, then exactly from all.
class PersonCounter : public QObject
{
    Q_OBJECT

public:
    explicit PersonCounter(QObject *parent = nullptr);

    /// Everything counts from here on; \a before is what choices are compared with.
    void begin(std::shared_ptr<const operations::Sources> sources,
               const project::ProjectFile &before, const site::Facts &facts);
    /// A count under way is dropped.
    void count(const project::ProjectFile &now);
    void stop();    ///< The user cancels; failed() tells.
    void abandon(); ///< Nothing is told any more.

    /// What is known by now; of the choice before until something is known of this one.
    const std::optional<operations::PersonOutcomes> &outcomes() const { return m_outcomes; }
    struct Amount
    {
        operations::Volume volume;
        bool isAbout = true;
    };
    const std::optional<Amount> &before() const { return m_before; }
    const std::optional<Amount> &now() const { return m_now; }

Q_SIGNALS:
    void counted(); ///< More is known.
    void progressChanged(const Progress &progress);
    void finished(); ///< Everything is known.
    void failed(const Error &error);

private:
    /// What a count has found so far.
    struct Found
    {
        std::optional<operations::PersonOutcomes> outcomes = {};
        std::optional<Amount> before = {}, now = {};
    };
    void take(const Found &found);
    void survey();
    void weigh();
    void fail(const Error &error);

    std::shared_ptr<const operations::Sources> m_sources;
    std::optional<project::ProjectFile>
        m_former;                               ///< The project that choices are compared with ...
    std::optional<project::ProjectFile> m_file; ///< ... and as it is now.
    site::Facts m_facts;
    std::shared_ptr<const operations::PersonSurvey> m_survey; ///< Null until made ...
    std::optional<project::Project> m_surveyed;               ///< ... of this.

    std::optional<operations::PersonOutcomes> m_outcomes;
    bool m_isOfNow = false; ///< Whether the outcomes are those of the project as it is now.
    std::optional<Amount> m_before, m_now;
    BackgroundTask m_counting;
    BackgroundTask m_surveying;
};

} // namespace ui
