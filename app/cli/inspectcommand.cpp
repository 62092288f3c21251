#include "cli/commands.h"
#include "operations/sentences.h"
#include "operations/sources.h"
#include "operations/sourcesin.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

/// Says what files are. What has to be unpacked or converted for that goes into a folder that is
/// gone afterwards.
class Inspection
{
public:
    Inspection(Console &console, const StopToken &stop)
        : m_console(console)
        , m_context(console.context(stop))
        , m_folder(m_temporary.filePath(u"inspect"_s))
    {
    }

    Result<QJsonObject> inspect(const QString &path);

private:
    Result<QJsonObject> file(const project::Source &source, const QString &indent);
    Result<QJsonObject> archive(const QString &path, const QList<operations::Offer> &offers);

    Console &m_console;
    RunContext m_context;
    QTemporaryDir m_temporary;
    project::RunFolder m_folder;
};

Result<QJsonObject> Inspection::inspect(const QString &path)
{
    const auto offers = operations::offersIn(path);
    if (!offers)
        return offers.error();
    auto json = operations::isArchive(path) ? archive(path, *offers) : file({path, {}}, {});
    if (json)
        json->insert(u"path"_s, path);
    return json;
}

Result<QJsonObject> Inspection::file(const project::Source &source, const QString &indent)
{
    auto file = operations::openFile(source, m_folder, m_context);
    if (!file)
        return file.error();
    const csv::Table &table = *file->table;
    const csv::Dialect &dialect = table.dialect();
    const QString delimiter =
        dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
    const QString &member = source.reading.member;
    QJsonArray notes;
    m_console.say(indent
                  + u"%1: %2, %3 rows, %4 columns, %5%6, delimiter %7"_s.arg(
                      member.isEmpty() ? QFileInfo(source.path).fileName() : member,
                      salesforce::toString(file->kind), QLocale().toString(table.rowCount()),
                      QString::number(table.header().size()), dialect.encoding,
                      dialect.byteOrderMark ? u" with byte order mark"_s : QString(), delimiter));
    if (file->hasPersonAccounts)
        m_console.say(indent + u"  holds person accounts"_s);
    for (const Message &note : std::as_const(file->notes)) {
        m_console.say(indent + u"  "_s + operations::sentence(note));
        notes.append(toJson(note));
    }
    return QJsonObject{{u"kind"_s, salesforce::toString(file->kind)},
                       {u"rows"_s, table.rowCount()},
                       {u"columns"_s, QJsonArray::fromStringList(table.header())},
                       {u"encoding"_s, dialect.encoding},
                       {u"byteOrderMark"_s, dialect.byteOrderMark},
                       {u"delimiter"_s, delimiter},
                       {u"personAccounts"_s, file->hasPersonAccounts},
                       {u"notes"_s, notes}};
}

/// Those that are taken are opened; of the others it is told that they are there.
Result<QJsonObject> Inspection::archive(const QString &path, const QList<operations::Offer> &offers)
{
    m_console.say(u"%1: archive, %2 CSV files"_s.arg(QFileInfo(path).fileName(),
                                                     QLocale().toString(offers.size())));
    QJsonArray members;
    qint64 rows = 0;
    int others = 0;
    for (const operations::Offer &offer : offers) {
        const QString &member = offer.source.reading.member;
        QJsonObject json{{u"kind"_s, u"other"_s}};
        if (offer.isTaken) {
            auto opened = file(offer.source, u"  "_s);
            if (!opened)
                return opened.error();
            json = *opened;
            rows += json[u"rows"_s].toInteger();
        } else {
            ++others;
        }
        json.insert(u"member"_s, member);
        json.insert(u"opened"_s, offer.isTaken);
        json.insert(u"bytes"_s, offer.size);
        members.append(json);
    }
    if (others > 0)
        m_console.say(u"  %1 other CSV files, not opened"_s.arg(QLocale().toString(others)));
    return QJsonObject{{u"kind"_s, u"archive"_s}, {u"rows"_s, rows}, {u"members"_s, members}};
}

} // namespace

int inspect(const Arguments &arguments, Console &console, const StopToken &stop)
{
    Inspection inspection(console, stop);
    QJsonArray files;
    for (const QString &path : arguments.positional) {
        const auto json = inspection.inspect(path);
        if (!json)
            return console.fail(json.error());
        files.append(*json);
    }
    console.write({{u"files"_s, files}});
    return AllDone;
}

} // namespace cli
