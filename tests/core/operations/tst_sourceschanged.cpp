#include "core/operations/company.h"
#include "operations/migrate.h"
#include "operations/review.h"

using namespace company;

/// A file that became another one since the user saw it is never taken for the one that was seen.
class SourcesChangedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesWhileNothingChanged();
    void aReviewRefuses();
    void aMigrationRefuses();
    void whoDoesNotMindGetsTheNewFile();
    void aFileThatIsNotUsedMayChange();

private:
    project::ProjectFile project() const;
    void cut();
    static QString review(const project::ProjectFile &file)
    {
        const auto made = operations::review(file, operations::standardFacts(), {});
        return made ? QString() : made.error().message.code;
    }
    static Result<migration::Summary> migrate(project::ProjectFile file, bool sameSources)
    {
        operations::MigrateOptions options;
        options.site = operations::practiceSite();
        options.practiceTask = std::chrono::milliseconds(1);
        options.sameSources = sameSources;
        return operations::migrate(file, options, {});
    }

    std::unique_ptr<Company> m_files;
};

void SourcesChangedTest::init()
{
    m_files = std::make_unique<Company>();
    m_files->write(u"Account.csv"_s, "Id,Name\n{001000000000001},Larch & Sons\n");
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000001},One,one@example.com\n"
                                     "{003000000000002},Two,two@example.com\n");
}

project::ProjectFile SourcesChangedTest::project() const
{
    auto made = m_files->make();
    if (!made)
        qFatal("%s", qPrintable(made.error().message.code));
    return made->file;
}

/// As a download that breaks off leaves it.
void SourcesChangedTest::cut()
{
    m_files->write(u"Contact.csv"_s, "Id,LastName,Email\n{003000000000001},One,one@example.com\n");
}

void SourcesChangedTest::goesWhileNothingChanged()
{
    const project::ProjectFile file = project();
    QCOMPARE(review(file), QString());
    const auto done = migrate(file, true);
    QVERIFY(done);
    QCOMPARE(done->customers[Outcome::Created], 2);
}

void SourcesChangedTest::aReviewRefuses()
{
    const project::ProjectFile file = project();
    cut();
    QCOMPARE(review(file), u"sources.changed"_s);
}

void SourcesChangedTest::aMigrationRefuses()
{
    const project::ProjectFile file = project();
    cut();
    const auto done = migrate(file, true);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Data);
    QCOMPARE(done.error().message,
             (Message{u"sources.changed"_s, {m_files->path(u"Contact.csv"_s)}}));
    // Nothing has begun: with the former file all goes.
    init();
    QVERIFY(migrate(project(), true));
}

void SourcesChangedTest::whoDoesNotMindGetsTheNewFile()
{
    const project::ProjectFile file = project();
    cut();
    const auto done = migrate(file, false);
    QVERIFY(done);
    QCOMPARE(done->customers[Outcome::Created], 1);
}

void SourcesChangedTest::aFileThatIsNotUsedMayChange()
{
    project::ProjectFile file = project();
    file.project.sources[1].used = false;
    cut();
    QCOMPARE(review(file), QString());
}

QTEST_GUILESS_MAIN(SourcesChangedTest)
#include "tst_sourceschanged.moc"
