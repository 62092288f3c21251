#pragma once

#include "base/message.h"

#include <QLineEdit>

class QCompleter;

namespace ui {

/// A line for a template ("{FirstName} {LastName}"), which offers the names of fields as soon as a
/// brace is opened.
class TemplateLine : public QLineEdit
{
    Q_OBJECT

public:
    TemplateLine(const QString &name, const QStringList &fields, QWidget *parent = nullptr);

    /// The fields that it names, as the source writes them; none where it is no template.
    QStringList fields() const;
    /// What is wrong with it, in a sentence with its place; empty: nothing.
    QString problem() const;
    /// Puts the cursor where the problem is.
    void goToProblem();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void insertField(const QString &name);
    /// What was typed behind the brace that is open at the cursor; none: no brace is open.
    std::optional<QString> begun() const;
    QString known(const QString &field) const;

    QStringList m_known;
    QCompleter *m_completer;
};

} // namespace ui
