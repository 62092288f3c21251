#include "salesforce/exportstyle.h"

#include "salesforce/damage.h"
#include "salesforce/recordid.h"
#include "salesforce/standardcolumns.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

/// How the cells of the first rows are written: how many in each of these ways.
struct Writing
{
    qint64 cells = 0, quoted = 0; ///< Cells that hold anything; cells in quotes, of all.
    qint64 all = 0;
    qint64 zeroOne = 0, lowerBooleans = 0, upperBooleans = 0; ///< Of columns of checkboxes.
    qint64 blankDates = 0;                                    ///< 2023-02-07 20:44:05
    qint64 zuluDates = 0;                                     ///< 2023-02-07T20:44:05.000Z
    qint64 offsetDates = 0;                                   ///< 2023-02-07T20:44:05.000+0000
    qint64 nullIds = 0;                                       ///< 000000000000000AAA
    qint64 scientific = 0;                                    ///< 6.0E7
    qint64 damagedIds = 0;                                    ///< 5.57E+17
    qint64 shortIds = 0, longIds = 0;
};

bool isCheckbox(const QString &name)
{
    return (name.startsWith("Is"_L1, Qt::CaseInsensitive) && !standardColumn(name).isEmpty())
           || name.compare("DoNotCall"_L1, Qt::CaseInsensitive) == 0
           || name.startsWith("HasOptedOut"_L1, Qt::CaseInsensitive);
}

void look(const QString &cell, bool checkbox, Writing &writing)
{
    static const QRegularExpression dates(
        u"^\\d{4}-\\d\\d-\\d\\d([ T])\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?$"_s);
    static const QRegularExpression power(u"^-?\\d\\.\\d+E\\d+$"_s);
    ++writing.cells;
    if (checkbox || cell == "TRUE"_L1 || cell == "FALSE"_L1) {
        writing.zeroOne += checkbox && (cell == "0"_L1 || cell == "1"_L1) ? 1 : 0;
        writing.lowerBooleans += cell == "true"_L1 || cell == "false"_L1 ? 1 : 0;
        writing.upperBooleans += cell == "TRUE"_L1 || cell == "FALSE"_L1 ? 1 : 0;
        return;
    }
    if (cell.size() == 15 || cell.size() == 18) {
        writing.nullIds += cell == "000000000000000AAA"_L1 ? 1 : 0;
        if (cell.at(0).isDigit() && cell.at(1).isDigit() && !recordId(cell).isEmpty())
            ++(cell.size() == 15 ? writing.shortIds : writing.longIds);
    }
    if (const auto date = dates.match(cell); date.hasMatch()) {
        const QString zone = date.captured(3);
        writing.blankDates += date.captured(1) == u" "_s && zone.isEmpty() ? 1 : 0;
        writing.zuluDates += zone == "Z"_L1 ? 1 : 0;
        writing.offsetDates += zone.size() > 1 ? 1 : 0;
    }
    writing.scientific += power.match(cell).hasMatch() ? 1 : 0;
}

Writing writingOf(const csv::EdgeRecord &header, const QList<csv::EdgeRecord> &rows)
{
    Writing writing;
    for (const csv::EdgeRecord &row : rows) {
        writing.all += row.cells.size();
        writing.quoted += row.quoted;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &name = header.cells.value(i);
            const QString cell = row.cells.at(i).trimmed();
            if (cell.isEmpty())
                continue;
            look(cell, isCheckbox(name), writing);
            if (name.compare("Id"_L1, Qt::CaseInsensitive) == 0
                || standardColumn(name).endsWith("Id"_L1))
                writing.damagedIds += judgeId(cell.toUtf8()) == IdJudgement::Number ? 1 : 0;
        }
    }
    return writing;
}

