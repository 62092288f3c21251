#include "operations/intake.h"

#include "csv/blockfile.h"
#include "csv/dialect.h"
#include "csv/guessencoding.h"
#include "csv/repair.h"
#include "csv/transcode.h"
#include "zip/archive.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

constexpr qsizetype endSize = 64 * 1024;
static const QString utf8 = u"UTF-8"_s;
// What is remembered of a file whose samples were mistaken.
static const QString encodingStep = u"\nencoding after all"_s, encodingKey = u"encoding"_s;

/// What tells one state of a file from another without reading all of it.
static Result<QString> stateOf(const QString &path)
{
    auto file = csv::BlockFile::open(path, endSize);
    if (!file)
        return file.error();
    const csv::BlockFile::Stamp stamp = (*file)->stamp();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 offset : {qint64(0), std::max<qint64>(0, stamp.size - endSize)}) {
        const auto bytes = (*file)->read(offset, endSize);
        if (!bytes)
            return bytes.error();
        hash.addData(bytes->first(std::min(bytes->size(), endSize)));
    }
    return u"%1 %2 %3"_s.arg(stamp.size)
        .arg(QFileInfo(path).lastModified().toMSecsSinceEpoch()) // as a copy of the file keeps it
        .arg(QString::fromLatin1(hash.result().toHex()));
}

/// How large a text may become in UTF-8.
static qint64 sizeInUtf8(qint64 size, const QString &encoding)
{
    const bool four = encoding.startsWith(u"UTF-32"_s);
    return four ? size : size + size / 2; // two bytes are three at most; of one, few are two
}

/// Reads no more than some pieces of the file. Whether the rest of it is plain is seen by whoever
/// reads it anyway; see isNotUtf8AfterAll().
static Result<csv::EncodingGuess> guessBySamples(const QString &path)
{
    const auto file = csv::BlockFile::open(path, endSize);
    if (!file)
        return file.error();
    const auto samples = csv::takeSamples(**file);
    if (!samples)
        return samples.error();
    if (samples->pieces.isEmpty())
        return Error{Error::Kind::Data, {u"csv.empty"_s, {path}}};
    return csv::guessEncoding(path, *samples);
}

Error aboutTheSource(Error error, const Intake &intake)
{
    for (QString &argument : error.message.arguments) {
        if (argument == intake.path)
            argument = intake.original;
    }
    return error;
}

namespace {

/// One source on its way to what can be read at random.
class Way
{
public:
    Way(const project::Source &source, const project::RunFolder &folder, const RunContext &context,
        const FreeSpace &space)
        : m_source(source)
        , m_context(context)
        , m_copies(folder, source, space)
    {
        m_now.path = m_now.original = source.path;
        m_now.name = QFileInfo(source.path).fileName();
    }

    Result<Intake> go()
    {
        for (const auto step : {&Way::unpack, &Way::turnIntoUtf8, &Way::repair}) {
            if (auto done = (this->*step)(); !done)
                return aboutTheSource(done.error(), m_now);
        }
        m_copies.removeOthers();
        return m_now;
    }

    /// Whether all of the file is no UTF-8 though its samples are; remembered.
    Result<bool> reconsider();

private:
    Result<> unpack();
    Result<> afterAll();
    Result<> turnIntoUtf8();
    Result<> repair();
    Result<> requireState();
    /// Goes on with the copy that is made by \a make, which \a step tells from others of the file.
    Result<QJsonObject> goOn(const QString &step, qint64 size, const Copies::Make &make);
    RunContext saying(const QString &code, const QStringList &more = {}) const;

