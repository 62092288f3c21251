#include "operations/sentences.h"
#include "support/language.h"
#include "translations/translations.h"
#include "translations/tsfile.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace translations;

/// Every text of the program has a translation that fits it, and the built program speaks it.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void faultsAreSeen_data();
    void faultsAreSeen();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void theFilesAreUpToDate_data();
    void theFilesAreUpToDate();
    void theProgramSpeaksThem_data();
    void theProgramSpeaksThem();
    void sentences_data();
    void sentences();
    void numbersOfRecords_data();
    void numbersOfRecords();
    void cleanup();
};

/// \a text as the program says it of \a n, in the language that it speaks now.
static QString spoken(const Text &text, int n)
{
    return QCoreApplication::translate(text.context.toUtf8().constData(),
                                       text.source.toUtf8().constData(),
                                       text.comment.toUtf8().constData(), text.counts ? n : -1);
}

static void rowPerLanguage()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages())
        QTest::newRow(qPrintable(language)) << language;
}

static QString lines(QStringList texts)
{
    texts.sort();
    return texts.join(u'\n');
}

void TranslationsTest::initTestCase()
{
    translations::use();
    QVERIFY(languages().contains(u"de"_s) && languages().contains(u"en"_s));
}

/// Each test chooses its language; the next begins in English.
void TranslationsTest::cleanup()
{
    ui::applyLanguage(*qApp, u"en"_s);
}

void TranslationsTest::faultsAreSeen_data()
{
    QTest::addColumn<Text>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &source, const QStringList &forms,
                        const QString &fault) {
        QTest::newRow(name) << Text{u"page"_s, source, {}, forms.size() != 1, true, forms} << fault;
    };
    const QString count = u"%n record(s) of %1"_s;
    row("none", u"Next"_s, {u"Weiter"_s}, {});
    row("none, of a plural", count, {u"%1: %n Satz"_s, u"%1: %Ln Sätze"_s}, {});
    row("empty", u"Next"_s, {u" "_s}, u"empty"_s);
    row("one form for two", count, {u"%1: %n Satz"_s, QString()}, u"empty"_s);
    row("three forms for two", count, {u"%1: %n"_s, u"%1: %n"_s, u"%1: %n"_s},
        u"number of forms"_s);
    row("a place is lost", u"From %1 to %2"_s, {u"Von %1"_s}, u"places"_s);
    row("a place is added", u"From %1"_s, {u"Von %1 bis %2"_s}, u"places"_s);
    row("the number is lost", count, {u"%1: ein Satz"_s, u"%1: %n Sätze"_s}, u"places"_s);
    row("loud", u"Done."_s, {u"Fertig!"_s}, u"exclamation mark"_s);
    row("the dialog is not announced", u"Open…"_s, {u"Öffnen"_s}, u"ellipsis"_s);
    row("words grow together", u" and "_s, {u"und"_s}, u"blanks around it"_s);
    QTest::newRow("unfinished") << Text{u"page"_s, u"Next"_s, {}, false, false, {u"Weiter"_s}}
                                << u"unfinished"_s;
}

void TranslationsTest::faultsAreSeen()
{
    QFETCH(const Text, text);
    QFETCH(const QString, fault);
    QCOMPARE(faults(text).join(u", "_s), fault);
}

void TranslationsTest::everyTextIsTranslated_data()
{
    rowPerLanguage();
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const QList<Text> texts = textsOf(language);
    QVERIFY(!texts.isEmpty());
    QStringList found;
    for (const Text &text : texts) {
        if (const QStringList wrong = faults(text); !wrong.isEmpty())
            found.append(text.name() + u" -> "_s + wrong.join(u", "_s));
    }
    QVERIFY2(found.isEmpty(), qPrintable(lines(found)));
}

void TranslationsTest::theFilesAreUpToDate_data()
{
    rowPerLanguage();
}

