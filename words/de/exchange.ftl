### Importieren, und die Protokolle darüber, was herein- und hinausging.

# What to import

import = Importieren
import-description = Das Format ergibt sich aus dem Inhalt der Dateien. Nichts wird geschrieben, bevor Sie gesehen haben, was daraus würde.
import-what = Was importiert wird
import-what-hint = Dateien, Ordner oder .zip-Dateien, je Zeile eine: der Export eines anderen Programms, ein Feed, Markdown, gesicherte Seiten, reiner Text
choose-files = Dateien wählen …
import-media = Bilder und Dateien aus
import-media-hint = Ein Ordner oder eine .zip-Datei mit den Uploads des Archivs. Was daneben liegt, wird ohnehin gefunden; aus dem Web wird nichts geholt.
choose-pictures = Ordner mit Bildern wählen …
import-how = Wie
import-pages = Auch Seiten
import-pages-hint = Sonst werden alleinstehende Seiten im Protokoll genannt und ausgelassen.
import-salvage = Heiles aus einer beschädigten Datei
import-salvage-hint = Sonst wird eine Datei, die abbricht, abgelehnt, und nichts von ihr kommt herein.
import-dated = Meldungen ohne Datum veröffentlichen
import-dated-hint = Sonst kommen sie als Entwürfe herein.
import-published-on = Als veröffentlicht am
import-published-at = Um
import-prefix = Vor dem Namen einer Kategorie
import-prefix-hint = Kategorien werden Schlagwörter. Mit „Thema: “ wird aus Weltraum „Thema: Weltraum“.
import-look = Ansehen, was importiert würde
import-something-else = Etwas anderes importieren
import-count =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    } importieren
back = Zurück

# While it runs

importing = Import läuft …
undoing = Import wird rückgängig gemacht …
reading = Wird gelesen …
reading-again = Wird mit Ihren Namen erneut gelesen …
looking = Wird durchgesehen, was sich ändern würde …
stopping = Wird angehalten …
desk-as-it-was = Der Desk bleibt, wie er war, bis dies fertig ist.

# Its account

import-trial = Was importiert würde
imported = Importiert
import-undone = Import rückgängig gemacht
undo-effect = Was das Rückgängigmachen ändern würde
undo-this-import = Diesen Import rückgängig machen …
undo-the-import = Import rückgängig machen
undo-note = Noch ist nichts geändert. Was seit dem Import geändert wurde, bleibt.
keep-it = Behalten
save-the-ledger-button = Protokoll sichern …
save-ledger-as = Protokoll sichern als
save-ledger-hint = Ein Name mit der Endung .csv, eine Tabelle, oder .json, mit allem darin
choose-place = Ort wählen …
replace-it = Ersetzen
saved-as = Gesichert als { $path }
read-as = Gelesen als { $formats }
parts-of-ledger = Teile des Protokolls
items = Einträge
what-to-know = Was zu wissen ist

# Ledgers

ledgers = Protokolle
ledger = Protokoll
ledgers-description = Was in diesen Desk hereinkam und was hinausging.
ledger-title = { $what }, { $moment }
no-ledger-yet = Noch kein Protokoll
no-ledger-yet-text = Jeder Import und jeder Export hinterlässt hier eines.
all-ledgers = Alle Protokolle
show-more-ledgers = Weitere Protokolle zeigen
verb-import = Import
verb-export = Export
verb-undo = Rückgängig gemachter Import
ledger-when = Wann
ledger-what = Was
ledger-place = Woher oder wohin
ledger-account = Ergebnis
outcome = Ergebnis
where = Wo
notes = Hinweise
kind-of-items = Art der Einträge
every-kind = Jede Art
with-count = { $what } ({ $count })
notes-on-items = Hinweise zu Einträgen
with-and-without-notes = Mit und ohne Hinweise
with-any-note = Mit irgendeinem Hinweis ({ $count })
more-notes =
    { $count ->
        [one] Ein weiterer Hinweis
       *[other] { $count } weitere Hinweise
    }
search-the-ledger = Protokoll durchsuchen
no-headline-item = Ohne Überschrift
no-item-like-this = Kein Eintrag ist so.
show-all-items = Alle Einträge zeigen

# Names that an import met

names = Namen
names-detail = { $count } · { $suggestions }
counted-suggestions =
    { $count ->
        [one] { $count } Vorschlag
       *[other] { $count } Vorschläge
    }
