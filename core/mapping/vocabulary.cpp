// The table of words that "Match for me" knows. Nothing but the table and its reading.

#include "mapping/vocabulary.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mapping {
namespace {

// A line a meaning (of a compound: its meanings with + between), and the words for it.
constexpr QStringView english = uR"(
phone: phone telephone tel ph
mobile: mobile cell cellular cellphone
fax: fax telefax facsimile
email: email mail
address: address addr
website: website homepage webpage
web: web
url: url uri
internet: internet
link: link hyperlink
page: page
site: site
number: number no num nbr
count: count total qty quantity
id: id identifier
code: code
key: key
name: name
first+name: firstname forename
given: given
first: first
last: last
last+name: lastname surname
family: family
middle: middle
full: full complete
display: display
person: person individual people
contact: contact
customer: customer cust client clt
account: account acct acc
company: company comp firm corporate corporation enterprise
organization: organization organisation org
business: business
professional: professional
work: work working workplace
office: office
headquarters: headquarter headquarters hq
direct: direct
primary: primary main principal prim
default: default standard
current: current
official: official
general: general
preferred: preferred preference pref favourite favorite
desired: desired wanted
correspondence: correspondence
communication: communication comm
language: language lang
languages: languages
locale: locale
spoken: spoken
title: title
position: position
job: job
role: role
function: function
designation: designation
profession: profession occupation
region: region territory
area: area
sales: sales
geographic: geographic geographical geo
industry: industry sector vertical
sub: sub
segment: segment seg segmentation
market: market
type: type kind
category: category cat
class: class classification
group: group
status: status
level: level tier
support: support
service: service
relationship: relationship relation
record: record
external: external ext
legacy: legacy
former: former old previous prev prior past ex
next: next future upcoming planned
new: new
parent: parent holding ultimate
subsidiary: subsidiary
assistant: assistant secretary
manager: manager mgr supervisor boss lead
head: head chief
owner: owner
representative: rep representative seller salesperson advisor adviser consultant agent
partner: partner
supplier: supplier vendor
competitor: competitor
reseller: reseller distributor
spouse: spouse wife husband
emergency: emergency
referrer: referrer referral referred
home: home
private: private personal
second: second secondary
third: third
other: other alternative alternate alt additional
billing: billing bill invoice invoicing
shipping: shipping ship delivery
mailing: mailing
postal: postal post
warehouse: warehouse
registered: registered
street: street
city: city town
state: state province
country: country nation
postalcode: zip postalcode postcode zipcode
date: date
day: day
end: end ending expiry expiration expires
start: start begin beginning
since: since
year: year
annual: annual yearly annually
month: month monthly
time: time
contract: contract agreement
warranty: warranty guarantee
revenue: revenue turnover
employee: employee staff
employee+count: headcount
reference: reference
optout: optout optedout unsubscribe unsubscribed
opt: opt opted
out: out
not: not do dont non
call: call caller
bounced: bounce bounced
verified: verified valid invalid checked confirmed
consent: consent
newsletter: newsletter
blocked: blocked
user: user username login
portal: portal
department: department dept
salutation: salutation
suffix: suffix
gender: gender sex
birth: birth
birth+date: birthdate birthday dob
native: native mother
description: description desc
note: note notes comment remark
source: source origin
tax: tax vat
bank: bank
profile: profile
picture: photo picture image logo avatar
social: linkedin twitter facebook instagram xing social
rank: rank rating score priority
value: value amount
size: size
active: active
extension: extension
provider: provider carrier
product: product
project: project
policy: policy
branch: branch
location: location
whether: is has was can
last+modified: modified changed
created: created
)";

