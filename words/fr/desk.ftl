### Le desk : ses réglages et ses sources.

# Settings

settings = Réglages du desk
settings-description = Ils valent pour toutes les brèves de ce desk et pour tout ce qu’il exporte.
save-settings = Enregistrer les réglages
title = Titre
tagline = Sous-titre
tagline-hint = Une phrase sous le titre ; elle peut manquer.
web-address = Adresse sur le web
web-address-hint = Où l’archive sera publiée. Les flux et le plan du site en ont besoin.
language-hint = Par exemple en, de-AT ou zh-Hant.
time-zone = Fuseau horaire
time-zone-hint = Dans lequel commencent les jours.
page-size = Brèves par page
credit-line = Ligne de crédit
credit-line-hint = Les crédits prennent la place de { "{credits}" }.
between-credits = Entre deux crédits
credit-line-example = Une brève créditée à deux sources se termine par <strong>{ $line }</strong>
address-pattern = Adresses des brèves
address-pattern-hint = Faites de { "{year}" }, { "{month}" }, { "{day}" } et { "{slug}" }.
address-example = Une brève se trouve à <strong>{ $address }</strong>
about-the-archive = À propos de l’archive
about-the-archive-hint = La page du site qui dit qui le fait et comment, en Markdown. Sans texte, elle n’existe pas.
theme = Thème du site web
theme-hint = default, plain, ou le dossier d’un thème à vous.

# Sources

sources-back = Retour aux brèves
sources-search = Rechercher des sources
sources-search-placeholder = Rechercher des noms et des alias…
sources-saved = { $name } est enregistrée
sources-merged = { $count } sources n’en font plus qu’une : { $into }
add-a-source = Ajouter une source
no-sources-yet = Pas encore de sources
no-sources-yet-text = Une source est créée quand une brève la crédite. Vous pouvez aussi en ajouter une maintenant.
no-source-named = Aucune source ne s’appelle « { $typed } ».
chosen-sources = Sources choisies
count-chosen =
    { $count ->
        [one] { $count } choisie
       *[other] { $count } choisies
    }
choose-none = Tout désélectionner
choose-another = Choisissez-en une autre à fusionner
merge = Fusionner…
choose-heading = Choisir
choose-source = Choisir { $name }
edit-source = Modifier { $name }
also-found-as = Aussi trouvée sous
home-page = Page d’accueil
new-source-title = Nouvelle source
briefs-credit-it =
    { $count ->
        [one] { $count } brève la crédite
       *[other] { $count } brèves la créditent
    }.
show-them = Les afficher
source-name-hint = Tel que l’impriment les lignes de crédit.
short-name = Nom court
home-page-hint = Les articles collés venant de ce serveur lui sont crédités.
aliases = Alias
aliases-hint = D’autres orthographes qui la trouvent, une par ligne.
save-source = Enregistrer la source
add-source = Ajouter la source
merge-count = Fusionner { $count } sources
which-stays = Laquelle reste ?
merge-changes-none = Aucune brève ne change de crédit.
merge-changes =
    <strong>{ $count ->
        [one] { $count } brève
       *[other] { $count } brèves
    }</strong> à créditer désormais à <strong>{ $into }</strong>.
merge-changes-among =
    <strong>{ $count ->
        [one] { $count } brève
       *[other] { $count } brèves
    }</strong> à créditer désormais à <strong>{ $into }</strong>, parmi lesquelles :
merge-aliases = Ces orthographes la trouveront désormais : <strong>{ $aliases }</strong>
