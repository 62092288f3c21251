#include "cli/commands.h"
#include "operations/malformedrows.h"
#include "operations/sentences.h"
#include "operations/sources.h"
#include "operations/sourcesin.h"
#include "project/sourcejson.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
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

static QString counted(qint64 count, const QString &what)
{
    return QLocale().toString(count) + u' ' + what;
}

/// What the records of a file are, in words; empty where its kind says all.
static QString records(const operations::SourceFile &source)
{
    const operations::Census &census = source.census;
    QStringList parts;
    const auto part = [&parts](qint64 count, const QString &what) {
        if (count > 0)
            parts.append(counted(count, what));
    };
    part(census.contacts, u"contacts"_s);
    part(census.businessAccounts, u"business accounts"_s);
    part(census.personAccounts, u"person accounts"_s);
    part(census.relations, u"memberships"_s);
    part(census.deleted, u"deleted at Salesforce, left out"_s);
    part(census.malformed, u"that cannot be read"_s);
    return parts.join(u"; "_s);
}

/// Which way a file was made and what tells so; empty where nothing does.
static QString origin(const salesforce::ExportFile &file)
{
    static const QHash<salesforce::ExportStyle, QString> names{
        {salesforce::ExportStyle::WeeklyExport, u"Data Export (weekly export)"_s},
        {salesforce::ExportStyle::DataLoader, u"Data Loader"_s},
        {salesforce::ExportStyle::Report, u"a report"_s},
        {salesforce::ExportStyle::Spreadsheet, u"a spreadsheet"_s},
        {salesforce::ExportStyle::CommandLine, u"SFDMU or the command line of Salesforce"_s}};
    if (!names.contains(file.style))
        return {};
    QStringList words{u"Made by %1."_s.arg(names.value(file.style))};
    for (const Message &sign : file.styleSigns)
        words.append(operations::sentence(sign));
    return words.join(u' ');
}

static QJsonObject recognised(const operations::SourceFile &source)
{
    const salesforce::ExportFile &file = source.file;
    const csv::TableFrame &frame = file.table->frame();
    const operations::Census &census = source.census;
    QJsonArray signs;
    for (const Message &sign : file.styleSigns)
        signs.append(toJson(sign));
    return {{u"object"_s, file.object},
            {u"style"_s, toString(file.style)},
            {u"styleSigns"_s, signs},
            {u"labels"_s, QJsonArray::fromStringList(file.table->labels())},
            {u"headerLine"_s, frame.headerLine},
            {u"recordsBefore"_s, frame.recordsBefore},
            {u"footer"_s, QJsonArray::fromStringList(frame.footer)},
            {u"sums"_s, frame.noRows},
            {u"contacts"_s, census.contacts},
            {u"businessAccounts"_s, census.businessAccounts},
            {u"personAccountRows"_s, census.personAccounts},
            {u"relations"_s, census.relations},
            {u"deleted"_s, census.deleted},
            {u"malformed"_s, census.malformed}};
}

/// The first rows that cannot be read: what is wrong, the line with the place marked, and what can
/// be done about it.
static Result<QJsonArray> unreadable(const operations::SourceFile &source, const QString &indent,
                                     Console &console, const RunContext &context)
{
    constexpr qsizetype rowsTold = 5;
    const auto rows = operations::malformedRows(source, context);
    if (!rows)
        return rows.error();
    QJsonArray json;
    for (const csv::MalformedRow &row : *rows) {
        const Message &problem = row.problems.constFirst().message;
        QJsonArray repairs;
        QStringList names;
        for (const model::Repair::What repair : row.repairs) {
            names.append(project::toString(repair));
            repairs.append(names.constLast());
        }
        if (json.size() < rowsTold) {
            console.say(indent + operations::sentence(problem));
            if (!row.assumed.code.isEmpty())
                console.say(indent + operations::sentence(row.assumed));
            console.say(indent + u"  | "_s + row.text);
            console.say(indent + u"  | "_s + QString(row.mark, u' ') + u'^');
            console.say(indent
                        + u"  Possible repairs of line %1: %2."_s.arg(
                            QString::number(row.recordLine), names.join(u", "_s)));
        }
        json.append(QJsonObject{{u"line"_s, row.recordLine},
                                {u"problem"_s, toJson(problem)},
                                {u"assumed"_s, toJson(row.assumed)},
                                {u"text"_s, row.text},
                                {u"mark"_s, row.mark},
                                {u"joins"_s, row.joins},
                                {u"repairs"_s, repairs}});
    }
    if (source.census.malformed > rowsTold)
        console.say(
            indent
            + u"  ... and %1 more."_s.arg(QLocale().toString(source.census.malformed - rowsTold)));
    return json;
}

