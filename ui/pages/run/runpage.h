#pragma once

#include "wizard/page.h"

namespace ui {

/// Runs the migration and shows how it goes.
class RunPage : public Page
{
    Q_OBJECT

public:
    explicit RunPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Migrate"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("migrate"); }
};

} // namespace ui
