#include "files.h"
#include "pages/source/malformeddialog.h"
#include "pages/source/otherfilesdialog.h"
#include "pages/source/readasdialog.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::Repair;

/// The dialogs about one source file: how it is read, its rows that cannot be read, what else is in
/// its archive.
class TestSourceDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewFollowsTheChoice();
    void readingIsWhatWasChosen();
    void asGuessedUndoesAChoice();
    void anEncodingThatCannotBeIsSaid();
    void marksThePlace_data();
    void marksThePlace();
    void repairsOneOrAllAlike();
    void offersWhatHelpsAndNoMore();
    void repairsAreTakenBack();
    void theTextOfALineIsText();
    void takesAnotherFile();

private:
    ui::ReadAsDialog *readAs(const project::Source &source);
    static QString names(QWidget *dialog)
    {
        return uitest::control<QLabel>(dialog, u"readAsDialog.names"_s)->text();
    }
    static void choose(QWidget *dialog, const QString &name, const QVariant &value)
    {
        auto *box = uitest::control<QComboBox>(dialog, name);
        const int place = box->findData(value, Qt::UserRole, Qt::MatchFixedString);
        QVERIFY(place >= 0);
        box->setCurrentIndex(place);
    }

    QTemporaryDir m_folder;
    QWidget m_parent;
};

/// A file in Windows-1252, semicolons.
static QByteArray oldFile()
{
    return "Id;LastName;City\n1;M\xFCller;K\xF6ln\n2;Lef\xE8vre;Orl\xE9"
           "ans\n3;Doe;Cork\n";
}

ui::ReadAsDialog *TestSourceDialogs::readAs(const project::Source &source)
{
    auto *dialog = new ui::ReadAsDialog(source, &m_parent);
    dialog->show();
    return dialog;
}

void TestSourceDialogs::previewFollowsTheChoice()
{
    auto *dialog = readAs({writeFile(m_folder, u"old.csv"_s, oldFile()), {}});
    auto *table = uitest::control<ui::TableView>(dialog, u"readAsDialog.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->columnCount(), 3);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Müller"_s);
    QVERIFY(names(dialog).contains(u"Müller"_s));
    auto *encoding = uitest::control<QComboBox>(dialog, u"readAsDialog.encoding"_s);
    QVERIFY(encoding->itemText(0).contains(u"Windows-1252"_s, Qt::CaseInsensitive));

    choose(dialog, u"readAsDialog.encoding"_s, u"windows-1251"_s);
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"Mьller"_s);
    QVERIFY(names(dialog).contains(u"Mьller"_s));
    choose(dialog, u"readAsDialog.delimiter"_s, int(','));
    QTRY_COMPARE(table->model()->columnCount(), 1);
    delete dialog;
}

