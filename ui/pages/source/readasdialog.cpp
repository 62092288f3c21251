#include "pages/source/readasdialog.h"

#include "models/rowtable.h"
#include "operations/sentences.h"
#include "pages/source/listedrows.h"
#include "pages/source/sourcewords.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/notice.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using model::DateOrder;
using model::DecimalSign;

constexpr int previewRows = 20;

ReadAsDialog::ReadAsDialog(const project::Source &source, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_encoding(choice(u"encoding"_s, tr("Encoding")))
    , m_delimiter(choice(u"delimiter"_s, tr("Columns are separated by")))
    , m_dates(choice(u"dates"_s, tr("Dates")))
    , m_decimals(choice(u"decimals"_s, tr("Numbers")))
    , m_names(label({}, TextRole::Big, u"readAsDialog.names"_s))
    , m_trouble(new Notice(u"readAsDialog.notice"_s))
    , m_table(new TableView(u"readAsDialog.table"_s))
    , m_rows(new RowTable(this))
    , m_accept(button(tr("Read it like this"), ButtonRole::Primary, u"readAsDialog.accept"_s))
{
    setObjectName(u"readAsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How %1 is read").arg(QFileInfo(source.path).fileName()));
    resize(760, 560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(namesCard());
    layout->addWidget(choices());
    layout->addWidget(m_trouble);
    layout->addWidget(preview(), 1);
    layout->addWidget(buttons());

    for (QComboBox *box : {m_encoding, m_delimiter})
        connect(box, &QComboBox::currentIndexChanged, this, &ReadAsDialog::look);
    look();
}

QComboBox *ReadAsDialog::choice(const QString &name, const QString &accessible)
{
    auto *box = new QComboBox;
    box->setObjectName(u"readAsDialog."_s + name);
    box->setAccessibleName(accessible);
    return box;
}

QWidget *ReadAsDialog::namesCard()
{
    auto *card = new Card;
    card->content()->setSpacing(6);
    card->content()->addWidget(
        label(tr("These stand in the file. Are all letters right? If not, choose another encoding "
                 "until they are."),
              TextRole::Soft));
    m_names->setTextFormat(Qt::PlainText);
    card->content()->addWidget(m_names);
    return card;
}

QWidget *ReadAsDialog::choices()
{
    m_encoding->addItem(tr("As guessed"), QString());
    const QStringList encodings = operations::encodings();
    for (const QString &encoding : encodings)
        m_encoding->addItem(encodingWord(encoding), encoding);
    m_encoding->setCurrentIndex(qMax(
        0, m_encoding->findData(m_source.reading.encoding, Qt::UserRole, Qt::MatchFixedString)));
    m_delimiter->addItem(tr("As guessed"), 0);
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(delimiterWord(delimiter), int(delimiter));
    m_delimiter->setCurrentIndex(qMax(0, m_delimiter->findData(int(m_source.reading.delimiter))));
    m_dates->addItem(tr("As the columns tell"), int(DateOrder::Unknown));
    m_dates->addItem(tr("Day first: 31/12/2025"), int(DateOrder::DayFirst));
    m_dates->addItem(tr("Month first: 12/31/2025"), int(DateOrder::MonthFirst));
    m_dates->setCurrentIndex(m_dates->findData(int(m_source.reading.dates)));
    m_decimals->addItem(tr("As the columns tell"), int(DecimalSign::Unknown));
    m_decimals->addItem(tr("With a point: 1,234.56"), int(DecimalSign::Point));
    m_decimals->addItem(tr("With a comma: 1.234,56"), int(DecimalSign::Comma));
    m_decimals->setCurrentIndex(m_decimals->findData(int(m_source.reading.decimals)));

    auto *form = new QWidget;
    auto *layout = new QGridLayout(form);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    const auto add = [layout](int row, int column, QComboBox *box) {
        QLabel *name = label(box->accessibleName());
        name->setBuddy(box);
        name->setWordWrap(false);
        layout->addWidget(name, row, column);
        layout->addWidget(box, row, column + 1);
    };
    add(0, 0, m_encoding);
    add(0, 2, m_dates);
    add(1, 0, m_delimiter);
    add(1, 2, m_decimals);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(3, 1);
    return form;
}

QWidget *ReadAsDialog::preview()
{
    m_table->setAccessibleName(tr("First rows"));
    m_table->setModel(m_rows);
    m_table->setScrollsSideways(true);
    m_table->setRowsShown(4, 8);
    return tableCard(m_table);
}

QWidget *ReadAsDialog::buttons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, u"readAsDialog.cancel"_s);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_accept);
    m_accept->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT readingChosen(reading());
        accept();
    });
    return row;
}

model::Reading ReadAsDialog::reading() const
{
    model::Reading reading = m_source.reading;
    reading.encoding = m_encoding->currentData().toString();
    reading.delimiter = char(m_delimiter->currentData().toInt());
    reading.dates = DateOrder(m_dates->currentData().toInt());
    reading.decimals = DecimalSign(m_decimals->currentData().toInt());
    return reading;
}

/// Shows the first rows as they are read with what is chosen now.
void ReadAsDialog::look()
{
    project::Source source = m_source;
    source.reading = reading();
    m_look.run([source](const RunContext &) { return operations::glance(source, previewRows); },
               [this](const Result<operations::Glance> &glance) { showGlance(glance); });
}

void ReadAsDialog::showGlance(const Result<operations::Glance> &glance)
{
    m_accept->setEnabled(glance.has_value());
    if (!glance) {
        m_trouble->show(operations::sentence(glance.error().message), Tone::Bad);
        m_rows->setRows(nullptr);
        m_names->clear();
        return;
    }
    m_trouble->clear();
    nameGuesses(*glance);
    m_names->setText(glance->names.join(u"   ·   "_s));
    m_names->setAccessibleName(m_names->text());
    m_rows->setRows(std::make_unique<ListedRows>(glance->columns, glance->rows));
}

void ReadAsDialog::nameGuesses(const operations::Glance &glance)
{
    m_encoding->setItemText(0, tr("As guessed: %1").arg(encodingWord(glance.guessedEncoding)));
    m_delimiter->setItemText(0, tr("As guessed: %1").arg(delimiterWord(glance.guessedDelimiter)));
}

} // namespace ui
