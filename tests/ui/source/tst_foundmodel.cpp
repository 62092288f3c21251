#include "files.h"
#include "pages/source/sourcefiles.h"
#include "support/cellroles.h"
#include "ui/uitest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::FoundModel;
using Part = ui::FoundModel::Part;
using project::PersonAccounts;

/// What is found in the files, row by row, and what a tick does to the project.
class TestFoundModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesWhatIsInAFile_data();
    void namesWhatIsInAFile();
    void aFileWithBothHasTwoRows();
    void saysWhatCannotBeRead();
    void whatIsNoCustomerCannotBeTicked();
    void ticksChooseInTheProject_data();
    void ticksChooseInTheProject();
    void whatWasChosenForPersonsComesBack();

private:
    void add(const QString &name, const QByteArray &content);
    QString text(int row, int column) const { return m_model.index(row, column).data().toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<ui::FoundFile> m_files;
    project::Project m_project;
    FoundModel m_model;
    const QAbstractItemModelTester m_tester{&m_model};
};

void TestFoundModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files.clear();
    m_project = {};
    m_model.setFiles({}, m_project);
}

void TestFoundModel::add(const QString &name, const QByteArray &content)
{
    const auto read = ui::readFiles({{writeFile(*m_folder, name, content), {}}},
                                    project::RunFolder(m_folder->filePath(u"a.salesferry"_s)), {});
    QVERIFY(read);
    m_files += *read;
    m_project.sources.append({read->constFirst().wanted.path, {}});
    m_model.setFiles(m_files, m_project);
}

void TestFoundModel::namesWhatIsInAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<int>("tone");
    QTest::newRow("contacts") << u"Contact.csv"_s << contacts()
                              << QStringList{u"Contacts"_s, u"4"_s, u"5"_s, u"UTF-8, comma"_s,
                                             u"1 row(s) unreadable"_s}
                              << int(ui::Tone::Warning);
    QTest::newRow("business accounts")
        << u"Account.csv"_s << QByteArray("Id\tName\tIndustry\n0015e00000Xyz9kAAB\tAcme\tSteel\n")
        << QStringList{u"Business accounts"_s, u"1"_s, u"3"_s, u"UTF-8, tab"_s, u"Ready"_s}
        << int(ui::Tone::Good);
    QTest::newRow("person accounts")
        << u"Account.csv"_s
        << QByteArray(
               "Id,Name,IsPersonAccount,PersonEmail\n0015e00000Xyz9kAAB,Ana,1,a@example.com\n")
        << QStringList{u"Person accounts"_s, u"1"_s, u"4"_s, u"UTF-8, comma"_s,
                       u"You decide in step 4"_s}
        << int(ui::Tone::Accent);
    QTest::newRow("memberships")
        << u"AccountContactRelation.csv"_s
        << QByteArray("Id,ContactId,AccountId\n"
                      "07k5e00000AbC1dAAF,0035e00000AbC1dAAF,0015e00000Xyz9kAAB\n")
        << QStringList{u"Memberships"_s, u"1"_s, u"3"_s, u"UTF-8, comma"_s, u"Ready"_s}
        << int(ui::Tone::Good);
    QTest::newRow("something else")
        << u"Case.csv"_s << cases()
        << QStringList{u"Case, no customers"_s, u"1"_s, u"3"_s, u"UTF-8, comma"_s, u"Left out"_s}
        << int(ui::Tone::Neutral);
}

void TestFoundModel::namesWhatIsInAFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QStringList, cells);
    add(name, content);
    QCOMPARE(m_model.rowCount(), 1);
    QVERIFY(text(0, FoundModel::File).startsWith(name + u" · "_s));
    QStringList found;
    for (int column = FoundModel::Records; column < FoundModel::columns; ++column)
        found.append(text(0, column));
    QCOMPARE(found, cells);
    QTEST(m_model.index(0, FoundModel::Notes).data(ui::ToneRole).toInt(), "tone");
}

void TestFoundModel::aFileWithBothHasTwoRows()
{
    add(u"Account.csv"_s, accounts());
    QCOMPARE(m_model.rowCount(), 2);
    QCOMPARE(m_model.part(0), Part::BusinessAccounts);
    QCOMPARE(text(0, FoundModel::Rows), u"2"_s);
    QCOMPARE(m_model.part(1), Part::PersonAccounts);
    QCOMPARE(text(1, FoundModel::Rows), u"1"_s);
    QCOMPARE(text(1, FoundModel::File), u"Account.csv"_s);
    QCOMPARE(text(1, FoundModel::ReadAs), u"UTF-8, semicolon"_s);
}

