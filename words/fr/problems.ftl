### Ce qui a été refusé ou a échoué, par le code de l’erreur (docs/formats.md), et ce qu’il faut faire.
### Là où la phrase varie, une valeur dit laquelle.

problem-no_desk = Aucun desk n’est ouvert
problem-no_desk-hint = Ouvrez d’abord un desk
problem-busy = Un autre import ou export est encore en cours
problem-busy-hint = Attendez qu’il soit terminé, ou annulez-le
problem-not_exported = { $path } n’a pas été créé par un export de ce programme
problem-not_exported-hint = Exportez d’abord le desk
problem-not_a_desk =
    { $path } { $what ->
        [missing] n’existe pas
        [folder] est un dossier, pas un desk
        [empty] est un fichier vide, pas un desk
        [zip] est une archive zip, pas un desk
        [pdf] est un PDF, pas un desk
        [text] est un fichier texte, pas un desk
        [database] est la base de données d’un autre programme, pas un desk
       *[other] n’est pas un desk
    }
problem-not_a_desk-hint = Un desk est un fichier qui finit par .briefdesk ; « Nouveau desk… » en crée un
problem-newer_desk = { $path } a été créé par un Briefdesk plus récent (format { $found } ; ce programme connaît jusqu’à { $known })
problem-newer_desk-hint = Installez le Briefdesk le plus récent ; le desk n’a pas été touché
problem-damaged = { $path } est endommagé : { $detail }
problem-damaged-hint = Continuez avec une copie de vos sauvegardes et gardez ce fichier : une grande partie reste souvent lisible
problem-desk_busy = { $path } est utilisé : un autre programme y écrit
problem-desk_busy-hint = Attendez que l’autre programme ait fini, ou fermez-le, puis réessayez
problem-exists =
    { $what ->
        [slug] Une brève au slug « { $name } »
        [file] Un fichier nommé « { $name } »
        [source] Une source appelée « { $key } » ({ $name })
        [profile] Un profil d’export nommé « { $name } »
       *[path] { $name }
    } existe déjà
