#include "csvfile.h"

#include "values.h"

#include <QFile>
#include <QStringDecoder>

namespace salesforceorg {

namespace {

// UTF-8, with or without a byte order mark, or else what a western org's export is written in.
std::string textOf(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes).toStdString() : text.toStdString();
}

} // namespace

std::vector<std::vector<std::string>> csvRows(std::string_view text)
{
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string cell;
    bool quoted = false;
    bool begun = false; // something of the row was seen
    const auto endRow = [&] {
        if (begun) {
            row.push_back(std::move(cell));
            rows.push_back(std::move(row));
        }
        cell.clear();
        row.clear();
        begun = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == '\n' || c == '\r') {
            endRow();
        } else {
            begun = true;
            if (c == ',') {
                row.push_back(std::move(cell));
                cell.clear();
            } else if (c == '"') {
                quoted = true;
            } else {
                cell += c;
            }
        }
    }
    endRow();
    return rows;
}

std::unique_ptr<ListedRows> readCsv(const std::string &path,
                                    const std::function<Field(std::string_view name)> &field,
                                    const std::function<bool(std::string_view name)> &isKept,
                                    std::string &message)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        message = path + ": " + file.errorString().toStdString();
        return nullptr;
    }
    const std::vector<std::vector<std::string>> rows = csvRows(textOf(file.readAll()));
    if (rows.empty()) {
        message = path + " has no header";
        return nullptr;
    }
    std::vector<std::string> columns;
    std::vector<std::size_t> places;
    std::vector<Type> types;
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
        if (!isKept(rows[0][i]))
            continue;
        columns.push_back(rows[0][i]);
        places.push_back(i);
        types.push_back(field(rows[0][i]).type);
    }
    auto result = std::make_unique<ListedRows>(columns);
    std::vector<std::string> values(columns.size());
    for (std::size_t row = 1; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string_view cell =
                places[i] < rows[row].size() ? std::string_view(rows[row][places[i]]) : "";
            std::optional<std::string> value = toApi(types[i], cell);
            if (!value) {
                message = path + ": record " + std::to_string(row) + ", " + columns[i] + ": \""
                          + std::string(cell) + "\" is no " + std::string(nameOf(types[i]));
                return nullptr;
            }
            values[i] = std::move(*value);
        }
        result->add(values);
    }
    return result;
}

} // namespace salesforceorg
