### What was refused or broke, by the error’s code (docs/formats.md), and what to do about it. Where it
### says something else each time, a value says which.

problem-no_desk = No desk is open
problem-no_desk-hint = Open a desk first
problem-busy = Another import or export is still running
problem-busy-hint = Wait until it is done, or cancel it
problem-not_exported = { $path } was not made by an export of this program
problem-not_exported-hint = Export the desk first
problem-not_a_desk =
    { $path } { $what ->
        [missing] does not exist
        [folder] is a folder, not a desk
        [empty] is an empty file, not a desk
        [zip] is a zip archive, not a desk
        [pdf] is a PDF, not a desk
        [text] is a text file, not a desk
        [database] is a database of another program, not a desk
       *[other] is not a desk
    }
problem-not_a_desk-hint = A desk is a file that ends in .briefdesk; make one with “New desk…”
problem-newer_desk = { $path } was made by a newer Briefdesk (its format is { $found }; this program knows up to { $known })
problem-newer_desk-hint = Install the newest Briefdesk; the desk was not touched
problem-damaged = { $path } is damaged: { $detail }
problem-damaged-hint = Work on with a copy from your backups, and keep this file: much of it can often be read still
problem-desk_busy = { $path } is in use: another program is writing to it
problem-desk_busy-hint = Wait until the other program is done, or close it, and try again
problem-exists =
    { $what ->
        [slug] A brief with the slug “{ $name }”
        [file] A file named “{ $name }”
        [source] A source that goes by “{ $key }” ({ $name })
        [profile] An export profile named “{ $name }”
       *[path] { $name }
    } already exists
problem-exists-hint = Choose another name
problem-not_found =
    There is no { $what ->
        [source] source
        [author] author
        [tag] tag
        [file] file
        [version] version
        [ledger] ledger
        [export_profile] export profile
       *[brief] brief
    } “{ $name }” in this desk
problem-not_found-hint = It may have been changed elsewhere: look it up in the list
problem-unknown_filter = Nothing is known as “{ $filter }:{ $value }”
problem-unknown_filter-hint =
    { $filter ->
        [source] Use a source’s name, short name or alias, with quotes where it has spaces
        [author] Use an author’s whole name, with quotes where it has spaces
        [tag] Use a tag’s whole name, with quotes where it has spaces
        [stage] Use stage:draft, stage:review, stage:ready or stage:spiked
        [is] Use is:unpublished, is:scheduled, is:published, is:retracted or is:changed
       *[other] Use a year, a month or a day: 2019, 2019-05, 2019-05-21
    }
problem-conflict = “{ $headline }” was changed elsewhere since you opened it; nothing was overwritten
problem-conflict-hint = Read the newer text, then save yours again
problem-no_headline = This brief has no headline, so it can’t be published. Write one first
problem-embargo_in_force = An embargo is in force until { $until }. Publish at that time or later, or lift the embargo
problem-spiked = This brief is spiked. Bring it back to draft, review or ready first
problem-not_unpublished =
    This brief is { $state ->
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    }. Unpublish it before you spike it
problem-not_published =
    This brief is { $state ->
        [unpublished] unpublished
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    }, so there is nothing to { $verb ->
        [retract] retract
       *[unpublish] unpublish
    }
problem-already_public =
    This brief is { $state ->
        [unpublished] unpublished
        [scheduled] scheduled
        [published] published
       *[retracted] retracted
    } already. Publish its changes now, or unpublish it first
problem-no_reason = A retraction needs a reason: readers are shown it at the brief’s address
problem-not_fit = This brief can’t be published yet
problem-not_fit-hint = Mend what was found, then publish
problem-bundle_occupied = { $path } holds files that this export did not write
problem-bundle_occupied-hint = Choose an empty folder, or allow it: files of the same names are then replaced, others stay
problem-file =
    { $doing ->
        [read] Could not read { $path }: { $detail }
        [write] Could not write { $path }: { $detail }
        [remove] Could not remove { $path }: { $detail }
        [replace] Could not replace { $path }: { $detail }
        [find] Could not find { $path }: { $detail }
       *[make] Could not make { $path }: { $detail }
    }
