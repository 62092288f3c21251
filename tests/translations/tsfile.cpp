#include "translations/tsfile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace translations {

QString Text::name() const
{
    return comment.isEmpty() ? u"%1: %2"_s.arg(context, source)
                             : u"%1: %2 (%3)"_s.arg(context, source, comment);
}

QString folder()
{
    return QStringLiteral(SALESFERRY_SOURCE_DIR "/translations");
}

QStringList languages()
{
    QStringList codes;
    for (const QString &file : QDir(folder()).entryList({u"salesferry_*.ts"_s}, QDir::Files))
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    return codes;
}

static Text readText(QXmlStreamReader &xml, const QString &context)
{
    Text text;
    text.context = context;
    text.counts = xml.attributes().value(u"numerus"_s) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            text.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            text.finished = !xml.attributes().hasAttribute(u"type"_s);
            if (!text.counts)
                text.forms = {xml.readElementText()};
            while (text.counts && xml.readNextStartElement())
                text.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

QList<Text> readTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            texts.append(readText(xml, context));
    }
    return xml.hasError() ? QList<Text>() : texts;
}

QList<Text> textsOf(const QString &language)
{
    return readTexts(folder() + u"/salesferry_%1.ts"_s.arg(language));
}

/// "%1", "%n"; the same whether the number is written in the language's way (%L1) or not.
static QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?([1-9n])"_s);
    QStringList found;
    for (auto places = place.globalMatch(text); places.hasNext();)
        found.append(places.next().captured(1));
    found.removeDuplicates();
    found.sort();
    return found;
}

static QStringView blanksBefore(QStringView text)
{
    const auto *end =
        std::find_if_not(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
    return {text.begin(), end};
}

static qsizetype blanksAfter(QStringView text)
{
    const qsizetype before = blanksBefore(text).size();
    return text.size() - before - text.trimmed().size();
}

QStringList faults(const Text &text)
{
    constexpr qsizetype plurals = 2; // of English and German
    QStringList found;
    if (!text.finished)
        found.append(u"unfinished"_s);
    if (text.forms.size() != (text.counts ? plurals : 1))
        found.append(u"number of forms"_s);
    for (const QString &form : text.forms) {
        if (form.trimmed().isEmpty()) {
            found.append(u"empty"_s);
            continue;
        }
        if (places(form) != places(text.source))
            found.append(u"places"_s);
        if (form.contains(u'!'))
            found.append(u"exclamation mark"_s);
        if (form.endsWith(u'…') != text.source.endsWith(u'…'))
            found.append(u"ellipsis"_s);
        if (blanksBefore(form) != blanksBefore(text.source)
            || blanksAfter(form) != blanksAfter(text.source))
            found.append(u"blanks around it"_s);
    }
    found.removeDuplicates();
    return found;
}

} // namespace translations
