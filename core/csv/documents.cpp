#include "csv/documents.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

/// The name of the first file in a ZIP archive, and the content where it is stored as it is.
QByteArrayView firstMember(QByteArrayView zip, QByteArrayView &content)
{
    constexpr qsizetype header = 30;
    if (zip.size() < header)
        return {};
    const auto number = [zip](qsizetype at) {
        return qsizetype(uchar(zip[at])) + 256 * qsizetype(uchar(zip[at + 1]));
    };
    const qsizetype name = number(26), extra = number(28);
    if (zip.size() < header + name)
        return {};
    content = zip.sliced(std::min(zip.size(), header + name + extra));
    return zip.sliced(header, name);
}

QString zippedDocument(QByteArrayView sample)
{
    QByteArrayView content;
    const QByteArrayView name = firstMember(sample, content);
    if (name == "[Content_Types].xml" || name.startsWith("xl/") || name.startsWith("_rels/")
        || name.startsWith("docProps/"))
        return u"Xlsx"_s;
    if (name == "mimetype" && content.startsWith("application/vnd.oasis.opendocument"))
        return u"Ods"_s;
    if (name.startsWith("Index/"))
        return u"Numbers"_s;
    return {};
}

bool startsWith(QByteArrayView sample, QByteArrayView text)
{
    return sample.size() >= text.size()
           && sample.first(text.size()).compare(text, Qt::CaseInsensitive) == 0;
}

/// Documents of marked-up text; \a sample without the blanks and the mark in front.
QString markedUp(QByteArrayView sample)
{
    if (startsWith(sample, "<?xml")) {
        const QByteArray begin =
            sample.first(std::min<qsizetype>(sample.size(), 2048)).toByteArray();
        if (begin.contains("<html") || begin.contains("<HTML"))
            return u"Html"_s;
        return begin.contains("office:spreadsheet") ? u"XmlSpreadsheet"_s : u"Xml"_s;
    }
    for (const QByteArrayView tag :
         {QByteArrayView("<html"), QByteArrayView("<!doctype html"), QByteArrayView("<table"),
          QByteArrayView("<head"), QByteArrayView("<meta"), QByteArrayView("<style"),
          QByteArrayView("<body"), QByteArrayView("mime-version:")}) {
        if (startsWith(sample, tag))
            return u"Html"_s;
    }
    // A header may begin with a bracket; objects in JSON go on as no header does.
    const auto afterBracket = [sample](qsizetype at) {
        while (at < sample.size()
               && (sample[at] == ' ' || sample[at] == '\n' || sample[at] == '\r'
                   || sample[at] == '\t'))
            ++at;
        return at < sample.size() ? sample[at] : '\0';
    };
    if (startsWith(sample, "[") && afterBracket(1) == '{')
        return u"Json"_s;
    if (startsWith(sample, "{") && afterBracket(1) == '"')
        return u"Json"_s;
    return {};
}

} // namespace

QString documentFormat(QByteArrayView sample)
{
    if (sample.startsWith("PK\x03\x04"))
        return zippedDocument(sample);
    if (sample.startsWith(QByteArrayView("\xD0\xCF\x11\xE0", 4)))
        return u"Xls"_s;
    if (sample.startsWith("%PDF-"))
        return u"Pdf"_s;
    if (sample.startsWith(QByteArrayView("\x1F\x8B", 2)))
        return u"Gzip"_s;
    if (sample.startsWith("\xEF\xBB\xBF"))
        sample = sample.sliced(3);
    return markedUp(sample.trimmed());
}

QString documentFormat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return documentFormat(QByteArrayView(file.read(4096)));
}

} // namespace csv
