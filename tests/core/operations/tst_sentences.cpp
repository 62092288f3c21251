#include "operations/sentencerows.h"
#include "operations/sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace operations;

/// Whatever happens is said in a sentence of its own, and all sentences are of one kind.
class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCodeHasASentence();
    void everySentenceIsUsed();
    void noCodeTwice();
    void areSentences_data();
    void areSentences();
    void argumentsAreFilledInOnce_data();
    void argumentsAreFilledInOnce();
    void unknownCodeIsItself();

private:
    QSet<QString> m_used;
};

/// The codes that stand in the program's sources, as "room.name".
void SentencesTest::initTestCase()
{
    static const QRegularExpression literal(
        uR"re((?:u"|"|QStringLiteral\(")([a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*)"(?:_s|_L1|\)))re"_s);
    static const QStringList fileEndings{u".csv"_s, u".sqlite"_s, u".json"_s, u".html"_s,
                                         u".pdf"_s};
    int files = 0;
    for (const QString &folder : {u"core"_s, u"app"_s, u"ui"_s, u"resources"_s}) {
        QDirIterator sources(QStringLiteral(SALESFERRY_SOURCE_DIR "/") + folder,
                             {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            if (sources.fileName().startsWith(u"sentences_"_s))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            auto found = literal.globalMatch(QString::fromUtf8(file.readAll()));
            while (found.hasNext()) {
                const QString code = found.next().captured(1);
                const bool isFile =
                    std::any_of(fileEndings.begin(), fileEndings.end(),
                                [&code](const QString &ending) { return code.endsWith(ending); });
                // A page has names of its own of this kind.
                const bool isName = folder == "ui"_L1 && !code.startsWith("history."_L1);
                if (!isFile && !isName)
                    m_used.insert(code);
            }
        }
    }
    QVERIFY(files > 100);
    QVERIFY(m_used.size() > 100);
    QVERIFY(m_used.contains(u"lock.held"_s));
}

void SentencesTest::everyCodeHasASentence()
{
    const QStringList codes = sentenceCodes();
    QSet<QString> missing = m_used - QSet<QString>(codes.begin(), codes.end());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
}

void SentencesTest::everySentenceIsUsed()
{
    const QStringList codes = sentenceCodes();
    const QSet<QString> idle = QSet<QString>(codes.begin(), codes.end()) - m_used;
    QVERIFY2(idle.isEmpty(), qPrintable(idle.values().join(u' ')));
}

void SentencesTest::noCodeTwice()
{
    size_t rows = 0;
    for (const auto *room :
         {&baseSentences(), &csvSentences(), &filesSentences(), &columnsSentences(),
          &zipSentences(), &valuesSentences(), &recordsSentences(), &fieldsSentences(),
          &siteSentences(), &usageSentences(), &runSentences(), &projectSentences(),
          &connectSentences(), &salesforceSentences(), &historySentences(), &mappingSentences(),
          &orgSentences()})
        rows += room->size();
    QCOMPARE(size_t(sentenceCodes().size()), rows);
}

void SentencesTest::areSentences_data()
{
    QTest::addColumn<QString>("code");
    QStringList codes = sentenceCodes();
    codes.sort();
    for (const QString &code : std::as_const(codes))
        QTest::newRow(qPrintable(code)) << code;
}

void SentencesTest::areSentences()
{
    QFETCH(const QString, code);
    // What a progress bar says is no sentence, and the title of a line is none either.
    static const QStringList activities{u"csv.indexing"_s,
                                        u"zip.unpacking"_s,
                                        u"csv.transcoding"_s,
                                        u"csv.repairing"_s,
                                        u"csv.looking"_s,
                                        u"export.readingRelations"_s,
                                        u"run.readingSources"_s,
                                        u"run.fields"_s,
                                        u"run.choosingFirstTen"_s,
                                        u"run.readingOrganizations"_s,
                                        u"salesforce.finishingLogin"_s,
                                        u"site.finishingLogin"_s,
                                        u"test.reading"_s,
                                        u"salesforce.finding"_s,
                                        u"salesforce.reading"_s,
                                        u"run.readingCustomers"_s,
                                        u"run.organizations"_s,
                                        u"run.customers"_s,
                                        u"run.entitlements"_s};
    static const QRegularExpression others(u"(: |: salesferry-cli )%\\d$"_s); // words of others
    static const QRegularExpression beginning(u"^(\\p{Lu}|\"?%\\d)"_s);
    const QString text = englishSentence(
        {code, {u"%1"_s, u"%2"_s, u"%3"_s, u"%4"_s, u"%5"_s, u"%6"_s, u"%7"_s, u"%8"_s, u"%9"_s}});
    QVERIFY2(text != code, "there is none");
    // Nor is the name of a step, which may end in what was typed.
    if (code.startsWith(u"history."_s))
        QVERIFY2(!text.endsWith(u'.'), qPrintable(text));
    else if (activities.contains(code) || code.startsWith(u"connectTitle."_s)
             || code.startsWith(u"job."_s))
        QVERIFY2(!text.endsWith(u'.'), qPrintable(text));
    else
        QVERIFY2(text.endsWith(u'.') || text.contains(others), qPrintable(text));
    QVERIFY2(text.contains(beginning), qPrintable(text));
    QVERIFY2(!text.contains(u'!'), qPrintable(text));
    QVERIFY2(!text.contains(u"  "_s) && !text.contains(u'\n') && text == text.trimmed(),
             qPrintable(text));
    QCOMPARE(sentence({code, {}}), englishSentence({code, {}})); // no translation is installed
    // The places are numbered without gaps.
    QString places = text;
    for (int place = 1; places.contains(u'%'); ++place) {
        QVERIFY2(places.contains(u'%' + QString::number(place)), qPrintable(text));
        places.remove(u'%' + QString::number(place));
    }
}

void SentencesTest::argumentsAreFilledInOnce_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringList{u"purple"_s, u"Colour"_s}
                           << u"\"purple\" is not an option of Colour."_s;
    QTest::newRow("places in data")
        << QStringList{u"%2"_s, u"%1"_s} << u"\"%2\" is not an option of %1."_s;
    QTest::newRow("percent") << QStringList{u"100 %"_s, u"%L1"_s}
                             << u"\"100 %\" is not an option of %L1."_s;
    QTest::newRow("too few") << QStringList{u"purple"_s} << u"\"purple\" is not an option of ."_s;
    QTest::newRow("too many") << QStringList{u"a"_s, u"b"_s, u"c"_s}
                              << u"\"a\" is not an option of b."_s;
}

void SentencesTest::argumentsAreFilledInOnce()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, text);
    const Message message{u"value.unknownOption"_s, arguments};
    QVERIFY2(sentence(message).startsWith(text), qPrintable(sentence(message)));
    QCOMPARE(englishSentence(message), sentence(message));
}

void SentencesTest::unknownCodeIsItself()
{
    QCOMPARE(sentence({u"of.another"_s, {u"x"_s}}), u"of.another"_s);
    QCOMPARE(englishSentence({u"of.another"_s, {}}), u"of.another"_s);
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
