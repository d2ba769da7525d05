### L’écriture : le texte, ses outils, ce qui est demandé et ce qui peut être annulé.

copy = Texte de la brève
not-saved-yet = « { $headline } » n’est pas encore enregistrée.
go-to-it = Y aller
no-brief-open = Aucune brève n’est ouverte
no-brief-open-text = Choisissez-en une dans la liste, ou écrivez-en une nouvelle.
not-saved = Non enregistrée : { $message }
not-saved-hint = Ce que vous avez écrit reste ici et sera enregistré de lui-même.
no-credit-yet = Pas encore de crédit
pasted-plain = Collé en texte brut : { $message }
back-to-the-text = Revenir au texte
write-the-brief = Écrivez la brève
word-count =
    { $count ->
        [one] { $count } mot
       *[other] { $count } mots
    }
reading-time =
    { $words } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } de lecture

# Formats and finding

formats = Formats
format-bold = Gras
format-italic = Italique
format-link = Lien
format-quote = Citation
format-list = Liste
find-in-brief = Rechercher dans la brève
find-and-replace = Rechercher et remplacer dans cette brève
find = Rechercher
replace-with = Remplacer par
match-case = Respecter la casse
whole-words = Mots entiers
previous-place = Occurrence précédente (Maj+Entrée)
next-place = Occurrence suivante (Entrée)
close-find = Fermer (Échap)
replace = Remplacer
replace-place = Remplacer cette occurrence
replace-all = Tout remplacer
replace-all-places = Tout remplacer : toutes les occurrences à la fois
not-found = Introuvable
over-number = plus de { $number }
found-here = { $current } sur { $all }
found-in-all = { $all } trouvées

# Images

add-image = Ajouter l’image
add-an-image = Ajouter une image
add-image-of = Ajouter l’image { $number } sur { $all }
image-shows = Ce qu’elle montre
image-shows-hint = Lu aux lecteurs qui ne la voient pas. Laissez vide si elle est purement décorative.
caption = Légende
credit = Crédit
image-credit-hint = À qui est l’image

# What is asked first

schedule = Programmer
schedule-description = Les lecteurs verront le texte tel qu’il est maintenant, à partir de cette date.
embargo = Poser un embargo
embargo-description = Rien de cette brève ne peut être publié avant cette date.
set-embargo = Poser l’embargo
retract = Retirer
retract-description = La brève quitte l’archive ; son adresse le dit aux lecteurs, avec la raison.
version = Enregistrer une version nommée
version-description = Le texte tel qu’il est maintenant est gardé sous ce nom et jamais remplacé.
save-version = Enregistrer la version
correction = Ajouter un rectificatif
correction-description = Les lecteurs le voient avec la brève, daté d’aujourd’hui.
add-correction = Ajouter le rectificatif
version-needs-name = Une version a besoin d’un nom
readers-need-telling = Il faut dire quelque chose aux lecteurs
day = Jour
time = Heure
on-the-desks-clocks = À l’heure du desk : { $zone }
reason = Raison
what-readers-are-told = Ce qui est dit aux lecteurs

# What was done and can be taken back

dismiss = Masquer
offer-published = Publiée
offer-schedule-taken-back = Programmation annulée
offer-unpublished = Dépubliée
offer-retracted = Retirée
offer-spiked = Écartée
offer-embargo-lifted = Embargo levé
offer-changes-discarded = Modifications abandonnées
offer-revision-restored = Version rétablie
offer-removed = { $name } retiré
the-credit = Le crédit

# A brief that was changed here and elsewhere

conflict-title = Cette brève a été modifiée ici et ailleurs
conflict-text = Les deux textes sont là. Celui que vous ne gardez pas reste dans l’historique ; « Garder les deux » fait du vôtre une brève à part.
conflict-hint = Choisissez le texte à garder ; les deux sont encore là
theirs = L’autre, sur le disque
mine = Le mien, dans cette fenêtre
take-theirs = Prendre l’autre
keep-both = Garder les deux
keep-mine = Garder le mien
mine-is-its-own = Le vôtre est maintenant une brève à part
open-it = L’ouvrir
version-theirs = Modifiée ailleurs, avant que la mienne soit gardée
version-mine = La mienne, avant que l’autre soit prise
