#pragma once

#include "pages/person/personcounter.h"

#include <QFrame>

class QLabel;

namespace ui {

/// How much the migration comes to with the choice for person accounts, and before there was
/// another.
class WhatIfBox : public QFrame
{
    Q_OBJECT

public:
    explicit WhatIfBox(const QString &name, QWidget *parent = nullptr);

    using Amount = PersonCounter::Amount;
    void setAmounts(const std::optional<Amount> &before, const std::optional<Amount> &now);

private:
    QLabel *m_before;
    QLabel *m_now;
    QString m_said; ///< What screen readers were told last.
};

} // namespace ui