/// lupdate, run as update_translations runs it but on a copy, finds nothing to change.
void TranslationsTest::theFilesAreUpToDate()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"texts.ts"_s);
    QVERIFY(QFile::copy(translations::folder() + u"/salesferry_%1.ts"_s.arg(language), copy));
    QStringList options = QStringLiteral(SALESFERRY_LUPDATE_OPTIONS).split(u'|');
    options += {u"-target-language"_s, language, u"-ts"_s, copy};
    if (language == "en"_L1)
        options.append(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(SALESFERRY_LUPDATE), options);
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString()); // its warnings

    const auto names = [](const QList<Text> &texts) {
        QSet<QString> all;
        for (const Text &text : texts)
            all.insert(text.name());
        return all;
    };
    const QSet<QString> wanted = names(readTexts(copy));
    const QSet<QString> present = names(textsOf(language));
    QVERIFY(!wanted.isEmpty());
    const QString hint = u"Run the target update_translations and translate what is new.\n"_s;
    const QString missing = lines((wanted - present).values());
    const QString extra = lines((present - wanted).values());
    QVERIFY2(missing.isEmpty(), qPrintable(hint + u"Missing:\n"_s + missing));
    QVERIFY2(extra.isEmpty(), qPrintable(hint + u"No longer in the program:\n"_s + extra));
}

void TranslationsTest::theProgramSpeaksThem_data()
{
    rowPerLanguage();
}

/// What was built into the program is what the files say, for one and for many.
void TranslationsTest::theProgramSpeaksThem()
{
    QFETCH(const QString, language);
    ui::applyLanguage(*qApp, language);
    QStringList wrong;
    const QList<Text> texts = textsOf(language);
    for (const Text &text : texts) {
        for (const int n : {0, 1, 2, 117}) {
            QString written = text.forms.value(text.counts && n != 1 ? 1 : 0);
            written.replace(u"%Ln"_s, QLocale().toString(n)).replace(u"%n"_s, QString::number(n));
            if (spoken(text, n) != written)
                wrong.append(spoken(text, n) + u" for "_s + written);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(lines(wrong)));
}

void TranslationsTest::sentences_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Message>("message");
    QTest::addColumn<QString>("sentence");
    const Message missing{u"csv.missing"_s, {u"Zoë %2.csv"_s}};
    QTest::newRow("en") << u"en"_s << missing
                        << u"There is no file Zoë %2.csv. Nothing was changed. "
                           u"Check the name and the folder."_s;
    QTest::newRow("de") << u"de"_s << missing
                        << u"Es gibt keine Datei Zoë %2.csv. Nichts wurde geändert. "
                           u"Prüfen Sie Namen und Ordner."_s;
    QTest::newRow("de, quotes") << u"de"_s << Message{u"value.noUrl"_s, {u"acme"_s}}
                                << u"„acme“ ist keine Webadresse. Der Wert wird ausgelassen. "
                                   u"Berichtigen Sie ihn."_s;
    QTest::newRow("de, an activity")
        << u"de"_s << Message{u"run.customers"_s, {}} << u"Die Kunden werden gesendet"_s;
}

void TranslationsTest::sentences()
{
    QFETCH(const QString, language);
    QFETCH(const Message, message);
    QFETCH(const QString, sentence);
    ui::applyLanguage(*qApp, language);
    QCOMPARE(operations::sentence(message), sentence);
    QVERIFY(language == "en"_L1 || operations::englishSentence(message) != sentence);
}

void TranslationsTest::numbersOfRecords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("English") << u"en"_s << u"1 record "_s << u"2 records "_s;
    QTest::newRow("English, of a country") << u"en_NZ"_s << u"1 record "_s << u"2 records "_s;
    QTest::newRow("German") << u"de"_s << u"1 Datensatz "_s << u"2 Datensätze "_s;
    QTest::newRow("German, of a country") << u"de_AT"_s << u"1 Datensatz "_s << u"2 Datensätze "_s;
    // What has no translation is in English, and in whole words.
    QTest::newRow("French") << u"fr"_s << u"1 record "_s << u"2 records "_s;
    QTest::newRow("none") << u"C"_s << u"1 record "_s << u"2 records "_s;
}

void TranslationsTest::numbersOfRecords()
{
    QFETCH(const QString, language);
    QFETCH(const QString, one);
    QFETCH(const QString, many);
    ui::applyLanguage(*qApp, language);
    static const QRegularExpression records(u"^%L?n record\\(s\\) "_s);
    int found = 0;
    for (const Text &text : textsOf(u"en"_s)) {
        if (!text.source.contains(records))
            continue;
        ++found;
        QVERIFY2(spoken(text, 1).startsWith(one), qPrintable(spoken(text, 1)));
        QVERIFY2(spoken(text, 2).startsWith(many), qPrintable(spoken(text, 2)));
    }
    QVERIFY(found > 0);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
