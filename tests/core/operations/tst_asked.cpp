#include "operations/asked.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using operations::AskedGroup;
using project::IfThere;

Q_DECLARE_METATYPE(QList<AskedGroup>)

/// Which groups of records wait for an answer, and which choice answers.
class AskedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheNote_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QList<AskedGroup>>("groups");
        const auto row = [](const char *name, const QString &code, const QStringList &arguments,
                            const QList<AskedGroup> &groups) {
            QTest::newRow(name) << code << arguments << groups;
        };
        row("one", u"run.asks"_s, {u"0"_s, u"0"_s, u"0"_s, u"7"_s}, {{Kind::Customer, false, 7}});
        row("all", u"run.asks"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s},
            {{Kind::Organization, true, 1},
             {Kind::Organization, false, 2},
             {Kind::Customer, true, 3},
             {Kind::Customer, false, 4}});
        row("an older version", u"run.asks"_s, {}, {});
        row("no number", u"run.asks"_s, {u"x"_s, u"2"_s, u""_s, u"0"_s},
            {{Kind::Organization, false, 2}});
        row("another note", u"run.firstTen"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}, {});
    }

    void readsTheNote()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, arguments);
        QFETCH(QList<AskedGroup>, groups);
        QCOMPARE(operations::askedGroups({code, arguments}), groups);
    }

    void eachHasItsOwnAnswer()
    {
        project::Project project;
        AskedGroup{Kind::Organization, false}.answer(project) = IfThere::LeaveAlone;
        QVERIFY(project.existingOrganizations.others == IfThere::LeaveAlone);
        AskedGroup{Kind::Organization, true}.answer(project) = IfThere::Ask;
        QVERIFY(project.existingOrganizations.ours == IfThere::Ask);
        QCOMPARE(project.existingCustomers, project::Existing());
        AskedGroup{Kind::Customer, true}.answer(project) = IfThere::LeaveAlone;
        AskedGroup{Kind::Customer, false}.answer(project) = IfThere::Ask;
        QCOMPARE(project.existingCustomers, (project::Existing{IfThere::LeaveAlone, IfThere::Ask}));
    }
};

QTEST_GUILESS_MAIN(AskedTest)
#include "tst_asked.moc"