constexpr QStringView german = uR"(
phone: telefon telephon fon rufnummer fernruf
mobile: mobil handy mobilfunk mobiltelefon
fax: telefax
email: emailadresse
address: adresse anschrift
website: webseite webauftritt internetseite internetauftritt
page: seite
number: nummer nr
count: anzahl zahl gesamt
id: kennung
code: kuerzel
key: schluessel
first+name: vorname
last+name: nachname familienname zuname
full: vollstaendig vollstaendiger voller
display: anzeige
contact: kontakt
contactperson: ansprechpartner ansprechpartnerin kontaktperson
customer: kunde kunden kundin
konto: konto
company: firma firmen unternehmen unternehmens gesellschaft betrieb
organization: verein verband
business: geschaeft geschaefts geschaeftlich geschaeftliche dienstlich dienstliche
professional: beruflich berufliche beruflicher
work: arbeit arbeits
office: buero
headquarters: zentrale hauptsitz firmensitz
direct: direkt durchwahl
primary: haupt
current: aktuell aktuelle aktueller
official: offiziell offizielle
general: allgemein allgemeine
preferred: bevorzugt bevorzugte
desired: wunsch gewuenscht gewuenschte
correspondence: korrespondenz schriftverkehr
communication: kommunikation kommunikations
language: sprache sprach
languages: sprachen
title: titel
position: stelle stellung
job: taetigkeit
role: rolle
function: funktion
designation: bezeichnung
profession: beruf berufs
region: gebiet regional
area: bereich
sales: vertrieb vertriebs verkauf verkaufs absatz
geographic: geografisch geografische
industry: branche branchen industriezweig wirtschaftszweig wirtschaftszweige industrie
sub: unter
segment: segmentierung
market: markt
type: typ art
category: kategorie
class: klasse klassifizierung klassifikation
group: gruppe
status: zustand
level: stufe
relationship: beziehung
external: extern externe externer
former: alt alte alter altes ehemalig ehemalige frueher fruehere vorherige vorig vor
next: naechste zukuenftig geplant
new: neu neue neuer
parent: mutter mutterkonzern mutterfirma konzern uebergeordnet uebergeordnete obergesellschaft
subsidiary: tochter
assistant: assistenz assistent assistentin sekretariat
manager: vorgesetzter vorgesetzte leiter leiterin
owner: inhaber inhaberin besitzer eigentuemer
representative: vertreter vertreterin verkaeufer verkaeuferin betreuer betreuerin berater beraterin
supplier: lieferant lieferanten
competitor: wettbewerber konkurrent
spouse: ehepartner partnerin
emergency: notfall
home: zuhause
private: privat private privater
second: zweit zweite zweiter
third: dritt dritte
other: weitere weiterer sonstige andere alternativ alternative
academic: akademisch akademischer
billing: rechnung rechnungs
shipping: liefer lieferung versand
postal: briefpost
mailing: post postalisch
warehouse: lager
street: strasse
city: stadt ort
state: bundesland
country: land laender
postalcode: plz postleitzahl
date: datum
day: tag
end: ende ablauf
start: beginn anfang
since: seit
year: jahr vorjahr
annual: jahres jaehrlich
month: monat
time: zeit
contract: vertrag vertrags
warranty: gewaehrleistung garantie
revenue: umsatz
employee: mitarbeiter beschaeftigte
reference: referenz
not: nicht kein keine
call: anruf
consent: einwilligung zustimmung
blocked: sperre gesperrt werbesperre
user: benutzer
department: abteilung
salutation: anrede
gender: geschlecht
birth: geburt geburts
native: muttersprache
description: beschreibung
note: notiz bemerkung kommentar
source: quelle herkunft
tax: steuer umsatzsteuer
bank: bankverbindung
picture: bild foto
rank: rang bewertung prioritaet
value: wert betrag
size: groesse
active: aktiv
provider: anbieter
product: produkt
project: projekt
branch: filiale niederlassung
location: standort
whether: ist hat war
)";

constexpr QStringView fillers =
    u"of the a an for in at and or to with by custom field my our der die das des dem den "
    u"von fuer im und oder mit zu feld";

QStringList words(QStringView text, QChar between = u' ')
{
    QStringList result;
    const auto parts = text.split(between, Qt::SkipEmptyParts);
    for (const QStringView part : parts)
        result.append(part.trimmed().toString());
    return result;
}

QHash<QString, QStringList> readVocabulary()
{
    QHash<QString, QStringList> result;
    for (const QStringView language : {english, german}) {
        const QStringList lines = words(language, u'\n');
        for (const QString &line : lines) {
            const QStringList meanings = words(line.section(u':', 0, 0), u'+');
            const QStringList named = words(line.section(u':', 1));
            for (const QString &word : named) {
                // Of a word that two languages have, the first counts.
                if (!result.contains(word))
                    result.insert(word, meanings);
            }
        }
    }
    return result;
}

} // namespace

const QHash<QString, QStringList> &vocabulary()
{
    static const QHash<QString, QStringList> table = readVocabulary();
    return table;
}

bool isFiller(const QString &word)
{
    static const QStringList list = words(fillers);
    static const QSet<QString> table(list.cbegin(), list.cend());
    return table.contains(word);
}

} // namespace mapping
