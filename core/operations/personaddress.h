#pragma once

#include "operations/sources.h"

namespace operations {

/// The parts of an address template, as the user gives them: "{Id}" and "customers.example.com".
struct PersonAddress
{
    QString name; ///< What stands before the @; a template of fields of person accounts.
    QString domain;

    /// Of project::Project::personEmail; of an empty one what is suggested: "{Id}", and no domain.
    static PersonAddress of(const QString &personEmail);
    QString text() const; ///< As project::Project::personEmail has it.

    bool operator==(const PersonAddress &) const = default;
};

/// What is wrong with an address template for person accounts of \a sources; nothing: nothing.
/// Problems of the name: those of mapping::Template::parse(), "personEmail.noName",
/// "personEmail.badName" (argument: what cannot stand there) and "personEmail.noSuchField"
/// (argument: it). Problems of the domain: "personEmail.noDomain", "personEmail.atInDomain",
/// "personEmail.noDot" and "personEmail.badDomain" (argument: what is typed).
std::optional<Message> nameProblem(const PersonAddress &address, const Sources &sources);
std::optional<Message> domainProblem(const PersonAddress &address);

} // namespace operations
