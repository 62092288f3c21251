#pragma once

#include "translation/translationdraft.h"

#include <QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class OptionsPane;
class ValuesTable;

/// Asks what the values of a Salesforce field become in their target: values on the left, options
/// on the right.
class TranslationDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a name: the object name that those of the controls begin with. Deletes itself when it is
    /// closed.
    TranslationDialog(const ValueField &field, const SourceValues &values,
                      const ValueChoices &choices, const QString &name, QWidget *parent);

Q_SIGNALS:
    void chosen(const ui::ValueChoices &choices);

private:
    void build(const QString &name);
    QBoxLayout *buildFinding(const QString &name);
    QBoxLayout *buildHelp(const QString &name);
    QBoxLayout *buildOthers(const QString &name);
    void connectParts();
    void fillOthers();
    void chooseOthers();
    void give(const QStringList &values, const QString &option);
    void takeSuggestions();
    void addTyped();
    void refresh();
    void say(const QString &text);
    void accept() override;
    QString explanation() const;
    bool hasOptions() const { return model::hasOptions(m_draft->field().type); }

    TranslationDraft *m_draft;
    ValueChoices m_before; ///< As it was; nothing is said where nothing was changed.
    ValuesTable *m_table;
    OptionsPane *m_options = nullptr; ///< Where the field has options.
    QLineEdit *m_find;
    QComboBox *m_show, *m_sort, *m_others;
    QLineEdit *m_typed;
    QPushButton *m_suggest, *m_takeAll, *m_create, *m_accept;
    QLabel *m_said, *m_notes, *m_count, *m_othersCount;
};

} // namespace ui
