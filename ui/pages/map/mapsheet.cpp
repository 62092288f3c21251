#include "pages/map/mapsheet.h"

#include "pages/map/blankchoice.h"
#include "pages/map/fieldchooser.h"
#include "pages/map/fieldslot.h"
#include "pages/map/fixedvalues.h"
#include "pages/map/maprow.h"
#include "pages/map/productsection.h"
#include "pages/map/valuefit.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

MapSheet::MapSheet(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, TextRole::Section))
    , m_fixed(new FixedValues)
    , m_blanks(new BlankChoice)
    , m_chooser(new FieldChooser(this))
    , m_products(new ProductSection(m_chooser))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_fixed);
    layout->addWidget(m_blanks);
    layout->addWidget(m_products);
    layout->addStretch();
    connect(m_fixed, &FixedValues::changeWanted, this, &MapSheet::changeWanted);
    connect(m_blanks, &BlankChoice::chosen, this, &MapSheet::blanksChosen);
    connect(m_products, &ProductSection::dragBegan, this, &MapSheet::dragBegan);
    connect(m_products, &ProductSection::dragEnded, this, &MapSheet::dragEnded);
    connect(m_products, &ProductSection::reached, this, &MapSheet::reached);
}

QList<Target> MapSheet::rowTargets() const
{
    QList<Target> targets;
    for (const Target &target : m_state.targets) {
        const mapping::FieldRule *rule = m_state.rule(target.key);
        if (target.role != Target::Role::Detail || !rule || !rule->fixedValue)
            targets.append(target);
    }
    return targets;
}

void MapSheet::show(const MapState &state)
{
    m_state = state;
    const QString title = state.kind == model::Kind::Customer
                              ? tr("Customer field ← Salesforce field")
                              : tr("Organization field ← Salesforce field");
    m_title->setText(QLocale().toUpper(title));
    m_title->setAccessibleName(title);
    const QList<Target> targets = rowTargets();
    if (targets != m_shown || !m_grid) {
        m_shown = targets;
        buildRows();
    }
    for (int i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(m_state, m_shown.at(i));
    m_fixed->show(m_state);
    m_blanks->show(m_state.clearBlanks);
    m_products->show(m_state);
    orderTabs();
}

void MapSheet::buildRows()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    // One of the old rows may be what led here: they go when it is done.
    for (MapRow *row : std::as_const(m_rows)) {
        row->disconnect(this);
        row->deleteLater();
    }
    m_rows.clear();
    if (m_grid) {
        m_grid->hide();
        m_grid->setParent(nullptr);
        m_grid->deleteLater();
    }
    m_grid = new QWidget;
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 2);
    for (int i = 0; i < m_shown.size(); ++i) {
        auto *row = new MapRow(i, grid, m_grid);
        connectRow(row);
        m_rows.append(row);
    }

    m_new = new FieldSlot(u"mapPage.newFieldSlot"_s);
    m_new->show({.target = {.title = tr("New detail field")}, .sources = {}, .text = {}});
    m_new->setAccessibleName(tr("New detail field"));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    for (QLabel *text : {label(tr("New detail field"), TextRole::Heading),
                         label(tr("is created at the site"), TextRole::SoftSmall)}) {
        text->setMinimumWidth(1); // as in the rows above
        names->addWidget(text);
    }
    const int last = int(m_shown.size());
    grid->addLayout(names, last, 0, Qt::AlignTop);
    grid->addWidget(m_new, last, 1, Qt::AlignTop);
    connect(m_new, &FieldSlot::dropped, this, &MapSheet::addNewField);
    connect(m_new, &FieldSlot::hovered, this, [this] { Q_EMIT reached(m_new); });
    connect(m_new, &FieldSlot::clicked, this, [this] {
        chooseField(m_new, {}, [this](const QString &name) { addNewField({{name}, {}}); });
    });

    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_grid);
    // Whoever listens to the page hears its parts in the order in which they are made, unless told
    // otherwise: the rows come after their title, and before what is for all of them.
    m_grid->lower();
    m_title->lower();
    if (!focused.isEmpty()) {
        if (auto *again = m_grid->findChild<QWidget *>(focused))
            again->setFocus();
    }
}

