#include "mapping/mapper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using mapping::Corrections;
using mapping::FieldRule;
using mapping::Mapped;
using mapping::Mapper;
using mapping::Mapping;
using mapping::OnBadValue;
using model::DetailType;
using model::Kind;
using Severity = model::Problem::Severity;

/// What the user typed for one record takes the place of what its row holds.
class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accounts_data();
    void accounts();
    void details_data();
    void details();
    void othersAreNotTouched();
    void targets_data();
    void targets();

private:
    static Mapped mapped(const FieldRule &detail, const Corrections &corrections)
    {
        Mapping mapping;
        mapping.email.sources = {u"Email"_s};
        mapping.name.sources = {u"Name"_s};
        mapping.details = {detail};
        model::Record record;
        for (const QByteArray &cell : {"ada@", "Ada", "two"}) {
            record.append(cell);
            record.endCell();
        }
        return Mapper(Kind::Customer, mapping, {u"Email"_s, u"Name"_s, u"Value"_s}, {})
            .map(record, corrections);
    }
};

void CorrectionsTest::accounts_data()
{
    QTest::addColumn<Corrections>("corrections");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("leftOut");
    QTest::addColumn<QStringList>("errors");
    const QString bad = u"record.badEmail"_s;
    QTest::newRow("none") << Corrections() << u"ada@"_s << u"Ada"_s << QString()
                          << QStringList{bad};
    QTest::newRow("email") << Corrections{{u"email"_s, u" ada@example.com "_s}}
                           << u"ada@example.com"_s << u"Ada"_s << QString() << QStringList();
    QTest::newRow("still no email")
        << Corrections{{u"email"_s, u"ada(at)example"_s}} << u"ada(at)example"_s << u"Ada"_s
        << QString() << QStringList{bad};
    QTest::newRow("email taken out") << Corrections{{u"email"_s, u" "_s}} << u""_s << u"Ada"_s
                                     << u"leftOut.noEmail"_s << QStringList();
    QTest::newRow("name") << Corrections{{u"displayName"_s, u"Ada Marsh"_s}} << u"ada@"_s
                          << u"Ada Marsh"_s << QString() << QStringList{bad};
    QTest::newRow("name taken out")
        << Corrections{{u"displayName"_s, u""_s}, {u"email"_s, u"ada@example.com"_s}}
        << u"ada@example.com"_s << u""_s << QString() << QStringList{u"record.noName"_s};
    QTest::newRow("a detail of that name")
        << Corrections{{u"Email"_s, u"ada@example.com"_s}} << u"ada@"_s << u"Ada"_s << QString()
        << QStringList{bad};
}

void CorrectionsTest::accounts()
{
    QFETCH(const Corrections, corrections);
    QFETCH(const QString, email);
    QFETCH(const QString, name);
    QFETCH(const QString, leftOut);
    QFETCH(const QStringList, errors);
    const Mapped result = mapped({u"Job"_s}, corrections);
    QCOMPARE(result.profile.email, email);
    QCOMPARE(result.profile.name, name);
    QCOMPARE(result.leftOut ? result.leftOut->code : QString(), leftOut);
    QStringList found;
    for (const model::Problem &problem : result.problems)
        found.append(problem.message.code);
    QCOMPARE(found, errors);
}

void CorrectionsTest::details_data()
{
    QTest::addColumn<FieldRule>("rule");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("problem");
    FieldRule number{u"Rank"_s, DetailType::Number, {}, {u"Value"_s}};
    QTest::newRow("converted") << number << u"2.50E1"_s << QStringList{u"25"_s} << QString();
    QTest::newRow("taken out") << number << u""_s << QStringList() << QString();
    QTest::newRow("does not convert") << number << u"few"_s << QStringList() << u"value.noNumber"_s;
    FieldRule withDefault = number;
    withDefault.onBadValue = OnBadValue::UseDefault;
    withDefault.defaultValue = u"7"_s;
    QTest::newRow("the default instead")
        << withDefault << u"few"_s << QStringList{u"7"_s} << u"value.noNumber"_s;
    // Nothing means nothing: the default is for rows that the user did not look at.
    QTest::newRow("taken out, not the default")
        << withDefault << u""_s << QStringList() << QString();
    FieldRule fixed = number;
    fixed.fixedValue = u"1"_s;
    QTest::newRow("beats the fixed value") << fixed << u"2"_s << QStringList{u"2"_s} << QString();
    FieldRule translated{u"Rank"_s, DetailType::Text, {}, {u"Value"_s}};
    translated.translations = {{u"two"_s, u"II"_s}, {u"three"_s, u"III"_s}};
    QTest::newRow("is not translated")
        << translated << u"three"_s << QStringList{u"three"_s} << QString();
    FieldRule several{u"Rank"_s, DetailType::MultiSelect, {u"a"_s}, {u"Value"_s}};
    QTest::newRow("several") << several << u"b; a;b"_s << QStringList{u"b"_s, u"a"_s} << QString();
}

void CorrectionsTest::details()
{
    QFETCH(const FieldRule, rule);
    QFETCH(const QString, text);
    QFETCH(const QStringList, values);
    QFETCH(const QString, problem);
    const Mapped result = mapped(rule, {{u"email"_s, u"ada@example.com"_s}, {u" RANK"_s, text}});
    const auto *detail = model::findDetail(result.profile.details, u"Rank"_s);
    QCOMPARE(detail ? detail->values : QStringList(), values);
    QCOMPARE(result.problems.isEmpty() ? QString() : result.problems.constFirst().message.code,
             problem);
    if (!problem.isEmpty())
        QCOMPARE(result.problems.constFirst().value, text);
    QCOMPARE(result.corrected, (QStringList{u"email"_s, u"Rank"_s}));
}

void CorrectionsTest::othersAreNotTouched()
{
    const FieldRule rule{u"Rank"_s, DetailType::Text, {}, {u"Value"_s}};
    const Mapped result = mapped(rule, {{u"Grade"_s, u"x"_s}, {u"name"_s, u"y"_s}});
    QVERIFY(result.profile == mapped(rule, {}).profile);
    QVERIFY(result.corrected.isEmpty());
}

void CorrectionsTest::targets_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("spelling") << u"External ID"_s << u" external id"_s << true;
    QTest::newRow("Unicode form") << u"Caf\u00e9"_s << u"Cafe\u0301"_s << true;
    QTest::newRow("account") << u"email"_s << u"email"_s << true;
    QTest::newRow("account and detail") << u"Email"_s << u"email"_s << false;
    QTest::newRow("others") << u"Job"_s << u"Jobs"_s << false;
}

void CorrectionsTest::targets()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(mapping::isSameTarget(one, other), same);
    QCOMPARE(mapping::isSameTarget(other, one), same);
}

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
