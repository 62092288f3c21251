#include "support/screenreader.h"
#include "ui/uitest.h"

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>

/// What a screen reader is told, where Qt by itself would tell it wrong.
class TestScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScrollBarMayGoWhileItIsAskedFor();
};

void TestScreenReader::aScrollBarMayGoWhileItIsAskedFor()
{
    ui::mendForScreenReaders();
    QScrollArea area;
    area.setAccessibleName(QStringLiteral("Fields"));
    auto *content = new QWidget;
    content->resize(100, 2000);
    area.setWidget(content);
    area.resize(200, 200);
    area.show();
    QVERIFY(area.verticalScrollBar()->isVisible());
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(heard);
    QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Fields"));
    const int before = heard->childCount();
    QVERIFY(before > 0);
    // Whatever is in sight now, nobody is led astray.
    content->resize(100, 50);
    QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
    for (int child = -1; child <= before + 1; ++child) {
        QAccessibleInterface *part = heard->child(child);
        QCOMPARE(part != nullptr, child >= 0 && child < heard->childCount());
        if (part)
            QCOMPARE(heard->indexOfChild(part), child);
    }
    // The content is among what is heard.
    QAccessibleInterface *inside = QAccessible::queryAccessibleInterface(content);
    bool isHeard = false;
    for (QAccessibleInterface *each = inside; each && !isHeard; each = each->parent())
        isHeard = each == heard;
    QVERIFY(isHeard);
}

UI_TEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
