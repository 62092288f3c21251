#include "pages/person/noemailline.h"

#include "pages/person/personwords.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NoEmailLine::NoEmailLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_text(label({}, TextRole::SoftSmall, name + u".withoutEmail"_s))
    , m_bad(label({}, TextRole::SoftSmall, name + u".badEmail"_s))
    , m_choices(new QWidget)
{
    auto *choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(14);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_choices);
    layout->addWidget(m_bad);
    m_organizations = add(tr("Make these organizations instead"), u".makeOrganizationsButton"_s,
                          &NoEmailLine::organizationsWanted);
    m_leaveOut = add(tr("Leave them out"), u".leaveThemOutButton"_s, &NoEmailLine::leaveOutWanted);
    m_address =
        add(tr("Give them an address…"), u".giveAddressButton"_s, &NoEmailLine::addressWanted);
    m_undo = add(tr("Undo this"), u".undoButton"_s, &NoEmailLine::undoWanted);
    m_leaveOut->setAccessibleName(tr("Leave those without an email out"));
    choices->addStretch();
}

QPushButton *NoEmailLine::add(const QString &text, const QString &name,
                              void (NoEmailLine::*wanted)())
{
    QPushButton *added = button(text, ButtonRole::SmallLink, m_name + name);
    m_choices->layout()->addWidget(added);
    connect(added, &QPushButton::clicked, this, wanted);
    return added;
}

static QString withoutEmail(qint64 count, bool isAbout)
{
    const int number = int(isAbout ? rounded(count) : count);
    return isAbout ? NoEmailLine::tr("About %Ln of them without an email.", nullptr, number)
                   : NoEmailLine::tr("%Ln of them without an email.", nullptr, number);
}

static QString decidedText(const operations::PersonOutcomes &outcomes,
                           NoEmailLine::Decision decision, const QString &address)
{
    using enum NoEmailLine::Decision;
    const bool isAbout = outcomes.isEstimate;
    switch (decision) {
    case Organizations:
        return withoutEmail(outcomes.withoutEmail, isAbout) + u' '
               + NoEmailLine::tr("They become organizations instead.");
    case LeaveOut:
        return withoutEmail(outcomes.withoutEmail, isAbout) + u' '
               + NoEmailLine::tr("They are left out.");
    case Address: {
        QString text = withoutEmail(outcomes.customersGivenEmail, isAbout) + u' '
                       + NoEmailLine::tr("They are given one: %1").arg(address);
        if (outcomes.customersSharedEmail > 0)
            text += u"\n"_s
                    + NoEmailLine::tr("%Ln of these given one that another has too: they become "
                                      "one customer with it.",
                                      nullptr, int(outcomes.customersSharedEmail));
        return text;
    }
    case None:
        break;
    }
    return {};
}

void NoEmailLine::setOutcomes(const operations::PersonOutcomes &outcomes, Decision decision,
                              bool byRule, const QString &address)
{
    const bool isAbout = outcomes.isEstimate;
    const qint64 left = outcomes.customersWithoutEmail;
    const bool isDecided = decision != Decision::None;
    QString text = decidedText(outcomes, decision, address);
    if (left > 0) {
        const int number = int(isAbout ? rounded(left) : left);
        text += text.isEmpty() ? QString() : u"\n"_s;
        if (!byRule && !isDecided)
            text += withoutEmail(left, isAbout) + u' ' + tr("They cannot become customers.");
        else
            text += isAbout ? tr("About %Ln to become customers, but without an email.", nullptr,
                                 number)
                            : tr("%Ln to become customers, but without an email.", nullptr, number);
    }
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    const bool mayChoose = left > 0 && (!isDecided || decision == Decision::Address);
    m_organizations->setVisible(mayChoose);
    m_leaveOut->setVisible(mayChoose);
    m_address->setVisible(mayChoose || decision == Decision::Address);
    m_address->setText(decision == Decision::Address ? tr("Change the address…")
                                                     : tr("Give them an address…"));
    m_undo->setVisible(isDecided);
    m_choices->setVisible(mayChoose || isDecided);
    const qint64 bad = outcomes.customersBadEmail + outcomes.customersBadGiven;
    m_bad->setText(tr("%Ln to become customers, but with something else in place of an email. You "
                      "can correct that on the page Review.",
                      nullptr, int(isAbout ? rounded(bad) : bad)));
    m_bad->setVisible(bad > 0);
    for (QLabel *line : {m_text, m_bad}) {
        if (line->accessibleName() == line->text())
            continue;
        line->setAccessibleName(line->text());
        if (line->isVisible() && !outcomes.isEstimate) {
            QAccessibleEvent event(line, QAccessible::Alert);
            QAccessible::updateAccessibility(&event);
        }
    }
    setVisible(!text.isEmpty() || bad > 0);
}

void NoEmailLine::focusChoices()
{
    for (QPushButton *each : {m_organizations, m_leaveOut, m_address, m_undo}) {
        if (!each->isHidden()) {
            each->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace ui
