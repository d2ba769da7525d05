### Was ein Protokoll zu einem Eintrag oder zum Ganzen sagt, nach dem Kürzel des Hinweises (brief/note.rs):
### der Satz, und wie der Filter des Protokolls ihn nennt.

note-of-file = { $file }: { $note }

# Credits

note-credit_repaired = „{ $text }“ wurde als Quellenangabe { $names } gelesen
note-credit_repaired-name = Quellenangabe repariert
note-credit_doubtful = „{ $text }“ ist vielleicht eine Quellenangabe und blieb im Text: entscheiden Sie
note-credit_doubtful-name = Quellenangabe zweifelhaft
note-credit_from_field =
    { $place ->
        [term] Aus dem Begriff „{ $name }“
        [field] Aus dem eigenen Feld „{ $name }“
       *[fields] Aus den eigenen Feldern „{ $name }“ und „{ $other }“
    } { $became ->
        [address] stammt die Adresse der Quellenangabe { $source }
        [same] kam { $source }, wie schon aus dem Text
       *[credit] wurde die Quellenangabe { $source }
    }
note-credit_from_field-name = Quellenangabe aus einem Feld
note-credit_guessed = „url: { $address }“ führt zu einem Medium und wurde deshalb eine Quellenangabe
note-credit_guessed-name = Quellenangabe erschlossen
note-credit_unreadable = „{ $text }“ im Front Matter lässt sich nicht als Quellenangabe lesen; fügen Sie sie von Hand hinzu
note-credit_unreadable-name = Quellenangabe unlesbar
note-canonical_elsewhere = Die eigentliche Adresse ist { $address }, deshalb ist { $source } als Quelle angegeben
note-canonical_elsewhere-name = Eigentliche Adresse anderswo
note-read_more_removed = „{ $text }“ wurde vom Ende des Textes genommen
note-read_more_removed-name = „Weiterlesen“ entfernt

# Dates and publication

note-date_ambiguous =
    { $form ->
        [date] Das Datum „{ $date }“ könnte zwei Tage meinen
        [month] Das Datum „{ $date }“ könnte zwei Tage meinen; die Meldung kam als Entwurf herein. Schreiben Sie den Monat als Wort
       *[draft] Das Datum „{ $date }“ könnte zwei Tage meinen; die Meldung kam als Entwurf herein
    }
note-date_ambiguous-name = Datum mehrdeutig
note-date_unreadable =
    { $form ->
        [date] Das Datum „{ $date }“ ist nicht zu lesen
       *[draft] Das Datum „{ $date }“ ist nicht zu lesen; die Meldung kam als Entwurf herein
    }
note-date_unreadable-name = Datum unlesbar
note-date_missing =
    { $form ->
        [scheduled] Die Meldung sollte erscheinen, aber wann, ist nicht gesagt; sie kam als Entwurf herein
        [published] Die Meldung ist erschienen, aber wann, ist nicht gesagt; sie kam als Entwurf herein
        [unpublished] Ein Datum fehlt, deshalb kam die Meldung unveröffentlicht herein
       *[draft] Ein Datum fehlt, deshalb kam die Meldung als Entwurf herein
    }
note-date_missing-name = Datum fehlt
note-date_local = Ein Datum in GMT fehlt, deshalb gilt das örtliche, „{ $date }“, in der Zeitzone { $zone }
note-date_local-name = Örtliches Datum
note-date_from_feed = Ein Datum in GMT fehlt, deshalb gilt das, das Feeds zeigen, „{ $date }“, in der Zeitzone { $zone }
note-date_from_feed-name = Datum aus dem Feed
note-scheduled = Das Datum liegt in der Zukunft, deshalb ist die Meldung für { $at } geplant
note-scheduled-name = Geplant
note-no_headline = Ohne Überschrift kommt die Meldung unveröffentlicht herein
note-no_headline-name = Ohne Überschrift
note-headline_missing =
    { $form ->
        [dated] Die Meldung hat keine Überschrift und kam deshalb als Entwurf herein. Ihr Datum war „{ $date }“
       *[undated] Die Meldung hat keine Überschrift und kam deshalb als Entwurf herein
    }
