#pragma once

#include "mapping/template.h"
#include "project/project.h"
#include "salesforce/exportfiles.h"

#include <optional>

namespace operations {

/// Makes the addresses that person accounts of one file get where they have none, by the template
/// of a project. Columns are looked up once. Safe from several threads.
class PersonEmail
{
public:
    PersonEmail(const project::Project &project, const salesforce::ExportFile &file);

    /// Of a person account, or of its hidden contact; empty where there is no template, or no value
    /// for it. Whether it is an address is for others to say.
    QString address(const model::Record &record) const;
    std::vector<int> columns() const { return m_columns; } ///< -1 for one that is not there.

private:
    std::optional<mapping::Template> m_pattern;
    std::vector<int> m_columns; ///< Of its fields.
};

} // namespace operations
