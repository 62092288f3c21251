#pragma once

#include "operations/ruleresults.h"
#include "support/backgroundtask.h"

#include <QTimer>

namespace ui {

/// Finds out what the rules come to over many records, a moment after they have changed: first
/// about, from a few thousand of them, then exactly. What is under way is given up on a change.
class ResultsWatch : public QObject
{
    Q_OBJECT

public:
    explicit ResultsWatch(QObject *parent = nullptr);

    /// Looks at these from now on; nothing happens where nothing has changed that could matter.
    void watch(model::Kind kind, const std::shared_ptr<const operations::Sources> &sources,
               const project::Project &project, const site::Facts &facts);
    void stop(); ///< Until somebody watches again.
    /// Null while nothing is known; without the rules that have changed since.
    const std::shared_ptr<const operations::RuleResults> &results() const { return m_results; }

Q_SIGNALS:
    void changed();
    void failed(const Error &error);

private:
    /// All that results follow from.
    struct Question
    {
        model::Kind kind;
        std::shared_ptr<const operations::Sources> sources;
        project::Project project;
        site::Facts facts;

        bool asksTheSame(const Question &other) const;
    };
    void forgetChanged(const Question &former);
    void sample();
    void count();
    void take(Result<operations::RuleResults> results, bool isLast);

    std::optional<Question> m_question;
    bool m_isAnswered = false; ///< Exactly.
    std::shared_ptr<const operations::RuleResults> m_results;
    QTimer m_settled;
    BackgroundTask m_task;
};

} // namespace ui
