// The menu of a row: everything that can be done to its target, without a mouse.

#include "pages/map/fieldslot.h"
#include "pages/map/linedialog.h"
#include "pages/map/maprow.h"
#include "pages/map/maptexts.h"
#include "pages/map/valueline.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;
using mapping::OnBadValue;
using mapping::OnBlank;

/// \a text as the text of an action, where & would mark a key.
static QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
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
    QAction *oddest = menu->addAction(tr("Show the record with the oddest result"), this,
                                      [this] { Q_EMIT recordWanted(m_oddestRecord); });
    oddest->setObjectName(u"oddest"_s);
    oddest->setEnabled(m_oddestRecord >= 0);
    if (detail) {
        addBadValueActions(menu);
        addBlankActions(menu);
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
    const bool isTemplate = m_rule.combine == FieldRule::Combine::Template;
    choose(tr("Join a further field…"), u"join"_s, Placing::Join)->setEnabled(some);
    choose(tr("Use another field if empty…"), u"useIfEmpty"_s, Placing::UseIfEmpty)
        ->setEnabled(some && !isTemplate);
    menu->addAction(tr("Combine fields, change the text…"), this, &MapRow::editorWanted)
        ->setObjectName(u"combine"_s);
    if (m_rule.sources.size() < 2 || isTemplate)
        return;
    QMenu *between = menu->addMenu(tr("Between joined fields"));
    between->setObjectName(u"mapPage.separatorMenu"_s);
    const auto separators = usualSeparators();
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

void MapRow::addBlankActions(QMenu *menu)
{
    QMenu *choices = menu->addMenu(tr("Where it is empty, at the site"));
    choices->setObjectName(u"mapPage.blankMenu"_s);
    const std::tuple<QString, QString, OnBlank> texts[]{
        {m_clearsBlanks ? tr("As for all fields: clear what is there")
                        : tr("As for all fields: leave what is there"),
         u"asUsual"_s, OnBlank::AsUsual},
        {tr("Leave what is there"), u"keep"_s, OnBlank::Keep},
        {tr("Clear what is there"), u"clear"_s, OnBlank::Clear}};
    for (const auto &[text, name, choice] : texts) {
        QAction *action = choices->addAction(text, this, [this, choice = choice] {
            Q_EMIT changeWanted(setOnBlank(m_target, choice));
        });
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_rule.onBlank == choice);
    }
    choices->setEnabled(givesValues(m_rule));
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
