#pragma once

#include "pages/map/suggestions.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLineEdit;

namespace ui {

class FieldList;

/// A list of Salesforce fields that opens at a slot: type to narrow it, Enter to take one, Escape
/// to take none.
class FieldChooser : public QFrame
{
    Q_OBJECT

public:
    explicit FieldChooser(QWidget *parent = nullptr);

    /// Opens below \a anchor and calls \a chosen with the name of the field that is taken.
    void open(QWidget *anchor, const QString &title, const QList<SourceField> &fields,
              const QList<Suggestion> &suggested, std::function<void(const QString &)> chosen);

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void describe();

    QLineEdit *m_filter;
    FieldList *m_list;
    std::function<void(const QString &)> m_chosen;
    QPointer<QWidget> m_anchor;
};

} // namespace ui
