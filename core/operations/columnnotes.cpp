#include "operations/columnnotes.h"

#include "csv/damage.h"
#include "model/sensitive.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {
namespace {

using csv::ColumnProfile;
using csv::Look;

bool isOfPhones(const QString &name, const ColumnProfile &profile)
{
    const auto hasWord = [&name](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive);
    };
    return hasWord(u"phone"_s) || hasWord(u"mobile"_s) || hasWord(u"fax"_s) || hasWord(u"telefon"_s)
           || profile.phones * 2 > profile.filled;
}

/// Enough to find it by, and not the number.
QString masked(const QString &number)
{
    constexpr qsizetype shown = 4;
    QString text = number;
    for (qsizetype i = 0; i < text.size() - shown; ++i) {
        if (text.at(i).isLetterOrNumber())
            text[i] = u'*';
    }
    return text;
}

class Notes
{
public:
    void add(const QString &code, qint64 count, const QString &column, const QStringList &more)
    {
        if (count > 0)
            m_notes.append({code, QStringList{QString::number(count), column} + more});
    }

    void addDamage(const QString &name, const ColumnProfile &profile)
    {
        const QString twice = profile.examplesOf(Look::DoubleEncoded).value(0);
        add(u"columns.doubleEncoded"_s, profile.count(Look::DoubleEncoded), name,
            {twice, QString::fromUtf8(csv::repaired(twice.toUtf8()))});
        add(u"columns.lettersLost"_s, profile.count(Look::LettersLost), name,
            {profile.examplesOf(Look::LettersLost).value(0)});
        add(u"columns.cutOff"_s, profile.count(Look::CutOff), name, {});
        if (isOfPhones(name, profile))
            add(u"columns.numberPhones"_s, profile.count(Look::Scientific), name,
                {profile.examplesOf(Look::Scientific).value(0)});
    }

    void addSensitive(const QString &name, const ColumnProfile &profile)
    {
        if (!model::sensitiveReason(name).isEmpty())
            return; // said by its name
        for (const Look look : {Look::CardNumber, Look::Iban, Look::SocialSecurity}) {
            const bool isMost = profile.sensitiveLook() == look;
            // A tenth of all long numbers has the check digit of a card.
            const bool isChance = look == Look::CardNumber && !isMost
                                  && profile.numbers + profile.phones > profile.filled / 2;
            if (!isChance)
                add(isMost ? u"columns.sensitive"_s : u"columns.someSensitive"_s,
                    profile.count(look), name, {masked(profile.examplesOf(look).value(0))});
        }
    }

    QList<Message> take() { return std::move(m_notes); }

private:
    QList<Message> m_notes;
};

} // namespace

QList<Message> columnNotes(const QStringList &names, const QList<ColumnProfile> &columns)
{
    Notes notes;
    for (qsizetype i = 0; i < std::min(names.size(), columns.size()); ++i) {
        notes.addDamage(names.at(i), columns.at(i));
        notes.addSensitive(names.at(i), columns.at(i));
    }
    return notes.take();
}

} // namespace operations
