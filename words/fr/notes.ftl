### Ce qu’un compte rendu dit d’un élément ou de l’ensemble, par le code de la note (brief/note.rs) :
### la phrase, et comment le filtre du compte rendu l’appelle.

note-of-file = { $file } : { $note }

# Credits

note-credit_repaired = « { $text } » a été lu comme le crédit { $names }
note-credit_repaired-name = Crédit réparé
note-credit_doubtful = « { $text } » est peut-être un crédit ; laissé dans le texte, à vous de décider
note-credit_doubtful-name = Crédit douteux
note-credit_from_field =
    { $place ->
        [term] Du terme « { $name } »
        [field] Du champ personnalisé « { $name } »
       *[fields] Des champs personnalisés « { $name } » et « { $other } »
    } { $became ->
        [address] vient l’adresse du crédit { $source }
        [same] vient { $source }, déjà dans le texte
       *[credit] vient le crédit { $source }
    }
note-credit_from_field-name = Crédit tiré d’un champ
note-credit_guessed = « { "url: " }{ $address } » mène à un média et est donc devenu un crédit
note-credit_guessed-name = Crédit deviné
note-credit_unreadable = « { $text } », dans le front matter, ne se lit pas comme un crédit ; ajoutez-le à la main
note-credit_unreadable-name = Crédit illisible
note-canonical_elsewhere = Son adresse canonique est { $address }, { $source } est donc créditée
note-canonical_elsewhere-name = Adresse canonique ailleurs
note-read_more_removed = « { $text } » a été retiré de la fin du texte
note-read_more_removed-name = « Lire la suite » retiré

# Dates and publication

note-date_ambiguous =
    { $form ->
        [date] La date « { $date } » peut désigner deux jours
        [month] La date « { $date } » peut désigner deux jours ; la brève est entrée comme brouillon. Écrivez le mois en lettres
       *[draft] La date « { $date } » peut désigner deux jours ; la brève est entrée comme brouillon
    }
note-date_ambiguous-name = Date ambiguë
note-date_unreadable =
    { $form ->
        [date] La date « { $date } » est illisible
       *[draft] La date « { $date } » est illisible ; la brève est entrée comme brouillon
    }
note-date_unreadable-name = Date illisible
note-date_missing =
    { $form ->
        [scheduled] La brève devait paraître, mais quand n’est pas dit ; elle est entrée comme brouillon
        [published] La brève a paru, mais quand n’est pas dit ; elle est entrée comme brouillon
        [unpublished] Il n’y a pas de date, la brève est donc entrée non publiée
       *[draft] Il n’y a pas de date, la brève est donc entrée comme brouillon
    }
note-date_missing-name = Date absente
note-date_local = Il n’y a pas de date GMT ; la date locale, « { $date } », a été prise, dans le fuseau { $zone }
note-date_local-name = Date locale
note-date_from_feed = Il n’y a pas de date GMT ; la date des flux, « { $date } », a été prise, dans le fuseau { $zone }
note-date_from_feed-name = Date tirée du flux
note-scheduled = Sa date est à venir, la brève est donc programmée pour { $at }
note-scheduled-name = Programmée
note-no_headline = Sans titre, la brève entre non publiée
note-no_headline-name = Sans titre
note-headline_missing =
    { $form ->
        [dated] La brève n’a pas de titre, elle est donc entrée comme brouillon. Sa date était « { $date } »
       *[undated] La brève n’a pas de titre, elle est donc entrée comme brouillon
    }
note-headline_missing-name = Titre absent
note-spiked = La brève est écartée, elle entre donc non publiée
note-spiked-name = Écartée
note-private = Elle était privée sur son site, elle est donc entrée non publiée
note-private-name = Privée
note-password = Son site ne la montrait qu’avec un mot de passe, elle est donc entrée non publiée
note-password-name = Mot de passe
note-not_public =
    { $form ->
        [permalink] Elle n’avait pas d’adresse à elle (« { "permalink: false" } »), elle est donc entrée comme brouillon
       *[status] Son statut était « { $status } », elle est donc entrée comme brouillon
    }
note-not_public-name = Non publique
note-status_unknown = Le statut « { $status } » n’est pas connu ; la brève est entrée comme brouillon
note-status_unknown-name = Statut inconnu
note-email_only = Elle a été envoyée par courriel et ne figurait sur aucune page, elle est donc entrée non publiée
note-email_only-name = Par courriel seulement
note-members_only =
    { $form ->
        [paywall] Ce qui suit le péage était réservé aux membres et est désormais visible par tous
       *[some] Seuls certains lecteurs pouvaient la voir (« { $audience } ») ; ici, tout lecteur de l’archive le peut
    }