problem-exists-hint = Choisissez un autre nom
problem-not_found =
    Il n’y a pas, dans ce desk, { $what ->
        [source] de source
        [author] d’auteur
        [tag] de mot-clé
        [file] de fichier
        [version] de version
        [ledger] de compte rendu
        [export_profile] de profil d’export
       *[brief] de brève
    } « { $name } »
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
problem-database = { $path } n’a pas pu être lu ou écrit : { $detail }
problem-internal = Briefdesk a fait une erreur : { $detail }
problem-internal-hint = Merci de le signaler ; votre desk est tel qu’il était
problem-bad_input =
    { $place } : { $what ->
        [web_address] « { $typed } » n’est pas une adresse web : elle doit commencer par http:// ou https:// et nommer un hôte
        [slug] « { $typed } » n’est pas un slug : prenez jusqu’à 96 caractères parmi a–z, 0–9 et des traits d’union isolés
        [language] « { $typed } » n’est pas un code de langue comme en, de-AT ou zh-Hant
        [day] « { $typed } » n’est pas un jour comme 2019-04-13
        [version_name] Une version nommée a besoin d’un nom
        [published_only] Ce qui s’exporte comme « { $name } » contient ce qui est publié et rien d’autre
        [all_days] Ce qui s’exporte comme « { $name } » contient tous les jours : ses listes et ses liens mènent à chaque brève
        [no_theme_there] Ce qui s’exporte comme « { $name } » n’a ni notre thème ni nos redirections
        [ledger_name] Ce nom ne dit pas quoi écrire
        [profile_name] Un profil d’export a besoin d’un nom
        [profile_place] Un profil d’export a besoin d’un emplacement où exporter
        [place_gone] Le dossier { $folder } n’existe pas sur cette machine
        [media_name] Une image ou un fichier ne peut pas s’appeler ainsi
        [itself] « { $name } » ne peut pas être fusionnée avec elle-même
        [source_name] Une source a besoin d’un nom avec des lettres ou des chiffres
        [no_import] Ce compte rendu n’est pas celui d’un import
        [undone] Cet import a déjà été annulé
        [forgotten] On ne sait plus ce que cet import a fait : un Briefdesk plus ancien l’a effectué
        [mapping_from] Il n’y a pas de nom avant le signe égal
        [mapping_to] Il n’y a pas de nom après le signe égal
        [many_briefs] Ce serait un livre de { $found } brèves, et un livre en contient au plus { $most }
        [large_pictures] Les images de ce livre font { $found } octets, et un livre en contient au plus { $most }
        [export_runs] un autre export écrit dans ce dossier
        [capitals] il ne diffère de « { $other } » que par des majuscules, et bien des systèmes les prennent pour un seul fichier
        [no_manifest] Ce n’est pas un paquet : il n’a pas de { $manifest } écrit par un export
        [nothing_there] Il n’y a rien à cet endroit
        [no_bundle] Ce n’est pas un paquet : ce n’est ni un dossier ni un zip
        [days] Les jours finissent le { $until }, avant de commencer le { $from }
        [no_utf8] Ce n’est pas du texte UTF-8
        [no_utf8_bytes] il contient des octets qui ne sont pas du texte UTF-8
        [no_theme] Il n’y a pas de tel thème, ni intégré ni comme dossier
        [empty_theme] Ce dossier ne contient ni modèles (*.html) ni style.css
        [template] { $detail }
        [templates] Ses modèles ne vont pas avec { $at } du thème « default » : { $detail }
        [listed_name] « { $name } » n’est pas un nom d’image ou de fichier
        [listed_missing] { $list } le répertorie, mais il n’est pas là
        [listed_other] ce n’est pas le fichier que répertorie { $list } : son SHA-256 est { $sha256 }
        [same_id] il a le même identifiant que { $other }
        [no_headline] il n’y a pas de titre
        [no_front_matter] il n’y a pas de front matter
        [endless_front_matter] le front matter n’a pas de fin
        [missing_key] une brève avec « { "publication: " }{ $state } » a besoin de « { $key } », qui manque
        [needless_key] « { $key } » est donné, mais « publication » est « { $state } »
        [redirect] « { $from } » n’est pas une adresse de l’archive
        [binary] C’est { $kind ->
            [pdf] un PDF
            [zip] un fichier zip ou un document bureautique
            [empty_zip] un fichier zip vide
            [office] un ancien document bureautique
            [rtf] un document RTF
            [gzip] un fichier gzip
            [seven_zip] un fichier 7z
            [png] une image PNG
            [jpeg] une image JPEG
            [gif] une image GIF
            [database] une base de données (ou un desk)
            [utf_32] un texte en UTF-32
           *[program] un programme
        }, pas du texte brut
        [zero_bytes] Ce n’est pas un texte : il contient des octets nuls, comme les programmes et les images
        [many_files] Ce dossier contient plus de { $most } fichiers
        [large_file] il dépasse les { $most } octets qu’il devrait avoir au plus
        [json_of] C’est du JSON de { $whose }, dans aucun format que Briefdesk importe
        [json_of_wordpress] C’est du JSON de l’interface REST de WordPress, dans aucun format que Briefdesk importe
        [json] Ce JSON n’est dans aucun format que Briefdesk importe
        [table] C’est un tableau (CSV), dans aucun format que Briefdesk importe
        [xml] Ce XML n’est dans aucun format que Briefdesk importe
        [format] Ce fichier n’est dans aucun format que Briefdesk importe
        [nothing_found] Rien de ce que Briefdesk importe n’y a été trouvé
        [json_off] le fichier s’interrompt là : { $detail }
        [json_damaged] le JSON est abîmé là : { $detail }
        [page_too_deep] Ses éléments sont imbriqués sur plus de { $most } niveaux, comme sur aucune page
        [packed_page] C’est une page rassemblée en un fichier (MHTML), que Briefdesk ne lit pas
        [list_alone] C’est la liste d’un export de Substack, sans ses textes
        [row] la ligne est illisible : { $detail }
        [changed_meanwhile] Le fichier a changé pendant sa lecture, rien n’en a donc été importé
        [wxr_version] Ce n’est pas un fichier WXR : sa wxr_version est « { $version } »
        [no_wxr_version] Ce n’est pas un fichier WXR : il n’a pas de wxr_version
        [wxr_off] Le fichier s’interrompt là, rien n’en a donc été importé
        [wxr_malformed] Ce n’est pas du XML bien formé ({ $detail }), rien n’en a donc été importé
       *[xml_damaged] le XML est abîmé là, ou s’interrompt : { $detail }
    }