perhaps-the-same = Vielleicht dasselbe
is = ist
take-as-one = Zusammenfassen
take-as-one-names = Zusammenfassen: { $from } ist { $to }
kind-of-name = Art des Namens
search-the-names = Namen durchsuchen
comes-in-as = Kommt herein als
name-comes-in-as = { $name } kommt herein als
otherwise = Sonst
left-out = Ausgelassen
leave-as-it-is = { $name } lassen, wie es ist
as-it-is = Wie es ist
leave-out = Auslassen
leave-out-name = { $name } auslassen
no-name-like-this = Kein Name ist so.
show-more-names = Weitere Namen zeigen

# Kinds of what is read, one and many

kind-one-brief = Meldung
kind-one-page = Seite
kind-one-attachment = Bild oder Datei
kind-one-comment = Kommentar
kind-one-author = Autor
kind-one-tag = Schlagwort
kind-one-category = Kategorie
kind-one-source = Quelle
kind-one-media = Bild oder Datei
kind-one-other = Anderer Eintrag
kind-many-brief = Meldungen
kind-many-page = Seiten
kind-many-attachment = Bilder und Dateien
kind-many-comment = Kommentare
kind-many-author = Autoren
kind-many-tag = Schlagwörter
kind-many-category = Kategorien
kind-many-source = Quellen
kind-many-media = Bilder und Dateien
kind-many-other = Andere Einträge
counted-brief =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    }
counted-page =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
counted-attachment =
    { $count ->
        [one] { $count } Bild oder Datei
       *[other] { $count } Bilder und Dateien
    }
counted-comment =
    { $count ->
        [one] { $count } Kommentar
       *[other] { $count } Kommentare
    }
counted-author =
    { $count ->
        [one] { $count } Autor
       *[other] { $count } Autoren
    }
counted-tag =
    { $count ->
        [one] { $count } Schlagwort
       *[other] { $count } Schlagwörter
    }
counted-category =
    { $count ->
        [one] { $count } Kategorie
       *[other] { $count } Kategorien
    }
counted-source =
    { $count ->
        [one] { $count } Quelle
       *[other] { $count } Quellen
    }
counted-media =
    { $count ->
        [one] { $count } Bild oder Datei
       *[other] { $count } Bilder und Dateien
    }
counted-other =
    { $count ->
        [one] { $count } anderer Eintrag
       *[other] { $count } andere Einträge
    }

# What became of an item

outcome-imported = Importiert
outcome-updated = Aktualisiert
outcome-unchanged = Unverändert
outcome-skipped = Übersprungen
outcome-removed = Entfernt
outcome-restored = Wiederhergestellt
outcome-kept = Behalten
trial-imported = Wird importiert
trial-updated = Wird aktualisiert
trial-unchanged = Unverändert
trial-skipped = Wird übersprungen
trial-removed = Wird entfernt
trial-restored = Wird zurückgesetzt
trial-kept = Wird behalten

# A ledger in a line

items-read =
    { $count ->
        [one] { $count } Eintrag
       *[other] { $count } Einträge
    } gelesen
items-read-of = { $read }: { $kinds }
items-left-out = { $items } ausgelassen
items-dropped = { $items } verworfen
items-in-part = { $items } (davon { $taken })
undo-removed =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    } entfernt
undo-restored =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    } wiederhergestellt
undo-kept =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    } behalten
undo-records =
    { $count ->
        [one] { $count } Datensatz
       *[other] { $count } Datensätze
    } mit ihnen entfernt
undo-nothing = Nichts geändert
undo-will-removed =
    { $count ->
        [one] { $count } Meldung wird
       *[other] { $count } Meldungen werden
    } entfernt
undo-will-restored =
    { $count ->
        [one] { $count } Meldung wird
       *[other] { $count } Meldungen werden
    } zurückgesetzt
undo-will-kept =
    { $count ->
        [one] { $count } Meldung bleibt
       *[other] { $count } Meldungen bleiben
    }
undo-will-records =
    { $count ->
        [one] { $count } Datensatz wird
       *[other] { $count } Datensätze werden
    } mit ihnen entfernt
undo-will-nothing = Nichts wird sich ändern
row-imported = { $count } importiert
row-updated = { $count } aktualisiert
row-unchanged = { $count } unverändert
row-skipped = { $count } übersprungen
row-removed = { $count } entfernt
row-restored = { $count } wiederhergestellt
row-kept = { $count } behalten
briefs-exported =
    { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    } exportiert
