### Der Desk: seine Einstellungen und seine Quellen.

# Settings

settings = Desk-Einstellungen
settings-description = Sie gelten für jede Meldung dieses Desks und für alles, was er exportiert.
save-settings = Einstellungen sichern
title = Titel
tagline = Untertitel
tagline-hint = Ein Satz unter dem Titel; er darf fehlen.
web-address = Adresse im Web
web-address-hint = Wo das Archiv erscheinen wird. Feeds und Sitemap brauchen sie.
language-hint = Etwa en, de-AT oder zh-Hant.
time-zone = Zeitzone
time-zone-hint = In der die Tage beginnen.
page-size = Meldungen je Seite
credit-line = Quellenzeile
credit-line-hint = Die Quellenangaben stehen an der Stelle von { "{credits}" }.
between-credits = Zwischen zwei Angaben
credit-line-example = Eine Meldung mit zwei Quellen endet mit <strong>{ $line }</strong>
address-pattern = Adressen der Meldungen
address-pattern-hint = Aus { "{year}" }, { "{month}" }, { "{day}" } und { "{slug}" }.
address-example = Eine Meldung steht unter <strong>{ $address }</strong>
about-the-archive = Über das Archiv
about-the-archive-hint = Die Seite der Site darüber, wer sie macht und wie, in Markdown. Ohne Text gibt es sie nicht.
theme = Thema der Website
theme-hint = default, plain oder der Ordner eines eigenen Themas.

# Sources

sources-back = Zurück zu den Meldungen
sources-search = Quellen durchsuchen
sources-search-placeholder = Namen und Schreibweisen durchsuchen …
sources-saved = { $name } ist gesichert
sources-merged = { $count } Quellen sind jetzt eine: { $into }
add-a-source = Quelle hinzufügen
no-sources-yet = Noch keine Quellen
no-sources-yet-text = Eine Quelle entsteht, wenn eine Meldung sie angibt. Sie können auch jetzt eine hinzufügen.
no-source-named = Keine Quelle heißt „{ $typed }“.
chosen-sources = Gewählte Quellen
count-chosen = { $count } gewählt
choose-none = Keine wählen
choose-another = Wählen Sie eine weitere zum Zusammenführen
merge = Zusammenführen …
choose-heading = Wählen
choose-source = { $name } wählen
edit-source = { $name } bearbeiten
also-found-as = Auch zu finden als
home-page = Startseite
new-source-title = Neue Quelle
briefs-credit-it =
    { $count ->
        [one] { $count } Meldung gibt
       *[other] { $count } Meldungen geben
    } sie an.
show-them = Zeigen
source-name-hint = Wie ihn Quellenzeilen drucken.
short-name = Kurzname
home-page-hint = Eingefügte Artikel von diesem Server werden ihr zugeschrieben.
aliases = Andere Schreibweisen
aliases-hint = Weitere Namen, unter denen sie gefunden wird, je Zeile einer.
save-source = Quelle sichern
add-source = Quelle hinzufügen
merge-count = { $count } Quellen zusammenführen
which-stays = Welche bleibt?
merge-changes-none = Keine Meldung ändert ihre Quellenangabe.
merge-changes =
    <strong>{ $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    }</strong> mit neuer Quellenangabe: <strong>{ $into }</strong>.
merge-changes-among =
    <strong>{ $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    }</strong> mit neuer Quellenangabe <strong>{ $into }</strong>, darunter:
merge-aliases = Diese Schreibweisen finden sie ab jetzt: <strong>{ $aliases }</strong>
