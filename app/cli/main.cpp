#include "base/logging.h"
#include "cli/runcommand.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <thread>

// A signal only sets this; a thread of ours sees it, as a handler may hardly do anything.
static volatile std::sig_atomic_t stopAsked = 0;

static void askToStop(int)
{
    stopAsked = 1;
}

int main(int argc, char *argv[])
{
    installLogging();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("salesferry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SALESFERRY_VERSION));
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);

    StopSource stop;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&stop] {
        if (stopAsked)
            stop.request();
    });
    watch.start(std::chrono::milliseconds(50));

    // Commands block; the main thread keeps its event loop for what needs one.
    int code = 0;
    std::thread worker([&code, &stop] {
        code = cli::runCommand(QCoreApplication::arguments().mid(1), stop.token());
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    worker.join();
    return code;
}
