#include "pages/person/addressdialog.h"

#include "operations/sentences.h"
#include "pages/person/personwords.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/notice.h"

#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using operations::PersonAddress;
using operations::PersonOutcomes;

constexpr int widthInCharacters = 74;

AddressDialog::AddressDialog(std::shared_ptr<const operations::Sources> sources,
                             const project::ProjectFile &file, QWidget *parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_file(file)
    , m_name(new QLineEdit)
    , m_domain(new QLineEdit)
    , m_problem(label({}, TextRole::SoftSmall, u"personPage.addressDialog.problem"_s))
    , m_examples(label({}, TextRole::Small, u"personPage.addressDialog.examples"_s))
    , m_counts(label({}, TextRole::SoftSmall, u"personPage.addressDialog.counts"_s))
    , m_accept(button(tr("Give them this address"), ButtonRole::Primary,
                      u"personPage.addressDialog.acceptButton"_s))
{
    setObjectName(u"personPage.addressDialog"_s);
    setWindowTitle(tr("An address for those without an email"));
    const PersonAddress before = PersonAddress::of(file.project.personEmail);
    m_name->setText(before.name);
    m_name->setObjectName(u"personPage.addressDialog.name"_s);
    m_name->setAccessibleName(tr("Before the @"));
    m_domain->setText(before.domain);
    m_domain->setObjectName(u"personPage.addressDialog.domain"_s);
    m_domain->setAccessibleName(tr("Domain"));
    m_domain->setPlaceholderText(u"customers.example.com"_s);

    auto *warning = new Notice(u"personPage.addressDialog.warning"_s);
    warning->show(tr("Nobody will read mail that is sent to these addresses. Use a domain that is "
                     "yours: at any other, mail comes back or reaches strangers."),
                  Tone::Warning);
    auto *whole = new QWidget;
    whole->setLayoutDirection(Qt::LeftToRight); // as any address is written
    auto *line = new QHBoxLayout(whole);
    line->setContentsMargins({});
    line->setSpacing(8);
    line->addWidget(m_name, 2);
    auto *at = label(u"@"_s);
    at->setWordWrap(false);
    line->addWidget(at);
    line->addWidget(m_domain, 3);
    QPushButton *cancel =
        button(tr("Cancel"), ButtonRole::Normal, u"personPage.addressDialog.cancelButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(label(tr("At the site a customer is known by an email. What stands before "
                               "the @ is made of fields in braces; with {Id} each address is "
                               "there once.")));
    layout->addWidget(warning);
    layout->addWidget(whole);
    layout->addWidget(m_problem);
    layout->addWidget(m_examples);
    layout->addWidget(m_counts);
    layout->addStretch();
    layout->addLayout(buttons);
    m_accept->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    for (QLineEdit *edit : {m_name, m_domain})
        connect(edit, &QLineEdit::textEdited, this, &AddressDialog::showTyped);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(address().text());
        accept();
    });
    showTyped();
    m_domain->setFocus();
}

PersonAddress AddressDialog::address() const
{
    return {m_name->text(), m_domain->text()};
}

static void setRefused(QLineEdit *edit, bool refused)
{
    edit->setProperty("refused", refused);
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
}

/// Says what is wrong with what is typed, or what comes of it.
void AddressDialog::showTyped()
{
    const auto name = operations::nameProblem(address(), *m_sources);
    const auto domain = operations::domainProblem(address());
    setRefused(m_name, name.has_value());
    // Nothing was typed yet: that is no mistake.
    setRefused(m_domain, domain && !m_domain->text().isEmpty());
    const auto &problem = name ? name : domain;
    m_problem->setText(problem ? operations::sentence(*problem) : QString());
    m_problem->setAccessibleName(m_problem->text());
    m_problem->setVisible(problem.has_value());
    (name ? m_name : m_domain)->setAccessibleDescription(m_problem->text());
    if (!name)
        m_name->setAccessibleDescription({});
    m_accept->setEnabled(!problem);
    m_examples->setVisible(!problem);
    m_counts->setVisible(!problem);
    m_counting.abandon();
    if (!problem)
        count();
}

void AddressDialog::count()
{
    project::ProjectFile file = m_file;
    file.project.personEmail = address().text();
    // Whoever leaves them to something else decides about those that are to become customers.
    m_counting.runShowing<PersonOutcomes>(
        [sources = m_sources, file](const RunContext &context,
                                    const auto &show) -> Result<PersonOutcomes> {
            constexpr qint64 sampleRows = 10'000;
            auto about = operations::personOutcomes(sources, file.project, context, {sampleRows});
            if (!about || !about->isEstimate)
                return about;
            show(*about);
            return operations::personOutcomes(sources, file.project, context);
        },
        [this](const PersonOutcomes &outcomes) { showCounts(outcomes); },
        [this](const Result<PersonOutcomes> &outcomes) {
            if (outcomes)
                showCounts(*outcomes);
            else
                m_counts->setText(operations::sentence(outcomes.error().message));
        });
}

void AddressDialog::showCounts(const PersonOutcomes &outcomes)
{
    QStringList examples;
    for (const operations::PersonExample &example : outcomes.examples) {
        if (example.isGivenEmail && examples.size() < 3)
            examples.append(
                tr("%1: %2", "a name and its address").arg(example.name, example.email));
    }
    m_examples->setText(examples.join(u'\n'));
    m_examples->setAccessibleName(m_examples->text());
    const bool isAbout = outcomes.isEstimate;
    const int given = int(outcomes.customersGivenEmail);
    QStringList counts{isAbout ? tr("About %Ln given an address.", nullptr, int(rounded(given)))
                               : tr("%Ln given an address.", nullptr, given)};
    if (outcomes.customersSharedEmail > 0)
        counts.append(tr("%Ln of these given one that another has too: they become one customer "
                         "with it. Add {Id} to tell them apart.",
                         nullptr, int(outcomes.customersSharedEmail)));
    if (outcomes.customersWithoutEmail > 0)
        counts.append(tr("%Ln still without one, as the fields are empty.", nullptr,
                         int(outcomes.customersWithoutEmail)));
    if (outcomes.customersBadGiven > 0)
        counts.append(tr("%Ln with something that is no email, for instance as a field has a blank "
                         "in it.",
                         nullptr, int(outcomes.customersBadGiven)));
    m_counts->setText(counts.join(u' '));
    m_counts->setAccessibleName(m_counts->text());
}

} // namespace ui
