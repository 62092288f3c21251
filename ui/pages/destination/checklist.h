#pragma once

#include "operations/connect.h"
#include "widgets/card.h"

class QGridLayout;

namespace ui {

/// What was found out about a site, line by line: a mark, a few words, a sentence. The sentences
/// wrap, as the one of a bad line says what to do.
class Checklist : public Card
{
    Q_OBJECT

public:
    explicit Checklist(const QString &name, QWidget *parent = nullptr);

    void setChecks(const QList<operations::SiteCheck> &checks);

private:
    void addLine(const operations::SiteCheck &check);

    QWidget *m_lines = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace ui
