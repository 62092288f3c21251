#include "pages/source/orgcard.h"

#include "operations/sentences.h"
#include "pages/source/orgfieldsdialog.h"
#include "support/format.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"
#include "widgets/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OrgCard::OrgCard(const QString &name, QWidget *parent)
    : Card({}, parent)
    , m_reading(new OrgReading(this))
{
    setObjectName(name);
    setSelected(true);
    m_counts = label({}, TextRole::Body, controlName(u"counts"_s));
    m_usage = label({}, TextRole::SoftSmall, controlName(u"usage"_s));
    m_notice = new Notice(controlName(u"notice"_s));
    m_busy = new BusyStrip(controlName(u"busy"_s));
    m_queries = new QPlainTextEdit;
    m_queries->setObjectName(controlName(u"queries"_s));
    m_queries->setAccessibleName(tr("Queries"));
    m_queries->setReadOnly(true);
    m_queries->setTabChangesFocus(true);
    m_queries->setMaximumHeight(fontMetrics().height() * 7);
    m_queries->hide();
    m_filters = filters();
    content()->addLayout(head());
    content()->addWidget(m_counts);
    content()->addWidget(m_usage);
    content()->addWidget(m_filters);
    content()->addWidget(m_queries);
    content()->addWidget(m_notice);
    content()->addWidget(m_busy);

    connect(m_reading, &OrgReading::surveyed, this, &OrgCard::showSurvey);
    connect(m_reading, &OrgReading::failed, this, &OrgCard::fail);
    connect(m_reading, &OrgReading::runningChanged, this, &OrgCard::showRunning);
    connect(m_reading, &OrgReading::recordsRead, this, &OrgCard::recordsRead);
    connect(m_reading, &OrgReading::noted, this, [this](const Message &note) {
        m_notice->show(operations::sentence(note), Tone::Warning);
    });
    connect(m_reading, &OrgReading::progressChanged, this, [this](const Progress &progress) {
        QString words = operations::sentence(progress.activity);
        if (progress.total > 0)
            words = tr("%1: %2 of %3 records")
                        .arg(words, ui::number(progress.done), ui::number(progress.total));
        m_busy->setProgress(progress, words);
    });
    connect(m_busy, &BusyStrip::cancelled, m_reading, &OrgReading::stop);
    showRunning();
}

QLayout *OrgCard::head()
{
    m_read = button(tr("Read the records"), ButtonRole::Primary, controlName(u"readButton"_s));
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("What your org holds"), TextRole::Heading), 1);
    head->addWidget(m_read);
    connect(m_read, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        if (m_folder)
            m_reading->read(*m_folder);
    });
    return head;
}

QWidget *OrgCard::filters()
{
    m_active = new QCheckBox(tr("Only active ones"));
    m_active->setObjectName(controlName(u"active"_s));
    m_since = new QCheckBox(tr("Changed since"));
    m_since->setObjectName(controlName(u"since"_s));
    m_date = new QDateEdit(QDate::currentDate().addYears(-1));
    m_date->setObjectName(controlName(u"date"_s));
    m_date->setAccessibleName(tr("Changed since"));
    m_date->setCalendarPopup(true);
    m_date->setEnabled(false);
    m_owner = new QLineEdit;
    m_owner->setObjectName(controlName(u"owner"_s));
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setPlaceholderText(tr("any owner"));
    m_recordType = new QComboBox;
    m_recordType->setObjectName(controlName(u"recordType"_s));
    m_recordType->setAccessibleName(tr("Record type"));
    m_fields = button(tr("Choose fields…"), ButtonRole::Small, controlName(u"fieldsButton"_s));
    m_showQueries =
        button(tr("Show the queries"), ButtonRole::SmallLink, controlName(u"queriesButton"_s));

    auto *box = new QWidget;
    auto *row = new FlowLayout(8, box);
    row->setContentsMargins({});
    for (QWidget *control :
         QWidgetList{m_active, m_since, m_date, m_owner, m_recordType, m_fields, m_showQueries})
        row->addWidget(control);
    connect(m_active, &QCheckBox::toggled, this, &OrgCard::takeFilter);
    connect(m_since, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_since, &QCheckBox::toggled, this, &OrgCard::takeFilter);
    connect(m_date, &QDateEdit::dateChanged, this, &OrgCard::takeFilter);
    connect(m_owner, &QLineEdit::textChanged, this, &OrgCard::takeFilter);
    connect(m_recordType, &QComboBox::activated, this, &OrgCard::takeFilter);
    connect(m_fields, &QPushButton::clicked, this, &OrgCard::chooseFields);
    connect(m_showQueries, &QPushButton::clicked, this, [this] {
        m_queries->setVisible(m_queries->isHidden());
        m_showQueries->setText(m_queries->isHidden() ? tr("Show the queries")
                                                     : tr("Hide the queries"));
    });
    return box;
}

