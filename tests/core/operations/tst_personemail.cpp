#include "core/operations/company.h"

using namespace company;
using project::PersonAccounts;

/// Addresses for person accounts that have none.
class PersonEmailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addresses_data();
    void addresses();
    void ofHiddenContacts();
    void notOfOthers();
    void takenWhereNothingElseIs();

private:
    QStringList customers(const project::ProjectFile &file) const
    {
        const auto prepared = operations::prepare(file, operations::standardFacts(), {}, {});
        return prepared ? lines(*prepared, Kind::Customer) : QStringList();
    }

    std::unique_ptr<Company> m_files;
};

void PersonEmailTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name,LastName,PersonEmail,IsPersonAccount,Code__pc\n"
                                     "{001000000000AcM},Acme,,,0,\n"
                                     "{001000000000AdM},,Marsh,,1,7\n"
                                     "{001000000000BoX},,Xu,bo@example.com,1,8\n"
                                     "{001000000000CyZ},,Zo, ,1,\n");
}

void PersonEmailTest::addresses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("customers");
    const QString bo = u"waiting bo@example.com"_s, none = u"leftOut  [leftOut.noEmail]"_s;
    QTest::newRow("none") << QString() << QStringList{none, bo, none};
    QTest::newRow("no template") << u"{Id"_s << QStringList{none, bo, none};
    QTest::newRow("by id") << u"{Id}@customers.example.com"_s
                           << QStringList{
                                  u"waiting %1@customers.example.com"_s.arg(id("001000000000AdM")),
                                  bo,
                                  u"waiting %1@customers.example.com"_s.arg(id("001000000000CyZ"))};
    QTest::newRow("some have no value")
        << u"c{code__pc}@customers.example.com"_s
        << QStringList{u"waiting c7@customers.example.com"_s, bo, none};
    QTest::newRow("no such column")
        << u"{Number}@customers.example.com"_s << QStringList{none, bo, none};
    QTest::newRow("no address") << u"{LastName}"_s
                                << QStringList{u"notAccepted Marsh [record.badEmail]"_s, bo,
                                               u"notAccepted Zo [record.badEmail]"_s};
}

void PersonEmailTest::addresses()
{
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, customers);
    auto file = m_files->plain();
    file.project.personEmail = pattern;
    QCOMPARE(this->customers(file), customers);
    file.project.personAccounts = PersonAccounts::Both;
    QCOMPARE(this->customers(file).filter(u"waiting"_s).size(),
             customers.filter(u"waiting"_s).size());
}

/// Where only the contacts of person accounts are there, by the contact's own names.
void PersonEmailTest::ofHiddenContacts()
{
    Company files;
    files.write(u"Contact.csv"_s, "Id,LastName,Email,IsPersonAccount,Code__c,Phone\n"
                                  "{003000000000AdM},Marsh,,1,7,12\n"
                                  "{003000000000BoX},Xu,,0,8,34\n");
    auto file = files.plain();
    file.project.personEmail = u"{Code__pc}.{PersonPhone}@customers.example.com"_s;
    QCOMPARE(customers(file), (QStringList{u"waiting 7.12@customers.example.com"_s,
                                           u"leftOut  [leftOut.noEmail]"_s}));
}

void PersonEmailTest::notOfOthers()
{
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000DeE},Dee,\n");
    auto file = m_files->plain();
    file.project.personEmail = u"{Id}@customers.example.com"_s;
    QCOMPARE(customers(file).constFirst(), u"leftOut  [leftOut.noEmail]"_s);
    file.project.personAccounts = PersonAccounts::LeaveOut;
    QVERIFY(!customers(file).join(u' ').contains(u"customers.example.com"_s));
}

void PersonEmailTest::takenWhereNothingElseIs()
{
    auto file = m_files->plain();
    file.project.personEmail = u"{Id}@customers.example.com"_s;
    file.project.customers.email.defaultValue = u"desk@example.com"_s;
    file.project.sameEmail = project::SameKey::Merge;
    QCOMPARE(customers(file).constFirst(), u"waiting desk@example.com"_s);
    file.project.customers.email.defaultValue.clear();
    file.project.customers.name.sources = {u"Nothing"_s};
    // Its other problems stay.
    QVERIFY(customers(file).constFirst().endsWith(u"[record.noName]"_s));
}

QTEST_GUILESS_MAIN(PersonEmailTest)
#include "tst_personemail.moc"
