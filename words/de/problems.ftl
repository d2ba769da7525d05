### Was abgelehnt wurde oder misslang, nach dem Kürzel des Fehlers (docs/formats.md), und was dann zu
### tun ist. Wo es jedes Mal anders lautet, sagt ein Wert, wie.

problem-no_desk = Kein Desk ist geöffnet
problem-no_desk-hint = Öffnen Sie zuerst einen Desk
problem-busy = Ein anderer Import oder Export läuft noch
problem-busy-hint = Warten Sie, bis er fertig ist, oder brechen Sie ihn ab
problem-not_exported = { $path } stammt von keinem Export dieses Programms
problem-not_exported-hint = Exportieren Sie zuerst den Desk
problem-not_a_desk =
    { $path } { $what ->
        [missing] gibt es nicht
        [folder] ist ein Ordner und kein Desk
        [empty] ist eine leere Datei und kein Desk
        [zip] ist ein Zip-Archiv und kein Desk
        [pdf] ist ein PDF und kein Desk
        [text] ist eine Textdatei und kein Desk
        [database] ist die Datenbank eines anderen Programms und kein Desk
       *[other] ist kein Desk
    }
problem-not_a_desk-hint = Ein Desk ist eine Datei mit der Endung .briefdesk; „Neuer Desk …“ legt einen an
problem-newer_desk = { $path } stammt von einem neueren Briefdesk (Format { $found }; dieses Programm kennt bis { $known })
problem-newer_desk-hint = Installieren Sie das neueste Briefdesk; der Desk wurde nicht angerührt
problem-damaged = { $path } ist beschädigt: { $detail }
problem-damaged-hint = Arbeiten Sie mit einer Kopie aus Ihren Sicherungen weiter und behalten Sie diese Datei: oft lässt sich vieles noch lesen
problem-desk_busy = { $path } ist in Gebrauch: ein anderes Programm schreibt hinein
problem-desk_busy-hint = Warten Sie, bis das andere Programm fertig ist, oder schließen Sie es und versuchen Sie es erneut
problem-exists =
    { $what ->
        [slug] Eine Meldung mit dem Slug „{ $name }“
        [file] Eine Datei namens „{ $name }“
        [source] Eine Quelle, die „{ $key }“ heißt ({ $name }),
        [profile] Ein Exportprofil namens „{ $name }“
       *[path] { $name }
    } gibt es schon
problem-exists-hint = Wählen Sie einen anderen Namen
problem-not_found =
    In diesem Desk gibt es { $what ->
        [source] keine Quelle
        [author] keinen Autor
        [tag] kein Schlagwort
        [file] keine Datei
        [version] keine Fassung
        [ledger] kein Protokoll
        [export_profile] kein Exportprofil
       *[brief] keine Meldung
    } „{ $name }“
problem-not_found-hint = Vielleicht wurde es anderswo geändert: suchen Sie in der Liste
problem-unknown_filter = Nichts ist als „{ $filter }:{ $value }“ bekannt
problem-unknown_filter-hint =
    { $filter ->
        [source] Nehmen Sie Name, Kurzname oder andere Schreibweise einer Quelle, mit Leerzeichen in Anführungszeichen
        [author] Nehmen Sie den ganzen Namen eines Autors, mit Leerzeichen in Anführungszeichen
        [tag] Nehmen Sie das ganze Schlagwort, mit Leerzeichen in Anführungszeichen
        [stage] Nehmen Sie stage:draft, stage:review, stage:ready oder stage:spiked
        [is] Nehmen Sie is:unpublished, is:scheduled, is:published, is:retracted oder is:changed
       *[other] Nehmen Sie ein Jahr, einen Monat oder einen Tag: 2019, 2019-05, 2019-05-21
    }
