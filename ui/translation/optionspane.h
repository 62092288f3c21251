#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

class OptionsModel;
class OptionsTable;
class TranslationDraft;

/// The options that values can be put on: by dropping them, or with Enter for those that are
/// selected; and a line for one more option.
class OptionsPane : public QWidget
{
    Q_OBJECT

public:
    /// \a name: the object name that those of the controls begin with.
    OptionsPane(TranslationDraft &draft, const QString &name, QWidget *parent = nullptr);

    /// How many values are selected, to say so on the button.
    void setSelected(int values);
    const OptionsModel &options() const { return *m_model; }

Q_SIGNALS:
    void dropped(const QStringList &values, const QString &option); ///< Empty: to be left out.
    void chosen(const QString &option); ///< For the selected values; empty: to be left out.

private:
    QString current() const;
    void addTyped();
    void showCurrent();

    TranslationDraft &m_draft;
    OptionsModel *m_model;
    OptionsTable *m_table;
    QPushButton *m_use;
    QPushButton *m_remove;
    QLineEdit *m_typed;
    int m_selected = 0;
};

} // namespace ui
