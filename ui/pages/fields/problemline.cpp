#include "pages/fields/problemline.h"

#include "support/format.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ProblemLine::ProblemLine(const QString &page, QWidget *parent)
    : QWidget(parent)
    , m_text(label({}, TextRole::SoftSmall, page + u".problem"_s))
    , m_leaveOut(
          button(tr("Leave those values out"), ButtonRole::SmallLink, page + u".leaveOutButton"_s))
    , m_makeText(
          button(tr("Make it TEXT instead"), ButtonRole::SmallLink, page + u".makeTextButton"_s))
    , m_showValues(button(tr("Show them"), ButtonRole::SmallLink, page + u".showValuesButton"_s))
    , m_chooseOptions(
          button(tr("Choose the options"), ButtonRole::SmallLink, page + u".optionsButton"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_text);
    auto *links = new QHBoxLayout;
    links->setSpacing(12);
    for (QPushButton *link : {m_leaveOut, m_makeText, m_showValues, m_chooseOptions})
        links->addWidget(link);
    links->addStretch();
    layout->addLayout(links);
    connect(m_leaveOut, &QPushButton::clicked, this, &ProblemLine::leaveOutWanted);
    connect(m_makeText, &QPushButton::clicked, this, &ProblemLine::textWanted);
    connect(m_showValues, &QPushButton::clicked, this, &ProblemLine::valuesWanted);
    connect(m_chooseOptions, &QPushButton::clicked, this, &ProblemLine::optionsWanted);
    hide();
}

QString ProblemLine::sentence(const PlannedField &planned, const site::Limits &limits) const
{
    const QString &name = planned.field.name;
    if (!planned.isWanted)
        return tr("%1: is not created, and its values are not sent. Tick it to take it back.")
            .arg(name);
    if (planned.state == PlannedField::State::Created
        || planned.state == PlannedField::State::Creating)
        return {};
    if (planned.needsOptions())
        return tr("%1: has no options yet, and a field of this kind needs some.").arg(name);
    if (planned.hasTooManyOptions(limits))
        return tr("%1: has %2 options, and a site takes %3 at most.")
            .arg(name, number(planned.field.options.size()), number(limits.optionsPerField));
    const Misfit &misfit = planned.misfit;
    if (misfit.values == 0)
        return {};
    QStringList examples;
    for (qsizetype i = 0; i < qMin<qsizetype>(2, misfit.different.size()); ++i) {
        const QString &value = misfit.different.at(i).first;
        examples.append(value.size() <= 40 ? value : value.first(40) + u'…');
    }
    const QString count = misfit.isAbout ? tr("about %1", "a number").arg(number(misfit.values))
                                         : number(misfit.values);
    const QString all = number(misfit.of);
    if (planned.isMisfitAccepted)
        return tr("%1: %2 of %3 values are left out; the records go without them.")
            .arg(name, count, all);
    if (examples.isEmpty())
        return tr("%1: %2 of %3 values would be rejected.").arg(name, count, all);
    return examples.size() == 1
               ? tr("%1: %2 of %3 values, such as “%4”, would be rejected.")
                     .arg(name, count, all, examples.constFirst())
               : tr("%1: %2 of %3 values, such as “%4” and “%5”, would be rejected.")
                     .arg(name, count, all, examples.at(0), examples.at(1));
}

void ProblemLine::show(const PlannedField *planned, const site::Limits &limits)
{
    const QString text = planned ? sentence(*planned, limits) : QString();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    const bool isOptions = planned->needsOptions() || planned->hasTooManyOptions(limits);
    const bool isMisfit = planned->misfit.values > 0 && !isOptions;
    m_leaveOut->setVisible(planned->isWanted && isMisfit && !planned->isMisfitAccepted);
    m_makeText->setVisible(planned->isWanted && (isMisfit || isOptions));
    m_showValues->setVisible(planned->isWanted && isMisfit && !planned->misfit.different.isEmpty());
    m_chooseOptions->setVisible(
        planned->isWanted && (isOptions || (isMisfit && model::hasOptions(planned->field.type))));
}

} // namespace ui