problem-file-hint = Check that the place exists, has room and may be written to
problem-update_failed = The newer release could not be had: { $detail }
problem-update_failed-hint = Try again later; the program is as it was
problem-update_not_ours = What was fetched is not signed with Briefdesk’s key: { $detail }
problem-update_not_ours-hint = It was thrown away, and the program is as it was; please report this
problem-database = { $path } could not be read or written: { $detail }
problem-internal = Briefdesk made a mistake: { $detail }
problem-internal-hint = Please report this; your desk is as it was
problem-bad_input =
    { $place }: { $what ->
        [web_address] “{ $typed }” is not a web address: it must start with http:// or https:// and name a host
        [slug] “{ $typed }” is not a slug: use up to 96 of a–z, 0–9 and single hyphens between them
        [language] “{ $typed }” is not a language tag such as en, de-AT or zh-Hant
        [day] “{ $typed }” is not a day such as 2019-04-13
        [version_name] A named version needs a name
        [published_only] What is exported as “{ $name }” holds what is published and nothing else
        [all_days] What is exported as “{ $name }” holds all days: its lists and links lead to every brief
        [no_theme_there] What is exported as “{ $name }” has neither our theme nor our redirects
        [ledger_name] This name does not say what to write
        [profile_name] An export profile needs a name
        [profile_place] An export profile needs a place to export to
        [place_gone] The folder { $folder } is not there on this machine
        [media_name] This can’t be a media file’s name
        [itself] “{ $name }” can’t be merged into itself
        [source_name] A source needs a name with letters or digits in it
        [no_import] This ledger is not an import’s
        [undone] This import was taken back already
        [forgotten] It is not known any more what this import did: it was made by an older Briefdesk
        [mapping_from] There is no name before the equals sign
        [mapping_to] There is no name behind the equals sign
        [many_briefs] This would be a book of { $found } briefs, and one holds at most { $most }
        [large_pictures] The pictures of this book are { $found } bytes, and one holds at most { $most }
        [export_runs] another export is writing to this folder
        [capitals] it differs from “{ $other }” in capitals alone, and many systems take the two for one file
        [no_manifest] This is no bundle: it has no { $manifest } that an export wrote
        [nothing_there] Nothing stands at this place
        [no_bundle] This is no bundle: it is neither a folder nor a zip
        [days] The days end on { $until }, before they begin on { $from }
        [no_utf8] This is not UTF-8 text
        [no_utf8_bytes] it holds bytes that are no UTF-8 text
        [no_theme] There is no such theme, built in or as a folder
        [empty_theme] This folder holds neither templates (*.html) nor style.css
        [template] { $detail }
        [templates] Its templates do not go together with { $at } of the theme “default”: { $detail }
        [listed_name] “{ $name }” is no name for a media file
        [listed_missing] { $list } lists it, but it is not there
        [listed_other] it is not the file that { $list } lists: its SHA-256 is { $sha256 }
        [same_id] it has the same id as { $other }
        [no_headline] there is no headline
        [no_front_matter] there is no front matter
        [endless_front_matter] the front matter has no end
        [missing_key] a { $state } brief needs “{ $key }”, and it is not there
        [needless_key] “{ $key }” is given, but the brief is { $state }
        [redirect] “{ $from }” is no address within the archive
        [binary] This is { $kind ->
            [pdf] a PDF
            [zip] a zip file or an office document
            [empty_zip] an empty zip file
            [office] an old office document
            [rtf] an RTF document
            [gzip] a gzip file
            [seven_zip] a 7z file
            [png] a PNG picture
            [jpeg] a JPEG picture
            [gif] a GIF picture
            [database] a database (or a desk)
            [utf_32] a text in UTF-32
           *[program] a program
        }, not plain text
        [zero_bytes] This is not a text: it holds zero bytes, as programs and pictures do
        [many_files] This folder holds more than { $most } files
        [large_file] it is larger than the { $most } bytes that it should have at most
        [json_of] This is JSON from { $whose }, in no format that Briefdesk imports
        [json_of_wordpress] This is JSON from { $whose }, in no format that Briefdesk imports
        [json] This JSON is in no format that Briefdesk imports
        [table] This is a table (CSV), in no format that Briefdesk imports
        [xml] This XML is in no format that Briefdesk imports
        [format] This file is in no format that Briefdesk imports
        [nothing_found] Nothing that Briefdesk imports was found in there
        [json_off] the file breaks off there: { $detail }
        [json_damaged] the JSON is damaged there: { $detail }
        [page_too_deep] Its elements stand more than { $most } deep in one another, as no page has them
        [packed_page] This is a page packed into one file (MHTML), which Briefdesk does not read
        [list_alone] This is the list of a Substack export, without its texts
        [row] the row can’t be read: { $detail }
        [changed_meanwhile] The file changed while it was read, so nothing of it was imported
        [wxr_version] This is not a WXR file: its wxr_version is “{ $version }”
        [no_wxr_version] This is not a WXR file: it has no wxr_version
        [wxr_off] The file breaks off there, so nothing of it was imported
        [wxr_malformed] This is no well-formed XML ({ $detail }), so nothing of it was imported
       *[xml_damaged] the XML is damaged there, or breaks off: { $detail }
    }
