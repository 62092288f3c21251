#include "translations/tsfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Each topic of the help is there in each language, is plain Markdown, and names the buttons as
/// the window does.
class HelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageHasAllTopics_data();
    void everyLanguageHasAllTopics();
    void theWindowListsAllTopics();
    void aTextIsWellFormed_data();
    void aTextIsWellFormed();
    void namesAreThoseOfTheWindow_data();
    void namesAreThoseOfTheWindow();
};

static const QString root = QStringLiteral(SALESFERRY_SOURCE_DIR);

static QStringList topics(const QString &language)
{
    return QDir(root + u"/resources/help/"_s + language).entryList({u"*.md"_s}, QDir::Files);
}

static QString content(const QString &path)
{
    QFile file(root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static QString help(const QString &language, const QString &topic)
{
    return content(u"resources/help/%1/%2"_s.arg(language, topic));
}

/// All that \a pattern's first group matches in \a text.
static QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

/// A heading of a narrow column is broken into lines, a long word with a hyphen.
static QString oneLine(QString text)
{
    return text.replace(u"-\n"_s, QString()).replace(u'\n', u' ');
}

static void rowPerText()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("topic");
    for (const QString &language : translations::languages()) {
        for (const QString &topic : topics(language))
            QTest::addRow("%s/%s", qPrintable(language), qPrintable(topic)) << language << topic;
    }
}

void HelpTest::everyLanguageHasAllTopics_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : translations::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void HelpTest::everyLanguageHasAllTopics()
{
    QFETCH(const QString, language);
    QCOMPARE(topics(u"en"_s).size(), 9);
    QCOMPARE(topics(language), topics(u"en"_s));
}

void HelpTest::theWindowListsAllTopics()
{
    const QString window = content(u"ui/window/helpwindow.cpp"_s);
    for (const QString &topic : topics(u"en"_s)) {
        const QString name = u"u\"%1\"_s"_s.arg(topic.section(u'.', 0, 0));
        QVERIFY2(window.contains(name), qPrintable(name));
    }
}

void HelpTest::aTextIsWellFormed_data()
{
    rowPerText();
}

void HelpTest::aTextIsWellFormed()
{
    QFETCH(const QString, language);
    QFETCH(const QString, topic);
    const QString text = help(language, topic);
    static const QRegularExpression title(u"^# \\S[^\\n]*\\n\\n"_s);
    static const QRegularExpression html(u"<[A-Za-z/!]"_s);
    QVERIFY2(text.contains(title), "it begins with its title and a blank line");
    QVERIFY2(!text.contains(html), "HTML");
    QVERIFY2(!text.contains(u'!'), "an exclamation mark");
    QCOMPARE(captured(text, u"^(# )"_s).size(), 1);

    const QStringList links = captured(text, u"\\]\\(([^)]*)\\)"_s);
    for (const QString &link : links)
        QVERIFY2(topics(language).contains(link), qPrintable(link));

    // The same text in another language, not a shorter one.
    const QString english = help(u"en"_s, topic);
    QCOMPARE(links, captured(english, u"\\]\\(([^)]*)\\)"_s));
    for (const QString &part : {u"^(## )"_s, u"^(- )"_s, u"^(\\d\\. )"_s, u"(`[^`]*`)"_s})
        QCOMPARE(captured(text, part).size(), captured(english, part).size());
}

void HelpTest::namesAreThoseOfTheWindow_data()
{
    rowPerText();
}

/// What stands in bold in English and is a text of the window, stands in bold in the window's words
/// of the language.
void HelpTest::namesAreThoseOfTheWindow()
{
    QFETCH(const QString, language);
    QFETCH(const QString, topic);
    QHash<QString, QStringList> words;
    for (const translations::Text &text : translations::textsOf(language)) {
        for (const QString &form : text.forms)
            words[oneLine(text.source)].append(oneLine(form));
    }
    const QString bold = u"\\*\\*([^*]+)\\*\\*"_s;
    const QStringList english = captured(help(u"en"_s, topic), bold);
    const QStringList names = captured(help(language, topic), bold);
    QCOMPARE(names.size(), english.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (const auto found = words.constFind(english[i]); found != words.cend())
            QVERIFY2(found->contains(names[i]), qPrintable(english[i] + u": "_s + names[i]));
    }
}

QTEST_GUILESS_MAIN(HelpTest)
#include "tst_help.moc"