void OrgCard::setLogin(const operations::OrgLogin &login)
{
    m_notice->clear();
    m_counts->setText(tr("Counting the records…"));
    m_usage->clear();
    m_filters->hide();
    m_queries->hide();
    m_reading->begin(login);
    showRunning();
}

void OrgCard::setFolder(const project::RunFolder &folder)
{
    m_folder = folder;
}

void OrgCard::takeFilter()
{
    OrgWish wish = m_reading->wish();
    wish.filter.onlyActive = m_active->isChecked();
    wish.filter.changedSince =
        m_since->isChecked() ? QDateTime(m_date->date(), QTime(0, 0)) : QDateTime();
    wish.filter.owner = m_owner->text().trimmed();
    wish.filter.recordType = m_recordType->currentData().toString();
    m_reading->setWish(wish);
    showRunning();
}

void OrgCard::chooseFields()
{
    if (!m_reading->survey())
        return;
    auto *dialog = new OrgFieldsDialog(*m_reading->survey(), m_reading->wish().leftOut, this);
    connect(dialog, &OrgFieldsDialog::fieldsChosen, this,
            [this](const QHash<QString, QStringList> &leftOut) {
                OrgWish wish = m_reading->wish();
                wish.leftOut = leftOut;
                m_reading->setWish(wish);
            });
    dialog->open();
}

void OrgCard::showSurvey()
{
    const salesforce::OrgSurvey &survey = *m_reading->survey();
    QStringList counts{
        tr("%Ln contact(s)", nullptr, int(survey.contacts.count)),
        tr("%Ln business account(s)", nullptr, int(survey.accounts.count - survey.personAccounts))};
    if (survey.hasPersonAccounts)
        counts.append(tr("%Ln person account(s)", nullptr, int(survey.personAccounts)));
    if (survey.relations)
        counts.append(tr("%Ln membership(s)", nullptr, int(survey.relations->count)));
    m_counts->setText(counts.join(u" · "_s));
    const salesforce::ExtractOptions usual;
    const qint64 requests = survey.requests(usual.recordsPerPage);
    m_usage->setText(
        survey.usage.allowed > 0
            ? tr("Of %1 API requests that your org allows in 24 hours, %2 are used. Reading takes "
                 "about %3.")
                  .arg(ui::number(survey.usage.allowed), ui::number(survey.usage.used),
                       ui::number(requests))
            : tr("Reading takes about %Ln API request(s).", nullptr, int(requests)));

    const QString type = m_recordType->currentData().toString();
    QStringList types = survey.accounts.description.recordTypes;
    for (const QString &other : survey.contacts.description.recordTypes) {
        if (!types.contains(other))
            types.append(other);
    }
    m_recordType->clear();
    m_recordType->addItem(tr("any record type"), QString());
    for (const QString &name : std::as_const(types))
        m_recordType->addItem(name, name);
    m_recordType->setCurrentIndex(qMax(0, m_recordType->findData(type)));
    m_recordType->setVisible(!types.isEmpty());
    const auto all = survey.objects();
    m_active->setVisible(std::any_of(all.begin(), all.end(), [](const auto *object) {
        return salesforce::knowsActive(object->description);
    }));
    m_filters->show();
    showQueries();
    QStringList said;
    const QList<Message> notes = operations::surveyNotes(survey);
    for (const Message &note : notes)
        said.append(operations::sentence(note));
    if (said.isEmpty())
        m_notice->clear();
    else
        m_notice->show(said.join(u'\n'), Tone::Neutral);
    showRunning();
}

void OrgCard::showQueries()
{
    QStringList queries;
    const salesforce::OrgSurvey survey = m_reading->wished();
    const auto all = survey.objects();
    for (const salesforce::SurveyedObject *object : all)
        queries.append(salesforce::soql(object->query));
    m_queries->setPlainText(queries.join(u"\n\n"_s));
}

void OrgCard::fail(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        m_notice->show(tr("Stopped. What was read is kept: Read the records goes on from there."),
                       Tone::Neutral);
    else
        m_notice->show(operations::sentence(error.message), Tone::Bad);
    if (!m_reading->survey())
        m_counts->setText(tr("The records could not be counted."));
}

void OrgCard::showRunning()
{
    const bool reading = m_reading->isReading();
    m_read->setEnabled(m_reading->survey() && !reading);
    m_filters->setEnabled(!reading);
    if (reading)
        m_busy->start(operations::sentence({u"salesforce.finding"_s, {}}));
    else
        m_busy->finish();
    Q_EMIT readingChanged();
}

} // namespace ui
