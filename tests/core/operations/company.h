#pragma once

#include "operations/newproject.h"
#include "operations/preparation.h"
#include "salesforce/recordid.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Export files of a few rows and what becomes of them, for the tests of operations.
namespace company {

using namespace Qt::StringLiterals;
using migration::Candidate;
using model::Kind;
using model::Outcome;

/// The 18-character id of what only has 15.
inline QString id(const char *fifteen)
{
    return salesforce::recordId(QByteArrayView(fifteen));
}

/// Files in a folder of their own and the project made from them.
class Company
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    project::RunFolder folder() const { return project::RunFolder(path(u"test.salesferry"_s)); }

    /// \a rows with "{001...}" and the like in place of 18-character ids.
    void write(const QString &name, QByteArray rows)
    {
        for (qsizetype at = rows.indexOf('{'); at >= 0; at = rows.indexOf('{', at)) {
            const QByteArray fifteen = rows.mid(at + 1, 15);
            rows.replace(at, 17, id(fifteen.constData()).toLatin1());
        }
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(rows), rows.size());
        if (!m_sources.contains(file.fileName()))
            m_sources.append(file.fileName());
    }

    /// Maps what was written by itself.
    Result<operations::NewProject>
    make(project::PersonAccounts persons = project::PersonAccounts::Customers) const
    {
        return operations::newProject(path(u"test.salesferry"_s), m_sources, persons, {});
    }

    /// A project without a mapping but email, names and what is given.
    project::ProjectFile plain() const
    {
        project::Project project;
        for (const QString &source : m_sources)
            project.sources.append({source, {}});
        project.customers.email.sources = {u"PersonEmail"_s, u"Email"_s};
        project.customers.name.sources = {u"LastName"_s};
        project.organizations.name.sources = {u"Name"_s};
        return {path(u"plain.salesferry"_s), project};
    }

private:
    QTemporaryDir m_folder;
    QStringList m_sources;
};

/// All candidates of one kind as they go to the site, in order.
inline QList<Candidate> candidates(const operations::Preparation &prepared, Kind kind)
{
    const bool customers = kind == Kind::Customer;
    const migration::Stage &stage = customers ? prepared.job.customers : prepared.job.organizations;
    const migration::Plan &plan =
        customers ? prepared.job.customerPlan : prepared.job.organizationPlan;
    const migration::CandidateReader reader = stage.reader();
    QList<Candidate> all;
    for (qint64 n = 0; n < stage.count; ++n) {
        const auto candidate = plan.read(reader, n);
        if (candidate && *candidate)
            all.append(**candidate);
    }
    return all;
}

/// "outcome key [reason] -> memberships", one a record.
inline QStringList lines(const operations::Preparation &prepared, Kind kind)
{
    QStringList lines;
    const QList<Candidate> all = candidates(prepared, kind);
    for (const Candidate &candidate : all) {
        QString line =
            model::toString(candidate.outcome) + u' '
            + (kind == Kind::Customer ? candidate.profile.email : candidate.profile.name);
        if (!candidate.reason.code.isEmpty())
            line += u" ["_s + candidate.reason.code + u']';
        if (!candidate.profile.organizations.isEmpty())
            line += u" -> "_s + candidate.profile.organizations.join(u", "_s);
        lines.append(line);
    }
    return lines;
}

} // namespace company
