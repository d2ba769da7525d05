### Der Rahmen des Fensters: Leiste, Seitenleiste, Liste, Palette, Hilfe und Voreinstellungen.

# Panes

width-of-sidebar = Breite der Seitenleiste
width-of-list = Breite der Liste
put-away = Wegräumen

# The bar

menu = Menü
hide-sidebar = Seitenleiste ausblenden
show-sidebar = Seitenleiste einblenden
hide-inspector = Inspektor ausblenden
show-inspector = Inspektor einblenden
export = Exportieren
export-never = Exportieren: noch nie exportiert
export-up-to-date = Exportieren: alles Veröffentlichte ist exportiert
export-changed =
    Exportieren: { $count ->
        [one] { $count } Meldung hat
       *[other] { $count } Meldungen haben
    } sich seit dem letzten Export geändert
saving-saved = Gesichert
saving-unsaved = Ungesichert
saving-saving = Wird gesichert …
saving-failed = Nicht gesichert
saving-conflict = Anderswo geändert

# Searching

search-briefs = Meldungen durchsuchen
search-briefs-placeholder = Meldungen durchsuchen …
search-briefs-keys = Meldungen durchsuchen ({ $keys })
clear-search = Suche leeren
search-words = Wörter, die die Suche kennt
search-both = beide Wörter, in Überschrift, Text oder Quellenangabe
search-together = diese Wörter hintereinander
search-source = mit Angabe einer Quelle, nach Name oder Kurzname
search-author = von einem Autor
search-tag = mit einem Schlagwort
search-stage = Entwurf, im Gegenlesen, fertig oder gekippt (auf Englisch)
search-publication = unveröffentlicht, geplant, veröffentlicht oder zurückgezogen (auf Englisch)
search-before = vor einem Jahr, Monat oder Tag veröffentlicht
search-after = danach veröffentlicht

# The sidebar

parts-of-desk = Teile des Desks
all-briefs = Alle Meldungen
edit-and-merge-sources = Quellen bearbeiten und zusammenführen
filter-source = Quellen filtern
filter-author = Autoren filtern
filter-tag = Schlagwörter filtern
filter-placeholder-source = Quellen filtern …
filter-placeholder-author = Autoren filtern …
filter-placeholder-tag = Schlagwörter filtern …
none-yet = Noch keine
none-named = Keiner dieser Namen enthält „{ $typed }“
more-by-filter = { $count } weitere: filtern Sie, um sie zu finden

# The list

briefs-found = { $count } gefunden
sort-the-list = Liste sortieren
list-label = { $place }, sortiert: { $order }
order-newest = Neueste zuerst
order-oldest = Älteste zuerst
order-updated = Zuletzt bearbeitete zuerst
order-headline = Nach Überschrift
order-byline = Nach Autorenzeile
order-longest = Längste zuerst
order-shortest = Kürzeste zuerst
order-best = Beste Treffer zuerst
order-other = Sortiert
edited-on = Bearbeitet am { $day }
no-credit = Ohne Quellenangabe
no-match-anywhere = Keine Meldung passt zu „{ $searched }“.
no-match-here = Unter „{ $place }“ passt keine Meldung zu „{ $searched }“.
search-all-briefs = Alle Meldungen durchsuchen
no-briefs-yet = Noch keine Meldungen
none-here = Hier ist keine
none-under = Unter „{ $place }“ steht zurzeit keine Meldung.
show-all-briefs = Alle Meldungen zeigen

# The palette

palette-placeholder = Etwas tun oder zu einer Meldung gehen …
palette-placeholder-no-desk = Etwas tun …
palette-actions = Befehle
palette-show = Zeigen
palette-nothing = Nichts heißt so.

# Help

help-keys = Tasten
help-search = Im Suchfeld
help-here = Dieses Fenster
help-contents = Inhalt
help-find = In der Hilfe suchen
help-found =
    { $count ->
        [one] { $count } Abschnitt
       *[other] { $count } Abschnitte
    }
help-nothing = Kein Abschnitt enthält diese Wörter.
help-text = Was dort steht
help-back = Zurück zum vorigen Abschnitt
help-in-english = Das Handbuch ist auf Englisch.

# Preferences

preferences = Voreinstellungen
preferences-description = Sie gelten ab jetzt für jeden Desk auf diesem Rechner.
interface-language = Sprache des Fensters
interface-language-hint = Meldungen und exportierte Sites behalten ihre eigene.
appearance = Erscheinungsbild
as-the-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
smart-typing = Typografie beim Tippen
smart-typing-hint = Gerade Anführungszeichen und Bindestriche werden beim Tippen zu „ “, ’ und –.
preview-beside = Vorschau neben dem Text
preview-beside-hint = Die Meldung, wie die Site sie zeigen wird.
notify-published = Geplante Meldungen mitteilen
notify-published-hint = Das System sagt, wenn eine veröffentlicht wird, solange dieses Fenster offen ist.
panes = Bereiche
sidebar = Seitenleiste
list = Liste
inspector = Inspektor

