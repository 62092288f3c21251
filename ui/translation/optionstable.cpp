#include "translation/optionstable.h"

#include "translation/optionsmodel.h"
#include "translation/valuestable.h"

#include <QDragMoveEvent>

namespace ui {

OptionsTable::OptionsTable(OptionsModel &model, const QString &name, QWidget *parent)
    : TableView(name, parent)
    , m_options(model)
{
    setModel(&model);
    setAccessibleName(tr("Options"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setColumnCharacters(OptionsModel::Option, 24);
    setColumnCharacters(OptionsModel::Values, 8);
    setColumnCharacters(OptionsModel::Records, 10);
    setRowsShown(5, 12);
    setAcceptDrops(true);
    setDragDropMode(DropOnly);
    setDropIndicatorShown(false);
    setAutoScroll(true);
}

void OptionsTable::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!ValuesTable::valuesOf(event->mimeData()).isEmpty());
}

void OptionsTable::dragMoveEvent(QDragMoveEvent *event)
{
    TableView::dragMoveEvent(event); // scrolls at the edges
    const QModelIndex index = indexAt(event->position().toPoint());
    m_options.setLit(index.isValid() ? index.row() : -1);
    if (index.isValid() && !ValuesTable::valuesOf(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void OptionsTable::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_options.setLit(-1);
    TableView::dragLeaveEvent(event);
}

void OptionsTable::dropEvent(QDropEvent *event)
{
    m_options.setLit(-1);
    stopAutoScroll();
    setState(NoState);
    const QStringList values = ValuesTable::valuesOf(event->mimeData());
    const QModelIndex index = indexAt(event->position().toPoint());
    if (values.isEmpty() || !index.isValid()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(values, index.row());
}

} // namespace ui