problem-conflict = „{ $headline }“ wurde anderswo geändert, seit Sie es geöffnet haben; nichts wurde überschrieben
problem-conflict-hint = Lesen Sie den neueren Text und sichern Sie dann Ihren erneut
problem-no_headline = Diese Meldung hat keine Überschrift und lässt sich so nicht veröffentlichen. Schreiben Sie zuerst eine
problem-embargo_in_force = Bis { $until } gilt eine Sperrfrist. Veröffentlichen Sie dann oder später, oder heben Sie die Sperrfrist auf
problem-spiked = Diese Meldung ist gekippt. Holen Sie sie zuerst zurück
problem-not_unpublished =
    Diese Meldung ist { $state ->
        [scheduled] geplant
        [published] veröffentlicht
       *[retracted] zurückgezogen
    }. Heben Sie das auf, bevor Sie sie kippen
problem-not_published =
    Diese Meldung ist { $state ->
        [unpublished] unveröffentlicht
        [scheduled] geplant
        [published] veröffentlicht
       *[retracted] zurückgezogen
    }, es gibt also nichts { $verb ->
        [retract] zurückzuziehen
       *[unpublish] aufzuheben
    }
problem-already_public =
    Diese Meldung ist schon { $state ->
        [unpublished] unveröffentlicht
        [scheduled] geplant
        [published] veröffentlicht
       *[retracted] zurückgezogen
    }. Veröffentlichen Sie die Änderungen jetzt oder heben Sie zuerst die Veröffentlichung auf
problem-no_reason = Zum Zurückziehen gehört ein Grund: Leser sehen ihn unter der Adresse der Meldung
problem-not_fit = Diese Meldung lässt sich noch nicht veröffentlichen
problem-not_fit-hint = Beheben Sie die Befunde, dann veröffentlichen Sie
problem-bundle_occupied = In { $path } liegen Dateien, die nicht von diesem Export stammen
problem-bundle_occupied-hint = Wählen Sie einen leeren Ordner oder erlauben Sie es: Dateien gleichen Namens werden dann ersetzt, andere bleiben
problem-file =
    { $doing ->
        [read] { $path } konnte nicht gelesen werden: { $detail }
        [write] { $path } konnte nicht geschrieben werden: { $detail }
        [remove] { $path } konnte nicht entfernt werden: { $detail }
        [replace] { $path } konnte nicht ersetzt werden: { $detail }
        [find] { $path } wurde nicht gefunden: { $detail }
       *[make] { $path } konnte nicht angelegt werden: { $detail }
    }
