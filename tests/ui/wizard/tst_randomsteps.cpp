#include "pages/fields/fieldchoices.h"
#include "pages/map/mapchange.h"
#include "project/decisionsjson.h"
#include "ui/uitest.h"
#include "wizard/session.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using model::Kind;
using project::Condition;
using project::PersonAccounts;
using project::Project;
using project::ProjectFile;
using ui::MapChange;
using ui::Session;
using ui::Target;

namespace {

using Edit = std::function<void(Project &)>;

/// Any steps that a user can take on the pages Person accounts, Map fields, Detail fields and
/// Review, the same ones for the same seed.
class AnySteps
{
public:
    explicit AnySteps(quint32 seed)
        : m_random(seed)
    {
    }

    void take(Session &session)
    {
        switch (m_random.bounded(10)) {
        case 0:
            return person(session);
        case 1:
        case 2:
            return field(session);
        case 3:
            return review(session);
        default:
            return map(session);
        }
    }
    int upTo(int count) { return int(m_random.bounded(count)); }

private:
    QString pick(const QStringList &list) { return list.at(upTo(int(list.size()))); }
    QString text()
    {
        return pick({u""_s, u"x"_s, u"a, b"_s, u"💡"_s, u"{Id}"_s, u"\"\\\n"_s, u"名 é"_s});
    }
    QString column() { return pick({u"Email"_s, u"Phone"_s, u"Fax"_s, u"Id"_s, u"Ünï__c"_s}); }
    Kind kind() { return upTo(2) == 0 ? Kind::Customer : Kind::Organization; }
    Target target()
    {
        const QString key = pick(
            {u"email"_s, u"displayName"_s, u"Phone"_s, u"Type"_s, u"Region"_s, u"Ünïcode 客户"_s});
        return {.key = key, .title = key, .type = model::DetailType(upTo(9))};
    }

    MapChange mapChange()
    {
        const Target where = target();
        const QString value = text();
        switch (upTo(16)) {
        case 0:
            return ui::clearSources(where);
        case 1:
            return ui::removeSource(where, column());
        case 2:
            return ui::setDefault(where, value);
        case 3:
            return ui::setFixed(where, upTo(2) ? std::optional(value) : std::nullopt);
        case 4:
            return ui::setSeparator(where, value);
        case 5:
            return ui::setOnBadValue(where, mapping::OnBadValue(upTo(3)));
        case 6:
            return ui::setTranslations(where, {}, {{{column(), value}}, value, {value}});
        case 7:
            return ui::removeRule(where);
        case 8:
            return ui::setCombine(where, FieldRule::Combine(upTo(2)));
        case 9:
            return ui::fillOpen(found());
        case 10:
            return ui::setOnBlank(where, mapping::OnBlank(upTo(3)));
        case 11:
            return ui::combineFields(where, combined());
        default:
            return ui::place(where, {{column()}, pick({{}, u"Phone"_s, u"email"_s})},
                             ui::Placing(upTo(3)));
        }
    }
    FieldRule combined()
    {
        FieldRule rule;
        rule.sources = {u"Email"_s, column()};
        rule.combine = FieldRule::Combine(upTo(3));
        rule.pattern = u"{Email} · {%1}"_s.arg(rule.sources.last());
        rule.separator = text();
        for (int i = upTo(3); i > 0; --i)
            rule.steps.append({mapping::TextStep::What(upTo(9)), u"a"_s, text(), upTo(5)});
        return rule;
    }
    mapping::Mapping found()
    {
        mapping::Mapping mapping;
        mapping.email.sources = {u"Email"_s};
        FieldRule rule{u"Phone"_s, model::DetailType::Phone};
        rule.sources = {column()};
        mapping.details.append(rule);
        return mapping;
    }
    void map(Session &session)
    {
        const Kind of = kind();
        if (upTo(12) == 0) {
            // A new field has a name that nothing has yet, as the page makes sure.
            model::DetailField added{u"New %1"_s.arg(++m_added), model::DetailType(upTo(9))};
            added.options = {text()};
            return change(session, of, ui::addField(added, {{column()}, {}}));
        }
        change(session, of, mapChange());
    }
    static void change(Session &session, Kind of, const MapChange &wanted)
    {
        session.change(wanted.text, u"mapPage"_s, [&](Project &project) {
            wanted.apply(of == Kind::Customer ? project.customers : project.organizations);
        });
    }

    project::PersonRule rule()
    {
        project::PersonRule rule;
        for (int i = upTo(3); i > 0; --i)
            rule.conditions.append({column(), Condition::Test(upTo(7)), text()});
        rule.all = upTo(2) == 0;
        rule.becomes = PersonAccounts(upTo(4));
        return rule;
    }
    void person(Session &session)
    {
        const int what = upTo(5);
        session.change(
            {u"history.personRules"_s, {}}, u"personPage"_s,
            [&](Project &project) {
                if (what == 0)
                    project.personAccounts = PersonAccounts(upTo(4));
                else if (what == 1)
                    project.personEmail = upTo(2) ? u"{Id}@customers.example.com"_s : QString();
                else if (what == 2 && !project.personRules.isEmpty())
                    project.personRules.removeAt(upTo(int(project.personRules.size())));
                else if (what == 3)
                    project.personRules.clear();
                else
                    project.personRules.insert(upTo(int(project.personRules.size()) + 1), rule());
            },
            upTo(2) == 0);
    }