note-headline_missing-name = Überschrift fehlt
note-spiked = Die Meldung ist gekippt und kommt deshalb unveröffentlicht herein
note-spiked-name = Gekippt
note-private = Auf ihrer Site war sie privat, deshalb kam sie unveröffentlicht herein
note-private-name = Privat
note-password = Ihre Site zeigte sie nur mit Passwort, deshalb kam sie unveröffentlicht herein
note-password-name = Passwort
note-not_public =
    { $form ->
        [permalink] Sie hatte keine eigene Adresse („permalink: false“) und kam deshalb als Entwurf herein
       *[status] Ihr Status war „{ $status }“, deshalb kam sie als Entwurf herein
    }
note-not_public-name = Nicht öffentlich
note-status_unknown = Der Status „{ $status }“ ist nicht bekannt; die Meldung kam als Entwurf herein
note-status_unknown-name = Status unbekannt
note-email_only = Sie wurde als E-Mail verschickt und stand auf keiner Seite, deshalb kam sie unveröffentlicht herein
note-email_only-name = Nur als E-Mail
note-members_only =
    { $form ->
        [paywall] Was hinter der Bezahlschranke folgt, war nur für Mitglieder und ist jetzt für alle
       *[some] Nur ein Teil der Leser konnte sie sehen („{ $audience }“); hier können es alle, die das Archiv lesen
    }
note-members_only-name = Nur für Mitglieder
note-featured = Sie war hervorgehoben, was nicht erhalten bleibt
note-featured-name = Hervorgehoben
note-sticky = Sie war angeheftet: ihre Site zeigte sie über allen anderen
note-sticky-name = Angeheftet
note-not_published =
    { $form ->
        [text] Was der Text über die Veröffentlichung sagt, wurde übergangen: veröffentlichen Sie gesondert
       *[site] Ausgelassen, weil nicht veröffentlicht: { $count ->
            [one] { $count } Meldung
           *[other] { $count } Meldungen
        }
    }
note-not_published-name = Nicht veröffentlicht
note-scheduled_included = „{ $headline }“ ist für { $at } geplant und steht schon in dieser Site
note-scheduled_included-name = Geplantes enthalten
note-retracted_left_out =
    Ausgelassen, weil zurückgezogen: { $count ->
        [one] { $count } Meldung
       *[other] { $count } Meldungen
    }
note-retracted_left_out-name = Zurückgezogenes ausgelassen

# Headline, slug, language

note-headline_tidied =
    { $form ->
        [spaces] Zeilenumbrüche und doppelte Leerzeichen in der Überschrift wurden einfache Leerzeichen
       *[markup] Aus der Überschrift „{ $headline }“ wurden Auszeichnungen entfernt
    }
note-headline_tidied-name = Überschrift bereinigt
note-headline_guessed = Ein Titel fehlt, deshalb wurde die Überschrift aus dem Dateinamen gemacht
note-headline_guessed-name = Überschrift erschlossen
note-headline_repeated = Der Text begann noch einmal mit der Überschrift; das wurde ausgelassen
note-headline_repeated-name = Überschrift wiederholt
note-slug_adapted = Aus dem Slug „{ $written }“ wurde „{ $slug }“
note-slug_adapted-name = Slug angepasst
note-slug_changed = Den Slug „{ $wanted }“ hat eine andere Meldung, deshalb ist es hier „{ $slug }“
note-slug_changed-name = Slug geändert
note-slug_rewritten = Der Slug „{ $name }“ wird hier „{ $slug }“ geschrieben
note-slug_rewritten-name = Slug anders geschrieben
note-slug_tidied = „{ $had }“ kann hier kein Slug sein, deshalb ist es „{ $slug }“
note-slug_tidied-name = Slug bereinigt
note-slug_taken = Ihren früheren Slug „{ $slug }“ hat inzwischen eine andere Meldung, deshalb bleibt sie
note-slug_taken-name = Slug vergeben
note-language_unknown = „{ $tag }“ ist kein Sprachkürzel, deshalb hat die Meldung die Sprache des Desks
note-language_unknown-name = Sprache unbekannt

# The text

note-shortcode_kept =
    { $form ->
        [calls] Die eigenen Aufrufe der Site, { $name }, bleiben im Text, wie sie dort standen
       *[shortcode] Der Shortcode [{ $name }] ist nicht bekannt und bleibt im Text{ $count ->
            [1] { "" }
           *[other] { " " }({ $count }‑mal)
        }
    }