problem-file-hint = Prüfen Sie, ob es den Ort gibt, ob er Platz hat und beschrieben werden darf
problem-update_failed = Die neuere Version war nicht zu bekommen: { $detail }
problem-update_failed-hint = Versuchen Sie es später noch einmal; das Programm ist, wie es war
problem-update_not_ours = Was geholt wurde, ist nicht mit dem Schlüssel von Briefdesk signiert: { $detail }
problem-update_not_ours-hint = Es wurde verworfen, und das Programm ist, wie es war; bitte melden Sie dies
problem-database = { $path } ließ sich nicht lesen oder beschreiben: { $detail }
problem-internal = Briefdesk hat einen Fehler gemacht: { $detail }
problem-internal-hint = Bitte melden Sie dies; Ihr Desk ist, wie er war
problem-bad_input =
    { $place }: { $what ->
        [web_address] „{ $typed }“ ist keine Adresse im Web: sie muss mit http:// oder https:// beginnen und einen Rechner nennen
        [slug] „{ $typed }“ ist kein Slug: nehmen Sie bis zu 96 Zeichen aus a–z, 0–9 und einzelnen Bindestrichen dazwischen
        [language] „{ $typed }“ ist kein Sprachkürzel wie en, de-AT oder zh-Hant
        [day] „{ $typed }“ ist kein Tag wie 2019-04-13
        [version_name] Eine benannte Fassung braucht einen Namen
        [published_only] Was als „{ $name }“ exportiert wird, enthält Veröffentlichtes und sonst nichts
        [all_days] Was als „{ $name }“ exportiert wird, enthält alle Tage: seine Listen und Links führen zu jeder Meldung
        [no_theme_there] Was als „{ $name }“ exportiert wird, hat weder unser Theme noch unsere Weiterleitungen
        [ledger_name] Dieser Name sagt nicht, was zu schreiben ist
        [profile_name] Ein Exportprofil braucht einen Namen
        [profile_place] Ein Exportprofil braucht einen Ort, an den es exportiert
        [place_gone] Den Ordner { $folder } gibt es auf diesem Rechner nicht
        [media_name] So kann ein Bild oder eine Datei nicht heißen
        [itself] „{ $name }“ lässt sich nicht mit sich selbst zusammenführen
        [source_name] Eine Quelle braucht einen Namen mit Buchstaben oder Ziffern
        [no_import] Dieses Protokoll ist nicht das eines Imports
        [undone] Dieser Import ist schon rückgängig gemacht
        [forgotten] Was dieser Import tat, ist nicht mehr bekannt: ein älteres Briefdesk hat ihn gemacht
        [mapping_from] Vor dem Gleichheitszeichen steht kein Name
        [mapping_to] Hinter dem Gleichheitszeichen steht kein Name
        [many_briefs] Das wäre ein Buch mit { $found } Meldungen, und eines fasst höchstens { $most }
        [large_pictures] Die Bilder dieses Buches haben { $found } Bytes, und eines fasst höchstens { $most }
        [export_runs] ein anderer Export schreibt in diesen Ordner
        [capitals] es unterscheidet sich von „{ $other }“ nur in Großbuchstaben, und viele Systeme halten beides für eine Datei
        [no_manifest] Das ist kein Paket: es hat kein { $manifest }, das ein Export geschrieben hat
        [nothing_there] An diesem Ort steht nichts
        [no_bundle] Das ist kein Paket: es ist weder ein Ordner noch ein Zip
        [days] Die Tage enden am { $until }, bevor sie am { $from } beginnen
        [no_utf8] Das ist kein Text in UTF-8
        [no_utf8_bytes] darin stehen Bytes, die kein Text in UTF-8 sind
        [no_theme] Ein solches Theme gibt es nicht, weder eingebaut noch als Ordner
        [empty_theme] In diesem Ordner liegen weder Vorlagen (*.html) noch style.css
        [template] { $detail }
        [templates] Seine Vorlagen passen nicht zu { $at } des Themes „default“: { $detail }
        [listed_name] „{ $name }“ ist kein Name für ein Bild oder eine Datei
        [listed_missing] { $list } verzeichnet die Datei, aber sie ist nicht da
        [listed_other] das ist nicht die Datei, die { $list } verzeichnet: ihr SHA-256 ist { $sha256 }
        [same_id] es hat dieselbe ID wie { $other }
        [no_headline] eine Überschrift fehlt
        [no_front_matter] Front Matter fehlt
        [endless_front_matter] das Front Matter endet nicht
        [missing_key] eine Meldung mit „publication: { $state }“ braucht „{ $key }“, und das fehlt
        [needless_key] „{ $key }“ ist angegeben, aber „publication“ ist „{ $state }“
        [redirect] „{ $from }“ ist keine Adresse innerhalb des Archivs
        [binary] Das ist { $kind ->
            [pdf] ein PDF
            [zip] eine Zip-Datei oder ein Office-Dokument
            [empty_zip] eine leere Zip-Datei
            [office] ein altes Office-Dokument
            [rtf] ein RTF-Dokument
            [gzip] eine gzip-Datei
            [seven_zip] eine 7z-Datei
            [png] ein PNG-Bild
            [jpeg] ein JPEG-Bild
            [gif] ein GIF-Bild
            [database] eine Datenbank (oder ein Desk)
            [utf_32] ein Text in UTF-32
           *[program] ein Programm
        } und kein reiner Text
        [zero_bytes] Das ist kein Text: darin stehen Nullbytes, wie in Programmen und Bildern
        [many_files] In diesem Ordner liegen mehr als { $most } Dateien
        [large_file] sie ist größer als die { $most } Bytes, die sie höchstens haben sollte
        [json_of] Das ist JSON von { $whose }, in keinem Format, das Briefdesk importiert
        [json_of_wordpress] Das ist JSON aus der REST-Schnittstelle von WordPress, in keinem Format, das Briefdesk importiert
        [json] Dieses JSON ist in keinem Format, das Briefdesk importiert
        [table] Das ist eine Tabelle (CSV), in keinem Format, das Briefdesk importiert
        [xml] Dieses XML ist in keinem Format, das Briefdesk importiert
        [format] Diese Datei ist in keinem Format, das Briefdesk importiert
        [nothing_found] Darin fand sich nichts, was Briefdesk importiert
        [json_off] die Datei bricht dort ab: { $detail }
        [json_damaged] das JSON ist dort beschädigt: { $detail }
        [page_too_deep] Ihre Elemente sind mehr als { $most }‑mal ineinander verschachtelt, wie auf keiner Seite
        [packed_page] Das ist eine in eine Datei gepackte Seite (MHTML), die Briefdesk nicht liest
        [list_alone] Das ist die Liste eines Exports von Substack, ohne seine Texte
        [row] die Zeile ist nicht zu lesen: { $detail }
        [changed_meanwhile] Die Datei änderte sich, während sie gelesen wurde, deshalb wurde nichts daraus importiert
        [wxr_version] Das ist keine WXR-Datei: ihre wxr_version ist „{ $version }“
        [no_wxr_version] Das ist keine WXR-Datei: sie hat keine wxr_version
        [wxr_off] Die Datei bricht dort ab, deshalb wurde nichts daraus importiert
        [wxr_malformed] Das ist kein wohlgeformtes XML ({ $detail }), deshalb wurde nichts daraus importiert
       *[xml_damaged] das XML ist dort beschädigt oder bricht ab: { $detail }
    }
