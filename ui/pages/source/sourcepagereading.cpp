// How the page reads files, and lets the user change how they are read.

#include "operations/fileformats.h"
#include "operations/malformedrows.h"
#include "operations/sentences.h"
#include "pages/source/fileview.h"
#include "pages/source/foundview.h"
#include "pages/source/malformeddialog.h"
#include "pages/source/otherfilesdialog.h"
#include "pages/source/readasdialog.h"
#include "pages/source/sourcepage.h"
#include "pages/source/sourcewords.h"
#include "support/format.h"
#include "widgets/busystrip.h"
#include "wizard/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

/// Opens \a sources in the background and calls \a done with them, or not at all where the user
/// cancels. Meanwhile they are shown as far as they are known: their first rows at once.
void SourcePage::read(const QList<project::Source> &sources,
                      const std::function<void(const Files &)> &done)
{
    m_reading.clear();
    for (const project::Source &source : sources)
        m_reading.append({source});
    m_busy->start(tr("Reading the files"));
    m_glance.runShowing<Files>(
        [files = m_reading](const RunContext &context, const ShowFiles &show) {
            glanceAt(files, context, show);
            return true;
        },
        [this](const Files &files) {
            for (qsizetype i = 0; i < m_reading.size(); ++i)
                m_reading[i].glance = files.at(i).glance;
            showFiles();
        },
        [](bool) {});
    m_task.runShowing<Files>(
        [sources, folder = session().folder()](const RunContext &context, const ShowFiles &show) {
            return readFiles(sources, folder, context, show);
        },
        [this](Files files) {
            for (qsizetype i = 0; i < m_reading.size(); ++i)
                files[i].glance = m_reading.at(i).glance;
            m_reading = files;
            showFiles();
        },
        [this, done](const Result<Files> &files) {
            m_glance.abandon();
            m_reading.clear();
            if (files) {
                done(*files);
                return;
            }
            takeSources();
            showNotice(tr("Reading was cancelled. The files are as they were before."),
                       Tone::Neutral);
        });
    showFiles();
}

/// What is done now, with how much of it; rows, where they are counted already.
QString SourcePage::progressWords(const Progress &progress) const
{
    const auto file = std::find_if(m_reading.cbegin(), m_reading.cend(), [](const FoundFile &file) {
        return file.isBeingRead() && file.percent >= 0;
    });
    if (file == m_reading.cend())
        return operations::sentence(progress.activity);
    const QString share = percent(file->percent, 100);
    if (!file->soFar)
        return tr("%1, %2", "what is done, how much of it")
            .arg(operations::sentence(progress.activity), share);
    return tr("Reading %1: %2 rows, %3")
        .arg(nameOf(file->wanted), number(file->soFar->rows), share);
}

void SourcePage::showFiles()
{
    m_shown = withThose(m_files, m_reading);
    m_found->setVisible(!m_shown.isEmpty());
    m_found->setFiles(m_shown, session().project());
}

/// Says what else is in the archives, once it is known.
void SourcePage::lookForOthers()
{
    m_archives.run(
        [project = session().project()](const RunContext &) { return othersIn(project); },
        [this](const QList<operations::Offer> &others) {
            m_others = others;
            m_found->setOthers(others);
        });
}

void SourcePage::showOthers()
{
    auto *dialog = new OtherFilesDialog(m_others, this);
    connect(dialog, &OtherFilesDialog::fileChosen, this, [this](const project::Source &source) {
        if (!m_task.isRunning() && mayChange())
            addSources({source}, {});
    });
    dialog->open();
}

/// The first file that is not there as it was, with the ways out.
void SourcePage::showWhatIsWrong()
{
    const auto wrong = std::find_if(m_files.cbegin(), m_files.cend(), [](const FoundFile &file) {
        return !file.source || file.differs;
    });
    if (wrong == m_files.cend()) {
        if (!m_files.isEmpty() && !session().sources)
            showNotice(tr("None of the files that are used holds contacts or accounts. Add "
                          "Contact.csv, Account.csv or both."),
                       Tone::Warning);
        return;
    }
    const int file = int(wrong - m_files.cbegin());
    const QString name = nameIn(wrong->wanted);
    QList<Notice::Action> actions{
        {tr("Find it…"), controlName(u"findButton"_s), [this, file] { findFile(file); }},
        {tr("Remove it"), controlName(u"removeMissingButton"_s),
         [this, file] { removeFile(file); }}};
    if (wrong->source) {
        actions.prepend({tr("Use it as it is"), controlName(u"acceptButton"_s),
                         [this, file] { acceptFile(file); }});
        showNotice(tr("%1 has changed since it was added to this project. Your choices were kept. "
                      "Use it as it is now, or find the file as it was.")
                       .arg(name),
                   Tone::Warning, actions);
    } else if (!wrong->error) {
        actions.first() = {tr("Read it now"), controlName(u"readButton"_s),
                           [this] { clearNotice(), reopen(); }};
        showNotice(tr("%1 was not read, as that was cancelled. Your choices were kept. Read it, or "
                      "remove it from this migration.")
                       .arg(name),
                   Tone::Warning, actions);
    } else if (wrong->error->message.code == "csv.missing"_L1) {
        showNotice(tr("%1 is not where it was. Your choices were kept. Find it where it is now, or "
                      "remove it from this migration.")
                       .arg(name),
                   Tone::Bad, actions);
    } else {
        showError(*wrong->error, actions);
    }
}

