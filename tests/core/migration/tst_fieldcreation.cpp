#include "voyage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Job;
using model::Kind;
using sample::jobOf;
using sample::passengers;
using sample::refusedBySite;
using sample::Voyage;

/// Detail fields that a migration needs and a site lacks.
class FieldCreationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsDetailFields()
    {
        Voyage voyage;
        Job job = jobOf({}, passengers(2));
        job.customerFields = {{u"Ferry card"_s}, {u" title "_s}};
        job.organizationFields = {{u"Fleet"_s, model::DetailType::Select, {u"Red"_s, u"Blue"_s}}};
        QVERIFY(voyage.run(job).has_value());
        const auto facts = voyage.twin->readFacts({});
        QVERIFY(model::findField(facts->customerFields, u"Ferry card"_s));
        QVERIFY(model::findField(facts->organizationFields, u"Fleet"_s));
        QCOMPARE(model::findField(facts->organizationFields, u"Fleet"_s)->options.size(), 2);
        QCOMPARE(facts->customerFields.size(), site::defaultFields(Kind::Customer).size() + 1);
    }

    void createsFieldsDespiteAClash()
    {
        Voyage voyage;
        bool first = true;
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (request.endpoint != site::Endpoint::CustomerFields || !std::exchange(first, false))
                return std::nullopt;
            // Somebody makes one of them just before.
            (void)voyage.twin->submit({site::Endpoint::CustomerFields, u"somebody"_s,
                                       site::definitionsBody({{u"FERRY CARD"_s}})},
                                      {});
            return std::nullopt;
        };
        Job job = jobOf({}, passengers(1));
        job.customerFields = {{u"Ferry card"_s}, {u"Deck"_s}};
        QVERIFY(voyage.run(job).has_value());
        const auto facts = voyage.twin->readFacts({});
        QVERIFY(model::findField(facts->customerFields, u"Deck"_s));
        QCOMPARE(facts->customerFields.size(), site::defaultFields(Kind::Customer).size() + 2);
    }

    void stopsWhereFieldsAreRefused()
    {
        Voyage voyage;
        voyage.script->submit = [](site::Request &request) -> std::optional<Error> {
            if (request.endpoint == site::Endpoint::CustomerFields)
                return refusedBySite(u"Too many"_s);
            return std::nullopt;
        };
        Job job = jobOf({}, passengers(1));
        job.customerFields = {{u"Ferry card"_s}, {u"Deck"_s}};
        const auto summary = voyage.run(job);
        QVERIFY(!summary);
        QCOMPARE(summary.error().message.code, u"fields.refused"_s);
        QCOMPARE(summary.error().message.arguments.value(0), u"Ferry card, Deck"_s);
        QVERIFY(summary.error().message.arguments.value(1).contains(u"Too many"_s));
        QVERIFY(voyage.atSite(u"person0@example.com"_s).email.isEmpty());
        QVERIFY(!voyage.lastRun()->ended());
    }

    // Otherwise one that the site does not take would keep all others away.
    void oneThatIsRefusedKeepsNoOtherAway()
    {
        Voyage voyage;
        int requests = 0;
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (request.endpoint != site::Endpoint::CustomerFields)
                return std::nullopt;
            ++requests;
            if (request.body.contains("Deck"))
                return refusedBySite(u"A name like that"_s);
            return std::nullopt;
        };
        Job job = jobOf({}, passengers(1));
        job.customerFields = {{u"Ferry card"_s}, {u"Deck"_s}, {u"Berth"_s}};
        const auto summary = voyage.run(job);
        QVERIFY(!summary);
        QCOMPARE(summary.error().message.arguments,
                 (QStringList{u"Deck"_s, u"A name like that"_s}));
        QCOMPARE(requests, 2 + 3);
        const auto facts = voyage.twin->readFacts({});
        QVERIFY(model::findField(facts->customerFields, u"Ferry card"_s));
        QVERIFY(model::findField(facts->customerFields, u"Berth"_s));
    }

    // The site tells nothing of a task that still runs.
    void waitsForFieldsOfATaskThatIsGone()
    {
        Voyage voyage(2, 3, 600ms);
        voyage.script->task = [](site::TaskState &state) {
            state = {site::TaskState::Status::Gone, {}};
        };
        int requests = 0;
        voyage.script->submit = [&requests](site::Request &) -> std::optional<Error> {
            ++requests;
            return std::nullopt;
        };
        Job job = jobOf({}, {});
        job.customerFields = {{u"Ferry card"_s}, {u"Deck"_s}};
        QVERIFY(voyage.run(job).has_value());
        QCOMPARE(requests, 1);
    }

    void addsOptionsBeforeItSends()
    {
        Voyage voyage;
        Job job = jobOf({}, passengers(1));
        job.customerOptions = {{u"type"_s, model::DetailType::MultiSelect, {u"Shipper"_s}}};
        QVERIFY(voyage.run(job).has_value());
        const auto facts = voyage.twin->readFacts({});
        const auto before = model::findField(site::defaultFields(Kind::Customer), u"Type"_s);
        QCOMPARE(model::findField(facts->customerFields, u"Type"_s)->options,
                 before->options + QStringList{u"Shipper"_s});
        QVERIFY(!voyage.atSite(u"person0@example.com"_s).email.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FieldCreationTest)
#include "tst_fieldcreation.moc"