problem-bad_input-hint =
    { $what ->
        [web_address] Verbessern Sie es, oder lassen Sie es leer
        [slug] Verbessern Sie es, oder lassen Sie es leer
        [language] Verbessern Sie es, oder lassen Sie es leer
        [day] Verbessern Sie es, oder lassen Sie es leer
        [version_name] Sagen Sie in ein, zwei Wörtern, was sie ist
        [published_only] Exportieren Sie Veröffentlichtes, oder exportieren Sie als Markdown
        [all_days] Lassen Sie die Tage weg, oder exportieren Sie als Buch, EPUB, WXR, ninjs oder CSV
        [no_theme_there] Lassen Sie beides weg, oder exportieren Sie als HTML
        [ledger_name] Lassen Sie ihn auf .csv enden, für eine Tabelle, oder auf .json, für alles
        [profile_name] Geben Sie ihm einen
        [profile_place] Nennen Sie einen Ordner oder eine Datei mit der Endung .zip
        [place_gone] Verbinden Sie den Datenträger, auf dem er liegt, oder wählen Sie einen anderen Ort für das Profil
        [media_name] Nehmen Sie Buchstaben von a–z, Ziffern, Bindestriche, Unterstriche und Punkte
        [itself] Nennen Sie zwei verschiedene Quellen
        [source_name] Geben Sie ihr einen
        [no_import] Wählen Sie einen Import
        [undone] Sein Protokoll bleibt; es ist nichts mehr zu tun
        [forgotten] Kippen Sie die unerwünschten Meldungen, oder heben Sie ihre Veröffentlichung auf
        [mapping_from] Nennen Sie einen Namen mit Buchstaben oder Ziffern
        [mapping_to] Nennen Sie einen Namen; nur ein Schlagwort lässt sich auslassen
        [many_briefs] Wählen Sie die Tage, die hineinkommen: ein Jahr oder einen Monat
        [large_pictures] Wählen Sie weniger Tage
        [export_runs] Warten Sie, bis er fertig ist, und exportieren Sie erneut
        [capitals] Benennen Sie eines von beiden um
        [no_manifest] Nennen Sie den Ordner oder das .zip eines Exports
        [nothing_there] Nennen Sie den Ordner oder das .zip eines Exports
        [no_bundle] Nennen Sie den Ordner oder das .zip eines Exports
        [days] Nennen Sie den früheren Tag zuerst
        [no_utf8] Sichern Sie die Datei als UTF-8
        [no_utf8_bytes] Sichern Sie die Datei als UTF-8
        [no_theme] Wählen Sie ein eingebautes Theme ({ $themes }) oder einen Ordner mit den Dateien eines Themes
        [empty_theme] Wählen Sie ein eingebautes Theme ({ $themes }) oder einen Ordner mit den Dateien eines Themes
        [template] Beheben Sie es in der Vorlage; docs/themes.md zählt auf, was jede bekommt
        [templates] Geben Sie dem Theme ein eigenes { $template }, oder beheben Sie, was es verwendet
        [listed_name] Nehmen Sie bis zu 120 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte
        [listed_missing] Legen Sie die Datei wieder hin, oder nehmen Sie sie aus { $list }
        [listed_other] Legen Sie die Datei wieder hin, wie sie war, oder ändern Sie „sha256“ und „bytes“ in { $list }
        [same_id] Nehmen Sie die ID aus dem, was eine Kopie ist
        [no_headline] Beginnen Sie die Datei mit „# “ und der Überschrift, oder mit Front Matter zwischen zwei Zeilen aus ---
        [no_front_matter] Beginnen Sie die Datei mit einer Zeile aus ---, dann Überschrift und alles andere als YAML, und noch einmal ---
        [endless_front_matter] Setzen Sie eine Zeile aus --- dahinter
        [missing_key] Ergänzen Sie es, oder ändern Sie „publication“
        [needless_key] Ergänzen Sie „publication: { $wanted }“, oder nehmen Sie „{ $key }“ heraus
        [redirect] Schreiben Sie sie vom Schrägstrich an, wie /2019/04/reef/
        [binary] Sichern Sie es als reinen Text (UTF-8) und importieren Sie das
        [zero_bytes] Sichern Sie es als reinen Text (UTF-8) und importieren Sie das
        [many_files] Wählen Sie den Ordner mit dem Export, nicht einen darüber
        [large_file] Legen Sie die Datei wieder hin, wie sie exportiert wurde
        [json_of] Importieren Sie den Feed der Site (RSS, Atom, JSON Feed) oder ihre gesicherten Seiten
        [json_of_wordpress] Exportieren Sie aus WordPress selbst (Werkzeuge, Daten exportieren) und importieren Sie die WXR-Datei
        [json] Wählen Sie einen Export von Ghost oder einen JSON Feed; sonst importieren Sie den Feed der Site
        [table] Wählen Sie von einem Export den Ordner oder das Zip, worin die Tabelle stand
        [xml] Wählen Sie eine WXR-Datei, einen Export von Blogger oder einen Feed (RSS, Atom)
        [format] Wählen Sie einen Export in einem dieser Formate: { $formats }
        [nothing_found] Wählen Sie einen Export in einem dieser Formate: { $formats }
        [json_off] Exportieren oder sichern Sie die Datei noch einmal
        [json_damaged] Exportieren oder sichern Sie die Datei noch einmal
        [page_too_deep] Sichern Sie die Seite noch einmal
        [packed_page] Öffnen Sie sie in einem Browser und sichern Sie sie als „Webseite, komplett“ oder „nur HTML“; dann importieren Sie das
        [list_alone] Wählen Sie den Ordner oder das Zip, worin sie stand
        [row] Legen Sie die Datei wieder hin, wie sie exportiert wurde
        [changed_meanwhile] Importieren Sie sie erneut, wenn nichts anderes hineinschreibt
        [wxr_version] Wählen Sie die Datei, die WordPress unter „Werkzeuge, Daten exportieren“ geschrieben hat
        [no_wxr_version] Wählen Sie die Datei, die WordPress unter „Werkzeuge, Daten exportieren“ geschrieben hat
        [wxr_off] Exportieren Sie die Site noch einmal, oder nehmen Sie, was an der beschädigten Datei heil ist
        [wxr_malformed] Exportieren Sie die Site noch einmal, oder nehmen Sie, was an der beschädigten Datei heil ist
       *[xml_damaged] Exportieren oder sichern Sie die Datei noch einmal
    }
