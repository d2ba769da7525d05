### The inspector: credits, publication, findings, byline, details, corrections, history.

inspector-empty = Credits, publication and history of the open brief stand here.

# Credits

add-a-credit = Add a credit: an outlet, or an article’s address
add-a-credit-placeholder = Add an outlet or an article’s address
new-source = New source
not-in-desk-yet = Not in this desk yet
edit = Edit
move-up = Move up
move-down = Move down
not-an-address = Not an address yet: write https:// and the rest
drag-elsewhere = Drag to another place
which-outlet = Which outlet?
more-about = More about { $source }
this-credit = this credit
outlet-unknown = No outlet is known by this address: name it
role = Role
article-address = Article’s address
article-headline = Article’s headline
reporter = Reporter
published-on = Published on
read-on = Read on
copy-address = Kept copy’s address
wording = Wording
wording-hint = Printed instead of the outlet’s name

# Publication

publication = Publication
stage = Stage
readers-see-nothing = Readers do not see it.
will-be-published = Will be published on { $moment }.
was-published = Published on { $moment }.
was-retracted = Retracted on { $moment }.
is-retracted = Retracted.
quoted = “{ $text }”
changes-not-public = Your changes since are not public.
embargo-until = Embargo until { $moment }.
lift = Lift
publish-changes = Publish changes
publish-again = Publish again
change-time = Change time…
schedule-button = Schedule…
in-the-way = What stands in the way
embargo-not-ended = The embargo has not ended. Schedule it, or lift the embargo.
take-back-schedule = Take back schedule
embargo-button = Embargo…

# Findings

findings = Findings
severity-error = Must be mended
severity-warning = Most likely a slip
severity-information = Good to know
nothing-to-mend = Nothing to mend

# Byline and tags

byline-and-tags = Byline and tags
add-author = Add an author
add-tag = Add a tag
add-to-byline = Add to byline
add-to-tags = Add to tags
remove-name = Remove { $name }

# Details

details = Details
slug-hint = The part of its address made from the headline
the-desks = The desk’s
not-a-language = Not a language. Write its tag, as in en, en-GB or de
address = Address
former-addresses = Former addresses
imported-from = Imported from
begun = Begun
last-changed = Last changed

# Corrections

corrections = Corrections
add-a-correction = Add a correction…
not-seen-yet = Readers have not seen this brief yet.
correction-dated = { $kind } · { $day }

# History

history = History
revision-facts =
    { $moment } · { $words ->
        [one] { $words } word
       *[other] { $words } words
    }
kept-on = Kept on { $moment }
restore-this-text = Restore this text
