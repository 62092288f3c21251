#include "net/keychain.h"

#include <QCoreApplication>
#include <QThread>
#include <qt6keychain/keychain.h>

#include <chrono>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace net {
namespace {

constexpr auto longestWait = 5s;

/// What became of a job.
struct Answer
{
    QKeychain::Error error = QKeychain::OtherError;
    QString words;
    QString secret = {};
};

/// The thread that all jobs run in. There is one, for good: QtKeychain queues its jobs in an object
/// that belongs to the thread of the first one, and libsecret's connections belong to it as well.
class KeychainThread
{
public:
    /// It is never ended: a keychain that does not answer must not keep the program from ending.
    static KeychainThread &instance()
    {
        static KeychainThread *const thread = new KeychainThread;
        return *thread;
    }

    /// Starts the job that \a make makes, and waits for its end; none when that takes too long.
    /// Such a job is left alone: the one who was asked to unlock the keychain may yet answer.
    std::optional<Answer> run(const std::function<QKeychain::Job *()> &make)
    {
        const auto promise = std::make_shared<std::promise<Answer>>();
        std::future<Answer> future = promise->get_future();
        QMetaObject::invokeMethod(m_inside, [make, promise] {
            QKeychain::Job *job = make();
            QObject::connect(job, &QKeychain::Job::finished, [promise](QKeychain::Job *ended) {
                Answer answer{ended->error(), ended->errorString()};
                if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
                    answer.secret = read->textData();
                promise->set_value(answer);
            });
            job->start(); // deletes itself when it has ended
        });
        if (future.wait_for(longestWait) != std::future_status::ready)
            return std::nullopt;
        return future.get();
    }

private:
    KeychainThread()
        : m_inside(new QObject)
    {
        m_inside->moveToThread(&m_thread);
        m_thread.start();
    }

    QThread m_thread;
    QObject *m_inside; ///< Lives in the thread and takes calls there.
};

const QString service = u"Salesferry"_s;

/// Turns what became of a job into a result; \a code says what was not done.
Result<QString> result(const std::optional<Answer> &answer, const QString &code)
{
    if (!answer)
        return Error{Error::Kind::Storage, {code, {}}, u"no answer"_s};
    if (answer->error == QKeychain::EntryNotFound)
        return QString();
    if (answer->error != QKeychain::NoError)
        return Error{Error::Kind::Storage,
                     {code, {}},
                     u"QKeychain error %1: %2"_s.arg(int(answer->error)).arg(answer->words)};
    return answer->secret;
}

/// Keeps secrets in the keychain of the system.
class Keychain final : public SecretStore
{
public:
    Result<QString> read(const QString &key) override
    {
        return result(run<QKeychain::ReadPasswordJob>(key), u"secret.notRead"_s);
    }
    Result<> write(const QString &key, const QString &secret) override
    {
        const auto answer = KeychainThread::instance().run([key, secret] {
            auto *job = made<QKeychain::WritePasswordJob>(key);
            job->setTextData(secret);
            return job;
        });
        return done(result(answer, u"secret.notKept"_s));
    }
    Result<> remove(const QString &key) override
    {
        return done(result(run<QKeychain::DeletePasswordJob>(key), u"secret.notRemoved"_s));
    }
    bool lasting() const override { return true; }

private:
    template <typename Job>
    static Job *made(const QString &key)
    {
        auto *job = new Job(service);
        job->setKey(key);
        job->setInsecureFallback(false);
        return job;
    }
    template <typename Job>
    static std::optional<Answer> run(const QString &key)
    {
        return KeychainThread::instance().run([key] { return made<Job>(key); });
    }
    static Result<> done(const Result<QString> &result)
    {
        if (!result)
            return result.error();
        return {};
    }
};

} // namespace

std::unique_ptr<SecretStore> openKeychain()
{
    return std::make_unique<Keychain>();
}

bool keychainWorks()
{
    // Each process has its own entry, so that two that begin at once do not remove each other's.
    const QString key = u"probe %1"_s.arg(QCoreApplication::applicationPid());
    const QString probe = u"works"_s;
    Keychain keychain;
    if (!keychain.write(key, probe))
        return false;
    const Result<QString> found = keychain.read(key);
    (void)keychain.remove(key);
    return found && *found == probe;
}

} // namespace net
