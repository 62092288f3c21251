#include "pages/map/maprow.h"

#include "pages/map/fieldslot.h"
#include "pages/map/linedialog.h"
#include "pages/map/maptexts.h"
#include "pages/map/valuefit.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/label.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::OnBadValue;

/// \a text as the text of an action, where & would mark a key.
static QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString MapRow::controlName(const QString &control) const
{
    return u"mapPage.%1%2"_s.arg(control).arg(m_number);
}

MapRow::MapRow(int number, QGridLayout *grid, QWidget *parent)
    : QObject(parent)
    , m_number(number)
    , m_title(label({}, TextRole::Heading))
    , m_kind(label({}, TextRole::SoftSmall))
    , m_slot(new FieldSlot(controlName(u"slot"_s)))
    , m_default(new QLineEdit)
    , m_menu(new QToolButton)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_kind);
    for (QLabel *text : {m_title, m_kind})
        text->setMinimumWidth(1); // long ones wrap; they must not push the slots out of sight
    m_default->setObjectName(controlName(u"default"_s));
    m_default->setPlaceholderText(tr("if empty…"));
    m_default->setMinimumWidth(
        m_default->fontMetrics().horizontalAdvance(m_default->placeholderText()) + 26);
    m_menu->setObjectName(controlName(u"menuButton"_s));
    m_menu->setFocusPolicy(Qt::StrongFocus);
    grid->addLayout(names, number, 0, Qt::AlignVCenter);
    grid->addWidget(m_slot, number, 1, Qt::AlignVCenter);
    grid->addWidget(m_default, number, 2, Qt::AlignVCenter);
    grid->addWidget(m_menu, number, 3, Qt::AlignVCenter);

    connect(m_slot, &FieldSlot::clicked, this, [this] {
        if (m_target.role != Target::Role::Memberships)
            Q_EMIT fieldWanted(Placing::Replace);
    });
    connect(m_slot, &FieldSlot::cleared, this,
            [this] { Q_EMIT changeWanted(clearSources(m_target)); });
    connect(m_slot, &FieldSlot::dropped, this, &MapRow::drop);
    connect(m_slot, &FieldSlot::menuWanted, this, &MapRow::openMenu);
    connect(m_menu, &QToolButton::clicked, this,
            [this] { openMenu(m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });
    connect(m_default, &QLineEdit::editingFinished, this, [this] {
        if (m_default->text() != m_rule.defaultValue)
            Q_EMIT changeWanted(setDefault(m_target, m_default->text()));
    });
}

void MapRow::show(const MapState &state, const Target &target)
{
    m_target = target;
    const FieldRule *rule = state.rule(target.key);
    m_rule = rule ? *rule : FieldRule{target.key, target.type};
    m_title->setText(target.needed ? target.title + u"\u00A0*"_s : target.title);
    m_title->setAccessibleName(target.needed ? tr("%1, needed").arg(target.title) : target.title);
    m_kind->setText(kindText(target));

    SlotContent content{target, m_rule.sources, sourcesText(m_rule), state.value(target)};
    if (target.role == Target::Role::Memberships) {
        content.text = u"AccountId"_s;
        content.reason = tr("Each customer becomes a member of the organizations that its accounts "
                            "become: the account of the contact, and those of the relations file "
                            "where there is one.");
    }
    const auto reason = state.reasons.constFind(target.key);
    if (reason != state.reasons.cend() && !m_rule.sources.isEmpty()
        && reason->sources == m_rule.sources)
        content.reason = reasonText(*reason);
    const auto doubt = state.doubts.constFind(target.key);
    if (doubt != state.doubts.cend() && !givesValues(m_rule))
        content.reason = doubtText(*doubt);
    content.problem = state.problem(target);
    if (const QString all = misfit(state, target); !all.isEmpty())
        content.problem = content.problem.isEmpty() ? all : content.problem + u'\n' + all;
    m_slot->show(content);

    const bool editable = target.role != Target::Role::Memberships;
    if (m_default->text() != m_rule.defaultValue
        && !(m_default->hasFocus() && m_default->isModified()))
        m_default->setText(m_rule.defaultValue);
    m_default->setAccessibleName(tr("Default of %1").arg(target.title));
    m_default->setEnabled(editable);
    if (model::hasOptions(target.type) && !m_default->completer()) {
        auto *completer = new QCompleter(target.options, m_default);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        m_default->setCompleter(completer);
    }
    m_menu->setIcon(content.problem.isEmpty() ? icon(u"more"_s, colors().soft)
                                              : icon(u"warning"_s, colors().warning));
    m_menu->setAccessibleName(tr("Menu of %1").arg(target.title));
    m_menu->setAccessibleDescription(content.problem);
    m_menu->setToolTip(content.problem.isEmpty() ? QString()
                                                 : Qt::convertFromPlainText(content.problem));
    m_menu->setEnabled(editable);
}

