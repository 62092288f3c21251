#include "core/operations/company.h"
#include "operations/personcolumns.h"

using namespace company;

/// That what is decided for contacts serves person accounts, whose columns are named otherwise.
class PersonColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void mappingsAreServed();
    void aRuleForContactsServesPersons();
};

static const char contactColumns[] =
    "Id,LastName,FirstName,Email,Title,Rank__c,Both__c,AccountId,MailingCity\n";
static const char accountColumns[] = "Id,Name,LastName,FirstName,IsPersonAccount,PersonEmail,"
                                     "PersonTitle,Rank__pc,Both__c,Both__pc,PersonMailingCity\n";

static salesforce::ExportFile opened(const QString &path)
{
    auto file = salesforce::openExportFile(path, {});
    if (!file)
        qFatal("the file cannot be opened");
    return *file;
}

void PersonColumnsTest::columns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inContacts"); // empty: not there
    QTest::addColumn<QString>("inAccounts");
    const auto add = [](const QString &name, const QString &contacts, const QString &accounts) {
        QTest::addRow("<%s>", qPrintable(name)) << name << contacts << accounts;
    };
    add(u"Email"_s, u"Email"_s, u"PersonEmail"_s);
    add(u"PersonEmail"_s, u"Email"_s, u"PersonEmail"_s);
    add(u"rank__c"_s, u"Rank__c"_s, u"Rank__pc"_s);
    add(u"RANK__PC"_s, u"Rank__c"_s, u"Rank__pc"_s);
    add(u"MailingCity"_s, u"MailingCity"_s, u"PersonMailingCity"_s);
    add(u"LastName"_s, u"LastName"_s, u"LastName"_s);
    add(u"Both__c"_s, u"Both__c"_s, u"Both__c"_s); // the account's own comes first
    add(u"Both__pc"_s, u"Both__c"_s, u"Both__pc"_s);
    add(u"IsPersonAccount"_s, {}, u"IsPersonAccount"_s);
    add(u"Shoesize__c"_s, {}, {});
    add(u"Person"_s, {}, {});
    add({}, {}, {});
}

void PersonColumnsTest::columns()
{
    QFETCH(QString, name);
    Company files;
    files.write(u"Contact.csv"_s, contactColumns);
    files.write(u"Account.csv"_s, accountColumns);
    const auto found = [&](const QString &file) {
        const auto exported = opened(files.path(file));
        return exported.table->header().value(operations::columnOf(name, exported));
    };
    QTEST(found(u"Contact.csv"_s), "inContacts");
    QTEST(found(u"Account.csv"_s), "inAccounts");
}

void PersonColumnsTest::mappingsAreServed()
{
    Company files;
    files.write(u"Account.csv"_s, accountColumns);
    mapping::Mapping mapping;
    mapping.email.sources = {u"Email"_s, u"Nowhere"_s};
    mapping.name.sources = {u"PersonTitle"_s, u"Title"_s}; // one is there, and wanted once
    mapping::FieldRule rule{u"Rank"_s};
    rule.combine = mapping::FieldRule::Combine::Template;
    rule.sources = {u"Rank__c"_s, u"FirstName"_s};
    rule.pattern = u"{Rank__c} {FirstName}"_s;
    mapping.details = {rule};
    const auto served = operations::servedBy(mapping, opened(files.path(u"Account.csv"_s)));
    QCOMPARE(served.email.sources, (QStringList{u"PersonEmail"_s, u"Nowhere"_s}));
    QCOMPARE(served.name.sources, (QStringList{u"PersonTitle"_s, u"Title"_s}));
    QCOMPARE(served.details.constFirst().sources, (QStringList{u"Rank__pc"_s, u"FirstName"_s}));
    QCOMPARE(served.details.constFirst().pattern, u"{Rank__pc} {FirstName}"_s);
}

void PersonColumnsTest::aRuleForContactsServesPersons()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,Rank__c\n"
                                  "{003000000000AdM},Marsh,ada@example.com,Mate\n");
    files.write(u"Account.csv"_s, "Id,Name,LastName,IsPersonAccount,PersonEmail,Rank__pc\n"
                                  "{001000000000BoX},Bo,Xu,1,bo@example.com,Cook\n");
    auto file = files.plain();
    file.project.customers.email.sources = {u"Email"_s};
    file.project.customers.details = {{u"Title"_s}};
    file.project.customers.details[0].sources = {u"Rank__c"_s};
    const auto result = operations::prepare(file, operations::standardFacts(), {}, {});
    QVERIFY(result);
    QStringList found;
    const auto all = candidates(*result, Kind::Customer);
    for (const Candidate &candidate : all) {
        QCOMPARE(candidate.profile.details.size(), 1);
        found.append(candidate.profile.email + u' '
                     + candidate.profile.details.constFirst().values.join(u','));
    }
    QCOMPARE(found, (QStringList{u"ada@example.com Mate"_s, u"bo@example.com Cook"_s}));
}

QTEST_GUILESS_MAIN(PersonColumnsTest)
#include "tst_personcolumns.moc"