# Scheduled briefs that were published by themselves

brief-was-published = „{ $headline }“ wurde wie geplant veröffentlicht. Leser sehen die Meldung mit dem nächsten Export.
briefs-were-published =
    { $count ->
        [one] { $count } geplante Meldung wurde
       *[other] { $count } geplante Meldungen wurden
    } veröffentlicht. Leser sehen sie mit dem nächsten Export.
briefs-published-while-closed =
    { $count ->
        [one] { $count } geplante Meldung, deren Zeit kam, als Briefdesk geschlossen war, wurde
       *[other] { $count } geplante Meldungen, deren Zeit kam, als Briefdesk geschlossen war, wurden
    } jetzt veröffentlicht.
published-as-scheduled = Wie geplant veröffentlicht. Leser sehen die Meldung mit dem nächsten Export.

# Without a desk, and with an empty one

welcome-text = Ein Desk ist eine Datei auf Ihrer eigenen Platte, die ein ganzes Archiv enthält: seine Meldungen, ihre Quellen, jeden veröffentlichten Text.
start-a-desk = Einen Desk beginnen
only-looking = Nur schauen?
try-the-sample = Beispiel-Desk öffnen
open-a-desk = Einen Desk öffnen
choose-file = Datei wählen …
or-its-path = Oder nennen Sie den Pfad
open = Öffnen
recent = Zuletzt geöffnet
not-there-now = Zurzeit nicht da: { $path }
new-desk = Neuer Desk
new-desk-description = Der jetzt geöffnete Desk wird gesichert und geschlossen.
title-of-archive = Titel des Archivs
title-example = Nordblick in Kürze
file = Datei
file-hint = Ein Ordner, den es noch nicht gibt, wird angelegt.
file-example = nordblick.briefdesk
path-example = archiv.briefdesk
choose = Wählen …
make-the-desk = Desk anlegen
desk-is-ready = { $title } ist bereit
three-things-first = Noch ist er leer. Drei Dinge für den Anfang:
first-brief = Die erste Meldung schreiben
first-brief-text = Eine Überschrift, ein paar Absätze in eigenen Worten und die Angabe, wo Sie es gelesen haben.
first-import = Ein Archiv importieren
first-import-text = Aus WordPress, Ghost, einer Markdown-Site, gesicherten Seiten oder reinem Text. Sie sehen, was hereinkommt, bevor etwas geschrieben wird.
first-settings = Den Desk einrichten
first-settings-text = Seine Adresse im Web, seine Zeitzone und den Wortlaut der Quellenzeile.

# Names that files are given

archive-file = Archiv
sample-file = Beispiel

# The system’s own dialogs

desk-files = Briefdesk-Desks
make-a-desk = Einen Desk anlegen
pick-folder = Ordner wählen
pick-files = Dateien wählen
pick-place = Ort wählen
pick-bundle = Paket wählen
zip-files = Zip-Dateien
save-the-ledger = Protokoll sichern
tables = Tabellen

# Dropping

drop-needs-desk = Öffnen Sie zuerst einen Desk oder legen Sie einen an, dann hier ablegen
drop-pictures-on-copy = Legen Sie Bilder auf dem Text einer Meldung ab, um sie dort zu zeigen
drop-wait = Warten Sie, bis der Import oder Export fertig ist
drop-attach =
    Loslassen, um { $count ->
        [one] das Bild
       *[other] { $count } Bilder
    } in diese Meldung zu setzen
drop-import = Loslassen, um zu sehen, was ein Import von { $what } täte
drop-add = Loslassen, um { $what } zum Import hinzuzufügen
dropped-one = „{ $name }“
dropped-many =
    { $count ->
        [one] { $count } Datei oder Ordner
       *[other] { $count } Dateien und Ordnern
    }

# A newer release of the program

updates = Neue Version
update-looking = Es wird nach einer neueren Version gefragt …
update-none = Dies ist die neueste Version.
update-found = Briefdesk { $version } kann installiert werden.
update-notes = Was sich geändert hat
update-fetching = Briefdesk { $version } wird geholt …
update-installed = Briefdesk { $version } ist installiert und läuft ab dem nächsten Start.
update-install = Installieren
update-restart = Jetzt neu starten
update-later = Später

# The program’s own faults

fault-hint = Bitte melden Sie dies; Ihr Desk ist, wie er war
