#include "ui/uitest.h"
#include "widgets/flowlayout.h"

using namespace Qt::StringLiterals;

/// Things that stand side by side as far as there is room.
class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesIntoFurtherLines_data();
    void goesIntoFurtherLines();
};

void TestFlowLayout::goesIntoFurtherLines_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QList<QPoint>>("places");
    QTest::newRow("one line") << 320 << Qt::LeftToRight
                              << QList<QPoint>{{0, 0}, {110, 0}, {220, 0}};
    QTest::newRow("two lines") << 250 << Qt::LeftToRight
                               << QList<QPoint>{{0, 0}, {110, 0}, {0, 40}};
    QTest::newRow("a line each") << 120 << Qt::LeftToRight
                                 << QList<QPoint>{{0, 0}, {0, 40}, {0, 80}};
    QTest::newRow("right to left")
        << 250 << Qt::RightToLeft << QList<QPoint>{{150, 0}, {40, 0}, {150, 40}};
}

void TestFlowLayout::goesIntoFurtherLines()
{
    QFETCH(const int, width);
    QFETCH(const Qt::LayoutDirection, direction);
    QFETCH(const QList<QPoint>, places);
    QWidget widget;
    widget.setLayoutDirection(direction);
    auto *layout = new ui::FlowLayout(10, &widget);
    QList<QWidget *> things;
    for (int i = 0; i < 4; ++i) {
        auto *thing = new QWidget;
        thing->setFixedSize(100, 30);
        layout->addWidget(thing);
        if (i == 1)
            thing->hide(); // takes no room
        else
            things.append(thing);
    }
    QCOMPARE(layout->minimumSize(), QSize(100, 30));
    QCOMPARE(layout->sizeHint(), QSize(320, 30));
    const int height = layout->heightForWidth(width);
    QCOMPARE(height, places.constLast().y() + 30);
    layout->setGeometry({0, 0, width, height});
    for (qsizetype i = 0; i < places.size(); ++i)
        QCOMPARE(things.at(i)->pos(), places.at(i));
}

UI_TEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
