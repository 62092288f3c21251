#include "csv/encoding.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// In what a file is said to be written.
class EncodingTest : public QObject
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

    csv::EncodingGuess guess(const QByteArray &bytes)
    {
        const auto found = csv::guessEncoding(file(bytes));
        return found ? *found : csv::EncodingGuess();
    }

    static QByteArray encoded(const QString &text, const QString &encoding)
    {
        QStringEncoder encode(encoding == u"EUC-KR"      ? "windows-949"
                              : encoding == u"Shift_JIS" ? "windows-31j"
                                                         : encoding.toLatin1().constData(),
                              QStringConverter::Flag::Stateless);
        const QByteArray bytes = encode(text);
        if (!encode.isValid() || encode.hasError())
            qFatal("%s cannot be written in %s", qPrintable(text), qPrintable(encoding));
        return bytes;
    }

private Q_SLOTS:
    // Short files, as they are exported: a header, and a few people.
    void shortFiles_data()
    {
        QTest::addColumn<QString>("text"); // The people, a comma between, each a line.
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("expected"); // Where it is another one that reads the same.
        const auto add = [](const char *name, const QString &text, const QString &encoding,
                            const QString &expected = {}) {
            QTest::newRow(name) << text << encoding << (expected.isEmpty() ? encoding : expected);
        };
        const QString west = u"windows-1252"_s, latin1 = u"ISO-8859-1"_s;
        const QString central = u"windows-1250"_s, latin2 = u"ISO-8859-2"_s;
        add("one German", u"Müller"_s, west);
        add("three Germans", u"Müller,Jörg Groß,Weiß"_s, latin1, west);
        add("German", u"Käthe Bäcker,Günther Löw,Übelacker,Straßmann,ÄRZTE GMBH"_s, west);
        add("German streets", u"Hauptstraße 5,Königsallee 12,Am Mühlenweg,Weißenburger Straße"_s,
            west);
        add("one French", u"Hélène"_s, west);
        add("French", u"François Lefèvre,Zoé Béranger,Noël Côté,Château-Thierry,Hervé Garçon"_s,
            west);
        add("French capitals", u"ÉLODIE,FRANÇOIS,HÉLÈNE,ÎLE-DE-FRANCE"_s, west);
        add("French of ISO-8859-15", u"Cœur de Bœuf,Sœur Hélène,Œuvre"_s, u"ISO-8859-15"_s);
        add("French of Windows", u"Cœur de Bœuf,Sœur Hélène,Œuvre – l’été"_s, west);
        add("one Spaniard", u"Muñoz"_s, west);
        add("Spanish", u"José Núñez,María Peña,Íñigo López,Begoña Ibáñez,Málaga"_s, west);
        add("Portuguese", u"João Gonçalves,Conceição,Inês Magalhães,São Paulo,Luís Simões"_s, west);
        add("Brazilian", u"Antônio Araújo,Irmãos Falcão,Goiânia,Ações,Paraná"_s, west);
        add("Italian", u"Niccolò,Società,Città di Castello,Forlì,Cefalù,Caffè Perù"_s, west);
        add("Dutch", u"Zoë,Daniël,België,Coöperatie,René"_s, west);
        add("Swedish", u"Åke Sjöberg,Märta Öberg,Växjö,Göran Ek"_s, west);
        add("Danish", u"Søren Kjær,Jørgensen,Ærø,Åse Møller,Bjørn"_s, west);
        add("Icelandic", u"Þórður,Björk Guðmundsdóttir,Sigríður,Ægir"_s, west);
        add("Finnish", u"Väinö Mäkelä,Hämäläinen,Yrjö,Jyväskylä"_s, west);
        add("Catalan", u"Lluís Solà,Núria,Françesc,Vilafranca del Penedès"_s, west);
        add("Estonian", u"Tõnis Põld,Mäe,Kõrgesaar,Jüri Öö,Ülle Pärn"_s, west);
        add("names from everywhere",
            u"Müller,José,François,Hélène,Zoë,Peña,João,Åse,Søren,Jørgensen"_s, west);
        add("names from everywhere, with few letters of the West",
            u"Jyväskylä,Málaga,Désirée,Straße"_s, west);
        add("and a few more", u"Brasília,Cefalù,Gebäude,Pål,Niccolò,Märta,Hôtel,Luís,Åse"_s, west);
        add("prices", u"100 €,200 €,5 °C,½ l"_s, west);
        add("words of Windows", u"“quoted” – and…,it’s,O’Brien"_s, west);
        add("one Pole", u"Wałęsa"_s, central);
        add("Polish", u"Łukasz Wójcik,Małgorzata Dąbrowska,Gdańsk,Żółć,Paweł Świątek"_s, central);
        add("Polish, few letters", u"Gdańsk,Poznań,Kraków"_s, central);
        add("Polish of ISO-8859-2", u"Łukasz,Dąbrowska,Świątek,Jaźwiński,Paweł"_s, latin2);
        add("one word of Polish", u"Żółć"_s, central);
        add("Czech", u"Dvořák,Jiří Růžička,Novotný,Šťastný,Čapek,Kříž"_s, central);
        add("Czech of ISO-8859-2", u"Dvořák,Růžička,Lukáš,Šťastný,Tomáš Žák"_s, latin2);
        add("Slovak", u"Ľudovít Štúr,Ján Kráľ,Košice,Žilina,Šafárik,Dušan Hodža"_s, central);
        add("Hungarian", u"Erdős,Gyűrű,Győr,Szőke Fülöp,Kovács Ágnes,Tóth,Petőfi"_s, central);
        add("Croatian", u"Kovačević,Ivić,Đorđe,Božić,Šarić,Čačak"_s, central);
        add("one Romanian", u"Bucureşti"_s, central);
        add("Romanian", u"Ştefănescu,Iaşi,Bălan,Păun,Câmpulung"_s, central);
        add("one Hungarian", u"Jenő"_s, central);
        add("Hungarian, few letters", u"Szőke József,Kovács István,Tóth Mihály,László"_s, central);
        add("streets of Spain", u"Calle Nº 5,Mª José,2º piso,Avenida Nº 77"_s, west);
        add("one Russian", u"Иванов"_s, u"windows-1251"_s);
        add("Russian", u"Анна Иванова,Пётр Смирнов,Москва,ООО Ромашка"_s, u"windows-1251"_s);
        add("a Russian company", u"ООО"_s, u"windows-1251"_s);
        add("Russian capitals", u"ИВАНОВ,ПЕТРОВ,МОСКВА"_s, u"windows-1251"_s);
        add("Ukrainian", u"Олександр Шевченко,Київ,Ющенко,Її,Чернівці"_s, u"windows-1251"_s);
        add("Bulgarian", u"Георги Димитров,София,Мария Петрова"_s, u"windows-1251"_s);
        add("one Japanese", u"山田太郎"_s, u"Shift_JIS"_s);
        add("Japanese", u"佐藤 花子,鈴木一郎,東京都,株式会社テスト,ヤマダ ハナコ"_s,
            u"Shift_JIS"_s);
        add("a Chinese city", u"上海"_s, u"GB18030"_s);
        add("two Chinese", u"周杰,杨帆"_s, u"GB18030"_s);
        add("a Taiwanese company", u"科技股份有限公司"_s, u"Big5"_s);
        add("Japanese kana", u"ひらがな,カタカナ,さくら"_s, u"Shift_JIS"_s);
        add("Japanese of half width", u"ﾔﾏﾀﾞ ﾀﾛｳ,ｽｽﾞｷ ｲﾁﾛｳ,山田"_s, u"Shift_JIS"_s);
        add("one Chinese", u"王小明"_s, u"GB18030"_s);
        add("Chinese", u"王小明,李娜,张伟,上海市浦东新区,北京科技有限公司,赵鑫"_s, u"GB18030"_s);
        add("Chinese beside Latin", u"Wang Wei 王伟,IBM 中国有限公司,Li 李"_s, u"GB18030"_s);
        add("Taiwanese", u"陳小明,林志玲,臺北市信義區,科技股份有限公司,黃美麗"_s, u"Big5"_s);
        add("one Korean", u"김철수"_s, u"EUC-KR"_s);
        add("Korean", u"김철수,이영희,박지성,서울특별시 강남구,주식회사 테스트"_s, u"EUC-KR"_s);
        for (const QString &unicode :
             {u"UTF-8"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"UTF-32LE"_s, u"UTF-32BE"_s}) {
            add(qPrintable(unicode + u", German"_s), u"Müller,Groß"_s, unicode);
            add(qPrintable(unicode + u", Japanese"_s), u"佐藤 花子,鈴木一郎,東京都"_s, unicode);
            add(qPrintable(unicode + u", emoji"_s), u"Zoë 😀,Łódź"_s, unicode);
        }
    }
    void shortFiles()
    {
        QFETCH(QString, text);
        QFETCH(QString, encoding);
        QFETCH(QString, expected);
        QString lines = u"\"Id\",\"LastName\",\"Email\"\n"_s;
        int number = 0;
        for (const QString &name : text.split(u','))
            lines += u"\"0031t%1\",\"%2\",\"a%1@example.com\"\n"_s.arg(++number).arg(name);
        QCOMPARE(guess(encoded(lines, encoding)).name, expected);
        // The same in a file without quotes, and one where hardly anything of it is to be seen.
        lines.remove(u'"');
        QCOMPARE(guess(encoded(lines, encoding)).name, expected);
        const QString many = u"0031t00000,Ada,ada@example.com\r\n"_s.repeated(20'000);
        QCOMPARE(guess(encoded(many + lines + many, encoding)).name, expected);
    }

    void unicode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<csv::EncodingGuess>("expected");
        const auto add = [](const char *name, const QByteArray &bytes, const QString &encoding,
                            bool mark) {
            QTest::newRow(name) << bytes << csv::EncodingGuess{encoding, mark, true, false, {}};
        };
        const auto wide = [](const char *bytes, int size) { return QByteArray(bytes, size); };
        add("UTF-8 with a mark", "\xEF\xBB\xBFM\xC3\xBCller\n", u"UTF-8"_s, true);
        add("UTF-16LE",
            wide("\xFF\xFE"
                 "a\0,\0",
                 6),
            u"UTF-16LE"_s, true);
        add("UTF-16BE", wide("\xFE\xFF\0a\0,", 6), u"UTF-16BE"_s, true);
        add("the mark of the other order",
            wide("\xFE\xFF"
                 "a\0,\0",
                 6),
            u"UTF-16LE"_s, true);
        add("UTF-16 without ASCII", "\xFF\xFE\x71\x5C\x30\x75", u"UTF-16LE"_s, true);
        add("UTF-32LE", wide("\xFF\xFE\0\0a\0\0\0,\0\0\0", 12), u"UTF-32LE"_s, true);
        add("UTF-32BE", wide("\0\0\xFE\xFF\0\0\0a\0\0\0,", 12), u"UTF-32BE"_s, true);
        add("only the mark of UTF-32", wide("\xFF\xFE\0\0", 4), u"UTF-32LE"_s, true);
        add("UTF-32 with a mark of UTF-16",
            wide("\xFE\xFF"
                 "a\0\0\0,\0\0\0",
                 10),
            u"UTF-32LE"_s, true);
    }
    void unicode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(csv::EncodingGuess, expected);
        QVERIFY(guess(bytes) == expected);
    }

    void howCertainItIs()
    {
        QVERIFY((guess("a,b\n") == csv::EncodingGuess{u"UTF-8"_s, false, true, true, {}}));
        QVERIFY(!guess("a,M\xFCller\n").certain);
        QVERIFY(guess(QByteArray("M\xFCller,Jos\xE9,Gro\xDF\n").repeated(9)).certain);
        QVERIFY(guess("Mari\xE8\n").others.contains(u"windows-1250"_s));
        QVERIFY(!guess("M\xFCller\n").others.contains(u"windows-1250"_s)); // The same.
        // What is in none of the samples is found as well.
        const QByteArray many = QByteArray("0031t00000,Ada,ada@example.com\n").repeated(200'000);
        QVERIFY(guess(many) == (csv::EncodingGuess{u"UTF-8"_s, false, true, true, {}}));
        QByteArray hidden = many;
        hidden.replace(3'000'000, 31, "0031t00000,M\xFCller,a@example.de\n");
        QCOMPARE(guess(hidden).name, u"windows-1252"_s);
        hidden.replace(3'000'000, 31, "0031t00000,Zo\xC3\xAB,a@example.com\n");
        QVERIFY(guess(hidden) == (csv::EncodingGuess{u"UTF-8"_s, false, true, false, {}}));
        StopSource stop;
        stop.request();
        const auto stopped = csv::guessEncoding(file(many), {.stop = stop.token()});
        QVERIFY(!stopped && stopped.error().kind == Error::Kind::Cancelled);
    }

    void aFewWrongBytesStayWrong()
    {
        const QByteArray line("Müller,Łódź,Straße,José\n");
        QCOMPARE(guess(line.repeated(20) + "M\xFCller\n").name, u"UTF-8"_s);
        QVERIFY(!guess(line.repeated(20) + "M\xFCller\n").certain);
        // Damaged text in a file of Windows-1252 does not make it UTF-8.
        QCOMPARE(guess("M\xC3\xBCller\n" + QByteArray("M\xFCller,Jos\xE9\n").repeated(9)).name,
                 u"windows-1252"_s);
    }

    void anyBytesHaveAnEncoding()
    {
        // Undefined in Windows-1252, and in everything else.
        QCOMPARE(guess("a\n\x81\x8D\x9D\xFF\n").name, u"windows-1252"_s);
        QCOMPARE(guess("a\n\xFF\n").name, u"windows-1252"_s);
        QCOMPARE(guess("\xEF\xBB\xBFM\xFCller\n").name, u"windows-1252"_s);
        QVERIFY(guess("\xEF\xBB\xBFM\xFCller\n").byteOrderMark);
    }

    void whatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("format");
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04") << u"ZIP"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7") << u"PDF"_s;
        QTest::newRow("GZIP") << QByteArray("\x1F\x8B\x08") << u"GZIP"_s;
        QTest::newRow("Excel") << QByteArray("\xD0\xCF\x11\xE0") << u"Excel"_s;
        QTest::newRow("zeros") << QByteArray(100, '\0') << u"binary"_s;
        QTest::newRow("a picture")
            << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", 24) << u"binary"_s;
    }
    void whatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, format);
        const QString path = file(bytes);
        const auto found = csv::guessEncoding(path);
        QVERIFY(!found);
        QCOMPARE(found.error().message, (Message{u"csv.notText"_s, {path, format}}));
    }

    void realFiles_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::newRow("csvtext.csv") << u"UTF-8"_s << false;
        QTest::newRow("csvtext_BOM_UTF8.csv") << u"UTF-8"_s << true;
        QTest::newRow("csvtext_BOM_UTF16LE.csv") << u"UTF-16LE"_s << true;
        QTest::newRow("csvtext_BOM_UTF16BE.csv") << u"UTF-16BE"_s << true;
        QTest::newRow("csvtext_BOM_UTF32LE.csv") << u"UTF-32LE"_s << true;
        QTest::newRow("csvtext_BOM_UTF32BE.csv") << u"UTF-32BE"_s << true;
    }
    void realFiles()
    {
        QFETCH(QString, encoding);
        QFETCH(bool, mark);
        const auto found =
            csv::guessEncoding(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/csv/")
                               + QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(found.has_value());
        QCOMPARE(found->name, encoding);
        QCOMPARE(found->byteOrderMark, mark);
        QVERIFY(found->certain);
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
