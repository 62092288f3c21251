#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// Writes a file into \a folder and says where.
inline QString writeFile(const QTemporaryDir &folder, const QString &name,
                         const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

inline QByteArray contacts()
{
    return "Id,AccountId,LastName,Email,IsDeleted\n"
           "0035e00000AbC1dAAF,0015e00000Xyz9kAAB,Doe,john@example.com,0\n"
           "0035e00000AbC1eAAF,,\"<b>Zo\xC3\xAB</b>\",zoe@example.com,0\n"
           "0035e00000AbC1fAAF,too few\n"
           "0035e00000AbC1gAAF,,Gone,gone@example.com,1\n";
}

inline QByteArray accounts()
{
    return "Id;Name;IsPersonAccount;LastName;PersonEmail;Industry\n"
           "0015e00000Xyz9kAAB;Acme;0;;;Steel\n"
           "0015e00000Xyz9lAAB;Beta;0;;;Paper\n"
           "0015e00000Xyz9mAAB;Ana Souza;1;Souza;ana@example.com;\n";
}

inline QByteArray cases()
{
    return "Id,CaseNumber,Subject\n5005e00000AbC1dAAF,0001,Help\n";
}
