#pragma once

#include "pages/map/mapchange.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class SourcesList;
class StepsEditor;
class TemplateLine;

/// How several fields become one value, and what is done to it then: with what comes of it for the
/// record on the card.
class SourcesEditor : public QDialog
{
    Q_OBJECT

public:
    /// What a rule comes to for the record on the card, or what is wrong with it.
    struct Result
    {
        QString text;
        bool isProblem = false;
    };
    using Try = std::function<Result(const mapping::FieldRule &rule)>;

    SourcesEditor(const MapState &state, const Target &target, Try result,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void changeWanted(const ui::MapChange &change);

private:
    void buildWays(QVBoxLayout *layout, const MapState &state);
    void buildFoot(QVBoxLayout *layout);
    void setWay(mapping::FieldRule::Combine way);
    void wayChosen(mapping::FieldRule::Combine way);
    mapping::FieldRule::Combine way() const;
    QString separator() const;
    /// The rule as the dialog has it now.
    mapping::FieldRule rule() const;
    void showResult();

    Target m_target;
    mapping::FieldRule m_rule; ///< As it was.
    Try m_result;
    QButtonGroup *m_ways;
    SourcesList *m_sources;
    QWidget *m_between;
    QComboBox *m_separator;
    QLineEdit *m_other;
    TemplateLine *m_template;
    QLabel *m_templateHelp;
    StepsEditor *m_steps;
    QLabel *m_sentence;
    QLabel *m_shown;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace ui