    void field(Session &session)
    {
        ui::PlannedField planned;
        planned.kind = kind();
        const auto &details = session.project().mapping(planned.kind).details;
        if (details.isEmpty())
            return map(session);
        planned.place = upTo(int(details.size()));
        planned.rule = details.at(planned.place);
        const QString name = u"Field %1"_s.arg(++m_added);
        const int what = upTo(7);
        session.change({u"history.renameField"_s, {planned.rule.target, name}}, u"fieldsPage"_s,
                       [&](Project &project) {
                           if (what == 0)
                               setName(project, planned, name);
                           else if (what == 1)
                               setType(project, planned, model::DetailType(upTo(9)), nullptr, {});
                           else if (what == 2)
                               setOptions(project, planned, {text(), column(), text()});
                           else if (what == 3)
                               leaveMisfitsOut(project, planned, {{{text(), 2}}});
                           else if (what == 6)
                               setValues(project, planned, {{{text(), text()}}, {}, {column()}});
                           else
                               setWanted(project, planned, false);
                       });
        if (what == 5) // ticked again
            session.change({u"history.wantField"_s, {planned.rule.target}}, u"fieldsPage"_s,
                           [&](Project &project) { setWanted(project, planned, true); });
    }

    void review(Session &session)
    {
        const int what = upTo(4);
        const auto edit = [&](Project &project) {
            if (what == 0)
                project.sameEmail = project::SameKey(upTo(2));
            else if (what == 1)
                project.defaultCountry = pick({u""_s, u"DE"_s, u"CN"_s});
            else if (what == 2)
                project.clearBlanks = !project.clearBlanks;
            else
                project.businessAccounts = !project.businessAccounts;
        };
        if (what < 3)
            session.change({u"history.setCountry"_s, {}}, u"reviewPage"_s, edit);
        else
            edit(session.project()); // by somebody who records nothing
    }

    QRandomGenerator m_random;
    int m_added = 0;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Whatever is done on the pages, taken back altogether and made again altogether ends in the same
/// bytes, with the program closed and opened in between.
class TestRandomSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endInTheSameBytes_data();
    void endInTheSameBytes();
    void eachStepIsWhatItWas();

private:
    static Session opened(const QString &path)
    {
        Session session;
        auto file = ProjectFile::load(path);
        if (!file)
            qFatal("the project cannot be read: %s", qPrintable(file.error().message.code));
        session.begin(*std::move(file));
        return session;
    }
    /// Saves, and now and then closes and opens.
    static void save(Session &session, AnySteps &steps, const QString &path)
    {
        QVERIFY(session.save());
        if (steps.upTo(3) == 0)
            session = opened(path);
    }
};

void TestRandomSteps::endInTheSameBytes_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 20261128U})
        QTest::addRow("%u", seed) << seed;
}

void TestRandomSteps::endInTheSameBytes()
{
    QFETCH(const quint32, seed);
    AnySteps steps(seed);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.salesferry"_s);
    Session session;
    session.begin(ProjectFile(path, {}));
    session.project().sources.append({folder.filePath(u"Contact.csv"_s), u"1"_s});
    session.project().site = u"https://example.com"_s;
    QVERIFY(session.save());
    const QByteArray first = bytesOf(path);
    for (int i = 0; i < 500; ++i) {
        steps.take(session);
        if (steps.upTo(10) == 0)
            save(session, steps, path);
    }
    QVERIFY(session.save());
    const QByteArray last = bytesOf(path);
    QVERIFY(last != first);
    session = opened(path);
    const qsizetype count = session.history.steps().size();
    QVERIFY2(count > 250, qPrintable(QString::number(count)));
    QCOMPARE(session.history.position(), count);

    while (session.goToStep(session.history.position() - 1)) {
        if (steps.upTo(20) == 0)
            save(session, steps, path);
    }
    QCOMPARE(session.history.position(), 0);
    QVERIFY(session.save());
    QCOMPARE(bytesOf(path), first);

    while (session.goToStep(session.history.position() + 1)) {
        if (steps.upTo(20) == 0)
            save(session, steps, path);
    }
    QVERIFY(session.save());
    QCOMPARE(session.history.steps().size(), count); // nothing was taken for a change of others
    QCOMPARE(bytesOf(path), last);
}

/// At any position the project is what it was there at first, also when several are taken at once.
void TestRandomSteps::eachStepIsWhatItWas()
{
    AnySteps steps(7);
    const QTemporaryDir folder;
    Session session;
    session.begin(ProjectFile(folder.filePath(u"a.salesferry"_s), {}));
    QHash<qsizetype, QJsonObject> were{{0, decisions(session.project())}};
    for (int i = 0; i < 200; ++i) {
        steps.take(session);
        session.synchronizeHistory();
        were.insert(session.history.position(), decisions(session.project()));
    }
    const int count = int(session.history.steps().size());
    for (int i = 0; i < 300; ++i) {
        session.goToStep(steps.upTo(count + 1));
        // Where two steps were taken at once, nobody saw the first alone.
        const auto there = were.constFind(session.history.position());
        if (there == were.cend())
            were.insert(session.history.position(), decisions(session.project()));
        else
            QCOMPARE(decisions(session.project()), *there);
    }
}

UI_TEST_MAIN(TestRandomSteps)
#include "tst_randomsteps.moc"