note-members_only-name = Réservée aux membres
note-featured = Elle était mise en avant, ce qui n’est pas conservé
note-featured-name = Mise en avant
note-sticky = Elle était épinglée : son site la montrait au-dessus de toutes les autres
note-sticky-name = Épinglée
note-not_published =
    { $form ->
        [text] Ce que le texte dit de la publication a été ignoré : publiez à part
       *[site] Laissé de côté, car non publié : { $count ->
            [one] { $count } brève
           *[other] { $count } brèves
        }
    }
note-not_published-name = Non publiée
note-scheduled_included = « { $headline } » est programmée pour { $at } et figure déjà sur ce site
note-scheduled_included-name = Programmée incluse
note-retracted_left_out =
    Laissé de côté, car retiré : { $count ->
        [one] { $count } brève
       *[other] { $count } brèves
    }
note-retracted_left_out-name = Retirées laissées de côté

# Headline, slug, language

note-headline_tidied =
    { $form ->
        [spaces] Les sauts de ligne et les espaces doubles du titre sont devenus des espaces simples
       *[markup] Du balisage a été retiré du titre « { $headline } »
    }
note-headline_tidied-name = Titre nettoyé
note-headline_guessed = Il n’y a pas de titre, il a donc été tiré du nom du fichier
note-headline_guessed-name = Titre deviné
note-headline_repeated = Le texte répétait le titre au début ; c’est laissé de côté
note-headline_repeated-name = Titre répété
note-slug_adapted = Le slug « { $written } » est devenu « { $slug } »
note-slug_adapted-name = Slug adapté
note-slug_changed = Le slug « { $wanted } » est celui d’une autre brève, celui-ci est donc « { $slug } »
note-slug_changed-name = Slug changé
note-slug_rewritten = Son slug « { $name } » s’écrit ici « { $slug } »
note-slug_rewritten-name = Slug réécrit
note-slug_tidied = « { $had } » ne peut pas être un slug ici, c’est donc « { $slug } »
note-slug_tidied-name = Slug nettoyé
note-slug_taken = Son ancien slug « { $slug } » est désormais celui d’une autre brève, elle reste donc
note-slug_taken-name = Slug pris
note-language_unknown = « { $tag } » n’est pas un code de langue, la brève a donc la langue du desk
note-language_unknown-name = Langue inconnue

# The text

note-shortcode_kept =
    { $form ->
        [calls] Les appels propres au site, { $name }, restent dans le texte tels quels
       *[shortcode] Le code court [{ $name }] n’est pas connu ; il reste dans le texte{ $count ->
            [1] { "" }
           *[other] { " " }({ $count } fois)
        }
    }
note-shortcode_kept-name = Code court gardé
note-gallery_dropped =
    Une galerie a été retirée, car ses images ({ $which ->
        [all] toutes celles qui sont jointes
       *[some] { $pictures }
    }) ne sont pas connues{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    }
note-gallery_dropped-name = Galerie retirée
note-block_dropped =
    Le bloc « { $name } » a été retiré{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    } : WordPress en faisait le contenu
note-block_dropped-name = Bloc retiré
note-page_break_removed = Le texte occupait { $count } pages et n’en fait plus qu’une
note-page_break_removed-name = Saut de page retiré
note-element_dropped =
    Retiré{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    }, car ce n’est pas du texte : { $element ->
        [script] un script
        [style] une feuille de style
        [button] un bouton
        [field] un champ de formulaire
        [canvas] un dessin fait par un script
        [drawing] un dessin (SVG)
        [formula] une formule (MathML)
        [map] une image à zones cliquables
        [applet] une applet
        [frame] un cadre
        [frame_with] un cadre avec « { $shown } »
        [form] un formulaire
       *[scriptless] une partie pour programmes sans scripts
    }
note-element_dropped-name = Élément retiré
note-embed_linked =
    Ce qui était intégré depuis { $host } est devenu un lien{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    }
note-embed_linked-name = Contenu intégré lié
note-link_dropped =
    Le lien vers « { $address } » a été retiré{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    } ; ses mots restent
