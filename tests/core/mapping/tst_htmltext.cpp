#include "mapping/htmltext.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using mapping::htmlToText;

/// What is left of rich text, and that no text of whatever kind does any harm.
class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seen_data();
    void seen();
    void deepAndLong();
    void anyText();
    void severalThreads();
};

void HtmlTextTest::seen_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    add("nothing", u""_s, u""_s);
    add("no HTML", u" two\n  lines; é "_s, u" two\n  lines; é "_s);
    add("paragraphs", u"<p>one</p>\n<p>two</p>"_s, u"one\ntwo"_s);
    add("breaks", u"one<br>two<br/>three"_s, u"one\ntwo\nthree"_s);
    add("a break at an end", u"<p>one<br></p><p>two</p>"_s, u"one\ntwo"_s);
    add("an empty line", u"<p>one</p><p><br></p><p>two</p>"_s, u"one\n\ntwo"_s);
    add("divs", u"<div>one<div>two</div>three</div>"_s, u"one\ntwo\nthree"_s);
    add("inside words", u"H<sub>2</sub>O <b>is</b> <i>wet</i>"_s, u"H2O is wet"_s);
    add("blanks", u"<p>  one \n\t two&nbsp;&nbsp;three </p>"_s, u"one two three"_s);
    add("entities", u"&lt;b&gt; &amp; &quot;&eacute;&quot; &#233;&#x1F600; &euro;"_s,
        u"<b> & \"é\" é😀 €"_s);
    add("no entities", u"AT&T &nosuch; & R&D;"_s, u"AT&T &nosuch; & R&D;"_s);
    add("double", u"&amp;lt;b&amp;gt;"_s, u"&lt;b&gt;"_s);
    add("list", u"<ul><li>one</li><li><p>two</p></li><li></li></ul>after"_s,
        u"- one\n- two\nafter"_s);
    add("numbers", u"<ol><li>one<ul><li>in</li></ul></li><li>two</ol>"_s,
        u"1. one\n- in\n2. two"_s);
    add("point without list", u"a<li>b"_s, u"a\n- b"_s);
    add("table",
        u"<table><tr><th>Name</th><th>Age</th></tr><tr><td><p>Ada</p></td><td>7</td></tr></table>x"_s,
        u"Name\tAge\nAda\t7\nx"_s);
    add("tables with blanks", u"<table>\n <tr>\n <td>a</td>\n <td>b</td>\n </tr>\n</table>"_s,
        u"a\tb"_s);
    add("script", u"a<script>alert('<p>x</p>')</script>b<style>p{}</style>c"_s, u"abc"_s);
    add("comment", u"a<!-- <p>x</p> -->b"_s, u"ab"_s);
    add("document",
        u"<!DOCTYPE html><html><head><title>T</title><meta charset=\"iso-8859-1\"></head>"
        "<body>é</body></html>"_s,
        u"é"_s);
    add("kept", u"<pre>a\n  b</pre>c"_s, u"a\n  b\nc"_s);
    add("image", u"a<img src=\"http://192.0.2.1/x.png\" alt=\"x\">b"_s, u"ab"_s);
    add("link", u"<a href=\"https://example.com\">here</a>"_s, u"here"_s);
    add("less than", u"a < b and c > d"_s, u"a < b and c > d"_s);
    add("unclosed", u"<p>one <b>two"_s, u"one two"_s);
    add("unopened", u"one</b></p></div> two"_s, u"one\ntwo"_s);
    add("cut", u"one <a hre"_s, u"one"_s);
    add("NUL", u"a\u0000<b>b</b>"_s, u"a\ufffdb"_s);
    add("other alphabets", u"<p>東京 שלום 👩‍👧</p>"_s,
        u"東京 שלום 👩‍👧"_s);
    add("unknown tags", u"<o:p>a</o:p><blink>b</blink>"_s, u"ab"_s);
    add("fetches nothing",
        u"<!DOCTYPE html SYSTEM \"http://192.0.2.1/x.dtd\"><p>&b; <img src=\"http://192.0.2.1/\"></p>"_s,
        u"&b;"_s);
}

void HtmlTextTest::seen()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    QCOMPARE(htmlToText(html), text);
}

void HtmlTextTest::deepAndLong()
{
    QElapsedTimer timer;
    timer.start();
    const QString deep = u"<div>"_s.repeated(20'000) + u"end"_s;
    QCOMPARE(htmlToText(deep), u"end"_s);
    QCOMPARE(htmlToText(u"<b>"_s.repeated(20'000) + u"end"_s), u"end"_s);
    QCOMPARE(htmlToText(u"<p>word</p>"_s.repeated(20'000)).count(u'\n'), 19'999);
    QCOMPARE(htmlToText(u"<b>"_s.repeated(5'000) + u"</i>"_s.repeated(5'000) + u"end"_s), u"end"_s);
    const QString large = u"x"_s.repeated(12'000'000);
    QCOMPARE(htmlToText(u"<p>"_s + large).size(), large.size());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void HtmlTextTest::anyText()
{
    const QStringList parts{u"<"_s,
                            u">"_s,
                            u"</"_s,
                            u"<p"_s,
                            u"<td>"_s,
                            u"&"_s,
                            u"&#"_s,
                            u"&#x110000;"_s,
                            u"&#0;"_s,
                            u";"_s,
                            u"<!--"_s,
                            u"-->"_s,
                            u"<![CDATA["_s,
                            u"]]>"_s,
                            u"<script>"_s,
                            u"</script>"_s,
                            u"<style"_s,
                            u"="_s,
                            u"\""_s,
                            u"'"_s,
                            u"\u0000"_s,
                            u"\u0001"_s,
                            u"\ufffe"_s,
                            u"é"_s,
                            u"😀"_s,
                            u" "_s,
                            u"\n"_s,
                            u"<?php "_s,
                            u"?>"_s,
                            u"<!DOCTYPE"_s,
                            u"<li>"_s,
                            u"</table>"_s,
                            u"<textarea>"_s,
                            u"<plaintext>"_s,
                            u"<frameset>"_s,
                            u"x"_s,
                            QString(QChar(0xd800)),
                            QString(QChar(0xdc00))};
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        QString html;
        for (size_t i = random() % 24; i > 0; --i)
            html += parts.at(qsizetype(random() % size_t(parts.size())));
        const QString text = htmlToText(html);
        QVERIFY2(text.size() <= 3 * html.size(), qPrintable(html));
    }
}

void HtmlTextTest::severalThreads()
{
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&wrong] {
            for (int n = 0; n < 500; ++n) {
                if (htmlToText(u"<p>&eacute;%1</p><br><x>"_s.arg(n)) != u"é%1"_s.arg(n))
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "tst_htmltext.moc"
