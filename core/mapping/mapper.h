#pragma once

#include "mapping/converters.h"
#include "mapping/mapping.h"
#include "mapping/template.h"
#include "model/problem.h"
#include "model/profile.h"
#include "model/record.h"
#include "model/valueorigin.h"

#include <vector>

namespace mapping {

/// Whether \a cell is how Salesforce's weekly export writes the reference to nothing as an id.
bool isNullId(QByteArrayView cell);
/// Whether \a text holds nothing that a field of \a type can hold.
bool isBlank(const QString &text, model::DetailType type);

/// What one record was mapped to.
struct Mapped
{
    model::Profile profile; ///< Memberships are not set here: they need other files.
    QList<model::Problem> problems;
    /// Set when the user's choices leave the record out: "leftOut.noEmail" (a customer without one)
    /// or "leftOut.badValue" (OnBadValue::LeaveRecordOut; arguments: field, value). The rest is
    /// mapped all the same.
    std::optional<Message> leftOut;
    QStringList corrected;       ///< The targets that corrections were for.
    model::ValueOrigins origins; ///< Of what is sent, and of all that was corrected.
};

/// Turns records of one table into profiles, by one Mapping. Columns are looked up once, here;
/// rules whose sources the table does not have are as if empty, and so are Salesforce's null ids
/// (zeros, zeros and AAA); so is a rule whose pattern is no template. Translations apply to what
/// each source holds; fixed values and defaults are in the target's terms already. A value
/// translated to nothing is left out; one of which the steps leave nothing gets the default. A
/// detail that comes out blank without being refused is cleared where its rule says OnBlank::Clear,
/// unless the table has none of its columns and so says nothing about it. Safe from several
/// threads.
class Mapper
{
public:
    Mapper(model::Kind kind, Mapping mapping, const QStringList &header, ConversionContext context);

    /// Problems of severity Error: "record.noName" (no display name / name), "record.badEmail"
    /// (argument: it), each equal to what site::checkProfile() says of the profile. Values that
    /// were left out are Warnings with the codes of convert(); those replaced by a default, or
    /// whose record is left out, are Notes. \a corrections are in the target's terms and beat even
    /// a fixed value; those for targets that the mapping does not have are ignored. \a emailInstead
    /// is the address of a customer for whom the mapping finds none.
    Mapped map(const model::Record &record, const Corrections &corrections = {},
               const QString &emailInstead = {}) const;

    std::vector<int> columns() const; ///< Those that are mapped, by their place in the header.

private:
    friend class FlatMapper;
    using Converted = tl::expected<QStringList, Message>;
    /// A rule with its columns found and its constants converted.
    struct Bound
    {
        FieldRule rule;
        model::DetailType type;
        std::vector<int> columns; ///< Of a template one a field, -1 where the table has none.
        std::optional<Template> pattern;
        bool clears = false; ///< What is blank.
        std::optional<Converted> fixedValue;
        std::optional<Converted> defaultValue;
    };
    /// What a rule found in a record, as it stands there, and what came of it; no values: nothing
    /// to send.
    struct Found
    {
        QString text;
        Converted converted;
        model::ValueOrigin origin = model::ValueOrigin::Source;

        bool isNothing() const { return converted && converted->isEmpty(); }
    };
    /// The same before it is converted.
    struct Meant
    {
        QString text;
        QString target; ///< After translating.
        bool translated = false;
    };
    Bound bound(const FieldRule &rule, model::DetailType type, const QStringList &header) const;
    Converted constant(const QString &text, model::DetailType type) const;
    Found find(const Bound &rule, const model::Record &record) const;
    Found findIn(const Bound &rule, QString cell) const;
    Found byDefault(const Bound &rule) const;
    Found converted(const Bound &rule, Meant meant) const;
    Meant joined(const Bound &rule, const model::Record &record) const;
    Meant inTemplate(const Bound &rule, const model::Record &record) const;
    Found corrected(const Bound &rule, const model::Record &record, const Corrections &corrections,
                    Mapped &mapped) const;
    void mapEmail(const Found &found, Mapped &mapped) const;
    void mapName(const Found &found, Mapped &mapped) const;
    void mapDetail(const Bound &rule, const Found &found, Mapped &mapped) const;
    static QStringList valuesInstead(const Bound &rule, const Found &found, Mapped &mapped);

    model::Kind m_kind;
    ConversionContext m_context;
    Bound m_email; ///< Of customers; unused for organizations.
    Bound m_name;
    std::vector<Bound> m_details;
};

} // namespace mapping
