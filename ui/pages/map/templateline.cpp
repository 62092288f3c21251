#include "pages/map/templateline.h"

#include "mapping/template.h"
#include "operations/sentences.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::Template;

TemplateLine::TemplateLine(const QString &name, const QStringList &fields, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    for (const QString &field : fields) {
        if (Template::canName(field))
            m_known.append(field);
    }
    m_completer = new QCompleter(m_known, this);
    m_completer->setWidget(this); // not the line's own, which would complete all of it
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(8);
    m_completer->popup()->setObjectName(name + u".fields"_s);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &TemplateLine::insertField);
    connect(this, &QLineEdit::textEdited, this, &TemplateLine::offer);
}

std::optional<QString> TemplateLine::begun() const
{
    const QString before = text().first(cursorPosition());
    const qsizetype brace = before.lastIndexOf(u'{');
    if (brace < 0 || before.indexOf(u'}', brace) >= 0)
        return std::nullopt;
    qsizetype doubled = brace; // "{{" is a brace that is meant itself
    while (doubled > 0 && before.at(doubled - 1) == u'{')
        --doubled;
    if ((brace - doubled) % 2 == 1)
        return std::nullopt;
    return before.sliced(brace + 1);
}

void TemplateLine::offer()
{
    const auto prefix = begun();
    if (!prefix) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(*prefix);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->complete();
}

void TemplateLine::insertField(const QString &name)
{
    const auto prefix = begun();
    if (!prefix)
        return;
    QString all = text();
    const qsizetype start = cursorPosition() - prefix->size();
    qsizetype end = cursorPosition();
    if (end < all.size() && all.at(end) == u'}')
        ++end;
    all.replace(start, end - start, name + u'}');
    setText(all);
    setCursorPosition(int(start + name.size() + 1));
    setFocus(Qt::OtherFocusReason);
    Q_EMIT textEdited(all);
}

void TemplateLine::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

QString TemplateLine::known(const QString &field) const
{
    for (const QString &each : m_known) {
        if (each.compare(field, Qt::CaseInsensitive) == 0)
            return each;
    }
    return {};
}

QStringList TemplateLine::fields() const
{
    const auto parsed = Template::parse(text());
    QStringList names;
    if (!parsed)
        return names;
    for (const QString &field : parsed->fields()) {
        const QString name = known(field);
        names.append(name.isEmpty() ? field : name);
    }
    return names;
}

QString TemplateLine::problem() const
{
    const auto parsed = Template::parse(text());
    if (!parsed)
        return operations::sentence(parsed.error().message);
    for (const QString &field : parsed->fields()) {
        if (known(field).isEmpty())
            return tr("“%1” is no Salesforce field here. Choose one from the list that opens when "
                      "you type {.")
                .arg(field);
    }
    return {};
}

void TemplateLine::goToProblem()
{
    const auto parsed = Template::parse(text());
    if (!parsed) {
        setCursorPosition(int(parsed.error().at));
        return;
    }
    for (const QString &field : parsed->fields()) {
        if (!known(field).isEmpty())
            continue;
        const qsizetype at = text().indexOf(u'{' + field);
        if (at >= 0)
            setSelection(int(at + 1), int(field.size()));
        return;
    }
}

} // namespace ui
