#pragma once

#include "wizard/page.h"

namespace ui {

/// Begins a migration: new, for practice, or one that was left.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Start"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("start"); }
};

} // namespace ui
