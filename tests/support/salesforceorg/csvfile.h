#pragma once

#include "field.h"
#include "rows.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace salesforceorg {

// The rows of a CSV text: commas, quotes doubled inside quotes, any of the three line ends.
std::vector<std::vector<std::string>> csvRows(std::string_view text);

// A file such as a weekly export has, with its values in the form of the API; columns that are not
// kept are left out. On failure the pointer is null and the message says why.
std::unique_ptr<ListedRows> readCsv(const std::string &path,
                                    const std::function<Field(std::string_view name)> &field,
                                    const std::function<bool(std::string_view name)> &isKept,
                                    std::string &message);

} // namespace salesforceorg
