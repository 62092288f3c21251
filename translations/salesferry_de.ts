<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>%1, %2, %3.</source>
        <comment>what is new, gone, and as before</comment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) new</source>
        <translation>
            <numerusform>%Ln Spalte neu</numerusform>
            <numerusform>%Ln Spalten neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln weg</numerusform>
            <numerusform>%Ln weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln wie zuvor</numerusform>
            <numerusform>%Ln wie zuvor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldChoices</name>
    <message>
        <source>A detail field needs a name. The former one was kept.</source>
        <translation>Ein Detailfeld braucht einen Namen. Der frühere bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your site has a detail field “%1” already, of the kind %2. The former name was kept. Choose another name, or use that field on the page Map fields.</source>
        <translation>Auf Ihrer Site gibt es schon ein Detailfeld „%1“, von der Art %2. Der frühere Name bleibt erhalten. Wählen Sie einen anderen, oder verwenden Sie jenes Feld auf der Seite „Felder zuordnen“.</translation>
    </message>
    <message>
        <source>The name clashes with “%1”, which is mapped too. The former name was kept. Choose another name.</source>
        <translation>Der Name ist durch „%1“ vergeben, dem auch etwas zugeordnet ist. Der frühere Name bleibt erhalten. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message numerus="yes">
        <source>%1 with %Ln option(s)</source>
        <translation>
            <numerusform>%1 mit %Ln Option</numerusform>
            <numerusform>%1 mit %Ln Optionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fits about %2</source>
        <translation>%1 passt zu etwa %2</translation>
    </message>
    <message>
        <source>%1 fits %2</source>
        <translation>%1 passt zu %2</translation>
    </message>
</context>
<context>
    <name>FinishWords</name>
    <message>
        <source>Nothing has been migrated yet</source>
        <translation>Es wurde noch nichts migriert</translation>
    </message>
    <message numerus="yes">
        <source>Running: %1 of %Ln record(s) are in your practice site so far</source>
        <translation>
            <numerusform>Läuft: bisher %1 von %Ln Datensatz auf Ihrer Übungs-Site</numerusform>
            <numerusform>Läuft: bisher %1 von %Ln Datensätzen auf Ihrer Übungs-Site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running: %1 of %Ln record(s) are in your site so far</source>
        <translation>
            <numerusform>Läuft: bisher %1 von %Ln Datensatz auf Ihrer Site</numerusform>
            <numerusform>Läuft: bisher %1 von %Ln Datensätzen auf Ihrer Site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %Ln record(s) are in your practice site, %2 wait</source>
        <translation>
            <numerusform>Angehalten: %1 von %Ln Datensatz auf Ihrer Übungs-Site, wartend: %2</numerusform>
            <numerusform>Angehalten: %1 von %Ln Datensätzen auf Ihrer Übungs-Site, wartend: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %1 of %Ln record(s) are in your site, %2 wait</source>
        <translation>
            <numerusform>Angehalten: %1 von %Ln Datensatz auf Ihrer Site, wartend: %2</numerusform>
            <numerusform>Angehalten: %1 von %Ln Datensätzen auf Ihrer Site, wartend: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %Ln record(s) are in your practice site</source>
        <translation>
            <numerusform>Fertig: %1 von %Ln Datensatz auf Ihrer Übungs-Site</numerusform>
            <numerusform>Fertig: %1 von %Ln Datensätzen auf Ihrer Übungs-Site</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %Ln record(s) are in your site</source>
        <translation>
            <numerusform>Fertig: %1 von %Ln Datensatz auf Ihrer Site</numerusform>
            <numerusform>Fertig: %1 von %Ln Datensätzen auf Ihrer Site</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to Migrate to begin.</source>
        <translation>Gehen Sie zurück zu „Migrieren“, um zu beginnen.</translation>
    </message>
    <message>
        <source>Every record is accounted for: what Salesforce gave, what was created, and what was left out, and why.</source>
        <translation>Jeder Datensatz ist nachgewiesen: was aus Salesforce kam, was angelegt wurde, und was warum ausgelassen wurde.</translation>
    </message>
    <message>
        <source>The count does not add up: %1 of %2 records are accounted for</source>
        <translation>Die Zählung geht nicht auf: %1 von %2 Datensätzen sind nachgewiesen</translation>
    </message>
    <message numerus="yes">
        <source>The count adds up; %Ln record(s) still wait</source>
        <translation>
            <numerusform>Die Zählung geht auf; %Ln Datensatz wartet noch</numerusform>
            <numerusform>Die Zählung geht auf; %Ln Datensätze warten noch</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ every record is accounted for</source>
        <translation>✓ jeder Datensatz ist nachgewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were not accepted</source>
        <translation>
            <numerusform>%Ln Datensatz wurde nicht angenommen</numerusform>
            <numerusform>%Ln Datensätze wurden nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are unknown: whether they arrived is not proven</source>
        <translation>
            <numerusform>%Ln Datensatz ist unbekannt: Ob er ankam, ist nicht bewiesen</numerusform>
            <numerusform>%Ln Datensätze sind unbekannt: Ob sie ankamen, ist nicht bewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two sentences about records</comment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) were created.</source>
        <translation>
            <numerusform>%Ln Produkt wurde angelegt.</numerusform>
            <numerusform>%Ln Produkte wurden angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every entitlement is there.</source>
        <translation>Jede Berechtigung ist da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown; the list below and the reports tell of each, and why.</source>
        <translation>
            <numerusform>%Ln Berechtigung wurde nicht erteilt oder ist unbekannt; die Liste unten und die Berichte nennen sie und den Grund.</numerusform>
            <numerusform>%Ln Berechtigungen wurden nicht erteilt oder sind unbekannt; die Liste unten und die Berichte nennen jede und den Grund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown</source>
        <translation>
            <numerusform>%Ln Berechtigung wurde nicht erteilt oder ist unbekannt</numerusform>
            <numerusform>%Ln Berechtigungen wurden nicht erteilt oder sind unbekannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitWords</name>
    <message>
        <source>No value of %1 looks like a date.</source>
        <translation>Kein Wert von %1 sieht wie ein Datum aus.</translation>
    </message>
    <message>
        <source>No value of %1 looks like a number.</source>
        <translation>Kein Wert von %1 sieht wie eine Zahl aus.</translation>
    </message>
    <message>
        <source>No value of %1 looks like yes or no.</source>
        <translation>Kein Wert von %1 sieht wie Ja oder Nein aus.</translation>
    </message>
    <message>
        <source>No value of %1 looks like an email address.</source>
        <translation>Kein Wert von %1 sieht wie eine E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>No value of %1 looks like a web address.</source>
        <translation>Kein Wert von %1 sieht wie eine Webadresse aus.</translation>
    </message>
    <message>
        <source>No value of %1 looks like a phone number.</source>
        <translation>Kein Wert von %1 sieht wie eine Telefonnummer aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are no option of %1. Translate them, or they are left out.</source>
        <translation>
            <numerusform>%n Wert ist keine Option von %1. Übersetzen Sie ihn, sonst wird er ausgelassen.</numerusform>
            <numerusform>%n Werte sind keine Optionen von %1. Übersetzen Sie sie, sonst werden sie ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1 do not look as %2 wants them.</source>
        <translation>
            <numerusform>%n Wert von %1 sieht nicht so aus, wie %2 ihn braucht.</numerusform>
            <numerusform>%n Werte von %1 sehen nicht so aus, wie %2 sie braucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A date</source>
        <comment>A date cannot become ...</comment>
        <translation>Ein Datum</translation>
    </message>
    <message>
        <source>A number</source>
        <comment>A number cannot become ...</comment>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <comment>Yes or no cannot become ...</comment>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>An email address</source>
        <comment>An email address cannot become ...</comment>
        <translation>Eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>A web address</source>
        <comment>A web address cannot become ...</comment>
        <translation>Eine Webadresse</translation>
    </message>
    <message>
        <source>A phone number</source>
        <comment>A phone number cannot become ...</comment>
        <translation>Eine Telefonnummer</translation>
    </message>
    <message>
        <source>a date</source>
        <comment>... cannot become a date</comment>
        <translation>zu einem Datum</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>... cannot become a number</comment>
        <translation>zu einer Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>... cannot become yes or no</comment>
        <translation>zu Ja oder Nein</translation>
    </message>
    <message>
        <source>an email address</source>
        <comment>... cannot become an email address</comment>
        <translation>zu einer E-Mail-Adresse</translation>
    </message>
    <message>
        <source>a web address</source>
        <comment>... cannot become a web address</comment>
        <translation>zu einer Webadresse</translation>
    </message>
    <message>
        <source>a phone number</source>
        <comment>... cannot become a phone number</comment>
        <translation>zu einer Telefonnummer</translation>
    </message>
    <message>
        <source>%1 cannot become %2.</source>
        <comment>A date ... a phone number</comment>
        <translation>%1 kann nicht %2 werden.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>0 %</source>
        <translation>0&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share, as in 43 %</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>LoginGuide</name>
    <message>
        <source>In Salesforce, click the gear at the top and open Setup.</source>
        <translation>Klicken Sie in Salesforce oben auf das Zahnrad und öffnen Sie Setup.</translation>
    </message>
    <message>
        <source>Find and open the External Client App Manager.</source>
        <translation>Suchen und öffnen Sie den External Client App Manager.</translation>
    </message>
    <message>
        <source>Copy what to search for</source>
        <translation>Kopieren, wonach zu suchen ist</translation>
    </message>
    <message>
        <source>Press New External Client App.</source>
        <translation>Drücken Sie New External Client App.</translation>
    </message>
    <message>
        <source>Enter this name and your own email. Distribution State: Local.</source>
        <translation>Geben Sie diesen Namen und Ihre eigene E-Mail-Adresse ein. Distribution State: Local.</translation>
    </message>
    <message>
        <source>Copy the name of the app</source>
        <translation>Den Namen der App kopieren</translation>
    </message>
    <message>
        <source>Under API (Enable OAuth Settings), tick Enable OAuth.</source>
        <translation>Haken Sie unter API (Enable OAuth Settings) Enable OAuth an.</translation>
    </message>
    <message>
        <source>Callback URL: these three addresses, each in a line of its own.</source>
        <translation>Callback URL: diese drei Adressen, jede in einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>Copy the three callback addresses</source>
        <translation>Die drei Callback-Adressen kopieren</translation>
    </message>
    <message>
        <source>OAuth Scopes: add these two.</source>
        <translation>OAuth Scopes: fügen Sie diese beiden hinzu.</translation>
    </message>
    <message>
        <source>Copy the two scopes</source>
        <translation>Die beiden Scopes kopieren</translation>
    </message>
    <message>
        <source>Tick Require Proof Key for Code Exchange (PKCE). Untick Require secret for Web Server Flow and Require secret for Refresh Token Flow.</source>
        <translation>Haken Sie Require Proof Key for Code Exchange (PKCE) an. Nehmen Sie die Haken bei Require secret for Web Server Flow und Require secret for Refresh Token Flow weg.</translation>
    </message>
    <message>
        <source>Press Create. Then open Settings, OAuth Settings, Consumer Key and Secret. Salesforce sends you a code by email.</source>
        <translation>Drücken Sie Create. Öffnen Sie dann Settings, OAuth Settings, Consumer Key and Secret. Salesforce schickt Ihnen einen Code per E-Mail.</translation>
    </message>
    <message>
        <source>Copy the Consumer Key and paste it below. A new app works after two to ten minutes.</source>
        <translation>Kopieren Sie den Consumer Key und fügen Sie ihn unten ein. Eine neue App geht nach zwei bis zehn Minuten.</translation>
    </message>
    <message>
        <source>Please make an app for Salesferry in our Salesforce org</source>
        <translation>Bitte um eine App für Salesferry in unserer Salesforce-Org</translation>
    </message>
    <message>
        <source>I want to move our customers out of Salesforce with Salesferry, a program on my computer. It logs in with my own user in the browser, reads contacts and accounts, and changes nothing in Salesforce. For that, an org needs an External Client App of its own. Making it takes about five minutes:</source>
        <translation>Ich möchte unsere Kunden mit Salesferry, einem Programm auf meinem Computer, aus Salesforce übernehmen. Es meldet sich mit meinem eigenen Benutzer im Browser an, liest Kontakte und Konten und ändert in Salesforce nichts. Dafür braucht eine Org eine eigene External Client App. Sie anzulegen dauert etwa fünf Minuten:</translation>
    </message>
    <message>
        <source>Then please send me the Consumer Key. It is no secret. I do not need the Consumer Secret.</source>
        <translation>Schicken Sie mir dann bitte den Consumer Key. Er ist kein Geheimnis. Das Consumer Secret brauche ich nicht.</translation>
    </message>
    <message>
        <source>If the app is there already and I cannot log in, please make sure that it is not blocked under Connected Apps OAuth Usage or API Access Control, that its policies allow my profile or permission set, and that my user has the permission API Enabled.</source>
        <translation>Wenn es die App schon gibt und ich mich nicht anmelden kann: Bitte prüfen Sie, dass sie unter Connected Apps OAuth Usage oder API Access Control nicht gesperrt ist, dass ihre Richtlinien mein Profil oder meine Berechtigungsgruppe zulassen und dass mein Benutzer die Berechtigung API Enabled hat.</translation>
    </message>
    <message>
        <source>Copy the Consumer Key. A new app works after two to ten minutes.</source>
        <translation>Kopieren Sie den Consumer Key. Eine neue App geht nach zwei bis zehn Minuten.</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Always “%1”</source>
        <translation>Immer „%1“</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>fields that are joined</comment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <comment>fields of which the first filled one counts</comment>
        <translation>%1, sonst %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 → %n rule(s)</source>
        <comment>values are translated</comment>
        <translation>
            <numerusform>%1 → %n Regel</numerusform>
            <numerusform>%1 → %n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>business account</source>
        <translation>Geschäftskonto</translation>
    </message>
    <message>
        <source>needed by every customer</source>
        <translation>für jeden Kunden nötig</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a field that the site lacks</comment>
        <translation>neu</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n Option</numerusform>
            <numerusform>%n Optionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched because the names are the same, or it is the usual field for this.</source>
        <translation>Zugeordnet, weil die Namen gleich sind oder weil es das übliche Feld dafür ist.</translation>
    </message>
    <message>
        <source>Matched because the labels are the same.</source>
        <translation>Zugeordnet, weil die Bezeichnungen gleich sind.</translation>
    </message>
    <message>
        <source>Matched because the names are the same but for blanks and endings.</source>
        <translation>Zugeordnet, weil die Namen bis auf Leerzeichen und Endungen gleich sind.</translation>
    </message>
    <message>
        <source>Matched because the names mean the same.</source>
        <translation>Zugeordnet, weil die Namen dasselbe bedeuten.</translation>
    </message>
    <message>
        <source>%1 % of its values are email addresses.</source>
        <translation>%1 % der Werte sind E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>%1 % of its values look like phone numbers.</source>
        <translation>%1 % der Werte sehen nach Telefonnummern aus.</translation>
    </message>
    <message>
        <source>%1 % of its values are web addresses.</source>
        <translation>%1 % der Werte sind Webadressen.</translation>
    </message>
    <message>
        <source>%1 % of its values are dates.</source>
        <translation>%1 % der Werte sind Datumsangaben.</translation>
    </message>
    <message>
        <source>%1 % of its values are numbers.</source>
        <translation>%1 % der Werte sind Zahlen.</translation>
    </message>
    <message>
        <source>%1 % of its values say yes or no.</source>
        <translation>%1 % der Werte sagen Ja oder Nein.</translation>
    </message>
    <message>
        <source>%1 % of its values are languages.</source>
        <translation>%1 % der Werte sind Sprachen.</translation>
    </message>
    <message>
        <source>%1 % of its values are countries.</source>
        <translation>%1 % der Werte sind Länder.</translation>
    </message>
    <message>
        <source>%1 % of its values are options of this field.</source>
        <translation>%1 % der Werte sind Optionen dieses Feldes.</translation>
    </message>
    <message>
        <source>%1 % of its values are forms of address.</source>
        <translation>%1 % der Werte sind Anreden.</translation>
    </message>
    <message>
        <source>It holds too many different values.</source>
        <translation>Es hat zu viele verschiedene Werte.</translation>
    </message>
    <message>
        <source>Matched because the words of the names mean the same.</source>
        <translation>Zugeordnet, weil die Wörter der Namen dasselbe bedeuten.</translation>
    </message>
    <message>
        <source>Matched because of what it holds.</source>
        <translation>Zugeordnet wegen seines Inhalts.</translation>
    </message>
    <message>
        <source>That is nearly certain.</source>
        <translation>Das ist nahezu sicher.</translation>
    </message>
    <message>
        <source>That is very likely.</source>
        <translation>Das ist sehr wahrscheinlich.</translation>
    </message>
    <message>
        <source>That is likely: please look at it once.</source>
        <translation>Das ist wahrscheinlich: Bitte sehen Sie es sich einmal an.</translation>
    </message>
    <message>
        <source>%1 is called so, but holds something else.</source>
        <translation>%1 heißt so, enthält aber etwas anderes.</translation>
    </message>
    <message>
        <source>Several fields may be meant, %1 among them.</source>
        <translation>Mehrere Felder können gemeint sein, darunter %1.</translation>
    </message>
    <message>
        <source>%1 may be meant, but that is not certain.</source>
        <translation>%1 kann gemeint sein, sicher ist das aber nicht.</translation>
    </message>
    <message>
        <source>without blanks at its ends</source>
        <translation>ohne Leerzeichen an den Enden</translation>
    </message>
    <message>
        <source>in upper case</source>
        <translation>in Großbuchstaben</translation>
    </message>
    <message>
        <source>in lower case</source>
        <translation>in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the part before “%1”</source>
        <translation>der Teil vor „%1“</translation>
    </message>
    <message>
        <source>the part after “%1”</source>
        <translation>der Teil nach „%1“</translation>
    </message>
    <message>
        <source>without “%1”</source>
        <translation>ohne „%1“</translation>
    </message>
    <message>
        <source>“%1” replaced by “%2”</source>
        <translation>„%1“ durch „%2“ ersetzt</translation>
    </message>
    <message>
        <source>only its digits</source>
        <translation>nur die Ziffern</translation>
    </message>
    <message>
        <source>HTML as plain text</source>
        <translation>HTML als einfacher Text</translation>
    </message>
    <message numerus="yes">
        <source>the first %n character(s)</source>
        <translation>
            <numerusform>das erste %n Zeichen</numerusform>
            <numerusform>die ersten %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the things that are done to a text</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>text</source>
        <comment>what values look like</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>email</source>
        <comment>what values look like</comment>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>link</source>
        <comment>what values look like</comment>
        <translation>Link</translation>
    </message>
    <message>
        <source>date</source>
        <comment>what values look like</comment>
        <translation>Datum</translation>
    </message>
    <message>
        <source>number</source>
        <comment>what values look like</comment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>what values look like</comment>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>what values look like</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>picklist</source>
        <comment>what values look like</comment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>several choices</source>
        <comment>what values look like</comment>
        <translation>mehrere Werte</translation>
    </message>
    <message>
        <source>the usual field for this</source>
        <translation>das übliche Feld dafür</translation>
    </message>
    <message>
        <source>the same label</source>
        <translation>dieselbe Bezeichnung</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>derselbe Name</translation>
    </message>
    <message>
        <source>its name means the same</source>
        <translation>der Name bedeutet dasselbe</translation>
    </message>
    <message>
        <source>A blank</source>
        <translation>Ein Leerzeichen</translation>
    </message>
    <message>
        <source>A comma</source>
        <translation>Ein Komma</translation>
    </message>
    <message>
        <source>A semicolon</source>
        <translation>Ein Semikolon</translation>
    </message>
    <message>
        <source>A dash</source>
        <translation>Ein Strich</translation>
    </message>
    <message>
        <source>A line break</source>
        <translation>Ein Zeilenumbruch</translation>
    </message>
</context>
<context>
    <name>OptionNotes</name>
    <message>
        <source>“%1” and “%2” differ only by case or blanks. Your site takes them for two options, and whoever chooses sees both. Better use one for both.</source>
        <translation>„%1“ und „%2“ unterscheiden sich nur durch Groß- und Kleinschreibung oder Leerzeichen. Ihre Site hält sie für zwei Optionen, und wer auswählt, sieht beide. Nehmen Sie besser eine für beide.</translation>
    </message>
    <message>
        <source>“%1” holds a comma. Salesferry sends it whole, but CSM’s own CSV import splits values there, and would take it for several options.</source>
        <translation>„%1“ enthält ein Komma. Salesferry sendet die Option ganz, aber der eigene CSV-Import von CSM trennt Werte dort und hielte sie für mehrere Optionen.</translation>
    </message>
    <message>
        <source>“%1” holds a bar. Salesferry sends it whole, but CSM’s own CSV import splits values there, and would take it for several options.</source>
        <translation>„%1“ enthält einen senkrechten Strich. Salesferry sendet die Option ganz, aber der eigene CSV-Import von CSM trennt Werte dort und hielte sie für mehrere Optionen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more option(s) are like that; they are marked.</source>
        <translation>
            <numerusform>%Ln weitere Option ist so; sie ist gekennzeichnet.</numerusform>
            <numerusform>%Ln weitere Optionen sind so; sie sind gekennzeichnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>+%Ln customer(s)</source>
        <translation>
            <numerusform>+%Ln Kunde</numerusform>
            <numerusform>+%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln organization(s)</source>
        <translation>
            <numerusform>+%Ln Organisation</numerusform>
            <numerusform>+%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no customers, no organizations</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>ist nicht leer</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eines von</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a number</comment>
        <translation>etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s)</source>
        <translation>
            <numerusform>%Ln Organisation</numerusform>
            <numerusform>%Ln Organisationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s)</source>
        <translation>
            <numerusform>%Ln Sammelauftrag</numerusform>
            <numerusform>%Ln Sammelaufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
</context>
<context>
    <name>ProblemGroups</name>
    <message>
        <source>They are left out and listed.</source>
        <translation>Sie werden ausgelassen und aufgelistet.</translation>
    </message>
    <message>
        <source>They cannot go. Correct them in the table.</source>
        <translation>Sie können nicht gesendet werden. Berichtigen Sie sie in der Tabelle.</translation>
    </message>
    <message>
        <source>The newest is kept, the rest are merged.</source>
        <translation>Der neueste bleibt, die anderen werden mit ihm zusammengeführt.</translation>
    </message>
    <message>
        <source>They become customers without that organization.</source>
        <translation>Sie werden Kunden ohne diese Organisation.</translation>
    </message>
    <message numerus="yes">
        <source>have no email</source>
        <translation>
            <numerusform>hat keine E-Mail-Adresse</numerusform>
            <numerusform>haben keine E-Mail-Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have an email that is none</source>
        <translation>
            <numerusform>hat eine ungültige E-Mail-Adresse</numerusform>
            <numerusform>haben eine ungültige E-Mail-Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have no name</source>
        <translation>
            <numerusform>hat keinen Namen</numerusform>
            <numerusform>haben keinen Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>share an email with another record</source>
        <translation>
            <numerusform>teilt sich die E-Mail-Adresse mit einem anderen Datensatz</numerusform>
            <numerusform>teilen sich die E-Mail-Adresse mit einem anderen Datensatz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>share a name with another organization</source>
        <translation>
            <numerusform>teilt sich den Namen mit einer anderen Organisation</numerusform>
            <numerusform>teilen sich den Namen mit einer anderen Organisation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name an account that is in no file</source>
        <translation>
            <numerusform>nennt ein Konto, das in keiner Datei ist</numerusform>
            <numerusform>nennen ein Konto, das in keiner Datei ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>belong to an organization that you left out</source>
        <translation>
            <numerusform>gehört zu einer Organisation, die Sie ausgelassen haben</numerusform>
            <numerusform>gehören zu einer Organisation, die Sie ausgelassen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were deleted in Salesforce</source>
        <translation>
            <numerusform>wurde in Salesforce gelöscht</numerusform>
            <numerusform>wurden in Salesforce gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are person accounts that you left out</source>
        <translation>
            <numerusform>ist ein Personenkonto, das Sie ausgelassen haben</numerusform>
            <numerusform>sind Personenkonten, die Sie ausgelassen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are business accounts that you left out</source>
        <translation>
            <numerusform>ist ein Geschäftskonto, das Sie ausgelassen haben</numerusform>
            <numerusform>sind Geschäftskonten, die Sie ausgelassen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>are not ticked</source>
        <translation>
            <numerusform>ist nicht angehakt</numerusform>
            <numerusform>sind nicht angehakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have a problem, and only those without go</source>
        <translation>
            <numerusform>hat ein Problem, und nur Datensätze ohne Problem werden gesendet</numerusform>
            <numerusform>haben ein Problem, und nur Datensätze ohne Problem werden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have a value of “%1” that does not fit</source>
        <translation>
            <numerusform>hat einen Wert von „%1“, der nicht passt</numerusform>
            <numerusform>haben einen Wert von „%1“, der nicht passt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” are not valid</source>
        <translation>
            <numerusform>Telefonnummer in „%1“ ist ungültig</numerusform>
            <numerusform>Telefonnummern in „%1“ sind ungültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” name no country</source>
        <translation>
            <numerusform>Telefonnummer in „%1“ nennt kein Land</numerusform>
            <numerusform>Telefonnummern in „%1“ nennen kein Land</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>phone numbers in “%1” have an extension</source>
        <translation>
            <numerusform>Telefonnummer in „%1“ hat eine Durchwahl</numerusform>
            <numerusform>Telefonnummern in „%1“ haben eine Durchwahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>values are no option of “%1”</source>
        <translation>
            <numerusform>Wert ist keine Option von „%1“</numerusform>
            <numerusform>Werte sind keine Optionen von „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have several values, and “%1” takes one</source>
        <translation>
            <numerusform>hat mehrere Werte, aber „%1“ nimmt nur einen auf</numerusform>
            <numerusform>haben mehrere Werte, aber „%1“ nimmt nur einen auf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>values do not fit “%1”</source>
        <translation>
            <numerusform>Wert passt nicht zu „%1“</numerusform>
            <numerusform>Werte passen nicht zu „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows cannot be read</source>
        <translation>
            <numerusform>Zeile lässt sich nicht lesen</numerusform>
            <numerusform>Zeilen lassen sich nicht lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot go. Correct the file.</source>
        <translation>Sie können nicht gesendet werden. Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>The records are left out and listed.</source>
        <translation>Die Datensätze werden ausgelassen und aufgelistet.</translation>
    </message>
    <message>
        <source>The default is used instead.</source>
        <translation>Stattdessen wird der Standardwert verwendet.</translation>
    </message>
    <message>
        <source>The value is left out, the record goes.</source>
        <translation>Der Wert wird ausgelassen, der Datensatz gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>cannot be read, and you skipped them</source>
        <translation>
            <numerusform>lässt sich nicht lesen und ist von Ihnen ausgelassen</numerusform>
            <numerusform>lassen sich nicht lesen und sind von Ihnen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stay here, as only accounts go</source>
        <translation>
            <numerusform>bleibt hier, da nur Konten gesendet werden</numerusform>
            <numerusform>bleiben hier, da nur Konten gesendet werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductWords</name>
    <message numerus="yes">
        <source>Products: %Ln</source>
        <translation>
            <numerusform>Produkte: %Ln</numerusform>
            <numerusform>Produkte: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) of customers</source>
        <translation>
            <numerusform>%Ln Berechtigung von Kunden</numerusform>
            <numerusform>%Ln Berechtigungen von Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) of organizations</source>
        <translation>
            <numerusform>%Ln Berechtigung von Organisationen</numerusform>
            <numerusform>%Ln Berechtigungen von Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Up to %2 more calls to the site, about %3 longer.</source>
        <translation>%1. Bis zu %2 weitere Aufrufe der Site, etwa %3 länger.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <comment>a product</comment>
        <translation>
            <numerusform>%1 (%Ln Datensatz)</numerusform>
            <numerusform>%1 (%Ln Datensätze)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>after some products</comment>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The site has all of them.</source>
        <translation>Die Site hat alle.</translation>
    </message>
    <message>
        <source>The site is not connected, so nobody knows which of them it has. Those that it lacks are created.</source>
        <translation>Die Site ist nicht verbunden; so weiß niemand, welche davon sie hat. Die fehlenden werden angelegt.</translation>
    </message>
    <message>
        <source>The site is not connected, so nobody knows which of them it has. Those that it lacks are left out: their records go there without them.</source>
        <translation>Die Site ist nicht verbunden; so weiß niemand, welche davon sie hat. Die fehlenden werden weggelassen: Ihre Datensätze kommen ohne sie an.</translation>
    </message>
    <message>
        <source>Not in the site yet, and created: %1.</source>
        <translation>Noch nicht auf der Site, wird angelegt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Not in the site: %1. Unless you allow it, %Ln entitlement(s) are left out; the records go there without them.</source>
        <translation>
            <numerusform>Nicht auf der Site: %1. Wenn Sie es nicht erlauben, wird %Ln Berechtigung weggelassen; die Datensätze kommen ohne sie an.</numerusform>
            <numerusform>Nicht auf der Site: %1. Wenn Sie es nicht erlauben, werden %Ln Berechtigungen weggelassen; die Datensätze kommen ohne sie an.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a detail field, what is wrong with its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of entitlements are left out. %1</source>
        <translation>
            <numerusform>%Ln Detail von Berechtigungen bleibt weg. %1</numerusform>
            <numerusform>%Ln Details von Berechtigungen bleiben weg. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) of entitlements are left out, most of them so: %1</source>
        <translation>
            <numerusform>%Ln Detail von Berechtigungen bleibt weg, meist deshalb: %1</numerusform>
            <numerusform>%Ln Details von Berechtigungen bleiben weg, die meisten deshalb: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) %1</source>
        <comment>what is wrong with a detail</comment>
        <translation>
            <numerusform>%Ln-mal %1</numerusform>
            <numerusform>%Ln-mal %1</numerusform>
        </translation>
    </message>
    <message>
        <source>the site has all of them</source>
        <translation>die Site hat alle</translation>
    </message>
    <message>
        <source>the site is not connected</source>
        <translation>die Site ist nicht verbunden</translation>
    </message>
    <message>
        <source>%1 missing, will be created</source>
        <translation>%1 fehlen und werden angelegt</translation>
    </message>
    <message numerus="yes">
        <source>%1 missing, %Ln entitlement(s) left out</source>
        <translation>
            <numerusform>%1 fehlen, %Ln Berechtigung bleibt weg</numerusform>
            <numerusform>%1 fehlen, %Ln Berechtigungen bleiben weg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RehearsalWords</name>
    <message>
        <source>Rehearsed: all %1 records would arrive. Nothing was sent.</source>
        <translation>Probelauf beendet: Alle %1 Datensätze würden ankommen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Rehearsed: %1 records would arrive, %2 would not be accepted. Nothing was sent.</source>
        <translation>Probelauf beendet: %1 Datensätze würden ankommen, %2 würden nicht angenommen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Rehearsed: all %1 records would arrive.</source>
        <translation>Geprobt: Alle %1 Datensätze würden ankommen.</translation>
    </message>
    <message>
        <source>Rehearsed: %1 records would arrive, %2 would not be accepted.</source>
        <translation>Geprobt: %1 Datensätze würden ankommen, %2 würden nicht angenommen.</translation>
    </message>
    <message>
        <source>All %1 entitlements would be made. Nothing was sent.</source>
        <translation>Alle %1 Berechtigungen würden angelegt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2 entitlements would be made, %3 would be left out. Nothing was sent.</source>
        <translation>%1 von %2 Berechtigungen würden angelegt, %3 würden weggelassen. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Ready to migrate</source>
        <translation>Bereit zum Migrieren</translation>
    </message>
    <message>
        <source>Migrating — you can leave this running</source>
        <translation>Die Migration läuft – Sie müssen nicht dabei bleiben</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Die Migration wird angehalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>This migration is running elsewhere</source>
        <translation>Diese Migration läuft anderswo</translation>
    </message>
    <message>
        <source>The migration is finished</source>
        <translation>Die Migration ist abgeschlossen</translation>
    </message>
    <message>
        <source>Organizations go first, so that each customer can be put in the right one. Closing the window pauses the work; nothing is lost.</source>
        <translation>Organisationen gehen voran, damit jeder Kunde der richtigen zugeordnet werden kann. Wenn Sie das Fenster schließen, wird die Arbeit angehalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Nothing more is sent. What has been sent is written down, so that nothing is lost or sent twice.</source>
        <translation>Es wird nichts mehr gesendet. Was gesendet wurde, wird festgehalten, damit nichts verloren geht oder doppelt gesendet wird.</translation>
    </message>
    <message>
        <source>Nothing is lost. Continue goes on where it stopped, and every record arrives once.</source>
        <translation>Nichts ist verloren. „Fortsetzen“ macht dort weiter, wo angehalten wurde, und jeder Datensatz kommt einmal an.</translation>
    </message>
    <message>
        <source>It is run by %1. You can watch it here; pause or stop it there.</source>
        <translation>Sie wird von %1 ausgeführt. Sie können hier zusehen; anhalten oder stoppen können Sie sie dort.</translation>
    </message>
    <message>
        <source>Every record has its outcome. Next shows what became of them.</source>
        <translation>Von jedem Datensatz steht fest, was aus ihm wurde. „Weiter“ zeigt es.</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>less than %Ln minute(s) left</source>
        <translation>
            <numerusform>noch weniger als %Ln Minute</numerusform>
            <numerusform>noch weniger als %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Stunde</numerusform>
            <numerusform>noch etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln hour(s) left</source>
        <translation>
            <numerusform>noch %1 bis %Ln Stunde</numerusform>
            <numerusform>noch %1 bis %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln minute(s) left</source>
        <translation>
            <numerusform>noch %1 bis %Ln Minute</numerusform>
            <numerusform>noch %1 bis %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>estimating the time left</source>
        <translation>die Restzeit wird geschätzt</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <comment>records</comment>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 · estimating the time left</source>
        <comment>a rate</comment>
        <translation>%1 · die Restzeit wird geschätzt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a rate, the time left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Pausing: the last answers are being written down.</source>
        <translation>Wird angehalten: Die letzten Antworten werden festgehalten.</translation>
    </message>
    <message>
        <source>the site asked for a pause of %1</source>
        <translation>die Site bat um eine Pause von %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Gestoppt bei %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Interrupted at %1</source>
        <translation>Unterbrochen bei %1</translation>
    </message>
    <message>
        <source>Look at the first records</source>
        <translation>Sehen Sie sich die ersten Datensätze an</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Ihre Entscheidung ist nötig</translation>
    </message>
    <message>
        <source>Waiting for the site — it goes on by itself</source>
        <translation>Wartet auf die Site — es geht von selbst weiter</translation>
    </message>
    <message>
        <source>No connection to the site — it goes on by itself</source>
        <translation>Keine Verbindung zur Site — es geht von selbst weiter</translation>
    </message>
    <message numerus="yes">
        <source>Finished, but for %Ln record(s)</source>
        <translation>
            <numerusform>Fertig bis auf %Ln Datensatz</numerusform>
            <numerusform>Fertig bis auf %Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>It was cut off in the middle (last sign of life: %1). %2</source>
        <comment>a time; that nothing is lost</comment>
        <translation>Sie wurde mittendrin abgebrochen (letztes Lebenszeichen: %1). %2</translation>
    </message>
    <message>
        <source>You stopped it %1. What has arrived stays at the site. You can still continue it: every record arrives once.</source>
        <comment>a time</comment>
        <translation>Sie haben sie %1 gestoppt. Was angekommen ist, bleibt auf der Site. Sie können sie weiterhin fortsetzen: Jeder Datensatz kommt genau einmal an.</translation>
    </message>
    <message>
        <source>Organizations go first, then the customers in them. This computer is kept awake meanwhile. Closing the window pauses the work; nothing is lost.</source>
        <translation>Organisationen gehen voran, dann die Kunden darin. Dieser Computer wird währenddessen wach gehalten. Wird das Fenster geschlossen, wird die Arbeit angehalten; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Organizations go first, then the customers in them. If this computer falls asleep, the work waits until it wakes up; nothing is lost.</source>
        <translation>Organisationen gehen voran, dann die Kunden darin. Schläft dieser Computer ein, wartet die Arbeit, bis er aufwacht; nichts geht verloren.</translation>
    </message>
    <message>
        <source>All others arrived. Next shows which did not, why, and what can be done.</source>
        <translation>Alle anderen sind angekommen. Weiter zeigt, welche nicht, warum, und was getan werden kann.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>waiting for the site · goes on in %1</source>
        <comment>a time</comment>
        <translation>wartet auf die Site · weiter in %1</translation>
    </message>
    <message>
        <source>waiting for the site</source>
        <translation>wartet auf die Site</translation>
    </message>
    <message>
        <source>no connection · tried again in %1</source>
        <comment>a time</comment>
        <translation>keine Verbindung · neuer Versuch in %1</translation>
    </message>
    <message>
        <source>no connection · trying again</source>
        <translation>keine Verbindung · neuer Versuch</translation>
    </message>
    <message numerus="yes">
        <source>Pausing: %Ln bulk task(s) run at the site and cannot be recalled.</source>
        <translation>
            <numerusform>Wird angehalten: %Ln Sammelauftrag läuft auf der Site und lässt sich nicht zurückrufen.</numerusform>
            <numerusform>Wird angehalten: %Ln Sammelaufträge laufen auf der Site und lassen sich nicht zurückrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s) run at the site, which finishes them by itself.</source>
        <translation>
            <numerusform>%Ln Sammelauftrag läuft auf der Site, die ihn selbst abschließt.</numerusform>
            <numerusform>%Ln Sammelaufträge laufen auf der Site, die sie selbst abschließt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln bulk task(s) nobody knows yet whether they got there.</source>
        <translation>
            <numerusform>Bei %Ln Sammelauftrag weiß noch niemand, ob er angekommen ist.</numerusform>
            <numerusform>Bei %Ln Sammelaufträgen weiß noch niemand, ob sie angekommen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue first looks up what became of them.</source>
        <translation>„Fortsetzen“ sieht zuerst nach, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>the site had trouble</source>
        <translation>die Site hatte Schwierigkeiten</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>Reading where the migration stands</source>
        <translation>Es wird gelesen, wo die Migration steht</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Press Migrate now to begin.</source>
        <translation>Es wurde noch nichts gesendet. Drücken Sie „Jetzt migrieren“, um zu beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>The migration is finished. %Ln record(s) did not arrive, or nobody knows; press Next to see which, why, and what can be done.</source>
        <translation>
            <numerusform>Die Migration ist fertig. %Ln Datensatz ist nicht angekommen, oder niemand weiß es; „Weiter“ zeigt, welcher, warum, und was getan werden kann.</numerusform>
            <numerusform>Die Migration ist fertig. %Ln Datensätze sind nicht angekommen, oder niemand weiß es; „Weiter“ zeigt, welche, warum, und was getan werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>The migration is finished. Press Next to see what became of every record.</source>
        <translation>Die Migration ist fertig. „Weiter“ zeigt, was aus jedem Datensatz wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are at the site exactly as they were meant. Look at them there too, if you like; then send the others.</source>
        <translation>
            <numerusform>%Ln Datensatz ist auf der Site genau so, wie er gemeint war. Sehen Sie ihn sich dort auch an, wenn Sie mögen; senden Sie dann die anderen.</numerusform>
            <numerusform>%Ln Datensätze sind auf der Site genau so, wie sie gemeint waren. Sehen Sie sie sich dort auch an, wenn Sie mögen; senden Sie dann die anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are not at the site as they were meant. Go back to change how they are made and send them again, or send the others as they are.</source>
        <translation>
            <numerusform>%Ln Datensatz ist auf der Site nicht so, wie er gemeint war. Gehen Sie zurück, um zu ändern, wie er entsteht, und senden Sie ihn noch einmal; oder senden Sie die anderen, wie sie sind.</numerusform>
            <numerusform>%Ln Datensätze sind auf der Site nicht so, wie sie gemeint waren. Gehen Sie zurück, um zu ändern, wie sie entstehen, und senden Sie sie noch einmal; oder senden Sie die anderen, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has arrived stays at the site.</source>
        <translation>Was angekommen ist, bleibt auf der Site.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bulk task(s) run at the site and cannot be recalled: it finishes them by itself.</source>
        <translation>
            <numerusform>%Ln Sammelauftrag läuft auf der Site und lässt sich nicht zurückrufen: Die Site schließt ihn selbst ab.</numerusform>
            <numerusform>%Ln Sammelaufträge laufen auf der Site und lassen sich nicht zurückrufen: Die Site schließt sie selbst ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) are not finished; they keep waiting, and you can continue at any time.</source>
        <translation>
            <numerusform>%Ln Datensatz ist nicht fertig; er wartet weiter, und Sie können jederzeit fortsetzen.</numerusform>
            <numerusform>%Ln Datensätze sind nicht fertig; sie warten weiter, und Sie können jederzeit fortsetzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln record(s) have their outcome.</source>
        <translation>
            <numerusform>%Ln Datensatz hat sein Ergebnis.</numerusform>
            <numerusform>Alle %Ln Datensätze haben ihr Ergebnis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) were not accepted or stay unknown.</source>
        <translation>
            <numerusform>%Ln Datensatz wurde nicht angenommen oder bleibt unbekannt.</numerusform>
            <numerusform>%Ln Datensätze wurden nicht angenommen oder bleiben unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The migration goes on once you decide.</source>
        <translation>Die Migration geht weiter, sobald Sie sich entscheiden.</translation>
    </message>
    <message>
        <source>Nothing is lost. Salesferry says what to do.</source>
        <translation>Nichts ist verloren. Salesferry sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Rebuilding the journal from what can be read of it</source>
        <translation>Das Journal wird aus dem wiederhergestellt, was sich davon lesen lässt</translation>
    </message>
    <message>
        <source>The journal of this migration is damaged, so nothing more is sent. What has arrived stays at the site. Rebuild the journal: all that can still be read of it is kept, and the damaged file stays beside the new one. What is lost is found out by reading the site once you continue, before anything is sent.</source>
        <translation>Das Journal dieser Migration ist beschädigt, darum wird nichts weiter gesendet. Was angekommen ist, bleibt auf der Site. Lassen Sie das Journal wiederherstellen: Alles, was sich davon noch lesen lässt, wird übernommen, und die beschädigte Datei bleibt neben der neuen liegen. Was verloren ist, wird nach „Fortsetzen“ durch Lesen der Site festgestellt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Nothing could be read of the damaged journal, and a new one is in its place. The migration begins anew: what has arrived is found at the site before anything is sent.</source>
        <translation>Von dem beschädigten Journal ließ sich nichts lesen; ein neues steht an seiner Stelle. Die Migration beginnt neu: Was angekommen ist, wird auf der Site gefunden, bevor etwas gesendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>The journal is rebuilt, with %Ln bulk task(s) that could be read.</source>
        <translation>
            <numerusform>Das Journal ist wiederhergestellt, mit %Ln Sammelauftrag, der sich lesen ließ.</numerusform>
            <numerusform>Das Journal ist wiederhergestellt, mit %Ln Sammelaufträgen, die sich lesen ließen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost. Press Continue to go on.</source>
        <translation>Nichts ging verloren. Mit „Fortsetzen“ geht es weiter.</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing is lost at the site, and nobody is sent twice.</source>
        <translation>Auf der Site ist nichts verloren, und niemand wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Where the migration stands cannot be read</source>
        <translation>Wo die Migration steht, lässt sich nicht lesen</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln entry(s) could not. Press Continue to go on: what became of their records is found out by reading the site before anything is sent.</source>
        <translation>
            <numerusform>Mindestens %Ln Eintrag ließ sich nicht lesen. Mit „Fortsetzen“ geht es weiter: Was aus seinen Datensätzen wurde, wird durch Lesen der Site festgestellt, bevor etwas gesendet wird.</numerusform>
            <numerusform>Mindestens %Ln Einträge ließen sich nicht lesen. Mit „Fortsetzen“ geht es weiter: Was aus ihren Datensätzen wurde, wird durch Lesen der Site festgestellt, bevor etwas gesendet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished, but for %Ln entitlement(s)</source>
        <translation>
            <numerusform>Beendet, bis auf %Ln Berechtigung</numerusform>
            <numerusform>Beendet, bis auf %Ln Berechtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The migration is finished. %Ln entitlement(s) were not made, or nobody knows; press Next to see which, why, and what can be done.</source>
        <translation>
            <numerusform>Die Migration ist beendet. %Ln Berechtigung wurde nicht erteilt, oder niemand weiß es; drücken Sie auf Weiter, um zu sehen, welche, warum, und was Sie tun können.</numerusform>
            <numerusform>Die Migration ist beendet. %Ln Berechtigungen wurden nicht erteilt, oder niemand weiß es; drücken Sie auf Weiter, um zu sehen, welche, warum, und was Sie tun können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entitlement(s) were not made or are unknown.</source>
        <translation>
            <numerusform>%Ln Berechtigung wurde nicht erteilt oder ist unbekannt.</numerusform>
            <numerusform>%Ln Berechtigungen wurden nicht erteilt oder sind unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The site is out of reach. Nothing is lost; it is tried again and again, and sending goes on by itself.</source>
        <translation>Die Site ist nicht erreichbar. Nichts ist verloren; es wird immer wieder versucht, und das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The site has trouble of its own. Nothing is lost; it is tried again and again, and sending goes on by itself.</source>
        <translation>Die Site hat selbst Schwierigkeiten. Nichts ist verloren; es wird immer wieder versucht, und das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The site asked for a pause. Nothing is lost; sending goes on by itself.</source>
        <translation>Die Site hat um eine Pause gebeten. Nichts ist verloren; das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Every record has its outcome; not all were given their products. Next shows which, why, and what can be done.</source>
        <translation>Jeder Datensatz hat sein Ergebnis; nicht alle haben ihre Produkte bekommen. „Weiter“ zeigt, welche, warum, und was Sie tun können.</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>%1 cells in place of %2</source>
        <translation>%1 Zellen statt %2</translation>
    </message>
    <message>
        <source>A quote is never closed</source>
        <translation>Ein Anführungszeichen endet nirgends</translation>
    </message>
    <message>
        <source>Text behind a closing quote</source>
        <translation>Text nach schließendem Anführungszeichen</translation>
    </message>
    <message>
        <source>A character that is no text</source>
        <translation>Ein Zeichen, das kein Text ist</translation>
    </message>
    <message>
        <source>A character in another encoding</source>
        <translation>Ein Zeichen in anderer Kodierung</translation>
    </message>
    <message>
        <source>Too long for a record</source>
        <translation>Zu lang für einen Datensatz</translation>
    </message>
    <message>
        <source>Western Europe</source>
        <translation>Westeuropa</translation>
    </message>
    <message>
        <source>Western Europe, with the euro</source>
        <translation>Westeuropa, mit Euro</translation>
    </message>
    <message>
        <source>Central Europe</source>
        <translation>Mitteleuropa</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Simplified Chinese</source>
        <translation>Vereinfachtes Chinesisch</translation>
    </message>
    <message>
        <source>Traditional Chinese</source>
        <translation>Traditionelles Chinesisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an encoding and where it is used</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 in %2 holds dates such as %3. Is that %4 or %5?</source>
        <translation>%1 in %2 enthält Datumsangaben wie %3. Ist das der %4 oder der %5?</translation>
    </message>
    <message>
        <source>%1 (decimals behind a point)</source>
        <translation>%1 (Nachkommastellen nach einem Punkt)</translation>
    </message>
    <message>
        <source>%1 (decimals behind a comma)</source>
        <translation>%1 (Nachkommastellen nach einem Komma)</translation>
    </message>
    <message>
        <source>%1 in %2 holds numbers such as %3. Is that %4 or %5?</source>
        <translation>%1 in %2 enthält Zahlen wie %3. Ist das %4 oder %5?</translation>
    </message>
    <message>
        <source>Join with the next line</source>
        <translation>Mit der nächsten Zeile verbinden</translation>
    </message>
    <message>
        <source>Treat the quote as text</source>
        <translation>Das Anführungszeichen als Text nehmen</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Die Zeile auslassen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Mostly email addresses</source>
        <translation>Meist E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Mostly dates</source>
        <translation>Meist Datumsangaben</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>Mostly yes or no</source>
        <translation>Meist Ja oder Nein</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>Mostly web addresses</source>
        <translation>Meist Webadressen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Mostly codes</source>
        <translation>Meist Kennungen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Mostly numbers</source>
        <translation>Meist Zahlen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Mostly phone numbers</source>
        <translation>Meist Telefonnummern</translation>
    </message>
    <message>
        <source>Several values at ;</source>
        <translation>Mehrere Werte mit ;</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>so many different values</comment>
        <translation>über %1</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>it is called alike</source>
        <translation>es heißt ähnlich</translation>
    </message>