/// What nobody can tell from the file, with examples and both of their readings.
static QJsonArray questions(const operations::SourceFile &source, const QString &indent,
                            Console &console)
{
    QJsonArray json;
    const auto open = csv::stillOpen(source.formats.questions, source.source.reading);
    for (const csv::OpenQuestion &question : open) {
        const bool dates = question.what == csv::OpenQuestion::What::Dates;
        QJsonArray examples;
        for (const csv::OpenQuestion::Example &example : question.examples) {
            console.say(
                indent
                + u"%1: \"%2\" is %3 (%4) or %5 (%6)? Until that is set, it is left out."_s.arg(
                    question.column, example.written, example.first,
                    dates ? u"dayFirst"_s : u"point"_s, example.second,
                    dates ? u"monthFirst"_s : u"comma"_s));
            examples.append(QJsonObject{{u"written"_s, example.written},
                                        {u"first"_s, example.first},
                                        {u"second"_s, example.second}});
        }
        json.append(QJsonObject{{u"about"_s, dates ? u"dates"_s : u"decimals"_s},
                                {u"column"_s, question.column},
                                {u"examples"_s, examples}});
    }
    return json;
}

Result<QJsonObject> Inspection::file(const project::Source &chosen, const QString &indent)
{
    const auto source = operations::openSource(chosen, m_folder, m_context);
    if (!source)
        return source.error();
    const salesforce::ExportFile &file = (*source)->file;
    const csv::Table &table = *file.table;
    const csv::Dialect &dialect = table.dialect();
    const QString delimiter =
        dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
    const QString &member = chosen.reading.member;
    const bool isOther = file.kind == salesforce::ExportKind::Other && !file.object.isEmpty();
    m_console.say(indent
                  + u"%1: %2, %3 rows, %4 columns, %5%6, delimiter %7"_s.arg(
                      member.isEmpty() ? QFileInfo(chosen.path).fileName() : member,
                      toString(file.kind) + (isOther ? u" (%1)"_s.arg(file.object) : QString()),
                      QLocale().toString(table.rowCount()), QString::number(table.header().size()),
                      dialect.encoding,
                      dialect.byteOrderMark ? u" with byte order mark"_s : QString(), delimiter));
    if (file.hasPersonAccounts)
        m_console.say(indent + u"  holds person accounts"_s);
    for (const QString &line : {records(**source), origin(file)}) {
        if (!line.isEmpty())
            m_console.say(indent + u"  "_s + line);
    }
    QJsonArray notes;
    for (const Message &note : (*source)->notes) {
        m_console.say(indent + u"  "_s + operations::sentence(note));
        notes.append(toJson(note));
    }
    const auto malformed = unreadable(**source, indent + u"  "_s, m_console, m_context);
    if (!malformed)
        return malformed.error();
    QJsonObject json = recognised(**source);
    json.insert(u"malformedRows"_s, *malformed);
    json.insert(u"questions"_s, questions(**source, indent + u"  "_s, m_console));
    json.insert(u"kind"_s, toString(file.kind));
    json.insert(u"rows"_s, table.rowCount());
    json.insert(u"columns"_s, QJsonArray::fromStringList(table.header()));
    json.insert(u"encoding"_s, dialect.encoding);
    json.insert(u"byteOrderMark"_s, dialect.byteOrderMark);
    json.insert(u"delimiter"_s, delimiter);
    json.insert(u"personAccounts"_s, file.hasPersonAccounts);
    json.insert(u"notes"_s, notes);
    return json;
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
