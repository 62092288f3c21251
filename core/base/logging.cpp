#include "base/logging.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logNet, "salesferry.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logRun, "salesferry.run", QtWarningMsg)
Q_LOGGING_CATEGORY(logFiles, "salesferry.files", QtWarningMsg)

QString redacted(const QString &text)
{
    static const QRegularExpression authorization(u"\\b(Basic|Bearer)\\s+[A-Za-z0-9+/=._~!-]{4,}"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        u"((?:access_|refresh_|api_?)?(?:token|secret|password|code_verifier)\"?\\s*[:=]\\s*\"?)[^\\s\"&,;]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What the two vendors' tokens look like when they stand alone.
    static const QRegularExpression bare(
        u"\\b(?:ATATT|ATSTT|ATCTT)[A-Za-z0-9+/=_-]{8,}|\\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]+"_s);
    QString safe = text;
    safe.replace(authorization, u"\\1 [redacted]"_s);
    safe.replace(named, u"\\1[redacted]"_s);
    safe.replace(bare, u"[redacted]"_s);
    return safe;
}

static void writeLine(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = redacted(text).toUtf8();
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8();
    std::fprintf(stderr, "%s %s: %s\n", time.constData(), context.category, line.constData());
}

void installLogging()
{
    qInstallMessageHandler(writeLine);
}
