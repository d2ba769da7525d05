### What can be done, as the menus, the palette and the buttons name it. The shell reads this file
### for the menu bar, so its messages are plain: no variables, no terms. “…” says that something is
### asked first.

menu-desk = Desk
menu-edit = Édition
menu-brief = Brève
menu-find = Rechercher
menu-format = Format
menu-view = Affichage
menu-help = Aide

# Briefs

action-new-brief = Nouvelle brève
action-save-version = Enregistrer une version nommée…
action-publish = Publier maintenant
action-schedule = Publier à une date…
action-unpublish = Dépublier
action-retract = Retirer…
action-discard-changes = Abandonner les modifications
action-spike = Écarter
action-bring-back = Reprendre
action-previous-brief = Brève précédente
action-next-brief = Brève suivante

# Finding

action-find-in-brief = Rechercher dans la brève
action-search-briefs = Rechercher des brèves
action-palette = Palette de commandes

# Formats of the body

action-bold = Gras
action-italic = Italique
action-link = Lien…
action-quote = Citation
action-bulleted-list = Liste

# The window

action-preview = Aperçu
action-focus-mode = Mode concentration
action-site = Aperçu du site
action-sidebar = Barre latérale
action-list = Liste des brèves
action-inspector = Inspecteur
action-next-pane = Volet suivant

# The desk

action-sources = Sources
action-import = Importer…
action-export = Exporter…
action-export-again = Exporter à nouveau
action-check-bundle = Vérifier un paquet…
action-ledgers = Comptes rendus…
action-new-desk = Nouveau desk…
action-open-desk = Ouvrir un desk…
action-close-desk = Fermer le desk
action-settings = Réglages du desk…
action-preferences = Préférences…
action-help = Guide et raccourcis
action-check-for-updates = Rechercher une mise à jour…
action-quit = Quitter
