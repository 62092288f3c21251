#include "window/settingsbutton.h"

#include "support/icons.h"
#include "support/language.h"
#include "support/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

SettingsButton::SettingsButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"window.settingsButton"_s);
    setIcon(ui::icon(u"settings"_s, colors().railInk));
    setAccessibleName(tr("Settings"));
    setToolTip(tr("Language and appearance"));
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(this);
    m_languages = languageMenu(menu);
    addAppearances(menu);
    connect(menu, &QMenu::aboutToShow, this, &SettingsButton::aboutToShow);
    setMenu(menu);
}

void SettingsButton::allowLanguages(bool allowed)
{
    m_languages->setEnabled(allowed);
}

QMenu *SettingsButton::languageMenu(QMenu *menu)
{
    QMenu *choices = menu->addMenu(tr("Language"));
    auto *group = new QActionGroup(menu);
    QList<Language> known = languages();
    known.prepend({{}, tr("As the system")});
    for (const Language &language : std::as_const(known)) {
        QAction *action = choices->addAction(language.name, this, [this, code = language.code] {
            if (code == Settings::language())
                return;
            Settings::setLanguage(code);
            Q_EMIT languageChosen();
        });
        action->setObjectName(u"window.language."_s + language.code);
        action->setCheckable(true);
        action->setChecked(language.code == Settings::language());
        group->addAction(action);
    }
    return choices;
}

void SettingsButton::addAppearances(QMenu *menu)
{
    QMenu *choices = menu->addMenu(tr("Appearance"));
    auto *group = new QActionGroup(menu);
    const std::pair<QString, Appearance> known[]{{tr("As the system"), Appearance::System},
                                                 {tr("Light"), Appearance::Light},
                                                 {tr("Dark"), Appearance::Dark}};
    for (const auto &[name, appearance] : known) {
        QAction *action = choices->addAction(name, this, [this, appearance = appearance] {
            Settings::setAppearance(appearance);
            applyTheme(*qApp, appearance);
            setIcon(ui::icon(u"settings"_s, colors().railInk));
            Q_EMIT appearanceChosen();
        });
        action->setCheckable(true);
        action->setChecked(appearance == Settings::appearance());
        group->addAction(action);
    }
}

} // namespace ui