note-shortcode_kept-name = Shortcode behalten
note-gallery_dropped =
    Eine Galerie wurde weggelassen, weil ihre Bilder ({ $which ->
        [all] alle angehängten
       *[some] { $pictures }
    }) nicht bekannt sind{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }
note-gallery_dropped-name = Galerie weggelassen
note-block_dropped =
    Der Block „{ $name }“ wurde weggelassen{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }: WordPress machte seinen Inhalt
note-block_dropped-name = Block weggelassen
note-page_break_removed = Der Text stand auf { $count } Seiten und ist jetzt einer
note-page_break_removed-name = Seitenumbruch entfernt
note-element_dropped =
    { $element ->
        [script] Ein Skript
        [style] Ein Stylesheet
        [button] Ein Knopf
        [field] Ein Formularfeld
        [canvas] Eine Zeichnung, die ein Skript macht,
        [drawing] Eine Zeichnung (SVG)
        [formula] Eine Formel (MathML)
        [map] Eine verweissensitive Grafik
        [applet] Ein Applet
        [frame] Ein Frame
        [frame_with] Ein Frame mit „{ $shown }“
        [form] Ein Formular
       *[scriptless] Ein Teil für Programme ohne Skripte
    } wurde weggelassen{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }: so etwas ist kein Text
note-element_dropped-name = Element weggelassen
note-embed_linked =
    Was aus { $host } eingebettet war, wurde ein Link{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }
note-embed_linked-name = Einbettung verlinkt
note-link_dropped =
    Der Link auf „{ $address }“ wurde entfernt{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }; seine Wörter bleiben
note-link_dropped-name = Link entfernt
note-picture_dropped =
    Ein Bild wurde weggelassen{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }: { $why ->
        [no_address] das von „{ $name }“ nennt keine Adresse
        [in_page] es steht in der Seite selbst und in keiner Datei
        [named_in_page] das von „{ $name }“ steht in der Seite selbst und in keiner Datei
       *[not_on_web] „{ $name }“ ist keine Adresse im Web
    }
note-picture_dropped-name = Bild weggelassen
note-layout_simplified =
    { $layout ->
        [numbers] Die Nummern einer Liste wurden 1, 2, 3
        [definitions] Eine Liste von Definitionen wurde zu Absätzen, die Begriffe fett
        [verse] Ein vorformatierter Text mit Links oder ein Vers wurde zu Zeilen ohne Einzug
        [table_of_text] Eine Tabelle, die Text nur anordnet, wurde dieser Text
        [spans] Auf Zellen, die andere überspannen, folgten leere
       *[first_row] Die erste Zeile einer Tabelle wurde ihr Kopf
    }{ $count ->
        [1] { "" }
       *[other] { " " }({ $count }‑mal)
    }
note-layout_simplified-name = Gestaltung vereinfacht
note-copy_altered = Ein Teil des Textes, seiner Links oder Bilder ist vielleicht nicht, wie er war: vergleichen Sie mit dem Original
note-copy_altered-name = Text verändert
note-too_deep = Die Elemente der Seite sind zu tief verschachtelt, deshalb wurde sie als reiner Text gelesen, ohne Links und Bilder
note-too_deep-name = Zu tief verschachtelt
note-page_too_deep = Für einen Artikel sind ihre Elemente zu tief verschachtelt
note-page_too_deep-name = Seite zu tief verschachtelt
note-markup_dropped =
    Nur fürs Aussehen der Site und im Text weggelassen: „{ $first }“{ $count ->
        [0] { "" }
       *[other] { " " }und { $count } weitere dieser Art
    }
note-markup_dropped-name = Auszeichnung weggelassen
note-remark_dropped = Eine Bemerkung, die kein Leser sah, wurde im Text weggelassen
note-remark_dropped-name = Bemerkung weggelassen
note-code_injection = Code, der in ihre Seite eingefügt war, wurde weggelassen
note-code_injection-name = Eingefügter Code
note-card_dropped =
    { $form ->
        [invitations] Weggelassene Einladungen, sich anzumelden: { $count }
        [card] Eine Karte der Art „{ $kind }“ wurde weggelassen
       *[part] Ein Teil von unbekannter Art wurde im Text weggelassen
    }
