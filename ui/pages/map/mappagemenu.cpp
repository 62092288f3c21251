// What the mapping page does with a mapping as a whole: taking back steps, exchanging it, and
// looking at what its columns have become.

#include "operations/sentences.h"
#include "pages/map/mappage.h"
#include "pages/map/mappingmenu.h"
#include "pages/map/mapsheet.h"
#include "wizard/session.h"

#include <QDir>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;

void MapPage::connectMenu()
{
    m_menu->addSeparator();
    m_menu->addAction(tr("History…"), this, &Page::openHistory)
        ->setObjectName(controlName(u"historyAction"_s));
    m_more->setMenu(m_menu);
    connect(m_menu, &MappingMenu::failed, this, [this](const Error &error) { showError(error); });
    connect(m_menu, &MappingMenu::exported, this, [this](const QString &path) {
        showNotice(tr("The mapping was exported to %1. It holds no records and no secrets.")
                       .arg(QDir::toNativeSeparators(path)),
                   Tone::Good);
    });
    connect(m_menu, &MappingMenu::told, this, [this](const QString &text, bool isGrave) {
        showNotice(text, isGrave ? Tone::Warning : Tone::Neutral,
                   {{tr("Show"), controlName(u"showDifferenceButton"_s),
                     [this] { m_menu->showDifference(); }}});
    });
    connect(m_menu, &MappingMenu::changeWanted, this,
            [this](const Message &text, const auto &edit) {
                const QStringList columns =
                    session().project().customerColumns + session().project().organizationColumns;
                clearNotice();
                if (Page::change(text, edit)
                    || columns
                           != session().project().customerColumns
                                  + session().project().organizationColumns) {
                    refresh();
                    nameAccounts();
                }
            });
    connect(m_menu, &MappingMenu::columnsTaken, this, &Page::projectChanged);
}

void MapPage::undo()
{
    m_sheet->finishTyping();
    Page::undo();
}

void MapPage::redo()
{
    m_sheet->finishTyping();
    Page::redo();
}

void MapPage::projectReplaced(const project::Project &former)
{
    const project::Project &project = session().project();
    const Kind other = m_kind == Kind::Customer ? Kind::Organization : Kind::Customer;
    const auto isSame = [&](Kind kind) {
        return project.mapping(kind) == former.mapping(kind)
               && project.products(kind) == former.products(kind);
    };
    if (isSame(m_kind) && !isSame(other))
        m_tabs->setCurrentIndex(other == Kind::Customer ? 0 : 1); // where it can be seen
    else
        refresh();
    nameAccounts();
}

/// The tabs are read whole; where there is no room for it the history is in the menu alone.
void MapPage::arrangeHead()
{
    int wanted = m_tabs->sizeHint().width();
    for (const QPushButton *button : {m_undo, m_redo, m_steps, m_match, m_more})
        wanted += button->sizeHint().width() + 6;
    const QMargins margins = layout()->contentsMargins();
    m_steps->setVisible(wanted <= width() - margins.left() - margins.right());
}

void MapPage::showHistory()
{
    const project::History &history = session().history;
    const bool canUndo = history.position() > 0;
    const bool canRedo = history.position() < history.steps().size();
    const auto tip = [&history](const QString &text, qsizetype step) {
        return Qt::convertFromPlainText(
            text.arg(operations::historySentence(history.steps().at(step).text)));
    };
    arrangeHead();
    m_steps->setEnabled(canUndo || canRedo);
    m_undo->setEnabled(canUndo);
    m_undo->setToolTip(canUndo ? tip(tr("Undo: %1"), history.position() - 1) : QString());
    m_redo->setEnabled(canRedo);
    m_redo->setToolTip(canRedo ? tip(tr("Redo: %1"), history.position()) : QString());
}

} // namespace ui
