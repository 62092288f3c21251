#include "pages/map/mappage.h"

#include "operations/sentences.h"
#include "pages/map/mapchange.h"
#include "pages/map/mappingmenu.h"
#include "pages/map/mapsheet.h"
#include "pages/map/productsection.h"
#include "pages/map/recordbrowser.h"
#include "pages/map/recordcard.h"
#include "pages/map/resultswatch.h"
#include "pages/map/sourcepanel.h"
#include "support/format.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "wizard/session.h"

#include <QAccessible>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;

constexpr std::array kinds{Kind::Customer, Kind::Organization}; // in the order of the tabs

static QScrollArea *scroller(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

/// \a content as high as it is, above what is left.
static QWidget *atTop(QWidget *content)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->addWidget(content);
    layout->addStretch();
    return holder;
}

MapPage::MapPage(Session &session, QWidget *parent)
    : Page(u"mapPage"_s, session, parent)
    , m_tabs(new QTabBar)
    , m_undo(button(tr("Undo"), ButtonRole::Small, controlName(u"undoButton"_s)))
    , m_redo(button(tr("Redo"), ButtonRole::Small, controlName(u"redoButton"_s)))
    , m_steps(button(tr("History"), ButtonRole::Small, controlName(u"historyButton"_s)))
    , m_match(button(tr("Match for me"), ButtonRole::Small, controlName(u"matchButton"_s)))
    , m_more(button(tr("More"), ButtonRole::Small, controlName(u"moreButton"_s)))
    , m_menu(new MappingMenu(session, this))
    , m_missing(new Notice(controlName(u"missing"_s)))
    , m_grid(new QGridLayout)
    , m_left(new SourcePanel)
    , m_sheet(new MapSheet)
    , m_sheetArea(scroller(m_sheet))
    , m_card(new RecordCard)
    , m_cardArea(scroller(atTop(m_card)))
    , m_browser(new RecordBrowser(
          m_card, [this](Kind kind) { return records(kind); }, this))
    , m_watch(new ResultsWatch(this))
{
    body()->addLayout(buildHead());
    body()->addWidget(m_missing);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(12);
    body()->addLayout(m_grid, 1);
    m_sheetArea->verticalScrollBar()->setObjectName(controlName(u"sheetBar"_s));
    m_left->setMinimumHeight(220);
    m_cardArea->setMinimumHeight(200);
    m_sheetArea->setMinimumHeight(360);
    m_sheet->setTabbedAfter(m_left->lastControl());
    layOut();
    connectParts();
    showHistory();
}

QHBoxLayout *MapPage::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    m_tabs->setObjectName(controlName(u"tabs"_s));
    m_tabs->setAccessibleName(tr("What is mapped"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (size_t i = 0; i < kinds.size(); ++i)
        m_tabs->addTab({});
    head->addWidget(m_tabs, 1);
    for (QPushButton *button : {m_undo, m_redo, m_steps, m_match, m_more})
        head->addWidget(button);
    return head;
}

void MapPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { showKind(kinds.at(size_t(tab))); });
    connect(m_undo, &QPushButton::clicked, this, &MapPage::undo);
    connect(m_redo, &QPushButton::clicked, this, &MapPage::redo);
    connect(m_steps, &QPushButton::clicked, this, &Page::openHistory);
    connect(m_match, &QPushButton::clicked, this, &MapPage::matchForMe);
    connect(m_left, &SourcePanel::returned, this, [this](const DraggedField &field) {
        if (const Target *target = m_state.target(field.target))
            change(clearSources(*target));
        else
            m_sheet->products()->takeBack(field);
    });
    connect(m_left, &SourcePanel::targetsWanted, this, &MapPage::showTargets);
    connect(m_sheet, &MapSheet::changeWanted, this,
            [this](const MapChange &wanted) { change(wanted); });
    connect(m_sheet, &MapSheet::translationWanted, this, &MapPage::showTranslation);
    connect(m_sheet, &MapSheet::reached, m_sheetArea, [this](QWidget *slot) {
        m_sheetArea->ensureWidgetVisible(slot, 0, 2 * slot->height());
    });
    connect(m_sheet, &MapSheet::blanksChosen, this, &MapPage::clearBlanks);
    connect(m_sheet, &MapSheet::editorWanted, this, &MapPage::editSources);
    connect(m_sheet, &MapSheet::recordWanted, m_browser, &RecordBrowser::goTo);
    connect(m_watch, &ResultsWatch::changed, this, [this] {
        m_state.results = m_watch->results();
        m_sheet->show(m_state);
    });
    connect(m_watch, &ResultsWatch::failed, this, &MapPage::showFailure);
    connect(m_browser, &RecordBrowser::moved, this, &MapPage::showRecord);
    connect(m_browser, &RecordBrowser::failed, this, &MapPage::showFailure);
    connectDrags();
    connectMenu();
    connectProducts();
}

