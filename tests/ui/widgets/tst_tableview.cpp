#include "support/cellroles.h"
#include "ui/uitest.h"
#include "widgets/notice.h"
#include "widgets/tableview.h"

#include <QElapsedTimer>
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
