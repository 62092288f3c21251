#include "pages/map/productsection.h"

#include "pages/map/fieldchooser.h"
#include "pages/map/fieldslot.h"
#include "pages/map/linedialog.h"
#include "pages/map/maptexts.h"
#include "pages/map/valuefit.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::FieldRule;

// What is dragged out of a place here belongs to no target of the kind itself.
static const QString namesKey = u"product\n"_s;

static bool isOfCustomers(const MapState &state)
{
    return state.kind == model::Kind::Customer;
}

ProductSection::ProductSection(FieldChooser *chooser)
    : m_unfold(button({}, ButtonRole::SmallLink, u"mapPage.productsButton"_s))
    , m_unfolded(new QWidget)
    , m_title(label({}, TextRole::Section))
    , m_why(label({}, TextRole::SoftSmall, u"mapPage.productsWhy"_s))
    , m_add(
          button(tr("+ Add a detail"), ButtonRole::SmallLink, u"mapPage.addProductDetailButton"_s))
    , m_preview(label({}, TextRole::Small, u"mapPage.productsPreview"_s))
    , m_chooser(chooser)
{
    m_add->setAccessibleName(tr("Add a detail of products"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_unfold, 0, Qt::AlignLeading);
    all->addWidget(m_unfolded);
    auto *layout = new QVBoxLayout(m_unfolded);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addWidget(m_preview);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_unfold, &QPushButton::clicked, this, [this] {
        m_wanted = true;
        show(m_state);
        m_names->setFocus(Qt::OtherFocusReason);
        Q_EMIT wanted();
    });
    connect(m_add, &QPushButton::clicked, this, &ProductSection::openMenu);
}

bool ProductSection::isUnfolded() const
{
    return m_wanted || m_state.products.used() || !m_state.products.mapping.details.isEmpty();
}

void ProductSection::show(const MapState &state)
{
    m_wanted = m_wanted && m_state.kind == state.kind;
    m_state = state;
    m_unfold->setText(isOfCustomers(state) ? tr("+ Add products of customers")
                                           : tr("+ Add products of organizations"));
    m_unfold->setAccessibleName(m_unfold->text());
    m_unfold->setVisible(!isUnfolded());
    m_unfolded->setVisible(isUnfolded());
    if (!isUnfolded())
        return;
    const QString title =
        isOfCustomers(state) ? tr("Products of customers") : tr("Products of organizations");
    m_title->setText(QLocale().toUpper(title));
    m_title->setAccessibleName(title);
    m_why->setText(isOfCustomers(state)
                       ? tr("Each product that a customer's field names becomes an entitlement of "
                            "the customer, with these details. Review tells which products the "
                            "site lacks, and asks before any is created.")
                       : tr("Each product that an organization's field names becomes an "
                            "entitlement of the organization, with these details. Review tells "
                            "which products the site lacks, and asks before any is created."));
    QList<model::DetailField> shown;
    for (const FieldRule &rule : state.products.mapping.details)
        shown.append({rule.target, rule.type, rule.options});
    if (shown != m_shown || !m_rows) {
        m_shown = shown;
        buildRows();
    }
    showSlots();
    showPreview();
}

void ProductSection::buildRows()
{
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    m_details.clear();
    if (m_rows) {
        m_rows->hide();
        m_rows->setParent(nullptr);
        m_rows->deleteLater(); // one of its own controls may be what led here
    }
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 3); // as the fields above
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 2);
    auto *name = label(tr("Product names"), TextRole::Heading);
    name->setMinimumWidth(1);
    m_names = addSlot(u"mapPage.productSlot"_s, grid, 0);
    connect(m_names, &FieldSlot::dropped, this, [this](const DraggedField &field) {
        Q_EMIT changeWanted(takeProductNames(field.sources.constFirst()));
    });
    connect(m_names, &FieldSlot::cleared, this, [this] { Q_EMIT changeWanted(takeNoProducts()); });
    connect(m_names, &FieldSlot::clicked, this, [this] {
        chooseField(
            m_names, tr("Salesforce field for product names"),
            [this](const QString &column) { Q_EMIT changeWanted(takeProductNames(column)); });
    });
    m_separator = new QComboBox;
    m_separator->setObjectName(u"mapPage.productSeparator"_s);
    m_separator->setAccessibleName(tr("Between several product names"));
    m_separator->setToolTip(tr("What stands between several product names in one field"));
    m_separator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_separator->setMinimumContentsLength(6);
    m_separator->addItem(tr("by ;", "what stands between product names"), u";"_s);
    m_separator->addItem(tr("by ,", "what stands between product names"), u","_s);
    m_separator->addItem(tr("by |", "what stands between product names"), u"|"_s);
    m_separator->addItem(tr("by line", "each product name is a line of its own"), u"\n"_s);
    m_separator->addItem(tr("one each", "a field holds one product name"), QString());
    connect(m_separator, &QComboBox::activated, this, [this] {
        Q_EMIT changeWanted(setProductSeparator(m_separator->currentData().toString()));
    });
    m_clear = new QToolButton;
    m_clear->setObjectName(u"mapPage.noProductsButton"_s);
    m_clear->setAccessibleName(tr("Move no products"));
    m_clear->setToolTip(m_clear->accessibleName());
    m_clear->setIcon(icon(u"cross"_s, colors().soft));
    m_clear->setFocusPolicy(Qt::StrongFocus);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_wanted = false;
        if (m_state.products.used() || !m_state.products.mapping.details.isEmpty())
            Q_EMIT changeWanted(takeNoProducts());
        else
            show(m_state);
    });
    m_translate = button({}, ButtonRole::SmallLink, u"mapPage.translateProductsButton"_s);
    connect(m_translate, &QPushButton::clicked, this, &ProductSection::translationWanted);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(name);
    names->addWidget(m_translate, 0, Qt::AlignLeading);
    grid->addLayout(names, 0, 0);
    grid->addWidget(m_separator, 0, 2);
    grid->addWidget(m_clear, 0, 3);
    int row = 1;
    for (const FieldRule &rule : std::as_const(m_state.products.mapping.details))
        addDetail(rule, grid, row++);
    static_cast<QVBoxLayout *>(m_unfolded->layout())->insertWidget(2, m_rows);
    if (auto *again = focused.isEmpty() ? nullptr : m_rows->findChild<QWidget *>(focused))
        again->setFocus();
}

