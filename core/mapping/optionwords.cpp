// The table of words for values of lists. Nothing but the table and its reading.

#include "mapping/optionwords.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

// A line a meaning: its words, in English and German, written together and with umlauts written
// out. A word that two lines have means nothing.
constexpr QStringView words = uR"(
customer client kunde klient bestandskunde existingcustomer
prospect interessent prospectivecustomer potentialcustomer potenziellerkunde potentiellerkunde
formercustomer excustomer ehemaligerkunde exkunde
partner geschaeftspartner businesspartner
channelpartner vertriebspartner
reseller wiederverkaeufer haendler dealer
supplier vendor lieferant zulieferer
supplierorvendor vendororsupplier
investor kapitalgeber
competitor wettbewerber konkurrent mitbewerber
press presse
other others sonstige sonstiges sonstiger andere anderes anderer misc miscellaneous else
unknown unbekannt
none keine keiner keines nichts
yes ja y true wahr
no nein false falsch
active aktiv
inactive inaktiv
new neu
open offen
closed geschlossen
pending ausstehend anstehend
inprogress inarbeit inbearbeitung
done erledigt fertig completed complete abgeschlossen
cancelled canceled storniert abgebrochen
high hoch
medium mittel moderate
low niedrig gering
critical kritisch
urgent dringend
normal standard
male maennlich
female weiblich
diverse divers nonbinary
small klein
large gross big
enterprise konzern grossunternehmen grosskunde largeenterprise
midmarket mittelstand midsize midsized mittelgross mittlereunternehmen
smb sme kmu smallbusiness smallandmediumbusiness smallandmediumenterprise kleinunternehmen
startup existenzgruender gruender
consumer privatkunde verbraucher endkunde b2c
business geschaeftskunde b2b
public oeffentlich
private privat
gold
silver silber
bronze
basic basis grundlegend
premium
hot heiss
warm
cold kalt
web website webseite internet
phone telefon telephone
email mail
advertisement werbung anzeige advertising
tradeshow messe fair
referral empfehlung recommendation
employeereferral mitarbeiterempfehlung
wordofmouth mundpropaganda
purchasedlist gekaufteliste
technology technologie technik
informationtechnology it informationstechnologie informationstechnik
software
healthcare gesundheitswesen gesundheit health
finance finanzen finanzwesen financialservices finanzdienstleistungen financial
banking bank banken bankwesen
insurance versicherung versicherungen versicherungswesen
manufacturing fertigung produktion produzierendesgewerbe
retail einzelhandel
wholesale grosshandel
education bildung bildungswesen
government regierung publicsector oeffentlichersektor oeffentlicherdienst
energy energie
utilities versorgung versorger
construction bau baugewerbe bauwesen
transportation transport verkehr transportwesen
logistics logistik
shipping schifffahrt
telecommunications telekommunikation telecom
media medien
entertainment unterhaltung
agriculture landwirtschaft
consulting beratung
hospitality gastgewerbe gastronomie hotellerie
notforprofit nonprofit gemeinnuetzig ngo
realestate immobilien
chemicals chemie chemical
pharmaceuticals pharma pharmazie
automotive automobil fahrzeugbau
foodbeverage foodandbeverage lebensmittel nahrungsmittel
engineering ingenieurwesen
environmental umwelt
recreation freizeit
apparel bekleidung
electronics elektronik
machinery maschinenbau maschinen
biotechnology biotechnologie biotech
north norden nord
south sueden sued
east osten ost
west westen
english englisch anglais
german deutsch allemand
french franzoesisch francais
italian italienisch italien italiano
spanish spanisch espanol
dutch niederlaendisch hollaendisch
polish polnisch
portuguese portugiesisch
japanese japanisch
chinese chinesisch
russian russisch
turkish tuerkisch
mr herr mister
ms frau mrs miss
dr doktor doctor
monthly monatlich
quarterly vierteljaehrlich
yearly jaehrlich annually annual
weekly woechentlich
daily taeglich
monday montag
tuesday dienstag
wednesday mittwoch
thursday donnerstag
friday freitag
saturday samstag sonnabend
sunday sonntag
=DE germany deutschland brd
=AT austria oesterreich
=CH switzerland schweiz suisse svizzera
=US unitedstates usa unitedstatesofamerica vereinigtestaaten america amerika
=GB unitedkingdom uk greatbritain grossbritannien vereinigteskoenigreich
=FR frankreich
=IT italy italia
=ES spanien
=NL netherlands niederlande holland thenetherlands
=BE belgien
=PL polen
=CZ czechrepublic tschechien tschechischerepublik
=HU ungarn
=DK daenemark
=SE schweden
=NO norwegen
=FI finnland
=IE irland
=GR griechenland
=TR tuerkei turkey
=RU russland russianfederation
=CN volksrepublikchina
=IN indien
=BR brasilien
=CA kanada
=AU australien
=NZ neuseeland
=ZA suedafrika
=MX mexiko
=KR suedkorea southkorea republicofkorea
=HR kroatien
=RO rumaenien
=BG bulgarien
=SK slowakei
=SI slowenien
=LU luxemburg
)";

QString keyOf(const QString &name)
{
    QString key;
    const QString parts = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : parts) {
        if (character.isLetterOrNumber())
            key += character;
    }
    return key;
}

QHash<QString, QString> readTable()
{
    QHash<QString, QString> table;
    const auto add = [&table](const QString &word, const QString &meaning) {
        if (word.isEmpty())
            return;
        const auto known = table.find(word);
        if (known == table.end())
            table.insert(word, meaning);
        else if (*known != meaning)
            known->clear(); // it means several things, and so none
    };
    const auto lines = words.split(u'\n', Qt::SkipEmptyParts);
    for (const QStringView line : lines) {
        const auto parts = line.split(u' ', Qt::SkipEmptyParts);
        for (const QStringView part : parts) {
            if (!part.startsWith(u'='))
                add(part.toString(), parts.constFirst().toString());
        }
    }
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = QLocale::Territory(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() != 2 || !code.at(0).isLetter())
            continue; // "001" is the world
        add(keyOf(QLocale::territoryToString(territory)), u'=' + code);
        const QList<QLocale> locales =
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
        for (const QLocale &locale : locales)
            add(keyOf(locale.nativeTerritoryName()), u'=' + code);
        add(code.toCaseFolded(), u'=' + code);
    }
    return table;
}

} // namespace

QString optionMeaning(const QString &key)
{
    static const QHash<QString, QString> table = readTable();
    return table.value(key);
}

} // namespace mapping
