### La fenêtre en français. Un mot, et un seul, pour chaque chose :
###
### desk : le desk. brief : la brève. headline : le titre. slug : le slug. standfirst : le chapô.
### body : le texte. byline : la signature. dateline : le lieu. source : la source.
### credit : le crédit. credit line : la ligne de crédit. stage : l’étape (brouillon, en relecture,
### prête, écartée). publication : la publication (non publiée, programmée, publiée, retirée).
### embargo : l’embargo. revision : la version. correction : le rectificatif.
### finding : la remarque. ledger : le compte rendu. bundle : le paquet. to spike : écarter.
### On vouvoie ; les boutons disent à l’infinitif ce qu’ils font.

# Parts of a brief

headline = Titre
no-headline = Pas encore de titre
slug = Slug
standfirst = Chapô
body = Texte
byline = Signature
dateline = Lieu
tags = Mots-clés
tag = Mot-clé
source = Source
sources = Sources
author = Auteur
authors = Auteurs
credits = Crédits
credit-line-as-printed = Ligne de crédit telle qu’elle s’imprime
language = Langue
briefs = Brèves

# Stage

stage-draft = Brouillon
stage-review = En relecture
stage-ready = Prête
stage-spiked = Écartée

# Publication

publication-unpublished = Non publiée
publication-scheduled = Programmée
publication-published = Publiée
publication-retracted = Retirée
published-with-changes = Publiée, avec modifications

# What a source was used for

role-reported_by = Rapporté par
role-quoted = Cité
role-via = Via
role-photo = Photo
role-excerpted_from = Extrait de

# Public notices

correction-correction = Rectificatif
correction-clarification = Précision
correction-update = Mise à jour
correction-editors_note = Note de la rédaction

# Kept states

revision-autosaved = Enregistrement automatique
revision-named = Version nommée
revision-published = Publiée

# Buttons and words that stand everywhere

cancel = Annuler
close = Fermer
done = Terminé
undo = Annuler
save = Enregistrer
remove = Retirer
try-again = Réessayer
clear-the-search = Effacer la recherche
nothing-found = Aucun résultat
new = Nouveau
all = Tout
name = Nom
kind = Type
show-more = Afficher { $count } de plus
part-of = { $part } sur { $whole }
choose-folder = Choisir un dossier…
write-day-and-time = Écrivez le jour sous la forme 2026-03-12 et l’heure sous la forme 09:30
