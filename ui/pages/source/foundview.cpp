#include "pages/source/foundview.h"

#include "operations/sentences.h"
#include "pages/source/sourcewords.h"
#include "support/messages.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

constexpr qsizetype notesShown = 2;
constexpr int rowsShown = 6;

FoundView::FoundView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView(name + u"Table"_s))
    , m_model(new FoundModel(this))
    , m_repair(
          button(tr("Rows that cannot be read…"), ButtonRole::SmallLink, name + u".repairButton"_s))
    , m_readAs(button(tr("How it is read…"), ButtonRole::SmallLink, name + u".readAsButton"_s))
    , m_remove(button(tr("Remove file"), ButtonRole::SmallLink, name + u".removeButton"_s))
    , m_others(button({}, ButtonRole::SmallLink, name + u".othersButton"_s))
    , m_noteText(label({}, TextRole::SoftSmall, name + u".notes"_s))
    , m_allNotes(button({}, ButtonRole::SmallLink, name + u".allNotesButton"_s))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(heading());
    QFrame *card = tableCard(m_table);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(card);
    layout->addWidget(m_others, 0, Qt::AlignLeading);
    layout->addWidget(m_noteText);
    layout->addWidget(m_allNotes, 0, Qt::AlignLeading);
    connectTable();
    connect(m_allNotes, &QPushButton::clicked, this,
            [this] { messages().tellAll(this, tr("What is odd about the files"), m_notes); });
    const auto connectButton = [this](QPushButton *button, void (FoundView::*wanted)(int)) {
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            if (const int row = currentRow(); row >= 0)
                Q_EMIT(this->*wanted)(m_model->file(row));
        });
    };
    connect(m_others, &QPushButton::clicked, this, &FoundView::othersWanted);
    m_others->hide();
    connectButton(m_repair, &FoundView::repairWanted);
    connectButton(m_readAs, &FoundView::readAsWanted);
    connectButton(m_remove, &FoundView::removeWanted);
}

QWidget *FoundView::heading()
{
    auto *heading = new QWidget;
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins({});
    layout->addWidget(label(tr("What was found"), TextRole::Section));
    layout->addStretch();
    layout->setSpacing(14);
    layout->addWidget(m_repair);
    layout->addWidget(m_readAs);
    layout->addWidget(m_remove);
    return heading;
}

void FoundView::connectTable()
{
    m_table->setAccessibleName(tr("What was found"));
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    const std::pair<int, int> widths[]{{FoundModel::Use, 3},      {FoundModel::File, 24},
                                       {FoundModel::Records, 19}, {FoundModel::Rows, 8},
                                       {FoundModel::Fields, 6},   {FoundModel::ReadAs, 27},
                                       {FoundModel::Notes, 22}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(column, characters);
    connect(m_model, &FoundModel::useWanted, this, [this](int row, bool used) {
        Q_EMIT useWanted(m_model->file(row), m_model->part(row), used);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FoundView::currentRowChanged);
    connect(m_table, &TableView::linkClicked, this, [this](const QModelIndex &index) {
        if (m_changeable)
            Q_EMIT readAsWanted(m_model->file(index.row()));
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        const QModelIndex under = m_table->indexAt(place);
        const int row = under.isValid() ? under.row() : currentRow();
        if (row >= 0)
            showMenu(row, m_table->viewport()->mapToGlobal(place));
    });
}

int FoundView::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void FoundView::currentRowChanged()
{
    const int row = currentRow();
    const bool changeable = m_changeable && row >= 0;
    m_remove->setEnabled(changeable);
    m_readAs->setEnabled(changeable && canReadAs(m_model->file(row)));
    m_repair->setEnabled(changeable);
    m_repair->setVisible(row >= 0 && canRepair(m_model->file(row)));
    Q_EMIT currentChanged(row < 0 ? -1 : m_model->file(row));
}

void FoundView::setFiles(const QList<FoundFile> &files, const project::Project &project)
{
    const int before = currentRow();
    m_files = files;
    m_model->setFiles(files, project);
    m_table->setRowsShown(qMin(m_model->rowCount(), rowsShown), rowsShown); // then it scrolls
    if (currentRow() < 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(
            m_model->index(qBound(0, before, m_model->rowCount() - 1), FoundModel::File));
    else
        currentRowChanged(); // the same row may be of another file now
    showNotes();
}

void FoundView::setChangeable(bool changeable)
{
    m_changeable = changeable;
    currentRowChanged();
}

void FoundView::setOthers(const QList<operations::Offer> &others)
{
    QSet<QString> archives;
    for (const operations::Offer &offer : others)
        archives.insert(offer.source.path);
    const QString where = archives.size() == 1
                              ? QFileInfo(*archives.cbegin()).fileName()
                              : tr("%Ln archive(s)", nullptr, int(archives.size()));
    m_others->setText(tr("%Ln other file(s) in %1: no customer records. Look at them…", nullptr,
                         int(others.size()))
                          .arg(where));
    m_others->setVisible(!others.isEmpty());
}

bool FoundView::canReadAs(int file) const
{
    return !m_files.at(file).isBeingRead();
}

/// Rows that were repaired count too: that can be taken back.
bool FoundView::canRepair(int file) const
{
    const FoundFile &found = m_files.at(file);
    return found.source
           && (found.source->census.malformed > 0
               || !found.source->source.reading.repairs.isEmpty());
}

void FoundView::select(int file)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->file(row) == file) {
            m_table->setCurrentIndex(m_model->index(row, FoundModel::File));
            return;
        }
    }
}

