#include "core/operations/company.h"
#include "operations/mappingreuse.h"

using namespace company;

/// A mapping that was made for some files serves others, whatever they are called.
class MappingReuseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewProjectKnowsItsColumns();
    void doesNotDependOnFileNames();
    void tellsWhatIsOther();
    void exportsTheColumnsOfItsFiles();
    void withoutFiles();
    void changesNothingWhereItFails_data();
    void changesNothingWhereItFails();

private:
    static constexpr auto contacts = "Id,LastName,Email,Phone,Foo__c\n"
                                     "{003000000000001},Marsh,ada@example.com,,\n";
};

void MappingReuseTest::aNewProjectKnowsItsColumns()
{
    Company company;
    company.write(u"Contact.csv"_s, contacts);
    company.write(u"Account.csv"_s, "Id,Name,Industry\n{001000000000001},Marlow Ferries,\n");
    const auto made = company.make();
    QVERIFY(made);
    const project::Project &project = made->file.project;
    QCOMPARE(project.customerColumns.join(u' '), u"Id LastName Email Phone Foo__c"_s);
    QCOMPARE(project.organizationColumns.join(u' '), u"Id Name Industry"_s);
    QVERIFY(operations::columnChanges(*made->sources, project).isEmpty());
    QCOMPARE(operations::columnChanges(*made->sources, project).customers.same, 5);
    QCOMPARE(operations::columnChanges(*made->sources, project).of(Kind::Organization).same, 3);
}

void MappingReuseTest::doesNotDependOnFileNames()
{
    Company first, second;
    first.write(u"Contact.csv"_s, contacts);
    second.write(u"export of tuesday.csv"_s, contacts);
    const auto made = first.make();
    auto other = second.make();
    QVERIFY(made && other);
    project::ProjectFile changed = made->file;
    mapping::FieldRule note{u"Note"_s};
    note.sources = {u"Foo__c"_s};
    note.onBlank = mapping::OnBlank::Clear;
    changed.project.customers.details.append(note);
    const QString file = first.path(u"m.salesferry-mapping"_s);
    QVERIFY(operations::exportMapping(changed, file, {}));
    const auto changes = operations::importMapping(other->file, file, {});
    QVERIFY(changes);
    QVERIFY(changes->isEmpty());
    QCOMPARE(changes->customers.same, 5);
    QCOMPARE(other->file.project.customers, changed.project.customers);
    QCOMPARE(other->file.project.sources.constFirst().path,
             second.path(u"export of tuesday.csv"_s));
    const auto loaded = project::ProjectFile::load(other->file.path());
    QVERIFY(loaded);
    QVERIFY(loaded->project == other->file.project);
}

void MappingReuseTest::tellsWhatIsOther()
{
    Company first, second;
    first.write(u"Contact.csv"_s, contacts);
    second.write(u"Contact.csv"_s, "Id,LastName,Email,Foo,Shoe Size\n"
                                   "{003000000000001},Marsh,ada@example.com,,\n");
    const auto made = first.make();
    auto other = second.make();
    QVERIFY(made && other);
    const QString file = first.path(u"m.salesferry-mapping"_s);
    QVERIFY(operations::exportMapping(made->file, file, {}));
    const auto changes = operations::importMapping(other->file, file, {});
    QVERIFY(changes);
    QCOMPARE(changes->customers.added, (QStringList{u"Foo"_s, u"Shoe Size"_s}));
    const QList<project::GoneColumn> gone{{u"Phone"_s, {u"Phone"_s}},
                                          {u"Foo__c"_s, {}, false, u"Foo"_s}};
    QCOMPARE(changes->customers.gone, gone);
    QCOMPARE(changes->customers.same, 3);
    QVERIFY(changes->organizations.isEmpty());
    // It was told, so it is told no more.
    const project::Project &project = other->file.project;
    QVERIFY(operations::columnChanges(*other->sources, project).isEmpty());
    QCOMPARE(project.customers, made->file.project.customers);
}

// A project of before has no columns of its own.
void MappingReuseTest::exportsTheColumnsOfItsFiles()
{
    Company company;
    company.write(u"Contact.csv"_s, contacts);
    const QString file = company.path(u"m.salesferry-mapping"_s);
    QVERIFY(operations::exportMapping(company.plain(), file, {}));
    const auto read = project::readMapping(file);
    QVERIFY(read);
    QCOMPARE(read->choices.customerColumns.join(u' '), u"Id LastName Email Phone Foo__c"_s);
}

void MappingReuseTest::withoutFiles()
{
    Company company;
    const QString file = company.path(u"m.salesferry-mapping"_s);
    project::Project project;
    project.customerColumns = {u"Id"_s};
    project.defaultCountry = u"CN"_s;
    QVERIFY(operations::exportMapping({company.path(u"a.salesferry"_s), project}, file, {}));
    project::ProjectFile empty(company.path(u"b.salesferry"_s), {});
    const auto changes = operations::importMapping(empty, file, {});
    QVERIFY(changes);
    QVERIFY(changes->isEmpty());
    QCOMPARE(empty.project, project);
}

void MappingReuseTest::changesNothingWhereItFails_data()
{
    QTest::addColumn<QString>("what");
    for (const QString &what : {u"no mapping"_s, u"no files"_s, u"no disk"_s})
        QTest::newRow(qPrintable(what)) << what;
}

void MappingReuseTest::changesNothingWhereItFails()
{
    QFETCH(const QString, what);
    Company company;
    company.write(u"Contact.csv"_s, contacts);
    auto made = company.make();
    QVERIFY(made);
    const QString file = company.path(u"m.salesferry-mapping"_s);
    if (what != u"no mapping"_s)
        QVERIFY(project::exportMapping({}, file));
    if (what == u"no files"_s)
        QVERIFY(QFile::remove(company.path(u"Contact.csv"_s)));
    project::ProjectFile project = made->file;
    if (what == u"no disk"_s)
        project = {company.path(u"none/test.salesferry"_s), project.project};
    const project::Project before = project.project;
    const auto changes = operations::importMapping(project, file, {});
    QVERIFY(!changes);
    QCOMPARE(changes.error().message.code, what == u"no mapping"_s ? u"mappingFile.missing"_s
                                           : what == u"no files"_s ? u"csv.missing"_s
                                                                   : u"project.notWritable"_s);
    QCOMPARE(project.project, before);
}

QTEST_GUILESS_MAIN(MappingReuseTest)
#include "tst_mappingreuse.moc"
