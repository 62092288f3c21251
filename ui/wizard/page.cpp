#include "wizard/page.h"

#include "base/logging.h"
#include "operations/sentences.h"
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

bool Page::change(const Message &text, const std::function<void(project::Project &)> &edit)
{
    if (!m_session.change(text, objectName(), edit))
        return false;
    Q_EMIT projectChanged();
    return true;
}

void Page::showError(const Error &error, const QList<Notice::Action> &actions)
{
    qCWarning(logRun) << objectName() << error.message.code << error.detail;
    m_notice->show(operations::sentence(error.message), Tone::Bad, actions);
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
    m_notice->show(text, tone, actions);
}

void Page::clearNotice()
{
    m_notice->clear();
}

} // namespace ui
