#include "pages/source/sourcewords.h"

#include "operations/sentences.h"
#include "support/format.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct SourceWords
{
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

QString delimiterWord(char delimiter)
{
    switch (delimiter) {
    case ';':
        return SourceWords::tr("semicolon");
    case '\t':
        return SourceWords::tr("tab");
    case '|':
        return SourceWords::tr("vertical bar");
    default:
        return SourceWords::tr("comma");
    }
}

QString encodingName(const QString &encoding)
{
    QString name = encoding;
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString troubleWord(const Message &trouble)
{
    const QString &code = trouble.code;
    const QStringList &arguments = trouble.arguments;
    if (code == "csv.cellCount"_L1)
        return SourceWords::tr("%1 cells in place of %2")
            .arg(arguments.value(4), arguments.value(3));
    if (code == "csv.unclosedQuote"_L1)
        return SourceWords::tr("A quote is never closed");
    if (code == "csv.textAfterQuote"_L1)
        return SourceWords::tr("Text behind a closing quote");
    if (code == "csv.nulByte"_L1)
        return SourceWords::tr("A character that is no text");
    if (code == "csv.notUtf8"_L1)
        return SourceWords::tr("A character in another encoding");
    if (code == "csv.tooLong"_L1)
        return SourceWords::tr("Too long for a record");
    return operations::sentence(trouble);
}

QString encodingWord(const QString &encoding)
{
    struct Region
    {
        QLatin1StringView encoding;
        const char *words;
    };
    static constexpr std::array regions{
        Region{"windows-1252"_L1, QT_TRANSLATE_NOOP("SourceWords", "Western Europe")},
        Region{"iso-8859-1"_L1, QT_TRANSLATE_NOOP("SourceWords", "Western Europe")},
        Region{"iso-8859-15"_L1, QT_TRANSLATE_NOOP("SourceWords", "Western Europe, with the euro")},
        Region{"iso-8859-2"_L1, QT_TRANSLATE_NOOP("SourceWords", "Central Europe")},
        Region{"windows-1250"_L1, QT_TRANSLATE_NOOP("SourceWords", "Central Europe")},
        Region{"windows-1251"_L1, QT_TRANSLATE_NOOP("SourceWords", "Cyrillic")},
        Region{"shift_jis"_L1, QT_TRANSLATE_NOOP("SourceWords", "Japanese")},
        Region{"gb18030"_L1, QT_TRANSLATE_NOOP("SourceWords", "Simplified Chinese")},
        Region{"big5"_L1, QT_TRANSLATE_NOOP("SourceWords", "Traditional Chinese")},
        Region{"euc-kr"_L1, QT_TRANSLATE_NOOP("SourceWords", "Korean")},
    };
    for (const Region &region : regions) {
        if (encoding.compare(region.encoding, Qt::CaseInsensitive) == 0)
            return SourceWords::tr("%1 (%2)", "an encoding and where it is used")
                .arg(encodingName(encoding), SourceWords::tr(region.words));
    }
    return encodingName(encoding);
}

/// 2024-05-04 as people say it, with the name of the month.
static QString dayWord(const QString &iso)
{
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, SourceWords::tr("d MMMM yyyy")) : iso;
}

QuestionWords questionWords(const csv::OpenQuestion &question, const QString &fileName)
{
    // The first that says the most: both ways it means something, and not the same.
    const auto telling = std::find_if(question.examples.cbegin(), question.examples.cend(),
                                      [](const csv::OpenQuestion::Example &example) {
                                          return !example.first.isEmpty()
                                                 && !example.second.isEmpty()
                                                 && example.first != example.second;
                                      });
    const csv::OpenQuestion::Example example =
        telling == question.examples.cend() ? question.examples.value(0) : *telling;
    QuestionWords words;
    if (question.what == csv::OpenQuestion::What::Dates) {
        words.first = dayWord(example.first);
        words.second = dayWord(example.second);
        words.text =
            SourceWords::tr("%1 in %2 holds dates such as %3. Is that %4 or %5?")
                .arg(question.column, fileName, example.written, words.first, words.second);
        return words;
    }
    words.first = SourceWords::tr("%1 (decimals behind a point)").arg(example.first);
    words.second = SourceWords::tr("%1 (decimals behind a comma)").arg(example.second);
    words.text =
        SourceWords::tr("%1 in %2 holds numbers such as %3. Is that %4 or %5?")
            .arg(question.column, fileName, example.written, example.first, example.second);
    return words;
}

QString repairWord(model::Repair::What what)
{
    switch (what) {
    case model::Repair::What::JoinNext:
        return SourceWords::tr("Join with the next line");
    case model::Repair::What::QuoteIsText:
        return SourceWords::tr("Treat the quote as text");
    case model::Repair::What::Skip:
        break;
    }
    return SourceWords::tr("Skip the row");
}

QString kindWord(const csv::ColumnProfile &of)
{
    if (of.filled == 0)
        return SourceWords::tr("Empty");
    struct Kind
    {
        qint64 cells;
        QString all;
        QString most;
    };
    // The narrower kinds first: a date can look like a number, and 1 like yes.
    const std::array kinds{
        Kind{of.emails, SourceWords::tr("Email addresses"),
             SourceWords::tr("Mostly email addresses")},
        Kind{of.dates, SourceWords::tr("Dates"), SourceWords::tr("Mostly dates")},
        Kind{of.booleans, SourceWords::tr("Yes or no"), SourceWords::tr("Mostly yes or no")},
        Kind{of.urls, SourceWords::tr("Web addresses"), SourceWords::tr("Mostly web addresses")},
        Kind{of.zeroLed, SourceWords::tr("Codes"), SourceWords::tr("Mostly codes")},
        Kind{of.numbers - of.zeroLed, SourceWords::tr("Numbers"),
             SourceWords::tr("Mostly numbers")},
        Kind{of.phones, SourceWords::tr("Phone numbers"), SourceWords::tr("Mostly phone numbers")},
    };
    for (const Kind &kind : kinds) {
        if (kind.cells == of.filled)
            return kind.all;
    }
    for (const Kind &kind : kinds) {
        if (kind.cells > of.filled - of.filled / 10) // nine of ten
            return kind.most;
    }
    return of.separated > 0 ? SourceWords::tr("Several values at ;") : SourceWords::tr("Text");
}

QString countWord(const csv::ColumnProfile &of)
{
    return of.manyValues ? SourceWords::tr("over %1", "so many different values")
                               .arg(number(csv::TextCounter::mostTexts))
                         : number(of.values.size() + of.longValues);
}

} // namespace ui
