#include "pages/map/fixedvalues.h"

#include "base/text.h"
#include "pages/map/linedialog.h"
#include "pages/map/valueline.h"
#include "support/format.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

FixedValues::FixedValues(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, TextRole::Section))
    , m_uses(label({}, TextRole::SoftSmall, u"mapPage.fixedUses"_s))
    , m_add(button(tr("+ Add a fixed value"), ButtonRole::SmallLink,
                   u"mapPage.addFixedValueButton"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_uses);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &FixedValues::openMenu);
}

void FixedValues::show(const MapState &state)
{
    m_state = state;
    const QString title = state.kind == model::Kind::Customer
                              ? tr("The same for every customer (fixed values)")
                              : tr("The same for every organization (fixed values)");
    m_title->setText(QLocale().toUpper(title));
    m_title->setAccessibleName(title);
    QList<Target> shown;
    for (const Target &target : state.targets) {
        const mapping::FieldRule *rule = state.rule(target.key);
        if (target.role == Target::Role::Detail && rule && rule->fixedValue)
            shown.append(target);
    }
    if (shown != m_shown || !m_rows) {
        m_shown = shown;
        buildRows();
    }
    for (int row = 0; row < m_lines.size(); ++row) {
        m_lines.at(row)->setTarget(m_shown.at(row), state.defaultCountry);
        m_lines.at(row)->setValue(*state.rule(m_shown.at(row).key)->fixedValue);
    }
    if (state.results)
        m_uses->setText(
            state.results->isAbout
                ? tr("Used for all of about %1 records.").arg(number(state.results->records))
                : tr("Used for all %1 records.").arg(number(state.results->records)));
    m_uses->setVisible(state.results && !m_shown.isEmpty());
}

void FixedValues::buildRows()
{
    m_lines.clear();
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its own controls may be what led here
    }
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setSpacing(10);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 7);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_rows);
    for (int row = 0; row < m_shown.size(); ++row)
        addRow(row, m_shown.at(row));
    m_rows->setVisible(!m_shown.isEmpty());
}

QWidgetList FixedValues::controls() const
{
    return (m_rows ? m_rows->findChildren<QWidget *>() : QWidgetList()) << m_add;
}

void FixedValues::addRow(int row, const Target &target)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    QLabel *name = label(target.title, TextRole::Heading);
    name->setMinimumWidth(1);
    auto *line = new ValueLine(u"mapPage.fixed%1"_s.arg(row));
    line->setAccessibleName(tr("Fixed value of %1").arg(target.title));
    line->setProperty("role", u"fixed"_s);
    m_lines.append(line);
    auto *remove = new QToolButton;
    remove->setObjectName(u"mapPage.removeFixed%1"_s.arg(row));
    remove->setAccessibleName(tr("Remove the fixed value of %1").arg(target.title));
    remove->setIcon(icon(u"cross"_s, colors().soft));
    remove->setFocusPolicy(Qt::StrongFocus);
    grid->addWidget(name, row, 0);
    grid->addWidget(line, row, 1);
    grid->addWidget(remove, row, 2);
    connect(line, &ValueLine::valueChanged, this,
            [this, target](const QString &value) { Q_EMIT changeWanted(setFixed(target, value)); });
    connect(remove, &QToolButton::clicked, this,
            [this, target] { Q_EMIT changeWanted(setFixed(target, std::nullopt)); });
}

void FixedValues::openMenu()
{
    auto *menu = new QMenu(m_add);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mapPage.fixedMenu"_s);
    for (const Target &target : std::as_const(m_state.targets)) {
        if (target.role == Target::Role::Detail && !m_shown.contains(target))
            menu->addAction(QString(target.title).replace(u'&', u"&&"_s), this,
                            [this, target] { askFor(target); })
                ->setObjectName(target.key);
    }
    menu->addSeparator();
    menu->addAction(tr("A new detail field…"), this, &FixedValues::askForNew)
        ->setObjectName(u"new"_s);
    menu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft()));
}

void FixedValues::askFor(const Target &target)
{
    const QString label = m_state.kind == model::Kind::Customer
                              ? tr("The value of %1 for every customer:")
                              : tr("The value of %1 for every organization:");
    askLine(this,
            {tr("Fixed value"),
             label.arg(target.title),
             {},
             tr("Set it"),
             target,
             m_state.defaultCountry},
            [this, target](const QString &text) {
                if (!text.trimmed().isEmpty())
                    Q_EMIT changeWanted(setFixed(target, text.trimmed()));
            });
}

void FixedValues::askForNew()
{
    askLine(this, {tr("New detail field"), tr("The name of the new detail field:"), {}, tr("Next")},
            [this](const QString &text) {
                const QString name = text.trimmed();
                if (name.isEmpty())
                    return;
                for (const Target &target : std::as_const(m_state.targets)) {
                    if (target.role == Target::Role::Detail
                        && mapping::isSameTarget(target.key, name)) {
                        askFor(target); // it is there already
                        return;
                    }
                }
                askFor({.key = name, .title = name, .isNew = true});
            });
}

} // namespace ui
