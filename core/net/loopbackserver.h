#pragma once

#include "base/result.h"
#include "base/runcontext.h"

#include <QHash>
#include <QList>
#include <QUrl>

#include <memory>

namespace net {

/// What the browser shows at the end of a login, as plain text.
struct BrowserPage
{
    QString title;
    QString text;
};

/// The pages that a browser can come to see, in the user's language.
struct BrowserPages
{
    BrowserPage answered; ///< What was asked for was brought.
    BrowserPage refused;  ///< An error was brought.
    BrowserPage stray;    ///< It belongs to another login, or came twice.
    QString language = QStringLiteral("en");
    bool rightToLeft = false;
};

/// Waits on this computer for the one redirect that ends a login in the browser. Nobody but this
/// computer can reach it, and what does not bring the login's own state is shown a page and
/// forgotten. Used by one thread.
class LoopbackServer
{
public:
    /// On the first of \a ports that is free, at 127.0.0.1 and, where there is such a thing, ::1:
    /// a browser may take either for "localhost". Errors: Network "net.portsTaken" (argument: the
    /// ports).
    static Result<std::unique_ptr<LoopbackServer>> listen(const QList<quint16> &ports,
                                                          const BrowserPages &pages);
    ~LoopbackServer();

    QUrl address() const; ///< Where the browser is to be sent: "http://localhost:1234/callback".

    /// The parameters of the redirect that has \a state, however long it takes; after it nobody is
    /// listened to any more. One that has another state is noted ("net.strayRedirect"). Errors:
    /// Cancelled only.
    Result<QHash<QString, QString>> wait(const QString &state, const RunContext &context);

private:
    LoopbackServer();
    struct Private;
    std::unique_ptr<Private> d;
};

/// The address that a LoopbackServer on \a port has.
QUrl loopbackAddress(quint16 port);

} // namespace net
