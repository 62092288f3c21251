#include "project/history.h"

#include "base/logging.h"
#include "project/jsonvalues.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace project {

constexpr int version = 1;
static const QString format = u"salesferry-history"_s;

void History::synchronize(const QJsonObject &decisions)
{
    if (m_decisions.isEmpty())
        m_decisions = decisions;
    else
        record({u"history.changedElsewhere"_s, {}}, {}, decisions);
}

/// Whether a step of this kind may become one with the last.
bool History::isGoneOnWith(const Message &text, const QString &page) const
{
    if (m_position == 0 || m_position < m_steps.size())
        return false;
    const Step &last = m_steps.last();
    return last.page == page && last.text.code == text.code
           && last.text.arguments.value(0) == text.arguments.value(0);
}

bool History::record(const Message &text, const QString &page, const QJsonObject &decisions,
                     bool goesOn)
{
    if (m_decisions == decisions)
        return false;
    const bool isOne = goesOn && isGoneOnWith(text, page);
    QJsonObject before = m_decisions;
    m_steps.resize(m_position);
    if (isOne) {
        if (const auto former = edited(before, reversed(m_steps.last().edits))) {
            before = former->toObject();
            m_steps.removeLast();
        }
    }
    if (before != decisions)
        m_steps.append(
            {text, page, QDateTime::currentDateTimeUtc(), difference(before, decisions)});
    if (m_steps.size() > mostSteps)
        m_steps.removeFirst();
    m_position = m_steps.size();
    m_decisions = decisions;
    m_isUnwritten = true;
    return true;
}

bool History::goTo(qsizetype position)
{
    if (position == m_position || position < 0 || position > m_steps.size())
        return false;
    std::optional<QJsonValue> decisions = m_decisions;
    for (qsizetype i = m_position; decisions && i < position; ++i)
        decisions = edited(*decisions, m_steps.at(i).edits);
    for (qsizetype i = m_position; decisions && i > position; --i)
        decisions = edited(*decisions, reversed(m_steps.at(i - 1).edits));
    if (!decisions)
        return false;
    m_decisions = decisions->toObject();
    m_position = position;
    m_isUnwritten = true;
    return true;
}

static QJsonObject toJson(const Step &step)
{
    QJsonArray edits;
    for (const JsonEdit &edit : step.edits)
        edits.append(QJsonObject{
            {u"path"_s, edit.path}, {u"before"_s, edit.before}, {u"after"_s, edit.after}});
    return {{u"step"_s, step.text.code},
            {u"arguments"_s, QJsonArray::fromStringList(step.text.arguments)},
            {u"page"_s, step.page},
            {u"at"_s, step.at.toString(Qt::ISODateWithMs)},
            {u"edits"_s, edits}};
}

static Result<Step> stepFromJson(const QJsonObject &json)
{
    auto code = text(json, u"step"_s);
    auto page = text(json, u"page"_s);
    auto arguments = stringList(json, u"arguments"_s);
    for (const Result<QString> *part : {&code, &page}) {
        if (!*part)
            return part->error();
    }
    if (!arguments)
        return arguments.error();
    Step step{{*code, *arguments}, *page, {}, {}};
    step.at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs);
    if (!step.at.isValid())
        return badValue(u"at"_s, json[u"at"_s]);
    const QJsonArray edits = json[u"edits"_s].toArray();
    for (const QJsonValue &each : edits) {
        const QJsonValue path = each[u"path"], before = each[u"before"], after = each[u"after"];
        if (path.toArray().isEmpty() || !before.isArray() || !after.isArray())
            return badValue(u"edits"_s, each);
        step.edits.append({path.toArray(), before.toArray(), after.toArray()});
    }
    return step;
}

/// None: it is not one.
static std::optional<QList<Step>> stepsFromJson(const QJsonObject &json)
{
    if (json[u"format"_s] != format || json[u"version"_s] != version
        || !json[u"decisions"_s].isObject())
        return std::nullopt;
    QList<Step> steps;
    const QJsonArray all = json[u"steps"_s].toArray();
    for (const QJsonValue &each : all) {
        auto step = stepFromJson(each.toObject());
        if (!step)
            return std::nullopt;
        steps.append(*std::move(step));
    }
    return steps;
}

History History::read(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    History history;
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject json =
        QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray()).object();
    if (auto steps = stepsFromJson(json)) {
        history.m_steps = *std::move(steps);
        history.m_position = json[u"position"_s].toInteger(-1);
        history.m_decisions = json[u"decisions"_s].toObject();
        // Each step must lead to the next, or some day one could not be taken back.
        History walker = history;
        const bool isWhole = history.m_position >= 0 && history.m_position <= history.m_steps.size()
                             && (walker.m_position == 0 || walker.goTo(0))
                             && (walker.m_steps.isEmpty() || walker.goTo(walker.m_steps.size()));
        if (isWhole)
            return history;
    }
    qCWarning(logFiles) << "the history cannot be read and begins anew";
    history = {};
    history.m_isAnothersThere = true;
    return history;
}

Result<> History::write(const QString &path)
{
    if (m_isAnothersThere) {
        // Somebody may still want it; one is kept, the last.
        const QString aside = QFileInfo(path).path() + u"/history-kept.json"_s;
        QFile::remove(aside);
        QFile::rename(path, aside);
    }
    QJsonArray steps;
    for (const Step &step : std::as_const(m_steps))
        steps.append(toJson(step));
    const QJsonObject json{{u"format"_s, format},
                           {u"version"_s, version},
                           {u"position"_s, m_position},
                           {u"decisions"_s, m_decisions},
                           {u"steps"_s, steps}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Error::Kind::Storage, {u"project.notWritable"_s, {path}}, file.errorString()};
    m_isAnothersThere = false;
    m_isUnwritten = false;
    return {};
}

} // namespace project