note-card_dropped-name = Karte weggelassen
note-card_trimmed = Weggelassene Teile, mit denen Karten gezeichnet werden: { $count }
note-card_trimmed-name = Karte gekürzt
note-buttons_dropped = Weggelassene Einladungen, zu abonnieren, zu teilen oder zu kommentieren: { $count }
note-buttons_dropped-name = Knöpfe weggelassen
note-text_rendered = HTML fehlt, deshalb wurde der Text aus { $format } gemacht
note-text_rendered-name = Text erzeugt
note-text_unreadable = Der Text als { $format } ist nicht zu lesen
note-text_unreadable-name = Text unlesbar
note-text_dropped = „{ $text }“ steht über der ersten Meldung und wurde weggelassen
note-text_dropped-name = Text weggelassen
note-navigation_removed = „{ $text }“ führt durch die Site und wurde weggelassen
note-navigation_removed-name = Navigation entfernt
note-summary_only =
    { $form ->
        [feed] Der Feed hat nur eine Zusammenfassung, die jetzt der Text ist
       *[page] Auf der Seite steht nur eine Zusammenfassung; der Rest ist unter der Adresse der Meldung
    }
note-summary_only-name = Nur eine Zusammenfassung
note-summary_mark_dropped = Texte ohne die Marke, wo ihre Zusammenfassung endete: { $count }
note-summary_mark_dropped-name = Marke der Zusammenfassung weggelassen
note-encoding_guessed = Die Datei ist nicht in UTF-8; sie wurde als { $encoding } gelesen. Prüfen Sie Umlaute, Akzente und Anführungszeichen
note-encoding_guessed-name = Kodierung erschlossen
note-characters_replaced =
    { $form ->
        [counted] Zeichen, die kein { $encoding } sind und „�“ wurden: { $count }
       *[some] Einige Bytes sind kein { $encoding }; jedes wurde durch „�“ ersetzt
    }
note-characters_replaced-name = Zeichen ersetzt

# Links, addresses, pictures

note-links_moved = Links, die jetzt auf neue Adressen von Meldungen führen: { $count }
note-links_moved-name = Links umgestellt
note-links_left = Links unter der früheren Adresse des Archivs, die auf nichts Hereingekommenes führen und bleiben, wie sie waren: { $count }
note-links_left-name = Links belassen
note-link_unpublished = Der Link auf { $address } bleibt, wie er war: die Meldung, auf die er führt, ist nicht veröffentlicht
note-link_unpublished-name = Link auf Unveröffentlichtes
note-redirect_taken = Die frühere Adresse { $path } führt schon zu einer anderen Meldung
note-redirect_taken-name = Weiterleitung vergeben
note-redirect_left_out =
    „{ $headline }“ hat keine Weiterleitung von der früheren Adresse { $from }: { $why ->
        [brief] dort steht die Meldung „{ $name }“
        [author] dort steht die Seite des Autors „{ $name }“
        [source] dort steht die Seite der Quelle „{ $name }“
        [tag] dort steht die Seite des Schlagworts „{ $name }“
        [own] dort steht eine Seite oder Datei der Site selbst
        [redirect] dort steht eine andere Weiterleitung
        [question] für eine Adresse mit ? oder # kann keine Datei antworten
        [spelling] sie ist nicht geschrieben, wie eine Adresse es ist
        [name] nicht jeder Datenträger kann eine Datei dieses Namens halten
       *[folder] eine Datei und ein Ordner hätten denselben Namen
    }
note-redirect_left_out-name = Weiterleitung ausgelassen
note-no_base_url =
    { $form ->
        [wxr] Der Desk hat keine Adresse im Web, deshalb beginnen Adressen mit einem Schrägstrich, und WordPress kann die Bilder nicht holen. Sagen Sie in den Einstellungen, wo das Archiv steht
       *[site] Der Desk hat keine Adresse im Web, deshalb gibt es keine Sitemap, und Links in Feeds sind relativ. Sagen Sie in den Einstellungen, wo das Archiv stehen wird
    }
note-no_base_url-name = Keine Adresse im Web
note-media_missing =
    { $form ->
        [shown] „{ $headline }“ zeigt { $file }, was nicht im Desk ist
        [several] Das Bild unter { $address } kam nicht herein: neben dem Export liegen mehrere Dateien dieses Namens und keine an diesem Ort
        [too_large] Das Bild unter { $address } kam nicht herein: seine Datei ist zu groß
       *[none] Das Bild unter { $address } kam nicht herein: es liegt nicht neben dem Export
    }
