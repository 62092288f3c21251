#pragma once

#include "httpserver.h"
#include "json.h"

#include <QString>

#include <functional>

namespace http {

// What is particular about one simulator's program.
struct Program
{
    QString name;
    QString description;
    // The object of --config and the folder of that file; a message when something is wrong.
    std::function<QString(const JsonValue &config, const QString &folder)> configure;
    HttpServer::Handler answer;
};

// main() of a simulator: --port, --config, "listening on http://127.0.0.1:PORT", and then until it
// is ended.
int run(int argc, char **argv, const Program &program);

} // namespace http
