#pragma once

#include "wizard/page.h"

namespace ui {

/// Creates the detail fields that the mapping needs and the site lacks.
class FieldsPage : public Page
{
    Q_OBJECT

public:
    explicit FieldsPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Detail fields"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("detail-fields"); }
};

} // namespace ui
