#include "support/cellroles.h"
#include "ui/uitest.h"
#include "widgets/notice.h"
#include "widgets/tableview.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace {

/// As many rows as one likes, none of which exists before it is asked for.
class Endless : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 8; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"row %1"_s.arg(index.row())) : QVariant();
    }
};

} // namespace

/// The table of the house: quick at any size, left by Tab, and never taken in by HTML.
class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionRowsScrollAtOnce();
    void tabLeavesIt();
    void heightFollowsTheRows();
    void headingsStandAboveTheirNumbers();
    void noticesShowHtmlAsText();
};

void TestTableView::aMillionRowsScrollAtOnce()
{
    Endless model;
    ui::TableView table(u"table"_s);
    table.setModel(&model);
    table.resize(900, 500);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QElapsedTimer clock;
    clock.start();
    table.scrollToBottom();
    table.grab();
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(table.rowAt(table.viewport()->height() / 2) > 999'900);
}

void TestTableView::tabLeavesIt()
{
    QWidget window;
    QStandardItemModel model(3, 3);
    auto *table = new ui::TableView(u"table"_s, &window);
    table->setModel(&model);
    auto *after = new QLineEdit(&window);
    QWidget::setTabOrder(table, after);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
}

void TestTableView::heightFollowsTheRows()
{
    QStandardItemModel model(1, 1);
    ui::TableView table(u"table"_s);
    table.setModel(&model);
    table.setRowsShown(1, 5);
    const int one = table.sizeHint().height();
    model.setRowCount(3);
    const int three = table.sizeHint().height();
    model.setRowCount(50);
    QVERIFY(three > one);
    QVERIFY(table.sizeHint().height() > three);
    QVERIFY(table.sizeHint().height() < 2 * three);
}

/// The last column of \a image with ink in the rows from \a top to \a bottom, before \a end.
static int lastInk(const QImage &image, int top, int bottom, int end)
{
    for (int x = end - 1; x >= 0; --x) {
        for (int y = top; y < bottom; ++y) {
            if (qGray(image.pixel(x, y)) < 160)
                return x;
        }
    }
    return -1;
}

void TestTableView::headingsStandAboveTheirNumbers()
{
    QStandardItemModel model(1, 2);
    model.setHorizontalHeaderLabels({u"HHH"_s, u"x"_s});
    model.setHeaderData(0, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter),
                        Qt::TextAlignmentRole);
    model.setItem(0, 0, new QStandardItem(u"HHH"_s));
    model.item(0, 0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    ui::TableView table(u"table"_s);
    table.setModel(&model);
    table.resize(500, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const QImage image = table.grab().toImage();
    const int header = table.horizontalHeader()->height();
    const int end = table.columnWidth(0);
    const int heading = lastInk(image, 2, header - 4, end);
    const int number = lastInk(image, header + 2, header + table.rowHeight(0) - 4, end);
    QVERIFY(heading > 0 && number > 0);
    QVERIFY2(qAbs(heading - number) <= 1, qPrintable(u"%1 and %2"_s.arg(heading).arg(number)));
}

void TestTableView::noticesShowHtmlAsText()
{
    ui::Notice notice(u"notice"_s);
    bool pressed = false;
    notice.show(u"<b>Ana</b> & Co"_s, ui::Tone::Bad,
                {{u"Try again"_s, u"again"_s, [&pressed] { pressed = true; }}});
    const auto *text = uitest::control<QLabel>(&notice, u"notice.text"_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
    QCOMPARE(notice.text(), u"<b>Ana</b> & Co"_s);
    uitest::click(&notice, u"again"_s);
    QVERIFY(pressed);
    notice.clear();
    QVERIFY(!notice.isVisible());
}

UI_TEST_MAIN(TestTableView)
#include "tst_tableview.moc"