note-media_missing-name = Bild oder Datei fehlt
note-media_full_size = Das Bild unter { $address } wird in voller Größe gezeigt: { $path }
note-media_full_size-name = Bild in voller Größe
note-media_guessed = Auf { $address } passen mehrere Dateien; genommen wurde { $path }
note-media_guessed-name = Bild erschlossen
note-media_kept = Der Desk hat eine andere Datei namens „{ $name }“ und behält sie
note-media_kept-name = Datei behalten
note-media_left_out = Ausgelassene Bilder und Dateien, die keine veröffentlichte Meldung zeigt: { $count }
note-media_left_out-name = Dateien ausgelassen
note-media_not_listed = { $path } wurde übergangen: { $list } verzeichnet die Datei nicht
note-media_not_listed-name = Datei nicht verzeichnet
note-picture_added = Das Beitragsbild wurde über den Text gesetzt: { $address }
note-picture_added-name = Bild hinzugefügt
note-picture_missing = Das Beitragsbild (Anhang { $id }) ist nicht im Export
note-picture_missing-name = Bild fehlt
note-enclosure_dropped = Beigelegt und nicht hereingenommen: { $names }
note-enclosure_dropped-name = Beilage weggelassen

# Authors, sources, tags, settings

note-source_added = Die Quelle „{ $name }“ wurde angelegt
note-source_added-name = Quelle angelegt
note-source_kept = Die Quelle „{ $name }“ bleibt, wie der Desk sie hat
note-source_kept-name = Quelle behalten
note-author_kept = Der Autor „{ $name }“ bleibt, wie der Desk ihn hat
note-author_kept-name = Autor behalten
note-author_missing = Autoren der Meldung, die nicht im Export sind: { $count }
note-author_missing-name = Autor fehlt
note-alias_dropped = „{ $name }“ findet schon eine andere Quelle und deshalb nicht „{ $source }“
note-alias_dropped-name = Schreibweise weggelassen
note-internal_tag = Das interne Schlagwort „{ $name }“ wurde ausgelassen
note-internal_tag-name = Internes Schlagwort
note-term_left_out = „{ $name }“ ({ $taxonomy }) ist kein Schlagwort und wurde ausgelassen
note-term_left_out-name = Begriff ausgelassen
note-categories_flattened = Kategorien, die unter anderen standen und als Schlagwörter neben ihnen stehen: { $count }
note-categories_flattened-name = Kategorien ohne Ebenen
note-categories_joined = Mehrere Kategorien heißen „{ $name }“ ({ $nicenames }) und werden ein Schlagwort
note-categories_joined-name = Kategorien vereint
note-uncategorized_left_out = Einträge, die die Kategorie „Uncategorized“ verloren: { $count }
note-uncategorized_left_out-name = „Uncategorized“ ausgelassen
note-settings_taken = Der Desk war leer, deshalb übernimmt er die Einstellungen des Pakets
note-settings_taken-name = Einstellungen übernommen
note-settings_kept = Der Desk behält seine Einstellungen; die des Pakets sind andere
note-settings_kept-name = Einstellungen behalten
note-settings_stay = Die Einstellungen, die aus dem Paket übernommen wurden, bleiben
note-settings_stay-name = Einstellungen bleiben
note-site_settings =
    { $fact ->
        [title] Der Titel der Site ist „{ $name }“
        [language] Die Sprache der Site ist { $name }
        [zone] Daten ohne Zeitzone wurden in der eigenen der Site gelesen, { $name }
       *[generator] Die Dateien wurden als Site von { $name } gelesen. Die Einstellungen des Desks bleiben, wie sie sind
    }
note-site_settings-name = Einstellungen der Site
note-site_unknown =
    { $form ->
        [blog] { $file } sagt nicht, wo das Blog stand: seine Adressen werden als Pfade behalten
        [substack] Der Export sagt nicht, wo er stand: ein Beitrag gilt als unter /p/SLUG erschienen
       *[site] { $file } sagt nicht, wo die Site stand: ihre Adressen werden als Pfade behalten, und ein Beitrag gilt als unter /SLUG/ erschienen
    }
note-site_unknown-name = Site unbekannt

# What was known, and what was met twice

