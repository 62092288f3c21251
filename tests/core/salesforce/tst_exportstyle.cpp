#include "salesforce/exportfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which way files were made, by how they are written.
class ExportStyleTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void styles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("signs");
        const auto add = [](const char *row, const QByteArray &bytes, const QString &style,
                            const QString &signs) {
            QTest::newRow(row) << bytes << style << signs;
        };
        add("weekly export",
            "\"Id\",\"IsDeleted\",\"MasterRecordId\",\"LastName\",\"Email\",\"CreatedDate\"\n"
            "\"003RO0000035WQgYAM\",\"0\",\"000000000000000AAA\",\"A\",\"\",\"2023-02-07 "
            "20:44:05\"\n",
            u"weekly export"_s, u"Quoted ZeroOne BlankDates NullIds"_s);
        add("weekly export without rows", "\"Id\",\"IsDeleted\",\"LastName\",\"Email\"\n",
            u"weekly export"_s, u"Quoted"_s);
        add("Data Loader",
            "\"ID\",\"ISDELETED\",\"LASTNAME\",\"EMAIL\",\"CREATEDDATE\",\"X__C\"\n"
            "\"003RO0000035WQgYAM\",\"false\",\"A\",\"\",\"2006-04-15T03:23:15.000Z\",\"6.0E7\"\n",
            u"Data Loader"_s, u"UpperNames Quoted LowerBooleans ZuluDates Powers"_s);
        add("Data Loader, names as in the query",
            "\"Id\",\"IsDeleted\",\"LastName\",\"Email\"\n\"003RO0000035WQgYAM\",\"false\",\"A\","
            "\"\"\n",
            u"Data Loader"_s, u"Quoted LowerBooleans"_s);
        add("report",
            "\"Contact ID\",\"Last Name\",\"Email\"\n\"003RO0000035WQg\",\"A\",\"\"\n\n"
            "\"My report\"\n\"Copyright (c) 2000-2026 salesforce.com, inc.\"\n",
            u"report"_s, u"Labels ShortIds Footer"_s);
        add("spreadsheet", "Id;IsDeleted;LastName;Email\n003RO0000035WQgYAM;FALSE;A;\n",
            u"spreadsheet"_s, u"UpperBooleans Semicolon Unquoted"_s);
        add("spreadsheet, with commas", "Id,IsDeleted,LastName,Email\n003RO0000035WQgYAM,TRUE,A,\n",
            u"spreadsheet"_s, u"UpperBooleans Unquoted"_s);
        add("spreadsheet, ids became numbers", "Id,LastName,Email,AccountId\n3.5E+17,A,,5.57E+17\n",
            u"spreadsheet"_s, u"NumberIds Unquoted"_s);
        add("SFDMU",
            "\xEF\xBB\xBFId,IsDeleted,LastName,Email,CreatedDate\n"
            "003RO0000035WQgYAM,,\"A, B\",,2020-03-12T23:06:22.000+0000\n",
            u"command line"_s, u"Mark Unquoted OffsetDates"_s);
        add("nobody knows", "Id,LastName,Email\n003RO0000035WQgYAM,A,\n", u"other"_s, {});
    }
    void styles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, style);
        QFETCH(QString, signs);
        QFile out(m_folder.filePath(u"x.csv"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto file = salesforce::openExportFile(out.fileName(), {});
        QVERIFY(file.has_value());
        QCOMPARE(toString(file->style), style);
        QStringList found;
        for (const Message &sign : file->styleSigns)
            found.append(sign.code.sliced(u"export.sign"_s.size()));
        QCOMPARE(found.join(u' '), signs);
    }
};

QTEST_GUILESS_MAIN(ExportStyleTest)
#include "tst_exportstyle.moc"
