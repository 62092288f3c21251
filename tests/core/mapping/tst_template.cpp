#include "mapping/template.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using mapping::Template;

namespace {

/// Text that has everything that means something in a template.
QString anyPattern()
{
    static const QStringList parts{u"{"_s,  u"}"_s,  u"["_s,   u"]"_s,   u"{{"_s,    u"}}"_s,
                                   u"[["_s, u"]]"_s, u"{A}"_s, u"{b}"_s, u"{ a }"_s, u"[{A}, ]"_s,
                                   u"-"_s,  u" "_s,  u"é"_s,   u"x"_s};
    QString text;
    const auto numbers =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size())));
    for (const int number : numbers)
        text += parts.at(number);
    return text;
}

QString anyTemplate()
{
    static const QStringList parts{u"{A}"_s, u"{b}"_s, u"{ a }"_s, u"[{A}, ]"_s, u"[ ({b}{A})]"_s,
                                   u"{{"_s,  u"}}"_s,  u"[["_s,    u"]] "_s,     u"[{b}{{]"_s,
                                   u"-"_s,   u" "_s,   u"é\n"_s};
    QString text;
    const auto numbers =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size())));
    for (const int number : numbers)
        text += parts.at(number);
    return text + u"{A}"_s;
}

QStringList anyValues()
{
    QStringList values;
    for (int i = 0; i < 2; ++i)
        values.append(*rc::gen::element(u""_s, u"Ines"_s, u"{x}"_s, u"["_s));
    return values;
}

} // namespace

/// What administrators write in place of a formula.
class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260102 max_success=1000 max_size=30");
    }
    void comesTo_data();
    void comesTo();
    void problems_data();
    void problems();
    void names();
    void renames_data();
    void renames();
    void anyTextIsATemplateOrHasAProblem();
    void standsAsItIsWritten();
    void valuesAreNeverRead();
};

void TemplateTest::comesTo_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, const QString &pattern, const QStringList &values,
                        const QString &text) { QTest::newRow(name) << pattern << values << text; };
    const QString both = u"{FirstName} {LastName}"_s;
    add("both", both, {u"Ines"_s, u"Okoro"_s}, u"Ines Okoro"_s);
    add("ends are trimmed", both, {u""_s, u"Okoro"_s}, u"Okoro"_s);
    add("nothing", both, {u""_s, u""_s}, u""_s);
    add("nothing but text around", u"Mr {Name}."_s, {u""_s}, u""_s);
    add("text around", u"Mr {Name}."_s, {u"Xu"_s}, u"Mr Xu."_s);
    add("twice", u"{A}-{a}"_s, {u"x"_s}, u"x-x"_s);
    add("doubled marks", u"{{{A}}} [[x]]"_s, {u"y"_s}, u"{y} [x]"_s);
    const QString title = u"{Name}[, {Title}][ ({Role}{Rank})]"_s;
    add("all brackets", title, {u"Ada"_s, u"Dr"_s, u"mate"_s, u"1"_s}, u"Ada, Dr (mate1)"_s);
    add("no bracket", title, {u"Ada"_s, u""_s, u""_s, u""_s}, u"Ada"_s);
    add("half a bracket", title, {u"Ada"_s, u""_s, u""_s, u"1"_s}, u"Ada (1)"_s);
    add("only in brackets", title, {u""_s, u""_s, u"mate"_s, u""_s}, u"(mate)"_s);
    add("values stay", u"{A}{B}"_s, {u"{B}"_s, u"[x]"_s}, u"{B}[x]"_s);
    add("lines", u"{A}\n{B}"_s, {u"1"_s, u"2"_s}, u"1\n2"_s);
    add("too few values", u"{A}{B}"_s, {u"1"_s}, u"1"_s);
    add("field with blanks", u"{ Mailing Street }"_s, {u"1 High St"_s}, u"1 High St"_s);
    add("brackets side by side", u"[{A}][{B}]"_s, {u""_s, u"b"_s}, u"b"_s);
}

void TemplateTest::comesTo()
{
    QFETCH(const QString, pattern);
    QFETCH(const QStringList, values);
    QFETCH(const QString, text);
    const auto parsed = Template::parse(pattern);
    QVERIFY(parsed);
    QCOMPARE(parsed->filled(values), text);
}

