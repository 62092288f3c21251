#include "pages/finish/finishpage.h"

#include "models/recordmodel.h"
#include "operations/journalcare.h"
#include "operations/opensite.h"
#include "operations/report.h"
#include "operations/sentences.h"
#include "operations/standing.h"
#include "pages/finish/countmodel.h"
#include "support/format.h"
#include "support/messages.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int leastSideBySide = 112; // characters

FinishPage::FinishPage(Session &session, QWidget *parent)
    : Page(u"finishPage"_s, session, parent)
    , m_counts(new CountModel(this))
    , m_countTitle(label({}, TextRole::Heading, controlName(u"countTitle"_s)))
    , m_countTable(new TableView(controlName(u"countTable"_s)))
    , m_verdict(new Pill)
    , m_products(label({}, TextRole::Small, controlName(u"products"_s)))
    , m_records(new RecordModel(this))
    , m_failedTitle(label({}, TextRole::Heading, controlName(u"failedTitle"_s)))
    , m_recordTable(new TableView(controlName(u"recordTable"_s)))
    , m_more(label({}, TextRole::SoftSmall, controlName(u"more"_s)))
    , m_lookAgain(button(tr("Look again for those that are unknown"), ButtonRole::Normal,
                         controlName(u"lookAgainButton"_s)))
    , m_save(button(tr("Save the reports (CSV)…"), ButtonRole::Normal,
                    controlName(u"saveReportsButton"_s)))
    , m_continue(button(tr("Continue"), ButtonRole::Normal, controlName(u"continueButton"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_countCard(countCard())
    , m_failedCard(failedCard())
    , m_keepCard(keepCard())
    , m_below(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_continue->setParent(this);
    m_continue->hide();
    m_below->setSpacing(14);
    m_below->addWidget(m_failedCard, 1);
    m_below->addWidget(m_keepCard, 0, Qt::AlignTop);
    body()->addWidget(m_busy);
    body()->addWidget(m_countCard);
    body()->addLayout(m_below);
    body()->addStretch();
    for (QWidget *card : {m_countCard, m_failedCard, m_keepCard})
        card->hide();

    connect(m_save, &QPushButton::clicked, this, &FinishPage::saveReports);
    connect(m_lookAgain, &QPushButton::clicked, this, &FinishPage::lookAgain);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        this->session().runRequested = m_status.state == operations::Status::State::Interrupted;
        Q_EMIT goTo(u"runPage"_s);
    });
    connect(m_busy, &BusyStrip::cancelled, this, [this] {
        m_looking.stop();
        m_saving.stop();
        m_reading.stop();
    });
    connect(&m_looking, &BackgroundTask::runningChanged, this, [this](bool running) {
        m_lookAgain->setEnabled(!running);
        if (!running)
            m_busy->finish();
    });
    connect(&m_saving, &BackgroundTask::runningChanged, this, [this](bool running) {
        m_save->setEnabled(!running);
        if (!running)
            m_busy->finish();
    });
}

QWidget *FinishPage::countCard()
{
    auto *card = new Card;
    card->content()->setContentsMargins(10, 15, 10, 15); // the table needs all the width
    m_countTable->setAccessibleName(tr("How many records ended how"));
    m_countTable->setModel(m_counts);
    m_countTable->setTight(true);
    m_countTable->installEventFilter(this);
    m_countTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_countTable->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_verdict->setObjectName(controlName(u"verdict"_s));
    m_countTitle->setIndent(4); // as the table's cells
    card->content()->addWidget(m_countTitle);
    card->content()->addWidget(m_countTable);
    card->content()->addWidget(m_products);
    card->content()->addWidget(m_verdict);
    m_products->setIndent(4);
    return card;
}

QWidget *FinishPage::failedCard()
{
    auto *card = new Card;
    m_recordTable->setAccessibleName(tr("Records not accepted"));
    m_recordTable->setModel(m_records);
    m_recordTable->setColumnHidden(RecordModel::Source, true); // in the tool tip
    m_recordTable->setColumnCharacters(RecordModel::Record, 26);
    m_recordTable->setColumnCharacters(RecordModel::Why, 40);
    m_recordTable->setColumnCharacters(RecordModel::Remedy, 40);
    m_recordTable->setRowsShown(2, 8);
    card->content()->addWidget(m_failedTitle);
    card->content()->addWidget(m_recordTable);
    card->content()->addWidget(m_more);
    card->content()->addWidget(m_lookAgain, 0, Qt::AlignLeft);
    return card;
}

QWidget *FinishPage::keepCard()
{
    auto *card = new Card(tr("Keep"));
    card->content()->addWidget(m_save);
    return card;
}

/// Where there is no room for both side by side, what is kept goes below.
void FinishPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const int characters = width() / fontMetrics().averageCharWidth();
    m_below->setDirection(characters < leastSideBySide ? QBoxLayout::TopToBottom
                                                       : QBoxLayout::LeftToRight);
}

