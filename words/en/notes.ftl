### What a ledger tells of an item, or of the whole, by the note’s code (brief/note.rs): the sentence,
### and what the ledger’s filter calls it. The engine makes the same sentence in English.

note-of-file = { $file }: { $note }

# Credits

note-credit_repaired = “{ $text }” was read as the credit { $names }
note-credit_repaired-name = Credit repaired
note-credit_doubtful = “{ $text }” may be a credit; it was left in the text for you to decide
note-credit_doubtful-name = Credit doubtful
note-credit_from_field =
    { $place ->
        [term] The term “{ $name }”
        [field] The custom field “{ $name }”
       *[fields] The custom fields “{ $name }” and “{ $other }”
    } { $became ->
        [address] gave the address for the credit { $source }
        [same] named { $source }, as the text does
       *[credit] became the credit { $source }
    }
note-credit_from_field-name = Credit from a field
note-credit_guessed = “url: { $address }” leads to an outlet, so it became a credit
note-credit_guessed-name = Credit guessed
note-credit_unreadable = “{ $text }” in the front matter can’t be read as a credit; add it by hand
note-credit_unreadable-name = Credit unreadable
note-canonical_elsewhere = Its canonical address is { $address }, so { $source } is credited
note-canonical_elsewhere-name = Canonical address elsewhere
note-read_more_removed = “{ $text }” was taken off the end of the text
note-read_more_removed-name = “Read more” removed

# Dates and publication

note-date_ambiguous =
    { $form ->
        [date] Its date “{ $date }” could be two days
        [month] The date “{ $date }” could be two days; the brief came in as a draft. Write the month as a word
       *[draft] The date “{ $date }” could be two days; the brief came in as a draft
    }
note-date_ambiguous-name = Date ambiguous
note-date_unreadable =
    { $form ->
        [date] Its date “{ $date }” can’t be read
       *[draft] The date “{ $date }” can’t be read; the brief came in as a draft
    }
note-date_unreadable-name = Date unreadable
note-date_missing =
    { $form ->
        [scheduled] It was to be published, but when is not said; it came in as a draft
        [published] It was published, but when is not said; it came in as a draft
        [unpublished] There is no date, so the brief came in unpublished
       *[draft] It has no date, so it came in as a draft
    }
note-date_missing-name = Date missing
note-date_local = It has no date in GMT, so its local date, “{ $date }”, was taken, in the time zone { $zone }
note-date_local-name = Date local
note-date_from_feed = It has no date in GMT, so the date that feeds show, “{ $date }”, was taken, in the time zone { $zone }
note-date_from_feed-name = Date from the feed
note-scheduled = Its date lies ahead, so it is scheduled for { $at }
note-scheduled-name = Scheduled
note-no_headline = It has no headline, so it comes in unpublished
note-no_headline-name = No headline
note-headline_missing =
    { $form ->
        [dated] The brief has no headline, so it came in as a draft. Its date was “{ $date }”
       *[undated] The brief has no headline, so it came in as a draft
    }
note-headline_missing-name = Headline missing
note-spiked = It is spiked, so it comes in unpublished
note-spiked-name = Spiked
note-private = It was private on its site, so it came in unpublished
note-private-name = Private
note-password = Its site showed it to those who knew a password, so it came in unpublished
note-password-name = Password
note-not_public =
    { $form ->
        [permalink] It had no address of its own (“permalink: false”), so it came in as a draft
       *[status] Its status was “{ $status }”, so it came in as a draft
    }
note-not_public-name = Not public
note-status_unknown = Its status “{ $status }” is not known; it came in as a draft
note-status_unknown-name = Status unknown
note-email_only = It was sent by e-mail and stood on no page, so it came in unpublished
note-email_only-name = E-mail only
note-members_only =
    { $form ->
        [paywall] What follows its paywall was for members only and is now for everybody
       *[some] Only some readers could see it (“{ $audience }”); here, whoever reads the archive can
    }
note-members_only-name = Members only
note-featured = It was featured, which is not kept
note-featured-name = Featured
note-sticky = It was sticky: its site showed it above all others
note-sticky-name = Sticky
note-not_published =
    { $form ->
        [text] What the text says of publication was passed over: publish it apart
       *[site] Left out, because not published: { $count ->
            [one] { $count } brief
           *[other] { $count } briefs
        }
    }