void MapRow::drop(const DraggedField &field, const QPoint &point)
{
    if (m_rule.sources.isEmpty()) {
        Q_EMIT changeWanted(place(m_target, field, Placing::Replace));
        return;
    }
    auto *menu = new QMenu(m_slot);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mapPage.dropMenu"_s);
    const auto add = [&](const QString &text, const QString &name, Placing placing) {
        menu->addAction(
                plain(text), this,
                [this, field, placing] { Q_EMIT changeWanted(place(m_target, field, placing)); })
            ->setObjectName(name);
    };
    const QString dragged = field.sources.join(u" + "_s);
    add(tr("Replace %1").arg(sourcesText(m_rule)), u"replace"_s, Placing::Replace);
    add(tr("Join %1 behind it").arg(dragged), u"join"_s, Placing::Join);
    add(tr("Use %1 if it is empty").arg(dragged), u"useIfEmpty"_s, Placing::UseIfEmpty);
    menu->popup(point);
}

void MapRow::openMenu(const QPoint &place)
{
    if (m_target.role == Target::Role::Memberships)
        return;
    auto *menu = new QMenu(m_slot);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mapPage.rowMenu"_s);
    fillMenu(menu);
    menu->popup(place);
}

void MapRow::fillMenu(QMenu *menu)
{
    const bool detail = m_target.role == Target::Role::Detail;
    addSourceActions(menu);
    menu->addSeparator();
    menu->addAction(tr("Default if empty…"), this,
                    [this] {
                        m_default->setFocus(Qt::ShortcutFocusReason);
                        m_default->selectAll();
                    })
        ->setObjectName(u"default"_s);
    QAction *translate = menu->addAction(tr("Translate values…"), this, &MapRow::translationWanted);
    translate->setObjectName(u"translate"_s);
    translate->setEnabled(!m_rule.sources.isEmpty());
    if (detail) {
        addBadValueActions(menu);
        menu->addAction(tr("The same value for all…"), this, &MapRow::fixedValueWanted)
            ->setObjectName(u"fixed"_s);
    }
    menu->addSeparator();
    QAction *remove =
        menu->addAction(m_target.isNew ? tr("Remove this field") : tr("Empty this field"), this,
                        [this] { Q_EMIT changeWanted(removeRule(m_target)); });
    remove->setObjectName(u"remove"_s);
    remove->setEnabled(givesValues(m_rule));
}

void MapRow::addSourceActions(QMenu *menu)
{
    const auto choose = [&](const QString &text, const QString &name, Placing placing) {
        QAction *action =
            menu->addAction(text, this, [this, placing] { Q_EMIT fieldWanted(placing); });
        action->setObjectName(name);
        return action;
    };
    choose(tr("Choose a Salesforce field…"), u"choose"_s, Placing::Replace);
    const bool some = !m_rule.sources.isEmpty();
    choose(tr("Join a further field…"), u"join"_s, Placing::Join)->setEnabled(some);
    choose(tr("Use another field if empty…"), u"useIfEmpty"_s, Placing::UseIfEmpty)
        ->setEnabled(some);
    if (m_rule.sources.size() < 2)
        return;
    QMenu *between = menu->addMenu(tr("Between joined fields"));
    between->setObjectName(u"mapPage.separatorMenu"_s);
    const std::pair<QString, QString> separators[]{{tr("A blank"), u" "_s},
                                                   {tr("A comma"), u", "_s},
                                                   {tr("A semicolon"), u"; "_s},
                                                   {tr("A dash"), u" - "_s},
                                                   {tr("A line break"), u"\n"_s}};
    for (const auto &[text, separator] : separators) {
        QAction *action = between->addAction(text, this, [this, separator = separator] {
            Q_EMIT changeWanted(setSeparator(m_target, separator));
        });
        action->setCheckable(true);
        action->setChecked(m_rule.combine == FieldRule::Combine::Join
                           && m_rule.separator == separator);
    }
    between->addAction(tr("Something else…"), this, [this] {
        askLine(m_slot,
                {tr("Between joined fields"), tr("What stands between the fields:"),
                 m_rule.separator, tr("Use it")},
                [this](const QString &text) { Q_EMIT changeWanted(setSeparator(m_target, text)); });
    });
    QAction *first = between->addAction(tr("Nothing: take the first filled one"), this, [this] {
        Q_EMIT changeWanted(setCombine(m_target, FieldRule::Combine::First));
    });
    first->setCheckable(true);
    first->setChecked(m_rule.combine == FieldRule::Combine::First);
    QMenu *take = menu->addMenu(tr("Take away"));
    take->setObjectName(u"mapPage.takeMenu"_s);
    for (const QString &source : std::as_const(m_rule.sources))
        take->addAction(plain(source), this,
                        [this, source] { Q_EMIT changeWanted(removeSource(m_target, source)); });
}

void MapRow::addBadValueActions(QMenu *menu)
{
    QMenu *choices = menu->addMenu(tr("Values that do not fit"));
    choices->setObjectName(u"mapPage.badValueMenu"_s);
    const std::pair<QString, OnBadValue> texts[]{
        {tr("Leave the value out"), OnBadValue::LeaveValueOut},
        {tr("Leave the record out"), OnBadValue::LeaveRecordOut},
        {tr("Use the default"), OnBadValue::UseDefault}};
    for (const auto &[text, choice] : texts) {
        QAction *action = choices->addAction(text, this, [this, choice = choice] {
            Q_EMIT changeWanted(setOnBadValue(m_target, choice));
        });
        action->setCheckable(true);
        action->setChecked(m_rule.onBadValue == choice);
    }
}

} // namespace ui