/// Asks what the columns of a file leave open, one thing at a time.
void SourcePage::askQuestion()
{
    using What = csv::OpenQuestion::What;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const project::Source &source = session().project().sources.at(i);
        if (!source.used || !m_files.at(i).source)
            continue;
        const QList<csv::OpenQuestion> open =
            csv::stillOpen(m_files.at(i).source->formats.questions, source.reading);
        if (open.isEmpty())
            continue;
        const What what = open.constFirst().what;
        const QuestionWords words = questionWords(open.constFirst(), nameIn(source));
        const auto answer = [this, i, what](bool first) {
            using namespace model;
            Reading reading = session().project().sources.at(i).reading;
            if (what == What::Dates)
                reading.dates = first ? DateOrder::DayFirst : DateOrder::MonthFirst;
            else
                reading.decimals = first ? DecimalSign::Point : DecimalSign::Comma;
            changeReading(int(i), reading);
        };
        m_question->show(
            words.text, Tone::Accent,
            {{words.first, controlName(u"question.firstButton"_s), [answer] { answer(true); }},
             {words.second, controlName(u"question.secondButton"_s), [answer] { answer(false); }}});
        return;
    }
    m_question->clear();
}

void SourcePage::changeReadAs(int file)
{
    auto *dialog = new ReadAsDialog(session().project().sources.at(file), this);
    connect(dialog, &ReadAsDialog::readingChosen, this,
            [this, file](const model::Reading &reading) { changeReading(file, reading); });
    dialog->open();
}

void SourcePage::showMalformed(int file)
{
    if (m_task.isRunning() || !m_files.at(file).source)
        return;
    const std::shared_ptr<const operations::SourceFile> source = m_files.at(file).source;
    using Rows = QList<csv::MalformedRow>;
    m_busy->start(tr("Looking for the rows that cannot be read"));
    m_task.run(
        [source](const RunContext &context) { return operations::malformedRows(*source, context); },
        [this, file, source](const Result<Rows> &rows) {
            if (!rows) {
                if (rows.error().kind != Error::Kind::Cancelled)
                    showError(rows.error());
                return;
            }
            const model::Reading &reading = session().project().sources.at(file).reading;
            auto *dialog = new MalformedDialog(nameOf(m_files.at(file).wanted), *rows,
                                               source->census.malformed, reading.repairs, this);
            connect(dialog, &MalformedDialog::repairsChosen, this,
                    [this, file](const QList<model::Repair> &repairs) {
                        model::Reading changed = session().project().sources.at(file).reading;
                        changed.repairs = repairs;
                        changeReading(file, changed);
                    });
            dialog->open();
        });
}

void SourcePage::useAsContacts(int file, bool wanted)
{
    model::Reading reading = session().project().sources.at(file).reading;
    reading.wanted = wanted;
    changeReading(file, reading);
}

/// Reads a file again in another way; as long as that does not work it stays as it was.
void SourcePage::changeReading(int file, const model::Reading &reading)
{
    project::Source wanted = session().project().sources.at(file);
    if (m_task.isRunning() || wanted.reading == reading || !mayChange())
        return;
    clearNotice();
    if (opensAlike(wanted.reading, reading)) {
        const FoundFile &found = m_files.at(file);
        session().project().sources[file].reading =
            found.source ? operations::completed(reading, found.source->formats) : reading;
        filesChanged();
        return;
    }
    wanted.reading = reading;
    read({wanted}, [this, file](const Files &files) { reread(file, files.constFirst()); });
}

void SourcePage::reread(int file, const FoundFile &found)
{
    if (!found.source) {
        takeSources();
        showError(*found.error);
        return;
    }
    project::Source &source = session().project().sources[file];
    const bool wasWanted = source.reading.wanted;
    source.reading = operations::completed(found.wanted.reading, found.source->formats);
    source.fingerprint = found.source->file.table->fingerprint();
    if (source.reading.wanted != wasWanted)
        source.used = source.reading.wanted;
    m_files[file] = found;
    filesChanged();
}

} // namespace ui
