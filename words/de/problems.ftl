### Was abgelehnt wurde oder misslang, nach dem Kürzel des Fehlers (docs/formats.md), und was dann zu
### tun ist. Ein Fehler, der jedes Mal anders lautet, fehlt hier und erscheint, wie die Engine ihn meldet.

problem-no_desk = Kein Desk ist geöffnet
problem-no_desk-hint = Öffnen Sie zuerst einen Desk
problem-busy = Ein anderer Import oder Export läuft noch
problem-busy-hint = Warten Sie, bis er fertig ist, oder brechen Sie ihn ab
problem-not_exported = { $path } stammt von keinem Export dieses Programms
problem-not_exported-hint = Exportieren Sie zuerst den Desk
problem-not_a_desk-hint = Ein Desk ist eine Datei mit der Endung .briefdesk; „Neuer Desk …“ legt einen an
problem-newer_desk = { $path } stammt von einem neueren Briefdesk (Format { $found }; dieses Programm kennt bis { $known })
problem-newer_desk-hint = Installieren Sie das neueste Briefdesk; der Desk wurde nicht angerührt
problem-damaged = { $path } ist beschädigt: { $detail }
problem-damaged-hint = Arbeiten Sie mit einer Kopie aus Ihren Sicherungen weiter und behalten Sie diese Datei: oft lässt sich vieles noch lesen
problem-desk_busy = { $path } ist in Gebrauch: ein anderes Programm schreibt hinein
problem-desk_busy-hint = Warten Sie, bis das andere Programm fertig ist, oder schließen Sie es und versuchen Sie es erneut
problem-exists-hint = Wählen Sie einen anderen Namen
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
problem-internal-hint = Bitte melden Sie dies; Ihr Desk ist, wie er war