/// In the order of Tab what was made anew stands where it does on the screen.
void MapSheet::orderTabs()
{
    QWidget *former = m_before;
    if (!former)
        return;
    const QWidgetList controls = m_grid->findChildren<QWidget *>() + m_fixed->controls()
                                 + m_blanks->findChildren<QWidget *>() + m_products->controls();
    for (QWidget *control : controls) {
        if (control->focusPolicy() == Qt::NoFocus || control->window() != window())
            continue;
        if (former->nextInFocusChain() != control)
            setTabOrder(former, control); // which does nothing where one of both takes no focus
        former = control;
    }
}

void MapSheet::connectRow(MapRow *row)
{
    connect(row, &MapRow::changeWanted, this, &MapSheet::changeWanted);
    connect(row, &MapRow::translationWanted, this,
            [this, row] { Q_EMIT translationWanted(row->target()); });
    connect(row, &MapRow::recordWanted, this, &MapSheet::recordWanted);
    connect(row, &MapRow::editorWanted, this, [this, row] { Q_EMIT editorWanted(row->target()); });
    connect(row, &MapRow::fixedValueWanted, this,
            [this, row] { m_fixed->askFor(*m_state.target(row->target())); });
    connect(row->slot(), &FieldSlot::dragBegan, this, &MapSheet::dragBegan);
    connect(row->slot(), &FieldSlot::dragEnded, this, &MapSheet::dragEnded);
    connect(row->slot(), &FieldSlot::hovered, this, [this, row] { Q_EMIT reached(row->slot()); });
    row->slot()->setRefusal([this, row](const DraggedField &field) {
        return refusal(m_state, *m_state.target(row->target()), field.sources);
    });
    connect(row, &MapRow::fieldWanted, this, [this, row](Placing placing) {
        const Target target = *m_state.target(row->target());
        chooseField(row->slot(), target, [this, target, placing](const QString &name) {
            Q_EMIT changeWanted(place(target, {{name}, {}}, placing));
        });
    });
}

void MapSheet::chooseField(QWidget *anchor, const Target &target,
                           std::function<void(const QString &)> chosen)
{
    const QString title = target.title.isEmpty() ? tr("Salesforce field for a new detail field")
                                                 : tr("Salesforce field for %1").arg(target.title);
    m_chooser->open(anchor, title, m_state.fields, suggestions(m_state, target), std::move(chosen));
}

void MapSheet::addNewField(const DraggedField &source)
{
    const QString &name = source.sources.constFirst();
    const operations::SourceColumn *column =
        m_state.profiles ? m_state.profiles->of(m_state.kind).find(name) : nullptr;
    model::DetailField field =
        column ? operations::suggestedField(*column)
               : model::DetailField{operations::plainName(name), model::DetailType::Text};
    // A name that is taken gets a number.
    const QString wanted = field.name;
    const auto taken = [this](const QString &candidate) {
        return std::any_of(m_state.targets.begin(), m_state.targets.end(),
                           [&candidate](const Target &target) {
                               return mapping::isSameTarget(target.key, candidate);
                           });
    };
    for (int number = 2; taken(field.name); ++number)
        field.name = u"%1 %2"_s.arg(wanted).arg(number);
    Q_EMIT changeWanted(addField(field, source));
}

void MapSheet::offer(const std::optional<DraggedField> &field)
{
    for (const MapRow *row : std::as_const(m_rows))
        row->slot()->setOffered(field);
    if (m_new)
        m_new->setOffered(field);
    m_products->offer(field);
}

void MapSheet::finishTyping()
{
    if (QWidget *typing = focusWidget(); typing && typing->inherits("QLineEdit"))
        typing->clearFocus();
}

} // namespace ui
