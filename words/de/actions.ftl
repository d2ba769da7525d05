### What can be done, as the menus, the palette and the buttons name it. The shell reads this file
### for the menu bar, so its messages are plain: no variables, no terms. “…” says that something is
### asked first.

menu-desk = Desk
menu-edit = Bearbeiten
menu-brief = Meldung
menu-find = Suchen
menu-format = Format
menu-view = Ansicht
menu-help = Hilfe

# Briefs

action-new-brief = Neue Meldung
action-save-version = Benannte Fassung sichern …
action-publish = Jetzt veröffentlichen
action-schedule = Zu einem Zeitpunkt veröffentlichen …
action-unpublish = Veröffentlichung aufheben
action-retract = Zurückziehen …
action-discard-changes = Änderungen verwerfen
action-spike = Kippen
action-bring-back = Zurückholen
action-previous-brief = Vorherige Meldung
action-next-brief = Nächste Meldung

# Finding

action-find-in-brief = In der Meldung suchen
action-search-briefs = Meldungen durchsuchen
action-palette = Befehlspalette

# Formats of the body

action-bold = Fett
action-italic = Kursiv
action-link = Link …
action-quote = Zitat
action-bulleted-list = Liste

# The window

action-preview = Vorschau
action-focus-mode = Fokusmodus
action-site = Vorschau der Website
action-sidebar = Seitenleiste
action-list = Meldungsliste
action-inspector = Inspektor
action-next-pane = Nächster Bereich

# The desk

action-sources = Quellen
action-import = Importieren …
action-export = Exportieren …
action-export-again = Erneut exportieren
action-check-bundle = Paket prüfen …
action-ledgers = Protokolle …
action-new-desk = Neuer Desk …
action-open-desk = Desk öffnen …
action-close-desk = Desk schließen
action-settings = Desk-Einstellungen …
action-preferences = Voreinstellungen …
action-help = Handbuch und Tasten
action-check-for-updates = Nach neuer Version suchen …
action-quit = Beenden