/// While a chip is dragged, everything says whether it could be dropped there.
void MapPage::connectDrags()
{
    connect(m_left, &SourcePanel::dragBegan, m_sheet, &MapSheet::offer);
    connect(m_left, &SourcePanel::dragEnded, m_sheet, [this] { m_sheet->offer({}); });
    connect(m_sheet, &MapSheet::dragBegan, this, [this](const DraggedField &field) {
        m_sheet->offer(field);
        m_left->setOffering(true);
    });
    connect(m_sheet, &MapSheet::dragEnded, this, [this] {
        m_sheet->offer({});
        m_left->setOffering(false);
    });
}

QString MapPage::title() const
{
    return m_kind == Kind::Customer ? tr("Match Salesforce fields to customer fields")
                                    : tr("Match Salesforce fields to organization fields");
}

QString MapPage::subtitle() const
{
    return tr("Drag a field from the left onto its place, or press Match for me. The card shows "
              "what a real record turns into.");
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layOut();
}

/// Three columns where there is room; otherwise the card goes below the fields.
void MapPage::layOut()
{
    const int character = fontMetrics().averageCharWidth();
    const bool wide = width() >= character * 100;
    const int share = width() / 100;
    m_left->setFixedWidth(qMax(character * (wide ? 20 : 26), wide ? 18 * share : 0));
    m_grid->addWidget(m_left, 0, 0);
    m_grid->addWidget(m_sheetArea, 0, 1, wide ? 1 : 2, 1);
    m_grid->addWidget(m_cardArea, wide ? 0 : 1, wide ? 2 : 0);
    m_cardArea->setFixedWidth(
        qMax(qMax(character * 26, wide ? 24 * share : 0), m_card->minimumSizeHint().width() + 14));
    m_grid->setColumnStretch(1, 1);
    arrangeHead();
}

void MapPage::enter()
{
    clearNotice();
    if (!session().file)
        return;
    if (m_sources != session().sources) {
        m_sources = session().sources;
        m_accounts.reset();
        m_accountsOf.reset();
        m_browser->forget();
        m_first.clear();
        m_profiling.abandon();
        m_naming.abandon();
    }
    m_found.clear();
    if (m_sources) {
        findMatches();
        matchAtFirst();
        profileColumns();
        nameAccounts();
        m_menu->lookAtColumns();
    } else {
        showNotice(tr("There are no source files yet. Add them on the Source page."), Tone::Warning,
                   {{tr("Go to Source"), controlName(u"goToSourceButton"_s),
                     [this] { Q_EMIT goTo(u"sourcePage"_s); }}});
    }
    m_match->setEnabled(m_sources != nullptr);
    refresh();
    if (m_sources)
        m_browser->show(m_kind);
    if (session().project().customerProducts.used()
        || session().project().organizationProducts.used())
        askForProducts();
}

void MapPage::leave()
{
    m_sheet->finishTyping();
    m_browser->stop();
    m_watch->stop();
}

void MapPage::find()
{
    m_left->beginSearch();
}

void MapPage::change(const MapChange &change)
{
    if (!this->change(m_kind, change))
        return;
    nameAccounts();
    announce(operations::historySentence(change.text));
}

/// Tells a screen reader what has just happened, without taking the focus anywhere.
void MapPage::announce(const QString &text)
{
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool MapPage::change(Kind kind, const MapChange &change)
{
    const bool isChanged = Page::change(change.text, [&](project::Project &project) {
        change.apply(kind == Kind::Customer ? project.customers : project.organizations);
    });
    if (isChanged)
        refresh();
    return isChanged;
}

void MapPage::showKind(Kind kind)
{
    m_sheet->finishTyping();
    m_kind = kind;
    refresh();
    if (m_sources)
        m_browser->show(kind);
}

/// Shows the project as it is now.
void MapPage::refresh()
{
    if (!session().file)
        return;
    for (size_t i = 0; i < kinds.size(); ++i) {
        const MapState other = state(kinds.at(i));
        const QString text = kinds.at(i) == Kind::Customer ? tr("Customers · %1 of %2 matched")
                                                           : tr("Organizations · %1 of %2 matched");
        m_tabs->setTabText(int(i), text.arg(number(other.matched()), number(other.targets.size())));
        if (kinds.at(i) == m_kind)
            m_state = other;
    }
    if (m_sources)
        m_watch->watch(m_kind, m_sources, session().project(), session().knownFacts());
    m_state.results = m_watch->results();
    m_left->show(m_state);
    showMissing();
    showHistory();
    showRecord();
    Q_EMIT changed();
}

} // namespace ui