</context>
<context>
    <name>TypedValue</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>“%1” is no option of %2. Choose one of the list.</source>
        <translation>„%1“ ist keine Option von %2. Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2025-12-31.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2025-12-31.</translation>
    </message>
    <message>
        <source>“%1” is no number. Write it like 1234.5.</source>
        <translation>„%1“ ist keine Zahl. Schreiben Sie sie wie 1234.5.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>„%1“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>“%1” is no email address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>“%1” is no web address. Write it like https://www.example.com.</source>
        <translation>„%1“ ist keine Webadresse. Schreiben Sie sie wie https://www.example.com.</translation>
    </message>
    <message>
        <source>“%1” does not say its country. Begin with + and its code, or choose the country.</source>
        <translation>„%1“ sagt nicht, aus welchem Land. Beginnen Sie mit + und der Vorwahl, oder wählen Sie das Land.</translation>
    </message>
    <message>
        <source>“%1” is no phone number that can be dialled from abroad.</source>
        <translation>„%1“ ist keine Telefonnummer, die sich aus dem Ausland wählen lässt.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>Entitlements: %L1 created, %L2 there already, %L3 not made, %L4 unknown, %L5 waiting</source>
        <translation>Berechtigungen für Produkte: %L1 angelegt, %L2 schon da, %L3 nicht angelegt, %L4 unbekannt, %L5 wartend</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Stopped as you asked. What was done until then is kept; try again to continue.</source>
        <translation>Auf Ihren Wunsch angehalten. Was bis dahin getan wurde, bleibt erhalten; versuchen Sie es noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed. Check the name and the folder.</source>
        <translation>Es gibt keine Datei %1. Nichts wurde geändert. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Nothing was changed. Name the CSV files in it.</source>
        <translation>%1 ist ein Ordner, keine Datei. Nichts wurde geändert. Nennen Sie die CSV-Dateien darin.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was changed. Check that you may read it and that the disk is there.</source>
        <translation>%1 lässt sich nicht lesen. Nichts wurde geändert. Prüfen Sie, ob Sie die Datei lesen dürfen und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was changed. Export it again, with its header line.</source>
        <translation>%1 ist leer. Nichts wurde geändert. Exportieren Sie die Datei noch einmal, mit der Kopfzeile.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text (it looks like %2). Nothing was changed. Save or export it as CSV UTF-8 and use that file.</source>
        <translation>%1 ist kein UTF-8-Text (es sieht nach %2 aus). Nichts wurde geändert. Speichern oder exportieren Sie als „CSV UTF-8“ und verwenden Sie jene Datei.</translation>
    </message>
    <message>
        <source>%1 has no header line with column names. Nothing was changed. Export it with column names in the first line.</source>
        <translation>%1 hat keine Kopfzeile mit Spaltennamen. Nichts wurde geändert. Exportieren Sie die Datei mit Spaltennamen in der ersten Zeile.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was changed at the site. Use a copy that nobody writes to, and start again.</source>
        <translation>%1 hat sich geändert, während die Datei gelesen wurde. Auf der Site wurde nichts geändert. Verwenden Sie eine Kopie, in die niemand schreibt, und beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written. No report was kept there. Check that the folder exists, that you may write there and that the disk is not full.</source>
        <translation>%1 lässt sich nicht schreiben. Dort wurde kein Bericht aufbewahrt. Prüfen Sie, ob es den Ordner gibt, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this record has %5 cells where the header has %4. It is not sent. Correct that line in the file.</source>
        <translation>%1, Zeile %2, Spalte %3: Dieser Datensatz hat %5 Zellen, die Kopfzeile aber %4. Er wird nicht gesendet. Berichtigen Sie die Zeile in der Datei.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a quote is opened here and never closed. The record is not sent. Correct that line in the file.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier beginnt ein Anführungszeichen, das nirgends endet. Der Datensatz wird nicht gesendet. Berichtigen Sie die Zeile in der Datei.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is text after a closing quote (&quot;%4&quot;). The record is not sent. Double the quotes inside the cell.</source>
        <translation>%1, Zeile %2, Spalte %3: Nach einem schließenden Anführungszeichen steht Text („%4“). Der Datensatz wird nicht gesendet. Verdoppeln Sie die Anführungszeichen in der Zelle.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is a NUL byte, which is no text. The record is not sent. Export the file again.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier steht ein NUL-Byte, das kein Text ist. Der Datensatz wird nicht gesendet. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the byte %4 is not UTF-8. The record is not sent. Export the file again as UTF-8.</source>
        <translation>%1, Zeile %2, Spalte %3: Das Byte %4 ist kein UTF-8. Der Datensatz wird nicht gesendet. Exportieren Sie die Datei noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this record is longer than %4 bytes, which no Salesforce record is; probably a quote is missing. It is not sent. Correct that line in the file.</source>
        <translation>%1, Zeile %2, Spalte %3: Dieser Datensatz ist länger als %4 Byte, was kein Datensatz aus Salesforce ist; wahrscheinlich fehlt ein Anführungszeichen. Er wird nicht gesendet. Berichtigen Sie die Zeile in der Datei.</translation>
    </message>
    <message>
        <source>There are two detail fields named &quot;%1&quot;. Nothing was created. Rename one.</source>
        <translation>Es gibt zwei Detailfelder namens „%1“. Nichts wurde angelegt. Benennen Sie eines um.</translation>
    </message>
    <message>
        <source>A site can have %1 detail fields of a kind, and this would be more. Nothing was created. Leave some out.</source>
        <translation>Eine Site kann je Art %1 Detailfelder haben, und dies wären mehr. Nichts wurde angelegt. Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>A field can have %1 options; &quot;%2&quot; would have more. Nothing was created. Make it a text field.</source>
        <translation>Ein Feld kann %1 Optionen haben; „%2“ hätte mehr. Nichts wurde angelegt. Machen Sie daraus ein Textfeld.</translation>
    </message>
    <message>
        <source>A detail field needs a name. Nothing was created. Give it one.</source>
        <translation>Ein Detailfeld braucht einen Namen. Nichts wurde angelegt. Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>The detail field &quot;%1&quot; is not at the site yet and needs options to be created. Nothing was created. Give its options in the mapping.</source>
        <translation>Das Detailfeld „%1“ gibt es auf der Site noch nicht, und es braucht Optionen, um angelegt zu werden. Nichts wurde angelegt. Geben Sie seine Optionen in der Zuordnung an.</translation>
    </message>
    <message>
        <source>The site did not create the detail fields %1. No record was sent. The site said: %2</source>
        <translation>Die Site hat die Detailfelder %1 nicht angelegt. Kein Datensatz wurde gesendet. Die Site meldet: %2</translation>
    </message>
    <message>
        <source>%1 has a header but no records.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Datensätze.</translation>
    </message>
    <message>
        <source>At least %1 ids in %2 are no Salesforce ids any more; a spreadsheet may have turned them into numbers. Export the file again.</source>
        <translation>Mindestens %1 Ids in %2 sind keine Salesforce-Ids mehr; vielleicht hat ein Tabellenprogramm sie in Zahlen verwandelt. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 has no Id column; a second run cannot recognise its records by id.</source>
        <translation>%1 hat keine Spalte Id; ein zweiter Lauf kann die Datensätze nicht an der Id wiedererkennen.</translation>
    </message>
    <message>
        <source>%1 has no Email column; a contact without an email cannot become a customer.</source>
        <translation>%1 hat keine Spalte Email; ein Kontakt ohne E-Mail-Adresse kann kein Kunde werden.</translation>
    </message>
    <message>
        <source>%1 has no AccountId column; its contacts will be in no organization.</source>
        <translation>%1 hat keine Spalte AccountId; die Kontakte darin kommen in keine Organisation.</translation>
    </message>
    <message>
        <source>%1 has no column %2. Nothing was changed. Export AccountContactRelation with ContactId and AccountId.</source>
        <translation>%1 hat keine Spalte %2. Nichts wurde geändert. Exportieren Sie AccountContactRelation mit ContactId und AccountId.</translation>
    </message>
    <message>
        <source>%1, line %2: the value of %3 is no Salesforce id. This membership is left out. Correct it, or export the file again.</source>
        <translation>%1, Zeile %2: Der Wert von %3 ist keine Salesforce-Id. Diese Mitgliedschaft wird ausgelassen. Berichtigen Sie sie, oder exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>At least %1 records of %2 are not UTF-8. Export the file again in UTF-8.</source>
        <translation>Mindestens %1 Datensätze von %2 sind kein UTF-8. Exportieren Sie die Datei noch einmal in UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds neither contacts nor accounts; it is not used.</source>
        <translation>%1 enthält weder Kontakte noch Konten; die Datei wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Reading memberships from %1</source>
        <translation>Mitgliedschaften werden aus %1 gelesen</translation>
    </message>
    <message>
        <source>None of these files holds contacts or accounts. Nothing was changed. Bring Contact.csv, Account.csv or both.</source>
        <translation>Keine dieser Dateien enthält Kontakte oder Konten. Nichts wurde geändert. Nehmen Sie Contact.csv, Account.csv oder beide.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing else was changed. Check that you may write there and that the disk is not full.</source>
        <translation>%1 lässt sich nicht schreiben. Sonst wurde nichts geändert. Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>There is no project %1. Nothing was changed. Check the name and the folder.</source>
        <translation>Es gibt kein Projekt %1. Nichts wurde geändert. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>There is a project %1 already. Nothing was changed. Choose another name, or use that project.</source>
        <translation>Es gibt schon ein Projekt %1. Nichts wurde geändert. Wählen Sie einen anderen Namen, oder verwenden Sie jenes Projekt.</translation>
    </message>
    <message>
        <source>The project could not be moved to %1: %2. It is where it was, and nothing was lost. Choose another place.</source>
        <translation>Das Projekt ließ sich nicht nach %1 verschieben: %2. Es ist, wo es war, und nichts ging verloren. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The project %1 cannot be read. Nothing was changed. Check that you may read it.</source>
        <translation>Das Projekt %1 lässt sich nicht lesen. Nichts wurde geändert. Prüfen Sie, ob Sie es lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 is not a Salesferry project. Nothing was changed. Choose a file that ends in .salesferry.</source>
        <translation>%1 ist kein Salesferry-Projekt. Nichts wurde geändert. Wählen Sie eine Datei, die auf .salesferry endet.</translation>
    </message>
    <message>
        <source>The project %1 was made by a newer Salesferry. Nothing was changed. Use that version.</source>
        <translation>Das Projekt %1 wurde mit einem neueren Salesferry gemacht. Nichts wurde geändert. Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>In the project, &quot;%2&quot; is no possible value of &quot;%1&quot;. Nothing was changed. Correct it.</source>
        <translation>Im Projekt ist „%2“ kein möglicher Wert von „%1“. Nichts wurde geändert. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>A project has nothing named &quot;%1&quot;. Nothing was changed. Check the spelling.</source>
        <translation>Ein Projekt hat nichts namens „%1“. Nichts wurde geändert. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>In the project, two mappings lead to the field &quot;%1&quot;. Nothing was changed. Remove one, or join their sources in the other.</source>
        <translation>Im Projekt führen zwei Zuordnungen zum Feld „%1“. Nichts wurde geändert. Entfernen Sie eine, oder verbinden Sie ihre Quellen in der anderen.</translation>
    </message>
    <message>
        <source>The project %1 cannot be saved. What it was before is kept. Check that you may write there and that the disk is not full.</source>
        <translation>Das Projekt %1 lässt sich nicht speichern. Was es vorher war, bleibt erhalten. Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>None of the files has a column &quot;%1&quot;, which is mapped to &quot;%2&quot;. Nothing was changed. Check the spelling.</source>
        <translation>Keine der Dateien hat eine Spalte „%1“, die „%2“ zugeordnet ist. Nichts wurde geändert. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>None of the files has a column &quot;%1&quot;, which a rule for person accounts asks for. Nothing was changed. Check the spelling.</source>
        <translation>Keine der Dateien hat eine Spalte „%1“, nach der eine Regel für Personenkonten fragt. Nichts wurde geändert. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The ticks and corrections in %1 cannot be read. Nothing was sent. Check that you may read the file; if it is damaged, delete it and make them again.</source>
        <translation>Die Häkchen und Berichtigungen in %1 lassen sich nicht lesen. Nichts wurde gesendet. Prüfen Sie, ob Sie die Datei lesen dürfen; ist sie beschädigt, löschen Sie sie und machen Sie sie neu.</translation>
    </message>
    <message>
        <source>The ticks and corrections in %1 were made by a newer Salesferry. Nothing was sent. Use that version.</source>
        <translation>Die Häkchen und Berichtigungen in %1 wurden mit einem neueren Salesferry gemacht. Nichts wurde gesendet. Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The change cannot be written to %1. What was ticked and corrected before is kept. Check that you may write there and that the disk is not full.</source>
        <translation>Die Änderung lässt sich nicht in %1 schreiben. Was vorher angehakt und berichtigt war, bleibt erhalten. Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. Nothing was sent. Check that you may write there and that the disk is not full.</source>
        <translation>Der Ordner %1 lässt sich nicht schreiben. Nichts wurde gesendet. Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Another process runs the project %2 (%1). Nothing was changed. Wait for it to end, or stop it.</source>
        <translation>Ein anderer Prozess führt das Projekt %2 aus (%1). Nichts wurde geändert. Warten Sie, bis er endet, oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>This customer has no email and cannot be created. Add an email.</source>
        <translation>Dieser Kunde hat keine E-Mail-Adresse und kann nicht angelegt werden. Fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an email address, so this customer cannot be sent. Correct the email.</source>
        <translation>„%1“ ist keine E-Mail-Adresse, daher kann dieser Kunde nicht gesendet werden. Berichtigen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This record has no name and cannot be sent. Add a name, or choose another source for it.</source>
        <translation>Dieser Datensatz hat keinen Namen und kann nicht gesendet werden. Fügen Sie einen Namen hinzu, oder wählen Sie eine andere Quelle dafür.</translation>
    </message>
    <message>
        <source>The site has no detail field &quot;%1&quot;, so this record cannot be sent. Create the field or remove the mapping.</source>
        <translation>Die Site hat kein Detailfeld „%1“, daher kann dieser Datensatz nicht gesendet werden. Legen Sie das Feld an, oder entfernen Sie die Zuordnung.</translation>
    </message>
    <message>
        <source>The account %1 is in none of the files, so the customer will not be in its organization. Add the file that holds the account.</source>
        <translation>Das Konto %1 ist in keiner der Dateien, daher kommt der Kunde nicht in seine Organisation. Fügen Sie die Datei hinzu, die das Konto enthält.</translation>
    </message>
    <message>
        <source>You left out the account %1, so the customer will not be in its organization. Tick the organization to bring it in.</source>
        <translation>Sie haben das Konto %1 ausgelassen, daher kommt der Kunde nicht in seine Organisation. Haken Sie die Organisation an, um sie aufzunehmen.</translation>
    </message>
    <message>
        <source>The organization &quot;%1&quot; is not at the site, so the customer is not in it. See what became of the organization.</source>
        <translation>Die Organisation „%1“ ist nicht auf der Site, daher ist der Kunde nicht in ihr. Sehen Sie nach, was aus der Organisation wurde.</translation>
    </message>
    <message>
        <source>Merged into the record %1 (line %2), which the site would take for the same one.</source>
        <translation>Zusammengeführt mit dem Datensatz %1 (Zeile %2), den die Site für denselben hielte.</translation>
    </message>
    <message>
        <source>The record %1 (line %2) is merged into this one; its values fill what is empty here.</source>
        <translation>Der Datensatz %1 (Zeile %2) wird mit diesem zusammengeführt; seine Werte füllen, was hier leer ist.</translation>
    </message>
    <message>
        <source>There is another organization named &quot;%1&quot;; this one is sent as &quot;%2&quot;.</source>
        <translation>Es gibt eine andere Organisation namens „%1“; diese wird als „%2“ gesendet.</translation>
    </message>
    <message>
        <source>Another contact has the email %1 too, and an email belongs to one customer. Give this one an email of its own, or choose to merge them.</source>
        <translation>Auch ein anderer Kontakt hat die E-Mail-Adresse %1, und eine Adresse gehört zu einem Kunden. Geben Sie diesem eine eigene, oder wählen Sie, dass beide zusammengeführt werden.</translation>
    </message>
    <message>
        <source>It arrived, but this is not as it was sent: %1. Look at the record at the site.</source>
        <translation>Er kam an, aber dies ist nicht so, wie es gesendet wurde: %1. Sehen Sie sich den Datensatz auf der Site an.</translation>
    </message>
    <message>
        <source>It arrived. Whether it was there before was not read.</source>
        <translation>Er kam an. Ob er vorher da war, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The site did not accept it: %1</source>
        <translation>Die Site hat ihn nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The site did not accept it, for one of these reasons: %1</source>
        <translation>Die Site hat ihn nicht angenommen, aus einem dieser Gründe: %1</translation>
    </message>
    <message>
        <source>The site said that the task failed, and did not say why. Try it again.</source>
        <translation>Die Site meldet, dass der Auftrag gescheitert ist, aber nicht, warum. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The site could not finish the task, and the record cannot be found there. Run the migration again; records that did arrive are recognised.</source>
        <translation>Die Site konnte den Auftrag nicht abschließen, und der Datensatz ist dort nicht zu finden. Starten Sie die Migration noch einmal; Datensätze, die ankamen, werden wiedererkannt.</translation>
    </message>
    <message>
        <source>The site said that the task is done, but the record cannot be found there yet. Run the migration again later; records that did arrive are recognised.</source>
        <translation>Die Site meldet, dass der Auftrag erledigt ist, aber der Datensatz ist dort noch nicht zu finden. Starten Sie die Migration später noch einmal; Datensätze, die ankamen, werden wiedererkannt.</translation>
    </message>
    <message>
        <source>Left out: there is no email, and a customer cannot be created without one. Add one, or map another source.</source>
        <translation>Ausgelassen: Es gibt keine E-Mail-Adresse, und ohne sie kann kein Kunde angelegt werden. Fügen Sie eine hinzu, oder ordnen Sie eine andere Quelle zu.</translation>
    </message>
    <message>
        <source>Left out, as you chose: %1 does not accept &quot;%2&quot;. Correct it to bring the record in.</source>
        <translation>Ausgelassen, wie von Ihnen gewählt: %1 nimmt „%2“ nicht an. Berichtigen Sie den Wert, um den Datensatz aufzunehmen.</translation>
    </message>
    <message>
        <source>Left out: it is deleted in Salesforce.</source>
        <translation>Ausgelassen: In Salesforce ist er gelöscht.</translation>
    </message>
    <message>
        <source>Left out, as you chose for person accounts.</source>
        <translation>Ausgelassen, wie von Ihnen für Personenkonten gewählt.</translation>
    </message>
    <message>
        <source>Left out, as you chose for business accounts.</source>
        <translation>Ausgelassen, wie von Ihnen für Geschäftskonten gewählt.</translation>
    </message>
    <message>
        <source>Left out, as you chose for this record.</source>
        <translation>Ausgelassen, wie von Ihnen für diesen Datensatz gewählt.</translation>
    </message>
    <message>
        <source>Left out, as it has a problem and you chose only records without any. Correct it, or tick it to bring it in.</source>
        <translation>Ausgelassen, weil er ein Problem hat und Sie nur Datensätze ohne Problem gewählt haben. Berichtigen Sie ihn, oder haken Sie ihn an, um ihn aufzunehmen.</translation>
    </message>
    <message>
        <source>Left out: it is at the site already, and you chose to create only.</source>
        <translation>Ausgelassen: Er ist schon auf der Site, und Sie haben gewählt, nur neue anzulegen.</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading the organizations</source>
        <translation>Die Organisationen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation>Die Kunden werden gelesen</translation>
    </message>
    <message>
        <source>Creating detail fields</source>
        <translation>Detailfelder werden angelegt</translation>
    </message>
    <message>
        <source>Sending the organizations</source>
        <translation>Die Organisationen werden gesendet</translation>
    </message>
    <message>
        <source>Sending the customers</source>
        <translation>Die Kunden werden gesendet</translation>
    </message>
    <message>
        <source>This project has an unfinished migration to %1. Nothing was sent. Finish that one first, or make a new project for the other site.</source>
        <translation>Dieses Projekt hat eine nicht abgeschlossene Migration nach %1. Nichts wurde gesendet. Schließen Sie zuerst jene ab, oder machen Sie für die andere Site ein neues Projekt.</translation>
    </message>
    <message>
        <source>The source files are no longer those that the unfinished migration began with. Nothing was sent. Put the former files back and try again, or make a new project for the new files.</source>
        <translation>Die Quelldateien sind nicht mehr die, mit denen die nicht abgeschlossene Migration begann. Nichts wurde gesendet. Legen Sie die früheren Dateien zurück und versuchen Sie es noch einmal, oder machen Sie für die neuen Dateien ein neues Projekt.</translation>
    </message>
    <message>
        <source>Nothing has been sent from this project yet.</source>
        <translation>Aus diesem Projekt wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>The journal %1 was written by a newer Salesferry. Nothing was changed. Use that version.</source>
        <translation>Das Journal %1 wurde von einem neueren Salesferry geschrieben. Nichts wurde geändert. Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The journal cannot be written; the disk may be full. The migration stopped before sending more. Make room and try again to continue.</source>
        <translation>Das Journal lässt sich nicht schreiben; vielleicht ist der Datenträger voll. Die Migration hielt an, bevor mehr gesendet wurde. Schaffen Sie Platz und versuchen Sie es noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Nothing was sent. Make room on the disk and try again.</source>
        <translation>Für temporäre Dateien ist kein Platz. Nichts wurde gesendet. Schaffen Sie Platz auf dem Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing to report: this project has not been migrated yet. Run the migration first.</source>
        <translation>Es gibt nichts zu berichten: Dieses Projekt wurde noch nicht migriert. Starten Sie zuerst die Migration.</translation>
    </message>
    <message>
        <source>There is no %1 in the network. Nothing was sent. Check the address and the connection.</source>
        <translation>%1 gibt es im Netz nicht. Nichts wurde gesendet. Prüfen Sie Adresse und Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not answer. What was done until then is kept. Check the connection and try again.</source>
        <translation>%1 antwortet nicht. Was bis dahin getan wurde, bleibt erhalten. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. What was done until then is kept. Try again to continue.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Was bis dahin getan wurde, bleibt erhalten. Versuchen Sie es noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1 cannot prove who it is, so nothing was sent to it. Check the address, the clock of this computer and your proxy.</source>
        <translation>%1 kann sich nicht ausweisen, daher wurde nichts dorthin gesendet. Prüfen Sie die Adresse, die Uhr dieses Computers und Ihren Proxy.</translation>
    </message>
    <message>
        <source>The proxy between here and %1 refused. Nothing was sent. Check the proxy settings of this computer.</source>
        <translation>Der Proxy zwischen hier und %1 hat abgelehnt. Nichts wurde gesendet. Prüfen Sie die Proxy-Einstellungen dieses Computers.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a site. Nothing was sent. It looks like https://name.atlassian.net.</source>
        <translation>„%1“ ist nicht die Adresse einer Site. Nichts wurde gesendet. Sie sieht aus wie https://name.atlassian.net.</translation>
    </message>
    <message>
        <source>%1 is not encrypted, so your token would travel openly. Nothing was sent. Use https.</source>
        <translation>%1 ist nicht verschlüsselt, Ihr Token wäre unterwegs also lesbar. Nichts wurde gesendet. Verwenden Sie https.</translation>
    </message>
    <message>
        <source>There is no login for %1. Nothing was sent. Set SALESFERRY_CSM_EMAIL and SALESFERRY_CSM_TOKEN to your email and an API token, or SALESFERRY_CSM_BEARER.</source>
        <translation>Für %1 gibt es keine Anmeldung. Nichts wurde gesendet. Setzen Sie SALESFERRY_CSM_EMAIL und SALESFERRY_CSM_TOKEN auf Ihre E-Mail-Adresse und ein API-Token, oder SALESFERRY_CSM_BEARER.</translation>
    </message>
    <message>
        <source>There is no site at %1. Nothing was sent. Check the name.</source>
        <translation>Unter %1 gibt es keine Site. Nichts wurde gesendet. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The site %1 does not answer. What was done until then is kept. Check the connection and try again.</source>
        <translation>Die Site %1 antwortet nicht. Was bis dahin getan wurde, bleibt erhalten. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The site keeps asking to wait (it answered %1). What was done until then is kept. Try again later to continue.</source>
        <translation>Die Site bittet immer wieder zu warten (sie antwortete %1). Was bis dahin getan wurde, bleibt erhalten. Versuchen Sie es später noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>The site has as many open tasks as it allows, perhaps those of other tools. What was done until then is kept. Try again later to continue.</source>
        <translation>Die Site hat so viele offene Aufträge, wie sie zulässt, vielleicht von anderen Programmen. Was bis dahin getan wurde, bleibt erhalten. Versuchen Sie es später noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>The site did not accept the login. Nothing more was sent. Check the email and the API token; a token may have expired.</source>
        <translation>Die Site hat die Anmeldung nicht angenommen. Es wurde nichts weiter gesendet. Prüfen Sie E-Mail-Adresse und API-Token; ein Token kann abgelaufen sein.</translation>
    </message>
    <message>
        <source>The token lacks the scope %1. Nothing more was sent. Make a token with that scope.</source>
        <translation>Dem Token fehlt der Scope %1. Es wurde nichts weiter gesendet. Erstellen Sie ein Token mit diesem Scope.</translation>
    </message>
    <message>
        <source>Your account at the site may not do this; it needs: %1. Nothing more was sent. Ask an administrator of the site. The site said: %2</source>
        <translation>Ihr Konto auf der Site darf dies nicht; es braucht: %1. Es wurde nichts weiter gesendet. Fragen Sie einen Administrator der Site. Die Site meldet: %2</translation>
    </message>
    <message>
        <source>This site has no Customer Service Management, or your account cannot see it. Nothing was sent. Check the site and your access to it.</source>
        <translation>Diese Site hat kein Customer Service Management, oder Ihr Konto sieht es nicht. Nichts wurde gesendet. Prüfen Sie die Site und Ihren Zugang zu ihr.</translation>
    </message>
    <message>
        <source>The site refused the request. Nothing of it was done. It said: %1</source>
        <translation>Die Site hat die Anfrage abgelehnt. Nichts davon wurde getan. Sie meldet: %1</translation>
    </message>
    <message>
        <source>The site remembers this request with another content and refused it. Nothing of it was done. Try again to continue.</source>
        <translation>Die Site kennt diese Anfrage mit anderem Inhalt und hat sie abgelehnt. Nichts davon wurde getan. Versuchen Sie es noch einmal, um fortzufahren.</translation>
    </message>
    <message>
        <source>A detail field of that name exists already. Nothing was created. The site said: %1</source>
        <translation>Ein Detailfeld dieses Namens gibt es schon. Nichts wurde angelegt. Die Site meldet: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no field with options at the site. Nothing was changed. Read the fields of the site again.</source>
        <translation>„%1“ ist auf der Site kein Feld mit Optionen. Nichts wurde geändert. Lesen Sie die Felder der Site neu.</translation>
    </message>
    <message>
        <source>The site answered something that cannot be understood (%1, %2). What was done until then is kept. Try again; if it stays, tell us.</source>
        <translation>Die Site hat etwas geantwortet, das sich nicht verstehen lässt (%1, %2). Was bis dahin getan wurde, bleibt erhalten. Versuchen Sie es noch einmal; wenn es so bleibt, melden Sie es uns.</translation>
    </message>
    <message>
        <source>The practice site in %1 cannot be read. Nothing was changed. Delete that file to begin a new practice site.</source>
        <translation>Die Übungs-Site in %1 lässt sich nicht lesen. Nichts wurde geändert. Löschen Sie diese Datei, um eine neue Übungs-Site zu beginnen.</translation>
    </message>
    <message>
        <source>The site on this computer cannot be written; the disk may be full. What was done until then is kept. Make room and try again.</source>
        <translation>Die Site auf diesem Computer lässt sich nicht schreiben; vielleicht ist der Datenträger voll. Was bis dahin getan wurde, bleibt erhalten. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. Nothing was done. See salesferry-cli --help.</source>
        <translation>Es gibt keinen Befehl „%1“. Nichts wurde getan. Siehe salesferry-cli --help.</translation>
    </message>
    <message>
        <source>This command has no option &quot;%1&quot;. Nothing was done. See salesferry-cli --help.</source>
        <translation>Dieser Befehl hat keine Option „%1“. Nichts wurde getan. Siehe salesferry-cli --help.</translation>
    </message>
    <message>
        <source>The option &quot;%1&quot; needs a value. Nothing was done. See salesferry-cli --help.</source>
        <translation>Die Option „%1“ braucht einen Wert. Nichts wurde getan. Siehe salesferry-cli --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not possible here. Nothing was done. See salesferry-cli --help.</source>
        <translation>„%1“ ist hier nicht möglich. Nichts wurde getan. Siehe salesferry-cli --help.</translation>
    </message>
    <message>
        <source>The option %1 is missing. Nothing was done. See salesferry-cli --help.</source>
        <translation>Die Option %1 fehlt. Nichts wurde getan. Siehe salesferry-cli --help.</translation>
    </message>
    <message>
        <source>Nothing was done; this command is written so: salesferry-cli %1</source>
        <translation>Nichts wurde getan; dieser Befehl wird so geschrieben: salesferry-cli %1</translation>
    </message>
    <message>
        <source>%1 is no JSON object; it cannot be understood from byte %2 on. Nothing was changed. Correct it.</source>
        <translation>%1 ist kein JSON-Objekt; ab Byte %2 lässt es sich nicht verstehen. Nichts wurde geändert. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date that can be read without guessing; dates look like 2025-12-31. The value is left out. Correct it or choose a default.</source>
        <translation>„%1“ ist kein Datum, das sich ohne Raten lesen lässt; ein Datum sieht aus wie 2025-12-31. Der Wert wird ausgelassen. Berichtigen Sie ihn, oder wählen Sie einen Standardwert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true, false, 1 nor 0. The value is left out. Translate it to true or false.</source>
        <translation>„%1“ ist weder true, false, 1 noch 0. Der Wert wird ausgelassen. Übersetzen Sie ihn in true oder false.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a phone number that can be dialled from abroad. The value is left out. Correct it, or map it to a text field.</source>
        <translation>„%1“ ist keine Telefonnummer, die sich aus dem Ausland wählen lässt. Der Wert wird ausgelassen. Berichtigen Sie ihn, oder ordnen Sie ihn einem Textfeld zu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no country code. The value is left out. Choose the default country for such numbers.</source>
        <translation>„%1“ hat keine Landesvorwahl. Der Wert wird ausgelassen. Wählen Sie das Standardland für solche Nummern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has an extension, for which a phone field has no place. The value is left out. Map it to a text field, or remove the extension.</source>
        <translation>„%1“ hat eine Durchwahl, für die ein Telefonfeld keinen Platz hat. Der Wert wird ausgelassen. Ordnen Sie ihn einem Textfeld zu, oder entfernen Sie die Durchwahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address. The value is left out. Correct it.</source>
        <translation>„%1“ ist keine Webadresse. Der Wert wird ausgelassen. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one email address. The value is left out. Correct it.</source>
        <translation>„%1“ ist nicht genau eine E-Mail-Adresse. Der Wert wird ausgelassen. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option of %2. The value is left out. Add the option at the site or translate the value.</source>
        <translation>„%1“ ist keine Option von %2. Der Wert wird ausgelassen. Fügen Sie die Option auf der Site hinzu, oder übersetzen Sie den Wert.</translation>
    </message>
    <message>
        <source>%2 takes one value, but there are several: %1. They are left out. Choose one, or use a field that takes several.</source>
        <translation>%2 nimmt einen Wert auf, aber es sind mehrere: %1. Sie werden ausgelassen. Wählen Sie einen, oder verwenden Sie ein Feld, das mehrere aufnimmt.</translation>
    </message>
    <message>
        <source>Site address</source>
        <translation>Adresse der Site</translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation>Übungs-Site</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Customer Service Management</source>
        <translation>Customer Service Management</translation>
    </message>
    <message>
        <source>Customer Service Management is there</source>
        <translation>Customer Service Management ist vorhanden</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>You are %1</source>
        <translation>Sie sind %1</translation>
    </message>
    <message>
        <source>You are %1, a site administrator</source>
        <translation>Sie sind %1, Administrator der Site</translation>
    </message>
    <message>
        <source>You are %1, not a site administrator</source>
        <translation>Sie sind %1, nicht Administrator der Site</translation>
    </message>
    <message>
        <source>Detail fields</source>
        <translation>Detailfelder</translation>
    </message>
    <message>
        <source>Detail fields read</source>
        <translation>Detailfelder gelesen</translation>
    </message>
    <message>
        <source>Detail fields that CSM usually has</source>
        <translation>Detailfelder, die CSM üblicherweise hat</translation>
    </message>
    <message>
        <source>Detail fields that CSM usually has are there</source>
        <translation>Detailfelder, die CSM üblicherweise hat, sind vorhanden</translation>
    </message>
    <message>
        <source>Detail fields that CSM usually has are missing</source>
        <translation>Detailfelder, die CSM üblicherweise hat, fehlen</translation>
    </message>
    <message>
        <source>%1 is the address of a site.</source>
        <translation>%1 ist die Adresse einer Site.</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation>%1 hat in %2 ms geantwortet.</translation>
    </message>
    <message>
        <source>Customers and organizations can be managed.</source>
        <translation>Kunden und Organisationen lassen sich verwalten.</translation>
    </message>
    <message>
        <source>Detail fields and customers may be created.</source>
        <translation>Detailfelder und Kunden dürfen angelegt werden.</translation>
    </message>
    <message>
        <source>Detail fields and customers cannot be created with this account. Ask for the permission &quot;Administer Jira&quot;, or use another account.</source>
        <translation>Mit diesem Konto lassen sich Detailfelder und Kunden nicht anlegen. Bitten Sie um die Berechtigung „Administer Jira“, oder verwenden Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>The site did not say whether this account is an administrator&apos;s. Creating detail fields and customers needs &quot;Administer Jira&quot;.</source>
        <translation>Die Site hat nicht gemeldet, ob dieses Konto einem Administrator gehört. Um Detailfelder und Kunden anzulegen, ist „Administer Jira“ nötig.</translation>
    </message>
    <message>
        <source>The email or the API token is missing. Nothing but the name of the site was asked for. Enter both.</source>
        <translation>Die E-Mail-Adresse oder das API-Token fehlt. Es wurde nur nach dem Namen der Site gefragt. Geben Sie beides ein.</translation>
    </message>
    <message>
        <source>Customers %1 of %2, organizations %3 of %4.</source>
        <translation>Kunden: %1 von %2, Organisationen: %3 von %4.</translation>
    </message>
    <message>
        <source>None of them has to be created.</source>
        <translation>Keines davon muss angelegt werden.</translation>
    </message>
    <message>
        <source>Customers lack %1. What you need of it can be created in step 6.</source>
        <translation>Bei Kunden fehlt: %1. Was Sie davon brauchen, lässt sich in Schritt 6 anlegen.</translation>
    </message>
    <message>
        <source>Organizations lack %1. What you need of it can be created in step 6.</source>
        <translation>Bei Organisationen fehlt: %1. Was Sie davon brauchen, lässt sich in Schritt 6 anlegen.</translation>
    </message>
    <message>
        <source>Customers lack %1, organizations lack %2. What you need of it can be created in step 6.</source>
        <translation>Bei Kunden fehlt: %1; bei Organisationen fehlt: %2. Was Sie davon brauchen, lässt sich in Schritt 6 anlegen.</translation>
    </message>
    <message>
        <source>Not looked at.</source>
        <translation>Nicht nachgesehen.</translation>
    </message>
    <message>
        <source>It is on this computer, and nothing leaves it.</source>
        <translation>Sie ist auf diesem Computer, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>It needs no network and no login.</source>
        <translation>Die Übungs-Site braucht kein Netz und keine Anmeldung.</translation>
    </message>
    <message>
        <source>It accepts and refuses what a real site does.</source>
        <translation>Die Übungs-Site nimmt an und lehnt ab, was eine echte Site annimmt und ablehnt.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not give the token. Nothing was changed. Enter the token again.</source>
        <translation>Der Schlüsselbund dieses Computers hat das Token nicht herausgegeben. Nichts wurde geändert. Geben Sie das Token noch einmal ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not take the token, so it is kept until the program ends. Enter it again the next time.</source>
        <translation>Der Schlüsselbund dieses Computers hat das Token nicht aufgenommen, daher wird es nur bis zum Ende des Programms behalten. Geben Sie es beim nächsten Mal noch einmal ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not remove the token. It is still there. Remove the entry &quot;Salesferry&quot; with the keychain&apos;s own tool.</source>
        <translation>Der Schlüsselbund dieses Computers hat das Token nicht entfernt. Es ist noch da. Entfernen Sie den Eintrag „Salesferry“ mit dem Programm des Schlüsselbunds.</translation>
    </message>
    <message>
        <source>The site did not add options to the detail field &quot;%1&quot;. The others are kept. Add them there, or change the mapping. The site said: %2</source>
        <translation>Die Site hat dem Detailfeld „%1“ keine Optionen hinzugefügt. Die anderen bleiben erhalten. Fügen Sie sie dort hinzu, oder ändern Sie die Zuordnung. Die Site meldet: %2</translation>
    </message>
    <message>
        <source>This record has the email of another one. The newest is sent, what it lacks is filled in from the others, and those end as merged.</source>
        <translation>Dieser Datensatz hat die E-Mail-Adresse eines anderen. Der neueste wird gesendet; was ihm fehlt, wird aus den anderen ergänzt, und diese enden als zusammengeführt.</translation>
    </message>
    <message>
        <source>This record has the name of another one. The newest is sent, what it lacks is filled in from the others, and those end as merged.</source>
        <translation>Dieser Datensatz hat den Namen eines anderen. Der neueste wird gesendet; was ihm fehlt, wird aus den anderen ergänzt, und diese enden als zusammengeführt.</translation>
    </message>
    <message>
        <source>The site asked for a pause of %1 s. Nothing is lost; sending goes on by itself.</source>
        <translation>Die Site bat um eine Pause von %1 s. Nichts ist verloren; das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The site runs as many bulk tasks as it allows. The next is handed in again in %1 s.</source>
        <translation>Die Site führt so viele Sammelaufträge aus, wie sie zulässt. Der nächste wird in %1 s noch einmal eingereicht.</translation>
    </message>
    <message>
        <source>%1 has changed since it was added to this project. Nothing was sent, and your choices are kept. Put the former file back, or take the new one on the Source page.</source>
        <translation>%1 hat sich geändert, seit die Datei diesem Projekt hinzugefügt wurde. Nichts wurde gesendet, und Ihre Einstellungen bleiben erhalten. Legen Sie die frühere Datei zurück, oder übernehmen Sie die neue auf der Seite „Quelle“.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read. Nothing more was sent, and what has arrived stays at the site. Check that you may read and write it and that the disk is there. If the file is damaged, put a copy back, or move it away: the migration then begins anew and finds what has arrived.</source>
        <translation>Das Journal %1 lässt sich nicht lesen. Es wurde nichts weiter gesendet, und was angekommen ist, bleibt auf der Site. Prüfen Sie, ob Sie es lesen und schreiben dürfen und ob der Datenträger da ist. Ist die Datei beschädigt, legen Sie eine Kopie zurück, oder verschieben Sie sie anderswohin: Die Migration beginnt dann neu und findet, was angekommen ist.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in %1 begins with the day, &quot;%4&quot; in %3 with the month. Each is read as it must be; of those that may be either, none is guessed. Say which comes first, or correct the column that is wrong.</source>
        <translation>„%2“ in %1 beginnt mit dem Tag, „%4“ in %3 mit dem Monat. Jedes wird gelesen, wie es sein muss; von denen, die beides sein können, wird keines geraten. Sagen Sie, was zuerst steht, oder berichtigen Sie die falsche Spalte.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in %1 has a decimal point, &quot;%4&quot; in %3 a decimal comma. Each is read as it must be; of those that may be either, none is guessed. Say which it is, or correct the column that is wrong.</source>
        <translation>„%2“ in %1 hat einen Dezimalpunkt, „%4“ in %3 ein Dezimalkomma. Jedes wird gelesen, wie es sein muss; von denen, die beides sein können, wird keines geraten. Sagen Sie, welches es ist, oder berichtigen Sie die falsche Spalte.</translation>
    </message>
    <message>
        <source>%1 dates in %2 have years of two figures, such as &quot;%3&quot;. They are read as years from 1930 to 2029. Export years with four figures if that is wrong.</source>
        <translation>%1 Datumsangaben in %2 haben zweistellige Jahre wie „%3“. Sie werden als Jahre von 1930 bis 2029 gelesen. Exportieren Sie vierstellige Jahre, wenn das nicht stimmt.</translation>
    </message>
    <message>
        <source>%1 dates in %2 have years of two figures, such as &quot;%3&quot;, and others of four. Those of two are left out, as their century is not known. Export years with four figures, or correct them.</source>
        <translation>%1 Datumsangaben in %2 haben zweistellige Jahre wie „%3“, andere vierstellige. Die zweistelligen werden ausgelassen, da ihr Jahrhundert nicht bekannt ist. Exportieren Sie vierstellige Jahre, oder berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>It was assumed that each line is one record, and that &quot;%1&quot; stands between its %2 cells.</source>
        <translation>Angenommen wurde, dass jede Zeile ein Datensatz ist und zwischen seinen %2 Zellen „%1“ steht.</translation>
    </message>
    <message>
        <source>It was assumed that the record ends with line %1.</source>
        <translation>Angenommen wurde, dass der Datensatz mit Zeile %1 endet.</translation>
    </message>
    <message>
        <source>It was assumed that this text belongs to the same cell.</source>
        <translation>Angenommen wurde, dass dieser Text zur selben Zelle gehört.</translation>
    </message>
    <message>
        <source>Read as if the file were text.</source>
        <translation>Gelesen, als sei die Datei Text.</translation>
    </message>
    <message>
        <source>Read as UTF-8.</source>
        <translation>Gelesen als UTF-8.</translation>
    </message>
    <message>
        <source>This computer cannot read text in the encoding %1. Nothing was changed. Choose another one, or export the file as UTF-8.</source>
        <translation>Dieser Computer kann Text in der Kodierung %1 nicht lesen. Nichts wurde geändert. Wählen Sie eine andere, oder exportieren Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>Turning %1 from %2 into UTF-8</source>
        <translation>%1 wird von %2 in UTF-8 umgewandelt</translation>
    </message>
    <message>
        <source>%1, a copy that is needed to read your file, cannot be written. Your file was not touched. Check that you may write to that folder and that the disk is there.</source>
        <translation>%1, eine Kopie, die zum Lesen Ihrer Datei nötig ist, lässt sich nicht schreiben. Ihre Datei blieb unberührt. Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen und ob der Datenträger da ist.</translation>
    </message>
    <message>
        <source>The disk was full after %2 bytes of %1, a copy that is needed to read your file. Your file was not touched, and the copy was removed. Make room, and try again.</source>
        <translation>Der Datenträger war nach %2 Byte von %1 voll, einer Kopie, die zum Lesen Ihrer Datei nötig ist. Ihre Datei blieb unberührt, und die Kopie wurde entfernt. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>Repairing %1</source>
        <translation>%1 wird repariert</translation>
    </message>
    <message>
        <source>The repair of line %2 of %1 fits nothing there any more: the file is not the one that was repaired. Nothing was changed. Take that repair back, and look at the line again.</source>
        <translation>Die Reparatur von Zeile %2 in %1 passt dort auf nichts mehr: Die Datei ist nicht mehr die, die repariert wurde. Nichts wurde geändert. Nehmen Sie die Reparatur zurück, und sehen Sie sich die Zeile noch einmal an.</translation>
    </message>
    <message>
        <source>The column %1 stands more than once in %2; the further ones are called &quot;%1 (2)&quot; and so on.</source>
        <translation>Die Spalte %1 steht mehr als einmal in %2; die weiteren heißen „%1 (2)“ und so fort.</translation>
    </message>
    <message>
        <source>%1 is a success file of Data Loader: it tells what became of a load, and may lack records and columns. Nothing was changed. Bring the export itself, Contact.csv or Account.csv.</source>
        <translation>%1 ist eine Erfolgsdatei des Data Loader: Sie sagt, was aus einem Ladevorgang wurde, und kann Datensätze und Spalten auslassen. Nichts wurde geändert. Nehmen Sie den Export selbst, Contact.csv oder Account.csv.</translation>
    </message>
    <message>
        <source>%1 is an error file of Data Loader: it holds only the records that a load refused. Nothing was changed. Bring the export itself, Contact.csv or Account.csv.</source>
        <translation>%1 ist eine Fehlerdatei des Data Loader: Sie enthält nur die Datensätze, die ein Ladevorgang abgelehnt hat. Nichts wurde geändert. Nehmen Sie den Export selbst, Contact.csv oder Account.csv.</translation>
    </message>
    <message>
        <source>%1 is an Excel workbook (.xlsx), not CSV. Nothing was changed. In Excel choose File, Save As, &quot;CSV UTF-8 (Comma delimited)&quot;, and bring that file.</source>
        <translation>%1 ist eine Excel-Arbeitsmappe (.xlsx), kein CSV. Nichts wurde geändert. Wählen Sie in Excel Datei, Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is an old Excel workbook (.xls), not CSV. Nothing was changed. In Excel choose File, Save As, &quot;CSV UTF-8 (Comma delimited)&quot;, and bring that file.</source>
        <translation>%1 ist eine alte Excel-Arbeitsmappe (.xls), kein CSV. Nichts wurde geändert. Wählen Sie in Excel Datei, Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is a web page, as some reports are exported under the name .xls, not CSV. Nothing was changed. Export the report as CSV with the encoding UTF-8; or open it in Excel, choose File, Save As, &quot;CSV UTF-8 (Comma delimited)&quot;, and bring that file.</source>
        <translation>%1 ist eine Webseite, wie manche Berichte unter dem Namen .xls exportiert werden, kein CSV. Nichts wurde geändert. Exportieren Sie den Bericht als CSV mit der Kodierung UTF-8; oder öffnen Sie ihn in Excel, wählen Sie Datei, Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is an Excel workbook written as XML, not CSV. Nothing was changed. In Excel choose File, Save As, &quot;CSV UTF-8 (Comma delimited)&quot;, and bring that file.</source>
        <translation>%1 ist eine Excel-Arbeitsmappe als XML, kein CSV. Nichts wurde geändert. Wählen Sie in Excel Datei, Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument file (.ods), not CSV. Nothing was changed. In LibreOffice choose File, Save As, &quot;Text CSV&quot; with the character set UTF-8, and bring that file.</source>
        <translation>%1 ist eine OpenDocument-Datei (.ods), kein CSV. Nichts wurde geändert. Wählen Sie in LibreOffice Datei, Speichern unter, „Text CSV“ mit dem Zeichensatz UTF-8, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is a Numbers document, not CSV. Nothing was changed. In Numbers choose File, Export To, CSV with the encoding UTF-8, and bring that file.</source>
        <translation>%1 ist ein Dokument von Numbers, kein CSV. Nichts wurde geändert. Wählen Sie in Numbers Ablage, Exportieren, CSV mit der Kodierung UTF-8, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is XML, not CSV. Nothing was changed. Export the records as CSV UTF-8 and bring that file.</source>
        <translation>%1 ist XML, kein CSV. Nichts wurde geändert. Exportieren Sie die Datensätze als CSV UTF-8, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is JSON, not CSV. Nothing was changed. Export the records as CSV UTF-8 and bring that file.</source>
        <translation>%1 ist JSON, kein CSV. Nichts wurde geändert. Exportieren Sie die Datensätze als CSV UTF-8, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is a PDF document, not CSV. Nothing was changed. Export the records as CSV UTF-8 and bring that file.</source>
        <translation>%1 ist ein PDF-Dokument, kein CSV. Nichts wurde geändert. Exportieren Sie die Datensätze als CSV UTF-8, und nehmen Sie diese Datei.</translation>
    </message>
    <message>
        <source>%1 is compressed with GZIP. Nothing was changed. Unpack it, and bring the CSV file in it.</source>
        <translation>%1 ist mit GZIP gepackt. Nichts wurde geändert. Entpacken Sie die Datei, und nehmen Sie die CSV-Datei darin.</translation>
    </message>
    <message>
        <source>%1 lines before the records of %2 are titles or notes; its column names stand in line %3.</source>
        <translation>%1 Zeilen vor den Datensätzen von %2 sind Titel oder Anmerkungen; die Spaltennamen stehen in Zeile %3.</translation>
    </message>
    <message>
        <source>%1 lines at the end of %2 are a footer and not records (it begins with &quot;%3&quot;). They are left out.</source>
        <translation>%1 Zeilen am Ende von %2 sind eine Fußzeile und keine Datensätze (sie beginnt mit „%3“). Sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 lines among the records of %2 are sums or headings of groups and not records. They are left out.</source>
        <translation>%1 Zeilen zwischen den Datensätzen von %2 sind Summen oder Gruppenüberschriften und keine Datensätze. Sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like national identity or social security numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Ausweis- oder Sozialversicherungsnummern aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like tax numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Steuernummern aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like passport numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Passnummern aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like driving licence numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Führerscheinnummern aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like payment card numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Nummern von Zahlungskarten aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like bank account numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Bankverbindungen aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>%1 in %2 looks like passwords or secret numbers. It is not matched by itself; map it only if it has to be moved.</source>
        <translation>%1 in %2 sieht nach Passwörtern oder geheimen Nummern aus. Die Spalte wird nicht von selbst zugeordnet; ordnen Sie sie nur zu, wenn sie mitgehen muss.</translation>
    </message>
    <message>
        <source>Checkboxes are TRUE and FALSE, as spreadsheets write them.</source>
        <translation>Kontrollkästchen sind TRUE und FALSE, wie Tabellenprogramme sie schreiben.</translation>
    </message>
    <message>
        <source>Ids have become numbers.</source>
        <translation>Ids sind zu Zahlen geworden.</translation>
    </message>
    <message>
        <source>Cells are separated by semicolons.</source>
        <translation>Zellen sind durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>Cells stand in quotes only where they have to.</source>
        <translation>Zellen stehen nur dann in Anführungszeichen, wenn sie müssen.</translation>
    </message>
    <message>
        <source>Columns are called by their labels.</source>
        <translation>Die Spalten heißen nach ihren Bezeichnungen.</translation>
    </message>
    <message>
        <source>Ids have 15 characters.</source>
        <translation>Ids haben 15 Zeichen.</translation>
    </message>
    <message>
        <source>There is a footer.</source>
        <translation>Es gibt eine Fußzeile.</translation>
    </message>
    <message>
        <source>Every cell stands in quotes.</source>
        <translation>Jede Zelle steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Checkboxes are 1 and 0.</source>
        <translation>Kontrollkästchen sind 1 und 0.</translation>
    </message>
    <message>
        <source>Times are written as 2023-02-07 20:44:05.</source>
        <translation>Zeiten stehen da als 2023-02-07 20:44:05.</translation>
    </message>
    <message>
        <source>References to nothing are written as 000000000000000AAA.</source>
        <translation>Verweise auf nichts stehen da als 000000000000000AAA.</translation>
    </message>
    <message>
        <source>Column names are in upper case.</source>
        <translation>Spaltennamen stehen in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Checkboxes are true and false.</source>
        <translation>Kontrollkästchen sind true und false.</translation>
    </message>
    <message>
        <source>Times are written as 2023-02-07T20:44:05.000Z.</source>
        <translation>Zeiten stehen da als 2023-02-07T20:44:05.000Z.</translation>
    </message>
    <message>
        <source>Large numbers are written as 6.0E7.</source>
        <translation>Große Zahlen stehen da als 6.0E7.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke.</translation>
    </message>
    <message>
        <source>Times are written as 2023-02-07T20:44:05.000+0000.</source>
        <translation>Zeiten stehen da als 2023-02-07T20:44:05.000+0000.</translation>
    </message>
    <message>
        <source>%1 ids in the column %3 of %2 have become numbers such as 5.57E+17, as a spreadsheet does. They cannot be restored and count as empty. Export the file again, and do not save it in a spreadsheet.</source>
        <translation>%1 Ids in der Spalte %3 von %2 sind zu Zahlen wie 5.57E+17 geworden, wie Tabellenprogramme das tun. Sie lassen sich nicht wiederherstellen und gelten als leer. Exportieren Sie die Datei noch einmal, und speichern Sie sie nicht in einem Tabellenprogramm.</translation>
    </message>
    <message>
        <source>%1 ids in the column %3 of %2 are too short or too long to be ids. They count as empty. Export the file again.</source>
        <translation>%1 Ids in der Spalte %3 von %2 sind zu kurz oder zu lang für Ids. Sie gelten als leer. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 values in the column %3 of %2 are no Salesforce ids. They count as empty. Export the file again.</source>
        <translation>%1 Werte in der Spalte %3 von %2 sind keine Salesforce-Ids. Sie gelten als leer. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 ids in the column %3 of %2 had lost their upper and lower case. It was restored from their last three characters.</source>
        <translation>%1 Ids in der Spalte %3 von %2 hatten ihre Groß- und Kleinschreibung verloren. Sie wurde aus den letzten drei Zeichen wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 postal codes in the column %3 of %2 have %4 digits where most have %5. A spreadsheet may have taken away the zeros in front; if so, export the file again.</source>
        <translation>%1 Postleitzahlen in der Spalte %3 von %2 haben %4 Ziffern, die meisten aber %5. Vielleicht hat ein Tabellenprogramm die Nullen vorn weggenommen; exportieren Sie die Datei dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 has no column that Salesforce exports for contacts or accounts (it begins with %2). Bring Contact.csv or Account.csv.</source>
        <translation>%1 hat keine Spalte, die Salesforce für Kontakte oder Konten exportiert (die Datei beginnt mit %2). Nehmen Sie Contact.csv oder Account.csv.</translation>
    </message>
    <message>
        <source>%1 holds records of the object %2, not contacts or accounts. It is not used unless you ask for it; then its records are read as contacts.</source>
        <translation>%1 enthält Datensätze des Objekts %2, keine Kontakte oder Konten. Die Datei wird nur verwendet, wenn Sie es wünschen; dann werden ihre Datensätze als Kontakte gelesen.</translation>
    </message>
    <message>
        <source>There is no room to unpack or convert %1: that needs %2 MB, and %3 MB are free at %4. Nothing was changed. Make room there, or move the project to a larger disk.</source>
        <translation>Es ist kein Platz, um %1 zu entpacken oder umzuwandeln: Das braucht %2 MB, und bei %4 sind %3 MB frei. Nichts wurde geändert. Schaffen Sie dort Platz, oder legen Sie das Projekt auf einen größeren Datenträger.</translation>
    </message>
    <message>
        <source>%1 places in %2 are no text in %3; a replacement character stands there. Choose another encoding, or export the file again as UTF-8.</source>
        <translation>%1 Stellen in %2 sind kein Text in %3; dort steht ein Ersatzzeichen. Wählen Sie eine andere Kodierung, oder exportieren Sie die Datei noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8, though its beginning and samples of it look so; it is read as %2. Look whether names with accents are right, or choose another encoding.</source>
        <translation>%1 ist nicht UTF-8, obwohl der Anfang und Proben danach aussehen; die Datei wird als %2 gelesen. Sehen Sie nach, ob Namen mit Akzenten stimmen, oder wählen Sie eine andere Kodierung.</translation>
    </message>
    <message>
        <source>%1 holds no Contact.csv, Account.csv or AccountContactRelation.csv. Nothing was changed. Choose another part of the export, or unpack it and choose the CSV files.</source>
        <translation>%1 enthält weder Contact.csv noch Account.csv noch AccountContactRelation.csv. Nichts wurde geändert. Wählen Sie einen anderen Teil des Exports, oder entpacken Sie ihn und wählen Sie die CSV-Dateien.</translation>
    </message>
    <message>
        <source>The project has no source %1. Nothing was changed. Check the name; of a file in a ZIP archive, name both.</source>
        <translation>Das Projekt hat keine Quelle %1. Nichts wurde geändert. Prüfen Sie den Namen; nennen Sie bei einer Datei in einem ZIP-Archiv beide.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2 or %3. The value is left out. Say for its file, on the Source page, whether the day or the month comes first.</source>
        <translation>„%1“ kann %2 oder %3 sein. Der Wert wird ausgelassen. Sagen Sie auf der Seite „Quelle“ für die Datei, ob der Tag oder der Monat zuerst steht.</translation>
    </message>
    <message>
        <source>The year in &quot;%1&quot; has two figures, so its century is not known. The value is left out. Export years with four figures, or correct it.</source>
        <translation>Das Jahr in „%1“ ist zweistellig, sein Jahrhundert also nicht bekannt. Der Wert wird ausgelassen. Exportieren Sie vierstellige Jahre, oder berichtigen Sie es.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number as its file writes them. The value is left out. Correct it.</source>
        <translation>„%1“ ist keine Zahl, wie die Datei sie schreibt. Der Wert wird ausgelassen. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2 or %3. The value is left out. Say for its file, on the Source page, whether a point or a comma separates decimals.</source>
        <translation>„%1“ kann %2 oder %3 sein. Der Wert wird ausgelassen. Sagen Sie auf der Seite „Quelle“ für die Datei, ob Nachkommastellen nach einem Punkt oder einem Komma stehen.</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>%1 wird entpackt</translation>
    </message>
    <message>
        <source>%1 is no ZIP archive, or all of it but its name is lost. Nothing was changed. Download the export again.</source>
        <translation>%1 ist kein ZIP-Archiv, oder alles außer dem Namen ist verloren. Nichts wurde geändert. Laden Sie den Export noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1 is not complete: its end is missing, as after a download that broke off. Nothing was unpacked or changed. Download the export again.</source>
        <translation>%1 ist unvollständig: Das Ende fehlt, wie nach einem abgebrochenen Herunterladen. Nichts wurde entpackt oder geändert. Laden Sie den Export noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1 is damaged: what it says about the files in it cannot be true. Nothing was unpacked or changed. Download the export again.</source>
        <translation>%1 ist beschädigt: Was darin über die Dateien steht, kann nicht stimmen. Nichts wurde entpackt oder geändert. Laden Sie den Export noch einmal herunter.</translation>
    </message>
    <message>
        <source>%1 is one piece of an archive that was cut into several. Nothing was unpacked or changed. Join the pieces, or unpack them with the program that made them, and choose the CSV files.</source>
        <translation>%1 ist ein Stück eines Archivs, das in mehrere zerlegt wurde. Nichts wurde entpackt oder geändert. Fügen Sie die Stücke zusammen, oder entpacken Sie sie mit dem Programm, das sie gemacht hat, und wählen Sie die CSV-Dateien.</translation>
    </message>
    <message>
        <source>%1 claims to hold more than %2 files, which no export does. Nothing was unpacked or changed. Download the export again from Salesforce.</source>
        <translation>%1 soll mehr als %2 Dateien enthalten, was kein Export tut. Nichts wurde entpackt oder geändert. Laden Sie den Export noch einmal aus Salesforce herunter.</translation>
    </message>
    <message>
        <source>%1 claims to hold more than it can: the files in it overlap. Such archives are made to do harm. Nothing was unpacked or changed. Download the export again from Salesforce.</source>
        <translation>%1 soll mehr enthalten, als hineinpasst: Die Dateien darin überlappen sich. Solche Archive sollen Schaden anrichten. Nichts wurde entpackt oder geändert. Laden Sie den Export noch einmal aus Salesforce herunter.</translation>
    </message>
    <message>
        <source>%1 holds a file whose name leads out of the archive (&quot;%2&quot;). Such archives are made to do harm, or by a program that does not keep to the rules. Nothing was unpacked or changed. Download the export again from Salesforce, or unpack it yourself and choose the CSV files.</source>
        <translation>%1 enthält eine Datei, deren Name aus dem Archiv hinausführt („%2“). Solche Archive sollen Schaden anrichten, oder ein Programm hält sich nicht an die Regeln. Nichts wurde entpackt oder geändert. Laden Sie den Export noch einmal aus Salesforce herunter, oder entpacken Sie ihn selbst und wählen Sie die CSV-Dateien.</translation>
    </message>
    <message>
        <source>%1 holds two files of the name %2, and nobody can tell which is meant. Nothing was unpacked or changed. Unpack it yourself and choose the right one.</source>
        <translation>%1 enthält zwei Dateien mit dem Namen %2, und niemand weiß, welche gemeint ist. Nichts wurde entpackt oder geändert. Entpacken Sie das Archiv selbst, und wählen Sie die richtige.</translation>
    </message>
    <message>
        <source>There is no file %2 in %1. Nothing was changed. Put the former archive back, or choose the file again.</source>
        <translation>In %1 gibt es keine Datei %2. Nichts wurde geändert. Legen Sie das frühere Archiv zurück, oder wählen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%2 in %1 is protected by a password. Nothing was unpacked or changed. Unpack the archive yourself and choose the CSV files.</source>
        <translation>%2 in %1 ist mit einem Passwort geschützt. Nichts wurde entpackt oder geändert. Entpacken Sie das Archiv selbst, und wählen Sie die CSV-Dateien.</translation>
    </message>
    <message>
        <source>%2 in %1 is packed in a way that is not known here (method %3). Nothing was unpacked or changed. Unpack the archive yourself and choose the CSV files.</source>
        <translation>%2 in %1 ist auf eine Weise gepackt, die hier nicht bekannt ist (Verfahren %3). Nichts wurde entpackt oder geändert. Entpacken Sie das Archiv selbst, und wählen Sie die CSV-Dateien.</translation>
    </message>
    <message>
        <source>%2 in %1 claims to be %3 times as large as what it is packed into, which no export is. Such archives are made to fill a disk. It was not unpacked, and nothing was changed. Download the export again from Salesforce, or unpack it yourself if you know where it comes from.</source>
        <translation>%2 in %1 soll %3-mal so groß sein wie gepackt, was kein Export ist. Solche Archive sollen einen Datenträger füllen. Die Datei wurde nicht entpackt, und nichts wurde geändert. Laden Sie den Export noch einmal aus Salesforce herunter, oder entpacken Sie ihn selbst, wenn Sie wissen, woher er kommt.</translation>
    </message>
    <message>
        <source>%2 in %1 is larger than the archive says. Nothing of it was kept or changed. Download the export again from Salesforce.</source>
        <translation>%2 in %1 ist größer, als das Archiv sagt. Nichts davon wurde behalten oder geändert. Laden Sie den Export noch einmal aus Salesforce herunter.</translation>
    </message>
    <message>
        <source>%2 in %1 is damaged: what comes out is not what was packed. Nothing of it was kept or changed. Download the export again.</source>
        <translation>%2 in %1 ist beschädigt: Was herauskommt, ist nicht, was gepackt wurde. Nichts davon wurde behalten oder geändert. Laden Sie den Export noch einmal herunter.</translation>
    </message>
    <message>
        <source>%2 in %1 could not be unpacked to %3. Nothing of it was kept there. Check that you may write there and that the disk is not full.</source>
        <translation>%2 in %1 ließ sich nicht nach %3 entpacken. Nichts davon blieb dort. Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>%1 values in %2 were damaged before the export, such as &quot;%3&quot;, which was probably &quot;%4&quot;. They are kept as they are. Correct them on the Review page, or in Salesforce before you export again.</source>
        <translation>%1 Werte in %2 waren schon vor dem Export beschädigt, wie „%3“, was wohl „%4“ war. Sie bleiben, wie sie sind. Berichtigen Sie sie auf der Seite „Prüfen“, oder in Salesforce, bevor Sie noch einmal exportieren.</translation>
    </message>
    <message>
        <source>In %1 values in %2 question marks stand where letters were, such as &quot;%3&quot;. The letters are not in the file. Export it again as UTF-8; if they are missing in Salesforce too, correct them there.</source>
        <translation>In %1 Werten in %2 stehen Fragezeichen, wo Buchstaben waren, wie „%3“. Die Buchstaben sind nicht in der Datei. Exportieren Sie sie noch einmal als UTF-8; wenn sie auch in Salesforce fehlen, berichtigen Sie sie dort.</translation>
    </message>
    <message>
        <source>%1 values in %2 have exactly 32,767 characters, all that a spreadsheet keeps, so their ends are probably missing. Use the file as it was exported, without saving it in a spreadsheet.</source>
        <translation>%1 Werte in %2 haben genau 32.767 Zeichen, mehr behält ein Tabellenprogramm nicht; ihr Ende fehlt also wohl. Nehmen Sie die Datei, wie sie exportiert wurde, ohne sie in einem Tabellenprogramm zu speichern.</translation>
    </message>
    <message>
        <source>%1 phone numbers in %2 were turned into numbers by a spreadsheet, such as &quot;%3&quot;. Their last digits are lost. Use the file as it was exported, without saving it in a spreadsheet.</source>
        <translation>%1 Telefonnummern in %2 hat ein Tabellenprogramm in Zahlen verwandelt, wie „%3“. Ihre letzten Ziffern sind verloren. Nehmen Sie die Datei, wie sie exportiert wurde, ohne sie in einem Tabellenprogramm zu speichern.</translation>
    </message>
    <message>
        <source>Most values in %2 (%1) are numbers of payment cards, bank accounts or people, such as &quot;%3&quot;. The column is not matched by itself. Map it only if these numbers may be moved.</source>
        <translation>Die meisten Werte in %2 (%1) sind Nummern von Zahlungskarten, Bankkonten oder Personen, wie „%3“. Die Spalte wird nicht von selbst zugeordnet. Ordnen Sie sie nur zu, wenn diese Nummern umziehen dürfen.</translation>
    </message>
    <message>
        <source>%1 values in %2 look like numbers of payment cards, bank accounts or people, such as &quot;%3&quot;. Look at them before you map this column.</source>
        <translation>%1 Werte in %2 sehen nach Nummern von Zahlungskarten, Bankkonten oder Personen aus, wie „%3“. Sehen Sie sie an, bevor Sie diese Spalte zuordnen.</translation>
    </message>
    <message>
        <source>The file that %1 was unpacked or converted to was removed or changed while it was in use. Nothing is lost, and what was sent is noted. Start again; the file is then made anew.</source>
        <translation>Die Datei, in die %1 entpackt oder umgewandelt wurde, ist entfernt oder geändert worden, während sie verwendet wurde. Nichts ist verloren, und was gesendet wurde, ist vermerkt. Beginnen Sie noch einmal; die Datei wird dann neu gemacht.</translation>
    </message>
    <message>
        <source>Leads in %1 that were converted at Salesforce are contacts already. If you bring Contact.csv as well, records of one email become one customer.</source>
        <translation>Leads in %1, die in Salesforce konvertiert wurden, sind schon Kontakte. Wenn Sie auch Contact.csv nehmen, werden Datensätze mit einer E-Mail-Adresse ein Kunde.</translation>
    </message>
    <message>
        <source>You chose to skip this row, as it cannot be read. It is not sent. Take that back on the Source page if you want it repaired.</source>
        <translation>Sie haben entschieden, diese Zeile auszulassen, da sie sich nicht lesen lässt. Sie wird nicht gesendet. Nehmen Sie das auf der Seite „Quelle“ zurück, wenn sie repariert werden soll.</translation>
    </message>
    <message>
        <source>The site did not create the detail fields %1, and did not say why. No record was sent. Try again, or ask an administrator to create them.</source>
        <translation>Die Site hat die Detailfelder %1 nicht angelegt und nicht gesagt, warum. Es wurde kein Datensatz gesendet. Versuchen Sie es noch einmal oder bitten Sie einen Administrator, sie anzulegen.</translation>
    </message>
    <message>
        <source>The site did not add options to the detail field &quot;%1&quot;, and did not say why. The others are kept. Try again, or ask an administrator to add them.</source>
        <translation>Die Site hat dem Detailfeld „%1“ keine Optionen hinzugefügt und nicht gesagt, warum. Die anderen bleiben. Versuchen Sie es noch einmal oder bitten Sie einen Administrator, sie hinzuzufügen.</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>Mapped %2 to %1</source>
        <translation>%2 wurde %1 zugeordnet</translation>
    </message>
    <message>
        <source>Joined %2 to %1</source>
        <translation>%2 wurde mit %1 verbunden</translation>
    </message>
    <message>
        <source>Used %2 where %1 is empty</source>
        <translation>%2 wird genommen, wo %1 leer ist</translation>
    </message>
    <message>
        <source>Emptied %1</source>
        <translation>%1 wurde geleert</translation>
    </message>
    <message>
        <source>Took %2 from %1</source>
        <translation>%2 wurde von %1 weggenommen</translation>
    </message>
    <message>
        <source>Removed default of %1</source>
        <translation>Standardwert von %1 wurde entfernt</translation>
    </message>
    <message>
        <source>Set default of %1 to %2</source>
        <translation>Standardwert von %1 ist jetzt %2</translation>
    </message>
    <message>
        <source>Set %1 to %2 for all</source>
        <translation>%1 ist jetzt für alle %2</translation>
    </message>
    <message>
        <source>Removed fixed value of %1</source>
        <translation>Fester Wert von %1 wurde entfernt</translation>
    </message>
    <message>
        <source>Joined the fields of %1</source>
        <translation>Die Felder von %1 wurden verbunden</translation>
    </message>
    <message>
        <source>Took the first filled field for %1</source>
        <translation>Für %1 zählt das erste gefüllte Feld</translation>
    </message>
    <message>
        <source>Set what stands between the fields of %1</source>
        <translation>Was zwischen den Feldern von %1 steht, wurde festgelegt</translation>
    </message>
    <message>
        <source>Combined the fields of %1</source>
        <translation>Die Felder von %1 wurden verbunden</translation>
    </message>
    <message>
        <source>Chose to clear %1 at the site where it is empty</source>
        <translation>%1 wird auf der Site geleert, wo es leer ist</translation>
    </message>
    <message>
        <source>Chose to leave %1 as the site has it where it is empty</source>
        <translation>%1 bleibt auf der Site, wie es ist, wo es leer ist</translation>
    </message>
    <message>
        <source>Chose to treat empty values of %1 as those of all fields</source>
        <translation>Leere Werte von %1 werden behandelt wie die aller Felder</translation>
    </message>
    <message>
        <source>Chose to clear what the site has where Salesforce has nothing</source>
        <translation>Was die Site hat, wird geleert, wo Salesforce nichts hat</translation>
    </message>
    <message>
        <source>Chose to leave what the site has where Salesforce has nothing</source>
        <translation>Was die Site hat, bleibt, wo Salesforce nichts hat</translation>
    </message>
    <message>
        <source>Chose what becomes of values that do not fit %1</source>
        <translation>Was aus Werten wird, die nicht zu %1 passen, wurde gewählt</translation>
    </message>
    <message>
        <source>Translated the values of %1</source>
        <translation>Die Werte von %1 wurden übersetzt</translation>
    </message>
    <message>
        <source>Added options to %1: %2</source>
        <translation>%1 bekam weitere Optionen: %2</translation>
    </message>
    <message>
        <source>Left all other values of %1 as they are</source>
        <translation>Alle anderen Werte von %1 bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Left all other values of %1 out</source>
        <translation>Alle anderen Werte von %1 werden ausgelassen</translation>
    </message>
    <message>
        <source>Made all other values of %1 %2</source>
        <translation>Alle anderen Werte von %1 werden %2</translation>
    </message>
    <message>
        <source>Added the detail field %1</source>
        <translation>Das Detailfeld %1 kam hinzu</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 wurde entfernt</translation>
    </message>
    <message>
        <source>Matched fields by itself</source>
        <translation>Felder wurden automatisch zugeordnet</translation>
    </message>
    <message>
        <source>Used the mapping template %1</source>
        <translation>Die Zuordnungsvorlage %1 wurde verwendet</translation>
    </message>
    <message>
        <source>Used other columns for those that are gone</source>
        <translation>Andere Spalten wurden für die genommen, die weg sind</translation>
    </message>
    <message>
        <source>Made person accounts customers</source>
        <translation>Personenkonten werden Kunden</translation>
    </message>
    <message>
        <source>Made person accounts organizations</source>
        <translation>Personenkonten werden Organisationen</translation>
    </message>
    <message>
        <source>Made person accounts customers and organizations</source>
        <translation>Personenkonten werden Kunden und Organisationen</translation>
    </message>
    <message>
        <source>Left person accounts out</source>
        <translation>Personenkonten werden ausgelassen</translation>
    </message>
    <message>
        <source>Decided person accounts by a rule</source>
        <translation>Über Personenkonten entscheidet eine Regel</translation>
    </message>
    <message>
        <source>Changed the rules for person accounts</source>
        <translation>Die Regeln für Personenkonten wurden geändert</translation>
    </message>
    <message>
        <source>Made person accounts without an email organizations</source>
        <translation>Personenkonten ohne E-Mail werden Organisationen</translation>
    </message>
    <message>
        <source>Left person accounts without an email out</source>
        <translation>Personenkonten ohne E-Mail werden ausgelassen</translation>
    </message>
    <message>
        <source>Gave person accounts without an email the address %1</source>
        <translation>Personenkonten ohne E-Mail bekommen die Adresse %1</translation>
    </message>
    <message>
        <source>Treated person accounts without an email as the others</source>
        <translation>Personenkonten ohne E-Mail werden behandelt wie die anderen</translation>
    </message>
    <message>
        <source>Chose to create %1</source>
        <translation>%1 soll angelegt werden</translation>
    </message>
    <message>
        <source>Chose not to create %1</source>
        <translation>%1 soll nicht angelegt werden</translation>
    </message>
    <message>
        <source>Renamed the detail field %1 to %2</source>
        <translation>Das Detailfeld %1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>Chose to add options to %1</source>
        <translation>%1 soll weitere Optionen bekommen</translation>
    </message>
    <message>
        <source>Chose not to add options to %1</source>
        <translation>%1 soll keine weiteren Optionen bekommen</translation>
    </message>
    <message>
        <source>Mapped to the detail field %1 as it is, of the kind %2</source>
        <translation>Dem Detailfeld %1 wird zugeordnet, wie es ist, mit der Art %2</translation>
    </message>
    <message>
        <source>Left values out that do not fit %1</source>
        <translation>Werte, die nicht zu %1 passen, werden ausgelassen</translation>
    </message>
    <message>
        <source>Corrected values of %1</source>
        <translation>Werte von %1 wurden berichtigt</translation>
    </message>
    <message>
        <source>Made %1 of the kind %2</source>
        <translation>%1 ist jetzt von der Art %2</translation>
    </message>
    <message>
        <source>Chose the options of %1</source>
        <translation>Die Optionen von %1 wurden gewählt</translation>
    </message>
    <message>
        <source>Chose to merge records that are the same</source>
        <translation>Gleiche Datensätze werden zusammengeführt</translation>
    </message>
    <message>
        <source>Chose not to merge records that are the same</source>
        <translation>Gleiche Datensätze werden nicht zusammengeführt</translation>
    </message>
    <message>
        <source>Set the country of phone numbers without one to %1</source>
        <translation>Das Land der Telefonnummern ohne Land ist jetzt %1</translation>
    </message>
    <message>
        <source>Removed the country of phone numbers without one</source>
        <translation>Das Land der Telefonnummern ohne Land wurde entfernt</translation>
    </message>
    <message>
        <source>Chose which records to move</source>
        <translation>Welche Datensätze umziehen, wurde gewählt</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Organization name</source>
        <translation>Name der Organisation</translation>
    </message>
    <message>
        <source>&quot;%2&quot; at character %1 has no end. The text is not used yet. Add the end, or write &quot;%2&quot; twice if it is meant itself.</source>
        <translation>„%2“ bei Zeichen %1 hat kein Ende. Der Text wird noch nicht verwendet. Fügen Sie das Ende hinzu, oder schreiben Sie „%2“ zweimal, wenn das Zeichen selbst gemeint ist.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; at character %1 has no beginning. The text is not used yet. Add the beginning, or write &quot;%2&quot; twice if it is meant itself.</source>
        <translation>„%2“ bei Zeichen %1 hat keinen Anfang. Der Text wird noch nicht verwendet. Fügen Sie den Anfang hinzu, oder schreiben Sie „%2“ zweimal, wenn das Zeichen selbst gemeint ist.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; at character %1 stands within brackets already. The text is not used yet. Close those first, or write &quot;%2&quot; twice if it is meant itself.</source>
        <translation>„%2“ bei Zeichen %1 steht schon in Klammern. Der Text wird noch nicht verwendet. Schließen Sie diese zuerst, oder schreiben Sie „%2“ zweimal, wenn das Zeichen selbst gemeint ist.</translation>
    </message>
    <message>
        <source>The braces at character %1 name no field. The text is not used yet. Write the name of a Salesforce field between them, as in {LastName}.</source>
        <translation>Die geschweiften Klammern bei Zeichen %1 nennen kein Feld. Der Text wird noch nicht verwendet. Schreiben Sie den Namen eines Salesforce-Felds hinein, wie in {LastName}.</translation>
    </message>
    <message>
        <source>Between the brackets at character %1 stands no field, so nothing tells when to leave their text out. The text is not used yet. Put a field there, or write &quot;%2&quot; twice if it is meant itself.</source>
        <translation>Zwischen den Klammern bei Zeichen %1 steht kein Feld, so dass nichts sagt, wann ihr Text wegbleibt. Der Text wird noch nicht verwendet. Setzen Sie ein Feld hinein, oder schreiben Sie „%2“ zweimal, wenn das Zeichen selbst gemeint ist.</translation>
    </message>
    <message>
        <source>No field stands in this text. It is not used yet. Add one, as in {LastName}, or use a fixed value.</source>
        <translation>In diesem Text steht kein Feld. Er wird noch nicht verwendet. Fügen Sie eines hinzu, wie in {LastName}, oder nehmen Sie einen festen Wert.</translation>
    </message>
    <message>
        <source>There is no login for %1. Nothing was sent. Set SALESFERRY_SALESFORCE_TOKEN to an access token, or log in with the window.</source>
        <translation>Für %1 gibt es keine Anmeldung. Es wurde nichts gesendet. Setzen Sie SALESFERRY_SALESFORCE_TOKEN auf ein Zugangstoken oder melden Sie sich mit dem Fenster an.</translation>
    </message>
    <message>
        <source>Your Salesforce login has expired. What was read is kept. Log in again to continue.</source>
        <translation>Ihre Anmeldung bei Salesforce ist abgelaufen. Was gelesen wurde, bleibt. Melden Sie sich noch einmal an, um fortzusetzen.</translation>
    </message>
    <message>
        <source>Salesforce does not let this app use the API of your org: API Access Control is on. What was read is kept. Ask a Salesforce administrator to allow the app, or bring files instead.</source>
        <translation>Salesforce lässt diese App die API Ihrer Org nicht verwenden: API Access Control ist eingeschaltet. Was gelesen wurde, bleibt. Bitten Sie einen Salesforce-Administrator, die App zuzulassen, oder bringen Sie stattdessen Dateien.</translation>
    </message>
    <message>
        <source>Your org has no API. Enterprise, Performance, Unlimited and Developer Edition have one, Professional Edition as an add-on. An app that was made minutes ago may also need a little longer. Nothing was changed. Bring files of a Data Export instead, or try again in ten minutes.</source>
        <translation>Ihre Org hat keine API. Enterprise, Performance, Unlimited und Developer Edition haben eine, Professional Edition als Zusatz. Eine App, die vor Minuten angelegt wurde, braucht vielleicht noch etwas. Es wurde nichts geändert. Bringen Sie Dateien eines Datenexports, oder versuchen Sie es in zehn Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Your Salesforce user may not use the API. Nothing was changed. Ask a Salesforce administrator for the permission &quot;API Enabled&quot;.</source>
        <translation>Ihr Salesforce-Benutzer darf die API nicht verwenden. Es wurde nichts geändert. Bitten Sie einen Salesforce-Administrator um die Berechtigung „API Enabled“.</translation>
    </message>
    <message>
        <source>Your org has used up the API requests it is allowed in 24 hours. What was read is kept. Continue tomorrow: it goes on where it stopped.</source>
        <translation>Ihre Org hat die API-Anfragen aufgebraucht, die ihr in 24 Stunden zustehen. Was gelesen wurde, bleibt. Setzen Sie morgen fort: Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Salesforce cannot be reached now, perhaps for maintenance. What was read is kept. Try again later to continue.</source>
        <translation>Salesforce ist gerade nicht zu erreichen, vielleicht wegen einer Wartung. Was gelesen wurde, bleibt. Versuchen Sie es später noch einmal, um fortzusetzen.</translation>
    </message>
    <message>
        <source>Salesforce does not know a field, or your user may not see it any more: %1 What was read is kept. Look at your org again.</source>
        <translation>Salesforce kennt ein Feld nicht, oder Ihr Benutzer darf es nicht mehr sehen: %1 Was gelesen wurde, bleibt. Sehen Sie sich Ihre Org noch einmal an.</translation>
    </message>
    <message>
        <source>Salesforce does not know an object, or your user may not see it: %1 What was read is kept.</source>
        <translation>Salesforce kennt ein Objekt nicht, oder Ihr Benutzer darf es nicht sehen: %1 Was gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Your Salesforce user may not see the object %1. Nothing was read. Ask a Salesforce administrator for the permission to read it.</source>
        <translation>Ihr Salesforce-Benutzer darf das Objekt %1 nicht sehen. Es wurde nichts gelesen. Bitten Sie einen Salesforce-Administrator um die Berechtigung, es zu lesen.</translation>
    </message>
    <message>
        <source>Salesforce has forgotten where reading stood. What was read is kept. Start again.</source>
        <translation>Salesforce weiß nicht mehr, wo das Lesen stand. Was gelesen wurde, bleibt. Beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Salesforce took too long to find the records. Nothing more was read. Try again at a quieter time.</source>
        <translation>Salesforce hat zu lange gebraucht, um die Datensätze zu finden. Mehr wurde nicht gelesen. Versuchen Sie es zu einer ruhigeren Zeit noch einmal.</translation>
    </message>
    <message>
        <source>Salesforce does not have what was asked for any more. What was read is kept. Start again.</source>
        <translation>Salesforce hat nicht mehr, wonach gefragt wurde. Was gelesen wurde, bleibt. Beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Salesforce refused a question as too long. Nothing more was read. Choose fewer fields.</source>
        <translation>Salesforce hat eine Frage als zu lang abgelehnt. Mehr wurde nicht gelesen. Wählen Sie weniger Felder.</translation>
    </message>
    <message>
        <source>Salesforce refused: %1 What was read is kept.</source>
        <translation>Salesforce hat abgelehnt: %1 Was gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Salesforce gave an answer to &quot;%1&quot; that cannot be read. What was read is kept. Try again; if it stays so, report it.</source>
        <translation>Salesforce hat auf „%1“ etwas geantwortet, das sich nicht lesen lässt. Was gelesen wurde, bleibt. Versuchen Sie es noch einmal; wenn es so bleibt, melden Sie es.</translation>
    </message>
    <message>
        <source>The connection to Salesforce broke off again and again. What was read is kept. Check the connection and continue.</source>
        <translation>Die Verbindung zu Salesforce ist immer wieder abgebrochen. Was gelesen wurde, bleibt. Prüfen Sie die Verbindung und setzen Sie fort.</translation>
    </message>
    <message>
        <source>Salesforce could not find the records: %1 What was read is kept. Try again.</source>
        <translation>Salesforce konnte die Datensätze nicht finden: %1 Was gelesen wurde, bleibt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Somebody has stopped the reading in Salesforce. What was read is kept. Start again.</source>
        <translation>Jemand hat das Lesen in Salesforce gestoppt. Was gelesen wurde, bleibt. Beginnen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2). What was read before is kept. Make room on the disk and continue.</source>
        <translation>%1 lässt sich nicht schreiben (%2). Was vorher gelesen wurde, bleibt. Schaffen Sie Platz auf dem Datenträger und setzen Sie fort.</translation>
    </message>
    <message>
        <source>Your org does not allow bulk reading of %1. It is read page by page instead, which takes longer.</source>
        <translation>Ihre Org erlaubt kein Bulk-Lesen von %1. Es wird stattdessen Seite für Seite gelesen, was länger dauert.</translation>
    </message>
    <message>
        <source>Salesforce no longer had the rest of %1, so it is read again from the beginning.</source>
        <translation>Salesforce hatte den Rest von %1 nicht mehr; es wird deshalb noch einmal von vorn gelesen.</translation>
    </message>
    <message>
        <source>Salesforce is finding the records</source>
        <translation>Salesforce sucht die Datensätze zusammen</translation>
    </message>
    <message>
        <source>Salesforce counted %2 records of %1, and %3 were read. Somebody may have added or deleted some meanwhile; read again if the difference matters.</source>
        <translation>Salesforce hat %2 Datensätze von %1 gezählt, und %3 wurden gelesen. Vielleicht hat inzwischen jemand welche hinzugefügt oder gelöscht; lesen Sie noch einmal, wenn der Unterschied wichtig ist.</translation>
    </message>
    <message>
        <source>Your Salesforce user cannot see %1 usual fields of %2: %3. They are not read. Ask a Salesforce administrator if you need them.</source>
        <translation>Ihr Salesforce-Benutzer kann %1 übliche Felder von %2 nicht sehen: %3. Sie werden nicht gelesen. Fragen Sie einen Salesforce-Administrator, wenn Sie sie brauchen.</translation>
    </message>
    <message>
        <source>%1 records in the recycle bin of Salesforce, and those that were merged into others, are not read.</source>
        <translation>%1 Datensätze im Papierkorb von Salesforce und solche, die mit anderen zusammengeführt wurden, werden nicht gelesen.</translation>
    </message>
    <message>
        <source>There is no mapping file %1. Nothing was changed. Check the name and the folder.</source>
        <translation>Es gibt keine Zuordnungsdatei %1. Es wurde nichts geändert. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>The mapping file %1 cannot be read. Nothing was changed. Check that you may read it.</source>
        <translation>Die Zuordnungsdatei %1 lässt sich nicht lesen. Es wurde nichts geändert. Prüfen Sie, ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>%1 is not a Salesferry mapping. Nothing was changed. Choose a file that ends in .salesferry-mapping; it is made by exporting the mapping of a project.</source>
        <translation>%1 ist keine Zuordnung von Salesferry. Es wurde nichts geändert. Wählen Sie eine Datei, die auf .salesferry-mapping endet; sie entsteht, wenn die Zuordnung eines Projekts exportiert wird.</translation>
    </message>
    <message>
        <source>The mapping file %1 was made by a newer Salesferry. Nothing was changed. Use that version.</source>
        <translation>Die Zuordnungsdatei %1 stammt von einem neueren Salesferry. Es wurde nichts geändert. Verwenden Sie diese Version.</translation>
    </message>
    <message>
        <source>In the mapping file %1, &quot;%3&quot; is no possible value of &quot;%2&quot;. Nothing was changed. Export the mapping again.</source>
        <translation>In der Zuordnungsdatei %1 ist „%3“ kein möglicher Wert von „%2“. Es wurde nichts geändert. Exportieren Sie die Zuordnung noch einmal.</translation>
    </message>
    <message>
        <source>The mapping file %1 has something named &quot;%2&quot;, which this Salesferry does not know. Nothing was changed. Check the spelling, or use the version that made the file.</source>
        <translation>In der Zuordnungsdatei %1 steht etwas namens „%2“, das dieses Salesferry nicht kennt. Es wurde nichts geändert. Prüfen Sie die Schreibweise, oder verwenden Sie die Version, von der die Datei stammt.</translation>
    </message>
    <message>
        <source>In the mapping file %1, two mappings lead to the field &quot;%2&quot;. Nothing was changed. Remove one in the project it comes from, and export it again.</source>
        <translation>In der Zuordnungsdatei %1 führen zwei Zuordnungen zum Feld „%2“. Es wurde nichts geändert. Entfernen Sie eine in dem Projekt, aus dem sie kommt, und exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is there already and is no mapping. It was not replaced. Choose another name.</source>
        <translation>%1 gibt es schon, und es ist keine Zuordnung. Es wurde nicht ersetzt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The mapping cannot be saved as %1: %2. What was there before is kept. Check that you may write there and that the disk is not full.</source>
        <translation>Die Zuordnung lässt sich nicht als %1 speichern: %2. Was vorher da war, bleibt. Prüfen Sie, ob Sie dort schreiben dürfen und der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>Nothing stands before the @. No address was made. Type a field in braces, for instance {Id}.</source>
        <translation>Vor dem @ steht nichts. Es wurde keine Adresse gebildet. Schreiben Sie ein Feld in geschweiften Klammern, zum Beispiel {Id}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand before the @ of an address. No address was made. Take it out.</source>
        <translation>„%1“ kann vor dem @ einer Adresse nicht stehen. Es wurde keine Adresse gebildet. Nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>Person accounts have no field %1. No address was made. Check the spelling.</source>
        <translation>Personenkonten haben kein Feld %1. Es wurde keine Adresse gebildet. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>The domain is missing. No address was made. Type one that is yours, for instance customers.example.com.</source>
        <translation>Die Domain fehlt. Es wurde keine Adresse gebildet. Geben Sie eine ein, die Ihnen gehört, zum Beispiel customers.example.com.</translation>
    </message>
    <message>
        <source>A domain has no @. No address was made. Type only what stands behind it.</source>
        <translation>Eine Domain hat kein @. Es wurde keine Adresse gebildet. Geben Sie nur ein, was dahinter steht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole domain. No address was made. Type it with its ending, for instance %1.com.</source>
        <translation>„%1“ ist keine ganze Domain. Es wurde keine Adresse gebildet. Geben Sie sie mit ihrer Endung ein, zum Beispiel %1.com.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no domain. No address was made. Type one of letters, digits, hyphens and dots.</source>
        <translation>„%1“ ist keine Domain. Es wurde keine Adresse gebildet. Geben Sie eine aus Buchstaben, Ziffern, Bindestrichen und Punkten ein.</translation>
    </message>
    <message>
        <source>These fields were to be emptied and still have their values: %1. The site says: %2</source>
        <translation>Diese Felder sollten geleert werden und haben ihre Werte noch: %1. Die Site sagt: %2</translation>
    </message>
    <message>
        <source>These fields were to be emptied and still have their values: %1. Empty them at the site, or run the migration again.</source>
        <translation>Diese Felder sollten geleert werden und haben ihre Werte noch: %1. Leeren Sie sie auf der Site oder führen Sie die Migration noch einmal aus.</translation>
    </message>
    <message>
        <source>These fields were to be emptied and still have their values: %1. The site allows that only with %2.</source>
        <translation>Diese Felder sollten geleert werden und haben ihre Werte noch: %1. Die Site erlaubt das nur mit %2.</translation>
    </message>
    <message>
        <source>It holds numbers or words that nobody should move unasked.</source>
        <translation>Es enthält Nummern oder Wörter, die niemand ungefragt bewegen sollte.</translation>
    </message>
    <message>
        <source>It says which organization a customer belongs to. The customer was put there.</source>
        <translation>Es sagt, zu welcher Organisation ein Kunde gehört. Der Kunde wurde dort eingefügt.</translation>
    </message>
    <message>
        <source>It decides what becomes of person accounts, or is part of the address that they are given.</source>
        <translation>Es entscheidet, was aus Personenkonten wird, oder ist Teil der Adresse, die sie bekommen.</translation>
    </message>
    <message>
        <source>The choices of this project were changed after the migration. What stays behind is told by those of today.</source>
        <translation>Die Wahl in diesem Projekt wurde nach der Migration geändert. Was zurückbleibt, wird nach dem heutigen Stand gesagt.</translation>
    </message>
    <message>
        <source>%1 is gone, or is not what was migrated. Its columns are missing here. Put the former file back and save the reports again.</source>
        <translation>%1 ist weg oder ist nicht mehr, was migriert wurde. Seine Spalten fehlen hier. Legen Sie die frühere Datei zurück und speichern Sie die Berichte noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a Salesforce org. Nothing was asked for yet. Copy the address line of your browser while you are logged in to Salesforce, for instance acme.my.salesforce.com.</source>
        <translation>„%1“ ist nicht die Adresse einer Salesforce-Org. Es wurde noch nichts gefragt. Kopieren Sie die Adresszeile Ihres Browsers, während Sie bei Salesforce angemeldet sind, zum Beispiel acme.my.salesforce.com.</translation>
    </message>
    <message>
        <source>%1 begins with http, so what goes there could be read on the way. Nothing was sent. Enter it with https.</source>
        <translation>%1 beginnt mit http, so dass unterwegs mitgelesen werden könnte. Es wurde nichts gesendet. Geben Sie es mit https ein.</translation>
    </message>
    <message>
        <source>The Consumer Key of your External Client App is missing. Nothing was asked for yet. Paste it, or make the app first by following the steps.</source>
        <translation>Der Consumer Key Ihrer External Client App fehlt. Es wurde noch nichts gefragt. Fügen Sie ihn ein, oder legen Sie zuerst die App nach den Schritten an.</translation>
    </message>
    <message>
        <source>This is no Consumer Key: it has characters that no key has. Nothing was asked for yet. Copy it once more from Consumer Key and Secret in the app&apos;s settings.</source>
        <translation>Das ist kein Consumer Key: Er hat Zeichen, die kein Schlüssel hat. Es wurde noch nichts gefragt. Kopieren Sie ihn noch einmal aus Consumer Key and Secret in den Einstellungen der App.</translation>
    </message>
    <message>
        <source>This looks like the Consumer Secret, which Salesferry neither needs nor keeps. Nothing was asked for yet. Paste the Consumer Key, which stands above it and begins with 3MVG9.</source>
        <translation>Das sieht nach dem Consumer Secret aus, das Salesferry weder braucht noch behält. Es wurde noch nichts gefragt. Fügen Sie den Consumer Key ein, der darüber steht und mit 3MVG9 beginnt.</translation>
    </message>
    <message>
        <source>Consumer Keys usually begin with 3MVG9 and are about 85 characters long; this one is different. You can log in with it all the same. Should Salesforce not know it, copy it once more.</source>
        <translation>Consumer Keys beginnen meist mit 3MVG9 und sind etwa 85 Zeichen lang; dieser ist anders. Sie können sich trotzdem damit anmelden. Sollte Salesforce ihn nicht kennen, kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Your browser has answered, finishing the login</source>
        <translation>Ihr Browser hat geantwortet, die Anmeldung wird abgeschlossen</translation>
    </message>
    <message>
        <source>Other programs of this computer use all the ports that a login can come back to (%1). Nothing was asked for yet. Close another Salesferry that is logging in, or restart the computer, then log in again.</source>
        <translation>Andere Programme dieses Computers belegen alle Ports, auf denen eine Anmeldung zurückkommen kann (%1). Es wurde noch nichts gefragt. Schließen Sie ein anderes Salesferry, das sich gerade anmeldet, oder starten Sie den Computer neu; melden Sie sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>Your browser brought the answer of another login, which was ignored. Go on with the page that was opened last.</source>
        <translation>Ihr Browser brachte die Antwort einer anderen Anmeldung, die nicht beachtet wurde. Machen Sie mit der Seite weiter, die zuletzt geöffnet wurde.</translation>
    </message>
    <message>
        <source>Access was denied in the browser, so nobody is logged in. Nothing was read. Log in again and press Allow.</source>
        <translation>Der Zugriff wurde im Browser verweigert, niemand ist also angemeldet. Es wurde nichts gelesen. Melden Sie sich noch einmal an und drücken Sie Zulassen.</translation>
    </message>
    <message>
        <source>This org blocks the app, so nobody can log in with it. Nothing was read. Ask your Salesforce administrator to unblock it in Setup, under Connected Apps OAuth Usage or API Access Control, then log in again.</source>
        <translation>Diese Org sperrt die App, niemand kann sich also damit anmelden. Es wurde nichts gelesen. Bitten Sie Ihren Salesforce-Administrator, sie im Setup unter Connected Apps OAuth Usage oder API Access Control freizugeben, und melden Sie sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>The app is there, but only for users whom an administrator has approved, and you are not among them. Nothing was read. In Setup, open the app&apos;s policies, add your profile or permission set, then log in again.</source>
        <translation>Die App ist da, aber nur für Benutzer, die ein Administrator zugelassen hat, und Sie gehören nicht dazu. Es wurde nichts gelesen. Öffnen Sie im Setup die Richtlinien der App, fügen Sie Ihr Profil oder Ihre Berechtigungsgruppe hinzu und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The app is not installed in this org, or you may not approve apps that are not. Nothing was read. Make an External Client App in this org by following the ten steps, and log in with its Consumer Key.</source>
        <translation>Die App ist in dieser Org nicht installiert, oder Sie dürfen keine Apps zulassen, die es nicht sind. Es wurde nichts gelesen. Legen Sie in dieser Org nach den zehn Schritten eine External Client App an und melden Sie sich mit ihrem Consumer Key an.</translation>
    </message>
    <message>
        <source>This org does not know the app: the Consumer Key belongs to another org, or the login address does. Nothing was read. Choose the address of the org that the app was made in; a sandbox needs its own app.</source>
        <translation>Diese Org kennt die App nicht: Der Consumer Key oder die Anmeldeadresse gehört zu einer anderen Org. Es wurde nichts gelesen. Wählen Sie die Adresse der Org, in der die App angelegt wurde; eine Sandbox braucht ihre eigene App.</translation>
    </message>
    <message>
        <source>The callback addresses in the app are not exactly those of Salesferry. Nothing was read. Copy all three into the app&apos;s OAuth settings, one in each line, save, wait some minutes, then log in again.</source>
        <translation>Die Callback-Adressen in der App sind nicht genau die von Salesferry. Es wurde nichts gelesen. Kopieren Sie alle drei in die OAuth-Einstellungen der App, jede in eine Zeile, speichern Sie, warten Sie einige Minuten und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Salesforce missed the proof (PKCE) that this org demands of every login. Nothing was read. Copy the whole address into the browser, as a part of it seems to be lost, or open it again from Salesferry.</source>
        <translation>Salesforce vermisste den Nachweis (PKCE), den diese Org bei jeder Anmeldung verlangt. Es wurde nichts gelesen. Kopieren Sie die ganze Adresse in den Browser, da ein Teil verloren gegangen zu sein scheint, oder öffnen Sie sie noch einmal aus Salesferry.</translation>
    </message>
    <message>
        <source>Salesforce does not know this Consumer Key. Nothing was read. Compare it with the one in the app; if the app is new, wait up to ten minutes, then log in again.</source>
        <translation>Salesforce kennt diesen Consumer Key nicht. Es wurde nichts gelesen. Vergleichen Sie ihn mit dem in der App; wenn die App neu ist, warten Sie bis zu zehn Minuten und melden sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>The app does not allow what Salesferry asked for. Nothing was read. Add both scopes to the app, Manage user data via APIs (api) and Perform requests at any time (refresh_token, offline_access), wait some minutes, then log in again.</source>
        <translation>Die App erlaubt nicht, worum Salesferry gebeten hat. Es wurde nichts gelesen. Fügen Sie der App beide Scopes hinzu, Manage user data via APIs (api) und Perform requests at any time (refresh_token, offline_access), warten Sie einige Minuten und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The answer of your browser came too late: it is good for 15 minutes and for one time. Nothing was read. Log in again.</source>
        <translation>Die Antwort Ihres Browsers kam zu spät: Sie gilt 15 Minuten und nur einmal. Es wurde nichts gelesen. Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Salesforce did not confirm the login. Nothing was read. Log in again; if that happens again, look into your Login History in Salesforce for the reason.</source>
        <translation>Salesforce hat die Anmeldung nicht bestätigt. Es wurde nichts gelesen. Melden Sie sich noch einmal an; wenn es wieder geschieht, steht der Grund in Salesforce in Ihrem Anmeldeverlauf.</translation>
    </message>
    <message>
        <source>The login to Salesforce has expired or was ended there. What has been read is kept. Log in again to go on.</source>
        <translation>Die Anmeldung bei Salesforce ist abgelaufen oder wurde dort beendet. Was gelesen wurde, bleibt. Melden Sie sich noch einmal an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Salesforce did not accept that the login in the browser is the one that was begun here. Nothing was read. Log in again, and finish in the page that is opened then.</source>
        <translation>Salesforce hat nicht anerkannt, dass die Anmeldung im Browser die ist, die hier begonnen wurde. Es wurde nichts gelesen. Melden Sie sich noch einmal an und beenden Sie es auf der Seite, die dann geöffnet wird.</translation>
    </message>
    <message>
        <source>This Salesforce user is deactivated or frozen. What has been read is kept. Ask an administrator to activate the user, or log in as another.</source>
        <translation>Dieser Salesforce-Benutzer ist deaktiviert oder eingefroren. Was gelesen wurde, bleibt. Bitten Sie einen Administrator, den Benutzer zu aktivieren, oder melden Sie sich als ein anderer an.</translation>
    </message>
    <message>
        <source>This Salesforce org is not active: a trial that ended, or an org that was locked. What has been read is kept. Ask Salesforce to activate it, or load files that you exported before.</source>
        <translation>Diese Salesforce-Org ist nicht aktiv: ein Test, der zu Ende ist, oder eine Org, die gesperrt wurde. Was gelesen wurde, bleibt. Bitten Sie Salesforce, sie zu aktivieren, oder laden Sie Dateien, die Sie vorher exportiert haben.</translation>
    </message>
    <message>
        <source>Salesforce does not allow logins from this network address. What has been read is kept. Switch a VPN or proxy off (or your company&apos;s on), or ask an administrator to allow the address, then log in again.</source>
        <translation>Salesforce erlaubt von dieser Netzwerkadresse keine Anmeldung. Was gelesen wurde, bleibt. Schalten Sie ein VPN oder einen Proxy aus (oder den Ihrer Firma ein), oder bitten Sie einen Administrator, die Adresse zuzulassen; melden Sie sich dann noch einmal an.</translation>
    </message>
    <message>
        <source>The access that you once allowed was taken back in Salesforce. What has been read is kept. Log in again and press Allow.</source>
        <translation>Der Zugriff, den Sie einmal erlaubt haben, wurde in Salesforce zurückgenommen. Was gelesen wurde, bleibt. Melden Sie sich noch einmal an und drücken Sie Zulassen.</translation>
    </message>
    <message>
        <source>The app demands a Consumer Secret, which a program on your computer cannot keep. Nothing was read. In the app&apos;s OAuth settings, untick both Require secret boxes, wait some minutes, then log in again.</source>
        <translation>Die App verlangt ein Consumer Secret, das ein Programm auf Ihrem Computer nicht geheim halten kann. Es wurde nichts gelesen. Nehmen Sie in den OAuth-Einstellungen der App die Haken bei beiden Require secret weg, warten Sie einige Minuten und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>This org or app does not allow the kind of login that Salesferry uses (web server flow with PKCE). Nothing was read. Tick Require PKCE in the app&apos;s OAuth settings, and ask your administrator to allow it.</source>
        <translation>Diese Org oder App erlaubt die Art der Anmeldung nicht, die Salesferry verwendet (Web Server Flow mit PKCE). Es wurde nichts gelesen. Haken Sie in den OAuth-Einstellungen der App Require PKCE an und bitten Sie Ihren Administrator, es zu erlauben.</translation>
    </message>
    <message>
        <source>Salesforce refused the login with &quot;%1&quot; and the words &quot;%2&quot;. Nothing was read. Show this to your Salesforce administrator, or load files instead.</source>
        <translation>Salesforce hat die Anmeldung mit „%1“ und den Worten „%2“ abgelehnt. Es wurde nichts gelesen. Zeigen Sie das Ihrem Salesforce-Administrator oder laden Sie stattdessen Dateien.</translation>
    </message>
    <message>
        <source>Salesforce answered the login with something that Salesferry does not understand. Nothing was read. Log in again; if it stays so, load files instead.</source>
        <translation>Salesforce hat auf die Anmeldung etwas geantwortet, das Salesferry nicht versteht. Es wurde nichts gelesen. Melden Sie sich noch einmal an; wenn es so bleibt, laden Sie stattdessen Dateien.</translation>
    </message>
    <message>
        <source>The login of Salesforce does not answer as it should (HTTP %1), perhaps for maintenance. What has been read is kept. Look at status.salesforce.com, wait some minutes, then log in again.</source>
        <translation>Die Anmeldung von Salesforce antwortet nicht, wie sie sollte (HTTP %1), vielleicht wegen einer Wartung. Was gelesen wurde, bleibt. Sehen Sie auf status.salesforce.com nach, warten Sie einige Minuten und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The login worked, but this org does not let the app use its API. Nothing was read. Ask your Salesforce administrator to allow it in API Access Control, switch off a VPN if you use one, or load files instead.</source>
        <translation>Die Anmeldung ging, aber diese Org lässt die App ihre API nicht verwenden. Es wurde nichts gelesen. Bitten Sie Ihren Salesforce-Administrator, es in API Access Control zu erlauben, schalten Sie ein VPN aus, wenn Sie eines verwenden, oder laden Sie stattdessen Dateien.</translation>
    </message>
    <message>
        <source>Nobody is logged in to this Salesforce org on this computer. What has been read is kept. Log in to go on.</source>
        <translation>Auf diesem Computer ist niemand bei dieser Salesforce-Org angemeldet. Was gelesen wurde, bleibt. Melden Sie sich an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not take the login, so it lasts until the program ends. Nothing else is lost. Log in again the next time.</source>
        <translation>Der Schlüsselbund dieses Computers hat die Anmeldung nicht angenommen, sie gilt daher, bis das Programm endet. Sonst ist nichts verloren. Melden Sie sich beim nächsten Mal wieder an.</translation>
    </message>
    <message>
        <source>Salesferry has forgotten the login, but Salesforce did not confirm that it is over. What has been read is kept. To be sure, revoke the app in Salesforce under Settings, Connections or Connected Apps OAuth Usage.</source>
        <translation>Salesferry hat die Anmeldung vergessen, aber Salesforce hat nicht bestätigt, dass sie beendet ist. Was gelesen wurde, bleibt. Um sicher zu sein, widerrufen Sie die App in Salesforce unter Settings, Connections oder Connected Apps OAuth Usage.</translation>
    </message>
    <message>
        <source>Salesforce does not answer as it should now. Salesferry tries again in %1 s; nothing is lost, and reading goes on by itself.</source>
        <translation>Salesforce antwortet gerade nicht, wie es sollte. Salesferry versucht es in %1 s noch einmal; nichts ist verloren, und das Lesen geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>How much at once</source>
        <translation>Wie viel auf einmal</translation>
    </message>
    <message>
        <source>Form of requests</source>
        <translation>Form der Anfragen</translation>
    </message>
    <message>
        <source>Read detail fields</source>
        <translation>Detailfelder lesen</translation>
    </message>
    <message>
        <source>Create detail fields and options</source>
        <translation>Detailfelder und Optionen anlegen</translation>
    </message>
    <message>
        <source>Find organizations and read them back</source>
        <translation>Organisationen finden und zurücklesen</translation>
    </message>
    <message>
        <source>Write organizations</source>
        <translation>Organisationen schreiben</translation>
    </message>
    <message>
        <source>Find customers by their External ID</source>
        <translation>Kunden über ihre External ID finden</translation>
    </message>
    <message>
        <source>Find customers by their email</source>
        <translation>Kunden über ihre E-Mail finden</translation>
    </message>
    <message>
        <source>Read customers back</source>
        <translation>Kunden zurücklesen</translation>
    </message>
    <message>
        <source>Write customers</source>
        <translation>Kunden schreiben</translation>
    </message>
    <message>
        <source>Follow what becomes of requests</source>
        <translation>Verfolgen, was aus Anfragen wird</translation>
    </message>
    <message>
        <source>Put customers into organizations one by one</source>
        <translation>Kunden einzeln Organisationen zuordnen</translation>
    </message>
    <message>
        <source>Empty details</source>
        <translation>Details leeren</translation>
    </message>
    <message>
        <source>Write accounts only, and delete a test customer</source>
        <translation>Nur Konten schreiben, und einen Testkunden löschen</translation>
    </message>
    <message>
        <source>Customers can be put into them, and what became of them is read.</source>
        <translation>Kunden können ihnen zugeordnet werden, und was aus ihnen wurde, wird gelesen.</translation>
    </message>
    <message>
        <source>They are recognised even where their email has changed.</source>
        <translation>Sie werden auch dann erkannt, wenn sich ihre E-Mail geändert hat.</translation>
    </message>
    <message>
        <source>What became of them is found out.</source>
        <translation>Es stellt sich heraus, was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>What became of them is read.</source>
        <translation>Was aus ihnen wurde, wird gelesen.</translation>
    </message>
    <message>
        <source>The site says when it has done what it was sent.</source>
        <translation>Die Site sagt, wann sie erledigt hat, was ihr gesendet wurde.</translation>
    </message>
    <message>
        <source>It is done where the site forgets to.</source>
        <translation>Das geschieht dort, wo die Site es vergisst.</translation>
    </message>
    <message>
        <source>The site refuses that; it needs: %1. Mapping, checking and practising work all the same, but nothing can be sent. Get what is missing, then connect again.</source>
        <translation>Die Site verweigert das; nötig ist: %1. Zuordnen, Prüfen und Üben gehen trotzdem, aber nichts kann gesendet werden. Besorgen Sie, was fehlt, und verbinden Sie sich dann erneut.</translation>
    </message>
    <message>
        <source>The site refuses that; it needs: %1. All else works: customers are found by their email alone, and those whose email has changed at the site are not recognised.</source>
        <translation>Die Site verweigert das; nötig ist: %1. Alles andere geht: Kunden werden nur über ihre E-Mail gefunden, und wessen E-Mail sich auf der Site geändert hat, wird nicht erkannt.</translation>
    </message>
    <message>
        <source>The site refuses that; it needs: %1. Mapping, checking and practising work all the same, but nothing can be sent, as nobody could find out what became of it. Get what is missing, then connect again.</source>
        <translation>Die Site verweigert das; nötig ist: %1. Zuordnen, Prüfen und Üben gehen trotzdem, aber nichts kann gesendet werden, da niemand herausfinden könnte, was daraus wurde. Besorgen Sie, was fehlt, und verbinden Sie sich dann erneut.</translation>
    </message>
    <message>
        <source>The site refuses that; it needs: %1. All else works, but where the site leaves out a membership, it is reported as missing and not put right.</source>
        <translation>Die Site verweigert das; nötig ist: %1. Alles andere geht, aber wo die Site eine Mitgliedschaft auslässt, wird sie als fehlend gemeldet und nicht nachgeholt.</translation>
    </message>
    <message>
        <source>The site gave no answer to that, so nobody knows. All else works; connect again to try once more.</source>
        <translation>Die Site gab darauf keine Antwort, also weiß es niemand. Alles andere geht; verbinden Sie sich erneut, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>Whether this login may write, and whether a detail field is closed to it, shows only when something is written. What is refused then is reported with what to do.</source>
        <translation>Ob diese Anmeldung schreiben darf und ob ein Detailfeld für sie gesperrt ist, zeigt sich erst, wenn etwas geschrieben wird. Was dann verweigert wird, wird gemeldet, mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>Atlassian names %1 records a request and %2 open tasks a site. The tasks of other tools count too, and show only when the site refuses one more.</source>
        <translation>Atlassian nennt %1 Datensätze je Anfrage und %2 offene Aufträge je Site. Die Aufträge anderer Programme zählen mit und zeigen sich nur, wenn die Site einen weiteren verweigert.</translation>
    </message>
    <message>
        <source>The login in the browser has ended. What was done until then is kept. Log in again on the page Destination, then continue.</source>
        <translation>Die Anmeldung im Browser ist abgelaufen. Was bis dahin getan wurde, bleibt erhalten. Melden Sie sich auf der Seite Ziel erneut an und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not take the login, so it is kept until the program ends. Log in again the next time.</source>
        <translation>Der Schlüsselbund dieses Computers hat die Anmeldung nicht angenommen; sie wird deshalb behalten, bis das Programm endet. Melden Sie sich beim nächsten Mal erneut an.</translation>
    </message>
    <message>
        <source>Finishing the login</source>
        <translation>Die Anmeldung wird abgeschlossen</translation>
    </message>
    <message>
        <source>The client ID or the secret of your app is missing. Nothing was asked for yet. Copy both from its settings page.</source>
        <translation>Die Client-ID oder das Secret Ihrer App fehlt. Es wurde noch nichts angefragt. Kopieren Sie beide von ihrer Einstellungsseite.</translation>
    </message>
    <message>
        <source>Access was not allowed in the browser. Nothing was changed. Log in again and press Accept.</source>
        <translation>Der Zugriff wurde im Browser nicht erlaubt. Nichts wurde geändert. Melden Sie sich erneut an und drücken Sie Accept.</translation>
    </message>
    <message>
        <source>Atlassian does not know an app of this client ID and secret. Nothing was sent to the site. Copy both again from the settings page of the app.</source>
        <translation>Atlassian kennt keine App mit dieser Client-ID und diesem Secret. An die Site wurde nichts gesendet. Kopieren Sie beide noch einmal von der Einstellungsseite der App.</translation>
    </message>
    <message>
        <source>The login took too long or was used already. Nothing was sent to the site. Log in again.</source>
        <translation>Die Anmeldung hat zu lange gedauert oder wurde schon benutzt. An die Site wurde nichts gesendet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>There is no login in the browser for this site any more. Nothing was asked for yet. Log in again.</source>
        <translation>Für diese Site gibt es keine Anmeldung im Browser mehr. Es wurde noch nichts angefragt. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The login is for another site (%1). Nothing was sent. Log in again and choose in the browser the site whose address is entered here.</source>
        <translation>Die Anmeldung gilt für eine andere Site (%1). Nichts wurde gesendet. Melden Sie sich erneut an und wählen Sie im Browser die Site, deren Adresse hier eingetragen ist.</translation>
    </message>
    <message>
        <source>The login page of Atlassian is not available (it answered %1). What was done until then is kept. Try again later.</source>
        <translation>Die Anmeldeseite von Atlassian ist nicht verfügbar (sie antwortete %1). Was bis dahin getan wurde, bleibt erhalten. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Atlassian answered the login with something that cannot be understood. Nothing was sent to the site. Log in again; if it stays, tell us.</source>
        <translation>Atlassian hat auf die Anmeldung etwas geantwortet, das sich nicht verstehen lässt. An die Site wurde nichts gesendet. Melden Sie sich erneut an; wenn es dabei bleibt, sagen Sie uns Bescheid.</translation>
    </message>
    <message>
        <source>Atlassian refused the login (%1). Nothing was sent to the site. It said: %2</source>
        <translation>Atlassian hat die Anmeldung abgelehnt (%1). An die Site wurde nichts gesendet. Die Begründung: %2</translation>
    </message>
    <message>
        <source>Making the test customer and reading it back</source>
        <translation>Der Testkunde wird angelegt und zurückgelesen</translation>
    </message>
    <message>
        <source>There is a customer or a user with the address %1 already. Nothing was made. Use another address of yours, such as one with a plus sign.</source>
        <translation>Es gibt schon einen Kunden oder Benutzer mit der Adresse %1. Nichts wurde angelegt. Nehmen Sie eine andere Adresse von Ihnen, etwa eine mit einem Pluszeichen.</translation>
    </message>
    <message>
        <source>The test customer %1 at %2 was not deleted yet. Nothing was made. Delete it first, or keep it.</source>
        <translation>Der Testkunde %1 bei %2 wurde noch nicht gelöscht. Nichts wurde angelegt. Löschen Sie ihn zuerst, oder behalten Sie ihn.</translation>
    </message>
    <message>
        <source>The site does not show the test customer %1 yet; it may take minutes. It was asked for once and not again. Look into your inbox, then delete it here.</source>
        <translation>Die Site zeigt den Testkunden %1 noch nicht; das kann Minuten dauern. Er wurde einmal angefordert und nicht noch einmal. Sehen Sie in Ihr Postfach und löschen Sie ihn dann hier.</translation>
    </message>
    <message>
        <source>The test customer could not be written down in the run folder, so that nobody would know to delete it; the disk may be full. Nothing was made. Make room and try again.</source>
        <translation>Der Testkunde ließ sich nicht im Laufordner vermerken, sodass niemand wüsste, dass er zu löschen ist; vielleicht ist der Datenträger voll. Nichts wurde angelegt. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Chose accounts only</source>
        <translation>Nur Konten gewählt</translation>
    </message>
    <message>
        <source>Chose customers with all their details</source>
        <translation>Kunden mit allen Details gewählt</translation>
    </message>
    <message>
        <source>It arrived without these fields, which the site did not take: %1. The site says: %2. Correct them in the source and run the migration again, or enter them at the site.</source>
        <translation>Er kam ohne diese Felder an, die die Site nicht annahm: %1. Die Site sagt: %2. Berichtigen Sie sie in der Quelle und starten Sie die Migration noch einmal, oder tragen Sie sie auf der Site ein.</translation>
    </message>
    <message>
        <source>The person with the email %1 is at the site with an Atlassian account that is no customer. Nothing of this record arrived, and the account is as it was. Have an administrator of the site give the account the customer role, or send another email (agents and administrators cannot be customers), and run the migration again.</source>
        <translation>Die Person mit der E-Mail-Adresse %1 ist auf der Site mit einem Atlassian-Konto, das kein Kunde ist. Nichts von diesem Datensatz ist angekommen, und das Konto ist, wie es war. Lassen Sie einen Administrator der Site dem Konto die Kundenrolle geben, oder senden Sie eine andere E-Mail-Adresse (Agenten und Administratoren können keine Kunden sein), und starten Sie die Migration noch einmal.</translation>
    </message>
    <message>
        <source>The site does not know the task any more, and nothing of it arrived. Run the migration again.</source>
        <translation>Die Site kennt den Auftrag nicht mehr, und nichts davon ist angekommen. Starten Sie die Migration noch einmal.</translation>
    </message>
    <message>
        <source>Left out, as you chose accounts only: customers with their email and name, and nothing else.</source>
        <translation>Weggelassen, da Sie nur Konten gewählt haben: Kunden mit E-Mail und Name, und sonst nichts.</translation>
    </message>
    <message>
        <source>Left out: it is at the site already, and you chose to leave such records as they are.</source>
        <translation>Ausgelassen: Er ist schon auf der Site, und Sie haben gewählt, solche Datensätze zu lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>The product &quot;%1&quot; was created at the site.</source>
        <translation>Das Produkt „%1“ wurde auf der Site angelegt.</translation>
    </message>
    <message>
        <source>The site has no product named &quot;%1&quot;, and you did not allow products to be created. Allow it, or create the product yourself, and migrate again.</source>
        <translation>Die Site hat kein Produkt mit dem Namen „%1“, und Sie haben nicht erlaubt, Produkte anzulegen. Erlauben Sie es oder legen Sie das Produkt selbst an, und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The site did not create the product &quot;%1&quot;. It said: %2</source>
        <translation>Die Site hat das Produkt „%1“ nicht angelegt. Die Begründung: %2</translation>
    </message>
    <message>
        <source>The product is there, but the site did not take these details: %1</source>
        <translation>Das Produkt ist da, aber die Site hat diese Details nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The migration began.</source>
        <translation>Die Migration hat begonnen.</translation>
    </message>
    <message>
        <source>The migration goes on.</source>
        <translation>Die Migration geht weiter.</translation>
    </message>
    <message>
        <source>The migration goes on. It had been cut off in the middle; what was on its way is looked up first.</source>
        <translation>Die Migration geht weiter. Sie war mittendrin abgebrochen worden; was unterwegs war, wird zuerst nachgesehen.</translation>
    </message>
    <message>
        <source>The migration is paused. Nothing more is sent until you continue it.</source>
        <translation>Die Migration ist angehalten. Es wird nichts mehr gesendet, bis Sie sie fortsetzen.</translation>
    </message>
    <message>
        <source>The migration was stopped. What has arrived stays at the site; you can still continue it.</source>
        <translation>Die Migration wurde gestoppt. Was angekommen ist, bleibt auf der Site; Sie können sie weiterhin fortsetzen.</translation>
    </message>
    <message>
        <source>The migration is finished.</source>
        <translation>Die Migration ist fertig.</translation>
    </message>
    <message>
        <source>The migration ended early.</source>
        <translation>Die Migration endete vorzeitig.</translation>
    </message>
    <message>
        <source>The migration waits for your decision. All else is done.</source>
        <translation>Die Migration wartet auf Ihre Entscheidung. Alles andere ist erledigt.</translation>
    </message>
    <message>
        <source>The first records are at the site and were read back. Look at them; the others are sent once you say so.</source>
        <translation>Die ersten Datensätze sind auf der Site und wurden zurückgelesen. Sehen Sie sie an; die anderen werden gesendet, sobald Sie es sagen.</translation>
    </message>
    <message>
        <source>Reading the records, to choose those that go first</source>
        <translation>Die Datensätze werden gelesen, um die zu wählen, die vorangehen</translation>
    </message>
    <message>
        <source>A few records go first, to be looked at.</source>
        <translation>Einige Datensätze gehen voran, um angesehen zu werden.</translation>
    </message>
    <message>
        <source>All others are sent now.</source>
        <translation>Alle anderen werden jetzt gesendet.</translation>
    </message>
    <message>
        <source>This migration has sent more than the first records already. Nothing was sent now. Continue it to send the others.</source>
        <translation>Diese Migration hat schon mehr als die ersten Datensätze gesendet. Jetzt wurde nichts gesendet. Setzen Sie sie fort, um die anderen zu senden.</translation>
    </message>
    <message>
        <source>What was found of the first records cannot be read from %1. Nothing was changed. Send the first records again to read them back anew.</source>
        <translation>Was von den ersten Datensätzen gefunden wurde, lässt sich aus %1 nicht lesen. Nichts wurde geändert. Senden Sie die ersten Datensätze noch einmal, damit sie neu zurückgelesen werden.</translation>
    </message>
    <message>
        <source>What was found of the first records cannot be written to %1. They are at the site and stay there. Make room and send them again.</source>
        <translation>Was von den ersten Datensätzen gefunden wurde, lässt sich nicht nach %1 schreiben. Sie sind auf der Site und bleiben dort. Schaffen Sie Platz und senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The site is out of reach. Nothing is lost; it is tried again in %1 s, and sending goes on by itself.</source>
        <translation>Die Site ist nicht erreichbar. Nichts ist verloren; in %1 s folgt der nächste Versuch, und das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The site is within reach again.</source>
        <translation>Die Site ist wieder erreichbar.</translation>
    </message>
    <message>
        <source>The site has trouble of its own. Nothing is lost; it is tried again in %1 s, and sending goes on by itself.</source>
        <translation>Die Site hat selbst Schwierigkeiten. Nichts ist verloren; in %1 s folgt der nächste Versuch, und das Senden geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The site accepted customers and did not put all of them into their organizations. From now on each is looked at, also those sent before; what is missing is added.</source>
        <translation>Die Site hat Kunden angenommen und nicht alle in ihre Organisationen aufgenommen. Von jetzt an wird jeder angesehen, auch die zuvor gesendeten; was fehlt, wird ergänzt.</translation>
    </message>
    <message>
        <source>The journal of this migration may need %1 MB, and the disk of %2 has %3 MB left. Nothing was sent. Make room and try again.</source>
        <translation>Das Journal dieser Migration braucht vielleicht %1 MB, und der Datenträger von %2 hat noch %3 MB. Nichts wurde gesendet. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The journal was rebuilt from what could be read of it (%1 tasks). What it does not know any more is looked for at the site before anything is sent.</source>
        <translation>Das Journal wurde aus dem wiederhergestellt, was sich davon lesen ließ (%1 Aufträge). Was es nicht mehr weiß, wird auf der Site nachgesehen, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The records of which nobody knew were looked for again: %1 found, %2 still unknown.</source>
        <translation>Nach den Datensätzen, von denen niemand etwas wusste, wurde noch einmal gesehen: %1 gefunden, %2 noch unbekannt.</translation>
    </message>
    <message>
        <source>The answer of %1 was lost, so nobody knows yet whether it did what it was asked. It is looked up before anything is sent again.</source>
        <translation>Die Antwort von %1 ging verloren, also weiß noch niemand, ob getan wurde, worum gebeten worden war. Das wird nachgesehen, bevor irgendetwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Chose to keep undo possible</source>
        <translation>Rückgängigmachen möglich gelassen</translation>
    </message>
    <message>
        <source>Chose to send without undo</source>
        <translation>Senden ohne Rückgängigmachen gewählt</translation>
    </message>
    <message>
        <source>Chose what is done about customers that are there</source>
        <translation>Gewählt, was mit vorhandenen Kunden geschieht</translation>
    </message>
    <message>
        <source>Chose what is done about organizations that are there</source>
        <translation>Gewählt, was mit vorhandenen Organisationen geschieht</translation>
    </message>
    <message>
        <source>Atlassian describes two, and the site does not say which it takes. Where the first is refused, the other is tried.</source>
        <translation>Atlassian beschreibt zwei, und die Site sagt nicht, welche sie annimmt. Wo die erste abgelehnt wird, wird die andere versucht.</translation>
    </message>
    <message>
        <source>The site took the one of the API reference.</source>
        <translation>Die Site hat die der API-Referenz angenommen.</translation>
    </message>
    <message>
        <source>The site took the one of the guide to importing from Salesforce.</source>
        <translation>Die Site hat die des Leitfadens zum Import aus Salesforce angenommen.</translation>
    </message>
    <message>
        <source>It arrived without these fields: %1. Each time they were sent, the site failed and did not say why. Run the migration again, or enter them at the site.</source>
        <translation>Er kam ohne diese Felder an: %1. Sooft sie gesendet wurden, scheiterte die Site daran und sagte nicht, warum. Starten Sie die Migration noch einmal, oder tragen Sie sie auf der Site ein.</translation>
    </message>
    <message>
        <source>Giving customers and organizations their products</source>
        <translation>Kunden und Organisationen erhalten ihre Produkte</translation>
    </message>
    <message>
        <source>Nobody knows whether %1 is at the site, so nobody could be given the product. Run the migration again.</source>
        <translation>Niemand weiß, ob %1 auf der Site ist; so konnte das Produkt niemandem gegeben werden. Starten Sie die Migration noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not found at the site, so nobody could be given the product. Run the migration again.</source>
        <translation>%1 wurde auf der Site nicht gefunden; so konnte das Produkt niemandem gegeben werden. Starten Sie die Migration noch einmal.</translation>
    </message>
    <message>
        <source>Scopes of the login</source>
        <translation>Scopes der Anmeldung</translation>
    </message>
    <message>
        <source>The login was not given %1, so the site may refuse that. All else works. Give the app what is missing, then log in again.</source>
        <translation>Die Anmeldung erhielt nicht: %1. Das kann die Site also ablehnen. Alles andere geht. Geben Sie der App, was fehlt, und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>The login was given all that writing needs; the lines above say what else was tried.</source>
        <translation>Die Anmeldung erhielt alles, was zum Schreiben nötig ist; die Zeilen darüber sagen, was sonst versucht wurde.</translation>
    </message>
    <message>
        <source>Took product names from %1</source>
        <translation>Produktnamen aus %1 genommen</translation>
    </message>
    <message>
        <source>Chose to move no products</source>
        <translation>Gewählt, keine Produkte zu übertragen</translation>
    </message>
    <message>
        <source>Set what stands between several product names</source>
        <translation>Festgelegt, was zwischen mehreren Produktnamen steht</translation>
    </message>
    <message>
        <source>Mapped %2 to %1, a detail of products</source>
        <translation>%2 zu %1 zugeordnet, einem Detail von Produkten</translation>
    </message>
    <message>
        <source>Removed %1 from the details of products</source>
        <translation>%1 aus den Details von Produkten entfernt</translation>
    </message>
    <message>
        <source>Chose to create products that the site lacks</source>
        <translation>Gewählt, Produkte anzulegen, die die Site nicht hat</translation>
    </message>
    <message>
        <source>Chose to leave out products that the site lacks</source>
        <translation>Gewählt, Produkte wegzulassen, die die Site nicht hat</translation>
    </message>
    <message>
        <source>From now on new records are sent one by one, many side by side: a few were tried that way, which promises about %1 a minute. In bulk the site takes about %2.</source>
        <translation>Von jetzt an werden neue Datensätze einzeln gesendet, viele nebeneinander: Einige wurden so versucht, was etwa %1 in der Minute verspricht. In Sammelaufträgen nimmt die Site etwa %2.</translation>
    </message>
    <message>
        <source>Records are sent in bulk: a few were tried one by one, which promises about %1 a minute. In bulk the site takes about %2.</source>
        <translation>Datensätze werden in Sammelaufträgen gesendet: Einige wurden einzeln versucht, was etwa %1 in der Minute verspricht. In Sammelaufträgen nimmt die Site etwa %2.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged. Nothing more was sent, and what has arrived stays at the site. Have it rebuilt: what can be read of it is taken over, and the rest is looked for at the site before anything is sent. From the command line: salesferry-cli rebuild PROJECT.</source>
        <translation>Das Journal %1 ist beschädigt. Nichts weiter wurde gesendet, und was angekommen ist, bleibt auf der Site. Lassen Sie es wiederherstellen: Was sich davon lesen lässt, wird übernommen, und nach dem Rest wird auf der Site gesehen, bevor etwas gesendet wird. Auf der Befehlszeile: salesferry-cli rebuild PROJECT.</translation>
    </message>
    <message>
        <source>The site is asked to create the product &quot;%1&quot;.</source>
        <translation>Die Site wird gebeten, das Produkt „%1“ anzulegen.</translation>
    </message>
    <message>
        <source>The product is there without these details, as their values do not fit: %1. Correct them in Salesforce, or map them to details of another kind.</source>
        <translation>Das Produkt ist da, aber ohne diese Details, weil ihre Werte nicht passen: %1. Berichtigen Sie sie in Salesforce, oder ordnen Sie sie Details anderer Art zu.</translation>
    </message>
    <message>
        <source>The product is there without these details, as their values do not fit: %1. Nor did the site take these: %2</source>
        <translation>Das Produkt ist da, aber ohne diese Details, weil ihre Werte nicht passen: %1. Auch diese hat die Site nicht angenommen: %2</translation>
    </message>
    <message>
        <source>You are logged in for about an hour</source>
        <translation>Sie sind für etwa eine Stunde angemeldet</translation>
    </message>
    <message>
        <source>Atlassian did not let Salesferry stay logged in (the scope offline_access is missing). After about an hour the site takes nothing more; a migration stops then, keeps what was done and goes on once you have logged in again. To stay logged in, log in again and accept all that is asked for; where that does not help, use an email and an API token.</source>
        <translation>Atlassian hat Salesferry nicht erlaubt, angemeldet zu bleiben (der Scope offline_access fehlt). Nach etwa einer Stunde nimmt die Site nichts mehr an; eine Migration hält dann an, behält, was getan ist, und geht weiter, sobald Sie sich wieder angemeldet haben. Um angemeldet zu bleiben, melden Sie sich noch einmal an, und stimmen Sie allem zu, worum gebeten wird; hilft das nicht, verwenden Sie eine E-Mail-Adresse und ein API-Token.</translation>
    </message>
    <message>
        <source>Translated product names</source>
        <translation>Produktnamen übersetzt</translation>
    </message>
    <message>
        <source>The site says that bulk tasks failed, but not why. Their %1 records are looked for; those that did not arrive are sent again in smaller tasks, after %2 seconds at the latest.</source>
        <translation>Die Site sagt, dass Sammelaufträge fehlgeschlagen sind, aber nicht, warum. Ihre %1 Datensätze werden gesucht; was nicht angekommen ist, wird in kleineren Aufträgen noch einmal gesendet, spätestens nach %2 Sekunden.</translation>
    </message>
    <message>
        <source>The site does not take one request to create or update an account. From now on each account is looked for first, and then created or updated.</source>
        <translation>Die Site nimmt keine Anfrage an, die ein Konto je nachdem anlegt oder aktualisiert. Von jetzt an wird jedes Konto erst gesucht und dann angelegt oder aktualisiert.</translation>
    </message>
    <message>
        <source>It arrived without these fields, which the site did not take: %1. And these were to be emptied and still have their values: %2. The site says: %3. Correct them in the source and run the migration again, or at the site.</source>
        <translation>Er kam ohne diese Felder an, die die Site nicht nahm: %1. Und diese sollten geleert werden und haben ihre Werte noch: %2. Die Site sagt: %3. Berichtigen Sie sie in der Quelle, und starten Sie die Migration noch einmal, oder berichtigen Sie sie auf der Site.</translation>
    </message>
    <message>
        <source>It arrived without these fields: %1. And these were to be emptied and still have their values: %2. The site did not say why. Run the migration again, or correct them at the site.</source>
        <translation>Er kam ohne diese Felder an: %1. Und diese sollten geleert werden und haben ihre Werte noch: %2. Die Site hat nicht gesagt, warum. Starten Sie die Migration noch einmal, oder berichtigen Sie sie auf der Site.</translation>
    </message>