note-not_published-name = Not published
note-scheduled_included = “{ $headline }” is scheduled for { $at } and stands in this site already
note-scheduled_included-name = Scheduled included
note-retracted_left_out =
    Left out, because retracted: { $count ->
        [one] { $count } brief
       *[other] { $count } briefs
    }
note-retracted_left_out-name = Retracted left out

# Headline, slug, language

note-headline_tidied =
    { $form ->
        [spaces] Line breaks and doubled spaces in the headline became single spaces
       *[markup] Markup was taken out of the headline “{ $headline }”
    }
note-headline_tidied-name = Headline tidied
note-headline_guessed = There is no title, so the headline was made from the file’s name
note-headline_guessed-name = Headline guessed
note-headline_repeated = The text began with the headline once more; that was left out
note-headline_repeated-name = Headline repeated
note-slug_adapted = The slug “{ $written }” became “{ $slug }”
note-slug_adapted-name = Slug adapted
note-slug_changed = The slug “{ $wanted }” is another brief’s, so this one is “{ $slug }”
note-slug_changed-name = Slug changed
note-slug_rewritten = Its slug “{ $name }” is written “{ $slug }” here
note-slug_rewritten-name = Slug rewritten
note-slug_tidied = Its slug “{ $had }” can’t be one here, so it is “{ $slug }”
note-slug_tidied-name = Slug tidied
note-slug_taken = Its former slug “{ $slug }” is another brief’s by now, so it stays
note-slug_taken-name = Slug taken
note-language_unknown = “{ $tag }” is no language tag, so the brief has the desk’s language
note-language_unknown-name = Language unknown

# The text

note-shortcode_kept =
    { $form ->
        [calls] The site’s own calls { $name } stay in the text as they stood there
       *[shortcode] The shortcode [{ $name }] is not known; it stays in the text{ $count ->
            [1] { "" }
           *[other] { " " }({ $count } times)
        }
    }
note-shortcode_kept-name = Shortcode kept
note-gallery_dropped =
    A gallery was left out, as its pictures ({ $which ->
        [all] all that are attached
       *[some] { $pictures }
    }) are not known{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }
note-gallery_dropped-name = Gallery dropped
note-block_dropped =
    The block “{ $name }” was left out{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }: WordPress made its content
note-block_dropped-name = Block dropped
note-page_break_removed = The text stood on { $count } pages and is one now
note-page_break_removed-name = Page break removed
note-element_dropped =
    { $element ->
        [script] A script
        [style] A style sheet
        [button] A button
        [field] A form field
        [canvas] A drawing that a script makes
        [drawing] A drawing (SVG)
        [formula] A formula (MathML)
        [map] An image map
        [applet] An applet
        [frame] A frame
        [frame_with] A frame with “{ $shown }”
        [form] A form
       *[scriptless] A part for programs without scripts
    } was left out{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }: it is no copy
note-element_dropped-name = Element dropped
note-embed_linked =
    What was embedded from { $host } became a link{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }
note-embed_linked-name = Embed linked
note-link_dropped =
    The link to “{ $address }” was dropped{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }; its words stay
note-link_dropped-name = Link dropped
note-picture_dropped =
    A picture was left out{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }: { $why ->
        [no_address] that of “{ $name }” names no address
        [in_page] its bytes stand in the page itself, and no file holds them
        [named_in_page] the bytes of “{ $name }” stand in the page itself, and no file holds them
       *[not_on_web] “{ $name }” is no address on the web
    }
note-picture_dropped-name = Picture dropped
note-layout_simplified =
    { $layout ->
        [numbers] The numbers of a list became 1, 2, 3
        [definitions] A list of definitions became paragraphs, the terms in bold
        [verse] A preformatted text with links, or a verse, became lines without indentation
        [table_of_text] A table that lays out its text became that text
        [spans] Cells that span others were followed by empty ones
       *[first_row] The first row of a table became its head
    }{ $count ->
        [1] { "" }
       *[other] { " " }({ $count } times)
    }
note-layout_simplified-name = Layout simplified
note-copy_altered = Part of the text, its links or its pictures may not be as they were: compare it with the original
note-copy_altered-name = Copy altered
note-too_deep = The page’s elements lie too deep within each other, so it was read as plain text, without links and pictures
note-too_deep-name = Too deep
note-page_too_deep = Its elements lie too deep within each other to be an article’s
note-page_too_deep-name = Page too deep
note-markup_dropped =
    For a site’s looks, and left out of the text: “{ $first }”{ $count ->
        [0] { "" }
       *[other] { " " }and { $count } more like it
    }
