#include "cli/commands.h"
#include "operations/sentences.h"
#include "operations/sources.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cli {

int inspect(const Arguments &arguments, Console &console, const StopToken &stop)
{
    QJsonArray files;
    for (const QString &path : arguments.positional) {
        auto file = salesforce::openExportFile(path, console.context(stop));
        if (!file)
            return console.fail(file.error());
        const csv::Table &table = *file->table;
        const QString delimiter = table.dialect().delimiter == '\t'
                                      ? u"tab"_s
                                      : QString(QLatin1Char(table.dialect().delimiter));
        QJsonArray notes;
        console.say(u"%1: %2, %3 rows, %4 columns, UTF-8%5, delimiter %6"_s.arg(
            QFileInfo(path).fileName(), salesforce::toString(file->kind),
            QLocale().toString(table.rowCount()), QString::number(table.header().size()),
            table.dialect().byteOrderMark ? u" with byte order mark"_s : QString(), delimiter));
        if (file->hasPersonAccounts)
            console.say(u"  holds person accounts"_s);
        for (const Message &note : std::as_const(file->notes)) {
            console.say(u"  "_s + operations::sentence(note));
            notes.append(toJson(note));
        }
        files.append(QJsonObject{{u"path"_s, path},
                                 {u"kind"_s, salesforce::toString(file->kind)},
                                 {u"rows"_s, table.rowCount()},
                                 {u"columns"_s, QJsonArray::fromStringList(table.header())},
                                 {u"encoding"_s, u"UTF-8"_s},
                                 {u"byteOrderMark"_s, table.dialect().byteOrderMark},
                                 {u"delimiter"_s, delimiter},
                                 {u"personAccounts"_s, file->hasPersonAccounts},
                                 {u"notes"_s, notes}});
    }
    console.write({{u"files"_s, files}});
    return AllDone;
}

} // namespace cli