</context>
<context>
    <name>ui::AddressDialog</name>
    <message>
        <source>Give them this address</source>
        <translation>Diese Adresse geben</translation>
    </message>
    <message>
        <source>An address for those without an email</source>
        <translation>Eine Adresse für die ohne E-Mail</translation>
    </message>
    <message>
        <source>Before the @</source>
        <translation>Vor dem @</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Nobody will read mail that is sent to these addresses. Use a domain that is yours: at any other, mail comes back or reaches strangers.</source>
        <translation>Niemand liest, was an diese Adressen geschickt wird. Nehmen Sie eine Domain, die Ihnen gehört: Bei jeder anderen kommen E-Mails zurück oder erreichen Fremde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>At the site a customer is known by an email. What stands before the @ is made of fields in braces; with {Id} each address is there once.</source>
        <translation>Auf der Site ist ein Kunde durch eine E-Mail-Adresse bekannt. Was vor dem @ steht, besteht aus Feldern in geschweiften Klammern; mit {Id} gibt es jede Adresse nur einmal.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name and its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln given an address.</source>
        <translation>
            <numerusform>Etwa %Ln bekommt eine Adresse.</numerusform>
            <numerusform>Etwa %Ln bekommen eine Adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln given an address.</source>
        <translation>
            <numerusform>%Ln bekommt eine Adresse.</numerusform>
            <numerusform>%Ln bekommen eine Adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these given one that another has too: they become one customer with it. Add {Id} to tell them apart.</source>
        <translation>
            <numerusform>%Ln davon bekommt eine, die auch ein anderer hat: Sie werden ein Kunde mit ihm. Fügen Sie {Id} hinzu, um sie zu unterscheiden.</numerusform>
            <numerusform>%Ln davon bekommen eine, die auch ein anderer hat: Sie werden ein Kunde mit ihm. Fügen Sie {Id} hinzu, um sie zu unterscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still without one, as the fields are empty.</source>
        <translation>
            <numerusform>%Ln bleibt ohne, da die Felder leer sind.</numerusform>
            <numerusform>%Ln bleiben ohne, da die Felder leer sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with something that is no email, for instance as a field has a blank in it.</source>
        <translation>
            <numerusform>%Ln hat etwas, das keine E-Mail-Adresse ist, zum Beispiel weil ein Feld ein Leerzeichen enthält.</numerusform>
            <numerusform>%Ln haben etwas, das keine E-Mail-Adresse ist, zum Beispiel weil ein Feld ein Leerzeichen enthält.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BlankChoice</name>
    <message>
        <source>Leave what is there</source>
        <translation>Lassen, was da ist</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Where Salesforce has nothing, and the site has something</source>
        <translation>Wo Salesforce nichts hat und die Site etwas</translation>
    </message>
    <message>
        <source>Where Salesforce has nothing: leave what is there</source>
        <translation>Wo Salesforce nichts hat: lassen, was da ist</translation>
    </message>
    <message>
        <source>Where Salesforce has nothing: clear it</source>
        <translation>Wo Salesforce nichts hat: leeren</translation>
    </message>
    <message>
        <source>Values that the site has are taken away where the Salesforce record has none. The card shows which.</source>
        <translation>Werte, die die Site hat, werden weggenommen, wo der Salesforce-Datensatz keine hat. Die Karte zeigt, welche.</translation>
    </message>
