#include "csv/glance.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Values = QList<csv::TellingValue>;

/// What a page shows of a file before it is opened.
class GlanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"Contact.csv"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path;
    }

    static csv::Glance look(const QString &path, const model::Reading &reading = {}, int rows = 20)
    {
        const auto glance = csv::glance(path, reading, rows);
        return glance ? *glance : csv::Glance();
    }

private Q_SLOTS:
    void theBeginning()
    {
        const QString path =
            file("Id;LastName;City\r\n1;M\xFCller;K\xF6ln\r\n\r\n2;\"Fa\xDF;\r\nbinder\";Ulm\r\n");
        const csv::Glance glance = look(path);
        QCOMPARE(glance.guess.name, u"windows-1252"_s);
        QCOMPARE(glance.encoding, u"windows-1252"_s);
        QCOMPARE(glance.delimiter, ';');
        QCOMPARE(glance.rows, (QList<QStringList>{{u"Id"_s, u"LastName"_s, u"City"_s},
                                                  {u"1"_s, u"Müller"_s, u"Köln"_s},
                                                  {u"2"_s, u"Faß;\r\nbinder"_s, u"Ulm"_s}}));
        QCOMPARE(glance.telling.constFirst(), (csv::TellingValue{u"Müller"_s, 1}));
        QCOMPARE(look(path, {}, 2).rows.size(), 2);
        QCOMPARE(look(path, {}, 0).rows.size(), 0);
    }

    void asSomebodyDecided()
    {
        const QString path = file("Id;LastName\n1;M\xFCller\n2;Jos\xE9\n");
        const csv::Glance glance = look(path, {.encoding = u"windows-1251"_s, .delimiter = ','});
        QCOMPARE(glance.guess.name, u"windows-1252"_s);
        QCOMPARE(glance.encoding, u"windows-1251"_s);
        QCOMPARE(glance.guessedDelimiter, ';');
        QCOMPARE(glance.delimiter, ',');
        QCOMPARE(glance.rows.at(1), QStringList{u"1;Mьller"_s});
        QCOMPARE(glance.replaced, 0);

        // The same values in every encoding, so that they can be compared.
        QStringList values;
        for (const QString &encoding : {u"windows-1252"_s, u"ISO-8859-2"_s, u"UTF-8"_s}) {
            for (const csv::TellingValue &value : look(path, {.encoding = encoding}).telling)
                values.append(value.text);
        }
        QCOMPARE(values, (QStringList{u"Müller"_s, u"José"_s, u"Müller"_s, u"José"_s,
                                      u"M\uFFFDller"_s, u"Jos\uFFFD"_s}));
        QCOMPARE(look(path, {.encoding = u"UTF-8"_s}).replaced, 2);
    }

    void namesRatherThanOthers()
    {
        const csv::Glance glance = look(file("Id,Note,LastName\n1,Gr\u00FC\u00DFe,x\n2,x,Müller\n"
                                             "3,Straße,Łódź\n4,10 °C – “x”,Müller\n"));
        QCOMPARE(glance.telling, (Values{{u"Müller"_s, 2}, {u"Łódź"_s, 2}, {u"Grüße"_s, 1}}));
        QVERIFY(glance.guess.certain);
        QCOMPARE(look(file("a,b\n1,2\n")).telling, Values());
    }

    void columnsOfCellsWithLineBreaks()
    {
        const QByteArray line = "1,\"Weg 1\n\n12345 Köln\",\"x\"\n";
        QCOMPARE(look(file("Id,Street,Note\n" + line.repeated(3))).telling,
                 (Values{{u"Weg 1 12345 Köln"_s, 1}}));
        QCOMPARE(look(file("Id,Note\n1,\"Weg\n" + QByteArray("x\n").repeated(9) + "Köln\"\n"))
                     .telling.constFirst()
                     .column,
                 -1);
    }

    void aBigFile_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("UTF-8") << u"UTF-8"_s << QByteArray();
        QTest::newRow("windows-1252") << u"windows-1252"_s << QByteArray();
        QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << QByteArray("\xFF\xFE");
        QTest::newRow("UTF-32BE") << u"UTF-32BE"_s << QByteArray();
    }
    void aBigFile()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, mark);
        // All that tells stands in its second half.
        const QString line = u"0031t00000AbCdE,Ada,\"Main Street 1\r\nTown\",a.b@example.com\n"_s;
        QString text = u"Id,FirstName,MailingStreet,Email\n"_s + line.repeated(60'000);
        for (int i = 0; i < 60'000; ++i)
            text += i % 300 == 0 ? u"2,Zoë %1,\"Hauptstraße\n1\",x\n"_s.arg(i / 300) : line;
        QStringEncoder encode(encoding.toLatin1().constData(), QStringConverter::Flag::Stateless);
        const QString path = file(mark + QByteArray(encode(text)));
        QVERIFY(QFile(path).size() > 6'000'000);
        QElapsedTimer timer;
        timer.start();
        const csv::Glance glance = look(path);
        QVERIFY(timer.elapsed() < 2'000); // Milliseconds as a rule; machines can be busy.
        QCOMPARE(glance.encoding, encoding);
        QCOMPARE(glance.rows.size(), 20);
        QCOMPARE(glance.rows.at(1).at(1), u"Ada"_s);
        QCOMPARE(glance.telling.size(), 3);
        for (const csv::TellingValue &value : glance.telling)
            QVERIFY2(value.text.startsWith(u"Zoë"_s) || value.text.startsWith(u"Hauptstraße"),
                     qPrintable(value.text));
    }

    void aQuoteThatIsNeverClosed()
    {
        const csv::Glance glance =
            look(file("a,b\n1,\"x\n" + QByteArray("2,y\n").repeated(99'999)));
        QCOMPARE(glance.rows.value(0), (QStringList{u"a"_s, u"b"_s}));
    }

    void whatCannotBeShown()
    {
        const auto code = [this](const QByteArray &bytes, const QString &encoding = {}) {
            const auto glance = csv::glance(file(bytes), {.encoding = encoding}, 5);
            return glance ? QString() : glance.error().message.code;
        };
        QCOMPARE(code(""), u"csv.empty"_s);
        QCOMPARE(code("PK\x03\x04"), u"csv.notText"_s);
        QCOMPARE(code("a,b\n", u"EBCDIC"_s), u"csv.encodingUnknown"_s);
        const auto none = csv::glance(m_folder.filePath(u"none"_s), {}, 5);
        QVERIFY(!none && none.error().message.code == u"csv.missing");
    }
};

QTEST_GUILESS_MAIN(GlanceTest)
#include "tst_glance.moc"