note-markup_dropped-name = Markup dropped
note-remark_dropped = A remark that no reader saw was left out of the text
note-remark_dropped-name = Remark dropped
note-code_injection = Code that was injected into its page was left out
note-code_injection-name = Code injection
note-card_dropped =
    { $form ->
        [invitations] Invitations to sign up were left out: { $count }
        [card] A card of the kind “{ $kind }” was left out
       *[part] A part of an unknown kind was left out of the text
    }
note-card_dropped-name = Card dropped
note-card_trimmed = Parts that cards are drawn with were left out: { $count }
note-card_trimmed-name = Card trimmed
note-buttons_dropped = Invitations to subscribe, share or comment were left out: { $count }
note-buttons_dropped-name = Buttons dropped
note-text_rendered = It has no HTML, so its text was made from { $format }
note-text_rendered-name = Text rendered
note-text_unreadable = Its text as { $format } can’t be read
note-text_unreadable-name = Text unreadable
note-text_dropped = “{ $text }” stands above the first brief and was left out
note-text_dropped-name = Text dropped
note-navigation_removed = “{ $text }” leads through the site and was left out
note-navigation_removed-name = Navigation removed
note-summary_only =
    { $form ->
        [feed] The feed has only a summary of it, which is its text now
       *[page] Only a summary of it is on the page; the rest is at its address
    }
note-summary_only-name = Summary only
note-summary_mark_dropped = Texts that lost the mark where their summary ends: { $count }
note-summary_mark_dropped-name = Summary mark dropped
note-encoding_guessed = The file is not in UTF-8; it was read as { $encoding }. Check letters with accents and quotation marks
note-encoding_guessed-name = Encoding guessed
note-characters_replaced =
    { $form ->
        [counted] Characters that are no { $encoding } and became “�”: { $count }
       *[some] Some bytes are no { $encoding }; each was replaced by “�”
    }
note-characters_replaced-name = Characters replaced

# Links, addresses, pictures

note-links_moved = Links led to briefs’ new addresses: { $count }
note-links_moved-name = Links moved
note-links_left = Links below the archive’s former address that lead to nothing that came in, and stay as they were: { $count }
note-links_left-name = Links left
note-link_unpublished = The link to { $address } stays as it was: the brief that it leads to is not published
note-link_unpublished-name = Link unpublished
note-redirect_taken = The former address { $path } leads to another brief already
note-redirect_taken-name = Redirect taken
note-redirect_left_out =
    “{ $headline }” has no redirect from its former address { $from }: { $why ->
        [brief] the brief “{ $name }” stands there
        [author] the page of the author “{ $name }” stands there
        [source] the page of the source “{ $name }” stands there
        [tag] the page of the tag “{ $name }” stands there
        [own] a page or file of the site itself stands there
        [redirect] another redirect stands there
        [question] a file can’t answer for an address with a ? or # in it
        [spelling] it is not spelled as an address is
        [name] not every disk can hold a file of that name
       *[folder] a file and a folder would have one name
    }
note-redirect_left_out-name = Redirect left out
note-no_base_url =
    { $form ->
        [wxr] The desk has no base URL, so addresses begin with a slash, and WordPress can’t fetch the pictures. Set where the archive stands in the settings
       *[site] The desk has no base URL, so there is no sitemap, and links in feeds are relative. Set where the archive will stand in the settings
    }
note-no_base_url-name = No base URL
note-media_missing =
    { $form ->
        [shown] “{ $headline }” shows { $file }, which is not in the desk
        [several] The picture at { $address } was not taken in: several files of that name lie beside the export, and none at that path
        [too_large] The picture at { $address } was not taken in: its file is too large to keep
       *[none] The picture at { $address } was not taken in: it does not lie beside the export
    }
note-media_missing-name = Media missing
note-media_full_size = The picture at { $address } is shown in full size: { $path }
note-media_full_size-name = Media full size
note-media_guessed = Several files fit { $address }; taken was { $path }
note-media_guessed-name = Media guessed
note-media_kept = The desk has another file named “{ $name }” and keeps it
note-media_kept-name = Media kept
note-media_left_out = Media files that no published brief shows, left out: { $count }
note-media_left_out-name = Media left out
note-media_not_listed = { $path } was passed over: { $list } does not list it
note-media_not_listed-name = Media not listed
note-picture_added = Its featured picture was put above the text: { $address }
note-picture_added-name = Picture added
note-picture_missing = Its featured picture (attachment { $id }) is not in the export
note-picture_missing-name = Picture missing
note-enclosure_dropped = Enclosed, and not taken in: { $names }
note-enclosure_dropped-name = Enclosure dropped