</context>
<context>
    <name>ui::BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::Checklist</name>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht nachgesehen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnDifferenceDialog</name>
    <message>
        <source>The mapping does not say which columns it was made for.</source>
        <translation>Die Zuordnung sagt nicht, für welche Spalten sie gemacht wurde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>These are gone, and your mapping takes values from them. Where you choose nothing, their values stay empty.</source>
        <translation>Diese sind weg, und Ihre Zuordnung nimmt Werte von ihnen. Wo Sie nichts wählen, bleiben ihre Werte leer.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between columns</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Gone, and not used: %1</source>
        <translation>Weg und nicht verwendet: %1</translation>
    </message>
    <message>
        <source>what becomes of person accounts</source>
        <translation>was aus Personenkonten wird</translation>
    </message>
    <message>
        <source>In place of %1</source>
        <translation>Anstelle von %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1 (for %2)</source>
        <comment>a column and what takes values from it</comment>
        <translation>%1 (für %2)</translation>
    </message>
    <message>
        <source>Use instead:</source>
        <translation>Stattdessen:</translation>
    </message>
    <message>
        <source>product names</source>
        <translation>Produktnamen</translation>
    </message>
    <message>
        <source>%1 of products</source>
        <comment>a detail</comment>
        <translation>%1 von Produkten</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a column&apos;s label and its name in Salesforce</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between examples</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>%1 gefüllt</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Zu wissen</translation>
    </message>
