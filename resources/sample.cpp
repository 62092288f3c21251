#include "resources/sample.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace resources {

static QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static Error notWritable(const QString &path, const QString &detail)
{
    return {Error::Kind::Storage, {u"sample.notWritable"_s, {path}}, detail};
}

QStringList sampleFiles()
{
    return {u":/sample/Account.csv"_s, u":/sample/AccountContactRelation.csv"_s,
            u":/sample/Contact.csv"_s};
}

Result<QStringList> writeSample(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return notWritable(folder, {});
    QStringList paths;
    for (const QString &resource : sampleFiles()) {
        const QString path = QDir(folder).filePath(QFileInfo(resource).fileName());
        const QByteArray bytes = content(resource);
        paths.append(path);
        if (content(path) == bytes)
            continue;
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return notWritable(path, file.errorString());
    }
    return paths;
}

} // namespace resources