void TestSourceDialogs::readingIsWhatWasChosen()
{
    project::Source source{writeFile(m_folder, u"old.csv"_s, oldFile()), {}};
    source.reading.repairs = {{3, Repair::What::Skip}};
    auto *dialog = readAs(source);
    QSignalSpy chosen(dialog, &ui::ReadAsDialog::readingChosen);
    choose(dialog, u"readAsDialog.encoding"_s, u"iso-8859-15"_s);
    choose(dialog, u"readAsDialog.delimiter"_s, int('\t'));
    choose(dialog, u"readAsDialog.dates"_s, int(model::DateOrder::MonthFirst));
    choose(dialog, u"readAsDialog.decimals"_s, int(model::DecimalSign::Comma));
    auto *accept = uitest::control<QPushButton>(dialog, u"readAsDialog.accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto reading = chosen.constFirst().constFirst().value<model::Reading>();
    QCOMPARE(reading.encoding.toLower(), u"iso-8859-15"_s);
    QCOMPARE(reading.delimiter, '\t');
    QCOMPARE(reading.dates, model::DateOrder::MonthFirst);
    QCOMPARE(reading.decimals, model::DecimalSign::Comma);
    QCOMPARE(reading.repairs, source.reading.repairs); // what was decided elsewhere stays
}

void TestSourceDialogs::asGuessedUndoesAChoice()
{
    project::Source source{writeFile(m_folder, u"old.csv"_s, oldFile()), {}};
    source.reading.encoding = operations::encodings().constLast();
    source.reading.delimiter = '|';
    source.reading.dates = model::DateOrder::DayFirst;
    auto *dialog = readAs(source);
    auto *encoding = uitest::control<QComboBox>(dialog, u"readAsDialog.encoding"_s);
    QCOMPARE(encoding->currentData().toString(), source.reading.encoding);
    QSignalSpy chosen(dialog, &ui::ReadAsDialog::readingChosen);
    for (const QString &name :
         {u"readAsDialog.encoding"_s, u"readAsDialog.delimiter"_s, u"readAsDialog.dates"_s})
        uitest::control<QComboBox>(dialog, name)->setCurrentIndex(0);
    auto *accept = uitest::control<QPushButton>(dialog, u"readAsDialog.accept"_s);
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    QCOMPARE(chosen.constFirst().constFirst().value<model::Reading>(), model::Reading());
}

void TestSourceDialogs::anEncodingThatCannotBeIsSaid()
{
    auto *dialog = readAs({m_folder.filePath(u"gone.csv"_s), {}});
    auto *said = uitest::control<QLabel>(dialog, u"readAsDialog.notice.text"_s);
    QTRY_VERIFY(!said->text().isEmpty());
    QVERIFY(!uitest::control(dialog, u"readAsDialog.accept"_s)->isEnabled());
    delete dialog;
}

static csv::MalformedRow row(qint64 line, const QString &code, const QString &text, qsizetype mark,
                             QList<Repair::What> repairs)
{
    csv::MalformedRow row;
    row.problems = {
        {model::Problem::Severity::Error,
         {code,
          {u"Contact.csv"_s, QString::number(line), QString::number(mark + 1), u"5"_s, u"3"_s}}}};
    row.recordLine = row.line = line;
    row.column = mark + 1;
    row.text = text;
    row.mark = mark;
    row.repairs = std::move(repairs);
    return row;
}

static QList<csv::MalformedRow> threeRows()
{
    using What = Repair::What;
    return {row(4, u"csv.cellCount"_s, u"003,too few"_s, 11, {What::JoinNext, What::Skip}),
            row(7, u"csv.unclosedQuote"_s, u"003,\"Head of"_s, 4, {What::QuoteIsText, What::Skip}),
            row(9, u"csv.cellCount"_s, u"004,few"_s, 7, {What::Skip})};
}

void TestSourceDialogs::marksThePlace_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("marked");
    QTest::newRow("within the line") << 1 << u"\""_s;
    QTest::newRow("behind its end") << 0 << u"w"_s;
}

