### Das Fenster auf Deutsch. Diese Wörter stehen überall für dieselbe Sache:
###
### desk: der Desk. brief: die Meldung. headline: die Überschrift. slug: der Slug.
### standfirst: der Vorspann. body: der Text. byline: die Autorenzeile. dateline: die Ortsmarke.
### source: die Quelle. credit: die Quellenangabe. credit line: die Quellenzeile.
### stage: der Stand (Entwurf, im Gegenlesen, fertig, gekippt). publication: die Veröffentlichung
### (unveröffentlicht, geplant, veröffentlicht, zurückgezogen). embargo: die Sperrfrist.
### revision: die Fassung. correction: die Korrektur. finding: der Befund. ledger: das Protokoll.
### bundle: das Paket. to spike: kippen. Man wird mit „Sie“ angesprochen; Knöpfe sagen, was sie tun.

# Parts of a brief

headline = Überschrift
no-headline = Noch ohne Überschrift
slug = Slug
standfirst = Vorspann
body = Text
byline = Autorenzeile
dateline = Ortsmarke
tags = Schlagwörter
tag = Schlagwort
source = Quelle
sources = Quellen
author = Autor
authors = Autoren
credits = Quellenangaben
credit-line-as-printed = Quellenzeile, wie sie gedruckt wird
language = Sprache
briefs = Meldungen

# Stage

stage-draft = Entwurf
stage-review = Im Gegenlesen
stage-ready = Fertig
stage-spiked = Gekippt

# Publication

publication-unpublished = Unveröffentlicht
publication-scheduled = Geplant
publication-published = Veröffentlicht
publication-retracted = Zurückgezogen
published-with-changes = Veröffentlicht, mit Änderungen

# What a source was used for

role-reported_by = Berichtet von
role-quoted = Zitiert
role-via = Über
role-photo = Foto
role-excerpted_from = Auszug aus

# Public notices

correction-correction = Korrektur
correction-clarification = Klarstellung
correction-update = Aktualisierung
correction-editors_note = Anmerkung der Redaktion

# Kept states

revision-autosaved = Automatisch gesichert
revision-named = Benannte Fassung
revision-published = Veröffentlicht

# Buttons and words that stand everywhere

cancel = Abbrechen
close = Schließen
done = Fertig
undo = Rückgängig
save = Sichern
remove = Entfernen
try-again = Erneut versuchen
clear-the-search = Suche leeren
nothing-found = Nichts gefunden
new = Neu
all = Alle
name = Name
kind = Art
show-more = { $count } weitere zeigen
part-of = { $part } von { $whole }
choose-folder = Ordner wählen …
write-day-and-time = Schreiben Sie den Tag als 2026-03-12 und die Zeit als 09:30
