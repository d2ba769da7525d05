### Ce que trouvent les contrôles, par leur code (src-tauri/core/src/check/), et ce qu’il faut faire.

finding-empty_headline = La brève n’a pas de titre
finding-empty_headline-hint = Écrivez-en un : elle ne peut pas être publiée sans
finding-same_headline =
    { $form ->
        [one] La brève { $briefs } a le même titre
        [several] Les brèves { $briefs } ont le même titre
       *[more] Les brèves { $briefs } et { $more } autres ont le même titre
    }
finding-same_headline-hint = Vérifiez que la brève n’a pas été écrite deux fois ; sinon, dites dans le titre ce qui est nouveau
finding-slug_differs = Le slug est { $slug } ; le titre donnerait { $would_be }
finding-slug_differs-hint = Changez le slug avant de publier : ensuite son adresse reste
finding-empty_byline = La brève ne nomme pas d’auteur
finding-empty_byline-hint = Ajoutez un auteur à la signature
finding-empty_body = La brève n’a pas de texte
finding-empty_body-hint = Écrivez-le, ou écartez la brève
finding-unbalanced_quotes =
    { $fault ->
        [unclosed] Une citation est ouverte et n’est pas fermée
       *[unopened] Une citation est fermée et n’a pas été ouverte
    }
finding-unbalanced_quotes-hint = Ajoutez le guillemet manquant
finding-bad_link =
    Le lien vers « { $address } » ne mène nulle part : { $fault ->
        [no_address] il n’a pas d’adresse
        [spaces] une adresse n’a pas d’espaces
        [no_scheme] il ne commence pas par https://
        [no_site] il ne nomme pas de site
        [no_mail_box] il ne nomme pas de boîte aux lettres
        [no_number] il ne nomme pas de numéro
       *[other_scheme] il ne commence ni par https, ni par mailto, ni par tel
    }
finding-bad_link-hint = Écrivez l’adresse entière, comme https://example.com/page, ou retirez le lien
finding-unread_credit = « { $line } » ressemble à un crédit
finding-unread_credit-hint = Si c’en est un, supprimez-le du texte et ajoutez-le aux crédits
finding-no_credit = La brève ne crédite aucune source
finding-no_credit-hint = Ajoutez un crédit qui dit d’où vient l’information
finding-source_home_page = La source { $source } n’a pas de page d’accueil
finding-source_home_page-hint = Ajoutez son adresse à la source
