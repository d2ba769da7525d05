### L’import, et les comptes rendus de ce qui est entré et sorti.

# What to import

import = Importer
import-description = Le format se déduit du contenu des fichiers. Rien n’est écrit avant que vous ayez vu ce qui le serait.
import-what = Ce qu’il faut importer
import-what-hint = Des fichiers, des dossiers ou des fichiers .zip, un par ligne : l’export d’un autre programme, un flux, du Markdown, des pages enregistrées, du texte brut
choose-files = Choisir des fichiers…
import-media = Images et fichiers depuis
import-media-hint = Un dossier ou un .zip avec les fichiers de l’archive. Ce qui se trouve à côté est trouvé sans cela ; rien n’est pris sur le web.
choose-pictures = Choisir un dossier d’images…
import-how = Comment
import-pages = Les pages aussi
import-pages-hint = Sinon, les pages isolées sont nommées dans le compte rendu et laissées de côté.
import-salvage = Ce qui est intact d’un fichier abîmé
import-salvage-hint = Sinon, un fichier tronqué est refusé et rien n’en est repris.
import-dated = Publier les brèves sans date
import-dated-hint = Sinon, elles entrent comme brouillons.
import-published-on = Comme publiées le
import-published-at = À
import-prefix = Avant le nom d’une catégorie
import-prefix-hint = Les catégories deviennent des mots-clés. Avec « Thème/ » ici, Espace devient Thème/Espace.
import-look = Voir ce qui serait importé
import-something-else = Importer autre chose
import-count =
    Importer { $count ->
        [one] { $count } brève
       *[other] { $count } brèves
    }
back = Retour

# While it runs

importing = Import en cours…
undoing = Annulation de l’import…
reading = Lecture…
reading-again = Nouvelle lecture avec vos noms…
looking = Examen de ce qui changerait…
stopping = Arrêt…
desk-as-it-was = Le desk reste tel qu’il était jusqu’à la fin.

# Its account

import-trial = Ce qui serait importé
imported = Importé
import-undone = Import annulé
undo-effect = Ce que l’annulation changerait
undo-this-import = Annuler cet import…
undo-the-import = Annuler l’import
undo-note = Rien n’est encore changé. Ce qui a été modifié depuis l’import reste.
keep-it = Le garder
save-the-ledger-button = Enregistrer le compte rendu…
save-ledger-as = Enregistrer le compte rendu sous
save-ledger-hint = Un nom qui finit par .csv, un tableau pour tableurs, ou par .json, avec tout dedans
choose-place = Choisir un emplacement…
replace-it = Le remplacer
saved-as = Enregistré sous { $path }
read-as = Lu comme { $formats }
parts-of-ledger = Parties du compte rendu
items = Éléments
what-to-know = À savoir

# Ledgers

ledgers = Comptes rendus
ledger = Compte rendu
ledgers-description = Ce qui est entré dans ce desk et ce qui en est sorti.
ledger-title = { $what }, { $moment }
no-ledger-yet = Pas encore de compte rendu
no-ledger-yet-text = Chaque import et chaque export en laisse un ici.
all-ledgers = Tous les comptes rendus
show-more-ledgers = Afficher plus de comptes rendus
verb-import = Import
verb-export = Export
verb-undo = Import annulé
ledger-when = Quand
ledger-what = Quoi
ledger-place = D’où ou vers où
ledger-account = Bilan
outcome = Résultat
where = Où
notes = Notes
kind-of-items = Type d’éléments
every-kind = Tous les types
with-count = { $what } ({ $count })
notes-on-items = Notes sur les éléments
with-and-without-notes = Avec et sans notes
with-any-note = Avec une note ({ $count })
more-notes =
    { $count ->
        [one] Une note de plus
       *[other] { $count } notes de plus
    }
search-the-ledger = Rechercher dans le compte rendu
no-headline-item = Sans titre
no-item-like-this = Aucun élément ne correspond.
show-all-items = Afficher tous les éléments

# Names that an import met

names = Noms
names-detail = { $count } · { $suggestions }
counted-suggestions =
    { $count ->
        [one] { $count } suggestion
       *[other] { $count } suggestions
    }
perhaps-the-same = Peut-être les mêmes
is = est
take-as-one = Réunir
take-as-one-names = Réunir : { $from } est { $to }
kind-of-name = Type de nom
search-the-names = Rechercher des noms
comes-in-as = Entre comme
name-comes-in-as = { $name } entre comme
otherwise = Autrement
left-out = Exclu
leave-as-it-is = Laisser { $name } tel quel
as-it-is = Tel quel
leave-out = Exclure
leave-out-name = Exclure { $name }
no-name-like-this = Aucun nom ne correspond.
show-more-names = Afficher plus de noms