</context>
<context>
    <name>ui::ConditionRow</name>
    <message>
        <source>Field: %1</source>
        <translation>Feld: %1</translation>
    </message>
    <message>
        <source>Comparison: %1</source>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>choose a field</source>
        <comment>in a list</comment>
        <translation>Feld wählen</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>Wert: %1</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::CountModel</name>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktuali-
siert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unver-
ändert</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammen-
geführt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In
Salesforce</source>
        <comment>a heading of a narrow column, with a line break</comment>
        <translation>In
Salesforce</translation>
    </message>
    <message>
        <source>Left
out</source>
        <comment>a heading of a narrow column, with a line break</comment>
        <translation>Aus-
gelassen</translation>
    </message>
    <message>
        <source>Not
accepted</source>
        <comment>a heading of a narrow column, with a line break</comment>
        <translation>Nicht
angenommen</translation>
    </message>
    <message>
        <source>Entitlements</source>
        <translation>Berechtigungen</translation>
    </message>
</context>
<context>
    <name>ui::DestinationPage</name>
    <message>
        <source>Where should they go?</source>
        <translation>Wohin sollen sie gehen?</translation>
    </message>
    <message>
        <source>Your Customer Service Management site. The token is kept in this computer’s keychain, never in the project.</source>
        <translation>Ihre Site mit Customer Service Management. Das Token liegt im Schlüsselbund, nie im Projekt.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the practice site</source>
        <translation>die Übungs-Site</translation>
    </message>
    <message>
        <source>Use the practice site</source>
        <translation>Übungs-Site verwenden</translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation>Übungs-Site</translation>
    </message>
    <message>
        <source>A copy of the site’s rules on this computer. Nothing leaves it. Good for a first try, and for showing a colleague.</source>
        <translation>Eine Nachbildung der Regeln einer Site auf diesem Computer. Nichts verlässt ihn. Gut für einen ersten Versuch, und um ihn jemandem zu zeigen.</translation>
    </message>
    <message>
        <source>The site address, the email and the API token are all needed. Nothing was asked for yet. Fill in what is empty, then press Connect.</source>
        <translation>Die Adresse der Site, die E-Mail-Adresse und das API-Token sind alle nötig. Noch wurde nichts abgefragt. Füllen Sie aus, was leer ist, und drücken Sie dann „Verbinden“.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Geprüft wird %1</translation>
    </message>
    <message>
        <source>This computer has no keychain that is open, so the token is kept in memory until Salesferry is closed.</source>
        <translation>Dieser Computer hat keinen offenen Schlüsselbund, daher bleibt das Token im Speicher, bis Salesferry geschlossen wird.</translation>
    </message>
    <message>
        <source>This migration was begun at %1 and is not finished there. What was sent is kept, and can be continued only at that site. To migrate somewhere else, begin a new project.</source>
        <translation>Diese Migration wurde für ein anderes Ziel begonnen (%1) und ist dort nicht abgeschlossen. Was gesendet wurde, bleibt erhalten und lässt sich nur dort fortsetzen. Um anderswohin zu migrieren, beginnen Sie ein neues Projekt.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>Gerade geprüft</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Customers with their details and organizations</source>
        <translation>Kunden mit Details und Organisationen</translation>
    </message>
    <message>
        <source>All that you map in the next steps. Up to 100 records a request.</source>
        <translation>Alles, was Sie in den nächsten Schritten zuordnen. Bis zu 100 Datensätze je Anfrage.</translation>
    </message>
    <message>
        <source>Accounts only</source>
        <translation>Nur Konten</translation>
    </message>
    <message>
        <source>The quick way: customers with their email and name, and nothing else. No details, no organizations. Up to 50 a request.</source>
        <translation>Der schnelle Weg: Kunden mit E-Mail-Adresse und Name, und sonst nichts. Keine Details, keine Organisationen. Bis zu 50 je Anfrage.</translation>
    </message>
    <message>
        <source>What goes there</source>
        <translation>Was dorthin geht</translation>
    </message>
    <message>
        <source>The site address and the client ID and secret of your app are all needed. Nothing was asked for yet. Fill in what is empty, then log in.</source>
        <translation>Die Adresse der Site und die Client-ID und das Secret Ihrer App werden alle gebraucht. Es wurde noch nichts angefragt. Füllen Sie aus, was leer ist, und melden Sie sich dann an.</translation>
    </message>
    <message>
        <source>Atlassian has let you in</source>
        <translation>Atlassian hat Sie hereingelassen</translation>
    </message>
    <message>
        <source>You can close this page and go back to Salesferry.</source>
        <translation>Sie können diese Seite schließen und zu Salesferry zurückkehren.</translation>
    </message>
    <message>
        <source>Atlassian has not let you in</source>
        <translation>Atlassian hat Sie nicht hereingelassen</translation>
    </message>
    <message>
        <source>Close this page and go back to Salesferry, which says why, and what to do.</source>
        <translation>Schließen Sie diese Seite und kehren Sie zu Salesferry zurück; dort steht, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>This page belongs to another login</source>
        <translation>Diese Seite gehört zu einer anderen Anmeldung</translation>
    </message>
    <message>
        <source>It was ignored. Close it, and go on with the login page that Salesferry opened last.</source>
        <translation>Sie wurde nicht beachtet. Schließen Sie sie und machen Sie mit der Anmeldeseite weiter, die Salesferry zuletzt geöffnet hat.</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Warten auf Ihren Browser</translation>
    </message>
    <message>
        <source>Your browser has opened. Log in there, choose the site and press Accept; this page goes on by itself.</source>
        <translation>Ihr Browser hat sich geöffnet. Melden Sie sich dort an, wählen Sie die Site und drücken Sie Accept; diese Seite macht von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address into a browser on this computer, log in there and press Accept; this page goes on by itself.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie die Adresse in einen Browser auf diesem Computer, melden Sie sich dort an und drücken Sie Accept; diese Seite macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>This computer has no keychain that is open, so the login is kept in memory until Salesferry is closed.</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund offen; die Anmeldung wird deshalb im Speicher behalten, bis Salesferry geschlossen wird.</translation>
    </message>
    <message>
        <source>The site is not connected. What it said %1 is used until it is; records can be mapped and checked, and nothing is sent.</source>
        <translation>Die Site ist nicht verbunden. Bis dahin gilt, was sie %1 gesagt hat; Datensätze lassen sich zuordnen und prüfen, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>You are logged out of %1: the login is forgotten, also by the keychain. What remains: Atlassian still lists the app among those that you let in, until you remove it there; and the secret of the app is kept here for the next login, until you have it forgotten too.</source>
        <translation>Sie sind bei %1 abgemeldet: Die Anmeldung ist vergessen, auch im Schlüsselbund. Was bleibt: Atlassian führt die App noch unter denen, die Sie zugelassen haben, bis Sie sie dort entfernen; und das Secret der App bleibt hier für die nächste Anmeldung, bis Sie es auch vergessen lassen.</translation>
    </message>
    <message>
        <source>Apps that you let in</source>
        <translation>Zugelassene Apps</translation>
    </message>
    <message>
        <source>Forget the secret too</source>
        <translation>Auch das Secret vergessen</translation>
    </message>
    <message>
        <source>The secret of the app is forgotten. Nothing of the login is left on this computer.</source>
        <translation>Das Secret der App ist vergessen. Von der Anmeldung ist auf diesem Computer nichts mehr da.</translation>
    </message>
