#include "csmsite.h"
#include "site.h"
#include "switchesjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

int fail(const QString &message)
{
    std::fprintf(stderr, "csmsite: %s\n", qUtf8Printable(message));
    return 1;
}

// {"switches": {...}, "seed": {...}}; a message when something is wrong.
QString configure(csmsite::Site &site, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    const QByteArray text = file.readAll();
    rapidjson::Document config;
    if (!csmsite::parseObject(config, {text.constData(), static_cast<std::size_t>(text.size())}))
        return QStringLiteral("%1 is not a JSON object").arg(fileName);
    return site.visit([&](csmsite::State &state) {
        std::optional<std::string> message;
        if (const csmsite::JsonValue *switches = csmsite::member(config, "switches"))
            message = csmsite::applyJson(state.switches, *switches);
        const csmsite::JsonValue *content = csmsite::member(config, "seed");
        if (!message && content)
            message = csmsite::seed(state, *content);
        return message ? QString::fromStdString(*message) : QString();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port, 0 for any."),
                                  QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption config(QStringLiteral("config"),
                                    QStringLiteral("Switches and seed as JSON."),
                                    QStringLiteral("FILE"));
    parser.setApplicationDescription(QStringLiteral("A simulated CSM site for tests."));
    parser.addHelpOption();
    parser.addOptions({port, config});
    parser.process(app);

    csmsite::Site site;
    if (parser.isSet(config)) {
        const QString message = configure(site, parser.value(config));
        if (!message.isEmpty())
            return fail(message);
    }
    csmsite::HttpServer server(
        [&site](const csmsite::Request &request) { return site.handle(request); });
    bool isNumber = false;
    const ushort wanted = parser.value(port).toUShort(&isNumber);
    if (!isNumber || !server.start(wanted))
        return fail(QStringLiteral("cannot listen on port %1").arg(parser.value(port)));
    std::printf("listening on http://127.0.0.1:%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
