#include "operations/sentences.h"

#include "operations/sentencerows.h"

#include <QCoreApplication>
#include <QHash>

namespace operations {

static const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> rows;
        for (const auto *room :
             {&baseSentences(), &csvSentences(), &filesSentences(), &zipSentences(),
              &columnsSentences(), &valuesSentences(), &recordsSentences(), &fieldsSentences(),
              &siteSentences(), &usageSentences(), &runSentences(), &projectSentences(),
              &connectSentences(), &salesforceSentences(), &historySentences(), &mappingSentences(),
              &orgSentences()}) {
            for (const SentenceRow &row : *room)
                rows.insert(QString::fromLatin1(row.code), row.text);
        }
        return rows;
    }();
    return all;
}

/// All arguments at once: one that holds "%2" must not be filled in again.
static QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place = text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1) >= u'1'
                           && text.at(i + 1) <= u'9';
        if (place)
            result += arguments.value(text.at(++i).unicode() - u'1');
        else
            result += text.at(i);
    }
    return result;
}

QString sentence(const Message &message)
{
    const char *text = sentences().value(message.code);
    if (!text)
        return message.code;
    return filled(QCoreApplication::translate("sentences", text), message.arguments);
}

QString englishSentence(const Message &message)
{
    const char *text = sentences().value(message.code);
    return text ? filled(QString::fromUtf8(text), message.arguments) : message.code;
}

QStringList sentenceCodes()
{
    return sentences().keys();
}

} // namespace operations
