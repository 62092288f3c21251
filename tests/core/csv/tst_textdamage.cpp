#include "csv/damage.h"

#include <QStringDecoder>
#include <QTest>

using namespace Qt::StringLiterals;
using csv::TextDamage;

namespace {

// UTF-8 as it looks to somebody who takes it for something else.
QByteArray misread(const QString &text, const char *as)
{
    QStringDecoder decode(as, QStringConverter::Flag::Stateless);
    return QString(decode(text.toUtf8())).toUtf8();
}

} // namespace

/// What is said of text that was damaged before it was exported, and that correct text is left
/// alone.
class TextDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctText_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {
                 u"Jörg Müller"_s,
                 u"Äpfel & Öl GmbH"_s,
                 u"STRAẞE"_s,
                 u"ÄRZTE"_s,
                 u"Groß-Gerau"_s,
                 u"François Lefèvre"_s,
                 u"«À la carte»"_s,
                 u"L’Été…"_s,
                 u"“café…”"_s,
                 u"ÇA ET LÀ – FIN"_s,
                 u"payé\u00a0€ 5"_s,
                 u"été\u00a0»"_s,
                 u"Nestlé®"_s,
                 u"CAFÉ™"_s,
                 u"José Muñoz"_s,
                 u"¿Qué?"_s,
                 u"ESPAÑA…"_s,
                 u"¡OLÉ!"_s,
                 u"N.º 5"_s,
                 u"São João"_s,
                 u"“IRMÃ”"_s,
                 u"MANHÃ–TARDE"_s,
                 u"NÃO…"_s,
                 u"1ª Conceição"_s,
                 u"IRMÃ\u00a0Maria"_s,
                 u"CORAÇÃO"_s,
                 u"MAÇÃ®"_s,
                 u"Âncora"_s,
                 u"RÂ’s"_s,
                 u"Łukasz Wójcik"_s,
                 u"Dąbrowska"_s,
                 u"ŻÓŁĆ"_s,
                 u"Gdańsk"_s,
                 u"Dvořák"_s,
                 u"Šťastný"_s,
                 u"Ľudovít"_s,
                 u"Đorđe"_s,
                 u"Győr"_s,
                 u"Erdős"_s,
                 u"Åse Kjær"_s,
                 u"BLÅ™"_s,
                 u"SJÖ…"_s,
                 u"PÅ”"_s,
                 u"Ångström Å²"_s,
                 u"Växjö"_s,
                 u"Şükrü Doğan"_s,
                 u"İstanbul"_s,
                 u"ığdır"_s,
                 u"Nguyễn Văn Ánh"_s,
                 u"TRẦN THỊ MÃI"_s,
                 u"Đặng Thị Ẩn"_s,
                 u"山田太郎"_s,
                 u"佐藤 花子"_s,
                 u"ひらがな"_s,
                 u"王小明"_s,
                 u"陳美麗"_s,
                 u"김철수"_s,
                 u"Анна Иванова"_s,
                 u"Ελένη"_s,
                 u"יוסי"_s,
                 u"محمد"_s,
                 u"😀 Zoë 👩‍👩‍👧"_s,
                 u"5 °C"_s,
                 u"½ £ § ©"_s,
                 u"±5 µm²"_s,
                 u"100 €"_s,
                 u""_s,
                 u"a"_s,
                 u"Really?"_s,
                 u"What??"_s,
                 u"Who? Me?"_s,
                 u"???"_s,
                 u"?"_s,
                 u"??"_s,
                 u"Ada (?)"_s,
                 u"Yes?!? No"_s,
                 u"A?B"_s,
                 u"tbd ???"_s,
                 u"WHAT??? Now"_s,
                 u"Why?Because"_s,
                 u"https://example.com/a?b=c"_s,
                 u"https://example.com/find?q=a&lang=de"_s,
                 u"www.example.com/x??y"_s,
                 u"index.php?id=1"_s,
                 u"see example.com/a?b today"_s,
                 u"/search?name"_s,
                 u"(a|b)?c"_s,
                 u"mailto:a@example.com?subject=hi"_s,
             })
            QTest::newRow(qPrintable(text)) << text;
    }
    void correctText()
    {
        QFETCH(QString, text);
        QCOMPARE(csv::damageOf(text.toUtf8()), TextDamage::None);
        QCOMPARE(QString::fromUtf8(csv::repaired(text.toUtf8())), text);
    }

    void doubleEncoding_data()
    {
        QTest::addColumn<QString>("text"); // As it was.
        for (const QString &text :
             {u"Müller"_s,   u"MÜLLER"_s,    u"Österreich"_s, u"Straße 5"_s,
              u"Äpfel"_s,    u"Über uns"_s,  u"José"_s,       u"Óscar"_s,
              u"LÓPEZ"_s,    u"Muñoz"_s,     u"François"_s,   u"Hélène"_s,
              u"voilà"_s,    u"Coût"_s,      u"João"_s,       u"Conceição"_s,
              u"Łukasz"_s,   u"Michał"_s,    u"Dąbrowska"_s,  u"Świątek"_s,
              u"Dvořák"_s,   u"Růžička"_s,   u"Erdoğan"_s,    u"Nguyễn"_s,
              u"Søren"_s,    u"it’s"_s,      u"“quoted”"_s,   u"a – b"_s,
              u"5 °C"_s,     u"5\u00a0kg"_s, u"100 €"_s,      u"Иванов"_s,
              u"山田太郎"_s, u"김철수"_s,    u"Zoë 😀"_s,      u"Straße für Müller – José’s"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void doubleEncoding()
    {
        QFETCH(QString, text);
        for (const char *as : {"windows-1252", "ISO-8859-1"}) {
            const QByteArray damaged = misread(text, as);
            QCOMPARE(csv::damageOf(damaged), TextDamage::DoubleEncoded);
            QCOMPARE(QString::fromUtf8(csv::repaired(damaged)), text);
        }
        // Once more, the same way.
        const QByteArray twice =
            misread(QString::fromUtf8(misread(text, "windows-1252")), "windows-1252");
        QCOMPARE(csv::damageOf(twice), TextDamage::DoubleEncoded);
        QCOMPARE(QString::fromUtf8(csv::repaired(twice)), text);
    }

    void lostLetters_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"????"_s, u"????????????????"_s, u"?? ???"_s, u"M?ller"_s, u"M??ller"_s,
              u"Fran?ois"_s, u"Jos?? Mart??n"_s, u"Stra?e 5"_s, u"???? GmbH"_s, u"M\uFFFDller"_s,
              u"\uFFFD"_s, u"Gr?n & Wei?"_s, u"ü?ber"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void lostLetters()
    {
        QFETCH(QString, text);
        QCOMPARE(csv::damageOf(text.toUtf8()), TextDamage::LettersLost);
        QCOMPARE(QString::fromUtf8(csv::repaired(text.toUtf8())), text);
    }

    void anyBytes()
    {
        for (const char *bytes : {"\xC3", "\xC3\x83", "\xC3\x83\xC2", "\xE2\x82", "\xFF\xC3\xBC",
                                  "\x80", "\xC3\x83\xE2\x82", "\xF0\x9F", "\xC3\xA2\xE2\x82\xAC"}) {
            (void)csv::damageOf(bytes);
            QCOMPARE(csv::repaired(bytes), QByteArray(bytes));
        }
    }
};

QTEST_GUILESS_MAIN(TextDamageTest)
#include "tst_textdamage.moc"
