#pragma once

#include "operations/review.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

/// How many calls to the site it takes, at most, to read so many records before they are sent.
qint64 callsToRead(qint64 organizations, qint64 customers);

/// What is done about records that the site has already, and whether they are read before they are
/// sent, without which a migration cannot be undone.
class SiteChoices : public QWidget
{
    Q_OBJECT

public:
    explicit SiteChoices(const QString &name, QWidget *parent = nullptr);

    void show(const operations::Review &review, const project::Project &project);
    void setBrief(bool brief); ///< Where there is little room, the long sentences are folded.

Q_SIGNALS:
    /// \a change makes it so in the project, and the history calls it \a text.
    void chosen(const Message &text, const std::function<void(project::Project &)> &change);

private:
    void fold();
    QComboBox *addBox(const QString &words, const QString &name, model::Kind kind, bool ours);

    QCheckBox *m_readFirst;
    QLabel *m_brief; ///< In place of the next.
    QLabel *m_why;
    QPushButton *m_unfold; ///< Shows what is rarely chosen.
    QWidget *m_folded;
    bool m_isBrief = false;
    QList<QComboBox *> m_boxes; ///< Organizations, customers; of each ours, others.
};

} // namespace ui
