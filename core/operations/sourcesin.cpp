#include "operations/sourcesin.h"

#include "csv/documents.h"
#include "zip/archive.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using salesforce::ExportKind;

// An archive of more files is an export, whose names can be relied on.
constexpr qsizetype fewFiles = 20;

bool isArchive(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(4096);
    const bool looksSo = begin.startsWith("PK\x03\x04") || begin.startsWith("PK\x05\x06");
    // What a spreadsheet begins with, whatever it is called.
    const bool isOffice = !csv::documentFormat(QByteArrayView(begin)).isEmpty()
                          || path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)
                          || path.endsWith(u".ods"_s, Qt::CaseInsensitive);
    return looksSo ? !isOffice : path.endsWith(u".zip"_s, Qt::CaseInsensitive);
}

/// By the name of the object in front of ".csv", with the number of a part.
static std::optional<ExportKind> kindByName(const QString &fileName)
{
    static const QRegularExpression parts(uR"(^(\w+?)(?:[ _-]?\(?\d+\)?)?\.csv$)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString object = parts.match(fileName).captured(1).toLower();
    if (object == u"contact"_s || object == u"contacts"_s)
        return ExportKind::Contacts;
    if (object == u"account"_s || object == u"accounts"_s)
        return ExportKind::Accounts;
    if (object == u"accountcontactrelation"_s)
        return ExportKind::Relations;
    return std::nullopt;
}

Result<QList<Offer>> offersIn(const QString &chosen)
{
    const QString path = QFileInfo(chosen).absoluteFilePath();
    if (!isArchive(path))
        return QList<Offer>{{.source = {path, {}}, .size = QFileInfo(path).size()}};
    const auto archive = zips::Archive::open(path);
    if (!archive)
        return archive.error();
    QList<Offer> offers;
    for (const zips::Member &member : archive->members()) {
        const QString fileName = member.name.section(u'/', -1);
        // macOS packs a file of its own beside each.
        if (member.isDirectory || fileName.startsWith(u'.')
            || !fileName.endsWith(u".csv"_s, Qt::CaseInsensitive))
            continue;
        Offer offer{.source = {path, {}}, .size = member.size, .kind = kindByName(fileName)};
        offer.source.reading.member = member.name;
        offer.isTaken = offer.kind && member.size > 0;
        offers.append(offer);
    }
    const bool isNamed =
        std::any_of(offers.cbegin(), offers.cend(), [](const Offer &offer) { return offer.kind; });
    if (!isNamed && offers.size() <= fewFiles) {
        for (Offer &offer : offers)
            offer.isTaken = offer.size > 0;
    }
    return offers;
}

Result<QList<project::Source>> sourcesIn(const QStringList &paths)
{
    QList<project::Source> sources;
    for (const QString &path : paths) {
        const auto offers = offersIn(path);
        if (!offers)
            return offers.error();
        const qsizetype before = sources.size();
        for (const Offer &offer : *offers) {
            if (offer.isTaken)
                sources.append(offer.source);
        }
        if (sources.size() == before)
            return Error{Error::Kind::Data, {u"sources.notInArchive"_s, {path}}};
    }
    return sources;
}

} // namespace operations
