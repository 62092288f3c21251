#include "pages/map/columndifference.h"

#include "operations/sentences.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using model::Kind;

/// The words of the functions of this file, for the translators.
struct Difference
{
    Q_DECLARE_TR_FUNCTIONS(Difference)
};

QString differenceText(const project::ColumnChanges &changes)
{
    return Difference::tr("%1, %2, %3.", "what is new, gone, and as before")
        .arg(Difference::tr("%Ln column(s) new", nullptr, int(changes.added.size())),
             Difference::tr("%Ln gone", nullptr, int(changes.gone.size())),
             Difference::tr("%Ln as before", nullptr, int(changes.same)));
}

ColumnDifferenceDialog::ColumnDifferenceDialog(const QString &title, const QString &accept,
                                               const operations::MappingChanges &changes,
                                               const Columns &columns, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"columnDifference"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(680, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins({});
    list->setSpacing(14);
    addKind(list, Kind::Customer, changes.customers, columns.customers);
    addKind(list, Kind::Organization, changes.organizations, columns.organizations);
    if (list->isEmpty())
        list->addWidget(label(tr("The mapping does not say which columns it was made for."),
                              TextRole::Soft, u"columnDifference.unknown"_s));
    list->addStretch();
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    layout->addWidget(area, 1);

    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, u"columnDifference.cancel"_s);
    auto *take = button(accept, ButtonRole::Primary, u"columnDifference.accept"_s);
    take->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        const QList<Replacement> all = replacements();
        this->accept();
        Q_EMIT chosen(all);
    });
    // Beginning with the first question, where there is one.
    if (!m_questions.isEmpty())
        m_questions.constFirst().instead->setFocus();
    else
        take->setFocus();
    for (const Question &question : std::as_const(m_questions))
        connect(question.instead, &QComboBox::currentIndexChanged, area,
                [area, box = question.instead] { area->ensureWidgetVisible(box); });
}

void ColumnDifferenceDialog::addKind(QVBoxLayout *list, Kind kind,
                                     const project::ColumnChanges &changes,
                                     const QStringList &columns)
{
    if (changes.isEmpty() && changes.same == 0)
        return; // there are no records of this kind
    const QString part = kind == Kind::Customer ? u"customers"_s : u"organizations"_s;
    const QString name = u"columnDifference."_s + part;
    auto *card = new Card(kind == Kind::Customer ? tr("Customers") : tr("Organizations"));
    card->setObjectName(name);
    card->content()->addWidget(label(differenceText(changes), TextRole::Body, name + u"Count"_s));
    QStringList unused;
    bool isAsked = false;
    for (const project::GoneColumn &gone : changes.gone) {
        if (!gone.isUsed()) {
            unused.append(gone.name);
            continue;
        }
        if (!std::exchange(isAsked, true))
            card->content()->addWidget(label(
                tr("These are gone, and your mapping takes values from them. Where you choose "
                   "nothing, their values stay empty."),
                TextRole::Soft));
        addGone(card->content(), kind, gone, columns);
    }
    const auto addNames = [&](const QString &text, const QStringList &names,
                              const QString &control) {
        if (!names.isEmpty())
            card->content()->addWidget(label(text.arg(names.join(tr(", ", "between columns"))),
                                             TextRole::Soft, name + control));
    };
    addNames(tr("New: %1"), changes.added, u"Added"_s);
    addNames(tr("Gone, and not used: %1"), unused, u"Gone"_s);
    list->addWidget(card);
}

void ColumnDifferenceDialog::addGone(QVBoxLayout *list, Kind kind, const project::GoneColumn &gone,
                                     const QStringList &columns)
{
    QStringList uses;
    for (const QString &target : gone.targets)
        uses.append(operations::targetTitle(target));
    if (gone.ofPersonRules)
        uses.append(tr("what becomes of person accounts"));
    if (gone.ofProductNames)
        uses.append(tr("product names"));
    for (const QString &detail : gone.productDetails)
        uses.append(tr("%1 of products", "a detail").arg(detail));
    auto *instead = new QComboBox;
    instead->setObjectName(u"columnDifference.instead%1"_s.arg(m_questions.size() + 1));
    instead->setAccessibleName(tr("In place of %1").arg(gone.name));
    instead->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    instead->setMinimumContentsLength(18);
    instead->addItem(tr("Nothing"), QString());
    for (const QString &column : columns)
        instead->addItem(column, column);
    instead->setCurrentIndex(qMax(0, instead->findData(gone.likely)));
    auto *text = label(tr("%1 (for %2)", "a column and what takes values from it")
                           .arg(gone.name, uses.join(tr(", ", "between columns"))));
    text->setBuddy(instead);
    text->setSizePolicy(QSizePolicy::Ignored,
                        QSizePolicy::Preferred); // a name has no place to break
    list->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(label(tr("Use instead:"), TextRole::Soft));
    row->addWidget(instead, 1);
    list->addLayout(row);
    m_questions.append({kind, gone.name, instead});
}

QList<Replacement> ColumnDifferenceDialog::replacements() const
{
    QList<Replacement> all;
    for (const Question &question : m_questions) {
        const QString column = question.instead->currentData().toString();
        if (!column.isEmpty())
            all.append({question.kind, question.former, column});
    }
    return all;
}

} // namespace ui