</context>
<context>
    <name>ui::DropArea</name>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
    <message>
        <source>Drop files here, or</source>
        <translation>Dateien hier ablegen oder</translation>
    </message>
    <message>
        <source>choose…</source>
        <comment>Drop files here, or choose…</comment>
        <translation>auswählen…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien auswählen</translation>
    </message>
</context>
<context>
    <name>ui::ErrorHelp</name>
    <message>
        <source>Deny was pressed. Open the page again and press Allow.</source>
        <translation>Es wurde Verweigern gedrückt. Öffnen Sie die Seite noch einmal und drücken Sie Zulassen.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Your Salesforce administrator has to unblock the app, in Connected Apps OAuth Usage or API Access Control.</source>
        <translation>Ihr Salesforce-Administrator muss die App freigeben, in Connected Apps OAuth Usage oder API Access Control.</translation>
    </message>
    <message>
        <source>Show the request to send</source>
        <translation>Bitte zum Abschicken zeigen</translation>
    </message>
    <message>
        <source>Your profile or permission set has to be added to the policies of the app.</source>
        <translation>Ihr Profil oder Ihre Berechtigungsgruppe muss in die Richtlinien der App aufgenommen werden.</translation>
    </message>
    <message>
        <source>The app is not of this org, or you lack Approve Uninstalled Connected Apps. Make an External Client App of your own: ten steps.</source>
        <translation>Die App gehört nicht zu dieser Org, oder Ihnen fehlt Approve Uninstalled Connected Apps. Legen Sie eine eigene External Client App an: zehn Schritte.</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Die Schritte zeigen</translation>
    </message>
    <message>
        <source>The Consumer Key belongs to another org, or this is the address of another.</source>
        <translation>Der Consumer Key gehört zu einer anderen Org, oder dies ist die Adresse einer anderen.</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Die Adresse ändern</translation>
    </message>
    <message>
        <source>The callback addresses in the app are not exactly those of Salesferry.</source>
        <translation>Die Callback-Adressen in der App sind nicht genau die von Salesferry.</translation>
    </message>
    <message>
        <source>Show the three addresses</source>
        <translation>Die drei Adressen zeigen</translation>
    </message>
    <message>
        <source>The org demands PKCE, and a part of the address was lost on the way.</source>
        <translation>Die Org verlangt PKCE, und ein Teil der Adresse ging unterwegs verloren.</translation>
    </message>
    <message>
        <source>The Consumer Key is mistyped, or the app is younger than ten minutes: wait, then open again.</source>
        <translation>Der Consumer Key ist vertippt, oder die App ist jünger als zehn Minuten: Warten Sie und öffnen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Check the key</source>
        <translation>Den Schlüssel prüfen</translation>
    </message>
    <message>
        <source>The app lacks a scope. Add both, and wait some minutes.</source>
        <translation>Der App fehlt ein Scope. Fügen Sie beide hinzu und warten Sie einige Minuten.</translation>
    </message>
    <message>
        <source>Show the two scopes</source>
        <translation>Die beiden Scopes zeigen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>What the browser says</source>
        <translation>Was der Browser sagt</translation>
    </message>
    <message>
        <source>Paste what it says, or the address line of the page</source>
        <translation>Fügen Sie ein, was er sagt, oder die Adresszeile der Seite</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy what the browser shows, or its address line, and paste it here.</source>
        <translation>Kopieren Sie, was der Browser zeigt, oder seine Adresszeile, und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>This is none of the errors that are known. Nothing was read. Show it to your Salesforce administrator, open the page again, or use files instead.</source>
        <translation>Das ist keiner der bekannten Fehler. Es wurde nichts gelesen. Zeigen Sie ihn Ihrem Salesforce-Administrator, öffnen Sie die Seite noch einmal oder nehmen Sie stattdessen Dateien.</translation>
    </message>
</context>
<context>
    <name>ui::ExampleModel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Cannot be a customer: no email</source>
        <translation>Kein Kunde: ohne E-Mail</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Organization only: no email</source>
        <translation>Nur Organisation: ohne E-Mail</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>member of %Ln</source>
        <translation>
            <numerusform>Mitglied in %Ln</numerusform>
            <numerusform>Mitglied in %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a name and an id</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>an email</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>none</source>
        <comment>an organization</comment>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Person account</source>
        <translation>Personenkonto</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>%1 (given)</source>
        <comment>an email</comment>
        <translation>%1 (gegeben)</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
</context>
<context>
    <name>ui::ExampleTable</name>
    <message>
        <source>Examples of which branch</source>
        <translation>Beispiele welchen Zweigs</translation>
    </message>
    <message>
        <source>What that does to a few of yours</source>
        <translation>Was das mit einigen von Ihren macht</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ui::ExistingQuestion</name>
    <message numerus="yes">
        <source>%Ln customer(s) are at the site already, with the External ID of the record, and differ.</source>
        <translation>
            <numerusform>%Ln Kunde ist schon auf der Site, mit der External ID des Datensatzes, und weicht ab.</numerusform>
            <numerusform>%Ln Kunden sind schon auf der Site, mit der External ID des Datensatzes, und weichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are at the site already, found by their email alone, and differ.</source>
        <translation>
            <numerusform>%Ln Kunde ist schon auf der Site, nur über die E-Mail-Adresse gefunden, und weicht ab.</numerusform>
            <numerusform>%Ln Kunden sind schon auf der Site, nur über die E-Mail-Adresse gefunden, und weichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s) are at the site already, with the External ID of the record, and differ.</source>
        <translation>
            <numerusform>%Ln Organisation ist schon auf der Site, mit der External ID des Datensatzes, und weicht ab.</numerusform>
            <numerusform>%Ln Organisationen sind schon auf der Site, mit der External ID des Datensatzes, und weichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organization(s) are at the site already, found by their name alone, and differ.</source>
        <translation>
            <numerusform>%Ln Organisation ist schon auf der Site, nur über den Namen gefunden, und weicht ab.</numerusform>
            <numerusform>%Ln Organisationen sind schon auf der Site, nur über den Namen gefunden, und weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>ui::FieldChooser</name>
    <message>
        <source>Type to search</source>
        <translation>Zum Suchen tippen</translation>
    </message>
    <message>
        <source>Search Salesforce fields</source>
        <translation>Salesforce-Felder durchsuchen</translation>
    </message>
    <message>
        <source>Salesforce fields</source>
        <translation>Salesforce-Felder</translation>
    </message>
    <message>
        <source>No field is called so.</source>
        <translation>Kein Feld heißt so.</translation>
    </message>
</context>
<context>
    <name>ui::FieldSlot</name>
    <message>
        <source>Source of %1</source>
        <translation>Quelle von %1</translation>
    </message>
    <message>
        <source>No Salesforce field</source>
        <translation>Kein Salesforce-Feld</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message>
        <source>On the card: %1</source>
        <translation>Auf der Karte: %1</translation>
    </message>
    <message>
        <source>Drop a Salesforce field here</source>
        <translation>Salesforce-Feld hier ablegen</translation>
    </message>
    <message>
        <source>The organizations of a customer come from its account.</source>
        <translation>Die Organisationen eines Kunden ergeben sich aus seinem Konto.</translation>
    </message>
    <message>
        <source>First different results: %1</source>
        <translation>Erste verschiedene Ergebnisse: %1</translation>
    </message>
    <message>
        <source>Drop it here</source>
        <translation>Hier ablegen</translation>
    </message>
</context>
<context>
    <name>ui::FieldsPage</name>
    <message>
        <source>Create the detail fields you need</source>
        <translation>Legen Sie die Detailfelder an, die Sie brauchen</translation>
    </message>
    <message>
        <source>These fields do not exist in your site yet. Check the name and kind of each; they are created when you press Create.</source>
        <translation>Diese Felder gibt es auf Ihrer Site noch nicht. Prüfen Sie Namen und Art; angelegt werden sie, wenn Sie „Anlegen“ drücken.</translation>
    </message>
    <message>
        <source>Detail fields</source>
        <translation>Detailfelder</translation>
    </message>
    <message>
        <source>All detail fields that your mapping needs are on the site.</source>
        <translation>Alle Detailfelder, die Ihre Zuordnung braucht, sind auf der Site.</translation>
    </message>
    <message>
        <source>You need not create them now: Migrate first creates what is still missing, then sends the records.</source>
        <translation>Sie müssen sie nicht jetzt anlegen: „Migrieren“ legt zuerst an, was noch fehlt, und sendet dann die Datensätze.</translation>
    </message>
    <message>
        <source>Nothing has to be created. Go on with Next.</source>
        <translation>Es muss nichts angelegt werden. Gehen Sie mit „Weiter“ weiter.</translation>
    </message>
    <message>
        <source>Nobody has asked your site yet, so this is what a usual site lacks. Connect it to see what yours lacks, and to create it.</source>
        <translation>Ihre Site wurde noch nicht gefragt, daher ist dies, was einer üblichen Site fehlt. Verbinden Sie sie, um zu sehen, was Ihrer fehlt, und um es anzulegen.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Your account is not an administrator of this site, so it cannot create detail fields. Ask an administrator for the permission “Administer Jira”, or to create these fields for you.</source>
        <translation>Ihr Konto ist kein Administrator dieser Site und kann daher keine Detailfelder anlegen. Bitten Sie einen Administrator um die Berechtigung „Administer Jira“ oder darum, diese Felder für Sie anzulegen.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Looking at the values</source>
        <translation>Die Werte werden angesehen</translation>
    </message>
    <message>
        <source>Customers: %1 to create, %2 exist, %3</source>
        <translation>Kunden: %1 anzulegen, %2 vorhanden, %3</translation>
    </message>
    <message>
        <source>Organizations: %1 to create, %2 exist, %3</source>
        <translation>Organisationen: %1 anzulegen, %2 vorhanden, %3</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>noch %1 von %2 frei</translation>
    </message>
    <message>
        <source>%1 too many for %2</source>
        <translation>%1 zu viel für %2</translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln field(s)</source>
        <translation>
            <numerusform>%Ln Feld anlegen</numerusform>
            <numerusform>%Ln Felder anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the options</source>
        <translation>Optionen ergänzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %Ln record(s)</source>
        <translation>
            <numerusform>%1 – %Ln Datensatz</numerusform>
            <numerusform>%1 – %Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Values of %1 that would be rejected</source>
        <translation>Werte von %1, die abgelehnt würden</translation>
    </message>
    <message>
        <source>Creating detail fields</source>
        <translation>Detailfelder werden angelegt</translation>
    </message>
    <message>
        <source>Stopped. What was created until then stays at the site; press Create to go on with the rest.</source>
        <translation>Angehalten. Was bis dahin angelegt wurde, bleibt auf der Site; drücken Sie „Anlegen“, um mit dem Rest fortzufahren.</translation>
    </message>
    <message>
        <source>All that your mapping needs is on your site now. Go on with Next.</source>
        <translation>Alles, was Ihre Zuordnung braucht, ist jetzt auf Ihrer Site. Mit „Weiter“ geht es voran.</translation>
    </message>
    <message>
        <source>Your mapping needs no field that your site lacks.</source>
        <translation>Ihre Zuordnung braucht kein Feld, das Ihrer Site fehlt.</translation>
    </message>
    <message>
        <source>Copy a request</source>
        <translation>Eine Bitte kopieren</translation>
    </message>
    <message>
        <source>Please create these detail fields in Customer Service Management, on %1. It needs the permission “Administer Jira”: in the settings of customers and of organizations, or with Salesferry.</source>
        <translation>Bitte legen Sie diese Detailfelder in Customer Service Management an, auf %1. Dafür ist die Berechtigung „Administer Jira“ nötig: in den Einstellungen von Kunden und Organisationen oder mit Salesferry.</translation>
    </message>
    <message>
        <source>our site</source>
        <translation>unserer Site</translation>
    </message>
    <message>
        <source>%1: %2, add the options: %3</source>
        <translation>%1: %2, die Optionen hinzufügen: %3</translation>
    </message>
    <message>
        <source>%1: %2, of the kind %3</source>
        <translation>%1: %2, von der Art %3</translation>
    </message>
    <message>
        <source>%1: %2, of the kind %3, with the options: %4</source>
        <translation>%1: %2, von der Art %3, mit den Optionen: %4</translation>
    </message>
    <message>
        <source>Copy a request for an administrator</source>
        <translation>Eine Bitte an einen Administrator kopieren</translation>
    </message>
    <message>
        <source>What is there now stays. Press Create to try the rest again, choose another name or kind, or ask an administrator with the permission “Administer Jira” to create it.</source>
        <translation>Was jetzt da ist, bleibt. Drücken Sie Anlegen, um den Rest noch einmal zu versuchen, wählen Sie einen anderen Namen oder eine andere Art, oder bitten Sie einen Administrator mit der Berechtigung „Administer Jira“, es anzulegen.</translation>
    </message>
    <message>
        <source>The site is not connected, so this is what it lacked when it was asked last. Connect it to create anything there.</source>
        <translation>Die Site ist nicht verbunden; dies ist, was ihr fehlte, als sie zuletzt gefragt wurde. Verbinden Sie sie, um dort etwas anzulegen.</translation>
    </message>
</context>
<context>
    <name>ui::FieldsTable</name>
    <message>
        <source>Field name</source>
        <translation>Feldname</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Detail fields to create</source>
        <translation>Anzulegende Detailfelder</translation>
    </message>
</context>
<context>
    <name>ui::FileView</name>
    <message>
        <source>What to show of the file</source>
        <translation>Was von der Datei gezeigt wird</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows of %1</source>
        <translation>Erste Zeilen von %1</translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
</context>
<context>
    <name>ui::FinishPage</name>
    <message>
        <source>Finish</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Save the reports (CSV)…</source>
        <translation>Berichte speichern (CSV)…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The count adds up</source>
        <translation>Die Zählung geht auf</translation>
    </message>
    <message>
        <source>How many records ended how</source>
        <translation>Anzahl der Datensätze je Ergebnis</translation>
    </message>
    <message>
        <source>Records not accepted</source>
        <translation>Nicht angenommene Datensätze</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Reading what became of the records</source>
        <translation>Es wird gelesen, was aus den Datensätzen wurde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The first %1 are listed here; the reports have all of them.</source>
        <translation>Die ersten %1 sind hier aufgeführt; in den Berichten stehen alle.</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Choose a folder for the reports</source>
        <translation>Ordner für die Berichte auswählen</translation>
    </message>
    <message>
        <source>Writing the reports</source>
        <translation>Die Berichte werden geschrieben</translation>
    </message>
    <message>
        <source>The reports are not complete, as you cancelled. Save them again to have all of them.</source>
        <translation>Die Berichte sind nicht vollständig, weil Sie abgebrochen haben. Speichern Sie sie noch einmal, um alle zu haben.</translation>
    </message>
    <message>
        <source>The reports are in %1. They hold personal data. %2</source>
        <translation>Die Berichte sind in %1. Sie enthalten personenbezogene Daten. %2</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The count does not add up</source>
        <translation>Die Zählung geht nicht auf</translation>
    </message>
    <message>
        <source>Look again for those that are unknown</source>
        <translation>Die Unbekannten noch einmal suchen</translation>
    </message>
    <message>
        <source>Looking again for the records that are unknown</source>
        <translation>Die unbekannten Datensätze werden noch einmal gesucht</translation>
    </message>
    <message>
        <source>Go to Migrate</source>
        <translation>Zu „Migrieren“</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>What became of the records cannot be read</source>
        <translation>Was aus den Datensätzen geworden ist, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing is lost at the site.</source>
        <translation>Auf der Site ist nichts verloren.</translation>
    </message>
    <message>
        <source>The journal of this migration is damaged, so no numbers are shown: they could be wrong. What has arrived stays at the site, and nothing is sent. Have the journal rebuilt on the page Migrate: all that can be read of it is kept, and the rest is found out by reading the site.</source>
        <translation>Das Journal dieser Migration ist beschädigt. Daher werden keine Zahlen gezeigt: Sie könnten falsch sein. Was angekommen ist, bleibt auf der Site, und nichts wird gesendet. Lassen Sie das Journal auf der Seite Migrieren wiederherstellen: Was sich davon lesen lässt, bleibt, und was verloren ist, wird durch Lesen der Site festgestellt.</translation>
    </message>
</context>
<context>
    <name>ui::FirstTenModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Organization %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>not found at the site</source>
        <translation>auf der Site nicht gefunden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>as meant</source>
        <translation>wie gemeint</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>As it was meant</source>
        <translation>Wie es gemeint war</translation>
    </message>
    <message>
        <source>As it is at the site</source>
        <translation>Wie es auf der Site ist</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a detail and its product</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::FixedValues</name>
    <message>
        <source>+ Add a fixed value</source>
        <translation>+ Festen Wert hinzufügen</translation>
    </message>
    <message>
        <source>The same for every customer (fixed values)</source>
        <translation>Für jeden Kunden gleich (feste Werte)</translation>
    </message>
    <message>
        <source>The same for every organization (fixed values)</source>
        <translation>Für jede Organisation gleich (feste Werte)</translation>
    </message>
    <message>
        <source>Fixed value of %1</source>
        <translation>Fester Wert von %1</translation>
    </message>
    <message>
        <source>Remove the fixed value of %1</source>
        <translation>Festen Wert von %1 entfernen</translation>
    </message>
    <message>
        <source>A new detail field…</source>
        <translation>Ein neues Detailfeld…</translation>
    </message>
    <message>
        <source>The value of %1 for every customer:</source>
        <translation>Der Wert von %1 für jeden Kunden:</translation>
    </message>
    <message>
        <source>The value of %1 for every organization:</source>
        <translation>Der Wert von %1 für jede Organisation:</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>Fester Wert</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>New detail field</source>
        <translation>Neues Detailfeld</translation>
    </message>
    <message>
        <source>The name of the new detail field:</source>
        <translation>Der Name des neuen Detailfelds:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Used for all of about %1 records.</source>
        <translation>Für alle etwa %1 Datensätze verwendet.</translation>
    </message>
    <message>
        <source>Used for all %1 records.</source>
        <translation>Für alle %1 Datensätze verwendet.</translation>
    </message>
</context>
<context>
    <name>ui::FoundModel</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Business accounts</source>
        <translation>Geschäftskonten</translation>
    </message>
    <message>
        <source>Person accounts</source>
        <translation>Personenkonten</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>Cannot be found</source>
        <translation>Nicht zu finden</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Changed since it was added</source>
        <translation>Seit dem Hinzufügen geändert</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>You decide in step 4</source>
        <translation>In Schritt 4</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a file and its size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dabei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) below</source>
        <translation>
            <numerusform>%Ln Hinweis unten</numerusform>
            <numerusform>%Ln Hinweise unten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a file and its archive</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Business and person accounts</source>
        <translation>Geschäfts- und Personenkonten</translation>
    </message>
    <message>
        <source>no customer records</source>
        <translation>keine Kundendatensätze</translation>
    </message>
    <message>
        <source>%1, no customers</source>
        <comment>an object</comment>
        <translation>%1, keine Kunden</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading, %1</source>
        <translation>Wird gelesen, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) unreadable</source>
        <translation>
            <numerusform>%Ln Zeile unlesbar</numerusform>
            <numerusform>%Ln Zeilen unlesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>encoding, delimiter</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>These are no customer records, so they are left out. They can be used as contacts by the menu of the row.</source>
        <translation>Das sind keine Kundendatensätze, also werden sie ausgelassen. Über das Menü der Zeile lassen sie sich als Kontakte verwenden.</translation>
    </message>
    <message>
        <source>change</source>
        <comment>how it is read</comment>
        <translation>ändern</translation>
    </message>
    <message>
        <source>Sensitive, not matched</source>
        <translation>Sensibel, nicht zugeordnet</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>Tag oder Monat zuerst?</translation>
    </message>
    <message>
        <source>Decimals behind point or comma?</source>
        <translation>Dezimalpunkt oder Dezimalkomma?</translation>
    </message>
</context>
<context>
    <name>ui::FoundView</name>
    <message>
        <source>Remove file</source>
        <translation>Datei entfernen</translation>
    </message>
    <message>
        <source>What is odd about the files</source>
        <translation>Was an den Dateien auffällt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it as it is</source>
        <translation>So verwenden, wie sie ist</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Remove from this migration</source>
        <translation>Aus dieser Migration entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 cannot be read. They are not sent; you find each of them in step 7 and in the report.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 lässt sich nicht lesen. Sie wird nicht gesendet; Sie finden sie in Schritt 7 und im Bericht.</numerusform>
            <numerusform>%Ln Zeilen von %1 lassen sich nicht lesen. Sie werden nicht gesendet; Sie finden jede davon in Schritt 7 und im Bericht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) of %1 were deleted in Salesforce. They are left out.</source>
        <translation>
            <numerusform>%Ln Datensatz von %1 wurde in Salesforce gelöscht. Er wird ausgelassen.</numerusform>
            <numerusform>%Ln Datensätze von %1 wurden in Salesforce gelöscht. Sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be read…</source>
        <translation>Unlesbare Zeilen…</translation>
    </message>
    <message>
        <source>How it is read…</source>
        <translation>Wie sie gelesen wird…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln archive(s)</source>
        <translation>
            <numerusform>%Ln Archiv</numerusform>
            <numerusform>%Ln Archiven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) in %1: no customer records. Look at them…</source>
        <translation>
            <numerusform>%Ln andere Datei in %1: keine Kundendatensätze. Ansehen…</numerusform>
            <numerusform>%Ln andere Dateien in %1: keine Kundendatensätze. Ansehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not use as contacts</source>
        <translation>Nicht als Kontakte verwenden</translation>
    </message>
    <message>
        <source>Use as contacts</source>
        <translation>Als Kontakte verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of %1 that cannot be read are skipped, as you chose. They are left out.</source>
        <translation>
            <numerusform>%Ln Zeile von %1, die sich nicht lesen lässt, wird ausgelassen, wie Sie entschieden haben.</numerusform>
            <numerusform>%Ln Zeilen von %1, die sich nicht lesen lassen, werden ausgelassen, wie Sie entschieden haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is read as %2, so names read %3. If a letter is wrong there, choose another encoding by “change”.</source>
        <translation>%1 wird als %2 gelesen, Namen lauten also %3. Wenn dort ein Buchstabe nicht stimmt, wählen Sie mit „ändern“ eine andere Kodierung.</translation>
    </message>
</context>
<context>
    <name>ui::GroupChoices</name>
    <message>
        <source>What becomes of them</source>
        <translation>Was aus ihnen wird</translation>
    </message>
    <message>
        <source>Country of phone numbers without one</source>
        <translation>Land von Telefonnummern ohne Landesvorwahl</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Merge them</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Send the newest, list the others</source>
        <translation>Den neuesten senden, die anderen auflisten</translation>
    </message>
    <message>
        <source>Keep them apart, each with a name of its own</source>
        <translation>Getrennt lassen, jede mit eigenem Namen</translation>
    </message>
    <message>
        <source>Leave the value out</source>
        <translation>Den Wert auslassen</translation>
    </message>
    <message>
        <source>Leave the record out</source>
        <translation>Den Datensatz auslassen</translation>
    </message>
    <message>
        <source>Use the default, “%1”</source>
        <translation>Den Standardwert „%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>ui::GuideCard</name>
    <message>
        <source>Your External Client App</source>
        <translation>Ihre External Client App</translation>
    </message>
    <message>
        <source>Since 2026 every company makes its own. Once, about five minutes, in Salesforce Setup.</source>
        <translation>Seit 2026 legt jede Firma ihre eigene an. Einmal, etwa fünf Minuten, im Setup von Salesforce.</translation>
    </message>
    <message>
        <source>Consumer Key</source>
        <translation>Consumer Key</translation>
    </message>
    <message>
        <source>Request for your administrator</source>
        <translation>Bitte an Ihren Administrator</translation>
    </message>
    <message>
        <source>Use files instead</source>
        <translation>Stattdessen Dateien nehmen</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Hide the steps</source>
        <translation>Die Schritte verbergen</translation>
    </message>
    <message>
        <source>Show the ten steps</source>
        <translation>Die zehn Schritte zeigen</translation>
    </message>
    <message>
        <source>It is no secret, and is remembered for this org.</source>
        <translation>Er ist kein Geheimnis und wird für diese Org gemerkt.</translation>
    </message>
    <message>
        <source>Looks right. It is remembered for this org.</source>
        <translation>Sieht richtig aus. Er wird für diese Org gemerkt.</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hilfetext</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a step to make everything as it was right after it. Steps above it are undone, and can be made again until you change something else. At the site nothing changes.</source>
        <translation>Wählen Sie einen Schritt, damit alles wieder so ist wie gleich danach. Schritte darüber werden zurückgenommen und können wiederholt werden, bis Sie etwas anderes ändern. Auf der Site ändert sich nichts.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt rückgängig</numerusform>
            <numerusform>%Ln Schritte rückgängig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln step(s)</source>
        <translation>
            <numerusform>%Ln Schritt wiederholen</numerusform>
            <numerusform>%Ln Schritte wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Undone</source>
        <comment>a step that was taken back</comment>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Before the first of these steps</source>
        <translation>Vor dem ersten dieser Schritte</translation>
    </message>
    <message>
        <source>%1, customers</source>
        <comment>the name of a page</comment>
        <translation>%1, Kunden</translation>
    </message>
    <message>
        <source>%1, organizations</source>
        <comment>the name of a page</comment>
        <translation>%1, Organisationen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step and its state</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>ui::HostCard</name>
    <message>
        <source>Where do you log in?</source>
        <translation>Wo melden Sie sich an?</translation>
    </message>
    <message>
        <source>My company’s own address</source>
        <translation>Die eigene Adresse meiner Firma</translation>
    </message>
    <message>
        <source>Always right, and the only way with single sign-on. Copy the address line of your browser while you are logged in to Salesforce.</source>
        <translation>Immer richtig, und mit Single Sign-on der einzige Weg. Kopieren Sie die Adresszeile Ihres Browsers, während Sie bei Salesforce angemeldet sind.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>At login.salesforce.com: the org that you work with, a Developer Edition or a trial.</source>
        <translation>Bei login.salesforce.com: die Org, mit der Sie arbeiten, eine Developer Edition oder ein Test.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>At test.salesforce.com: a copy of your org to try things in. It needs an app of its own.</source>
        <translation>Bei test.salesforce.com: eine Kopie Ihrer Org zum Ausprobieren. Sie braucht ihre eigene App.</translation>
    </message>
    <message>
        <source>Address of your org</source>
        <translation>Adresse Ihrer Org</translation>
    </message>
    <message>
        <source>Log in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Back to Source</source>
        <translation>Zurück zur Quelle</translation>
    </message>
    <message>
        <source>Any page of your org will do.</source>
        <translation>Jede Seite Ihrer Org ist recht.</translation>
    </message>
    <message>
        <source>You log in at %1.</source>
        <translation>Sie melden sich bei %1 an.</translation>
    </message>
    <message>
        <source>This is not the address of a Salesforce org yet.</source>
        <translation>Das ist noch nicht die Adresse einer Salesforce-Org.</translation>
    </message>
</context>
<context>
    <name>ui::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>ui::LoginCard</name>
    <message>
        <source>Log in to Salesforce</source>
        <translation>Bei Salesforce anmelden</translation>
    </message>
    <message>
        <source>Opens your browser. Needs the “API Enabled” permission (Enterprise, Unlimited, Performance or Developer Edition). Your password never passes through this program.</source>
        <translation>Öffnet Ihren Browser. Braucht die Berechtigung „API Enabled“ (Enterprise, Unlimited, Performance oder Developer Edition). Ihr Passwort kommt nie durch dieses Programm.</translation>
    </message>
    <message>
        <source>This computer has no keychain that is open, so the login is kept in memory until Salesferry is closed.</source>
        <translation>Dieser Computer hat keinen offenen Schlüsselbund; die Anmeldung bleibt daher im Speicher, bis Salesferry geschlossen wird.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Go on with the login at %1</source>
        <translation>Mit der Anmeldung bei %1 weitermachen</translation>
    </message>
    <message>
        <source>Log in as somebody else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>Logging out…</source>
        <translation>Abmelden…</translation>
    </message>
    <message>
        <source>You are logged in as %1.</source>
        <translation>Sie sind als %1 angemeldet.</translation>
    </message>
    <message>
        <source>You are logged in as %1 (%2).</source>
        <translation>Sie sind als %1 (%2) angemeldet.</translation>
    </message>
    <message>
        <source>%1, a sandbox, at %2</source>
        <translation>%1, eine Sandbox, bei %2</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
</context>
<context>
    <name>ui::LoginView</name>
    <message>
        <source>Show the request to send</source>
        <translation>Bitte zum Abschicken zeigen</translation>
    </message>
    <message>
        <source>Show the three addresses</source>
        <translation>Die drei Adressen zeigen</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Die Schritte zeigen</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>Salesforce has let you in</source>
        <translation>Salesforce hat Sie eingelassen</translation>
    </message>
    <message>
        <source>You can close this page and go back to Salesferry.</source>
        <translation>Sie können diese Seite schließen und zu Salesferry zurückgehen.</translation>
    </message>
    <message>
        <source>Salesforce has not let you in</source>
        <translation>Salesforce hat Sie nicht eingelassen</translation>
    </message>
    <message>
        <source>Close this page and go back to Salesferry, which says why, and what to do.</source>
        <translation>Schließen Sie diese Seite und gehen Sie zu Salesferry zurück; dort steht, warum, und was zu tun ist.</translation>
    </message>
    <message>
        <source>This page belongs to another login</source>
        <translation>Diese Seite gehört zu einer anderen Anmeldung</translation>
    </message>
    <message>
        <source>It was ignored. Close it, and go on with the login page that Salesferry opened last.</source>
        <translation>Sie wurde nicht beachtet. Schließen Sie sie und machen Sie mit der Anmeldeseite weiter, die Salesferry zuletzt geöffnet hat.</translation>
    </message>
</context>
<context>
    <name>ui::MalformedDialog</name>
    <message>
        <source>Take back all repairs</source>
        <translation>Alle Reparaturen zurücknehmen</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>Die Datei noch einmal lesen</translation>
    </message>
    <message>
        <source>Rows of %1 that cannot be read</source>
        <translation>Zeilen von %1, die sich nicht lesen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read; the first %1 are listed. A repair changes how the file is read, never the file itself, and can be taken back here.</source>
        <translation>
            <numerusform>%Ln Zeile lässt sich nicht lesen; die ersten %1 stehen hier. Eine Reparatur ändert, wie die Datei gelesen wird, nie die Datei selbst, und lässt sich hier zurücknehmen.</numerusform>
            <numerusform>%Ln Zeilen lassen sich nicht lesen; die ersten %1 stehen hier. Eine Reparatur ändert, wie die Datei gelesen wird, nie die Datei selbst, und lässt sich hier zurücknehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read. A repair changes how the file is read, never the file itself, and can be taken back here.</source>
        <translation>
            <numerusform>%Ln Zeile lässt sich nicht lesen. Eine Reparatur ändert, wie die Datei gelesen wird, nie die Datei selbst, und lässt sich hier zurücknehmen.</numerusform>
            <numerusform>%Ln Zeilen lassen sich nicht lesen. Eine Reparatur ändert, wie die Datei gelesen wird, nie die Datei selbst, und lässt sich hier zurücknehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>Zeilen, die sich nicht lesen lassen</translation>
    </message>
    <message>
        <source>The line, with the place marked</source>
        <translation>Die Zeile mit der markierten Stelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This row was repaired when the file was read.</source>
        <translation>Diese Zeile wurde repariert, als die Datei gelesen wurde.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln row(s) like this</source>
        <translation>
            <numerusform>Für alle %Ln Zeile dieser Art</numerusform>
            <numerusform>Für alle %Ln Zeilen dieser Art</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MalformedModel</name>
    <message>
        <source>Was repaired before</source>
        <translation>War schon repariert</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>As it was before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
</context>
<context>
    <name>ui::MapPage</name>
    <message>
        <source>Match Salesforce fields to customer fields</source>
        <translation>Salesforce-Felder den Kundenfeldern zuordnen</translation>
    </message>
    <message>
        <source>Map fields</source>
        <translation>Felder zuordnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Match for me</source>
        <translation>Automatisch zuordnen</translation>
    </message>
    <message>
        <source>What is mapped</source>
        <translation>Was zugeordnet wird</translation>
    </message>
    <message>
        <source>Match Salesforce fields to organization fields</source>
        <translation>Salesforce-Felder den Organisationsfeldern zuordnen</translation>
    </message>
    <message>
        <source>There are no source files yet. Add them on the Source page.</source>
        <translation>Es gibt noch keine Quelldateien. Fügen Sie sie auf der Seite „Quelle“ hinzu.</translation>
    </message>
    <message>
        <source>Go to Source</source>
        <translation>Zur Quelle</translation>
    </message>
    <message>
        <source>Customers · %1 of %2 matched</source>
        <translation>Kunden · %1 von %2</translation>
    </message>
    <message>
        <source>Organizations · %1 of %2 matched</source>
        <translation>Organisationen · %1 von %2</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Customers need %1: choose a Salesforce field, or a value for when it is empty. Next comes on then.</source>
        <translation>Für Kunden ist noch nötig: %1. Wählen Sie ein Salesforce-Feld oder einen Wert für den Fall, dass es leer ist. Danach lässt sich „Weiter“ drücken.</translation>
    </message>
    <message>
        <source>Organizations need %1: choose a Salesforce field, or a value for when it is empty. Next comes on then.</source>
        <translation>Für Organisationen ist noch nötig: %1. Wählen Sie ein Salesforce-Feld oder einen Wert für den Fall, dass es leer ist. Danach lässt sich „Weiter“ drücken.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two names</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>Nothing more was found to match. What you matched was kept.</source>
        <translation>Es wurde nichts weiter gefunden, das sich zuordnen lässt. Was Sie zugeordnet haben, bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were matched, and what you had matched was kept. Point at a field to see why it was chosen.</source>
        <translation>
            <numerusform>%n Feld wurde zugeordnet, und was Sie zugeordnet hatten, bleibt erhalten. Zeigen Sie auf ein Feld, um zu sehen, warum es gewählt wurde.</numerusform>
            <numerusform>%n Felder wurden zugeordnet, und was Sie zugeordnet hatten, bleibt erhalten. Zeigen Sie auf ein Feld, um zu sehen, warum es gewählt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (in place of %2)</source>
        <translation>%1 (anstelle von %2)</translation>
    </message>
    <message>
        <source>Drag a field from the left onto its place, or press Match for me. The card shows what a real record turns into.</source>
        <translation>Ziehen Sie ein Feld von links an seinen Platz, oder drücken Sie „Automatisch zuordnen“. Die Karte zeigt ein echtes Beispiel.</translation>
    </message>
    <message>
        <source>New detail field</source>
        <translation>Neues Detailfeld</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were left to you, as it is not certain what belongs there: point at an empty one to see what may be meant.</source>
        <translation>
            <numerusform>%n Feld bleibt Ihnen überlassen, da nicht sicher ist, was dorthin gehört: Zeigen Sie auf ein leeres, um zu sehen, was gemeint sein kann.</numerusform>
            <numerusform>%n Felder bleiben Ihnen überlassen, da nicht sicher ist, was dorthin gehört: Zeigen Sie auf ein leeres, um zu sehen, was gemeint sein kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>The mapping was exported to %1. It holds no records and no secrets.</source>
        <translation>Die Zuordnung wurde als %1 exportiert. Sie enthält keine Datensätze und keine Geheimnisse.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Product names</source>
        <translation>Produktnamen</translation>
    </message>
