#pragma once

#include "wizard/page.h"

namespace ui {

/// Shows every record as it will be sent, and rehearses.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Review"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("review"); }
};

} // namespace ui
