### Writing: the copy, its tools, what is asked and what can be taken back.

copy = Copy
not-saved-yet = “{ $headline }” is not saved yet.
go-to-it = Go to it
no-brief-open = No brief is open
no-brief-open-text = Choose one in the list, or write a new one.
not-saved = Not saved: { $message }
not-saved-hint = What you wrote is kept here and is tried again by itself.
no-credit-yet = No credit yet
pasted-plain = Pasted as plain text: { $message }
back-to-the-text = Back to the text
write-the-brief = Write the brief
word-count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
reading-time =
    { $words } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } to read

# Formats and finding

formats = Formats
format-bold = Bold
format-italic = Italic
format-link = Link
format-quote = Quote
format-list = List
find-in-brief = Find in brief
find-and-replace = Find and replace in this brief
find = Find
replace-with = Replace with
match-case = Match case
whole-words = Whole words
previous-place = Previous place (Shift+Enter)
next-place = Next place (Enter)
close-find = Close (Esc)
replace = Replace
replace-place = Replace this place
replace-all = Replace all
replace-all-places = Replace all: every place at once
not-found = Not found
over-number = over { $number }
found-here = { $current } of { $all }
found-in-all = { $all } found

# Images

add-image = Add image
add-an-image = Add an image
add-image-of = Add image { $number } of { $all }
image-shows = What it shows
image-shows-hint = Read out to readers who can’t see it. Leave it empty for mere decoration.
caption = Caption
credit = Credit
image-credit-hint = Whose picture it is

# What is asked first

schedule = Schedule
schedule-description = Readers see the text as it is now, from this time on.
embargo = Set an embargo
embargo-description = Nothing of this brief can be published before this time.
set-embargo = Set embargo
retract = Retract
retract-description = The brief leaves the archive; its address tells readers that, and the reason.
version = Save a named version
version-description = The text as it is now is kept under this name and never overwritten.
save-version = Save version
correction = Add a correction
correction-description = Readers see it with the brief, dated today.
add-correction = Add correction
version-needs-name = A version needs a name
readers-need-telling = Readers need to be told something
day = Day
time = Time
on-the-desks-clocks = On the desk’s clocks: { $zone }
reason = Reason
what-readers-are-told = What readers are told

# What was done and can be taken back

dismiss = Dismiss
offer-published = Published
offer-schedule-taken-back = Schedule taken back
offer-unpublished = Unpublished
offer-retracted = Retracted
offer-spiked = Spiked
offer-embargo-lifted = Embargo lifted
offer-changes-discarded = Changes discarded
offer-revision-restored = Revision restored
offer-removed = { $name } removed
the-credit = The credit

# A brief that was changed here and elsewhere

conflict-title = This brief was changed here and elsewhere
conflict-text = Both texts are here. The one you do not keep stays in its history; “Keep both” makes yours a brief of its own.
conflict-hint = Choose which text to keep; both are still there
theirs = Theirs, on disk
mine = Mine, in this window
take-theirs = Take theirs
keep-both = Keep both
keep-mine = Keep mine
mine-is-its-own = Yours is a brief of its own now
open-it = Open it
version-theirs = Changed elsewhere, before mine was kept
version-mine = Mine, before theirs was taken
