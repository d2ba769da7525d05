### L’inspecteur : crédits, publication, remarques, signature, détails, rectificatifs, historique.

inspector-empty = Les crédits, la publication et l’historique de la brève ouverte figurent ici.

# Credits

add-a-credit = Ajouter un crédit : un média, ou l’adresse d’un article
add-a-credit-placeholder = Média ou adresse d’article
new-source = Nouvelle source
not-in-desk-yet = Pas encore dans ce desk
edit = Modifier
move-up = Monter
move-down = Descendre
not-an-address = Pas encore une adresse : écrivez https:// et la suite
drag-elsewhere = Glisser à un autre endroit
which-outlet = Quel média ?
more-about = Plus sur { $source }
this-credit = ce crédit
outlet-unknown = Aucun média n’est connu à cette adresse : nommez-le
role = Rôle
article-address = Adresse de l’article
article-headline = Titre de l’article
reporter = Journaliste
published-on = Publié le
read-on = Lu le
copy-address = Adresse de la copie
wording = Formulation
wording-hint = Imprimée à la place du nom du média

# Publication

publication = Publication
stage = Étape
readers-see-nothing = Les lecteurs ne la voient pas.
will-be-published = Sera publiée le { $moment }.
was-published = Publiée le { $moment }.
was-retracted = Retirée le { $moment }.
is-retracted = Retirée.
quoted = « { $text } »
changes-not-public = Vos modifications depuis ne sont pas publiques.
embargo-until = Embargo jusqu’au { $moment }.
lift = Lever
publish-changes = Publier les modifications
publish-again = Publier à nouveau
change-time = Changer la date…
schedule-button = Programmer…
in-the-way = Ce qui s’y oppose
embargo-not-ended = L’embargo n’est pas terminé. Programmez la brève, ou levez l’embargo.
take-back-schedule = Annuler la programmation
embargo-button = Embargo…

# Findings

findings = Remarques
severity-error = À corriger
severity-warning = Sans doute une erreur
severity-information = Bon à savoir
nothing-to-mend = Rien à corriger

# Byline and tags

byline-and-tags = Signature et mots-clés
add-author = Ajouter un auteur
add-tag = Ajouter un mot-clé
add-to-byline = Ajouter à la signature
add-to-tags = Ajouter aux mots-clés
remove-name = Retirer { $name }

# Details

details = Détails
slug-hint = La partie de l’adresse tirée du titre
the-desks = Celle du desk
not-a-language = Ce n’est pas une langue. Écrivez son code, comme en, en-GB ou de
address = Adresse
former-addresses = Anciennes adresses
imported-from = Importée de
begun = Commencée
last-changed = Dernière modification

# Corrections

corrections = Rectificatifs
add-a-correction = Ajouter un rectificatif…
not-seen-yet = Les lecteurs n’ont pas encore vu cette brève.
correction-dated = { $kind } · { $day }

# History

history = Historique
revision-facts =
    { $moment } · { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }
kept-on = Conservée le { $moment }
restore-this-text = Rétablir ce texte
