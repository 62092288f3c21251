#include "pages/map/resultswatch.h"

using namespace std::chrono_literals;

namespace ui {

using operations::RuleResults;

constexpr auto settlesAfter = 200ms;

/// \a project without what no result follows from.
static project::Project relevant(project::Project project, model::Kind kind)
{
    (kind == model::Kind::Customer ? project.organizations : project.customers) = {};
    project.customerProducts = project.organizationProducts = {};
    project.site.clear();
    project.step.clear();
    project.readFirst = true;
    project.operation = {};
    return project;
}

static bool isSame(const site::Facts &one, const site::Facts &other, model::Kind kind)
{
    return one.fields(kind) == other.fields(kind);
}

bool ResultsWatch::Question::asksTheSame(const Question &other) const
{
    return kind == other.kind && sources == other.sources && project == other.project
           && isSame(facts, other.facts, kind);
}

ResultsWatch::ResultsWatch(QObject *parent)
    : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settlesAfter);
    connect(&m_settled, &QTimer::timeout, this, &ResultsWatch::sample);
}

void ResultsWatch::watch(model::Kind kind,
                         const std::shared_ptr<const operations::Sources> &sources,
                         const project::Project &project, const site::Facts &facts)
{
    Question question{kind, sources, relevant(project, kind), facts};
    if (m_question && question.asksTheSame(*m_question)) {
        if (!m_isAnswered && !m_settled.isActive() && !m_task.isRunning())
            m_settled.start(); // it was stopped
        return;
    }
    m_task.abandon();
    const std::optional<Question> former = std::exchange(m_question, std::move(question));
    if (former)
        forgetChanged(*former);
    m_isAnswered = false;
    m_settled.start();
}

void ResultsWatch::stop()
{
    m_settled.stop();
    m_task.abandon();
}

static const mapping::FieldRule *ruleOf(const mapping::Mapping &mapping, const QString &target)
{
    for (const mapping::FieldRule *rule : {&mapping.email, &mapping.name}) {
        if (mapping::isSameTarget(rule->target, target))
            return rule;
    }
    for (const mapping::FieldRule &rule : mapping.details) {
        if (mapping::isSameTarget(rule.target, target))
            return &rule;
    }
    return nullptr;
}

/// What is known of a rule that is another now is wrong; of the others it stays until it is known
/// again, so that nothing flickers.
void ResultsWatch::forgetChanged(const Question &former)
{
    if (!m_results)
        return;
    if (former.kind != m_question->kind || former.sources != m_question->sources) {
        m_results.reset();
        return;
    }
    const mapping::Mapping &before = former.project.mapping(former.kind);
    const mapping::Mapping &now = m_question->project.mapping(former.kind);
    auto kept = std::make_shared<RuleResults>(*m_results);
    kept->rules.removeIf([&](const operations::RuleResult &result) {
        const mapping::FieldRule *rule = ruleOf(now, result.target);
        const mapping::FieldRule *old = ruleOf(before, result.target);
        return !rule || !old || *rule != *old;
    });
    m_results = std::move(kept);
}

void ResultsWatch::sample()
{
    m_task.run(
        [question = *m_question](const RunContext &context) {
            return operations::sampledResults(question.kind, question.sources, question.project,
                                              question.facts, context);
        },
        [this](Result<RuleResults> results) {
            const bool isExact = results && !results->isAbout;
            const bool goesOn = results && results->isAbout;
            take(std::move(results), isExact);
            if (goesOn)
                count();
        });
}

void ResultsWatch::count()
{
    m_task.run(
        [question = *m_question](const RunContext &context) {
            return operations::exactResults(question.kind, question.sources, question.project,
                                            question.facts, context);
        },
        [this](Result<RuleResults> results) { take(std::move(results), true); });
}

void ResultsWatch::take(Result<RuleResults> results, bool isLast)
{
    if (!results) {
        m_isAnswered = true; // asking again would come to the same
        Q_EMIT failed(results.error());
        return;
    }
    m_isAnswered = isLast;
    m_results = std::make_shared<const RuleResults>(*std::move(results));
    Q_EMIT changed();
}

} // namespace ui