# Authors, sources, tags, settings

note-source_added = The source “{ $name }” was added
note-source_added-name = Source added
note-source_kept = The source “{ $name }” stays as the desk has it
note-source_kept-name = Source kept
note-author_kept = The author “{ $name }” stays as the desk has it
note-author_kept-name = Author kept
note-author_missing = Authors of it that are not in the export: { $count }
note-author_missing-name = Author missing
note-alias_dropped = “{ $name }” finds another source already, so it does not find “{ $source }”
note-alias_dropped-name = Alias dropped
note-internal_tag = The internal tag “{ $name }” was left out
note-internal_tag-name = Internal tag
note-term_left_out = “{ $name }” ({ $taxonomy }) is no tag and was left out
note-term_left_out-name = Term left out
note-categories_flattened = Categories that stood below others, and stand beside them as tags: { $count }
note-categories_flattened-name = Categories flattened
note-categories_joined = Several categories are named “{ $name }” ({ $nicenames }) and become one tag
note-categories_joined-name = Categories joined
note-uncategorized_left_out = Items that lost the category “Uncategorized”: { $count }
note-uncategorized_left_out-name = “Uncategorized” left out
note-settings_taken = The desk was empty, so it takes over the bundle’s settings
note-settings_taken-name = Settings taken
note-settings_kept = The desk keeps its own settings, which differ from the bundle’s
note-settings_kept-name = Settings kept
note-settings_stay = The settings that were taken over from the bundle stay
note-settings_stay-name = Settings stay
note-site_settings =
    { $fact ->
        [title] The site’s title is “{ $name }”
        [language] The site’s language is { $name }
        [zone] Dates without a time zone were read in the site’s own, { $name }
       *[generator] The files were read as a site of { $name }. The desk’s settings stay as they are
    }
note-site_settings-name = Site settings
note-site_unknown =
    { $form ->
        [blog] { $file } does not say where the blog stood: its addresses are kept as paths
        [substack] The export does not say where it stood: a post is taken to have stood at /p/SLUG
       *[site] { $file } does not say where the site stood: its addresses are kept as paths, and a post is taken to have stood at /SLUG/
    }
note-site_unknown-name = Site unknown

# What was known, and what was met twice

note-changed_by_editor = This brief was changed in the desk, so it was left as it is there
note-changed_by_editor-name = Changed by an editor
note-passed_over = What the text says of { $keys } was passed over: the brief is known and keeps its own
note-passed_over-name = Passed over
note-same_id = Another item of the export has the same id and says something else; both came in
note-same_id-name = Same id
note-id_repeated = Another item of the file has the same number; both were taken
note-id_repeated-name = Id repeated
note-item_repeated = The export has post { $id } twice, word for word
note-item_repeated-name = Item repeated
note-older_state = An earlier file has it, too, and says something else; this is the later
note-older_state-name = Older state
note-on_another_page = It stands on { $place } as well, and was taken from there
note-on_another_page-name = On another page

# What was not read

note-page_left_out = It is a page, and pages were not asked for
note-page_left_out-name = Page left out
note-type_left_out =
    { $form ->
        [menu] It is an entry of a menu
        [revision] It is an older state of another item
        [person] It is somebody who writes, not something written
        [site] It belongs to how the site is made (“{ $kind }”)
       *[other] Its type, “{ $kind }”, is neither a post nor a page
    }
note-type_left_out-name = Type left out
note-type_missing = It does not say what it is, so it was read as a post
note-type_missing-name = Type missing
note-response_left_out = It has no title of its own and so is a response to somebody’s article
note-response_left_out-name = Response left out
note-not_copy = It is about the folder, and no brief
note-not_copy-name = Not copy
note-not_read = It is in the format { $format }, which Briefdesk does not read
note-not_read-name = Not read
note-not_listed = { $list } does not list it
note-not_listed-name = Not listed
note-no_brief_found = Nothing on the page is marked as a brief, or is long enough for one
note-no_brief_found-name = No brief found
note-empty_file =
    { $form ->
        [no_brief] The file holds no brief
       *[nothing] There is nothing in it
    }
note-empty_file-name = Empty file
note-file_missing =
    { $form ->
        [text] Its text, { $path }, is not there
       *[bundle] { $path } was exported with this bundle and is not there
    }
