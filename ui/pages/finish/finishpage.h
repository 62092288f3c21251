#pragma once

#include "wizard/page.h"

namespace ui {

/// Says what became of every record.
class FinishPage : public Page
{
    Q_OBJECT

public:
    explicit FinishPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Finish"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("finish"); }
};

} // namespace ui
