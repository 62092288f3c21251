#pragma once

#include "wizard/page.h"

namespace ui {

/// Connects the site that the records go to.
class DestinationPage : public Page
{
    Q_OBJECT

public:
    explicit DestinationPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Destination"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("destination"); }
};

} // namespace ui
