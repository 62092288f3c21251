#include "pages/source/foundview.h"

#include "operations/sentences.h"
#include "support/messages.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

constexpr qsizetype notesShown = 2;
constexpr int rowsShown = 6;

FoundView::FoundView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_table(new TableView(name + u"Table"_s))
    , m_model(new FoundModel(this))
    , m_remove(button(tr("Remove file"), ButtonRole::SmallLink, name + u".removeButton"_s))
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
    layout->addWidget(m_noteText);
    layout->addWidget(m_allNotes, 0, Qt::AlignLeading);
    connectTable();
    connect(m_allNotes, &QPushButton::clicked, this,
            [this] { messages().tellAll(this, tr("What is odd about the files"), m_notes); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const int row = currentRow(); row >= 0)
            Q_EMIT removeWanted(m_model->file(row));
    });
}

QWidget *FoundView::heading()
{
    auto *heading = new QWidget;
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins({});
    layout->addWidget(label(tr("What was found"), TextRole::Section));
    layout->addStretch();
    layout->addWidget(m_remove);
    return heading;
}

void FoundView::connectTable()
{
    m_table->setAccessibleName(tr("What was found"));
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    const std::pair<int, int> widths[]{{FoundModel::Use, 5},      {FoundModel::File, 26},
                                       {FoundModel::Records, 17}, {FoundModel::Rows, 11},
                                       {FoundModel::Fields, 8},   {FoundModel::ReadAs, 14},
                                       {FoundModel::Notes, 23}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(column, characters);
    connect(m_model, &FoundModel::useWanted, this, [this](int row, bool used) {
        Q_EMIT useWanted(m_model->file(row), m_model->part(row), used);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FoundView::currentRowChanged);
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
    m_remove->setEnabled(row >= 0);
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
        const QString name = QFileInfo(file.path).fileName();
        const operations::Census &census = file.source->census;
        if (census.malformed > 0)
            m_notes.append(
                tr("%Ln row(s) of %1 cannot be read. They are not sent; you find each of "
                   "them in step 7 and in the report.",
                   nullptr, int(census.malformed))
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
    if (m_model->isChoice(row))
        Q_EMIT useWanted(m_model->file(row), m_model->part(row), !m_model->isUsed(row));
}

void FoundView::showMenu(int row, const QPoint &place)
{
    const int file = m_model->file(row);
    const FoundFile &found = m_files.at(file);
    QMenu menu(this);
    menu.setObjectName(objectName() + u".menu"_s);
    if (m_model->isChoice(row))
        menu.addAction(m_model->isUsed(row) ? tr("Leave out") : tr("Use"), this,
                       [this, row] { toggle(row); });
    if (found.differs)
        menu.addAction(tr("Use it as it is"), this, [this, file] { Q_EMIT acceptWanted(file); });
    if (found.differs || !found.source)
        menu.addAction(tr("Find it…"), this, [this, file] { Q_EMIT findWanted(file); });
    menu.addAction(tr("Remove from this migration"), this,
                   [this, file] { Q_EMIT removeWanted(file); });
    menu.exec(place);
}

bool FoundView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && currentRow() >= 0) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Space:
            toggle(currentRow());
            return true;
        case Qt::Key_Delete:
            Q_EMIT removeWanted(m_model->file(currentRow()));
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
