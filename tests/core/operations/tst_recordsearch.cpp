#include "core/operations/company.h"
#include "operations/records.h"
#include "operations/searchwords.h"

#include <random>

using namespace company;
using mapping::FieldRule;
using operations::Records;

/// What is found over rows that are passed over is what is found by looking at each.
class RecordSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void words_data();
    void words();
    void findsWhatEachLookFinds_data();
    void findsWhatEachLookFinds();

private:
    static project::Project filled(project::Project project, const QString &pattern)
    {
        project.customers.name.combine = FieldRule::Combine::Template;
        project.customers.name.pattern = pattern;
        return project;
    }

    Company m_files;
    std::shared_ptr<const operations::Sources> m_sources;
};

void RecordSearchTest::initTestCase()
{
    std::mt19937 random(5);
    const auto of = [&random](const QList<QByteArray> &some) {
        return some.at(qsizetype(random() % size_t(some.size())));
    };
    const QList<QByteArray> names{"Ada",   "bo",   "Ines",     "\u017fam",  "\u212aim",
                                  "ÉmÎle", "田中", "\u212bsa", "O\"\"Hara", "Łódź",
                                  "",      "Xu",   "Li Wu"};
    QByteArray rows = "Id,FirstName,LastName,Email\n";
    for (int i = 0; i < 3'000; ++i)
        rows += "{003" + QByteArray::number(i).rightJustified(12, '0') + "},\"" + of(names)
                + "\",\"" + of(names) + of({"", "", "son"}) + "\","
                + of({"ADA" + QByteArray::number(i) + "@example.com", "", "x@example.com"}) + '\n';
    rows += "{003900000000000},Only,Here,only@example.com\n";
    m_files.write(u"Contact.csv"_s, rows);
    m_files.write(u"Account.csv"_s, "Id,Name,LastName,FirstName,PersonEmail,IsPersonAccount\n"
                                    "{001000000000AdM},,Marsh,Zoe,zoe@example.com,1\n");
    const auto sources = operations::openSources(operations::usedSources(m_files.plain().project),
                                                 m_files.folder(), {});
    QVERIFY(sources);
    m_sources = *sources;
}

void RecordSearchTest::words_data()
{
    QTest::addColumn<project::Project>("project");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const project::Project plain = m_files.plain().project;
    const auto changed = [&plain](const std::function<void(FieldRule &)> &change) {
        project::Project project = plain;
        change(project.customers.name);
        return project;
    };
    const auto add = [](const char *name, const project::Project &project, const QString &text,
                        const QStringList &words) {
        QTest::newRow(name) << project << text << words;
    };
    const QStringList none;
    add("plain", plain, u"Xu Li@"_s, {u"xu li@"_s});
    add("quotes", plain, u"O\"Hara"_s, {u"o"_s, u"hara"_s});
    add("k and s", plain, u"Okonsox"_s, {u"o"_s, u"on"_s, u"ox"_s});
    add("Latin-1", plain, u"MÜLLER"_s, {u"müller"_s});
    add("other signs", plain, u"Åßł÷Ø"_s, {u"ø"_s});
    add("no case", plain, u"田中ひ"_s, {u"田中ひ"_s});
    add("Cyrillic", plain, u"Иa"_s, {u"a"_s});
    add("nothing sure", plain, u"ks"_s, none);
    add("id", plain, id("003000000000AdM"), {u"003000000000adm"_s});
    add("template", filled(plain, u"{FirstName} {LastName}"_s), u"Xu Li"_s, {u"xu"_s, u"li"_s});
    add("text of a template", filled(plain, u"Mr {LastName}"_s), u"mrx"_s, {u"x"_s});
    add("side by side", filled(plain, u"{FirstName}{LastName}"_s), u"xu"_s, none);
    add("side by side without the bracket", filled(plain, u"{Id}[-{FirstName}]{LastName}"_s),
        u"xu"_s, none);
    add("bracket", filled(plain, u"{LastName}[, {FirstName}]"_s), u"xu"_s, {u"xu"_s});
    add("joined", changed([](FieldRule &rule) {
            rule.sources = {u"FirstName"_s, u"LastName"_s};
            rule.combine = FieldRule::Combine::Join;
            rule.separator = u"X"_s;
        }),
        u"boxer"_s, {u"bo"_s, u"er"_s});
    add("joined without anything", changed([](FieldRule &rule) {
            rule.sources = {u"FirstName"_s, u"LastName"_s};
            rule.combine = FieldRule::Combine::Join;
            rule.separator.clear();
        }),
        u"xu"_s, none);
    add("translated", changed([](FieldRule &rule) {
            rule.translations = {{u"a"_s, u"b"_s}};
        }),
        u"xu"_s, none);
    add("all others", changed([](FieldRule &rule) { rule.otherwise = u"b"_s; }), u"xu"_s, none);
    add("steps", changed([](FieldRule &rule) { rule.steps = {{}}; }), u"xu"_s, none);
    add("default", changed([](FieldRule &rule) { rule.defaultValue = u"XUXU"_s; }), u"xu"_s, none);
    add("another default", changed([](FieldRule &rule) { rule.defaultValue = u"x"_s; }), u"xu"_s,
        {u"xu"_s});
    add("fixed", changed([](FieldRule &rule) { rule.fixedValue = u"Xu"_s; }), u"xu"_s, none);
    project::Project addressed = plain;
    addressed.personEmail = u"{Id}@customers.example.com"_s;
    add("addresses that are made", addressed, u"xu"_s, none);
}

void RecordSearchTest::words()
{
    QFETCH(const project::Project, project);
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    for (const std::string &word :
         operations::searchWords(text, Kind::Customer, project, m_sources->files.constFirst()))
        found.append(QString::fromStdString(word));
    QCOMPARE(found, words);
}

void RecordSearchTest::findsWhatEachLookFinds_data()
{
    QTest::addColumn<project::Project>("project");
    const project::Project plain = m_files.plain().project;
    QTest::newRow("plain") << plain;
    QTest::newRow("template") << filled(plain, u"{FirstName} {LastName}"_s);
    QTest::newRow("bracket") << filled(plain, u"{LastName}[, {FirstName}]"_s);
    QTest::newRow("side by side") << filled(plain, u"{FirstName}{LastName}"_s);
    project::Project steps = plain;
    steps.customers.name.steps = {{mapping::TextStep::What::UpperCase}};
    QTest::newRow("steps") << steps;
}

void RecordSearchTest::findsWhatEachLookFinds()
{
    QFETCH(const project::Project, project);
    const auto facts = operations::standardFacts();
    const auto accounts = operations::accountNames(m_sources, project, facts, {});
    QVERIFY(accounts);
    const Records records(Kind::Customer, m_sources, project, facts, *accounts);
    QList<QStringList> texts;
    for (qint64 n = 0; n < records.count(); ++n) {
        const auto record = records.read(n);
        QVERIFY(record);
        texts.append(*record ? QStringList{(*record)->profile.email, (*record)->profile.name}
                             : QStringList());
    }
    for (const QString &text :
         {u"only@"_s, u"HERE"_s, u"sam"_s, u"kim"_s, u"o\"hara"_s, u"łódź"_s, u"xu xu"_s, u"émî"_s,
          u"田"_s, u"åsa"_s, u"ÅS"_s, u"da bo"_s, u"wu, i"_s, u"xuboson"_s, u"ada77@"_s, u"zoe"_s,
          u"nobody"_s, u"li w"_s}) {
        for (const qint64 from : {qint64(-1), qint64(1'500), records.count() - 1}) {
            qint64 expected = -1;
            for (qint64 i = 1; i <= records.count() && expected < 0; ++i) {
                const qint64 n = (from + i) % records.count();
                for (const QString &each : texts.at(n)) {
                    if (each.contains(text, Qt::CaseInsensitive))
                        expected = n;
                }
            }
            const auto found = records.find(text, from, {});
            QVERIFY(found);
            QVERIFY2(found->value_or(-1) == expected, qPrintable(text));
        }
    }
    QCOMPARE(records.find(id("003900000000000"), 3, {})->value_or(-1), 3'000);
    QCOMPARE(records.find(u"003900000000000"_s, 3, {})->value_or(-1), 3'000);
}

QTEST_GUILESS_MAIN(RecordSearchTest)
#include "tst_recordsearch.moc"
