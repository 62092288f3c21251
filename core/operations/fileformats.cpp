#include "operations/fileformats.h"

#include "operations/columnprofiles.h"
#include "operations/sources.h"

#include <algorithm>

namespace operations {

using model::DateOrder;
using model::DecimalSign;
using model::DetailType;

csv::Formats formatsOf(const QStringList &names, const QList<csv::ColumnProfile> &columns)
{
    QList<csv::FormattedColumn> formatted;
    for (qsizetype i = 0; i < std::min(names.size(), columns.size()); ++i) {
        const DetailType type = suggestedField(names.at(i), columns.at(i)).type;
        if (type == DetailType::Date || type == DetailType::Number)
            formatted.append({names.at(i), columns.at(i), type == DetailType::Date});
    }
    return csv::formatsOf(formatted);
}

model::Reading completed(const model::Reading &reading, const csv::Formats &formats)
{
    model::Reading result = reading;
    if (result.dates == DateOrder::Unknown)
        result.dates = formats.dates;
    if (result.decimals == DecimalSign::Unknown)
        result.decimals = formats.decimals;
    result.shortYears = result.shortYears || formats.shortYears;
    return result;
}

mapping::ConversionContext conversionOf(const project::Project &project, int file)
{
    return mapping::contextOf(usedSources(project).value(file).reading, project.defaultCountry);
}

mapping::ConversionContext conversionOf(const project::Project &project)
{
    const QList<project::Source> sources = usedSources(project);
    mapping::ConversionContext result =
        mapping::contextOf(sources.value(0).reading, project.defaultCountry);
    for (const project::Source &source : sources) {
        if (source.reading.dates != result.dates)
            result.dates = DateOrder::Unknown;
        if (source.reading.decimals != result.decimals)
            result.decimals = DecimalSign::Unknown;
        result.shortYears = result.shortYears && source.reading.shortYears;
    }
    return result;
}

} // namespace operations