void FoundView::showNotes()
{
    m_notes.clear();
    for (const FoundFile &file : std::as_const(m_files)) {
        if (!file.source || file.source->file.kind == salesforce::ExportKind::Other)
            continue; // its row says so
        const QString name = nameOf(file.wanted);
        const operations::Census &census = file.source->census;
        const csv::Dialect &dialect = file.source->file.table->dialect();
        const bool unicode = dialect.encoding.startsWith("UTF-"_L1);
        if (file.glance && !unicode && !file.glance->names.isEmpty())
            m_notes.append(
                tr("%1 is read as %2, so names read %3. If a letter is wrong there, "
                   "choose another encoding by “change”.")
                    .arg(name, encodingName(dialect.encoding), file.glance->names.join(u", "_s)));
        const qint64 unreadable = unreadableRows(*file.source);
        if (unreadable > 0)
            m_notes.append(
                tr("%Ln row(s) of %1 cannot be read. They are not sent; you find each of "
                   "them in step 7 and in the report.",
                   nullptr, int(unreadable))
                    .arg(name));
        if (census.malformed > unreadable)
            m_notes.append(tr("%Ln row(s) of %1 that cannot be read are skipped, as you chose. "
                              "They are left out.",
                              nullptr, int(census.malformed - unreadable))
                               .arg(name));
        if (census.deleted > 0)
            m_notes.append(tr("%Ln record(s) of %1 were deleted in Salesforce. They are left out.",
                              nullptr, int(census.deleted))
                               .arg(name));
        for (const Message &note : file.source->notes)
            m_notes.append(operations::sentence(note));
    }
    // A single one takes no more room than the button for it.
    const qsizetype more = m_notes.size() > notesShown + 1 ? m_notes.size() - notesShown : 0;
    m_noteText->setText(m_notes.mid(0, m_notes.size() - more).join(u'\n'));
    m_noteText->setVisible(!m_notes.isEmpty());
    m_allNotes->setText(tr("and %Ln more", nullptr, int(more)));
    m_allNotes->setVisible(more > 0);
}

void FoundView::toggle(int row)
{
    if (m_changeable && m_model->isChoice(row))
        Q_EMIT useWanted(m_model->file(row), m_model->part(row), !m_model->isUsed(row));
}

void FoundView::showMenu(int row, const QPoint &place)
{
    const int file = m_model->file(row);
    const FoundFile &found = m_files.at(file);
    if (!m_changeable)
        return;
    QMenu menu(this);
    menu.setObjectName(objectName() + u".menu"_s);
    if (m_model->isChoice(row))
        menu.addAction(m_model->isUsed(row) ? tr("Leave out") : tr("Use"), this,
                       [this, row] { toggle(row); });
    addReadingActions(menu, file);
    if (found.differs)
        menu.addAction(tr("Use it as it is"), this, [this, file] { Q_EMIT acceptWanted(file); });
    if (found.differs || !found.source)
        menu.addAction(tr("Find it…"), this, [this, file] { Q_EMIT findWanted(file); });
    menu.addAction(tr("Remove from this migration"), this,
                   [this, file] { Q_EMIT removeWanted(file); });
    menu.exec(place);
}

void FoundView::addReadingActions(QMenu &menu, int file)
{
    const FoundFile &found = m_files.at(file);
    if (canReadAs(file))
        menu.addAction(tr("How it is read…"), this, [this, file] { Q_EMIT readAsWanted(file); });
    if (canRepair(file))
        menu.addAction(tr("Rows that cannot be read…"), this,
                       [this, file] { Q_EMIT repairWanted(file); });
    if (!found.source)
        return;
    const bool wanted = found.source->source.reading.wanted;
    if (wanted)
        menu.addAction(tr("Do not use as contacts"), this,
                       [this, file] { Q_EMIT contactsWanted(file, false); });
    else if (found.source->file.kind == salesforce::ExportKind::Other)
        menu.addAction(tr("Use as contacts"), this,
                       [this, file] { Q_EMIT contactsWanted(file, true); });
}

bool FoundView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && currentRow() >= 0) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Space:
            toggle(currentRow());
            return true;
        case Qt::Key_Delete:
            if (m_changeable)
                Q_EMIT removeWanted(m_model->file(currentRow()));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_changeable && canReadAs(m_model->file(currentRow())))
                Q_EMIT readAsWanted(m_model->file(currentRow()));
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
