#pragma once

#include "wizard/page.h"

namespace ui {

/// Asks what becomes of person accounts.
class PersonPage : public Page
{
    Q_OBJECT

public:
    explicit PersonPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Person accounts"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("person-accounts"); }
};

} // namespace ui
