#pragma once

#include "support/csmsite/csmsite.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What the tests of whole runs share: a project in a folder of its own, the real program, a
/// simulated site, and a reader of CSV that is the tests' own.
namespace wholerun {

using namespace Qt::StringLiterals;

using Row = QHash<QString, QString>;

/// The records of a CSV file, by lines of this plain kind: , " CRLF or LF.
inline QList<Row> readCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString all = QString::fromUtf8(file.readAll());
    if (all.startsWith(QChar(0xfeff)))
        all.remove(0, 1);
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all.at(i);
        QString &cell = rows.last().last();
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < all.size() && all.at(i + 1) == u'"')
                cell += all.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            rows.last().append(QString());
        } else if (c == u'\n') {
            rows.append({QString()});
        } else if (c != u'\r') {
            cell += c;
        }
    }
    QList<Row> records;
    for (const QStringList &cells : std::as_const(rows).mid(1)) {
        if (cells.size() != rows.constFirst().size())
            continue;
        Row record;
        for (qsizetype i = 0; i < cells.size(); ++i)
            record.insert(rows.constFirst().at(i), cells.at(i));
        records.append(record);
    }
    return records;
}

struct Outcome
{
    int code = -1;
    QString out, err;

    /// The last JSON document on stdout.
    QJsonObject json() const
    {
        return QJsonDocument::fromJson(out.trimmed().section(u'\n', -1).toUtf8()).object();
    }
};

/// One project in a temporary folder and the simulated site it goes to.
class WholeRun
{
public:
    explicit WholeRun(const csmsite::Switches &switches = {})
        : site(switches)
    {
        started = site.start() && folder.isValid();
    }

    QString project() const { return folder.filePath(u"test.salesferry"_s); }
    QString path(const QString &name) const { return folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void prepare(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"SALESFERRY_CSM_BEARER"_s);
        environment.insert(u"SALESFERRY_CSM_EMAIL"_s, u"admin@example.com"_s);
        environment.insert(withBearer ? u"SALESFERRY_CSM_BEARER"_s : u"SALESFERRY_CSM_TOKEN"_s,
                           token);
        environment.insert(u"SALESFERRY_HASTE"_s, QString::number(haste));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(SALESFERRY_BINARY_DIR "/salesferry-cli"));
        process.setArguments(arguments);
    }

    Outcome run(const QStringList &arguments) const
    {
        QProcess process;
        prepare(process, arguments);
        process.start();
        if (!process.waitForFinished(120'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QStringList migrateArguments() const
    {
        return {u"migrate"_s, project(), u"--site"_s, site.url(), u"--json"_s};
    }
    Outcome migrate(const QStringList &more = {}) const { return run(migrateArguments() + more); }

    Outcome makeProject(const QStringList &sources) const
    {
        QStringList arguments{u"new"_s, project()};
        for (const QString &source : sources)
            arguments += {u"--source"_s, source};
        return run(arguments);
    }

    QTemporaryDir folder;
    csmsite::CsmSite site;
    QString token = u"api-token"_s;
    bool withBearer = false; // the token is one of OAuth
    int haste = 1;           // waits of the program are so many times shorter
    bool started = false;
};

inline QString sample(const QString &name)
{
    return QStringLiteral(SALESFERRY_SOURCE_DIR "/tests/data/") + name;
}

} // namespace wholerun
