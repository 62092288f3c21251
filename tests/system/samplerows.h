#pragma once

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

/// The sample company's files as rows by column name, read by code of the tests' own, and ways to
/// count them.
using Row = QHash<QString, QString>;
using Rows = QList<Row>;

inline QString text(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Cells of a file in which all are quoted.
inline QList<QStringList> cells(const QString &file)
{
    QList<QStringList> rows{{}};
    QString cell;
    bool inside = false;
    for (qsizetype i = 0; i < file.size(); ++i) {
        const QChar c = file.at(i);
        if (inside && c == u'"' && i + 1 < file.size() && file.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            inside = !inside;
            if (!inside)
                rows.last().append(std::exchange(cell, {}));
        } else if (inside) {
            cell += c;
        } else if (c == u'\n') {
            rows.append(QStringList());
        }
    }
    rows.removeLast();
    return rows;
}

inline Rows table(const QString &name, int *malformed = nullptr)
{
    const QList<QStringList> all = cells(text(u":/sample/"_s + name));
    Rows rows;
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all.at(i).size() != all.first().size()) {
            if (malformed)
                *malformed += 1;
            continue;
        }
        Row row;
        for (qsizetype column = 0; column < all.first().size(); ++column)
            row.insert(all.first().at(column), all.at(i).at(column));
        rows.append(row);
    }
    return rows;
}

template <typename Test>
int count(const Rows &rows, Test test)
{
    return int(std::count_if(rows.begin(), rows.end(), test));
}

template <typename Test>
int countCells(const Rows &rows, Test test)
{
    return count(rows, [&](const Row &row) { return std::any_of(row.begin(), row.end(), test); });
}

template <typename Test>
int countNames(const Rows &rows, Test test)
{
    return count(rows, [&](const Row &row) {
        const QString name = row[u"FirstName"_s] + row[u"LastName"_s];
        return std::any_of(name.begin(), name.end(), test);
    });
}

inline bool isEmail(const QString &email)
{
    static const QRegularExpression form(u"^[\\w.'-]+@([\\w-]+\\.)+[\\w-]+$"_s);
    return form.match(email).hasMatch();
}

/// How often each value is there, of those that are there more than once.
inline QHash<QString, int> repeated(const QStringList &values)
{
    QHash<QString, int> counts;
    for (const QString &value : values)
        ++counts[value];
    counts.removeIf([](auto found) { return found.value() < 2; });
    return counts;
}

inline int sum(const QHash<QString, int> &counts)
{
    int total = 0;
    for (const int one : counts)
        total += one;
    return total;
}

inline QStringList column(const Rows &rows, const QString &name, bool folded = false)
{
    QStringList values;
    for (const Row &row : rows)
        values.append(folded ? row[name].toLower() : row[name]);
    return values;
}
