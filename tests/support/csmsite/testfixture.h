#pragma once

#include "csmsite.h"
#include "testclient.h"

#include <QTest>

namespace csmsite {

inline constexpr char seedJson[] =
    "{"
    "'customerFields': ["
    "{'name': 'Tier', 'type': {'name': 'SELECT', 'options': ['Gold', 'Silver']}},"
    "{'name': 'Supplier/Vendor rating', 'type': {'name': 'NUMBER'}}],"
    "'organizations': [{'id': '325', 'name': 'Marlow Ferries Ltd', 'details': {'Industry': "
    "'Transport'}}],"
    "'customers': ["
    "{'id': 'qm:a:b', 'email': 'ines.okoro@example.com', 'displayName': 'Ines Okoro',"
    "'details': {'External ID': '003A', 'Type': ['Customer', 'Partner']}, 'organizations': "
    "['325']},"
    "{'id': '557058:x', 'email': 'agent@example.com', 'displayName': 'Agent', 'atlassian': true},"
    "{'id': '557058:y', 'email': 'admin2@example.com', 'atlassian': true, 'eligible': false}]}";

// A started, seeded site and a client of it.
struct Fixture
{
    CsmSite site;
    TestClient client{startedUrl()};

private:
    QString startedUrl()
    {
        const QString message = site.seed(quoted(seedJson));
        if (!site.start() || !message.isEmpty())
            qFatal("csmsite does not start: %s", qUtf8Printable(message));
        return site.url();
    }
};

inline QString join(const QStringList &list)
{
    return list.join(u',');
}

} // namespace csmsite