FieldSlot *ProductSection::addSlot(const QString &name, QGridLayout *grid, int row)
{
    auto *slot = new FieldSlot(name);
    grid->addWidget(slot, row, 1);
    connect(slot, &FieldSlot::dragBegan, this, &ProductSection::dragBegan);
    connect(slot, &FieldSlot::dragEnded, this, &ProductSection::dragEnded);
    connect(slot, &FieldSlot::hovered, this, [this, slot] { Q_EMIT reached(slot); });
    return slot;
}

void ProductSection::addDetail(const FieldRule &rule, QGridLayout *grid, int row)
{
    const Target target = targetOf(rule);
    const model::DetailField field{rule.target, rule.type, rule.options};
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    for (QLabel *text :
         {label(target.title, TextRole::Heading), label(kindText(target), TextRole::SoftSmall)}) {
        text->setMinimumWidth(1);
        names->addWidget(text);
    }
    FieldSlot *slot = addSlot(u"mapPage.productDetailSlot%1"_s.arg(row - 1), grid, row);
    m_details.append(slot);
    slot->setRefusal([this, target](const DraggedField &dragged) {
        return refusal(m_state, target, dragged.sources);
    });
    connect(slot, &FieldSlot::dropped, this, [this, field](const DraggedField &dragged) {
        Q_EMIT changeWanted(takeProductDetail(field, dragged.sources));
    });
    connect(slot, &FieldSlot::cleared, this,
            [this, field] { Q_EMIT changeWanted(removeProductDetail(field.name)); });
    connect(slot, &FieldSlot::clicked, this, [this, slot, field] {
        chooseField(slot, tr("Salesforce field for %1").arg(field.name),
                    [this, field](const QString &column) {
                        Q_EMIT changeWanted(takeProductDetail(field, {column}));
                    });
    });
    auto *remove = new QToolButton;
    remove->setObjectName(u"mapPage.removeProductDetail%1"_s.arg(row - 1));
    remove->setAccessibleName(tr("Remove %1 from the details of products").arg(field.name));
    remove->setIcon(icon(u"cross"_s, colors().soft));
    remove->setFocusPolicy(Qt::StrongFocus);
    connect(remove, &QToolButton::clicked, this,
            [this, field] { Q_EMIT changeWanted(removeProductDetail(field.name)); });
    grid->addLayout(names, row, 0);
    grid->addWidget(remove, row, 3);
}

Target ProductSection::targetOf(const FieldRule &rule) const
{
    return {.key = namesKey + rule.target,
            .title = rule.target,
            .type = rule.type,
            .options = rule.options,
            .isNew = !model::findField(m_state.productFields, rule.target)};
}

/// A value that is the same for all stands where its field would.
static QString textOf(const FieldRule &rule)
{
    return rule.fixedValue ? ProductSection::tr("always %1").arg(*rule.fixedValue)
                           : sourcesText(rule);
}

