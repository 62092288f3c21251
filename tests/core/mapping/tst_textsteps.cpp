#include "mapping/textsteps.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using mapping::TextStep;
using enum mapping::TextStep::What;

namespace {

TextStep replace(const QString &text, const QString &with)
{
    return {Replace, text, with};
}

TextStep first(int count)
{
    return {First, {}, {}, count};
}

QString anyText()
{
    static const QStringList parts{u"a"_s,       u"É"_s,           u" "_s,     u"ß"_s,
                                   u"e\u0301"_s, u"👩‍👧"_s, u"42"_s,    u"\u00a0"_s,
                                   u";"_s,       u"<b>"_s,         u"&amp;"_s, u"\u0000"_s,
                                   u"٣"_s,       u"\n"_s,          u"-"_s};
    QString text;
    const auto numbers =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size())));
    for (const int number : numbers)
        text += parts.at(number);
    return text;
}

TextStep anyStep()
{
    TextStep step;
    step.what = TextStep::What(*rc::gen::inRange(0, 9));
    step.text = anyText();
    step.with = anyText();
    step.count = *rc::gen::inRange(-1, 9);
    return step;
}

} // namespace

/// What is done to a text, in the words of the map page.
class TextStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260102 max_success=500 max_size=40");
    }
    void stepped_data();
    void stepped();
    void partsOfAMultiValue();
    void anyStepsOnAnyText();
    void oneAfterTheOther();
};

void TextStepsTest::stepped_data()
{
    QTest::addColumn<QList<TextStep>>("steps");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    const auto add = [](const char *name, const QList<TextStep> &steps, const QString &text,
                        const QString &result) { QTest::newRow(name) << steps << text << result; };
    add("none", {}, u" a "_s, u" a "_s);
    add("trim", {{Trim}}, u"\u00a0 a b\n"_s, u"a b"_s);
    add("upper", {{UpperCase}}, u"straße İé"_s, u"STRASSE İÉ"_s);
    add("lower", {{LowerCase}}, u"ÀB ΣΑ"_s, u"àb σα"_s);
    add("before", {{Before, u"@"_s}}, u"ines@example@com"_s, u"ines"_s);
    add("before what is not there", {{Before, u"#"_s}}, u"ines"_s, u"ines"_s);
    add("before nothing", {{Before}}, u"ines"_s, u"ines"_s);
    add("before, at the beginning", {{Before, u"i"_s}}, u"ines"_s, u""_s);
    add("before, in this case", {{Before, u"N"_s}}, u"ines"_s, u"ines"_s);
    add("after", {{After, u", "_s}}, u"Okoro, Ines, Dr"_s, u"Ines, Dr"_s);
    add("after what is not there", {{After, u"#"_s}}, u"ines"_s, u"ines"_s);
    add("after nothing", {{After}}, u"ines"_s, u"ines"_s);
    add("after, at the end", {{After, u"s"_s}}, u"ines"_s, u""_s);
    add("replace all", {replace(u"."_s, u"-"_s)}, u"a.b.c"_s, u"a-b-c"_s);
    add("replace by nothing", {replace(u" "_s, {})}, u"a b c"_s, u"abc"_s);
    add("replace what comes again", {replace(u"a"_s, u"aa"_s)}, u"aa"_s, u"aaaa"_s);
    add("no pattern", {replace(u".*"_s, u"x"_s)}, u"a.*b"_s, u"axb"_s);
    add("replace nothing", {replace({}, u"x"_s)}, u"ab"_s, u"ab"_s);
    add("only digits", {{OnlyDigits}}, u"+49 (0) 89-12a"_s, u"4908912"_s);
    add("digits of others", {{OnlyDigits}}, u"٣٤ x ९ 𝟗 ² Ⅳ"_s, u"3499"_s);
    add("html", {{HtmlToText}}, u"<p>a &amp; b</p>"_s, u"a & b"_s);
    add("first", {first(3)}, u"abcdef"_s, u"abc"_s);
    add("first of fewer", {first(9)}, u"abc"_s, u"abc"_s);
    add("first none", {first(0)}, u"abc"_s, u"abc"_s);
    add("first as people count", {first(2)}, u"e\u0301a👩‍👧b"_s, u"e\u0301a"_s);
    add("first of a family", {first(1)}, u"👩‍👧x"_s, u"👩‍👧"_s);
    add("first of a flag", {first(1)}, u"🇩🇪🇫🇷"_s, u"🇩🇪"_s);
    const QString piled = u"a"_s + u"\u0301"_s.repeated(500);
    add("first with accents piled up", {first(2)}, piled + u"bc"_s, piled + u"b"_s);
    add("first with accents at the end", {first(2)}, u"a"_s + piled, u"a"_s + piled);
    add("first of a long text", {first(3)}, u"ab👩‍👧"_s + u"x"_s.repeated(5000),
        u"ab👩‍👧"_s);
    add("several", {{After, u":"_s}, {Trim}, first(2), {UpperCase}}, u"Code: abc"_s, u"AB"_s);
    add("in their order", {{UpperCase}, replace(u"a"_s, u"x"_s)}, u"aA"_s, u"AA"_s);
}

void TextStepsTest::stepped()
{
    QFETCH(const QList<TextStep>, steps);
    QFETCH(const QString, text);
    QFETCH(const QString, result);
    QCOMPARE(mapping::stepped(steps, text), result);
}

void TextStepsTest::partsOfAMultiValue()
{
    QCOMPARE(mapping::steppedParts({{Before, u" -"_s}, {UpperCase}}, u"Gas - new;oil;Sun - old"_s),
             u"GAS;OIL;SUN"_s);
    QCOMPARE(mapping::steppedParts({first(1)}, u"abc"_s), u"a"_s);
    QCOMPARE(mapping::steppedParts({{OnlyDigits}}, u"a;b1"_s), u";1"_s);
    // Whoever makes a list of it means one.
    QCOMPARE(mapping::steppedParts({replace(u", "_s, u";"_s)}, u"a, b;c"_s), u"a;b;c"_s);
}

void TextStepsTest::anyStepsOnAnyText()
{
    const bool held = rc::check([] {
        const QString text = anyText();
        const QString result = mapping::stepped({anyStep()}, text);
        RC_ASSERT(mapping::stepped({{OnlyDigits}}, result).size() <= result.size());
        RC_ASSERT(text.startsWith(mapping::stepped({first(*rc::gen::inRange(0, 9))}, text)));
        const QString once = mapping::stepped({{Trim}}, result);
        RC_ASSERT(mapping::stepped({{Trim}}, once) == once);
    });
    QVERIFY(held);
}

void TextStepsTest::oneAfterTheOther()
{
    const bool held = rc::check([] {
        const TextStep one = anyStep(), other = anyStep();
        const QString text = anyText();
        RC_ASSERT(mapping::stepped({one, other}, text)
                  == mapping::stepped({other}, mapping::stepped({one}, text)));
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TextStepsTest)
#include "tst_textsteps.moc"