problem-bad_input-hint =
    { $what ->
        [web_address] Corrigez-le, ou laissez-le vide
        [slug] Corrigez-le, ou laissez-le vide
        [language] Corrigez-le, ou laissez-le vide
        [day] Corrigez-le, ou laissez-le vide
        [version_name] Dites en un mot ou deux ce qu’elle est
        [published_only] Exportez ce qui est publié, ou exportez en Markdown
        [all_days] Laissez les jours de côté, ou exportez comme livre, EPUB, WXR, ninjs ou CSV
        [no_theme_there] Laissez-les de côté, ou exportez en HTML
        [ledger_name] Qu’il finisse par .csv pour un tableau, ou par .json pour tout
        [profile_name] Donnez-lui-en un
        [profile_place] Donnez un dossier, ou un fichier qui finit par .zip
        [place_gone] Branchez le disque où il se trouve, ou choisissez un autre emplacement pour le profil
        [media_name] Prenez des lettres a–z, des chiffres, des traits d’union, des tirets bas et des points
        [itself] Nommez deux sources différentes
        [source_name] Donnez-lui-en un
        [no_import] Choisissez un import
        [undone] Son compte rendu reste ; il n’y a plus rien à faire
        [forgotten] Écartez ou dépubliez les brèves dont vous ne voulez pas
        [mapping_from] Donnez un nom avec des lettres ou des chiffres
        [mapping_to] Donnez un nom ; seul un mot-clé peut être exclu
        [many_briefs] Choisissez les jours qui y entrent : une année, ou un mois
        [large_pictures] Choisissez moins de jours
        [export_runs] Attendez qu’il ait fini, et exportez à nouveau
        [capitals] Renommez l’un des deux
        [no_manifest] Donnez le dossier ou le .zip d’un export
        [nothing_there] Donnez le dossier ou le .zip d’un export
        [no_bundle] Donnez le dossier ou le .zip d’un export
        [days] Donnez d’abord le jour le plus ancien
        [no_utf8] Enregistrez le fichier en UTF-8
        [no_utf8_bytes] Enregistrez le fichier en UTF-8
        [no_theme] Choisissez un thème intégré ({ $themes }), ou un dossier avec les fichiers d’un thème
        [empty_theme] Choisissez un thème intégré ({ $themes }), ou un dossier avec les fichiers d’un thème
        [template] Corrigez le modèle ; docs/themes.md dit ce que chacun reçoit
        [templates] Donnez au thème son propre { $template }, ou corrigez ce qui s’en sert
        [listed_name] Prenez jusqu’à 120 lettres, chiffres, traits d’union, tirets bas et points
        [listed_missing] Remettez le fichier, ou retirez-le de { $list }
        [listed_other] Remettez le fichier tel qu’il était, ou changez « sha256 » et « bytes » dans { $list }
        [same_id] Retirez l’identifiant de celui qui est une copie
        [no_headline] Commencez le fichier par « # » et le titre, ou par un front matter entre deux lignes de ---
        [no_front_matter] Commencez le fichier par une ligne de ---, le titre et le reste en YAML, et une autre ligne de ---
        [endless_front_matter] Mettez une ligne de --- après
        [missing_key] Ajoutez-le, ou changez « publication »
        [needless_key] Ajoutez « { "publication: " }{ $wanted } », ou retirez « { $key } »
        [redirect] Écrivez-la à partir de la barre oblique, comme /2019/04/reef/
        [binary] Enregistrez-le comme texte brut (UTF-8), puis importez cela
        [zero_bytes] Enregistrez-le comme texte brut (UTF-8), puis importez cela
        [many_files] Choisissez le dossier qui contient l’export, pas un dossier au-dessus
        [large_file] Remettez le fichier tel qu’il a été exporté
        [json_of] Importez le flux du site (RSS, Atom, JSON Feed), ou ses pages enregistrées
        [json_of_wordpress] Exportez depuis WordPress même (Outils, Exporter) et importez le fichier WXR
        [json] Choisissez un export de Ghost ou un JSON Feed ; sinon, importez le flux du site
        [table] D’un export, choisissez le dossier ou le zip où se trouvait le tableau
        [xml] Choisissez un fichier WXR, un export de Blogger, ou un flux RSS ou Atom
        [format] Choisissez un export dans l’un de ces formats : { $formats }
        [nothing_found] Choisissez un export dans l’un de ces formats : { $formats }
        [json_off] Exportez ou enregistrez le fichier à nouveau
        [json_damaged] Exportez ou enregistrez le fichier à nouveau
        [page_too_deep] Enregistrez la page à nouveau
        [packed_page] Ouvrez-la dans un navigateur et enregistrez-la comme « page web complète » ou « HTML seul », puis importez cela
        [list_alone] Choisissez le dossier ou le zip où elle se trouvait
        [row] Remettez le fichier tel qu’il a été exporté
        [changed_meanwhile] Importez-le à nouveau quand rien d’autre n’y écrit
        [wxr_version] Choisissez le fichier que WordPress a écrit sous Outils, Exporter
        [no_wxr_version] Choisissez le fichier que WordPress a écrit sous Outils, Exporter
        [wxr_off] Exportez le site à nouveau ; ou prenez ce qui est intact du fichier abîmé
        [wxr_malformed] Exportez le site à nouveau ; ou prenez ce qui est intact du fichier abîmé
       *[xml_damaged] Exportez ou enregistrez le fichier à nouveau
    }