// All but references to other records, as a load names them: OWNER:User-username.
bool isUpperCase(const QStringList &names)
{
    return std::all_of(
               names.cbegin(), names.cend(),
               [](const QString &name) { return name == name.toUpper() || name.contains(u':'); })
           && std::any_of(names.cbegin(), names.cend(),
                          [](const QString &name) { return name != name.toLower(); });
}

} // namespace

QString toString(ExportStyle style)
{
    switch (style) {
    case ExportStyle::WeeklyExport:
        return u"weekly export"_s;
    case ExportStyle::DataLoader:
        return u"Data Loader"_s;
    case ExportStyle::Report:
        return u"report"_s;
    case ExportStyle::Spreadsheet:
        return u"spreadsheet"_s;
    case ExportStyle::CommandLine:
        return u"command line"_s;
    case ExportStyle::Other:
        break;
    }
    return u"other"_s;
}

StyleFinding exportStyle(const csv::EdgeRecord &header, const QList<csv::EdgeRecord> &rows,
                         const csv::Dialect &dialect, bool labelled, bool hasFooter)
{
    const Writing writing = writingOf(header, rows);
    const bool allQuoted = header.quoted == header.cells.size() && writing.quoted == writing.all
                           && header.cells.size() > 1;
    const bool fewQuoted = header.quoted == 0 && writing.quoted * 2 < writing.all;
    StyleFinding finding;
    const auto sign = [&finding](QLatin1StringView code, bool holds) {
        if (holds)
            finding.signs.append({code, {}});
    };
    const auto as = [&finding](ExportStyle style) {
        finding.style = style;
        return finding;
    };

    const bool upper = isUpperCase(header.cells);
    const bool touched = writing.damagedIds > 0 || (!allQuoted && writing.upperBooleans > 0);
    if (touched || (dialect.delimiter == ';' && !allQuoted && !labelled)) {
        sign("export.signUpperBooleans"_L1, writing.upperBooleans > 0);
        sign("export.signNumberIds"_L1, writing.damagedIds > 0);
        sign("export.signSemicolon"_L1, dialect.delimiter == ';');
        sign("export.signUnquoted"_L1, fewQuoted);
        return as(ExportStyle::Spreadsheet);
    }
    if (labelled) {
        sign("export.signLabels"_L1, true);
        sign("export.signShortIds"_L1, writing.shortIds > 0 && writing.longIds == 0);
        sign("export.signFooter"_L1, hasFooter);
        return as(ExportStyle::Report);
    }
    const bool weekly =
        writing.blankDates > 0 || writing.nullIds > 0 || writing.zeroOne > 0 || rows.isEmpty();
    if (allQuoted && !upper && weekly && writing.zuluDates + writing.offsetDates == 0
        && writing.lowerBooleans == 0) {
        sign("export.signQuoted"_L1, true);
        sign("export.signZeroOne"_L1, writing.zeroOne > 0);
        sign("export.signBlankDates"_L1, writing.blankDates > 0);
        sign("export.signNullIds"_L1, writing.nullIds > 0);
        return as(ExportStyle::WeeklyExport);
    }
    if (upper || (allQuoted && (writing.zuluDates > 0 || writing.lowerBooleans > 0))) {
        sign("export.signUpperNames"_L1, upper);
        sign("export.signQuoted"_L1, allQuoted);
        sign("export.signLowerBooleans"_L1, writing.lowerBooleans > 0);
        sign("export.signZuluDates"_L1, writing.zuluDates > 0);
        sign("export.signPowers"_L1, writing.scientific > 0);
        return as(ExportStyle::DataLoader);
    }
    if (fewQuoted && (writing.offsetDates > 0 || (dialect.byteOrderMark && writing.zeroOne > 0))) {
        sign("export.signMark"_L1, dialect.byteOrderMark);
        sign("export.signUnquoted"_L1, true);
        sign("export.signOffsetDates"_L1, writing.offsetDates > 0);
        return as(ExportStyle::CommandLine);
    }
    return as(ExportStyle::Other);
}

} // namespace salesforce
