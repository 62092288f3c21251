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
        add("prices", u"100 €,200 €,5 °C,½ l"_s, west);
        add("words of Windows", u"“quoted” – and…,it’s,O’Brien"_s, west);
        add("one Pole", u"Wałęsa"_s, central);
        add("Polish", u"Łukasz Wójcik,Małgorzata Dąbrowska,Gdańsk,Żółć,Paweł Świątek"_s, central);
        add("Polish, few letters", u"Gdańsk,Poznań,Kraków"_s, central);
        add("Polish of ISO-8859-2", u"Łukasz,Dąbrowska,Świątek,Jaźwiński,Paweł"_s, latin2);
        add("Czech", u"Dvořák,Jiří Růžička,Novotný,Šťastný,Čapek,Kříž"_s, central);
        add("Czech of ISO-8859-2", u"Dvořák,Růžička,Lukáš,Šťastný,Tomáš Žák"_s, latin2);
        add("Slovak", u"Ľudovít Štúr,Ján Kráľ,Košice,Žilina,Šafárik,Dušan Hodža"_s, central);
        add("Hungarian", u"Erdős,Gyűrű,Győr,Szőke Fülöp,Kovács Ágnes,Tóth,Petőfi"_s, central);
        add("Croatian", u"Kovačević,Ivić,Đorđe,Božić,Šarić,Čačak"_s, central);
        add("one Russian", u"Иванов"_s, u"windows-1251"_s);
        add("Russian", u"Анна Иванова,Пётр Смирнов,Москва,ООО Ромашка"_s, u"windows-1251"_s);
        add("Russian capitals", u"ИВАНОВ,ПЕТРОВ,МОСКВА"_s, u"windows-1251"_s);
        add("Ukrainian", u"Олександр Шевченко,Київ,Ющенко,Її,Чернівці"_s, u"windows-1251"_s);
        add("Bulgarian", u"Георги Димитров,София,Мария Петрова"_s, u"windows-1251"_s);
        add("one Japanese", u"山田太郎"_s, u"Shift_JIS"_s);
        add("Japanese", u"佐藤 花子,鈴木一郎,東京都,株式会社テスト,ヤマダ ハナコ"_s,
            u"Shift_JIS"_s);
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
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
