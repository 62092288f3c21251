#include "salesforce/relations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using salesforce::Relations;

/// Which accounts a contact belongs to, from files of relations.
class RelationsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::shared_ptr<const csv::Table> table(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"Relations.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        out.close();
        return *csv::Table::open(path, {});
    }

private Q_SLOTS:
    void accountsInFileOrder()
    {
        const auto relations =
            Relations::read(table("ID,ACCOUNTID,CONTACTID,ISDIRECT,ISACTIVE,ISDELETED\n"
                                  ",001000000000002,003000000000009AAA,1,1,0\n"
                                  ",001000000000001,003000000000009,0,,\n"
                                  ",001000000000003,003000000000001,0,true,false\n"
                                  ",001000000000004,003000000000009,0,0,0\n"
                                  ",001000000000005,003000000000009,0,FALSE,0\n"
                                  ",001000000000006,003000000000009,0,1,1\n"
                                  ",001000000000002,003000000000009,0,1,0\n"),
                            {});
        QVERIFY(relations.has_value());
        QCOMPARE(relations->size(), 4);
        QCOMPARE(relations->notUsed(), 0);
        QCOMPARE(relations->accountsOf(u"003000000000009AAA"_s),
                 QStringList({u"001000000000002AAA"_s, u"001000000000001AAA"_s}));
        QCOMPARE(relations->accountsOf(u"003000000000001AAA"_s),
                 QStringList{u"001000000000003AAA"_s});
        QCOMPARE(relations->accountsOf(u"003000000000002AAA"_s), QStringList());
        QCOMPARE(relations->accountsOf(u"003000000000009"_s), QStringList());
    }

    void whatCannotBeUsedIsSaid()
    {
        const auto relations = Relations::read(table("AccountId,ContactId\n"
                                                     "001000000000002,\n"
                                                     "1E+17,003000000000009\n"
                                                     "001000000000002\n"
                                                     "001000000000002,003000000000009\n"),
                                               {});
        QVERIFY(relations.has_value());
        QCOMPARE(relations->size(), 1);
        QCOMPARE(relations->notUsed(), 3);
        QCOMPARE(relations->problems().size(), 3);
        QCOMPARE(relations->problems().at(0).message,
                 (Message{u"export.notAnId"_s, {u"Relations.csv"_s, u"2"_s, u"ContactId"_s}}));
        QCOMPARE(relations->problems().at(1).message,
                 (Message{u"export.notAnId"_s, {u"Relations.csv"_s, u"3"_s, u"AccountId"_s}}));
        QCOMPARE(relations->problems().at(1).value, u"1E+17"_s);
        QCOMPARE(relations->problems().at(2).message.code, u"csv.cellCount"_s);
    }

    void bothColumnsMustBeThere()
    {
        const auto relations = Relations::read(table("AccountId,Contact\n,\n"), {});
        QVERIFY(!relations);
        QCOMPARE(relations.error().message.code, u"export.missingColumn"_s);
        QCOMPARE(relations.error().message.arguments.at(1), u"ContactId"_s);
    }

    void readingCanBeStopped()
    {
        StopSource source;
        source.request();
        const auto relations =
            Relations::read(table("AccountId,ContactId\n,\n"), RunContext{source.token()});
        QVERIFY(!relations);
        QCOMPARE(relations.error().kind, Error::Kind::Cancelled);
    }

    void theSampleHasFourContactsWithTwoAccounts()
    {
        const QString folder =
            QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/data-cloud-workshop/");
        const auto relations =
            Relations::read(*csv::Table::open(folder + u"AccountContactRelation.csv"_s, {}), {});
        QVERIFY(relations.has_value());
        QCOMPARE(relations->notUsed(), 0);
        const auto contacts = *csv::Table::open(folder + u"Contact.csv"_s, {});
        csv::Table::Reader reader(contacts);
        model::Record record;
        qint64 related = 0, withTwo = 0;
        for (qint64 row = 0; row < contacts->rowCount(); ++row) {
            QVERIFY(reader.read(row, record).has_value());
            const QString account = record.text(contacts->column(u"AccountId"_s));
            const QStringList accounts =
                relations->accountsOf(record.text(contacts->column(u"Id"_s)));
            QCOMPARE(accounts.contains(account), !account.isEmpty());
            related += accounts.size();
            withTwo += accounts.size() == 2 ? 1 : 0;
        }
        QCOMPARE(related, 22);
        QCOMPARE(relations->size(), 22);
        QCOMPARE(withTwo, 4);
        QCOMPARE(relations->accountsOf(u"003Ec00000Cz30hIAB"_s),
                 QStringList({u"001Ec00000GGw3jIAD"_s, u"001Ec00000GGw3kIAD"_s}));
    }
};

QTEST_GUILESS_MAIN(RelationsTest)
#include "tst_relations.moc"
