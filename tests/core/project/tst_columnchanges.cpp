#include "project/columnchanges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;
using mapping::FieldRule;
using model::Kind;

/// What other columns than those a mapping was made for mean to it.
class ColumnChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void tellsWhatIsMissed();
    void aTemplateHasItsOwnColumns();
    void takesAnotherInstead();
    void takesAColumnOnce();

private:
    static FieldRule rule(const QString &target, const QStringList &sources)
    {
        FieldRule rule{target};
        rule.sources = sources;
        return rule;
    }
};

void ColumnChangesTest::tells_data()
{
    QTest::addColumn<QString>("before"); // separated by blanks
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("gone"); // "name" or "name=likely"
    QTest::addColumn<int>("same");
    const auto row = [](const char *name, const QString &before, const QString &now,
                        const QString &added, const QString &gone, int same) {
        QTest::newRow(name) << before << now << added << gone << same;
    };
    row("nobody looked yet", u""_s, u"Id Email"_s, u""_s, u""_s, 0);
    row("the same", u"Id Email"_s, u"Id Email"_s, u""_s, u""_s, 2);
    row("another order", u"Id Email"_s, u"Email Id"_s, u""_s, u""_s, 2);
    row("another case", u"Id Email"_s, u"ID EMAIL"_s, u""_s, u""_s, 2);
    row("one new", u"Id"_s, u"Id Phone"_s, u"Phone"_s, u""_s, 1);
    row("one gone", u"Id Phone"_s, u"Id"_s, u""_s, u"Phone"_s, 1);
    row("all gone", u"Id Phone"_s, u""_s, u""_s, u"Id Phone"_s, 0);
    row("renamed", u"Id Foo__c"_s, u"Id Foo"_s, u"Foo"_s, u"Foo__c=Foo"_s, 1);
    row("renamed for persons", u"Foo__c"_s, u"Foo__pc"_s, u"Foo__pc"_s, u"Foo__c=Foo__pc"_s, 0);
    row("as its label", u"Mailing_City"_s, u"MailingCity"_s, u"MailingCity"_s,
        u"Mailing_City=MailingCity"_s, 0);
    row("another name", u"Phone"_s, u"Telephone"_s, u"Telephone"_s, u"Phone"_s, 0);
    row("two that it may be", u"Foo__c"_s, u"Foo FOO_"_s, u"Foo FOO_"_s, u"Foo__c"_s, 0);
    row("two that it may have been", u"Foo__c F_oo"_s, u"Foo"_s, u"Foo"_s, u"Foo__c F_oo"_s, 0);
    row("one that is there still", u"Foo Foo__c"_s, u"Foo"_s, u""_s, u"Foo__c"_s, 1);
    row("nothing but signs", u"?"_s, u"!"_s, u"!"_s, u"?"_s, 0);
}

void ColumnChangesTest::tells()
{
    QFETCH(const QString, before);
    QFETCH(const QString, now);
    QFETCH(const QString, added);
    QFETCH(const QString, gone);
    QFETCH(const int, same);
    for (const Kind kind : {Kind::Customer, Kind::Organization}) {
        Project project;
        (kind == Kind::Customer ? project.customerColumns : project.organizationColumns) =
            before.split(u' ', Qt::SkipEmptyParts);
        const auto changes = columnChanges(now.split(u' ', Qt::SkipEmptyParts), project, kind);
        QCOMPARE(changes.added.join(u' '), added);
        QStringList told;
        for (const GoneColumn &column : changes.gone) {
            QVERIFY(!column.isUsed());
            told.append(column.likely.isEmpty() ? column.name : column.name + u'=' + column.likely);
        }
        QCOMPARE(told.join(u' '), gone);
        QCOMPARE(changes.same, same);
        QCOMPARE(changes.isEmpty(), added.isEmpty() && gone.isEmpty());
    }
}