note-file_missing-name = File missing
note-files_passed_over =
    Not read, as they hold no text of the archive: { $names }{ $form ->
        [more] { " " }and { $count } more
        [more_below] { " " }and { $count } more below { $folder }/
       *[all] { "" }
    }
note-files_passed_over-name = Files passed over
note-folder_left_out = { $folder }/ is what a site is made with, or was made; files with copy in it that were not read: { $count }
note-folder_left_out-name = Folder left out
note-templates_left_out = HTML files without front matter, taken for templates and not read: { $count }. The first of them: { $first }
note-templates_left_out-name = Templates left out
note-frames_left_out = Pages that others had in frames, not read: { $count }
note-frames_left_out-name = Frames left out
note-comments_dropped = Comments that were left out: { $count }
note-comments_dropped-name = Comments dropped
note-comments_left_out = Comments left behind: { $count }
note-comments_left_out-name = Comments left out
note-records_dropped =
    { $what ->
        [settings] Settings and templates
        [snippets] Snippets
       *[newsletters] Newsletters
    } that were left out: { $count }
note-records_dropped-name = Records dropped
note-meta_dropped = Posts that lost the title and description that they had for search engines: { $count }
note-meta_dropped-name = Meta dropped
note-fields_left_out = Custom fields were left behind: { $names }
note-fields_left_out-name = Fields left out
note-own_field_unreadable = Its custom field { $field } can’t be read, so only what WordPress shows was taken
note-own_field_unreadable-name = Own field unreadable
note-unknown_file =
    { $form ->
        [wxr] The file { $path } is no WXR and was passed over
       *[bundle] { $path } was passed over: briefs are files that end in .md
    }
note-unknown_file-name = Unknown file
note-changes_without_brief = { $path } was passed over: the brief that it changes, { $brief }, is not there
note-changes_without_brief-name = Changes without a brief
note-unknown_key =
    { $form ->
        [changes] { $file } holds unpublished changes; keys from “stage” to “redirects”, and “id”, were passed over in it
        [credit] “{ $key }” of a credit to { $source } was passed over
        [folder] The key “{ $key }” in { $file } means nothing here and was passed over
        [folders] The key “{ $key }” in { $count } files, the first of them { $file }, means nothing here and was passed over
       *[bundle] The key “{ $key }” in { $file } is not known and was passed over
    }
note-unknown_key-name = Unknown key
note-front_matter_unreadable = The front matter can’t be read (line { $line }: { $detail }). What its lines plainly say was taken, and the brief came in as a draft with the front matter above its text
note-front_matter_unreadable-name = Front matter unreadable
note-no_front_matter = The file has no front matter
note-no_front_matter-name = No front matter
note-no_posted_line = The file has no “Posted on” line, so it was read as one brief
note-no_posted_line-name = No “Posted on” line
note-cut_off =
    { $form ->
        [malformed] The file is no well-formed XML ({ $detail }) at line { $line }. What followed was not read. Whole items before that, which were: { $count }
       *[off] The file breaks off at line { $line }. What followed was not read. Whole items before that, which were: { $count }
    }
note-cut_off-name = Cut off
note-stray_text = Text that belongs to nothing was passed over, at first “{ $text }”
note-stray_text-name = Stray text
note-items_misplaced = Items that stand where an export has none and were passed over, as WordPress does: { $count }
note-items_misplaced-name = Items misplaced
note-ampersands_mended = Bare “&” that were read as the character: { $count }
note-ampersands_mended-name = Ampersands mended
note-entities_mended = Entities of HTML, which XML does not know, that were read as their characters: { $count }
note-entities_mended-name = Entities mended
note-characters_removed = Control characters, which XML does not allow, that were removed: { $count }
note-characters_removed-name = Characters removed

# An import that was undone

note-exported = Pages of briefs that went stand in an export: the next export to the same place removes them
note-exported-name = Exported
note-changed_since = It was changed after the import, so it stays
note-changed_since-name = Changed since
note-version_named = A version of it was given a name after the import, so it stays
note-version_named-name = Version named
note-record_kept =
    { $kind ->
        [source] The source “{ $name }”
        [author] The author “{ $name }”
        [tag] The tag “{ $name }”
       *[media] The file media/{ $name }
    } stays: { $why ->
        [used] a brief’s text, of now or of before, uses it
       *[changed] it was worked on after the import
    }
note-record_kept-name = Record kept
