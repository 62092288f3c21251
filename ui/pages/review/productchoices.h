#pragma once

#include "operations/productsurvey.h"
#include "operations/siteproducts.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

/// What the products that records name come to, and whether those that the site lacks are created.
class ProductChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ProductChoices(const QString &name, QWidget *parent = nullptr);

    /// \a there: what the site has; none while nobody knows. Hidden where nobody names products.
    void show(const operations::ProductSurvey &survey,
              const std::optional<operations::SiteProducts> &there,
              const project::Project &project);
    void setBrief(bool brief); ///< Where there is little room, the long sentences are folded.

Q_SIGNALS:
    /// \a change makes it so in the project, and the history calls it \a text.
    void chosen(const Message &text, const std::function<void(project::Project &)> &change);
    void listWanted(); ///< All products, each with whether the site has it.

private:
    void fold();

    QLabel *m_brief; ///< In place of the two others.
    QLabel *m_counts;
    QPushButton *m_unfold; ///< Only where there is little room.
    QPushButton *m_list;
    QCheckBox *m_create;
    QLabel *m_why;
    QLabel *m_unfit; ///< Details that are left out.
    bool m_isBrief = false;
};

} // namespace ui
