### Der Inspektor: Quellenangaben, Veröffentlichung, Befunde, Autorenzeile, Einzelheiten, Korrekturen, Verlauf.

inspector-empty = Hier stehen Quellenangaben, Veröffentlichung und Verlauf der geöffneten Meldung.

# Credits

add-a-credit = Quellenangabe hinzufügen: ein Medium oder die Adresse eines Artikels
add-a-credit-placeholder = Medium oder Artikeladresse
new-source = Neue Quelle
not-in-desk-yet = Noch nicht in diesem Desk
edit = Bearbeiten
move-up = Nach oben
move-down = Nach unten
not-an-address = Noch keine Adresse: schreiben Sie https:// und den Rest
drag-elsewhere = An eine andere Stelle ziehen
which-outlet = Welches Medium?
more-about = Mehr zu { $source }
this-credit = dieser Quellenangabe
outlet-unknown = Zu dieser Adresse ist kein Medium bekannt: nennen Sie es
role = Rolle
article-address = Adresse des Artikels
article-headline = Überschrift des Artikels
reporter = Berichterstatter
published-on = Erschienen am
read-on = Gelesen am
copy-address = Adresse der Kopie
wording = Wortlaut
wording-hint = Wird statt des Mediennamens gedruckt

# Publication

publication = Veröffentlichung
stage = Stand
readers-see-nothing = Leser sehen sie nicht.
will-be-published = Wird am { $moment } veröffentlicht.
was-published = Veröffentlicht am { $moment }.
was-retracted = Zurückgezogen am { $moment }.
is-retracted = Zurückgezogen.
quoted = „{ $text }“
changes-not-public = Ihre Änderungen seither sind nicht öffentlich.
embargo-until = Sperrfrist bis { $moment }.
lift = Aufheben
publish-changes = Änderungen veröffentlichen
publish-again = Wieder veröffentlichen
change-time = Zeit ändern …
schedule-button = Planen …
in-the-way = Was im Weg steht
embargo-not-ended = Die Sperrfrist läuft noch. Planen Sie die Meldung oder heben Sie die Sperrfrist auf.
take-back-schedule = Planung zurücknehmen
embargo-button = Sperrfrist …

# Findings

findings = Befunde
severity-error = Muss behoben werden
severity-warning = Wohl ein Versehen
severity-information = Gut zu wissen
nothing-to-mend = Nichts zu beheben

# Byline and tags

byline-and-tags = Autoren und Schlagwörter
add-author = Autor hinzufügen
add-tag = Schlagwort hinzufügen
add-to-byline = Zur Autorenzeile hinzufügen
add-to-tags = Zu den Schlagwörtern hinzufügen
remove-name = { $name } entfernen

# Details

details = Einzelheiten
slug-hint = Der Teil der Adresse, der aus der Überschrift entsteht
the-desks = Die des Desks
not-a-language = Keine Sprache. Schreiben Sie ihr Kürzel, etwa en, en-GB oder de
address = Adresse
former-addresses = Frühere Adressen
imported-from = Importiert aus
begun = Begonnen
last-changed = Zuletzt geändert

# Corrections

corrections = Korrekturen
add-a-correction = Korrektur hinzufügen …
not-seen-yet = Leser haben diese Meldung noch nicht gesehen.
correction-dated = { $kind } · { $day }

# History

history = Verlauf
revision-facts =
    { $moment } · { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    }
kept-on = Aufbewahrt am { $moment }
restore-this-text = Diesen Text wiederherstellen