# Kinds of what is read, one and many

kind-one-brief = Brève
kind-one-page = Page
kind-one-attachment = Image ou fichier
kind-one-comment = Commentaire
kind-one-author = Auteur
kind-one-tag = Mot-clé
kind-one-category = Catégorie
kind-one-source = Source
kind-one-media = Image ou fichier
kind-one-other = Autre élément
kind-many-brief = Brèves
kind-many-page = Pages
kind-many-attachment = Images et fichiers
kind-many-comment = Commentaires
kind-many-author = Auteurs
kind-many-tag = Mots-clés
kind-many-category = Catégories
kind-many-source = Sources
kind-many-media = Images et fichiers
kind-many-other = Autres éléments
counted-brief =
    { $count ->
        [one] { $count } brève
       *[other] { $count } brèves
    }
counted-page =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
counted-attachment =
    { $count ->
        [one] { $count } image ou fichier
       *[other] { $count } images et fichiers
    }
counted-comment =
    { $count ->
        [one] { $count } commentaire
       *[other] { $count } commentaires
    }
counted-author =
    { $count ->
        [one] { $count } auteur
       *[other] { $count } auteurs
    }
counted-tag =
    { $count ->
        [one] { $count } mot-clé
       *[other] { $count } mots-clés
    }
counted-category =
    { $count ->
        [one] { $count } catégorie
       *[other] { $count } catégories
    }
counted-source =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
counted-media =
    { $count ->
        [one] { $count } image ou fichier
       *[other] { $count } images et fichiers
    }
counted-other =
    { $count ->
        [one] { $count } autre élément
       *[other] { $count } autres éléments
    }

# What became of an item

outcome-imported = Importé
outcome-updated = Mis à jour
outcome-unchanged = Inchangé
outcome-skipped = Ignoré
outcome-removed = Retiré
outcome-restored = Rétabli
outcome-kept = Gardé
trial-imported = À importer
trial-updated = À mettre à jour
trial-unchanged = Inchangé
trial-skipped = À ignorer
trial-removed = À retirer
trial-restored = À rétablir
trial-kept = À garder

# A ledger in a line

items-read =
    { $count ->
        [one] { $count } élément lu
       *[other] { $count } éléments lus
    }
items-read-of = { $read } : { $kinds }
items-left-out = { $items } hors import
items-dropped = { $items } hors import
items-in-part = { $taken } sur { $items }
undo-removed =
    { $count ->
        [one] { $count } brève retirée
       *[other] { $count } brèves retirées
    }
undo-restored =
    { $count ->
        [one] { $count } brève rétablie
       *[other] { $count } brèves rétablies
    }
undo-kept =
    { $count ->
        [one] { $count } brève gardée
       *[other] { $count } brèves gardées
    }
undo-records =
    { $count ->
        [one] { $count } fiche retirée
       *[other] { $count } fiches retirées
    } avec elles
undo-nothing = Rien n’a changé
undo-will-removed =
    { $count ->
        [one] { $count } brève sera retirée
       *[other] { $count } brèves seront retirées
    }
undo-will-restored =
    { $count ->
        [one] { $count } brève sera rétablie
       *[other] { $count } brèves seront rétablies
    }
undo-will-kept =
    { $count ->
        [one] { $count } brève restera
       *[other] { $count } brèves resteront
    }
undo-will-records =
    { $count ->
        [one] { $count } fiche sera retirée
       *[other] { $count } fiches seront retirées
    } avec elles
undo-will-nothing = Rien ne changera
row-imported =
    { $count ->
        [one] { $count } importée
       *[other] { $count } importées
    }
row-updated =
    { $count ->
        [one] { $count } mise à jour
       *[other] { $count } mises à jour
    }
row-unchanged =
    { $count ->
        [one] { $count } inchangée
       *[other] { $count } inchangées
    }
row-skipped =
    { $count ->
        [one] { $count } ignorée
       *[other] { $count } ignorées
    }
row-removed =
    { $count ->
        [one] { $count } retirée
       *[other] { $count } retirées
    }
row-restored =
    { $count ->
        [one] { $count } rétablie
       *[other] { $count } rétablies
    }
row-kept =
    { $count ->
        [one] { $count } gardée
       *[other] { $count } gardées
    }
briefs-exported =
    { $count ->
        [one] { $count } brève exportée
       *[other] { $count } brèves exportées
    }
