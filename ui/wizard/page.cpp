#include "wizard/page.h"

#include "base/logging.h"
#include "operations/sentences.h"
#include "wizard/historydialog.h"
#include "wizard/pagenames.h"
#include "wizard/session.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Page::Page(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_notice(new Notice(name + u".notice"_s))
    , m_body(new QVBoxLayout)
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 6, 32, 16);
    layout->setSpacing(14);
    layout->addWidget(m_notice);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(14);
}

QString Page::nextText() const
{
    return tr("Next");
}

bool Page::change(const Message &text, const std::function<void(project::Project &)> &edit,
                  bool goesOn)
{
    if (!m_session.change(text, objectName(), edit, goesOn))
        return false;
    Q_EMIT projectChanged();
    return true;
}

void Page::undo()
{
    m_session.synchronizeHistory();
    goToStep(m_session.history.position() - 1);
}

void Page::redo()
{
    m_session.synchronizeHistory();
    goToStep(m_session.history.position() + 1);
}

void Page::goToStep(qsizetype position)
{
    if (!hasHistory() || !m_session.file || isBusy())
        return;
    m_session.synchronizeHistory();
    const project::Project former = m_session.project();
    const qsizetype from = m_session.history.position();
    if (!m_session.goToStep(position))
        return;
    tellOfSteps(from, position);
    projectReplaced(former);
    Q_EMIT projectChanged();
}

void Page::openHistory()
{
    if (!hasHistory() || !m_session.file || m_session.running || isBusy())
        return;
    m_session.synchronizeHistory();
    auto *dialog = new HistoryDialog(m_session.history, this);
    connect(dialog, &HistoryDialog::chosen, this, &Page::goToStep);
    dialog->open();
}

/// Where the user does not see what happened, it is said.
void Page::tellOfSteps(qsizetype from, qsizetype to)
{
    if (m_tellsOfSteps)
        clearNotice();
    const QList<project::Step> steps =
        m_session.history.steps().sliced(qMin(from, to), qAbs(to - from));
    QStringList others;
    for (const project::Step &step : steps) {
        if (step.page != objectName() && !others.contains(step.page))
            others.append(step.page);
    }
    if (others.isEmpty())
        return;
    QList<Notice::Action> actions;
    QStringList names;
    for (const QString &page : std::as_const(others)) {
        if (page.isEmpty())
            continue;
        names.append(pageName(page));
        actions.append({tr("Go to %1").arg(pageName(page)), controlName(u"goTo."_s + page),
                        [this, page] { Q_EMIT goTo(page); }});
    }
    const bool isUndo = to < from;
    QString text;
    if (steps.size() > 1) {
        const int count = int(steps.size());
        text = isUndo ? tr("%Ln step(s) undone, not all of them on this page.", nullptr, count)
                      : tr("%Ln step(s) redone, not all of them on this page.", nullptr, count);
    } else if (names.isEmpty()) {
        text = isUndo ? tr("Undone: %1") : tr("Redone: %1");
        text = text.arg(operations::historySentence(steps.first().text));
    } else {
        text = isUndo ? tr("Undone on %1: %2") : tr("Redone on %1: %2");
        text = text.arg(names.first(), operations::historySentence(steps.first().text));
    }
    showNotice(text, Tone::Neutral, actions);
    m_tellsOfSteps = true;
}

void Page::showError(const Error &error, const QList<Notice::Action> &actions)
{
    qCWarning(logRun) << objectName() << error.message.code << error.detail;
    showNotice(operations::sentence(error.message), Tone::Bad, actions);
}

QList<Notice::Action> Page::sourceActions(const Error &error)
{
    const QString &code = error.message.code;
    if (!code.startsWith("csv."_L1) && !code.startsWith("sources."_L1))
        return {};
    return {{tr("Go to Source"), controlName(u"sourceButton"_s),
             [this] { Q_EMIT goTo(u"sourcePage"_s); }}};
}

void Page::showNotice(const QString &text, Tone tone, const QList<Notice::Action> &actions)
{
    m_tellsOfSteps = false;
    m_notice->show(text, tone, actions);
}

void Page::clearNotice()
{
    m_tellsOfSteps = false;
    m_notice->clear();
}

} // namespace ui
