#include "../http/program.h"
#include "site.h"
#include "switchesjson.h"

namespace {

// {"switches": {...}, "seed": {...}}
QString configure(csmsite::Site &site, const csmsite::JsonValue &config)
{
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
    csmsite::Site site;
    const auto configured = [&site](const csmsite::JsonValue &config, const QString &) {
        return configure(site, config);
    };
    return http::run(argc, argv,
                     {QStringLiteral("csmsite"), QStringLiteral("A simulated CSM site for tests."),
                      configured,
                      [&site](const csmsite::Request &request) { return site.handle(request); }});
}