note-changed_by_editor = Diese Meldung wurde im Desk geändert und blieb deshalb, wie sie dort ist
note-changed_by_editor-name = Von Hand geändert
note-passed_over = Was der Text zu { $keys } sagt, wurde übergangen: die Meldung ist bekannt und behält das Ihre
note-passed_over-name = Übergangen
note-same_id = Ein anderer Eintrag des Exports hat dieselbe ID und sagt etwas anderes; beide kamen herein
note-same_id-name = Gleiche ID
note-id_repeated = Ein anderer Eintrag der Datei hat dieselbe Nummer; beide wurden genommen
note-id_repeated-name = Nummer doppelt
note-item_repeated = Der Export hat den Beitrag { $id } zweimal, Wort für Wort
note-item_repeated-name = Eintrag doppelt
note-older_state = Eine frühere Datei hat ihn auch und sagt etwas anderes; dies ist der spätere Stand
note-older_state-name = Älterer Stand
note-on_another_page = Sie steht auch auf { $place } und wurde von dort genommen
note-on_another_page-name = Auf einer anderen Seite

# What was not read

note-page_left_out = Das ist eine Seite, und Seiten waren nicht verlangt
note-page_left_out-name = Seite ausgelassen
note-type_left_out =
    { $form ->
        [menu] Das ist ein Menüpunkt
        [revision] Das ist ein älterer Stand eines anderen Eintrags
        [person] Das ist jemand, der schreibt, und nichts Geschriebenes
        [site] Das gehört zum Aufbau der Site („{ $kind }“)
       *[other] Die Art, „{ $kind }“, ist weder Beitrag noch Seite
    }
note-type_left_out-name = Art ausgelassen
note-type_missing = Was es ist, ist nicht gesagt, deshalb wurde es als Beitrag gelesen
note-type_missing-name = Art fehlt
note-response_left_out = Ohne eigenen Titel ist das eine Antwort auf einen Artikel
note-response_left_out-name = Antwort ausgelassen
note-not_copy = Das handelt vom Ordner und ist keine Meldung
note-not_copy-name = Kein Text des Archivs
note-not_read = Das Format ist { $format }, was Briefdesk nicht liest
note-not_read-name = Nicht gelesen
note-not_listed = { $list } verzeichnet die Datei nicht
note-not_listed-name = Nicht verzeichnet
note-no_brief_found = Nichts auf der Seite ist als Meldung gekennzeichnet oder lang genug für eine
note-no_brief_found-name = Keine Meldung gefunden
note-empty_file =
    { $form ->
        [no_brief] Die Datei enthält keine Meldung
       *[nothing] Die Datei ist leer
    }
note-empty_file-name = Leere Datei
note-file_missing =
    { $form ->
        [text] Der Text, { $path }, ist nicht da
       *[bundle] { $path } wurde mit diesem Paket exportiert und ist nicht da
    }
note-file_missing-name = Datei fehlt
note-files_passed_over =
    Nicht gelesen, weil ohne Text des Archivs: { $names }{ $form ->
        [more] { " " }und { $count } weitere
        [more_below] { " " }und { $count } weitere unter { $folder }/
       *[all] { "" }
    }
note-files_passed_over-name = Dateien übergangen
note-folder_left_out = Mit { $folder }/ wird eine Site gemacht, oder es wurde gemacht; nicht gelesene Dateien mit Text darin: { $count }
note-folder_left_out-name = Ordner ausgelassen
note-templates_left_out = HTML-Dateien ohne Front Matter, für Vorlagen gehalten und nicht gelesen: { $count }. Die erste davon: { $first }
note-templates_left_out-name = Vorlagen ausgelassen
note-frames_left_out = Nicht gelesene Seiten, die andere in Frames zeigten: { $count }
note-frames_left_out-name = Frames ausgelassen
note-comments_dropped = Weggelassene Kommentare: { $count }
note-comments_dropped-name = Kommentare weggelassen
note-comments_left_out = Zurückgelassene Kommentare: { $count }
note-comments_left_out-name = Kommentare ausgelassen
note-records_dropped =
    { $what ->
        [settings] Weggelassene Einstellungen und Vorlagen
        [snippets] Weggelassene Textbausteine
       *[newsletters] Weggelassene Newsletter
    }: { $count }
