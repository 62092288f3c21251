#pragma once

#include "mapping/automatch.h"
#include "mapping/meaning.h"

#include <QSet>

namespace mapping {

/// What a column is looked for.
struct Wanted
{
    Wanted(model::Kind kind, const QString &name, const model::DetailField &field);

    QString target;
    model::DetailField field;
    QString key, label, normalisedName; ///< Of the target.
    QStringList synonyms;
    Meaning meaning;
    Subject subject;
    Holds holds;              ///< What the column should.
    QSet<QString> optionKeys; ///< The options of its field, as a site compares them.
};

/// The columns of a source that may still be matched, and what speaks for each.
class SourceColumns
{
public:
    SourceColumns(model::Kind kind, bool person, const QStringList &header,
                  const ColumnContents &contents);

    /// Takes the column that is meant for this \a reason, if it is sure enough, no other is as
    /// sure, and it is not meant as surely for one of \a rivals.
    std::optional<Match> take(const Wanted &wanted, MatchReason reason,
                              const QList<const Wanted *> &rivals = {});
    /// As take(), by whatever name; not by content.
    std::optional<Match> takeNamed(const Wanted &wanted);
    /// Takes all columns of \a apiNames that are there, in that order; by their labels as well.
    std::optional<Match> takeAll(const QString &target, const QStringList &apiNames);
    /// Takes the column that is about \a topic, if there is just one.
    QString takeAbout(const QString &topic);

    /// Why nothing was taken for it, if something could have been.
    std::optional<Doubt> doubt(const Wanted &wanted) const;

private:
    /// A column under the names it may be known by; a "Person..." column of person accounts goes by
    /// the contact's name too.
    struct Column
    {
        QString name;
        QStringList keys = {}, labels = {}, normalised = {};
        Meaning meaning = {};
        Subject subject = {};
        const ColumnContent *content = nullptr; ///< Null: not known.
        QStringList valueKeys = {};             ///< Of its values, as many as are asked for most.
        bool isId = false;
        bool isUsed = false;
    };
    struct Candidate
    {
        Column *column;
        Match match;
    };

    bool isFree(const Column &column) const { return !column.isUsed || column.isId; }
    Column *named(const QString &apiName);
    QList<Candidate> candidates(const Wanted &wanted, MatchReason reason);
    double confidence(const Column &column, const Wanted &wanted, MatchReason reason,
                      ContentFit &fit) const;
    bool isWanted(const Column &column, const QList<const Wanted *> &rivals, MatchReason reason,
                  double least) const;
    double nameConfidence(const Column &column, const Wanted &wanted, MatchReason reason) const;
    double contentConfidence(const Column &column, const Wanted &wanted, ContentFit &fit) const;
    static bool mayHoldOptions(const Column &column, const Wanted &wanted);
    bool isOnlyOne(const Column &column, Holds holds) const;
    void note(const Match &match, Doubt::Why why);

    model::Kind m_kind;
    bool m_person;
    QList<Column> m_columns;
    QList<Doubt> m_doubts; ///< The best of each target.
};

} // namespace mapping
