#pragma once

#include "wizard/page.h"

namespace ui {

/// Where the user says which Salesforce field becomes which field of the site.
class MapPage : public Page
{
    Q_OBJECT

public:
    explicit MapPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Map fields"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("map-fields"); }
};

} // namespace ui