QString FinishPage::title() const
{
    if (m_unread == Unread::Damaged)
        return tr("The journal is damaged");
    if (m_unread == Unread::Other)
        return tr("What became of the records cannot be read");
    return finishTitle(m_status, m_practice);
}

QString FinishPage::subtitle() const
{
    return m_unread == Unread::Nothing ? finishSubtitle(m_status)
                                       : tr("Nothing is lost at the site.");
}

QList<QPushButton *> FinishPage::footerButtons() const
{
    using State = operations::Status::State;
    return m_status.run && m_status.state != State::Finished ? QList{m_continue}
                                                             : QList<QPushButton *>();
}

void FinishPage::enter()
{
    clearNotice();
    QStringList files;
    for (const QString &path : operations::paths(session().project()))
        files.append(QFileInfo(path).fileName());
    m_records->clear(files);
    read();
}

void FinishPage::read()
{
    m_busy->start(tr("Reading what became of the records"));
    m_reading.run(
        [folder = session().folder()](const RunContext &context) -> Result<Found> {
            auto status = operations::soundStatus(folder);
            if (!status)
                return status.error();
            auto failed =
                operations::outcomes(folder, {model::Outcome::NotAccepted, model::Outcome::Unknown},
                                     RecordModel::mostRecords, context);
            if (!failed)
                return failed.error();
            status->tasks.clear();
            return Found{*std::move(status), *std::move(failed)};
        },
        [this](const Result<Found> &found) { show(found); });
}

void FinishPage::show(const Result<Found> &found)
{
    m_busy->finish();
    if (!found) {
        showUnread(found.error());
        return;
    }
    m_unread = Unread::Nothing;
    m_status = found->status;
    const bool any = m_status.run.has_value();
    m_practice = any && m_status.run->site == operations::practiceSite();
    m_counts->setCounts(m_status.outcomes);
    fitCounts();
    m_products->setText(productsText(m_status));
    m_products->setAccessibleName(m_products->text());
    m_products->setVisible(!m_products->text().isEmpty());
    const Verdict verdict = countVerdict(m_status);
    m_verdict->setState(verdict.text, verdict.tone);
    m_countTitle->setText(verdict.tone == Tone::Bad ? tr("The count does not add up")
                                                    : tr("The count adds up"));
    m_countTitle->setAccessibleName(m_countTitle->text());

    const model::OutcomeCounts counts = together(m_status.outcomes);
    m_records->add(found->failed);
    const qint64 failed = counts[model::Outcome::NotAccepted] + counts[model::Outcome::Unknown]
                          + notEntitled(m_status.outcomes);
    m_failedTitle->setText(failedTitle(m_status.outcomes));
    m_failedTitle->setAccessibleName(m_failedTitle->text());
    const qint64 listed = m_records->rowCount();
    m_more->setText(
        tr("The first %1 are listed here; the reports have all of them.").arg(number(listed)));
    m_more->setVisible(failed > listed);
    m_countCard->setVisible(any);
    m_failedCard->setVisible(any && failed > 0);
    m_lookAgain->setVisible(counts[model::Outcome::Unknown] > 0);
    m_keepCard->setVisible(any);
    m_continue->setText(m_status.state == operations::Status::State::Running ? tr("Watch it")
                                                                             : tr("Continue"));
    Q_EMIT changed();
}

