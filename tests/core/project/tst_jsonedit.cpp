#include "core/project/anyproject.h"
#include "project/jsonedit.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace project;

/// Two JSON values differ in a few places, and each can be made from the other by them.
class JsonEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20260106 max_success=300");
    }
    void difference_data();
    void difference();
    void anyValueIsMadeFromAnyOther();
    void aFewChangesAreFewEdits();
    void otherValuesAreRefused_data();
    void otherValuesAreRefused();
    void manyWordsAtOnce();
};

static QJsonValue value(const QByteArray &json)
{
    return QJsonDocument::fromJson('[' + json + ']').array().first();
}

static QByteArray text(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// As "path: before -> after", one a line.
static QByteArray text(const QList<JsonEdit> &edits)
{
    QByteArrayList lines;
    for (const JsonEdit &edit : edits)
        lines.append(QJsonDocument(edit.path).toJson(QJsonDocument::Compact) + ": "
                     + QJsonDocument(edit.before).toJson(QJsonDocument::Compact) + " -> "
                     + QJsonDocument(edit.after).toJson(QJsonDocument::Compact));
    return lines.join('\n');
}

void JsonEditTest::difference_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("edits");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *edits) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(edits);
    };
    row("nothing", R"({"a":1})", R"({"a":1})", "");
    row("a key changes", R"({"a":1,"b":2})", R"({"a":1,"b":3})", R"(["b"]: [2] -> [3])");
    row("a key comes", R"({"a":1})", R"({"a":1,"b":null})", R"(["b"]: [] -> [null])");
    row("a key goes", R"({"a":1,"b":[]})", R"({"a":1})", R"(["b"]: [[]] -> [])");
    row("within", R"({"a":{"b":{"c":"x"}}})", R"({"a":{"b":{"c":"y"}}})",
        R"(["a","b","c"]: ["x"] -> ["y"])");
    row("an element comes", "[1,2,4]", "[1,2,3,4]", "[2]: [] -> [3]");
    row("an element goes", "[1,2,3]", "[2,3]", "[0]: [1] -> []");
    row("the same again", "[1,1,1]", "[1,1]", "[2]: [1] -> []");
    row("words of a list", R"(["a","b","c"])", R"(["a","x","c"])", R"([1]: ["b"] -> ["x"])");
    row("within an element", R"([{"a":1},{"b":2}])", R"([{"a":1},{"b":3}])",
        R"([1,"b"]: [2] -> [3])");
    row("the middle", R"([1,{"a":2},3])", R"([1,4,5,3])", R"([1]: [{"a":2}] -> [4,5])");
    row("another kind", R"({"a":[]})", R"({"a":{}})", R"(["a"]: [[]] -> [{}])");
    row("all of it", "1", R"("one")", R"([]: [1] -> ["one"])");
    row("two places", R"({"a":1,"b":{"c":2},"d":3})", R"({"a":0,"b":{"c":2},"d":4})",
        R"(["a"]: [1] -> [0])"
        "\n"
        R"(["d"]: [3] -> [4])");
}

void JsonEditTest::difference()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QList<JsonEdit> edits = project::difference(value(before), value(after));
    QTEST(text(edits), "edits");
    QCOMPARE(text(edited(value(before), edits).value()), text(value(after)));
    QCOMPARE(text(edited(value(after), reversed(edits)).value()), text(value(before)));
}

/// Deep values are rarer; keys are few, so that two values share some.
static QJsonValue anyValue(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 4)) {
    case 0:
        return {};
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::inRange(0, 3);
    case 3:
        return *rc::gen::element(u""_s, u"a"_s, u"é\u0000\"\\"_s);
    case 4: {
        QJsonArray list;
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
            list.append(anyValue(depth - 1));
        return list;
    }
    default: {
        QJsonObject object;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            object.insert(*rc::gen::element(u""_s, u"a"_s, u"b"_s, u"0"_s, u"path"_s),
                          anyValue(depth - 1));
        return object;
    }
    }
}

void JsonEditTest::anyValueIsMadeFromAnyOther()
{
    const bool held = rc::check([] {
        const QJsonValue before = anyValue(4);
        const QJsonValue after = anyValue(4);
        const QList<JsonEdit> edits = project::difference(before, after);
        RC_ASSERT(edits.isEmpty() == (before == after));
        const auto there = edited(before, edits);
        const auto back = edited(after, reversed(edits));
        RC_ASSERT(there.has_value() && back.has_value());
        RC_ASSERT(text(*there) == text(after));
        RC_ASSERT(text(*back) == text(before));
        RC_ASSERT(reversed(reversed(edits)) == edits);
    });
    QVERIFY(held);
}

/// Many rules, of which one changes: the edit does not hold the others.
void JsonEditTest::aFewChangesAreFewEdits()
{
    QJsonArray rules;
    for (int i = 0; i < 500; ++i)
        rules.append(QJsonObject{{u"target"_s, u"Field %1"_s.arg(i)}, {u"default"_s, u""_s}});
    const QJsonObject before{{u"details"_s, rules}};
    QJsonObject changed = rules.at(250).toObject();
    changed.insert(u"default"_s, u"China"_s);
    rules.replace(250, changed);
    const QList<JsonEdit> edits = project::difference(before, QJsonObject{{u"details"_s, rules}});
    QCOMPARE(text(edits), QByteArray(R"(["details",250,"default"]: [""] -> ["China"])"));
}

void JsonEditTest::otherValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *value, const char *path, const char *before,
                        const char *after) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(path) << QByteArray(before)
                            << QByteArray(after);
    };
    row("another value", R"({"a":1})", R"(["a"])", "[2]", "[3]");
    row("a value where none was", R"({"a":1})", R"(["a"])", "[]", "[3]");
    row("none where a value was", "{}", R"(["a"])", "[1]", "[3]");
    row("two values at a key", R"({"a":1})", R"(["a"])", "[1]", "[2,3]");
    row("no value at all", "1", "[]", "[1]", "[]");
    row("a key of a list", "[1]", R"(["a"])", "[1]", "[2]");
    row("a place in an object", R"({"a":1})", "[0]", "[1]", "[2]");
    row("a place behind the end", "[1]", "[2]", "[]", "[2]");
    row("a place before the begin", "[1]", "[-1]", "[]", "[2]");
    row("half a place", "[1]", "[0.5]", "[1]", "[2]");
    row("more elements than there are", "[1]", "[0]", "[1,1]", "[]");
    row("within nothing", "[{}]", R"([1,"a"])", "[]", "[1]");
    row("within a word", R"({"a":"b"})", R"(["a","b"])", "[]", "[1]");
    row("a step that is neither", "[1]", "[null]", "[1]", "[2]");
}

void JsonEditTest::otherValuesAreRefused()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto list = [](const QByteArray &json) { return QJsonDocument::fromJson(json).array(); };
    QVERIFY(!edited(::value(value), {{list(path), list(before), list(after)}}));
}

/// As many options as a site takes, each of them another: one edit, and no waiting.
void JsonEditTest::manyWordsAtOnce()
{
    QJsonArray before, after;
    for (int i = 0; i < 2000; ++i) {
        before.append(u"Option %1"_s.arg(i));
        after.append(u"OPTION %1"_s.arg(i));
    }
    const QList<JsonEdit> edits = project::difference(before, after);
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edited(before, edits).value(), QJsonValue(after));
}

QTEST_GUILESS_MAIN(JsonEditTest)
#include "tst_jsonedit.moc"
