#pragma once

#include <QToolButton>

namespace ui {

/// The choices that belong to this computer and to no project: language and appearance.
class SettingsButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SettingsButton(QWidget *parent = nullptr);

    void allowLanguages(bool allowed);

Q_SIGNALS:
    void aboutToShow();
    void languageChosen(); ///< It is in the settings already.
    void appearanceChosen();

private:
    QMenu *languageMenu(QMenu *menu);
    void addAppearances(QMenu *menu);

    QMenu *m_languages;
};

} // namespace ui
