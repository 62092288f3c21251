#include "operations/automap.h"
#include "site/rules.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace Qt::StringLiterals;
using mapping::AutoMatch;
using model::DetailField;
using model::Kind;

namespace {

// A build that looks over its own shoulder takes several times as long.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SLOWED_DOWN
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SLOWED_DOWN
#endif
#ifdef SLOWED_DOWN
constexpr double mostMilliseconds = 1000;
#else
constexpr double mostMilliseconds = 50;
#endif

/// One table and what should become of its columns; see tests/data/matching/README.md.
struct Case
{
    Kind kind = Kind::Customer;
    bool person = false;
    QString title;
    QList<DetailField> fields;
    QStringList header;
    QSet<QString> counted;
    QMultiMap<QString, QString> expected; ///< By column.
    mapping::ColumnContents contents;
};

QStringList parts(const QString &text, QChar separator)
{
    QStringList result = text.split(separator, Qt::SkipEmptyParts);
    for (QString &part : result)
        part = part.trimmed();
    return result;
}

DetailField field(const QString &text)
{
    // NAME TYPE option | option
    const QStringList words = text.split(u' ');
    for (qsizetype i = 1; i < words.size(); ++i) {
        const auto type = model::detailType(words.at(i));
        if (type && words.at(i) == model::toString(*type))
            return {words.first(i).join(u' '), *type, parts(words.sliced(i + 1).join(u' '), u'|')};
    }
    qFatal("not a field: %s", qPrintable(text));
}

void addColumn(const QString &line, Case &made)
{
    const QString column = line.section(u" -> "_s, 0, 0);
    const QString rest = line.section(u" -> "_s, 1);
    const QString target = rest.section(u" = "_s, 0, 0).trimmed();
    if (!made.header.contains(column))
        made.header.append(column);
    made.counted.insert(column);
    if (target != u"-"_s)
        made.expected.insert(column, target);
    if (!rest.contains(u" = "_s))
        return;
    csv::ColumnProfiler profiler;
    const QStringList values = parts(rest.section(u" = "_s, 1), u'|');
    for (const QString &value : values)
        profiler.add(value.toUtf8());
    made.contents.insert(column.toCaseFolded(), operations::contentOf(profiler.profile()));
}

QList<Case> read(const QString &name)
{
    QFile file(QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/matching/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    QList<Case> cases;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString word = line.section(u' ', 0, 0), rest = line.section(u' ', 1);
        if (word == u"case"_s) {
            const QString kind = rest.section(u' ', 0, 0);
            Case made{kind == u"organization"_s ? Kind::Organization : Kind::Customer,
                      kind == u"person"_s, rest.section(u" | "_s, 1)};
            made.fields = site::defaultFields(made.kind);
            cases.append(made);
        } else if (word == u"field"_s && rest == u"none"_s) {
            cases.last().fields.clear();
        } else if (word == u"field"_s) {
            cases.last().fields.append(field(rest));
        } else if (word == u"plain"_s) {
            cases.last().header += rest.split(u' ');
        } else if (word == u"header"_s) {
            cases.last().header += rest.split(u',');
            cases.last().counted +=
                QSet<QString>(cases.last().header.cbegin(), cases.last().header.cend());
        } else {
            addColumn(line, cases.last());
        }
    }
    return cases;
}

/// What was matched of the columns that count.
struct Score
{
    int columns = 0, wanted = 0, matched = 0, right = 0;
    QStringList misses;

