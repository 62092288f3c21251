#include "mapping/mapper.h"
#include "site/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Mapped;
using mapping::Mapper;
using mapping::Mapping;
using mapping::OnBadValue;
using model::DetailType;
using model::Kind;
using model::Problem;
using Severity = model::Problem::Severity;

static model::Record record(const QStringList &cells)
{
    model::Record result;
    for (const QString &cell : cells) {
        result.append(cell.toUtf8());
        result.endCell();
    }
    return result;
}

/// A mapping of customers whose email and name come from columns of these names, and one detail.
static Mapping with(const FieldRule &detail)
{
    Mapping result;
    result.email.sources = {u"Email"_s};
    result.name.sources = {u"Name"_s};
    result.details = {detail};
    return result;
}

/// What a customer or an organization is found by and called: the email and the name.
class MapperAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emails_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<OnBadValue>("choice");
        QTest::addColumn<QString>("fallback");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("leftOut");
        QTest::addColumn<QStringList>("problems");

        const QString good = u"ines@example.com"_s, bad = u"ines@"_s, other = u"desk@example.com"_s;
        const QStringList none;
        QTest::newRow("good") << good << OnBadValue::LeaveValueOut << u""_s << good << u""_s
                              << none;
        QTest::newRow("trimmed, case stays")
            << u" Ines@Example.com\n"_s << OnBadValue::LeaveValueOut << u""_s
            << u"Ines@Example.com"_s << u""_s << none;
        QTest::newRow("none") << u" "_s << OnBadValue::LeaveValueOut << u""_s << u""_s
                              << u"leftOut.noEmail"_s << none;
        QTest::newRow("none, default")
            << u""_s << OnBadValue::LeaveValueOut << other << other << u""_s << none;
        QTest::newRow("bad") << bad << OnBadValue::LeaveValueOut << other << bad << u""_s
                             << QStringList{u"record.badEmail"_s};
        QTest::newRow("bad, record left out")
            << bad << OnBadValue::LeaveRecordOut << u""_s << bad << u"leftOut.badValue"_s
            << QStringList{u"value.noEmail"_s};
        QTest::newRow("bad, default used") << bad << OnBadValue::UseDefault << other << other
                                           << u""_s << QStringList{u"value.noEmail"_s};
        QTest::newRow("bad, no default") << bad << OnBadValue::UseDefault << u""_s << bad << u""_s
                                         << QStringList{u"record.badEmail"_s};
        QTest::newRow("bad, bad default") << bad << OnBadValue::UseDefault << u"desk"_s << bad
                                          << u""_s << QStringList{u"record.badEmail"_s};
        QTest::newRow("two addresses")
            << u"a@example.com; b@example.com"_s << OnBadValue::LeaveValueOut << u""_s
            << u"a@example.com; b@example.com"_s << u""_s << QStringList{u"record.badEmail"_s};
    }
    void emails()
    {
        QFETCH(QString, cell);
        QFETCH(OnBadValue, choice);
        QFETCH(QString, fallback);
        QFETCH(QString, email);
        QFETCH(QString, leftOut);
        QFETCH(QStringList, problems);
        Mapping mapping = with({u"F"_s});
        mapping.email.onBadValue = choice;
        mapping.email.defaultValue = fallback;
        const Mapped result = Mapper(Kind::Customer, mapping, {u"EMAIL"_s, u"NAME"_s}, {})
                                  .map(record({cell, u"Ines Okoro"_s}));
        QCOMPARE(result.profile.email, email);
        QCOMPARE(result.leftOut ? result.leftOut->code : QString(u""_s), leftOut);
        QStringList codes;
        for (const Problem &problem : result.problems) {
            codes.append(problem.message.code);
            QCOMPARE(problem.field, u"email"_s);
            // The rules say the very same, so that it is shown once.
            if (problem.severity == Severity::Error)
                QCOMPARE(site::checkProfile({}, result.profile), QList<Problem>{problem});
        }
        QCOMPARE(codes, problems);
    }

    void emailFallsBackToASecondSource()
    {
        Mapping mapping = with({u"F"_s});
        mapping.email.sources = {u"Email"_s, u"Other"_s};
        const Mapped result =
            Mapper(Kind::Customer, mapping, {u"Name"_s, u"Email"_s, u"Other"_s}, {})
                .map(record({u"Ines"_s, u""_s, u"ines@example.org"_s}));
        QCOMPARE(result.profile.email, u"ines@example.org"_s);
    }

    void namesAreNeeded()
    {
        for (const Kind kind : {Kind::Customer, Kind::Organization}) {
            const Mapped result = Mapper(kind, with({u"F"_s}), {u"Email"_s, u"Name"_s}, {})
                                      .map(record({u"ines@example.com"_s, u" "_s}));
            QCOMPARE(result.problems.size(), 1);
            QCOMPARE(result.problems.first().message.code, u"record.noName"_s);
            QCOMPARE(result.problems, site::checkProfile({}, result.profile));
            QVERIFY(!result.leftOut);
        }
    }

    void aRecordWithoutEmailIsLeftOutForThatReasonFirst()
    {
        FieldRule rule{u"F"_s, DetailType::Date};
        rule.sources = {u"A"_s};
        rule.onBadValue = OnBadValue::LeaveRecordOut;
        const Mapped result =
            Mapper(Kind::Customer, with(rule), {u"Email"_s, u"Name"_s, u"A"_s}, {})
                .map(record({u""_s, u"Ines"_s, u"soon"_s}));
        QCOMPARE(result.leftOut, (Message{u"leftOut.noEmail"_s, {}}));
        QCOMPARE(result.problems.size(), 1);
    }
};

QTEST_GUILESS_MAIN(MapperAccountTest)
#include "tst_mapperaccount.moc"
