#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace mapping {

/// Finds the option that a value most likely means, for a user to accept or not. Says nothing where
/// two would do, and of nothing that only looks alike: "Tier 1" is not "Tier 2", and "inactive" is
/// not "active".
class OptionLikeness
{
public:
    enum class Reason {
        Same,     ///< But for case, blanks, accents and punctuation.
        Number,   ///< One of them is the plural of the other.
        Synonym,  ///< Another word for it, or the same in another language.
        Part,     ///< The option names several things, and this is one of them.
        Spelling, ///< A letter or two differ.
    };
    struct Found
    {
        QString option;
        Reason reason = Reason::Same;

        bool operator==(const Found &) const = default;
    };

    explicit OptionLikeness(const QStringList &options);

    /// None where no option is like \a value, or it is an option itself.
    std::optional<Found> find(const QString &value) const;

private:
    std::optional<Found> found(const QHash<QString, int> &keys, const QStringList &wanted,
                               Reason reason) const;
    std::optional<Found> spelling(const QString &value) const;

    static constexpr int several = -1; ///< In place of an option: more than one has that key.
    static void add(QHash<QString, int> &keys, const QStringList &of, int option);

    QStringList m_options;
    QList<QStringList> m_words; ///< Of each; none of long ones.
    /// Options by what they come to. Those of one key that several have mean none of them.
    QHash<QString, int> m_same, m_singular, m_meanings, m_parts;
    QMultiHash<QString, int> m_beginnings; ///< By how they begin, for those that are spelt alike.
};

} // namespace mapping
