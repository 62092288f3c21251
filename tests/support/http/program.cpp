#include "program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace http {

namespace {

QString configure(const Program &program, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const QByteArray text = file.readAll();
    rapidjson::Document config;
    if (!parseObject(config, {text.constData(), static_cast<std::size_t>(text.size())}))
        return QStringLiteral("%1 is not a JSON object").arg(fileName);
    return program.configure(config, QFileInfo(fileName).absolutePath());
}

} // namespace

int run(int argc, char **argv, const Program &program)
{
    QCoreApplication app(argc, argv);
    const auto fail = [&program](const QString &message) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(program.name), qUtf8Printable(message));
        return 1;
    };
    QCommandLineParser parser;
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port, 0 for any."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption config(QStringLiteral("config"),
                                    QStringLiteral("What it is like, as JSON."),
                                    QStringLiteral("FILE"));
    parser.setApplicationDescription(program.description);
    parser.addHelpOption();
    parser.addOptions({port, config});
    parser.process(app);

    if (parser.isSet(config)) {
        const QString message = configure(program, parser.value(config));
        if (!message.isEmpty())
            return fail(message);
    }
    HttpServer server(program.answer);
    bool isNumber = false;
    const ushort wanted = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !server.start(wanted))
        return fail(QStringLiteral("cannot listen on port %1").arg(parser.value(port)));
    std::printf("listening on http://127.0.0.1:%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace http