void ProductSection::showSlots()
{
    const project::Products &products = m_state.products;
    m_names->show({.target = {.key = namesKey, .title = tr("Product names")},
                   .sources = products.mapping.name.sources,
                   .text = textOf(products.mapping.name)});
    for (int i = 0; i < m_details.size(); ++i) {
        const FieldRule &rule = products.mapping.details.at(i);
        QString value;
        for (const migration::ProductWish &wish : m_state.productsOfRecord) {
            if (const auto *detail = model::findDetail(wish.details, rule.target))
                value = detail->values.join(u", "_s);
        }
        m_details.at(i)->show({.target = targetOf(rule),
                               .sources = rule.sources,
                               .text = textOf(rule),
                               .value = value});
    }
    int choice = m_separator->findData(products.separator);
    if (choice < 0) { // chosen elsewhere
        choice = m_separator->count();
        m_separator->addItem(
            tr("by %1", "what stands between product names").arg(products.separator),
            products.separator);
    }
    m_separator->setCurrentIndex(choice);
    m_separator->setEnabled(products.used());
    const int translated = int(products.mapping.name.translations.size());
    m_translate->setText(translated == 0 ? tr("Translate them…")
                                         : tr("%Ln of them translated…", nullptr, translated));
    m_translate->setAccessibleName(tr("Translate product names"));
    m_translate->setVisible(!products.mapping.name.sources.isEmpty());
    m_add->setEnabled(products.used());
}

/// What the record on the card gets.
void ProductSection::showPreview()
{
    QStringList names;
    for (const migration::ProductWish &wish : std::as_const(m_state.productsOfRecord)) {
        QStringList details;
        for (const model::DetailValue &detail : wish.details)
            details.append(detail.name + u": "_s + detail.values.join(u", "_s));
        names.append(details.isEmpty() ? wish.product
                                       : tr("%1 (%2)", "a product and its details")
                                             .arg(wish.product, details.join(u"; "_s)));
    }
    const QString text =
        names.isEmpty()
            ? tr("The record on the card gets no product.")
            : tr("The record on the card gets: %1").arg(names.join(tr(", ", "between products")));
    m_preview->setText(text);
    m_preview->setAccessibleName(text);
    m_preview->setVisible(m_state.products.used() && m_state.record);
}

QWidgetList ProductSection::controls() const
{
    QWidgetList controls{m_unfold};
    if (!m_rows)
        return controls;
    controls << m_translate << m_names << m_separator << m_clear;
    for (int i = 0; i < m_details.size(); ++i)
        controls << m_details.at(i)
                 << m_rows->findChild<QWidget *>(u"mapPage.removeProductDetail%1"_s.arg(i));
    return controls << m_add;
}

void ProductSection::chooseField(QWidget *anchor, const QString &title,
                                 std::function<void(const QString &)> chosen)
{
    m_chooser->open(anchor, title, m_state.fields, {}, std::move(chosen));
}

/// What the site has of details, and a way to a new one.
void ProductSection::openMenu()
{
    auto *menu = new QMenu(m_add);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"mapPage.productDetailMenu"_s);
    for (const model::DetailField &field : std::as_const(m_state.productFields)) {
        if (model::findField(m_shown, field.name))
            continue;
        const auto choose = [this, field] {
            chooseField(m_add, tr("Salesforce field for %1").arg(field.name),
                        [this, field](const QString &column) {
                            Q_EMIT changeWanted(takeProductDetail(field, {column}));
                        });
        };
        menu->addAction(QString(field.name).replace(u'&', u"&&"_s), this, choose)
            ->setObjectName(field.name);
    }
    menu->addSeparator();
    menu->addAction(tr("A new detail field…"), this,
                    [this] {
                        chooseField(m_add, tr("Salesforce field for a new detail of products"),
                                    [this](const QString &column) { askForNew(column); });
                    })
        ->setObjectName(u"new"_s);
    menu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft()));
}

/// A detail that the site lacks is created, its kind suggested by the values.
void ProductSection::askForNew(const QString &column)
{
    const operations::SourceColumn *known =
        m_state.profiles ? m_state.profiles->of(m_state.kind).find(column) : nullptr;
    const model::DetailField suggested =
        known ? operations::suggestedField(*known)
              : model::DetailField{operations::plainName(column), model::DetailType::Text};
    askLine(this,
            {tr("New detail field"), tr("The name of the new detail of products:"), suggested.name,
             tr("Add it")},
            [this, suggested, column](const QString &text) {
                model::DetailField field = suggested;
                field.name = text.trimmed();
                if (field.name.isEmpty())
                    return;
                for (const QList<model::DetailField> &present : {m_shown, m_state.productFields}) {
                    if (const model::DetailField *there = model::findField(present, field.name))
                        field = *there;
                }
                Q_EMIT changeWanted(takeProductDetail(field, {column}));
            });
}

void ProductSection::offer(const std::optional<DraggedField> &field)
{
    if (!isUnfolded() || !m_names)
        return;
    m_names->setOffered(field);
    for (FieldSlot *slot : std::as_const(m_details))
        slot->setOffered(field);
}

void ProductSection::takeBack(const DraggedField &field)
{
    if (field.target == namesKey)
        Q_EMIT changeWanted(takeNoProducts());
    else if (field.target.startsWith(namesKey))
        Q_EMIT changeWanted(removeProductDetail(field.target.sliced(namesKey.size())));
}

} // namespace ui