note-link_dropped-name = Lien retiré
note-picture_dropped =
    Une image a été retirée{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    } : { $why ->
        [no_address] celle de « { $name } » ne donne pas d’adresse
        [in_page] elle est dans la page même, et dans aucun fichier
        [named_in_page] celle de « { $name } » est dans la page même, et dans aucun fichier
       *[not_on_web] « { $name } » n’est pas une adresse du web
    }
note-picture_dropped-name = Image retirée
note-layout_simplified =
    { $layout ->
        [numbers] Les numéros d’une liste sont devenus 1, 2, 3
        [definitions] Une liste de définitions est devenue des paragraphes, les termes en gras
        [verse] Un texte préformaté avec des liens, ou un poème, est devenu des lignes sans retrait
        [table_of_text] Un tableau qui disposait son texte est devenu ce texte
        [spans] Les cellules fusionnées sont suivies de cellules vides
       *[first_row] La première ligne d’un tableau est devenue son en-tête
    }{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } fois)
    }
note-layout_simplified-name = Mise en page simplifiée
note-copy_altered = Une partie du texte, de ses liens ou de ses images n’est peut-être plus comme avant : comparez avec l’original
note-copy_altered-name = Texte altéré
note-too_deep = Les éléments de la page sont trop profondément imbriqués ; elle a été lue comme du texte brut, sans liens ni images
note-too_deep-name = Imbrication trop profonde
note-page_too_deep = Ses éléments sont trop profondément imbriqués pour un article
note-page_too_deep-name = Page trop imbriquée
note-markup_dropped =
    Pour l’apparence du site, et retiré du texte : « { $first } »{ $count ->
        [0] { "" }
       *[other] { " " }et { $count } de plus de ce genre
    }
note-markup_dropped-name = Balisage retiré
note-remark_dropped = Une remarque qu’aucun lecteur ne voyait a été retirée du texte
note-remark_dropped-name = Remarque retirée
note-code_injection = Le code injecté dans sa page a été retiré
note-code_injection-name = Code injecté
note-card_dropped =
    { $form ->
        [invitations] Invitations à s’inscrire retirées : { $count }
        [card] Une carte du type « { $kind } » a été retirée
       *[part] Une partie d’un type inconnu a été retirée du texte
    }
note-card_dropped-name = Carte retirée
note-card_trimmed = Parties qui servent à dessiner les cartes, retirées : { $count }
note-card_trimmed-name = Carte élaguée
note-buttons_dropped = Invitations à s’abonner, à partager ou à commenter retirées : { $count }
note-buttons_dropped-name = Boutons retirés
note-text_rendered = Il n’y a pas de HTML, le texte a donc été tiré de { $format }
note-text_rendered-name = Texte reconstitué
note-text_unreadable = Le texte au format { $format } est illisible
note-text_unreadable-name = Texte illisible
note-text_dropped = « { $text } » se trouve au-dessus de la première brève et a été laissé de côté
note-text_dropped-name = Texte retiré
note-navigation_removed = « { $text } » sert à parcourir le site et a été retiré
note-navigation_removed-name = Navigation retirée
note-summary_only =
    { $form ->
        [feed] Le flux n’en a qu’un résumé, qui en est maintenant le texte
       *[page] La page n’en a qu’un résumé ; le reste est à son adresse
    }
note-summary_only-name = Résumé seulement
note-summary_mark_dropped = Textes qui ont perdu la marque de fin de leur résumé : { $count }
note-summary_mark_dropped-name = Marque de résumé retirée
note-encoding_guessed = Le fichier n’est pas en UTF-8 ; il a été lu comme { $encoding }. Vérifiez les accents et les guillemets
note-encoding_guessed-name = Encodage deviné
note-characters_replaced =
    { $form ->
        [counted] Caractères étrangers à { $encoding }, devenus « � » : { $count }
       *[some] Certains octets sont étrangers à { $encoding } ; chacun a été remplacé par « � »
    }
note-characters_replaced-name = Caractères remplacés

# Links, addresses, pictures

