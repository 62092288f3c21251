#include "../http/program.h"
#include "org.h"

int main(int argc, char **argv)
{
    salesforceorg::Org org;
    const auto configure = [&org](const http::JsonValue &config, const QString &folder) {
        const auto message = org.visit([&](salesforceorg::State &state) {
            return salesforceorg::configure(state, config, folder.toStdString());
        });
        return message ? QString::fromStdString(*message) : QString();
    };
    return http::run(argc, argv,
                     {QStringLiteral("salesforceorg"),
                      QStringLiteral("A simulated Salesforce org for tests."), configure,
                      [&org](const http::Request &request) { return org.handle(request); }});
}