    double precision() const { return matched > 0 ? double(right) / matched : 1; }
    double recall() const { return wanted > 0 ? double(right) / wanted : 1; }
};

/// What is matched, or would be with another threshold: a doubt is a match that was not sure
/// enough.
QMultiMap<QString, QString> found(const AutoMatch &match, const Case &made, double threshold)
{
    QList<mapping::Match> all = match.matches;
    for (const mapping::Doubt &doubt : match.doubts) {
        if (doubt.match.confidence < mapping::sureEnough)
            all.append(doubt.match);
    }
    QMultiMap<QString, QString> result;
    for (const mapping::Match &each : std::as_const(all)) {
        for (const QString &source : each.sources) {
            if (made.counted.contains(source) && each.confidence >= threshold)
                result.insert(source, each.target);
        }
    }
    return result;
}

AutoMatch matchOf(const Case &made, bool withContents)
{
    return mapping::automatch(made.kind, made.person, made.header, made.fields,
                              withContents ? made.contents : mapping::ColumnContents());
}

Score score(const QList<Case> &cases, bool withContents, double threshold = mapping::sureEnough)
{
    Score score;
    for (const Case &made : cases) {
        const auto matched = found(matchOf(made, withContents), made, threshold);
        score.columns += int(made.counted.size());
        score.wanted += int(made.expected.size());
        score.matched += int(matched.size());
        for (auto it = matched.cbegin(); it != matched.cend(); ++it) {
            const bool right = made.expected.contains(it.key(), it.value());
            score.right += right ? 1 : 0;
            if (!right)
                score.misses.append(u"%1: %2 became %3"_s.arg(made.title, it.key(), it.value()));
        }
        for (auto it = made.expected.cbegin(); it != made.expected.cend(); ++it) {
            if (!matched.contains(it.key(), it.value()))
                score.misses.append(
                    u"%1: %2 did not become %3"_s.arg(made.title, it.key(), it.value()));
        }
    }
    return score;
}

} // namespace

