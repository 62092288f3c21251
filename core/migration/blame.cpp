#include "migration/blame.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace migration {

QStringList namedIn(const QString &words, const QStringList &fields)
{
    QStringList byLength = fields;
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QString text = words;
    QStringList named;
    for (const QString &field : std::as_const(byLength)) {
        const QRegularExpression word(u"(?<!\\w)"_s + QRegularExpression::escape(field)
                                          + u"(?!\\w)"_s,
                                      QRegularExpression::UseUnicodePropertiesOption);
        if (field.isEmpty() || !text.contains(word))
            continue;
        named.append(field);
        text.replace(word, u"\n"_s);
    }
    return named;
}

Blame blameFor(const QList<QStringList> &fields, const QString &words, bool isOfField)
{
    Blame blame;
    for (const QStringList &ofOne : fields)
        blame.fields += ofOne;
    blame.fields.removeDuplicates();
    const bool isOnlyOne = isOfField && blame.fields.size() == 1;
    blame.named = isOnlyOne ? blame.fields : namedIn(words, blame.fields);
    blame.isOfField = isOfField || !blame.named.isEmpty();
    if (blame.named.isEmpty())
        blame.half = blame.fields.first(blame.fields.size() / 2);
    return blame;
}

} // namespace migration
