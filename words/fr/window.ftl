### Le cadre de la fenêtre : barre, barre latérale, liste, palette, aide et préférences.

# Panes

width-of-sidebar = Largeur de la barre latérale
width-of-list = Largeur de la liste
put-away = Ranger

# The bar

menu = Menu
hide-sidebar = Masquer la barre latérale
show-sidebar = Afficher la barre latérale
hide-inspector = Masquer l’inspecteur
show-inspector = Afficher l’inspecteur
export = Exporter
export-never = Exporter : rien n’a encore été exporté
export-up-to-date = Exporter : tout ce qui est publié est exporté
export-changed =
    Exporter : { $count ->
        [one] { $count } brève a
       *[other] { $count } brèves ont
    } changé depuis le dernier export
saving-saved = Enregistré
saving-unsaved = Non enregistré
saving-saving = Enregistrement…
saving-failed = Échec de l’enregistrement
saving-conflict = Modifiée ailleurs

# Searching

search-briefs = Rechercher des brèves
search-briefs-placeholder = Rechercher des brèves…
search-briefs-keys = Rechercher des brèves ({ $keys })
clear-search = Effacer la recherche
search-words = Mots que connaît la recherche
search-both = les deux mots, dans le titre, le texte ou un crédit
search-together = ces mots à la suite
search-source = créditée à une source, par nom ou nom court
search-author = d’un auteur
search-tag = avec un mot-clé
search-stage = brouillon, en relecture, prête ou écartée (en anglais)
search-publication = non publiée, programmée, publiée ou retirée (en anglais)
search-before = publiée avant une année, un mois ou un jour
search-after = publiée après

# The sidebar

parts-of-desk = Parties du desk
all-briefs = Toutes les brèves
edit-and-merge-sources = Modifier et fusionner les sources
filter-source = Filtrer les sources
filter-author = Filtrer les auteurs
filter-tag = Filtrer les mots-clés
filter-placeholder-source = Filtrer les sources…
filter-placeholder-author = Filtrer les auteurs…
filter-placeholder-tag = Filtrer les mots-clés…
none-yet = Rien pour l’instant
none-named = Aucun nom ne contient « { $typed } »
more-by-filter = { $count } de plus : filtrez pour les trouver

# The list

briefs-found =
    { $count ->
        [one] { $count } trouvée
       *[other] { $count } trouvées
    }
sort-the-list = Trier la liste
list-label = { $place }, tri : { $order }
order-newest = Plus récentes
order-oldest = Plus anciennes
order-updated = Dernières modifiées
order-headline = Par titre
order-byline = Par signature
order-longest = Plus longues
order-shortest = Plus courtes
order-best = Plus pertinentes
order-other = Trié
edited-on = Modifiée le { $day }
no-credit = Sans crédit
no-match-anywhere = Aucune brève ne correspond à « { $searched } ».
no-match-here = Aucune brève sous « { $place } » ne correspond à « { $searched } ».
search-all-briefs = Rechercher dans toutes les brèves
no-briefs-yet = Pas encore de brèves
none-here = Aucune ici
none-under = Aucune brève ne se trouve sous « { $place } » en ce moment.
show-all-briefs = Afficher toutes les brèves

# The palette

palette-placeholder = Faire quelque chose, ou aller à une brève…
palette-placeholder-no-desk = Faire quelque chose…
palette-actions = Actions
palette-show = Afficher
palette-nothing = Rien ne porte ce nom.

# Help

help-keys = Raccourcis
help-search = Dans le champ de recherche
help-here = Cette fenêtre
help-contents = Sommaire
help-find = Chercher dans l’aide
help-found =
    { $count ->
        [one] { $count } section
       *[other] { $count } sections
    }
help-nothing = Aucune section ne contient ces mots.
help-text = Ce qui y est dit
help-back = Revenir à la lecture précédente
help-in-english = Le guide est en anglais.

# Preferences

