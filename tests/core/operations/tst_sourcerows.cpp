#include "core/operations/company.h"
#include "operations/sourcerows.h"

using namespace company;

/// The rows of a file as the window shows them: as they stand there, whatever is wrong with them.
class SourceRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void anyOrder();
    void changedFile();

private:
    std::unique_ptr<model::RowSource> open(const QByteArray &content)
    {
        m_files = std::make_unique<Company>();
        m_files->write(u"Contact.csv"_s, content);
        const auto file = salesforce::openExportFile(m_files->path(u"Contact.csv"_s), {});
        return file ? operations::sourceRows(*file) : nullptr;
    }

    std::unique_ptr<Company> m_files;
};

void SourceRowsTest::rows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("cells"); // of row 0; empty: there is no row
    QTest::newRow("none") << QByteArray() << QStringList{};
    QTest::newRow("plain") << QByteArray("1,Marsh,ada@example.com\n")
                           << QStringList{u"1"_s, u"Marsh"_s, u"ada@example.com"_s};
    QTest::newRow("as it stands there")
        << QByteArray("1,\" M\"\"arsh\nand, Co \",<b>ada</b>\n")
        << QStringList{u"1"_s, u" M\"arsh\nand, Co "_s, u"<b>ada</b>"_s};
    QTest::newRow("other scripts") << QByteArray("1,佐藤 👩‍🚀,نور\n")
                                   << QStringList{u"1"_s, u"佐藤 👩‍🚀"_s, u"نور"_s};
    QTest::newRow("too few cells") << QByteArray("1\n") << QStringList{u"1"_s, {}, {}};
    QTest::newRow("too many cells")
        << QByteArray("1,Marsh,,more\n") << QStringList{u"1"_s, u"Marsh"_s, {}};
    QTest::newRow("not UTF-8") << QByteArray("1,M\xE4rsh,\n")
                               << QStringList{u"1"_s, u"M\uFFFDrsh"_s, {}};
    QTest::newRow("open quote") << QByteArray("1,\"Marsh,x\n")
                                << QStringList{u"1"_s, u"Marsh,x"_s, {}};
}

void SourceRowsTest::rows()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, cells);
    const auto source = open("Id,LastName,Email\n" + rows);
    QVERIFY(source);
    QCOMPARE(source->columns(), (QStringList{u"Id"_s, u"LastName"_s, u"Email"_s}));
    QCOMPARE(source->count(), cells.isEmpty() ? 0 : 1);
    if (cells.isEmpty())
        return;
    const auto row = source->row(0);
    QVERIFY(row);
    QCOMPARE(*row, cells);
}

void SourceRowsTest::anyOrder()
{
    constexpr int many = 5000;
    QByteArray rows = "Id,LastName,Email\n";
    for (int i = 0; i < many; ++i)
        rows += QByteArray::number(i) + ",Marsh,\n";
    const auto source = open(rows);
    QVERIFY(source);
    QCOMPARE(source->count(), many);
    for (const int n : {many - 1, 0, 1, 2, many / 2, many / 2 - 1, many - 1, many - 1}) {
        const auto row = source->row(n);
        QVERIFY(row);
        QCOMPARE(row->constFirst(), QString::number(n));
    }
}

void SourceRowsTest::changedFile()
{
    const auto source = open("Id,LastName,Email\n1,Marsh,\n");
    QVERIFY(source);
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n1,Marsh,ada@example.com\n2,Xu,\n");
    const auto row = source->row(0);
    QVERIFY(!row);
    QCOMPARE(row.error().message.code, u"csv.changed"_s);
}

QTEST_GUILESS_MAIN(SourceRowsTest)
#include "tst_sourcerows.moc"