note-links_moved = Liens qui mènent aux nouvelles adresses des brèves : { $count }
note-links_moved-name = Liens déplacés
note-links_left = Liens sous l’ancienne adresse de l’archive qui ne mènent à rien d’importé, et restent tels quels : { $count }
note-links_left-name = Liens laissés
note-link_unpublished = Le lien vers { $address } reste tel quel : la brève où il mène n’est pas publiée
note-link_unpublished-name = Lien vers une brève non publiée
note-redirect_taken = L’ancienne adresse { $path } mène déjà à une autre brève
note-redirect_taken-name = Redirection prise
note-redirect_left_out =
    « { $headline } » n’a pas de redirection depuis son ancienne adresse { $from } : { $why ->
        [brief] la brève « { $name } » s’y trouve
        [author] la page de l’auteur « { $name } » s’y trouve
        [source] la page de la source « { $name } » s’y trouve
        [tag] la page du mot-clé « { $name } » s’y trouve
        [own] une page ou un fichier du site même s’y trouve
        [redirect] une autre redirection s’y trouve
        [question] un fichier ne peut pas répondre pour une adresse avec { "?" } ou { "#" }
        [spelling] elle n’est pas écrite comme une adresse
        [name] tous les disques ne peuvent pas avoir un fichier de ce nom
       *[folder] un fichier et un dossier auraient le même nom
    }
note-redirect_left_out-name = Redirection laissée de côté
note-no_base_url =
    { $form ->
        [wxr] Le desk n’a pas d’adresse web ; les adresses commencent donc par une barre oblique, et WordPress ne peut pas chercher les images. Dites dans les réglages où se trouve l’archive
       *[site] Le desk n’a pas d’adresse web ; il n’y a donc pas de plan du site, et les liens des flux sont relatifs. Dites dans les réglages où l’archive se trouvera
    }
note-no_base_url-name = Pas d’adresse web
note-media_missing =
    { $form ->
        [shown] « { $headline } » montre { $file }, qui n’est pas dans le desk
        [several] L’image à { $address } n’a pas été importée : plusieurs fichiers de ce nom se trouvent à côté de l’export, et aucun à cet endroit
        [too_large] L’image à { $address } n’a pas été importée : son fichier est trop gros
       *[none] L’image à { $address } n’a pas été importée : elle n’est pas à côté de l’export
    }
note-media_missing-name = Image ou fichier absent
note-media_full_size = L’image à { $address } est montrée en pleine taille : { $path }
note-media_full_size-name = Image en pleine taille
note-media_guessed = Plusieurs fichiers correspondent à { $address } ; { $path } a été pris
note-media_guessed-name = Image devinée
note-media_kept = Le desk a un autre fichier nommé « { $name } » et le garde
note-media_kept-name = Fichier gardé
note-media_left_out = Images et fichiers qu’aucune brève publiée ne montre, laissés de côté : { $count }
note-media_left_out-name = Fichiers laissés de côté
note-media_not_listed = { $path } a été ignoré : { $list } ne le répertorie pas
note-media_not_listed-name = Fichier non répertorié
note-picture_added = Son image à la une a été placée au-dessus du texte : { $address }
note-picture_added-name = Image ajoutée
note-picture_missing = Son image à la une (pièce jointe { $id }) n’est pas dans l’export
note-picture_missing-name = Image absente
note-enclosure_dropped = Joint, et non importé : { $names }
note-enclosure_dropped-name = Pièce jointe retirée

# Authors, sources, tags, settings

note-source_added = La source « { $name } » a été ajoutée
note-source_added-name = Source ajoutée
note-source_kept = La source « { $name } » reste telle que le desk l’a
note-source_kept-name = Source gardée
note-author_kept = L’auteur « { $name } » reste tel que le desk l’a
note-author_kept-name = Auteur gardé
note-author_missing = Auteurs de la brève qui ne sont pas dans l’export : { $count }
note-author_missing-name = Auteur absent
note-alias_dropped = « { $name } » trouve déjà une autre source, et donc pas « { $source } »
note-alias_dropped-name = Variante retirée
note-internal_tag = Le mot-clé interne « { $name } » a été laissé de côté
note-internal_tag-name = Mot-clé interne
note-term_left_out = « { $name } » ({ $taxonomy }) n’est pas un mot-clé et a été laissé de côté
note-term_left_out-name = Terme laissé de côté
note-categories_flattened = Catégories qui étaient sous d’autres, et sont à côté d’elles comme mots-clés : { $count }
note-categories_flattened-name = Catégories mises à plat
note-categories_joined = Plusieurs catégories s’appellent « { $name } » ({ $nicenames }) et deviennent un seul mot-clé
note-categories_joined-name = Catégories réunies
note-uncategorized_left_out = Éléments qui ont perdu la catégorie « Uncategorized » : { $count }
note-uncategorized_left_out-name = « Uncategorized » laissé de côté
note-settings_taken = Le desk était vide, il reprend donc les réglages du paquet
note-settings_taken-name = Réglages repris
note-settings_kept = Le desk garde ses réglages, qui diffèrent de ceux du paquet
note-settings_kept-name = Réglages gardés
note-settings_stay = Les réglages repris du paquet restent
note-settings_stay-name = Réglages maintenus
note-site_settings =
    { $fact ->
        [title] Le titre du site est « { $name } »
        [language] La langue du site est { $name }
        [zone] Les dates sans fuseau ont été lues dans celui du site, { $name }
       *[generator] Les fichiers ont été lus comme un site de { $name }. Les réglages du desk restent tels quels
    }
