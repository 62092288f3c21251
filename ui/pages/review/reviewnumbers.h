#pragma once

#include "operations/review.h"

#include <QWidget>

class QLabel;

namespace ui {

/// The large numbers of a review: what goes, in how many bulk tasks, and what stays behind.
class ReviewNumbers : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewNumbers(const QString &name, QWidget *parent = nullptr);

    void show(const operations::Review &review);

private:
    QLabel *add(const QString &words, const QString &name);

    QLabel *m_organizations, *m_customers, *m_tasks, *m_stay;
};

} // namespace ui