</context>
<context>
    <name>ui::MapRow</name>
    <message>
        <source>if empty…</source>
        <translation>wenn leer…</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation>%1, erforderlich</translation>
    </message>
    <message>
        <source>Each customer becomes a member of the organizations that its accounts become: the account of the contact, and those of the relations file where there is one.</source>
        <translation>Jeder Kunde wird Mitglied der Organisationen, die aus seinen Konten werden: aus dem Konto des Kontakts und, wo es eine Datei der Beziehungen gibt, aus denen darin.</translation>
    </message>
    <message>
        <source>Default of %1</source>
        <translation>Standardwert von %1</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menü von %1</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Join %1 behind it</source>
        <translation>%1 dahinter anhängen</translation>
    </message>
    <message>
        <source>Use %1 if it is empty</source>
        <translation>%1 verwenden, wenn es leer ist</translation>
    </message>
    <message>
        <source>Default if empty…</source>
        <translation>Standardwert, wenn leer…</translation>
    </message>
    <message>
        <source>Translate values…</source>
        <translation>Werte übersetzen…</translation>
    </message>
    <message>
        <source>The same value for all…</source>
        <translation>Derselbe Wert für alle…</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Dieses Feld entfernen</translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation>Dieses Feld leeren</translation>
    </message>
    <message>
        <source>Choose a Salesforce field…</source>
        <translation>Salesforce-Feld wählen…</translation>
    </message>
    <message>
        <source>Join a further field…</source>
        <translation>Weiteres Feld anhängen…</translation>
    </message>
    <message>
        <source>Use another field if empty…</source>
        <translation>Anderes Feld verwenden, wenn leer…</translation>
    </message>
    <message>
        <source>Between joined fields</source>
        <translation>Zwischen verbundenen Feldern</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Etwas anderes…</translation>
    </message>
    <message>
        <source>What stands between the fields:</source>
        <translation>Was zwischen den Feldern steht:</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Nothing: take the first filled one</source>
        <translation>Nichts: das erste gefüllte nehmen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Values that do not fit</source>
        <translation>Werte, die nicht passen</translation>
    </message>
    <message>
        <source>Leave the value out</source>
        <translation>Den Wert auslassen</translation>
    </message>
    <message>
        <source>Leave the record out</source>
        <translation>Den Datensatz auslassen</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Den Standardwert verwenden</translation>
    </message>
    <message>
        <source>about %1 of %2 records</source>
        <translation>etwa %1 von %2 Datensätzen</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%1 von %2 Datensätzen</translation>
    </message>
    <message>
        <source>The default is used for %1</source>
        <translation>Der Standardwert wird für %1 verwendet</translation>
    </message>
    <message>
        <source>Show the record with the oddest result</source>
        <translation>Den Datensatz mit dem seltsamsten Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Combine fields, change the text…</source>
        <translation>Felder verbinden, Text ändern…</translation>
    </message>
    <message>
        <source>Where it is empty, at the site</source>
        <translation>Wo es leer ist, auf der Site</translation>
    </message>
    <message>
        <source>As for all fields: clear what is there</source>
        <translation>Wie bei allen Feldern: leeren, was da ist</translation>
    </message>
    <message>
        <source>As for all fields: leave what is there</source>
        <translation>Wie bei allen Feldern: lassen, was da ist</translation>
    </message>
    <message>
        <source>Leave what is there</source>
        <translation>Lassen, was da ist</translation>
    </message>
    <message>
        <source>Clear what is there</source>
        <translation>Leeren, was da ist</translation>
    </message>
</context>
<context>
    <name>ui::MapSheet</name>
    <message>
        <source>Customer field ← Salesforce field</source>
        <translation>Kundenfeld ← Salesforce-Feld</translation>
    </message>
    <message>
        <source>Organization field ← Salesforce field</source>
        <translation>Organisationsfeld ← Salesforce-Feld</translation>
    </message>
    <message>
        <source>New detail field</source>
        <translation>Neues Detailfeld</translation>
    </message>
    <message>
        <source>is created at the site</source>
        <translation>wird auf der Site angelegt</translation>
    </message>
    <message>
        <source>Salesforce field for a new detail field</source>
        <translation>Salesforce-Feld für ein neues Detailfeld</translation>
    </message>
    <message>
        <source>Salesforce field for %1</source>
        <translation>Salesforce-Feld für %1</translation>
    </message>
</context>
<context>
    <name>ui::MappingMenu</name>
    <message>
        <source>What stays behind…</source>
        <translation>Was zurückbleibt…</translation>
    </message>
    <message>
        <source>Export mapping…</source>
        <translation>Zuordnung exportieren…</translation>
    </message>
    <message>
        <source>Use a mapping template…</source>
        <translation>Eine Zuordnungsvorlage verwenden…</translation>
    </message>
    <message>
        <source>What stays behind (looking at the values)</source>
        <translation>Was zurückbleibt (die Werte werden angesehen)</translation>
    </message>
    <message>
        <source>Salesferry mappings (*%1)</source>
        <translation>Salesferry-Zuordnungen (*%1)</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Die Zuordnung exportieren</translation>
    </message>
    <message>
        <source>Use a mapping template</source>
        <translation>Eine Zuordnungsvorlage verwenden</translation>
    </message>
    <message>
        <source>Use the mapping of %1</source>
        <translation>Die Zuordnung von %1 verwenden</translation>
    </message>
    <message>
        <source>Use this mapping</source>
        <translation>Diese Zuordnung verwenden</translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>Kunden: %1</translation>
    </message>
    <message>
        <source>Organizations: %1</source>
        <translation>Organisationen: %1</translation>
    </message>
    <message>
        <source>Your mapping takes values from some that are gone.</source>
        <translation>Ihre Zuordnung nimmt Werte von einigen, die weg sind.</translation>
    </message>
    <message>
        <source>The columns of your files are not those that this mapping was made for.</source>
        <translation>Die Spalten Ihrer Dateien sind nicht die, für die diese Zuordnung gemacht wurde.</translation>
    </message>
    <message>
        <source>What changed in your files</source>
        <translation>Was sich in Ihren Dateien geändert hat</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten nehmen</translation>
    </message>
</context>
<context>
    <name>ui::MigrationWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>%1 – %2 – Salesferry</source>
        <translation>%1 – %2 – Salesferry</translation>
    </message>
    <message>
        <source>Salesferry</source>
        <translation>Salesferry</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>The project was not saved</source>
        <translation>Das Projekt wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Salesferry projects (*.salesferry)</source>
        <translation>Salesferry-Projekte (*.salesferry)</translation>
    </message>
    <message>
        <source>The project was not moved</source>
        <translation>Das Projekt wurde nicht verschoben</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Ohne Speichern schließen?</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Nicht schließen</translation>
    </message>
    <message>
        <source>The project was changed elsewhere</source>
        <translation>Das Projekt wurde anderswo geändert</translation>
    </message>
    <message>
        <source>Another window or program has saved other choices since it was opened here. Saving now puts your choices in their place; open the project again to see theirs.</source>
        <translation>Ein anderes Fenster oder Programm hat andere Entscheidungen gespeichert, seit das Projekt hier geöffnet wurde. Wenn Sie jetzt speichern, treten Ihre Entscheidungen an deren Stelle; öffnen Sie das Projekt noch einmal, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Meine speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>The project is not saved. What you changed since it was last saved would be lost; what was sent is written down all the same.</source>
        <translation>Das Projekt ist nicht gespeichert. Was Sie seit dem letzten Speichern geändert haben, ginge verloren; was gesendet wurde, ist trotzdem festgehalten.</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
</context>
<context>
    <name>ui::NoEmailLine</name>
    <message>
        <source>Make these organizations instead</source>
        <translation>Stattdessen zu Organisationen machen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Give them an address…</source>
        <translation>Ihnen eine Adresse geben…</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Das zurücknehmen</translation>
    </message>
    <message>
        <source>Leave those without an email out</source>
        <translation>Die ohne E-Mail auslassen</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln of them without an email.</source>
        <translation>
            <numerusform>Etwa %Ln davon hat keine E-Mail-Adresse.</numerusform>
            <numerusform>Etwa %Ln davon haben keine E-Mail-Adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without an email.</source>
        <translation>
            <numerusform>%Ln davon hat keine E-Mail-Adresse.</numerusform>
            <numerusform>%Ln davon haben keine E-Mail-Adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>They become organizations instead.</source>
        <translation>Sie werden stattdessen Organisationen.</translation>
    </message>
    <message>
        <source>They are left out.</source>
        <translation>Sie werden ausgelassen.</translation>
    </message>
    <message>
        <source>They are given one: %1</source>
        <translation>Sie bekommen eine: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these given one that another has too: they become one customer with it.</source>
        <translation>
            <numerusform>%Ln davon bekommt eine, die auch ein anderer hat: Sie werden ein Kunde mit ihm.</numerusform>
            <numerusform>%Ln davon bekommen eine, die auch ein anderer hat: Sie werden ein Kunde mit ihm.</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot become customers.</source>
        <translation>Sie können keine Kunden werden.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln to become customers, but without an email.</source>
        <translation>
            <numerusform>Etwa %Ln soll Kunde werden, hat aber keine E-Mail-Adresse.</numerusform>
            <numerusform>Etwa %Ln sollen Kunden werden, haben aber keine E-Mail-Adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to become customers, but without an email.</source>
        <translation>
            <numerusform>%Ln soll Kunde werden, hat aber keine E-Mail-Adresse.</numerusform>
            <numerusform>%Ln sollen Kunden werden, haben aber keine E-Mail-Adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>Die Adresse ändern…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to become customers, but with something else in place of an email. You can correct that on the page Review.</source>
        <translation>
            <numerusform>%Ln soll Kunde werden, hat aber etwas anderes anstelle einer E-Mail-Adresse. Sie können das auf der Seite Prüfen berichtigen.</numerusform>
            <numerusform>%Ln sollen Kunden werden, haben aber etwas anderes anstelle einer E-Mail-Adresse. Sie können das auf der Seite Prüfen berichtigen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptionModel</name>
    <message>
        <source>not in the data</source>
        <translation>nicht in den Daten</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Records that have it</source>
        <translation>Datensätze damit</translation>
    </message>
</context>
<context>
    <name>ui::OptionsDialog</name>
    <message>
        <source>Use these options</source>
        <translation>Diese Optionen übernehmen</translation>
    </message>
    <message>
        <source>Options of %1</source>
        <translation>Optionen von %1</translation>
    </message>
    <message>
        <source>Tick what is to be an option. Values of records that are no option are left out.</source>
        <translation>Haken Sie an, was eine Option sein soll. Werte von Datensätzen, die keine Option sind, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Another option</source>
        <translation>Weitere Option</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln Option</numerusform>
            <numerusform>%Ln Optionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s); a field can have %1. Untick some, or make it TEXT.</source>
        <translation>
            <numerusform>%Ln Option; ein Feld kann %1 haben. Entfernen Sie einige Häkchen, oder machen Sie daraus TEXT.</numerusform>
            <numerusform>%Ln Optionen; ein Feld kann %1 haben. Entfernen Sie einige Häkchen, oder machen Sie daraus TEXT.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptionsModel</name>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>Records go without such a value.</source>
        <translation>Datensätze gehen ohne einen solchen Wert.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
</context>
<context>
    <name>ui::OptionsPane</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Another option</source>
        <translation>Weitere Option</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Only options that are not at your site yet can be removed.</source>
        <translation>Nur Optionen, die noch nicht auf Ihrer Site sind, können entfernt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Use for %Ln selected value(s)</source>
        <translation>
            <numerusform>Für %Ln ausgewählten Wert nehmen</numerusform>
            <numerusform>Für %Ln ausgewählte Werte nehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OptionsTable</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
</context>
<context>
    <name>ui::OrgCard</name>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 records</source>
        <translation>%1: %2 von %3 Datensätzen</translation>
    </message>
    <message>
        <source>Read the records</source>
        <translation>Die Datensätze lesen</translation>
    </message>
    <message>
        <source>What your org holds</source>
        <translation>Was Ihre Org enthält</translation>
    </message>
    <message>
        <source>Only active ones</source>
        <translation>Nur aktive</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>any owner</source>
        <translation>jeder Besitzer</translation>
    </message>
    <message>
        <source>Record type</source>
        <translation>Datensatztyp</translation>
    </message>
    <message>
        <source>Choose fields…</source>
        <translation>Felder wählen…</translation>
    </message>
    <message>
        <source>Show the queries</source>
        <translation>Die Abfragen zeigen</translation>
    </message>
    <message>
        <source>Hide the queries</source>
        <translation>Die Abfragen verbergen</translation>
    </message>
    <message>
        <source>Counting the records…</source>
        <translation>Die Datensätze werden gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln business account(s)</source>
        <translation>
            <numerusform>%Ln Geschäftskonto</numerusform>
            <numerusform>%Ln Geschäftskonten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person account(s)</source>
        <translation>
            <numerusform>%Ln Personenkonto</numerusform>
            <numerusform>%Ln Personenkonten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln membership(s)</source>
        <translation>
            <numerusform>%Ln Mitgliedschaft</numerusform>
            <numerusform>%Ln Mitgliedschaften</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 API requests that your org allows in 24 hours, %2 are used. Reading takes about %3.</source>
        <translation>Von %1 API-Anfragen, die Ihre Org in 24 Stunden erlaubt, sind %2 verbraucht. Das Lesen braucht etwa %3.</translation>
    </message>
    <message numerus="yes">
        <source>Reading takes about %Ln API request(s).</source>
        <translation>
            <numerusform>Das Lesen braucht etwa %Ln API-Anfrage.</numerusform>
            <numerusform>Das Lesen braucht etwa %Ln API-Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>any record type</source>
        <translation>jeder Datensatztyp</translation>
    </message>
    <message>
        <source>Stopped. What was read is kept: Read the records goes on from there.</source>
        <translation>Gestoppt. Was gelesen wurde, bleibt: Die Datensätze lesen macht dort weiter.</translation>
    </message>
    <message>
        <source>The records could not be counted.</source>
        <translation>Die Datensätze konnten nicht gezählt werden.</translation>
    </message>
</context>
<context>
    <name>ui::OrgFieldsDialog</name>
    <message>
        <source>Fields to read</source>
        <translation>Felder, die gelesen werden</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Ein Feld suchen</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keine anhaken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Read these</source>
        <translation>Diese lesen</translation>
    </message>
    <message>
        <source>All fields are read that your user may see. Untick those that need not leave Salesforce. Addresses come in their parts, and files and pictures are not read.</source>
        <translation>Gelesen werden alle Felder, die Ihr Benutzer sehen darf. Nehmen Sie den Haken bei denen weg, die Salesforce nicht verlassen müssen. Adressen kommen in ihren Teilen; Dateien und Bilder werden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>ui::OrgFieldsModel</name>
    <message>
        <source>This field is always read: nothing can be told apart without it.</source>
        <translation>Dieses Feld wird immer gelesen: Ohne es lässt sich nichts auseinanderhalten.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>API name</source>
        <translation>API-Name</translation>
    </message>
    <message>
        <source>Kind at Salesforce</source>
        <translation>Art bei Salesforce</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
</context>
<context>
    <name>ui::OtherFilesDialog</name>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>Other files in the archive</source>
        <translation>Andere Dateien im Archiv</translation>
    </message>
    <message>
        <source>By their names these files hold no accounts, contacts or memberships. They are left out, unless you take one here.</source>
        <translation>Den Namen nach enthalten diese Dateien weder Konten noch Kontakte noch Mitgliedschaften. Sie werden ausgelassen, wenn Sie hier keine nehmen.</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>Eine Datei suchen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::OtherFilesModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to Source</source>
        <translation>Zur Quelle</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) undone, not all of them on this page.</source>
        <translation>
            <numerusform>%Ln Schritt zurückgenommen, nicht alle auf dieser Seite.</numerusform>
            <numerusform>%Ln Schritte zurückgenommen, nicht alle auf dieser Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) redone, not all of them on this page.</source>
        <translation>
            <numerusform>%Ln Schritt wiederholt, nicht alle auf dieser Seite.</numerusform>
            <numerusform>%Ln Schritte wiederholt, nicht alle auf dieser Seite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Undone on %1: %2</source>
        <translation>Zurückgenommen auf %1: %2</translation>
    </message>
    <message>
        <source>Redone on %1: %2</source>
        <translation>Wiederholt auf %1: %2</translation>
    </message>
</context>
<context>
    <name>ui::PermissionsDialog</name>
    <message>
        <source>What the account and its token need</source>
        <translation>Was das Konto und sein Token brauchen</translation>
    </message>
    <message>
        <source>A token without scopes may do what its account may, which is the simplest choice. A token with scopes, and an app, need those of each job that you want done; scopes that end in jira-service-management are the granular ones. Tokens expire: make another then and connect again, nothing else is lost.</source>
        <translation>Ein Token ohne Scopes darf, was sein Konto darf; das ist die einfachste Wahl. Ein Token mit Scopes und eine App brauchen die Scopes jeder Aufgabe, die erledigt werden soll; die mit jira-service-management am Ende sind die granularen. Token laufen ab: Erstellen Sie dann ein neues und verbinden Sie sich wieder; sonst geht nichts verloren.</translation>
    </message>
    <message>
        <source>Copy all scopes</source>
        <translation>Alle Scopes kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All scopes</source>
        <translation>Alle Scopes</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Permission of the account</source>
        <translation>Berechtigung des Kontos</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
</context>
<context>
    <name>ui::PersonPage</name>
    <message>
        <source>In Salesforce a person account is one person and an account at once. Customer Service Management has no such thing, so you choose.</source>
        <translation>In Salesforce ist ein Personenkonto Person und Konto zugleich. Im Customer Service Management gibt es das nicht, daher wählen Sie.</translation>
    </message>
    <message>
        <source>Person accounts</source>
        <translation>Personenkonten</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Counting the person accounts</source>
        <translation>Die Personenkonten werden gezählt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Each becomes a customer. Best when they are people who ask you for help.</source>
        <translation>Aus jedem wird ein Kunde. Am besten, wenn es Menschen sind, die Sie um Hilfe bitten.</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Each becomes an organization. Best when they stand for households or sole traders.</source>
        <translation>Aus jedem wird eine Organisation. Am besten, wenn sie für Haushalte oder Einzelunternehmen stehen.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>A customer inside an organization of its own.</source>
        <translation>Ein Kunde in einer eigenen Organisation.</translation>
    </message>
    <message>
        <source>None of them is moved. They are listed in the report.</source>
        <translation>Keines davon zieht um. Sie werden im Bericht aufgelistet.</translation>
    </message>
    <message>
        <source>Decide by a rule</source>
        <translation>Nach einer Regel</translation>
    </message>
    <message>
        <source>For example: those with a company name become organizations, the rest customers.</source>
        <translation>Zum Beispiel: Die mit Firmennamen werden Organisationen, der Rest Kunden.</translation>
    </message>
    <message numerus="yes">
        <source>What should your %Ln person account(s) become?</source>
        <translation>
            <numerusform>Was soll aus Ihrem %Ln Personenkonto werden?</numerusform>
            <numerusform>Was soll aus Ihren %Ln Personenkonten werden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting was cancelled. What you chose is kept.</source>
        <translation>Das Zählen wurde abgebrochen. Was Sie gewählt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Noch einmal zählen</translation>
    </message>
    <message>
        <source>you write the rule</source>
        <translation>Sie schreiben die Regel</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a field and its name at Salesforce</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::PickList</name>
    <message>
        <source>Type to search</source>
        <translation>Tippen, um zu suchen</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, angehakt</translation>
    </message>
    <message>
        <source>%1, not ticked</source>
        <translation>%1, nicht angehakt</translation>
    </message>
</context>
<context>
    <name>ui::PlannedModel</name>
    <message numerus="yes">
        <source>%Ln value(s) are not dates</source>
        <translation>
            <numerusform>%Ln Wert ist kein Datum</numerusform>
            <numerusform>%Ln Werte sind kein Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not numbers</source>
        <translation>
            <numerusform>%Ln Wert ist keine Zahl</numerusform>
            <numerusform>%Ln Werte sind keine Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not yes or no</source>
        <translation>
            <numerusform>%Ln Wert ist nicht Ja oder Nein</numerusform>
            <numerusform>%Ln Werte sind nicht Ja oder Nein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not email addresses</source>
        <translation>
            <numerusform>%Ln Wert ist keine E-Mail-Adresse</numerusform>
            <numerusform>%Ln Werte sind keine E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not web addresses</source>
        <translation>
            <numerusform>%Ln Wert ist keine Webadresse</numerusform>
            <numerusform>%Ln Werte sind keine Webadressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not phone numbers</source>
        <translation>
            <numerusform>%Ln Wert ist keine Telefonnummer</numerusform>
            <numerusform>%Ln Werte sind keine Telefonnummern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) are not options</source>
        <translation>
            <numerusform>%Ln Wert ist keine Option</numerusform>
            <numerusform>%Ln Werte sind keine Optionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird ergänzt…</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ergänzt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht ergänzt</translation>
    </message>
    <message>
        <source>Needs options</source>
        <translation>Braucht Optionen</translation>
    </message>
    <message>
        <source>More than %1 options</source>
        <translation>Mehr als %1 Optionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) left out</source>
        <translation>
            <numerusform>%Ln Wert ausgelassen</numerusform>
            <numerusform>%Ln Werte ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln zu ergänzen</numerusform>
            <numerusform>%Ln zu ergänzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s)</source>
        <translation>
            <numerusform>%Ln Option</numerusform>
            <numerusform>%Ln Optionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Always “%1”</source>
        <translation>Immer „%1“</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Do not create %1</source>
        <translation>%1 nicht anlegen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Field name</source>
        <translation>Feldname</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>From Salesforce</source>
        <translation>Aus Salesforce</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>Gesendet…</translation>
    </message>
    <message>
        <source>Being created…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Was not added</source>
        <translation>Wurde nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Was not created</source>
        <translation>Wurde nicht angelegt</translation>
    </message>
    <message>
        <source>Is there as %1</source>
        <translation>Ist da als %1</translation>
    </message>
    <message>
        <source>Add options to %1</source>
        <translation>%1 Optionen hinzufügen</translation>
    </message>
    <message>
        <source>Do not add options to %1</source>
        <translation>%1 keine Optionen hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::ProblemLine</name>
    <message>
        <source>Leave those values out</source>
        <translation>Diese Werte auslassen</translation>
    </message>
    <message>
        <source>Make it TEXT instead</source>
        <translation>Stattdessen TEXT daraus machen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Choose the options</source>
        <translation>Optionen auswählen</translation>
    </message>
    <message>
        <source>%1: is not created, and its values are not sent. Tick it to take it back.</source>
        <translation>%1: wird nicht angelegt, und seine Werte werden nicht gesendet. Haken Sie es an, um es zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1: has no options yet, and a field of this kind needs some.</source>
        <translation>%1: hat noch keine Optionen, und ein Feld dieser Art braucht welche.</translation>
    </message>
    <message>
        <source>%1: has %2 options, and a site takes %3 at most.</source>
        <translation>%1: hat %2 Optionen, und eine Site nimmt höchstens %3.</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a number</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 values are left out; the records go without them.</source>
        <translation>%1: %2 von %3 Werten werden ausgelassen; die Datensätze gehen ohne sie.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 values would be rejected.</source>
        <translation>%1: %2 von %3 Werten würden abgelehnt.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 values, such as “%4”, would be rejected.</source>
        <translation>%1: %2 von %3 Werten, zum Beispiel „%4“, würden abgelehnt.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 values, such as “%4” and “%5”, would be rejected.</source>
        <translation>%1: %2 von %3 Werten, zum Beispiel „%4“ und „%5“, würden abgelehnt.</translation>
    </message>
    <message>
        <source>Correct them</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Map to it as it is</source>
        <translation>Ihm zuordnen, wie es ist</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Copy a request for an administrator</source>
        <translation>Eine Bitte an einen Administrator kopieren</translation>
    </message>
    <message>
        <source>%1: the options are not added, and values that are none are left out. Tick it to take it back.</source>
        <translation>%1: Die Optionen werden nicht hinzugefügt, und Werte, die keine sind, werden ausgelassen. Haken Sie es an, um das zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1: your site has a detail field of this name, of the kind %2, and your mapping wants %3. A field that is there is never changed.</source>
        <translation>%1: Ihre Site hat ein Detailfeld dieses Namens von der Art %2, und Ihre Zuordnung will %3. Ein Feld, das da ist, wird nie geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s) are left out; the records go without them.</source>
        <translation>
            <numerusform>%1: %Ln Wert wird ausgelassen; die Datensätze gehen ohne ihn.</numerusform>
            <numerusform>%1: %Ln Werte werden ausgelassen; die Datensätze gehen ohne sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>ui::ProductChoices</name>
    <message>
        <source>Show all products</source>
        <translation>Alle Produkte zeigen</translation>
    </message>
    <message>
        <source>Create products that the site lacks</source>
        <translation>Produkte anlegen, die die Site nicht hat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of products</source>
        <translation>Einzelheiten der Produkte</translation>
    </message>
</context>
<context>
    <name>ui::ProductModel</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>there</source>
        <translation>da</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>At the site</source>
        <translation>Auf der Site</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Products that records name</source>
        <translation>Produkte, die in Datensätzen stehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Details that are left out:
%1</source>
        <translation>Details, die wegbleiben:
%1</translation>
    </message>
</context>
<context>
    <name>ui::ProductSection</name>
    <message>
        <source>+ Add a detail</source>
        <translation>+ Detail hinzufügen</translation>
    </message>
    <message>
        <source>Add a detail of products</source>
        <translation>Detail von Produkten hinzufügen</translation>
    </message>
    <message>
        <source>+ Add products of customers</source>
        <translation>+ Produkte von Kunden hinzufügen</translation>
    </message>
    <message>
        <source>+ Add products of organizations</source>
        <translation>+ Produkte von Organisationen hinzufügen</translation>
    </message>
    <message>
        <source>Products of customers</source>
        <translation>Produkte von Kunden</translation>
    </message>
    <message>
        <source>Products of organizations</source>
        <translation>Produkte von Organisationen</translation>
    </message>
    <message>
        <source>Each product that a customer&apos;s field names becomes an entitlement of the customer, with these details. Review tells which products the site lacks, and asks before any is created.</source>
        <translation>Jedes Produkt, das im Feld eines Kunden steht, wird zu einer Berechtigung des Kunden, mit diesen Details. „Prüfen“ sagt, welche Produkte die Site nicht hat, und fragt, bevor eines angelegt wird.</translation>
    </message>
    <message>
        <source>Each product that an organization&apos;s field names becomes an entitlement of the organization, with these details. Review tells which products the site lacks, and asks before any is created.</source>
        <translation>Jedes Produkt, das im Feld einer Organisation steht, wird zu einer Berechtigung der Organisation, mit diesen Details. „Prüfen“ sagt, welche Produkte die Site nicht hat, und fragt, bevor eines angelegt wird.</translation>
    </message>
    <message>
        <source>Product names</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Salesforce field for product names</source>
        <translation>Salesforce-Feld für Produktnamen</translation>
    </message>
    <message>
        <source>Between several product names</source>
        <translation>Zwischen mehreren Produktnamen</translation>
    </message>
    <message>
        <source>What stands between several product names in one field</source>
        <translation>Was zwischen mehreren Produktnamen in einem Feld steht</translation>
    </message>
    <message>
        <source>by ;</source>
        <comment>what stands between product names</comment>
        <translation>mit ;</translation>
    </message>
    <message>
        <source>by ,</source>
        <comment>what stands between product names</comment>
        <translation>mit ,</translation>
    </message>
    <message>
        <source>by |</source>
        <comment>what stands between product names</comment>
        <translation>mit |</translation>
    </message>
    <message>
        <source>by line</source>
        <comment>each product name is a line of its own</comment>
        <translation>je Zeile</translation>
    </message>
    <message>
        <source>one each</source>
        <comment>a field holds one product name</comment>
        <translation>je eines</translation>
    </message>
    <message>
        <source>Move no products</source>
        <translation>Keine Produkte übertragen</translation>
    </message>
    <message>
        <source>Salesforce field for %1</source>
        <translation>Salesforce-Feld für %1</translation>
    </message>
    <message>
        <source>Remove %1 from the details of products</source>
        <translation>%1 aus den Details von Produkten entfernen</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>what stands between product names</comment>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a product and its details</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The record on the card gets no product.</source>
        <translation>Der Datensatz auf der Karte erhält kein Produkt.</translation>
    </message>
    <message>
        <source>The record on the card gets: %1</source>
        <translation>Der Datensatz auf der Karte erhält: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between products</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>A new detail field…</source>
        <translation>Ein neues Detailfeld…</translation>
    </message>
    <message>
        <source>Salesforce field for a new detail of products</source>
        <translation>Salesforce-Feld für ein neues Detail von Produkten</translation>
    </message>
    <message>
        <source>New detail field</source>
        <translation>Neues Detailfeld</translation>
    </message>
    <message>
        <source>The name of the new detail of products:</source>
        <translation>Der Name des neuen Details von Produkten:</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Translate them…</source>
        <translation>Übersetzen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them translated…</source>
        <translation>
            <numerusform>%Ln davon übersetzt…</numerusform>
            <numerusform>%Ln davon übersetzt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Translate product names</source>
        <translation>Produktnamen übersetzen</translation>
    </message>
</context>
<context>
    <name>ui::ReadAsDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Spalten sind getrennt durch</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Read it like this</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>How %1 is read</source>
        <translation>Wie %1 gelesen wird</translation>
    </message>
    <message>
        <source>These stand in the file. Are all letters right? If not, choose another encoding until they are.</source>
        <translation>Das steht in der Datei. Stimmen alle Buchstaben? Wenn nicht, wählen Sie eine andere Kodierung, bis sie stimmen.</translation>
    </message>
    <message>
        <source>As guessed</source>
        <translation>Wie vermutet</translation>
    </message>
    <message>
        <source>As the columns tell</source>
        <translation>Wie die Spalten zeigen</translation>
    </message>
    <message>
        <source>Day first: 31/12/2025</source>
        <translation>Tag zuerst: 31/12/2025</translation>
    </message>
    <message>
        <source>Month first: 12/31/2025</source>
        <translation>Monat zuerst: 12/31/2025</translation>
    </message>
    <message>
        <source>With a point: 1,234.56</source>
        <translation>Mit Punkt: 1,234.56</translation>
    </message>
    <message>
        <source>With a comma: 1.234,56</source>
        <translation>Mit Komma: 1.234,56</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>As guessed: %1</source>
        <translation>Wie vermutet: %1</translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not migrated yet</source>
        <translation>Noch nicht migriert</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>Paused at %1 · %2 of %3</source>
        <translation>Angehalten bei %1 · %2 von %3</translation>
    </message>
    <message>
        <source>Finished · %1 of %2</source>
        <translation>Abgeschlossen · %1 von %2</translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation>Übungs-Site</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Das Journal ist beschädigt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
</context>
<context>
    <name>ui::RecordBrowser</name>
    <message>
        <source>Looking for a problem</source>
        <translation>Es wird ein Problem gesucht</translation>
    </message>
    <message>
        <source>Looking for a record</source>
        <translation>Es wird ein Datensatz gesucht</translation>
    </message>
    <message>
        <source>No further record has a problem.</source>
        <translation>Kein weiterer Datensatz hat ein Problem.</translation>
    </message>
    <message>
        <source>Looking for “%1”</source>
        <translation>Es wird „%1“ gesucht</translation>
    </message>
    <message>
        <source>No record has “%1” in its name or email.</source>
        <translation>Kein Datensatz hat „%1“ im Namen oder in der E-Mail-Adresse.</translation>
    </message>
</context>
<context>
    <name>ui::RecordCard</name>
    <message>
        <source>Previous record</source>
        <translation>Voriger Datensatz</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nächster Datensatz</translation>
    </message>
    <message>
        <source>Next record with a problem</source>
        <translation>Nächster Datensatz mit Problem</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>kein Datensatz</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>✓ This record is ready</source>
        <translation>✓ Dieser Datensatz ist bereit</translation>
    </message>
    <message>
        <source>This record cannot go</source>
        <translation>Dieser Datensatz kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>This record is left out</source>
        <translation>Dieser Datensatz wird ausgelassen</translation>
    </message>
    <message>
        <source>This record goes, with a gap</source>
        <translation>Dieser Datensatz wird mit einer Lücke gesendet</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Row to look at</source>
        <translation>Zeile, die gezeigt wird</translation>
    </message>
    <message>
        <source>Type the number of a row and press Enter</source>
        <translation>Geben Sie die Nummer einer Zeile ein und drücken Sie die Eingabetaste</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Erster Datensatz</translation>
    </message>
    <message>
        <source>Last record</source>
        <translation>Letzter Datensatz</translation>
    </message>
    <message>
        <source>Find by name or email</source>
        <translation>Nach Name oder E-Mail suchen</translation>
    </message>
    <message>
        <source>Find a record by name or email</source>
        <translation>Einen Datensatz nach Name oder E-Mail suchen</translation>
    </message>
    <message>
        <source>Press Enter to find the next one</source>
        <translation>Die Eingabetaste findet den nächsten</translation>
    </message>
    <message>
        <source>is emptied at the site</source>
        <translation>wird auf der Site geleert</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>fixed value</source>
        <translation>fester Wert</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>übersetzt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ui::RecordModel</name>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Correct the email on the Review page and migrate again.</source>
        <translation>Berichtigen Sie die E-Mail-Adresse auf der Seite „Prüfen“ und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Add an email on the Review page and migrate again.</source>
        <translation>Fügen Sie auf der Seite „Prüfen“ eine E-Mail-Adresse hinzu und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Add a name on the Review page and migrate again.</source>
        <translation>Fügen Sie auf der Seite „Prüfen“ einen Namen hinzu und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Create the field on the Detail fields page and migrate again.</source>
        <translation>Legen Sie das Feld auf der Seite „Detailfelder“ an und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Merge the two or change the email on the Review page, and migrate again.</source>
        <translation>Führen Sie auf der Seite „Prüfen“ die beiden zusammen, oder ändern Sie dort die E-Mail-Adresse, und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Correct what the site names on the Review page and migrate again.</source>
        <translation>Berichtigen Sie auf der Seite „Prüfen“, was die Site nennt, und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Migrate again; records that arrived are recognised.</source>
        <translation>Migrieren Sie noch einmal; Datensätze, die ankamen, werden wiedererkannt.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>Empty these fields at the site, or keep blanks on the Map fields page.</source>
        <translation>Leeren Sie diese Felder auf der Site, oder lassen Sie auf der Seite Felder zuordnen leere Zellen, wie sie sind.</translation>
    </message>
    <message>
        <source>Ask an administrator for that, or keep blanks on the Map fields page.</source>
        <translation>Bitten Sie einen Administrator darum, oder lassen Sie auf der Seite Felder zuordnen leere Zellen, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>a product and whom it is for</comment>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>Product of a customer</source>
        <translation>Produkt eines Kunden</translation>
    </message>
    <message>
        <source>Product of an organization</source>
        <translation>Produkt einer Organisation</translation>
    </message>
    <message>
        <source>Correct what the site names there, and migrate again.</source>
        <translation>Berichtigen Sie, was die Site dort nennt, und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Create the product yourself at the site, and migrate again.</source>
        <translation>Legen Sie das Produkt selbst auf der Site an, und migrieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Allow products to be created on the Review page and migrate again.</source>
        <translation>Erlauben Sie auf der Seite „Prüfen“, dass Produkte angelegt werden, und migrieren Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>ui::RequestDialog</name>
    <message>
        <source>Request for your Salesforce administrator</source>
        <translation>Bitte an Ihren Salesforce-Administrator</translation>
    </message>
    <message>
        <source>Whoever may change Setup in your Salesforce org can do this. Send it, or print it.</source>
        <translation>Wer in Ihrer Salesforce-Org das Setup ändern darf, kann das tun. Schicken Sie es oder drucken Sie es.</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Die Bitte kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the request as a file</source>
        <translation>Die Bitte als Datei speichern</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>Die Bitte drucken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Die Bitte speichern</translation>
    </message>
    <message>
        <source>Salesferry request</source>
        <translation>Bitte von Salesferry</translation>
    </message>
    <message>
        <source>Text (*.txt);;Web page (*.html)</source>
        <translation>Text (*.txt);;Webseite (*.html)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Nothing was changed. Choose another place.</source>
        <translation>%1 konnte nicht geschrieben werden. Es wurde nichts geändert. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker geschickt.</translation>
    </message>
</context>
<context>
    <name>ui::ResultLine</name>
    <message>
        <source>odd: %1</source>
        <translation>seltsam: %1</translation>
    </message>
    <message>
        <source>The first different results: %1</source>
        <translation>Die ersten verschiedenen Ergebnisse: %1</translation>
    </message>
    <message>
        <source>The oddest one, click it to see its record: %1</source>
        <translation>Das seltsamste; klicken Sie es an, um seinen Datensatz zu sehen: %1</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>cannot go</source>
        <translation>kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>goes, with a problem</source>
        <translation>wird gesendet, mit einem Problem</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>is emptied</source>
        <translation>wird geleert</translation>
    </message>
    <message>
        <source>This record has no value here. If the site has one, it is taken away, as you chose for blank cells.</source>
        <translation>Dieser Datensatz hat hier keinen Wert. Hat die Site einen, wird er weggenommen, wie Sie es für leere Zellen gewählt haben.</translation>
    </message>