note-site_settings-name = Réglages du site
note-site_unknown =
    { $form ->
        [blog] { $file } ne dit pas où se trouvait le blog : ses adresses sont gardées comme chemins
        [substack] L’export ne dit pas où il se trouvait : un article est censé avoir paru à /p/SLUG
       *[site] { $file } ne dit pas où se trouvait le site : ses adresses sont gardées comme chemins, et un article est censé avoir paru à /SLUG/
    }
note-site_unknown-name = Site inconnu

# What was known, and what was met twice

note-changed_by_editor = Cette brève a été modifiée dans le desk, elle y est donc restée telle quelle
note-changed_by_editor-name = Modifiée à la main
note-passed_over = Ce que le texte dit de { $keys } a été ignoré : la brève est connue et garde les siens
note-passed_over-name = Ignoré
note-same_id = Un autre élément de l’export a le même identifiant et dit autre chose ; les deux sont entrés
note-same_id-name = Même identifiant
note-id_repeated = Un autre élément du fichier a le même numéro ; les deux ont été pris
note-id_repeated-name = Numéro répété
note-item_repeated = L’export contient deux fois l’article { $id }, mot pour mot
note-item_repeated-name = Élément répété
note-older_state = Un fichier antérieur le contient aussi et dit autre chose ; celui-ci est le plus récent
note-older_state-name = État antérieur
note-on_another_page = Elle se trouve aussi sur { $place }, et en a été tirée
note-on_another_page-name = Sur une autre page

# What was not read

note-page_left_out = C’est une page, et les pages n’étaient pas demandées
note-page_left_out-name = Page laissée de côté
note-type_left_out =
    { $form ->
        [menu] C’est une entrée de menu
        [revision] C’est un état antérieur d’un autre élément
        [person] C’est quelqu’un qui écrit, pas quelque chose d’écrit
        [site] Cela relève de la fabrication du site (« { $kind } »)
       *[other] Son type, « { $kind } », n’est ni un article ni une page
    }
note-type_left_out-name = Type laissé de côté
note-type_missing = Ce que c’est n’est pas dit ; c’est donc lu comme un article
note-type_missing-name = Type absent
note-response_left_out = Sans titre à elle, c’est une réponse à un article
note-response_left_out-name = Réponse laissée de côté
note-not_copy = Cela parle du dossier et n’est pas une brève
note-not_copy-name = Pas un texte de l’archive
note-not_read = C’est au format { $format }, que Briefdesk ne lit pas
note-not_read-name = Non lu
note-not_listed = { $list } ne répertorie pas ce fichier
note-not_listed-name = Non répertorié
note-no_brief_found = Rien sur la page n’est marqué comme une brève, ni assez long pour en être une
note-no_brief_found-name = Aucune brève trouvée
note-empty_file =
    { $form ->
        [no_brief] Le fichier ne contient aucune brève
       *[nothing] Le fichier est vide
    }
note-empty_file-name = Fichier vide
note-file_missing =
    { $form ->
        [text] Son texte, { $path }, n’est pas là
       *[bundle] { $path } a été exporté avec ce paquet et n’est pas là
    }
note-file_missing-name = Fichier absent
note-files_passed_over =
    Non lu, car sans texte de l’archive : { $names }{ $form ->
        [more] { " " }et { $count } de plus
        [more_below] { " " }et { $count } de plus sous { $folder }/
       *[all] { "" }
    }
note-files_passed_over-name = Fichiers ignorés
note-folder_left_out = { $folder }/ sert à faire un site, ou en résulte ; fichiers avec du texte qui n’y ont pas été lus : { $count }
note-folder_left_out-name = Dossier laissé de côté
note-templates_left_out = Fichiers HTML sans front matter, pris pour des modèles et non lus : { $count }. Le premier : { $first }
note-templates_left_out-name = Modèles laissés de côté
note-frames_left_out = Pages que d’autres montraient dans des cadres, non lues : { $count }
note-frames_left_out-name = Cadres laissés de côté
note-comments_dropped = Commentaires laissés de côté : { $count }
note-comments_dropped-name = Commentaires retirés
note-comments_left_out = Commentaires non repris : { $count }
note-comments_left_out-name = Commentaires laissés de côté
note-records_dropped =
    { $what ->
        [settings] Réglages et modèles laissés de côté
        [snippets] Extraits laissés de côté
       *[newsletters] Lettres d’information laissées de côté
    } : { $count }
