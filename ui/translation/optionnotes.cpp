#include "translation/optionnotes.h"

#include <QCoreApplication>

namespace ui {

/// The words of this file, for the translators.
struct OptionNotes
{
    Q_DECLARE_TR_FUNCTIONS(OptionNotes)
};

constexpr int notesShown = 2;

/// Two of one key are the same to most people.
static QString looseKey(const QString &option)
{
    return option.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

QHash<QString, QString> optionNotes(const QStringList &options)
{
    QHash<QString, QString> notes;
    QHash<QString, QString> firsts;
    for (const QString &option : options) {
        const QString key = looseKey(option);
        const auto first = firsts.constFind(key);
        if (first == firsts.cend()) {
            firsts.insert(key, option);
        } else if (*first != option) {
            notes.insert(option,
                         OptionNotes::tr("“%1” and “%2” differ only by case or blanks. Your site "
                                         "takes them for two options, and whoever chooses sees "
                                         "both. Better use one for both.")
                             .arg(*first, option));
            continue;
        }
        const bool hasComma = option.contains(u',');
        if (hasComma || option.contains(u'|'))
            notes.insert(option,
                         (hasComma
                              ? OptionNotes::tr("“%1” holds a comma. Salesferry sends it whole, "
                                                "but CSM’s own CSV import splits values there, "
                                                "and would take it for several options.")
                              : OptionNotes::tr("“%1” holds a bar. Salesferry sends it whole, but "
                                                "CSM’s own CSV import splits values there, and "
                                                "would take it for several options."))
                             .arg(option));
    }
    return notes;
}

QString optionNotesText(const QStringList &options, const QHash<QString, QString> &notes)
{
    QStringList texts;
    for (const QString &option : options) {
        if (texts.size() < notesShown && notes.contains(option))
            texts.append(notes.value(option));
    }
    const int more = int(notes.size() - texts.size());
    if (more > 0)
        texts.append(
            OptionNotes::tr("%Ln more option(s) are like that; they are marked.", nullptr, more));
    return texts.join(u'\n');
}

} // namespace ui
