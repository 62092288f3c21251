#pragma once

#include "base/message.h"
#include "base/result.h"
#include "project/jsonedit.h"

#include <QDateTime>
#include <QJsonObject>

namespace project {

/// Something that the user did, and what it did to the decisions of the project.
struct Step
{
    Message text;
    QString page; ///< The object name of the page it was made on; empty: none of them.
    QDateTime at; ///< In UTC.
    QList<JsonEdit> edits;

    bool operator==(const Step &) const = default;
};

/// The steps that led to the decisions of a project (decisionsjson.h), so that each can be taken
/// back and made again, also after the program was closed. Plain text of choices, no secrets.
class History
{
public:
    static constexpr qsizetype mostSteps = 1000; ///< Older ones go.

    const QList<Step> &steps() const { return m_steps; }
    /// How many of the steps hold; those behind are taken back.
    qsizetype position() const { return m_position; }
    const QJsonObject &decisions() const { return m_decisions; } ///< After those that hold.

    /// Takes \a decisions as those that are there. Where other ones were left, somebody else has
    /// changed them, and that becomes a step of its own ("history.changedElsewhere"), so that it
    /// can be taken back as well.
    void synchronize(const QJsonObject &decisions);
    /// A step to \a decisions, made now; what was taken back is gone. \a goesOn: where the last
    /// step was of the same code, page and first argument, both become one, as while somebody is
    /// typing. False: the decisions are those that are there, and nothing happens.
    bool record(const Message &text, const QString &page, const QJsonObject &decisions,
                bool goesOn = false);
    /// Takes steps back, or makes them again, until the first \a position of them hold. False: it
    /// is there already, or there are not so many.
    bool goTo(qsizetype position);

    /// What lies at \a path. Nothing may keep a project from being opened, so where there is
    /// nothing, or nothing that can be read (damaged, of a newer version, something else), this is
    /// a history that begins anew; write() then first puts what lies there aside.
    static History read(const QString &path);
    /// Whether there is something that \a path does not hold yet.
    bool isUnwritten() const { return m_isUnwritten; }
    /// Replaces the file as a whole or leaves it. Errors: Storage "project.notWritable".
    Result<> write(const QString &path);

private:
    bool isGoneOnWith(const Message &text, const QString &page) const;

    QList<Step> m_steps;
    qsizetype m_position = 0;
    QJsonObject m_decisions; ///< Empty: none were ever told.
    bool m_isUnwritten = false;
    bool m_isAnothersThere = false; ///< What lies at the path could not be read.
};

} // namespace project