note-records_dropped-name = Fiches retirées
note-meta_dropped = Articles qui ont perdu leur titre et leur description pour moteurs de recherche : { $count }
note-meta_dropped-name = Métadonnées retirées
note-fields_left_out = Champs personnalisés non repris : { $names }
note-fields_left_out-name = Champs laissés de côté
note-own_field_unreadable = Son champ personnalisé { $field } est illisible, seul ce que montre WordPress a donc été pris
note-own_field_unreadable-name = Champ propre illisible
note-unknown_file =
    { $form ->
        [wxr] Le fichier { $path } n’est pas du WXR et a été ignoré
       *[bundle] { $path } a été ignoré : les brèves sont des fichiers qui finissent par .md
    }
note-unknown_file-name = Fichier inconnu
note-changes_without_brief = { $path } a été ignoré : la brève modifiée, { $brief }, n’est pas là
note-changes_without_brief-name = Modifications sans brève
note-unknown_key =
    { $form ->
        [changes] { $file } contient des modifications non publiées ; les clés de « stage » à « redirects », et « id », y ont été ignorées
        [credit] « { $key } » d’un crédit à { $source } a été ignoré
        [folder] La clé « { $key } » dans { $file } ne signifie rien ici et a été ignorée
        [folders] La clé « { $key } » dans { $count } fichiers, dont le premier est { $file }, ne signifie rien ici et a été ignorée
       *[bundle] La clé « { $key } » dans { $file } n’est pas connue et a été ignorée
    }
note-unknown_key-name = Clé inconnue
note-front_matter_unreadable = Le front matter est illisible (ligne { $line } : { $detail }). Ce que ses lignes disent clairement a été pris, et la brève est entrée comme brouillon, le front matter au-dessus de son texte
note-front_matter_unreadable-name = Front matter illisible
note-no_front_matter = Le fichier n’a pas de front matter
note-no_front_matter-name = Sans front matter
note-no_posted_line = Le fichier n’a pas de ligne « Posted on », il a donc été lu comme une seule brève
note-no_posted_line-name = Sans ligne « Posted on »
note-cut_off =
    { $form ->
        [malformed] À la ligne { $line }, le fichier n’est pas du XML bien formé ({ $detail }). La suite n’a pas été lue. Éléments entiers lus avant : { $count }
       *[off] Le fichier s’interrompt à la ligne { $line }. La suite n’a pas été lue. Éléments entiers lus avant : { $count }
    }
note-cut_off-name = Tronqué
note-stray_text = Du texte qui n’appartient à rien a été ignoré, d’abord « { $text } »
note-stray_text-name = Texte isolé
note-items_misplaced = Éléments placés où un export n’en a pas, et ignorés comme le fait WordPress : { $count }
note-items_misplaced-name = Éléments mal placés
note-ampersands_mended = « & » isolés, lus comme le caractère : { $count }
note-ampersands_mended-name = Esperluettes corrigées
note-entities_mended = Entités HTML, que XML ne connaît pas, lues comme leurs caractères : { $count }
note-entities_mended-name = Entités corrigées
note-characters_removed = Caractères de contrôle, que XML n’admet pas, retirés : { $count }
note-characters_removed-name = Caractères retirés

# An import that was undone

note-exported = Des pages de brèves retirées figurent dans un export : le prochain export au même endroit les retire
note-exported-name = Exportées
note-changed_since = Elle a été modifiée après l’import, elle reste donc
note-changed_since-name = Modifiée depuis
note-version_named = Une de ses versions a reçu un nom après l’import, elle reste donc
note-version_named-name = Version nommée
note-record_kept =
    { $kind ->
        [source] La source « { $name } »
        [author] L’auteur « { $name } »
        [tag] Le mot-clé « { $name } »
       *[media] Le fichier media/{ $name }
    } reste : { $why ->
        [used] le texte d’une brève, actuel ou antérieur, s’en sert
       *[changed] on y a travaillé après l’import
    }
note-record_kept-name = Fiche gardée
