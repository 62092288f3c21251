#include "salesforce/fieldnames.h"

#include "salesforce/fieldlabels.h"
#include "salesforce/standardcolumns.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

using Keys = QHash<QString, QString>; ///< API names by the keys of their labels.

/// All labels of a field, in every language.
QStringList labelsOf(const FieldLabels &field)
{
    return field.english.split(u';') + field.german.split(u';', Qt::SkipEmptyParts);
}

void add(Keys &keys, const QString &label, const QString &apiName)
{
    const QString key = labelKey(label);
    if (!keys.contains(key))
        keys.insert(key, apiName);
}

Keys keysOf(const std::vector<FieldLabels> &fields, const std::vector<FieldLabels> &addresses)
{
    Keys keys;
    for (const FieldLabels &field : fields) {
        for (const QString &label : labelsOf(field))
            add(keys, label, field.apiName);
    }
    for (const FieldLabels &address : addresses) {
        for (const QString &whose : labelsOf(address)) {
            const QString whole = labelKey(whose);
            if (whole.endsWith("address"_L1) || whole.endsWith("adresse"_L1)
                || whole.endsWith("anschrift"_L1))
                add(keys, whose, address.apiName + "Address"_L1);
            for (const FieldLabels &part : addressParts()) {
                for (const QString &what : labelsOf(part)) {
                    for (const QString &label : {whose + what, what + whose,
                                                 what + u"für"_s + whose, what + u"der"_s + whose})
                        add(keys, label, address.apiName + part.apiName);
                }
            }
        }
    }
    return keys;
}

const Keys &accountKeys()
{
    static const Keys keys = keysOf(accountLabels(), accountAddresses());
    return keys;
}

const Keys &contactKeys()
{
    static const Keys keys = keysOf(contactLabels(), contactAddresses());
    return keys;
}

/// What follows in \a written one of the \a words that say whose field it is, or null.
QString behind(const FieldLabels &words, const QString &written)
{
    // "Account: Phone" names the record by any of its words, "Account Phone" by the first.
    const QString whose = written.section(u':', 0, 0), what = written.section(u':', 1);
    for (const QString &word : labelsOf(words)) {
        if (!what.trimmed().isEmpty() && labelKey(whose) == labelKey(word))
            return what;
    }
    for (const QString &language : {words.english, words.german}) {
        const QString word = language.section(u';', 0, 0) + u' ';
        if (written.startsWith(word, Qt::CaseInsensitive) && written.size() > word.size())
            return written.sliced(word.size());
    }
    return {};
}

} // namespace

QString labelKey(const QString &text)
{
    QString key = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    key.replace(u'ß', "ss"_L1);
    key.removeIf([](QChar character) { return !character.isLetterOrNumber(); });
    return key;
}

KnownColumn knownColumn(const QString &written)
{
    const QString name = written.trimmed();
    KnownColumn known{standardColumn(name)};
    if (name.isEmpty() || name.size() > 80)
        return known;
    const QString key = labelKey(name);
    known.ofAccount = accountKeys().value(key);
    known.ofContact = contactKeys().value(key);
    if (known.isLabel() || !known.apiName.isEmpty())
        return known;
    // "Account Owner: Full Name" is what "Account Owner" is.
    const QString whose = labelKey(name.section(u':', 0, 0)),
                  field = labelKey(name.section(u':', 1));
    if (accountKeys().value(field) == "Name"_L1 || contactKeys().value(field) == "Name"_L1) {
        for (const auto &[keys, found] : {std::pair(&accountKeys(), &known.ofAccount),
                                          std::pair(&contactKeys(), &known.ofContact)}) {
            if (const QString parent = keys->value(whose); parent.endsWith(".Name"_L1))
                *found = parent;
        }
        if (known.isLabel())
            return known;
    }
    if (const QString what = behind(accountWords(), name); !what.isEmpty())
        known.ofAccount = accountKeys().value(labelKey(what));
    else if (const QString own = behind(contactWords(), name); !own.isEmpty())
        known.ofContact = contactKeys().value(labelKey(own));
    return known;
}

} // namespace salesforce
