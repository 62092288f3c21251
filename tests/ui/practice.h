#pragma once

#include "operations/newproject.h"
#include "operations/opensite.h"
#include "wizard/session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// A small invented company and a project of it that goes to a practice site.
namespace practice {

using namespace Qt::StringLiterals;

/// One organization, this many customers whose email is fine, and this many without a usable one.
struct Size
{
    int good = 3;
    int bad = 0;
};

inline QString writeContacts(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"Contact.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no room for a test file");
    file.write("Id,LastName,Email,AccountId\n");
    for (int i = 0; i < size.good + size.bad; ++i) {
        const QByteArray n = QByteArray::number(i).rightJustified(5, '0');
        const QByteArray email = i < size.good ? "p" + n + "@example.com" : "no address " + n;
        file.write("0030000000" + n + ",Person " + n + "," + email + ",001000000000001\n");
    }
    return path;
}

inline QString writeAccounts(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"Account.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no room for a test file");
    file.write("Id,Name,IsPersonAccount\n001000000000001,Larch & Sons,false\n");
    return path;
}

/// Makes \a session one of a new project in \a folder whose site is \a site.
inline void begin(ui::Session &session, const QTemporaryDir &folder, const Size &size = {},
                  const QString &site = operations::practiceSite())
{
    auto made = operations::newProject(folder.filePath(u"small.salesferry"_s),
                                       {writeContacts(folder, size), writeAccounts(folder)},
                                       project::PersonAccounts::Customers, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().message.code));
    session.begin(made->file);
    session.project().site = site;
    session.project().firstTen = false; // tests that look at ten first say so
    if (!session.save())
        qFatal("the project was not saved");
}

} // namespace practice
