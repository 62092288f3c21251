#include "pages/map/maprow.h"

#include "pages/map/fieldslot.h"
#include "pages/map/maptexts.h"
#include "pages/map/resultline.h"
#include "pages/map/valuefit.h"
#include "pages/map/valueline.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;

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
    , m_results(new ResultLine(controlName(u"results"_s)))
    , m_default(new ValueLine(controlName(u"default"_s)))
    , m_uses(label({}, TextRole::SoftSmall, controlName(u"uses"_s)))
    , m_menu(new QToolButton)
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_kind);
    for (QLabel *text : {m_title, m_kind})
        text->setMinimumWidth(1); // long ones wrap; they must not push the slots out of sight
    m_default->setPlaceholderText(tr("if empty…"));
    m_default->setMinimumWidth(
        m_default->fontMetrics().horizontalAdvance(m_default->placeholderText()) + 44);
    m_menu->setObjectName(controlName(u"menuButton"_s));
    m_menu->setFocusPolicy(Qt::StrongFocus);
    auto *source = new QVBoxLayout;
    source->setSpacing(2);
    source->addWidget(m_slot);
    source->addWidget(m_results);
    source->addStretch();
    auto *ifEmpty = new QVBoxLayout;
    ifEmpty->setSpacing(2);
    ifEmpty->addWidget(m_default);
    ifEmpty->addWidget(m_uses);
    ifEmpty->addStretch();
    m_uses->setMinimumWidth(1);
    m_uses->hide();
    grid->addLayout(names, number, 0, Qt::AlignTop);
    grid->addLayout(source, number, 1);
    grid->addLayout(ifEmpty, number, 2);
    grid->addWidget(m_menu, number, 3, Qt::AlignTop);

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
    connect(m_default, &ValueLine::valueChanged, this,
            [this](const QString &value) { Q_EMIT changeWanted(setDefault(m_target, value)); });
    connect(m_results, &ResultLine::oddestClicked, this,
            [this] { Q_EMIT recordWanted(m_oddestRecord); });
}

void MapRow::show(const MapState &state, const Target &target)
{
    m_target = target;
    const FieldRule *rule = state.rule(target.key);
    m_rule = rule ? *rule : FieldRule{target.key, target.type};
    m_clearsBlanks = state.clearBlanks;
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
    const operations::RuleResult *result = state.result(target);
    if (result)
        content.results = result->different;
    m_slot->show(content);
    showResult(state, result);

    const bool editable = target.role != Target::Role::Memberships;
    m_default->setAccessibleName(tr("Default of %1").arg(target.title));
    m_default->setTarget(target, state.defaultCountry);
    m_default->setValue(m_rule.defaultValue);
    m_default->setEnabled(editable);
    m_menu->setIcon(content.problem.isEmpty() ? icon(u"more"_s, colors().soft)
                                              : icon(u"warning"_s, colors().warning));
    m_menu->setAccessibleName(tr("Menu of %1").arg(target.title));
    m_menu->setAccessibleDescription(content.problem);
    m_menu->setToolTip(content.problem.isEmpty() ? QString()
                                                 : Qt::convertFromPlainText(content.problem));
    m_menu->setEnabled(editable);
}

/// Below the slot what the rule comes to, and below the default how often it is used.
void MapRow::showResult(const MapState &state, const operations::RuleResult *result)
{
    const bool some = result && !m_rule.fixedValue;
    const QString lead = m_rule.steps.isEmpty() ? QString() : ruleText(m_rule);
    m_results->show(lead, some ? result->different : QStringList(),
                    some ? result->oddest : QString());
    m_oddestRecord = some ? result->oddestRecord : -1;
    const bool used = some && !m_rule.defaultValue.isEmpty();
    if (used) {
        const QString uses = number(result->byDefault), all = number(state.results->records);
        const QString text = state.results->isAbout ? tr("about %1 of %2 records").arg(uses, all)
                                                    : tr("%1 of %2 records").arg(uses, all);
        m_uses->setText(text);
        m_uses->setAccessibleName(tr("The default is used for %1").arg(text));
        m_uses->setToolTip(m_uses->accessibleName());
    }
    m_uses->setVisible(used);
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
    const bool isTemplate = m_rule.combine == FieldRule::Combine::Template;
    add(tr("Replace %1").arg(sourcesText(m_rule)), u"replace"_s, Placing::Replace);
    add(tr("Join %1 behind it").arg(dragged), u"join"_s, Placing::Join);
    if (!isTemplate) // which has brackets for that
        add(tr("Use %1 if it is empty").arg(dragged), u"useIfEmpty"_s, Placing::UseIfEmpty);
    menu->popup(point);
}

} // namespace ui