void TemplateTest::problems_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qsizetype>("at");
    const auto add = [](const char *name, const QString &pattern, const QString &code,
                        qsizetype at) { QTest::newRow(name) << pattern << code << at; };
    add("nothing", u""_s, u"template.noField"_s, 0);
    add("text alone", u"Mr"_s, u"template.noField"_s, 0);
    add("doubled alone", u"{{A}}"_s, u"template.noField"_s, 0);
    add("open brace", u"{A} {B"_s, u"template.unclosed"_s, 4);
    add("open at the end", u"{A}{"_s, u"template.unclosed"_s, 3);
    add("brace in a name", u"{A {B}"_s, u"template.unclosed"_s, 0);
    add("open bracket", u"{A}[ {B}"_s, u"template.unclosed"_s, 3);
    add("doubled end", u"[{A}]]"_s, u"template.unclosed"_s, 0);
    add("lone brace", u"A} {B}"_s, u"template.unopened"_s, 1);
    add("lone bracket", u"{B}]"_s, u"template.unopened"_s, 3);
    add("no name", u"{A}{ }"_s, u"template.noName"_s, 3);
    add("nested", u"[{A}[{B}]]"_s, u"template.nested"_s, 4);
    add("brackets without field", u"{A}[, x]"_s, u"template.bracketWithoutField"_s, 3);
}

void TemplateTest::problems()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, code);
    QFETCH(const qsizetype, at);
    const auto parsed = Template::parse(pattern);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().message.code, code);
    QCOMPARE(parsed.error().at, at);
    QCOMPARE(parsed.error().message.arguments,
             (QStringList{QString::number(at + 1), pattern.mid(at, 1)}));
}

void TemplateTest::names()
{
    const auto fields = [](const QString &pattern) { return Template::parse(pattern)->fields(); };
    QCOMPARE(fields(u"{LastName}[, {FirstName}]"_s), (QStringList{u"LastName"_s, u"FirstName"_s}));
    QCOMPARE(fields(u"{a}{ A }{B}{a}"_s), (QStringList{u"a"_s, u"B"_s}));
    QVERIFY(Template::canName(u"Mailing [Street]"_s));
    QCOMPARE(fields(u"{Mailing [Street]}"_s), QStringList{u"Mailing [Street]"_s});
    for (const QString &none : {u""_s, u"  "_s, u"a{b"_s, u"a}b"_s})
        QVERIFY2(!Template::canName(none), qPrintable(none));
}

void TemplateTest::renames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("renamed"); // A to Name
    QTest::addColumn<QStringList>("fields");
    const auto add = [](const char *name, const QString &pattern, const QString &renamed,
                        const QStringList &fields) {
        QTest::newRow(name) << pattern << renamed << fields;
    };
    const QString to = u"Name"_s;
    add("one", u"{A}"_s, u"{Name}"_s, {to});
    add("all, without case", u"{A}{{A}} [{ a }, {B}]"_s, u"{Name}{{A}} [{Name}, {B}]"_s,
        {to, u"B"_s});
    add("to one that is there", u"{name} {B} {A}"_s, u"{name} {B} {Name}"_s, {u"name"_s, u"B"_s});
    add("none", u"{B}A"_s, u"{B}A"_s, {u"B"_s});
}

void TemplateTest::renames()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, renamed);
    QFETCH(const QStringList, fields);
    const Template result = Template::parse(pattern)->renamed(u"a"_s, u"Name"_s);
    QCOMPARE(result.pattern(), renamed);
    QCOMPARE(result.fields(), fields);
}

void TemplateTest::anyTextIsATemplateOrHasAProblem()
{
    const bool held = rc::check([] {
        const QString pattern = anyPattern();
        const auto parsed = Template::parse(pattern);
        if (parsed) {
            RC_ASSERT(!parsed->fields().isEmpty());
            RC_ASSERT(parsed->filled({}).isEmpty());
            return;
        }
        const Template::Problem &problem = parsed.error();
        RC_ASSERT(problem.message.code.startsWith(u"template."_s));
        RC_ASSERT(problem.at >= 0);
        RC_ASSERT(problem.at < pattern.size() || pattern.isEmpty());
    });
    QVERIFY(held);
}

/// Written out and read again it is the same, so that a renamed one is.
void TemplateTest::standsAsItIsWritten()
{
    const bool held = rc::check([] {
        const auto parsed = Template::parse(anyTemplate());
        RC_ASSERT(bool(parsed));
        const auto again = Template::parse(parsed->pattern());
        RC_ASSERT(bool(again));
        RC_ASSERT(again->pattern() == parsed->pattern());
        RC_ASSERT(again->fields() == parsed->fields());
        const QStringList values = anyValues();
        RC_ASSERT(again->filled(values) == parsed->filled(values));
    });
    QVERIFY(held);
}

/// A value that looks like a template is text, and each value that is there is in the result.
void TemplateTest::valuesAreNeverRead()
{
    const bool held = rc::check([] {
        const auto parsed = Template::parse(anyTemplate());
        RC_ASSERT(bool(parsed));
        QStringList values = anyValues();
        values.resize(parsed->fields().size());
        const QString text = parsed->filled(values);
        for (const QString &value : std::as_const(values))
            RC_ASSERT(value.isEmpty() || text.contains(value));
        RC_ASSERT(text == text.trimmed());
    });
    QVERIFY(held);
}

QTEST_GUILESS_MAIN(TemplateTest)
#include "tst_template.moc"
