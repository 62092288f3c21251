#include "pages/source/malformeddialog.h"

#include "operations/sentences.h"
#include "pages/source/sourcewords.h"
#include "support/format.h"
#include "support/theme.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using What = model::Repair::What;

MalformedDialog::MalformedDialog(const QString &fileName, const QList<csv::MalformedRow> &rows,
                                 qint64 all, const QList<model::Repair> &repaired, QWidget *parent)
    : QDialog(parent)
    , m_model(new MalformedModel(rows, repaired, this))
    , m_table(new TableView(u"malformedDialog.table"_s))
    , m_what(label({}, TextRole::Body, u"malformedDialog.what"_s))
    , m_text(new QPlainTextEdit)
    , m_repairs(new QHBoxLayout)
    , m_alike(new QCheckBox)
    , m_takeBack(
          button(tr("Take back all repairs"), ButtonRole::Link, u"malformedDialog.takeBack"_s))
    , m_accept(button(tr("Read the file again"), ButtonRole::Primary, u"malformedDialog.accept"_s))
    , m_before(repaired)
{
    setObjectName(u"malformedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows of %1 that cannot be read").arg(fileName));
    resize(820, 600);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    const QString words =
        all > rows.size()
            ? tr("%Ln row(s) cannot be read; the first %1 are listed. A repair changes how the "
                 "file is read, never the file itself, and can be taken back here.",
                 nullptr, int(all))
                  .arg(number(rows.size()))
            : tr("%Ln row(s) cannot be read. A repair changes how the file is read, never the file "
                 "itself, and can be taken back here.",
                 nullptr, int(all));
    layout->addWidget(label(words, TextRole::Soft, u"malformedDialog.count"_s));
    layout->addWidget(list(), 1);
    layout->addWidget(detail());
    layout->addWidget(buttons());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MalformedDialog::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MalformedDialog::showState);
    m_table->setCurrentIndex(
        m_model->index(qMin(int(repaired.size()), m_model->rowCount() - 1), MalformedModel::What));
    showState();
}

QWidget *MalformedDialog::list()
{
    m_table->setAccessibleName(tr("Rows that cannot be read"));
    m_table->setModel(m_model);
    m_table->setColumnCharacters(MalformedModel::Line, 8);
    m_table->setColumnCharacters(MalformedModel::What, 64);
    m_table->setColumnCharacters(MalformedModel::Decision, 26);
    m_table->setRowsShown(4, 12);
    return tableCard(m_table);
}

QWidget *MalformedDialog::detail()
{
    auto *card = new Card;
    card->content()->setSpacing(8);
    card->content()->addWidget(m_what);
    m_text->setObjectName(u"malformedDialog.text"_s);
    m_text->setAccessibleName(tr("The line, with the place marked"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setFixedHeight(m_text->fontMetrics().height() * 4 + 20);
    card->content()->addWidget(m_text);
    m_alike->setObjectName(u"malformedDialog.alike"_s);
    m_repairs->setSpacing(8);
    card->content()->addLayout(m_repairs);
    card->content()->addWidget(m_alike);
    return card;
}

QWidget *MalformedDialog::buttons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, u"malformedDialog.cancel"_s);
    layout->addWidget(m_takeBack);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addWidget(m_accept);
    connect(m_takeBack, &QPushButton::clicked, m_model, &MalformedModel::takeBackAll);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT repairsChosen(m_model->repairs());
        accept();
    });
    return row;
}

void MalformedDialog::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const csv::MalformedRow *malformed = m_model->malformed(row);
    m_text->setVisible(malformed);
    if (malformed) {
        QStringList words{operations::sentence(trouble(*malformed))};
        if (!malformed->assumed.code.isEmpty())
            words.append(operations::sentence(malformed->assumed));
        m_what->setText(words.join(u' '));
        showPlace(*malformed);
    } else {
        m_what->setText(tr("This row was repaired when the file was read."));
    }
    showRepairs(row);
}

/// The line as it stands in the file, with the wrong place in another colour and in sight.
void MalformedDialog::showPlace(const csv::MalformedRow &row)
{
    // What the line goes on with is left out where it is long.
    const QString before = row.cutLeft ? u"… "_s : QString();
    const QString text = before + row.text + (row.cutRight ? u" …"_s : QString());
    m_text->setPlainText(text);
    QTextEdit::ExtraSelection mark;
    mark.cursor = m_text->textCursor();
    const int last = m_text->document()->characterCount() - 1;
    const int place = qBound(0, int(before.size() + row.mark), last);
    // At the end of the line there is nothing behind the place: the character before it then.
    const bool atEnd = place == last || row.mark >= row.text.size();
    mark.cursor.setPosition(atEnd ? qMax(0, place - 1) : place);
    mark.cursor.setPosition(atEnd ? place : place + 1, QTextCursor::KeepAnchor);
    mark.format.setBackground(fill(Tone::Bad));
    mark.format.setForeground(ink(Tone::Bad));
    mark.format.setFontUnderline(true);
    m_text->setExtraSelections({mark});
    QTextCursor shown = m_text->textCursor();
    shown.setPosition(place);
    m_text->setTextCursor(shown);
    m_text->ensureCursorVisible();
}

/// A button for each repair that is offered for \a row, and one for none.
void MalformedDialog::showRepairs(int row)
{
    while (QLayoutItem *item = m_repairs->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &name, std::optional<What> what) {
        QPushButton *one = button(text, ButtonRole::Small, u"malformedDialog."_s + name);
        connect(one, &QPushButton::clicked, this, [this, what] { decide(what); });
        m_repairs->addWidget(one);
    };
    const QList<What> offered = m_model->offered(row);
    for (const What what : offered) {
        static constexpr std::array names{"join", "quoteIsText", "skip"};
        add(repairWord(what), QString::fromLatin1(names.at(size_t(what))), what);
    }
    add(m_model->malformed(row) ? tr("Leave it as it is") : tr("Take it back"), u"leave"_s,
        std::nullopt);
    m_repairs->addStretch();
    const int alike = m_model->alike(row);
    m_alike->setVisible(alike > 1);
    m_alike->setText(tr("For all %Ln row(s) like this", nullptr, alike));
}

void MalformedDialog::decide(std::optional<What> what)
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_model->decide(row, what, m_alike->isVisible() && m_alike->isChecked());
}

void MalformedDialog::showState()
{
    const QList<model::Repair> repairs = m_model->repairs();
    m_takeBack->setEnabled(!repairs.isEmpty());
    m_accept->setEnabled(repairs != m_before);
}

} // namespace ui