void ColumnChangesTest::tellsWhatIsMissed()
{
    Project project;
    project.customerColumns = {u"Id"_s,      u"Email"_s,  u"FirstName"_s, u"Phone"_s, u"Rank"_s,
                               u"Idle__c"_s, u"Number"_s, u"Tickets"_s,   u"Seats"_s};
    project.customerProducts.mapping.name = rule(u"name"_s, {u"TICKETS"_s});
    project.customerProducts.mapping.details = {rule(u"Places"_s, {u"seats"_s}),
                                                rule(u"Title"_s, {u"Phone"_s})};
    project.organizationProducts.mapping.name = rule(u"name"_s, {u"Idle__c"_s}); // another kind's
    project.customers.email = rule(u"email"_s, {u"EMAIL"_s});
    project.customers.name = rule(u"displayName"_s, {u"FirstName"_s, u"LastName"_s});
    project.customers.name.combine = FieldRule::Combine::Template;
    project.customers.name.pattern = u"{FirstName} {LastName}"_s;
    project.customers.details = {rule(u"Phone"_s, {u"Phone"_s}),
                                 rule(u"Second phone"_s, {u"Mobile"_s, u"phone"_s})};
    project.personRules = {{{{u" rank"_s}}}};
    project.personEmail = u"{Number}@customers.example.com"_s;
    const auto changes = columnChanges({u"Id"_s}, project, Kind::Customer);
    const QList<GoneColumn> expected{
        {u"Email"_s, {u"email"_s}},
        {u"FirstName"_s, {u"displayName"_s}},
        {u"Phone"_s, {u"Phone"_s, u"Second phone"_s}, false, {}, false, {u"Title"_s}},
        {u"Rank"_s, {}, true},
        {u"Idle__c"_s},
        {u"Number"_s, {}, true},
        {u"Tickets"_s, {}, false, {}, true},
        {u"Seats"_s, {}, false, {}, false, {u"Places"_s}},
    };
    QCOMPARE(changes.gone, expected);
    QCOMPARE(changes.gone.at(4).isUsed(), false);
    for (const int used : {5, 6, 7})
        QVERIFY(changes.gone.at(used).isUsed());
    QCOMPARE(changes.same, 1);
    QCOMPARE(personRuleColumns(project), (QStringList{u"rank"_s, u"Number"_s}));
}

// A template is asked as a project is: it knows the columns it was made for.
void ColumnChangesTest::aTemplateHasItsOwnColumns()
{
    Project project;
    project.organizationColumns = {u"Name"_s};
    const QStringList columns{u"Name"_s, u"Site"_s};
    const auto changes = columnChanges(columns, project, Kind::Organization);
    QCOMPARE(changes.added, QStringList{u"Site"_s});
    QVERIFY(columnChanges(columns, project, Kind::Customer).isEmpty());
}

void ColumnChangesTest::takesAnotherInstead()
{
    Project project;
    project.customers.email = rule(u"email"_s, {u"Email"_s});
    project.customers.name = rule(u"displayName"_s, {u"First__c"_s, u"LastName"_s});
    project.customers.name.combine = FieldRule::Combine::Template;
    project.customers.name.pattern = u"{first__c} {LastName}[, {First__c}] {{First__c}}"_s;
    project.customers.details = {rule(u"Job"_s, {u"Title"_s, u"FIRST__C"_s}),
                                 rule(u"First__c"_s, {u"Other"_s})};
    project.organizations.name = rule(u"name"_s, {u"First__c"_s});
    project.personRules = {{{{u" First__c "_s}, {u"Rank"_s}}}};
    project.personEmail = u"{First__c}@customers.example.com"_s;
    useInstead(project, Kind::Customer, u"First__c"_s, u"FirstName"_s);
    QCOMPARE(project.customers.email.sources, QStringList{u"Email"_s});
    QCOMPARE(project.customers.name.sources, (QStringList{u"FirstName"_s, u"LastName"_s}));
    QCOMPARE(project.customers.name.pattern,
             u"{FirstName} {LastName}[, {FirstName}] {{First__c}}"_s);
    QCOMPARE(project.customers.details.at(0).sources, (QStringList{u"Title"_s, u"FirstName"_s}));
    QCOMPARE(project.customers.details.at(1).target, u"First__c"_s);
    QCOMPARE(project.customers.details.at(1).sources, QStringList{u"Other"_s});
    QCOMPARE(project.organizations.name.sources, QStringList{u"First__c"_s}); // of the other kind
    QCOMPARE(project.personRules.at(0).conditions.at(0).column, u"FirstName"_s);
    QCOMPARE(project.personRules.at(0).conditions.at(1).column, u"Rank"_s);
    QCOMPARE(project.personEmail, u"{FirstName}@customers.example.com"_s);
}

void ColumnChangesTest::takesAColumnOnce()
{
    Project project;
    project.customers.details = {rule(u"Phone"_s, {u"Old"_s, u"New"_s, u"Third"_s})};
    useInstead(project, Kind::Customer, u"Old"_s, u"new"_s);
    QCOMPARE(project.customers.details.at(0).sources, (QStringList{u"New"_s, u"Third"_s}));
}

QTEST_GUILESS_MAIN(ColumnChangesTest)
#include "tst_columnchanges.moc"
