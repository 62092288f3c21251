#include "pages/map/sourcepanel.h"

#include "pages/map/fieldlist.h"
#include "support/format.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SourcePanel::SourcePanel(QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit)
    , m_hideNearlyEmpty(new QCheckBox)
    , m_count(label({}, TextRole::Section, u"mapPage.unused"_s))
    , m_fields(new FieldList(u"mapPage.fields"_s))
{
    m_find->setObjectName(u"mapPage.findField"_s);
    m_find->setPlaceholderText(tr("Find a field"));
    m_find->setAccessibleName(tr("Find a field"));
    m_find->setClearButtonEnabled(true);
    m_hideNearlyEmpty->setObjectName(u"mapPage.hideNearlyEmpty"_s);
    m_hideNearlyEmpty->setProperty("role", u"small"_s);
    m_hideNearlyEmpty->setMinimumWidth(1); // its words may be longer than this column is wide
    m_fields->setAccessibleName(tr("Fields not used yet"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_find);
    layout->addWidget(m_hideNearlyEmpty);
    layout->addWidget(m_count);
    layout->addWidget(m_fields, 1);
    connect(m_find, &QLineEdit::textChanged, m_fields->fields(), &SourceFieldsModel::setFilter);
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        m_fields->setCurrentIndex(m_fields->fields()->index(0));
        m_fields->setFocus();
    });
    connect(m_hideNearlyEmpty, &QCheckBox::toggled, m_fields->fields(),
            &SourceFieldsModel::hideNearlyEmpty);
    connect(m_fields, &FieldList::returned, this, &SourcePanel::returned);
    connect(m_fields, &FieldList::dragBegan, this, &SourcePanel::dragBegan);
    connect(m_fields, &FieldList::dragEnded, this, &SourcePanel::dragEnded);
    connect(m_fields, &FieldList::activated, this, [this](const QModelIndex &index) {
        const QRect box = m_fields->visualRect(index);
        Q_EMIT targetsWanted(index.data().toString(),
                             m_fields->viewport()->mapToGlobal(box.bottomLeft()));
    });
}

void SourcePanel::show(const MapState &state)
{
    const QList<SourceField> unused = state.unused();
    if (unused != m_shown) {
        m_shown = unused;
        m_fields->fields()->setFields(unused);
    }
    const QString unusedText = tr("Not used yet · %1").arg(number(unused.size()));
    m_count->setText(QLocale().toUpper(unusedText));
    m_count->setAccessibleName(unusedText);
    const int count = m_fields->fields()->nearlyEmpty();
    const QString text = tr("Hide nearly empty (%1)").arg(number(count));
    m_hideNearlyEmpty->setText(text);
    m_hideNearlyEmpty->setAccessibleName(text);
    m_hideNearlyEmpty->setToolTip(
        tr("%n field(s) are filled in fewer than 2 % of the records", nullptr, count));
    m_hideNearlyEmpty->setVisible(count > 0);
}

void SourcePanel::beginSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

QWidget *SourcePanel::lastControl() const
{
    return m_fields;
}

void SourcePanel::setOffering(bool offering)
{
    m_fields->setOffering(offering);
}

} // namespace ui
