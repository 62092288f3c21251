#include "project/runfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace project {

RunFolder::RunFolder(const QString &projectPath)
    : m_path(QFileInfo(projectPath).absoluteFilePath() + u"-run"_s)
{
}

Result<> RunFolder::make() const
{
    if (QDir().mkpath(m_path) && QFileInfo(m_path).isWritable())
        return {};
    return Error{Error::Kind::Storage,
                 {u"runFolder.notWritable"_s, {QDir::toNativeSeparators(m_path)}}};
}

QString projectPath(const QString &path)
{
    return path.endsWith(u".salesferry"_s) ? path : path + u".salesferry"_s;
}

} // namespace project
