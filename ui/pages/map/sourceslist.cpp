#include "pages/map/sourceslist.h"

#include "pages/map/fieldchooser.h"
#include "widgets/button.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SourcesList::SourcesList(const QString &name, const QList<SourceField> &fields,
                         const QList<Suggestion> &suggested, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_suggested(suggested)
    , m_list(new QListWidget)
    , m_add(button(tr("Add a field…"), ButtonRole::Small, name + u".addButton"_s))
    , m_up(button(tr("Up"), ButtonRole::Small, name + u".upButton"_s))
    , m_down(button(tr("Down"), ButtonRole::Small, name + u".downButton"_s))
    , m_remove(button(tr("Take away"), ButtonRole::Small, name + u".removeButton"_s))
    , m_chooser(new FieldChooser(this))
{
    setObjectName(name);
    m_list->setObjectName(name + u".list"_s);
    m_list->setAccessibleName(tr("Fields, in their order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->installEventFilter(this);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_add, m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    m_list->setMinimumHeight(4 * m_add->sizeHint().height() + 18);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connect(m_add, &QPushButton::clicked, this, &SourcesList::add);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &SourcesList::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &SourcesList::showButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SourcesList::changed);
}

void SourcesList::setSources(const QStringList &sources)
{
    m_list->clear();
    m_list->addItems(sources);
    m_list->setCurrentRow(0);
    showButtons();
}

QStringList SourcesList::sources() const
{
    QStringList result;
    for (int row = 0; row < m_list->count(); ++row)
        result.append(m_list->item(row)->text());
    return result;
}

void SourcesList::showButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
}

void SourcesList::add()
{
    const QStringList present = sources();
    QList<SourceField> left;
    for (const SourceField &field : std::as_const(m_fields)) {
        if (!present.contains(field.name, Qt::CaseInsensitive))
            left.append(field);
    }
    m_chooser->open(m_add, tr("A further Salesforce field"), left, m_suggested,
                    [this](const QString &name) {
                        m_list->addItem(name);
                        m_list->setCurrentRow(m_list->count() - 1);
                        m_list->setFocus(Qt::OtherFocusReason);
                        Q_EMIT changed();
                    });
}

void SourcesList::move(int step)
{
    const int row = m_list->currentRow(), to = row + step;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    showButtons();
    Q_EMIT changed();
}

void SourcesList::remove()
{
    delete m_list->takeItem(m_list->currentRow());
    showButtons();
    Q_EMIT changed();
}

bool SourcesList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool moves = key->modifiers() & Qt::AltModifier;
    if (key->key() == Qt::Key_Delete && m_list->currentRow() >= 0)
        remove();
    else if (moves && key->key() == Qt::Key_Up)
        move(-1);
    else if (moves && key->key() == Qt::Key_Down)
        move(1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace ui
