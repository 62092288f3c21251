#include "support/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return Format::tr("0 %");
    int value = int(part * 100 / whole);
    if (value == 0 && part > 0)
        value = 1;
    return Format::tr("%1 %", "a share, as in 43 %").arg(QLocale().toString(value));
}

QString fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString duration(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 60'000)
        return Format::tr("%1 s", "seconds")
            .arg(locale.toString(double(milliseconds) / 1000, 'f', milliseconds < 10'000 ? 1 : 0));
    const qint64 minutes = milliseconds / 60'000;
    if (minutes < 60)
        return Format::tr("%1 min %2 s")
            .arg(locale.toString(minutes), locale.toString(milliseconds / 1000 % 60));
    return Format::tr("%1 h %2 min")
        .arg(locale.toString(minutes / 60), locale.toString(minutes % 60));
}

QString whenText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const qint64 days = local.date().daysTo(now.date());
    if (days == 0)
        return Format::tr("today, %1").arg(locale.toString(local.time(), u"HH:mm"_s));
    if (days == 1)
        return Format::tr("yesterday");
    if (local.date().year() == now.date().year())
        return locale.toString(local.date(), Format::tr("d MMMM", "a day of this year"));
    return locale.toString(local.date(), Format::tr("d MMMM yyyy", "a day of another year"));
}

} // namespace ui