</context>
<context>
    <name>ui::ReviewNumbers</name>
    <message>
        <source>organizations to send</source>
        <translation>Organisationen zu senden</translation>
    </message>
    <message>
        <source>customers to send</source>
        <translation>Kunden zu senden</translation>
    </message>
    <message>
        <source>bulk tasks</source>
        <translation>Sammelaufträge</translation>
    </message>
    <message>
        <source>records stay behind</source>
        <translation>bleiben zurück</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Check everything before it is sent</source>
        <translation>Prüfen Sie alles, bevor es gesendet wird</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Datensätze zeigen</translation>
    </message>
    <message>
        <source>Customers or organizations</source>
        <translation>Kunden oder Organisationen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Anhaken</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>without problems</source>
        <translation>fehlerfreie</translation>
    </message>
    <message>
        <source>Tick %1</source>
        <translation>Anhaken: %1</translation>
    </message>
    <message>
        <source>Records as they will be sent</source>
        <translation>Datensätze, wie sie gesendet werden</translation>
    </message>
    <message>
        <source>This is exactly what will be sent. Rehearse runs the whole migration against a copy of the rules on this computer, and sends nothing.</source>
        <translation>Genau dies wird gesendet. „Probelauf“ spielt alles auf diesem Computer nach den Regeln der Site durch und sendet nichts.</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrieren</translation>
    </message>
    <message>
        <source>The site is not connected, so nothing was sent. Connect it first.</source>
        <translation>Die Site ist nicht verbunden, daher wurde nichts gesendet. Verbinden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Go to Destination</source>
        <translation>Zum Ziel</translation>
    </message>
    <message>
        <source>Reading the records</source>
        <translation>Die Datensätze werden gelesen</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>No record needs a look</source>
        <translation>Kein Datensatz braucht einen Blick</translation>
    </message>
    <message>
        <source>Customers · %1</source>
        <translation>Kunden · %1</translation>
    </message>
    <message>
        <source>Organizations · %1</source>
        <translation>Organisationen · %1</translation>
    </message>
    <message>
        <source>This record is ready.</source>
        <translation>Dieser Datensatz ist bereit.</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Der Probelauf läuft</translation>
    </message>
    <message numerus="yes">
        <source>Migrate %Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz migrieren</numerusform>
            <numerusform>%Ln Datensätze migrieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) need a look</source>
        <translation>
            <numerusform>%Ln Datensatz braucht einen Blick</numerusform>
            <numerusform>%Ln Datensätze brauchen einen Blick</numerusform>
        </translation>
    </message>
    <message>
        <source>The rehearsal ended when you changed something. Press Rehearse to begin anew.</source>
        <translation>Der Probelauf endete, weil Sie etwas geändert haben. Drücken Sie „Probelauf“, um neu zu beginnen.</translation>
    </message>
</context>
<context>
    <name>ui::RuleEditor</name>
    <message>
        <source>Everything else becomes</source>
        <translation>Alles andere wird</translation>
    </message>
    <message>
        <source>The first rule that applies decides. Capitals and small letters are the same.</source>
        <translation>Die erste Regel, die zutrifft, entscheidet. Groß- und Kleinschreibung spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Everything else:</source>
        <translation>Alles andere:</translation>
    </message>
    <message>
        <source>For example %1</source>
        <comment>names</comment>
        <translation>Zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>ui::RuleRow</name>
    <message>
        <source>Move rule %1 up</source>
        <translation>Regel %1 nach oben</translation>
    </message>
    <message>
        <source>Move rule %1 down</source>
        <translation>Regel %1 nach unten</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>How many conditions of rule %1</source>
        <translation>Wie viele Bedingungen der Regel %1</translation>
    </message>
    <message>
        <source>%1. If all of these are true</source>
        <translation>%1. Wenn alle davon wahr sind</translation>
    </message>
    <message>
        <source>%1. If any of these is true</source>
        <translation>%1. Wenn eine davon wahr ist</translation>
    </message>
    <message>
        <source>%1. If</source>
        <comment>a rule: 1. If Industry is Steel</comment>
        <translation>%1. Wenn</translation>
    </message>
    <message>
        <source>condition %1 of rule %2</source>
        <translation>Bedingung %1 der Regel %2</translation>
    </message>
    <message>
        <source>What rule %1 makes of them</source>
        <translation>Was Regel %1 aus ihnen macht</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition to rule %1</source>
        <translation>Der Regel %1 eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>then they become</source>
        <translation>dann werden sie</translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Records done</source>
        <translation>Erledigte Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln record(s)</source>
        <translation>
            <numerusform>%1 von %Ln Datensatz</numerusform>
            <numerusform>%1 von %Ln Datensätzen</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 not accepted</source>
        <translation> · %1 nicht angenommen</translation>
    </message>
    <message>
        <source> · %1 confirmed only in part</source>
        <translation> · %1 nur zum Teil bestätigt</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln entitlement(s) not made</source>
        <translation>
            <numerusform> · %Ln Berechtigung nicht erteilt</numerusform>
            <numerusform> · %Ln Berechtigungen nicht erteilt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunDesktop</name>
    <message>
        <source>Customers are being migrated</source>
        <translation>Kunden werden migriert</translation>
    </message>
</context>
<context>
    <name>ui::RunPage</name>
    <message>
        <source>Migrate</source>
        <translation>Migrieren</translation>
    </message>
    <message>
        <source>Migrate now</source>
        <translation>Jetzt migrieren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>No site is chosen yet, so nothing was sent. Choose one first.</source>
        <translation>Es ist noch keine Site gewählt, daher wurde nichts gesendet. Wählen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stop this migration?</source>
        <translation>Diese Migration stoppen?</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a migration</comment>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Go to Destination</source>
        <translation>Zum Ziel</translation>
    </message>
    <message>
        <source>Go to Source</source>
        <translation>Zur Quelle</translation>
    </message>
    <message>
        <source>Send these again</source>
        <translation>Diese noch einmal senden</translation>
    </message>
    <message>
        <source>Send ten records first, and let me look at them</source>
        <translation>Zuerst zehn Datensätze senden und mir zeigen</translation>
    </message>
    <message>
        <source>Send the others</source>
        <translation>Die anderen senden</translation>
    </message>
    <message>
        <source>Rebuild the journal</source>
        <translation>Journal wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ui::RunTables</name>
    <message>
        <source>What to show of the migration</source>
        <translation>Was von der Migration gezeigt wird</translation>
    </message>
    <message>
        <source>Bulk tasks</source>
        <translation>Sammelaufträge</translation>
    </message>
    <message>
        <source>The bulk tasks appear here as they are sent, up to 100 records each.</source>
        <translation>Hier erscheinen die Sammelaufträge, sobald sie gesendet werden, mit je bis zu 100 Datensätzen.</translation>
    </message>
    <message>
        <source>Records not accepted</source>
        <translation>Nicht angenommene Datensätze</translation>
    </message>
    <message>
        <source>Every record was accepted so far.</source>
        <translation>Bisher wurde jeder Datensatz angenommen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What happens is written down here.</source>
        <translation>Hier wird festgehalten, was geschieht.</translation>
    </message>
    <message>
        <source>Bulk tasks · %1</source>
        <translation>Sammelaufträge · %1</translation>
    </message>
    <message>
        <source>Not accepted or unknown · %1</source>
        <translation>Nicht angenommen oder unbekannt · %1</translation>
    </message>
    <message>
        <source>Not accepted · %1</source>
        <translation>Nicht angenommen · %1</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Erste Datensätze</translation>
    </message>
    <message>
        <source>Nothing went first.</source>
        <translation>Nichts ging voran.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsButton</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>ui::SiteChoices</name>
    <message>
        <source>Keep undo possible</source>
        <translation>Rückgängigmachen möglich lassen</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Leave them alone</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Ask me at the end</source>
        <translation>Am Ende fragen</translation>
    </message>
    <message>
        <source>Up to %1 more calls to the site, about %2 longer. Undo will delete what is created here and give back former values to what is changed; not detail fields, options or mails.</source>
        <translation>Bis zu %1 zusätzliche Anfragen an die Site, etwa %2 länger. Rückgängigmachen löscht, was hier angelegt wird, und gibt dem Geänderten seine früheren Werte zurück; nicht Detailfeldern, Optionen oder E-Mails.</translation>
    </message>
    <message>
        <source>Nothing can be undone. Created cannot be told from updated, unchanged records are sent again, and what is there already is always updated.</source>
        <translation>Nichts lässt sich rückgängig machen. Angelegt lässt sich nicht von aktualisiert unterscheiden, Unverändertes wird noch einmal gesendet, und was schon da ist, wird immer aktualisiert.</translation>
    </message>
    <message>
        <source>Only while undo is kept possible.</source>
        <translation>Nur solange Rückgängigmachen möglich bleibt.</translation>
    </message>
    <message>
        <source>Records that are there already</source>
        <translation>Datensätze, die schon da sind</translation>
    </message>
    <message>
        <source>Organizations there, with the same External ID</source>
        <translation>Vorhandene Organisationen, gleiche External ID</translation>
    </message>
    <message>
        <source>Organizations there, by the name alone</source>
        <translation>Vorhandene Organisationen, nur gleicher Name</translation>
    </message>
    <message>
        <source>Customers there, with the same External ID</source>
        <translation>Vorhandene Kunden, gleiche External ID</translation>
    </message>
    <message>
        <source>Customers there, by the email alone</source>
        <translation>Vorhandene Kunden, nur gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>up to %1 more calls, about %2 longer</source>
        <translation>bis zu %1 weitere Aufrufe, etwa %2 länger</translation>
    </message>
    <message>
        <source>nothing can be undone</source>
        <translation>nichts lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Up to %1 more calls to the site, about %2 longer: as not all existing records are to be updated, each record is still looked for first.</source>
        <translation>Bis zu %1 weitere Aufrufe der Site, etwa %2 länger: Weil nicht alle vorhandenen Datensätze aktualisiert werden sollen, wird trotzdem jeder Datensatz vorher gesucht.</translation>
    </message>
</context>
<context>
    <name>ui::SiteForm</name>
    <message>
        <source>My site</source>
        <translation>Meine Site</translation>
    </message>
    <message>
        <source>Site address</source>
        <translation>Adresse der Site</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>Which permissions does it need?</source>
        <translation>Welche Berechtigungen braucht es?</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Of your app, from its page Settings</source>
        <translation>Von Ihrer App, von ihrer Seite „Settings“</translation>
    </message>
    <message>
        <source>Give the app the permissions below, and the callback URL %1</source>
        <translation>Geben Sie der App die Berechtigungen unten und die Callback-URL %1</translation>
    </message>
    <message>
        <source>Copy the callback URL</source>
        <translation>Callback-URL kopieren</translation>
    </message>
    <message>
        <source>Make an app</source>
        <translation>App erstellen</translation>
    </message>
    <message>
        <source>Use an API token instead</source>
        <translation>Stattdessen ein API-Token verwenden</translation>
    </message>
    <message>
        <source>Log in with the browser instead</source>
        <translation>Stattdessen im Browser anmelden</translation>
    </message>
    <message>
        <source>Log in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>ui::SourceFieldsModel</name>
    <message>
        <source>%1: empty in all records</source>
        <translation>%1: in allen Datensätzen leer</translation>
    </message>
    <message>
        <source>%1: filled in %2 of %3 records</source>
        <translation>%1: in %2 von %3 Datensätzen gefüllt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>API name (label, what it looks like)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::SourcePage</name>
    <message>
        <source>Where are your Salesforce records?</source>
        <translation>Wo sind Ihre Salesforce-Datensätze?</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Load files</source>
        <translation>Dateien laden</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Die Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading was cancelled. The files are as they were before.</source>
        <translation>Das Lesen wurde abgebrochen. Die Dateien sind, wie sie waren.</translation>
    </message>
    <message>
        <source>%1 is in the list already. It was not added again.</source>
        <translation>%1 ist schon in der Liste. Die Datei wurde nicht noch einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 holds the same as %2. It was not added.</source>
        <translation>%1 enthält dasselbe wie %2. Die Datei wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>%1 is in the list already. Nothing was changed.</source>
        <translation>%1 ist schon in der Liste. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use %1 in place of %2?</source>
        <translation>%1 anstelle von %2 verwenden?</translation>
    </message>
    <message>
        <source>Its content is not that of the file which was added to this project. Your choices are kept; look at the mapping again where its fields have other names.</source>
        <translation>Der Inhalt ist nicht der jener Datei, die diesem Projekt hinzugefügt wurde. Ihre Einstellungen bleiben erhalten; sehen Sie die Zuordnung noch einmal durch, wo Felder anders heißen.</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>Change the files of a migration that is not finished?</source>
        <translation>Die Dateien einer nicht abgeschlossenen Migration ändern?</translation>
    </message>
    <message>
        <source>With other files it cannot be continued. What has arrived at the site stays there, and the migration can be started again from the beginning.</source>
        <translation>Mit anderen Dateien lässt sie sich nicht fortsetzen. Was auf der Site angekommen ist, bleibt dort, und die Migration lässt sich noch einmal von vorn beginnen.</translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>Dateien ändern</translation>
    </message>
    <message>
        <source>None of the files that are used holds contacts or accounts. Add Contact.csv, Account.csv or both.</source>
        <translation>Keine der verwendeten Dateien enthält Kontakte oder Konten. Fügen Sie Contact.csv, Account.csv oder beide hinzu.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Use it as it is</source>
        <translation>So verwenden, wie sie ist</translation>
    </message>
    <message>
        <source>%1 has changed since it was added to this project. Your choices were kept. Use it as it is now, or find the file as it was.</source>
        <translation>%1 hat sich geändert, seit die Datei diesem Projekt hinzugefügt wurde. Ihre Einstellungen bleiben erhalten. Verwenden Sie die Datei so, wie sie jetzt ist, oder suchen Sie die frühere.</translation>
    </message>
    <message>
        <source>%1 is not where it was. Your choices were kept. Find it where it is now, or remove it from this migration.</source>
        <translation>%1 ist nicht mehr dort, wo die Datei war. Ihre Einstellungen bleiben erhalten. Suchen Sie sie dort, wo sie jetzt ist, oder entfernen Sie sie aus dieser Migration.</translation>
    </message>
    <message>
        <source>In Salesforce, open Setup, search for Data Export and choose Export Now with Contact, Account and Account Contact Relationship, in UTF-8. Load the ZIP files that you get, or the CSV files in them.</source>
        <translation>Öffnen Sie in Salesforce Setup, suchen Sie nach Datenexport und wählen Sie Jetzt exportieren mit Contact, Account und Account Contact Relationship, in UTF-8. Laden Sie die ZIP-Dateien, die Sie bekommen, oder die CSV-Dateien darin.</translation>
    </message>
    <message>
        <source>CSV and ZIP files (*.csv *.txt *.tsv *.zip *.CSV *.ZIP);;All files (*)</source>
        <translation>CSV- und ZIP-Dateien (*.csv *.txt *.tsv *.zip *.CSV *.ZIP);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking into the files</source>
        <translation>Die Dateien werden angesehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is done, how much of it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading %1: %2 rows, %3</source>
        <translation>%1 wird gelesen: %2 Zeilen, %3</translation>
    </message>
    <message>
        <source>Read it now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>%1 was not read, as that was cancelled. Your choices were kept. Read it, or remove it from this migration.</source>
        <translation>%1 wurde nicht gelesen, da das abgebrochen wurde. Ihre Entscheidungen bleiben erhalten. Lesen Sie die Datei, oder nehmen Sie sie aus dieser Migration heraus.</translation>
    </message>
    <message>
        <source>Looking for the rows that cannot be read</source>
        <translation>Unlesbare Zeilen werden gesucht</translation>
    </message>
    <message>
        <source>Log in to Salesforce</source>
        <translation>Bei Salesforce anmelden</translation>
    </message>
    <message>
        <source>Log in and let Salesferry read them, or load files that you exported. They are read on this computer only.</source>
        <translation>Melden Sie sich an und lassen Sie Salesferry sie lesen, oder laden Sie Dateien, die Sie exportiert haben. Sie werden nur auf diesem Computer gelesen.</translation>
    </message>
    <message>
        <source>Your browser has opened. Log in there and allow access; this page goes on by itself.</source>
        <translation>Ihr Browser ist geöffnet. Melden Sie sich dort an und erlauben Sie den Zugriff; diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>In your own browser, with your own user. Your password never passes through this program.</source>
        <translation>In Ihrem eigenen Browser, mit Ihrem eigenen Benutzer. Ihr Passwort kommt nie durch dieses Programm.</translation>
    </message>
</context>
<context>
    <name>ui::SourcePanel</name>
    <message>
        <source>Find a field</source>
        <translation>Ein Feld suchen</translation>
    </message>
    <message>
        <source>Fields not used yet</source>
        <translation>Noch nicht verwendete Felder</translation>
    </message>
    <message>
        <source>Not used yet · %1</source>
        <translation>Noch nicht verwendet · %1</translation>
    </message>
    <message>
        <source>Hide nearly empty (%1)</source>
        <translation>Fast leere verbergen (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are filled in fewer than 2 % of the records</source>
        <translation>
            <numerusform>%n Feld ist in weniger als 2 % der Datensätze gefüllt</numerusform>
            <numerusform>%n Felder sind in weniger als 2 % der Datensätze gefüllt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SourcesEditor</name>
    <message>
        <source>Combine fields for %1</source>
        <translation>Felder für %1 verbinden</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>The first of these fields that is filled</source>
        <translation>Das erste dieser Felder, das gefüllt ist</translation>
    </message>
    <message>
        <source>All of these fields that are filled, one after the other</source>
        <translation>Alle dieser Felder, die gefüllt sind, hintereinander</translation>
    </message>
    <message>
        <source>A text of your own with fields in it</source>
        <translation>Ein eigener Text mit Feldern darin</translation>
    </message>
    <message>
        <source>Between the fields</source>
        <translation>Zwischen den Feldern</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>What stands between the fields</source>
        <translation>Was zwischen den Feldern steht</translation>
    </message>
    <message>
        <source>Between them:</source>
        <translation>Dazwischen:</translation>
    </message>
    <message>
        <source>Text with fields in braces</source>
        <translation>Text mit Feldern in geschweiften Klammern</translation>
    </message>
    <message>
        <source>Type { for the list of fields. What stands in [square brackets] is left out where its fields are empty: {LastName}[, {FirstName}]</source>
        <translation>Tippen Sie { für die Liste der Felder. Was in [eckigen Klammern] steht, bleibt weg, wo seine Felder leer sind: {LastName}[, {FirstName}]</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>No field is chosen yet.</source>
        <translation>Es ist noch kein Feld gewählt.</translation>
    </message>
    <message>
        <source>On the card: %1</source>
        <translation>Auf der Karte: %1</translation>
    </message>
</context>
<context>
    <name>ui::SourcesList</name>
    <message>
        <source>Add a field…</source>
        <translation>Ein Feld hinzufügen…</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Fields, in their order</source>
        <translation>Felder, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>A further Salesforce field</source>
        <translation>Ein weiteres Salesforce-Feld</translation>
    </message>
</context>
<context>
    <name>ui::StartPage</name>
    <message>
        <source>New migration</source>
        <translation>Neue Migration</translation>
    </message>
    <message>
        <source>Contacts, business accounts and person accounts to Customer Service Management.</source>
        <translation>Kontakte, Geschäftskonten und Personenkonten ins Customer Service Management.</translation>
    </message>
    <message>
        <source>Practise with sample data</source>
        <translation>Mit Beispieldaten üben</translation>
    </message>
    <message>
        <source>1,410 made-up records and a practice site on this computer. No login needed.</source>
        <translation>1.410 erfundene Datensätze und eine Übungs-Site auf diesem Computer. Ohne Anmeldung.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Carry on where you, or a colleague, left off.</source>
        <translation>Machen Sie dort weiter, wo Sie oder jemand anderes aufgehört haben.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Move your customers out of Salesforce</source>
        <translation>Holen Sie Ihre Kunden aus Salesforce</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere until you press Migrate. You can rehearse first, and stop at any time.</source>
        <translation>Nichts wird irgendwohin gesendet, bis Sie „Migrieren“ drücken. Sie können zuerst einen Probelauf machen und jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Migration</source>
        <comment>the name of a new project</comment>
        <translation>Migration</translation>
    </message>
    <message>
        <source>Unpacking the sample company</source>
        <translation>Die Beispielfirma wird entpackt</translation>
    </message>
    <message>
        <source>Practice</source>
        <comment>the name of a practice project</comment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Salesferry projects (*.salesferry)</source>
        <translation>Salesferry-Projekte (*.salesferry)</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Das Projekt wird geöffnet</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>ui::StaysBehindDialog</name>
    <message>
        <source>What stays behind</source>
        <translation>Was zurückbleibt</translation>
    </message>
    <message>
        <source>Every Salesforce field of your files is mapped.</source>
        <translation>Jedes Salesforce-Feld Ihrer Dateien ist zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln Salesforce field(s) are not mapped, so their values stay behind.</source>
        <translation>
            <numerusform>%Ln Salesforce-Feld ist nicht zugeordnet, seine Werte bleiben zurück.</numerusform>
            <numerusform>%Ln Salesforce-Felder sind nicht zugeordnet, ihre Werte bleiben zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them hold nothing.</source>
        <translation>
            <numerusform>%Ln davon enthält nichts.</numerusform>
            <numerusform>%Ln davon enthalten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields that stay behind</source>
        <translation>Felder, die zurückbleiben</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The report lists them too.</source>
        <translation>Der Bericht führt sie ebenfalls auf.</translation>
    </message>
</context>
<context>
    <name>ui::StaysBehindModel</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>moves as the customer&apos;s organization</source>
        <translation>zieht als Organisation des Kunden um</translation>
    </message>
    <message>
        <source>decides about person accounts</source>
        <translation>entscheidet über Personenkonten</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>sensibel</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Salesforce field</source>
        <translation>Salesforce-Feld</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Gefüllt in</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>ui::StepRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>Step %1, %2, done</source>
        <translation>Schritt %1, %2, erledigt</translation>
    </message>
    <message>
        <source>Step %1, %2, now</source>
        <translation>Schritt %1, %2, jetzt</translation>
    </message>
    <message>
        <source>Step %1, %2, not needed</source>
        <translation>Schritt %1, %2, nicht nötig</translation>
    </message>
    <message>
        <source>Step %1, %2, to come</source>
        <translation>Schritt %1, %2, steht noch aus</translation>
    </message>
</context>
<context>
    <name>ui::StepsEditor</name>
    <message>
        <source>+ Change the text</source>
        <translation>+ Den Text ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Änderung %1</translation>
    </message>
    <message>
        <source>By what it is replaced</source>
        <translation>Wodurch es ersetzt wird</translation>
    </message>
    <message>
        <source>by nothing</source>
        <translation>durch nichts</translation>
    </message>
    <message>
        <source>How many characters</source>
        <translation>Wie viele Zeichen</translation>
    </message>
    <message>
        <source>Do this earlier</source>
        <translation>Das früher tun</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>Das später tun</translation>
    </message>
    <message>
        <source>Do not do this</source>
        <translation>Das nicht tun</translation>
    </message>
    <message>
        <source>No blanks at the ends</source>
        <translation>Keine Leerzeichen an den Enden</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Only the part before</source>
        <translation>Nur der Teil davor</translation>
    </message>
    <message>
        <source>Only the part after</source>
        <translation>Nur der Teil danach</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Only the digits</source>
        <translation>Nur die Ziffern</translation>
    </message>
    <message>
        <source>HTML to plain text</source>
        <translation>HTML als einfacher Text</translation>
    </message>
    <message>
        <source>Only the first characters</source>
        <translation>Nur die ersten Zeichen</translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>Was ersetzt wird</translation>
    </message>
    <message>
        <source>Before what</source>
        <translation>Wovor</translation>
    </message>
    <message>
        <source>After what</source>
        <translation>Wonach</translation>
    </message>
    <message>
        <source>this</source>
        <translation>das</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
</context>
<context>
    <name>ui::TaskModel</name>
    <message>
        <source>Detail fields of customers</source>
        <translation>Detailfelder der Kunden</translation>
    </message>
    <message>
        <source>Detail fields of organizations</source>
        <translation>Detailfelder der Organisationen</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>Organization %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>Customers %1–%2</source>
        <translation>Kunden %1–%2</translation>
    </message>
    <message>
        <source>Organizations %1–%2</source>
        <translation>Organisationen %1–%2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Wird zurückgelesen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Not</source>
        <comment>short for not accepted</comment>
        <translation>Nicht</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Task ID</source>
        <translation>Auftrags-ID</translation>
    </message>
    <message numerus="yes">
        <source>Emptying fields of %n customer(s)</source>
        <translation>
            <numerusform>Felder von %n Kunden werden geleert</numerusform>
            <numerusform>Felder von %n Kunden werden geleert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Emptying fields of %n organization(s)</source>
        <translation>
            <numerusform>Felder von %n Organisation werden geleert</numerusform>
            <numerusform>Felder von %n Organisationen werden geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Waiting for the site</source>
        <translation>Wartet auf die Site</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>To be looked up</source>
        <translation>Wird nachgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) for customers</source>
        <translation>
            <numerusform>%n Produkt für Kunden</numerusform>
            <numerusform>%n Produkte für Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) for organizations</source>
        <translation>
            <numerusform>%n Produkt für Organisationen</numerusform>
            <numerusform>%n Produkte für Organisationen</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
</context>
<context>
    <name>ui::TemplateLine</name>
    <message>
        <source>“%1” is no Salesforce field here. Choose one from the list that opens when you type {.</source>
        <translation>„%1“ ist hier kein Salesforce-Feld. Wählen Sie eines aus der Liste, die sich öffnet, wenn Sie { tippen.</translation>
    </message>
</context>
<context>
    <name>ui::TestCustomerCard</name>
    <message>
        <source>Does it send mail?</source>
        <translation>Verschickt das E-Mails?</translation>
    </message>
    <message>
        <source>Make a test customer</source>
        <translation>Testkunden anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete it again</source>
        <translation>Wieder löschen</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort behalten</translation>
    </message>
    <message>
        <source>Atlassian does not say whether creating customers sends them mail. Salesferry can create one test customer with an address of yours; then look into your inbox. It is read back, and deleted again if you want.</source>
        <translation>Atlassian sagt nicht, ob Kunden E-Mails bekommen, wenn sie angelegt werden. Salesferry kann einen Testkunden mit einer Adresse von Ihnen anlegen; sehen Sie dann in Ihr Postfach. Er wird zurückgelesen und auf Wunsch wieder gelöscht.</translation>
    </message>
    <message>
        <source>An address of yours, which nobody at the site has</source>
        <translation>Eine Adresse von Ihnen, die auf der Site niemand hat</translation>
    </message>
    <message>
        <source>The test customer %1 at %2 was not deleted yet.</source>
        <translation>Der Testkunde %1 bei %2 wurde noch nicht gelöscht.</translation>
    </message>
    <message>
        <source>Making the test customer and reading it back…</source>
        <translation>Der Testkunde wird angelegt und zurückgelesen…</translation>
    </message>
    <message>
        <source>%1 was created and read back. Look into that inbox in a few minutes: if there is mail from the site, customers may get it too.</source>
        <translation>%1 wurde angelegt und zurückgelesen. Sehen Sie in einigen Minuten in dieses Postfach: Liegt dort eine E-Mail der Site, bekommen vielleicht auch Kunden eine.</translation>
    </message>
    <message>
        <source>Cancelled. It may be at the site all the same; delete it here.</source>
        <translation>Abgebrochen. Er ist vielleicht trotzdem auf der Site; löschen Sie ihn hier.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was made.</source>
        <translation>Abgebrochen. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>Deleting the test customer…</source>
        <translation>Der Testkunde wird gelöscht…</translation>
    </message>
    <message>
        <source>The test customer is deleted.</source>
        <translation>Der Testkunde ist gelöscht.</translation>
    </message>
    <message>
        <source>Cancelled. The test customer may still be there.</source>
        <translation>Abgebrochen. Der Testkunde ist vielleicht noch da.</translation>
    </message>
    <message>
        <source>The test customer stays at the site.</source>
        <translation>Der Testkunde bleibt auf der Site.</translation>
    </message>
</context>
<context>
    <name>ui::ThroughputChart</name>
    <message>
        <source>Records a minute so far</source>
        <translation>Datensätze pro Minute bisher</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>%1 records a minute now, %2 at most.</source>
        <translation>Jetzt %1 Datensätze pro Minute, höchstens %2.</translation>
    </message>
    <message numerus="yes">
        <source>It waited for the site %n time(s).</source>
        <translation>
            <numerusform>Sie hat %n-mal auf die Site gewartet.</numerusform>
            <numerusform>Sie hat %n-mal auf die Site gewartet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TranslationDialog</name>
    <message>
        <source>Translate values</source>
        <translation>Werte übersetzen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>Every value has an option.</source>
        <translation>Jeder Wert hat eine Option.</translation>
    </message>
    <message>
        <source>Suggest options</source>
        <translation>Optionen vorschlagen</translation>
    </message>
    <message>
        <source>These values of %1 are no options. Drag them onto options, or choose in the row.</source>
        <translation>Diese Werte von %1 sind keine Optionen. Ziehen Sie sie auf Optionen, oder wählen Sie in der Zeile.</translation>
    </message>
    <message>
        <source>These values of %1 do not fit. Type what each is meant to be; one that is emptied is left out.</source>
        <translation>Diese Werte von %1 passen nicht. Schreiben Sie, was jeder sein soll; einer, der geleert wird, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The different values of %1 are not known yet. Type those that are to become something else.</source>
        <translation>Die verschiedenen Werte von %1 sind noch nicht bekannt. Schreiben Sie die, aus denen etwas anderes werden soll.</translation>
    </message>
    <message>
        <source>%1 has more than 2,000 different values, too many to list. Type those that are to become something else, and say below what all others become.</source>
        <translation>%1 hat mehr als 2.000 verschiedene Werte, zu viele für eine Liste. Schreiben Sie die, aus denen etwas anderes werden soll, und sagen Sie unten, was aus allen anderen wird.</translation>
    </message>
    <message>
        <source>Some values of %1 are longer than is listed here; they are among all others.</source>
        <translation>Einige Werte von %1 sind länger, als hier gezeigt wird; sie gehören zu allen anderen.</translation>
    </message>
    <message>
        <source>Drag values onto their options, or choose in the row. All others go as they are, unless you say something else below.</source>
        <translation>Ziehen Sie Werte auf ihre Optionen, oder wählen Sie in der Zeile. Alle anderen gehen, wie sie sind, wenn Sie unten nichts anderes sagen.</translation>
    </message>
    <message>
        <source>All values go as they are, unless you type something else for them.</source>
        <translation>Alle Werte gehen, wie sie sind, wenn Sie für sie nichts anderes schreiben.</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Einen Wert suchen</translation>
    </message>
    <message>
        <source>Which values are shown</source>
        <translation>Welche Werte gezeigt werden</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Alle Werte</translation>
    </message>
    <message>
        <source>Without an option</source>
        <translation>Ohne Option</translation>
    </message>
    <message>
        <source>That do not fit</source>
        <translation>Die nicht passen</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>Übersetzte</translation>
    </message>
    <message>
        <source>How values are sorted</source>
        <translation>Wie die Werte sortiert sind</translation>
    </message>
    <message>
        <source>Most records first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>A value that is not listed</source>
        <translation>Ein Wert, der nicht in der Liste steht</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>All others become</source>
        <translation>Alle anderen werden</translation>
    </message>
    <message>
        <source>What all other values become</source>
        <translation>Was aus allen anderen Werten wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s). None is used before you take it.</source>
        <translation>
            <numerusform>%Ln Vorschlag. Er wird erst verwendet, wenn Sie ihn annehmen.</numerusform>
            <numerusform>%Ln Vorschläge. Keiner wird verwendet, bevor Sie ihn annehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No option is like any of the values that have none.</source>
        <translation>Keine Option ist einem der Werte ohne Option ähnlich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln option(s) will be created.</source>
        <translation>
            <numerusform>%Ln Option wird angelegt.</numerusform>
            <numerusform>%Ln Optionen werden angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>what they are</source>
        <translation>was sie sind</translation>
    </message>
    <message>
        <source>nothing: leave them out</source>
        <translation>nichts: auslassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: left out</source>
        <translation>%1: ausgelassen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) used.</source>
        <translation>
            <numerusform>%Ln Vorschlag verwendet.</numerusform>
            <numerusform>%Ln Vorschläge verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1 records</source>
        <translation>höchstens %1 Datensätze</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Every value fits.</source>
        <translation>Jeder Wert passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in %1 have no option and would be left out.</source>
        <translation>
            <numerusform>%Ln Wert in %1 hat keine Option und würde ausgelassen.</numerusform>
            <numerusform>%Ln Werte in %1 haben keine Option und würden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) in %1 do not fit and would be left out.</source>
        <translation>
            <numerusform>%Ln Wert in %1 passt nicht und würde ausgelassen.</numerusform>
            <numerusform>%Ln Werte in %1 passen nicht und würden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %Ln value(s) in %1.</source>
        <translation>
            <numerusform>Das ist %Ln Wert in %1.</numerusform>
            <numerusform>Das sind %Ln Werte in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use all %Ln suggestion(s)</source>
        <translation>
            <numerusform>Alle %Ln Vorschläge annehmen</numerusform>
            <numerusform>Alle %Ln Vorschläge annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %Ln missing option(s)</source>
        <translation>
            <numerusform>%Ln fehlende Option anlegen</numerusform>
            <numerusform>%Ln fehlende Optionen anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>These are %1 options, and a field can have %2. Remove some.</source>
        <translation>Das sind %1 Optionen, und ein Feld kann %2 haben. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>A field can have %1 options; there is room for %2 more.</source>
        <translation>Ein Feld kann %1 Optionen haben; es ist Platz für %2 weitere.</translation>
    </message>
</context>
<context>
    <name>ui::ValueDelegate</name>
    <message>
        <source>What %1 becomes</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>As all others</source>
        <translation>Wie alle anderen</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie er ist</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
</context>
<context>
    <name>ui::ValueField</name>
    <message>
        <source>Show the values that there are</source>
        <translation>Die vorhandenen Werte zeigen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how often</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>one; another</source>
        <comment>values to compare with</comment>
        <translation>einer; ein anderer</translation>
    </message>
</context>
<context>
    <name>ui::ValueLine</name>
    <message>
        <source>Open the calendar</source>
        <translation>Den Kalender öffnen</translation>
    </message>
    <message>
        <source>Choose a country</source>
        <translation>Ein Land wählen</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Die Liste öffnen</translation>
    </message>
    <message>
        <source>%1: F4</source>
        <translation>%1: F4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a country and how its phone numbers begin</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Country of the phone number</source>
        <translation>Land der Telefonnummer</translation>
    </message>
</context>
<context>
    <name>ui::ValuesModel</name>
    <message>
        <source>written a little differently</source>
        <translation>ein wenig anders geschrieben</translation>
    </message>
    <message>
        <source>one is the plural of the other</source>
        <translation>das eine ist die Mehrzahl des anderen</translation>
    </message>
    <message>
        <source>means the same</source>
        <translation>bedeutet dasselbe</translation>
    </message>
    <message>
        <source>the option names it among others</source>
        <translation>die Option nennt ihn unter anderen</translation>
    </message>
    <message>
        <source>a letter or two differ</source>
        <translation>ein oder zwei Buchstaben sind anders</translation>
    </message>
    <message>
        <source>%1 (as it is)</source>
        <translation>%1 (wie er ist)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out (as all others)</source>
        <translation>ausgelassen (wie alle anderen)</translation>
    </message>
    <message>
        <source>%1 (as all others)</source>
        <translation>%1 (wie alle anderen)</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>vielleicht %1</translation>
    </message>
    <message>
        <source>%1 (no such option)</source>
        <translation>%1 (keine solche Option)</translation>
    </message>
    <message>
        <source>%1 (does not fit)</source>
        <translation>%1 (passt nicht)</translation>
    </message>
    <message>
        <source>%1: %2. Use it, or choose something else.</source>
        <translation>%1: %2. Nehmen Sie es, oder wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>perhaps %1, %2; not used yet</source>
        <translation>vielleicht %1, %2; noch nicht verwendet</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>In Salesforce</source>
        <translation>In Salesforce</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
</context>
<context>
    <name>ui::ValuesTable</name>
    <message>
        <source>Values in Salesforce</source>
        <translation>Werte in Salesforce</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::WaitingCard</name>
    <message>
        <source>My browser shows an error</source>
        <translation>Mein Browser zeigt einen Fehler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Address of the login page</source>
        <translation>Adresse der Anmeldeseite</translation>
    </message>
    <message>
        <source>Copy the address of the login page</source>
        <translation>Die Adresse der Anmeldeseite kopieren</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Noch einmal öffnen</translation>
    </message>
    <message>
        <source>Opening your browser</source>
        <translation>Ihr Browser wird geöffnet</translation>
    </message>
    <message>
        <source>No hurry, there is no time limit.
%1</source>
        <translation>Keine Eile, es gibt kein Zeitlimit.
%1</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>Warten auf Ihren Browser</translation>
    </message>
    <message>
        <source>Log in there and press Allow; this page goes on by itself. Nothing opened? Copy this address into a browser on this computer:</source>
        <translation>Melden Sie sich dort an und drücken Sie Zulassen; diese Seite geht von selbst weiter. Nichts geöffnet? Kopieren Sie diese Adresse in einen Browser auf diesem Computer:</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy this address into a browser on this computer, log in there and press Allow; this page goes on by itself:</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie diese Adresse in einen Browser auf diesem Computer, melden Sie sich dort an und drücken Sie Zulassen; diese Seite geht von selbst weiter:</translation>
    </message>
    <message>
        <source>Your browser has answered</source>
        <translation>Ihr Browser hat geantwortet</translation>
    </message>
    <message>
        <source>Salesforce is asked who you are. This takes a moment.</source>
        <translation>Salesforce wird gefragt, wer Sie sind. Das dauert einen Moment.</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfBox</name>
    <message>
        <source>What your migration comes to</source>
        <translation>Was Ihre Migration ergibt</translation>
    </message>
    <message>
        <source>When you came here: %1</source>
        <translation>Als Sie hierher kamen: %1</translation>
    </message>
    <message>
        <source>With this choice: %1</source>
        <translation>Mit dieser Wahl: %1</translation>
    </message>
</context>
</TS>
