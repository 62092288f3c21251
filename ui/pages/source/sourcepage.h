#pragma once

#include "wizard/page.h"

namespace ui {

/// Takes the files that the records come from, and shows what is in them.
class SourcePage : public Page
{
    Q_OBJECT

public:
    explicit SourcePage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Source"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("source"); }
};

} // namespace ui
