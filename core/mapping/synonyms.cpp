#include "mapping/synonyms.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace mapping {

using Words = QHash<QString, QStringList>;

static QStringList list(const QString &words)
{
    return words.split(u' ');
}

// What both kinds have.
static Words commonWords()
{
    return {
        {u"region"_s, list(u"salesregion territory salesterritory geographicregion"_s)},
        {u"phone"_s, list(u"businessphone workphone phonenumber telephone telephonenumber tel "
                          u"telefon telefonnummer "
                          "mobilephone mobile mobilenumber cellphone"_s)},
        {u"mobile"_s, list(u"mobilephone mobilenumber cellphone"_s)},
        {u"mobilephone"_s, list(u"mobile mobilenumber cellphone"_s)},
    };
}

static Words customerWords()
{
    Words words = commonWords();
    words.insert({
        {u"email"_s,
         list(
             u"emailaddress primaryemail workemail businessemail contactemail mail emailadresse courriel"_s)},
        {u"displayname"_s, list(u"name fullname contactname customername"_s)},
        {u"type"_s, list(u"customertype contacttype"_s)},
        {u"title"_s, list(u"jobtitle position jobposition"_s)},
        {u"preferredlanguage"_s,
         list(u"language languagepreference languagelocalekey languagelocale contactlanguage "
              "correspondencelanguage communicationlanguage sprache"_s)},
        {u"salesforceid"_s, list(u"id contactid"_s)},
        {u"company"_s, list(u"accountname companyname"_s)},
        {u"birthday"_s, list(u"birthdate dateofbirth"_s)},
        {u"dateofbirth"_s, list(u"birthdate birthday"_s)},
        {u"street"_s, list(u"mailingstreet billingstreet"_s)},
        {u"city"_s, list(u"mailingcity billingcity"_s)},
        {u"state"_s,
         list(u"mailingstate mailingstateprovince billingstate billingstateprovince"_s)},
        {u"postalcode"_s,
         list(u"mailingpostalcode mailingzippostalcode billingpostalcode billingzippostalcode"_s)},
        {u"country"_s, list(u"mailingcountry billingcountry"_s)},
    });
    return words;
}

static Words organizationWords()
{
    Words words = commonWords();
    words.insert({
        {u"name"_s, list(u"accountname companyname company organizationname organisationname "
                         "organization organisation customername"_s)},
        {u"type"_s, list(u"accounttype customertype organizationtype organisationtype"_s)},
        {u"industry"_s, list(u"industrysector sector branche"_s)},
        {u"website"_s, list(u"websiteurl url webaddress homepage companywebsite"_s)},
        {u"address"_s, list(u"fulladdress companyaddress"_s)},
        {u"customersegment"_s, list(u"segment marketsegment accountsegment businesssegment"_s)},
        {u"salesforceid"_s, list(u"id accountid"_s)},
        {u"employees"_s, list(u"numberofemployees employeecount"_s)},
        {u"street"_s, list(u"billingstreet"_s)},
        {u"city"_s, list(u"billingcity"_s)},
        {u"state"_s, list(u"billingstate billingstateprovince"_s)},
        {u"postalcode"_s, list(u"billingpostalcode billingzippostalcode"_s)},
        {u"country"_s, list(u"billingcountry"_s)},
    });
    return words;
}

QStringList synonyms(model::Kind kind, const QString &field)
{
    static const Words customer = customerWords();
    static const Words organization = organizationWords();
    return (kind == model::Kind::Customer ? customer : organization).value(normalised(field));
}

QString normalised(const QString &name)
{
    QString key = name.normalized(QString::NormalizationForm_C).trimmed().toCaseFolded();
    for (const QLatin1StringView suffix : {"__pc"_L1, "__c"_L1}) {
        if (key.endsWith(suffix)) {
            key.chop(suffix.size());
            break;
        }
    }
    key.removeIf([](QChar character) {
        return !character.isLetterOrNumber() && !character.isMark() && !character.isSurrogate();
    });
    return key;
}

QString spaced(const QString &name)
{
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        // A word begins at a capital after a small letter, and at the last capital of several.
        const bool begins =
            i > 0 && name.at(i).isUpper()
            && (name.at(i - 1).isLower() || name.at(i - 1).isDigit()
                || (name.at(i - 1).isUpper() && i + 1 < name.size() && name.at(i + 1).isLower()));
        if (begins)
            result += u' ';
        result += name.at(i);
    }
    return result;
}

} // namespace mapping