problem-bad_input-hint =
    { $what ->
        [web_address] Mend it, or leave it empty
        [slug] Mend it, or leave it empty
        [language] Mend it, or leave it empty
        [day] Mend it, or leave it empty
        [version_name] Say in a word or two what it is
        [published_only] Export what is published, or export as Markdown
        [all_days] Leave the days out, or export as a book, EPUB, WXR, ninjs or CSV
        [no_theme_there] Leave them out, or export as HTML
        [ledger_name] Let it end in .csv for a table, or in .json for everything
        [profile_name] Give it one
        [profile_place] Give a folder, or a file that ends in .zip
        [place_gone] Connect the disk that it is on, or choose another place for the profile
        [media_name] Use letters a–z, digits, hyphens, underscores and dots
        [itself] Name two different sources
        [source_name] Give it one
        [no_import] Choose an import
        [undone] Its ledger stays; there is nothing left to do
        [forgotten] Spike or unpublish the briefs that are not wanted
        [mapping_from] Give a name with letters or digits
        [mapping_to] Give a name; only a tag can be left out
        [many_briefs] Choose the days that go in: a year, or a month
        [large_pictures] Choose fewer days
        [export_runs] Wait until it is done, and export again
        [capitals] Rename one of them
        [no_manifest] Give the folder or the .zip that an export made
        [nothing_there] Give the folder or the .zip that an export made
        [no_bundle] Give the folder or the .zip that an export made
        [days] Give the earlier day first
        [no_utf8] Save the file as UTF-8
        [no_utf8_bytes] Save the file as UTF-8
        [no_theme] Choose a built-in theme ({ $themes }), or a folder with a theme’s files
        [empty_theme] Choose a built-in theme ({ $themes }), or a folder with a theme’s files
        [template] Mend the template; docs/themes.md lists what each is given
        [templates] Give the theme a { $template } of its own, or mend what uses it
        [listed_name] Use up to 120 letters, digits, hyphens, underscores and dots
        [listed_missing] Put the file back, or take it out of { $list }
        [listed_other] Put the file back as it was, or change “sha256” and “bytes” in { $list }
        [same_id] Take the id out of the one that is a copy
        [no_headline] Begin the file with “# ” and the headline, or with front matter between two lines of ---
        [no_front_matter] Begin the file with a line of ---, the headline and the rest as YAML, and another ---
        [endless_front_matter] Put a line of --- behind it
        [missing_key] Add it, or change the publication
        [needless_key] Add “publication: { $wanted }”, or take “{ $key }” out
        [redirect] Write it from the slash on, as in /2019/04/reef/
        [binary] Save it as plain text (UTF-8), then import that
        [zero_bytes] Save it as plain text (UTF-8), then import that
        [many_files] Choose the folder that holds the export, not one above it
        [large_file] Put back the file as it was exported
        [json_of] Import the site’s RSS, Atom or JSON Feed, or its saved pages
        [json_of_wordpress] Export from WordPress itself (Tools, Export) and import the WXR file
        [json] Choose a Ghost export or a JSON Feed; for others, import the site’s feed
        [table] Of an export, choose the folder or zip that the table stood in
        [xml] Choose a WXR file, a Blogger export, an RSS or an Atom feed
        [format] Choose an export in one of these formats: { $formats }
        [nothing_found] Choose an export in one of these formats: { $formats }
        [json_off] Export or save the file again
        [json_damaged] Export or save the file again
        [page_too_deep] Save the page again
        [packed_page] Open it in a browser and save it as “web page, complete” or “HTML only”, then import that
        [list_alone] Choose the folder or zip that it stood in
        [row] Put back the file as it was exported
        [changed_meanwhile] Import it again when nothing else writes to it
        [wxr_version] Choose the file that WordPress wrote under Tools, Export
        [no_wxr_version] Choose the file that WordPress wrote under Tools, Export
        [wxr_off] Export the site again; or take what is whole of the damaged file
        [wxr_malformed] Export the site again; or take what is whole of the damaged file
       *[xml_damaged] Export or save the file again
    }
