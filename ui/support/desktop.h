#pragma once

#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace ui {

/// What a long run asks of the desktop around the window. None of it ever fails a run: a desktop
/// that knows no such thing goes without. Tests put their own in its place.
struct Desktop
{
    /// Says something to a user who looks elsewhere.
    std::function<void(const QString &title, const QString &text)> notify;
    /// Keeps the computer from falling asleep until what is returned is gone. \a told hears,
    /// perhaps later and never once \a context is gone, whether it is kept awake; \a why is for
    /// people.
    std::function<std::shared_ptr<void>(QObject *context, const QString &why,
                                        const std::function<void(bool awake)> &told)>
        keepAwake;
};

/// That in use.
Desktop &desktop();

} // namespace ui
