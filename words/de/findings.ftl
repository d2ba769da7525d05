### Was die Prüfungen finden, nach dem Kürzel der Prüfung (src-tauri/core/src/check/), und was dann zu tun ist.

finding-empty_headline = Die Meldung hat keine Überschrift
finding-empty_headline-hint = Schreiben Sie eine: ohne sie lässt sich die Meldung nicht veröffentlichen
finding-same_headline =
    { $form ->
        [one] Die Meldung { $briefs } hat dieselbe Überschrift
        [several] Die Meldungen { $briefs } haben dieselbe Überschrift
       *[more] Die Meldungen { $briefs } und { $more } weitere haben dieselbe Überschrift
    }
finding-same_headline-hint = Prüfen Sie, ob die Meldung doppelt geschrieben wurde; sonst sagen Sie in der Überschrift, was neu ist
finding-slug_differs = Der Slug ist { $slug }; aus der Überschrift entstünde { $would_be }
finding-slug_differs-hint = Ändern Sie den Slug vor dem Veröffentlichen: danach bleibt die Adresse
finding-empty_byline = Die Meldung nennt keinen Autor
finding-empty_byline-hint = Fügen Sie der Autorenzeile einen Namen hinzu
finding-empty_body = Die Meldung hat keinen Text
finding-empty_body-hint = Schreiben Sie ihn oder kippen Sie die Meldung
finding-unbalanced_quotes =
    { $fault ->
        [unclosed] Ein Zitat beginnt und endet nicht
       *[unopened] Ein Zitat endet und hat nicht begonnen
    }
finding-unbalanced_quotes-hint = Ergänzen Sie das fehlende Anführungszeichen
finding-bad_link =
    Der Link auf „{ $address }“ führt nirgendwohin: { $fault ->
        [no_address] er hat keine Adresse
        [spaces] eine Adresse hat keine Leerzeichen
        [no_scheme] er beginnt nicht mit https://
        [no_site] er nennt keine Site
        [no_mail_box] er nennt kein Postfach
        [no_number] er nennt keine Nummer
       *[other_scheme] er beginnt weder mit https: noch mit mailto: oder tel:
    }
finding-bad_link-hint = Schreiben Sie die ganze Adresse, etwa https://example.com/page, oder entfernen Sie den Link
finding-unread_credit = „{ $line }“ sieht wie eine Quellenangabe aus
finding-unread_credit-hint = Wenn es eine ist, nehmen Sie sie aus dem Text und fügen Sie sie den Quellenangaben hinzu
finding-no_credit = Die Meldung gibt keine Quelle an
finding-no_credit-hint = Fügen Sie eine Quellenangabe hinzu, die sagt, woher die Nachricht stammt
finding-source_home_page = Die Quelle { $source } hat keine Startseite
finding-source_home_page-hint = Tragen Sie ihre Adresse bei der Quelle ein
