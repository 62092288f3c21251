#include "model/sensitive.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace model {
namespace {

/// What makes a name sensitive.
struct Words
{
    QString reason;
    QStringList words; ///< Each a word of the name.
    QStringList parts; ///< Anywhere in its letters.
};

const std::vector<Words> &allWords()
{
    const auto list = [](const QString &words) {
        return words.simplified().split(u' ', Qt::SkipEmptyParts);
    };
    static const std::vector<Words> all{
        {u"nationalId"_s, list(u"ssn sin nino svnr ahv svn"_s),
         list(uR"(socialsecurity socialinsurance nationalinsurance nationalid nationalidentity
                  identitycard identitynumber personalidentification securitynumber
                  sozialversicherung rentenversicherungsnummer personalausweis ausweisnummer ahvnummer)"_s)},
        {u"taxId"_s, list(u"tin itin"_s),
         list(uR"(taxid taxpayer taxnumber taxidentification steuernummer steuerid
                  steueridentifikation steueridnr)"_s)},
        {u"passport"_s, {}, list(u"passport reisepass passnummer"_s)},
        {u"drivingLicence"_s,
         {},
         list(u"driverlicen driverslicen drivinglicen führerschein fuehrerschein fahrerlaubnis"_s)},
        {u"card"_s, list(u"cvv cvc cvv2"_s),
         list(u"creditcard debitcard cardnumber kreditkarte kartennummer cardverification"_s)},
        {u"bank"_s, list(u"iban bic"_s),
         list(
             u"bankaccount bankrouting routingnumber sortcode kontonummer bankverbindung bankleitzahl"_s)},
        {u"password"_s, list(u"pin pwd passwd passwort"_s),
         list(uR"(password passphrase passwort kennwort accountpin securityquestion securityanswer
                  sicherheitsfrage sicherheitsantwort)"_s)},
    };
    return all;
}

QString withoutSuffix(const QString &name)
{
    for (const QLatin1StringView suffix : {"__pc"_L1, "__c"_L1}) {
        if (name.endsWith(suffix, Qt::CaseInsensitive))
            return name.chopped(suffix.size());
    }
    return name;
}

/// The words of an API name or a label, without case: at capitals after small letters, and at all
/// that is neither letter nor digit.
QStringList wordsOf(const QString &name)
{
    QStringList words{QString()};
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar at = name.at(i);
        const bool endsCapitals =
            i > 0 && i + 1 < name.size() && name.at(i - 1).isUpper() && name.at(i + 1).isLower();
        const bool begins =
            at.isUpper() && i > 0
            && (name.at(i - 1).isLower() || name.at(i - 1).isDigit() || endsCapitals);
        if ((begins || !at.isLetterOrNumber()) && !words.last().isEmpty())
            words.append(QString());
        if (at.isLetterOrNumber())
            words.last() += at.toCaseFolded();
    }
    return words;
}

bool isDigit(char at)
{
    return at >= '0' && at <= '9';
}

bool isLetter(char at)
{
    return (at >= 'A' && at <= 'Z') || (at >= 'a' && at <= 'z');
}

} // namespace

QString sensitiveReason(const QString &columnName)
{
    const QString name =
        withoutSuffix(columnName.normalized(QString::NormalizationForm_C).trimmed());
    const QStringList words = wordsOf(name);
    const QString letters = words.join(QString());
    // Of names in capitals alone the words cannot be told apart; "businessname" must not be one of
    // them.
    if (letters.startsWith("ssn"_L1) || letters.endsWith("ssn"_L1))
        return u"nationalId"_s;
    for (const Words &each : allWords()) {
        const bool isWord = std::any_of(words.cbegin(), words.cend(), [&each](const QString &word) {
            return each.words.contains(word);
        });
        const bool isPart =
            std::any_of(each.parts.cbegin(), each.parts.cend(),
                        [&letters](const QString &part) { return letters.contains(part); });
        if (isWord || isPart)
            return each.reason;
    }
    return {};
}

bool looksLikeCardNumber(QByteArrayView cell)
{
    std::array<int, 19> digits;
    size_t count = 0;
    cell = cell.trimmed();
    for (const char at : cell) {
        if (at == ' ' || at == '-')
            continue;
        if (!isDigit(at) || count == digits.size())
            return false;
        digits[count++] = at - '0';
    }
    // 2 to 6: the networks that issue payment cards. A telephone number rarely has so many digits.
    if (count < 13 || digits[0] < 2 || digits[0] > 6)
        return false;
    int sum = 0;
    for (size_t i = 0; i < count; ++i) {
        const int digit = digits[count - 1 - i] * (i % 2 == 0 ? 1 : 2);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

bool looksLikeIban(QByteArrayView cell)
{
    QByteArray code;
    for (const char at : cell.trimmed()) {
        if (at == ' ')
            continue;
        if ((!isDigit(at) && !isLetter(at)) || code.size() == 34)
            return false;
        code.append(at >= 'a' ? char(at - 'a' + 'A') : at);
    }
    if (code.size() < 15 || !isLetter(code.at(0)) || !isLetter(code.at(1)) || !isDigit(code.at(2))
        || !isDigit(code.at(3)))
        return false;
    int rest = 0;
    for (const char at : code.sliced(4) + code.first(4)) {
        const int value = isDigit(at) ? at - '0' : at - 'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

bool looksLikeSocialSecurityNumber(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.size() != 11 || cell[3] != '-' || cell[6] != '-')
        return false;
    for (const qsizetype i : {0, 1, 2, 4, 5, 7, 8, 9, 10}) {
        if (!isDigit(cell[i]))
            return false;
    }
    return cell.sliced(4, 2) != "00" && cell.last(4) != "0000";
}

} // namespace model