/// How well "Match for me" does, against what a careful administrator decided beforehand.
class MatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRightAndFindsMost_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("columns");

        QTest::newRow("samples") << u"samples.txt"_s << 700;
        QTest::newRow("custom, tuned") << u"custom-tuned.txt"_s << 100;
        QTest::newRow("custom, held out") << u"custom-heldout.txt"_s << 100;
    }
    void isRightAndFindsMost()
    {
        QFETCH(QString, file);
        QFETCH(int, columns);
        const Score result = score(read(file), true);
        qInfo("%s: %d columns, %d wanted, %d matched, %d right: precision %.3f, recall %.3f",
              qPrintable(file), result.columns, result.wanted, result.matched, result.right,
              result.precision(), result.recall());
        for (const QString &miss : result.misses)
            qInfo("  %s", qPrintable(miss));
        QVERIFY(result.columns >= columns);
        QVERIFY(result.precision() >= 0.98);
        QVERIFY(result.recall() >= 0.85);
    }

    // What the threshold rests on: far below it wrong matches begin, above it right ones are lost,
    // and near it nothing changes.
    void theThresholdStandsBetweenRightAndWrong()
    {
        const QList<Case> cases = read(u"custom-tuned.txt"_s);
        QMap<int, Score> byPercent;
        for (int percent = 40; percent <= 95; percent += 5) {
            const Score result = score(cases, true, percent / 100.0);
            byPercent.insert(percent, result);
            qInfo("from %.2f: %d matched, precision %.3f, recall %.3f", percent / 100.0,
                  result.matched, result.precision(), result.recall());
        }
        const int chosen = qRound(mapping::sureEnough * 100);
        for (const int near : {chosen - 5, chosen + 5}) {
            QCOMPARE(byPercent.value(near).matched, byPercent.value(chosen).matched);
            QCOMPARE(byPercent.value(near).right, byPercent.value(chosen).right);
        }
        QVERIFY(byPercent.value(50).precision() < byPercent.value(chosen).precision());
        QVERIFY(byPercent.value(95).recall() < byPercent.value(chosen).recall());
    }

    // Without having looked at the columns it must not guess more boldly.
    void namesAloneAreRight()
    {
        QList<Case> cases = read(u"custom-tuned.txt"_s) + read(u"custom-heldout.txt"_s);
        cases.removeIf([](const Case &made) {
            return made.title.endsWith(u"do not hold what they are called"_s);
        });
        const Score result = score(cases, false);
        qInfo("precision %.3f, recall %.3f", result.precision(), result.recall());
        QVERIFY2(result.precision() >= 0.98, qPrintable(result.misses.join(u'\n')));
        QVERIFY2(result.recall() >= 0.85, qPrintable(result.misses.join(u'\n')));
    }

    // By name or by what they hold, and even where the site has a field of that very name.
    void sensitiveColumnsAreLeft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("isLeft");

        // Numbers made up to have the right check digits.
        const QStringList cards{u"4111 1111 1111 1111"_s, u"5555555555554444"_s,
                                u"4012-8888-8888-1881"_s};
        const QStringList accounts{u"DE89370400440532013000"_s, u"GB82 WEST 1234 5698 7654 32"_s,
                                   u"AT611904300234573201"_s};
        QTest::newRow("cards") << u"Remark__c"_s << cards << true;
        QTest::newRow("bank accounts") << u"Remark__c"_s << accounts << true;
        QTest::newRow("social security")
            << u"Remark__c"_s << QStringList{u"123-45-6789"_s, u"123-45-6780"_s, u"123-45-6781"_s}
            << true;
        QTest::newRow("by name") << u"SSN__c"_s << QStringList{u"x"_s, u"y"_s, u"z"_s} << true;
        QTest::newRow("a few among others")
            << u"Remark__c"_s << (cards + QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}) << false;
        QTest::newRow("none") << u"Remark__c"_s << QStringList{u"Rings twice"_s, u"-"_s, u"VIP"_s}
                              << false;
    }
    void sensitiveColumnsAreLeft()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, values);
        QFETCH(bool, isLeft);
        Case made{Kind::Customer};
        const QString field = name.chopped(3);
        made.fields = {{field}};
        addColumn(u"%1 -> %2 = %3"_s.arg(name, field, values.join(u" | "_s)), made);
        QCOMPARE(matchOf(made, true).matches.isEmpty(), isLeft);
    }

    void fiveHundredColumnsTakeLessThanABlink()
    {
        // All columns of all cases, and then some, with as many different values as are kept.
        Case large;
        const QList<Case> cases =
            read(u"custom-tuned.txt"_s) + read(u"custom-heldout.txt"_s) + read(u"samples.txt"_s);
        for (const Case &made : cases) {
            for (const QString &name : made.header) {
                if (!large.header.contains(name, Qt::CaseInsensitive) && large.header.size() < 500)
                    large.header.append(name);
            }
        }
        while (large.header.size() < 500)
            large.header.append(u"Zusatzangabe_%1__c"_s.arg(large.header.size()));
        mapping::ColumnContent content{.filled = 100000};
        for (int i = 0; i < 2000; ++i)
            content.values.append({u"Value %1"_s.arg(i), 50});
        // One half are free texts, the other half lists of choices.
        mapping::ColumnContent choices{.filled = 100000};
        choices.values = content.values.first(15);
        for (qsizetype i = 0; i < large.header.size(); ++i)
            large.contents.insert(large.header.at(i).toCaseFolded(),
                                  i % 2 == 0 ? content : choices);
        large.fields = site::defaultFields(large.kind);
        for (int i = 0; i < 44; ++i) {
            DetailField field{u"Own field %1"_s.arg(i), model::DetailType::Select};
            for (int option = 0; option < 20; ++option)
                field.options.append(u"Option %1 of %2"_s.arg(option).arg(i));
            large.fields.append(field);
        }
        // Of the processor, as others use it too.
        double best = std::numeric_limits<double>::max();
        for (int round = 0; round < 5; ++round) {
            const std::clock_t begin = std::clock();
            matchOf(large, true);
            best = std::min(best, 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        qInfo("%.1f ms", best);
        QVERIFY(best < mostMilliseconds);
    }
};

QTEST_GUILESS_MAIN(MatchingTest)
#include "tst_matching.moc"
