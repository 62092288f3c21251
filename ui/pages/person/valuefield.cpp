#include "pages/person/valuefield.h"

#include "support/format.h"
#include "support/icons.h"
#include "support/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int ValueRole = Qt::UserRole + 1;
constexpr int valuesShown = 12;

/// Where what is typed last begins, of several.
static qsizetype beginOfLast(const QString &text, bool several)
{
    qsizetype begin = several ? text.lastIndexOf(u';') + 1 : 0;
    while (several && begin < text.size() && text.at(begin).isSpace())
        ++begin;
    return begin;
}

ValueField::ValueField(const QString &text, QWidget *parent)
    : QLineEdit(text, parent)
    , m_values(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_values, this))
    , m_offer(addAction(icon(u"chevron"_s, colors().soft), TrailingPosition))
{
    m_completer->setWidget(this); // not setCompleter(), which knows of one value only
    m_completer->setCompletionRole(ValueRole);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(valuesShown);
    m_offer->setText(tr("Show the values that there are"));
    m_offer->setToolTip(m_offer->text());
    m_offer->setVisible(false);
    connect(m_offer, &QAction::triggered, this, &ValueField::offerAll);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &ValueField::take);
    connect(this, &QLineEdit::textEdited, this, [this](const QString &typed) {
        const QString last = typed.sliced(beginOfLast(typed, m_takesSeveral));
        if (last.trimmed().isEmpty() || m_values->rowCount() == 0) {
            m_completer->popup()->hide();
            return;
        }
        m_completer->setCompletionPrefix(last);
        if (m_completer->completionCount() > 0)
            m_completer->complete();
        else
            m_completer->popup()->hide();
    });
}

void ValueField::setValues(const csv::TextCounts &values)
{
    m_values->clear();
    for (const auto &[value, count] : values) {
        auto *item =
            new QStandardItem(tr("%1 (%2)", "a value and how often").arg(value, number(count)));
        item->setData(value, ValueRole);
        m_values->appendRow(item);
    }
    m_offer->setVisible(isEnabled() && !values.isEmpty());
}

void ValueField::setTakesSeveral(bool several)
{
    m_takesSeveral = several;
    setPlaceholderText(several ? tr("one; another", "values to compare with") : QString());
}

void ValueField::offerAll()
{
    setFocus(Qt::OtherFocusReason);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void ValueField::take(const QString &value)
{
    setText(text().left(beginOfLast(text(), m_takesSeveral)) + value);
    Q_EMIT textEdited(text());
    m_completer->popup()->hide();
    Q_EMIT editingFinished();
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    const bool isOffered = m_completer->popup()->isVisible();
    if (event->key() == Qt::Key_Down && !isOffered && m_values->rowCount() > 0) {
        offerAll();
        return;
    }
    // The list takes what is chosen in it.
    if (isOffered && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui
