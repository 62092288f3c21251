#pragma once

#include "pages/map/suggestions.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace ui {

class FieldChooser;

/// The fields that make up one value, in their order: added, moved and taken away.
class SourcesList : public QWidget
{
    Q_OBJECT

public:
    /// \a fields: those that can be added; \a suggested: the likely ones.
    SourcesList(const QString &name, const QList<SourceField> &fields,
                const QList<Suggestion> &suggested, QWidget *parent = nullptr);

    void setSources(const QStringList &sources);
    QStringList sources() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void move(int step);
    void remove();
    void showButtons();

    QList<SourceField> m_fields;
    QList<Suggestion> m_suggested;
    QListWidget *m_list;
    QPushButton *m_add, *m_up, *m_down, *m_remove;
    FieldChooser *m_chooser;
};

} // namespace ui
