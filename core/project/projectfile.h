#pragma once

#include "base/result.h"
#include "project/project.h"

#include <QJsonObject>

namespace project {

/// A project on disk (NAME.salesferry): JSON, versioned. Saving what Salesferry wrote changes no
/// byte; keys of others survive.
class ProjectFile
{
public:
    /// A project that is not on disk yet.
    ProjectFile(QString path, Project project)
        : project(std::move(project))
        , m_path(std::move(path))
    {
    }

    /// Errors: Storage "project.missing", "project.notReadable"; Data "project.noProject" (it is
    /// something else), "project.newer", "project.badValue" (arguments: the key, what stands
    /// there), "project.sameTarget" (argument: the field that two mappings lead to). First argument
    /// always the file, but for these two.
    static Result<ProjectFile> load(const QString &path);

    /// Replaces the file as a whole or leaves it. Errors: Storage "project.notWritable".
    Result<> save();
    /// Saves it at \a path and belongs there from then on; the former file stays. Errors as save(),
    /// after which it belongs where it did.
    Result<> saveAs(const QString &path);

    /// Takes over mapping, defaults, fixed values, choices, and how its files are read from \a
    /// json, which has the keys of a project; what is not named stays; "details", "translations"
    /// and "personRules" are taken as a whole. Errors (Data), after which all is as before:
    /// "project.badValue", "project.sameTarget", "project.unknownKey" (argument: the key, as
    /// "customers.email.sauces"), "project.noSuchSource" (argument: the file; not of a whole
    /// project).
    Result<> set(const QJsonObject &json);

    const QString &path() const { return m_path; }
    /// Whether somebody else saved other choices since this was read or saved; saving would replace
    /// them. Not so where the file is gone or cannot be read.
    bool changedElsewhere() const;
    /// A hash of all choices, to see whether they changed.
    QString choices() const;

    Project project;

private:
    QJsonObject toJson() const;
    static Result<Project> fromJson(const QJsonObject &json, const QString &path);

    QString m_path;
    QJsonObject m_others; ///< As it was read; unknown keys are kept from here.
};

} // namespace project
