### Schreiben: der Text, seine Werkzeuge, was gefragt wird und was sich zurücknehmen lässt.

copy = Meldungstext
not-saved-yet = „{ $headline }“ ist noch nicht gesichert.
go-to-it = Hingehen
no-brief-open = Keine Meldung ist geöffnet
no-brief-open-text = Wählen Sie eine in der Liste oder schreiben Sie eine neue.
not-saved = Nicht gesichert: { $message }
not-saved-hint = Was Sie geschrieben haben, bleibt hier und wird von selbst erneut gesichert.
no-credit-yet = Noch keine Quellenangabe
pasted-plain = Als reiner Text eingefügt: { $message }
back-to-the-text = Zurück zum Text
write-the-brief = Schreiben Sie die Meldung
word-count =
    { $count ->
        [one] { $count } Wort
       *[other] { $count } Wörter
    }
reading-time =
    { $words } · { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } Lesezeit

# Formats and finding

formats = Formate
format-bold = Fett
format-italic = Kursiv
format-link = Link
format-quote = Zitat
format-list = Liste
find-in-brief = In der Meldung suchen
find-and-replace = In dieser Meldung suchen und ersetzen
find = Suchen
replace-with = Ersetzen durch
match-case = Groß-/Kleinschreibung beachten
whole-words = Ganze Wörter
previous-place = Vorherige Stelle (Umschalt+Eingabe)
next-place = Nächste Stelle (Eingabe)
close-find = Schließen (Esc)
replace = Ersetzen
replace-place = Diese Stelle ersetzen
replace-all = Alle ersetzen
replace-all-places = Alle ersetzen: jede Stelle auf einmal
not-found = Nicht gefunden
over-number = über { $number }
found-here = { $current } von { $all }
found-in-all = { $all } gefunden

# Images

add-image = Bild hinzufügen
add-an-image = Ein Bild hinzufügen
add-image-of = Bild { $number } von { $all } hinzufügen
image-shows = Was es zeigt
image-shows-hint = Wird Lesern vorgelesen, die es nicht sehen. Bei bloßem Schmuck leer lassen.
caption = Bildunterschrift
credit = Quellenangabe
image-credit-hint = Wem das Bild gehört

# What is asked first

schedule = Planen
schedule-description = Leser sehen den jetzigen Text von diesem Zeitpunkt an.
embargo = Eine Sperrfrist setzen
embargo-description = Vor diesem Zeitpunkt kann nichts von dieser Meldung veröffentlicht werden.
set-embargo = Sperrfrist setzen
retract = Zurückziehen
retract-description = Die Meldung verlässt das Archiv; ihre Adresse sagt Lesern das und den Grund.
version = Eine benannte Fassung sichern
version-description = Der jetzige Text wird unter diesem Namen aufbewahrt und nie überschrieben.
save-version = Fassung sichern
correction = Eine Korrektur hinzufügen
correction-description = Leser sehen sie mit dem heutigen Datum bei der Meldung.
add-correction = Korrektur hinzufügen
version-needs-name = Eine Fassung braucht einen Namen
readers-need-telling = Leser müssen etwas erfahren
day = Tag
time = Uhrzeit
on-the-desks-clocks = Nach der Uhr des Desks: { $zone }
reason = Grund
what-readers-are-told = Was Leser erfahren

# What was done and can be taken back

dismiss = Ausblenden
offer-published = Veröffentlicht
offer-schedule-taken-back = Planung zurückgenommen
offer-unpublished = Veröffentlichung aufgehoben
offer-retracted = Zurückgezogen
offer-spiked = Gekippt
offer-embargo-lifted = Sperrfrist aufgehoben
offer-changes-discarded = Änderungen verworfen
offer-revision-restored = Fassung wiederhergestellt
offer-removed = { $name } entfernt
the-credit = Die Quellenangabe

# A brief that was changed here and elsewhere

conflict-title = Diese Meldung wurde hier und anderswo geändert
conflict-text = Beide Texte sind da. Der, den Sie nicht behalten, bleibt in den Fassungen; „Beide behalten“ macht aus Ihrem eine eigene Meldung.
conflict-hint = Wählen Sie, welcher Text bleibt; noch sind beide da
theirs = Der andere, auf der Platte
mine = Meiner, in diesem Fenster
take-theirs = Den anderen nehmen
keep-both = Beide behalten
keep-mine = Meinen behalten
mine-is-its-own = Ihr Text ist jetzt eine eigene Meldung
open-it = Öffnen
version-theirs = Anderswo geändert, bevor meiner behalten wurde
version-mine = Meiner, bevor der andere genommen wurde
