### Exportieren, und die Vorschau auf das, was eine Site zeigen wird.

# What to export

export-description = Schreibt das Archiv als Paket von Dateien, das für sich steht.
export-format = Format
export-to = Wohin
export-to-hint = Ein Ordner, oder ein Name mit der Endung .zip
choose-zip = Zip-Datei wählen …
export-include = Was hineinkommt
export-include-published = Was veröffentlicht ist
export-include-all = Jede Meldung, auch Entwürfe
export-from = Von
export-from-hint = Leer für den ersten Tag
export-until = Bis
export-until-hint = Leer für den letzten Tag
export-force = Trotzdem dorthin schreiben
export-force-hint = Dateien gleichen Namens werden ersetzt; andere bleiben.
exporting = Export läuft …
export-something-else = Etwas anderes exportieren
open-the-file = Datei öffnen
open-the-folder = Ordner öffnen
open-in-browser = Im Browser öffnen

# Its account

files-written = Geschriebene Dateien
files-unchanged = Unverändert
files-removed = Entfernt
files-size = Größe

# Formats, and what each is for

export-name-html = Website
export-name-markdown = Markdown
export-name-book = Buch zum Drucken
export-name-epub = EPUB
export-name-wxr = WordPress (WXR)
export-name-ninjs = ninjs 3.1
export-name-csv = CSV
export-name-hugo = Hugo
export-name-jekyll = Jekyll
export-name-eleventy = Eleventy
export-name-pelican = Pelican
export-name-zola = Zola
export-name-astro = Astro
export-for-html = Eine Site für jeden Webserver, oder zum Öffnen von der Platte
export-for-markdown = Eine Textdatei je Meldung, zum Aufbewahren: wieder importiert, ergibt sie einen gleichen Desk
export-for-book = Eine Seite mit allen Meldungen einiger Tage, zum Drucken oder als PDF
export-for-epub = Ein Buch einiger Tage für Telefone und Lesegeräte
export-for-wxr = Für den Umzug zu WordPress: dort unter Werkzeuge, Daten importieren
export-for-ninjs = IPTC News in JSON, für die Programme anderer Redaktionen
export-for-csv = Eine Tabelle der Meldungen und eine der Quellenangaben
export-for-hugo = Eine Site aus Markdown-Dateien, die Hugo so baut, wie sie ist
export-for-jekyll = Eine Site aus Markdown-Dateien, die Jekyll so baut, wie sie ist
export-for-eleventy = Eine Site aus Markdown-Dateien, die Eleventy so baut, wie sie ist
export-for-pelican = Eine Site aus Markdown-Dateien, die Pelican so baut, wie sie ist
export-for-zola = Eine Site aus Markdown-Dateien, die Zola so baut, wie sie ist
export-for-astro = Eine Site aus Markdown-Dateien, die Astro so baut, wie sie ist

# Export profiles

export-profiles = Exportprofile
profile-new = Neues Profil
profile-name = Name des Profils
profile-save = Profil sichern
profile-remove = Profil entfernen
profile-removed = „{ $name }“ ist entfernt. Was es exportiert hat, bleibt.
profile-put-back = Wiederherstellen
profile-detail = { $format } · { $exported }
profile-not-exported = noch nicht exportiert
profile-changed =
    { $count ->
        [0] Seither keine Meldung geändert
        [one] Seither { $count } Meldung geändert
       *[other] Seither { $count } Meldungen geändert
    }
export-theme = Thema
export-theme-settings = Wie in den Desk-Einstellungen
export-theme-default = Standard
export-theme-plain = Schlicht
export-theme-folder = Ein eigenes Thema
export-theme-place = Ordner des Themas
export-theme-place-hint = Einer, den „briefdesk theme copy“ angelegt hat
export-theme-choose = Ordner des Themas wählen …
export-redirects = Weiterleitungen früherer Adressen, neben Seiten
export-redirects-netlify = Netlify (_redirects)
export-redirects-apache = Apache (.htaccess)

# The preview

preview = Vorschau
preview-frame = Die Meldung, wie die Site sie zeigt

# The coming site

site-preview = Vorschau der Website
site-page = Eine Seite der Website
site-back = Zurück
site-forward = Vor
site-home = Startseite
site-address = Adresse innerhalb der Website
site-width = Breite
site-desktop = Wie auf einem Bildschirm
site-phone = Wie auf einem Telefon
site-theme-settings = Das Thema des Desks
site-close = Vorschau schließen
site-outside = Die Vorschau bleibt innerhalb der Website: { $address }

# What an export would do

effect-see = Ansehen, was sich ändern würde
effect-running = Es wird ermittelt, was sich ändern würde …
effect-title = Was ein Export jetzt täte
effect-nothing = Nichts würde sich ändern
effect-written = Zu schreibende Dateien
effect-removed = Zu entfernen
effect-unchanged = Schon richtig
effect-unknown = Welche Meldungen sich geändert haben, ist nicht bekannt: Der letzte Export hierher stammt nicht von diesem Rechner.
effect-gone = Weggefallen
effect-only-files = Keine Meldung ist anders; die Dateien sind es, wegen einer Einstellung, eines Eintrags oder des Themas.
changed = Geändert
and-more = und { $count } weitere

# Checking a bundle

bundle-check = Paket prüfen
bundle-description = Vergleicht jede Datei eines Exports mit der Liste, die mit ihm geschrieben wurde. Nichts wird verändert.
bundle-which = Welches Paket
bundle-which-hint = Der Ordner oder die Zip-Datei, die ein Export gemacht hat
bundle-checking = Wird geprüft …
bundle-do-check = Prüfen
bundle-another = Ein anderes prüfen
bundle-whole = Das Paket ist unversehrt
bundle-not-whole = Das Paket ist nicht mehr, wie es exportiert wurde
bundle-cut-short = Ein Export in diesen Ordner wurde abgebrochen: Exportieren Sie noch einmal, um ihn zu vollenden.
bundle-missing = Fehlend
bundle-changed = Geändert
bundle-extra = Nicht aufgeführt
bundle-listed =
    { $format }, { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    } aufgeführt
