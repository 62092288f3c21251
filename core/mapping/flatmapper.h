#pragma once

#include "mapping/mapper.h"
#include "model/flatprofile.h"

#include <functional>
#include <string_view>
#include <unordered_map>

namespace mapping {

/// Maps on bytes those records that nobody has to hear of: what it makes is what Mapper makes where
/// neither that nor the rules of a site find anything to say, and of all others it says no more
/// than that they are not such. Values that are no matter of a glance are converted by Mapper, and
/// those that come again and again only once. For one thread.
class FlatMapper
{
public:
    /// \a mapper is that of the records; \a fields are those of the site. Both outlive this.
    FlatMapper(const Mapper &mapper, const QList<model::DetailField> &fields);

    /// Fills \a profile, whose details are numbered as those of the mapping, but for memberships;
    /// false where Mapper and the rules have to look themselves. \a record is one that was read
    /// without problems. \a emailInstead, if any, makes the address of a customer who has none.
    bool map(const model::Record &record, model::FlatProfile &profile,
             const std::function<QString()> &emailInstead = {});

private:
    using Bound = Mapper::Bound;
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const;
    };
    /// What a cell comes to on its own.
    struct Remembered
    {
        bool blank = false; ///< The next column counts.
        bool plain = false;
        std::vector<std::string> values = {};
        model::ValueOrigin origin = model::ValueOrigin::Source;
    };
    struct Rule
    {
        const Bound *bound;
        int detail;                      ///< -1: of the account itself.
        const model::DetailField *field; ///< Null where the site has none.
        bool glances;                    ///< Values may be judged at a glance.
        std::string separator;
        Remembered fixedValue = {}, defaultValue = {};
        std::unordered_map<std::string, Remembered, Hash, std::equal_to<>> remembered = {};
    };
    Rule rule(const Bound &bound, int detail, const QList<model::DetailField> &fields) const;
    bool mapEmail(const model::Record &record, model::FlatProfile &profile,
                  const std::function<QString()> &emailInstead);
    bool mapDetail(Rule &rule, const model::Record &record, model::FlatProfile &profile);
    bool add(Rule &rule, const model::Record &record);
    bool addJoined(const Rule &rule, const model::Record &record);
    bool addFilled(const Rule &rule, const model::Record &record);
    bool addExact(const Rule &rule, const model::Record &record);
    bool addKnown(const Remembered &known);
    bool addRemembered(Rule &rule, QByteArrayView cell, bool &blank);
    Remembered convertAlone(const Rule &rule, QByteArrayView cell) const;
    Remembered remembered(const Rule &rule, const Mapper::Found &found) const;
    bool isTaken(const Rule &rule, const QStringList &values) const;

    const Mapper &m_mapper;
    Rule m_email;
    Rule m_name;
    std::vector<Rule> m_details;
    /// What was found for the rule under way: values, each with where it ends.
    std::string m_text;
    std::vector<size_t> m_ends;
    model::ValueOrigin m_origin = model::ValueOrigin::Source;
    std::vector<QByteArrayView> m_cells; ///< Of the template under way.
};

} // namespace mapping
