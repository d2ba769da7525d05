### L’export, et l’aperçu de ce que montrera un site.

# What to export

export-description = Écrit l’archive comme un paquet de fichiers autonome.
export-format = Format
export-to = Où
export-to-hint = Un dossier, ou un nom qui finit par .zip
choose-zip = Choisir un fichier zip…
export-include = Ce qui y entre
export-include-published = Ce qui est publié
export-include-all = Toutes les brèves, brouillons compris
export-from = Du
export-from-hint = Vide pour le premier jour
export-until = Au
export-until-hint = Vide pour le dernier jour
export-force = Y écrire quand même
export-force-hint = Les fichiers de même nom sont remplacés ; les autres restent.
exporting = Export en cours…
export-something-else = Exporter autre chose
open-the-file = Ouvrir le fichier
open-the-folder = Ouvrir le dossier
open-in-browser = Ouvrir dans le navigateur

# Its account

files-written = Fichiers écrits
files-unchanged = Inchangés
files-removed = Supprimés
files-size = Taille

# Formats, and what each is for

export-name-html = Site web
export-name-markdown = Markdown
export-name-book = Livre à imprimer
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
export-for-html = Un site à placer sur n’importe quel serveur, ou à ouvrir depuis le disque
export-for-markdown = Un fichier texte par brève, à conserver : réimporté, il donne un desk identique
export-for-book = Une page avec toutes les brèves de certains jours, à imprimer ou à garder en PDF
export-for-epub = Un livre de certains jours pour téléphones et liseuses
export-for-wxr = Pour passer à WordPress : à reprendre là-bas sous Outils, Importer
export-for-ninjs = News in JSON de l’IPTC, pour les programmes d’autres rédactions
export-for-csv = Un tableau des brèves et un des crédits, pour tableurs
export-for-hugo = Un site de fichiers Markdown que Hugo construit tel quel
export-for-jekyll = Un site de fichiers Markdown que Jekyll construit tel quel
export-for-eleventy = Un site de fichiers Markdown qu’Eleventy construit tel quel
export-for-pelican = Un site de fichiers Markdown que Pelican construit tel quel
export-for-zola = Un site de fichiers Markdown que Zola construit tel quel
export-for-astro = Un site de fichiers Markdown qu’Astro construit tel quel

# Export profiles

export-profiles = Profils d’export
profile-new = Nouveau profil
profile-name = Nom du profil
profile-save = Enregistrer le profil
profile-remove = Supprimer le profil
profile-removed = « { $name } » est supprimé. Ce qu’il a exporté reste.
profile-put-back = Le rétablir
profile-detail = { $format } · { $exported }
profile-not-exported = pas encore exporté
profile-changed =
    { $count ->
        [0] Aucune brève modifiée depuis
        [one] { $count } brève modifiée depuis
       *[other] { $count } brèves modifiées depuis
    }
export-theme = Thème
export-theme-settings = Comme dans les réglages du desk
export-theme-default = Par défaut
export-theme-plain = Sobre
export-theme-folder = Un thème à vous
export-theme-place = Dossier du thème
export-theme-place-hint = Un dossier créé par « briefdesk theme copy »
export-theme-choose = Choisir le dossier du thème…
export-redirects = Redirections des anciennes adresses, en plus des pages
export-redirects-netlify = Netlify (_redirects)
export-redirects-apache = Apache (.htaccess)

# The preview

preview = Aperçu
preview-frame = La brève telle que le site la montre

# The coming site

site-preview = Aperçu du site
site-page = Une page du site
site-back = Précédent
site-forward = Suivant
site-home = Page d’accueil
site-address = Adresse dans le site
site-width = Largeur
site-desktop = Comme sur un ordinateur
site-phone = Comme sur un téléphone
site-theme-settings = Le thème du desk
site-close = Fermer l’aperçu
site-outside = L’aperçu reste dans le site : { $address }

# What an export would do

effect-see = Voir ce qui changerait
effect-running = Recherche de ce qui changerait…
effect-title = Ce qu’un export ferait maintenant
effect-nothing = Rien ne changerait
effect-written = Fichiers à écrire
effect-removed = À supprimer
effect-unchanged = Déjà justes
effect-unknown = On ne sait pas quelles brèves ont changé : le dernier export ici n’a pas été fait sur cette machine.
effect-gone = Disparues
effect-only-files = Aucune brève n’est différente, mais les fichiers le sont, à cause d’un réglage, d’une fiche ou du thème.
changed = Changées
and-more = et { $count } de plus

# Checking a bundle

bundle-check = Vérifier un paquet
bundle-description = Compare chaque fichier d’un export à la liste écrite avec lui. Rien n’est modifié.
bundle-which = Quel paquet
bundle-which-hint = Le dossier ou le fichier zip qu’un export a créé
bundle-checking = Vérification…
bundle-do-check = Vérifier
bundle-another = En vérifier un autre
bundle-whole = Le paquet est intact
bundle-not-whole = Le paquet n’est plus tel qu’il a été exporté
bundle-cut-short = Un export dans ce dossier a été interrompu : exportez de nouveau pour le réparer.
bundle-missing = Manquants
bundle-changed = Modifiés
bundle-extra = Non listés
bundle-listed =
    { $count ->
        [one] { $format }, { $count } fichier listé
       *[other] { $format }, { $count } fichiers listés
    }