/// Numbers that cannot be believed are not shown, nor are those of an earlier day.
void FinishPage::showUnread(const Error &error)
{
    m_status = {};
    for (QWidget *card : {m_countCard, m_failedCard, m_keepCard})
        card->hide();
    if (operations::isJournalDamaged(error)) {
        m_unread = Unread::Damaged;
        showNotice(tr("The journal of this migration is damaged, so no numbers are shown: they "
                      "could be wrong. What has arrived stays at the site, and nothing is sent. "
                      "Have the journal rebuilt on the page Migrate: all that can be read of it is "
                      "kept, and the rest is found out by reading the site."),
                   Tone::Bad, {{tr("Go to Migrate"), controlName(u"rebuildButton"_s), [this] {
                                    Q_EMIT goTo(u"runPage"_s);
                                }}});
    } else {
        m_unread = Unread::Other;
        showError(error,
                  {{tr("Try again"), controlName(u"readAgainButton"_s), [this] { enter(); }}});
    }
    Q_EMIT changed();
}

/// A row for each kind of record where that has room, in any language; otherwise a column.
void FinishPage::fitCounts()
{
    m_counts->setUpright(false);
    shareColumns();
    if (m_countTable->fits())
        return;
    m_counts->setUpright(true);
    shareColumns();
}

/// Each column has the share of the width that its heading needs.
void FinishPage::shareColumns()
{
    constexpr qsizetype least = 8; // digits and separators of a large count
    for (int column = 1; column < m_counts->columnCount(); ++column) {
        qsizetype characters = least;
        const QString heading =
            m_counts->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        for (const QString &line : heading.split(u'\n'))
            characters = qMax(characters, line.size() + 1);
        m_countTable->setColumnCharacters(column, int(characters));
    }
    qsizetype characters = 0;
    for (int row = 0; row < m_counts->rowCount(); ++row)
        characters = qMax(characters, m_counts->index(row, 0).data().toString().size());
    m_countTable->setColumnCharacters(0, 2 * int(characters));
    m_countTable->setRowsShown(m_counts->rowCount(), m_counts->rowCount());
}

bool FinishPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_countTable
        && event->type() == QEvent::Resize) // once its columns have followed
        QMetaObject::invokeMethod(this, &FinishPage::fitCounts, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void FinishPage::lookAgain()
{
    clearNotice();
    m_busy->start(tr("Looking again for the records that are unknown"));
    m_looking.run(
        [file = *session().file, credentials = session().credentials](const RunContext &context) {
            return operations::lookAgain(file, credentials, context);
        },
        [this](const Result<migration::LookedAgain> &looked) { lookedAgain(looked); });
}

void FinishPage::lookedAgain(const Result<migration::LookedAgain> &looked)
{
    enter(); // also what was found until it ended early
    if (!looked) {
        if (looked.error().kind != Error::Kind::Cancelled
            && !operations::isJournalDamaged(looked.error())) // which is read now, and says it
            showError(looked.error());
        return;
    }
    showNotice(operations::sentence(
                   {u"run.lookedAgain"_s, {number(looked->found), number(looked->unknown)}}),
               looked->unknown == 0 ? Tone::Good : Tone::Warning);
}

void FinishPage::saveReports()
{
    const QString beside = QFileInfo(session().file->path()).absolutePath();
    const QString folder =
        messages().chooseFolder(this, tr("Choose a folder for the reports"), beside);
    if (folder.isEmpty())
        return;
    clearNotice();
    m_busy->start(tr("Writing the reports"));
    m_saving.run(
        [file = *session().file, folder](const RunContext &context) {
            return operations::writeReports(file, folder, context);
        },
        [this, folder](const Result<QList<std::pair<QString, qint64>>> &reports) {
            reportsSaved(folder, reports);
        });
}

void FinishPage::reportsSaved(const QString &folder,
                              const Result<QList<std::pair<QString, qint64>>> &reports)
{
    if (!reports) {
        if (reports.error().kind == Error::Kind::Cancelled)
            showNotice(tr("The reports are not complete, as you cancelled. Save them again to have "
                          "all of them."),
                       Tone::Warning);
        else if (operations::isJournalDamaged(reports.error()))
            showUnread(reports.error());
        else
            showError(reports.error());
        return;
    }
    showNotice(tr("The reports are in %1. They hold personal data. %2")
                   .arg(QDir::toNativeSeparators(folder), reportLines(*reports)),
               Tone::Good, {{tr("Open the folder"), controlName(u"openFolderButton"_s), [folder] {
                                 messages().openInBrowser(folder);
                             }}});
}

} // namespace ui