void TestFoundModel::saysWhatCannotBeRead()
{
    const QString gone = m_folder->filePath(u"gone.csv"_s);
    const auto read = ui::readFiles({{gone, {}}, {writeFile(*m_folder, u"empty.csv"_s, {}), {}}},
                                    project::RunFolder(m_folder->filePath(u"a.salesferry"_s)), {});
    QVERIFY(read);
    m_project.sources = {{gone, {}}, {m_folder->filePath(u"empty.csv"_s), {}}};
    m_model.setFiles(*read, m_project);
    QCOMPARE(text(0, FoundModel::Notes), u"Cannot be found"_s);
    QCOMPARE(text(1, FoundModel::Notes), u"Cannot be read"_s);
    QVERIFY(!m_model.isChoice(0));
    add(u"Contact.csv"_s, contacts());
}

void TestFoundModel::whatIsNoCustomerCannotBeTicked()
{
    add(u"Case.csv"_s, cases());
    QSignalSpy wanted(&m_model, &FoundModel::useWanted);
    const QModelIndex use = m_model.index(0, FoundModel::Use);
    QCOMPARE(use.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!m_model.setData(use, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(wanted.isEmpty());
}

void TestFoundModel::ticksChooseInTheProject_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("row");
    QTest::addColumn<bool>("fileUsed");
    QTest::addColumn<bool>("businessAccounts");
    QTest::addColumn<bool>("persons");
    QTest::newRow("contacts") << contacts() << 0 << false << true << true;
    QTest::newRow("business of both") << accounts() << 0 << true << false << true;
    QTest::newRow("persons of both") << accounts() << 1 << true << true << false;
    QTest::newRow("business alone")
        << QByteArray("Id,Name,Industry\n0015e00000Xyz9kAAB,Acme,Steel\n") << 0 << false << true
        << true;
    QTest::newRow("persons alone")
        << QByteArray("Id,Name,IsPersonAccount\n0015e00000Xyz9kAAB,A,1\n") << 0 << false << true
        << true;
}

void TestFoundModel::ticksChooseInTheProject()
{
    QFETCH(QByteArray, content);
    QFETCH(int, row);
    add(u"file.csv"_s, content);
    const project::Project before = m_project;
    ui::PersonChoice former;
    ui::choose(m_project, former, m_files, 0, m_model.part(row), false);
    QTEST(m_project.sources.constFirst().used, "fileUsed");
    QTEST(m_project.businessAccounts, "businessAccounts");
    QTEST(m_project.personAccounts != PersonAccounts::LeaveOut, "persons");
    m_model.setFiles(m_files, m_project);
    QVERIFY(!m_model.isUsed(row));
    QCOMPARE(text(row, FoundModel::Notes), u"Left out"_s);
    ui::choose(m_project, former, m_files, 0, m_model.part(row), true);
    QCOMPARE(m_project, before);
}

void TestFoundModel::whatWasChosenForPersonsComesBack()
{
    add(u"Account.csv"_s, accounts());
    m_project.personRules = {{{{u"PersonEmail"_s, project::Condition::Test::IsEmpty}},
                              true,
                              PersonAccounts::Organizations}};
    m_project.personAccounts = PersonAccounts::Both;
    const project::Project before = m_project;
    ui::PersonChoice former;
    ui::choose(m_project, former, m_files, 0, Part::PersonAccounts, false);
    QVERIFY(m_project.personRules.isEmpty());
    ui::choose(m_project, former, m_files, 0, Part::PersonAccounts, true);
    QCOMPARE(m_project, before);
    // Left out from the beginning: customers then.
    m_project.personRules.clear();
    m_project.personAccounts = PersonAccounts::LeaveOut;
    former = {};
    ui::choose(m_project, former, m_files, 0, Part::PersonAccounts, true);
    QCOMPARE(m_project.personAccounts, PersonAccounts::Customers);
}

UI_TEST_MAIN(TestFoundModel)
#include "tst_foundmodel.moc"
