#pragma once

#include "operations/asked.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// Asks what is done about records that the site has already: a line for each group of them, with
/// a button for each answer. Hidden while nothing is to be asked.
class ExistingQuestion : public QWidget
{
    Q_OBJECT

public:
    /// \a name: that of the page; the controls' begin with it.
    explicit ExistingQuestion(const QString &name, QWidget *parent = nullptr);

    void ask(const QList<operations::AskedGroup> &groups);

Q_SIGNALS:
    void answered(const operations::AskedGroup &group, project::IfThere answer);

private:
    QWidget *line(const operations::AskedGroup &group);

    QList<operations::AskedGroup> m_groups;
    QVBoxLayout *m_lines;
};

} // namespace ui