void TestSourceDialogs::marksThePlace()
{
    QFETCH(int, row);
    ui::MalformedDialog dialog(u"Contact.csv"_s, threeRows(), 3, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *table = uitest::control<ui::TableView>(&dialog, u"malformedDialog.table"_s);
    table->setCurrentIndex(table->model()->index(row, 1));
    auto *text = uitest::control<QPlainTextEdit>(&dialog, u"malformedDialog.text"_s);
    QCOMPARE(text->toPlainText(), threeRows().at(row).text);
    QCOMPARE(text->extraSelections().size(), 1);
    QTEST(text->extraSelections().constFirst().cursor.selectedText(), "marked");
    QVERIFY(uitest::control<QLabel>(&dialog, u"malformedDialog.what"_s)
                ->text()
                .contains(u"line %1"_s.arg(threeRows().at(row).line)));
}

void TestSourceDialogs::repairsOneOrAllAlike()
{
    ui::MalformedDialog dialog(u"Contact.csv"_s, threeRows(), 3, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy chosen(&dialog, &ui::MalformedDialog::repairsChosen);
    auto *accept = uitest::control<QPushButton>(&dialog, u"malformedDialog.accept"_s);
    QVERIFY(!accept->isEnabled()); // nothing was decided yet
    auto *table = uitest::control<ui::TableView>(&dialog, u"malformedDialog.table"_s);
    QCOMPARE(table->currentIndex().row(), 0);
    auto *alike = uitest::control<QCheckBox>(&dialog, u"malformedDialog.alike"_s);
    QVERIFY(alike->isVisible());
    alike->setChecked(true);
    uitest::click(&dialog, u"malformedDialog.skip"_s);
    table->setCurrentIndex(table->model()->index(1, 1));
    QVERIFY(!alike->isVisible()); // the only one of its kind
    uitest::click(&dialog, u"malformedDialog.quoteIsText"_s);
    QVERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
    using What = Repair::What;
    const QList<Repair> wanted{{4, What::Skip}, {7, What::QuoteIsText}, {9, What::Skip}};
    QCOMPARE(chosen.constFirst().constFirst().value<QList<Repair>>(), wanted);
}

void TestSourceDialogs::offersWhatHelpsAndNoMore()
{
    ui::MalformedDialog dialog(u"Contact.csv"_s, threeRows(), 3, {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(dialog.findChild<QPushButton *>(u"malformedDialog.join"_s));
    uitest::control<QCheckBox>(&dialog, u"malformedDialog.alike"_s)->setChecked(true);
    uitest::click(&dialog, u"malformedDialog.join"_s);
    QSignalSpy chosen(&dialog, &ui::MalformedDialog::repairsChosen);
    uitest::click(&dialog, u"malformedDialog.accept"_s);
    // Line 9 has the same trouble, but joining is not offered for it.
    const QList<Repair> wanted{{4, Repair::What::JoinNext}};
    QCOMPARE(chosen.constFirst().constFirst().value<QList<Repair>>(), wanted);
}

void TestSourceDialogs::repairsAreTakenBack()
{
    const QList<Repair> before{{2, Repair::What::JoinNext}, {8, Repair::What::Skip}};
    ui::MalformedDialog dialog(u"Contact.csv"_s, threeRows(), 3, before, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *table = uitest::control<ui::TableView>(&dialog, u"malformedDialog.table"_s);
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->currentIndex().row(), 2); // the first that still cannot be read
    table->setCurrentIndex(table->model()->index(1, 1));
    uitest::click(&dialog, u"malformedDialog.leave"_s);
    QSignalSpy chosen(&dialog, &ui::MalformedDialog::repairsChosen);
    uitest::click(&dialog, u"malformedDialog.accept"_s);
    const QList<Repair> wanted{{2, Repair::What::JoinNext}};
    QCOMPARE(chosen.constFirst().constFirst().value<QList<Repair>>(), wanted);
    uitest::click(&dialog, u"malformedDialog.takeBack"_s);
    uitest::control<QPushButton>(&dialog, u"malformedDialog.accept"_s)->click();
    QCOMPARE(chosen.constLast().constFirst().value<QList<Repair>>(), QList<Repair>());
}

void TestSourceDialogs::theTextOfALineIsText()
{
    const QString text = u"<b>003</b>,&amp;\u202Etxt"_s;
    ui::MalformedDialog dialog(u"Contact.csv"_s, {row(4, u"csv.cellCount"_s, text, 3, {})}, 1, {},
                               nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(uitest::control<QPlainTextEdit>(&dialog, u"malformedDialog.text"_s)->toPlainText(),
             text);
}

void TestSourceDialogs::takesAnotherFile()
{
    QList<operations::Offer> files;
    for (int i = 0; i < 347; ++i) {
        operations::Offer offer{.source = {u"/exports/WE_1.ZIP"_s, {}}, .size = 100 * i};
        offer.source.reading.member = u"Object%1__c.csv"_s.arg(i);
        files.append(offer);
    }
    ui::OtherFilesDialog dialog(files, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *table = uitest::control<ui::TableView>(&dialog, u"otherFilesDialog.table"_s);
    QCOMPARE(table->model()->rowCount(), 347);
    QVERIFY(!uitest::control(&dialog, u"otherFilesDialog.accept"_s)->isEnabled());
    QTest::keyClicks(uitest::control<QLineEdit>(&dialog, u"otherFilesDialog.filter"_s),
                     u"ect346"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy chosen(&dialog, &ui::OtherFilesDialog::fileChosen);
    uitest::click(&dialog, u"otherFilesDialog.accept"_s);
    QCOMPARE(chosen.constFirst().constFirst().value<project::Source>(), files.constLast().source);
}

UI_TEST_MAIN(TestSourceDialogs)
#include "tst_sourcedialogs.moc"
