### Ce qui a été refusé ou a échoué, par le code de l’erreur (docs/formats.md), et ce qu’il faut faire.
### Une erreur qui varie chaque fois n’est pas ici et s’affiche telle que le moteur la dit.

problem-no_desk = Aucun desk n’est ouvert
problem-no_desk-hint = Ouvrez d’abord un desk
problem-busy = Un autre import ou export est encore en cours
problem-busy-hint = Attendez qu’il soit terminé, ou annulez-le
problem-not_exported = { $path } n’a pas été créé par un export de ce programme
problem-not_exported-hint = Exportez d’abord le desk
problem-not_a_desk-hint = Un desk est un fichier qui finit par .briefdesk ; « Nouveau desk… » en crée un
problem-newer_desk = { $path } a été créé par un Briefdesk plus récent (format { $found } ; ce programme connaît jusqu’à { $known })
problem-newer_desk-hint = Installez le Briefdesk le plus récent ; le desk n’a pas été touché
problem-damaged = { $path } est endommagé : { $detail }
problem-damaged-hint = Continuez avec une copie de vos sauvegardes et gardez ce fichier : une grande partie reste souvent lisible
problem-desk_busy = { $path } est utilisé : un autre programme y écrit
problem-desk_busy-hint = Attendez que l’autre programme ait fini, ou fermez-le, puis réessayez
problem-exists-hint = Choisissez un autre nom
problem-not_found-hint = Cela a peut-être été modifié ailleurs : cherchez dans la liste
problem-unknown_filter = Rien n’est connu sous « { $filter }:{ $value } »
problem-unknown_filter-hint =
    { $filter ->
        [source] Donnez le nom, le nom court ou un alias d’une source, entre guillemets s’il a des espaces
        [author] Donnez le nom entier d’un auteur, entre guillemets s’il a des espaces
        [tag] Donnez le mot-clé entier, entre guillemets s’il a des espaces
        [stage] Donnez stage:draft, stage:review, stage:ready ou stage:spiked
        [is] Donnez is:unpublished, is:scheduled, is:published, is:retracted ou is:changed
       *[other] Donnez une année, un mois ou un jour : 2019, 2019-05, 2019-05-21
    }
problem-conflict = « { $headline } » a été modifiée ailleurs depuis que vous l’avez ouverte ; rien n’a été écrasé
problem-conflict-hint = Lisez le texte plus récent, puis enregistrez à nouveau le vôtre
problem-no_headline = Cette brève n’a pas de titre et ne peut donc pas être publiée. Écrivez-en un d’abord
problem-embargo_in_force = Un embargo court jusqu’au { $until }. Publiez à ce moment ou plus tard, ou levez l’embargo
problem-spiked = Cette brève est écartée. Reprenez-la d’abord
problem-not_unpublished =
    Cette brève est { $state ->
        [scheduled] programmée
        [published] publiée
       *[retracted] retirée
    }. Dépubliez-la avant de l’écarter
problem-not_published =
    Cette brève est { $state ->
        [unpublished] non publiée
        [scheduled] programmée
        [published] publiée
       *[retracted] retirée
    }, il n’y a donc rien à { $verb ->
        [retract] retirer
       *[unpublish] dépublier
    }
problem-already_public =
    Cette brève est déjà { $state ->
        [unpublished] non publiée
        [scheduled] programmée
        [published] publiée
       *[retracted] retirée
    }. Publiez ses modifications maintenant, ou dépubliez-la d’abord
problem-no_reason = Un retrait demande une raison : les lecteurs la voient à l’adresse de la brève
problem-not_fit = Cette brève ne peut pas encore être publiée
problem-not_fit-hint = Corrigez ce qui a été trouvé, puis publiez
problem-bundle_occupied = { $path } contient des fichiers que cet export n’a pas écrits
problem-bundle_occupied-hint = Choisissez un dossier vide, ou permettez-le : les fichiers de même nom sont alors remplacés, les autres restent
problem-file =
    { $doing ->
        [read] Impossible de lire { $path } : { $detail }
        [write] Impossible d’écrire { $path } : { $detail }
        [remove] Impossible de supprimer { $path } : { $detail }
        [replace] Impossible de remplacer { $path } : { $detail }
        [find] Impossible de trouver { $path } : { $detail }
       *[make] Impossible de créer { $path } : { $detail }
    }
problem-file-hint = Vérifiez que l’emplacement existe, a de la place et permet l’écriture
problem-update_failed = Impossible d’obtenir la version plus récente : { $detail }
problem-update_failed-hint = Réessayez plus tard ; le programme est tel qu’il était
problem-update_not_ours = Ce qui a été téléchargé n’est pas signé avec la clé de Briefdesk : { $detail }
problem-update_not_ours-hint = Le téléchargement a été écarté et le programme est tel qu’il était ; merci de le signaler
problem-internal-hint = Merci de le signaler ; votre desk est tel qu’il était
