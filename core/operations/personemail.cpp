#include "operations/personemail.h"

#include "operations/personcolumns.h"

namespace operations {

PersonEmail::PersonEmail(const project::Project &project, const salesforce::ExportFile &file)
{
    if (project.personEmail.isEmpty())
        return;
    auto pattern = mapping::Template::parse(project.personEmail);
    if (!pattern)
        return;
    m_pattern = *std::move(pattern);
    for (const QString &field : m_pattern->fields())
        m_columns.push_back(columnOf(field, file));
}

QString PersonEmail::address(const model::Record &record) const
{
    if (!m_pattern)
        return {};
    QStringList values;
    for (const int column : m_columns)
        values.append(record.text(column).trimmed());
    return m_pattern->filled(values);
}

} // namespace operations
