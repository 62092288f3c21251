#pragma once

#include "operations/review.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

/// What the user can choose for one group of problems: what becomes of values that do not fit, of
/// records that share a key, and which country phone numbers without one are of.
class GroupChoices : public QWidget
{
    Q_OBJECT

public:
    explicit GroupChoices(const QString &name, QWidget *parent = nullptr);

    /// Hidden where there is nothing to choose, or no group.
    void show(const operations::Review::Group *group, const project::Project &project);

Q_SIGNALS:
    /// \a change makes it so in the project, and the history calls it \a text.
    void chosen(const Message &text, const std::function<void(project::Project &)> &change);

private:
    void choose(bool isCountry);

    operations::Review::Group m_group; ///< Without its records.
    QLabel *m_label;
    QComboBox *m_becomes;
    QLabel *m_countryLabel;
    QComboBox *m_country;
};

} // namespace ui
