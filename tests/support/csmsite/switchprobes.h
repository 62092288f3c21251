#pragma once

#include "testfixture.h"

#include <QElapsedTimer>

#include <functional>
#ifdef Q_OS_UNIX
#include <poll.h>
#include <sys/socket.h>
#endif

// What the test of the switches asks a site, each answer as one short text.
namespace csmsite {

using Probe = std::function<QString(Fixture &)>;

struct Row
{
    QByteArray switches;
    Probe probe;
    QString without;
    QString with;
    QByteArray base = "{}"; // set both times
};

inline QString number(int value)
{
    return QString::number(value);
}

inline void set(Fixture &f, const QByteArray &switches)
{
    const Answer answer = f.client.call("POST", "/__site/switches", quoted(switches), {});
    if (answer.status != 200)
        qFatal("switches refused: %s", answer.body.constData());
}

inline void wait(Fixture &f, double seconds)
{
    f.site.advanceClock(seconds);
}

inline QString exists(Fixture &f, const char *email)
{
    return f.site.customer(QString::fromUtf8(email)) ? QStringLiteral("there")
                                                     : QStringLiteral("missing");
}

inline const QByteArray newProfile =
    "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'new@example.com'}}]}";

// Submits one new customer; the answer's status and whether it is there afterwards.
inline QString submitted(Fixture &f)
{
    const Answer answer = f.client.bulk("/customer/profile/bulk", quoted(newProfile));
    return number(answer.status) + u' ' + exists(f, "new@example.com");
}

inline QString submittedStatus(Fixture &f)
{
    return number(f.client.bulk("/customer/profile/bulk", quoted(newProfile)).status);
}

inline Probe status(const char *method, const char *path, const char *body = "")
{
    return [=](Fixture &f) { return number(f.client.api(method, path, quoted(body)).status); };
}

inline Probe bulkStatus(const char *path, const char *body)
{
    return [=](Fixture &f) { return number(f.client.bulk(path, quoted(body)).status); };
}

// "has" or "lacks" for a piece of text in an answer.
inline Probe contains(const char *part, const char *method, const char *path, const char *body = "")
{
    return [=](Fixture &f) {
        const QByteArray url = path;
        const Answer answer = url.startsWith("/rest/") ? f.client.call(method, url, quoted(body))
                                                       : f.client.api(method, url, quoted(body));
        return answer.body.contains(quoted(part)) ? QStringLiteral("has") : QStringLiteral("lacks");
    };
}

// The failures of a customer's task, after preparing something.
inline Probe failures(const char *payload, const Probe &before = {})
{
    return [=](Fixture &f) {
        if (before)
            before(f);
        return failuresOf(f.client.customerTask(payload));
    };
}

// States of the tasks of several submits, after each pause.
inline Probe taskStates(int count, double pause)
{
    return [=](Fixture &f) {
        QList<Answer> accepted;
        for (int i = 0; i < count; ++i)
            accepted.append(f.client.bulk("/customer/profile/bulk", quoted(newProfile)));
        wait(f, pause);
        QStringList states;
        for (const Answer &one : accepted)
            states.append(f.client.task(one)[QLatin1String("status")].toString());
        return states.join(u' ');
    };
}

// The same probe in two times that follow one another, in no order: nobody knows which is which.
inline Probe inBothTimes(const Probe &probe, double seconds)
{
    return [=](Fixture &f) {
        QStringList seen{probe(f)};
        wait(f, seconds);
        seen.append(probe(f));
        seen.sort();
        return seen.join(u' ');
    };
}

inline QString taskAsText(Fixture &f, const char *payload = "{'email':'new@example.com'}")
{
    return QString::fromUtf8(
        QJsonDocument(f.client.customerTask(payload)).toJson(QJsonDocument::Compact));
}

// "quick" when any of some tries is below 60 ms: the machine may be busy.
inline Probe pace(const char *path)
{
    return [=](Fixture &f) {
        qint64 best = 1000;
        for (int i = 0; i < 8 && best >= 60; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (QByteArray(path).endsWith("bulk"))
                f.client.bulk(path, quoted(newProfile));
            else
                f.client.api(QByteArray(path).endsWith("/profile") ? "POST" : "GET", path);
            best = qMin(best, timer.elapsed());
        }
        return best < 60 ? QStringLiteral("quick") : QStringLiteral("slow");
    };
}

inline Probe statuses(int count)
{
    return [=](Fixture &f) {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list.append(number(f.client.api("GET", "/customer/details").status));
        return list.join(u' ');
    };
}

inline Probe header(const char *name)
{
    return [=](Fixture &f) {
        const Answer answer = f.client.api("GET", "/customer/details");
        return QString::fromUtf8(answer.header(name));
    };
}

// How a dropped connection ends, as the operating system tells it.
inline QString endOfConnection(Fixture &f)
{
#ifdef Q_OS_UNIX
    f.client.send("GET", TestClient::base() + "/customer/details");
    const int socket = static_cast<int>(f.client.socket().socketDescriptor());
    pollfd waiting{socket, POLLIN, 0};
    poll(&waiting, 1, 5000);
    char byte = 0;
    return recv(socket, &byte, 1, 0) == 0 ? QStringLiteral("closed") : QStringLiteral("reset");
#else
    Q_UNUSED(f)
    return {};
#endif
}

inline Probe bearerAfter(double pause)
{
    return [=](Fixture &f) {
        QString result;
        for (int i = 0; i < 2; ++i) {
            const Answer answer = f.client.api("GET", "/customer/details", {},
                                               {"Authorization: Bearer bearer-token"});
            result += number(answer.status) + u' ';
            wait(f, pause);
        }
        return result.trimmed();
    };
}

inline QString manyDefinitions(Fixture &f)
{
    QByteArrayList definitions;
    for (int i = 0; i < 43; ++i)
        definitions.append("{'name':'F" + QByteArray::number(i) + "','type':{'name':'TEXT'}}");
    const Answer answer = f.client.bulk("/customer/details/definitions/bulk",
                                        quoted("{'detailFields':[" + definitions.join(',') + "]}"));
    const QString failed = answer.status == 202 ? failuresOf(f.client.task(answer)) : QString();
    return number(answer.status) + u' ' + failed;
}

inline QString searchedAtOnceAndLater(Fixture &f, bool users)
{
    f.client.customerTask(
        "{'email':'new@example.com','details':[{'name':'External ID','values':['003N']}]}");
    QString result;
    for (int i = 0; i < 2; ++i) {
        const Answer answer =
            users
                ? f.client.call("GET", "/rest/api/3/user/search?query=new%40example.com")
                : f.client.api("POST", "/customer/search-by-detail-field",
                               quoted("{'detailFields':[{'name':'External ID','value':'003N'}]}"));
        result += answer.body.contains("new@example.com") ? QStringLiteral("found ")
                                                          : QStringLiteral("lost ");
        wait(f, 61);
    }
    return result.trimmed();
}

inline QString refusedThenRepeated(Fixture &f)
{
    f.client.bulk("/customer/profile/bulk", quoted(newProfile), "same");
    set(f, "{'foreignTasks':0}");
    return number(f.client.bulk("/customer/profile/bulk", quoted(newProfile), "same").status);
}

inline QString submittedAfterAWhile(Fixture &f)
{
    f.client.bulk("/customer/profile/bulk", quoted(newProfile));
    wait(f, 11);
    return submittedStatus(f);
}

inline QString taskAfterAWhile(Fixture &f)
{
    const Answer accepted = f.client.bulk("/customer/profile/bulk", quoted(newProfile));
    wait(f, 11);
    return number(f.client.api("GET", "/tasks/" + accepted.text("id").toUtf8()).status);
}

inline QString endOfTwoRecords(Fixture &f)
{
    const QJsonObject task = f.client.bulkTask(
        "/customer/profile/bulk",
        quoted(
            "{'customerProfiles':[{'operationType':'UPSERT','payload':{'email':'a@example.com'}},"
            "{'operationType':'UPSERT','payload':{'email':'b@example.com'}}]}"));
    return task[QLatin1String("status")].toString() + failuresOf(task) + u' '
           + exists(f, "a@example.com") + u' ' + exists(f, "b@example.com");
}

inline QString associated(Fixture &f, const char *body)
{
    f.client.bulk("/customer/profile/bulk", quoted(body));
    return join(f.site.customer(QStringLiteral("new@example.com"))->organizations);
}

} // namespace csmsite