    const project::Source &m_source;
    const RunContext &m_context;
    Copies m_copies;
    Intake m_now;
    QString m_state; ///< Of the file, and all that was done since; empty before it is needed.
};

Result<> Way::requireState()
{
    if (!m_state.isEmpty())
        return {};
    auto state = stateOf(m_source.path);
    if (!state)
        return state.error();
    m_state = *state;
    return {};
}

Result<QJsonObject> Way::goOn(const QString &step, qint64 size, const Copies::Make &make)
{
    if (auto known = requireState(); !known)
        return known.error();
    m_state += u'\n' + step;
    const auto copy = m_copies.get(m_state, m_now.name, size, make, m_context);
    if (!copy)
        return copy.error();
    m_now.path = copy->path;
    return copy->known;
}

/// The same context, which says what is done in our words, whatever the file is called.
RunContext Way::saying(const QString &code, const QStringList &more) const
{
    RunContext context = m_context;
    context.progress =
        [outer = m_context.progress,
         activity = Message{code, QStringList{m_now.name} + more}](const Progress &progress) {
            outer({progress.done, progress.total, activity});
        };
    return context;
}

Result<> Way::unpack()
{
    const QString &name = m_source.reading.member;
    if (name.isEmpty())
        return {};
    auto archive = zips::Archive::open(m_source.path);
    if (!archive)
        return archive.error();
    const auto member = archive->member(name);
    if (!member)
        return member.error();
    m_now.name = memberName(m_source.path, name);
    // Whether it may be unpacked is asked before whether there is room: what lies, lies about that.
    if (const auto begin = archive->begin(name, 0); !begin)
        return begin.error();
    const QString step = u"member %1 %2 %3"_s.arg(name).arg(member->size).arg(member->crc);
    const auto done = goOn(step, member->size, [&](const QString &to) -> Result<QJsonObject> {
        if (auto made = archive->extract(name, to, saying(u"zip.unpacking"_s)); !made)
            return made.error();
        return QJsonObject();
    });
    if (!done)
        return done.error();
    m_now.original = m_source.path + u'/' + name;
    return {};
}

/// The samples promise UTF-8, and somebody who read all of it may know better.
Result<> Way::afterAll()
{
    if (m_now.encoding != utf8)
        return {};
    if (auto known = requireState(); !known)
        return known.error();
    const QJsonObject found = m_copies.recall(m_state + encodingStep);
    if (const QString encoding = found[encodingKey].toString(); !encoding.isEmpty()) {
        m_now.encoding = encoding;
        m_now.notes.append({u"sources.notUtf8AfterAll"_s, {m_now.name, encoding}});
    }
    return {};
}

Result<bool> Way::reconsider()
{
    if (!m_source.reading.encoding.isEmpty())
        return false;
    if (auto unpacked = unpack(); !unpacked)
        return unpacked.error();
    if (auto known = requireState(); !known)
        return known.error();
    const auto guess = csv::guessEncoding(m_now.path, saying(u"csv.indexing"_s));
    if (!guess)
        return guess.error();
    if (guess->name == utf8)
        return false; // a few wrong bytes; the rows say so
    const auto kept =
        m_copies.remember(m_state + encodingStep, {{encodingKey, guess->name}}, m_context);
    return kept ? Result<bool>(true) : kept.error();
}

Result<> Way::turnIntoUtf8()
{
    m_now.encoding = m_source.reading.encoding;
    const auto guess = guessBySamples(m_now.path);
    // Whoever has decided may look at anything.
    if (!guess && m_now.encoding.isEmpty())
        return guess.error();
    if (guess)
        m_now.byteOrderMark = guess->byteOrderMark;
    if (m_now.encoding.isEmpty()) {
        m_now.encoding = guess->name;
        if (auto after = afterAll(); !after)
            return after.error();
    }
    if (m_now.encoding == utf8)
        return {};
    const QString from = m_now.path;
    const qint64 size = sizeInUtf8(QFileInfo(from).size(), m_now.encoding);
    const auto done =
        goOn(u"encoding "_s + m_now.encoding, size, [&](const QString &to) -> Result<QJsonObject> {
            const auto made = csv::transcode(from, m_now.encoding, to,
                                             saying(u"csv.transcoding"_s, {m_now.encoding}));
            if (!made)
                return made.error();
            return QJsonObject{{u"replaced"_s, made->replaced}};
        });
    if (!done)
        return done.error();
    if (const qint64 replaced = (*done)[u"replaced"_s].toInteger(); replaced > 0)
        m_now.notes.append(
            {u"sources.replaced"_s, {QString::number(replaced), m_now.name, m_now.encoding}});
    return {};
}

Result<> Way::repair()
{
    QList<model::Repair> repairs;
    QString step = u"repairs"_s;
    for (const model::Repair &each : m_source.reading.repairs) {
        if (each.what == model::Repair::What::Skip)
            continue; // who reads leaves it out
        repairs.append(each);
        step += u" %1:%2"_s.arg(each.line).arg(int(each.what));
    }
    if (repairs.isEmpty())
        return {};
    const QString from = m_now.path;
    auto file = csv::BlockFile::open(from, endSize);
    if (!file)
        return file.error();
    char delimiter = m_source.reading.delimiter;
    if (delimiter == '\0') {
        const auto begin = (*file)->read(0, endSize);
        if (!begin)
            return begin.error();
        delimiter = csv::guessDialect(*begin).delimiter;
    }
    step += u" "_s + QLatin1Char(delimiter);
    const auto done =
        goOn(step, (*file)->stamp().size, [&](const QString &to) -> Result<QJsonObject> {
            if (auto made = csv::repair(from, delimiter, repairs, to, saying(u"csv.repairing"_s));
                !made)
                return made.error();
            return QJsonObject();
        });
    return done ? Result<>() : done.error();
}

} // namespace

QString memberName(const QString &archive, const QString &member)
{
    return QFileInfo(archive).fileName() + u'/' + member.section(u'/', -1);
}

Result<Intake> takeIn(const project::Source &source, const project::RunFolder &folder,
                      const RunContext &context, const FreeSpace &space)
{
    return Way(source, folder, context, space).go();
}

Result<bool> isNotUtf8AfterAll(const project::Source &source, const project::RunFolder &folder,
                               const RunContext &context)
{
    return Way(source, folder, context, freeSpace).reconsider();
}

} // namespace operations
