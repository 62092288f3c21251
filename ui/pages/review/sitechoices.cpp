#include "pages/review/sitechoices.h"

#include "operations/asked.h"
#include "support/format.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;
using project::IfThere;

// An assumption, not measured: ten calls side by side that take a second each. No site says how
// long they take, and facts tell nothing of it.
constexpr qint64 millisecondsPerCall = 100;

qint64 callsToRead(qint64 organizations, qint64 customers)
{
    const auto rounds = [](qint64 records, qint64 together) {
        return (records + together - 1) / together;
    };
    // Found by name 50 at once; customers by id and by email, and their organizations one by one.
    return rounds(organizations, 50) + rounds(organizations, 25) + 3 * customers
           + rounds(customers, 25);
}

SiteChoices::SiteChoices(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_readFirst(new QCheckBox(tr("Keep undo possible")))
    , m_brief(label({}, TextRole::SoftSmall, name + u".brief"_s))
    , m_why(label({}, TextRole::SoftSmall, name + u".why"_s))
    , m_unfold(
          button(tr("Records that are there already"), ButtonRole::SmallLink, name + u".unfold"_s))
    , m_folded(new QWidget)
{
    setObjectName(name);
    m_readFirst->setObjectName(name + u".readFirst"_s);
    m_readFirst->setAccessibleName(m_readFirst->text());
    auto *line = new QHBoxLayout;
    line->addWidget(m_readFirst);
    line->addWidget(m_brief, 1);
    line->addStretch(); // where that is hidden
    line->addWidget(m_unfold);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(4);
    all->addLayout(line);
    all->addWidget(m_why);
    all->addWidget(m_folded);
    auto *grid = new QGridLayout(m_folded);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_boxes = {addBox(tr("Organizations there, with the same External ID"), u"organizationOurs"_s,
                      Kind::Organization, true),
               addBox(tr("Organizations there, by the name alone"), u"organizationOthers"_s,
                      Kind::Organization, false),
               addBox(tr("Customers there, with the same External ID"), u"customerOurs"_s,
                      Kind::Customer, true),
               addBox(tr("Customers there, by the email alone"), u"customerOthers"_s,
                      Kind::Customer, false)};
    for (int i = 0; i < m_boxes.size(); ++i) {
        grid->addWidget(label(m_boxes.at(i)->accessibleName(), TextRole::SoftSmall), 0, i);
        grid->addWidget(m_boxes.at(i), 1, i);
        grid->setColumnStretch(i, 1);
    }
    m_unfold->setCheckable(true);
    connect(m_unfold, &QPushButton::toggled, this, &SiteChoices::fold);
    fold();
    connect(m_readFirst, &QCheckBox::clicked, this, [this](bool read) {
        Q_EMIT chosen({read ? u"history.keepUndo"_s : u"history.giveUpUndo"_s, {}},
                      [read](project::Project &project) {
                          project.readFirst = read;
                          if (!read) // who does not look cannot leave alone or ask
                              project.existingCustomers = project.existingOrganizations = {};
                      });
    });
}

void SiteChoices::setBrief(bool brief)
{
    m_isBrief = brief;
    fold();
}

void SiteChoices::fold()
{
    m_folded->setVisible(m_unfold->isChecked());
    m_why->setVisible(!m_isBrief || m_unfold->isChecked());
    m_brief->setVisible(m_isBrief && !m_unfold->isChecked());
}

QComboBox *SiteChoices::addBox(const QString &words, const QString &name, Kind kind, bool ours)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName() + u'.' + name);
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(tr("Update them"), int(IfThere::Update));
    box->addItem(tr("Leave them alone"), int(IfThere::LeaveAlone));
    box->addItem(tr("Ask me at the end"), int(IfThere::Ask));
    connect(box, &QComboBox::activated, this, [this, box, kind, ours] {
        const auto answer = IfThere(box->currentData().toInt());
        Q_EMIT chosen({kind == Kind::Customer ? u"history.existingCustomers"_s
                                              : u"history.existingOrganizations"_s,
                       {}},
                      [=](project::Project &project) {
                          operations::AskedGroup{kind, ours}.answer(project) = answer;
                      });
    });
    return box;
}

void SiteChoices::show(const operations::Review &review, const project::Project &project)
{
    using model::Outcome;
    const qint64 calls = callsToRead(review.counts(Kind::Organization)[Outcome::Waiting],
                                     review.counts(Kind::Customer)[Outcome::Waiting]);
    const project::IfThere choices[]{
        project.existingOrganizations.ours, project.existingOrganizations.others,
        project.existingCustomers.ours, project.existingCustomers.others};
    const bool isUsual = std::all_of(std::begin(choices), std::end(choices),
                                     [](IfThere choice) { return choice == IfThere::Update; });
    const bool isRead = project.readFirst || !isUsual;
    const QString count = number(calls), time = duration(calls * millisecondsPerCall);
    m_readFirst->setChecked(project.readFirst);
    if (project.readFirst)
        m_why->setText(
            tr("Up to %1 more calls to the site, about %2 longer. Undo will delete what is "
               "created here and give back former values to what is changed; not detail fields, "
               "options or mails.")
                .arg(count, time));
    else if (!isRead)
        m_why->setText(
            tr("Nothing can be undone. Created cannot be told from updated, unchanged records "
               "are sent again, and what is there already is always updated."));
    else // as a choice by the command line may have it
        m_why->setText(tr("Up to %1 more calls to the site, about %2 longer: as not all existing "
                          "records are to be updated, each record is still looked for first.")
                           .arg(count, time));
    m_brief->setText(isRead ? tr("up to %1 more calls, about %2 longer").arg(count, time)
                            : tr("nothing can be undone"));
    m_brief->setAccessibleName(m_brief->text());
    m_why->setAccessibleName(m_why->text());
    for (int i = 0; i < m_boxes.size(); ++i) {
        m_boxes.at(i)->setEnabled(isRead);
        m_boxes.at(i)->setToolTip(isRead ? QString() : tr("Only while undo is kept possible."));
        m_boxes.at(i)->setCurrentIndex(m_boxes.at(i)->findData(int(choices[i])));
    }
    // What is not as usual is not to be overlooked.
    m_unfold->setChecked(m_unfold->isChecked() || !isUsual);
    setVisible(true);
}

} // namespace ui