note-records_dropped-name = Datensätze weggelassen
note-meta_dropped = Beiträge ohne Titel und Beschreibung, die sie für Suchmaschinen hatten: { $count }
note-meta_dropped-name = Angaben für Suchmaschinen weggelassen
note-fields_left_out = Zurückgelassene eigene Felder: { $names }
note-fields_left_out-name = Felder ausgelassen
note-own_field_unreadable = Das eigene Feld { $field } ist nicht zu lesen, deshalb wurde nur genommen, was WordPress zeigt
note-own_field_unreadable-name = Eigenes Feld unlesbar
note-unknown_file =
    { $form ->
        [wxr] Die Datei { $path } ist kein WXR und wurde übergangen
       *[bundle] { $path } wurde übergangen: Meldungen sind Dateien mit der Endung .md
    }
note-unknown_file-name = Unbekannte Datei
note-changes_without_brief = { $path } wurde übergangen: die Meldung dazu, { $brief }, ist nicht da
note-changes_without_brief-name = Änderungen ohne Meldung
note-unknown_key =
    { $form ->
        [changes] { $file } enthält unveröffentlichte Änderungen; Schlüssel von „stage“ bis „redirects“ und „id“ wurden darin übergangen
        [credit] „{ $key }“ in einer Quellenangabe zu { $source } wurde übergangen
        [folder] Der Schlüssel „{ $key }“ in { $file } bedeutet hier nichts und wurde übergangen
        [folders] Der Schlüssel „{ $key }“ in { $count } Dateien, zuerst in { $file }, bedeutet hier nichts und wurde übergangen
       *[bundle] Der Schlüssel „{ $key }“ in { $file } ist nicht bekannt und wurde übergangen
    }
note-unknown_key-name = Unbekannter Schlüssel
note-front_matter_unreadable = Das Front Matter ist nicht zu lesen (Zeile { $line }: { $detail }). Was seine Zeilen klar sagen, wurde genommen; die Meldung kam als Entwurf herein, das Front Matter über ihrem Text
note-front_matter_unreadable-name = Front Matter unlesbar
note-no_front_matter = Die Datei hat kein Front Matter
note-no_front_matter-name = Ohne Front Matter
note-no_posted_line = Die Datei hat keine Zeile mit „Posted on“ und wurde deshalb als eine Meldung gelesen
note-no_posted_line-name = Ohne „Posted on“
note-cut_off =
    { $form ->
        [malformed] Die Datei ist in Zeile { $line } kein wohlgeformtes XML ({ $detail }). Was folgt, wurde nicht gelesen. Ganze Einträge davor, die gelesen wurden: { $count }
       *[off] Die Datei bricht in Zeile { $line } ab. Was folgt, wurde nicht gelesen. Ganze Einträge davor, die gelesen wurden: { $count }
    }
note-cut_off-name = Abgeschnitten
note-stray_text = Text, der zu nichts gehört, wurde übergangen, zuerst „{ $text }“
note-stray_text-name = Verirrter Text
note-items_misplaced = Einträge, die stehen, wo ein Export keine hat, und übergangen wurden, wie es WordPress tut: { $count }
note-items_misplaced-name = Einträge am falschen Ort
note-ampersands_mended = Bloße „&“, die als das Zeichen gelesen wurden: { $count }
note-ampersands_mended-name = Et-Zeichen repariert
note-entities_mended = HTML-Entitäten, die XML nicht kennt und die als ihre Zeichen gelesen wurden: { $count }
note-entities_mended-name = Entitäten repariert
note-characters_removed = Steuerzeichen, die XML nicht erlaubt und die entfernt wurden: { $count }
note-characters_removed-name = Zeichen entfernt

# An import that was undone

note-exported = Seiten entfernter Meldungen stehen in einem Export: der nächste Export an denselben Ort entfernt sie
note-exported-name = Exportiert
note-changed_since = Sie wurde nach dem Import geändert und bleibt deshalb
note-changed_since-name = Seither geändert
note-version_named = Eine Fassung davon wurde nach dem Import benannt, deshalb bleibt sie
note-version_named-name = Fassung benannt
note-record_kept =
    { $kind ->
        [source] Die Quelle „{ $name }“
        [author] Der Autor „{ $name }“
        [tag] Das Schlagwort „{ $name }“
       *[media] Die Datei media/{ $name }
    } bleibt: { $why ->
        [used] der jetzige oder ein früherer Text einer Meldung verwendet den Datensatz
       *[changed] daran wurde nach dem Import gearbeitet
    }
note-record_kept-name = Datensatz behalten
