#include "pages/fields/problemline.h"

#include "support/format.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
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
    , m_correct(button(tr("Correct them"), ButtonRole::SmallLink, page + u".correctButton"_s))
    , m_showValues(button(tr("Show them"), ButtonRole::SmallLink, page + u".showValuesButton"_s))
    , m_chooseOptions(
          button(tr("Choose the options"), ButtonRole::SmallLink, page + u".optionsButton"_s))
    , m_asItIs(button(tr("Map to it as it is"), ButtonRole::SmallLink, page + u".asItIsButton"_s))
    , m_rename(button(tr("Choose another name"), ButtonRole::SmallLink, page + u".renameButton"_s))
    , m_copy(button(tr("Copy a request for an administrator"), ButtonRole::SmallLink,
                    page + u".requestButton"_s))
    , m_fits(label({}, TextRole::SoftSmall, page + u".fits"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_text);
    auto *links = new FlowLayout(12);
    for (QPushButton *link : {m_leaveOut, m_correct, m_makeText, m_showValues, m_chooseOptions,
                              m_asItIs, m_rename, m_copy}) {
        links->addWidget(link);
        link->hide();
    }
    layout->addLayout(links);
    layout->addWidget(m_fits);
    connect(m_leaveOut, &QPushButton::clicked, this, &ProblemLine::leaveOutWanted);
    connect(m_makeText, &QPushButton::clicked, this, &ProblemLine::textWanted);
    connect(m_correct, &QPushButton::clicked, this, &ProblemLine::correctingWanted);
    connect(m_asItIs, &QPushButton::clicked, this, &ProblemLine::asItIsWanted);
    connect(m_rename, &QPushButton::clicked, this, &ProblemLine::nameWanted);
    connect(m_copy, &QPushButton::clicked, this, &ProblemLine::copyWanted);
    connect(m_showValues, &QPushButton::clicked, this, &ProblemLine::valuesWanted);
    connect(m_chooseOptions, &QPushButton::clicked, this, &ProblemLine::optionsWanted);
    hide();
}

QString ProblemLine::sentence(const PlannedField &planned, const site::Limits &limits) const
{
    const QString &name = planned.field.name;
    if (!planned.isWanted && planned.isAddition)
        return tr("%1: the options are not added, and values that are none are left out. Tick it "
                  "to take it back.")
            .arg(name);
    if (!planned.isWanted)
        return tr("%1: is not created, and its values are not sent. Tick it to take it back.")
            .arg(name);
    using State = PlannedField::State;
    if (planned.state == State::Created || planned.state == State::Sent
        || planned.state == State::Creating)
        return {};
    if (planned.there)
        return tr("%1: your site has a detail field of this name, of the kind %2, and your mapping "
                  "wants %3. A field that is there is never changed.")
            .arg(name, model::toString(*planned.there), model::toString(planned.rule.type));
    if (planned.state == State::Refused)
        return planned.why;
    if (planned.needsOptions())
        return tr("%1: has no options yet, and a field of this kind needs some.").arg(name);
    if (planned.hasTooManyOptions(limits))
        return tr("%1: has %2 options, and a site takes %3 at most.")
            .arg(name, number(planned.present + planned.field.options.size()),
                 number(limits.optionsPerField));
    return misfitSentence(planned);
}

QString ProblemLine::misfitSentence(const PlannedField &planned) const
{
    const Misfit &misfit = planned.misfit;
    const QString &name = planned.field.name;
    if (misfit.values == 0)
        return misfit.leftOut > 0
                   ? tr("%1: %Ln value(s) are left out; the records go without them.", nullptr,
                        int(misfit.leftOut))
                         .arg(name)
                   : QString();
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

void ProblemLine::showButtons(const PlannedField &planned, const site::Limits &limits)
{
    using State = PlannedField::State;
    const bool isOpen =
        planned.isWanted && (planned.state == State::Waiting || planned.state == State::Refused);
    const bool isOptions =
        !planned.there && (planned.needsOptions() || planned.hasTooManyOptions(limits));
    const bool isMisfit = planned.misfit.values > 0 && !isOptions;
    const bool isNew = isOpen && !planned.isAddition && !planned.there;
    const bool isRefused = isOpen && planned.state == State::Refused;
    m_leaveOut->setVisible(isNew && isMisfit && !planned.isMisfitAccepted);
    m_correct->setVisible(isNew && (isMisfit || planned.misfit.leftOut > 0));
    m_makeText->setVisible(isNew && (isMisfit || isOptions));
    m_showValues->setVisible(isNew && isMisfit && !planned.misfit.different.isEmpty());
    m_chooseOptions->setVisible(
        isNew && (isOptions || (isMisfit && model::hasOptions(planned.field.type))));
    m_asItIs->setVisible(isOpen && planned.there);
    m_rename->setVisible(isOpen && (planned.there || (isRefused && !planned.isAddition)));
    m_copy->setVisible(isRefused);
}

void ProblemLine::show(const PlannedField *planned, const QString &fits, const site::Limits &limits)
{
    const QString text = planned ? sentence(*planned, limits) : QString();
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_text->setVisible(!text.isEmpty());
    const QString how =
        planned && !fits.isEmpty() ? tr("%1: %2.").arg(planned->field.name, fits) : QString();
    m_fits->setText(how);
    m_fits->setAccessibleName(how);
    m_fits->setVisible(!how.isEmpty());
    if (planned)
        showButtons(*planned, limits); // first, or all of them would ask for room for a moment
    setVisible(!text.isEmpty() || !how.isEmpty());
}

} // namespace ui
