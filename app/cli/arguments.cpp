#include "cli/arguments.h"

using namespace Qt::StringLiterals;

namespace cli {

Error usageError(const QString &code, const QString &argument)
{
    return {Error::Kind::Data, {code, {argument}}};
}

Result<Arguments> parse(const QStringList &arguments, const QStringList &known)
{
    Arguments parsed;
    bool onlyPositional = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (onlyPositional || !argument.startsWith(u"--"_s) || argument == u"-"_s) {
            if (argument == u"-h"_s)
                parsed.help = true;
            else
                parsed.positional.append(argument);
            continue;
        }
        if (argument == u"--"_s) {
            onlyPositional = true;
            continue;
        }
        const QString name = argument.mid(2).section(u'=', 0, 0);
        if (name == u"json"_s) {
            parsed.json = true;
        } else if (name == u"help"_s) {
            parsed.help = true;
        } else if (known.contains(name + u'!') && !argument.contains(u'=')) {
            parsed.options[name] = {};
        } else if (!known.contains(name)) {
            return usageError(u"usage.unknownOption"_s, argument);
        } else if (argument.contains(u'=')) {
            parsed.options[name].append(argument.section(u'=', 1));
        } else if (i + 1 < arguments.size() && !arguments.at(i + 1).startsWith(u"--"_s)) {
            parsed.options[name].append(arguments.at(++i));
        } else {
            return usageError(u"usage.noValue"_s, argument);
        }
    }
    return parsed;
}

csm::Credentials credentials()
{
    return {qEnvironmentVariable("SALESFERRY_CSM_EMAIL"),
            qEnvironmentVariable("SALESFERRY_CSM_TOKEN"),
            qEnvironmentVariable("SALESFERRY_CSM_BEARER")};
}

} // namespace cli
