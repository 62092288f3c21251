#include "pages/map/valueline.h"

#include "mapping/phone.h"
#include "pages/map/picklist.h"
#include "support/icons.h"
#include "support/theme.h"

#include <QAccessible>
#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using model::DetailType;

ValueLine::ValueLine(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_open(new QAction(this))
{
    setObjectName(name);
    m_open->setObjectName(name + u".open"_s);
    connect(m_open, &QAction::triggered, this, &ValueLine::openList);
    connect(this, &QLineEdit::textChanged, this, &ValueLine::check);
    connect(this, &QLineEdit::editingFinished, this, &ValueLine::finish);
}

bool ValueLine::hasList() const
{
    return m_target.type == DetailType::Date || m_target.type == DetailType::Boolean
           || m_target.type == DetailType::Phone
           || (model::hasOptions(m_target.type) && !m_target.options.isEmpty());
}

void ValueLine::setTarget(const Target &target, const QString &country)
{
    const bool hadList = hasList();
    const DetailType former = m_target.type;
    m_target = target;
    m_country = country;
    if (hasList() && (!hadList || former != target.type)) {
        removeAction(m_open);
        const bool date = target.type == DetailType::Date;
        m_open->setIcon(date ? icon(u"calendar"_s, colors().soft)
                             : QIcon(u":/icons/chevron.svg"_s));
        m_open->setText(date                               ? tr("Open the calendar")
                        : target.type == DetailType::Phone ? tr("Choose a country")
                                                           : tr("Open the list"));
        addAction(m_open, TrailingPosition);
    } else if (!hasList()) {
        removeAction(m_open);
    }
    check();
}

void ValueLine::setValue(const QString &value)
{
    // What is being typed stays, and what was refused until it is corrected or taken back.
    if (value == m_value && (isModified() || property("refused").toBool()))
        return;
    m_value = value;
    const QString shown = shownValue(m_target, value);
    if (text() != shown)
        setText(shown);
    if (!hasFocus())
        home(false); // its beginning says more than its end
    check();
}

/// Shows whether the site would take what stands here.
void ValueLine::check()
{
    const QString refusal = typed().refusal;
    if (property("refused").toBool() != !refusal.isEmpty()) {
        setProperty("refused", !refusal.isEmpty());
        style()->unpolish(this);
        style()->polish(this);
    }
    const QString help = hasList() ? tr("%1: F4").arg(m_open->text()) : QString();
    setAccessibleDescription(refusal.isEmpty() ? help : refusal);
    setToolTip(!refusal.isEmpty() ? Qt::convertFromPlainText(refusal)
               : text().isEmpty() ? help
                                  : Qt::convertFromPlainText(text()));
}

void ValueLine::finish()
{
    const TypedValue now = typed();
    if (!now.refusal.isEmpty()) {
        if (isModified())
            sayRefusal(now.refusal);
        setModified(false);
        return;
    }
    setModified(false);
    const QString shown = shownValue(m_target, now.value);
    if (text() != shown)
        setText(shown);
    home(false);
    if (now.value == m_value)
        return;
    m_value = now.value;
    Q_EMIT valueChanged(now.value);
}

void ValueLine::sayRefusal(const QString &refusal)
{
    if (isVisible())
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), Qt::convertFromPlainText(refusal),
                           this);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ValueLine::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_F4
                       || (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier);
    if (opens && hasList()) {
        openList();
        return;
    }
    if (event->key() == Qt::Key_Escape && isModified()) { // as it was
        setModified(false);
        setText(shownValue(m_target, m_value));
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueLine::openList()
{
    if (m_target.type == DetailType::Date)
        openCalendar();
    else if (m_target.type == DetailType::Phone)
        openCountries();
    else
        openOptions();
}

void ValueLine::take(const QString &text)
{
    setText(text);
    setModified(true);
    finish();
}

void ValueLine::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(objectName() + u".popup"_s);
    popup->setProperty("role", u"card"_s);
    auto *calendar = new QCalendarWidget;
    calendar->setObjectName(objectName() + u".calendar"_s);
    calendar->setAccessibleName(accessibleName());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate now = QDate::fromString(typed().value, Qt::ISODate);
    calendar->setSelectedDate(now.isValid() ? now : QDate::currentDate());
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(calendar);
    const auto choose = [this, popup](const QDate &date) {
        popup->close();
        take(date.toString(Qt::ISODate));
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, popup, choose); // by Enter
    popup->adjustSize();
    popup->move(popupPlace(this, popup->size()));
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

/// The list of \a line, made when it is first needed.
static PickList *listOf(ValueLine *line)
{
    const QString name = line->objectName() + u".list"_s;
    auto *list = line->findChild<PickList *>(name);
    return list ? list : new PickList(name, line);
}

void ValueLine::openOptions()
{
    QList<PickList::Item> items;
    const bool several = m_target.type == DetailType::MultiSelect;
    if (m_target.type == DetailType::Boolean) {
        for (const QString &value : {u"true"_s, u"false"_s})
            items.append({shownValue(m_target, value), value});
    }
    for (const QString &option : std::as_const(m_target.options))
        items.append({option, option});
    const QString now = typed().value;
    listOf(this)->open(
        this, accessibleName(), items, several, several ? now.split(u';') : QStringList{now},
        [this](const QStringList &values) { take(shownValue(m_target, values.join(u';'))); });
}

void ValueLine::openCountries()
{
    QList<PickList::Item> items;
    const QStringList countries = mapping::phoneCountries();
    for (const QString &country : countries) {
        const QLocale::Territory territory = QLocale::codeToTerritory(country);
        const QString name =
            territory == QLocale::AnyTerritory ? country : QLocale::territoryToString(territory);
        items.append({tr("%1 (%2)", "a country and how its phone numbers begin")
                          .arg(name, mapping::callingCode(country)),
                      country});
    }
    std::sort(items.begin(), items.end(), [](const auto &one, const auto &other) {
        return one.text.localeAwareCompare(other.text) < 0;
    });
    listOf(this)->open(this, tr("Country of the phone number"), items, false, {},
                       [this](const QStringList &chosen) {
                           const QString country = chosen.constFirst();
                           QString number = text().trimmed();
                           if (number.startsWith(u'+')) // the country before was another one
                               number = number.section(u' ', 1);
                           if (const auto whole = mapping::toE164(number, country)) {
                               take(*whole);
                               return;
                           }
                           setText(mapping::callingCode(country) + u' ' + number);
                           setModified(true);
                           setFocus(Qt::OtherFocusReason);
                       });
}

} // namespace ui
