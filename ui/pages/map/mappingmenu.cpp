#include "pages/map/mappingmenu.h"

#include "operations/automap.h"
#include "pages/map/staysbehind.h"
#include "support/messages.h"
#include "wizard/session.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;
using project::Project;

MappingMenu::MappingMenu(Session &session, QWidget *page)
    : QMenu(page)
    , m_session(session)
    , m_page(page)
{
    const auto add = [&](const QString &text, const QString &name, auto slot) {
        QAction *action = addAction(text, this, slot);
        action->setObjectName(page->objectName() + u'.' + name);
        return action;
    };
    setObjectName(page->objectName() + u".moreMenu"_s);
    m_stays = add(tr("What stays behind…"), u"staysBehindAction"_s, &MappingMenu::showStaysBehind);
    addSeparator();
    add(tr("Export mapping…"), u"exportAction"_s, &MappingMenu::exportMapping);
    m_use = add(tr("Use a mapping template…"), u"templateAction"_s, &MappingMenu::useTemplate);
    connect(this, &QMenu::aboutToShow, this, &MappingMenu::enableActions);
}

void MappingMenu::enableActions()
{
    m_use->setEnabled(m_session.sources != nullptr);
    m_stays->setEnabled(m_session.profiles != nullptr);
    m_stays->setText(m_session.profiles ? tr("What stays behind…")
                                        : tr("What stays behind (looking at the values)"));
}

static QString filter()
{
    return MappingMenu::tr("Salesferry mappings (*%1)").arg(project::mappingFileEnding());
}

void MappingMenu::exportMapping()
{
    const QFileInfo file(m_session.file->path());
    QString path = messages().saveFile(
        m_page, tr("Export the mapping"),
        file.path() + u'/' + file.completeBaseName() + project::mappingFileEnding(), filter());
    if (path.isEmpty())
        return;
    if (!path.endsWith(project::mappingFileEnding()))
        path += project::mappingFileEnding();
    // Made for the columns that there are, where nobody looked at any before.
    Project project = m_session.project();
    if (m_session.sources && project.customerColumns.isEmpty()
        && project.organizationColumns.isEmpty())
        operations::rememberColumns(*m_session.sources, project);
    if (const auto written = project::exportMapping(project, path); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT exported(path);
}

void MappingMenu::useTemplate()
{
    const QString path = messages().openFile(m_page, tr("Use a mapping template"), filter());
    if (path.isEmpty())
        return;
    auto taken = project::readMapping(path);
    if (!taken) {
        Q_EMIT failed(taken.error());
        return;
    }
    const auto changes = operations::columnChanges(*m_session.sources, taken->choices);
    ask(tr("Use the mapping of %1").arg(QFileInfo(path).completeBaseName()), tr("Use this mapping"),
        changes, {u"history.useTemplate"_s, {QFileInfo(path).completeBaseName()}},
        [taken = *std::move(taken)](Project &project) { apply(taken, project); });
}

/// Shows \a changes, and where the user accepts them makes one step of \a first and the choices.
void MappingMenu::ask(const QString &title, const QString &accept,
                      const operations::MappingChanges &changes, const Message &step,
                      const std::function<void(Project &)> &first)
{
    const auto sources = m_session.sources;
    auto *dialog =
        new ColumnDifferenceDialog(title, accept, changes,
                                   {operations::sourceColumns(*sources, Kind::Customer),
                                    operations::sourceColumns(*sources, Kind::Organization)},
                                   m_page);
    connect(dialog, &ColumnDifferenceDialog::chosen, this,
            [this, sources, step, first](const QList<Replacement> &replacements) {
                Q_EMIT changeWanted(step, [&](Project &project) {
                    first(project);
                    for (const Replacement &each : replacements)
                        useInstead(project, each.kind, each.former, each.column);
                    operations::rememberColumns(*sources, project);
                });
            });
    dialog->open();
}

void MappingMenu::showStaysBehind()
{
    if (!m_session.profiles)
        return;
    auto *dialog = new StaysBehindDialog(*m_session.profiles, m_session.project(), m_page);
    dialog->open();
}

static bool isAnyUsed(const project::ColumnChanges &changes)
{
    return std::any_of(changes.gone.cbegin(), changes.gone.cend(),
                       [](const project::GoneColumn &gone) { return gone.isUsed(); });
}

void MappingMenu::lookAtColumns()
{
    if (!m_session.file || !m_session.sources)
        return;
    const auto changes = operations::columnChanges(*m_session.sources, m_session.project());
    const bool isGrave = isAnyUsed(changes.customers) || isAnyUsed(changes.organizations);
    QStringList sentences;
    if (!changes.customers.isEmpty())
        sentences.append(tr("Customers: %1").arg(differenceText(changes.customers)));
    if (!changes.organizations.isEmpty())
        sentences.append(tr("Organizations: %1").arg(differenceText(changes.organizations)));
    if (isGrave)
        sentences.append(tr("Your mapping takes values from some that are gone."));
    if (!sentences.isEmpty()) {
        sentences.prepend(tr("The columns of your files are not those that this mapping was made "
                             "for."));
        m_difference = changes;
        Q_EMIT told(sentences.join(u' '), isGrave);
    }
    if (isGrave)
        return;
    const Project before = m_session.project();
    operations::rememberColumns(*m_session.sources, m_session.project());
    if (m_session.project() != before)
        Q_EMIT columnsTaken();
}

void MappingMenu::showDifference()
{
    if (!m_session.sources)
        return;
    ask(tr("What changed in your files"), tr("Use these columns"), m_difference,
        {u"history.useColumns"_s, {}}, [](Project &) {});
}

} // namespace ui