preferences = Préférences
preferences-description = Elles valent désormais pour tous les desks de cet ordinateur.
interface-language = Langue de la fenêtre
interface-language-hint = Les brèves et les sites exportés gardent la leur.
appearance = Apparence
as-the-system = Comme le système
theme-light = Clair
theme-dark = Sombre
smart-typing = Saisie typographique
smart-typing-hint = Les guillemets droits et les tirets deviennent “ ”, ’ et – pendant la saisie.
preview-beside = Aperçu à côté du texte
preview-beside-hint = La brève telle que le site la montrera.
notify-published = Me signaler les brèves programmées
notify-published-hint = Le système dit quand l’une est publiée, tant que cette fenêtre est ouverte.
panes = Volets
sidebar = Barre latérale
list = Liste
inspector = Inspecteur

# Scheduled briefs that were published by themselves

brief-was-published = « { $headline } » a été publiée comme prévu. Les lecteurs la verront au prochain export.
briefs-were-published =
    { $count ->
        [one] { $count } brève programmée a été publiée
       *[other] { $count } brèves programmées ont été publiées
    }. Les lecteurs les verront au prochain export.
briefs-published-while-closed =
    { $count ->
        [one] { $count } brève programmée vient d’être publiée
       *[other] { $count } brèves programmées viennent d’être publiées
    } : l’heure était venue pendant que Briefdesk était fermé.
published-as-scheduled = Publiée comme prévu. Les lecteurs la verront au prochain export.

# Without a desk, and with an empty one

welcome-text = Un desk est un fichier sur votre propre disque qui contient toute une archive : ses brèves, leurs sources, chaque texte publié.
start-a-desk = Commencer un desk
only-looking = Juste pour voir ?
try-the-sample = Essayer le desk d’exemple
open-a-desk = Ouvrir un desk
choose-file = Choisir un fichier…
or-its-path = Ou donnez son chemin
open = Ouvrir
recent = Récents
not-there-now = Absent pour l’instant : { $path }
new-desk = Nouveau desk
new-desk-description = Le desk ouvert en ce moment est enregistré et fermé.
title-of-archive = Titre de l’archive
title-example = Les Brèves du Nord
file = Fichier
file-hint = Un dossier qui n’existe pas encore est créé.
file-example = breves-du-nord.briefdesk
path-example = archive.briefdesk
choose = Choisir…
make-the-desk = Créer le desk
desk-is-ready = { $title } est prêt
three-things-first = Il est encore vide. Trois choses à faire d’abord :
first-brief = Écrire la première brève
first-brief-text = Un titre, quelques paragraphes avec vos propres mots, et un crédit à ce que vous avez lu.
first-import = Importer une archive
first-import-text = De WordPress, de Ghost, d’un site Markdown, de pages enregistrées ou de texte brut. Vous voyez ce qui va entrer avant que rien ne soit écrit.
first-settings = Régler le desk
first-settings-text = Son adresse sur le web, son fuseau horaire et la formulation des crédits.

# Names that files are given

archive-file = Archive
sample-file = Exemple

# The system’s own dialogs

desk-files = Desks Briefdesk
make-a-desk = Créer un desk
pick-folder = Choisir un dossier
pick-files = Choisir des fichiers
pick-place = Choisir un emplacement
pick-bundle = Choisir un paquet
zip-files = Fichiers zip
save-the-ledger = Enregistrer le compte rendu
tables = Tableaux

# Dropping

drop-needs-desk = Ouvrez ou créez d’abord un desk, puis déposez ici
drop-pictures-on-copy = Déposez les images sur le texte d’une brève pour les y montrer
drop-wait = Attendez la fin de l’import ou de l’export
drop-attach =
    Déposez pour mettre { $count ->
        [one] l’image
       *[other] { $count } images
    } dans cette brève
drop-import = Déposez pour voir ce que ferait un import de { $what }
drop-add = Déposez pour ajouter { $what } à l’import
dropped-one = « { $name } »
dropped-many =
    { $count ->
        [one] { $count } fichier ou dossier
       *[other] { $count } fichiers et dossiers
    }

# A newer release of the program

updates = Mise à jour
update-looking = Recherche d’une version plus récente…
update-none = Cette version est la plus récente.
update-found = Briefdesk { $version } peut être installé.
update-notes = Ce qui a changé
update-fetching = Téléchargement de Briefdesk { $version }…
update-installed = Briefdesk { $version } est installé et servira dès le prochain démarrage.
update-install = Installer
update-restart = Redémarrer maintenant
update-later = Plus tard

# The program’s own faults

fault-hint = Merci de le signaler ; votre desk est tel qu’il était
