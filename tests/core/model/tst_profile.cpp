#include "model/outcome.h"
#include "model/profile.h"
#include "model/record.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

/// The values that all rooms share: names that files keep, and what counts as the same.
class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesHaveNames()
    {
        QSet<QString> names;
        for (int i = 0; i < outcomeCount; ++i) {
            const QString name = toString(Outcome(i));
            names.insert(name);
            QVERIFY(outcome(name) == Outcome(i));
        }
        QCOMPARE(names.size(), outcomeCount);
        QVERIFY(!outcome(u"Created"_s)); // files write it in one way
        QVERIFY(!outcome({}));
    }

    void outcomesAddUp()
    {
        OutcomeCounts counts, more;
        QCOMPARE(counts.total(), 0);
        counts[Outcome::Created] = 3;
        more[Outcome::Created] = 1;
        more[Outcome::Unknown] = 5'000'000'000;
        counts += more;
        QCOMPARE(counts[Outcome::Created], 4);
        QCOMPARE(counts.total(), 5'000'000'004);
    }

    void typesHaveNames()
    {
        for (int i = 0; i <= int(DetailType::MultiSelect); ++i) {
            const auto type = DetailType(i);
            QVERIFY(detailType(toString(type)) == type);
            QVERIFY(detailType(u' ' + toString(type).toLower() + u' ') == type);
            QCOMPARE(hasOptions(type), toString(type).endsWith(u"SELECT"_s));
        }
        QVERIFY(!detailType(u"BLOB"_s));
        QVERIFY(!detailType({}));
    }

    void fieldsAreFoundAsASiteDoes()
    {
        const QList<DetailField> fields{{u"Customer Segment"_s}, {u"Größe"_s}};
        QCOMPARE(findField(fields, u" customer SEGMENT "_s), &fields.at(0));
        QCOMPARE(findField(fields, u"Gro\u0308\u00dfe"_s), &fields.at(1)); // o and its dots apart
        QVERIFY(!findField(fields, u"Customer  Segment"_s));
        QVERIFY(!findField({}, u"Type"_s));
    }

    void keysFold()
    {
        const Profile upper{Kind::Customer, u"Ada@Example.com"_s, u"Ada"_s, {}, {}};
        const Profile lower{Kind::Customer, u" ada@example.com"_s, u"Other"_s, {}, {}};
        QCOMPARE(profileKey(upper), profileKey(lower));
        const Profile acme{Kind::Organization, {}, u"ACME"_s, {}, {}};
        const Profile same{Kind::Organization, u"a@example.com"_s, u"Acme "_s, {}, {}};
        QCOMPARE(profileKey(acme), profileKey(same));
        QVERIFY(profileKey(acme) != profileKey(upper));
    }

    void blanksAreFilledAndNothingElse()
    {
        Profile profile{
            Kind::Customer, u"ada@example.com"_s, {}, {{u"Title"_s, {u"Captain"_s}}}, {u"Acme"_s}};
        const Profile older{Kind::Customer,
                            u"ADA@example.com"_s,
                            u"Ada"_s,
                            {{u"TITLE"_s, {u"Sailor"_s}}, {u"Phone"_s, {u"+44"_s}}},
                            {u"ACME "_s, u"Beta"_s}};
        fillBlanks(profile, older);
        const Profile expected{Kind::Customer,
                               u"ada@example.com"_s,
                               u"Ada"_s,
                               {{u"Title"_s, {u"Captain"_s}}, {u"Phone"_s, {u"+44"_s}}},
                               {u"Acme"_s, u"Beta"_s}};
        QVERIFY(profile == expected);
        fillBlanks(profile, older);
        QVERIFY(profile == expected);
    }

    void aValueOfAnotherIsNotCleared()
    {
        Profile profile{Kind::Customer, u"ada@example.com"_s, u"Ada"_s, {}, {}};
        profile.cleared = {u"Phone"_s, u"Title"_s, u"Region"_s};
        Profile older{Kind::Customer, u"ada@example.com"_s, {}, {{u"PHONE"_s, {u"+44"_s}}}, {}};
        older.cleared = {u"Title"_s, u"Notes"_s};
        fillBlanks(profile, older);
        QCOMPARE(profile.details, (QList<DetailValue>{{u"PHONE"_s, {u"+44"_s}}}));
        // What only the other leaves empty is not empty in this one: its value may be a bad one.
        QCOMPARE(profile.cleared, (QStringList{u"Title"_s, u"Region"_s}));
    }

    void recordsAreFilledAgain()
    {
        Record record;
        QCOMPARE(record.cellCount(), 0);
        QCOMPARE(record.text(0), QString());
        record.append("An");
        record.append("na");
        record.endCell();
        record.endCell();
        record.append("Mü");
        record.endCell();
        QCOMPARE(record.cellCount(), 3);
        QCOMPARE(record.cell(0), QByteArrayView("Anna"));
        QVERIFY(record.cell(1).isEmpty());
        QCOMPARE(record.text(2), u"Mü"_s);
        QVERIFY(record.cell(3).isEmpty());
        QVERIFY(record.cell(-1).isEmpty());
        record.clear();
        QCOMPARE(record.cellCount(), 0);
        record.append("x");
        record.endCell();
        QCOMPARE(record.text(0), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
