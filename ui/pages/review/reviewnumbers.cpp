#include "pages/review/reviewnumbers.h"

#include "support/format.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;
using model::Outcome;

ReviewNumbers::ReviewNumbers(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(14);
    m_organizations = add(tr("organizations to send"), u"organizations"_s);
    m_customers = add(tr("customers to send"), u"customers"_s);
    m_tasks = add(tr("bulk tasks"), u"tasks"_s);
    m_stay = add(tr("records stay behind"), u"stay"_s);
}

QLabel *ReviewNumbers::add(const QString &words, const QString &name)
{
    auto *card = new Card;
    card->content()->setContentsMargins(16, 10, 16, 10);
    card->content()->setSpacing(0);
    QLabel *number = label(u"–"_s, TextRole::Big, u"%1.%2"_s.arg(objectName(), name));
    number->setAccessibleDescription(words);
    card->content()->addWidget(number);
    card->content()->addWidget(label(words, TextRole::SoftSmall));
    layout()->addWidget(card);
    return number;
}

void ReviewNumbers::show(const operations::Review &review)
{
    const model::OutcomeCounts &organizations = review.counts(Kind::Organization);
    const model::OutcomeCounts &customers = review.counts(Kind::Customer);
    qint64 stay = 0;
    for (const Outcome outcome : {Outcome::LeftOut, Outcome::NotAccepted})
        stay += organizations[outcome] + customers[outcome];
    const std::pair<QLabel *, qint64> numbers[]{{m_organizations, organizations[Outcome::Waiting]},
                                                {m_customers, customers[Outcome::Waiting]},
                                                {m_tasks, review.tasks()},
                                                {m_stay, stay}};
    for (const auto &[text, value] : numbers) {
        text->setText(number(value));
        text->setAccessibleName(text->text());
    }
    setVisible(true);
}

} // namespace ui
