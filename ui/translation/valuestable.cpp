#include "translation/valuestable.h"

#include "support/theme.h"
#include "translation/valuedelegate.h"
#include "translation/valuesmodel.h"

#include <QDataStream>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace ui {

static const QString mimeType = u"application/x-salesferry-values"_s;
constexpr int widestDrag = 320;

/// Rows stay where they are while the user works on them; they are looked through again when
/// something else is asked for.
class ValuesTable::Filter : public QSortFilterProxyModel
{
public:
    explicit Filter(QObject *parent)
        : QSortFilterProxyModel(parent)
    {
        setDynamicSortFilter(false);
        setSortRole(ValuesModel::SortRole);
        setSortLocaleAware(true);
        setSortCaseSensitivity(Qt::CaseInsensitive);
    }
    void set(const QString &text, Show show)
    {
        m_text = text.trimmed();
        m_show = show;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex value = sourceModel()->index(row, ValuesModel::Value, parent);
        if (m_show == Show::WithoutPlace && !value.data(ValuesModel::UnfitRole).toBool())
            return false;
        if (m_show == Show::Translated && !value.data(ValuesModel::TranslatedRole).toBool())
            return false;
        const QModelIndex becomes = value.siblingAtColumn(ValuesModel::Becomes);
        return m_text.isEmpty() || value.data().toString().contains(m_text, Qt::CaseInsensitive)
               || becomes.data().toString().contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
    Show m_show = Show::All;
};

ValuesTable::ValuesTable(TranslationDraft &draft, const QString &name, QWidget *parent)
    : TableView(name, parent)
    , m_draft(draft)
    , m_model(new ValuesModel(draft, this))
    , m_filter(new Filter(this))
{
    setAccessibleName(tr("Values in Salesforce"));
    m_filter->setSourceModel(m_model);
    setModel(m_filter);
    auto *delegate = new ValueDelegate(draft, this);
    setItemDelegateForColumn(ValuesModel::Becomes, delegate);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setColumnCharacters(ValuesModel::Value, 26);
    setColumnCharacters(ValuesModel::Records, 11);
    setColumnCharacters(ValuesModel::Becomes, 32);
    setRowsShown(5, 12);
    horizontalHeader()->setSectionsClickable(true);
    sortBy(ValuesModel::Records, Qt::DescendingOrder);
    // What is typed or entered is what a value becomes, whichever of its cells was clicked.
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && current.column() != ValuesModel::Becomes)
                    selectionModel()->setCurrentIndex(current.siblingAtColumn(ValuesModel::Becomes),
                                                      QItemSelectionModel::NoUpdate);
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ValuesTable::selectedChanged);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ValuesTable::sortWanted);
    connect(this, &TableView::activated, this, [this](const QModelIndex &index) {
        if (hasFocus() && state() != EditingState)
            edit(index.siblingAtColumn(ValuesModel::Becomes));
    });
    connect(delegate, &CellDelegate::linkClicked, this, [this](const QModelIndex &index) {
        const QString value = index.siblingAtColumn(ValuesModel::Value).data().toString();
        if (const auto found = m_draft.suggestions().constFind(value);
            found != m_draft.suggestions().cend())
            m_draft.assign({value}, QString(found->option));
    });
    if (m_filter->rowCount() > 0)
        setCurrentIndex(m_filter->index(0, ValuesModel::Becomes));
}

QStringList ValuesTable::selectedValues() const
{
    QStringList values;
    const QModelIndexList rows = selectionModel()->selectedRows(ValuesModel::Value);
    for (const QModelIndex &index : rows)
        values.append(index.data().toString());
    return values;
}

void ValuesTable::setFilter(const QString &text, Show show)
{
    m_filter->set(text, show);
    m_filter->sort(m_filter->sortColumn(), m_filter->sortOrder());
    if (!currentIndex().isValid() && m_filter->rowCount() > 0)
        setCurrentIndex(m_filter->index(0, ValuesModel::Becomes));
    Q_EMIT selectedChanged();
}

void ValuesTable::sortBy(int column, Qt::SortOrder order)
{
    m_filter->sort(column, order);
    if (m_filter->rowCount() > 0)
        scrollTo(currentIndex());
}

void ValuesTable::goToLast()
{
    const QModelIndex last =
        m_filter->mapFromSource(m_model->index(m_model->rowCount() - 1, ValuesModel::Becomes));
    if (last.isValid())
        setCurrentIndex(last);
}

QMimeData *ValuesTable::mimeOf(const QStringList &values)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << values;
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

QStringList ValuesTable::valuesOf(const QMimeData *mime)
{
    QStringList values;
    if (!mime || !mime->hasFormat(mimeType))
        return values;
    QDataStream stream(mime->data(mimeType));
    stream >> values;
    return stream.status() == QDataStream::Ok ? values : QStringList();
}

/// The values as they hang on the pointer.
static QPixmap picture(const QWidget &origin, const QString &text)
{
    const QFontMetrics metrics = origin.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, widestDrag - 20);
    const QSize size(metrics.horizontalAdvance(shown) + 20, metrics.height() + 12);
    QPixmap pixmap(size * origin.devicePixelRatioF());
    pixmap.setDevicePixelRatio(origin.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors().accent);
    painter.setBrush(colors().accentSoft);
    painter.drawRoundedRect(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(origin.font());
    painter.setPen(colors().ink);
    painter.drawText(QRect({}, size), Qt::AlignCenter | Qt::TextSingleLine, shown);
    return pixmap;
}

void ValuesTable::startDrag(Qt::DropActions)
{
    const QStringList values = selectedValues();
    if (values.isEmpty())
        return;
    const QString text =
        values.size() == 1
            ? values.constFirst()
            : tr("%1 and %Ln more", nullptr, int(values.size()) - 1).arg(values.constFirst());
    auto *drag = new QDrag(this); // deleted by Qt when it is over
    drag->setMimeData(mimeOf(values));
    drag->setPixmap(picture(*this, text));
    drag->setHotSpot({12, 12});
    drag->exec(Qt::CopyAction);
}

void ValuesTable::keyPressEvent(QKeyEvent *event)
{
    // Back to what nobody has said anything about.
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        && state() != EditingState) {
        m_draft.assign(selectedValues(), std::nullopt);
        return;
    }
    TableView::keyPressEvent(event);
}

void ValuesTable::focusInEvent(QFocusEvent *event)
{
    TableView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace ui
